// Levels of subqueries as one query, or as tables for an engine that plans deep queries slowly.

import { joined, renamed, sql, wordsOf, type Sql } from "./text.js";

/** A named query that later ones read. */
export interface Level {
  readonly name: Sql;
  readonly body: Sql;
}

/** Levels and the query that reads them, as one query. */
export function asChain(levels: readonly Level[], last: Sql): Sql {
  if (levels.length === 0) return last;
  const named = levels.map(({ name, body }) => sql`${name} AS (\n  ${body}\n)`);
  return sql`WITH ${joined(named, ",\n")}\n${last}`;
}

/**
 * The same, with tables on the way: a level becomes one when more than one other reads it, because the engine would
 * compute it for each, and when it stands on `most` levels already. Names within `prefix` keep steps apart.
 */
export function asTables(
  prefix: Sql,
  levels: readonly Level[],
  last: Sql,
  most: number,
): { readonly tables: readonly Level[]; readonly body: Sql } {
  const all = new Map<string, Level>(levels.map((one) => [one.name, one]));
  const readers = new Map<string, number>();
  for (const text of [...levels.map(({ body }) => body), last])
    for (const word of wordsOf(text, all)) readers.set(word, (readers.get(word) ?? 0) + 1);
  const stored = new Map<string, Sql>();
  const depths = new Map<string, number>();
  /** A query with the levels that it stands on, as far as they are no tables. */
  const withLevels = (body: Sql): Sql => {
    const own = new Set<string>();
    const visit = (text: Sql): void => {
      for (const word of wordsOf(text, all)) {
        if (stored.has(word)) continue;
        visit(all.get(word)!.body);
        own.add(word);
      }
    };
    visit(body);
    const chain = [...own].map((name) => all.get(name)!);
    return renamed(asChain(chain, body), stored);
  };
  const tables: Level[] = [];
  for (const { name, body } of levels) {
    const below = wordsOf(body, all).map((word) => (stored.has(word) ? 0 : depths.get(word)!));
    const depth = 1 + Math.max(0, ...below);
    depths.set(name, depth);
    if (depth < most && (readers.get(name) ?? 0) < 2) continue;
    const table = { name: sql`${prefix}_${name}`, body: withLevels(body) };
    tables.push(table);
    stored.set(name, table.name);
  }
  return { tables, body: withLevels(last) };
}
