// Where names stand in the examples: whatever a model reads is found in the text, and a name that is written otherwise at every place
// where it stands gives the same model.

import { createCompiler, type Compiler, type Occurrence, type Unit } from "@andersom/semantics";
import { ordinanceFiles, ordinanceFolders, type OrdinanceFile } from "@andersom/testkit";
import { describe, expect, test } from "vitest";

function compiled(files: readonly OrdinanceFile[]): Compiler {
  const compiler = createCompiler();
  for (const { uri, text } of files) compiler.setFile(uri, text);
  return compiler;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const mine = groups.get(keyOf(one));
    if (mine === undefined) groups.set(keyOf(one), [one]);
    else mine.push(one);
  }
  return groups;
}

function bySymbol(compiler: Compiler, unit: Unit): ReadonlyMap<string, readonly Occurrence[]> {
  return grouped(
    unit.files.flatMap((uri) => compiler.occurrences(unit.root, uri)),
    ({ symbol }) => symbol,
  );
}

/** Ids of facts, values and rights that expressions of a model read. */
function readIn(part: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof part !== "object" || part === null) return found;
  const { op, fact, definition, right } = part as Readonly<Record<string, unknown>>;
  for (const id of [fact, definition, right])
    if (typeof op === "string" && typeof id === "string") found.add(id);
  for (const one of Object.values(part)) readIn(one, found);
  return found;
}

function isUsed(id: string, names: ReadonlyMap<string, readonly Occurrence[]>): boolean {
  return (names.get(id) ?? []).some(({ role }) => role === "gebruik");
}

/** A birthday, a list called by its thing, what `voldoet aan artikel 36` asks, and what fills an open begrip of a law. */
function isToldOtherwise(id: string, compiler: Compiler, unit: Unit): boolean {
  const { facts, definitions } = compiler.ordinance(unit.root).model;
  if (id.endsWith("/geboortedatum") || facts.some((fact) => fact.id === id && fact.type.kind === "lijst"))
    return true;
  const definition = definitions.find((one) => one.id === id);
  if (definitions.some((one) => one.kind === "open begrip" && one.id.startsWith(`${id}@`))) return true;
  return definition?.place.instrument !== undefined && definition.type.kind === "ja-nee";
}

describe("every name that is read is found where it is used", () => {
  test.each(ordinanceFolders("examples"))("%s", (folder) => {
    const compiler = compiled(ordinanceFiles(folder));
    for (const unit of compiler.units()) {
      const names = bySymbol(compiler, unit);
      const { model } = compiler.ordinance(unit.root);
      const read = readIn([model.definitions, model.rights, model.duties, model.guarantees, model.powers]);
      const missing = [...read].filter((id) => !isToldOtherwise(id, compiler, unit) && !isUsed(id, names));
      expect(missing).toEqual([]);
    }
  });
});

describe("after edits", () => {
  test("names stand where a new compiler finds them", () => {
    const files = ordinanceFiles("examples/tegenprestatie");
    const compiler = compiled(files);
    const edits = [/^/u, /\n(?=artikel)/u, / \d+ /u, /\n\nlid 2/u, /\n {2}[A-Z][^\n]*\n/u];
    for (const [round, edit] of edits.entries()) {
      const now = files.map(({ uri, text }) => ({
        uri,
        text: text.replace(edit, round % 2 === 0 ? "$&// erbij\n" : "$& "),
      }));
      for (const { uri, text } of now) compiler.setFile(uri, text);
      const fresh = compiled(now);
      for (const { root, files: read } of fresh.units())
        for (const uri of read) expect(compiler.occurrences(root, uri)).toEqual(fresh.occurrences(root, uri));
    }
  });
});

/** Names that the language itself looks for, and names that belong to another one. */
const FIXED =
  /^(?:artikel:|wet:|ding:(?:inwoner|huishouden|aanvraag|hulpvraag)$|waarde:peildatum$|waarde:(?:hoogte|omvang|duur|vorm) van )/u;

describe("a name written otherwise wherever it stands", () => {
  test.each(["examples/tegenprestatie", "examples/meedoenfonds"])("gives the same model: %s", (folder) => {
    const files = ordinanceFiles(folder);
    const compiler = compiled(files);
    const unit = compiler.units()[0]!;
    const texts = new Map(files.map(({ uri, text }) => [uri, text]));
    const names = bySymbol(compiler, unit);
    const before = said(compiler, unit);
    let renamed = 0;
    for (const [symbol, places] of names) {
      if (FIXED.test(symbol)) continue;
      const edited = otherwise(places, names, texts);
      if (edited === undefined) continue;
      for (const [uri, text] of edited) compiler.setFile(uri, text);
      expect({ symbol, said: said(compiler, unit) }).toEqual({ symbol, said: before });
      for (const uri of edited.keys()) compiler.setFile(uri, texts.get(uri)!);
      renamed += 1;
    }
    expect(renamed).toBeGreaterThan(15);
  });
});

const MARK = "qq";

/** The model and its messages without the mark, and without offsets. */
function said(compiler: Compiler, unit: Unit): string {
  const messages = unit.files.map((uri) => compiler.diagnostics(uri).map(({ message }) => message));
  return JSON.stringify([compiler.ordinance(unit.root).model, messages], (key, value: unknown) =>
    ["start", "end", "line", "column"].includes(key) && typeof value === "number" ? undefined : value,
  ).replaceAll(MARK, "");
}

/** The texts with a mark behind one word of the name, the same word everywhere; undefined where all its words name something else too. */
function otherwise(
  places: readonly Occurrence[],
  names: ReadonlyMap<string, readonly Occurrence[]>,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | undefined {
  const wordsAt = ({ span }: Occurrence): readonly string[] =>
    texts
      .get(span.uri)!
      .slice(span.start, span.end)
      .toLowerCase()
      .match(/[\p{L}\d-]+/gu) ?? [];
  const inside = places.flatMap((outer) =>
    [...names.values()]
      .flat()
      .filter(
        ({ span, symbol }) =>
          symbol !== outer.symbol &&
          span.uri === outer.span.uri &&
          span.start >= outer.span.start &&
          span.end <= outer.span.end &&
          span.end - span.start < outer.span.end - outer.span.start,
      ),
  );
  const taken = new Set([...inside.flatMap(wordsAt), "de", "het", "een", "is", "zijn", "van", "er", "nog"]);
  const counts = new Map<string, number>();
  for (const place of places)
    for (const word of new Set(wordsAt(place)))
      if (!taken.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [word] = [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length)[0] ?? [];
  if (word === undefined) return undefined;
  const edited = new Map<string, string>();
  for (const [uri, here] of grouped(places, ({ span }) => span.uri)) {
    let text = texts.get(uri)!;
    for (const { span } of here.toSorted((a, b) => b.span.start - a.span.start)) {
      const words = text.slice(span.start, span.end);
      const marked = words.replace(new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, "iu"), `$&${MARK}`);
      text = text.slice(0, span.start) + marked + text.slice(span.end);
    }
    edited.set(uri, text);
  }
  return edited;
}
