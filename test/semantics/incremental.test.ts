// After any run of edits a compiler says exactly what a new one says of the same text.

import { createCompiler, type Compiler, type ProjectFile } from "@andersom/semantics";
import { ordinanceFiles } from "@andersom/testkit";
import { describe, expect, test } from "vitest";

/** A small deterministic generator of whole numbers below a bound. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** One edit as people make them: a digit, a word, a line in or out, a lid in other order, a new comment. */
function edited(text: string, next: (below: number) => number): string {
  const lines = text.split("\n");
  const at = next(lines.length);
  const line = lines[at] ?? "";
  switch (next(7)) {
    case 0:
      return text.replace(/\d/u, String(next(10)));
    case 1:
      lines[at] = line.replace(/\d+/u, (digits) => digits + String(next(10)));
      break;
    case 2:
      lines.splice(at, 0, "");
      break;
    case 3:
      lines.splice(at, 1);
      break;
    case 4:
      lines.splice(at, 0, "// opmerking");
      break;
    case 5:
      lines[at] = line.replace(/ \p{L}+/u, "");
      break;
    default: {
      const other = next(lines.length);
      lines[at] = lines[other] ?? "";
      lines[other] = line;
    }
  }
  return lines.join("\n");
}

function all(compiler: Compiler, files: readonly ProjectFile[]): unknown {
  return {
    diagnostics: files.map(({ uri }) => compiler.diagnostics(uri)),
    models: compiler.units().map(({ root }) => compiler.ordinance(root).model),
  };
}

function fresh(files: readonly ProjectFile[]): unknown {
  const compiler = createCompiler();
  for (const { uri, text } of files) compiler.setFile(uri, text);
  return all(compiler, files);
}

describe("edits", () => {
  test.each([
    ["examples/individuele-inkomenstoeslag", 1],
    ["examples/maatregelen", 2],
    ["examples/leerlingenvervoer", 3],
    ["examples/tegenprestatie", 4],
    ["examples/meedoenfonds", 5],
  ])("%s", (folder, seed) => {
    const next = numbers(seed);
    let files: readonly ProjectFile[] = ordinanceFiles(folder);
    const compiler = createCompiler();
    for (const { uri, text } of files) compiler.setFile(uri, text);
    all(compiler, files);
    for (let round = 0; round < 25; round++) {
      const which = next(files.length);
      files = files.map((file, at) => (at === which ? { ...file, text: edited(file.text, next) } : file));
      compiler.setFile(files[which]!.uri, files[which]!.text);
      // Now and then the edits come faster than the questions.
      if (next(4) === 0) continue;
      expect(all(compiler, files)).toEqual(fresh(files));
    }
  });
});
