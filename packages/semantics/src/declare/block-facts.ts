// What a block says, wherever it stands: its heading, the names it declares, what its sentences decide and define.

import type {
  Block,
  BlockEntry,
  BlockKeyword,
  Content,
  DefinitionStatement,
  WordGroup,
} from "@andersom/syntax";
import { keyOf, keyText } from "../names/normalise.js";
import type { AnySymbol, ConcurrenceSite, FileExports, OtherSymbol, RuleSite } from "../names/symbols.js";
import { choiceSymbol, factSymbol, groupKey, judgementSymbol, rightSymbol, thingSymbol } from "./facts.js";
import { definedBySentence, imposedBy, parameterRows, termSymbol } from "./values.js";

/** What a sentence decides, as other rules refer to it. */
export type Decides = Pick<RuleSite, "kind" | "decides" | "does">;

/** Everything about a block that depends on its own words alone: no place, no numbering of what stands around it. */
export interface BlockFacts {
  readonly keyword: BlockKeyword;
  readonly title: string;
  readonly number?: string;
  readonly numberTo?: string;
  readonly symbols: readonly AnySymbol[];
  /** Only in a header. */
  readonly instrument?: FileExports["instrument"];
  readonly belongsTo?: string;
  readonly uses: readonly string[];
  /** Per sentence: whether it has a number of its own, what it decides, and the compared names of the values it defines. */
  readonly sentences: readonly SentenceFacts[];
  /** How many sentences have a number of their own. */
  readonly numbered: number;
  readonly concurrence: readonly ConcurrenceSite[];
  /** Blocks that a substitution of this one stands for. */
  readonly fillings: readonly BlockFacts[];
}

export interface SentenceFacts {
  readonly numbered: boolean;
  readonly decides?: Decides;
  readonly defines: readonly string[];
}

/** By token: a block that did not change has the same facts. */
const remembered = new WeakMap<object, BlockFacts>();

/** The facts of a block of a file. */
export function factsOfEntry(entry: BlockEntry): BlockFacts {
  let known = remembered.get(entry.token);
  if (known === undefined) {
    const { block } = entry;
    known = { ...factsOf(block), fillings: fillingsOf(block).map(factsOf) };
    remembered.set(entry.token, known);
  }
  return known;
}

function factsOf(block: Block): BlockFacts {
  const { keyword, heading } = block;
  const name = heading.name === undefined ? undefined : keyText(keyOf(heading.name.words));
  const sentences = block.content.map((content): SentenceFacts => {
    const decides = decidesOf(content, keyword);
    return {
      numbered: content.kind !== "Prose" && content.kind !== "Table",
      ...(decides === undefined ? {} : { decides }),
      defines: definedKeys(content, name),
    };
  });
  return {
    keyword,
    title: heading.title,
    ...(heading.number === undefined ? {} : { number: heading.number }),
    ...(heading.numberTo === undefined ? {} : { numberTo: heading.numberTo }),
    symbols: symbolsOf(block),
    ...headerOf(block),
    sentences,
    numbered: sentences.filter(({ numbered }) => numbered).length,
    concurrence: block.content.flatMap(concurrenceOf),
    fillings: [],
  };
}

function headerOf(block: Block): Pick<BlockFacts, "instrument" | "belongsTo" | "uses"> {
  const { keyword, heading } = block;
  if (keyword === "hoort bij") return { belongsTo: heading.title, uses: [] };
  if (
    keyword !== "verordening" &&
    keyword !== "beleidsregels" &&
    keyword !== "nadere regels" &&
    keyword !== "wet"
  )
    return { uses: [] };
  const shortName = propertyText(block, "korte naam");
  return {
    instrument: { kind: keyword, title: heading.title, ...(shortName === undefined ? {} : { shortName }) },
    uses: block.content.flatMap((content) =>
      content.kind === "Property" && content.key === "gebruikt"
        ? content.values.map((value) => value.text)
        : [],
    ),
  };
}

/** The first value of a property of a block. */
export function propertyText(block: Block, key: string): string | undefined {
  for (const content of block.content)
    if (content.kind === "Property" && content.key === key) return content.values[0]?.text;
  return undefined;
}

/**
 * `Zoals in: artikel 32 …, waarbij ‘open term’ wordt gelezen als X` says the same as a begrip of its own that fills the
 * open term (`begrip ‘open term’`, `is X.`), so that is what it becomes: names, types and rules then follow by themselves.
 */
export function fillingsOf(block: Block): Block[] {
  if (block.keyword !== "begrip") return [];
  return block.content
    .flatMap((content) => (content.kind === "Property" && content.key === "zoals in" ? content.values : []))
    .flatMap(({ span, substitution }) => (substitution === undefined ? [] : [{ span, ...substitution }]))
    .map(({ span, term, value }): Block => {
      const name: WordGroup = { kind: "WordGroup", span: term.span, words: [term] };
      const content: DefinitionStatement = {
        kind: "DefinitionStatement",
        span,
        names: [],
        verb: "is",
        body: { form: "value", value },
        tails: [],
      };
      return {
        kind: "Block",
        span,
        keyword: "begrip",
        heading: { kind: "Heading", span: term.span, title: term.text, name },
        content: [content],
      };
    });
}

/** Compared names that a sentence defines; the body of a begrip defines the name of its heading. */
function definedKeys(content: Content, heading: string | undefined): readonly string[] {
  switch (content.kind) {
    case "DefinitionStatement":
      return content.names.length === 0
        ? heading === undefined
          ? []
          : [heading]
        : content.names.map((name) => keyText(keyOf(name.words)));
    case "PredicateDefinition":
      return content.words.length === 0
        ? heading === undefined
          ? []
          : [heading]
        : [keyText(keyOf(content.words))];
    case "PowerStatement":
      return content.modal === "bepaalt" ? [keyText(keyOf(content.words.words))] : [];
    case "ActStatement": {
      const imposed = imposedBy(content);
      return imposed === undefined ? [] : [`er is ${keyText(keyOf(imposed))}`];
    }
    case "Table":
      return content.rows.map((row) => {
        const [name] = row.cells;
        return name !== undefined && "raw" in name
          ? keyText(keyOf([{ text: name.raw, span: name.span }]))
          : "";
      });
    default:
      return [];
  }
}

function symbolsOf(block: Block): AnySymbol[] {
  const { heading } = block;
  const named = (kind: Exclude<OtherSymbol["kind"], "voorziening">, prefix: string): AnySymbol[] => {
    const key =
      heading.name === undefined
        ? keyText(keyOf([{ text: heading.title, span: heading.span }]))
        : groupKey(heading.name);
    return [{ kind, id: `${prefix}:${key}`, name: heading.title, key }];
  };
  switch (block.keyword) {
    case "effect":
      return named("effect", "effect");
    case "kernwaarde":
      return named("kernwaarde", "kernwaarde");
    case "plicht": {
      const category = propertyText(block, "bij niet nakomen");
      return named("plicht", "plicht").map((symbol) =>
        symbol.kind === "plicht" && category !== undefined ? { ...symbol, category } : symbol,
      );
    }
    case "signaal":
      return named("signaal", "signaal");
    case "toestemming":
      return named("toestemming", "toestemming");
    case "stap":
      return named("stap", "stap");
    case "trede":
      return named("trede", "trede");
    case "volgorde van hulp":
      return [
        {
          kind: "volgorde",
          id: "volgorde:volgorde van hulp",
          name: "volgorde van hulp",
          key: "volgorde van hulp",
        },
      ];
    case "gegevens van": {
      const thing = thingSymbol(block);
      return [
        thing,
        ...block.content.flatMap((content) =>
          content.kind === "FactRow"
            ? [factSymbol(content, "gegeven", thing.singular)]
            : definedBySentence(content, { thing: thing.singular }),
        ),
      ];
    }
    case "oordelen van":
      return block.content.flatMap((content) =>
        content.kind === "FactRow" ? [factSymbol(content, "oordeel", "")] : [],
      );
    case "oordeel":
      return [judgementSymbol(block)];
    case "keuzes":
      return block.content.flatMap((content) => (content.kind === "FactRow" ? choiceSymbol(content) : []));
    case "voorzieningen":
      return block.content.flatMap((content) => (content.kind === "FactRow" ? [rightSymbol(content)] : []));
    case "begrip":
    case "open begrip":
      return [
        ...termSymbol(block, undefined),
        ...block.content.flatMap((content) =>
          content.kind === "DefinitionStatement" && content.names.length > 0
            ? definedBySentence(content, {})
            : [],
        ),
      ];
    case "bedragen":
      return block.content.flatMap((content) =>
        content.kind === "Table" ? parameterRows(content) : definedBySentence(content, { parameter: true }),
      );
    default:
      return block.content.flatMap((content) => definedBySentence(content, {}));
  }
}

function concurrenceOf(content: Content): ConcurrenceSite[] {
  if (content.kind !== "OccasionStatement" || content.text === undefined) return [];
  return [{ occasion: groupKey(content.words), choice: groupKey(content.text) }];
}

/** What a sentence decides; in a maatwerk block, powers are departures and `is dan hoogstens` bounds them. */
function decidesOf(
  content: Content,
  keyword: Block["keyword"],
): Pick<RuleSite, "kind" | "decides" | "does"> | undefined {
  const departs = keyword === "maatwerk";
  switch (content.kind) {
    case "RightStatement":
      return { kind: content.refuses ? "weigering" : "recht", decides: groupKey(content.right) };
    case "DefinitionStatement":
      return {
        kind: "waarde",
        ...(content.names[0] === undefined ? {} : { decides: content.names.map(groupKey).join(" | ") }),
      };
    case "CapStatement":
      if (departs && content.then) return undefined;
      return { kind: "waarde", decides: content.names.map(groupKey).join(" | ") };
    case "PredicateDefinition":
      return { kind: "waarde", decides: keyText(keyOf(content.words)) };
    case "PowerStatement":
      return {
        kind: departs || content.references.length > 0 ? "afwijking" : "bevoegdheid",
        decides: content.modal === "bepaalt" ? groupKey(content.words) : objectOf(content.words),
        ...(departs || content.references.length > 0 || content.modal === "bepaalt"
          ? {}
          : { does: [groupKey(content.words)] }),
      };
    case "DutyStatement": {
      const names = [content.words, ...content.items.map((item) => item.words)].filter(
        (one) => one !== undefined,
      );
      return { kind: "plicht", does: names.map(groupKey) };
    }
    case "ActStatement":
      return { kind: keyword === "plicht" ? "plicht" : "handeling", decides: groupKey(content.words) };
    case "OrderStatement":
      return { kind: "handeling", decides: content.items.map((item) => groupKey(item.words)).join(" | ") };
    case "RequirementStatement":
      return { kind: "overig" };
    default:
      return undefined;
  }
}

/** `woonkostentoeslag verlenen`: what stands before the verb. */
function objectOf(words: WordGroup): string {
  return keyText(keyOf(words.words.slice(0, -1)));
}
