// Lists in files of their own, a partner and texts: the kernel, the SQL and the exact path decide as the interpreter does.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createPlanner } from "@andersom/logic";
import { add, parseDecimal, toDecimalString, zero } from "@andersom/runtime";
import { compileProject } from "@andersom/semantics";
import { simulate, type SimulateOptions, type Tallied } from "./simulate.js";

const ordinance = `
verordening Verordening gezinsbijdrage Waterrade 2026

  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Afronding: hele centen.

effect rondkomen
  > Elk gezin heeft genoeg geld om van te leven.

voorzieningen
  gezinsbijdrage: bedrag.
  kindbijdrage: bedrag.
  dorpsbijdrage: bedrag.
  middenbijdrage: bedrag.

gegevens van de inwoner, meervoud inwoners
  partner: nul of een inwoner, uit de BRP.
  kinderen: nul of meer inwoners, per stuk kind, uit de BRP.
  inkomen: bedrag per maand, uit Suwinet.
  woonplaats: tekst, uit de BRP.
  maatregelen: nul of meer maatregelen, uit de eigen administratie.

gegevens van de maatregel, meervoud maatregelen
  percentage: percentage, uit de eigen administratie.
  datum van het besluit: datum, uit de eigen administratie.
  reden: tekst, uit de eigen administratie.

gegevens van het huishouden
  leden: een of meer inwoners, per stuk lid, uit de BRP.
  schulden: nul of meer schulden, uit de eigen administratie.

gegevens van de schuld, meervoud schulden
  bedrag van de schuld: bedrag, uit de eigen administratie.
  De zwaarte is € 1.000 gedeeld door het bedrag van de schuld.

begrip paar
  > De inwoner en de partner.
  is de inwoner samen met de partner.

artikel 1 Wie in aanmerking komt
  Effect: rondkomen.

lid 1
  Het inkomen samen is de som van het inkomen van het paar.
  Het bedrag aan schulden is de som van het bedrag van de schuld van de schulden.

lid 2
  De inwoner heeft recht op gezinsbijdrage als aan al deze voorwaarden is voldaan:
    a. het inkomen samen is hoogstens € 2.000 per maand;
    b. er is geen maatregel waarvoor geldt: het percentage is 100% en de datum van het besluit ligt in de 12 maanden voor de peildatum.

// De som van delingen die per schuld verschillen, heeft geen kolommen: dit recht gaat langs de exacte weg.
lid 5
  De kindtelling is het aantal kinderen plus 1.
  Het gemiddelde inkomen is het inkomen samen gedeeld door de kindtelling.
  De inwoner heeft recht op middenbijdrage als aan al deze voorwaarden is voldaan:
    a. het gemiddelde inkomen is hoogstens € 900 per maand of de som van de zwaarte van de schulden is minstens 1;
    b. er is geen maatregel waarvoor geldt: de reden is ‘geen plan’;
    c. het aantal kinderen is hoogstens 1.

lid 3
  De inwoner heeft recht op kindbijdrage als het aantal kinderen minstens 1 is.

lid 4
  De inwoner heeft recht op dorpsbijdrage als aan al deze voorwaarden is voldaan:
    a. de woonplaats is ‘Waterdorp’;
    b. er is geen maatregel waarvoor geldt: de reden is ‘geen plan’.

artikel 2 Hoeveel het is
  Effect: rondkomen.

lid 1
  De hoogte van de gezinsbijdrage is € 2.000 per maand min het inkomen samen, maar minstens € 10 per maand.

lid 2
  De hoogte van de kindbijdrage is € 40 per maand maal het aantal kinderen.

lid 3
  De hoogte van de middenbijdrage is € 10.

lid 4
  De hoogte van de dorpsbijdrage is 1% van het bedrag aan schulden.
`;
const project = compileProject([{ uri: "verordening.andersom", text: ordinance.trimStart() }]);
const { model } = project.ordinances[0]!;
const scratch = mkdtempSync(join(tmpdir(), "andersom-lists-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const given = { peildatum: "2026-03-16" };

function write(name: string, head: string, rows: readonly string[]): string {
  const path = join(scratch, name);
  writeFileSync(path, [head, ...rows].map((line) => `${line}\n`).join(""));
  return path;
}

interface Person {
  readonly id: string;
  readonly income: string;
  readonly town: string;
  /** `geen`, a number, or nothing: not known. */
  readonly partner: string;
  readonly children: readonly string[];
  readonly measures: readonly { readonly percent: string; readonly on: string; readonly why: string }[];
}

/** Households of one to four: a couple where there are two, children after them; some partners are not known. */
const homes = Array.from({ length: 90 }, (_, home) => {
  const size = 1 + (home % 4);
  const id = (at: number): string => `p${home}-${at}`;
  const children = Array.from({ length: Math.max(0, size - 2) }, (_, at) => id(at + 2));
  return {
    name: `h${home}`,
    debts: Array.from({ length: home % 3 }, (_, at) => `${100 + home * at}.50`),
    people: Array.from({ length: size }, (_, at): Person => ({
      id: id(at),
      income: home % 17 === 5 && at === 0 ? "" : String(400 + ((home * 137 + at * 311) % 1500)),
      town: ["Waterdorp", "Waterdorp aan Zee", "Waterstad"][(home + at) % 3]!,
      partner: home % 13 === 7 ? "" : size > 1 && at < 2 ? id(1 - at) : "geen",
      children: at < 2 ? children : [],
      measures: Array.from({ length: (home * 5 + at) % 3 }, (_, one) => ({
        percent: one === 0 ? "100" : "30",
        on: (home + one) % 2 === 0 ? "2025-09-01" : "2023-02-28",
        why: home % 5 === 0 ? "geen plan" : home % 7 === 0 ? "" : "te laat",
      })),
    })),
  };
});
const everybody = homes.flatMap(({ name, people }) => people.map((person) => ({ name, ...person })));

const files: SimulateOptions = {
  given,
  persons: write(
    "mensen.csv",
    "huishouden,persoon,inkomen,woonplaats,partner",
    everybody.map(({ name, id, income, town, partner }) => [name, id, income, town, partner].join(",")),
  ),
  lists: [
    {
      list: "maatregelen",
      // Not in the order of the people.
      file: write(
        "maatregelen.csv",
        "persoon,percentage,datum van het besluit,reden",
        [...everybody]
          .reverse()
          .flatMap(({ id, measures }) =>
            measures.map(({ percent, on, why }) => [id, percent, on, why].join(",")),
          ),
      ),
    },
    {
      list: "kinderen",
      file: write(
        "kinderen.csv",
        "persoon,deel",
        everybody.flatMap(({ id, children }) => children.map((child) => `${id},${child}`)),
      ),
    },
    {
      list: "schulden",
      file: write(
        "schulden.csv",
        "huishouden,bedrag van de schuld",
        homes.flatMap(({ name, debts }) => debts.map((one) => `${name},${one}`)),
      ),
    },
  ],
};

/** Per right how many of each outcome, and the sum of what is granted, household by household. */
function interpreted(): unknown {
  const plan = createPlanner(model);
  const found = new Map(
    model.rights.map(({ id }) => [id, { counts: new Map<string, number>(), total: zero }]),
  );
  for (const { name, debts, people } of homes) {
    const personen = Object.fromEntries(
      people.map(({ id, income, town, partner, children, measures }) => [
        id,
        {
          ...(income === "" ? {} : { inkomen: income }),
          woonplaats: town,
          ...(partner === "" ? {} : { partner: partner === "geen" ? null : partner }),
          kinderen: children,
          maatregelen: measures.map(({ percent, on, why }) => ({
            percentage: percent,
            "datum van het besluit": on,
            ...(why === "" ? {} : { reden: why }),
          })),
        },
      ]),
    );
    const huishoudens = [
      { leden: people.map(({ id }) => id), schulden: debts.map((one) => ({ "bedrag van de schuld": one })) },
    ];
    const { persons, findings } = plan({ ...given, personen, huishoudens });
    expect(findings, name).toEqual([]);
    for (const outcome of persons.flatMap(({ decision }) => decision.rights)) {
      const own = found.get(outcome.right)!;
      own.counts.set(outcome.kind, (own.counts.get(outcome.kind) ?? 0) + 1);
      if (outcome.kind === "toegekend" && outcome.amount?.kind === "waarde")
        own.total = add(own.total, parseDecimal(outcome.amount.value as string)!);
    }
  }
  return [...found].map(([right, { counts, total }]) => [
    right,
    Object.fromEntries([...counts].sort()),
    toDecimalString(total),
  ]);
}

function simulated({ rights }: Tallied): unknown {
  // Those of the exact path come last; the interpreter has the order of the ordinance.
  const order = model.rights.map(({ id }) => id);
  const sorted = [...rights].sort((a, b) => order.indexOf(a.right) - order.indexOf(b.right));
  return sorted.map(({ right, counts, granted }) => [
    right,
    Object.fromEntries(
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .sort(),
    ),
    granted,
  ]);
}

describe("lists, a partner and texts from files", () => {
  it("are decided in columns, in SQL and over threads as household by household", async () => {
    expect(project.diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
    const expected = interpreted();
    const own = await simulate(model, files);
    const exact = own.rights.flatMap((right) =>
      right.exact === undefined ? [] : [[right.name, right.exact.reason]],
    );
    expect(exact).toEqual([["middenbijdrage", "een deling die per rij anders uitkomt, niet afgerond"]]);
    expect(simulated(own)).toEqual(expected);
    expect(own.missing).toEqual([]);
    expect(own.unused).toEqual([]);
    expect(simulated(await simulate(model, { ...files, engine: { name: "duckdb" } }))).toEqual(expected);
    expect(simulated(await simulate(model, { ...files, workers: 2 }))).toEqual(expected);
    for (const { counts } of own.rights)
      expect(Object.values(counts).filter((count) => count > 0).length).toBeGreaterThan(1);
  }, 300_000);

  it("say who is not in the population, and who lives elsewhere is not known", async () => {
    const [first] = everybody;
    const strange = write("vreemd.csv", "persoon,deel", [`${first!.id},niemand`]);
    const refused = (lists: SimulateOptions["lists"]): Promise<unknown> =>
      simulate(model, { ...files, lists });
    await expect(refused([{ list: "kinderen", file: strange }])).rejects.toThrow(
      `In het bestand ${strange} staat in de kolom “deel” op rij 1 “niemand”; dat is geen persoon van de bevolking.`,
    );
    const unknown = write("onbekend.csv", "persoon,percentage", ["x,5"]);
    await expect(refused([{ list: "maatregelen", file: unknown }])).rejects.toThrow("op rij 1 “x”");
    await expect(refused([{ list: "auto's", file: unknown }])).rejects.toThrow("geen lijst “auto's”");
    const far = write("elders.csv", "persoon,deel", [`${first!.id},${homes[3]!.people[0]!.id}`]);
    const result = await simulate(model, { ...files, lists: [{ list: "kinderen", file: far }] });
    expect(result.elsewhere).toEqual([{ list: "kinderen", owners: 1 }]);
    const right = result.rights.find(({ name }) => name === "kindbijdrage")!;
    expect(right.counts["nog onbekend"]).toBe(1);
    const sql = await simulate(model, {
      ...files,
      lists: [{ list: "kinderen", file: far }],
      engine: { name: "duckdb" },
    });
    expect(simulated(sql)).toEqual(simulated(result));
  }, 300_000);
});
