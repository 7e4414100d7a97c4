// What once came out differently in one execution comes out the same in all of them, and as it should.

import { describe, expect, it } from "vitest";
import { expectedOf, fixedCases } from "./cases.js";
import { compareBatch } from "./compare.js";
import { executors } from "./executors/index.js";

describe("fixed cases", () => {
  for (const { name, about, batch, expected, pending = [] } of fixedCases())
    describe(`${name}: ${about}`, () => {
      it("has the outcome that it should have", () => {
        expect(expectedOf(batch)).toEqual(expected);
      });
      for (const executor of executors)
        it.skipIf(pending.includes(executor.name))(`is the same in ${executor.name}`, async (context) => {
          const missing = await executor.missing?.();
          if (missing !== undefined) context.skip(missing);
          const [outcome] = await compareBatch(batch, [executor]);
          expect(outcome!.differences).toEqual([]);
          await executor.close?.();
        });
    });
});
