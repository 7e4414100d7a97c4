// Every public version tells all that stands in its logic.
import { completeness } from "@andersom/publish";
import { describe, expect, it } from "vitest";
import { exampleNamed, exampleNames } from "./examples.js";

describe("the public version of an example", () => {
  it.each(exampleNames)("tells every condition, amount, ground, duty, term and departure: %s", (name) => {
    const { model, document, on } = exampleNamed(name);
    const { counts, missing } = completeness(model, document, on);
    expect(missing.map(({ item }) => `${item.kind} in ${item.citation}: ${item.text}`)).toEqual([]);
    expect(counts.reduce((sum, { inLogic }) => sum + inLogic, 0)).toBeGreaterThan(5);
  });
});
