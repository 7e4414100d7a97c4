// Every household that the solver finds for an outcome is decided so by the interpreter.
import { Encoding, householdOf, shapes, simplest } from "@andersom/analysis";
import { createInterpreter } from "@andersom/logic";
import { parseIsoDate } from "@andersom/runtime";
import { describe, expect, test } from "vitest";
import { modelIn } from "../logic/differential.js";

const outcomes = { granted: "toegekend", refused: "geweigerd", judged: "ter beoordeling" } as const;

/** What is found per outcome: how many households, how many rights that nobody of these shapes can get so. */
function found(folder: string, peildatum: string): { readonly seen: number; readonly none: number } {
  const model = modelIn(folder);
  const decide = createInterpreter(model);
  let [seen, other, none] = [0, 0, 0];
  const encodings = shapes
    .slice(0, 4)
    .map((shape) => new Encoding(model, { peildatum: parseIsoDate(peildatum)!, shape, series: "gelijk" }));
  for (const right of model.rights)
    for (const outcome of ["granted", "refused", "judged"] as const) {
      let any = false;
      for (const encoding of encodings) {
        const standing = encoding.right(right.id, encoding.subjectFor(right.thing, undefined)!);
        const answer = simplest(encoding, [standing[outcome]]);
        expect(answer.kind).not.toBe("onbekend");
        if (answer.kind !== "kan") continue;
        any = true;
        const household = householdOf(encoding, answer.model);
        const decided = decide(household).rights.find((one) => one.right === right.id);
        const same = decided?.kind === outcomes[outcome];
        // What has no exact encoding may have any value; only there a household may turn out otherwise.
        if (encoding.opaque.size === 0)
          expect(
            same,
            JSON.stringify({ right: right.name, outcome, decided: decided?.kind, household }),
          ).toBe(true);
        if (same) seen++;
        else other++;
        break;
      }
      if (!any) none++;
    }
  expect(other).toBeLessThan(seen / 10);
  return { seen, none };
}

describe("the simplest household with an outcome", () => {
  test.each([
    ["examples/individuele-inkomenstoeslag", "2026-03-16", 2],
    ["examples/meedoenfonds", "2026-03-16", 6],
    ["examples/re-integratie", "2026-03-16", 50],
  ])("%s", (folder, peildatum, least) => {
    expect(found(folder, peildatum).seen).toBeGreaterThanOrEqual(least);
  });

  test("equal questions have equal answers", () => {
    const model = modelIn("examples/individuele-inkomenstoeslag");
    const one = (): unknown => {
      const encoding = new Encoding(model, {
        peildatum: parseIsoDate("2026-03-16")!,
        shape: shapes[0]!,
        series: "gelijk",
      });
      const [right] = model.rights;
      const { refused } = encoding.right(right!.id, encoding.subjectFor(right!.thing, undefined)!);
      const answer = simplest(encoding, [refused]);
      return answer.kind === "kan" ? householdOf(encoding, answer.model) : answer.kind;
    };
    expect(one()).toEqual(one());
  });
});
