// `andersom verschil OUD NIEUW`: what changes between two versions, in the text and for whom, with a household for every change.

import { compareTexts, difference, unitsOf } from "@andersom/analysis";
import { appliesFrom } from "@andersom/logic";
import { formatDutchDate, formatIsoDate, parseIsoDate, type Day } from "@andersom/runtime";
import type { Instrument } from "@andersom/semantics";
import type { Host } from "../host.js";
import { readVersions, type Version } from "../input/version.js";
import type { DifferenceFormat } from "../program-verschil.js";
import { runnableIn, type Ordinance } from "../project.js";
import { jsonDocument } from "../report/json.js";
import { styleFor } from "../report/style.js";
import { differenceMarkdown } from "../report/verschil-markdown.js";
import { differenceText } from "../report/verschil-text.js";
import { witnessText, type VersionDifference, type Versions } from "../report/verschil.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface DifferenceArgs {
  readonly old: string;
  readonly new: string;
  readonly peildatum?: string;
  /** A difference gives exit code 1, for who wants to stop on it. */
  readonly streng?: boolean;
  readonly format: DifferenceFormat;
}

/** A difference is no error: exit code 0, unless `--streng` asks for 1. */
export function verschil(args: DifferenceArgs, host: Host): CommandResult {
  const read = readVersions([args.old, args.new], host);
  if (isProblem(read)) return refused(read.problem);
  const old = ordinanceOf(read.old, host, args.format);
  if ("exitCode" in old) return old;
  const fresh = ordinanceOf(read.new, host, args.format);
  if ("exitCode" in fresh) return fresh;
  const { day, note } = peildatumFor(args, fresh.model.instrument, host);
  host.progress("Vergelijken");
  const result: VersionDifference = {
    versions: {
      title: fresh.title,
      ...(old.title === fresh.title ? {} : { oldTitle: old.title }),
      names: { old: args.old, new: args.new },
      models: { old: old.model, new: fresh.model },
      ...(note === undefined ? {} : { dayNote: note }),
    },
    text: compareTexts(textsOf(read.old, old), textsOf(read.new, fresh)),
    outcome: difference(old.model, fresh.model, day),
  };
  host.progress("");
  const { verdict } = result.outcome;
  const differs = verdict !== "niemand" || result.text.units.length > 0;
  return { exitCode: args.streng === true && differs ? 1 : 0, output: shown(result, args.format, host) };
}

function shown(result: VersionDifference, format: DifferenceFormat, host: Host): string {
  if (format === "md") return differenceMarkdown(result);
  if (format === "pretty")
    return differenceText(result, { style: styleFor(host.colours), width: host.width });
  const { versions, text, outcome } = result;
  const { title, oldTitle, names } = versions;
  return jsonDocument("verschil", {
    title,
    ...(oldTitle === undefined ? {} : { oldTitle }),
    old: names.old,
    new: names.new,
    text,
    ...withTold(outcome, versions),
  });
}

/** Every household also in words. */
function withTold<T>(value: T, versions: Versions): T {
  if (Array.isArray(value)) return value.map((one: unknown) => withTold(one, versions)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]: [string, unknown]): [string, unknown] =>
    key === "witness" && typeof one === "object" && one !== null
      ? [key, { ...one, text: witnessText(one as Parameters<typeof witnessText>[0], versions) }]
      : [key, key === "place" ? one : withTold(one, versions)],
  );
  return Object.fromEntries(entries) as T;
}

function ordinanceOf(
  { name, project }: Version,
  host: Host,
  format: DifferenceFormat,
): Ordinance | CommandResult {
  return runnableIn(project, name, host, "er is niet vergeleken", format === "json" ? "json" : "pretty");
}

/** The texts of the ordinance itself, without the laws on board. */
function textsOf({ project }: Version, { files }: Ordinance): ReturnType<typeof unitsOf> {
  const own = project.files.filter(({ uri }) => files.includes(uri));
  // Files are put in the order of their names, without the revision before them.
  return unitsOf(own.map(({ uri, text }) => ({ uri, text })));
}

/** The day that was asked for, or today; a version that begins later is compared on its first day. */
function peildatumFor(
  { peildatum }: DifferenceArgs,
  instrument: Instrument,
  host: Host,
): { readonly day: Day; readonly note?: string } {
  const asked = parseIsoDate(peildatum ?? host.today());
  const day = asked ?? 0;
  if (peildatum !== undefined) return { day };
  const first = appliesFrom(instrument);
  const begins = first === undefined ? undefined : parseIsoDate(first);
  if (begins === undefined || begins <= day) return { day };
  return {
    day: begins,
    note: `, de eerste dag van de nieuwe versie (vandaag is het ${formatDutchDate(parseIsoDate(formatIsoDate(day)) ?? day)})`,
  };
}
