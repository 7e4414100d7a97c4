// Tables and brackets: columns, rows with dates, marginal slices.

import { describe, expect, it } from "vitest";
import type { RuleBody } from "../model/index.js";
import { found } from "../testing/compile.js";
import { modelOf, ordinance } from "../testing/ordinance.js";
import { show } from "../testing/show.js";

const blocks = `gegevens van de inwoner
  leefvorm: keuze uit alleenstaand of gehuwd.
  leeftijd: aantal jaren.
  inkomen: bedrag.
  volgt een studie: ja of nee.
`;
const text = (rules: string): string => ordinance({ blocks, rules: `lid 2\n${rules}` });
const bodyOf = (rules: string, key: string): RuleBody => {
  const body = modelOf(text(rules)).definitions.find((one) => one.key === key)?.rules[0]?.body;
  if (body === undefined) throw new Error(`no ${key}`);
  return body;
};
const rowsOf = (body: RuleBody): readonly string[] =>
  body.form === "table"
    ? body.rows.map(({ cells, result }) =>
        [...cells.map(({ test }) => (test === null ? "elke" : show(test))), show(result)].join(" | "),
      )
    : [];

describe("a decision table", () => {
  const rules = `  De hoogte van de toeslag is:
    | leefvorm    | leeftijd                          | hoogte |
    | alleenstaand | minstens 18 jaar en minder dan 21 jaar | € 10   |
    | alleenstaand | minstens 21 jaar                  | € 20   |
    | gehuwd      | elke                              | € 30   |
`;

  it("tests each cell against its column; the last column is the outcome", () => {
    expect(found(text(rules))).toEqual([]);
    expect(rowsOf(bodyOf(rules, "hoogte van toeslag"))).toEqual([
      '(compare = inwoner.leefvorm "alleenstaand") | (all (compare >= inwoner.leeftijd "18") (compare < inwoner.leeftijd "21")) | "10"',
      '(compare = inwoner.leefvorm "alleenstaand") | (compare >= inwoner.leeftijd "21") | "20"',
      '(compare = inwoner.leefvorm "gehuwd") | elke | "30"',
    ]);
  });

  it("gives several names a column each", () => {
    const two = `  De duur van de toeslag en de hoogte van de toeslag zijn:
    | leefvorm     | duur      | hoogte |
    | alleenstaand | 3 maanden | € 10   |
    | gehuwd       | 6 maanden | € 20   |
`;
    expect(found(text(two))).toEqual([]);
    expect(rowsOf(bodyOf(two, "hoogte van toeslag"))).toEqual([
      '(compare = inwoner.leefvorm "alleenstaand") | "10"',
      '(compare = inwoner.leefvorm "gehuwd") | "20"',
    ]);
    expect(rowsOf(bodyOf(two, "duur van toeslag"))[0]).toContain('| "3"');
  });

  it("takes ja and nee in a yes/no column", () => {
    const yesNo = `  De hoogte van de toeslag is:
    | de inwoner volgt een studie | hoogte |
    | ja                          | € 10   |
    | nee                         | € 20   |
`;
    expect(found(text(yesNo))).toEqual([]);
    expect(rowsOf(bodyOf(yesNo, "hoogte van toeslag"))).toEqual([
      'inwoner.volgt-studie | "10"',
      '(not inwoner.volgt-studie) | "20"',
    ]);
  });

  it("reads the dates on which a row is valid", () => {
    const dated = `  De hoogte van de toeslag is:
    | geldig vanaf   | geldig tot en met | leefvorm     | hoogte |
    | 1 januari 2025 | 31 december 2025  | alleenstaand | € 10   |
    | 1 januari 2026 | 30 juni 2026      | alleenstaand | € 11   |
`;
    const body = bodyOf(dated, "hoogte van toeslag");
    expect(found(text(dated))).toEqual([]);
    expect(
      body.form === "table" ? body.rows.map(({ validFrom, validTo }) => [validFrom, validTo]) : [],
    ).toEqual([
      ["2025-01-01", "2025-12-31"],
      ["2026-01-01", "2026-06-30"],
    ]);
    expect(body.form === "table" ? body.columns.map(({ header }) => header) : []).toEqual(["leefvorm"]);
  });

  it("gives an amount the period of the name", () => {
    const rule = `  De bijdrage per kalenderjaar is:
    | leefvorm | bijdrage |
    | gehuwd   | € 30     |
`;
    const body = bodyOf(rule, "bijdrage per kalenderjaar");
    expect(body.form === "table" ? body.rows[0]?.result.type : undefined).toEqual({
      kind: "bedrag",
      per: { unit: "kalenderjaar", count: 1 },
    });
  });

  it.each([
    ["a word that is no choice", "leefvorm", "samenwonend", "AND2013 samenwonend"],
    ["an amount under an age", "leeftijd", "€ 5", "AND2017 € 5"],
    ["an age under an amount", "inkomen", "18 jaar", "AND2017 18 jaar"],
    ["something else than ja or nee", "volgt een studie", "soms", "AND2017 soms"],
    ["a column that nobody declared", "schoenmaat", "5", "AND2001 schoenmaat"],
  ])("refuses %s", (_, header, cell, message) => {
    const rules = `  De hoogte van de toeslag is:
    | ${header} | hoogte |
    | ${cell} | € 10 |
`;
    expect(found(text(rules))).toEqual([message]);
  });
});

describe("brackets", () => {
  const rules = `  De bijdrage is, per schijf van het inkomen:
    | deel                           | percentage |
    | tot en met € 1.000             | 0%         |
    | daarboven tot en met € 1.500   | 50%        |
    | daarboven                      | 100%       |
`;

  it("start each slice where the one above ends", () => {
    expect(found(text(rules))).toEqual([]);
    const body = bodyOf(rules, "bijdrage");
    if (body.form !== "brackets") throw new Error(body.form);
    expect(show(body.base)).toBe("inwoner.inkomen");
    expect(
      body.rows.map(({ from, to, percent }) => [
        from === undefined ? "" : show(from),
        to === undefined ? "" : show(to),
        percent,
      ]),
    ).toEqual([
      ["", '"1000"', "0"],
      ['"1000"', '"1500"', "50"],
      ['"1500"', "", "100"],
    ]);
  });

  it("ask for a percentage in the last column", () => {
    const wrong = rules.replace("| 50%        |", "| € 50       |");
    expect(found(text(wrong))).toEqual(["AND2017 € 50"]);
  });
});
