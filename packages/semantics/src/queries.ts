// The queries: parse(file) → outline(file) → exports(file) → units() → index(unit) → lowered(unit, file) → ordinance(unit).

import { parse as parseText, SourceText, type Diagnostic, type ParseResult } from "@andersom/syntax";
import { createDatabase, equalData, type Database, type Query } from "./db.js";
import { changedBetween, definersIn, sameDefiners, type Definer, type Definers } from "./declare/definers.js";
import { collectExports } from "./declare/exports.js";
import { outlineAgain } from "./declare/outline-again.js";
import { outlineOf, type Outline } from "./declare/outline.js";
import type { Occurrence } from "./occurrences/locate.js";
import { unknownUse } from "./diagnostics/names.js";
import { nothingServesEffect } from "./diagnostics/rules.js";
import { misspelledEffects, withFixes } from "./fixes/index.js";
import { Clusters, type LoweredFile } from "./lower/clusters.js";
import type { LowerInput } from "./lower/site-context.js";
import { keeper } from "./merge/kept.js";
import { MergeMemory } from "./merge/memory.js";
import { mergeOrdinance } from "./merge/ordinance.js";
import type { DecisionModel, ValueType } from "./model/index.js";
import { valuesNamed } from "./names/by-key.js";
import { Asked, HeardIndex, keepNames } from "./names/heard.js";
import { buildIndex, type NameIndex } from "./names/index.js";
import { suggest } from "./names/suggest.js";
import type { FileExports, ValueSymbol } from "./names/symbols.js";
import { UNKNOWN_TYPE } from "./types/fact-type.js";
import { thingsOfDefiners } from "./types/things-of.js";
import { typeOfDefiners } from "./types/infer-definition.js";
import { namesOf, unitsOf, type Unit } from "./units.js";

/** Everything that can be asked of a set of files. Keys: a file's uri; a unit's root uri; both joined by `KEY`. */
export interface Compiler {
  readonly db: Database;
  readonly setFile: (uri: string, text: string) => void;
  readonly removeFile: (uri: string) => void;
  /** Names of laws that could be had, for "bedoelt u"; said before anything is asked, and the same ever after. */
  readonly offer: (names: readonly string[]) => void;
  /** All files are there, and none will change: what follows keeps nothing to find out what an edit would change. */
  readonly settle: () => void;
  /** The uris of all files, sorted. */
  readonly files: () => readonly string[];
  readonly parse: Query<ParseResult>;
  readonly exports: Query<FileExports>;
  readonly units: () => readonly Unit[];
  readonly index: Query<NameIndex>;
  /** The type of a value of an ordinance, by the id of its symbol. */
  readonly typeOf: (unit: string, symbol: string) => ValueType;
  readonly lowered: (unit: string, file: string) => LoweredFile;
  /** Where names stand in a file, as an ordinance reads it; by place. */
  readonly occurrences: (unit: string, file: string) => readonly Occurrence[];
  readonly ordinance: Query<{ readonly model: DecisionModel; readonly diagnostics: readonly Diagnostic[] }>;
  /** What an ordinance says of one of its files; what is wrong within a sentence is not among it. */
  readonly findings: (unit: string, file: string) => readonly Diagnostic[];
  /** All messages about a file, from every ordinance it is read with; sorted by place. */
  readonly diagnostics: Query<readonly Diagnostic[]>;
}

const KEY = "\u0001";
const never = (): boolean => false;
const NO_DEFINERS: readonly Definer[] = [];

/** All that types and things follow from, and how often one of them had come out otherwise by then. */
interface Meaning {
  readonly index: NameIndex;
  readonly sentences: readonly Definers[];
  readonly otherwise: number;
  readonly value: object;
}

/** The root of the unit in a key that begins with it. */
function rootOf(key: string): string {
  return key.slice(0, key.indexOf(KEY));
}

/** Makes a compiler with no files. */
export function createCompiler(): Compiler {
  const db = createDatabase();
  let offered: readonly string[] = [];
  const text = (uri: string): string => (db.read("text", uri) as string | undefined) ?? "";
  // A changed text gives a changed tree: comparing trees would cost more than it saves.
  const parse = db.define<ParseResult>("parse", (uri) => parseText(text(uri), uri), never);
  const outlines = new Map<string, Outline>();
  const outline = db.define<Outline>(
    "outline",
    (uri) => {
      const { entries } = parse(uri);
      const before = outlines.get(uri);
      const now = (before && outlineAgain(before, entries)) ?? outlineOf(uri, entries);
      outlines.set(uri, now);
      return now;
    },
    never,
  );
  const sources = new Map<string, SourceText>();
  const source = db.define<SourceText>(
    "source",
    (uri) => {
      const now = new SourceText(uri, text(uri), sources.get(uri));
      sources.set(uri, now);
      return now;
    },
    never,
  );
  const declared = keeper<FileExports>();
  const exportsOf = db.define<FileExports>("exports", (uri) => {
    const now = outline(uri);
    return declared(now.declares, [], () => collectExports(now));
  });
  const unitsQuery = db.define<readonly Unit[]>("units", () =>
    unitsOf(db.keys("text").map((uri) => exportsOf(uri))),
  );
  const units = (): readonly Unit[] => unitsQuery("");
  const unitOf = (root: string): Unit =>
    units().find((unit) => unit.root === root) ?? { root, title: root, files: [root], missing: [] };
  const indexes = new Map<string, NameIndex>();
  const index = db.define<NameIndex>(
    "index",
    (root) => {
      const before = indexes.get(root);
      const files = unitOf(root).files.map((uri) => exportsOf(uri));
      const now = keepNames(before, buildIndex(files, before));
      indexes.set(root, now);
      return now;
    },
    Object.is,
  );
  /** What was asked of the names for a type or a thing, and of which names. */
  const asked = new Map<string, { index: NameIndex; readonly asked: Asked }>();
  /** Whether all that was asked under this key is still answered the same. True says that nothing changed since. */
  const sameNames = db.define<boolean>(
    "same names",
    (key) => {
      const now = index(rootOf(key.slice(key.indexOf(KEY) + 1)));
      const known = asked.get(key);
      if (known === undefined || !known.asked.isSame(known.index, now)) return false;
      known.index = now;
      return true;
    },
    (_before, isSame) => isSame === true,
  );
  /** The names, for a query that depends on what it asks of them and on no others. */
  const heardIndex = (query: string, key: string): NameIndex => {
    if (db.isSettled()) return index(rootOf(key));
    const mine = { index: db.untracked(() => index(rootOf(key))), asked: new Asked() };
    asked.set(`${query}${KEY}${key}`, mine);
    sameNames(`${query}${KEY}${key}`);
    return new HeardIndex(mine.index, mine.asked);
  };
  const defined = new Map<string, Definers>();
  const definers = db.define<Definers>(
    "definers",
    (uri) => {
      const now = outline(uri);
      const before = defined.get(uri);
      if (before?.outline.defines === now.defines) return before;
      const made = definersIn(now, before);
      defined.set(uri, made);
      return made;
    },
    Object.is,
  );
  const definersOf = db.define<readonly Definer[]>(
    "definers of",
    (key) => {
      const at = key.indexOf(KEY);
      return definers(key.slice(0, at)).byName.get(key.slice(at + 1)) ?? NO_DEFINERS;
    },
    sameDefiners,
  );
  /** The sentences of a file that define a value, where they stood when one of them changed last: types have no place. */
  const definersNow = (uri: string, name: string): readonly Definer[] => {
    definersOf(`${uri}${KEY}${name}`);
    return db.untracked(() => definers(uri).byName.get(name) ?? []);
  };
  const inputFor = (root: string, uri: string): LowerInput => ({
    file: source(uri),
    law: outline(uri).law,
    index: index(root),
    typeOf: typeFor(root),
    thingsOf: thingsFor(root),
  });
  /** As `inputFor`, for who asked for the sentences already: a type or a thing has no place. */
  const untrackedInput = (root: string, uri: string, names: NameIndex): LowerInput => ({
    ...db.untracked(() => inputFor(root, uri)),
    index: names,
  });
  /** How often a type or the things of a value came out otherwise than before. */
  let otherwise = 0;
  const isAsBefore = (before: unknown, after: unknown): boolean => {
    const same = equalData(before, after);
    if (!same) otherwise++;
    return same;
  };

  const inProgress = new Set<string>();
  const definitionType = db.define<ValueType>(
    "type",
    (key) => {
      const [root = "", id = ""] = key.split(KEY);
      const names = heardIndex("type", key);
      const entry = names.symbols.get(id);
      if (entry === undefined || inProgress.has(key)) return UNKNOWN_TYPE;
      const symbol = entry.symbol as ValueSymbol;
      inProgress.add(key);
      try {
        // The declaring file first, then the others: a law may leave open what the ordinance fills in.
        for (const uri of [entry.file, ...unitOf(root).files.filter((file) => file !== entry.file)]) {
          const found = definersNow(uri, symbol.key);
          const type =
            found.length === 0 ? undefined : typeOfDefiners(symbol, found, untrackedInput(root, uri, names));
          if (type !== undefined) return type;
        }
        return UNKNOWN_TYPE;
      } finally {
        inProgress.delete(key);
      }
    },
    isAsBefore,
  );
  const typeFor =
    (root: string) =>
    (symbol: ValueSymbol): ValueType => {
      const key = `${root}${KEY}${symbol.id}`;
      return inProgress.has(key) || lookingFor.has(key) ? UNKNOWN_TYPE : definitionType(key);
    };

  const lookingFor = new Set<string>();
  const definitionThings = db.define<readonly string[]>(
    "things",
    (key) => {
      const [root = "", id = ""] = key.split(KEY);
      const names = heardIndex("things", key);
      const entry = names.symbols.get(id);
      if (entry === undefined || lookingFor.has(key)) return [];
      const symbol = entry.symbol as ValueSymbol;
      if (symbol.thing !== undefined || symbol.parameter) return [];
      lookingFor.add(key);
      try {
        const found = unitOf(root).files.flatMap((uri) => {
          const sentences = definersNow(uri, symbol.key);
          return sentences.length === 0
            ? []
            : [...thingsOfDefiners(symbol, sentences, untrackedInput(root, uri, names))];
        });
        return [...new Set(found)];
      } finally {
        lookingFor.delete(key);
      }
    },
    isAsBefore,
  );
  const thingsFor =
    (root: string) =>
    (symbol: ValueSymbol): readonly string[] => {
      const key = `${root}${KEY}${symbol.id}`;
      return lookingFor.has(key) ? [] : definitionThings(key);
    };

  const meanings = new Map<string, Meaning>();
  /** The same object for as long as every value has the same type and belongs to the same things. */
  const meaning = db.define<object>(
    "meaning",
    (root) => {
      const names = index(root);
      const sentences = unitOf(root).files.map((uri) => definers(uri));
      const before = meanings.get(root);
      const changed = before?.index === names ? changedBetween(before.sentences, sentences) : undefined;
      for (const name of changed ?? [])
        for (const symbol of valuesNamed(names, name)) {
          typeFor(root)(symbol);
          thingsFor(root)(symbol);
        }
      const value = changed !== undefined && before?.otherwise === otherwise ? before.value : {};
      meanings.set(root, { index: names, sentences, otherwise, value });
      return value;
    },
    Object.is,
  );
  const clusters = new Map<string, Clusters>();
  /** Whether the types and things that a file asked for are the same. True says that nothing changed since. */
  const sameMeaning = db.define<boolean>(
    "same meaning",
    (key) => {
      const root = rootOf(key);
      const now = meaning(root);
      return clusters.get(key)?.keepsMeaning(now, typeFor(root), thingsFor(root)) ?? false;
    },
    (_before, isSame) => isSame === true,
  );
  const loweredQuery = db.define<LoweredFile>(
    "lowered",
    (key) => {
      const [root = "", uri = ""] = key.split(KEY);
      sameMeaning(key);
      const known = clusters.get(key) ?? new Clusters();
      clusters.set(key, known);
      return known.lower(outline(uri), {
        ...inputFor(root, uri),
        meaning: db.untracked(() => meaning(root)),
        isSettled: db.isSettled(),
      });
    },
    Object.is,
  );
  const lowered = (root: string, uri: string): LoweredFile => loweredQuery(`${root}${KEY}${uri}`);
  const occurrencesQuery = db.define<readonly Occurrence[]>(
    "occurrences",
    (key) => {
      const [root = "", uri = ""] = key.split(KEY);
      const { clusters: mine } = lowered(root, uri);
      return mine.occurrences(index(root), text(uri), outline(uri).law);
    },
    never,
  );
  const memories = new Map<string, MergeMemory>();
  const ordinance = db.define(
    "ordinance",
    (root) => {
      const unit = unitOf(root);
      const memory = memories.get(root) ?? new MergeMemory();
      memories.set(root, memory);
      return mergeOrdinance({
        title: unit.title,
        root,
        parts: unit.files.map((uri) => lowered(root, uri).part),
        index: index(root),
        typeOf: typeFor(root),
        thingsOf: thingsFor(root),
        meaning: meaning(root),
        memory,
      });
    },
    never,
  );

  const findingsQuery = db.define<readonly Diagnostic[]>("findings", (key) => {
    const [root = "", uri = ""] = key.split(KEY);
    const unit = unitOf(root);
    const mine = [
      ...lowered(root, uri).diagnostics,
      ...ordinance(root).diagnostics.filter((diagnostic) => diagnostic.span.uri === uri),
    ];
    if (root === uri)
      mine.push(
        ...missingUses(
          unit,
          parse(uri),
          usableNames(
            offered,
            db.keys("text").flatMap((other) => namesOf(exportsOf(other))),
          ),
        ),
      );
    const source = { uri, entries: parse(uri).entries, text: text(uri) };
    const misspelled = mine.some(({ code }) => code === nothingServesEffect.code)
      ? misspelledEffects(unit.files.flatMap((file) => lowered(root, file).diagnostics))
      : [];
    const told = mine.filter(
      ({ code, data }) =>
        code !== nothingServesEffect.code || !misspelled.includes((data as { effect: string }).effect),
    );
    return told.map((diagnostic) => withFixes(diagnostic, source, index(root)));
  });
  const findings = (root: string, uri: string): readonly Diagnostic[] => findingsQuery(`${root}${KEY}${uri}`);
  const diagnostics = db.define<readonly Diagnostic[]>("diagnostics", (uri) => {
    const mine = units().filter(({ files }) => files.includes(uri));
    return sorted([...parse(uri).diagnostics, ...mine.flatMap(({ root }) => findings(root, uri))]);
  });
  return {
    db,
    setFile: (uri, content) => {
      db.set("text", uri, content);
    },
    removeFile: (uri) => {
      db.remove("text", uri);
      sources.delete(uri);
      defined.delete(uri);
      for (const key of [...clusters.keys()]) if (key.split(KEY).includes(uri)) clusters.delete(key);
    },
    offer: (names) => {
      offered = names;
    },
    settle: () => {
      db.settle();
    },
    files: () => db.keys("text"),
    parse,
    exports: exportsOf,
    units,
    index,
    typeOf: (unit, symbol) => definitionType(`${unit}${KEY}${symbol}`),
    lowered,
    occurrences: (root, uri) => occurrencesQuery(`${root}${KEY}${uri}`),
    ordinance,
    findings,
    diagnostics,
  };
}

/** Each name once, as the law itself writes it. */
function usableNames(offered: readonly string[], own: readonly string[]): readonly string[] {
  const known = new Set(offered.map((name) => name.toLowerCase()));
  return [...offered, ...own.filter((name) => !known.has(name))];
}

/** A `Gebruikt` that names nothing at hand, at the place where it stands. */
function missingUses(unit: Unit, parsed: ParseResult, names: readonly string[]): Diagnostic[] {
  return unit.missing.flatMap((name) => {
    for (const { block } of parsed.entries) {
      for (const content of block.content) {
        if (content.kind !== "Property" || content.key !== "gebruikt") continue;
        const value = content.values.find((candidate) => candidate.text === name);
        if (value !== undefined)
          return [unknownUse.at(value.span, { name, suggestions: suggest(name, names) })];
      }
    }
    return [];
  });
}

/** By place, then code; the same message from two ordinances counts once. */
function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(
    diagnostics.map((diagnostic) => [
      `${diagnostic.span.start}:${diagnostic.span.end}:${diagnostic.code}:${diagnostic.message}`,
      diagnostic,
    ]),
  );
  return [...unique.values()].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.code.localeCompare(b.code),
  );
}
