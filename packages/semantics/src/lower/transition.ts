// `overgang`, and `De oude beleidsregels blijven van toepassing als …`: for whom older rules still hold.

import type { Block, Condition, FixedForm, FixedStatement } from "@andersom/syntax";
import type { Transition } from "../model/index.js";
import { keyOf, keyText } from "../names/normalise.js";
import { isoDate } from "./constants.js";
import type { LowerContext } from "./context.js";
import { optional } from "./header.js";
import type { ModelPart } from "./part.js";

const REGIMES: Readonly<Partial<Record<FixedForm, Transition["regime"]>>> = {
  "oude regels": "oude regels",
  "gunstigste regels": "gunstigste regels",
  "oude regels begrensd": "oude regels begrensd",
};

/** Sentences of an overgang that its block takes together; they say nothing by themselves. */
export const TRANSITION_FORMS: ReadonlySet<FixedForm> = new Set<FixedForm>([
  "oude regels",
  "gunstigste regels",
  "oude regels begrensd",
  "voor de inwoner",
  "nieuwe regels daarna",
]);

/** A block `overgang`. One with only an act of its own has no regime: its act and term are enough. */
export function lowerTransition(block: Block, context: LowerContext, part: ModelPart): void {
  const fixed = block.content.filter(
    (content): content is FixedStatement => content.kind === "FixedStatement",
  );
  const rule = fixed.find(({ form }) => REGIMES[form] !== undefined);
  if (rule === undefined) return;
  const about = fixed.find(({ form }) => form === "voor de inwoner");
  const when = block.content.find(
    (content) => content.kind === "ScopeStatement" && content.form === "geldt als",
  );
  const condition = when?.kind === "ScopeStatement" ? when.condition : rule.condition;
  part.transitions.push(transition(rule, block.heading.title, about, condition, context));
}

/** `De oude beleidsregels blijven van toepassing als …` in a lid: the transition is called after its place. */
export function lowerOldRules(statement: FixedStatement, context: LowerContext, part: ModelPart): boolean {
  const regime = REGIMES[statement.form];
  if (regime === undefined || statement.condition === undefined) return false;
  const { article, lid } = context.placeOf(statement.span);
  const title = `artikel ${article ?? ""}${lid === undefined ? "" : ` lid ${lid}`}`;
  part.transitions.push(transition(statement, title, undefined, statement.condition, context));
  return true;
}

function transition(
  rule: FixedStatement,
  title: string,
  about: FixedStatement | undefined,
  condition: Condition | undefined,
  context: LowerContext,
): Transition {
  const day = rule.parts.filter((one) => one.kind === "DateLiteral").at(-1);
  const told = about === undefined ? undefined : context.source(about.span);
  const key = told === undefined ? "" : ` ${keyText(keyOf([{ text: told, span: rule.span }]))} `;
  const named = [...context.index.others.values()]
    .flat()
    .flatMap(({ symbol }) =>
      symbol.kind === "voorziening" && key.includes(` ${symbol.key} `) ? [symbol.id] : [],
    );
  return {
    id: `overgang:${keyText(keyOf([{ text: title, span: rule.span }]))}`,
    title,
    regime: REGIMES[rule.form] ?? "oude regels",
    ...optional("about", told),
    ...optional(
      "condition",
      condition === undefined ? undefined : context.lower.condition(condition, context),
    ),
    ...optional("until", day === undefined ? undefined : isoDate(day.year, day.month, day.day)),
    rights: [...new Set(named)],
    text: context.source(rule.span),
    place: context.placeOf(rule.span),
  };
}
