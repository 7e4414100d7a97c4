// A change decision, carried out to the letter on the old text, gives the new text: on random changes of examples.

import { instruction } from "@andersom/publish";
import { describe, expect, it } from "vitest";
import { lettering, mutated, numbers, renumbering } from "./mutate.js";
import { provedChanges, read } from "./texts.js";

const names = [
  "individuele-inkomenstoeslag",
  "sociaal-domein",
  "bijzondere-bijstand",
  "meedoenfonds",
  "re-integratie",
];

describe("any change", () => {
  it.each(names)("of %s is carried out to the letter", (name) => {
    const old = read(name);
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 100; seed += 1) {
      const next = numbers(seed);
      let body = old.body;
      for (let count = next(4); count >= 0; count -= 1) body = mutated(body, next);
      const changes = provedChanges(old, { ...old, body }, `seed ${String(seed)}`);
      for (const one of changes) kinds.add(one.kind);
      for (const one of changes) expect(instruction(one, "klassiek")).toMatch(/[.:]$/u);
    }
    expect(kinds.size).toBeGreaterThan(6);
  });

  it.each(names)("of the numbers of %s is carried out to the letter", (name) => {
    const old = read(name);
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 60; seed += 1) {
      const next = numbers(seed * 7);
      let body = old.body;
      for (let count = next(3); count >= 0; count -= 1) body = renumbering(body, next);
      if (next(2) === 0) body = mutated(body, next);
      const changes = provedChanges(old, { ...old, body }, `seed ${String(seed)}`);
      for (const one of changes) {
        kinds.add(one.kind);
        expect(instruction(one, next(2) === 0 ? "klassiek" : "omgekeerd")).toMatch(/[.:]$/u);
      }
    }
    expect([...kinds]).toEqual(
      expect.arrayContaining(["vernummeren", "verplaatsen", "invoegen", "vervallen"]),
    );
  });

  it.each(names)("of the onderdelen of %s is carried out to the letter", (name) => {
    const old = read(name);
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 40; seed += 1) {
      const next = numbers(seed * 11);
      let body = lettering(old.body, next);
      if (next(3) === 0) body = lettering(body, next);
      if (next(3) === 0) body = mutated(body, next);
      const changes = provedChanges(old, { ...old, body }, `seed ${String(seed)}`);
      for (const one of changes) {
        kinds.add(one.kind);
        expect(instruction(one, next(2) === 0 ? "klassiek" : "omgekeerd")).toMatch(/[.:]$/u);
      }
    }
    expect(kinds).toContain("onderdelen erbij");
  });
});
