// When a right ends: as written, or so long after its first day; and when it ends at the latest with every extension.

import {
  extremeOp,
  isKnown,
  isRational,
  isSpan,
  shiftOp,
  show,
  type Operand,
  type ThingRef,
  type Value,
  type Worth,
} from "@andersom/runtime";
import type { DurationUnit, Right, ValueType } from "@andersom/semantics";
import { holderOf } from "./holder.js";
import type { Outline, WithCode, World } from "./world.js";

const date = { kind: "datum" } as const;

/** The last day of a right and the last possible one, where the ordinance says enough. */
export function lastDays<X>(
  outline: Outline<X>,
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
): Pick<Worth, "end" | "lastPossibleEnd"> {
  const scope = world.scope(right.thing, subject);
  const value = (id: string | undefined): readonly [Operand, ValueType] | undefined => {
    const definition = outline.definitions.find((one) => one.id === id);
    if (definition === undefined) return undefined;
    return [world.definition(definition.id, holderOf(definition.thing, subject, scope)), definition.type];
  };
  const [start] = value(right.start) ?? [];
  const written = value(right.end);
  const duration = value(right.duration);
  const end = written?.[0] ?? after(start, duration?.[0], duration?.[1]);
  const longest = (right.longest ?? []).map((code) =>
    after(start, world.evaluate(code, scope), duration?.[1]),
  );
  const known = longest.filter((one) => one !== undefined);
  return {
    ...(end === undefined ? {} : { end: show(end, date) }),
    ...(known.length === 0 ? {} : { lastPossibleEnd: show(extremeOp("min", known), date) }),
  };
}

/** Twelve months from 1 March end on the last day of February. */
function after(
  start: Operand | undefined,
  length: Operand | undefined,
  type: ValueType | undefined,
): Operand | undefined {
  if (start === undefined || length === undefined) return undefined;
  const unit = unitOf(length, type);
  if (unit === undefined) return undefined;
  const next = shiftOp(start, length, unit, 1);
  return typeof next === "number" ? next - 1 : next;
}

function unitOf(length: Operand, type: ValueType | undefined): DurationUnit | undefined {
  if (isKnown<Value>(length) && isSpan(length)) return length.unit;
  if (isKnown<Value>(length) && !isRational(length)) return undefined;
  const unit = type?.kind === "getal" ? type.unit : undefined;
  return unit === "dag" || unit === "week" || unit === "maand" || unit === "jaar" || unit === "werkdag"
    ? unit
    : type?.kind === "duur"
      ? "maand"
      : undefined;
}
