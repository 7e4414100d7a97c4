// How an amount was computed for one household, step by step in words, with the numbers as they were.

import { arithmeticOperands, type Probe } from "@andersom/logic";
import { placeText, show, type Operand, type ThingRef } from "@andersom/runtime";
import type { DecisionTable, Definition, DefinitionRule, Expr } from "@andersom/semantics";
import { sentence } from "../dutch/clause.js";
import { isPlural } from "../dutch/plural.js";
import { joined } from "../dutch/number-words.js";
import { spokenTo } from "../phrase/fragment.js";
import { definitionName } from "../phrase/naming.js";
import { inForce } from "../phrase/amounts.js";
import { stepWords } from "../phrase/rounding.js";
import { valuePhrase } from "../phrase/value.js";
import { readable } from "../phrase/whole-cents.js";
import type { LetterLine } from "./letter.js";
import type { Voice } from "./voice.js";

/** One household, seen from the one who holds the right. */
export interface Seen {
  readonly probe: Probe;
  readonly subject: ThingRef;
}

/** The steps to a value, the first ones first; none where a person chose it or where it stands in the law as such. */
export function computationLines(voice: Voice, seen: Seen, id: string): LetterLine[] {
  return stepsOf(voice, seen, id, new Set());
}

function stepsOf(voice: Voice, seen: Seen, id: string, done: Set<string>): LetterLine[] {
  const definition = voice.index.definitions.get(id);
  if (definition === undefined || done.has(id)) return [];
  done.add(id);
  const value = seen.probe.definition(id, seen.subject);
  const result = shown(value, definition);
  if (result === "") return [];
  const held = seen.probe.rules(id, seen.subject).filter(({ holds }) => holds === true);
  const rule = definition.rules.find((one) => one.id === held[0]?.id);
  if (rule === undefined || held[0] === undefined) return [];
  const ruled = shown(held[0].value, definition);
  const name = definitionName(voice, definition);
  const own = ruleLine(voice, seen, definition, rule, name, ruled);
  const changed = ruled === result ? [] : changedLines(name, definition, result);
  return [...earlier(rule).flatMap((one) => stepsOf(voice, seen, one, done)), ...own, ...changed];
}

function shown(value: Operand, { type }: Pick<Definition, "type">): string {
  const result = show(value, type);
  return result.kind === "waarde" ? readable(result) : "";
}

/** The values that the formula itself names; what they are made of comes before it. */
function earlier({ body }: DefinitionRule): string[] {
  if (body.form === "value") return namedIn(body.value);
  if (body.form === "brackets") return namedIn(body.base);
  return [];
}

function namedIn(expr: Expr): string[] {
  if (expr.op === "definition") return [expr.definition];
  return partsOf(expr).flatMap(namedIn);
}

/** The parts of a formula whose values are numbers in it, the bounds of a value too. */
function partsOf(expr: Expr): readonly Expr[] {
  return expr.op === "clamp"
    ? [expr.arg, expr.atLeast, expr.atMost].filter((one) => one !== undefined)
    : (arithmeticOperands(expr) ?? []);
}

function ruleLine(
  voice: Voice,
  seen: Seen,
  definition: Definition,
  rule: DefinitionRule,
  name: string,
  result: string,
): LetterLine[] {
  if (definition.kind === "parameter")
    return [line(`${name} ${is(definition)} ${result}`, placeText(rule.place))];
  const at = placeText(rule.place);
  const { body } = rule;
  switch (body.form) {
    case "value":
      return isPlain(body.value)
        ? [line(`${name} ${is(definition)} ${result}`, at)]
        : [
            line(`${name} ${is(definition)}: ${valuePhrase(voice, body.value)}${rounding(body.value)}`, at),
            ...numberLines(voice, seen, definition, body.value, result),
          ];
    case "table": {
      const cells = rowCells(voice, seen, definition, body);
      const because = cells === "" ? "" : `. Dat volgt uit de tabel, met ${cells}`;
      return [line(`${name} ${is(definition)} ${result}${because}`, at)];
    }
    case "brackets": {
      const base = formula(voice, seen, definition, body.base) ?? "";
      const of = base === "" ? valuePhrase(voice, body.base) : `${valuePhrase(voice, body.base)} (${base})`;
      return [line(`${name} ${is(definition)} ${result}. Dat volgt uit de schijven, over ${of}`, at)];
    }
    case "cases":
      return [line(`${name} ${is(definition)} ${result}`, at)];
  }
}

/** The formula with the numbers of this household, then its limits and rounding, each where it changes something. */
function numberLines(
  voice: Voice,
  seen: Seen,
  definition: Definition,
  expr: Expr,
  result: string,
): LetterLine[] {
  if (expr.op === "clamp" || expr.op === "round") {
    const inner = valueOf(seen, definition, expr.arg);
    const before = numberLines(voice, seen, definition, expr.arg, inner ?? result);
    if (inner === undefined || inner === result) return before;
    if (expr.op === "round") return [...before, line(`Afgerond is dat ${result}`)];
    const least = expr.atLeast !== undefined && valueOf(seen, definition, expr.atLeast) === result;
    return [...before, line(`${least ? "Minder" : "Meer"} dan ${result} wordt het niet`)];
  }
  const numbers = formula(voice, seen, definition, expr);
  if (numbers === undefined || numbers === result) return [line(`Dat is ${result}`)];
  return [line(`${numbers} is ${result}`)];
}

function valueOf(seen: Seen, { thing }: Definition, expr: Expr): string | undefined {
  const result = show(seen.probe.evaluate(expr, thing, seen.subject), expr.type);
  return result.kind === "waarde" ? readable(result) : undefined;
}

function line(text: string, place?: string): LetterLine {
  return { tekst: sentence(text), ...(place === undefined || place === "" ? {} : { plaatsen: [place] }) };
}

function is({ name }: Definition): "is" | "zijn" {
  return isPlural(name) ? "zijn" : "is";
}

/** A value that is written as it is: there is nothing to compute. */
function isPlain(expr: Expr): boolean {
  return expr.op === "constant" || expr.op === "definition" || expr.op === "fact";
}

/** The formula with the numbers in it; undefined where one of them has no value. */
function formula(voice: Voice, seen: Seen, definition: Definition, expr: Expr): string | undefined {
  const say = (one: Expr): string | undefined => {
    const parts = partsOf(one).map(say);
    const texts = parts.filter((part) => part !== undefined);
    if (texts.length < parts.length) return undefined;
    switch (one.op) {
      case "add":
        return texts.join(" plus ");
      case "subtract":
        return texts.join(" min ");
      case "multiply":
        return texts.join(" keer ");
      case "divide":
        return texts.join(" gedeeld door ");
      case "percent":
        return texts.join(" van ");
      case "min":
        return `het laagste van ${joined(texts, "en")}`;
      case "max":
        return `het hoogste van ${joined(texts, "en")}`;
      case "difference":
        return `het verschil tussen ${joined(texts, "en")}`;
      case "pro-rata":
        return `${texts[0] ?? ""} keer ${texts[1] ?? ""} gedeeld door ${texts[2] ?? ""}`;
      case "round":
      case "clamp":
      case "convert":
        // What stands inside another formula counts as it came out.
        return one === expr && one.op === "convert" ? texts[0] : number(one);
      default:
        return number(one);
    }
  };
  /** What is counted stands in the words already: `keer 2`, not `keer 2 inwoners`. */
  const number = (one: Expr): string | undefined => {
    const { type } = one;
    const counts = type.kind === "getal" && voice.index.things.has(type.unit);
    return valueOf(seen, definition, counts ? { ...one, type: { ...type, unit: "" } } : one);
  };
  return say(expr);
}

/** Rounding and limits, which the formula in words leaves out. */
function rounding(expr: Expr): string {
  if (expr.op === "round") {
    const direction = { omhoog: "naar boven ", omlaag: "naar beneden ", dichtstbij: "" }[expr.direction];
    return `${rounding(expr.arg)}, ${direction}afgerond op ${stepWords(expr.step, expr.type)}`;
  }
  if (expr.op !== "clamp") return "";
  const limit = (word: string, one: Expr | undefined): string =>
    one === undefined ? "" : `, maar ${word} ${limitWords(one)}`;
  return `${rounding(expr.arg)}${limit("minstens", expr.atLeast)}${limit("hoogstens", expr.atMost)}`;
}

function limitWords(expr: Expr): string {
  return expr.text ?? (expr.op === "constant" ? shownConstant(expr) : "de grens");
}

function shownConstant({ value }: Expr & { op: "constant" }): string {
  return typeof value === "string" ? value : "de grens";
}

/** The cells of the row that holds for this household: `alleenstaande ouder`. */
function rowCells(voice: Voice, seen: Seen, definition: Definition, table: DecisionTable): string {
  const row = table.rows
    .filter((one) => inForce(one, voice.on))
    .find(({ cells }) =>
      cells.every(
        ({ test }) => test === null || seen.probe.evaluate(test, definition.thing, seen.subject) === true,
      ),
    );
  const told = (row?.cells ?? []).flatMap(({ test, raw }, at) => {
    const header = table.columns[at]?.header ?? "";
    return test === null ? [] : [`${spokenTo(voice, header)} ‘${spokenTo(voice, raw)}’`.trim()];
  });
  return joined(told, "en");
}

/** A cap of another sentence, maatwerk or a choice of a person gave another value than the rule. */
function changedLines(name: string, { caps }: Definition, result: string): LetterLine[] {
  const places = caps.map(({ place }) => placeText(place));
  if (places.length === 0) return [line(`Daarvan is afgeweken: het wordt ${result}`)];
  return [
    {
      tekst: sentence(`Voor ${name} geldt een grens: het wordt ${result}`),
      plaatsen: [...new Set(places)],
    },
  ];
}
