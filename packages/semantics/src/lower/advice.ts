// Advice that somebody needs before judging or deciding.

import type { ActStatement, Block, DutyStatement, FactRow, Property } from "@andersom/syntax";
import { printed } from "../names/normalise.js";
import type { LowerContext } from "./context.js";
import type { ModelPart } from "./part.js";
import type { SiteInfo } from "./site-info.js";

/** `Antwoord: ja of nee, door de consulent, na advies van een arts of fysiotherapeut.` in a judgement. */
export function lowerAdviceOfJudgement(
  judgement: string,
  block: Block,
  context: LowerContext,
  part: ModelPart,
): void {
  for (const content of block.content) {
    if (content.kind !== "Property") continue;
    for (const { text, span } of content.values) {
      const first = /^na (.+)$/iu.exec(text)?.[1];
      if (first === undefined || content.key !== "antwoord") continue;
      part.advice.push({
        id: `advies:${judgement}#${part.advice.length + 1}`,
        ...whose(first),
        judgement,
        text,
        place: context.placeOf(span),
      });
    }
  }
}

/** `kosten zijn nodig: ja of nee, na advies van een arts.` in a block of judgements. */
export function lowerAdviceOfRow(
  judgement: string,
  row: FactRow,
  context: LowerContext,
  part: ModelPart,
): void {
  for (const attribute of row.attributes) {
    if (attribute.form !== "na advies") continue;
    const from = printed(attribute.words.words);
    part.advice.push({
      id: `advies:${judgement}#${part.advice.length + 1}`,
      ...(from === "" ? {} : { from }),
      judgement,
      text: `na advies${from === "" ? "" : ` van ${from}`}`,
      place: context.placeOf(attribute.span),
    });
  }
}

function whose(text: string): { readonly from?: string; readonly other?: string } {
  const from = /^advies(?: van (.+))?$/iu.exec(text);
  if (from === null) return { other: text };
  return from[1] === undefined ? {} : { from: from[1] };
}

/** `plicht voor het college: advies vragen aan een arts, als geldt: …`, with the `adviseur:` of its lid. */
export function lowerAdviceDuty(
  statement: DutyStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  const words = statement.words === undefined ? "" : printed(statement.words.words);
  const match =
    /(?:^|\s)\p{L}*advies (?:vragen|inwinnen)(?: (?:aan|bij) (.+))?$|\badvies (?:vragen|inwinnen)\b/iu.exec(
      words,
    );
  if (match === null) return;
  push(statement, match[1] ?? adviserIn(site.block), site, context, part);
}

/** `Het college vraagt advies aan een arts als …`; `vraagt de Adviesraad advies over beleid` is about no household. */
export function lowerAdviceAct(
  statement: ActStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  if (statement.condition === undefined) return;
  const match = /^(?:vraagt|wint) (?:(.+?) )?(?:\p{L}*advies)(?: (?:aan|bij) (.+?))?(?: in)?$/iu.exec(
    printed(statement.words.words),
  );
  if (match !== null) push(statement, match[2] ?? match[1] ?? adviserIn(site.block), site, context, part);
}

function push(
  statement: DutyStatement | ActStatement,
  from: string | undefined,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  const silent: LowerContext = {
    ...context,
    report: () => undefined,
    unread: true,
    counts: { lookedUp: 0, unknown: 0, twoReadings: 0 },
  };
  part.advice.push({
    id: `advies:${site.ruleId}`,
    ...(from === undefined ? {} : { from }),
    ...(statement.condition === undefined
      ? {}
      : { condition: context.lower.condition(statement.condition, silent) }),
    text: context.source(statement.span),
    place: context.placeOf(statement.span),
  });
}

function adviserIn(block: Block | undefined): string | undefined {
  return block?.content
    .find((content): content is Property => content.kind === "Property" && content.key === "adviseur")
    ?.values.map(({ text }) => text)
    .join(", ");
}
