// The type words of a fact row, read into a value type.

import type { FactAttribute, FactType, PerPeriod, WordGroup } from "@andersom/syntax";
import { keyOf, keyText, printed, withoutArticle } from "../names/normalise.js";
import type { Per, ValueType } from "../model/index.js";

const PLURALS: Readonly<Record<string, string>> = {
  uren: "uur",
  jaren: "jaar",
  maanden: "maand",
  kalendermaanden: "maand",
  weken: "week",
  dagen: "dag",
  werkdagen: "werkdag",
  personen: "persoon",
  kinderen: "kind",
  mensen: "mens",
  keren: "keer",
  inwoners: "inwoner",
  leden: "lid",
  "volle jaren": "jaar",
  "hele jaren": "jaar",
  kilometers: "kilometer",
  meters: "meter",
};

/** The singular of a counted unit: `uren` → `uur`. Unknown words are their own unit. */
export function unitOf(words: string): string {
  const lower = words.toLowerCase().trim();
  return PLURALS[lower] ?? lower;
}

/** A period of a flow; counts of kalendermaanden are months. */
export function perOf(per: PerPeriod | { readonly unit: string; readonly count: number }): Per {
  const unit = per.unit === "kalendermaand" ? "maand" : per.unit === "werkdag" ? "dag" : per.unit;
  return { unit: unit as Per["unit"], count: per.count };
}

/** Reads a period written as words after `per` ("maand", "12 maanden"). */
export function perFromWords(words: readonly string[]): Per | undefined {
  const units: Readonly<Record<string, Per["unit"]>> = {
    uur: "uur",
    dag: "dag",
    week: "week",
    weken: "week",
    maand: "maand",
    maanden: "maand",
    kwartaal: "kwartaal",
    jaar: "jaar",
    kalenderjaar: "kalenderjaar",
    keer: "keer",
  };
  const [first = "", second] = words;
  if (second === undefined) {
    const unit = units[first];
    return unit === undefined ? undefined : { unit, count: 1 };
  }
  const unit = units[second];
  return unit === undefined || !/^\d+$/u.test(first) ? undefined : { unit, count: Number(first) };
}

/** The value type of a fact row. Names of things stay as compared words; the index resolves plurals. */
export function valueTypeOf(
  type: FactType,
  attributes: readonly FactAttribute[],
  thingOf: (words: WordGroup) => string,
): ValueType {
  const flags = {
    ...(attributes.some((attribute) => attribute.form === "reeks") ? { reeks: true } : {}),
    ...(type.orNotApplicable ? { nvt: true } : {}),
  };
  const per =
    type.per === undefined || !("unit" in type.per) || "kind" in type.per ? {} : { per: perOf(type.per) };
  switch (type.form) {
    case "datum":
    case "percentage":
    case "periode":
    case "tekst":
      return { kind: type.form, ...flags };
    case "ja of nee":
      return { kind: "ja-nee", ...flags };
    case "bedrag":
      return { kind: "bedrag", ...per, ...flags };
    case "voorziening":
      return { kind: "tekst", ...flags };
    case "aantal":
    case "getal":
      return {
        kind: "getal",
        unit: type.unit === undefined ? "" : unitOf(keyText(keyOf(type.unit.words))),
        ...per,
        ...flags,
      };
    case "keuze":
      return {
        kind: "keuze",
        options: (type.options ?? []).map((option) => printed(withoutArticle(option.words))),
        ...flags,
      };
    case "een ding":
      return {
        kind: "ding",
        thing: type.thing === undefined ? "" : thingOf(type.thing),
        optional: false,
        ...flags,
      };
    case "nul of een ding":
      return {
        kind: "ding",
        thing: type.thing === undefined ? "" : thingOf(type.thing),
        optional: true,
        ...flags,
      };
    case "lijst":
    case "een of meer":
      return {
        kind: "lijst",
        thing: type.thing === undefined ? "" : thingOf(type.thing),
        atLeastOne: type.form === "een of meer",
        ...flags,
      };
    case "onbekend":
      return UNKNOWN_TYPE;
  }
}

/** The type of what could not be read or typed: it fits everything, so that one mistake gives one message. */
export const UNKNOWN_TYPE: ValueType = { kind: "tekst", nvt: true, reeks: true };

/** Is this the type of something that could not be typed? */
export function isUnknownType(type: ValueType): boolean {
  return type.kind === "tekst" && type.nvt === true && type.reeks === true;
}
