// Answers of a form become values of a household file, each as its kind wants it.

import { describe, expect, it } from "vitest";
import type { AnswerKind } from "@andersom/language-server";
import { fieldOf, notApplicable, shownAnswer, valueOf } from "./answers.js";

const kind = (soort: AnswerKind["soort"], more: Partial<AnswerKind> = {}): AnswerKind => ({
  soort,
  perMaand: false,
  magLeeg: false,
  ...more,
});

describe("an answer", () => {
  it.each([
    [kind("ja-nee"), "ja", true],
    [kind("ja-nee"), "nee", false],
    [kind("bedrag", { eenheid: "per maand" }), " 1.200,50 ", "1.200,50"],
    [kind("bedrag", { perMaand: true }), "900", { "elke maand": "900" }],
    [kind("datum"), "2026-03-02", "2026-03-02"],
    [kind("datum"), "2 maart 2026", "2026-03-02"],
    [kind("datum"), "2-3-2026", "2026-03-02"],
    [kind("datum"), "morgen", "morgen"],
    [kind("keuze", { keuzes: ["fiets", "bus"] }), "bus", "bus"],
    [kind("keuze", { keuzes: ["fiets"], magLeeg: true }), notApplicable, null],
    [kind("lijst"), "2", [{}, {}]],
    [kind("lijst"), "veel", "veel"],
    [kind("ding"), "nee", null],
    [kind("duur"), "3 maanden", { count: 3, unit: "maand" }],
    [kind("duur"), "lang", "lang"],
  ])("%j, %j", (one, written, value) => {
    expect(valueOf(one, written)).toEqual(value);
  });

  it("is asked in a form that fits", () => {
    expect(fieldOf(kind("bedrag", { eenheid: "per maand" }))).toEqual({
      vorm: "getal",
      keuzes: [],
      eenheid: "euro per maand",
    });
    expect(fieldOf(kind("ja-nee", { magLeeg: true })).keuzes).toEqual(["ja", "nee", notApplicable]);
  });

  it("is told back in Dutch", () => {
    expect(shownAnswer(kind("datum"), "2026-03-02")).toBe("2 maart 2026");
    expect(shownAnswer(kind("bedrag", { eenheid: "per maand" }), "900")).toBe("900 euro per maand");
    expect(shownAnswer(kind("ja-nee"), "ja")).toBe("ja");
  });
});
