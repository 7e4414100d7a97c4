// What a law asks of the ordinance, where the ordinance says that it rests on that law: is it there?

import { formatIsoDate } from "@andersom/runtime";
import type { Citation, LawContent } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { contentMissing, emptyBasis } from "../../diagnostics/law.js";
import { basesOf, cited, covers, holdsOn, ownArticles, spanOfBasis, type Basis } from "./citations.js";
import { holds, kindNames } from "./contents.js";
import { skeleton } from "./skeleton.js";

export const mandatoryContents: Analysis = {
  name: "verplichte-inhoud",
  *run(context) {
    const { model, peildatum } = context;
    if (model.instrument.kind !== "verordening") return;
    const bases = basesOf(model);
    const day = formatIsoDate(peildatum);
    for (const row of model.laws.flatMap(({ contents }) => contents)) {
      if (row.force === "verboden" || !holdsOn(row, day)) continue;
      const found = standing(context, row, bases);
      if (found !== undefined) yield found;
    }
  },
};

function standing(context: Context, row: LawContent, bases: readonly Basis[]): Diagnostic | undefined {
  const { model } = context;
  const { laws } = model;
  const serving = bases.filter(
    ({ article, citation }) =>
      article !== undefined && (covers(citation, row.citation, laws) || covers(row.citation, citation, laws)),
  );
  const numbers = new Set(serving.flatMap(({ article }) => (article === undefined ? [] : [article.number])));
  if (numbers.size > 0 && holds(model, row.asksFor, numbers)) return undefined;

  const exact = serving.find(({ citation }) => covers(row.citation, citation, laws));
  if (exact?.article !== undefined)
    return emptyBasis.at(spanOfBasis(context, exact), {
      article: exact.article.number,
      place: cited(row.citation),
      subject: row.subject,
      asksFor: kindNames[row.asksFor],
    });
  if (row.force !== "verplicht") return undefined;
  const declared = bases.find(
    ({ article, citation }) => article === undefined && covers(citation, row.citation, laws),
  );
  if (declared === undefined) return undefined;
  if (row.onlyWith === "bijdrage" && !asksContribution(context, row, bases)) return undefined;
  // Articles without any basis of their own: the header's is that of all of them.
  if (numbers.size === 0 && !namesLaw(context, declared.citation, bases) && holds(model, row.asksFor))
    return undefined;
  return contentMissing.at(
    spanOfBasis(context, declared),
    { basis: cited(declared.citation), subject: row.subject, place: cited(row.citation) },
    { fixes: skeleton(context, row) },
  );
}

/** Whether some article rests on a row of the same article of the law that is about a contribution. */
function asksContribution({ model }: Context, row: LawContent, bases: readonly Basis[]): boolean {
  const contributions = model.laws
    .flatMap(({ contents }) => contents)
    .filter(({ asksFor, citation }) => asksFor === "bijdrage" && citation.article === row.citation.article);
  return bases.some(
    ({ article, citation }) =>
      article !== undefined && contributions.some((one) => covers(one.citation, citation, model.laws)),
  );
}

/** Whether any article names a basis in the law of a citation. */
function namesLaw({ model }: Context, { instrument }: Citation, bases: readonly Basis[]): boolean {
  return ownArticles(model).some(({ number }) =>
    bases.some(({ article, citation }) => article?.number === number && citation.instrument === instrument),
  );
}
