// The check of completeness can fail: what is taken out of a page is reported.

import { completeness, inventory } from "@andersom/publish";
import { describe, expect, it } from "vitest";
import { dropped } from "./drop.js";
import { exampleNamed } from "./examples.js";

describe("what is taken out of a public version", () => {
  it.each([
    ["meedoenfonds", 12],
    ["tegenprestatie", 12],
    ["leerlingenvervoer", 25],
  ])("is reported as missing: %s", (name, atLeast) => {
    const example = exampleNamed(name);
    const found = dropped(example);
    const kinds = new Set(inventory(example.model, example.on).map(({ kind }) => kind));
    // Every kind of item that the ordinance has was missed at least once.
    expect([...kinds].filter((kind) => !found.kinds.has(kind))).toEqual([]);
    expect(found.detected).toBeGreaterThanOrEqual(atLeast);
    expect(found.removed).toBeGreaterThan(found.detected);
  });

  it("is reported in full when nothing is left", () => {
    const { model, document, on } = exampleNamed("meedoenfonds");
    const { missing } = completeness(model, { ...document, opening: [], sections: [] }, on);
    expect(missing.map(({ item }) => item.text)).toEqual(inventory(model, on).map(({ text }) => text));
  });
});
