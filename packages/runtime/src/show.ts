// Values as a decision shows them: exact text for machines, Dutch for people.

import { formatDutchDate, formatIsoDate } from "./date-text.js";
import { isKnown } from "./maybe.js";
import { formatMoney, formatNumber, formatPercentage, toDecimalString } from "./number-text.js";
import type { Operand, Per } from "./operators.js";
import { isRational, one, equal, type Rational } from "./rational.js";
import type { JsonValue, Shown } from "./trace.js";
import { isPeriod, isSpan, isThing, type DurationUnit, type Value } from "./value.js";

/** As much of a value's type as is needed to write it down. */
export interface ShownType {
  readonly kind: string;
  readonly unit?: string;
  readonly per?: Per;
}

export function show(value: Operand, type: ShownType): Shown {
  if (isKnown<Value>(value)) return { kind: "waarde", value: exact(value), text: text(value, type) };
  return value;
}

/** Free of locale and exact: true, "1401.5", "1/3", "2026-03-15", { "from": …, "to": … }. */
export function exact(value: Value): JsonValue {
  if (typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return formatIsoDate(value);
  if (isRational(value)) return toDecimalString(value);
  if (isPeriod(value)) return { from: formatIsoDate(value.from), to: formatIsoDate(value.to) };
  if (isSpan(value)) return { count: toDecimalString(value.count), unit: value.unit };
  if (isThing(value)) return value.key;
  return value.things.map((thing) => thing.key);
}

function text(value: Value, type: ShownType): string {
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatDutchDate(value);
  if (isRational(value)) return quantity(value, type);
  if (isPeriod(value)) return `${formatDutchDate(value.from)} tot en met ${formatDutchDate(value.to)}`;
  if (isSpan(value)) return `${formatNumber(value.count)} ${unitText(value.unit, value.count)}`;
  if (isThing(value)) return value.thing;
  return value.things.length === 0 ? "geen" : String(value.things.length);
}

function quantity(value: Rational, { kind, unit, per }: ShownType): string {
  if (kind === "percentage") return formatPercentage(value);
  const amount =
    kind === "bedrag" ? formatMoney(value) : `${formatNumber(value)} ${numberUnit(unit ?? "", value)}`.trim();
  return per === undefined
    ? amount
    : `${amount} per ${per.count === 1 ? per.unit : `${per.count} ${perPlurals[per.unit]}`}`;
}

const perPlurals: Readonly<Record<Per["unit"], string>> = {
  uur: "uur",
  dag: "dagen",
  week: "weken",
  maand: "maanden",
  kwartaal: "kwartalen",
  jaar: "jaar",
  kalenderjaar: "kalenderjaren",
  keer: "keer",
};

const unitPlurals: Readonly<Record<DurationUnit, string>> = {
  dag: "dagen",
  werkdag: "werkdagen",
  week: "weken",
  maand: "maanden",
  kalendermaand: "kalendermaanden",
  jaar: "jaar",
};

function unitText(unit: DurationUnit, count: Rational): string {
  return equal(count, one) ? unit : unitPlurals[unit];
}

/** What is counted: people and things get their plural, measures such as uur and kilometer never do. */
const countedPlurals: Readonly<Record<string, string>> = {
  persoon: "personen",
  inwoner: "inwoners",
  kind: "kinderen",
  huishouden: "huishoudens",
  aanvraag: "aanvragen",
  gedraging: "gedragingen",
  maatregel: "maatregelen",
  verlaging: "verlagingen",
  plicht: "plichten",
  keer: "keer",
};

/** The unit of a count. A unit that is not known here stands as it is written. */
function numberUnit(unit: string, count: Rational): string {
  if (equal(count, one)) return unit;
  if (Object.hasOwn(unitPlurals, unit)) return unitPlurals[unit as DurationUnit];
  return Object.hasOwn(countedPlurals, unit) ? countedPlurals[unit]! : unit;
}
