// Articles, leden and chapters that get another number or another place, each told as a change decision tells it.

import { changeDecision, instruction, renderMarkdown } from "@andersom/publish";
import { describe, expect, it } from "vitest";
import { provedChanges, textOf } from "./texts.js";

const header = `verordening Verordening fietsen Waterrade 2026
  Gemeente: Waterrade.
  Vastgesteld door: de raad.

`;
const bell = ["De bel", "> Elke fiets heeft een bel die over het hele plein te horen is."] as const;
const lamp = ["De lamp", "> Wie in het donker rijdt, heeft een lamp voor en een lamp achter."] as const;
const lock = ["Het slot", "> Een fiets die alleen staat, zit vast aan een hek of een paal."] as const;
const pump = [
  "De pomp",
  "> De gemeente zet bij elke stalling een pomp neer die iedereen mag gebruiken.",
] as const;
const seat = [
  "Het zitje",
  "> Kinderen onder de zes jaar zitten achterop in een zitje met een riem.",
] as const;

type Part = readonly [title: string, text: string];

function plain(...parts: readonly Part[]): string {
  return (
    header + parts.map(([title, text], at) => `artikel ${String(at + 1)} ${title}\n\n  ${text}\n`).join("\n")
  );
}

function inChapters(...chapters: readonly (readonly [string, ...Part[]])[]): string {
  return (
    header +
    chapters
      .map(([name, ...parts], chapter) => {
        const articles = parts.map(
          ([title, text], at) => `artikel ${String(chapter + 1)}.${String(at + 1)} ${title}\n\n  ${text}\n`,
        );
        return [`hoofdstuk ${String(chapter + 1)} ${name}\n`, ...articles].join("\n");
      })
      .join("\n")
  );
}

function leden(...texts: readonly string[]): string {
  return plain(bell).replace(
    `\n  ${bell[1]}\n`,
    texts.map((text, at) => `\nlid ${String(at + 1)}\n  > ${text}\n`).join(""),
  );
}

function told(
  old: string,
  fresh: string,
  profile: "klassiek" | "omgekeerd" = "omgekeerd",
): readonly string[] {
  const [was, is] = [textOf(old, profile), textOf(fresh, profile)];
  // The closing article with the name follows the last number; it is no part of what is told here.
  return provedChanges(was, is).map((one) => instruction(one, profile));
}

describe("an article with another number", () => {
  it("that an article stands before now is renumbered, and the new one is put in its place", () => {
    expect(told(plain(bell, lamp, lock), plain(bell, pump, lamp, lock))).toEqual([
      "De artikelen 2 tot en met 4 worden vernummerd tot de artikelen 3 tot en met 5.",
      "Na artikel 1 wordt een artikel ingevoegd, luidende:",
    ]);
  });

  it("that follows an article that is gone closes the gap", () => {
    expect(told(plain(bell, lamp, lock), plain(bell, lock))).toEqual([
      "Artikel 2 vervalt.",
      "De artikelen 3 en 4 worden vernummerd tot de artikelen 2 en 3.",
    ]);
  });

  it("that also says something else is renumbered first, and amended under its new number", () => {
    const longer = [lock[0], lock[1].replace("of een paal", "of een boom")] as const;
    expect(told(plain(bell, lamp, lock), plain(bell, lamp, pump, longer))).toEqual([
      "De artikelen 3 en 4 worden vernummerd tot de artikelen 4 en 5.",
      "Na artikel 2 wordt een artikel ingevoegd, luidende:",
      "In artikel 4 (nieuw) wordt ‘paal’ vervangen door ‘boom’.",
    ]);
  });

  it("is one with the same words under another title, and one with another text under its own title", () => {
    expect(told(plain(bell, lamp, lock), plain(pump, ["De toeter", bell[1]], lamp, lock))[0]).toBe(
      "De artikelen 1 tot en met 4 worden vernummerd tot de artikelen 2 tot en met 5.",
    );
  });

  it("is not renumbered when only its words are others", () => {
    expect(told(plain(bell, lamp, lock), plain(bell, pump, lock))).toEqual(["Artikel 2 komt te luiden:"]);
  });

  it("takes along what refers to it", () => {
    const refers = ["Boete", "De gemeente kan een boete opleggen wegens overtreding van artikel 2."] as const;
    const later = ["Boete", refers[1].replace("artikel 2", "artikel 3")] as const;
    expect(told(plain(bell, lamp, refers), plain(bell, pump, lamp, later))).toEqual([
      "De artikelen 2 tot en met 4 worden vernummerd tot de artikelen 3 tot en met 5.",
      "Na artikel 1 wordt een artikel ingevoegd, luidende:",
      "In artikel 4 (nieuw) wordt ‘artikel 2’ vervangen door ‘artikel 3’.",
    ]);
  });
});

describe("an article in another place", () => {
  it("is moved under its own number", () => {
    const numbered = (...parts: readonly (readonly [string, Part])[]): string =>
      header + parts.map(([number, [title, text]]) => `artikel ${number} ${title}\n\n  ${text}\n`).join("\n");
    expect(
      told(
        numbered(["1", bell], ["2", lamp], ["3", lock], ["4", pump]),
        numbered(["1", bell], ["3", lock], ["2", lamp], ["4", pump]),
      )[0],
    ).toBe("Artikel 2 wordt na artikel 3 geplaatst.");
  });

  it("is moved to another chapter with a number of that chapter", () => {
    expect(
      told(
        inChapters(["Rijden", bell, lamp, seat], ["Staan", lock, pump]),
        inChapters(["Rijden", bell, seat], ["Staan", lock, lamp, pump]),
      ),
    ).toEqual([
      "Artikel 1.2 wordt vernummerd tot artikel 2.2, artikel 1.3 wordt vernummerd tot artikel 1.2 en de artikelen 2.2 en 2.3 worden vernummerd tot de artikelen 2.3 en 2.4.",
      "Artikel 2.2 (nieuw) wordt na artikel 2.1 geplaatst.",
    ]);
  });
});

describe("a chapter", () => {
  it("that changes places takes its articles along", () => {
    expect(
      told(
        inChapters(["Rijden", bell, lamp], ["Staan", lock, pump], ["Slot", seat]),
        inChapters(["Staan", lock, pump], ["Rijden", bell, lamp], ["Slot", seat]),
      ),
    ).toEqual([
      "Hoofdstuk 1 wordt vernummerd tot hoofdstuk 2, hoofdstuk 2 wordt vernummerd tot hoofdstuk 1, de artikelen 1.1 en 1.2 worden vernummerd tot de artikelen 2.1 en 2.2 en de artikelen 2.1 en 2.2 worden vernummerd tot de artikelen 1.1 en 1.2.",
      "Hoofdstuk 2 (nieuw), met de artikelen 2.1 (nieuw) en 2.2 (nieuw), wordt na artikel 1.2 (nieuw) geplaatst.",
    ]);
  });

  it("that is new goes between two others, and its articles with it", () => {
    expect(
      told(
        inChapters(["Rijden", bell, lamp], ["Staan", lock]),
        inChapters(["Rijden", bell, lamp], ["Lucht", pump], ["Staan", lock]),
      ),
    ).toEqual([
      "Hoofdstuk 2 wordt vernummerd tot hoofdstuk 3 en de artikelen 2.1 en 2.2 worden vernummerd tot de artikelen 3.1 en 3.2.",
      "Na artikel 1.2 wordt een hoofdstuk ingevoegd, luidende:",
    ]);
  });

  it("gets an article at its end", () => {
    expect(
      told(
        inChapters(["Rijden", bell, lamp], ["Staan", lock]),
        inChapters(["Rijden", bell, lamp, seat], ["Staan", lock]),
      ),
    ).toEqual(["Aan hoofdstuk 1 wordt een artikel toegevoegd, luidende:"]);
  });
});

describe("a lid", () => {
  const [a, b, c, d] = [
    "Een bel hangt aan het stuur.",
    "Wie geen stuur heeft, belt met de mond.",
    "De gemeente controleert elk jaar in mei.",
    "Een kapotte bel geldt als geen bel.",
  ];

  it("makes room for another", () => {
    expect(told(leden(a, b), leden(a, c, b))).toEqual([
      "In artikel 1 wordt onder vernummering van lid 2 tot lid 3 na lid 1 een lid ingevoegd, luidende:",
    ]);
    expect(told(leden(a, b, d), leden(a, c, b, d), "klassiek")).toEqual([
      "In artikel 1 wordt onder vernummering van het tweede en derde lid tot derde en vierde lid na het eerste lid een lid ingevoegd, luidende:",
    ]);
  });

  it("closes the gap that another leaves", () => {
    expect(told(leden(a, b, c, d), leden(b, c, d))).toEqual([
      "Artikel 1 lid 1 vervalt, onder vernummering van de leden 2 tot en met 4 tot de leden 1 tot en met 3.",
    ]);
    expect(told(leden(a, b, c, d), leden(b, c, d), "klassiek")).toEqual([
      "Artikel 1, eerste lid, vervalt, onder vernummering van het tweede tot en met vierde lid tot eerste tot en met derde lid.",
    ]);
  });

  it("is amended under its new number", () => {
    expect(told(leden(a, b, c), leden(a, d, b, c.replace("mei", "juni")))).toEqual([
      "In artikel 1 wordt onder vernummering van de leden 2 en 3 tot de leden 3 en 4 na lid 1 een lid ingevoegd, luidende:",
      "In artikel 1 lid 4 (nieuw) wordt ‘mei’ vervangen door ‘juni’.",
    ]);
  });

  it("comes behind the last one without numbers that change", () => {
    expect(told(leden(a, b), leden(a, b, c))).toEqual(["Aan artikel 1 wordt een lid toegevoegd, luidende:"]);
  });
});

describe("the decision", () => {
  it("puts what changes in one article together, and shows both numbers beside each other", () => {
    const [old, fresh] = [
      textOf(leden("Een bel hangt aan het stuur.", "Wie geen stuur heeft, belt met de mond.")),
      textOf(
        leden(
          "Een bel hangt aan het stuur of aan de stang.",
          "De gemeente controleert elk jaar in mei.",
          "Wie geen stuur heeft, belt met de mond.",
        ),
      ),
    ];
    const page = renderMarkdown(changeDecision(old, fresh)!);
    expect(page).toContain("A. Artikel 1 wordt als volgt gewijzigd:");
    expect(page).toContain("1\\. In lid 1 wordt na ‘stuur’ ingevoegd ‘of aan de stang’.");
    expect(page).toContain(
      "2\\. Onder vernummering van lid 2 tot lid 3 wordt na lid 1 een lid ingevoegd, luidende:",
    );
    expect(page).toContain("| artikel 1 lid 3 (was lid 2) | ");
  });

  it("shows which number an article had", () => {
    const page = renderMarkdown(changeDecision(textOf(plain(bell, lamp)), textOf(plain(pump, bell, lamp)))!);
    expect(page).toContain("| nummer van artikel 2 (was 1) | artikel **1** | artikel **2** |");
  });
});
