// The column kernel decides as the interpreter does: on the voorbeelden's own households, changed at random, to the cent.

import { describe, expect, it } from "vitest";
import { alikeHouseholds, compareColumns, onDay } from "./columns-compare.js";
import { modelIn } from "./differential.js";

describe("columns and interpreter", () => {
  for (const [folder, peildatum] of [
    ["individuele-inkomenstoeslag", "2026-01-15"],
    ["leerlingenvervoer", "2026-09-01"],
    ["bijzondere-bijstand", "2026-03-16"],
    ["re-integratie", "2026-03-16"],
    ["sociaal-domein", "2026-03-16"],
  ] as const)
    it(`agree on ${folder}`, () => {
      const model = modelIn(`examples/${folder}`);
      const inputs = alikeHouseholds(model, 60, 7, peildatum);
      const result = compareColumns(model, inputs, onDay(model, {}, peildatum));
      expect(result.differences).toEqual([]);
      expect(result.compared).toBeGreaterThan(50);
      // Not a run that only refuses: more than one kind of outcome came up.
      expect(result.outcomes.size).toBeGreaterThan(1);
    });
});
