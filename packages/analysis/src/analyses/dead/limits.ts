// Caps and floors that change nothing for anybody. One that is just reached tells what the highest is, and is left alone.

import { isKnown, isRational, parseDecimal, show, type ThingRef } from "@andersom/runtime";
import type { Definition, Expr, Place } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { idleLimit } from "../../diagnostics/dead.js";
import type { Encoding } from "../../encode/encoding.js";
import { numeric } from "../../encode/number.js";
import type { Encoded } from "../../encode/value.js";
import type { Literal } from "../../solver/literal.js";
import { standingOf } from "../shared/standing.js";

export const idleLimits: Analysis = {
  name: "grenzen-die-niets-doen",
  *run(context) {
    const itself = (definition: Definition): readonly Definition[] => [definition];
    yield* context.over("grenzen-die-niets-doen", context.model.definitions, itself, function* (definition) {
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
            const { uncapped } = standingOf(encoding, definition, subject);
            const scope = encoding.scope(definition.thing, encoding.subjectFor(definition.thing, subject));
            return [
              encoding.condition(cap.scope, scope).holds,
              encoding.condition(cap.when, scope).holds,
              ...reaches(
                encoding,
                uncapped,
                encoding.value(cap.limit, scope),
                cap.comparison.startsWith("<"),
              ),
            ];
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
            return [
              encoding.condition(rule.scope, scope).holds,
              encoding.condition(rule.when, scope).holds,
              ...reaches(encoding, encoding.value(arg, scope), encoding.value(limit, scope), top),
            ];
          });
        }
      }
    });
  },
};

/** The value comes to the limit, or beyond. */
function reaches(encoding: Encoding, value: Encoded, limit: Encoded, top: boolean): readonly Literal[] {
  const [own, bound] = [numeric(encoding, value), numeric(encoding, limit)];
  return [own.there, bound.there, encoding.formulas.compare(top ? ">=" : "<=", own.sum, bound.sum)];
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
  literals: (encoding: Encoding, subject: ThingRef | undefined) => readonly Literal[],
): Findings {
  yield pause;
  const question = {
    about: definition.thing,
    // Which limit it is: a definition may have more than one.
    asks: ["grens", limitsOf(definition).indexOf(limit), String(top)],
    parts: [definition],
    literals,
  };
  if (context.quick(question) !== "kan niet" || !context.never(question)) return;
  yield idleLimit.at(context.span(limit.place ?? place), {
    what: definition.name,
    limit: textOf(limit),
    top,
  });
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
