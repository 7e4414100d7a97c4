// What must be read to know that a value or condition was told: its figures, and words of the names in it.

import { parseDecimal } from "@andersom/runtime";
import type { Expr, ValueType } from "@andersom/semantics";
import type { ModelIndex } from "../phrase/model-index.js";
import { onlyValue } from "../phrase/value.js";
import { counted, figureOfConstant } from "./figures.js";
import type { Name, Way } from "./item.js";
import { wordsOf } from "./words.js";

/** A way by words alone. */
export function wordWay(...names: readonly string[]): Way {
  return { figures: [], names: names.flatMap((name) => nameIn(name)) };
}

/**
 * The ways in which an expression can be told. First with its own figures and the names of what it reads; a name may be
 * told by what it stands for ("de dag van uw aanvraag" for the peildatum).
 */
export function waysOf(index: ModelIndex, expr: Expr): readonly Way[] {
  const parts = everyPart(expr);
  const figures = parts.flatMap((part) => figureOf(part) ?? []);
  const found = parts.flatMap((part) => nameIn(...namesOf(index, part)));
  // What reads no name and no figure has its own words at least.
  const names = found.length + figures.length === 0 ? nameIn(expr.text ?? "") : found;
  const own: Way = { figures: [...new Set(figures)], names };
  const unfolded = unfold(index, expr);
  // "Het gaat om dieetkosten" tells the choice without the name of the fact.
  const asked = expr.op === "compare" ? expr.left : expr.op === "one-of" ? expr.arg : undefined;
  if (asked?.type.kind === "keuze") {
    const chosen = parts
      .filter(({ op }) => op === "constant")
      .flatMap((part) => nameIn(...namesOf(index, part)));
    if (chosen.length > 0) return [own, { figures: own.figures, names: chosen }];
  }
  return unfolded === expr ? [own] : [own, ...waysOf(index, unfolded)];
}

/** What must be read of a number: a constant, or a length of time beside a date. */
function figureOf(part: Expr): string | undefined {
  if (part.op === "constant") return figureOfConstant(part);
  if ((part.op !== "period" && part.op !== "date-shift") || part.count?.op !== "constant") return undefined;
  const value = part.count.value;
  const count = typeof value === "string" ? parseDecimal(value) : undefined;
  return count === undefined || part.unit === undefined ? undefined : counted(count, part.unit);
}

function everyPart(data: unknown): readonly Expr[] {
  if (Array.isArray(data)) return data.flatMap(everyPart);
  if (typeof data !== "object" || data === null) return [];
  // The treden of the volgorde van hulp are items of their own.
  if ("op" in data && data.op === "ladder-reaches") return [data as Expr];
  // What is counted or added up is told in the words of the ordinance.
  if (
    "op" in data &&
    "list" in data &&
    "variable" in data &&
    "text" in data &&
    !quantifiers.has(String(data.op))
  )
    return [data as Expr];
  // Of whom a fact is, is told by the grammar of the sentence.
  const parts = Object.entries(data).flatMap(([key, value]) =>
    key === "of" || key === "place" || key === "type" || (key === "count" && "unit" in data)
      ? []
      : everyPart(value),
  );
  return "op" in data ? [data as Expr, ...parts] : parts;
}

/** One name with what may stand in its place; none where no word of it counts. */
function nameIn(...texts: readonly string[]): readonly Name[] {
  // What a value is per, its amount tells.
  const words = texts
    .map((text) => wordsOf(text.replace(/ per \p{L}+$/u, "")))
    .filter((some) => some.length > 0);
  return words.length === 0 ? [] : [words];
}

/** What an expression reads, as it may be called: a fact by its question too. */
function namesOf(index: ModelIndex, expr: Expr): readonly string[] {
  switch (expr.op) {
    case "fact": {
      const fact = index.facts.get(expr.fact);
      return fact === undefined
        ? []
        : [
            fact.name,
            // `Het kind is 4 jaar of ouder` tells the age of the child without that word.
            ...(fact.name.startsWith("leeftijd van ") ? [fact.name.slice("leeftijd van ".length)] : []),
            fact.question ?? "",
            ...thingNames(index, fact.type),
            ...choiceNames(fact.name, fact.type),
          ];
    }
    case "definition":
      return [
        ...ageless(index.definitions.get(expr.definition)?.name),
        ...choiceNames(index.definitions.get(expr.definition)?.name ?? "", expr.type),
      ];
    case "has-right":
      return [index.rights.get(expr.right)?.name ?? ""];
    case "duty-applies":
      return [index.model.duties.find(({ id }) => id === expr.duty)?.name ?? ""];
    case "signal":
      return [index.model.signals?.find(({ id }) => id === expr.signal)?.name ?? "", "signalen"];
    case "event-date":
      return [expr.event];
    case "effect-not-reached":
      return [index.effects.get(expr.effect ?? "")?.name ?? "doel", "doel"];
    case "ladder-reaches":
      return [expr.text ?? "", "andere hulp genoeg, volgorde"];
    case "help-count":
    case "consent":
    case "hole":
    case "count":
    case "sum":
    case "highest":
    case "lowest":
    case "average":
    case "first":
      return [expr.text ?? ""];
    case "constant":
      return typeof expr.value === "string" && ["keuze", "tekst"].includes(expr.type.kind)
        ? [expr.value]
        : [];
    default:
      return [];
  }
}

/** What is chosen may be told without the name of the choice: `Het gaat om verhuizing`, `U bent alleenstaand`. */
function choiceNames(name: string, type: ValueType): readonly string[] {
  if (type.kind !== "keuze") return [];
  return name === "leefvorm" ? ["alleenstaand", "gehuwd"] : ["het gaat om"];
}

/** A list of people may be told as somebody, a list of things by what they are. */
function thingNames(index: ModelIndex, type: ValueType): readonly string[] {
  if (type.kind !== "lijst" && type.kind !== "ding") return [];
  const thing = index.things.get(type.thing);
  return thing?.name === "inwoner"
    ? ["iemand", "niemand", "persoon", "mensen"]
    : [thing?.name ?? "", thing?.plural ?? ""];
}

const quantifiers = new Set(["some", "every", "none"]);

/** `U bent 21 jaar` tells an age without that word. */
function ageless(name: string | undefined): readonly string[] {
  return name === undefined || name === "leeftijd" ? [] : [name];
}

/** The same expression with each definition of one plain value, but for a yes/no notion, replaced by that value. */
function unfold(index: ModelIndex, expr: Expr): Expr {
  const walked = (part: unknown): unknown => {
    if (Array.isArray(part)) {
      const list: readonly unknown[] = part;
      const after = list.map(walked);
      return after.every((one, at) => one === list[at]) ? list : after;
    }
    if (typeof part !== "object" || part === null) return part;
    const id =
      "op" in part && part.op === "definition"
        ? (part as { readonly definition?: string }).definition
        : "op" in part && part.op === "peildatum"
          ? index.model.peildatum
          : undefined;
    const definition = id === undefined ? undefined : index.definitions.get(id);
    const value = definition === undefined ? undefined : onlyValue(definition);
    // As the page does: a day or a period may stand there as what it is, any other value under its name.
    if (value !== undefined && (value.type.kind === "datum" || value.type.kind === "periode")) return value;
    const entries = Object.entries(part);
    const after = entries.map(([key, one]) => [key, walked(one)] as const);
    return after.every(([, one], at) => one === entries[at]![1]) ? part : Object.fromEntries(after);
  };
  return walked(expr) as Expr;
}
