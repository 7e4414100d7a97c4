// Caps and floors that change nothing for anybody, or that everybody passes. One that is just reached tells what the highest is, and is left
// alone.

import { isKnown, isRational, parseDecimal, show, type ThingRef } from "@andersom/runtime";
import type { Comparison, Definition, Expr, Place } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { idleLimit } from "../../diagnostics/dead.js";
import { limitDecidesAll } from "../../diagnostics/slips.js";
import type { Encoding } from "../../encode/encoding.js";
import { numeric } from "../../encode/number.js";
import type { Encoded } from "../../encode/value.js";
import type { Literal } from "../../solver/literal.js";
import { standingOf } from "../shared/standing.js";

export const idleLimits: Analysis = {
  name: "grenzen-die-niets-doen",
  *run(context) {
    const itself = (definition: Definition): readonly Definition[] => [definition];
    yield* context.over("grenzen-die-niets-doen", context.model.definitions, itself, (definition) =>
      lookAt(context, definition),
    );
  },
};

/** The limits of one value. */
function* lookAt(context: Context, definition: Definition): Findings {
  if (definition.type.reeks === true) return;
  for (const cap of definition.caps) {
    if (!context.isOwn(cap.place) || isSafety(cap.limit)) continue;
    yield* check(
      context,
      definition,
      cap.place,
      cap.limit,
      cap.comparison.startsWith("<"),
      (encoding, subject) => {
        const scope = encoding.scope(definition.thing, encoding.subjectFor(definition.thing, subject));
        return {
          given: [encoding.condition(cap.scope, scope).holds, encoding.condition(cap.when, scope).holds],
          value: standingOf(encoding, definition, subject).uncapped,
          bound: encoding.value(cap.limit, scope),
        };
      },
    );
  }
  for (const rule of definition.rules) {
    const { body } = rule;
    if (body.form !== "value" || body.value.op !== "clamp" || !context.isOwn(rule.place)) continue;
    if (context.dead.has(rule.id)) continue;
    const { arg, atMost, atLeast } = body.value;
    for (const [limit, top] of [
      [atMost, true],
      [atLeast, false],
    ] as const) {
      if (limit === undefined || isSafety(limit)) continue;
      yield* check(context, definition, rule.place, limit, top, (encoding, subject) => {
        const scope = encoding.scope(definition.thing, encoding.subjectFor(definition.thing, subject));
        return {
          given: [encoding.condition(rule.scope, scope).holds, encoding.condition(rule.when, scope).holds],
          value: encoding.value(arg, scope),
          bound: encoding.value(limit, scope),
        };
      });
    }
  }
}

/** A limit in an encoding: when it applies, what it limits, and by how much. */
interface Limited {
  readonly given: readonly Literal[];
  readonly value: Encoded;
  readonly bound: Encoded;
}

/** Where the value lies from the limit. */
function lies(
  encoding: Encoding,
  { given, value, bound }: Limited,
  comparison: Comparison,
): readonly Literal[] {
  const [own, other] = [numeric(encoding, value), numeric(encoding, bound)];
  return [...given, own.there, other.there, encoding.formulas.compare(comparison, own.sum, other.sum)];
}

/** Nothing, or all of it: written so that a reader need not think about it. */
function isSafety(limit: Expr): boolean {
  if (limit.op !== "constant" || typeof limit.value !== "string") return false;
  const value = parseDecimal(limit.value);
  return value === undefined || value.n === 0n || (limit.type.kind === "percentage" && limit.value === "100");
}

function* check(
  context: Context,
  definition: Definition,
  place: Place,
  limit: Expr,
  top: boolean,
  limited: (encoding: Encoding, subject: ThingRef | undefined) => Limited,
): Findings {
  yield pause;
  // Which limit it is: a definition may have more than one.
  const which = [limitsOf(definition).indexOf(limit), String(top)];
  const told = { what: definition.name, limit: textOf(limit), top };
  const question = {
    about: definition.thing,
    asks: ["grens", ...which],
    parts: [definition],
    literals: (encoding: Encoding, subject: ThingRef | undefined) =>
      lies(encoding, limited(encoding, subject), top ? ">=" : "<="),
  };
  if (context.quick(question) === "kan niet") {
    if (context.never(question)) yield idleLimit.at(context.span(limit.place ?? place), told);
    return;
  }
  const right = context.model.rights.find(({ amount }) => amount === definition.id);
  const where = (comparison: Comparison) => ({
    about: definition.thing,
    asks: ["grens geldt altijd", ...which, comparison],
    parts: right === undefined ? [definition] : [definition, right],
    literals: (encoding: Encoding, subject: ThingRef | undefined) => [
      ...lies(encoding, limited(encoding, subject), comparison),
      // What somebody without the right would get is nothing to anybody.
      ...(right === undefined || subject === undefined ? [] : [encoding.right(right.id, subject).granted]),
    ],
  });
  // Not as much as the limit, and more than it: only a limit that everybody passes is meant otherwise.
  const [short, over] = top ? (["<", ">"] as const) : ([">", "<"] as const);
  if (context.quick(where(short)) !== "kan niet" || context.quick(where(over)) !== "kan") return;
  if (context.never(where(short))) yield limitDecidesAll.at(context.span(limit.place ?? place), told);
}

function limitsOf({ caps, rules }: Definition): readonly (Expr | undefined)[] {
  return [
    ...caps.map(({ limit }) => limit),
    ...rules.flatMap(({ body }) =>
      body.form === "value" && body.value.op === "clamp" ? [body.value.atMost, body.value.atLeast] : [],
    ),
  ];
}

function textOf(limit: Expr): string {
  if (limit.op === "constant" && typeof limit.value === "string") {
    const value = parseDecimal(limit.value);
    if (value !== undefined && isKnown(value) && isRational(value)) {
      const shown = show(value, limit.type);
      if (shown.kind === "waarde") return shown.text;
    }
  }
  return limit.text === undefined ? "" : `‘${limit.text}’`;
}
