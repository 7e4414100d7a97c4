// Amounts behind a condition, computed by the interpreter on a date.
import { describe, expect, it } from "vitest";
import { named, percentOf, sampleModel } from "../sample-model.js";
import { interpreterCalculator } from "../public/calculator.js";
import { amountOf, amountTable, notKnownYet } from "./amounts.js";
import { indexModel } from "./model-index.js";
import type { Teller } from "./teller.js";

const norm = named("bijstandsnorm", { kind: "bedrag", per: { unit: "maand", count: 1 } }, "huishouden");
const tellerOn = (on: string): Teller => ({
  index: indexModel(sampleModel),
  person: { kind: "reader", address: "u" },
  on,
  calculator: interpreterCalculator(sampleModel),
});

describe("an amount that depends on one choice", () => {
  it("is a table, with how people live in words of today", () => {
    const amount = amountOf(tellerOn("2026-03-01"), norm);
    expect(amount?.form === "per choice" && amount.rows).toEqual([
      { label: "Alleenstaand", text: "€ 1.401,50" },
      { label: "Alleenstaande ouder", text: "€ 1.401,50" },
      { label: "Gehuwd of samenwonend, zonder kinderen", text: "€ 2.002,13" },
      { label: "Gehuwd of samenwonend, met kinderen", text: "€ 2.002,13" },
    ]);
  });

  it("shows the last cent that counts: 105% of € 1.401,50 is € 1.471,575", () => {
    const texts = (comparison: "<=" | ">=" | "="): string[] => {
      const amount = amountOf(tellerOn("2026-03-01"), percentOf("105", norm), comparison);
      return amount?.form === "per choice" ? amount.rows.map((row) => row.text) : [];
    };
    expect(texts("<=")[0]).toBe("€ 1.471,57");
    expect(texts(">=")[0]).toBe("€ 1.471,58");
    expect(texts("=")[0]).toBe("ongeveer € 1.471,58");
  });

  it("says from when and until when it holds", () => {
    expect(amountTable(tellerOn("2026-03-01"), norm, "<=")?.caption).toBe(
      "Deze bedragen gelden van 1 januari 2026 tot en met 30 juni 2026.",
    );
  });

  it("is not known on a day without an amount, and never last year's", () => {
    expect(amountOf(tellerOn("2026-07-01"), norm)).toBeUndefined();
    expect(notKnownYet(tellerOn("2026-07-01"), norm)).toBe(
      "De bijstandsnorm op 1 juli 2026 is nog niet bekend.",
    );
    expect(notKnownYet(tellerOn("2026-06-30"), norm)).toBeUndefined();
  });
});
