// The kernwaarden of the ordinance: what weighs in every decision, in the order of their weight.

import type { CoreValue } from "@andersom/semantics";
import { bullets, item, paragraph, sectionIfAny, strong } from "../document/build.js";
import type { ListItem, Section } from "../document/document.js";
import { capital } from "../dutch/clause.js";
import { plainSentence, plainText } from "../phrase/plain.js";
import { originOf } from "../phrase/told.js";
import { articlesOf, explanation } from "./articles.js";
import type { PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { proseText } from "./prose.js";

/** A section where the ordinance has kernwaarden. */
export function coreValueSections(context: PublicContext): Section[] {
  const { coreValues } = context.index.model;
  const articles = articlesOf(
    context,
    coreValues.map(({ place }) => place),
  );
  return sectionIfAny(
    fixed.values,
    coreValues.length === 0
      ? []
      : [
          ...explanation(context, articles),
          paragraph(fixed.valuesHow),
          bullets(coreValues.map((value) => valueItem(context, value))),
        ],
  );
}

function valueItem(context: PublicContext, { name, prose, place }: CoreValue): ListItem {
  const text = plainText(context, proseText(context, [prose]));
  const title = plainSentence(context, `${capital(name)}.`);
  const content = text === "" ? [title] : [strong(title), ` ${text}`];
  return item(content, [], originOf(place));
}
