// Why somebody gets a right or not, in plain words: the conditions that can decide, each by its words in the ordinance.

import type { Definition, Expr, Right, RightRule } from "@andersom/semantics";
import { conditionList, toldCondition } from "../phrase/condition.js";
import { visitExpressions } from "../phrase/reach.js";
import { about, type Teller } from "../phrase/teller.js";
import type { Told } from "../phrase/told.js";
import { personMark, spokenOf, type Reason, type RightData } from "./data.js";
import { somebody } from "./facts.js";

interface Leaf {
  readonly text: string;
  readonly expr: Expr;
  readonly holds: boolean;
}

/**
 * For every condition that can be the reason of a refusal: the sentence that says how it is then. A condition that can
 * be a reason both when it holds and when it does not has none: then the words of the ordinance stand there.
 * @param ofOther whether the test can be about somebody else than the reader.
 */
export function against(teller: Teller, right: Right, ofOther: boolean): RightData["against"] {
  const leaves = [
    ...[...right.grants, ...right.powers].flatMap((rule) => ofRule(teller, rule, false)),
    ...right.refusals.flatMap((rule) => ofRule(teller, rule, true)),
  ];
  const byText = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const same = byText.get(leaf.text) ?? [];
    if (!same.some(({ expr, holds }) => expr === leaf.expr && holds === leaf.holds)) same.push(leaf);
    byText.set(leaf.text, same);
  }
  return Object.fromEntries(
    [...byText].flatMap(([text, same]) => {
      const reason = onlyReason(teller, same, ofOther);
      return reason === undefined ? [] : [[text, reason]];
    }),
  );
}

/** What all of them say; undefined where they say different things, as a condition does of how it is when it holds and when not. */
function onlyReason(teller: Teller, leaves: readonly Leaf[], ofOther: boolean): Reason | undefined {
  const [first, ...others] = leaves;
  if (first === undefined || new Set(leaves.map(({ expr }) => expr)).size < leaves.length) return undefined;
  const reason = reasonOf(teller, first.expr, first.holds, ofOther);
  const said = JSON.stringify(reason);
  const isSame = ({ expr, holds }: Leaf): boolean =>
    said === JSON.stringify(reasonOf(teller, expr, holds, ofOther));
  return reason !== undefined && others.every(isSame) ? reason : undefined;
}

/** What is so for somebody who gets it, by the words of the rule. */
export function favour(teller: Teller, right: Right, ofOther: boolean): RightData["favour"] {
  return Object.fromEntries(
    [...right.grants, ...right.powers].flatMap((rule) => {
      const reader = conditionsOf(teller, rule);
      if (reader === undefined) return [];
      const other = ofOther ? conditionsOf(about(teller, somebody), rule) : undefined;
      return [
        [
          rule.text,
          reader.flatMap((text, at) => {
            const named = other?.[at];
            const isTold = text !== undefined && (other === undefined || named !== undefined);
            return isTold ? [spokenOf(text, named)] : [];
          }),
        ],
      ];
    }),
  );
}

/** Only where every line holds by itself: one of several would say too much. */
function conditionsOf(teller: Teller, { condition }: RightRule): readonly (string | undefined)[] | undefined {
  if (condition === undefined) return undefined;
  const list = conditionList(teller, condition);
  if (list.mode === "any" && list.items.length > 1) return undefined;
  return list.items.map(plain);
}

function ofRule(teller: Teller, rule: RightRule, holds: boolean): Leaf[] {
  return [rule.scope, rule.condition]
    .filter((one) => one !== undefined)
    .flatMap((one) => leaves(teller, one, holds, rule.text, new Set()));
}

/** The conditions that the reasons of a decision end in, as the interpreter finds them, with the value they have then. */
function leaves(
  teller: Teller,
  expr: Expr,
  holds: boolean,
  outer: string,
  seen: ReadonlySet<string>,
): Leaf[] {
  const text = expr.text ?? "";
  switch (expr.op) {
    case "all":
    case "any":
      return expr.items.flatMap((item) =>
        leaves(teller, item.expr, holds, item.text ?? item.expr.text ?? outer, seen),
      );
    case "not":
      return leaves(teller, expr.arg, !holds, text === "" ? outer : text, seen);
    case "definition": {
      const definition = teller.index.definitions.get(expr.definition);
      if (definition === undefined || seen.has(definition.id)) break;
      const inner = ofDefinition(
        teller,
        definition,
        holds,
        text === "" ? outer : text,
        new Set([...seen, definition.id]),
      );
      if (inner.length > 0) return inner;
      break;
    }
    default:
      break;
  }
  return [{ text: text === "" ? outer : text, expr, holds }];
}

/** A notion leads on into its rules, where it is clear which value each condition has when the notion has this one. */
function ofDefinition(
  teller: Teller,
  { rules }: Definition,
  holds: boolean,
  outer: string,
  seen: ReadonlySet<string>,
): Leaf[] {
  return rules.flatMap((rule) => {
    const value = rule.body.form === "value" ? rule.body.value : undefined;
    const judged = value !== undefined && value.type.kind === "ja-nee" ? value : undefined;
    const open = [rule.scope, rule.when, judged].filter((one) => one !== undefined && one.op !== "constant");
    const words = rule.text === "" ? outer : rule.text;
    return open.flatMap((one) => {
      if (one === undefined) return [];
      const asNotion = one === judged ? holds : rules.length === 1 && open.length === 1 ? holds : true;
      // With more conditions in one rule a refusal names them all, those that hold too.
      if (rules.length === 1 && open.length > 1 && !holds)
        return [...leaves(teller, one, true, words, seen), ...leaves(teller, one, false, words, seen)];
      return leaves(teller, one, asNotion, words, seen);
    });
  });
}

function reasonOf(teller: Teller, expr: Expr, holds: boolean, ofOther: boolean): Reason | undefined {
  const reader = plain(toldCondition(teller, expr, holds));
  if (reader === undefined) return undefined;
  const other = ofOther ? plain(toldCondition(about(teller, somebody), expr, holds)) : undefined;
  if (ofOther && other === undefined) return undefined;
  let judged = false;
  visitExpressions(expr, (one) => {
    judged ||= one.op === "fact" && teller.index.facts.get(one.fact)?.kind === "oordeel";
  });
  return { ...spokenOf(reader, other), ...(judged ? { judged: true } : {}) };
}

/** A sentence that stands by itself. */
function plain(told: Told): string | undefined {
  if (told.below.length > 0 || told.tables.length > 0 || /:\s*$/u.test(told.text)) return undefined;
  // A genitive of a name that is put in later cannot be spelled here.
  return told.text.includes(`${personMark}s `) ? undefined : told.text;
}
