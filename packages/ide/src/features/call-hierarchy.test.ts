// What a gegeven decides, and what a right depends on.

import { describe, expect, it } from "vitest";
import { marked } from "../testing/cursor.js";
import { decides, dependsOn, prepareHierarchy } from "./call-hierarchy.js";

const ordinance = `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner
  loon: bedrag.
  volgt een opleiding: ja of nee.

begrip ruim loon
  is het loon plus € 5.

artikel 1 Wie

lid 1
  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. het ruim loon is hoogstens € 100;
    b. de inwoner volgt een opleiding.

lid 2
  De hoogte van de toeslag is 2 maal het loon.
`;

describe("call hierarchy", () => {
  it("tells what a gegeven decides, a step at a time", () => {
    const { workspace, uri, offset } = marked(ordinance.replace("lo", "lo<|>"));
    const [loon] = prepareHierarchy(workspace, uri, offset);
    expect(loon?.name).toBe("loon");
    const first = decides(workspace, loon!).map(({ item }) => item);
    expect(first.map(({ name }) => name)).toEqual(["ruim loon", "hoogte van de toeslag"]);
    expect(decides(workspace, first[0]!).map(({ item }) => item.name)).toEqual(["toeslag"]);
  });

  it("tells what a right depends on", () => {
    const { workspace, uri, offset } = marked(ordinance.replace("toesl", "toesl<|>"));
    const [right] = prepareHierarchy(workspace, uri, offset);
    expect(dependsOn(workspace, right!).map(({ item }) => item.name)).toEqual([
      "ruim loon",
      "de inwoner volgt een opleiding",
    ]);
  });

  it("has nothing to tell of an effect", () => {
    const { workspace, uri, offset } = marked("effect mee<|>doen\n  > Iedereen doet mee.\n");
    expect(prepareHierarchy(workspace, uri, offset)).toEqual([]);
  });
});
