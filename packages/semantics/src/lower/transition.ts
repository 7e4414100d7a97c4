// `overgang`, and `De oude beleidsregels blijven van toepassing als …`: for whom older rules still hold.

import type { Block, Condition, FixedForm, FixedStatement } from "@andersom/syntax";
import type { Expr, Transition } from "../model/index.js";
import { bindValue } from "../names/bind.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { isoDate } from "./constants.js";
import type { LowerContext } from "./context.js";
import { optional } from "./header.js";
import { declaredRights } from "./named.js";
import type { ModelPart } from "./part.js";
import { peopleCondition } from "./transition-people.js";
import { YES_NO } from "./yes-no.js";

const REGIMES: Readonly<Partial<Record<FixedForm, Transition["regime"]>>> = {
  "oude regels": "oude regels",
  "gunstigste regels": "gunstigste regels",
  "oude regels begrensd": "oude regels begrensd",
};

/** Sentences of an overgang that its block takes together; they say nothing by themselves. */
const TRANSITION_FORMS: ReadonlySet<FixedForm> = new Set<FixedForm>([
  "oude regels",
  "gunstigste regels",
  "oude regels begrensd",
  "voor de inwoner",
  "nieuwe regels daarna",
]);

/** Whether an overgang takes the sentence up; without old rules or an act of its own there is nothing that it could be about. */
export function isOfTransition(statement: FixedStatement, block: Block): boolean {
  if (block.keyword !== "overgang" || !TRANSITION_FORMS.has(statement.form)) return false;
  return block.content.some(
    (content) =>
      (content.kind === "FixedStatement" && REGIMES[content.form] !== undefined) ||
      (statement.form === "voor de inwoner" && content.kind === "ActStatement"),
  );
}

/** A block `overgang`. One with only an act of its own has no regime: its act and term are enough. */
export function lowerTransition(block: Block, context: LowerContext, part: ModelPart): void {
  const fixed = block.content.filter(
    (content): content is FixedStatement => content.kind === "FixedStatement",
  );
  const rule = fixed.find(({ form }) => REGIMES[form] !== undefined);
  if (rule === undefined) return;
  const about = fixed.find(({ form }) => form === "voor de inwoner");
  const when = writtenCondition(block) ?? rule.condition;
  const condition =
    when === undefined ? about && peopleCondition(about, context) : context.lower.condition(when, context);
  const after = fixed.find(({ form }) => form === "nieuwe regels daarna");
  const [then] = after?.parts ?? [];
  part.transitions.push({
    ...transition(rule, block.heading.title, about, condition, context),
    ...(after === undefined || then?.kind !== "WordGroup"
      ? {}
      : { then: { text: printed(then.words), place: context.placeOf(after.span) } }),
  });
}

/** The condition in `Geldt als …` of an overgang. */
function writtenCondition(block: Block): Condition | undefined {
  const when = block.content.find(
    (content) => content.kind === "ScopeStatement" && content.form === "geldt als",
  );
  return when?.kind === "ScopeStatement" ? when.condition : undefined;
}

/** `De oude beleidsregels blijven van toepassing als …` in a lid: the transition is called after its place. */
export function lowerOldRules(statement: FixedStatement, context: LowerContext, part: ModelPart): boolean {
  const regime = REGIMES[statement.form];
  if (regime === undefined || statement.condition === undefined) return false;
  const { article, lid } = context.placeOf(statement.span);
  const title = `artikel ${article ?? ""}${lid === undefined ? "" : ` lid ${lid}`}`;
  const condition = context.lower.condition(statement.condition, context);
  part.transitions.push(transition(statement, title, undefined, condition, context));
  return true;
}

function transition(
  rule: FixedStatement,
  title: string,
  about: FixedStatement | undefined,
  condition: Expr | undefined,
  context: LowerContext,
): Transition {
  const day = rule.parts.filter((one) => one.kind === "DateLiteral").at(-1);
  const told = about === undefined ? undefined : context.source(about.span);
  const key = told === undefined ? "" : ` ${keyText(keyOf([{ text: told, span: rule.span }]))} `;
  const named = declaredRights(context.index, "").flatMap((right) =>
    key.includes(` ${right.key} `) ? [right.id] : [],
  );
  return {
    id: `overgang:${keyText(keyOf([{ text: title, span: rule.span }]))}`,
    title,
    regime: REGIMES[rule.form] ?? "oude regels",
    ...optional("about", told),
    ...optional("condition", condition),
    ...optional("until", day === undefined ? undefined : isoDate(day.year, day.month, day.day)),
    ...optional("ends", endOf(rule, context)),
    rights: [...new Set(named)],
    text: context.source(rule.span),
    place: context.placeOf(rule.span),
  };
}

/** `tot het einde van het besluit`: the date of that name, or with `einddatum` for `einde`, where the ordinance has one. */
function endOf(rule: FixedStatement, context: LowerContext): Transition["ends"] {
  const [first] = rule.parts;
  if (first?.kind !== "WordGroup" || !/^de oude regels gelden tot /iu.test(context.source(rule.span)))
    return undefined;
  const key = keyText(keyOf(first.words));
  const text = printed(first.words);
  for (const name of [
    key,
    key.replace(/^einde\b/u, "einddatum"),
    key.replace(/^einde van (?=\S+$)/u, "einddatum "),
  ]) {
    const [found, other] = bindValue(name, context);
    if (found?.expr.type.kind !== "datum" || other !== undefined) continue;
    context.counts.lookedUp += 1;
    context.saw(first.words, found.expr);
    const date: Expr = { op: "peildatum", type: { kind: "datum" } };
    const place = context.placeOf(first.span);
    return {
      text,
      past: {
        op: "lies",
        relation: "na",
        date,
        target: found.expr,
        type: YES_NO,
        text: `${text} is voorbij`,
        place,
      },
    };
  }
  return { text };
}
