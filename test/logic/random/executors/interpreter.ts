// The interpreter, which says what every other execution must say.

import { createPlanner, type Plan } from "@andersom/logic";
import { answerKey, type Answer, type Batch, type Results } from "../executor.js";

export function interpret({ model, households }: Batch): Results & { readonly plans: readonly Plan[] } {
  const plan = createPlanner(model);
  const plans = households.map((household) => plan(household));
  return { plans, answers: plans.map(answersOf), left: [] };
}

/** The rights of a plan; a person's own, and those of the household once. */
export function answersOf(plan: Plan): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  const put = (subject: string, rights: Plan["persons"][number]["decision"]["rights"]): void => {
    for (const right of rights) answers.set(answerKey(subject, right.right), answerOf(right));
  };
  for (const person of plan.persons) put(person.name, person.decision.rights);
  for (const home of plan.households) put("huishouden", home.rights);
  return answers;
}

function answerOf(right: Plan["persons"][number]["decision"]["rights"][number]): Answer {
  const amount = "amount" in right ? right.amount : undefined;
  if (amount === undefined) return { outcome: right.kind };
  return { outcome: right.kind, amount: amount.kind === "waarde" ? text(amount.value) : amount.kind };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
