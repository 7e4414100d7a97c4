// How often a right may be granted, and how much of it there is: known from the register, or a reservation.

import { runExamples, timeline } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { decideBoth, modelOfText, planBoth } from "./both.js";

const text = (about: string, more = ""): string => `verordening Verordening fietsen Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  fietstoeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  partner: nul of een inwoner.
  de inwoner heeft werk: ja of nee.

gegevens van het huishouden
  leden: een of meer inwoners.

begrip het gezin
  is de inwoner samen met de partner.

artikel 1 Fietstoeslag
  Effect: meedoen.
  ${about}

lid 1
  De inwoner heeft recht op fietstoeslag als geldt: de inwoner heeft werk.

lid 2
  De hoogte van de fietstoeslag is € 100.
${more}`;

const perYear = text("Dit recht geldt 1 keer per gezin per 12 maanden.");
const person = (more: object = {}): object => ({ "de inwoner heeft werk": true, ...more });
const couple = (anja: object, ruud: object, peildatum = "2026-03-15"): object => ({
  peildatum,
  personen: { Anja: person({ partner: "Ruud", ...anja }), Ruud: person({ partner: "Anja", ...ruud }) },
  huishoudens: [{ leden: ["Anja", "Ruud"] }],
});
const on = (...days: readonly string[]) => ({ eerder: { fietstoeslag: days } });

describe("`Dit recht geldt 1 keer per gezin per 12 maanden`", () => {
  const model = modelOfText(perYear);
  const kinds = async (input: object): Promise<readonly unknown[]> =>
    (await planBoth(model, input)).persons.map(({ decision }) => {
      const [right] = decision.rights;
      return [right?.kind, right?.grounds[0]?.text, right?.reservations?.map(({ text: words }) => words)];
    });
  const granted = [
    "toegekend",
    "De inwoner heeft recht op fietstoeslag als geldt: de inwoner heeft werk.",
    undefined,
  ];

  it("refuses everyone of the gezin while 12 months have not passed", async () => {
    const refused = [
      "geweigerd",
      "Dit recht geldt 1 keer per gezin per 12 maanden; eerder toegekend op 1 juni 2025",
      undefined,
    ];
    expect(await kinds(couple(on("2025-06-01"), {}))).toEqual([refused, refused]);
  });

  it.each([
    ["2026-05-31", "geweigerd"],
    ["2026-06-01", "toegekend"],
  ])("counts to the day: %s %s", async (day, kind) => {
    const [first] = await kinds(couple(on("2025-06-01"), on(), day));
    expect((first as unknown[])[0]).toBe(kind);
  });

  const taken = [
    "geweigerd",
    "Dit recht geldt 1 keer per gezin per 12 maanden; in dit plan al toegekend aan Anja",
    undefined,
  ];

  it("grants one of the gezin, without a reservation, when it is known that nobody had it", async () => {
    expect(await kinds(couple(on(), on()))).toEqual([granted, taken]);
  });

  it("leaves it to the other when the first has no right to it", async () => {
    const [first, other] = await kinds(couple({ ...on(), "de inwoner heeft werk": false }, on()));
    expect([(first as unknown[])[0], other]).toEqual(["geweigerd", granted]);
  });

  it("grants both where two are allowed, and each of two gezinnen its own", async () => {
    const twice = modelOfText(text("Dit recht geldt 2 keer per gezin per 12 maanden."));
    const both = await planBoth(twice, couple(on(), on()));
    expect(both.persons.map(({ decision }) => decision.rights[0]?.kind)).toEqual(["toegekend", "toegekend"]);
    expect(await kinds(couple({ ...on(), partner: null }, { ...on(), partner: null }))).toEqual([
      granted,
      granted,
    ]);
  });

  it("grants with a reservation when the register is not given", async () => {
    const told = [
      "Dit recht geldt 1 keer per gezin per 12 maanden: controleer of het al aan iemand uit het gezin is toegekend op of na 16 maart 2025",
    ];
    expect(await kinds(couple({}, on()))).toEqual([[granted[0], granted[1], told], taken]);
  });

  it("tells on the timeline when it may be granted again", () => {
    const { entries } = timeline(model, couple(on("2025-06-01"), on()), {
      from: "2026-03-01",
      to: "2026-12-31",
    });
    expect(entries.map(({ date, changes }) => [date, changes[0]?.why[0]?.text])).toEqual([
      ["2026-06-01", "Dit recht geldt 1 keer per gezin per 12 maanden."],
    ]);
  });

  it("can be given in a voorbeeld", () => {
    const { examples } = runExamples(
      modelOfText(
        `${perYear}
voorbeeld Al gehad
  Op 15 maart 2026.
  gegeven de inwoner heeft werk.
  gegeven de inwoner kreeg eerder fietstoeslag op 1 juni 2025.
  dan de inwoner heeft geen recht op fietstoeslag.

voorbeeld Nooit gehad
  Op 15 maart 2026.
  gegeven de inwoner heeft werk.
  gegeven de inwoner kreeg niet eerder fietstoeslag.
  dan de inwoner heeft recht op fietstoeslag.
`,
      ),
    );
    expect(examples.map(({ title, passed }) => [title, passed])).toEqual([
      ["Al gehad", true],
      ["Nooit gehad", true],
    ]);
  });
});

describe("once", () => {
  it.each(["Dit recht geldt eenmalig.", "Dit recht geldt 1 keer per inwoner."])("%s", async (about) => {
    const model = modelOfText(text(about));
    const single = (more: object): object => ({
      peildatum: "2026-03-15",
      gegevens: { inwoner: person() },
      ...more,
    });
    const kind = async (more: object) => (await decideBoth(model, single(more))).rights[0];
    expect(await kind(on("2001-01-01"))).toMatchObject({ kind: "geweigerd" });
    expect(await kind(on())).not.toHaveProperty("reservations");
    expect(await kind({})).toMatchObject({ kind: "toegekend", reservations: [{}] });
    expect((await decideBoth(model, single({ eerder: { fietstoeslg: [] } }))).findings[0]?.message).toBe(
      "“fietstoeslg” is geen recht in deze verordening. Bedoelt u “fietstoeslag”?",
    );
  });

  it("twice per calendar year", async () => {
    const model = modelOfText(text("Dit recht geldt 2 keer per kalenderjaar."));
    const kind = async (...days: readonly string[]) =>
      (await decideBoth(model, { peildatum: "2026-12-31", gegevens: { inwoner: person() }, ...on(...days) }))
        .rights[0]?.kind;
    expect(await kind("2025-12-31", "2026-01-01")).toBe("toegekend");
    expect(await kind("2026-01-01", "2026-06-01")).toBe("geweigerd");
  });
});

describe("`Plafond: € 1.000 per kalenderjaar, op volgorde van binnenkomst`", () => {
  const model = modelOfText(text("Plafond: € 1.000 per kalenderjaar, op volgorde van binnenkomst."));
  const right = async (more: object) =>
    (await decideBoth(model, { peildatum: "2026-03-15", gegevens: { inwoner: person() }, ...more }))
      .rights[0];

  it("refuses what does not fit any more", async () => {
    expect(await right({ uitgegeven: { fietstoeslag: "900" } })).toMatchObject({ kind: "toegekend" });
    expect(await right({ uitgegeven: { fietstoeslag: "900.01" } })).toMatchObject({
      kind: "geweigerd",
      grounds: [
        {
          text: "Plafond: € 1.000 per kalenderjaar, op volgorde van binnenkomst; er is dit kalenderjaar al € 900,01 uitgegeven",
        },
      ],
    });
  });

  it("is a reservation when what was spent is not given", async () => {
    expect(await right({})).toMatchObject({
      kind: "toegekend",
      reservations: [{ places: [{ article: "1" }] }],
    });
  });
});
