// What the law asks of the council, left to the college: chosen without any bound, or filled in by nadere regels.

import { lowerFirst } from "@andersom/publish";
import { formatIsoDate } from "@andersom/runtime";
import type { ContentKind, Definition, LawContent } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { essentialLeft } from "../../diagnostics/law.js";
import { basesOf, cited, covers, holdsOn } from "./citations.js";

/** Kinds of content in which an amount or a criterion is what the council decides. */
const ESSENTIAL: ReadonlySet<ContentKind> = new Set([
  "bijdrage",
  "hoogte",
  "open begrip",
  "plicht met gevolg",
  "recht met hoogte",
  "recht met voorwaarden",
]);
const ABOUT = /\b(?:voorwaarden|criteria|hoogte|percentage|bedrag(?:en)?|tarie(?:f|ven)|wie\b.*\brecht)\b/iu;

export const essentials: Analysis = {
  name: "aan-het-college-overgelaten",
  *run(context) {
    const { model } = context;
    for (const power of model.powers) {
      if (power.decides === undefined || power.bounds.length > 0 || !context.isOwn(power.place)) continue;
      const definition = model.definitions.find(({ id }) => id === power.decides);
      if (definition?.rules.some(({ place }) => context.isOwn(place)) !== false) continue;
      const row = isWorth(context, definition) ? asked(context, power.place.article) : undefined;
      if (row !== undefined)
        yield essentialLeft.at(context.span(power.place), {
          what: row.subject,
          actor: lowerFirst(power.actor),
          place: cited(row.citation),
        });
    }
    for (const { force, topics, actor } of model.delegations) {
      if (force === "niet") continue;
      for (const topic of topics) {
        if (!ABOUT.test(topic.text)) continue;
        const row = topic.citations
          .filter(({ instrument }) => instrument === undefined)
          .map(({ article }) => asked(context, article))
          .find((one) => one !== undefined);
        if (row !== undefined)
          yield essentialLeft.at(context.span(topic.place), {
            what: row.subject,
            actor: lowerFirst(actor),
            place: cited(row.citation),
          });
      }
    }
  },
};

/** An amount or percentage; what only a person chooses has no type of its own, so its name or its right says so. */
function isWorth({ model }: Context, { id, type, key }: Definition): boolean {
  return (
    type.kind === "bedrag" ||
    type.kind === "percentage" ||
    /^(?:hoogte|omvang|percentage|tarief|bedrag|bijdrage)\b/u.test(key) ||
    model.rights.some(({ amount, extent }) => id === amount || id === extent)
  );
}

/** What the law asks of the council at a basis of an article. */
function asked({ model, peildatum }: Context, article: string | undefined): LawContent | undefined {
  const day = formatIsoDate(peildatum);
  const bases = basesOf(model).filter((one) => one.article !== undefined && one.article.number === article);
  return model.laws
    .flatMap(({ contents }) => contents)
    .find(
      (row) =>
        row.force === "verplicht" &&
        ESSENTIAL.has(row.asksFor) &&
        holdsOn(row, day) &&
        bases.some(({ citation }) => covers(row.citation, citation, model.laws)),
    );
}
