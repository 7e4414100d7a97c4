// The first letter of a sentence, as Dutch writes it.
import { expect, it } from "vitest";
import { capital, lowerFirst } from "./letters.js";

it("takes ij as one letter, and leaves the rest alone", () => {
  expect(["ijsgeld", "één", "de WOZ-waarde", ""].map(capital)).toEqual([
    "IJsgeld",
    "Één",
    "De WOZ-waarde",
    "",
  ]);
  expect(lowerFirst("Het IOAW")).toBe("het IOAW");
});
