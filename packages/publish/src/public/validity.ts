// From when until when a text counts, and what changes on the day that a known successor takes its place.

import type { Definition, DefinitionRule, Right, RightRule, Validity } from "@andersom/semantics";
import { paragraph } from "../document/build.js";
import type { Block } from "../document/document.js";
import { inForce } from "../phrase/amounts.js";
import { dateText } from "../phrase/plain-value.js";
import type { PublicContext } from "./context.js";

/** Whether a text applies on a day; a text without days always does. */
export function appliesOn(validity: Validity | undefined, on: string): boolean {
  if (validity === undefined) return true;
  return (
    (validity.from === undefined || validity.from <= on) && (validity.to === undefined || on <= validity.to)
  );
}

/** `Dit geldt van 1 maart 2026 tot en met 31 december 2026.`; an end that only makes room for a successor is told as a change. */
export function validitySentence(what: string, validity: Validity | undefined, on: string): string {
  if (validity === undefined) return "";
  const { from } = validity;
  const to = validity.closedBySuccessor === true ? undefined : validity.to;
  if (to !== undefined && to < on) return `${what} gold tot en met ${dateText(to)}.`;
  if (from !== undefined && to !== undefined)
    return `${what} geldt van ${dateText(from)} tot en met ${dateText(to)}.`;
  if (from !== undefined) return `${what} geldt vanaf ${dateText(from)}.`;
  return to === undefined ? "" : `${what} geldt tot en met ${dateText(to)}.`;
}

/** The days on which a right can be had at all: those that all its grants share, or else nothing. */
export function validityOfRight(right: Right): Validity | undefined {
  const days = [...right.grants, ...right.powers].map(({ validity }) => validity);
  const [first] = days;
  return days.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined;
}

type Dated = RightRule | DefinitionRule;

/**
 * What changes after the day of the page: for each later day the rules that begin then, told as on that day.
 * `tell` gets the context of that day.
 */
export function changeBlocks<T extends Dated>(
  context: PublicContext,
  rules: readonly T[],
  tell: (then: PublicContext, rules: readonly T[]) => Block[],
): Block[] {
  const days = new Set(
    rules.flatMap(({ validity }) =>
      validity?.from !== undefined && validity.from > context.on ? [validity.from] : [],
    ),
  );
  return [...days].sort().flatMap((day) => {
    const then = context.at(day);
    const blocks = tell(
      then,
      rules.filter(({ validity }) => validity?.from === day),
    );
    return blocks.length === 0 ? [] : [paragraph(`Vanaf ${dateText(day)} geldt dit:`), ...blocks];
  });
}

/** The later days on which a table of amounts holds other rows. */
export function nextRowsDays(definition: Definition, on: string): readonly string[] {
  const rows = definition.rules.flatMap((rule) =>
    rule.body.form === "table" && appliesOn(rule.validity, on) ? rule.body.rows : [],
  );
  if (!rows.some((row) => inForce(row, on))) return [];
  const days = rows.flatMap(({ validFrom }) =>
    validFrom !== undefined && validFrom > on ? [validFrom] : [],
  );
  return [...new Set(days)].sort();
}
