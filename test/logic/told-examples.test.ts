// A voorbeeld by itself gives what it gives among all others.
import { runExamples, exampleTeller } from "@andersom/logic";
import { compileProject } from "@andersom/semantics";
import { ordinanceFiles } from "@andersom/testkit";
import { describe, expect, it } from "vitest";

describe.each(["sociaal-domein", "bijzondere-bijstand", "maatregelen"])(
  "the voorbeelden of %s, told one by one",
  (folder) => {
    const { model } = compileProject(ordinanceFiles(`examples/${folder}`)).ordinances[0]!;
    const reports = runExamples(model).examples;
    const teller = exampleTeller(model);
    const told = new Map(reports.map(({ id }) => [id, teller(id)!]));
    const tell = (id: string) => told.get(id)!;

    it("hold or fail as in the whole run", () => {
      for (const { applied: _applied, decision: _decision, plan: _plan, ...verdict } of reports)
        expect(tell(verdict.id)).toMatchObject(verdict);
    });

    it("have the outcomes of the whole run, also of each person", () => {
      for (const { id, decision, plan } of reports)
        for (const { right } of decision.rights) {
          const first = decision.rights.find((one) => one.right === right);
          expect(tell(id).outcome(right)).toEqual(first);
          for (const { name, decision: own } of plan?.persons ?? [])
            expect(tell(id).outcome(right, name)).toEqual(own.rights.find((one) => one.right === right));
        }
    });

    it("know which rules gave the values that they expect", () => {
      const definitions = new Map(model.definitions.map((one) => [one.id, one.rules.map(({ id }) => id)]));
      for (const { id, applied } of reports) {
        const example = model.examples.find((one) => one.id === id)!;
        const asked = [
          ...example.expect,
          ...(example.later ?? []).flatMap(({ expect: more }) => more),
        ].flatMap((one) =>
          one.form === "waarde" && one.left.op === "definition"
            ? (definitions.get(one.left.definition) ?? [])
            : [],
        );
        const held = tell(id).applied();
        for (const rule of asked) expect([rule, held.has(rule)]).toEqual([rule, applied.includes(rule)]);
      }
    });
  },
);

it("says nothing of an id that no voorbeeld has", () => {
  const { model } = compileProject(ordinanceFiles("examples/maatregelen")).ordinances[0]!;
  expect(exampleTeller(model)("voorbeeld:nergens")).toBeUndefined();
});
