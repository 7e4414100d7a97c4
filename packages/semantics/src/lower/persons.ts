// `Henk: geboren op 4 mei 1973, heeft geen werk, inkomen is € 0 per maand.`: facts of one person.

import type { Condition, IsCondition, PersonRow, Word } from "@andersom/syntax";
import type { Assignment } from "../model/index.js";
import { keyOf, keyText } from "../names/normalise.js";
import type { LowerContext } from "./context.js";
import { isoDate } from "./constants.js";
import { assign } from "./examples.js";

/** The facts of a person row, as those of the run's own inwoner (or huishouden). A row of a second person is not run yet. */
export function lowerPersonRow(row: PersonRow, context: LowerContext): Assignment[] {
  const key = keyText(keyOf(row.name.words));
  const thing = context.index.thingForms.get(key) ?? "inwoner";
  const article = context.index.things.get(thing)?.name ?? thing;
  return row.parts.flatMap((part) => {
    const born = bornOn(part, context);
    if (born !== undefined) return [born];
    return assign(withSubject(part, article), context);
  });
}

/** `geboren op 4 mei 1973` is the geboortedatum. */
function bornOn(part: Condition, context: LowerContext): Assignment | undefined {
  const match = /^geboren op (.+)$/iu.exec(context.source(part.span));
  if (match?.[1] === undefined) return undefined;
  const date = parseDate(match[1]);
  const fact = [...context.index.symbols.values()].find(
    ({ symbol }) => symbol.kind === "gegeven" && symbol.key === "geboortedatum",
  );
  if (date === undefined || fact === undefined) return undefined;
  context.counts.lookedUp += 1;
  return {
    form: "value",
    target: fact.symbol.id,
    of: ["inwoner"],
    value: date,
    text: context.source(part.span),
    place: context.placeOf(part.span),
  };
}

const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

function parseDate(text: string): string | undefined {
  const match = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text.trim());
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? "");
  return match === null || month < 0 ? undefined : isoDate(Number(match[3]), month + 1, Number(match[1]));
}

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
