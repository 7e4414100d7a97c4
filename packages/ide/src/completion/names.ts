// The names of an ordinance as they may be written in a sentence: with their article, in both word orders, by kind.

import type { Compiler, ValueType } from "@andersom/semantics";
import type { Workspace } from "../workspace.js";
import { takesArticle, usageIn, type Usage } from "./articles.js";

/** The names of an ordinance with its laws. */
export type Index = ReturnType<Compiler["index"]>;
type Entry = Index["symbols"] extends ReadonlyMap<string, infer E> ? E : never;
export type NamedSymbol = Entry["symbol"];
type ValueSymbol = Extract<NamedSymbol, { yesNo: boolean }>;

/** A name that may be written. */
export interface Name {
  readonly id: string;
  readonly text: string;
  readonly symbol: NamedSymbol;
  /** The law it comes from. */
  readonly origin: string | undefined;
  /** A thing that exists only in lists holds it. */
  readonly inList: boolean;
}

/** Everything that completion asks about names. */
export interface Names {
  readonly root: string;
  readonly index: Index;
  readonly article: (name: string) => "de" | "het";
  /** `is` or `zijn` behind a name. */
  readonly verb: (name: string) => "is" | "zijn";
  readonly values: () => readonly Name[];
  /** Yes/no sentences; `final` as they stand behind `als`. */
  readonly sentences: (final: boolean) => readonly Name[];
  readonly things: () => readonly Name[];
  /** Names of one kind, without article. */
  readonly others: (...kinds: readonly NamedSymbol["kind"][]) => readonly Name[];
  readonly typeOf: (symbol: NamedSymbol) => ValueType | undefined;
}

/** The names in force in a file; undefined for a file of no ordinance. */
export function namesIn(workspace: Workspace, uri: string): Names | undefined {
  const [unit] = workspace.unitsOf(uri);
  if (unit === undefined) return undefined;
  const { compiler } = workspace;
  const index = compiler.index(unit.root);
  let usage: Usage | undefined;
  const used = (): Usage =>
    (usage ??= usageIn(
      workspace,
      unit.files.map((file) => ({
        uri: file,
        text: workspace.source(file)?.text ?? "",
        parsed: workspace.parse(file),
      })),
    ));
  const article = (name: string): "de" | "het" =>
    index.things.get(name.toLowerCase())?.article ?? used().article(name);
  const entries = [...index.symbols.values()];
  const named = ({ symbol, origin }: Entry, text: string): Name => ({
    id: symbol.id,
    text,
    symbol,
    origin,
    inList:
      "thing" in symbol &&
      symbol.thing !== undefined &&
      symbol.thing !== "" &&
      !index.roots.has(symbol.thing),
  });
  return {
    root: unit.root,
    index,
    article,
    verb: (name) => (used().plural(name) ? "zijn" : "is"),
    values: () =>
      entries.flatMap((entry) => {
        const { symbol } = entry;
        if (!isValue(symbol) || symbol.yesNo || ("textOnly" in symbol && symbol.textOnly)) return [];
        const text = takesArticle(symbol.name) ? `${article(symbol.name)} ${symbol.name}` : symbol.name;
        const other = entry.origin !== undefined && isTwice(symbol, index);
        return [named(entry, other ? `${text} volgens de ${entry.origin}` : text)];
      }),
    sentences: (final) =>
      entries.flatMap((entry) => {
        const { symbol } = entry;
        if (!isValue(symbol)) return [];
        if (!symbol.yesNo)
          return symbol.kind === "gegeven" && symbol.type.kind === "ding" && symbol.type.optional
            ? [named(entry, ordered(`${subject(symbol.thing)} heeft een ${symbol.name}`, index, final))]
            : [];
        const own = "subjectless" in symbol && symbol.subjectless;
        const text = own ? `${subject(symbol.thing)} ${symbol.name}` : symbol.name;
        return [named(entry, ordered(text, index, final))];
      }),
    things: () =>
      [...index.things.values()].map((thing) => ({
        id: thing.id,
        text: `${article(thing.name)} ${thing.name}`,
        symbol: thing,
        origin: undefined,
        inList: !index.roots.has(thing.singular),
      })),
    others: (...kinds) =>
      entries
        .filter(({ symbol }) => kinds.includes(symbol.kind))
        .map((entry) => named(entry, entry.symbol.name)),
    typeOf: (symbol) => {
      if (symbol.kind === "gegeven" || symbol.kind === "oordeel") return symbol.type;
      return symbol.kind === "begrip" || symbol.kind === "waarde"
        ? compiler.typeOf(unit.root, symbol.id)
        : undefined;
    },
  };

  function subject(thing: string): string {
    return `${article(thing)} ${thing}`;
  }
}

function isValue(symbol: NamedSymbol): symbol is ValueSymbol {
  return (
    symbol.kind === "gegeven" ||
    symbol.kind === "oordeel" ||
    symbol.kind === "begrip" ||
    symbol.kind === "waarde"
  );
}

/** The ordinance has a value of this name as well as the law. */
function isTwice(symbol: NamedSymbol, index: Index): boolean {
  return (index.values.get(symbol.key) ?? []).some(({ origin }) => origin === undefined);
}

/** A yes/no sentence in the order of a main clause or of a subordinate clause. */
function ordered(sentence: string, index: Index, final: boolean): string {
  if (!final) return sentence;
  const words = sentence.split(" ");
  const be = words.findIndex((word) => /^(?:is|zijn)$/iu.test(word));
  const at = be >= 0 ? be : verbAt(words, index);
  const verb = words[at];
  if (verb === undefined || at === words.length - 1) return sentence;
  const moved = [...words.slice(0, at), ...words.slice(at + 1)];
  // `valt te verwijten` keeps its end, `woont samen` becomes one word only where the language says so.
  return [...moved, verb].join(" ");
}

/** The word behind the thing with which a sentence begins. */
function verbAt(words: readonly string[], index: Index): number {
  for (let length = words.length - 1; length > 0; length--) {
    const key = words
      .slice(0, length)
      .filter((word) => !/^(?:de|het|een)$/iu.test(word))
      .join(" ")
      .toLowerCase();
    if (index.thingForms.has(key)) return length;
  }
  return -1;
}
