// Signals and offers over all files: which signal an offer waits for, and that a signal leads to nothing else.

import type { Diagnostic, Span } from "@andersom/syntax";
import { consentChangesRight, helpCountOutsideSignal, signalLeadsElsewhere } from "../diagnostics/plan.js";
import type { RuleModel } from "./about.js";
import type { AskPart } from "../lower/part.js";
import type { Article, Chapter, Definition, Expr, Fact, Offer, Right, Signal } from "../model/index.js";
import { spanOf } from "./examples.js";
import { otherReadsIn, otherReadsInLists } from "./walk.js";

type Report = (diagnostic: Diagnostic) => void;

/** An offer waits for the signals in its condition, or, `na het signaal`, for those of its own article. */
export function bindOffers(offers: readonly Offer[], signals: readonly Signal[]): Offer[] {
  return offers.map((offer) => {
    const named = otherReadsIn(offer.condition).flatMap((expr) =>
      expr.op === "signal" ? [expr.signal] : [],
    );
    const after = offer.term?.anchor?.replace(/^(?:het|een) /iu, "").toLowerCase() === "signaal";
    const here = signals.filter(({ place }) => place.article === offer.place.article);
    const mine = named.length > 0 ? named : after ? here.map(({ id }) => id) : [];
    return { ...offer, signals: [...new Set(mine)] };
  });
}

/** A signal leads to offers only: never to a right, a duty, a refusal or another value. */
export function checkSignals(model: RuleModel, report: Report): void {
  const { signals = [], offers = [] } = model;
  const rules = [model.rights, model.definitions, model.duties, model.powers, model.departures];
  const others = [...rules, model.facts, model.effects, model.requirements, model.acts];
  const seen = new Set<string>();
  const once = (expr: Expr, diagnostic: (span: Span) => Diagnostic): void => {
    if (expr.place === undefined) return;
    const key = `${expr.place.source.file}:${String(expr.place.source.start)}`;
    if (!seen.has(key)) report(diagnostic(spanOf(expr.place)));
    seen.add(key);
  };
  for (const expr of otherReadsInLists([...others, signals])) {
    if (expr.op !== "signal") continue;
    const name = signals.find(({ id }) => id === expr.signal)?.name ?? expr.signal;
    once(expr, (span) => signalLeadsElsewhere.at(span, { signal: name }));
  }
  for (const expr of otherReadsInLists([...others, offers]))
    if (expr.op === "help-count") once(expr, (span) => helpCountOutsideSignal.at(span, {}));
}

/** `Zonder toestemming verandert geen recht.`: nothing that somebody gets, owes or must do may read the consent. */
export function checkConsents(model: RuleModel, report: Report): void {
  const kept = (model.consents ?? []).filter(({ changesNoRight }) => changesNoRight);
  if (kept.length === 0) return;
  const rules = [model.rights, model.definitions, model.duties, model.powers, model.departures];
  const seen = new Set<string>();
  for (const expr of otherReadsInLists([...rules, model.facts, model.effects, model.requirements])) {
    const consent = expr.op === "consent" ? kept.find(({ id }) => id === expr.consent) : undefined;
    if (consent === undefined || expr.place === undefined) continue;
    const key = `${expr.place.source.file}:${String(expr.place.source.start)}`;
    if (!seen.has(key)) report(consentChangesRight.at(spanOf(expr.place), { consent: consent.name }));
    seen.add(key);
  }
}

/** What a hulpvraag about a right is about: as its row says, or the words of its chapter's title and its own name. */
export function withSubjectsOf(
  rights: readonly Right[],
  articles: readonly Article[],
  chapters: readonly Chapter[],
): Right[] {
  return rights.map((right) => {
    if ((right.subjects ?? []).length > 0) return right;
    const number = articles.find((one) => one.number === right.grants[0]?.place.article)?.chapter;
    const title = chapters.find((one) => one.number === number)?.title ?? "";
    return { ...right, subjects: [...new Set([...wordsOf(title), ...wordsOf(right.name), right.name])] };
  });
}

/** The limit of each fact, as the rights that must be in play. */
export function withAskLimits(
  facts: readonly Fact[],
  asks: readonly AskPart[],
  rights: readonly Right[],
  definitions: readonly Definition[],
): Fact[] {
  const limits = new Map(
    asks.flatMap(({ facts: mine, subjects, value, text, place }) => {
      const valued =
        value === undefined
          ? []
          : definitions.filter(({ key }) => key === value || key.startsWith(`${value} per `));
      const deciding = otherReadsIn(valued.map(({ rules }) => rules)).flatMap((expr) =>
        expr.op === "has-right" ? [expr.right] : [],
      );
      const about = rights.filter((right) => right.subjects?.some((subject) => subjects.includes(subject)));
      const allowed = [...new Set([...about.map(({ id }) => id), ...deciding])];
      return mine.map((fact) => [fact, { text, rights: allowed, place }] as const);
    }),
  );
  return facts.map((fact) => {
    const limit = limits.get(fact.id);
    return limit === undefined ? fact : { ...fact, askOnly: limit };
  });
}

const SMALL = new Set([
  "de",
  "het",
  "een",
  "en",
  "of",
  "in",
  "op",
  "bij",
  "van",
  "voor",
  "naar",
  "met",
  "aan",
]);

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !SMALL.has(word));
}
