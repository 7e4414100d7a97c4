// What a register of decisions teaches about an ordinance: per article how often, why and for what people departed from it.

import { placeText } from "@andersom/runtime";
import type { Citation, DecisionModel } from "@andersom/semantics";
import type { Register, RegisteredDeparture } from "./read.js";

export interface Lesson {
  readonly summary: {
    readonly decisions: number;
    /** Decisions with at least one departure. */
    readonly withDepartures: number;
    readonly accepted: number;
    readonly refused: number;
    readonly open: number;
    readonly unreadLines: number;
  };
  /** From this many accepted departures on, an article needs the attention of the council. */
  readonly threshold: number;
  /** Most departed from first. */
  readonly articles: readonly ArticleLesson[];
}

export interface ArticleLesson {
  /** "artikel 5", with the law when it is not an article of the ordinance. */
  readonly article: string;
  readonly title?: string;
  readonly attention: boolean;
  readonly accepted: number;
  readonly refused: number;
  readonly open: number;
  /** The leden and onderdelen that were departed from, and how often that was accepted. */
  readonly places: readonly Count[];
  readonly clauses: readonly Count[];
  readonly effects: readonly Count[];
  /** Reasons of accepted departures, identical texts together, with the lines where they stand. */
  readonly motivations: readonly (Count & { readonly lines: readonly number[] })[];
  /** Why departures were refused. */
  readonly refusals: readonly (Count & { readonly reason: string; readonly lines: readonly number[] })[];
}

export interface Count {
  readonly text: string;
  readonly count: number;
}

interface Found {
  readonly line: number;
  readonly place: string;
  readonly departure: RegisteredDeparture;
}

/** Counts each departure once for every article that it departs from. */
export function learn(model: DecisionModel, { decisions, problems }: Register, threshold: number): Lesson {
  const articles = new Map<string, Found[]>();
  for (const { line, departures } of decisions) {
    for (const departure of departures) {
      const cited = citedPlaces(model, departure);
      for (const article of new Set(cited.map(({ article }) => article))) {
        const places = cited.filter((one) => one.article === article).map(({ place }) => place);
        const found = { line, place: [...new Set(places)].join(", "), departure };
        articles.set(article, [...(articles.get(article) ?? []), found]);
      }
    }
  }
  const all = decisions.flatMap(({ departures }) => departures);
  const order = [...articles.keys()];
  return {
    summary: {
      decisions: decisions.length,
      withDepartures: decisions.filter(({ departures }) => departures.length > 0).length,
      ...tally(all),
      unreadLines: problems.length,
    },
    threshold,
    articles: [...articles]
      .map(([article, found]) => articleLesson(model, article, found, threshold))
      .sort(
        (a, b) =>
          b.accepted - a.accepted ||
          b.refused - a.refused ||
          order.indexOf(a.article) - order.indexOf(b.article),
      ),
  };
}

function articleLesson(
  model: DecisionModel,
  article: string,
  found: readonly Found[],
  threshold: number,
): ArticleLesson {
  const accepted = found.filter(({ departure }) => departure.kind === "aanvaard");
  const title = model.articles.find(({ number }) => `artikel ${number}` === article)?.title;
  const told = <T extends { readonly text: string; readonly line: number }>(all: readonly T[]) =>
    counts(all.map(({ text }) => text)).map(({ text, count }) => ({
      text,
      count,
      lines: [...new Set(all.filter((one) => one.text === text).map(({ line }) => line))],
    }));
  const refusals = found.flatMap(({ line, departure }) =>
    departure.refusals.map(({ reason, message }) => ({ line, reason, text: message })),
  );
  return {
    article,
    ...(title === undefined ? {} : { title }),
    attention: accepted.length >= threshold,
    ...tally(found.map(({ departure }) => departure)),
    places: counts(accepted.map(({ place }) => place)),
    clauses: counts(found.map(({ departure }) => departure.clause)),
    effects: counts(accepted.flatMap(({ departure }) => departure.effect ?? [])),
    motivations: told(
      accepted.flatMap(({ line, departure: { motivation } }) =>
        motivation === undefined ? [] : [{ line, text: motivation }],
      ),
    ),
    refusals: told(refusals).map((one) => ({
      ...one,
      reason: refusals.find(({ text }) => text === one.text)?.reason ?? "onbekend",
    })),
  };
}

function tally(departures: readonly RegisteredDeparture[]) {
  const of = (kind: RegisteredDeparture["kind"]) => departures.filter((one) => one.kind === kind).length;
  return { accepted: of("aanvaard"), refused: of("geweigerd"), open: of("nog onbekend") };
}

/** Most first; what occurs as often keeps its order. */
function counts(texts: readonly string[]): readonly Count[] {
  const found = new Map<string, number>();
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1);
  return [...found].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

interface Cited {
  readonly article: string;
  readonly place: string;
}

/** The places that a departure is from: what it says itself, else what its clause names, else where the clause stands. */
function citedPlaces(model: DecisionModel, { clause, targets, from }: RegisteredDeparture): readonly Cited[] {
  if (from !== undefined) return [{ article: articleIn(from) ?? from, place: from }];
  const known = model.departures.find(({ place }) => placeText(place) === clause);
  const own = articleIn(clause) ?? clause;
  if (known !== undefined && known.targetPlaces.length > 0)
    return known.targetPlaces.map((target) => citation(target, known.place.article));
  if (targets.length > 0)
    return targets.map((target) => ({ article: articleIn(target) ?? own, place: target }));
  return [{ article: own, place: clause }];
}

/** "lid 1" in artikel 5 is artikel 5 lid 1. */
function citation(target: Citation, article: string | undefined): Cited {
  const { text: _text, ...place } = target;
  const whole = place.article === undefined && article !== undefined ? { ...place, article } : place;
  const { instrument, article: number } = whole;
  const top = {
    ...(instrument === undefined ? {} : { instrument }),
    ...(number === undefined ? {} : { article: number }),
  };
  return { article: placeText(top), place: placeText(whole) };
}

function articleIn(text: string): string | undefined {
  const match = /^artikel \d+(?:[a-z]?[.:]\d+)*[a-z]*/iu.exec(text.trim());
  const law = / van (?:de |het )?(.{1,200})$/iu.exec(text.trim())?.[0] ?? "";
  return match === null ? undefined : `${match[0].toLowerCase()}${law}`;
}
