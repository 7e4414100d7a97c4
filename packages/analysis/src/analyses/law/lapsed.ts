// A legal basis that ends on a day, while what rests on it goes on.

import { formatDutchDate, formatIsoDate, parseIsoDate } from "@andersom/runtime";
import type { Article, DecisionModel, LawContent, Place } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import { basisLapses } from "../../diagnostics/law.js";
import { basesOf, cited, covers, spanOfBasis } from "./citations.js";

export const lapsedBases: Analysis = {
  name: "grondslag-vervalt",
  *run(context) {
    const { model, peildatum } = context;
    const day = formatIsoDate(peildatum);
    for (const row of model.laws.flatMap(({ contents }) => contents)) {
      const { validTo } = row;
      if (validTo === undefined) continue;
      for (const basis of basesOf(model)) {
        const { article, citation } = basis;
        if (article === undefined || !covers(row.citation, citation, model.laws)) continue;
        const what = goesOn(model, article, row, validTo);
        if (what === undefined) continue;
        yield basisLapses.at(spanOfBasis(context, basis), {
          place: cited(row.citation),
          subject: row.subject,
          last: formatDutchDate(parseIsoDate(validTo)!),
          next: formatDutchDate(parseIsoDate(validTo)! + 1),
          what,
          past: day > validTo,
        });
      }
    }
  },
};

/** What of an article goes on after the last day; the words of the law say which of several sentences it is about. */
function goesOn(model: DecisionModel, article: Article, row: LawContent, last: string): string | undefined {
  const ends = [model.instrument.lapses, article.validity?.to].some(
    (one) => one !== undefined && one <= nextDay(last),
  );
  if (ends) return undefined;
  const here = (place: Place): boolean => place.instrument === undefined && place.article === article.number;
  const parts: readonly { readonly name: string; readonly ends?: string | undefined }[] = [
    ...model.duties
      .filter(({ place }) => here(place))
      .map(({ name, lapsesOn }) => ({ name: `de plicht ${name}`, ends: lapsesOn })),
    ...model.rights
      .filter(({ grants }) => grants.some(({ place }) => here(place)))
      .map(({ name, grants }) => ({
        name: `het recht op ${name}`,
        ends: grants.every(({ validity }) => validity?.to !== undefined)
          ? grants[0]?.validity?.to
          : undefined,
      })),
  ];
  const words = wordsOf(row.subject);
  const meant = parts.filter(({ name }) => wordsOf(name).some((word) => words.includes(word)));
  const open = (meant.length > 0 ? meant : parts).find(
    (part) => part.ends === undefined || part.ends > nextDay(last),
  );
  if (open !== undefined) return open.name;
  return parts.length === 0 ? `artikel ${article.number}` : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 5);
}

function nextDay(iso: string): string {
  return formatIsoDate(parseIsoDate(iso)! + 1);
}
