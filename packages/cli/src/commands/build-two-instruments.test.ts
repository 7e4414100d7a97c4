// A verordening and the nadere regels that use it, with the same article numbers in one folder: each is adopted and changed apart.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { scratch } from "../testing/scratch.js";

const council = `verordening Verordening fietshulp Waterrade 2026
  Gemeente: Waterrade.
  Vastgesteld door: de raad.
  Treedt in werking op 1 januari 2026.

effect blijven fietsen
  > De inwoner kan blijven fietsen.

voorzieningen
  fietshulp: hulp.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand, uit Suwinet, financieel.

artikel 1 Wie fietshulp krijgt
  Effect: blijven fietsen.

lid 1
  De inwoner heeft recht op fietshulp als geldt: het inkomen is minder dan € 1.000 per maand.

lid 2
  > Het college beslist binnen acht weken.
`;
const college = `nadere regels Nadere regels fietshulp Waterrade 2026
  Gemeente: Waterrade.
  Vastgesteld door: het college.
  Gebruikt: Verordening fietshulp Waterrade 2026.
  Treedt in werking op 1 januari 2026.

bedragen
  de grens is € 500 per maand.

artikel 1 Kleine hulp

lid 1
  De kleine hulp is € 50 per maand als geldt: het inkomen is minder dan de grens.

lid 2
  > Het college bewaart de stukken twee jaar.
`;

/** The files are named so that the verordening comes first in one folder and last in the other. */
const folder = (first: string, second: string, name: string): Record<string, string> => ({
  [`${name}/a.andersom`]: first,
  [`${name}/b.andersom`]: second,
});

async function built(files: Record<string, string>, path: string, to: string, ...more: readonly string[]) {
  const made = scratch(files);
  const args = ["build", path, "--to", to, "--format", "md", "--peildatum", "2027-01-01", "--out", "uit"];
  const { exitCode, problem } = await run([...args, ...more], made);
  const names = exitCode === 0 ? made.list("uit") : [];
  const texts = new Map(names.map((name) => [name, readFileSync(join(made.cwd, "uit", name), "utf8")]));
  return { problem, texts };
}

describe.each([
  ["the verordening first", council, college],
  ["the nadere regels first", college, council],
])("a folder with %s", (_, first, second) => {
  it("gives two texts, each with its own header and articles", async () => {
    const { texts } = await built(folder(first, second, "nu"), "nu", "verordening");
    const [rules, ordinance] = [
      texts.get("nadere-regels-fietshulp-waterrade-2026.verordening.md"),
      texts.get("verordening-fietshulp-waterrade-2026.verordening.md"),
    ];
    expect(ordinance).toContain("De raad van de gemeente Waterrade");
    expect(ordinance).toContain("Artikel 1 Wie fietshulp krijgt");
    expect(ordinance).not.toContain("Kleine hulp");
    expect(ordinance).not.toContain("Bijlage 1");
    expect(rules).toContain("besluit vast te stellen de Nadere regels fietshulp Waterrade 2026:");
    expect(rules).toContain("Artikel 1 Kleine hulp");
    expect(rules).toContain("De grens is € 500 per maand.");
    expect(rules).not.toContain("Wie fietshulp krijgt");
    expect(rules).not.toContain("blijven fietsen");
  });

  it("changes what changes: the same number in the other one stays as it is", async () => {
    const now = [first, second].map((text) =>
      text.replace("€ 50 per", "€ 60 per").replace("is € 500", "is € 550"),
    );
    const files = { ...folder(first, second, "oud"), ...folder(now[0]!, now[1]!, "nu") };
    const { texts } = await built(files, "nu", "wijzigingsbesluit", "--vergelijk", "oud");
    expect([...texts.keys()]).toEqual(["nadere-regels-fietshulp-waterrade-2026.wijzigingsbesluit.md"]);
    const [text] = texts.values();
    expect(text).toContain("De Nadere regels fietshulp Waterrade 2026 worden als volgt gewijzigd:");
    expect(text).toContain("A. In artikel 1 lid 1 wordt ‘€ 50’ vervangen door ‘€ 60’.");
    expect(text).toContain("B. In bijlage 1 wordt ‘€ 500’ vervangen door ‘€ 550’.");
    expect(text).toContain("Het college van burgemeester en wethouders van de gemeente Waterrade");
  });

  it("gives a decision of each body when both change, and of one when its file is named", async () => {
    const now = [first, second].map((text) =>
      text.replace("acht weken", "tien weken").replace("twee jaar", "drie jaar"),
    );
    const files = { ...folder(first, second, "oud"), ...folder(now[0]!, now[1]!, "nu") };
    const both = await built(files, "nu", "wijzigingsbesluit", "--vergelijk", "oud");
    expect(both.texts.size).toBe(2);
    const file = first === council ? "nu/a.andersom" : "nu/b.andersom";
    const { texts } = await built(files, file, "wijzigingsbesluit", "--vergelijk", "oud");
    expect([...texts.keys()]).toEqual(["verordening-fietshulp-waterrade-2026.wijzigingsbesluit.md"]);
    expect([...texts.values()][0]).toContain("A. In artikel 1 lid 2 wordt ‘acht’ vervangen door ‘tien’.");
  });
});

it("has no change decision for a regulation that was not there", async () => {
  const files = { "oud/a.andersom": council, ...folder(council, college, "nu") };
  const { problem } = await built(files, "nu", "wijzigingsbesluit", "--vergelijk", "oud");
  expect(problem).toContain("‘Nadere regels fietshulp Waterrade 2026’ staat niet in de versie");
});
