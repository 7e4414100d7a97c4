// Sums stay exact beyond what a double holds, also when parts are put together.

import { expect, it } from "vitest";
import { ExactSums } from "./exact-sums.js";

it("adds exactly beyond 2^53, both ways and in parts", () => {
  const [one, two] = [new ExactSums(2), new ExactSums(1)];
  const large = 2 ** 52 - 1;
  let expected = 0n;
  for (let at = 0; at < 1000; at++) {
    const value = at % 7 === 0 ? -large : large - at;
    (at % 2 === 0 ? one : two).add(0, value);
    expected += BigInt(value);
  }
  one.merge(two.state());
  expect(one.get(0)).toBe(expected);
  expect(one.get(1)).toBe(0n);
  expect(() => one.add(0, 2 ** 53)).toThrow("te groot");
});
