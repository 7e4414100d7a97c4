// `dit lid geldt niet als …`, `dit artikel geldt alleen als …`, `niet van toepassing is …`: what switches rules off.

import type { NotApplicable, Reference, ScopeStatement } from "@andersom/syntax";
import { ruleWithoutTarget } from "../diagnostics/rules.js";
import type { Expr } from "../model/index.js";
import type { LowerContext } from "./context.js";
import type { ModelPart } from "./part.js";
import { checkReference, numberOf, rulesAt } from "./references.js";
import type { SiteInfo } from "./site-info.js";
import { negate, YES_NO } from "./yes-no.js";

/** Lowers an exception or scope sentence of a lid or article. */
export function lowerScope(
  statement: ScopeStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  if (
    statement.condition === undefined ||
    (statement.subject !== "dit lid" && statement.subject !== "dit artikel")
  )
    return false;
  if (statement.form !== "geldt niet als" && statement.form !== "geldt alleen als") return false;
  const self: Reference = { kind: "Reference", span: statement.span, self: statement.subject };
  const numbering =
    statement.subject === "dit artikel" && site.article !== undefined ? { article: site.article } : site;
  const own = site.ownRules?.(statement.subject);
  const rules = rulesAt(self, context, numbering)
    .map((rule) => rule.id)
    .filter((id) => own?.has(id) ?? true);
  const condition = context.lower.condition(statement.condition, context);
  part.switches.push({ rules, onlyIf: statement.form === "geldt niet als" ? negate(condition) : condition });
  return true;
}

/** Lowers `niet van toepassing is artikel 3.1 lid 3 onderdeel c (als …)`. */
export function lowerNotApplicable(
  statement: NotApplicable,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  const own =
    statement.condition === undefined ? [] : [context.lower.condition(statement.condition, context)];
  const when = [...hereOnly(statement, site, context), ...own];
  const onlyIf: Expr =
    when.length === 0
      ? { op: "constant", value: false, type: YES_NO }
      : negate(
          when.length === 1 && when[0] !== undefined
            ? when[0]
            : { op: "all", items: when.map((expr) => ({ expr })), type: YES_NO },
        );
  for (const reference of statement.references) {
    const exists = checkReference(reference, context, site);
    const rules = rulesAt(reference, context, site).map((rule) => rule.id);
    if (exists && rules.length === 0 && reference.law === undefined)
      context.report(ruleWithoutTarget.at(reference.span, { reference: context.source(reference.span) }));
    part.switches.push({
      rules,
      onlyIf,
      ...(reference.onderdeel === undefined
        ? {}
        : {
            onderdeel: reference.onderdeel,
            named: { text: context.source(reference.span), place: context.placeOf(reference.span) },
          }),
      ...numberOf(reference),
    });
  }
}

/**
 * A rule is switched off *here*: where the article applies in which this stands, and where the sentence before it in the same lid
 * does its work.
 */
function hereOnly(statement: NotApplicable, site: SiteInfo, context: LowerContext): Expr[] {
  // These conditions are reported where they stand.
  const silent: LowerContext = {
    ...context,
    report: () => undefined,
    unread: true,
    counts: { lookedUp: 0, unknown: 0, twoReadings: 0 },
  };
  const found: Expr[] = [];
  for (const { content, lid } of site.articleContent?.() ?? []) {
    if (
      content.kind === "ScopeStatement" &&
      content.subject === "dit artikel" &&
      content.condition !== undefined
    ) {
      const condition = context.lower.condition(content.condition, silent);
      if (content.form === "geldt alleen als") found.push(condition);
      else if (content.form === "geldt niet als") found.push(negate(condition));
    }
    const before = content.span.end <= statement.span.start && lid === site.lid;
    if (
      before &&
      (content.kind === "PowerStatement" || content.kind === "RightStatement") &&
      content.condition !== undefined
    )
      found.push(context.lower.condition(content.condition, silent));
  }
  return found;
}
