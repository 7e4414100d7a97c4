// Values that are named before they are used more than once: each in the first level of subqueries where it can be.

import { sqlParts, type SqlDialect } from "@andersom/logic";

const { joined, sql } = sqlParts;
type Sql = sqlParts.Sql;

export interface Levels {
  /** Names a value; the same text gives the same name. */
  readonly stage: (value: Sql) => Sql;
  /** `name` (levels) and the last of them, of which `columns` can be selected. */
  readonly query: (columns: readonly Sql[]) => Sql;
}

const staged = /\bv[0-9]+\b/gu;

/** `start` is the query that the first level reads. Fences keep a planner from writing the levels into each other. */
export function createLevels({ fence }: Pick<SqlDialect, "fence">, start: Sql): Levels {
  const names = new Map<Sql, Sql>();
  const levels = new Map<string, number>();
  const made: { readonly name: Sql; readonly value: Sql }[][] = [];
  const stage: Levels["stage"] = (value) => {
    const known = names.get(value);
    if (known !== undefined) return known;
    if (/^v[0-9]+$/u.test(value)) return value;
    const name = sql`v${BigInt(names.size + 1)}`;
    const level = Math.max(0, ...(value.match(staged) ?? []).map((one) => (levels.get(one) ?? -1) + 1));
    (made[level] ??= []).push({ name, value });
    names.set(value, name);
    levels.set(name, level);
    return name;
  };
  return {
    stage,
    query(columns) {
      const parts = [
        sql`s0 AS (\n${start}\n)`,
        ...made.map((values, level) => {
          const columnsMade = values.map(({ name, value }) => sql`${value} AS ${name}`);
          return sql`s${BigInt(level + 1)} AS (\n  SELECT *,\n  ${joined(columnsMade, ",\n  ")}\n  FROM s${BigInt(level)}${fence}\n)`;
        }),
      ];
      return sql`WITH ${joined(parts, ",\n")}\nSELECT\n  ${joined(columns, ",\n  ")}\nFROM s${BigInt(made.length)}`;
    },
  };
}
