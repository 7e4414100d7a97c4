// The next useful question: of everything that open rules wait for, the one that most of them wait for.

import {
  isUnknown,
  type MissingFact,
  type NextQuestion,
  type OpenJudgement,
  type Place,
} from "@andersom/runtime";
import type { AskLimits } from "./ask-limits.js";
import { judgeOf, type RightState } from "./right.js";
import type { Outline } from "./world.js";

/** The fact that stands for the reference date when neither the file nor the ordinance gives one. */
export const referenceDate = "peildatum";

interface Candidate {
  readonly kind: NextQuestion["kind"];
  readonly id: string;
  readonly thing: string;
  readonly about: string | undefined;
  readonly months: Set<string>;
  readonly outcomes: Set<string>;
  readonly waiting: Map<string, Place>;
}

/**
 * Only open outcomes may ask, and only for what their undecided rules still need. Facts go before judgements,
 * because a judgement takes a person; then what most outcomes wait for, then what most rules wait for, then the
 * order in which the ordinance declares them.
 */
export function nextQuestion<X>(
  outline: Outline<X>,
  states: readonly RightState<X>[],
  limits: AskLimits,
): NextQuestion | undefined {
  const candidates = new Map<string, Candidate>();
  for (const state of states) {
    const { outcome } = state;
    if (outcome.kind !== "nog onbekend" && outcome.kind !== "ter beoordeling") continue;
    const asked = new Set([
      ...(outcome.kind === "nog onbekend" ? outcome.facts.map((one) => keyOf("gegeven", one)) : []),
      ...outcome.judgements.map((one) => keyOf("oordeel", one)),
    ]);
    for (const { rule, holds } of state.rules) {
      if (!isUnknown(holds)) continue;
      for (const missing of [...holds.facts, ...holds.judgements]) {
        const kind = "fact" in missing ? "gegeven" : "oordeel";
        const key = keyOf(kind, missing);
        if (!asked.has(key) || ("fact" in missing && !limits.mayAsk(missing.fact))) continue;
        const candidate = candidates.get(key) ?? fresh(kind, missing);
        candidates.set(key, candidate);
        candidate.outcomes.add(`${outcome.right}\0${outcome.thing}`);
        candidate.waiting.set(rule.id, rule.place);
        if ("fact" in missing) for (const month of missing.months ?? []) candidate.months.add(month);
      }
    }
  }
  const order = new Map(outline.facts.map((fact, index) => [fact.id, index]));
  const rank = (one: Candidate): readonly number[] => [
    one.kind === "gegeven" ? 0 : 1,
    -one.outcomes.size,
    -one.waiting.size,
    order.get(one.id) ?? outline.facts.length,
  ];
  const [best] = [...candidates.values()].sort(
    (a, b) => compareRanks(rank(a), rank(b)) || (a.thing < b.thing ? -1 : 1),
  );
  return best === undefined ? undefined : questionOf(outline, best);
}

function keyOf(kind: NextQuestion["kind"], missing: MissingFact | OpenJudgement): string {
  return [
    kind,
    missing.thing,
    "fact" in missing ? missing.fact : missing.judgement,
    "judgement" in missing ? (missing.about ?? "") : "",
  ].join("\0");
}

function fresh(kind: NextQuestion["kind"], missing: MissingFact | OpenJudgement): Candidate {
  const id = "fact" in missing ? missing.fact : missing.judgement;
  const about = "judgement" in missing ? missing.about : undefined;
  return {
    kind,
    id,
    thing: missing.thing,
    about,
    months: new Set(),
    outcomes: new Set(),
    waiting: new Map(),
  };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : a[index]! - b[index]!;
}

function questionOf<X>(outline: Outline<X>, best: Candidate): NextQuestion {
  const fact = outline.facts.find((one) => one.id === best.id);
  const name = fact?.name ?? nameOfJudgement(outline, best.id);
  const months = [...best.months].sort();
  return {
    kind: best.kind,
    id: best.id,
    name,
    thing: best.thing,
    ...(best.about === undefined ? {} : { about: best.about }),
    ...(months.length === 0 ? {} : { months }),
    question: `${aboutText(outline, best.about)}${fact?.question ?? (best.id === referenceDate ? "Op welke dag wordt dit beoordeeld?" : name)}`,
    answeredBy: best.kind === "oordeel" ? judgeOf(outline, best.id) : (fact?.sources[0] ?? ""),
    waiting: [...best.waiting.values()],
    count: best.outcomes.size,
  };
}

function aboutText<X>(outline: Outline<X>, about: string | undefined): string {
  const right = outline.rights.find(({ id }) => id === about);
  return right === undefined ? "" : `Over ${right.name}: `;
}

function nameOfJudgement<X>(outline: Outline<X>, id: string): string {
  const effect = outline.effects.find((one) => `effect ${one.id}` === id);
  if (effect !== undefined) return `het effect ${effect.name} wordt bereikt`;
  return outline.powers.find((power) => power.id === id)?.name ?? id;
}
