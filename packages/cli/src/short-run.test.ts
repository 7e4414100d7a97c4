// Which commands wait with optimising, and on which versions of Node.
import { setFlagsFromString } from "node:v8";
import { beforeEach, expect, it, vi } from "vitest";
import { waitWithOptimising } from "./short-run.js";

vi.mock("node:v8", () => ({ setFlagsFromString: vi.fn() }));
beforeEach(() => {
  vi.mocked(setFlagsFromString).mockClear();
});

it.each<[string, string[], string, number]>([
  ["a check", ["check", "."], "20.19.0", 1],
  ["a page", ["build", ".", "--to", "publieksversie"], "24.1.0", 1],
  ["a service", ["serve", "."], "20.19.0", 0],
  ["a whole population", ["simulate", ".", "--mensen", "x.csv"], "22.0.0", 0],
  ["a version that nobody tried", ["check", "."], "27.0.0", 0],
])("%s", (_what, args, version, times) => {
  waitWithOptimising(args, version);
  expect(setFlagsFromString).toHaveBeenCalledTimes(times);
});

it("names what the V8 of each version knows", () => {
  waitWithOptimising(["check", "."], "20.19.0");
  expect(setFlagsFromString).toHaveBeenLastCalledWith(expect.stringContaining("--interrupt-budget"));
  waitWithOptimising(["check", "."], "22.12.0");
  expect(setFlagsFromString).toHaveBeenLastCalledWith(
    expect.stringContaining("--invocation-count-for-turbofan"),
  );
});
