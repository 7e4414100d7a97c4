// `Henk: geboren op 4 mei 1973, heeft geen werk, inkomen is € 0 per maand.`: facts of one person.

import type { Block, Condition, IsCondition, PersonRow, Word } from "@andersom/syntax";
import type { Assignment } from "../model/index.js";
import { question } from "../names/heard.js";
import { keyOf, keyText } from "../names/normalise.js";
import { variable, type ScopeVariable } from "../names/scope.js";
import type { LowerContext } from "./context.js";
import { isoDate } from "./constants.js";
import { assign } from "./assignments.js";

/**
 * The people of a voorbeeld as variables. A voorbeeld about one person speaks of the run's own inwoner; with more people each has
 * a name of their own.
 */
export function personsOf(block: Block): ScopeVariable[] {
  const names = block.content.flatMap((content) =>
    content.kind === "PersonRow" ? [keyText(keyOf(content.name.words))] : [],
  );
  const people = [...new Set(names)].filter((name) => name !== "huishouden" && name !== "inwoner");
  return people.map((name) => ({
    name: people.length === 1 ? "inwoner" : name,
    thing: "inwoner",
    forms: [name],
  }));
}

/** The facts of a person row, as those of the run's own inwoner (or huishouden). A row of a second person is not run yet. */
export function lowerPersonRow(row: PersonRow, context: LowerContext): Assignment[] {
  const key = keyText(keyOf(row.name.words));
  const person = context.scope.find((candidate) => candidate.forms.includes(key));
  if (person !== undefined) context.saw(row.name.words, variable(person.name, person.thing), true);
  const inner: LowerContext = { ...context, scope: person === undefined ? [] : [person], givens: true };
  return row.parts.flatMap((part) => {
    const born = bornOn(part, person?.name ?? "inwoner", context);
    return born === undefined ? assign(withSubject(part, key), inner) : [born];
  });
}

/** `geboren op 4 mei 1973` is the geboortedatum. */
function bornOn(part: Condition, person: string, context: LowerContext): Assignment | undefined {
  if (part.kind !== "IsCondition" || part.left.kind !== "NameExpression") return undefined;
  const [only] = part.comparisons;
  if (keyText(keyOf(part.left.name.words)) !== "geboren" || only?.value.kind !== "DateLiteral")
    return undefined;
  const fact = birthDate(context.index, "");
  if (fact === undefined) return undefined;
  context.counts.lookedUp += 1;
  const { year, month, day } = only.value;
  return {
    form: "value",
    target: fact,
    of: [person],
    value: isoDate(year, month, day),
    text: context.source(part.span),
    place: context.placeOf(part.span),
  };
}

/** The fact that says when somebody was born. */
const birthDate = question(
  (index): string | undefined =>
    [...index.symbols.values()].find(
      ({ symbol }) => symbol.kind === "gegeven" && symbol.key === "geboortedatum",
    )?.symbol.id,
);

/** Puts the subject in front of a part that leaves it out. */
function withSubject(part: Condition, thing: string): Condition {
  const subject: Word = { text: thing, span: { ...part.span, end: part.span.start } };
  if (part.kind === "Predicate") {
    return {
      ...part,
      words: [subject, ...part.words],
      ...(part.negation === undefined ? {} : { negation: { ...part.negation, at: part.negation.at + 1 } }),
    };
  }
  return part satisfies Condition | IsCondition;
}
