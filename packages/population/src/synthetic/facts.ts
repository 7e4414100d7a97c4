// Which column a fact of an ordinance gets: a known kind of fact by its name, any other by its type.

import type { DecisionModel, Fact } from "@andersom/semantics";
import { plainName } from "../names.js";
import { text } from "../source.js";
import { householdTypes, pensionAge } from "./distributions.js";
import { digest, draw } from "./draw.js";

/** A column of the file: its name, its value per person, and the row of `figures` that tells how it is spread. */
export interface SyntheticColumn {
  readonly name: string;
  readonly sql: string;
  readonly spread: string;
}

export interface Columns {
  readonly columns: readonly SyntheticColumn[];
  /** Facts that get no column, with the reason. */
  readonly left: readonly { readonly fact: string; readonly reason: string }[];
}

interface Known {
  readonly name: RegExp;
  readonly kinds: readonly Fact["type"]["kind"][];
  /** Of one person, and of the household together. */
  readonly person: string;
  readonly home: string;
  readonly spread: string;
}

const assistance = "CASE WHEN bijstand THEN huisinkomen ELSE CAST(0 AS DECIMAL(18, 2)) END";
const ownAssistance =
  "CASE WHEN bijstand AND NOT is_kind THEN eigen_inkomen ELSE CAST(0 AS DECIMAL(18, 2)) END";

/** The first that fits counts. */
const known: readonly Known[] = [
  {
    name: /geboortedatum/u,
    kinds: ["datum"],
    person: "geboren",
    home: "geboren",
    spread: "leeftijd van volwassenen",
  },
  {
    name: /^leeftijd/u,
    kinds: ["getal"],
    person: "leeftijd",
    home: "hoofdleeftijd",
    spread: "leeftijd van volwassenen",
  },
  {
    name: /pensioenleeftijd|aow-leeftijd/u,
    kinds: ["ja-nee"],
    person: `leeftijd >= ${String(pensionAge)}`,
    home: `hoofdleeftijd >= ${String(pensionAge)}`,
    spread: "leeftijd van volwassenen",
  },
  {
    name: /zonder (?:algemene )?bijstand/u,
    kinds: ["bedrag"],
    person: `eigen_inkomen - (${ownAssistance})`,
    home: `huisinkomen - (${assistance})`,
    spread: "inkomen van het huishouden",
  },
  {
    name: /bijstand(?!snorm)/u,
    kinds: ["bedrag"],
    person: ownAssistance,
    home: assistance,
    spread: "bijstand",
  },
  {
    name: /bijstand/u,
    kinds: ["ja-nee"],
    person: "bijstand AND NOT is_kind",
    home: "bijstand",
    spread: "bijstand",
  },
  {
    name: /^jaren .*laag inkomen/u,
    kinds: ["getal"],
    person: "CASE WHEN is_kind THEN 0 ELSE lage_jaren END",
    home: "lage_jaren",
    spread: "jaren met een laag inkomen",
  },
  {
    name: /inkomen/u,
    kinds: ["bedrag"],
    person: "eigen_inkomen",
    home: "huisinkomen",
    spread: "inkomen van het huishouden",
  },
  {
    name: /vermogen|spaargeld|bezittingen/u,
    kinds: ["bedrag"],
    person: "eigen_vermogen",
    home: "huisvermogen",
    spread: "vermogen",
  },
  {
    name: /huur|woonlasten|woonkosten|hypotheek/u,
    kinds: ["bedrag"],
    person: "woonlasten",
    home: "woonlasten",
    spread: "woonlasten",
  },
  {
    name: /achterstand|schuld/u,
    kinds: ["ja-nee"],
    person: "schulden AND NOT is_kind",
    home: "schulden",
    spread: "schulden of achterstand",
  },
  {
    name: /opleiding|studeert|studie/u,
    kinds: ["ja-nee"],
    person: study("leeftijd"),
    home: study("hoofdleeftijd"),
    spread: "opleiding",
  },
  {
    name: /partner|gehuwd|getrouwd|woont samen/u,
    kinds: ["ja-nee"],
    person: "volwassenen = 2 AND NOT is_kind",
    home: "volwassenen = 2",
    spread: "soort huishouden",
  },
  {
    name: /woont alleen|alleenstaand/u,
    kinds: ["ja-nee"],
    person: "soort = 0",
    home: "soort = 0",
    spread: "soort huishouden",
  },
  {
    name: /kind/u,
    kinds: ["ja-nee"],
    person: "kinderen > 0 AND NOT is_kind",
    home: "kinderen > 0",
    spread: "aantal kinderen",
  },
  {
    name: /kinderen/u,
    kinds: ["getal"],
    person: "CASE WHEN is_kind THEN 0 ELSE kinderen END",
    home: "kinderen",
    spread: "aantal kinderen",
  },
  {
    name: /volwassenen/u,
    kinds: ["getal"],
    person: "volwassenen",
    home: "volwassenen",
    spread: "soort huishouden",
  },
  {
    name: /gezinsleden|huisgenoten|grootte|personen/u,
    kinds: ["getal"],
    person: "grootte",
    home: "grootte",
    spread: "aantal kinderen",
  },
];

function study(age: string): string {
  return `@opleiding < CASE WHEN ${age} BETWEEN 18 AND 27 THEN 0.4 WHEN ${age} > 27 THEN 0.02 ELSE 0 END`;
}

/** Columns without an ordinance: what most minimum-income schemes ask. */
export const ordinary: readonly SyntheticColumn[] = [
  { name: "geboortedatum", sql: "geboren", spread: "leeftijd van volwassenen" },
  { name: "soort huishouden", sql: typeText(householdTypes), spread: "soort huishouden" },
  { name: "aantal kinderen", sql: "kinderen", spread: "aantal kinderen" },
  { name: "inkomen", sql: "eigen_inkomen", spread: "inkomen van het huishouden" },
  { name: "bijstand", sql: ownAssistance, spread: "bijstand" },
  { name: "vermogen", sql: "eigen_vermogen", spread: "vermogen" },
  { name: "woonlasten", sql: "woonlasten", spread: "woonlasten" },
  {
    name: "jaren met een laag inkomen",
    sql: "CASE WHEN is_kind THEN 0 ELSE lage_jaren END",
    spread: "jaren met een laag inkomen",
  },
];

/** The columns that `simulate` looks for, under the names of the ordinance. */
export function columnsFor(model: DecisionModel, seed: number, on: string): Columns {
  const columns: SyntheticColumn[] = [];
  const left: { fact: string; reason: string }[] = [];
  const names = new Map<string, number>();
  for (const { key } of model.facts) names.set(plainName(key), (names.get(plainName(key)) ?? 0) + 1);
  for (const fact of model.facts) {
    const reason = without(model, fact);
    if (reason !== undefined) {
      left.push({ fact: fact.name, reason });
      continue;
    }
    const name = (names.get(plainName(fact.key)) ?? 0) > 1 ? `${fact.thing} ${fact.key}` : fact.key;
    const { sql, spread } = valueOf(fact, on);
    const drawn = sql.replaceAll(
      /@[a-z]+/gu,
      draw(digest(seed, `gegeven ${fact.thing} ${fact.key}`, fact.thing === "huishouden" ? "h" : "nr"), 0),
    );
    columns.push({ name, sql: drawn, spread });
  }
  return { columns, left };
}

function without(model: DecisionModel, fact: Fact): string | undefined {
  if (fact.kind === "oordeel") return "een oordeel geeft een mens";
  if (model.things.some(({ id, root }) => id === fact.thing && !root)) return "het hoort bij een lijst";
  if (fact.type.kind === "lijst")
    return ["leden", "huisgenoten"].includes(plainName(fact.key))
      ? "het volgt uit wie bij elkaar wonen"
      : "het is een lijst";
  if (["ding", "tekst", "duur", "periode"].includes(fact.type.kind))
    return "zo’n gegeven past niet in een kolom";
  return undefined;
}

function valueOf(fact: Fact, on: string): { readonly sql: string; readonly spread: string } {
  const { type } = fact;
  const home = fact.thing === "huishouden";
  if (type.kind === "keuze") {
    const options = householdOptions(type.options);
    if (options !== undefined) return { sql: typeText(options), spread: "soort huishouden" };
  }
  const name = plainName(fact.key);
  const found = known.find((one) => one.kinds.includes(type.kind) && one.name.test(name));
  if (found !== undefined) return { sql: home ? found.home : found.person, spread: found.spread };
  if (type.kind === "datum" && /^(?:aanvraagdatum|datum van aanvraag|peildatum)$/u.test(name))
    return { sql: `CAST(${text(on)} AS DATE)`, spread: "peildatum" };
  return generic(fact, on);
}

function generic({ type }: Fact, on: string): { readonly sql: string; readonly spread: string } {
  switch (type.kind) {
    case "ja-nee":
      return { sql: "@ < 0.1".replace("@", "@ja"), spread: "ander ja-of-neegegeven" };
    case "keuze": {
      const list = type.options.map((one) => text(one)).join(", ");
      return {
        sql: `[${list}][1 + CAST(floor(@keuze * ${String(type.options.length)}) AS INTEGER)]`,
        spread: "andere keuze",
      };
    }
    case "bedrag":
      return { sql: "CAST(round(@bedrag * 1000, 2) AS DECIMAL(18, 2))", spread: "ander bedrag" };
    case "getal":
      return { sql: "CAST(floor(@getal * 11) AS INTEGER)", spread: "ander getal" };
    case "percentage":
      return { sql: "CAST(floor(@deel * 101) AS INTEGER)", spread: "ander percentage" };
    default: {
      const days =
        type.nvt === true
          ? "CAST(floor(1825 + @dag * 5475) AS INTEGER)"
          : "CAST(floor(@dag * 1095) AS INTEGER)";
      return { sql: `CAST(CAST(${text(on)} AS DATE) - to_days(${days}) AS DATE)`, spread: "andere datum" };
    }
  }
}

/** An answer per household type, when the options are about who lives together. */
function householdOptions(options: readonly string[]): readonly string[] | undefined {
  const find = (...tests: readonly RegExp[]): string | undefined =>
    tests.map((test) => options.find((one) => test.test(one))).find((one) => one !== undefined);
  const couple = /gehuwd|gezin|paar|samenwonend|partners?/u;
  const alone = find(/^alleen(?:staand|wonend)e?$/u, /^alleen/u);
  const together = find(new RegExp(`(?:${couple.source}).*zonder kind`, "u"), couple);
  if (alone === undefined || together === undefined) return undefined;
  return [
    alone,
    find(/alleenstaande ouder|een ?ouder/u) ?? alone,
    together,
    find(new RegExp(`(?:${couple.source}).*met (?:een of meer )?kind`, "u")) ?? together,
  ];
}

function typeText(names: readonly string[]): string {
  return `[${names.map((one) => text(one)).join(", ")}][1 + soort]`;
}
