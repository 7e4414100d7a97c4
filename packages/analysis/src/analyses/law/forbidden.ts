// What a law says may not stand in an ordinance: named as a basis, or given its name.

import { formatIsoDate } from "@andersom/runtime";
import type { LawContent, Place } from "@andersom/semantics";
import type { Span } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { contentForbidden } from "../../diagnostics/law.js";
import { basesOf, cited, covers, holdsOn, spanOfBasis } from "./citations.js";
import { holds } from "./contents.js";

export const forbiddenContents: Analysis = {
  name: "verboden-inhoud",
  *run(context) {
    const day = formatIsoDate(context.peildatum);
    for (const row of context.model.laws.flatMap(({ contents }) => contents)) {
      // That a text makes no difference between schools is also a text about it: words say nothing here.
      if (row.force !== "verboden" || row.asksFor === "tekst" || !holdsOn(row, day)) continue;
      const span = based(context, row) ?? named(context, row);
      if (span !== undefined)
        yield contentForbidden.at(span, { place: cited(row.citation), subject: row.subject });
    }
  },
};

/** A basis at exactly this place, with what it is about. */
function based(context: Context, row: LawContent): Span | undefined {
  const { model } = context;
  const found = basesOf(model).find(
    ({ citation, article }) =>
      covers(row.citation, citation, model.laws) &&
      holds(model, row.asksFor, article === undefined ? undefined : new Set([article.number])),
  );
  return found === undefined ? undefined : spanOfBasis(context, found);
}

/** Words that say nothing about which contribution or right it is. */
const GENERAL = new Set(
  "een de het eigen in op van voor door bij met wie dan de nog niet bijdrage hoogte recht vergoeding".split(
    " ",
  ),
);

/** A right or value by the one word that the law forbids: `studietoeslag`, `bijdrage voor een rolstoel`. */
function named(context: Context, row: LawContent): Span | undefined {
  const words = row.subject
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !GENERAL.has(word));
  const [word] = words;
  if (word === undefined || words.length > 1) return undefined;
  const asks = row.asksFor === "bijdrage" ? "bijdrage" : undefined;
  const is = (name: string): boolean => {
    const own = name.toLowerCase().split(/[^\p{L}]+/u);
    return own.includes(word) && (asks === undefined || own.some((one) => one.includes(asks)));
  };
  const { model } = context;
  const places: readonly Place[] = [
    ...model.rights.filter(({ name }) => is(name)).flatMap(({ grants }) => grants.map(({ place }) => place)),
    ...model.definitions
      .filter(({ name }) => is(name))
      .flatMap(({ rules }) => rules.map(({ place }) => place)),
  ];
  const place = places.find((one) => context.isOwn(one));
  return place === undefined ? undefined : context.span(place);
}
