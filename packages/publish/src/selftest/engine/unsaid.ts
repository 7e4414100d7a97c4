// What nobody was asked, because a rule takes it as an answer that it is not known yet: asked once, where knowing it makes a difference.

import { moduleKernel, type Decision, type ModuleProgram } from "@andersom/logic";
import type { RightOutcome } from "@andersom/runtime";
import type { SelfTestData } from "../data.js";
import { withAnswer } from "./household.js";
import type { Question } from "./session.js";

/** Whether an answer could change the outcome, or what it is worth: tried with a few, none of which is kept. */
export function makesDifference(
  program: ModuleProgram,
  data: SelfTestData,
  household: Record<string, unknown>,
  question: Question,
  outcome: RightOutcome | undefined,
  outcomeIn: (decision: Decision) => RightOutcome | undefined,
): boolean {
  const now = told(outcome);
  return tried(question).some((text) => {
    const next = withAnswer(data, program.outline, household, question, { form: "tekst", text });
    return !("fault" in next) && told(outcomeIn(moduleKernel.decide(program, next.household))) !== now;
  });
}

/** Little and much, early and late, yes and no. */
function tried({ data: { answer } }: Question): readonly string[] {
  switch (answer.form) {
    case "ja-nee":
      return ["ja", "nee"];
    case "keuze":
      return answer.options;
    case "datum":
      return ["01-01-2000", "01-01-2100"];
    case "bedrag":
    case "percentage":
    case "getal":
      return ["0", "1", "1000000"];
    default:
      return [];
  }
}

function told(outcome: RightOutcome | undefined): string {
  if (outcome === undefined) return "";
  if (outcome.kind !== "toegekend" && outcome.kind !== "ter beoordeling") return outcome.kind;
  const { kind, amount, extent, duration } = outcome;
  const worth = [amount, extent, duration].map((shown) =>
    shown?.kind === "waarde" ? shown.text : shown?.kind,
  );
  return [kind, ...worth].join("\n");
}
