// The questions that the reader has to answer. Where a right is for many things, those that only some of them need stand under these.

import type { Definition, Expr, Fact } from "@andersom/semantics";
import { bullets, paragraph } from "../document/build.js";
import type { Block } from "../document/document.js";
import { choiceSentence } from "../phrase/choice.js";
import { literalOf, verdictOf, type Literal } from "../phrase/literal.js";
import { reachOf, visitExpressions } from "../phrase/reach.js";
import { isRuledOut } from "../phrase/simplify.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";

/** What a rule says of when it holds. */
interface Guarded {
  readonly scope?: Expr;
  readonly condition?: Expr;
}

/** A list of more questions than this is looked through by whoever needs three of them. */
const manyQuestions = 15;
/** So many things are no list of their own. */
const fewTopics = 3;
/** What more things than this need, is asked of everybody. */
const manyTopics = 4;

/** `Dit vragen wij aan u:`, and behind it `Gaat het om een verhuizing?` with what only a verhuizing asks. */
export function askedBlocks(
  context: PublicContext,
  facts: readonly Fact[],
  rules: readonly Guarded[],
  amounts: readonly Definition[],
  question: (fact: Fact) => string,
): Block[] {
  if (facts.length === 0) return [];
  const list = (some: readonly Fact[]): Block => bullets([...new Set(some.map(question))]);
  const topics = facts.length > manyQuestions ? topicsIn(rules, context.given ?? []) : [];
  const reached = topics.map((topic) => factsFor(context, topic, rules, amounts));
  const special = new Set(
    facts.filter(({ id }) => {
      const count = reached.filter((some) => some.has(id)).length;
      return count > 0 && count <= manyTopics && count < topics.length;
    }),
  );
  // Who comes for one thing finds all its questions in one place; things with the same questions are one.
  const groups = new Map<string, { readonly of: Topic[]; readonly facts: readonly Fact[] }>();
  topics.forEach((topic, at) => {
    const own = facts.filter((fact) => special.has(fact) && reached[at]!.has(fact.id));
    const key = own.map(({ id }) => id).join("/");
    const group = groups.get(key);
    if (own.length > 0 && group === undefined) groups.set(key, { of: [topic], facts: own });
    else group?.of.push(topic);
  });
  const told = [...groups.values()].flatMap(({ of, facts: own }) => {
    const heading = headingOf(context, of);
    return heading === undefined ? [] : [{ heading, own }];
  });
  const elsewhere = new Set(told.flatMap(({ own }) => own));
  const general = facts.filter((fact) => !elsewhere.has(fact));
  return [
    ...(general.length === 0 ? [] : [paragraph(say(context, fixed.youTell)), list(general)]),
    ...told.flatMap(({ heading, own }) => [
      {
        ...paragraph(general.length === 0 ? heading : `${heading} ${fixed.alsoThis}`),
        with: "after",
      } as const,
      list(own),
    ]),
  ];
}

/** One of the things that a right can be for: what it is chosen from, and the choice. */
interface Topic {
  readonly asked: Expr;
  readonly chosen: Expr;
  readonly option: string;
  readonly literal: Literal;
}

/** The things that the rules tell apart by one choice: of all choices that they name, the one of which they name most. */
function topicsIn(rules: readonly Guarded[], given: readonly Literal[]): readonly Topic[] {
  const found = new Map<string, Map<string, Topic>>();
  visitExpressions(
    rules.map(({ scope, condition }) => [scope, condition]),
    (expr) => {
      const [asked, options] =
        expr.op === "one-of"
          ? [expr.arg, expr.options]
          : expr.op === "compare" && expr.comparison === "="
            ? [expr.left, [expr.right]]
            : [undefined, []];
      if (asked?.op !== "fact") return;
      for (const chosen of options) {
        const literal = literalOf({ op: "one-of", arg: asked, options: [chosen], type: { kind: "ja-nee" } });
        const [option] = literal?.options ?? [];
        if (literal === undefined || option === undefined || verdictOf(literal, given) !== undefined)
          continue;
        const same = found.get(literal.about) ?? new Map<string, Topic>();
        if (!same.has(option)) same.set(option, { asked, chosen, option, literal });
        found.set(literal.about, same);
      }
    },
  );
  const [most] = [...found.values()].sort((a, b) => b.size - a.size);
  return most === undefined || most.size < fewTopics ? [] : [...most.values()];
}

/** What the rules ask for one thing. */
function factsFor(
  { index, given = [] }: PublicContext,
  { literal }: Topic,
  rules: readonly Guarded[],
  amounts: readonly Definition[],
): ReadonlySet<string> {
  const known = [...given, literal];
  const open = rules.filter(
    ({ scope, condition }) => !isRuledOut(scope, known) && !isRuledOut(condition, known),
  );
  const values = amounts.map(({ rules: own, caps }) => [
    own.filter(({ scope, when }) => !isRuledOut(scope, known) && !isRuledOut(when, known)),
    caps.filter(({ scope, when }) => !isRuledOut(scope, known) && !isRuledOut(when, known)),
  ]);
  return reachOf(index, [open, values], known).facts;
}

/** `Gaat het om een babypakket of een babyuitzet?` */
function headingOf(context: PublicContext, [first, ...others]: readonly Topic[]): string | undefined {
  if (first === undefined) return undefined;
  const chosen = [first, ...others].map((topic) => topic.chosen);
  const about = /^Het gaat (om .+)\.$/u.exec(
    choiceSentence(context, first.asked, chosen, true)?.text ?? "",
  )?.[1];
  return about === undefined ? undefined : `Gaat het ${about}?`;
}
