// The step of the worksheet about daily life: what is known of the household, and the open questions for the caseworker.

import type { RightOutcome, SeenValue, TraceNode } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { namesOf } from "@andersom/logic";

export interface LifeStep {
  /** Facts that the outcome rests on, and what follows from them for a person. */
  readonly known: readonly { readonly name: string; readonly text: string }[];
  /** Facts that are still missing, in the words of the ordinance. */
  readonly missing: readonly string[];
  /** Judgements that a person still has to give, with what is weighed. */
  readonly judgements: readonly string[];
  /** What only a conversation can tell. */
  readonly questions: readonly string[];
}

export function lifeStep(model: DecisionModel, outcome: RightOutcome, who: string | undefined): LifeStep {
  const facts = outcome.kind === "nog onbekend" ? outcome.facts : [];
  const open =
    outcome.kind === "nog onbekend" || outcome.kind === "ter beoordeling" ? outcome.judgements : [];
  const nameOf = namesOf(model);
  const about = who === undefined ? "dit huishouden" : who;
  return {
    known: knownFacts(model, outcome.trace),
    missing: distinct(
      facts.map(
        ({ fact }) => model.facts.find(({ id }) => id === fact)?.question ?? `Wat is ${nameOf(fact)}?`,
      ),
    ),
    judgements: distinct(open.map(({ judgement }) => judgementText(model, judgement, nameOf(judgement)))),
    questions: [
      `Wat betekent deze uitkomst in het dagelijks leven van ${about}?`,
      "Wat vertelt de inwoner zelf? Wat daarvan staat niet in de gegevens?",
      "Wie merken er nog meer iets van, zoals kinderen of een partner?",
    ],
  };
}

function judgementText({ facts }: DecisionModel, id: string, name: string): string {
  const fact = facts.find((one) => one.id === id);
  const question = fact?.question ?? `Oordeel: ${name}.`;
  const weighs = fact?.weighs ?? [];
  return weighs.length === 0 ? question : `${question} Weeg daarbij: ${weighs.join("; ")}.`;
}

/**
 * The given facts and judgements that the outcome looked at, and what follows from them for a person, such as an age; a
 * series with more than one value says that it differs.
 */
function knownFacts(model: DecisionModel, trace: TraceNode | undefined): LifeStep["known"] {
  const computed = model.definitions.filter(
    ({ thing, type }) => thing !== undefined && type.kind !== "ja-nee",
  );
  const about = new Set([...model.facts, ...computed].flatMap(({ name, key }) => [name, key].map(plain)));
  const found = new Map<string, Set<string>>();
  for (const { name, result } of trace === undefined ? [] : seenIn(trace)) {
    if (result.kind !== "waarde" || !about.has(plain(name))) continue;
    found.set(name, (found.get(name) ?? new Set()).add(result.text));
  }
  return [...found].map(([name, texts]) => ({
    name,
    text: texts.size === 1 ? ([...texts][0] ?? "") : "verschilt per maand of per persoon",
  }));
}

function seenIn(node: TraceNode): readonly SeenValue[] {
  return [...node.seen, ...node.children.flatMap(seenIn)];
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^(de|het|een) /u, "");
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
