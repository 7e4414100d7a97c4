// After any run of edits the analyses say with a memory what they say without one, of the same model.

import { analyse, AnalysisMemory, isAnalysable, type Project } from "@andersom/analysis";
import { createCompiler, type Compiler, type ProjectFile } from "@andersom/semantics";
import { ordinanceFiles, withLaws } from "@andersom/testkit";
import { describe, expect, test } from "vitest";
import { largeOrdinance } from "../bench/large.js";

/** A small deterministic generator of whole numbers below a bound. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** One edit that mostly leaves an ordinance that can be analysed: a number, a comparison, a line out or moved down. */
function edited(text: string, next: (below: number) => number): string {
  const lines = text.split("\n");
  const wanted = [/\d/u, /minstens|hoogstens/u, /^ {4}[a-z]\. /u, /./u][next(4)]!;
  const places = lines.flatMap((line, at) => (wanted.test(line) && !line.startsWith("//") ? [at] : []));
  const at = places[next(places.length)] ?? 0;
  const line = lines[at] ?? "";
  switch (next(5)) {
    case 0:
      lines[at] = line.replace(/\d+/u, (digits) => String(Number(digits) + 1 + next(30)));
      break;
    case 1:
      lines[at] = line.replace(/minstens|hoogstens/u, (word) =>
        word === "minstens" ? "hoogstens" : "minstens",
      );
      break;
    case 2:
      lines.splice(at, 0, "// opmerking");
      break;
    case 3:
      lines[at] = line.replace(/\d/u, String(next(10)));
      break;
    default:
      if (/^ {4}[a-z]\. .*;$/u.test(line)) lines.splice(at, 1);
      else lines[at] = line.replace(/(?<=€ |^\s*\| .*\| )\d+/u, String(next(900)));
  }
  return lines.join("\n");
}

function projectsOf(compiler: Compiler, files: readonly ProjectFile[]): readonly Project[] {
  const diagnostics = files.flatMap(({ uri }) => compiler.diagnostics(uri));
  if (!isAnalysable(diagnostics)) return [];
  const parse = (uri: string) => compiler.parse(uri);
  return compiler.units().map(({ root }) => ({
    model: compiler.ordinance(root).model,
    files,
    parse,
    diagnostics,
  }));
}

/** Runs edits over an ordinance; how often there was something to analyse. */
function runs(start: readonly ProjectFile[], seed: number, rounds: number): number {
  const next = numbers(seed);
  let files = start;
  const compiler = createCompiler();
  for (const { uri, text } of files) compiler.setFile(uri, text);
  const memory = new AnalysisMemory();
  let analysed = 0;
  for (let round = 0; round < rounds; round++) {
    for (const project of projectsOf(compiler, files)) {
      analysed++;
      const { findings, asked, unknown, perAnalysis } = analyse(project, { memory });
      const plain = analyse(project);
      expect(findings).toEqual(plain.findings);
      expect({ asked, unknown, perAnalysis }).toEqual({
        asked: plain.asked,
        unknown: plain.unknown,
        perAnalysis: plain.perAnalysis,
      });
    }
    const which = next(start.length);
    const before = files[which]!;
    const text = edited(before.text, next);
    compiler.setFile(before.uri, text);
    const other = files.map((file, at) => (at === which ? { ...file, text } : file));
    // An edit that breaks the ordinance is taken back.
    if (projectsOf(compiler, other).length > 0) files = other;
    else compiler.setFile(before.uri, before.text);
  }
  return analysed;
}

describe("edits with a memory", () => {
  test.each([
    ["examples/maatregelen", 2, 8],
    ["examples/leerlingenvervoer", 3, 8],
    ["examples/meedoenfonds", 5, 8],
    ["examples/re-integratie", 6, 3],
  ])("%s", (folder, seed, rounds) => {
    expect(runs(withLaws(ordinanceFiles(folder)), seed, rounds)).toBe(rounds);
  });

  test("articles of every kind", () => {
    expect(runs([{ uri: "groot.andersom", text: largeOrdinance(6) }], 7, 12)).toBe(12);
  });

  test("what did not change is not asked again", () => {
    const file = { uri: "groot.andersom", text: largeOrdinance(6) };
    const compiler = createCompiler();
    compiler.setFile(file.uri, file.text);
    const memory = new AnalysisMemory();
    analyse(projectsOf(compiler, [file])[0]!, { memory });
    const before = memory.size;
    compiler.setFile(file.uri, `// een regel erboven\n${file.text}`);
    analyse(projectsOf(compiler, [file])[0]!, { memory });
    expect(memory.size).toBe(before);
  });
});
