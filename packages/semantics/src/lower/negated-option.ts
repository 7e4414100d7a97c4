// `de band is geen familie` where `geen familie` is one of the choices: the choice, not the opposite of another one.

import type { Condition, Expression, IsCondition, NameExpression, Word } from "@andersom/syntax";
import { bindValue, type BindContext } from "../names/bind.js";
import { keyOf, keyText } from "../names/normalise.js";

/**
 * The condition with its negation put back into the choice that begins with it; any other condition as it is. A choice that is written
 * so always goes first: who means the opposite of `familie` where `geen familie` is also a choice puts quotes around `familie`.
 */
export function withOption<T extends Condition>(condition: T, context: BindContext): T | IsCondition {
  if (condition.kind !== "IsCondition" || condition.negation === undefined || condition.moment !== undefined)
    return condition;
  const { negation, left } = condition;
  if (left.kind !== "NameExpression") return condition;
  const sign: Word = { text: negation.word, span: negation.span };
  const [only, more] = condition.comparisons;
  if (only === undefined) {
    const name = left.name.words.slice(0, negation.at);
    const choice = [sign, ...left.name.words.slice(negation.at)];
    return isChoice(name, choice, context) ? chosen(condition, nameOf(name, left), choice) : condition;
  }
  if (more !== undefined || only.comparator !== undefined || only.value.kind !== "NameExpression")
    return condition;
  const words = only.value.name.words;
  if (words.some(({ quoted }) => quoted === true)) return condition;
  const choice = [sign, ...words];
  return isChoice(left.name.words, choice, context) ? chosen(condition, left, choice) : condition;
}

function isChoice(name: readonly Word[], choice: readonly Word[], context: BindContext): boolean {
  if (name.length === 0) return false;
  const type = bindValue(keyText(keyOf(name)), context)[0]?.expr.type;
  const key = keyText(keyOf(choice));
  return (
    type?.kind === "keuze" &&
    type.options.some((one) => keyText(keyOf([{ text: one, span: choice[0]!.span }])) === key)
  );
}

function chosen(condition: IsCondition, left: Expression, choice: readonly Word[]): IsCondition {
  const { negation: _, verbFinal: _order, ...rest } = condition;
  return { ...rest, left, comparisons: [{ value: nameOf(choice, condition) }] };
}

function nameOf(words: readonly Word[], { span }: Pick<IsCondition, "span">): NameExpression {
  return { kind: "NameExpression", span, name: { kind: "WordGroup", span, words } };
}
