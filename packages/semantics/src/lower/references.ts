// References to articles: as citations, and as the rules that stand there.

import type { Reference } from "@andersom/syntax";
import { unknownReference } from "../diagnostics/names.js";
import type { Citation, Expr } from "../model/index.js";
import { addTo } from "../merge/group.js";
import { question } from "../names/heard.js";
import { printed, withoutArticle } from "../names/normalise.js";
import type { AnySymbol, RuleSite } from "../names/symbols.js";
import { hole, type LowerContext } from "./context.js";

/** The numbering of the sentence in which references stand: `lid 4` is of the same article. */
export interface Numbering {
  readonly article?: string;
  readonly lid?: string;
}

/** A reference as citation; `lid 4` gets the article it stands in. */
export function citation(
  reference: Reference,
  context: LowerContext,
  numbering: Numbering = numberingOf(context),
): Citation {
  const law = lawOf(reference, context);
  const article =
    reference.article ??
    (reference.self === "dit artikel" || reference.self === "dit lid" || reference.lid !== undefined
      ? numbering.article
      : undefined);
  const lid = reference.lid ?? (reference.self === "dit lid" ? numbering.lid : undefined);
  return {
    ...(law === undefined ? {} : { instrument: law }),
    ...(article === undefined ? {} : { article }),
    ...(lid === undefined ? {} : { lid }),
    ...(reference.onderdeel === undefined ? {} : { onderdeel: reference.onderdeel }),
    ...numberOf(reference),
    text: context.source(reference.span),
  };
}

/** The number below an onderdeel as its label has it (`2°`), however the reference was written. */
export function numberOf({ onderdeelNumber }: Reference): { readonly onderdeelNumber?: string } {
  return onderdeelNumber === undefined ? {} : { onderdeelNumber: `${onderdeelNumber.replace(/°$/u, "")}°` };
}

/** The numbering of the sentence that is lowered. */
export function numberingOf(context: LowerContext): Numbering {
  const place = context.placeOf({ uri: "", start: 0, end: 0 });
  return {
    ...(place.article === undefined ? {} : { article: place.article }),
    ...(place.lid === undefined ? {} : { lid: place.lid }),
  };
}

/** The short name of the law referred to; inside a law file its own. */
export function lawOf(reference: Reference, context: LowerContext): string | undefined {
  if (reference.law === undefined) return context.law;
  return printed(withoutArticle(reference.law.words));
}

/** All rules at a place, whatever they decide. Ranges (`lid 2 tot en met 4`) take all leden between. */
export function rulesAt(
  reference: Reference,
  context: LowerContext,
  numbering: Numbering,
): readonly (RuleSite & { readonly law: string | undefined })[] {
  const cited = citation(reference, context, numbering);
  const instrument = (cited.instrument ?? "").toLowerCase();
  const all = reference.self === "deze verordening" || reference.articleTo !== undefined;
  const asked = all ? instrument : `${instrument}\u0001${cited.article ?? ""}`;
  return rulesIn(context.index, asked).filter((rule) => {
    if (reference.self === "deze verordening") return rule.law === undefined;
    if (reference.articleTo !== undefined) {
      if (!between(rule.article, cited.article, reference.articleTo)) return false;
    } else if (rule.article !== cited.article) return false;
    if (cited.lid === undefined) return true;
    if (reference.lidTo !== undefined) return between(rule.lid, cited.lid, reference.lidTo);
    return rule.lid === cited.lid || (rule.lidTo !== undefined && between(cited.lid, rule.lid, rule.lidTo));
  });
}

type LawRule = RuleSite & { readonly law: string | undefined };
const noRules: readonly LawRule[] = [];

/** The rules of a law, of the ordinance itself for an empty name; of one of its articles behind the mark. */
const rulesIn = question((index, asked) => rulesByPlace(index, "").get(asked) ?? noRules);

const rulesByPlace = question((index): ReadonlyMap<string, readonly LawRule[]> => {
  const found = new Map<string, LawRule[]>();
  for (const rule of index.rules) {
    const instrument = (rule.law ?? "").toLowerCase();
    addTo(found, instrument, rule);
    addTo(found, `${instrument}\u0001${rule.article ?? ""}`, rule);
  }
  return found;
});

/** The leden of an article of the ordinance; undefined when there is no such article. */
const ledenOf = question(
  (index, article): readonly string[] | undefined =>
    index.articles.find(({ number }) => number === article)?.leden,
);

/** "Deze verordening heeft artikel 1, 2 en 3." Of many only the first and the last. */
const articlesHere = question((index): string => {
  const numbers = index.articles.map(({ number }) => number).filter((number) => number !== "");
  const sorted = [...new Set(numbers)].sort((a, b) => a.localeCompare(b, "nl", { numeric: true }));
  if (sorted.length === 0) return "Er is hier nog geen enkel artikel.";
  return sorted.length > MOST_LISTED
    ? `De artikelen hier lopen van ${sorted[0] ?? ""} tot en met ${sorted.at(-1) ?? ""}.`
    : `Hier ${sorted.length === 1 ? "is alleen" : "zijn"} artikel ${listed(sorted)}.`;
});
const MOST_LISTED = 6;

/** "1, 2 en 3" */
function listed(numbers: readonly string[]): string {
  return numbers.length < 2
    ? numbers.join("")
    : `${numbers.slice(0, -1).join(", ")} en ${numbers.at(-1) ?? ""}`;
}

function between(number: string | undefined, from: string | undefined, to: string): boolean {
  if (number === undefined || from === undefined) return false;
  const [n, a, b] = [number, from, to].map((text) => Number.parseFloat(text.replace(/^.*\./u, "")));
  return n !== undefined && a !== undefined && b !== undefined && a <= n && n <= b;
}

/** A reference as citation, reported where it names an article or lid of this ordinance that does not exist. */
export function checkedCitation(
  reference: Reference,
  context: LowerContext,
  numbering: Numbering = numberingOf(context),
): Citation {
  checkReference(reference, context, numbering);
  return citation(reference, context, numbering);
}

/** Reports a reference to an article or lid of this ordinance that does not exist; true when there is nothing to report. */
export function checkReference(
  reference: Reference,
  context: LowerContext,
  numbering: Numbering = numberingOf(context),
): boolean {
  if (reference.self !== undefined || reference.stap !== undefined || reference.hoofdstuk !== undefined)
    return true;
  const cited = citation(reference, context, numbering);
  if (cited.article === undefined) return true;
  const law = cited.instrument?.toLowerCase();
  // A law extract holds only the articles somebody needed: what it lacks says nothing about the law.
  if (law !== undefined) return true;
  const leden = ledenOf(context.index, cited.article);
  const text = context.source(reference.span);
  if (leden === undefined) {
    context.report(
      unknownReference.at(reference.span, {
        reference: text,
        missing: `artikel ${cited.article}`,
        there: articlesHere(context.index, ""),
        law: true,
      }),
    );
    return false;
  }
  if (
    cited.lid !== undefined &&
    leden.length > 0 &&
    !leden.includes(cited.lid) &&
    !rulesIn(context.index, `\u0001${cited.article}`).some(
      (rule) =>
        rule.law === undefined && rule.lidTo !== undefined && between(cited.lid, rule.lid, rule.lidTo),
    )
  ) {
    context.report(
      unknownReference.at(reference.span, {
        reference: text,
        missing: `lid ${cited.lid} van artikel ${cited.article}`,
        there: `Artikel ${cited.article} heeft ${leden.length === 1 ? `alleen lid ${leden[0]}` : `lid ${listed(leden)}`}.`,
      }),
    );
    return false;
  }
  return true;
}

/** The yes/no notion that a place defines (`voldoet aan artikel 36 lid 1`). */
export function predicateAt(reference: Reference, context: LowerContext): Expr {
  const rules = rulesAt(reference, context, numberingOf(context)).filter(
    (rule) => rule.kind === "waarde" && rule.decides !== undefined,
  );
  const names = [...new Set(rules.flatMap((rule) => rule.decides ?? []))];
  const symbol = notionOf(context.index, names.join("\u0001"));
  if (symbol === undefined) {
    context.report(
      unknownReference.at(reference.span, {
        reference: context.source(reference.span),
        missing: "een voorwaarde op die plaats",
      }),
    );
    return hole("die plaats bevat geen voorwaarde");
  }
  context.counts.lookedUp += 1;
  return {
    op: "definition",
    definition: symbol.id,
    type: { kind: "ja-nee" },
    text: symbol.name,
  };
}

/** The first yes/no notion that has one of these names. */
const notionOf = question((index, asked): AnySymbol | undefined => {
  const names = asked.split("\u0001");
  return [...index.symbols.values()].find(
    ({ symbol }) =>
      names.includes(symbol.key) && (symbol.kind === "waarde" || symbol.kind === "begrip") && symbol.yesNo,
  )?.symbol;
});
