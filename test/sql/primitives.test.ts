// What every dialect spells out (division, rounding, days, months, decimals) is what the runtime computes, on the engine itself.

import { describe, expect, it } from "vitest";
import { sqlParts, type SqlDialect } from "@andersom/logic";
import {
  addMonths,
  completedMonths,
  completedYears,
  dayOf,
  firstOfMonth,
  lastOfMonth,
  rational,
  roundTo,
} from "@andersom/runtime";
import type { Engine } from "../engines/engine.js";
import { insert } from "../engines/engine.js";
import { onEveryEngine } from "./engines.js";
import { createLevels } from "./levels.js";

const { dialects, roundedQuotient, sql } = sqlParts;
type Sql = sqlParts.Sql;
type Stage = (value: Sql) => Sql;

/** `made` of every row (a, b), in the order of the rows. */
async function valuesOf(
  engine: Engine,
  rows: readonly (readonly [bigint, bigint])[],
  made: (dialect: SqlDialect, stage: Stage) => readonly Sql[],
): Promise<readonly (readonly (string | null)[])[]> {
  const dialect = dialects[engine.dialect];
  const whole = dialect.wholeType(-1n, 1n)!;
  const storage = engine.dialect === "clickhouse" ? " ENGINE = MergeTree ORDER BY k" : "";
  await engine.run(
    `DROP TABLE IF EXISTS cases;\nCREATE TABLE cases (k ${whole}, a ${whole}, b ${whole})${storage};\n`,
  );
  await insert(
    engine,
    "cases",
    rows.map(([a, b], k) => `(${k}, ${a}, ${b})`),
  );
  const { stage, query } = createLevels(dialect, sql`SELECT k, a, b FROM cases`);
  const columns = made(dialect, stage);
  const text = query([sql`k`, ...columns]);
  return (await engine.rows(`SELECT * FROM (${text}) x ORDER BY k`)).map(([, ...values]) => values);
}

const edges = [
  0n,
  1n,
  2n,
  3n,
  4n,
  5n,
  6n,
  7n,
  49n,
  50n,
  51n,
  99n,
  100n,
  101n,
  150n,
  12_345n,
  2n ** 51n - 1n,
  2n ** 52n,
];
const numbers = edges.flatMap((one) => [one, -one]);

const dates = [
  1583, 1899, 1900, 1904, 1970, 1999, 2000, 2001, 2023, 2024, 2025, 2026, 2100, 2299, 2300, 2400,
].flatMap((year) =>
  [
    [1, 1],
    [1, 31],
    [2, 28],
    [3, 1],
    [3, 31],
    [8, 30],
    [12, 31],
    ...(new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? [[2, 29]] : []),
  ].map(([month, day]) => dayOf({ year, month: month!, day: day! })),
);

describe("the primitives of a dialect", () => {
  onEveryEngine((engine) => {
    it("divide and round whole numbers, negative ones too", async () => {
      const found = await valuesOf(
        engine(),
        numbers.map((a) => [a, 0n]),
        (dialect) =>
          [2n, 3n, 100n, 7n].flatMap((by) =>
            (["omhoog", "omlaag", "dichtstbij"] as const).map((direction) =>
              roundedQuotient(dialect, sql`a`, sql`${by}`, direction, { low: -1n, high: 1n }),
            ),
          ),
      );
      const expected = numbers.map((a) =>
        [2n, 3n, 100n, 7n].flatMap((by) =>
          (["omhoog", "omlaag", "dichtstbij"] as const).map((direction) =>
            String(roundTo(rational(a, by), rational(1n, 1n), direction).n),
          ),
        ),
      );
      expect(found).toEqual(expected);
    });

    it("take the parts of a day and shift it by months", async () => {
      const shifts = [0, 1, -1, 12, -12, 1, 25, 240, -300];
      const found = await valuesOf(
        engine(),
        dates.map((a) => [BigInt(a), 0n]),
        (dialect, stage) => [
          ...shifts.map((months) => dialect.addMonths(stage, sql`a`, BigInt(months))),
          dialect.firstOfMonth(stage, sql`a`),
          dialect.lastOfMonth(stage, sql`a`),
        ],
      );
      const expected = dates.map((a) =>
        [...shifts.map((months) => addMonths(a, months)), firstOfMonth(a), lastOfMonth(a)].map(String),
      );
      expect(found).toEqual(expected);
    });

    it("count completed years and months, from 29 February too", async () => {
      const pairs = dates.flatMap((a) => dates.map((b) => [BigInt(a), BigInt(b)] as const));
      const found = await valuesOf(engine(), pairs, (dialect, stage) => {
        const [from, to] = [dialect.parts(stage, sql`a`), dialect.parts(stage, sql`b`)];
        const end = { day: sql`b`, lastOfMonth: dialect.lastOfMonth(stage, sql`b`) };
        return [sqlParts.completedYears(from, to), sqlParts.completedMonths(from, to, end)];
      });
      const expected = pairs.map(([a, b]) =>
        [completedYears(Number(a), Number(b)), completedMonths(Number(a), Number(b))].map(String),
      );
      expect(found).toEqual(expected);
    });

    it("combine states, take the least and the greatest, and choose between literals and columns", async () => {
      const rows = [0n, 1n, 2n, 6n, 16n, 38n].flatMap((a) => [0n, 4n, 32n].map((b) => [a, b] as const));
      const found = await valuesOf(engine(), rows, (dialect) => [
        dialect.and(sql`a`, sql`b`),
        dialect.or(sql`a`, sql`b`),
        sqlParts.least(sql`a`, sql`b`),
        sqlParts.greatest(sql`a`, sql`b`),
        sql`CASE WHEN a > b THEN ${dialect.whole(5_000_000_000n)} WHEN a = b THEN a ELSE ${dialect.whole(-1n)} END`,
      ]);
      const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
      expect(found).toEqual(
        rows.map(([a, b]) =>
          [a & b, a | b, a + b - most(a, b), most(a, b), a > b ? 5_000_000_000n : a === b ? a : -1n].map(
            String,
          ),
        ),
      );
    });

    it("write cents as a decimal, read one as cents, and sum without loss", async () => {
      const rows = [0n, 1n, -1n, 5n, 99n, -12_345n, 2n ** 52n].map((a) => [a, 0n] as const);
      const found = await valuesOf(engine(), rows, (dialect) => [
        dialect.wholeOfDecimal(dialect.decimal(sql`a`, 2), 100n),
        sql`CASE WHEN ${dialect.decimal(sql`a`, 2)} * 100 = a THEN 1 ELSE 0 END`,
      ]);
      expect(found).toEqual(rows.map(([a]) => [String(a), "1"]));
      const dialect = dialects[engine().dialect];
      const [[sum, bits] = []] = await engine().rows(
        `SELECT ${dialect.sumOfGroup(sql`a`, dialect.wholeType(0n, 2n ** 62n)!)}, ${dialect.orOfGroup(dialect.and(sql`a`, sql`7`))} FROM cases WHERE a >= 0`,
      );
      expect([sum, bits]).toEqual([String(105n + 2n ** 52n), "7"]);
    });

    it("go from dates to day numbers and back", async () => {
      const within = dates.filter((a) => a >= dayOf({ year: 1900, month: 1, day: 1 }) && a < 120_000);
      const found = await valuesOf(
        engine(),
        within.map((a) => [BigInt(a), 0n]),
        (dialect) => [dialect.dayOfDate(dialect.dateOfDay(sql`a`))],
      );
      expect(found).toEqual(within.map((a) => [String(a)]));
    });

    it("keep every name and text what it is", async () => {
      const dialect = dialects[engine().dialect];
      const words = [
        `it's`,
        `a"b`,
        "c`d",
        "e\\",
        `'; DROP TABLE cases; --`,
        "/* x */",
        "${x}",
        "`e\\`; --",
        "é€😀",
      ];
      const columns = words.map((word) => sql`${dialect.text(word)} AS ${dialect.identifier(word)}`);
      const [row] = await engine().rows(`SELECT ${sqlParts.joined(columns, ", ")}`);
      expect(row).toEqual(words);
      const names = words.map((word) => dialect.identifier(word));
      const [same] = await engine().rows(
        `SELECT ${sqlParts.joined(names, ", ")} FROM (SELECT ${sqlParts.joined(columns, ", ")}) x`,
      );
      expect(same).toEqual(words);
    });
  });
});
