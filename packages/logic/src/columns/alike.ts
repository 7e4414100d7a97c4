// Values of rules, rows or cases brought to one kind and scale, so that one of them can be picked.

import type { Definition } from "@andersom/semantics";
import { asCondition, asDay, asNumeric, asText } from "./convert.js";
import type { Compiler } from "./compiler.js";
import type { ValueId } from "./ir.js";
import { common, fractionOf } from "./number.js";
import { absenceOf, condition, Unsupported, type Code } from "./operand.js";

/** A value with its state beside it; under an absence the value does not matter. */
export interface Option {
  readonly value: ValueId;
  readonly state: ValueId;
}

/** The values of rules, rows or cases as values of one kind and scale, and back to a code of that kind. */
interface Alike {
  readonly values: readonly Option[];
  readonly made: (picked: Option) => Code;
}

export function alike(compiler: Compiler, codes: readonly Code[], definition: Definition): Alike {
  const { builder: b } = compiler;
  switch (definition.type.kind) {
    case "bedrag":
    case "getal":
    case "percentage": {
      const { numbers, scale, over } = common(
        b,
        codes.map((one) => asNumeric(b, one)),
      );
      return {
        values: numbers,
        made: ({ value, state }) => fractionOf(b, { value, state, scale }, over),
      };
    }
    case "datum":
      return {
        values: codes.map((one) => asDay(b, one)),
        made: ({ value, state }) => ({ kind: "day", value, state }),
      };
    case "keuze":
    case "tekst":
      return {
        values: codes.map((one) => asText(b, one, compiler.textPlace)),
        made: ({ value, state }) => ({ kind: "text", value, state }),
      };
    case "ja-nee":
      return {
        values: codes.map((one) => {
          const { value } = asCondition(b, one);
          return {
            value: b.isTruth(value) ? value : b.and(value, b.constant(1)),
            state: absenceOf(b, value),
          };
        }),
        made: ({ value, state }) => condition(b.select(b.equal(state, b.constant(0)), value, state)),
      };
    default:
      throw new Unsupported(
        `een keuze tussen waarden van de soort ${definition.type.kind} (${definition.name})`,
      );
  }
}
