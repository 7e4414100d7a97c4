// The reference of the decision model leaves nothing out, and its examples mean what it says.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../testing/compile.js";
import { ordinance } from "../testing/ordinance.js";
import { DECISION_MODEL_VERSION } from "./index.js";

const folder = fileURLToPath(new URL("./", import.meta.url));
const page = readFileSync(
  fileURLToPath(new URL("../../../../docs/reference/decision-model.md", import.meta.url)),
  "utf8",
);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => readFileSync(folder + name, "utf8"))
  .join("\n");

const operators = [...sources.matchAll(/readonly op: ([^;]+);/g)].flatMap((match) =>
  [...(match[1] ?? "").matchAll(/"([^"]+)"/g)].map((one) => one[1] ?? ""),
);
const section = /^## Operators$([\s\S]*?)^## /m.exec(page)?.[1] ?? "";
const rows = [...section.matchAll(/^\| `([a-z-]+)` +\| [^|]+ \| ([^|]+?) +\|$/gm)]
  .slice(1) // the header
  .map(([, op = "", example = ""]) => ({ op, example }));

const blocks = `gegevens van de inwoner
  inkomen: bedrag per maand, van elke maand.
  vermogen: bedrag.
  maandloon: bedrag per maand.
  uren: aantal uren per week.
  geboortedatum: datum.
  leefvorm: keuze uit alleenstaand of gehuwd.
  volgt een studie: ja of nee.
  partner: nul of een inwoner.
  maatregelen: nul of meer maatregelen.
  gedragingen: nul of meer gedragingen.

gegevens van de maatregel, meervoud maatregelen
  percentage: percentage.
  bedrag: bedrag.

gegevens van de gedraging
  geschonden plicht: een van de plichten.
  dag van de gedraging: datum.
  zwaarte: getal.

begrip grens
  is € 100.

begrip referteperiode
  is de 36 kalendermaanden voor de peildatum.

voorzieningen
  bijdrage: bedrag.

plicht werk zoeken
  De inwoner zoekt werk.
  Bij niet nakomen: tweede categorie.

artikel 9 Boete
lid 1
  De boete per maand is € 10 per maand maal de zwaarte.
lid 2
  Bij meer gedragingen in dezelfde maand geldt: de boetes na elkaar, de oudste gedraging eerst.

volgorde van hulp

toestemming om gegevens te delen
  De gemeente deelt deze gegevens met de school:
    a. vermogen;
    b. uren.

signaal zorgen
  Geldt voor de inwoner als de inwoner volgt een studie.

trede 1 eigen kracht

trede 2 hulp op maat

stap 1 melding
`;

/** All operators in the model of an ordinance with this condition, or this value. */
function operatorsIn(more: Parameters<typeof ordinance>[0]): ReadonlySet<string> {
  const model = compile(ordinance({ blocks, ...more })).ordinances[0]?.model;
  const values = model?.definitions.filter(({ key }) => key === "uitkomst");
  const read = JSON.stringify([model?.rights, values, model?.offers, model?.signals]);
  return new Set([...read.matchAll(/"op":"([^"]+)"/g)].map((match) => match[1] ?? ""));
}

const errors = (more: Parameters<typeof ordinance>[0]): readonly string[] =>
  compile(ordinance({ blocks, ...more }))
    .diagnostics.filter(({ severity }) => severity === "fout")
    .map(({ message }) => message);

describe("the reference of the decision model", () => {
  it("names the version", () => {
    expect(page).toContain(`This is version ${String(DECISION_MODEL_VERSION)}.`);
  });

  it("has every exported type", () => {
    const exported = [...sources.matchAll(/^export (?:interface|type) (\w+)/gm)].map(
      (match) => match[1] ?? "",
    );
    expect(exported.length).toBeGreaterThan(60);
    expect(exported.filter((name) => !page.includes(`\n### ${name}\n`))).toEqual([]);
  });

  it("has every operator once, with an example", () => {
    expect(rows.map(({ op }) => op).sort()).toEqual([...new Set(operators)].sort());
  });

  it.each(rows)("$op: “$example”", ({ op, example }) => {
    const forms = [
      { condition: example },
      { rules: `lid 2\n  De inwoner heeft recht op bijdrage als ${example}.\n` },
      { rules: `lid 2\n  De uitkomst is ${example}.\n` },
      { rules: `lid 2\n  De gemeente biedt een gesprek aan als ${example}.\n` },
      { rules: `signaal druk\n  Geldt voor de inwoner als ${example}.\n` },
    ];
    const readable = forms.filter((form) => errors(form).length === 0);
    expect(readable.length > 0 ? "readable" : forms.map(errors)).toBe("readable");
    expect(readable.some((form) => operatorsIn(form).has(op))).toBe(true);
  });
});
