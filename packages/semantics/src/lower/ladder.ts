// The volgorde van hulp: its treden, and the conditions and answers that speak of it.

import type { Block, LadderOutcome, Word } from "@andersom/syntax";
import type { Expr, LadderStep } from "../model/index.js";
import { bindSubject } from "../names/bind.js";
import { keyOf, keyText } from "../names/normalise.js";
import { unknownName } from "../diagnostics/names.js";
import { suggest } from "../names/suggest.js";
import { hole, type LowerContext } from "./context.js";
import { otherNamed } from "./named.js";
import type { LadderAnswer, ModelPart } from "./part.js";
import { lowerProse } from "./prose.js";
import { YES_NO } from "./yes-no.js";

/** The one ladder that an ordinance may have. */
export const ladderId = "volgorde:volgorde van hulp";
export const ladderName = "volgorde van hulp";

/** `trede 2 netwerk` with `Genoeg als …`. */
export function lowerLadderStep(block: Block, context: LowerContext, part: ModelPart): void {
  const test = block.content.find(
    (content) => content.kind === "ScopeStatement" && content.form === "genoeg als",
  );
  const enough =
    test?.kind === "ScopeStatement" && test.condition !== undefined
      ? context.lower.condition(test.condition, context)
      : undefined;
  const name = block.heading.name;
  const step: LadderStep = {
    id: `trede:${name === undefined ? block.heading.title : keyText(keyOf(name.words))}`,
    number: block.heading.number ?? "",
    name: block.heading.title,
    ...(enough === undefined ? {} : { enough }),
    prose: block.content.flatMap((content) => (content.kind === "Prose" ? lowerProse(content, context) : [])),
    place: context.placeOf(block.heading.span),
  };
  part.ladderSteps.push(step);
}

/** `de volgorde van hulp (van Tim) (over jeugdhulp) komt uit bij …`, `de inwoner komt uit bij …`. */
export function lowerLadderOutcome(condition: LadderOutcome, context: LowerContext): Expr {
  const step = otherNamed("trede", condition.step, "De trede", condition.span, context);
  const { person, about } = subjectOf(condition, context);
  if (step === undefined) return hole("onbekende trede", YES_NO);
  const right = about === undefined ? undefined : rightOf(about, condition, context);
  const of = person === undefined ? undefined : bindSubject(person, context)[0]?.expr;
  context.saw(condition.subject.words, of);
  if (person !== undefined && of === undefined) {
    context.report(
      unknownName.at(condition.subject.span, {
        name: context.source(condition.subject.span),
        suggestions: suggest(
          person,
          context.scope.flatMap(({ forms }) => forms),
        ),
        sort: "waarde",
      }),
    );
    return hole("onbekende persoon", YES_NO);
  }
  return {
    op: "ladder-reaches",
    ladder: ladderId,
    step,
    ...(of === undefined ? {} : { of }),
    ...(right === undefined ? {} : { about: right }),
    type: YES_NO,
  };
}

/** `Tim komt uit bij andere voorziening` as what a judge answered; undefined when it is no such sentence. */
export function ladderAnswer(
  condition: LadderOutcome,
  about: string | undefined,
  context: LowerContext,
): LadderAnswer | undefined {
  const lowered = lowerLadderOutcome(condition, context);
  if (lowered.op !== "ladder-reaches" || condition.negation !== undefined) return undefined;
  const right = lowered.about ?? about;
  return {
    form: "ladder",
    step: lowered.step,
    of: lowered.of?.op === "variable" ? [lowered.of.name] : [],
    ...(right === undefined ? {} : { about: right }),
    text: context.source(condition.span),
    place: context.placeOf(condition.span),
  };
}

function subjectOf(
  condition: LadderOutcome,
  context: LowerContext,
): { readonly person?: string; readonly about?: string } {
  const key = keyText(keyOf(condition.subject.words));
  if (key !== ladderName && !key.startsWith(`${ladderName} `)) {
    context.counts.lookedUp += 1;
    return { person: key };
  }
  const match = /^(?: van (?<person>.+?))?(?: over (?<about>.+))?$/u.exec(key.slice(ladderName.length));
  const { person, about } = match?.groups ?? {};
  return { ...(person === undefined ? {} : { person }), ...(about === undefined ? {} : { about }) };
}

function rightOf(about: string, condition: LadderOutcome, context: LowerContext): string | undefined {
  const { span, words: all } = condition.subject;
  const size = about.split(" ").length;
  const words = all.filter((word) => keyOf([word]).length > 0).slice(-size);
  const group =
    keyText(keyOf(words)) === about ? words : about.split(" ").map((text): Word => ({ text, span }));
  return otherNamed(
    "voorziening",
    { kind: "WordGroup", span, words: group },
    "De voorziening",
    span,
    context,
  );
}
