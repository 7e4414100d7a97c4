// What documents must say, when a term stands still, and whether the Algemene termijnenwet holds.

import type { ContentStatement, FixedStatement, Word } from "@andersom/syntax";
import type { DocumentContent, Expr } from "../model/index.js";
import { bindValue } from "../names/bind.js";
import { keyOf, keyText, printed, withoutArticle } from "../names/normalise.js";
import type { LowerContext } from "./context.js";
import type { ModelPart } from "./part.js";
import type { SiteInfo } from "./site-info.js";

/** `In het besluit staat: a. …`, `Het besluit vermeldt: …`. */
export function lowerContent(
  statement: ContentStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  part.documents.push({
    id: site.ruleId,
    document: printed(withoutArticle(statement.document.words)).toLowerCase(),
    ...(statement.words === undefined ? {} : { lead: printed(statement.words.words) }),
    items: statement.items.map((item): DocumentContent["items"][number] => {
      const value = valueNamed(item.words.words, context);
      return {
        ...(item.label === undefined ? {} : { label: item.label.text }),
        text: printed(item.words.words),
        ...(value === undefined ? {} : { value, valueType: value.type }),
      };
    }),
    text: context.source(statement.span),
    place: context.placeOf(statement.span),
  });
}

/** An item that names a value of the ordinance; a series has no value without a month. */
function valueNamed(words: readonly Word[], context: LowerContext): Expr | undefined {
  const [only, more] = bindValue(keyText(keyOf(words)), context);
  if (only === undefined || more !== undefined) return undefined;
  const { expr } = only;
  const { kind, reeks } = expr.type;
  if (reeks !== true && kind !== "lijst" && kind !== "ding") context.saw(words, expr);
  return reeks === true || kind === "lijst" || kind === "ding" ? undefined : expr;
}

/** The fixed sentences about terms; false for any other. */
export function lowerTermSentence(
  statement: FixedStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  if (statement.form === "algemene termijnenwet") {
    if (context.law === undefined) Object.assign(part, { generalTermsAct: true });
    return true;
  }
  if (statement.form !== "termijn staat stil") return false;
  const [from, to] = statement.parts.map((one) => (one.kind === "WordGroup" ? printed(one.words) : ""));
  if (from === undefined || to === undefined || from === "" || to === "") return false;
  part.suspensions.push({
    id: site.ruleId,
    from: eventOfDay(from),
    fromOffset: /^de dag na /iu.test(from) ? 1 : 0,
    to: eventOfDay(to),
    text: context.source(statement.span),
    place: context.placeOf(statement.span),
  });
  return true;
}

/** `de dag na een verzoek om gegevens` is the event "verzoek om gegevens", `de dag waarop de gegevens er zijn` "gegevens". */
function eventOfDay(words: string): string {
  const bare = words
    .replace(/^de dag (?:na|van|waarop) /iu, "")
    .replace(/ (?:er (?:zijn|is)|(?:zijn|is|worden|wordt) \S+)$/iu, "");
  return keyText(keyOf([{ text: bare, span: { uri: "", start: 0, end: 0 } }]));
}
