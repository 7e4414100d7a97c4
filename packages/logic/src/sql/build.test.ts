// The files of `build --to sql`: the same every time, with what is not in them; no text of an ordinance breaks out of SQL.

import { describe, expect, it } from "vitest";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { generateSql } from "./build.js";
import { dialectNames } from "./dialect.js";

const text = `Verordening proef

Artikel 1
1. Een inwoner heeft recht op een toeslag als zijn inkomen lager is dan € 1.000.
`;

/** Any model will do: its names are replaced by what would end a name, a text or a comment. */
const hostile = "x\"; DROP TABLE personen; -- '`\\ \n*/ ${x} \u2028 ;\nDROP TABLE t;\n";

function model(): DecisionModel {
  const { model: made } = compileProject([{ uri: "proef.andersom", text }]).ordinances[0]!;
  const place = { article: hostile, source: { file: "", start: 0, end: 0, line: 1, column: 1 } };
  return {
    ...made,
    instrument: { ...made.instrument, title: hostile },
    things: [
      { ...(made.things[0] ?? {}), id: "inwoner", name: "inwoner", root: true },
    ] as DecisionModel["things"],
    facts: [
      {
        id: "soort",
        name: hostile,
        key: hostile,
        thing: "inwoner",
        type: { kind: "keuze", options: [hostile, "huur"] },
        kind: "gegeven",
        sources: [],
        place,
      },
    ] as DecisionModel["facts"],
    definitions: [],
    rights: [
      {
        id: "toeslag",
        name: hostile,
        key: "toeslag",
        thing: "inwoner",
        grants: [
          {
            id: "r1",
            condition: {
              op: "compare",
              comparison: "=",
              left: {
                op: "fact",
                fact: "soort",
                of: {
                  op: "variable",
                  name: "inwoner",
                  type: { kind: "ding", thing: "inwoner", optional: false },
                  place,
                },
                type: { kind: "keuze", options: [hostile, "huur"] },
                place,
              },
              right: {
                op: "constant",
                value: hostile,
                type: { kind: "keuze", options: [hostile, "huur"] },
                place,
              },
              type: { kind: "ja-nee" },
              place,
            },
            overrides: [],
            place,
          },
        ],
        refusals: [],
        powers: [],
        once: false,
        place,
      },
    ] as unknown as DecisionModel["rights"],
  };
}

describe("build --to sql", () => {
  it.each(dialectNames)("writes the same files every time for %s", (dialect) => {
    const once = generateSql(model(), dialect, { peildatum: "2026-03-16" });
    expect(generateSql(model(), dialect, { peildatum: "2026-03-16" })).toEqual(once);
    expect(once.map(({ name }) => name)).toContain("LEESMIJ.md");
    expect(once.find(({ name }) => name === "views.sql")!.content).toMatch(/CREATE (?:OR REPLACE )?VIEW/u);
  });

  it.each(dialectNames)("lets no name or text of an ordinance end what it stands in: %s", (dialect) => {
    for (const { name, content } of generateSql(model(), dialect, { peildatum: "2026-03-16" })) {
      if (!name.endsWith(".sql")) continue;
      const bare = withoutQuoted(content, ["clickhouse", "spark"].includes(dialect));
      expect(bare).not.toMatch(/drop|\u2028|\$\{|\*\//iu);
      // Every statement is one of ours.
      for (const statement of bare.split(";").map((one) => one.trim()))
        if (statement !== "") expect(statement).toMatch(/^CREATE (?:OR REPLACE )?(?:TABLE|VIEW) /u);
    }
  });
});

/** What an engine reads as words: without comments, and without what stands between quotes. */
function withoutQuoted(sql: string, backslash: boolean): string {
  let result = "";
  for (let at = 0; at < sql.length; at++) {
    const one = sql[at]!;
    if (sql.startsWith("--", at)) {
      at = sql.indexOf("\n", at);
      result += "\n";
    } else if (one === "'" || one === '"' || one === "`") {
      const escapes = backslash || sql[at - 1] === "E";
      for (at++; sql[at] !== one || sql[at + 1] === one; at++) {
        if (at >= sql.length) throw new Error("a quote that does not end");
        if (sql[at] === one || (escapes && sql[at] === "\\")) at++;
      }
      result += "quoted";
    } else result += one;
  }
  return result;
}
