// What an expression becomes on the fast path: JavaScript text, with what is known of its value beforehand.

import type { Rational } from "@andersom/runtime";
import type { ValueType } from "@andersom/semantics";
import { absentUnit } from "./runtime/values.js";

/** A form without code on the fast path; what depends on it takes the exact path. */
export class Unsupported extends Error {}

/** A condition: 0, 1, or the bits of an absence. */
export interface ConditionCode {
  readonly kind: "condition";
  readonly js: string;
}
/** The value is js / scale; `fixed` where it is the same in every household. */
export interface NumberCode {
  readonly kind: "number";
  readonly js: string;
  readonly scale: bigint;
  readonly fixed?: Rational;
  /** A count that may be known in part leaves its bounds behind. */
  readonly counted?: true;
  /** Its absence is that of an operand already, so that `there` changes nothing. */
  readonly operand?: true;
  /** `js` is this value times this whole number. */
  readonly multiple?: { readonly of: string; readonly factor: bigint } | undefined;
}
export interface DayCode {
  readonly kind: "day";
  readonly js: string;
}
/** Choices and texts. */
export interface TextCode {
  readonly kind: "text";
  readonly js: string;
}
/** `sure`: it is there. */
export interface ThingCode {
  readonly kind: "thing";
  readonly js: string;
  readonly thing: string;
  readonly sure: boolean;
}
export interface ListCode {
  readonly kind: "list";
  readonly js: string;
  readonly thing: string;
}
export interface PeriodCode {
  readonly kind: "period";
  readonly js: string;
}
/** A whole number of days, weeks, months or years. */
export interface LengthCode {
  readonly kind: "length";
  readonly js: string;
}
/** The one rule that gives a value, whatever the household: its number among the places, and its text. */
export interface GivenBy {
  readonly place: number;
  readonly text: string;
}
export type Code = (
  ConditionCode | NumberCode | DayCode | TextCode | ThingCode | ListCode | PeriodCode | LengthCode
) & { readonly by?: GivenBy | undefined };

/** How the values of a kind stand at run time; see `choose.ts`. */
export function formOf(kind: Code["kind"]): "condition" | "number" | "other" {
  if (kind === "condition") return "condition";
  return kind === "number" || kind === "day" ? "number" : "other";
}

/** A value of this type that is absent. */
export function absentCode(type: ValueType, bits: number): Code {
  const [plain, double] = [String(bits), String(bits * absentUnit)];
  switch (type.kind) {
    case "ja-nee":
      return { kind: "condition", js: plain };
    case "bedrag":
    case "getal":
    case "percentage":
      return { kind: "number", js: double, scale: 1n };
    case "datum":
      return { kind: "day", js: double };
    case "keuze":
    case "tekst":
      return { kind: "text", js: plain };
    case "ding":
      return { kind: "thing", js: plain, thing: type.thing, sure: false };
    case "lijst":
      return { kind: "list", js: plain, thing: type.thing };
    case "periode":
      return { kind: "period", js: plain };
    case "duur":
      return { kind: "length", js: plain };
  }
}

export function kindOf({ kind }: ValueType): Code["kind"] {
  switch (kind) {
    case "ja-nee":
      return "condition";
    case "bedrag":
    case "getal":
    case "percentage":
      return "number";
    case "datum":
      return "day";
    case "keuze":
    case "tekst":
      return "text";
    case "ding":
      return "thing";
    case "lijst":
      return "list";
    case "periode":
      return "period";
    case "duur":
      return "length";
  }
}

/** The same code for another name of the same value. */
export function renamed(code: Code, js: string): Code {
  if (code.kind === "number") return { kind: "number", js, scale: code.scale };
  return code.kind === "thing" ? { ...code, js, sure: false, by: undefined } : { ...code, js, by: undefined };
}

export function asNumber(code: Code, what = "iets"): NumberCode {
  if (code.kind !== "number") throw new Unsupported(`rekenen met ${what} van de soort ${code.kind}`);
  return code;
}

export function asCondition(code: Code): ConditionCode {
  if (code.kind !== "condition") throw new Unsupported(`een ${code.kind} als voorwaarde`);
  return code;
}

export function asDay(code: Code): DayCode {
  if (code.kind !== "day") throw new Unsupported(`een ${code.kind} als datum`);
  return code;
}

export function asThing(code: Code): ThingCode {
  if (code.kind !== "thing") throw new Unsupported("iets anders dan een persoon of ding als onderwerp");
  return code;
}
