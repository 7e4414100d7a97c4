// The self-test of an ordinance as data: its rights, questions and reasons, for the day of the page.

import type { DecisionModel, Fact, Right } from "@andersom/semantics";
import { interpreterCalculator } from "../public/calculator.js";
import { beyondRules } from "../phrase/beyond.js";
import { rightName, variableName, withoutRight } from "../phrase/naming.js";
import { indexModel } from "../phrase/model-index.js";
import { onDate } from "../phrase/on-date.js";
import { dateText } from "../phrase/plain-value.js";
import { reachOf, visitExpressions } from "../phrase/reach.js";
import type { Teller } from "../phrase/teller.js";
import { onlyValue } from "../phrase/value.js";
import { appliesOn, validityOfRight } from "../public/validity.js";
import { isRightForChild } from "../public/whom.js";
import type { RightData, SelfTestData } from "./data.js";
import { factData, judgeWords, judgementData, type Others } from "./facts.js";
import { against, favour } from "./reasons.js";
import { otherThan, tellerOf, tellerOfFact } from "./whom.js";

const person = "inwoner";

export interface SelfTestOptions {
  /** ISO date of the page. */
  readonly on: string;
  /** `bedragen` of a household file, for amounts of the past that the ordinance does not have. */
  readonly amounts?: unknown;
}

/** Undefined where there is nothing to test: no right can be had on that day. */
export function selfTestData(
  model: DecisionModel,
  { on, amounts }: SelfTestOptions,
): SelfTestData | undefined {
  const index = indexModel(onDate(model, on), on);
  const address = model.instrument.formOfAddress;
  const teller: Teller = {
    index,
    person: { kind: "reader", address },
    on,
    calculator: interpreterCalculator(model),
    alone: true,
  };
  const open = index.model.rights.filter(
    (right) => appliesOn(validityOfRight(right), on) && right.grants.length + right.powers.length > 0,
  );
  const given = index.model.facts.filter(({ kind }) => kind === "gegeven");
  const children = given.find((fact) => isPeople(fact) && fact.thing === person && fact.key === "kinderen");
  const others: Others = {
    children: children !== undefined,
    people: given.some(({ type }) => "thing" in type && type.thing === person),
  };
  const rights = open.map((right) => rightData(teller, right, others));
  if (rights.length === 0) return undefined;
  const uses = new Map(
    open.map((right) => [right, reachedBy(teller, partsOf(teller, right)).facts] as const),
  );
  const { title, citationTitle, municipality } = model.instrument;
  return {
    title: citationTitle ?? title,
    ...(municipality === undefined ? {} : { municipality }),
    address,
    on,
    onText: dateText(on),
    reader: variableName(teller, index.reader),
    people: model.things.some(({ id }) => id === person),
    ...(children === undefined ? {} : { children: children.id }),
    together: given
      .filter((fact) => isPeople(fact) && /^(?:leden|huisgenoten)$/u.test(fact.key))
      .map(({ id }) => id),
    fixed: fixedFacts(teller, on),
    ...(amounts === undefined ? {} : { amounts }),
    rights,
    facts: Object.fromEntries(
      given.map((fact) => [fact.id, factData(teller, fact, tellerOfFact(teller, fact, uses), others)]),
    ),
    judgements: judgements(teller, uses, others),
    beyond: Object.fromEntries(beyondRules(model)),
  };
}

function isPeople({ type }: Fact): boolean {
  return type.kind === "lijst" && type.thing === person && type.reeks !== true;
}

/** What decides about a right and what it is worth. */
function partsOf({ index }: Teller, right: Right): readonly unknown[] {
  const worth = [right.amount, right.extent, right.duration].map((id) =>
    id === undefined ? undefined : index.definitions.get(id),
  );
  const { peildatum } = index.model;
  return [right.grants, right.refusals, right.powers, worth, peildatum && index.definitions.get(peildatum)];
}

function rightData(page: Teller, right: Right, others: Others): RightData {
  const teller = tellerOf(page, right);
  const whom = otherThan(page, right.thing);
  const personal = right.thing === person;
  const ofOther = personal && others.children;
  const reach = reachOfRight(teller, right);
  return {
    id: right.id,
    name: right.name,
    called: rightName(teller, right),
    without: withoutRight(teller, right),
    personal,
    ...(whom === undefined ? {} : { whom }),
    ...(isRightForChild(teller, [right]) ? { forChild: true } : {}),
    onRequest: right.opens === "op aanvraag",
    departs: departs(teller, right),
    reach: reach.facts.filter((id) => teller.index.facts.get(id)?.kind === "gegeven"),
    ...(reach.mayBeUnknown.length === 0 ? {} : { mayBeUnknown: reach.mayBeUnknown }),
    against: against(teller, right, ofOther),
    favour: favour(teller, right, ofOther),
  };
}

/** Facts that a right needs, and those of which it asks whether they are known. */
function reachOfRight(
  teller: Teller,
  right: Right,
): { readonly facts: readonly string[]; readonly mayBeUnknown: readonly string[] } {
  const parts = partsOf(teller, right);
  const { facts, definitions } = reachedBy(teller, parts);
  const unknown = new Set<string>();
  visitExpressions([parts, [...definitions].map((id) => teller.index.definitions.get(id))], (expr) => {
    if (expr.op === "is-unknown" && expr.arg.op === "fact") unknown.add(expr.arg.fact);
  });
  return { facts: [...facts], mayBeUnknown: [...unknown] };
}

/** What these parts need, also through other rights that they ask about. */
function reachedBy({ index }: Teller, data: unknown): ReturnType<typeof reachOf> {
  const done = new Set<string>();
  let reached = reachOf(index, data);
  let parts: unknown[] = [data];
  for (;;) {
    const more = [...reached.rights].filter((id) => !done.has(id));
    if (more.length === 0) break;
    more.forEach((id) => done.add(id));
    parts = [...parts, ...more.map((id) => index.rights.get(id))];
    reached = reachOf(index, parts);
  }
  return reached;
}

function departs({ index }: Teller, right: Right): boolean {
  const own = new Set([
    right.id,
    ...[...right.grants, ...right.refusals, ...right.powers].map(({ id }) => id),
  ]);
  return index.model.departures.some(
    (one) =>
      one.wholeOrdinance || (one.direction !== "ten nadele" && one.targets.some((target) => own.has(target))),
  );
}

/** "De peildatum is de aanvraagdatum": the page is for one day, so that is the day of the application. */
function fixedFacts({ index }: Teller, on: string): SelfTestData["fixed"] {
  const { peildatum } = index.model;
  const definition = peildatum === undefined ? undefined : index.definitions.get(peildatum);
  const value = definition === undefined ? undefined : onlyValue(definition);
  if (value?.op !== "fact") return [];
  const fact = index.facts.get(value.fact);
  if (fact === undefined || fact.type.kind !== "datum") return [];
  const thing = index.things.get(fact.thing);
  return thing?.root === true ? [{ fact: fact.id, thing: thing.name, value: on }] : [];
}

/** Judgements of facts, effects that somebody judges, and values that somebody decides. */
function judgements(
  teller: Teller,
  uses: ReadonlyMap<Right, ReadonlySet<string>>,
  others: Others,
): SelfTestData["judgements"] {
  const { model } = teller.index;
  const facts = model.facts.filter(({ kind }) => kind === "oordeel");
  return Object.fromEntries([
    ...facts.map((fact) => [fact.id, judgementData(tellerOfFact(teller, fact, uses), fact, others)] as const),
    ...model.effects.map(
      (effect) =>
        [
          `effect ${effect.id}`,
          {
            words: { reader: `of het doel ‘${effect.name}’ wordt bereikt` },
            by: judgeWords(effect.reachedBy),
          },
        ] as const,
    ),
    ...model.powers.map(
      (power) => [power.id, { words: { reader: power.name }, by: judgeWords(power.actor) }] as const,
    ),
  ]);
}
