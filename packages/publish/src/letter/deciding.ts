// What decided a refusal for somebody, rule by rule: the conditions that came out as the rule asks, and none that just stand beside them.

import { placeText, type Ground, type TraceNode } from "@andersom/runtime";
import type { Right, RightRule } from "@andersom/semantics";
import { literalOf } from "../phrase/literal.js";
import { answerTo, groundKey, leavesOfRule, type Leaf } from "./leaves.js";
import { leavesOf, refusalLeaves, ruleAt, rulesOf } from "./lines.js";
import type { Voice } from "./voice.js";

/** A rule with what of it decided. */
export interface Deciding {
  readonly rule: RightRule | undefined;
  readonly leaves: readonly [Leaf, ...Leaf[]];
}

/** The rules that a refusal rests on, with only what the interpreter names as well; a grant for another choice is none of them. */
export function decidingRules(
  voice: Voice,
  right: Right,
  grounds: readonly Ground[],
  trace: TraceNode | undefined,
): Deciding[] {
  const keys = new Set(grounds.map(groundKey));
  const found = rulesOf(right).flatMap(([rule, answer]): Deciding[] => {
    const node = nodeOf(rule, trace);
    if (node !== undefined && !(node.result.kind === "waarde" && node.result.value === answer)) return [];
    const own = leavesOfRule(voice.index, rule, answer, node);
    const [first, ...others] = own.filter((leaf) => keys.has(groundKey(leaf)));
    return first === undefined ? [] : [{ rule, leaves: [first, ...others] }];
  });
  // Where a refusal holds, what the grants ask decides nothing.
  const refusing = found.filter(({ rule }) => rule !== undefined && right.refusals.includes(rule));
  const deciding = refusing.length > 0 ? refusing : found;
  // Of what the trace cannot tell apart the ground is told as it decides.
  const known = refusalLeaves(voice, right);
  const told = new Set(deciding.map(({ rule }) => rule && placeText(rule.place)));
  const others = grounds
    .filter(({ places: [first] }) => first === undefined || !told.has(placeText(first)))
    .map((ground): Deciding => ({ rule: ruleAt(right, ground), leaves: [leavesOf(ground, known)[0]] }));
  return withoutOtherChoices(voice, right, trace, [...deciding, ...others]);
}

/** What became of a rule; two rules of one lid differ in their words. */
export function nodeOf({ place, text }: RightRule, trace: TraceNode | undefined): TraceNode | undefined {
  return trace?.children.find((node) => node.text === text && placeText(node.place) === placeText(place));
}

/**
 * Grants stand beside each other. One that asks for another choice than was made (another sort of costs) was not asked for, where a grant
 * beside it asks for the choice that was made.
 */
function withoutOtherChoices(
  voice: Voice,
  right: Right,
  trace: TraceNode | undefined,
  found: readonly Deciding[],
): Deciding[] {
  const made = found.map(({ rule }) => choicesMade(voice, right, rule, trace));
  const left = found.filter(
    ({ leaves }, at) =>
      !leaves.some(({ expr, positive, whole }) => {
        const choice = whole === undefined && expr ? literalOf(expr, positive) : undefined;
        return (
          choice?.options !== undefined &&
          !choice.holds &&
          made.some((own, other) => other !== at && own.has(choice.about))
        );
      }),
  );
  return left.length === 0 ? [...found] : left;
}

/** What a grant asks to be chosen and was chosen so; a refusal asks for nothing. */
function choicesMade(
  voice: Voice,
  right: Right,
  rule: RightRule | undefined,
  trace: TraceNode | undefined,
): ReadonlySet<string> {
  const node = rule && nodeOf(rule, trace);
  if (rule === undefined || node === undefined || right.refusals.includes(rule)) return new Set();
  return new Set(
    leavesOfRule(voice.index, rule, true).flatMap((leaf) => {
      const choice = leaf.expr && literalOf(leaf.expr, leaf.positive);
      const made = choice?.options !== undefined && choice.holds && answerTo(leaf, node) === leaf.positive;
      return made ? [choice.about] : [];
    }),
  );
}
