// References to articles: as citations, and as the rules that stand there.

import type { Reference } from "@andersom/syntax";
import { unknownReference } from "../diagnostics/names.js";
import type { Citation, Expr } from "../model/index.js";
import { printed, withoutArticle } from "../names/normalise.js";
import type { RuleSite } from "../names/symbols.js";
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
  return context.index.rules.filter((rule) => {
    if ((rule.law ?? "").toLowerCase() !== (cited.instrument ?? "").toLowerCase()) return false;
    if (reference.self === "deze verordening") return rule.law === undefined;
    if (reference.articleTo !== undefined) {
      if (!between(rule.article, cited.article, reference.articleTo)) return false;
    } else if (rule.article !== cited.article) return false;
    if (cited.lid === undefined) return true;
    if (reference.lidTo !== undefined) return between(rule.lid, cited.lid, reference.lidTo);
    return rule.lid === cited.lid || (rule.lidTo !== undefined && between(cited.lid, rule.lid, rule.lidTo));
  });
}

function between(number: string | undefined, from: string | undefined, to: string): boolean {
  if (number === undefined || from === undefined) return false;
  const [n, a, b] = [number, from, to].map((text) => Number.parseFloat(text.replace(/^.*\./u, "")));
  return n !== undefined && a !== undefined && b !== undefined && a <= n && n <= b;
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
  const article = context.articles.find((candidate) => candidate.number === cited.article);
  const text = context.source(reference.span);
  if (article === undefined) {
    context.report(
      unknownReference.at(reference.span, { reference: text, missing: `artikel ${cited.article}` }),
    );
    return false;
  }
  if (
    cited.lid !== undefined &&
    article.leden.length > 0 &&
    !article.leden.includes(cited.lid) &&
    !context.index.rules.some(
      (rule) =>
        rule.law === undefined &&
        rule.article === cited.article &&
        rule.lidTo !== undefined &&
        between(cited.lid, rule.lid, rule.lidTo),
    )
  ) {
    context.report(
      unknownReference.at(reference.span, {
        reference: text,
        missing: `lid ${cited.lid} van artikel ${cited.article}`,
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
  const names = new Set(rules.map((rule) => rule.decides));
  const symbol = [...context.index.symbols.values()].find(
    (entry) =>
      names.has(entry.symbol.key) &&
      (entry.symbol.kind === "waarde" || entry.symbol.kind === "begrip") &&
      entry.symbol.yesNo,
  );
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
    definition: symbol.symbol.id,
    type: { kind: "ja-nee" },
    text: symbol.symbol.name,
  };
}
