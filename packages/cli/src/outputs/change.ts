// The change decision as files: what is amended between two versions, to read, and as data for programs. One per regulation:
// the council and the college each decide on their own.

import { amendments, changeDecision, instrumentsOf } from "@andersom/publish";
import type { Instrument } from "@andersom/semantics";
import type { OutputFile } from "../host.js";
import { UsageError } from "../usage.js";
import { adoptedOf, askedInstruments, textName } from "./adopted.js";
import type { OutputContext } from "./output.js";
import { rendered } from "./rendered.js";

/** One file per form, of each regulation that changes. */
export async function changeFiles(context: OutputContext): Promise<readonly OutputFile[]> {
  const { old } = context;
  if (old === undefined)
    throw new UsageError("Bij --to wijzigingsbesluit hoort --vergelijk: de versie die nu geldt.");
  const made = askedInstruments(context).map((instrument) => oneChange({ ...context, old }, instrument));
  const files = (await Promise.all(made)).flat();
  if (files.length === 0)
    throw new UsageError("De twee versies geven dezelfde tekst om vast te stellen. Er is niets geschreven.");
  return files;
}

type Compared = OutputContext & { readonly old: NonNullable<OutputContext["old"]> };

/** Nothing when this regulation stays as it is. Both versions are written in the same way, or all of it would seem to change. */
async function oneChange(context: Compared, instrument: Instrument): Promise<readonly OutputFile[]> {
  const { forms, on, old, starts, theme, style } = context;
  const fresh = adoptedOf(context, instrument);
  const before = adoptedOf({ ...context, ...old, profile: fresh.profile }, earlier(context, instrument));
  const document = changeDecision(before, fresh, starts === undefined ? {} : { inForce: starts });
  if (document === undefined) return [];
  const name = `${textName(context, instrument)}.wijzigingsbesluit`;
  const data: readonly OutputFile[] = forms.includes("json")
    ? [{ name: `${name}.json`, content: `${JSON.stringify(amendments(before, fresh), null, 2)}\n` }]
    : [];
  const { municipality } = instrument;
  const files = await rendered(document, { name, forms, on, municipality, html: { theme }, style });
  return [...files, ...data];
}

/** The same regulation in the version before: by its name, or else the only one of its kind. */
function earlier({ old, model }: Compared, instrument: Instrument): Instrument {
  const [before, after] = [instrumentsOf(old.model), instrumentsOf(model)];
  const named = before.find(({ title }) => title.toLowerCase() === instrument.title.toLowerCase());
  if (named !== undefined) return named;
  const alike = (all: readonly Instrument[]): readonly Instrument[] =>
    all.filter(({ kind }) => kind === instrument.kind);
  const [only, ...others] = alike(before);
  if (only !== undefined && others.length === 0 && alike(after).length === 1) return only;
  throw new UsageError(
    `‘${instrument.title}’ staat niet in de versie waarmee u vergelijkt. Laat die tekst in zijn geheel vaststellen: --to verordening.`,
  );
}
