// Types in Dutch words, for messages: "een bedrag per maand".

import type { Per, ValueType } from "../model/index.js";

/** A type as a reader says it, with indefinite article where Dutch has one. */
export function describeType(type: ValueType): string {
  switch (type.kind) {
    case "ja-nee":
      return "ja of nee";
    case "bedrag":
      return `een bedrag${describePer(type.per)}`;
    case "getal":
      return type.unit === ""
        ? `een getal${describePer(type.per)}`
        : `een aantal (${type.unit})${describePer(type.per)}`;
    case "percentage":
      return "een percentage";
    case "datum":
      return "een datum";
    case "duur":
      return "een duur";
    case "periode":
      return "een periode";
    case "tekst":
      return "een tekst";
    case "keuze":
      return "een keuze";
    case "ding":
      return `een ${type.thing}`;
    case "lijst":
      return `een lijst (${type.thing})`;
  }
}

/** ` per maand`, ` per 12 maanden`, or nothing. */
export function describePer(per: Per | undefined): string {
  if (per === undefined) return "";
  if (per.count === 1) return ` per ${per.unit}`;
  const plural: Readonly<Record<string, string>> = {
    maand: "maanden",
    week: "weken",
    dag: "dagen",
    kwartaal: "kwartalen",
  };
  return ` per ${per.count} ${plural[per.unit] ?? per.unit}`;
}
