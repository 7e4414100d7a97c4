// exports(file): names and signatures without positions. Everything other files may depend on, and nothing more.

import type { Block, Content, SourceFile, WordGroup } from "@andersom/syntax";
import { keyOf, keyText } from "../names/normalise.js";
import type { AnySymbol, ConcurrenceSite, FileExports, RuleSite } from "../names/symbols.js";
import { choiceSymbol, factSymbol, groupKey, judgementSymbol, rightSymbol, thingSymbol } from "./facts.js";
import { ruleIds } from "./rule-ids.js";
import { blockSites, type BlockSite } from "./sites.js";
import { definedBySentence, parameterRows, termSymbol } from "./values.js";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Collects what a file declares. Pure: two files that declare the same give equal exports, wherever their text stands. */
export function collectExports(file: SourceFile): FileExports {
  const blocks = blockSites(file);
  const header = instrumentOf(file);
  const symbols: AnySymbol[] = [];
  for (const site of blocks) symbols.push(...blockSymbols(site));
  const lawName =
    header.instrument?.kind === "wet" ? (header.instrument.shortName ?? header.instrument.title) : undefined;
  return {
    uri: file.uri,
    ...header,
    symbols: withoutRepeats(symbols),
    rules: collectRules(blocks, lawName),
    concurrence: blocks.flatMap(({ block }) => block.content.flatMap(concurrenceOf)),
    articles: blocks
      .filter((site) => site.block.keyword === "artikel")
      .map((site) => ({
        number: site.block.heading.number ?? "",
        title: site.block.heading.title,
        leden: blocks
          .filter((other) => other.block.keyword === "lid" && other.article === site.article)
          .map((other) => other.block.heading.number ?? ""),
      })),
  };
}

/** The short name of the law of a file, when it is one. */
export function lawNameOf(file: SourceFile): string | undefined {
  let known = lawNames.get(file);
  if (known === undefined) {
    const { instrument } = instrumentOf(file);
    known = instrument?.kind === "wet" ? { name: instrument.shortName ?? instrument.title } : {};
    lawNames.set(file, known);
  }
  return known.name;
}

/** Asked for every computed value; a tree never changes. */
const lawNames = new WeakMap<SourceFile, { readonly name?: string }>();

function instrumentOf(file: SourceFile): Pick<FileExports, "instrument" | "belongsTo" | "uses"> {
  const found: Mutable<Pick<FileExports, "instrument" | "belongsTo" | "uses">> = { uses: [] };
  for (const block of file.blocks) {
    const { keyword } = block;
    if (keyword === "hoort bij") found.belongsTo ??= block.heading.title;
    if (
      keyword !== "verordening" &&
      keyword !== "beleidsregels" &&
      keyword !== "nadere regels" &&
      keyword !== "wet"
    )
      continue;
    if (found.instrument === undefined) {
      const shortName = propertyText(block, "korte naam");
      found.instrument = {
        kind: keyword,
        title: block.heading.title,
        ...(shortName === undefined ? {} : { shortName }),
      };
    }
    found.uses = [
      ...found.uses,
      ...block.content.flatMap((content) =>
        content.kind === "Property" && content.key === "gebruikt"
          ? content.values.map((value) => value.text)
          : [],
      ),
    ];
  }
  return found;
}

/** The first value of a property of a block. */
export function propertyText(block: Block, key: string): string | undefined {
  for (const content of block.content)
    if (content.kind === "Property" && content.key === key) return content.values[0]?.text;
  return undefined;
}

function blockSymbols(site: BlockSite): AnySymbol[] {
  const { block } = site;
  const { heading } = block;
  const named = (
    kind:
      | "effect"
      | "kernwaarde"
      | "plicht"
      | "stap"
      | "signaal"
      | "toestemming"
      | "trede"
      | "volgorde"
      | "voorbeeld",
    prefix: string,
  ): AnySymbol[] => {
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

/** One symbol per id; a begrip wins over the sentence that fills it, an open begrip stays open until it is filled. */
function withoutRepeats(symbols: readonly AnySymbol[]): AnySymbol[] {
  const byId = new Map<string, AnySymbol>();
  for (const symbol of symbols) {
    const before = byId.get(symbol.id);
    if (before === undefined || (before.kind === "waarde" && symbol.kind === "begrip"))
      byId.set(symbol.id, symbol);
    else if (before.kind === "begrip" && before.textOnly && symbol.kind === "waarde")
      byId.set(symbol.id, { ...before, textOnly: false, yesNo: symbol.yesNo });
  }
  return [...byId.values()];
}

function collectRules(blocks: readonly BlockSite[], law: string | undefined): RuleSite[] {
  const ids = ruleIds(blocks, law);
  const rules: RuleSite[] = [];
  for (const site of blocks.flatMap((block) => block.sites)) {
    const id = ids.get(site.content);
    const what = id === undefined ? undefined : decidesOf(site.content, site.block.keyword);
    if (id === undefined || what === undefined) continue;
    rules.push({
      id,
      ...what,
      ...(site.article === undefined ? {} : { article: site.article }),
      ...(site.lid === undefined ? {} : { lid: site.lid }),
      ...(site.lidTo === undefined ? {} : { lidTo: site.lidTo }),
    });
  }
  return rules;
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
