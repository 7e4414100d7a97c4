// The taste in README.md is real: the ordinance compiles and gives the outcome that stands under it.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { run } from "./program.js";
import { scratch } from "./testing/scratch.js";

const readme = readFileSync(fileURLToPath(new URL("../../../README.md", import.meta.url)), "utf8");

/** The contents of the first fenced block in a language. */
function block(language: string): string {
  const found = new RegExp("^```" + language + "\\n([\\s\\S]*?)^```$", "m").exec(readme)?.[1];
  if (found === undefined) throw new Error(`README.md has no block in ${language}`);
  return found;
}

it("shows an ordinance without findings, and what it decides", async () => {
  const host = scratch({ "v.andersom": block("andersom"), "h.json": block("json") }, { width: 100 });
  expect(await run(["check", "."], host)).toEqual({
    exitCode: 0,
    output: "1 bestand bekeken: geen fouten.\n",
  });
  const { output } = await run(["decide", ".", "--gegevens", "h.json"], host);
  expect(output).toBe(block("text"));
});
