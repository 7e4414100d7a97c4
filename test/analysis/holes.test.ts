// A table without a row says which one is missing, as wide as it can be, and offers it; with that row there is no hole.

import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { found } from "./defects/planted.js";

const ordinance = (table: string): string => `verordening Verordening meedoen Lindenhove 2026
  Gemeente: Lindenhove.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen kan meedoen.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  leeftijd: aantal jaren, uit de BRP.
  aantal kinderen: aantal, uit de BRP.
  inkomen: bedrag per maand, van de inwoner.
  leefvorm: keuze uit alleenstaande, alleenstaande ouder of gehuwden.
  de inwoner volgt een opleiding: ja of nee.

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag.

lid 2
  De hoogte van de toeslag is:
${table}
`;

const cases: readonly (readonly [name: string, table: string, missing: string, row: string])[] = [
  [
    "a stretch between two rows",
    `    | leeftijd | hoogte |
    | minder dan 65 jaar | € 10 |
    | meer dan 67 jaar | € 20 |`,
    "leeftijd minstens 65 jaar en hoogstens 67 jaar.",
    "| minstens 65 jaar en hoogstens 67 jaar | [hoogte] |",
  ],
  [
    "one number of people",
    `    | aantal kinderen | hoogte |
    | hoogstens 2 | € 10 |
    | minstens 4 | € 20 |`,
    "aantal kinderen 3.",
    "| 3 | [hoogte] |",
  ],
  [
    "one amount",
    `    | inkomen | hoogte |
    | minder dan € 1.000 per maand | € 10 |
    | meer dan € 1.000 per maand | € 20 |`,
    "inkomen € 1.000 per maand.",
    "| € 1.000 per maand | [hoogte] |",
  ],
  [
    "everything above the last row",
    `    | inkomen | leeftijd | hoogte |
    | minder dan € 1.000 per maand | elke | € 10 |`,
    "inkomen minstens € 1.000 per maand.",
    "| minstens € 1.000 per maand | elke | [hoogte] |",
  ],
  [
    "a choice with a stretch",
    `    | leefvorm | leeftijd | hoogte |
    | alleenstaande | elke | € 10 |
    | alleenstaande ouder | minder dan 21 jaar | € 20 |
    | alleenstaande ouder | minstens 27 jaar | € 30 |
    | gehuwden | elke | € 40 |`,
    "leefvorm alleenstaande ouder, leeftijd minstens 21 jaar en minder dan 27 jaar.",
    "| alleenstaande ouder | minstens 21 jaar en minder dan 27 jaar | [hoogte] |",
  ],
  [
    "a column of ja and nee",
    `    | leefvorm | de inwoner volgt een opleiding | hoogte |
    | alleenstaande | elke | € 10 |
    | alleenstaande ouder | elke | € 10 |
    | gehuwden | ja | € 40 |`,
    "leefvorm gehuwden, de inwoner volgt een opleiding nee.",
    "| gehuwden | nee | [hoogte] |",
  ],
  [
    "steps: the hole is told no wider than one row can be",
    `    | leeftijd | inkomen | hoogte |
    | minder dan 21 jaar | elke | € 10 |
    | minstens 21 jaar en minder dan 27 jaar | minder dan € 1.000 per maand | € 20 |
    | minstens 27 jaar | minder dan € 1.500 per maand | € 30 |`,
    "leeftijd minstens 21 jaar, inkomen minstens € 1.500 per maand.",
    "| minstens 21 jaar | minstens € 1.500 per maand | [hoogte] |",
  ],
];

describe.each(cases)("%s", (_, table, missing, row) => {
  const text = ordinance(table);
  const holes = (source: string) => found(source, /^AND4010$/u);

  it("is named", () => {
    const [hole] = holes(text);
    expect(hole?.message).toContain(`geen rij voor: ${missing}`);
    expect(hole?.fixes?.map(({ title }) => title)).toEqual([`Zet deze rij erbij: ${row}`]);
  });

  it("is another hole or none with that row", () => {
    const edit = holes(text)[0]!.fixes![0]!.edits[0]!;
    const mended = `${text.slice(0, edit.start)}${edit.newText.replace(/\[hoogte\]/u, "€ 5")}${text.slice(edit.end)}`;
    expect(holes(mended).map(({ message }) => message)).not.toContain(holes(text)[0]!.message);
    const open = `${text.slice(0, edit.start)}${edit.newText}${text.slice(edit.end)}`;
    const { diagnostics } = compileProject([{ uri: "verordening.andersom", text: open }]);
    expect(diagnostics.filter(({ severity }) => severity === "fout").map(({ code }) => code)).toEqual([]);
  });
});
