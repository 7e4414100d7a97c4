// One condition as something to compare with others: the same words in another place, or the other answer to one choice.

import { oncePer } from "@andersom/runtime";
import type { Expr } from "@andersom/semantics";

/** That something holds or not. With `options`: that a choice is one of them. */
export interface Literal {
  readonly about: string;
  readonly options?: readonly string[];
  readonly holds: boolean;
}

/** The condition without its place and its words; undefined for one that is made of conditions, or always the same. */
export function literalOf(expr: Expr, holds = true): Literal | undefined {
  switch (expr.op) {
    case "not":
      return literalOf(expr.arg, !holds);
    case "all":
    case "any":
    case "constant":
      return undefined;
    case "one-of": {
      const options = expr.options.map(optionOf);
      return options.every((one) => one !== undefined)
        ? { about: keyOf(expr.arg), options, holds }
        : { about: keyOf(expr), holds };
    }
    case "compare": {
      const option = optionOf(expr.right);
      const equal = expr.comparison === "=";
      return option !== undefined && (equal || expr.comparison === "<>")
        ? { about: keyOf(expr.left), options: [option], holds: equal === holds }
        : { about: keyOf(expr), holds };
    }
    default:
      return { about: keyOf(expr), holds };
  }
}

/** Whether two conditions say the same. */
export function isSameLiteral(one: Literal, other: Literal): boolean {
  if (one.about !== other.about || one.holds !== other.holds) return false;
  if (one.options === undefined || other.options === undefined) return one.options === other.options;
  const others = other.options;
  return one.options.length === others.length && one.options.every((option, at) => option === others[at]);
}

/** Whether a condition holds when others do; undefined when they leave it open. */
export function verdictOf(asked: Literal, known: readonly Literal[]): boolean | undefined {
  for (let at = 0; at < known.length; at++) {
    const one = known[at]!;
    if (one.about !== asked.about) continue;
    const found = decided(asked, one);
    if (found !== undefined) return found === asked.holds;
  }
  return undefined;
}

/** Whether the words of the first are true, its own denial left aside. */
function decided({ options }: Literal, known: Literal): boolean | undefined {
  if (options === undefined || known.options === undefined)
    return options === known.options ? known.holds : undefined;
  const within = known.options.filter((option) => options.includes(option)).length;
  if (known.holds) return within === known.options.length ? true : within === 0 ? false : undefined;
  return within === options.length ? false : undefined;
}

function optionOf(expr: Expr): string | undefined {
  return expr.op === "constant" && expr.type.kind === "keuze" && typeof expr.value === "string"
    ? expr.value
    : undefined;
}

/** One condition is compared with many others. */
const keyOf = oncePer((expr: Expr): string =>
  JSON.stringify(expr, (name, value: unknown) =>
    name === "place" || name === "text" || name === "type" ? undefined : value,
  ),
);
