// Makes items: with their place, their ways of being told, and the rules that they may be told with.

import type { Expr, Place } from "@andersom/semantics";
import type { ModelIndex } from "../phrase/model-index.js";
import { allOf } from "../phrase/simplify.js";
import { citationOf } from "../phrase/told.js";
import { figureOfConstant } from "./figures.js";
import type { Item, ItemKind, Way } from "./item.js";
import { leavesOf } from "./leaves.js";
import { waysOf, wordWay } from "./ways.js";

/** A rule as far as its items need it. */
export interface RuleLike {
  readonly id: string;
  readonly place: Place;
  readonly text?: string;
}

export class Maker {
  constructor(
    readonly index: ModelIndex,
    readonly on: string,
  ) {}

  item(
    kind: ItemKind,
    rule: RuleLike,
    text: string,
    ways: readonly Way[],
    more: Partial<Pick<Item, "place" | "beside" | "elsewhere" | "row">> = {},
  ): Item {
    const place = more.place ?? rule.place;
    return {
      kind,
      rule: rule.id,
      place,
      citation: citationOf(place),
      text: text.replace(/\s+/gu, " ").trim(),
      ways,
      beside: more.beside ?? [],
      elsewhere: more.elsewhere ?? [],
      ...(more.row === true ? { row: true } : {}),
    };
  }

  /** An item for each of the conditions that hold together, and for each amount that stands in one. */
  conditions(kind: ItemKind, rule: RuleLike, ...exprs: readonly (Expr | undefined)[]): readonly Item[] {
    return leavesOf(allOf(exprs), rule.place).flatMap(({ expr, place }) => [
      this.item(kind, rule, textOf(expr, rule), conditionWays(this.index, expr, rule), {
        place,
        beside: this.#notionsOf(expr),
      }),
      ...this.amounts(rule, expr, place),
      ...this.#judgements(rule, expr, place),
    ]);
  }

  /** An item for each amount of money and each percentage in an expression. */
  amounts(rule: RuleLike, expr: Expr, place = rule.place): readonly Item[] {
    return constantsIn(expr).flatMap((constant) => {
      const figure =
        constant.type.kind === "bedrag" || constant.type.kind === "percentage"
          ? figureOfConstant(constant)
          : undefined;
      if (figure === undefined) return [];
      const ways = [{ figures: [figure], names: [] }];
      return [this.item("bedrag", rule, constant.text ?? figure, ways, { place })];
    });
  }

  /** Who judges what the condition asks, and what is weighed. */
  #judgements(rule: RuleLike, expr: Expr, place: Place): readonly Item[] {
    const fact = expr.op === "fact" ? this.index.facts.get(expr.fact) : undefined;
    if (fact?.kind !== "oordeel") return [];
    const judge = fact.judge?.split(/ samen met /iu)[0] ?? "de gemeente";
    const weighed = wordWay(...(fact.weighs ?? [])).names;
    const ways: Way[] = [
      { figures: [], names: [[["beoordelen"], ["oordeel"]], ...wordWay(judge).names, ...weighed] },
    ];
    // `De indicatiecommissie vindt het systeem nodig`: who judges is the subject of what is judged.
    if (fact.name.startsWith(`${judge.toLowerCase()} `))
      ways.push({ figures: [], names: [...wordWay(fact.name).names, ...weighed] });
    const about = { figures: [], names: [...(ways[0]?.names ?? []), ...wordWay(fact.name).names] };
    return [this.item("oordeel", rule, fact.name, ways, { place, elsewhere: [about] })];
  }

  /** The rules of the yes/no notions that a condition names: it may be told by what they say. */
  #notionsOf(expr: Expr): readonly string[] {
    if (expr.op !== "definition") return [];
    return (this.index.definitions.get(expr.definition)?.rules ?? []).map(({ id }) => id);
  }
}

function constantsIn(data: unknown): readonly (Expr & { readonly op: "constant" })[] {
  if (Array.isArray(data)) return data.flatMap(constantsIn);
  if (typeof data !== "object" || data === null) return [];
  if ("op" in data && data.op === "constant") return [data as Expr & { readonly op: "constant" }];
  return Object.entries(data).flatMap(([key, value]) =>
    key === "place" || key === "type" ? [] : constantsIn(value),
  );
}

/** A condition that a fixed phrase stands for has no words of its own: then the sentence has to be there. */
function conditionWays(index: ModelIndex, expr: Expr, { text }: RuleLike): readonly Way[] {
  const ways = waysOf(index, expr);
  const [own] = ways;
  if (expr.text !== undefined || text === undefined || own === undefined) return ways;
  return [...ways, { figures: own.figures, names: wordWay(text).names }];
}

function textOf(expr: Expr, { text }: RuleLike): string {
  return expr.text ?? text ?? expr.op;
}
