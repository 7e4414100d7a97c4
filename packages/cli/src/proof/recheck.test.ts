// Answers asked again: z3 that agrees, z3 that is not there, and an answer that is made wrong on purpose.

import { Verdicts } from "@andersom/analysis";
import { describe, expect, it } from "vitest";
import { scratch } from "../testing/scratch.js";
import { check } from "../commands/check.js";
import { Formulas } from "../../../analysis/src/solver/formulas.js";
import { atLeast, atMost } from "../../../analysis/src/solver/literal.js";
import { recheck } from "./recheck.js";
import { proofLines } from "./told.js";
import { askZ3 } from "./z3.js";

const here = askZ3("(check-sat)").kind === "answers";

/** x + y ≤ 10, and what is said of x ≥ 4 with y ≥ 7. */
function verdicts(said: "kan" | "kan niet"): Verdicts {
  const { store } = new Formulas();
  const [x, y] = [store.variable(0, 100), store.variable(0, 100)];
  store.sum(
    y,
    [
      [x, 1],
      [y, 1],
    ],
    10,
  );
  const kept = new Verdicts();
  kept.note(store, [atLeast(x, 4), atLeast(y, 7)], said);
  kept.note(store, [atLeast(x, 4), atMost(y, 6)], "kan");
  return kept;
}

describe("recheck", () => {
  it.skipIf(!here)("counts what z3 says too", () => {
    const { agreed, counts, differing } = recheck([verdicts("kan niet")]);
    expect({ agreed, counts, differing }).toEqual({
      agreed: 2,
      counts: { kan: 1, "kan niet": 1, onbekend: 0 },
      differing: [],
    });
  });

  it.skipIf(!here)("keeps a question on which z3 differs, as a file that shows it", () => {
    const { differing } = recheck([verdicts("kan")]);
    expect(differing).toHaveLength(1);
    expect(differing[0]).toMatchObject({ ours: "kan", theirs: "unsat" });
    expect(differing[0]!.smt2).toContain("; andersom says sat");
    expect(askZ3(differing[0]!.smt2)).toEqual({ kind: "answers", answers: ["unsat"] });
  });

  it("says so where there is no z3, and goes on", () => {
    const proof = recheck([verdicts("kan niet")], { command: "andersom-zonder-z3" });
    expect(proofLines(proof)).toEqual([
      "Bewijs: 2 vragen beantwoord: 1 met een huishouden weerlegd, 1 bewezen, 0 onbekend.",
      "z3 staat niet op deze computer, dus niemand anders heeft de antwoorden nagerekend.",
    ]);
  });
});

const tegenspraak = `verordening Verordening proef Waterrade 2026
  Gemeente: Waterrade.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  bonus: bedrag.

gegevens van de inwoner, meervoud inwoners
  de inwoner is werkloos: ja of nee, uit de BRP.
  de inwoner is ziek: ja of nee, uit de BRP.

artikel 1 Bonus
  Effect: meedoen.
lid 1
  De inwoner heeft recht op bonus als de inwoner is werkloos of de inwoner is ziek.
lid 2
  De hoogte van bonus is € 1 als de inwoner is werkloos.
lid 3
  De hoogte van bonus is € 2 als de inwoner is ziek.
`;

describe("check --bewijs", () => {
  it("tells how many answers there are, and leaves findings and exit code as they were", () => {
    const host = scratch({ "x.andersom": tegenspraak });
    const [plain, proved] = [false, true].map((bewijs) =>
      check({ paths: ["x.andersom"], format: "pretty", bewijs }, host),
    );
    expect(proved!.exitCode).toBe(plain!.exitCode);
    expect(proved!.output).toContain("met een huishouden weerlegd");
    expect(plain!.output).not.toContain("Bewijs:");
    const json = check({ paths: ["x.andersom"], format: "json", bewijs: true }, host);
    const { proof } = JSON.parse(json.output) as { proof: Record<string, unknown> };
    expect(proof["unknown"]).toBe(0);
    expect(proof["refuted"]).toBeGreaterThan(0);
    if (here) expect(proof["z3"]).toMatchObject({ open: 0, differing: 0 });
  });
});
