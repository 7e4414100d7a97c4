// What a right is worth is one value; a value for each month, without the month, is none.

import type { Diagnostic } from "@andersom/syntax";
import { worthWithoutMonth } from "../diagnostics/types.js";
import type { RuleModel } from "./about.js";
import { isUnknownType } from "../types/fact-type.js";
import { spanOf } from "./examples.js";

export function checkWorth(model: RuleModel, report: (diagnostic: Diagnostic) => void): void {
  const worth = new Set(
    model.rights.flatMap(({ amount, extent, duration, aidForm }) => [amount, extent, duration, aidForm]),
  );
  for (const { id, name, type, rules } of model.definitions) {
    if (!worth.has(id) || type.reeks !== true || isUnknownType(type)) continue;
    for (const { body, place } of rules) {
      const own = body.form === "value" && body.value.type.reeks === true ? body.value : undefined;
      if (own?.place !== undefined && own.text !== undefined)
        report(worthWithoutMonth.at(spanOf(own.place), { name, value: own.text }));
      else report(worthWithoutMonth.at(spanOf(place), { name }));
    }
  }
}
