// An amount that a person chose under a power: from a column, from what is said of everybody, and with nothing chosen.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileProject } from "@andersom/semantics";
import { afterAll, describe, expect, it } from "vitest";
import { simulate } from "./simulate.js";

const text = `verordening Verordening premie Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Afronding: hele centen.

effect werken
  > Mensen werken.

voorzieningen
  premie: bedrag.

gegevens van de inwoner
  huur: bedrag, uit de BRP.

artikel 1 Premie
  Effect: werken.
lid 1
  De inwoner heeft recht op premie als de huur minstens € 1 is.
lid 2
  Het college bepaalt de hoogte van de premie, minstens € 100 en hoogstens de huur.
`;
const project = compileProject([{ uri: "verordening.andersom", text }]);
const { model } = project.ordinances[0]!;
const scratch = mkdtempSync(join(tmpdir(), "andersom-chosen-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Chosen within the bounds, above them, below them, and nothing chosen. */
const people = ["a,300,250.05", "b,300,300.01", "c,300,99.99", "d,300,"];

function file(name: string, head: string, rows: readonly string[]): string {
  const path = join(scratch, name);
  writeFileSync(path, [head, ...rows].map((line) => `${line}\n`).join(""));
  return path;
}

describe("a chosen amount", () => {
  it("counts within the bounds of the power, in columns, in SQL and household by household", async () => {
    expect(project.diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
    const persons = file("gekozen.csv", "persoon,huur,hoogte van premie", people);
    const given = { peildatum: "2026-03-16" };
    for (const engine of [{ name: "columns" }, { name: "duckdb" }] as const) {
      const { rights, missing, unused } = await simulate(model, { persons, given, engine });
      expect(rights).toMatchObject([{ granted: "250.05", withoutAmount: 3 }]);
      expect(rights[0]).not.toHaveProperty("exact");
      expect([missing, unused]).toEqual([[], []]);
    }
  });

  it("may be said of everybody, and is otherwise what is still to be chosen", async () => {
    const persons = file(
      "niet.csv",
      "persoon,huur",
      people.map((row) => row.split(",", 2).join(",")),
    );
    const given = { peildatum: "2026-03-16", oordelen: { inwoner: { "hoogte van premie": "120" } } };
    const all = await simulate(model, { persons, given });
    expect(all.rights).toMatchObject([{ granted: "480", withoutAmount: 0 }]);
    const none = await simulate(model, { persons, given: { peildatum: "2026-03-16" } });
    expect(none.rights).toMatchObject([{ granted: "0", withoutAmount: 4 }]);
    expect(none.missing).toEqual(["hoogte van de premie"]);
  });
});
