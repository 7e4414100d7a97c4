// A database engine as the tests see it: statements in, rows of text out.

import type { DialectName } from "@andersom/logic";

export interface Engine {
  readonly dialect: DialectName;
  /** Of servers: where each of them answers over HTTP. */
  readonly urls?: readonly string[];
  /** A script of statements that each end in `;` at the end of a line. */
  readonly run: (script: string) => Promise<void>;
  /** The rows of one query, every value as the text that the engine gives it; null for NULL. */
  readonly rows: (query: string) => Promise<readonly (readonly (string | null)[])[]>;
  /** Takes away every table and view. */
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Why an engine cannot be used on this machine, as a sentence for the report of a test. */
export interface Missing {
  readonly missing: string;
}

export function isMissing(engine: Engine | Missing): engine is Missing {
  return "missing" in engine;
}

/** The statements of a script: a semicolon at the end of a line is nowhere else, because names and texts hold no line ends. */
export function statementsOf(script: string): readonly string[] {
  return script
    .split(/;[ \t]*\n/u)
    .map((one) => one.trim())
    .filter((one) => one.split("\n").some((line) => line.trim() !== "" && !line.startsWith("--")));
}

/** Rows as values of an INSERT, so many at a time. */
export async function insert(
  engine: Engine,
  table: string,
  rows: readonly string[],
  size = 5000,
): Promise<void> {
  for (let at = 0; at < rows.length; at += size)
    await engine.run(`INSERT INTO ${table} VALUES\n${rows.slice(at, at + size).join(",\n")};\n`);
}
