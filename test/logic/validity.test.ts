// Texts and amounts that apply on some days only: old and new leden, amounts that expire, an ordinance that lapses.

import { timeline } from "@andersom/logic";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { decideBoth, modelOfText } from "./both.js";

interface Parts {
  readonly header?: string;
  readonly blocks?: string;
  readonly articles: string;
}
const text = ({
  header = "",
  blocks = "",
  articles,
}: Parts): string => `verordening Verordening fietsen Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
${header}
effect meedoen
  > Iedereen doet mee.

voorzieningen
  fietstoeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag.
  de inwoner heeft werk: ja of nee.

${blocks}
${articles}`;

const amended = text({
  articles: `artikel 1 Fietstoeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op fietstoeslag als geldt: de inwoner heeft werk.

lid 2
  De hoogte van de fietstoeslag is € 100.

lid 2
  Dit lid geldt vanaf 1 juli 2026.
  De hoogte van de fietstoeslag is € 120.
`,
});

const on = (peildatum: string, inkomen = 900): object => ({
  peildatum,
  gegevens: { inwoner: { "de inwoner heeft werk": true, inkomen } },
});
const found = (source: string): readonly string[] =>
  compileProject([{ uri: "a", text: source }]).diagnostics.map(
    ({ code, message, span }) => `${code} ${message} «${source.slice(span.start, span.end)}»`,
  );
async function outcome(model: DecisionModel, peildatum: string): Promise<string> {
  const { rights } = await decideBoth(model, on(peildatum));
  const [first] = rights;
  if (first?.kind === "toegekend")
    return first.amount?.kind === "waarde" ? first.amount.text : JSON.stringify(first.amount);
  return first?.kind === "niet aan de orde" ? `${first.kind}: ${first.reason ?? ""}` : (first?.kind ?? "");
}

describe("two leden of one number", () => {
  it("are the old and the new text: each on its days", async () => {
    const model = modelOfText(amended);
    expect(found(amended)).toEqual([]);
    expect(await outcome(model, "2026-06-30")).toBe("€ 100");
    expect(await outcome(model, "2026-07-01")).toBe("€ 120");
  });

  it("have ids of their own, and the successor closes its predecessor", () => {
    const model = modelOfText(amended);
    const amounts = model.definitions.find(({ key }) => key === "hoogte van fietstoeslag");
    expect(amounts?.rules.map(({ id, validity }) => [id, validity])).toEqual([
      ["1.2#1", { to: "2026-06-30", closedBySuccessor: true }],
      ["1.2#3", { from: "2026-07-01" }],
    ]);
    expect(model.articles[0]?.leden.map(({ number, validity }) => [number, validity])).toEqual([
      ["1", undefined],
      ["2", { to: "2026-06-30", closedBySuccessor: true }],
      ["2", { from: "2026-07-01" }],
    ]);
  });

  it("are both meant by a reference to the number", async () => {
    const model = modelOfText(`${amended}
lid 3
  In afwijking van lid 2 geldt: de hoogte van de fietstoeslag is € 50 als geldt: het inkomen is meer dan € 1.000.
`);
    for (const day of ["2026-06-30", "2026-07-01"]) {
      const { rights } = await decideBoth(model, on(day, 1500));
      expect(rights[0]).toMatchObject({ kind: "toegekend", amount: { text: "€ 50" } });
    }
  });

  it("`dit lid` is the text in which it stands", async () => {
    const model = modelOfText(
      amended.replace("is € 120.", "is € 120.\n  Dit lid geldt niet als de inwoner heeft werk."),
    );
    expect(await outcome(model, "2026-06-30")).toBe("€ 100");
    const rule = model.definitions.find(({ key }) => key === "hoogte van fietstoeslag")?.rules[0];
    expect(JSON.stringify(rule)).not.toContain("heeft-werk");
  });

  it("is told on the timeline with its day", () => {
    const { entries } = timeline(modelOfText(amended), on("2026-03-01"), {
      from: "2026-01-01",
      to: "2026-12-31",
    });
    expect(entries.map(({ date }) => date)).toEqual(["2026-07-01"]);
    expect(entries[0]?.changes[0]).toMatchObject({
      kind: "hoogte",
      before: { text: "€ 100" },
      after: { text: "€ 120" },
    });
    expect(entries[0]?.changes[0]?.why.map(({ kind, text: words }) => `${kind}: ${words}`)).toEqual([
      "datum: dit lid geldt tot en met 30 juni 2026",
      "datum: dit lid geldt vanaf 1 juli 2026",
    ]);
  });
});

describe("an article", () => {
  const temporary = (days: string): string =>
    text({
      articles: `artikel 1 Fietstoeslag
  Effect: meedoen.
  ${days}

lid 1
  De inwoner heeft recht op fietstoeslag als geldt: de inwoner heeft werk.

lid 2
  De hoogte van de fietstoeslag is € 100.
`,
    });

  it.each([
    [
      "Dit artikel geldt vanaf 1 maart 2026.",
      ["niet aan de orde: artikel 1 lid 1 geldt pas vanaf 1 maart 2026", "€ 100", "€ 100"],
    ],
    [
      "Dit artikel geldt tot en met 30 juni 2026.",
      ["€ 100", "€ 100", "niet aan de orde: artikel 1 lid 1 gold tot en met 30 juni 2026"],
    ],
    [
      "Dit artikel geldt van 1 maart 2026 tot en met 30 juni 2026.",
      [
        "niet aan de orde: artikel 1 lid 1 geldt pas vanaf 1 maart 2026",
        "€ 100",
        "niet aan de orde: artikel 1 lid 1 gold tot en met 30 juni 2026",
      ],
    ],
    [
      "Vervalt op 1 juli 2026.",
      ["€ 100", "€ 100", "niet aan de orde: artikel 1 lid 1 gold tot en met 30 juni 2026"],
    ],
  ])("%s", async (days, expected) => {
    expect(found(temporary(days))).toEqual([]);
    const model = modelOfText(temporary(days));
    expect([
      await outcome(model, "2026-02-28"),
      await outcome(model, "2026-06-30"),
      await outcome(model, "2026-07-01"),
    ]).toEqual(expected);
  });
});

describe("the ordinance", () => {
  const lapsing = text({
    header: "  Werkt terug tot en met 1 november 2025.\n  Vervalt op 1 januari 2027.\n",
    articles:
      "artikel 1 Fietstoeslag\n  Effect: meedoen.\n  De inwoner heeft recht op fietstoeslag als geldt: de inwoner heeft werk.\n  De hoogte van de fietstoeslag is € 100.\n",
  });
  it("applies from the day to which it goes back until the day on which it lapses", async () => {
    const model = modelOfText(lapsing);
    expect(await outcome(model, "2025-10-31")).toBe(
      "niet aan de orde: de verordening geldt pas vanaf 1 november 2025",
    );
    expect(await outcome(model, "2025-11-01")).toBe("€ 100");
    expect(await outcome(model, "2026-12-31")).toBe("€ 100");
    expect(await outcome(model, "2027-01-01")).toBe(
      "niet aan de orde: de verordening is vervallen op 1 januari 2027",
    );
    const { entries } = timeline(model, on("2026-03-01"), { from: "2026-12-01", to: "2027-02-01" });
    expect(entries.map(({ date }) => date)).toEqual(["2027-01-01"]);
  });
});

describe("amounts", () => {
  const amounts = (blocks: string): string =>
    text({
      blocks,
      articles:
        "artikel 1 Fietstoeslag\n  Effect: meedoen.\n  De inwoner heeft recht op fietstoeslag als geldt: de inwoner heeft werk.\n  De hoogte van de fietstoeslag is de basis.\n",
    });
  const years = amounts(`bedragen 2026
  Deze bedragen gelden van 1 januari 2026 tot en met 31 december 2026.
  De basis is € 100.

bedragen 2027
  Deze bedragen gelden vanaf 1 januari 2027.
  De basis is € 110.
`);

  it("have the days of their block", async () => {
    expect(found(years)).toEqual([]);
    const model = modelOfText(years);
    expect(await outcome(model, "2026-12-31")).toBe("€ 100");
    expect(await outcome(model, "2027-01-01")).toBe("€ 110");
  });

  it("that expired are an error with the last day and what to do", async () => {
    const model = modelOfText(
      amounts("bedragen\n  Deze bedragen gelden tot en met 31 december 2026.\n  De basis is € 100.\n"),
    );
    const { rights } = await decideBoth(model, on("2027-02-01"));
    expect(JSON.stringify(rights[0])).toContain(
      "“basis” is vastgesteld tot en met 31 december 2026 en dus niet bekend op 1 februari 2027. Zet in de tekst wat er geldt vanaf 1 januari 2027; een verlopen bedrag wordt niet gebruikt.",
    );
  });

  it("of a lid that expired say so too", async () => {
    const model = modelOfText(
      amended
        .slice(0, amended.lastIndexOf("lid 2"))
        .replace("lid 2\n", "lid 2\n  Dit lid geldt tot en met 31 december 2026.\n"),
    );
    const { rights } = await decideBoth(model, on("2027-02-01"));
    expect(JSON.stringify(rights[0])).toContain(
      "“hoogte van de fietstoeslag” is vastgesteld tot en met 31 december 2026",
    );
  });

  const table = (rows: string): string =>
    amounts(`bedragen\n  | naam | bedrag | geldig vanaf | geldig tot en met |\n${rows}`);
  it.each([
    ["| basis | € 100 | 1 januari 2026 | 30 juni 2026 |\n| basis | € 110 | 1 juli 2026 | |", []],
    [
      "| basis | € 100 | 1 januari 2026 | 31 juli 2026 |\n| basis | € 110 | 1 juli 2026 | |",
      ["AND2049 Op 1 juli 2026 gelden twee bedragen voor ‘basis’ tegelijk."],
    ],
    [
      "| basis | € 100 | 1 januari 2026 | 30 mei 2026 |\n| basis | € 110 | 1 juli 2026 | |",
      ["AND2050 Van 31 mei 2026 tot en met 30 juni 2026 is er geen bedrag voor ‘basis’."],
    ],
    [
      "| basis | € 100 | 1 januari 2026 | 30 mei 2025 |",
      ["AND2051 De laatste dag (30 mei 2025) ligt voor de eerste (1 januari 2026)."],
    ],
  ])("%s", (rows, expected) => {
    expect(
      found(table(`  ${rows.replace("\n", "\n  ")}\n`)).map((one) => one.slice(0, one.indexOf(" «"))),
    ).toEqual(expected);
  });
});

describe("what stands wrong in time", () => {
  const second = (days: string, first = ""): string =>
    amended
      .replace("  Dit lid geldt vanaf 1 juli 2026.\n", days)
      .replace("lid 2\n  De hoogte", `lid 2\n${first}  De hoogte`);
  it.each([
    [
      "the same number twice without days",
      second(""),
      "AND2049 Lid 2 staat hier twee keer, en er staat niet vanaf wanneer dit geldt.",
    ],
    [
      "both on one day",
      second("  Dit lid geldt vanaf 1 juli 2026.\n", "  Dit lid geldt tot en met 31 juli 2026.\n"),
      "AND2049 Op 1 juli 2026 gelden twee teksten van lid 2 tegelijk.",
    ],
    [
      "none on some days",
      second("  Dit lid geldt vanaf 1 juli 2026.\n", "  Dit lid geldt tot en met 31 mei 2026.\n"),
      "AND2050 Van 1 juni 2026 tot en met 30 juni 2026 geldt er geen tekst van lid 2.",
    ],
    [
      "the end before the begin",
      second("  Dit lid geldt van 1 juli 2026 tot en met 30 juni 2025.\n"),
      "AND2051 De laatste dag (30 juni 2025) ligt voor de eerste (1 juli 2026).",
    ],
  ])("%s", (_what, source, expected) => {
    expect(found(source).map((one) => one.slice(0, one.indexOf(" «")))).toEqual([expected]);
  });
});
