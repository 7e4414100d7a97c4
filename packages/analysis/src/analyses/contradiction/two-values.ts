// Two rules give one thing different values, and nothing says which of them goes before the other.

import { differ } from "@andersom/logic";
import { formatDutchDate, placeText, type ThingRef } from "@andersom/runtime";
import type { Definition, DefinitionRule } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import { pause, type Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { twoValues as kind } from "../../diagnostics/contradiction.js";
import { different, doubled } from "../../encode/definition.js";
import type { Encoding } from "../../encode/encoding.js";
import type { Literal } from "../../solver/literal.js";
import { those } from "../../lists.js";
import { saidAt } from "../shared/said.js";
import { monthOf, ruleOf, standingOf } from "../shared/standing.js";

type Pair = readonly [DefinitionRule, DefinitionRule];

export const twoValues: Analysis = {
  name: "twee-waarden",
  *run(context) {
    for (const definition of ruledTwice(context.model.definitions)) {
      const pairs = pairsOf(context, definition);
      if (pairs.length === 0) continue;
      yield pause;
      const ids = new Set(pairs.flat().map(({ id }) => id));
      const twoHold = (encoding: Encoding, subject: ThingRef | undefined): readonly Literal[] => {
        const { rules } = standingOf(encoding, definition, subject);
        const hold = rules.flatMap(({ rule, holds }) => (ids.has(rule.id) ? [holds.holds] : []));
        return [encoding.formulas.or(doubled(encoding, hold))];
      };
      const question = {
        about: definition.thing,
        days: context.days,
        parts: [definition],
      };
      // One question for all pairs: mostly nobody has two values.
      const some = context.quick({
        ...question,
        asks: ["twee waarden", ...pairs.flat().map(({ id }) => id)],
        ...(pairs.length < manyPairs ? {} : { needs: twoHold }),
        literals: (encoding, subject) => [
          encoding.formulas.or(pairs.map((pair) => clash(encoding, definition, pair, subject))),
        ],
      });
      if (some !== "kan") continue;
      for (const pair of pairs) {
        const answer = context.find({
          ...question,
          asks: ["twee waarden", ...pair.map(({ id }) => id)],
          literals: (encoding, subject) => [clash(encoding, definition, pair, subject)],
          confirms: (probe, subject) => {
            const seen = probe.rules(definition.id, subject, monthOf(definition, context.peildatum));
            const [first, second] = pair.map(({ id }) => seen.find((one) => one.id === id));
            return first?.holds === true && second?.holds === true && differ(first.value, second.value);
          },
        });
        if (typeof answer === "string") continue;
        const known = overlapOf(context, pair);
        if (known === undefined) yield found(context, definition, pair, answer.day, answer.witness);
        else context.witnessed.set(known, { ...known, witness: answer.witness });
      }
    }
  },
};

/**
 * Of so many pairs mostly no two rules hold at once, each being about something else: that takes no look at what they say, and no
 * comparison of every value with every other.
 */
const manyPairs = 12;

/** Nearly every value has one rule. */
const ruledTwice = those(({ combine, rules }: Definition) => combine !== "any" && rules.length > 1);

/** Rules of which it is not stated which one goes before the other, one of them of the ordinance itself. */
function pairsOf(context: Context, { rules }: Definition): readonly Pair[] {
  return rules.flatMap((a, at) =>
    rules
      .slice(at + 1)
      .filter((b) => context.isOwn(a.place) || context.isOwn(b.place))
      .filter(
        (b) => !a.overrides.includes(b.id) && !b.overrides.includes(a.id) && a.isDefault === b.isDefault,
      )
      .map((b): Pair => [a, b]),
  );
}

/** The compiler said already that these two are texts of one article or lid that apply on the same day. */
function overlapOf(context: Context, [a, b]: Pair): Diagnostic | undefined {
  if (a.place.article !== b.place.article || (a.validity ?? b.validity) === undefined) return undefined;
  return saidAt(context, "AND2049", a.place)[0];
}

function clash(
  encoding: Encoding,
  definition: Definition,
  [a, b]: Pair,
  subject: ThingRef | undefined,
): Literal {
  const standing = standingOf(encoding, definition, subject);
  const [first, second] = [ruleOf(standing, a.id), ruleOf(standing, b.id)];
  const both = encoding.formulas.and([first.holds.holds, second.holds.holds]);
  return encoding.formulas.and([both, different(encoding, first.value, second.value)]);
}

function found(
  context: Context,
  definition: Definition,
  [a, b]: Pair,
  day: number,
  witness: Diagnostic["witness"],
): Diagnostic {
  const [told, other] = context.isOwn(b.place) ? [b, a] : [a, b];
  return kind.at(
    context.span(told.place),
    {
      what: definition.name,
      first: placeText(a.place),
      second: placeText(b.place),
      day: formatDutchDate(day),
    },
    { related: [{ span: context.span(other.place), message: "Deze regel zegt iets anders." }], witness },
  );
}
