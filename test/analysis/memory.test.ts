// After any run of edits the analyses say with a memory what they say of the same text read for the first time.

import { analyse, AnalysisMemory, analyseSteps, isAnalysable, type Project } from "@andersom/analysis";
import { createCompiler, type Compiler, type ProjectFile } from "@andersom/semantics";
import { ordinanceFiles, withLaws } from "@andersom/testkit";
import { describe, expect, test } from "vitest";
import { largeOrdinance } from "../bench/large.js";
import { edits, numbers } from "./edits.js";

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

function compilerOf(files: readonly ProjectFile[]): Compiler {
  const compiler = createCompiler();
  for (const { uri, text } of files) compiler.setFile(uri, text);
  return compiler;
}

/** What somebody sees of it: every finding with its place, words, repairs and household; and what was asked for it. */
function said(project: Project, memory?: AnalysisMemory) {
  const { findings, asked, unknown, perAnalysis } = analyse(project, memory === undefined ? {} : { memory });
  const told = findings.map(({ witness, ...finding }) => ({
    ...finding,
    witness: witness?.household,
    text: witness?.text,
  }));
  return { told, asked, unknown, perAnalysis };
}

/** The same files under other names: what is kept by file and text says nothing about them. */
function elsewhere(files: readonly ProjectFile[]): readonly ProjectFile[] {
  return files.map(({ uri, text }) => ({ uri: uri.startsWith("andersom:") ? uri : `${apart}${uri}`, text }));
}

const apart = "elders/";

/** As it would be told under the names of the files. */
function toldHere(what: unknown): unknown {
  return JSON.parse(JSON.stringify(what).replaceAll(apart, ""));
}

/**
 * Makes this many edits, each kind in turn, and holds the ordinance that they leave against a first reading of it, every so many
 * edits. Gives back the kinds of edits that were made: one after which nothing can be analysed is taken back.
 */
function runs(start: readonly ProjectFile[], seed: number, rounds: number, every = 1): ReadonlySet<string> {
  const next = numbers(seed);
  const kinds = Object.entries(edits);
  const done = new Set<string>();
  let files = start;
  const compiler = compilerOf(files);
  const memory = new AnalysisMemory();
  const check = (cold: boolean): void => {
    const copy = cold ? elsewhere(files) : [];
    const others = cold ? projectsOf(compilerOf(copy), copy) : [];
    projectsOf(compiler, files).forEach((project, at) => {
      const warm = said(project, memory);
      if (cold) expect(toldHere(warm)).toEqual(toldHere(said(others[at]!)));
    });
  };
  /** A run that an editor drops when somebody types on leaves nothing behind that is not so. */
  const leave = (steps: number): void => {
    for (const project of projectsOf(compiler, files)) {
      const run = analyseSteps(project, { memory });
      for (let step = 0; step < steps && run.next().done !== true; step++);
    }
  };
  check(false);
  const turn = next(kinds.length);
  for (let round = 0, tries = 0; round < rounds && tries < 4 * rounds; tries++) {
    const [kind, edit] = kinds[(turn + tries) % kinds.length]!;
    const before = files;
    const set = (wanted: readonly ProjectFile[]): void => {
      for (const { uri, text } of wanted)
        if (files.find((one) => one.uri === uri)!.text !== text) compiler.setFile(uri, text);
      files = wanted;
    };
    set(edit(files, next));
    if (files.every(({ text }, at) => text === before[at]!.text)) continue;
    if (projectsOf(compiler, files).length === 0) {
      set(before);
      continue;
    }
    done.add(kind);
    round++;
    if (round % 3 === 2) leave(next(60));
    if (round % 3 === 2 && round < rounds && next(2) === 0) continue;
    check(round % every === 0 || round === rounds);
  }
  return done;
}

describe("edits with a memory", () => {
  test.each([
    ["examples/bijzondere-bijstand", 1, 1, 1],
    ["examples/individuele-inkomenstoeslag", 2, 8, 2],
    ["examples/inkomenstoeslag-krimpen", 3, 8, 2],
    ["examples/leerlingenvervoer", 4, 10, 2],
    ["examples/maatregelen", 5, 8, 4],
    ["examples/meedoenfonds", 6, 12, 2],
    ["examples/re-integratie", 7, 4, 4],
    ["examples/sociaal-domein", 8, 1, 1],
    ["examples/tegenprestatie", 9, 10, 2],
  ])("%s", (folder, seed, rounds, every) => {
    expect(runs(withLaws(ordinanceFiles(folder)), seed, rounds, every).size).toBeGreaterThan(0);
  });

  test("articles of every kind, and every kind of edit", () => {
    const done = runs([{ uri: "groot.andersom", text: largeOrdinance(5) }], 7, 28, 4);
    expect([...done].sort()).toEqual(Object.keys(edits).sort());
  });

  test("what did not change is not asked again", () => {
    const file = { uri: "groot.andersom", text: largeOrdinance(6) };
    const compiler = compilerOf([file]);
    const memory = new AnalysisMemory();
    analyse(projectsOf(compiler, [file])[0]!, { memory });
    const before = memory.size;
    compiler.setFile(file.uri, `// een regel erboven\n${file.text}`);
    analyse(projectsOf(compiler, [file])[0]!, { memory });
    expect(memory.size).toBe(before);
  });
});
