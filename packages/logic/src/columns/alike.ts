// Values of rules, rows or cases brought to one kind and scale, so that one of them can be picked.

import type { Definition } from "@andersom/semantics";
import { asCondition, asDay, asNumber, asText } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { commonScale, onScale, Unsupported, type Code } from "./operand.js";
import { local, localCondition, stateName, type Writer } from "./scope.js";

/** The values of rules, rows or cases as codes of one kind and scale. */
interface Alike {
  readonly values: readonly { readonly code: string; readonly state: string | undefined }[];
  readonly made: (code: string, state: string | undefined) => Code;
}

export function alike(
  compiler: Compiler,
  writer: Writer,
  codes: readonly Code[],
  definition: Definition,
): Alike {
  switch (definition.type.kind) {
    case "bedrag":
    case "getal":
    case "percentage": {
      const numbers = codes.map(asNumber);
      const scale = commonScale(numbers);
      const same = numbers.map((one) => onScale(one, scale));
      const low = same.reduce((least, one) => (one.low < least ? one.low : least), 0n);
      const high = same.reduce((most, one) => (one.high > most ? one.high : most), 0n);
      return {
        values: same.map((one) => ({ code: local(writer, one.code), state: stateName(writer, one.state) })),
        made: (code, state) => ({ kind: "number", code, state, scale, low, high }),
      };
    }
    case "datum":
      return {
        values: codes
          .map(asDay)
          .map((one) => ({ code: local(writer, one.code), state: stateName(writer, one.state) })),
        made: (code, state) => ({ kind: "day", code, state }),
      };
    case "keuze":
    case "tekst":
      return {
        values: codes
          .map((one) => asText(one, compiler.textPlace))
          .map((one) => ({ code: local(writer, one.code), state: stateName(writer, one.state) })),
        made: (code, state) => ({ kind: "text", code, state }),
      };
    case "ja-nee": {
      const conditions = codes.map((one) => localCondition(writer, asCondition(one)));
      return {
        values: conditions.map(({ code, total }) =>
          total
            ? { code, state: undefined }
            : { code: local(writer, `${code} & 1`), state: local(writer, `${code} > 1 ? ${code} : 0`) },
        ),
        made: (code, state) => ({
          kind: "ja-nee",
          code: state === undefined ? code : local(writer, `${state} !== 0 ? ${state} : ${code}`),
          total: false,
        }),
      };
    }
    default:
      throw new Unsupported(
        `een keuze tussen waarden van de soort ${definition.type.kind} (${definition.name})`,
      );
  }
}
