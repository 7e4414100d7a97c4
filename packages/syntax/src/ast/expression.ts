// Values as written: literals, names, arithmetic, collections, periods.

import type { BaseNode, Hole, PerPeriod, PeriodUnit, WordGroup } from "./base.js";
import type { Condition } from "./condition.js";
import type { Reference } from "./reference.js";

export type Expression =
  | MoneyLiteral
  | NumberLiteral
  | PercentLiteral
  | PercentOf
  | FractionOf
  | DateLiteral
  | MonthLiteral
  | DurationLiteral
  | NameExpression
  | Arithmetic
  | Extreme
  | Difference
  | YearsBetween
  | CountOf
  | SumOf
  | Superlative
  | ProRata
  | RelativePeriod
  | OneOf
  | Hole;

/** `€ 1.401,50`, `€ 250 per jaar`. `decimal` is machine notation: "1401.50". */
export interface MoneyLiteral extends BaseNode {
  readonly kind: "MoneyLiteral";
  readonly decimal: string;
  readonly per?: PerPeriod;
}
/** `3`, `2,5 uur per week`, `50 procentpunt`. `unit` is the word group after the number, if any. */
export interface NumberLiteral extends BaseNode {
  readonly kind: "NumberLiteral";
  readonly decimal: string;
  readonly unit?: WordGroup;
  readonly per?: PerPeriod;
}
/** `105%` standing alone (value of a percentage fact). */
export interface PercentLiteral extends BaseNode {
  readonly kind: "PercentLiteral";
  readonly decimal: string;
}
/** `105% van de bijstandsnorm`. */
export interface PercentOf extends BaseNode {
  readonly kind: "PercentOf";
  readonly decimal: string;
  readonly of: Expression;
}
/** `een derde van …`, `de helft van …`. */
export interface FractionOf extends BaseNode {
  readonly kind: "FractionOf";
  readonly numerator: number;
  readonly denominator: number;
  readonly of: Expression;
}
/** `1 januari 2027`. */
export interface DateLiteral extends BaseNode {
  readonly kind: "DateLiteral";
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
/** `december 2024`. */
export interface MonthLiteral extends BaseNode {
  readonly kind: "MonthLiteral";
  readonly year: number;
  readonly month: number;
}
/** `36 kalendermaanden`, `12 maanden`, `21 jaar`, `3 werkdagen`. `jaar` after a number may also be an age: the checker decides. */
export interface DurationLiteral extends BaseNode {
  readonly kind: "DurationLiteral";
  readonly count: string;
  readonly unit: PeriodUnit;
}
/** A name, or `fact van thing`, or `value in artikel 5.4 lid 1`; with `alle`: `het bedrag van alle aankopen`. */
export interface NameExpression extends BaseNode {
  readonly kind: "NameExpression";
  readonly name: WordGroup;
  /** `… in artikel 5.4 lid 1`: the value of that clause, before exceptions. */
  readonly inReference?: Reference;
  /** `… waarvoor geldt dat X`, `… waarvoor geldt: X` after a list name. */
  readonly where?: Condition;
}
/** One kind of operator per formula; `samen met` joins circles of people. Operands in written order. */
export interface Arithmetic extends BaseNode {
  readonly kind: "Arithmetic";
  readonly operator: "plus" | "min" | "maal" | "gedeeld door" | "samen met" | "plus en min";
  readonly operands: readonly Expression[];
  /** For `plus en min` (a sum with both): the sign of each operand. */
  readonly signs?: readonly (1 | -1)[];
}
/** `het laagste van A en B`, `het hoogste van A, B en C`. */
export interface Extreme extends BaseNode {
  readonly kind: "Extreme";
  readonly which: "laagste" | "hoogste";
  readonly operands: readonly Expression[];
}
/** `het verschil tussen A en B`: absolute. */
export interface Difference extends BaseNode {
  readonly kind: "Difference";
  readonly left: Expression;
  readonly right: Expression;
}
/** `het aantal (volle) jaren|maanden|dagen tussen A en B`. */
export interface YearsBetween extends BaseNode {
  readonly kind: "YearsBetween";
  readonly unit: "jaar" | "maand" | "dag";
  readonly from: Expression;
  readonly to: Expression;
}
/** `het aantal maatregelen (waarvoor geldt: …)`. Also a fact named "aantal …": the binder decides. */
export interface CountOf extends BaseNode {
  readonly kind: "CountOf";
  readonly name: WordGroup;
  readonly where?: Condition;
}
/** `de som van het bedrag van alle aankopen (waarvoor geldt: …)`, `de som van het inkomen van het gezin`. */
export interface SumOf extends BaseNode {
  readonly kind: "SumOf";
  readonly name: WordGroup;
  readonly where?: Condition;
}
/** `de hoogste verlaging van alle gedragingen`. */
export interface Superlative extends BaseNode {
  readonly kind: "Superlative";
  readonly which: "hoogste" | "laagste" | "eerste" | "laatste" | "gemiddelde";
  readonly name: WordGroup;
  readonly where?: Condition;
}
/** `A naar rato van B ten opzichte van C`. */
export interface ProRata extends BaseNode {
  readonly kind: "ProRata";
  readonly base: Expression;
  readonly part: Expression;
  readonly whole: Expression;
}
/** `de 36 kalendermaanden voor de peildatum`, `36 maanden na D`, `12 maanden vanaf D`, `de eerste dag van de maand na|van D`. */
export interface RelativePeriod extends BaseNode {
  readonly kind: "RelativePeriod";
  readonly form: "duur" | "eerste dag van de maand" | "laatste dag van de maand" | "datum";
  readonly count?: string;
  readonly unit?: PeriodUnit;
  readonly relation: "voor" | "na" | "vanaf" | "van" | "sinds";
  readonly anchor: Expression;
}
/** `een van: a, b of c` opposite a choice. */
export interface OneOf extends BaseNode {
  readonly kind: "OneOf";
  readonly options: readonly Expression[];
}
