// Caps and floors that other sentences put on a value: "de hoogte is hoogstens € 4.300".

import { isKnown, type Operand, type Value } from "@andersom/runtime";
import type { Definition } from "@andersom/semantics";
import { applyCaps, type CapState } from "../decision/caps.js";
import { andEach } from "../decision/truth.js";
import type { Scope } from "../decision/world.js";
import type { Run } from "./run.js";

export function withCaps(run: Run, definition: Definition, value: Operand, scope: Scope): Operand {
  if (!isKnown<Value>(value)) return value;
  const caps = definition.caps.map((cap): CapState => {
    const conditions = [cap.scope, cap.when].filter((one) => one !== undefined);
    const applies = andEach(conditions, (one) => run.truth(one, scope));
    return {
      comparison: cap.comparison,
      place: cap.place,
      applies,
      limit: applies === false ? true : run.evaluate(cap.limit, scope),
    };
  });
  return applyCaps(definition.name, value, caps);
}
