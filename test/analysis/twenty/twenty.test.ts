// The twenty checks that a municipality would pay for: each is found with its message and its household, and the example has none.
import { analyse, analyses } from "@andersom/analysis";
import { compileProject } from "@andersom/semantics";
import { ordinanceFiles, withLaws } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { changed } from "./social-domain.js";
import { numbered, oneDay } from "./told.js";

it("there are twenty", () => {
  const numbers = new Set([...numbered.map(({ number }) => number), 18]);
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

describe.each(numbered)("check $number: $title", ({ code, household, tell }) => {
  it(`is told as ${code}`, () => {
    const { all, finding } = tell();
    expect(finding, all.map((one) => `${one.code} ${one.message}`).join("\n")).toBeDefined();
    if (household === undefined) expect(finding?.witness).toBeUndefined();
    else expect(finding?.witness?.text).toMatch(household);
    expect(finding?.hint).toBeDefined();
  });
});

describe("the example itself", () => {
  const files = withLaws(ordinanceFiles("examples/sociaal-domein"));
  const { ordinances, diagnostics, parse } = compileProject(files);
  const project = { model: ordinances[0]!.model, files, parse, diagnostics };

  it.each(changed.filter(({ changes }) => changes.length > 0))("has no $title", ({ analysis, code }) => {
    const own = analyses.filter(({ name }) => name === analysis);
    expect(own).toHaveLength(1);
    expect(analyse(project, { analyses: own }).findings.filter((one) => one.code === code)).toEqual([]);
  });
});

it("check 18: what a daughter of 18 loses and gets, and what that does to her parents", async () => {
  const day = await oneDay();
  for (const told of [
    "Noor: jeugdhulp: toegekend → geweigerd",
    "Noor: begeleiding: geweigerd → toegekend",
    "Noor: ondersteuning naar werk: geweigerd → toegekend",
    "Vader: hoogte van kindbijdrage: € 500 per jaar → € 250 per jaar",
    "Moeder: hulp in het huishouden: toegekend → ter beoordeling",
    "de inwoner kan het huishouden overnemen",
  ])
    expect(day).toContain(told);
});
