// The people of a voorbeeld: who lives with whom, who is whose child, who asks for what.

import type { Block, HouseholdOf, Relation } from "@andersom/syntax";
import { notRunYet } from "../diagnostics/rules.js";
import type { Example, ExampleRelation } from "../model/index.js";
import { question } from "../names/heard.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { variable } from "../names/scope.js";
import type { FactSymbol } from "../names/symbols.js";
import { rightNamed, stepId } from "./named.js";
import type { LowerContext } from "./context.js";
import { groupKey } from "../declare/facts.js";

type Household = Pick<Example, "people" | "relations" | "households" | "restIsNo" | "asks" | "events">;

/** Everything a voorbeeld says of its people besides their facts. A voorbeeld about one person has no people of its own. */
export function lowerHousehold(block: Block, context: LowerContext): Household {
  const people = context.scope.map((person) => ({
    key: person.name,
    name: nameOf(person.forms[0] ?? "", block),
  }));
  const relations: ExampleRelation[] = [];
  const households: { of?: string; members: string[] }[] = [];
  const asks: { who: string; right: string }[] = [];
  const events: { event: string; date: string }[] = [];
  let restIsNo = false;
  for (const content of block.content) {
    switch (content.kind) {
      case "Relation":
        relations.push(...relationsOf(content, context));
        break;
      case "HouseholdOf":
        households.push(householdOf(content, context));
        break;
      case "RestIsNo":
        restIsNo = true;
        break;
      case "Asks":
        for (const what of content.what) {
          const right = rightNamed(what, context);
          if (right !== undefined) asks.push({ who: person(content.who.words, context), right });
        }
        break;
      case "ReportedOn":
        context.saw(content.event.words, stepId(groupKey(content.event), context));
        events.push({
          event: groupKey(content.event),
          date: `${content.date.year}-${String(content.date.month).padStart(2, "0")}-${String(content.date.day).padStart(2, "0")}`,
        });
        break;
      default:
        break;
    }
  }
  return {
    ...(people.length > 1 ? { people } : {}),
    ...(relations.length > 0 ? { relations } : {}),
    ...(households.length > 0 ? { households } : {}),
    ...(restIsNo ? { restIsNo } : {}),
    ...(asks.length > 0 ? { asks } : {}),
    ...(events.length > 0 ? { events } : {}),
  };
}

/** The printed name of a person. */
function nameOf(form: string, block: Block): string {
  for (const content of block.content)
    if (content.kind === "PersonRow" && groupKey(content.name) === form) return printed(content.name.words);
  return form;
}

function person(words: Parameters<typeof keyOf>[0], context: LowerContext): string {
  const key = keyText(keyOf(words));
  const found = context.scope.find((candidate) => candidate.forms.includes(key));
  if (found !== undefined) context.saw(words, variable(found.name, found.thing));
  return found?.name ?? key;
}

function householdOf(content: HouseholdOf, context: LowerContext): { of?: string; members: string[] } {
  return {
    ...(content.of === undefined ? {} : { of: person(content.of.words, context) }),
    members: content.members.map((member) => person(member.words, context)),
  };
}

/** `Ruud en Anja zijn partners` holds both ways; `Tim en Eva zijn kinderen van Ruud en Anja` is a list of each parent. */
function relationsOf(content: Relation, context: LowerContext): ExampleRelation[] {
  const key = keyText(keyOf(content.relation.words));
  const fact = relationFact(context.index, key);
  const subjects = content.subjects.map((subject) => person(subject.words, context));
  if (fact === undefined) {
    context.report(notRunYet.at(content.span, { form: `relatie ‘${printed(content.relation.words)}’` }));
    return [];
  }
  context.counts.lookedUp += 1;
  context.saw(content.relation.words, fact.id);
  if (content.of.length > 0)
    return content.of.map((one) => ({ fact: fact.id, of: person(one.words, context), to: subjects }));
  return subjects.map((one) => ({ fact: fact.id, of: one, to: subjects.filter((other) => other !== one) }));
}

/** The fact of an inwoner that holds the other: `kinderen` by its name, `partners` by `partner`. */
const relationFact = question((index, key): FactSymbol | undefined => {
  for (const { symbol } of index.symbols.values()) {
    if (symbol.kind !== "gegeven" || (symbol.type.kind !== "ding" && symbol.type.kind !== "lijst")) continue;
    if (symbol.key === key || `${symbol.key}s` === key || symbol.element === key) return symbol;
  }
  return undefined;
});
