// A text decided twice: by the interpreter and by its generated module, which must say the same.

import { decidePlan, decide, generateModule, type Decision, type Plan } from "@andersom/logic";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { expect } from "vitest";
import { loadModule } from "./load.js";

/** The model of a text that holds no errors; warnings and information are left to the test. */
export function modelOfText(text: string): DecisionModel {
  const { ordinances, diagnostics } = compileProject([{ uri: "verordening.andersom", text }]);
  expect(diagnostics.filter(({ severity }) => severity === "fout").map(({ message }) => message)).toEqual([]);
  const [only] = ordinances;
  if (only === undefined) throw new Error("no ordinance");
  return only.model;
}

/** Codes of what is read but not run, or wrong. */
export function codesOf(text: string): readonly string[] {
  return compileProject([{ uri: "verordening.andersom", text }]).diagnostics.map(({ code }) => code);
}

export async function decideBoth(model: DecisionModel, input: unknown): Promise<Decision> {
  const decision = decide(model, input);
  const { decide: run } = await loadModule(generateModule(model).js);
  expect(run(input)).toEqual(decision);
  return decision;
}

export async function planBoth(model: DecisionModel, input: unknown): Promise<Plan> {
  const plan = decidePlan(model, input);
  const { decidePlan: run } = await loadModule(generateModule(model).js);
  expect(run(input)).toEqual(plan);
  return plan;
}
