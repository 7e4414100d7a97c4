// One day of application for everybody: the months before it are counted in columns; with two days they are not, and the totals are the same.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { toeslagText } from "@andersom/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { simulate, type Tallied } from "./simulate.js";

const ordinance = (most: string): string =>
  toeslagText({
    header: "Treedt in werking op 1 januari 2026.\n  Afronding: hele centen.",
    facts: `gegevens van de aanvraag
  aanvraagdatum: datum.

begrip peildatum
  is de aanvraagdatum.

begrip referteperiode
  is de 3 kalendermaanden voor de peildatum.

`,
    own: "  inkomen: bedrag per maand, van elke maand.\n",
    articles: `lid 1
  De inwoner heeft recht op toeslag als het inkomen in elke maand van de referteperiode hoogstens ${most} is.
lid 2
  De hoogte van de toeslag is € 100.
`,
  });

function modelOf(most = "€ 1.000 per maand"): DecisionModel {
  const { ordinances, diagnostics } = compileProject([{ uri: "v.andersom", text: ordinance(most) }]);
  expect(diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  return ordinances[0]!.model;
}

const scratch = mkdtempSync(join(tmpdir(), "andersom-same-day-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const months = ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03"];
/** Within the limit; above it in the second month; above it in a month before the period; of the last month nothing is known. */
const incomes = ["900,900,900,900,900", "900,900,1100,900,900", "1100,900,900,900,900", "900,900,900,,900"];

function persons(name: string, days: readonly string[]): string {
  const path = join(scratch, name);
  const head = ["persoon", "aanvraagdatum", ...months.map((month) => `inkomen ${month}`)].join(",");
  const rows = days.flatMap((day, turn) =>
    incomes.map((row, at) => [`${String(turn)}${String(at)}`, day, row].join(",")),
  );
  writeFileSync(path, [head, ...rows].join("\n") + "\n");
  return path;
}

const counts = ({ rights }: Tallied): unknown =>
  rights.map(({ counts: found, granted }) => ({ found, granted }));

describe("a day that is the same in every row", () => {
  it.each([{ name: "columns" }, { name: "duckdb" }] as const)("is said of everybody (%s)", async (engine) => {
    const file = persons(`een-${engine.name}.csv`, ["2026-03-16"]);
    const found = await simulate(modelOf(), { persons: file, given: {}, engine });
    expect(found.rights[0]).not.toHaveProperty("exact");
    expect(found.rights[0]).toMatchObject({ granted: "200", counts: { toegekend: 2, geweigerd: 1 } });
    expect(found.unused).toEqual([]);
    expect(found.missing).toEqual([]);
    expect(found.used).toContainEqual({ fact: "aanvraagdatum", column: "aanvraagdatum" });
  });

  it("gives the same as household by household, which two days still need", async () => {
    const twice = await simulate(modelOf(), {
      persons: persons("twee.csv", ["2026-03-16", "2026-03-17"]),
      given: {},
      exact: "all",
    });
    expect(twice.rights[0]).toHaveProperty("exact");
    const [one, other] = await Promise.all(
      ["2026-03-16", "2026-03-17"].map((day) =>
        simulate(modelOf(), { persons: persons(`${day}.csv`, [day]), given: {} }),
      ),
    );
    expect(counts(one!)).toEqual(counts(other!));
    expect(twice.rights[0]!.granted).toBe("400");
    expect(twice.rights[0]!.counts.geweigerd).toBe(2 * one!.rights[0]!.counts.geweigerd);
  });

  it("counts for both of two ordinances, and gives way to what is said of everybody", async () => {
    const file = persons("vergelijk.csv", ["2026-03-16"]);
    const { rights, other } = await simulate(modelOf(), {
      persons: file,
      given: {},
      other: modelOf("€ 1.200 per maand"),
    });
    expect([rights[0]!.granted, other!.rights[0]!.granted]).toEqual(["200", "300"]);
    // Three months before May: of April nothing is known.
    const later = { gegevens: { aanvraag: { aanvraagdatum: "2026-05-01" } } };
    const said = await simulate(modelOf(), { persons: file, given: later });
    expect(said.rights[0]).toMatchObject({ granted: "0" });
  });
});
