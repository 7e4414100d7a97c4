// A label and the references to it change together, and the rows of one amount.

import { describe, expect, it } from "vitest";
import { marked } from "../testing/cursor.js";
import { linkedEditing } from "./linked-editing.js";

function linked(source: string): readonly string[] {
  const { workspace, uri, text, offset } = marked(source);
  return linkedEditing(workspace, uri, offset).map(
    ({ start, end }) => `${text.slice(0, start).split("\n").length}: ${text.slice(start, end)}`,
  );
}

describe("linked editing", () => {
  it("links a label with the references to it", () => {
    expect(
      linked(`artikel 1 Wie
lid 1
  De inwoner ‘is aan de beurt’ als aan al deze voorwaarden is voldaan:
    a. het regent;
    b<|>. het waait.
lid 2
  Niet van toepassing is lid 1 onderdeel b als het sneeuwt.
`),
    ).toEqual(["5: b", "7: b"]);
  });

  it("links the rows of one amount", () => {
    expect(
      linked(`bedragen
  | naam  | bedrag | geldig vanaf   |
  | gre<|>ns | € 5    | 1 januari 2026 |
  | grens | € 6    | 1 januari 2027 |
`),
    ).toEqual(["3: grens", "4: grens"]);
  });

  it("links nothing where there is but one", () => {
    expect(linked("begrip gr<|>ens\n  is € 5.\n")).toEqual([]);
  });
});
