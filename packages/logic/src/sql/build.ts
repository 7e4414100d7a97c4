// `build --to sql`: the files for one engine and one peildatum, with a page that says how to use them and what is not in them.

import type { DecisionModel, Fact } from "@andersom/semantics";
import { compileColumns, type ColumnKernel } from "../columns/compile.js";
import { chosenFacts } from "../input/chosen-facts.js";
import { isHousemates, isMembers } from "../input/living-together.js";
import type { ColumnShape } from "../columns/compiler.js";
import { dialects } from "./dialects/index.js";
import type { DialectName } from "./dialect.js";
import { sqlProgram } from "./program.js";
import { readme } from "./readme.js";
import { comment } from "./text.js";

export interface SqlFile {
  readonly name: string;
  readonly content: string;
}

/** The most people in one household, and the most elements in one list, for which every sum is proved to fit. */
export const mostInList = 100;

/**
 * The largest number that the tables take, in whole euros or units: as large as leaves the most rights with a proof that
 * nothing is ever too large to be exact.
 */
const limits = [1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000] as const;

/** `given`: a household file with what holds for everybody; its `peildatum` is that of the views. */
export function generateSql(
  model: DecisionModel,
  dialect: DialectName,
  given: { readonly peildatum: string },
): readonly SqlFile[] {
  const compiled = limits.map((limit) => ({ limit, kernel: compile(model, given, limit) }));
  const least = Math.min(...compiled.map(({ kernel }) => kernel.exact.length));
  const { limit, kernel } = compiled.find((one) => one.kernel.exact.length === least)!;
  const { schema, views, cluster, rights, not } = sqlProgram(model, kernel.ir, dialects[dialect]);
  const missing = [...kernel.exact, ...not].map(({ name, reason }) => ({ name, reason }));
  const { peildatum } = given;
  const head = (what: string): string =>
    [
      comment(`${model.instrument.title}: ${what}`),
      comment(
        `Voor ${dialect}, peildatum ${peildatum}. Gemaakt door andersom: verander de verordening, niet dit bestand.`,
      ),
      ...missing.map(({ name, reason }) => comment(`Niet hierin: ${name} (${reason})`)),
      "",
      "",
    ].join("\n");
  return [
    { name: "schema.sql", content: head("de tabellen om te vullen") + schema },
    ...(cluster === undefined
      ? []
      : [{ name: "cluster.sql", content: head("de tabellen van alle shards samen") + cluster }]),
    { name: "views.sql", content: head("de regels, als views op die tabellen") + views },
    {
      name: "LEESMIJ.md",
      content: readme({
        title: model.instrument.title,
        dialect,
        peildatum,
        limit,
        mostInList,
        rights,
        missing,
      }),
    },
  ];
}

function compile(model: DecisionModel, given: unknown, limit: number): ColumnKernel {
  const shapes = new Map<string, ColumnShape>();
  for (const fact of [...model.facts, ...chosenFacts(model)]) {
    // Who the huisgenoten are follows from who the members are, so that it needs no table.
    if (isHousemates(fact) && model.facts.some(isMembers)) continue;
    const shape = shapeOf(fact, limit);
    if (shape !== undefined) shapes.set(fact.id, shape);
  }
  return compileColumns(model, { shapes, longestList: mostInList, given });
}

/** What a table can hold of a fact when no data is known yet: anything, or nothing. */
function shapeOf(fact: Fact, limit: number): ColumnShape | undefined {
  const { type } = fact;
  if (type.reeks === true) {
    const month = shapeOf({ ...fact, type: { ...type, reeks: false } }, limit);
    // Every month from 1900 to 2199: a series has a row per month, so a long one takes no room.
    return month === undefined || month.kind === "list"
      ? undefined
      : { kind: "series", first: 1900 * 12, count: 3600, month };
  }
  switch (type.kind) {
    case "ja-nee":
      return { kind: "ja-nee", total: false };
    case "bedrag":
    case "getal":
    case "percentage":
      return {
        kind: "number",
        scale: 100n,
        low: BigInt(-limit * 100),
        high: BigInt(limit * 100),
        total: false,
      };
    case "datum":
      return { kind: "day", total: false };
    case "keuze":
    case "tekst":
      return { kind: "text", total: false };
    case "ding":
      return { kind: "thing", total: false };
    case "lijst": {
      const members = isMembers(fact);
      return { kind: "list", total: members, inOrder: members };
    }
    default:
      return undefined;
  }
}
