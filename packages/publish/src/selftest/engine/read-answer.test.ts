// Numbers, amounts and dates as Dutch people write them, and what is said of others.
import { describe, expect, it } from "vitest";
import type { AnswerForm } from "../data.js";
import { readAnswer, readCount } from "./read-answer.js";

const money: AnswerForm = { form: "bedrag", unit: "euro per maand" };

describe("readAnswer", () => {
  it.each([
    ["1.541,65", "1541.65"],
    ["1541,65", "1541.65"],
    ["€ 1.541,65", "1541.65"],
    ["€0", "0"],
    ["  200,- ", "200"],
    ["1 541,65", "1541.65"],
    ["12.500", "12500"],
  ])("reads the amount %j", (text, value) => {
    expect(readAnswer(text, money)).toEqual({ value });
  });

  it.each([
    ["", /Schrijf een bedrag, bijvoorbeeld 1\.541,65/u],
    ["veel", /Schrijf een bedrag/u],
    ["1541.65", /Gebruik een komma .* 1541,65\./u],
    ["-12", /zonder min/u],
    ["1.54,65", /Schrijf een bedrag/u],
  ])("says what is wrong with %j", (text, fault) => {
    expect(readAnswer(text, money)).toEqual({ fault: expect.stringMatching(fault) as string });
  });

  it.each([
    "12-03-1980",
    "12/3/1980",
    "12.03.1980",
    "12 03 1980",
    "1980-03-12",
    "12 maart 1980",
    "12 Maart 1980",
  ])("reads the day %j", (text) => {
    expect(readAnswer(text, { form: "datum" })).toEqual({ value: "1980-03-12" });
  });

  it.each([
    ["31-02-2020", /bestaat niet/u],
    ["12-03-80", /bijvoorbeeld 12-03-1980/u],
    ["gisteren", /bijvoorbeeld 12-03-1980/u],
    ["12-03-0080", /jaar/u],
  ])("says what is wrong with the day %j", (text, fault) => {
    expect(readAnswer(text, { form: "datum" })).toEqual({ fault: expect.stringMatching(fault) as string });
  });

  it("takes only what can be chosen", () => {
    const choice: AnswerForm = { form: "keuze", options: ["alleenstaande", "gehuwden"] };
    expect(readAnswer("gehuwden", choice)).toEqual({ value: "gehuwden" });
    expect(readAnswer("samen", choice)).toEqual({ fault: "Kies een van de antwoorden." });
    expect(readAnswer("ja", { form: "ja-nee" })).toEqual({ value: true });
    expect(readAnswer("", { form: "ja-nee" })).toEqual({ fault: "Kies een van de antwoorden." });
  });

  it("reads percentages and numbers", () => {
    expect(readAnswer("12,5 %", { form: "percentage", unit: "procent" })).toEqual({ value: "12.5" });
    expect(readAnswer("2,5", { form: "getal", unit: "uur per week" })).toEqual({ value: "2.5" });
  });

  it("counts whole things, and not too many", () => {
    expect(readCount("3")).toEqual({ value: 3 });
    expect(readCount("2,5")).toHaveProperty("fault");
    expect(readCount("")).toHaveProperty("fault");
    expect(readCount("21")).toEqual({ fault: expect.stringContaining("hoogstens 20") as string });
  });
});
