// Written text for residents in the place of a part of the ordinance, held against the logic of that part.

import { formatIsoDate } from "@andersom/runtime";
import { capital, figuresIn, writtenFindings, type Item, type WrittenFinding } from "@andersom/publish";
import type { Prose } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import {
  standing,
  toChoose,
  toChooseInExplanation,
  toGiveReason,
  toKeep,
  toMendNumber,
  toSay,
} from "./fixes.js";
import {
  conditionLeftOut,
  leftOutAndTold,
  leftOutWithoutReason,
  numberOfAnotherPart,
  textLeavesOut,
} from "../../diagnostics/explained.js";

export const writtenTexts: Analysis = {
  name: "tekst-in-de-plaats",
  *run(context) {
    for (const finding of writtenFindings(context.model, formatIsoDate(context.peildatum))) {
      if (finding.text.leftOut === undefined) yield* replaced(finding, context);
      else yield* leftOut(finding, finding.text.leftOut.reason, context);
    }
  },
};

/** What a message calls each kind of item. */
const names: Partial<Record<Item["kind"], string>> = {
  voorwaarde: "deze voorwaarde",
  bedrag: "dit bedrag",
  weigeringsgrond: "deze grond om te weigeren",
  termijn: "deze termijn",
  plicht: "deze plicht",
  afwijking: "deze ruimte om af te wijken",
  sanctie: "dit gevolg",
};

function* replaced(
  { text, items, missing, borrowed }: WrittenFinding,
  context: Context,
): Iterable<Diagnostic> {
  const place = placeOf(text);
  const at = standing(text, context);
  const span = context.span(text.place);
  const told = new Set<string>();
  for (const item of missing) {
    // A condition that is not told takes its amount along.
    if (told.has(`${String(item.place.source.start)}`)) continue;
    told.add(`${String(item.place.source.start)}`);
    yield textLeavesOut.at(
      span,
      { place, what: names[item.kind] ?? "dit", text: item.text },
      { fixes: at && toSay(item, at) },
    );
  }
  for (const { figure, of } of borrowed)
    yield numberOfAnotherPart.at(
      span,
      { place, number: numberIn(text.prose, figure), other: of.citation },
      { fixes: at && toMendNumber(figure, of, items, at) },
    );
}

function* leftOut({ text, items }: WrittenFinding, reason: string, context: Context): Iterable<Diagnostic> {
  const place = capital(placeOf(text));
  const span = context.span(text.place);
  const at = standing(text, context);
  // One word is no reason.
  if (!/\p{L}\s+\p{L}/u.test(reason))
    yield leftOutWithoutReason.at(span, { place }, { fixes: at && toGiveReason(items, at) });
  if (text.prose.length > 0)
    yield leftOutAndTold.at(
      span,
      { place, where: "er staat ook een tekst bij" },
      { fixes: at && toChoose(at) },
    );
  const inUitleg = toldInExplanation({ text, items }, context);
  if (inUitleg !== undefined)
    yield leftOutAndTold.at(
      span,
      { place, where: `de uitleg van het artikel noemt ‘${inUitleg.text}’` },
      { fixes: at && toChooseInExplanation(inUitleg.figures, at) },
    );
  if (context.model.instrument.publicVersionGivesRights !== true) return;
  const condition = items.find(({ kind }) => kind === "voorwaarde" || kind === "weigeringsgrond");
  if (condition !== undefined)
    yield conditionLeftOut.at(span, { place, text: condition.text }, { fixes: at && toKeep(condition, at) });
}

/** An amount, term or condition of the part with a number that the `uitleg` of its article has, and no other part of it. */
function toldInExplanation(
  { text, items }: Pick<WrittenFinding, "text" | "items">,
  { model }: Context,
): { readonly text: string; readonly figures: readonly string[] } | undefined {
  const article = model.articles.find(
    ({ number, place }) => number === text.at.article && place.instrument === undefined,
  );
  const words = (article?.explanation ?? []).map(plain).join(" ");
  const figures = figuresIn(words);
  for (const item of items) {
    const way = item.ways.find(
      (one) => one.figures.length > 0 && one.figures.every((figure) => figures.has(figure)),
    );
    if (way !== undefined) return { text: item.text, figures: way.figures };
  }
  return undefined;
}

function numberIn(prose: readonly Prose[], figure: string): string {
  const words = prose.map(plain).join(" ");
  const found = [...words.matchAll(/(?:€ ?)?\p{L}*\d*[\d.,]*\d(?: ?%| \p{L}+)?|\p{Ll}+ \p{Ll}+/gu)].find(
    ([part]) => figuresIn(part).has(figure),
  );
  return found === undefined ? "een getal" : `‘${found[0]}’`;
}

function plain(prose: Prose): string {
  return prose.map(({ text }) => text).join("");
}

function placeOf({ at }: WrittenFinding["text"]): string {
  return /^(?:dit|deze)\b/iu.test(at.text) ? `artikel ${at.article ?? ""}` : at.text;
}
