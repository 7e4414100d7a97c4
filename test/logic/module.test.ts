// The generated module says what the interpreter says, runs alone, and contains the ordinance as data only.

import { createInterpreter, decide, generateModule } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { randomHousehold, randomNumbers } from "./households.js";
import { loadModule } from "./load.js";
import { small } from "./every-form.js";
import { toeslag } from "./toeslag.js";

const models: readonly (readonly [string, DecisionModel])[] = [
  ["small", small],
  ["toeslag", toeslag],
];

describe.each(models)("the module of %s", (_name, model) => {
  const output = generateModule(model);

  it("decides as the interpreter does", async () => {
    const { decide: run } = await loadModule(output.js);
    const interpret = createInterpreter(model);
    const random = randomNumbers(20260315);
    const kinds = new Set<string>();
    for (let index = 0; index < 400; index++) {
      const household = randomHousehold(model, random);
      const expected = interpret(household);
      for (const { kind } of expected.rights) kinds.add(kind);
      expect(run(household), JSON.stringify(household)).toEqual(expected);
    }
    expect(kinds.size).toBeGreaterThan(2);
  });

  it("is the same text every time, for the same model", () => {
    expect(generateModule(structuredClone(model))).toEqual(output);
  });

  it("runs alone: no import, no clock, no randomness, no locale", () => {
    expect(output.js).not.toMatch(/^\s*import\b/m);
    expect(output.js).not.toMatch(/\b(?:require|process|Date\.now|new Date|Math\.random|toLocale\w+|Intl)\b/);
  });
});

describe("text of an ordinance", () => {
  const evil =
    "</script><script>alert(1)</script>\u2028*/ `${1}` \\ \" ' \n export default 1; <!-- --> __proto__";

  it("stays text, whatever it says", async () => {
    const hostile = JSON.parse(
      JSON.stringify(small)
        .replaceAll("kleine toeslag", JSON.stringify(evil).slice(1, -1))
        .replaceAll('"name":"hoogte"', `"name":${JSON.stringify(evil)}`),
    ) as DecisionModel;
    const { js } = generateModule(hostile);
    expect(js).not.toMatch(/<\/script|<!--|\u2028/i);
    const { decide: run } = await loadModule(js);
    expect(run({})).toEqual(decide(hostile, {}));
    expect(run({}).rights[0]!.name).toBe(evil);
  });
});
