// A value per month stands in a column per month, or in one column for every month.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { modelIn } from "../../../test/logic/differential.js";
import { simulate, type Tallied } from "./simulate.js";

const scratch = mkdtempSync(join(tmpdir(), "andersom-series-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const model = modelIn("examples/individuele-inkomenstoeslag");
const given = { gegevens: { aanvraag: { aanvraagdatum: "2026-03-16" } } };
const months = Array.from({ length: 48 }, (_, at) => {
  const month = 2023 * 12 + at;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});

function run(head: readonly string[], rows: readonly (readonly string[])[]): Promise<Tallied> {
  const persons = join(scratch, `mensen-${head.length}.csv`);
  writeFileSync(persons, [head, ...rows].map((line) => line.join(",")).join("\n"));
  return simulate(model, { persons, given, exact: "all" });
}

const incomes = ["400", "900", "1400", "5000", ""];
const facts = model.facts.filter(({ type }) => type.reeks === true).map(({ key }) => key);

describe("a series", () => {
  it("is read per month and for every month alike", async () => {
    const start = ["huishouden", "geboortedatum", "leefvorm", "vermogen"];
    const people = incomes.map((income, at) => ({
      start: [String(at), "1980-05-06", "alleenstaande", "100"],
      income,
    }));
    const every = await run(
      [...start, ...facts],
      people.map((one) => [...one.start, ...facts.map(() => one.income)]),
    );
    const each = await run(
      [...start, ...facts.flatMap((fact) => months.map((month) => `${fact} ${month}`))],
      people.map((one) => [...one.start, ...facts.flatMap(() => months.map(() => one.income))]),
    );
    expect(each.rights).toEqual(every.rights);
    expect(every.missing).not.toContain(facts[0]);
    const { counts } = every.rights[0]!;
    expect(counts["nog onbekend"]).toBeGreaterThan(0);
    expect(counts["geweigerd"]).toBeGreaterThan(0);
  });

  it("has no hole", async () => {
    await expect(
      run(["huishouden", `${facts[0]!} 2025-01`, `${facts[0]!} 2025-03`], [["1", "100", "100"]]),
    ).rejects.toThrow("ontbreekt een maand van");
  });
});
