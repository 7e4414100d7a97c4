// The type of a computed value: from its name, or from the body of its first definition.

import type { Content, SourceFile } from "@andersom/syntax";
import { lawNameOf } from "../declare/exports.js";
import { imposedBy } from "../declare/values.js";
import { blockSites, type BlockSite } from "../declare/sites.js";
import { aboutOne } from "../lower/about.js";
import { lowerBody } from "../lower/definition.js";
import { contextOf, type LowerFileInput } from "../lower/file.js";
import { constantOf } from "../lower/constants.js";
import { perSuffix } from "../lower/infer.js";
import { boundsOf } from "../lower/rights.js";
import type { Expr, RuleBody, ValueType } from "../model/index.js";
import { keyOf, keyText } from "../names/normalise.js";
import type { ValueSymbol } from "../names/symbols.js";
import { isUnknownType } from "./fact-type.js";
import { readsSeries } from "./series.js";

/** A sentence that defines a value: `at` is which of its names. */
export interface Definer {
  readonly site: BlockSite;
  readonly content: Content;
  readonly at: number;
}

const definers = new WeakMap<SourceFile, ReadonlyMap<string, readonly Definer[]>>();

/** The type that the first typable body in this file gives; undefined when the file does not define the value. */
export function typeInFile(symbol: ValueSymbol, input: LowerFileInput): ValueType | undefined {
  for (const definer of definersOf(input.file).get(symbol.key) ?? []) {
    const type = typeOfDefiner(definer, symbol, input);
    if (type !== undefined && !isUnknownType(type)) return withPer(type, symbol.key);
  }
  return undefined;
}

/** The sentences of a file that define values, by the compared name of the value. */
export function definersOf(file: SourceFile): ReadonlyMap<string, readonly Definer[]> {
  const known = definers.get(file);
  if (known !== undefined) return known;
  const found = new Map<string, Definer[]>();
  const add = (key: string, definer: Definer): void => {
    found.set(key, [...(found.get(key) ?? []), definer]);
  };
  for (const site of blockSites(file)) {
    const heading = site.block.heading.name;
    for (const content of site.block.content) {
      for (const [at, key] of definedKeys(
        content,
        heading === undefined ? undefined : keyText(keyOf(heading.words)),
      ).entries())
        add(key, { site, content, at });
    }
  }
  definers.set(file, found);
  return found;
}

/** Compared names that a sentence defines; the body of a begrip defines the name of its heading. */
function definedKeys(content: Content, heading: string | undefined): readonly string[] {
  switch (content.kind) {
    case "DefinitionStatement":
      return content.names.length === 0
        ? heading === undefined
          ? []
          : [heading]
        : content.names.map((name) => keyText(keyOf(name.words)));
    case "PredicateDefinition":
      return content.words.length === 0
        ? heading === undefined
          ? []
          : [heading]
        : [keyText(keyOf(content.words))];
    case "PowerStatement":
      return content.modal === "bepaalt" ? [keyText(keyOf(content.words.words))] : [];
    case "ActStatement": {
      const imposed = imposedBy(content);
      return imposed === undefined ? [] : [`er is ${keyText(keyOf(imposed))}`];
    }
    case "Table":
      return content.rows.map((row) => {
        const [name] = row.cells;
        return name !== undefined && "raw" in name
          ? keyText(keyOf([{ text: name.raw, span: name.span }]))
          : "";
      });
    default:
      return [];
  }
}

function typeOfDefiner(
  { site, content, at }: Definer,
  symbol: ValueSymbol,
  input: LowerFileInput,
): ValueType | undefined {
  // Messages are reported when the file itself is lowered.
  const outer = contextOf(input, lawNameOf(input.file), site, [], {
    lookedUp: 0,
    unknown: 0,
    twoReadings: 0,
  });
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
      return boundsOf(content.tails, undefined, context)[0]?.limit.type;
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
