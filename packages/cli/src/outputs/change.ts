// The change decision as files: what is amended between two versions, to read, and as data for programs.

import { amendments, changeDecision } from "@andersom/publish";
import type { OutputFile } from "../host.js";
import { UsageError } from "../usage.js";
import { adoptedOf } from "./adopted.js";
import type { OutputContext } from "./output.js";
import { rendered } from "./rendered.js";

/** One file per form. Both versions are written in the same way, or all of it would seem to change. */
export async function changeFiles(context: OutputContext): Promise<readonly OutputFile[]> {
  const { model, forms, on, old, starts, theme } = context;
  if (old === undefined)
    throw new UsageError("Bij --to wijzigingsbesluit hoort --vergelijk: de versie die nu geldt.");
  const fresh = adoptedOf(context);
  const before = adoptedOf({ ...context, ...old, profile: fresh.profile });
  const document = changeDecision(before, fresh, starts === undefined ? {} : { inForce: starts });
  if (document === undefined)
    throw new UsageError("De twee versies geven dezelfde tekst om vast te stellen. Er is niets geschreven.");
  const name = `${context.name}.wijzigingsbesluit`;
  const data: readonly OutputFile[] = forms.includes("json")
    ? [{ name: `${name}.json`, content: `${JSON.stringify(amendments(before, fresh), null, 2)}\n` }]
    : [];
  const { municipality } = model.instrument;
  const files = await rendered(document, { name, forms, on, municipality, html: { theme } });
  return [...files, ...data];
}
