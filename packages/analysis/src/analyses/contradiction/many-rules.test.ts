// Of a value with many rules, each about something else: mostly no two hold at once, and where two do they are found.

import { describe, expect, it } from "vitest";
import { checked } from "../../testing/analyse.js";

const kinds = ["huur", "verhuizing", "bril", "tandarts", "fiets", "uitvaart"];

const ordinance = (last: string): string => `verordening Verordening kosten Elzenoord 2026
  Gemeente: Elzenoord.
  Treedt in werking op 1 januari 2026.

effect rondkomen
  > Iedereen kan rondkomen.

voorzieningen
  vergoeding: bedrag.

gegevens van de inwoner, meervoud inwoners
  kostensoort: keuze uit ${kinds.slice(0, -1).join(", ")} of ${kinds.at(-1)!}, van de inwoner.
  kosten: bedrag, van de inwoner.

artikel 1 Vergoeding
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op vergoeding.
  De hoogte van de vergoeding is de erkende kosten.
${kinds.map((kind, at) => lid(at, kind)).join("")}${last}`;

const lid = (at: number, kind: string): string => `
lid ${at + 2}
  De erkende kosten zijn ${at % 2 === 0 ? "de kosten" : `€ ${at * 100}`} als geldt: de kostensoort is ${kind}.
`;

/** Which pairs of rules are told, with the household. */
const told = (text: string): readonly string[] =>
  checked(text).flatMap(({ code, message, witness }) =>
    code === "AND4001" ? [`${message} ${witness?.text ?? ""}`] : [],
  );

describe("a value with many rules", () => {
  it("has nothing to tell where each is about something else", () => {
    expect(told(ordinance(""))).toEqual([]);
  });

  it("has no two values where rules that meet say the same", () => {
    expect(
      told(ordinance("\nlid 8\n  De erkende kosten zijn € 100 als geldt: de kostensoort is verhuizing.\n")),
    ).toEqual([]);
  });

  it("has two values where two of them meet", () => {
    const [only, ...others] = told(
      ordinance("\nlid 8\n  De erkende kosten zijn € 150 als geldt: de kostensoort is verhuizing.\n"),
    );
    expect(others).toEqual([]);
    expect(only).toContain("Artikel 1 lid 3 en artikel 1 lid 8 geven");
    expect(only).toContain("verhuizing");
  });
});
