// After any run of edits a compiler says exactly what a new one says of the same text.

import { createCompiler, type Compiler, type ProjectFile } from "@andersom/semantics";
import { ordinanceFiles } from "@andersom/testkit";
import { describe, expect, test } from "vitest";

/** More of them in a long run: `ANDERSOM_EDITS=500`. */
const ROUNDS = Number(process.env["ANDERSOM_EDITS"] ?? 30);

type Numbers = (below: number) => number;

/** A small deterministic generator of whole numbers below a bound. */
function numbers(seed: number): Numbers {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** One edit as people make them: a digit, a word, a line in or out, a lid in other order, a new comment. */
function edited(text: string, next: Numbers): string {
  const lines = text.split("\n");
  const at = next(lines.length);
  const line = lines[at] ?? "";
  switch (next(8)) {
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
    case 6:
      return otherKind(lines, next);
    default: {
      const other = next(lines.length);
      lines[at] = lines[other] ?? "";
      lines[other] = line;
    }
  }
  return lines.join("\n");
}

/** An amount where a percentage stood, or the other way round: what reads it reads another type of value. */
function otherKind(lines: string[], next: Numbers): string {
  const valued = lines.flatMap((line, at) => (/€ \d+|\d+%/u.test(line) ? [at] : []));
  const at = valued[next(valued.length)] ?? 0;
  const other = (_all: string, euros: string | undefined, percentage: string): string =>
    euros === undefined ? `€ ${percentage}` : `${euros}%`;
  lines[at] = lines[at]!.replaceAll(/€ (\d+)|(\d+)%/gu, other);
  return lines.join("\n");
}

/** Lines that declare a name: rows (`inkomen: bedrag per maand.`) and headings of blocks. */
const DECLARES =
  /^(?: {2}\p{L}[^:.]*: |(?:begrip|stap|effect|plicht|signaal|oordeel|trede|kernwaarde|gegevens van|open begrip) )/u;

/** One edit of what is declared, or of a whole article. `seen` are texts of this file as it was before. */
function renamed(text: string, names: readonly string[], seen: readonly string[], next: Numbers): string {
  const lines = text.split("\n");
  const declaring = lines.flatMap((line, at) => (DECLARES.test(line) ? [at] : []));
  const at = declaring[next(declaring.length)] ?? 0;
  const line = lines[at] ?? "";
  const name = names[next(names.length)] ?? "";
  const other = names[next(names.length)] ?? "";
  switch (next(10)) {
    // A longer name, a shorter one, and the plural, where it is declared only.
    case 0:
      lines[at] = line.replace(/(?=: |$)/u, " extra");
      break;
    case 1:
      lines[at] = line.replace(/ \p{L}+(?=: |$)/u, "");
      break;
    case 2:
      lines[at] = line.replace(/(?=: |$)/u, next(2) === 0 ? "en" : "s");
      break;
    // A name everywhere: a new one, a longer form of another, the name of another.
    case 3:
      return text.replaceAll(name, `${name}tje`);
    case 4:
      return text.replaceAll(name, `${other} van toen`);
    case 5:
      return text.replaceAll(name, other);
    // Gone, twice, and as it was: then other sentences can be read again.
    case 6:
      lines.splice(at, 1);
      break;
    case 7:
      lines.splice(at, 0, line);
      break;
    case 8:
      return seen[next(seen.length)] ?? text;
    default:
      return movedArticle(text, next);
  }
  return lines.join("\n");
}

/** An article out, twice, or somewhere else. */
function movedArticle(text: string, next: Numbers): string {
  const parts = text.split(/^(?=artikel )/mu);
  const [taken] = parts.splice(next(parts.length), 1);
  for (let times = next(3); times > 0; times--) parts.splice(next(parts.length + 1), 0, taken ?? "");
  return parts.join("");
}

function all(compiler: Compiler, files: readonly ProjectFile[]): unknown {
  return {
    diagnostics: files.map(({ uri }) => compiler.diagnostics(uri)),
    models: compiler.units().map(({ root }) => compiler.ordinance(root).model),
    links: compiler
      .units()
      .map(({ root, files: mine }) => mine.map((uri) => compiler.occurrences(root, uri))),
  };
}

function compilerOf(files: readonly ProjectFile[]): Compiler {
  const compiler = createCompiler();
  for (const { uri, text } of files) compiler.setFile(uri, text);
  return compiler;
}

let settles = false;
/** Every other time by a compiler that was told that no edit will come, as a command is. */
function fresh(files: readonly ProjectFile[]): unknown {
  const compiler = compilerOf(files);
  settles = !settles;
  if (settles) compiler.settle();
  return all(compiler, files);
}

const namesOf = (compiler: Compiler): string[] =>
  compiler
    .units()
    .flatMap(({ root }) => [...compiler.index(root).symbols.values()].map((one) => one.symbol.name));

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
    const compiler = compilerOf(files);
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

describe("edits of what is declared", () => {
  test.each([
    ["examples/individuele-inkomenstoeslag", 11],
    ["examples/maatregelen", 12],
    ["examples/leerlingenvervoer", 13],
    ["examples/tegenprestatie", 14],
    ["examples/meedoenfonds", 15],
  ])("%s", (folder, seed) => {
    const next = numbers(seed);
    const began: readonly ProjectFile[] = ordinanceFiles(folder);
    let files = began;
    const seen = files.map(({ text }) => [text]);
    const compiler = compilerOf(files);
    all(compiler, files);
    for (let round = 0; round < ROUNDS; round++) {
      const which = next(files.length);
      const names = namesOf(compiler).filter((name) => name.length > 3);
      const text = renamed(files[which]!.text, names, seen[which]!, next);
      seen[which]!.push(text);
      files = files.map((file, at) => (at === which ? { ...file, text } : file));
      compiler.setFile(files[which]!.uri, text);
      if (next(4) === 0) continue;
      expect(all(compiler, files)).toEqual(fresh(files));
      // What has gone to pieces teaches nothing more.
      if (round % 12 !== 11) continue;
      files = began;
      for (const file of files) compiler.setFile(file.uri, file.text);
    }
  });
});
