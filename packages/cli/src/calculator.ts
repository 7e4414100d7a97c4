// Amounts in the public version: each is a value that the interpreter computes, never one that is written down twice.

import { decide } from "@andersom/logic";
import type { Calculator, Known } from "@andersom/publish";
import type { JsonValue } from "@andersom/runtime";
import type {
  DecisionModel,
  Definition,
  Expr,
  HouseholdInput,
  InputValue,
  PlainValue,
} from "@andersom/semantics";

const id = "andersom: gevraagde waarde";

/** Computes with `decide`, by asking for one more definition; so the meaning is that of a decision. */
export function calculatorFor(model: DecisionModel): Calculator {
  // Without its own peildatum the ordinance is read on the date that is asked for.
  const { peildatum: _peildatum, ...rest } = model;
  const bare = { ...rest, powers: [], duties: [], departures: [], requirements: [], examples: [] };
  return {
    value(expr, on, known) {
      const definitions = [...model.definitions, definitionOf(expr, model)];
      const decision = decide({ ...bare, definitions }, householdOf(model, on, known));
      const result = decision.values.find((value) => value.id === id)?.result;
      if (result?.kind === "niet van toepassing") return null;
      return result?.kind === "waarde" ? plainValue(result.value) : undefined;
    },
  };
}

function definitionOf(expr: Expr, model: DecisionModel): Definition {
  const { place } = model.instrument;
  const rule = {
    id,
    place,
    text: "",
    body: { form: "value", value: expr },
    isDefault: false,
    overrides: [],
  } as const;
  return {
    id,
    name: id,
    key: id,
    kind: "waarde",
    type: expr.type,
    combine: "one",
    rules: [rule],
    caps: [],
    place,
  };
}

/** Only these facts are known; a series has the same value in every month around the date. */
function householdOf(model: DecisionModel, on: string, known: readonly Known[]): HouseholdInput {
  const gegevens: Record<string, Record<string, InputValue>> = {};
  const oordelen: Record<string, Record<string, InputValue>> = {};
  const year = Number(on.slice(0, 4));
  for (const { fact, value } of known) {
    const declared = model.facts.find((one) => one.id === fact);
    const thing = model.things.find((one) => one.id === declared?.thing);
    if (declared === undefined || thing === undefined) continue;
    const section = declared.kind === "oordeel" ? oordelen : gegevens;
    const months = `${String(year - 50)}-01/${String(year + 50)}-12`;
    (section[thing.name] ??= {})[declared.key] = declared.type.reeks === true ? { [months]: value } : value;
  }
  return { peildatum: on, gegevens, oordelen };
}

function plainValue(value: JsonValue): PlainValue | undefined {
  if (typeof value !== "object" || value === null) return value;
  if ("count" in value) return { count: Number(value["count"]), unit: value["unit"] } as PlainValue;
  return "from" in value ? (value as unknown as PlainValue) : undefined;
}
