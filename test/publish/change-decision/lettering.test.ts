// Onderdelen that come and go, as a change decision tells it: the others get another letter, and the marks move.

import { changeDecision, instruction, renderMarkdown, type LegalText } from "@andersom/publish";
import { describe, expect, it } from "vitest";
import { provedChanges, textOf } from "./texts.js";

const own = [
  "de inwoner woont in Waterrade;",
  "de leeftijd is minstens 18 jaar;",
  "de inwoner heeft een fiets;",
  "de inwoner fietst naar het werk;",
  "de inwoner rijdt met licht;",
] as const;
const club = "de inwoner hoort bij een vereniging;";
const task = "de inwoner helpt bij een stalling;";
const known = [...own, club, task]
  .filter((words) => words.startsWith("de inwoner"))
  .map((words) => `  ${words.replace(";", "")}: ja of nee, van de inwoner.`);

function text(profile: LegalText["profile"], ...conditions: readonly string[]): LegalText {
  const list = conditions.map((words, at) => {
    const end = at === conditions.length - 1 ? "." : ";";
    return `    ${String.fromCodePoint(97 + at)}. ${words.replace(/;$/u, end)}`;
  });
  return textOf(
    [
      "verordening Verordening fietspremie Waterrade 2026",
      "  Gemeente: Waterrade.",
      "  Vastgesteld door: de raad.",
      "",
      "gegevens van de inwoner",
      "",
      ...known,
      "  leeftijd: aantal jaren, van de inwoner.",
      "",
      "voorzieningen",
      "",
      "  fietspremie: bedrag.",
      "",
      "artikel 1 De premie",
      "",
      "lid 1",
      "  De inwoner heeft recht op fietspremie als aan al deze voorwaarden is voldaan:",
      ...list,
      "",
      "lid 2",
      "  > De gemeente betaalt de premie in mei.",
      "",
    ].join("\n"),
    profile,
  );
}

function told(
  old: readonly string[],
  fresh: readonly string[],
  profile: LegalText["profile"] = "omgekeerd",
): readonly string[] {
  return provedChanges(text(profile, ...old), text(profile, ...fresh)).map((one) =>
    instruction(one, profile),
  );
}

describe("an onderdeel that comes", () => {
  it("between two others gives those behind it another letter", () => {
    const [a, b, ...others] = own;
    expect(told(own, [a, b, club, ...others])).toEqual([
      "In artikel 1 lid 1 wordt onder verlettering van de onderdelen c tot en met e tot d tot en met f na onderdeel b een onderdeel ingevoegd, luidende:",
    ]);
    expect(told(own, [a, b, club, ...others], "klassiek")).toEqual([
      "In artikel 1, eerste lid, wordt onder verlettering van de onderdelen c tot en met e tot d tot en met f na onderdeel b een onderdeel ingevoegd, luidende:",
    ]);
  });

  it("before the last one takes ‘en’ along", () => {
    expect(told(own.slice(0, 3), [own[0], own[1], club, task, own[2]])).toEqual([
      "In artikel 1 lid 1 vervalt ‘en’ aan het slot van onderdeel b en worden onder verlettering van onderdeel c tot onderdeel e na onderdeel b twee onderdelen ingevoegd, luidende:",
    ]);
  });

  it("behind the last one is added, and the full stop moves", () => {
    expect(told(own.slice(0, 3), [...own.slice(0, 3), club])).toEqual([
      "In artikel 1 lid 1 vervalt ‘en’ aan het slot van onderdeel b, wordt de punt aan het slot van onderdeel c vervangen door ‘; en’ en wordt een onderdeel toegevoegd, luidende:",
    ]);
  });

  it("leaves the others to be amended under their new letter", () => {
    const [a, b, c, ...others] = own;
    expect(told(own, [a, club, b.replace("18", "16"), c, ...others])).toEqual([
      "In artikel 1 lid 1 wordt onder verlettering van de onderdelen b tot en met e tot c tot en met f na onderdeel a een onderdeel ingevoegd, luidende:",
      "In artikel 1 lid 1 onderdeel c (nieuw) wordt ‘18’ vervangen door ‘16’.",
    ]);
  });
});

describe("an onderdeel that goes", () => {
  it("closes the gap that it leaves", () => {
    const [a, b, , ...others] = own;
    expect(told(own, [a, b, ...others])).toEqual([
      "In artikel 1 lid 1 vervalt onderdeel c, onder verlettering van de onderdelen d en e tot c en d.",
    ]);
  });

  it("leaves its marks to the one that is last now", () => {
    expect(told(own.slice(0, 4), own.slice(0, 3))).toEqual([
      "In artikel 1 lid 1 vervalt onderdeel d, wordt aan het slot van onderdeel b ‘en’ toegevoegd en wordt ‘; en’ aan het slot van onderdeel c vervangen door een punt.",
    ]);
  });

  it("goes before another comes", () => {
    const [a, , c, d, e] = own;
    expect(told(own, [a, c, d, club, e])).toEqual([
      "In artikel 1 lid 1 vervalt onderdeel b, onder verlettering van de onderdelen c en d tot b en c.",
      "In artikel 1 lid 1 vervalt ‘en’ aan het slot van onderdeel c (nieuw) en wordt na onderdeel c (nieuw) een onderdeel ingevoegd, luidende:",
    ]);
  });
});

describe("a list of which little stays", () => {
  it("is given anew with its lid", () => {
    expect(told(own.slice(0, 3), [club, own[0], task])).toEqual(["Artikel 1 lid 1 komt te luiden:"]);
  });
});

it("the new onderdeel stands in the decision with its letter and its mark", () => {
  const [a, b, ...others] = own;
  const page = renderMarkdown(
    changeDecision(text("omgekeerd", ...own), text("omgekeerd", a, b, club, ...others))!,
  );
  expect(page).toContain("c. de inwoner hoort bij een vereniging;");
});
