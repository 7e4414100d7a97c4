// "Geen recht op X wegens artikel 3" on the fast path: as `refusedBecause` of the exact one.

import type { Place } from "@andersom/runtime";
import type { Right } from "@andersom/semantics";
import { onlyBecauseCode, type ConditionMaker } from "../decision/cited-grounds.js";
import { mayMove } from "../decision/transition.js";
import { Unsupported } from "./code.js";
import { junctionJs } from "./expression.js";
import type { Maker, Scope } from "./maker.js";
import { outsideLines, standingJs } from "./right.js";
import { appliesJs } from "./rules.js";

/** JavaScript for the condition about a right of `x`, whose outcome is `outcome`. */
export function becauseJs(maker: Maker, right: Right, cited: readonly Place[], outcome: string): string {
  const scope = maker.scopeOf(right.thing);
  const rules = standingJs(maker, scope, right);
  const make = conditionsIn(maker, scope, cited);
  const { only, power } = onlyBecauseCode(make, rules, scope, cited);
  const moves = mayMove(maker.index.outline, right);
  const broken = rules.map(({ holds }) => holds).filter((js) => js !== "0" && js !== "1");
  const waits = [...(moves ? ["true"] : []), ...broken.map((js) => `${js} === 16`)].join(" || ") || "false";
  return [
    "{",
    ...outsideLines(maker, right),
    `  const o = ${outcome}, kind = o & 7;`,
    "  if (kind === 1) return 0;",
    "  if (kind === 5 || (kind === 3 && (o >> 3 & 38) === 0)) return asCondition(o, false);",
    `  if (kind >= 3 && (${waits})) return asCondition(o, false);`,
    `  const only = ${only};`,
    `  return kind >= 3 ? ${junctionJs(maker, { ...scope, names: [...scope.names, "only"] }, "any", [{ js: "only" }, { js: power }])} : only;`,
    "}",
  ].join("\n");
}

/** `scope`: what is in reach of the functions that are made for a list of conditions. */
function conditionsIn(maker: Maker, scope: Scope, cited: readonly Place[]): ConditionMaker<Scope, string> {
  const junction = (op: "all" | "any", parts: readonly string[]): string =>
    junctionJs(
      maker,
      scope,
      op,
      parts.map((js) => ({ js })),
    );
  const fixed = (value: boolean): string => (value ? "1" : "0");
  const isFixed = (js: string): boolean => js === "0" || js === "1";
  return {
    fixed,
    all: (parts) => junction("all", parts),
    any: (parts) => junction("any", parts),
    not: (part) => (isFixed(part) ? fixed(part === "0") : `opposite(${part})`),
    truth: (at, expr) => maker.truth(at, expr),
    applies: (at, rule) => appliesJs(maker, at, [rule.scope, rule.when]),
    comesOut: (truth, wanted) =>
      isFixed(truth) ? fixed((truth === "1") === wanted) : `comesOut(${truth}, ${String(wanted)})`,
    broken: (truth) => (isFixed(truth) ? "0" : `isBroken(${truth})`),
    within(at, expr, given, grounds) {
      if (given === "0") return { there: [], elsewhere: [] };
      const around = maker.around(at, expr, JSON.stringify(cited), (inner, rules) => {
        const inside = conditionsIn(maker, { ...inner, names: [...inner.names, "g"] }, cited);
        const { there, elsewhere } = grounds(inside, inner, rules, "g");
        return [inside.any(there), inside.any(elsewhere)];
      });
      if (around === undefined) return { there: [], elsewhere: [] };
      const [there, elsewhere] = around(given);
      return { there: [there], elsewhere: [elsewhere] };
    },
    unsupported: (what) => new Unsupported(what),
  };
}
