// Takes out of a condition what always or never holds, such as an exception that has been switched off, and what is said twice.

import type { Expr, Junction, JunctionItem, Right } from "@andersom/semantics";
import { isSameLiteral, literalOf, verdictOf, type Literal } from "./literal.js";

/**
 * The same condition without constant parts, and without what its other parts say already: of `the costs are for a lawyer or a court,
 * and for a lawyer` the second half is enough. A constant when nothing else is left.
 */
export function simplified(expr: Expr): Expr {
  if (expr.op !== "not" && expr.op !== "all" && expr.op !== "any") return expr;
  const known = found.get(expr);
  if (known !== undefined) return known;
  const plain = reduced(expr, undefined);
  const short = reduced(plain, []);
  // What can never be so is a matter for the checks: here it is told as it is written.
  const made = constantOf(short) === undefined ? short : plain;
  found.set(expr, made);
  return made;
}

const found = new WeakMap<Expr, Expr>();

/** What is left to say of the condition where these hold already; the whole of it where they rule it out. */
export function givenThat(expr: Expr, known: readonly Literal[]): Expr {
  const plain = simplified(expr);
  if (known.length === 0) return plain;
  const made = reduced(plain, known);
  return constantOf(made) === false ? plain : made;
}

/** Whether the condition cannot be so where these hold. */
export function isRuledOut(expr: Expr | undefined, known: readonly Literal[]): boolean {
  return expr !== undefined && known.length > 0 && constantOf(reduced(simplified(expr), known)) === false;
}

/** What every way to the right is for: the scopes of its rules, as far as they are the same. */
export function scopeOf({ grants, powers }: Pick<Right, "grants" | "powers">): readonly Literal[] {
  const shared = sharedBy([...grants, ...powers].map(({ scope }) => scope));
  return shared === undefined ? [] : literalsIn(shared);
}

/** What the parts say of a condition that is a list of what must all hold. */
export function literalsIn(expr: Expr): readonly Literal[] {
  return partsOf(expr).flatMap((part) => literalOf(part) ?? []);
}

/** What each of these conditions says, as one condition; undefined when that is nothing. */
export function sharedBy([first, ...others]: readonly (Expr | undefined)[]): Expr | undefined {
  const sets = others.map((one) => new Set((one && literalsIn(one))?.map((own) => JSON.stringify(own))));
  const shared = (first === undefined ? [] : partsOf(first)).filter((part) => {
    const own = literalOf(part);
    return own !== undefined && sets.every((some) => some.has(JSON.stringify(own)));
  });
  return allOf(shared);
}

function partsOf(expr: Expr): readonly Expr[] {
  const plain = simplified(expr);
  return plain.op === "all" ? flat(plain).map((item) => item.expr) : [plain];
}

/** @param known what holds around this condition; undefined: only constants are taken out. */
function reduced(expr: Expr, known: readonly Literal[] | undefined): Expr {
  if (expr.op === "not") {
    const arg = reduced(expr.arg, known);
    const value = constantOf(arg);
    return value === undefined ? (arg === expr.arg ? expr : { ...expr, arg }) : constant(!value);
  }
  if (expr.op === "all" || expr.op === "any") return reducedJunction(expr, known);
  const own = known === undefined || known.length === 0 ? undefined : literalOf(expr);
  const verdict = own && verdictOf(own, known ?? []);
  return verdict === undefined ? expr : constant(verdict);
}

function reducedJunction(expr: Junction, known: readonly Literal[] | undefined): Expr {
  const decisive = expr.op === "any";
  const items = known === undefined ? each(expr, undefined) : withoutRepeats(expr, known);
  if (items.some((item) => constantOf(item.expr) === decisive)) return constant(decisive);
  const open = items.filter((item) => constantOf(item.expr) === undefined);
  if (open.length === 0) return constant(!decisive);
  return open.length === 1 && expr.items.length > 1 ? open[0]!.expr : { ...expr, items: open };
}

/** All of these together as one condition; what is absent asks nothing. */
export function allOf(conditions: readonly (Expr | undefined)[]): Expr | undefined {
  const given = conditions.filter((one) => one !== undefined);
  const [only, ...others] = given;
  if (only === undefined || others.length === 0) return only;
  return { op: "all", type: { kind: "ja-nee" }, items: given.map((expr) => ({ expr })) };
}

function each({ items }: Junction, known: readonly Literal[] | undefined): JunctionItem[] {
  return items.map((item) => ({ ...item, expr: reduced(item.expr, known) }));
}

/** The items of a list, each once; in a list of what must all hold, a list within it may count on the others. */
function withoutRepeats(expr: Junction, known: readonly Literal[]): readonly JunctionItem[] {
  const items = flat(expr);
  const single = items.map((item) => literalOf(item.expr));
  const unique = items.flatMap((item, at) => {
    const own = single[at];
    const again =
      own !== undefined && single.findIndex((other) => other !== undefined && isSameLiteral(other, own)) < at;
    return again ? [] : [{ item, own }];
  });
  if (expr.op === "any") return each({ ...expr, items: unique.map(({ item }) => item) }, known);
  const implied = (own: Literal, at: number): boolean =>
    unique.some(
      ({ own: other }, place) =>
        other !== undefined &&
        place !== at &&
        verdictOf(own, [other]) === true &&
        (place < at || verdictOf(other, [own]) !== true),
    );
  const needed = unique.filter(({ own }, at) => own === undefined || !implied(own, at));
  const around = [...known, ...needed.flatMap(({ own }) => own ?? [])];
  return needed.map(({ item, own }) => ({
    ...item,
    expr: reduced(item.expr, own === undefined ? around : known),
  }));
}

/** A list in a list of the same kind is one list. */
function flat({ op, items }: Junction): readonly JunctionItem[] {
  return items.flatMap((item) =>
    item.expr.op !== op
      ? [item]
      : flat(item.expr).map((one) =>
          one.place === undefined && item.place !== undefined ? { ...one, place: item.place } : one,
        ),
  );
}

/** What a condition always is; undefined when it depends on something. */
export function constantOf(expr: Expr): boolean | undefined {
  return expr.op === "constant" && typeof expr.value === "boolean" ? expr.value : undefined;
}

/** A rule that has been switched off for good, by `niet van toepassing is …` without a condition. */
export function isSwitchedOff(rule: { readonly scope?: Expr }): boolean {
  return rule.scope !== undefined && constantOf(simplified(rule.scope)) === false;
}

function constant(value: boolean): Expr {
  return { op: "constant", value, type: { kind: "ja-nee" } };
}
