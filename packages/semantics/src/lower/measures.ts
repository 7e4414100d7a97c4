// How a measure runs over the months: when it begins, how long it is spread, and what is left above a cap.

import type { ActStatement, DefinitionStatement, FixedStatement } from "@andersom/syntax";
import { bindValue } from "../names/bind.js";
import { keyOf, keyText } from "../names/normalise.js";
import { aboutAny } from "./about.js";
import type { LowerContext } from "./context.js";
import type { ModelPart } from "./part.js";
import { rulesAt } from "./references.js";
import type { SiteInfo } from "./site-info.js";

const START = /^begint op (eerste|laatste) dag van maand (na|van) (.+)$/u;

/** `De verlaging begint op de eerste dag van de maand na het besluit.`; false when the sentence is about something else. */
export function lowerMeasureStart(statement: ActStatement, context: LowerContext, part: ModelPart): boolean {
  const found = START.exec(keyText(keyOf(statement.words.words)));
  const noun = keyText(keyOf(statement.actor.words));
  if (found === null || !context.index.concurrence.some(({ choice }) => choice.includes(noun))) return false;
  const [, which, relation, event = ""] = found;
  const inner = aboutAny(context);
  const date = [event, `dag van ${event}`, `datum van ${event}`]
    .flatMap((key) => bindValue(key, inner))
    .find(({ expr }) => expr.type.kind === "datum")?.expr;
  if (date === undefined) return false;
  part.measureStarts.push({
    noun,
    start: {
      op: "date-of-month",
      date,
      which: which === "eerste" ? "first" : "last",
      monthOffset: relation === "na" ? 1 : 0,
      type: { kind: "datum" },
      text: context.source(statement.words.span),
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
