// Which column a fact of an ordinance gets: a known kind of fact by its name, any other by its type.

import { isHousemates, isMembers } from "@andersom/logic";
import type { DecisionModel, Fact } from "@andersom/semantics";
import { plainName } from "../names.js";
import { text } from "../source.js";
import { householdTypes, listShare, pensionAge } from "./distributions.js";
import { digest, draw } from "./draw.js";

/** A column of the file: its name, its value per person, and the row of `figures` that tells how it is spread. */
export interface SyntheticColumn {
  readonly name: string;
  readonly sql: string;
  readonly spread: string;
}

export interface Columns {
  readonly columns: readonly SyntheticColumn[];
  readonly lists: readonly SyntheticList[];
  /** Facts that get no column, with the reason. */
  readonly left: readonly { readonly fact: string; readonly reason: string }[];
}

/** A list that gets a file of its own: of things, or of people. */
export interface SyntheticList {
  readonly name: string;
  readonly columns: readonly SyntheticColumn[];
  /** Which people have a row in it, and what is made of each of them: SQL. */
  readonly where: string;
  /** Rows per person, by the place `kindlid` in the household. */
  readonly each?: string;
}

interface Known {
  readonly name: RegExp;
  readonly kinds: readonly Fact["type"]["kind"][];
  /** Of one person, and of the household together. */
  readonly person: string;
  readonly home: string;
  /** The same in the months before the years with a low income. */
  readonly earlier?: { readonly person: string; readonly home: string };
  readonly spread: string;
}

const assistance = "CASE WHEN bijstand THEN huisinkomen ELSE CAST(0 AS DECIMAL(18, 2)) END";
const ownAssistance =
  "CASE WHEN bijstand AND NOT is_kind THEN eigen_inkomen ELSE CAST(0 AS DECIMAL(18, 2)) END";

/** Whoever has a low income had this much more before. */
const moreBefore = "1.5";
function wealthier(person: string, home: string): NonNullable<Known["earlier"]> {
  return { person: `${person} * ${moreBefore}`, home: `${home} * ${moreBefore}` };
}

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
    earlier: wealthier("eigen_inkomen", "huisinkomen"),
    spread: "inkomen van het huishouden",
  },
  {
    name: /bijstand(?!snorm)/u,
    kinds: ["bedrag"],
    person: ownAssistance,
    home: assistance,
    earlier: { person: "0", home: "0" },
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
    earlier: wealthier("eigen_inkomen", "huisinkomen"),
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
export function columnsFor(model: DecisionModel, seed: number, on: string, months: number): Columns {
  const columns: SyntheticColumn[] = [];
  const left: { fact: string; reason: string }[] = [];
  const names = new Map<string, number>();
  for (const { key } of model.facts) names.set(plainName(key), (names.get(plainName(key)) ?? 0) + 1);
  const lists = model.facts.flatMap((fact) => listOf(model, fact, seed, on) ?? []);
  const listed = new Set(lists.flatMap(({ facts }) => facts));
  for (const fact of model.facts) {
    if (listed.has(fact.id)) continue;
    if (isPartner(fact)) {
      columns.push({ name: fact.key, sql: partner, spread: "soort huishouden" });
      continue;
    }
    const reason = without(model, fact);
    if (reason !== undefined) {
      left.push({ fact: fact.name, reason });
      continue;
    }
    const name = (names.get(plainName(fact.key)) ?? 0) > 1 ? `${fact.thing} ${fact.key}` : fact.key;
    const { sql, spread } = valueOf(fact, on);
    const series = fact.type.reeks === true && months > 0 ? knownOf(fact) : undefined;
    if (series?.earlier !== undefined) columns.push(...monthly(fact, series, { name, seed, on, months }));
    else columns.push({ name, sql: drawn(sql, fact, seed), spread });
  }
  return { columns, lists, left };
}

/** Chances that an expression asks for, as `@…`. */
function drawn(sql: string, fact: Fact, seed: number): string {
  const row = fact.thing === "huishouden" ? "h" : "nr";
  return sql.replaceAll(/@[a-z]+/gu, draw(digest(seed, `gegeven ${fact.thing} ${fact.key}`, row), 0));
}

/** A column per month, so many back from the month of the peildatum: the same income, a little more or less, and before the low years more. */
function monthly(
  { key, thing }: Fact,
  { person, home, earlier, spread }: Known,
  {
    name,
    seed,
    on,
    months,
  }: { readonly name: string; readonly seed: number; readonly on: string; readonly months: number },
): readonly SyntheticColumn[] {
  const [now, before] = thing === "huishouden" ? [home, earlier!.home] : [person, earlier!.person];
  const [year = 0, month = 1] = on.split("-").map(Number);
  // Sixteen steps of a digest per household, another four bits of it each month: a percent more or less.
  const bits = digest(seed, `maanden ${key}`, "h");
  return Array.from({ length: months + 1 }, (_, at) => {
    const back = months - at;
    const date = year * 12 + month - 1 - back;
    const wobble = `(1 + (CAST((${bits} >> ${(back * 7) % 60}) & 15 AS DOUBLE) - 7.5) / 750)`;
    const amount = `CASE WHEN laag AND ${back} >= 12 * greatest(1, lage_jaren) THEN ${before} WHEN bijstand THEN ${now} ELSE ${now} * ${wobble} END`;
    return {
      name: `${name} ${Math.floor(date / 12)}-${String((date % 12) + 1).padStart(2, "0")}`,
      sql: `CAST(round(${amount}, 2) AS DECIMAL(18, 2))`,
      spread: spread === "bijstand" ? "bijstand per maand" : "inkomen per maand",
    };
  });
}

/** The other adult of the household, by the number in the column `persoon`. */
const partner =
  "CASE WHEN volwassenen = 2 AND NOT is_kind THEN CAST((h + 1) * 100 + 2 - lid AS VARCHAR) ELSE 'geen' END";

function isPartner({ key, thing, type }: Fact): boolean {
  return (
    thing === "inwoner" &&
    type.kind === "ding" &&
    type.thing === "inwoner" &&
    type.optional &&
    plainName(key) === "partner"
  );
}

/** A list in a file of its own, with the facts that it covers. */
function listOf(
  model: DecisionModel,
  fact: Fact,
  seed: number,
  on: string,
): (SyntheticList & { readonly facts: readonly string[] }) | undefined {
  const { type, key, thing } = fact;
  if (type.kind !== "lijst" || (thing !== "inwoner" && thing !== "huishouden")) return undefined;
  if (type.thing === "inwoner")
    return thing === "inwoner" && plainName(key) === "kinderen"
      ? {
          name: key,
          columns: [{ name: "deel", sql: "(h + 1) * 100 + kindlid + 1", spread: "aantal kinderen" }],
          where: "NOT is_kind AND kinderen > 0",
          each: "range(volwassenen, grootte)",
          facts: [fact.id],
        }
      : undefined;
  const facts = model.facts.filter((one) => one.thing === type.thing);
  const own = facts.filter((one) => without(model, one, true) === undefined && one.type.reeks !== true);
  if (own.length === 0) return undefined;
  const chance = draw(digest(seed, `lijst ${thing} ${key}`, thing === "huishouden" ? "h" : "nr"), 0);
  return {
    name: key,
    columns: own.map((one) => {
      const { sql, spread } = generic(one, on);
      return { name: one.key, sql: drawn(sql, one, seed), spread };
    }),
    where: `${chance} < ${String(listShare)} AND ${thing === "huishouden" ? "lid = 0" : "NOT is_kind"}`,
    facts: [fact.id, ...own.map(({ id }) => id)],
  };
}

function without(model: DecisionModel, fact: Fact, inList = false): string | undefined {
  if (fact.kind === "oordeel") return "een oordeel geeft een mens";
  if (!inList && model.things.some(({ id, root }) => id === fact.thing && !root))
    return "het hoort bij een lijst";
  if (fact.type.kind === "lijst")
    return isMembers(fact) || isHousemates(fact) ? "het volgt uit wie bij elkaar wonen" : "het is een lijst";
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
  const found = knownOf(fact);
  if (found !== undefined) return { sql: home ? found.home : found.person, spread: found.spread };
  if (type.kind === "datum" && /^(?:aanvraagdatum|datum van aanvraag|peildatum)$/u.test(name))
    return { sql: `CAST(${text(on)} AS DATE)`, spread: "peildatum" };
  return generic(fact, on);
}

function knownOf({ key, type }: Fact): Known | undefined {
  return known.find((one) => one.kinds.includes(type.kind) && one.name.test(plainName(key)));
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
