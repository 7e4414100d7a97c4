// A list that is empty for everybody, as an answer for the whole population: columns and SQL decide what the interpreter decides.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPlanner } from "@andersom/logic";
import { compileProject } from "@andersom/semantics";
import { toeslagText } from "@andersom/testkit";
import { afterAll, expect, it } from "vitest";
import { simulate } from "./simulate.js";

/** One condition per right: every form in which rules look at a list. */
const conditions = {
  stroomhulp: "er is een maatregel waarvoor geldt: het percentage is 100%",
  gashulp: "er is geen maatregel waarvoor geldt: het percentage is 100%",
  waterhulp: "voor elk van de maatregelen geldt dat het percentage hoogstens 50% is",
  huurhulp: "het aantal maatregelen hoogstens 0 is",
  zorghulp: "de som van het percentage van de maatregelen hoogstens 0% is",
  reishulp: "het hoogste percentage van alle maatregelen minstens 10% is",
  schoolhulp: "de som van het inkomen van de betrokkenen hoogstens € 1.000 per maand is",
};

const text = toeslagText({
  facts: `gegevens van de maatregel, meervoud maatregelen
  percentage: percentage.

begrip betrokkenen
  is de inwoner samen met de anderen.

`,
  own: `  inkomen: bedrag per maand.
  anderen: nul of meer inwoners, per stuk ander.
  maatregelen: nul of meer maatregelen.
`,
  articles: Object.entries(conditions)
    .map(
      ([name, condition], at) =>
        `lid ${String(at + 1)}
  De inwoner heeft recht op ${name} als aan al deze voorwaarden is voldaan:
    a. het inkomen is hoogstens € 1.000 per maand;
    b. ${condition}.
`,
    )
    .join(""),
}).replace(
  "  toeslag: bedrag.\n",
  Object.keys(conditions)
    .map((name) => `  ${name}: bedrag.\n`)
    .join(""),
);
const project = compileProject([{ uri: "v.andersom", text }]);
const { model } = project.ordinances[0]!;

const scratch = mkdtempSync(join(tmpdir(), "andersom-empty-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Within the limit, above it, and not known. */
const incomes = ["900", "1100", ""];
const everybody = { maatregelen: [], anderen: [] };

it("is counted in columns", async () => {
  expect(project.diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  const persons = join(scratch, "mensen.csv");
  writeFileSync(
    persons,
    ["persoon,inkomen", ...incomes.map((one, at) => `${String(at)},${one}`), ""].join("\n"),
  );
  const plan = createPlanner(model);
  const decided = incomes.map((inkomen) => {
    const inwoner = { ...everybody, ...(inkomen === "" ? {} : { inkomen }) };
    return plan({ peildatum: "2026-03-16", gegevens: { inwoner } }).persons[0]!.decision.rights;
  });
  const expected = model.rights.map(({ id }) => {
    const kinds = decided.map((rights) => rights.find(({ right }) => right === id)!.kind);
    return Object.fromEntries(kinds.map((kind) => [kind, kinds.filter((one) => one === kind).length]));
  });
  expect(new Set(expected.flatMap(Object.keys))).toEqual(
    new Set(["toegekend", "geweigerd", "nog onbekend", "fout"]),
  );

  const given = { peildatum: "2026-03-16", gegevens: { inwoner: everybody } };
  for (const engine of [{ name: "columns" }, { name: "duckdb" }] as const) {
    const { rights, missing } = await simulate(model, { persons, given, engine });
    expect(rights.filter(({ exact }) => exact !== undefined)).toEqual([]);
    expect(missing).toEqual([]);
    const counted = rights.map(({ counts }) =>
      Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0)),
    );
    expect(counted).toEqual(expected);
  }
});
