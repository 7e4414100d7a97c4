// Households and their people as SQL, before any ordinance asks for a column.

import * as figures from "./distributions.js";
import { along, choose, digest, draw, perType } from "./draw.js";
import { text } from "../source.js";

export interface Who {
  readonly seed: number;
  /** The day on which they have their age, as ISO text. */
  readonly on: string;
  /** So many households by chance, and after them so many people who live alone, to come out at the right number of people. */
  readonly households: number;
  readonly alone: number;
}

/** Household number, type (as its place in the list) and number of people. */
export function homesSql(seed: number, from: number, until: number, chance: number): string {
  const drawn = `SELECT h, ${digest(seed, "huis", "h")} AS a FROM range(${String(from)}, ${String(until)}) t(h)`;
  const { eenouder, paar } = figures.childShares;
  const type = `CASE WHEN h >= ${String(chance)} THEN 0 ELSE ${choose(draw("a", 0), figures.typeShares)} END`;
  const children = `CASE soort WHEN 1 THEN 1 + ${choose(draw("a", 1), eenouder)} WHEN 3 THEN 1 + ${choose(draw("a", 1), paar)} ELSE 0 END`;
  return `SELECT *, volwassenen + kinderen AS grootte FROM (
    SELECT *, CASE WHEN soort >= 2 THEN 2 ELSE 1 END AS volwassenen, ${children} AS kinderen
    FROM (SELECT h, a, ${type} AS soort FROM (${drawn})))`;
}

/** One row per person, in the order of the households: what the columns of `facts.ts` are made of. */
export function peopleSql({ seed, on, households, alone }: Who): string {
  const homes = homesSql(seed, 0, households + alone, households);
  const { alleen, samen } = figures.socialMinimum;
  const older = `CASE WHEN hoofdleeftijd >= ${String(figures.pensionAge)} THEN ${String(figures.pensionFactor)} ELSE 1 END`;
  const drawn = `SELECT *, ${digest(seed, "geld", "h")} AS b, ${digest(seed, "wonen", "h")} AS c FROM (${homes})`;
  const aged = `SELECT *, CAST(floor(${perType(figures.adultAge.map((one) => along(draw("a", 2), one)))}) AS INTEGER) AS hoofdleeftijd,
    ${perType(figures.incomeRatio.map((one) => along(draw("b", 0), one)))} AS deel FROM (${drawn})`;
  const minimum = `SELECT *, (CASE WHEN volwassenen = 2 THEN ${samen} ELSE ${alleen} END) * ${older} AS minimum FROM (${aged})`;
  const money = `SELECT *, deel <= 1.3 AS laag, CAST(round(deel * minimum, 2) AS DECIMAL(18, 2)) AS huisinkomen,
    deel >= 0.95 AND deel <= 1 AND hoofdleeftijd < ${String(figures.pensionAge)} AS bijstand,
    CAST(round((${along(draw("b", 1), figures.savingsCurve)}) * ${perType(figures.savingsMedian.map(String))}
      * CASE WHEN deel <= 1.3 THEN ${String(figures.savingsWhenPoor)} ELSE 1 END) AS DECIMAL(18, 2)) AS huisvermogen,
    CAST(round(${along(draw("c", 0), figures.housingCosts)}, 2) AS DECIMAL(18, 2)) AS woonlasten,
    CASE WHEN volwassenen = 2 THEN 0.5 + 0.5 * ${draw("b", 2)} ELSE 1 END AS aandeel,
    CASE WHEN deel <= 1.3 THEN CAST(floor(${along(draw("c", 1), figures.lowIncomeYears)}) AS INTEGER) ELSE 0 END AS lage_jaren,
    ${draw("c", 2)} < CASE WHEN deel <= 1.3 THEN 0.25 ELSE 0.04 END AS schulden FROM (${minimum})`;
  const members = `SELECT *, h * 100 + lid AS nr, ${digest(seed, "mens", "(h * 100 + lid)")} AS p
    FROM (SELECT *, unnest(range(grootte)) AS lid FROM (${money}))`;
  const { most, belowParent } = figures.childAge;
  const oldestChild = `least(${String(most + 1)}, hoofdleeftijd - ${String(belowParent)} + 1)`;
  const withAge = `SELECT *, lid >= volwassenen AS is_kind, CASE WHEN lid = 0 THEN hoofdleeftijd
    WHEN lid < volwassenen THEN greatest(18, hoofdleeftijd - 5 + CAST(floor(${draw("p", 0)} * 11) AS INTEGER))
    ELSE CAST(floor(${draw("p", 0)} * ${oldestChild}) AS INTEGER) END AS leeftijd FROM (${members})`;
  const born = `CAST(CAST(${text(on)} AS DATE) - to_years(leeftijd) - to_days(CAST(floor(${draw("p", 1)} * 365) AS INTEGER)) AS DATE)`;
  const own = `CAST(CASE WHEN is_kind THEN CASE WHEN leeftijd >= 18 AND ${draw("p", 2)} < 0.5 THEN round(${draw("p", 2)} * 2400, 2) ELSE 0 END
    WHEN lid = 0 THEN round(huisinkomen * aandeel, 2) ELSE huisinkomen - CAST(round(huisinkomen * aandeel, 2) AS DECIMAL(18, 2)) END AS DECIMAL(18, 2))`;
  const wealth = `CASE WHEN is_kind THEN CAST(0 AS DECIMAL(18, 2)) WHEN lid = 0 AND volwassenen = 2 THEN CAST(round(huisvermogen / 2) AS DECIMAL(18, 2))
    WHEN lid = 0 THEN huisvermogen ELSE huisvermogen - CAST(round(huisvermogen / 2) AS DECIMAL(18, 2)) END`;
  return `SELECT *, ${born} AS geboren, ${own} AS eigen_inkomen, ${wealth} AS eigen_vermogen FROM (${withAge})`;
}
