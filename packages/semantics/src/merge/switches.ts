// Scope sentences put onto the rules they switch.

import type { Diagnostic } from "@andersom/syntax";
import { ruleWithoutTarget } from "../diagnostics/rules.js";
import type { DecisionModel, Expr, JunctionItem, Place, Validity } from "../model/index.js";
import type { Switch } from "../lower/part.js";
import { spanOf } from "./examples.js";
import { addTo } from "./group.js";

interface Switchable {
  readonly id: string;
  readonly scope?: Expr;
  readonly condition?: Expr;
  readonly validity?: Validity;
}

const YES_NO = { kind: "ja-nee" } as const;

/** Switches by the rule that they name, in written order. */
export type Switches = ReadonlyMap<string, readonly Switch[]>;

export function switchesByRule(switches: readonly Switch[]): Switches {
  const found = new Map<string, Switch[]>();
  for (const one of switches) for (const rule of new Set(one.rules)) addTo(found, rule, one);
  return found;
}

/** All switches that name one of these rules. */
export function switchesOf(rules: readonly { readonly id: string }[], switches: Switches): readonly Switch[] {
  return rules.flatMap(({ id }) => switches.get(baseId(id)) ?? []);
}

/** The same rule with every switch that names it. A switched onderdeel counts as fulfilled in an alle-list, as absent in an een-list. */
export function applySwitches<R extends Switchable>(rule: R, switches: Switches): R {
  let result = rule;
  for (const one of switches.get(baseId(rule.id)) ?? []) {
    if (one.onderdeel === undefined)
      result = {
        ...result,
        scope: both(result.scope, one.onlyIf),
        ...(one.validity === undefined ? {} : { validity: narrowed(result.validity, one.validity) }),
      };
    else if (result.condition !== undefined)
      result = { ...result, condition: switchItem(result.condition, one) };
  }
  return result;
}

/** A rule of several names (`X en Y zijn:`) has ids with a slash; scope sentences name the sentence. */
function baseId(id: string): string {
  return id.includes("/") ? id.replace(/\/\d+$/u, "") : id;
}

/** A lid applies on the days that its article does too. */
function narrowed(outer: Validity | undefined, inner: Validity): Validity {
  if (outer === undefined) return inner;
  const from = [outer.from, inner.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [outer.to, inner.to].filter((day) => day !== undefined).sort()[0];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function both(scope: Expr | undefined, onlyIf: Expr): Expr {
  if (scope === undefined) return onlyIf;
  return { op: "all", items: [{ expr: scope }, { expr: onlyIf }], type: YES_NO };
}

function switchItem(condition: Expr, one: Switch): Expr {
  if (condition.op !== "all" && condition.op !== "any") return condition;
  const off: Expr = { op: "not", arg: one.onlyIf, type: YES_NO };
  return {
    ...condition,
    items: condition.items.map((item): JunctionItem => {
      const place: Place | undefined = item.place;
      if (place?.onderdeel !== one.onderdeel) return item;
      if (one.onderdeelNumber !== undefined && place?.onderdeelNumber === undefined)
        return { ...item, expr: switchItem(item.expr, one) };
      if (one.onderdeelNumber !== undefined && place?.onderdeelNumber !== one.onderdeelNumber) return item;
      const expr: Expr =
        condition.op === "all"
          ? { op: "any", items: [{ expr: item.expr }, { expr: off }], type: YES_NO }
          : { op: "all", items: [{ expr: item.expr }, { expr: one.onlyIf }], type: YES_NO };
      return {
        ...item,
        expr: {
          ...expr,
          ...(item.expr.text === undefined ? {} : { text: item.expr.text }),
          ...(place === undefined ? {} : { place }),
        },
      };
    }),
  };
}

/** Reports each onderdeel that is switched off and that no condition has: the sentence would do nothing, in silence. */
export function checkSwitches(
  switches: readonly Switch[],
  { definitions, rights }: Pick<DecisionModel, "definitions" | "rights">,
  report: (diagnostic: Diagnostic) => void,
): void {
  const open = switches.filter(({ named, rules }) => named !== undefined && rules.length > 0);
  if (open.length === 0) return;
  const conditions = new Map<string, readonly Expr[]>();
  for (const rule of [
    ...definitions.flatMap(({ rules, caps }) => [...rules, ...caps]),
    ...rights.flatMap(({ grants, refusals, powers }) => [...grants, ...refusals, ...powers]),
  ] as readonly Switchable[]) {
    const id = baseId(rule.id);
    conditions.set(id, [...(conditions.get(id) ?? []), ...(rule.condition ? [rule.condition] : [])]);
  }
  for (const { named, onderdeel, rules } of open) {
    // Of other rules (a plicht, an aanbod) the onderdelen stand elsewhere.
    if (named === undefined || !rules.every((id) => conditions.has(id))) continue;
    const has = rules.some((id) => conditions.get(id)?.some((one) => hasItem(one, onderdeel)));
    if (!has) report(ruleWithoutTarget.at(spanOf(named.place), { reference: named.text }));
  }
}

function hasItem(condition: Expr, onderdeel: string | undefined): boolean {
  if (condition.op !== "all" && condition.op !== "any") return false;
  return condition.items.some(({ place }) => place?.onderdeel === onderdeel);
}
