// `restIsNee`: what is not given of people and households is nee, zero or empty.

import { fromInteger, notApplicable, type Operand } from "@andersom/runtime";
import type { ValueType } from "@andersom/semantics";
import type { Reading } from "./reading.js";
import { cell, homeThing, isSeries, personThing } from "./spec.js";

/** Never judgements, and never a date, a choice or a text: those have no value that stands for "nothing". */
export function fillRest(reading: Reading): void {
  for (const fact of reading.spec.facts) {
    if (fact.kind !== "gegeven" || (fact.thing !== personThing && fact.thing !== homeThing)) continue;
    const rest = restOf(fact.type);
    if (rest === undefined) continue;
    for (const thing of reading.instances.get(fact.thing) ?? []) {
      const at = cell(thing.key, fact.id);
      const given = reading.values.get(at);
      if (fact.type.reeks === true) {
        const series =
          given !== undefined && isSeries(given) ? given : { months: new Map<number, Operand>() };
        reading.values.set(at, { otherwise: rest, ...series });
      } else if (given === undefined) reading.values.set(at, rest);
    }
  }
}

function restOf(type: ValueType): Operand | undefined {
  switch (type.kind) {
    case "ja-nee":
      return false;
    case "bedrag":
    case "getal":
    case "percentage":
      return fromInteger(0);
    case "lijst":
      return { things: [] };
    case "ding":
      return type.optional ? notApplicable : undefined;
    case "datum":
    case "duur":
    case "periode":
    case "tekst":
    case "keuze":
      return undefined;
  }
}
