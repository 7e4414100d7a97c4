// Who live with somebody follows from who the members of the household are, whoever decides: columns, SQL or household by household.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPlanner } from "@andersom/logic";
import { compileProject } from "@andersom/semantics";
import { afterAll, expect, it } from "vitest";
import { simulate } from "./simulate.js";

const text = `verordening Verordening huishoudhulp Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Afronding: hele centen.

effect schoon huis
  > Mensen wonen schoon.

voorzieningen
  huishoudhulp: bedrag.

gegevens van de inwoner
  kan poetsen: ja of nee, uit de BRP.
  huisgenoten: nul of meer inwoners, per stuk huisgenoot, uit de BRP.

gegevens van het huishouden
  leden: een of meer inwoners, per stuk lid, uit de BRP.

artikel 1 Hulp
  Effect: schoon huis.
lid 1
  De inwoner heeft recht op huishoudhulp als voor geen van de huisgenoten geldt dat de huisgenoot kan poetsen.
lid 2
  De hoogte van de huishoudhulp is € 100.
`;
const project = compileProject([{ uri: "verordening.andersom", text }]);
const { model } = project.ordinances[0]!;
const scratch = mkdtempSync(join(tmpdir(), "andersom-housemates-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Alone, and cleans; two of whom one cleans; three who do not; two of whom of one it is not known. */
const homes = [["ja"], ["ja", "nee"], ["nee", "nee", "nee"], ["nee", ""]];

it("are the other members", async () => {
  expect(project.diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  const persons = join(scratch, "mensen.csv");
  const rows = homes.flatMap((answers, home) =>
    answers.map((answer, at) => `${String(home)}${String(at)},${String(home)},${answer}\n`),
  );
  writeFileSync(persons, ["persoon,huishouden,kan poetsen\n", ...rows].join(""));

  const plan = createPlanner(model);
  const kinds = homes.flatMap((answers) => {
    const names = answers.map((_, at) => `persoon ${String(at)}`);
    const facts = answers.map((answer) => (answer === "" ? {} : { "kan poetsen": answer === "ja" }));
    const decided = plan({
      peildatum: "2026-03-16",
      personen: Object.fromEntries(names.map((name, at) => [name, facts[at]])),
      huishoudens: [{ leden: names }],
    });
    return decided.persons.map(({ decision }) => decision.rights[0]!.kind);
  });
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  // The one who cleans may have it, and so may the one who lives with somebody of whom it is known that he does not.
  expect([count("toegekend"), count("geweigerd"), count("nog onbekend")]).toEqual([6, 1, 1]);

  for (const engine of [{ name: "columns" }, { name: "duckdb" }] as const) {
    const { rights, missing } = await simulate(model, {
      persons,
      given: { peildatum: "2026-03-16" },
      engine,
    });
    expect(rights).toMatchObject([
      { counts: { toegekend: 6, geweigerd: 1, "nog onbekend": 1 }, granted: "600" },
    ]);
    expect(rights[0]).not.toHaveProperty("exact");
    expect(missing).toEqual([]);
  }
});
