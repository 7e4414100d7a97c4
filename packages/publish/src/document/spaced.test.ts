// What stays on one line, and what may part.
import { describe, expect, it } from "vitest";
import { spaced, spacedTitle } from "./spaced.js";

const shown = (text: string): string => text.replaceAll("\u00a0", "~");

describe("words that stay together", () => {
  it.each([
    ["U krijgt € 300 per jaar.", "U krijgt €~300 per jaar."],
    ["Zie artikel 3 lid 2 onderdeel b.", "Zie artikel~3 lid~2 onderdeel~b."],
    [
      "Dat is zo van 1 juni 2021 tot en met 31 mei 2026.",
      "Dat is zo van 1~juni~2021 tot en met 31~mei~2026.",
    ],
    ["Voor 1 maart hoort u van ons.", "Voor 1~maart hoort u van ons."],
    ["In december 2024 was dat zo.", "In december~2024 was dat zo."],
    ["Binnen 36 maanden, en 20 kilometer ver.", "Binnen 36~maanden, en 20~kilometer ver."],
    ["Kind 1 is een kind van 12 jaar.", "Kind~1 is een kind van 12~jaar."],
    ["In mei betaalt u in 2026 2 dagenlang niets.", "In mei betaalt u in 2026 2 dagenlang niets."],
  ])("%s", (text, kept) => {
    expect(shown(spaced(text))).toBe(kept);
  });

  it("keeps the year of a title with the word before it", () => {
    expect(shown(spacedTitle("Verordening leerlingenvervoer Waterrade 2026"))).toBe(
      "Verordening leerlingenvervoer Waterrade~2026",
    );
    expect(shown(spacedTitle("Verordening 2026 over hulp"))).toBe("Verordening 2026 over hulp");
  });
});
