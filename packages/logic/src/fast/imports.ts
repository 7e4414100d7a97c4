// Which functions of the kernel a generated text calls.

import * as runtime from "./runtime/index.js";

/** In alphabetical order, so that the same text always imports the same. */
export function importsOf(text: string): readonly string[] {
  const words = new Set(text.replaceAll(/^\s*\/\/.*$/gmu, "").match(/[A-Za-z]+/gu) ?? []);
  return Object.keys(runtime)
    .filter((name) => words.has(name))
    .sort();
}
