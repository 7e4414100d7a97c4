// The type of a computed value: from its name, or from the body of its first definition.

import type { Content, DefinitionStatement, SourceFile } from "@andersom/syntax";
import { blockSites } from "../declare/sites.js";
import { lowerBody } from "../lower/definition.js";
import { contextOf, type LowerFileInput } from "../lower/file.js";
import { perSuffix } from "../lower/infer.js";
import type { Expr, RuleBody, ValueType } from "../model/index.js";
import { keyOf, keyText } from "../names/normalise.js";
import type { ValueSymbol } from "../names/symbols.js";
import { lawNameOf } from "../declare/exports.js";
import { isUnknownType, UNKNOWN_TYPE } from "./fact-type.js";

/** The type that the first typable body in this file gives; undefined when the file does not define the value. */
export function typeInFile(symbol: ValueSymbol, input: LowerFileInput): ValueType | undefined {
  const law = lawNameOf(input.file);
  for (const site of blockSites(input.file)) {
    for (const content of site.block.content) {
      const at = definesAt(content, site.block.heading.name?.words, symbol);
      if (at === undefined || content.kind !== "DefinitionStatement") {
        const parameter =
          content.kind === "Table" && site.block.keyword === "bedragen" && symbol.parameter
            ? tableParameter(content, symbol)
            : undefined;
        if (parameter !== undefined) return parameter;
        continue;
      }
      // Messages are reported when the file itself is lowered.
      const context = contextOf(input, law, site, [], { lookedUp: 0, unknown: 0, twoReadings: 0 });
      const names = Math.max(1, content.names.length);
      const body = lowerBody(
        content,
        Array.from({ length: names }, () => symbol),
        context,
      )[at];
      const type = body === undefined ? undefined : typeOfBody(body);
      if (type !== undefined && !isUnknownType(type)) return withPer(type, symbol.key);
    }
  }
  return undefined;
}

function definesAt(
  content: Content,
  heading: Parameters<typeof keyOf>[0] | undefined,
  symbol: ValueSymbol,
): number | undefined {
  if (content.kind !== "DefinitionStatement") return undefined;
  const statement: DefinitionStatement = content;
  if (statement.names.length === 0)
    return heading !== undefined && keyText(keyOf(heading)) === symbol.key ? 0 : undefined;
  const at = statement.names.findIndex((name) => keyText(keyOf(name.words)) === symbol.key);
  return at < 0 ? undefined : at;
}

function tableParameter(
  table: Extract<Content, { kind: "Table" }>,
  symbol: ValueSymbol,
): ValueType | undefined {
  for (const row of table.rows) {
    const [name] = row.cells;
    if (
      name === undefined ||
      !("raw" in name) ||
      keyText(keyOf([{ text: name.raw, span: name.span }])) !== symbol.key
    )
      continue;
    for (const cell of row.cells) {
      const value = cell.kind === "ComparisonCell" ? cell.comparisons[0]?.value : undefined;
      if (value?.kind === "MoneyLiteral")
        return {
          kind: "bedrag",
          ...(value.per === undefined
            ? {}
            : { per: { unit: value.per.unit as "maand", count: value.per.count } }),
        };
      if (value?.kind === "PercentLiteral") return { kind: "percentage" };
    }
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

/** Fallback of what nobody defines. */
export { UNKNOWN_TYPE, type SourceFile };
