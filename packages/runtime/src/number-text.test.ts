// Numbers to and from text.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatMoney,
  formatNumber,
  formatPercentage,
  parseDecimal,
  parseDutchNumber,
  toDecimalString,
} from "./number-text.js";
import { rational } from "./rational.js";

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => rational(n, d));

describe("exact text", () => {
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(fraction, (value) => {
        expect(parseDecimal(toDecimalString(value))).toEqual(value);
      }),
    );
  });

  it.each([
    ["1401.50", rational(2803n, 2n)],
    ["-0.05", rational(-1n, 20n)],
    ["1/3", rational(1n, 3n)],
    ["007", rational(7n)],
  ])("reads %s", (text, value) => expect(parseDecimal(text)).toEqual(value));

  it.each(["", "-", "1.", ".5", "1,5", "1e3", "1/0", "--1", "NaN", " 1", "1 ", "١"])("refuses %j", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void [parseDecimal(text), parseDutchNumber(text)]));
  });
});

describe("Dutch numbers", () => {
  it.each([
    ["1.401,50", rational(2803n, 2n)],
    ["1401,5", rational(2803n, 2n)],
    ["1.234.567", rational(1234567n)],
    ["-2,5", rational(-5n, 2n)],
  ])("reads %s", (text, value) => expect(parseDutchNumber(text)).toEqual(value));

  it.each(["1.5", "1.40", "12.34,5", "1,", ",5", "1.2345", ""])("refuses %j", (text) => {
    expect(parseDutchNumber(text)).toBeUndefined();
  });

  it("reads back what it wrote, when a finite form exists", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 8 }), (n, digits) => {
        const value = rational(n, 10n ** BigInt(digits));
        expect(parseDutchNumber(formatNumber(value))).toEqual(value);
      }),
    );
  });

  it.each([
    [rational(2803n, 2n), "€ 1.401,50"],
    [rational(200n), "€ 200"],
    [rational(-25n, 2n), "€ -12,50"],
    [rational(3167n, 40n), "€ 79,175"],
    [rational(1n, 3n), "€ 0,3333…"],
    [rational(1234567n), "€ 1.234.567"],
  ])("writes money", (value, text) => expect(formatMoney(value)).toBe(text));

  it("writes percentages and numbers", () => {
    expect(formatPercentage(rational(105n))).toBe("105%");
    expect(formatPercentage(rational(25n, 2n))).toBe("12,5%");
    expect(formatNumber(rational(5n, 2n))).toBe("2,5");
    expect(formatNumber(rational(-1n, 3n))).toBe("-0,3333…");
    expect(formatNumber(rational(-1n, 30_000n))).toBe("-0,0000…");
  });
});
