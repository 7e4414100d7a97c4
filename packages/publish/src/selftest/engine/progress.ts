// How far the test is, in words: how many questions there were and how many there can still be at most.

import type { SelfTestData } from "../data.js";
import { peopleIn, type Start } from "./household.js";
import type { State } from "./session.js";

export function progressText(
  data: SelfTestData,
  { right }: Start,
  { steps, question, household }: State,
): string {
  const number = `Vraag ${String(steps.length + 1)}.`;
  const done = new Set([...steps.map((step) => step.question.fact), ...data.fixed.map(({ fact }) => fact)]);
  if (question !== undefined) done.add(question.fact);
  const form = (fact: string): string => data.facts[fact]?.answer.form ?? "niet";
  const left = right.reach.filter((fact) => !done.has(fact) && form(fact) !== "niet");
  // People get questions of their own, and so does each thing of a list: then nobody can say how many there will be.
  const isPeople = [...left, ...(question === undefined ? [] : [question.fact])].some(
    (one) => form(one) === "mensen",
  );
  const counted = steps.some(
    ({ question: asked, answer }) => form(asked.fact) === "aantal" && !isNone(answer),
  );
  if (isPeople || counted || peopleIn(household).length > 1)
    return `${number} Hoeveel er nog komen, hangt af van de antwoorden.`;
  const open = [...left, ...(question === undefined ? [] : [question.fact])].some(
    (one) => form(one) === "aantal",
  );
  const most = left.filter((fact) => data.facts[fact]?.ofItem === false).length;
  if (most === 0) return open ? number : `${number} Dit is de laatste vraag.`;
  const more = open ? ", of meer als er iets vaker was" : "";
  return `${number} Daarna ${most === 1 ? "komt" : "komen"} er nog hoogstens ${String(most)}${more}.`;
}

function isNone(answer: State["steps"][number]["answer"]): boolean {
  return answer.form === "onbekend" || (answer.form === "tekst" && Number(answer.text) === 0);
}
