// The walkthrough: its texts together are an ordinance without errors, and each of its steps is seen when it is done.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runExamples } from "@andersom/logic";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { steps, stepsIn } from "./walkthrough-steps.js";

const folder = fileURLToPath(new URL("../media/rondleiding/", import.meta.url));

/** The blocks of text in a step, by its number. */
function blocks(step: number): readonly string[] {
  const file = readdirSync(folder).find((name) => name.startsWith(`${String(step)}-`)) ?? "";
  return [...readFileSync(join(folder, file), "utf8").matchAll(/```\n([\s\S]*?)```/gu)].map(
    ([, text = ""]) => text,
  );
}

/** What somebody has who did as each step says, up to and including this one. */
function upTo(last: number): string {
  const step = (number: number, block = 0): string =>
    number > last ? "" : `${blocks(number)[block] ?? ""}\n`;
  const [provisions = "", article = ""] = step(3).split(/(?=^artikel 1)/mu);
  const judged = last >= 5 ? blocks(5)[1] : "";
  return `${step(1)}${step(2).trimEnd()}\n${judged}\n${provisions}${step(4)}${article}${step(5)}${step(6)}${step(7)}`;
}

describe("the walkthrough", () => {
  it("sees each step when it is done, and not before", () => {
    const seen = steps.map((_, index) => stepsIn(upTo(index + 1)));
    expect(seen).toEqual(steps.map((_, index) => steps.slice(0, index + 1)));
    expect(stepsIn("")).toEqual([]);
  });

  it("fits beside the text: nothing but a heading is cut off", () => {
    const written = Array.from({ length: 10 }, (_, index) => blocks(index + 1)).flat();
    const long = written.flatMap((text) => text.split("\n")).filter((line) => line.length > 46);
    expect(long.filter((line) => line.startsWith(" "))).toEqual([]);
  });

  it("ends with an ordinance without errors, of which the examples come out", () => {
    const { diagnostics, ordinances } = compileProject([{ uri: "v.andersom", text: upTo(7) }]);
    expect(diagnostics).toEqual([]);
    const model = ordinances[0]?.model;
    if (model === undefined) throw new Error("no model");
    expect(runExamples(model).examples.map(({ passed }) => passed)).toEqual([true, true]);
  });

  it("tells in step 3 that words are missing, and gives them in step 4", () => {
    const errors = (step: number): number =>
      compileProject([{ uri: "v.andersom", text: upTo(step) }]).diagnostics.filter(
        ({ severity }) => severity === "fout",
      ).length;
    expect(errors(3)).toBeGreaterThan(0);
    expect(errors(4)).toBe(0);
  });
});
