// Whether a value is there, as a variable of its own: for values with more than one thing that can be missing.

import type { Place } from "@andersom/runtime";
import { addDecision, type Draft } from "./draft.js";
import { quoted, type Stand } from "./data.js";
import { absentRows, canBe, faultRows, openOf, standSource, type NumberCode, type Source } from "./value.js";

/** Few sources are carried along as they are; more are put together under a name. */
const most = 3;

export function gathered(
  draft: Draft,
  sources: readonly Source[],
  label: string,
  place?: Place,
): readonly Source[] {
  return sources.length <= most ? sources : [standDecision(draft, sources, label, place)];
}

/**
 * What a computation stands on: one that is niet van toepassing is a fault, which goes before everything that is not known. Said
 * by the source itself, or where it depends on several by a stand of their own.
 */
export function computed(draft: Draft, code: NumberCode, label: string, place?: Place): NumberCode {
  if (!canBe(code.sources, "niet van toepassing")) return code;
  const [source, ...others] = code.sources;
  const sources =
    others.length === 0 ? [withFault(source!)] : [standDecision(draft, code.sources, label, place)];
  return { ...code, sources };
}

function withFault(source: Source): Source {
  const absent = new Map(source.absent);
  const cells = ["fout" as const, "niet van toepassing" as const].map((one) => absent.get(one));
  absent.delete("niet van toepassing");
  absent.set("fout", cells.filter((cell) => cell !== undefined).join(","));
  return { ...source, absent };
}

/** bekend, or how the values together are absent. */
export function standDecision(
  draft: Draft,
  sources: readonly Source[],
  label: string,
  place?: Place,
): Source {
  const single = sources.length === 1;
  const stands: readonly Stand[] =
    single && canBe(sources, "niet van toepassing")
      ? [...openOf(sources), "niet van toepassing"]
      : [...openOf(sources)];
  const width = sources.length;
  const name = addDecision(
    draft,
    `stand van ${label}`,
    `Of “${label}” bekend is, en zo niet, waarom.`,
    "string",
    {
      hit: "FIRST",
      columns: sources.map(({ column }) => column),
      rows: [
        ...faultRows(sources, width),
        { cells: sources.map(({ known }) => known), output: quoted("bekend") },
        ...absentRows(sources, width, !single),
      ],
    },
    place,
  );
  return standSource(name, stands);
}
