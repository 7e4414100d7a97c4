// The type of a computed value: from its name, or from the body of its first definition.

import type { Content } from "@andersom/syntax";
import { sentenceOf, type Definer } from "../declare/definers.js";
import { aboutOne } from "../lower/about.js";
import { lowerBody } from "../lower/definition.js";
import { silentContext, type LowerInput } from "../lower/site-context.js";
import { constantOf } from "../lower/constants.js";
import { perSuffix } from "../lower/infer.js";
import { boundsOf } from "../lower/rights.js";
import type { Expr, RuleBody, ValueType } from "../model/index.js";
import type { ValueSymbol } from "../names/symbols.js";
import { chosenType } from "./chosen-type.js";
import { isUnknownType } from "./fact-type.js";
import { readsSeries } from "./series.js";

/** The type that the first typable body among these sentences gives; undefined when they do not define the value. */
export function typeOfDefiners(
  symbol: ValueSymbol,
  definers: readonly Definer[],
  input: LowerInput,
): ValueType | undefined {
  for (const definer of definers) {
    const type = typeOfDefiner(definer, symbol, input);
    if (type !== undefined && !isUnknownType(type)) return withPer(type, symbol.key);
  }
  return undefined;
}

function typeOfDefiner(definer: Definer, symbol: ValueSymbol, input: LowerInput): ValueType | undefined {
  const { at } = definer;
  const { site, content } = sentenceOf(definer);
  if (content === undefined) return undefined;
  const outer = silentContext(input, site);
  const context = aboutOne(outer, input.thingsOf(symbol)[0]);
  switch (content.kind) {
    case "DefinitionStatement": {
      const symbols = Array.from({ length: Math.max(1, content.names.length) }, () => symbol);
      const body = lowerBody(content, symbols, context)[at];
      return body === undefined ? undefined : typeOfBody(body);
    }
    case "PredicateDefinition": {
      const condition =
        content.condition === undefined
          ? undefined
          : context.lower.condition(content.condition, { ...context, inMonth: true });
      return {
        kind: "ja-nee",
        ...(condition !== undefined && readsSeries(condition) ? { reeks: true } : {}),
      };
    }
    case "PowerStatement":
      return (
        boundsOf(content.tails, undefined, context)[0]?.limit.type ?? chosenType(symbol.key, context.index)
      );
    case "Table":
      return site.block.keyword === "bedragen" && symbol.parameter
        ? parameterType(content.rows[at])
        : undefined;
    default:
      return undefined;
  }
}

function parameterType(
  row: Extract<Content, { kind: "Table" }>["rows"][number] | undefined,
): ValueType | undefined {
  for (const cell of row?.cells ?? []) {
    const value = cell.kind === "ComparisonCell" ? cell.comparisons[0]?.value : undefined;
    if (value?.kind === "MoneyLiteral")
      return {
        kind: "bedrag",
        ...(value.per === undefined
          ? {}
          : { per: { unit: value.per.unit as "maand", count: value.per.count } }),
      };
    if (value?.kind === "PercentLiteral") return { kind: "percentage" };
    // `6 kilometer`, `13 jaar`; a bare number in the column of names or dates is none of these.
    if (value?.kind === "NumberLiteral" || value?.kind === "DurationLiteral") return constantOf(value)?.type;
  }
  return undefined;
}

/** The type of a rule body: of its value, its first typable row, its base. */
export function typeOfBody(body: RuleBody): ValueType | undefined {
  switch (body.form) {
    case "value":
      return body.value.type;
    case "cases":
      return firstType(body.cases.map((one) => one.value));
    case "table":
      return choiceUnion(body.rows.map((row) => row.result)) ?? firstType(body.rows.map((row) => row.result));
    case "brackets":
      return body.base.type;
  }
}

function firstType(values: readonly Expr[]): ValueType | undefined {
  return (
    values.find((value) => value.op !== "constant" && !isUnknownType(value.type)) ??
    values.find((value) => !isUnknownType(value.type))
  )?.type;
}

/** Rows with words as outcomes make a choice of all of them. */
function choiceUnion(values: readonly Expr[]): ValueType | undefined {
  const options = values.flatMap((value) => (value.type.kind === "keuze" ? value.type.options : []));
  return options.length === 0 ? undefined : { kind: "keuze", options: [...new Set(options)] };
}

/** `per maand` in the name gives an amount its period when the body has none. */
export function withPer(type: ValueType, key: string): ValueType {
  const per = perSuffix(key);
  return per !== undefined && (type.kind === "bedrag" || type.kind === "getal") && type.per === undefined
    ? { ...type, per }
    : type;
}
