// Sentences around a right that must not be silent: how an overgang ends, what a conflict lasts for, exceptions, forms.

import { describe, expect, it } from "vitest";
import { codesOf, decideBoth, modelOfText, planBoth } from "./both.js";

const text = (blocks: string, facts = ""): string => `verordening Verordening begeleiding Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  begeleiding: voorziening.

gegevens van de inwoner, meervoud inwoners
  geboortedatum: datum.
  de inwoner heeft een hulpvraag: ja of nee.
  de inwoner heeft een lopend besluit: ja of nee.
${facts}

artikel 1 Begeleiding
  Effect: meedoen.
  De inwoner heeft recht op begeleiding als geldt: de inwoner heeft een hulpvraag.

artikel 2 Verder
  Effect: meedoen.
${blocks}`;

const household = (peildatum: string, given: object = {}, more: object = {}): object => ({
  peildatum,
  gegevens: { inwoner: { "de inwoner heeft een hulpvraag": true, ...given } },
  ...more,
});

describe("the end of old rules", () => {
  const overgang = (end: string): string => `
overgang lopende hulp
  Voor de inwoner met een besluit van voor 1 januari 2026.
  De oude regels gelden tot ${end}, uiterlijk tot 1 januari 2027.
  Daarna gelden de nieuwe regels, na een gesprek.
`;
  const under = { overgang: { "lopende hulp": true } };
  const outcome = async (source: string, input: object) =>
    (await decideBoth(modelOfText(source), input)).rights[0];

  it("is a reservation where the ordinance has no date for it", async () => {
    const source = text(overgang("het einde van het besluit"));
    expect(codesOf(source)).toEqual([]);
    expect(await outcome(source, household("2026-05-01", {}, under))).toMatchObject({
      kind: "ter beoordeling",
      by: ["de oude regels"],
      reservations: [
        {
          text: "Overgang lopende hulp: de oude regels gelden tot het einde van het besluit; ga na of dat al voorbij is",
        },
      ],
    });
  });

  it("is computed with a date of that name; the old rules hold on the last day itself", async () => {
    const source = text(overgang("het einde van het besluit"), "  einddatum van het besluit: datum.");
    const given = { "einddatum van het besluit": "2026-06-30" };
    expect(codesOf(source)).toEqual([]);
    const last = await outcome(source, household("2026-06-30", given, under));
    expect(last).toMatchObject({ kind: "ter beoordeling" });
    expect(last).not.toHaveProperty("reservations");
    expect(await outcome(source, household("2026-07-01", given, under))).toMatchObject({
      kind: "toegekend",
      reservations: [
        { text: "Overgang lopende hulp: de nieuwe regels gelden na een gesprek; ga na of dat is gebeurd" },
      ],
    });
  });

  it("asks for the date of who falls under it, and of nobody else", async () => {
    const source = text(overgang("het einde van het besluit"), "  einddatum van het besluit: datum.");
    expect(await outcome(source, household("2026-05-01", {}, under))).toMatchObject({
      kind: "nog onbekend",
      facts: [{ fact: "gegeven:inwoner/einddatum van besluit" }],
    });
    const not = await outcome(source, household("2026-05-01", {}, { overgang: { "lopende hulp": false } }));
    expect(not).toMatchObject({ kind: "toegekend" });
    expect(not).not.toHaveProperty("reservations");
  });

  it("says so when the latest day has come", async () => {
    const source = text(overgang("het einde van het besluit"));
    expect(await outcome(source, household("2027-01-01", {}, under))).toMatchObject({
      kind: "toegekend",
      reservations: [{ text: expect.stringContaining("na een gesprek") as string }],
    });
    expect(await outcome(source, household("2027-01-01"))).not.toHaveProperty("reservations");
  });
});

describe("whom an overgang is for", () => {
  const act = (who: string): string => `
overgang toekomstplan
  ${who}
  De gemeente maakt het toekomstplan uiterlijk op 31 mei 2026.
`;
  const status = async (source: string, given: object): Promise<unknown> =>
    (await decideBoth(modelOfText(source), household("2026-03-15", given))).tasks[0]?.applies;

  it("is computed from a birthday or from words of a fact", async () => {
    const born = text(act("Voor de inwoner die 18 jaar wordt voor 1 maart 2027."));
    expect(codesOf(born)).toEqual([]);
    expect(await status(born, { geboortedatum: "2009-02-27" })).toMatchObject({ value: true });
    expect(await status(born, { geboortedatum: "2009-03-01" })).toMatchObject({ value: false });
    const said = text(act("Voor de inwoner die een lopend besluit heeft."));
    expect(codesOf(said)).toEqual([]);
    expect(await status(said, { "de inwoner heeft een lopend besluit": false })).toMatchObject({
      value: false,
    });
  });

  it("warns when the act would be for everybody", () => {
    expect(codesOf(text(act("Voor de inwoner met een besluit van voor 1 januari 2026.")))).toEqual([
      "AND2067",
    ]);
  });

  it("means nothing without rules or an act", () => {
    expect(codesOf(text("\novergang leeg\n  Daarna gelden de nieuwe regels, na een gesprek.\n"))).toEqual([
      "AND2022",
    ]);
  });

  it("decides by itself where its words are computed", async () => {
    const source = text(`
overgang lopende hulp
  Voor de inwoner die een lopend besluit heeft.
  De oude regels gelden tot 1 juli 2026.
`);
    const kind = async (runs: boolean): Promise<unknown> =>
      (
        await decideBoth(
          modelOfText(source),
          household("2026-03-15", { "de inwoner heeft een lopend besluit": runs }),
        )
      ).rights[0]?.kind;
    expect(codesOf(source)).toEqual([]);
    expect(await kind(true)).toBe("ter beoordeling");
    expect(await kind(false)).toBe("toegekend");
  });
});

describe("a right that goes first for as long as something is so", () => {
  const conflict = (as: string): string => `
plicht werk zoeken
  De inwoner zoekt werk.
  Geldt als de inwoner heeft een hulpvraag.
botsing hulp en werk
  Tussen de plicht werk zoeken en het recht op begeleiding.
  Geldt als de inwoner heeft een hulpvraag.
  Dan gaat het recht op begeleiding voor zolang ${as}.
`;
  const told = async (source: string, given: object) =>
    (await decideBoth(modelOfText(source), household("2026-03-15", given))).conflicts[0]?.asLongAs;

  it("looks whether it is so", async () => {
    const source = text(conflict("de inwoner een lopend besluit heeft"));
    const runs = (value: boolean) => ({ "de inwoner heeft een lopend besluit": value });
    expect(codesOf(source)).not.toContain("AND2022");
    expect(await told(source, runs(true))).toMatchObject({ holds: { kind: "waarde", value: true } });
    expect(await told(source, runs(false))).toMatchObject({
      text: "de inwoner een lopend besluit heeft",
      holds: { value: false },
    });
    expect(await told(source, {})).toMatchObject({ holds: { kind: "onbekend" } });
  });

  it("is told as a question where nothing of that name is declared", async () => {
    expect(await told(text(conflict("de inwoner een cursus volgt")), {})).toEqual({
      text: "de inwoner een cursus volgt",
    });
  });
});

describe("exceptions to a guarantee", () => {
  const guarantee = (except: string): string => `
waarborg iedereen een besluit
  Voor elke inwoner geldt: de inwoner heeft een lopend besluit.
  ${except}
`;
  const facts = "  er is een crisis: ja of nee.\n  lening: bedrag.";
  const broken = async (except: string, given: object) =>
    (
      await planBoth(
        modelOfText(text(guarantee(except), facts)),
        household("2026-03-15", { "de inwoner heeft een lopend besluit": false, ...given }),
      )
    ).guarantees;

  it.each([
    ["een crisis", "er is een crisis", true, false],
    ["een lening van meer dan € 500", "lening", "501", "500"],
  ])("%s frees who it holds for", async (what, fact, yes, no) => {
    const except = `Behalve bij ${what}, omdat dat anders is geregeld.`;
    expect(codesOf(text(guarantee(except), facts))).toEqual([]);
    expect(await broken(except, { [fact]: yes })).toEqual([]);
    expect(await broken(except, { [fact]: no })).toMatchObject([{ exceptions: [] }]);
    expect(await broken(except, {})).toMatchObject([{ exceptions: [{ text: what }] }]);
  });

  it("stays a reservation in free words", async () => {
    expect(await broken("Behalve bij dringende zaken, omdat de tijd ontbreekt.", {})).toMatchObject([
      { exceptions: [{ text: "dringende zaken", because: "de tijd ontbreekt" }] },
    ]);
  });
});

describe("the forms of a right", () => {
  const forms = `
lid 1
  De inwoner heeft recht op begeleiding als geldt: de inwoner heeft een lopend besluit.
lid 2
  De begeleiding bestaat uit een of meer van deze vormen:
    a. gesprekken thuis;
    b. een cursus.
`;
  it("are data on the right", () => {
    expect(codesOf(text(forms))).toEqual([]);
    expect(modelOfText(text(forms)).rights[0]?.forms).toMatchObject({
      choose: "een of meer",
      items: [{ text: "gesprekken thuis" }, { text: "een cursus" }],
      place: { article: "2", lid: "2" },
    });
  });

  it("are those of the rights in the article where the words name no right", () => {
    const source = text(forms.replace("De begeleiding bestaat", "De hulp bestaat"));
    expect(codesOf(source)).toEqual([]);
    expect(modelOfText(source).rights[0]?.forms?.items).toHaveLength(2);
  });
});
