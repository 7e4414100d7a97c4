// What a resident reads of an amount with a part of a cent.
import { parseDecimal, show } from "@andersom/runtime";
import { expect, it } from "vitest";
import { isApproximate, readable } from "./whole-cents.js";

const month = { unit: "maand", count: 1 } as const;
const of = (value: string, kind = "bedrag", unit = ""): string => {
  const told = show(parseDecimal(value)!, { kind, unit, ...(kind === "bedrag" ? { per: month } : {}) });
  return told.kind === "waarde" ? readable(told) : "";
};

it("says whole cents, and that they are near", () => {
  expect(of("79.175")).toBe("ongeveer € 79,18 per maand");
  expect(of("2402.556")).toBe("ongeveer € 2.402,56 per maand");
  expect(of("-152.556")).toBe("ongeveer € -152,56 per maand");
  expect(of("1250/3")).toBe("ongeveer € 416,67 per maand");
  expect(of("0.004")).toBe("ongeveer € 0 per maand");
  expect(isApproximate("105% van € 100,10 is ongeveer € 105,11.")).toBe(true);
});

it("leaves whole cents and other numbers as they are", () => {
  expect(of("79.18")).toBe("€ 79,18 per maand");
  expect(of("1401.5")).toBe("€ 1.401,50 per maand");
  expect(of("7.125", "getal", "uur")).toBe("7,125 uur");
  expect(of("10/3", "getal", "uur")).toBe("ongeveer 3,33 uur");
  expect(of("200/3", "percentage")).toBe("ongeveer 66,67%");
  expect(readable({ value: "2026-03-16", text: "16 maart 2026" })).toBe("16 maart 2026");
  expect(isApproximate("De hoogte is € 79,18.")).toBe(false);
});
