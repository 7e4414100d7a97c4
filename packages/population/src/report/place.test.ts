// Who is grown up on a day, also on one that not every year has.
import { parseIsoDate } from "@andersom/runtime";
import { expect, it } from "vitest";
import type { DecidedChunk } from "../tally.js";
import { typesOf } from "./place.js";
import type { Setup } from "./setup.js";

/** Households of one, each born on a day: how many of them are grown up. */
const kinds = (on: string, born: readonly string[]): readonly number[] => {
  const values = Int32Array.from(born, (day) => parseIsoDate(day)!);
  const chunk = {
    households: born.length,
    firstPerson: Int32Array.from({ length: born.length + 1 }, (_, at) => at),
    column: () => ({ kind: "day", values }),
  } as unknown as DecidedChunk;
  const type = { by: "leeftijd", fact: "geboortedatum", days: true, labels: ["a", "b", "c", "d", "e", "f"] };
  return [...typesOf({ setup: { type, on } as unknown as Setup, chunk, ofHome: new Set() })];
};
const [alone, childrenOnly] = [0, 5];

it("counts full years: on 29 February who was born on 1 March is not yet eighteen", () => {
  expect(kinds("2024-02-29", ["2006-02-28", "2006-03-01"])).toEqual([alone, childrenOnly]);
  expect(kinds("2026-02-28", ["2008-02-28", "2008-02-29"])).toEqual([alone, childrenOnly]);
});
