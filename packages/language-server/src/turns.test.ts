// Long work leaves room: one slice between two turns, however many works there are, and messages go first.

import { afterEach, describe, expect, it, vi } from "vitest";
import { Turns } from "./turns.js";

/** Every look at the clock is later than a slice is long. */
const clock = (): void => {
  let now = 0;
  vi.spyOn(Date, "now").mockImplementation(() => (now += 1_000));
};
afterEach(() => vi.restoreAllMocks());

function* steps(name: string, count: number, log: string[]): Generator<undefined, string, undefined> {
  for (let at = 1; at <= count; at++) {
    log.push(`${name}${String(at)}`);
    yield;
  }
  return name;
}

describe("turns", () => {
  it("lets a message go first after every slice", async () => {
    clock();
    const turns = new Turns();
    const log: string[] = [];
    let more = 4;
    const message = (): void => {
      turns.heard();
      log.push("vraag");
      if (--more > 0) setImmediate(message);
    };
    const work = turns.through(steps("a", 2, log));
    setImmediate(message);
    expect(await work).toEqual({ value: "a" });
    // One message is taken up per turn, and the work waits until there are none.
    expect(log).toEqual(["a1", "vraag", "vraag", "vraag", "vraag", "a2"]);
  });

  it("gives two works together one slice between two turns", async () => {
    clock();
    const turns = new Turns();
    const log: string[] = [];
    const beat = setInterval(() => log.push("-"), 0);
    await Promise.all([turns.through(steps("a", 4, log)), turns.through(steps("b", 4, log))]);
    clearInterval(beat);
    // The first slices begin in the turn of who asked for them.
    expect(log.slice(0, 2)).toEqual(["a1", "b1"]);
    expect(log.slice(2).join("")).toMatch(/^(?:-+[ab][234])+-*$/u);
  });

  it("leaves the rest once nobody wants it, and goes on under a rain of messages", async () => {
    clock();
    const turns = new Turns();
    const log: string[] = [];
    expect(await turns.through(steps("a", 3, log), () => false)).toBeUndefined();
    expect(log).toEqual(["a1"]);
    const rain = setInterval(() => {
      turns.heard();
    }, 0);
    expect(await turns.through(steps("b", 3, log))).toEqual({ value: "b" });
    clearInterval(rain);
  });
});
