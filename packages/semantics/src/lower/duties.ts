// Duties, requirements and guarantees.

import type {
  ConsequenceStatement,
  DutyStatement,
  GuaranteeStatement,
  RequirementStatement,
} from "@andersom/syntax";
import { noDutyHere } from "../diagnostics/duties.js";
import type { Duty } from "../model/index.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { checkReference, rulesAt } from "./references.js";
import type { LowerContext } from "./context.js";
import type { ModelPart } from "./part.js";
import type { SiteInfo } from "./site-info.js";
import { termOf } from "./terms.js";

/** `plicht voor de inwoner: …`. */
export function lowerDuty(
  statement: DutyStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  const term = termOf(statement.tails, context);
  const name =
    statement.words === undefined ? context.source(statement.span) : printed(statement.words.words);
  const duty: Duty = {
    id: site.ruleId,
    holder: printed(statement.holder.words),
    name,
    text: context.source(statement.span),
    open: statement.open,
    items: statement.items.map((item) => {
      const own = termOf(item.tails, context);
      return {
        label: item.label?.text ?? "",
        text: printed(item.words.words),
        ...(own === undefined ? {} : { term: own }),
      };
    }),
    ...(term === undefined ? {} : { term }),
    ...(statement.condition === undefined
      ? {}
      : { condition: context.lower.condition(statement.condition, context) }),
    place: context.placeOf(statement.span),
  };
  part.duties.push(duty);
}

/** `bij niet nakomen van lid 2: …`: told with the duties at that place; a message when there are none. */
export function lowerConsequence(
  statement: ConsequenceStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  for (const reference of statement.references) {
    const exists = checkReference(reference, context, site);
    const rules = rulesAt(reference, context, site).filter((rule) => rule.kind === "plicht");
    if (exists && rules.length === 0)
      context.report(noDutyHere.at(reference.span, { reference: context.source(reference.span) }));
    part.consequences.push({
      rules: rules.map((rule) => rule.id),
      text: context.source(statement.statement.span).replace(/\.$/u, ""),
    });
  }
}

/** `vereiste voor de aanvraag: …`. */
export function lowerRequirement(
  statement: RequirementStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  part.requirements.push({
    id: site.ruleId,
    for: printed(statement.for.words),
    condition: context.lower.condition(statement.condition, context),
    text: context.source(statement.condition.span),
    place: context.placeOf(statement.span),
  });
}

/** `Voor elk huishouden geldt: …` in a waarborg; the exceptions of the block go with it. */
export function lowerGuarantee(
  statement: GuaranteeStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  if (statement.condition === undefined || statement.forAll === undefined) return;
  const exceptions = (site.block?.content ?? []).flatMap((content) =>
    content.kind === "GuaranteeStatement" && content.except !== undefined
      ? [{ text: printed(content.except.words.words), because: printed(content.except.because.words) }]
      : [],
  );
  const key = keyText(keyOf(statement.forAll.words));
  part.guarantees.push({
    id: site.ruleId,
    title: site.heading?.title ?? "",
    thing: context.index.thingForms.get(key) ?? key.split(" ")[0] ?? key,
    condition: context.lower.condition(statement.condition, { ...context, inMonth: true }),
    exceptions,
    place: context.placeOf(statement.span),
  });
}
