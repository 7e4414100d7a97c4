// A definition: which of its rules decide, what each says, and the value that comes out.

import {
  fromInteger,
  monthKey,
  parseDecimal,
  parseIsoDate,
  firstDayOfMonthKey,
  rational,
} from "@andersom/runtime";
import type { DecisionTable, Definition, DefinitionRule, RuleBody } from "@andersom/semantics";
import { no, opposite, yes, type Literal } from "../solver/literal.js";
import { times } from "../solver/formulas.js";
import { constantSum, minus, plus } from "../solver/sum.js";
import type { Encoding, Scope } from "./encoding.js";
import { any, chosen, comparison, every, existing } from "./combine.js";
import { computed, extreme, fixedNumber, numeric } from "./number.js";
import { surely, type Condition, type Encoded } from "./value.js";

export interface RuleStanding {
  readonly rule: DefinitionRule;
  /** Its own conditions, whatever other rules say. */
  readonly applies: Condition;
  /** It applies, and no rule that applies goes before it. */
  readonly holds: Condition;
  readonly value: Encoded;
  /** Per row of its table (in the order of the model), whether the row holds and is valid on the day. */
  readonly rows?: readonly Literal[];
}

export interface DefinitionStanding {
  readonly definition: Definition;
  readonly rules: readonly RuleStanding[];
  readonly value: Encoded;
}

export function definitionOf(encoding: Encoding, definition: Definition, scope: Scope): DefinitionStanding {
  const applying = definition.rules.map((rule) => ({ rule, applies: applies(encoding, rule, scope) }));
  const rules = applying.map(({ rule, applies: own }): RuleStanding => {
    const before = applying.filter(
      ({ rule: other }) =>
        other !== rule && (other.overrides.includes(rule.id) || (rule.isDefault && !other.isDefault)),
    );
    const beaten = any(
      encoding,
      before.map((one) => one.applies),
    );
    const holds = every(encoding, [own, { kind: "ja-nee", holds: beaten.fails, fails: beaten.holds }]);
    return { rule, applies: own, holds, ...bodyOf(encoding, rule.body, scope, definition) };
  });
  return {
    definition,
    rules,
    value: withCaps(encoding, definition, combined(encoding, definition, rules), scope),
  };
}

function applies(encoding: Encoding, rule: Pick<DefinitionRule, "scope" | "when">, scope: Scope): Condition {
  return every(encoding, [encoding.condition(rule.scope, scope), encoding.condition(rule.when, scope)]);
}

function combined(encoding: Encoding, definition: Definition, rules: readonly RuleStanding[]): Encoded {
  const { formulas } = encoding;
  if (definition.combine === "any" || (definition.type.kind === "ja-nee" && rules.length === 0)) {
    return any(
      encoding,
      rules.map(({ holds, value }) => every(encoding, [holds, value as Condition])),
    );
  }
  const [only] = rules;
  if (rules.length === 1 && only!.holds.holds === yes) return only!.value;
  if (rules.length === 0) return encoding.facts.anything(definition.type);
  const value = chosen(
    encoding,
    rules.map((one) => ({ when: one.holds.holds, value: one.value })),
  );
  // Open conditions, and two values that differ, leave no value.
  const clashes = rules.flatMap((a, at) =>
    rules.slice(at + 1).flatMap((b) => {
      const both = formulas.and([a.holds.holds, b.holds.holds]);
      return both === no ? [] : [formulas.and([both, different(encoding, a.value, b.value)])];
    }),
  );
  const fine = formulas.and([
    ...rules.map(({ holds }) => formulas.or([holds.holds, holds.fails])),
    ...clashes.map(opposite),
  ]);
  const made = existing(encoding, value, fine);
  if (made.kind === "ja-nee")
    // A notion without a ground is not the case.
    return {
      ...made,
      fails: formulas.or([made.fails, formulas.and(rules.map(({ holds }) => holds.fails))]),
    };
  return "notApplicable" in made && "notApplicable" in value
    ? { ...made, notApplicable: formulas.and([value.notApplicable, fine]) }
    : made;
}

/** Whether two values are surely different. */
export function different(encoding: Encoding, a: Encoded, b: Encoded): Literal {
  if (a.kind === "lijst" || b.kind === "lijst" || a.kind === "periode" || b.kind === "periode") return no;
  return comparison(encoding, "<>", a, b).holds;
}

function bodyOf(
  encoding: Encoding,
  body: RuleBody,
  scope: Scope,
  definition: Definition,
): { readonly value: Encoded; readonly rows?: readonly Literal[] } {
  const { formulas } = encoding;
  switch (body.form) {
    case "value":
      return { value: encoding.value(body.value, scope) };
    case "table":
      return tableOf(encoding, body, scope, definition);
    case "cases": {
      const open = body.cases.filter((one) => one.when !== undefined);
      const held = open.map((one) => encoding.condition(one.when, scope));
      const rest = formulas.and(held.map(({ fails }) => fails));
      const options = body.cases.map((one) => ({
        when: one.when === undefined ? rest : held[open.indexOf(one)]!.holds,
        value: encoding.value(one.value, scope),
      }));
      return { value: exactlyOne(encoding, options), rows: options.map(({ when }) => when) };
    }
    case "brackets": {
      const base = numeric(encoding, encoding.value(body.base, scope));
      const nothing = fixedNumber(fromInteger(0));
      let start = nothing;
      const slices = body.rows.map((row) => {
        const from = row.from === undefined ? start : numeric(encoding, encoding.value(row.from, scope));
        const to = row.to === undefined ? undefined : numeric(encoding, encoding.value(row.to, scope));
        const top = to === undefined ? base : extreme(encoding, "min", [base, to]);
        start = to ?? start;
        const slice = extreme(encoding, "max", [
          nothing,
          computed(encoding, [top, from], minus(top.sum, from.sum)),
        ]);
        const percent = parseDecimal(row.percent) ?? rational(0n);
        return { ...slice, sum: times(slice.sum, { n: percent.n, d: percent.d * 100n }) };
      });
      const total = slices.reduce((sum, one) => plus(sum, one.sum), constantSum(fromInteger(0)));
      return { value: computed(encoding, [base, ...slices], total) };
    }
  }
}

function tableOf(
  encoding: Encoding,
  table: DecisionTable,
  scope: Scope,
  definition: Definition,
): { readonly value: Encoded; readonly rows: readonly Literal[] } {
  const { today } = encoding;
  const day =
    scope.month === undefined || monthKey(today) === scope.month ? today : firstDayOfMonthKey(scope.month);
  const inDays = (iso: string | undefined, otherwise: number): number =>
    iso === undefined ? otherwise : (parseIsoDate(iso) ?? otherwise);
  const rows = table.rows.map((row) => {
    const valid = inDays(row.validFrom, -Infinity) <= day && day <= inDays(row.validTo, Infinity);
    if (!valid) return { row, held: surely(no) };
    return {
      row,
      held: every(
        encoding,
        row.cells.map(({ test }) => (test === null ? surely(yes) : encoding.condition(test, scope))),
      ),
    };
  });
  const { formulas } = encoding;
  // A later `geldig vanaf` closes an earlier row.
  const whens = rows.map(({ row, held }) => {
    const later = rows.filter((other) => (other.row.validFrom ?? "") > (row.validFrom ?? ""));
    return formulas.and([held.holds, ...later.map((one) => opposite(one.held.holds))]);
  });
  const options = rows.flatMap(({ row }, at) =>
    whens[at] === no ? [] : [{ when: whens[at]!, value: encoding.value(row.result, scope) }],
  );
  if (options.length === 0) {
    // An amount of a day that the law at hand says nothing of, comes with the household.
    if (definition.kind === "parameter")
      return { value: encoding.facts.parameter(definition, scope.month ?? monthKey(day)), rows: whens };
    const value = encoding.facts.anything(definition.type);
    return { value: existing(encoding, value, no), rows: whens };
  }
  return { value: exactlyOne(encoding, options), rows: whens };
}

/** A value where exactly one case holds. */
function exactlyOne(
  encoding: Encoding,
  options: readonly { readonly when: Literal; readonly value: Encoded }[],
): Encoded {
  const { formulas } = encoding;
  const [only] = options;
  if (options.length === 1 && only!.when === yes) return only!.value;
  const value = chosen(encoding, options);
  const double = options.flatMap(({ when }, at) =>
    options.slice(at + 1).map((other) => formulas.and([when, other.when])),
  );
  const single = formulas.and([formulas.or(options.map(({ when }) => when)), ...double.map(opposite)]);
  if (value.kind === "ja-nee")
    return {
      ...value,
      holds: formulas.and([value.holds, single]),
      fails: formulas.and([value.fails, single]),
    };
  if (!("there" in value) || value.kind === "lijst") return value;
  return {
    ...value,
    there: formulas.and([value.there, single]),
    notApplicable: formulas.and([value.notApplicable, single]),
  };
}

/** Caps and floors of other sentences. */
function withCaps(encoding: Encoding, definition: Definition, value: Encoded, scope: Scope): Encoded {
  if (definition.caps.length === 0 || value.kind !== "getal") return value;
  const { formulas } = encoding;
  return definition.caps.reduce((before, cap) => {
    const held = applies(encoding, cap, scope);
    const limit = numeric(encoding, encoding.value(cap.limit, scope));
    const changed = extreme(encoding, cap.comparison.startsWith("<") ? "min" : "max", [before, limit]);
    return {
      ...before,
      there: formulas.and([before.there, formulas.or([held.fails, formulas.and([held.holds, limit.there])])]),
      sum: formulas.choose([
        { when: held.holds, value: changed.sum },
        { when: opposite(held.holds), value: before.sum },
      ]),
    };
  }, value);
}
