// Amounts of the law that are given for some months: the kernel takes them there and the rules elsewhere, as the interpreter does.

import { describe, expect, it } from "vitest";
import { alikeHouseholds, compareColumns, onDay } from "./columns-compare.js";
import { modelIn } from "./differential.js";

const on = "2026-03-16";
const model = modelIn("examples/individuele-inkomenstoeslag");

describe("an amount for some months", () => {
  it.each([[{ "2023-01/2025-12": "1350" }], [{ "2023-01/2024-06": "1250", "2024-07/2026-03": "1350" }]])(
    "%j is what the interpreter takes",
    (months) => {
      const bedragen = { bijstandsnorm: months };
      const inputs = alikeHouseholds(model, 150, 3, on).map((one) => {
        // Enough of them have a low income in every month for the amounts to matter.
        const { gegevens } = one as { gegevens: Record<string, Record<string, unknown>> };
        const huishouden = {
          ...gegevens["huishouden"],
          leefvorm: "alleenstaande",
          "inkomen zonder bijstand": { "2022-01/2026-06": "100" },
          "algemene bijstand": { "2022-01/2026-06": "1200" },
        };
        return { ...one, gegevens: { ...gegevens, huishouden }, bedragen };
      });
      const { differences, compared, outcomes } = compareColumns(
        model,
        inputs,
        onDay(model, { bedragen }, on),
      );
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(100);
      expect([...outcomes.keys()].length).toBeGreaterThan(1);
    },
    300_000,
  );
});
