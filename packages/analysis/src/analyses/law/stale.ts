// References to a law that are not right any more: the place is gone, or is about something else on this day.

import { formatIsoDate } from "@andersom/runtime";
import type { Citation, LawInfo } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { staleReference } from "../../diagnostics/law.js";
import { basesOf, cited, covers, holdsOn, lawOf, spanOfBasis, type Basis } from "./citations.js";

export const staleReferences: Analysis = {
  name: "verwijzingen",
  *run(context) {
    const { laws } = context.model;
    for (const basis of basesOf(context.model)) {
      const law = lawOf(basis.citation, laws);
      const found = law === undefined ? undefined : changeOf(context, basis, law);
      if (found === undefined) continue;
      const span = spanOfBasis(context, basis);
      const { text } = basis.citation;
      const now = found.now === undefined ? undefined : cited(found.now);
      const [, , rest = ""] = /^(artikel \S+(?: lid \S+)?(?: onderdeel \S+)?)(.*)$/isu.exec(text) ?? [];
      yield staleReference.at(
        span,
        { cited: cited(basis.citation), change: found.change, ...(now === undefined ? {} : { now }) },
        found.now === undefined
          ? {}
          : {
              fixes: [
                {
                  title: `Verander in ‘${found.now.text}’`,
                  safe: false,
                  edits: [
                    { uri: span.uri, start: span.start, end: span.end, newText: found.now.text + rest },
                  ],
                },
              ],
            },
      );
    }
  },
};

/** What became of the place; undefined when it is still there, or nobody knows. */
function changeOf(
  { model, peildatum }: Context,
  { citation, article }: Basis,
  law: LawInfo,
): { readonly change: string; readonly now?: Citation } | undefined {
  const day = formatIsoDate(peildatum);
  const moved = law.references?.find(
    (row) => holdsOn(row, day) && covers(row.citation, citation, model.laws),
  );
  if (moved !== undefined) {
    // A power of the college stands at this place now: an article may rest on it, the council's own competence may not.
    const power = law.powers.some((one) => covers(one.citation, citation, model.laws));
    return article !== undefined && power ? undefined : moved;
  }
  const known = law.articles.some(({ number }) => number.toLowerCase() === citation.article?.toLowerCase());
  return law.complete === true && citation.article !== undefined && !known
    ? { change: `de ${law.name} heeft geen artikel ${citation.article}` }
    : undefined;
}
