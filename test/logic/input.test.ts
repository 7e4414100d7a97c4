// Household files: what is accepted, and what each mistake is told.

import { decide, readHousehold } from "@andersom/logic";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aFact, count, date, definition, list, model, money, right, rule, num } from "./model.js";

const keuze = { kind: "keuze", options: ["alleenstaande", "alleenstaande ouder", "gehuwden"] } as const;
const ordinance = model({
  facts: [
    aFact("de inwoner volgt een opleiding"),
    aFact("geboortedatum", date),
    aFact("vermogen", money),
    aFact("inkomen", { ...money, reeks: true }),
    aFact("leefvorm", keuze),
    aFact("duur", { kind: "duur" }),
    aFact("maatregelen", list("maatregel")),
    aFact("percentage", { kind: "percentage" }, { thing: "maatregel" }),
    aFact("noodzakelijk", undefined, { kind: "oordeel" }),
  ],
  definitions: [
    definition("bijstandsnorm", money, [rule("n", "1", num("1"))], { kind: "parameter" }),
    definition("hoogte", count, []),
  ],
  rights: [right("inkomenstoeslag", {})],
});

const read = (input: unknown) => readHousehold(ordinance, input);
const messages = (input: unknown): string[] =>
  read(input).findings.map(({ path, message }) => `${path}: ${message}`);
const person = (facts: object) => ({ gegevens: { inwoner: facts } });

describe("reading a household file", () => {
  it("takes names in any case, with or without article, and a sentence without its subject", () => {
    for (const name of [
      "de inwoner volgt een opleiding",
      "Inwoner volgt  een opleiding",
      "volgt een opleiding",
    ]) {
      expect([...read(person({ [name]: true })).values]).toEqual([
        ["inwoner\0de inwoner volgt een opleiding", true],
      ]);
    }
  });

  it.each(["1401.50", "€ 1.401,50", "1401,5", 1401.5, "2803/2"])(
    "reads %j as the same amount",
    (vermogen) => {
      expect(read(person({ vermogen })).values.get("inwoner\0vermogen")).toEqual({ n: 2803n, d: 2n });
    },
  );

  it("reads JSON numbers by their shortest notation", () => {
    const amount = (vermogen: number) => read(person({ vermogen })).values.get("inwoner\0vermogen");
    expect([amount(0.1), amount(1e-7), amount(1.5e21)]).toEqual([
      { n: 1n, d: 10n },
      { n: 1n, d: 10_000_000n },
      { n: 15n * 10n ** 20n, d: 1n },
    ]);
  });

  it("says where a mistake is and what was probably meant", () => {
    expect(messages({ gegeven: {}, gegevens: { inwonr: {} } })).toEqual([
      "/gegeven: “gegeven” heeft hier geen betekenis. Bedoelt u “gegevens”?",
      "/gegevens/inwonr: “inwonr” is hier niet bekend. Bedoelt u “inwoner”?",
    ]);
    expect(
      messages(
        person({ leefvorm: "gehuwde", vermogn: 1, geboortedatum: "2026-02-30", "volgt een opleiding": "ja" }),
      ),
    ).toEqual([
      "/gegevens/inwoner/leefvorm: Leefvorm moet een van deze: alleenstaande; alleenstaande ouder; gehuwden zijn, maar is “gehuwde”. Bedoelt u “gehuwden”?",
      "/gegevens/inwoner/vermogn: “vermogn” is geen gegeven van inwoner. Bedoelt u “vermogen”?",
      '/gegevens/inwoner/geboortedatum: Geboortedatum moet een bestaande datum, zoals "2026-02-30" zijn, maar is “2026-02-30”.'.replace(
        '"2026-02-30"',
        '"2026-03-15"',
      ),
      "/gegevens/inwoner/volgt een opleiding: De inwoner volgt een opleiding moet true (ja) of false (nee) zijn, maar is “ja”.",
    ]);
  });

  it("keeps facts, judgements and amounts in their own place", () => {
    expect(messages(person({ noodzakelijk: true }))).toEqual([
      "/gegevens/inwoner/noodzakelijk: “noodzakelijk” is een oordeel; zet het onder “oordelen”.",
    ]);
    expect(messages({ bedragen: { hoogte: 1 }, gevraagd: ["inkomenstoeslg"] })).toEqual([
      "/bedragen/hoogte: “hoogte” is geen bedrag uit de wet of de verordening.",
      "/gevraagd/0: “inkomenstoeslg” is geen recht in deze verordening. Bedoelt u “inkomenstoeslag”?",
    ]);
  });

  it("refuses not applicable where it cannot be, and months that do not exist", () => {
    expect(read(person({ vermogen: null })).findings[0]).toMatchObject({
      code: "verkeerd type",
      path: "/gegevens/inwoner/vermogen",
    });
    expect(
      read(person({ inkomen: { "2026-13": "1", "2026-03/2026-01": "1", "0001-01/9999-12": "1" } })).findings,
    ).toHaveLength(3);
    expect(read(person({ inkomen: "1200" })).findings[0]?.message).toContain("geldt per maand");
  });

  it("lets a single month go before a range", () => {
    const series = read(person({ inkomen: { "2026-01": "5", "2025-12/2026-02": "1" } })).values.get(
      "inwoner\0inkomen",
    );
    expect(
      series &&
        "months" in (series as object) &&
        [...(series as unknown as { months: Map<number, { n: bigint }> }).months.values()].map(({ n }) => n),
    ).toEqual([1n, 5n, 1n]);
  });

  it("never throws, whatever it is given", () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.jsonValue(),
      fc.record({
        gegevens: fc.record({
          inwoner: fc.dictionary(
            fc.constantFrom(
              "vermogen",
              "inkomen",
              "maatregelen",
              "duur",
              "leefvorm",
              "geboortedatum",
              "__proto__",
            ),
            fc.jsonValue(),
          ),
        }),
        maatwerk: fc.jsonValue(),
        bedragen: fc.jsonValue(),
        peildatum: fc.jsonValue(),
      }),
    );
    fc.assert(
      fc.property(anything, (input) => void decide(ordinance, input)),
      { numRuns: 500 },
    );
  });

  it("does not follow lists within lists for ever", () => {
    const nested = model({ facts: [aFact("kinderen", list("inwoner"))] });
    let input: object = {};
    for (let depth = 0; depth < 1000; depth++) input = { kinderen: [input] };
    expect(readHousehold(nested, { gegevens: { inwoner: input } }).findings).toMatchObject([
      { code: "te groot" },
    ]);
  });
});
