// How a measure runs over the months: when it begins, how long it is spread, and what is left above a cap.

import type { DefinitionStatement, FixedStatement } from "@andersom/syntax";
import { bindValue } from "../names/bind.js";
import { keyOf, keyText } from "../names/normalise.js";
import { aboutAny } from "./about.js";
import type { LowerContext } from "./context.js";
import type { ModelPart } from "./part.js";
import { rulesAt } from "./references.js";
import type { SiteInfo } from "./site-info.js";

/** `De verlaging begint op de eerste dag van de maand na het besluit.`; false when the sentence is about something else. */
export function lowerMeasureStart(
  statement: DefinitionStatement,
  context: LowerContext,
  part: ModelPart,
): boolean {
  const [name] = statement.names;
  const noun = /^begindatum van (.+)$/u.exec(keyText(keyOf(name?.words ?? [])))?.[1];
  const value = statement.body.form === "value" ? statement.body.value : undefined;
  if (noun === undefined || value?.kind !== "RelativePeriod" || value.anchor.kind !== "NameExpression")
    return false;
  if (value.form !== "eerste dag van de maand" && value.form !== "laatste dag van de maand") return false;
  if (!context.index.concurrence.some(({ choice }) => choice.includes(noun))) return false;
  const event = keyText(keyOf(value.anchor.name.words));
  const inner = aboutAny(context);
  // A day of the thing itself goes before one of the household.
  const date = [`dag van ${event}`, `datum van ${event}`, event]
    .flatMap((key) => bindValue(key, inner))
    .find(({ expr }) => expr.type.kind === "datum")?.expr;
  if (date === undefined) return false;
  context.saw(value.anchor.name.words, date);
  part.measureStarts.push({
    noun,
    start: {
      op: "date-of-month",
      date,
      which: value.form === "eerste dag van de maand" ? "first" : "last",
      monthOffset: value.relation === "na" ? 1 : 0,
      type: { kind: "datum" },
      text: context.source(value.span),
      place: context.placeOf(statement.span),
    },
  });
  return true;
}

/** `Wat overblijft schuift door naar de volgende maand, hoogstens 6 maanden. Daarna vervalt het.` */
export function lowerCarry(
  statement: FixedStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  if (statement.form === "vervalt daarna") return true;
  const [length] = statement.parts;
  if (statement.form !== "schuift door" || length?.kind !== "DurationLiteral") return false;
  const self = site.lid === undefined ? ("dit artikel" as const) : ("dit lid" as const);
  const rules = rulesAt({ kind: "Reference", span: statement.span, self }, context, site).filter(
    ({ kind }) => kind === "waarde",
  );
  for (const rule of rules) part.carries.push({ rule: rule.id, months: Number(length.count) });
  return rules.length > 0;
}

/** `…, gedurende 3 maanden`: the value counts in each of these months. */
export function lowerSpread(statement: DefinitionStatement, ruleId: string, part: ModelPart): void {
  for (const tail of statement.tails)
    if (tail.kind === "During" && tail.value.kind === "DurationLiteral" && tail.value.unit === "maand")
      part.spreads.push({ rule: ruleId, months: Number(tail.value.count) });
}
