// One value of a household file, read by the type its fact was declared with.

import {
  capital,
  fromInteger,
  isRational,
  notApplicable,
  parseDecimal,
  parseDutchDate,
  parseDutchNumber,
  parseIsoDate,
  suggestion,
  type DurationUnit,
  type Finding,
  type FindingCode,
  type NotApplicable,
  type Rational,
  type Value,
} from "@andersom/runtime";
import type { ValueType } from "@andersom/semantics";
import { normalName } from "./names.js";

export type Read = { readonly value: Value | NotApplicable } | { readonly finding: Finding };

/** Reads a single value; lists, things and series are read by the household reader. `name` is for the message. */
export function readValue(raw: unknown, type: ValueType, name: string, path: string): Read {
  const wrong = (code: FindingCode, expected: string, suggested?: string): Read => ({
    finding: {
      code,
      message: `${capital(name)} moet ${expected} zijn${describe(raw)}.${suggested === undefined ? "" : ` Bedoelt u “${suggested}”?`}`,
      places: [],
      path,
      ...(suggested === undefined ? {} : { suggestion: suggested }),
    },
  });
  if (raw === null) {
    return type.nvt === true
      ? { value: notApplicable }
      : wrong("verkeerd type", `${expectation(type)} (niet van toepassing kan hier niet)`);
  }
  switch (type.kind) {
    case "ja-nee":
      return typeof raw === "boolean" ? { value: raw } : wrong("verkeerd type", expectation(type));
    case "bedrag":
    case "getal":
    case "percentage": {
      if (typeof raw !== "number" && typeof raw !== "string")
        return wrong("verkeerd type", expectation(type));
      const value = readNumber(raw);
      return value === undefined ? wrong("ongeldig getal", expectation(type)) : { value };
    }
    case "datum": {
      if (typeof raw !== "string") return wrong("verkeerd type", expectation(type));
      const value = parseIsoDate(raw) ?? parseDutchDate(raw);
      return value === undefined ? wrong("ongeldige datum", expectation(type)) : { value };
    }
    case "keuze": {
      if (typeof raw !== "string") return wrong("verkeerd type", expectation(type));
      const value = type.options.find((option) => normalName(option) === normalName(raw));
      return value === undefined
        ? wrong("onbekende keuze", expectation(type), suggestion(raw, type.options))
        : { value };
    }
    case "tekst":
      return typeof raw === "string" ? { value: raw } : wrong("verkeerd type", expectation(type));
    case "duur": {
      const value = readSpan(raw);
      return value === undefined ? wrong("verkeerd type", expectation(type)) : { value };
    }
    case "periode": {
      const value = readPeriod(raw);
      return value === undefined ? wrong("ongeldige datum", expectation(type)) : { value };
    }
    case "ding":
    case "lijst":
      return wrong("verkeerd type", expectation(type));
  }
}

/** What a value of this type looks like, for messages: "een bedrag, zoals \"1401.50\"". */
export function expectation(type: ValueType): string {
  switch (type.kind) {
    case "ja-nee":
      return "true (ja) of false (nee)";
    case "bedrag":
      return 'een bedrag in euro\'s, zoals "1401.50"';
    case "getal":
      return 'een getal, zoals "2.5"';
    case "percentage":
      return 'een percentage in honderdsten, zoals "105"';
    case "datum":
      return 'een bestaande datum, zoals "2026-03-15"';
    case "keuze":
      return `een van deze: ${type.options.join("; ")}`;
    case "tekst":
      return "een tekst";
    case "duur":
      return 'een duur, zoals { "count": 12, "unit": "maand" }';
    case "periode":
      return 'een periode, zoals { "from": "2026-01-01", "to": "2026-12-31" }';
    case "ding":
      return "een object met gegevens";
    case "lijst":
      return "een lijst";
  }
}

/** Decimal text, a JSON number by its shortest notation, "€ 1.401,50" or "2,5"; a percent sign may follow. */
export function readNumber(raw: number | string): Rational | undefined {
  if (typeof raw === "number") return Number.isFinite(raw) ? readExponent(String(raw)) : undefined;
  const text = raw.trim().replace(/\s*%$/, "");
  if (text.startsWith("€")) return parseDutchNumber(text.slice(1).trim());
  return text.includes(",") ? parseDutchNumber(text) : parseDecimal(text);
}

/** JavaScript writes very large and small numbers as 1e+21 and 1e-7. */
function readExponent(text: string): Rational | undefined {
  const match = /^(-?\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return parseDecimal(text);
  const decimals = match[2] ?? "";
  const exponent = Number(match[3]) - decimals.length;
  const digits = match[1]! + decimals;
  return parseDecimal(exponent >= 0 ? digits + "0".repeat(exponent) : `${digits}/1${"0".repeat(-exponent)}`);
}

const units: readonly (readonly [unit: DurationUnit, ...plurals: string[]])[] = [
  ["dag", "dagen"],
  ["werkdag", "werkdagen"],
  ["week", "weken"],
  ["maand", "maanden"],
  ["kalendermaand", "kalendermaanden"],
  ["jaar", "jaren"],
];

function readSpan(raw: unknown): Value | undefined {
  const parts =
    typeof raw === "string" ? raw.trim().split(/\s+/) : isRecord(raw) ? [raw["count"], raw["unit"]] : [];
  const [count, unitName] = parts;
  if (parts.length !== 2 || typeof unitName !== "string") return undefined;
  const unit = units.find((names) => (names as readonly string[]).includes(unitName.toLowerCase()))?.[0];
  const number =
    typeof count === "number" && Number.isInteger(count)
      ? fromInteger(count)
      : typeof count === "string"
        ? readNumber(count)
        : undefined;
  return unit === undefined || !isRational(number) ? undefined : { count: number, unit };
}

function readPeriod(raw: unknown): Value | undefined {
  if (!isRecord(raw) || typeof raw["from"] !== "string" || typeof raw["to"] !== "string") return undefined;
  const from = parseIsoDate(raw["from"]);
  const to = parseIsoDate(raw["to"]);
  return from === undefined || to === undefined ? undefined : { from, to };
}

export function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/** The offending value, when it is short enough to show. */
function describe(raw: unknown): string {
  if (typeof raw === "string") return raw.length <= 60 ? `, maar is “${raw}”` : "";
  if (typeof raw === "number" || typeof raw === "boolean") return `, maar is ${String(raw)}`;
  return raw === null ? ", maar is null" : "";
}
