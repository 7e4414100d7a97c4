// What a right is worth is one value, and an amount has its sign; a value for each month, without the month, is none.

import type { Diagnostic } from "@andersom/syntax";
import { worthWithoutEuro, worthWithoutMonth } from "../diagnostics/types.js";
import type { RuleModel } from "./about.js";
import type { Right } from "../model/index.js";
import { isUnknownType } from "../types/fact-type.js";
import { spanOf } from "./examples.js";

/** The ids of the values that rights come to. */
export function worthIds(rights: readonly Right[]): readonly (string | undefined)[] {
  return rights.flatMap(({ amount, extent, duration, aidForm }) => [amount, extent, duration, aidForm]);
}

export function checkWorth(model: RuleModel, report: (diagnostic: Diagnostic) => void): void {
  const worth = new Set(worthIds(model.rights));
  const amounts = new Set(model.rights.map(({ amount }) => amount));
  for (const { id, name, type, rules } of model.definitions) {
    if (amounts.has(id))
      for (const { body } of rules) {
        if (body.form !== "value" || body.value.type.kind !== "getal") continue;
        const { place: written, text, type: number } = body.value;
        // Only a number that is written out is plainly meant as an amount.
        const digits = /^([\d.,]*\d)(?: \S+)?$/u.exec(text ?? "")?.[1];
        if (digits !== undefined && written !== undefined && /^(?:euro|eur)?$/iu.test(number.unit))
          report(worthWithoutEuro.at(spanOf(written), { name, written: text ?? "", amount: `€ ${digits}` }));
      }
    if (!worth.has(id) || type.reeks !== true || isUnknownType(type)) continue;
    for (const { body, place } of rules) {
      const own = body.form === "value" && body.value.type.reeks === true ? body.value : undefined;
      if (own?.place !== undefined && own.text !== undefined)
        report(worthWithoutMonth.at(spanOf(own.place), { name, value: own.text }));
      else report(worthWithoutMonth.at(spanOf(place), { name }));
    }
  }
}
