// The form of a sentence with the part at the cursor.

import { describe, expect, it } from "vitest";
import { marked } from "../testing/cursor.js";
import { signatureHelp } from "./signature.js";

function at(block: string, typed: string): string | undefined {
  const { workspace, uri, offset } = marked(`${block}\n  ${typed}`);
  const help = signatureHelp(workspace, uri, offset);
  const part = help?.parts[help.active];
  return part === undefined ? undefined : help?.label.slice(part.start, part.end);
}

describe("the form of the sentence being written", () => {
  it.each([
    ["lid 1", "De inwoner <|>", undefined],
    ["lid 1", "De inwoner heeft recht op <|>", "[voorziening]"],
    ["lid 1", "De inwoner heeft recht op toeslag als <|>", "[voorwaarde]"],
    ["lid 1", "De inwoner heeft geen recht op toeslag als <|>", "[grond]"],
    ["lid 1", "De hoogte van de toeslag is <|>", "[waarde]"],
    ["lid 1", "De hoogte van de toeslag is € 50, maar <|>", "[grens]"],
    ["lid 1", "De hoogte van de toeslag is € 50, maar minstens € 3, afgerond op <|>", "[afronding]"],
    ["lid 1", "Het college kan <|>", "[wat]"],
    ["lid 1", "Het college kan afwijken van lid 1, voor het effect <|>", "[effect]"],
    ["lid 1", "In afwijking van <|>", "[plaats]"],
    ["lid 1", "In afwijking van lid 1 <|>", "[plaats]"],
    ["lid 1", "In afwijking van lid 1 geldt: de hoogte is <|>", "[waarde]"],
    ["lid 1", "De gemeente beslist binnen 8 weken <|>", "[termijn]"],
    ["lid 1", "De gemeente beslist binnen 8 weken na <|>", "[gebeurtenis]"],
    ["voorbeeld Ans", "Gegeven <|>", "[naam]"],
    ["voorbeeld Ans", "Gegeven het inkomen is <|>", "[waarde]"],
    ["voorbeeld Ans", "Dan de inwoner heeft recht op <|>", "[voorziening]"],
    ["gegevens van de inwoner", "inkomen: <|>", "[soort]"],
    ["gegevens van de inwoner", "inkomen: bedrag, <|>", "[bron]"],
    ["lid 1", "// een opmerking <|>", undefined],
    ["artikel 1 Toeslag", "Effect: <|>", undefined],
  ])("%s: %s", (block, typed, part) => {
    expect(at(block, typed)).toBe(part);
  });

  it("shows the whole form", () => {
    const { workspace, uri, offset } = marked("lid 1\n  De inwoner heeft recht op <|>");
    expect(signatureHelp(workspace, uri, offset)?.label).toBe(
      "[wie] heeft recht op [voorziening] als [voorwaarde].",
    );
  });
});
