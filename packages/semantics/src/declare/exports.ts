// exports(file): names and signatures without positions. Everything other files may depend on, and nothing more.

import type { AnySymbol, FileExports, RuleSite } from "../names/symbols.js";
import type { Outline, OutlineBlock } from "./outline.js";

/** Collects what a file declares. Pure: two files that declare the same give equal exports, wherever their text stands. */
export function collectExports({ uri, blocks }: Outline): FileExports {
  const articles = blocks.filter(({ facts }) => facts.keyword === "artikel");
  const leden = new Map<string | undefined, string[]>();
  for (const { facts, article } of blocks)
    if (facts.keyword === "lid") {
      const mine = leden.get(article) ?? [];
      leden.set(article, mine);
      mine.push(facts.number ?? "");
    }
  return {
    uri,
    ...headerOf(blocks),
    symbols: withoutRepeats(blocks.flatMap(({ facts }) => facts.symbols)),
    rules: collectRules(blocks),
    concurrence: blocks.flatMap(({ facts }) => facts.concurrence),
    articles: articles.map(({ facts, article }) => ({
      number: facts.number ?? "",
      title: facts.title,
      leden: leden.get(article) ?? [],
    })),
  };
}

function headerOf(blocks: Outline["blocks"]): Pick<FileExports, "instrument" | "belongsTo" | "uses"> {
  const instrument = blocks.find(({ facts }) => facts.instrument !== undefined)?.facts.instrument;
  const belongsTo = blocks.find(({ facts }) => facts.belongsTo !== undefined)?.facts.belongsTo;
  return {
    ...(instrument === undefined ? {} : { instrument }),
    ...(belongsTo === undefined ? {} : { belongsTo }),
    uses: blocks.flatMap(({ facts, filling }) => (filling === undefined ? facts.uses : [])),
  };
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

/** By the ids of a block: they stay the same list for as long as nothing about its numbering or its words changes. */
const remembered = new WeakMap<OutlineBlock["ids"], readonly RuleSite[]>();

function collectRules(blocks: Outline["blocks"]): RuleSite[] {
  return blocks.flatMap((block) => {
    const known = remembered.get(block.ids) ?? rulesOf(block);
    remembered.set(block.ids, known);
    return known;
  });
}

function rulesOf({ facts, ids, article, lid, lidTo }: OutlineBlock): readonly RuleSite[] {
  return ids.flatMap((id, at): RuleSite[] => {
    const what = facts.sentences[at]?.decides;
    if (id === undefined || what === undefined) return [];
    return [
      {
        id,
        ...what,
        ...(article === undefined ? {} : { article }),
        ...(lid === undefined ? {} : { lid }),
        ...(lidTo === undefined ? {} : { lidTo }),
      },
    ];
  });
}
