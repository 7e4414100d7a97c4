// Values, rights and how often they are given, held against the bounds of the law: is there a household that crosses one?

import { formatIsoDate } from "@andersom/runtime";
import type { Comparison, Definition, Expr, LawBound, LawLimit, Place, Right } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { boundCrossed } from "../../diagnostics/law.js";
import { cited, holdsOn } from "./citations.js";
import { crosses, lengthOf } from "./lengths.js";

export const statutoryBounds: Analysis = {
  name: "grenzen-van-de-wet",
  *run(context) {
    const { model, peildatum } = context;
    const day = formatIsoDate(peildatum);
    for (const bound of model.laws.flatMap(({ bounds }) => bounds)) {
      // Names that this ordinance does not have: nobody can say in which case the bound holds.
      if (!holdsOn(bound, day) || (bound.when !== undefined && bound.when.expr === undefined)) continue;
      const { definition: id, right: rightId } = bound.subject;
      const definition = model.definitions.find((one) => one.id === id);
      const right = model.rights.find((one) => one.id === rightId);
      if (bound.limits !== undefined && definition !== undefined) {
        const own =
          definition.rules.find((rule) => context.isOwn(rule.place))?.place ?? chosenAt(context, definition);
        if (own !== undefined) yield* valueBeyond(context, bound, bound.limits, definition, own);
      }
      if (right === undefined) continue;
      const place = [...right.grants, ...right.powers].find((rule) => context.isOwn(rule.place))?.place;
      if (place === undefined) continue;
      if (bound.requires?.expr !== undefined)
        yield* grantedWithout(context, bound, bound.requires.expr, right, place);
      if (bound.atMost !== undefined) yield* tooOften(context, bound, right, place);
    }
  },
};

/** A value that a person chooses has no rule, but a place. */
function chosenAt(context: Context, definition: Definition): Place | undefined {
  return context.model.powers.find(({ decides, place }) => decides === definition.id && context.isOwn(place))
    ?.place;
}

function* valueBeyond(
  context: Context,
  bound: LawBound,
  limits: readonly LawLimit[],
  definition: Definition,
  place: Place,
): Findings {
  const data = {
    what: `‘${definition.name}’`,
    place: cited(bound.citation),
    bound: bound.text.replace(/\.$/u, ""),
  };
  const written = writtenBeyond(context, limits, definition);
  if (written !== undefined) yield boundCrossed.at(context.span(written), data);
  // A calendar length has no place in a sum, and what a person chooses has no rule: its bounds were looked at.
  const computed = definition.rules.some((rule) => context.isOwn(rule.place));
  if (written !== undefined || definition.type.kind === "duur" || !computed) return;
  const tests = limits.flatMap((limit) => {
    const right = limitExpr(limit, definition);
    return right === undefined ? [] : [compare(limit.comparison, read(definition), right)];
  });
  if (tests.length === 0) return;
  yield pause;
  const all: Expr = { op: "all", type: { kind: "ja-nee" }, items: tests.map((expr) => ({ expr })) };
  const answer = context.find({
    about: definition.thing,
    days: context.days,
    asks: ["grens van de wet"],
    parts: [all, bound.when ?? {}],
    literals: (encoding, subject) => {
      const scope = encoding.scope(definition.thing, subject);
      const met = encoding.condition(all, scope);
      return [
        met.fails,
        ...(bound.when?.expr === undefined ? [] : [encoding.condition(bound.when.expr, scope).holds]),
      ];
    },
    confirms: (probe, subject) =>
      probe.evaluate(all, definition.thing, subject) === false &&
      (bound.when?.expr === undefined || probe.evaluate(bound.when.expr, definition.thing, subject) === true),
  });
  if (typeof answer !== "string")
    yield boundCrossed.at(context.span(place), data, { witness: answer.witness });
}

/** The limit as a value of the kind of the definition; undefined where they cannot be compared. */
function limitExpr({ value }: LawLimit, { type }: Definition): Expr | undefined {
  if (value.form === "vast") {
    const per = (one: object): string => ("per" in one ? JSON.stringify(one.per) : "");
    return value.type.kind === type.kind && per(value.type) === per(type)
      ? { op: "constant", value: value.value, type: value.type }
      : undefined;
  }
  if (value.form === "termijn") return undefined;
  return value.expr?.type.kind === type.kind ? value.expr : undefined;
}

function read(definition: Definition): Expr {
  const { id, thing, type } = definition;
  return {
    op: "definition",
    definition: id,
    type,
    ...(thing === undefined
      ? {}
      : { of: { op: "variable", name: thing, type: { kind: "ding", thing, optional: false } } }),
  };
}

function compare(comparison: Comparison, left: Expr, right: Expr): Expr {
  return { op: "compare", comparison, left, right, type: { kind: "ja-nee" } };
}

/** Where a fixed value, or the room of who chooses it, goes past a limit. */
function writtenBeyond(
  context: Context,
  limits: readonly LawLimit[],
  definition: Definition,
): Place | undefined {
  const { model } = context;
  const beyond = (expr: Expr | undefined, limit: LawLimit): boolean => {
    const [written, legal] = [
      lengthOf(expr),
      limit.value.form === "vast" ? lengthOf(asConstant(limit.value)) : undefined,
    ];
    return written !== undefined && legal !== undefined && crosses(written, limit.comparison, legal);
  };
  const rule = definition.rules.find(
    ({ place, when, scope, body }) =>
      context.isOwn(place) &&
      when === undefined &&
      scope === undefined &&
      body.form === "value" &&
      limits.some((limit) => beyond(body.value, limit)),
  );
  const power = model.powers.find(
    ({ decides, place, bounds }) =>
      decides === definition.id &&
      context.isOwn(place) &&
      bounds.some(({ comparison, limit: own }) =>
        limits.some((limit) => comparison.startsWith(limit.comparison.charAt(0)) && beyond(own, limit)),
      ),
  );
  return rule?.place ?? power?.place;
}

function asConstant({ value, type }: Extract<LawLimit["value"], { readonly form: "vast" }>): Expr {
  return { op: "constant", value, type };
}

/** A household that gets the right while it does not meet what the law asks. */
function* grantedWithout(
  context: Context,
  bound: LawBound,
  condition: Expr,
  right: Right,
  place: Place,
): Findings {
  yield pause;
  const answer = context.find({
    about: right.thing,
    days: context.days,
    asks: ["voorwaarde van de wet"],
    parts: [right, condition],
    literals: (encoding, subject) => [
      encoding.right(right.id, subject!).granted,
      encoding.condition(condition, encoding.scope(right.thing, subject)).fails,
    ],
    confirms: (probe, subject) =>
      probe.right(right.id, subject).some(({ kind }) => kind === "toegekend") &&
      probe.evaluate(condition, right.thing, subject) === false,
  });
  if (typeof answer === "string") return;
  yield boundCrossed.at(
    context.span(place),
    {
      what: `het recht op ${right.name}`,
      place: cited(bound.citation),
      bound: bound.text.replace(/\.$/u, ""),
    },
    { witness: answer.witness },
  );
}

/** `1 keer per kalenderjaar` may give it twice within 12 months. */
function* tooOften(context: Context, bound: LawBound, right: Right, place: Place): Findings {
  const { limit } = right;
  const atMost = bound.atMost!;
  if (limit === undefined || (limit.within === undefined && limit.times <= atMost.times)) return;
  const within = limit.within ?? { count: 1, unit: "dag" as const };
  const shorter =
    within.unit === "kalenderjaar"
      ? true
      : crosses({ count: within.count, unit: within.unit }, ">=", atMost.per);
  if (limit.times <= atMost.times && !shorter) return;
  yield boundCrossed.at(context.span(place), {
    what: `het recht op ${right.name} (${limit.text.replace(/\.$/u, "")})`,
    place: cited(bound.citation),
    bound: bound.text.replace(/\.$/u, ""),
  });
}
