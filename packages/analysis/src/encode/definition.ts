// A definition: which of its rules decide, what each says, and the value that comes out.

import {
  fromInteger,
  monthKey,
  parseDecimal,
  parseIsoDate,
  firstDayOfMonthKey,
  rational,
} from "@andersom/runtime";
import type { DecisionTable, Definition, DefinitionRule, Expr, RuleBody } from "@andersom/semantics";
import { isSame, no, opposite, yes, type Literal } from "../solver/literal.js";
import { times } from "../solver/formulas.js";
import { constantSum, minus, plus, type Sum } from "../solver/sum.js";
import type { Encoding, Scope } from "./encoding.js";
import { any, chosen, comparison, every, existing, isAbsent, valueless } from "./combine.js";
import { computed, extreme, fixedNumber, numeric } from "./number.js";
import { NotEncoded, surely, type Condition, type Encoded } from "./value.js";

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
  /** What its rules say, before caps and floors of other sentences. */
  readonly uncapped: Encoded;
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
  const uncapped = ruled(encoding, definition, rules, scope);
  return { definition, rules, uncapped, value: outcome(encoding, definition, uncapped, scope) };
}

/** Where a person may choose the value, it may be anything. */
function ruled(
  encoding: Encoding,
  definition: Definition,
  rules: readonly RuleStanding[],
  scope: Scope,
): Encoded {
  if (encoding.isCircular(`definition ${definition.id}`)) return valueless(encoding, definition.type);
  const powers = encoding.model.powers.filter(({ decides }) => decides === definition.id);
  try {
    if (powers.length > 0 && definition.type.kind !== "ja-nee") {
      const reason = "een waarde die een mens kiest";
      if (rules.length > 0)
        return sayingAtLeast(
          encoding,
          encoding.anything(reason, definition.type),
          combined(encoding, definition, rules),
        );
      // It waits for somebody who may choose it; where nobody may, there is none.
      const usable = any(
        encoding,
        powers.map(({ scope: inScope, condition }) =>
          applies(encoding, { scope: inScope, when: condition }, scope),
        ),
      );
      return thereWhere(encoding.open(reason, definition.type), opposite(usable.fails));
    }
    if (rules.length === 0 && definition.kind === "open begrip")
      return encoding.open("een begrip dat niet is ingevuld", definition.type);
    return combined(encoding, definition, rules);
  } catch (error) {
    if (!(error instanceof NotEncoded)) throw error;
    return encoding.anything(error.message, definition.type);
  }
}

/** What is chosen is a value. Where nobody chose it is what the rules say, so that it is not missing where these give one. */
function sayingAtLeast({ formulas }: Encoding, chosen: Encoded, ruled: Encoded): Encoded {
  if (!("there" in chosen && "notApplicable" in chosen && "notApplicable" in ruled)) return chosen;
  const there = formulas.or([chosen.there, ruled.there]);
  return { ...chosen, there, notApplicable: formulas.and([ruled.notApplicable, opposite(there)]) };
}

/** A value of which nothing can be said elsewhere. */
function thereWhere(value: Encoded, known: Literal): Encoded {
  return "there" in value ? { ...value, there: known } : value;
}

function outcome(encoding: Encoding, definition: Definition, uncapped: Encoded, scope: Scope): Encoded {
  try {
    return withCaps(encoding, definition, uncapped, scope);
  } catch (error) {
    if (!(error instanceof NotEncoded)) throw error;
    return encoding.anything(error.message, definition.type);
  }
}

/** One rule by itself. */
export function clauseOf(
  encoding: Encoding,
  definition: Definition,
  rule: DefinitionRule,
  scope: Scope,
): Encoded {
  return bodyOf(encoding, rule.body, scope, definition).value;
}

function applies(
  encoding: Encoding,
  rule: { readonly scope?: Expr | undefined; readonly when?: Expr | undefined },
  scope: Scope,
): Condition {
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
  if (rules.length === 0) return valueless(encoding, definition.type);
  // A rule that is not surely silent has a say; where a condition has no value, all that have one must say the same.
  const heard = rules.map(({ holds }) => opposite(holds.fails));
  const some = formulas.or(rules.map(({ applies }, at) => formulas.and([heard[at]!, applies.holds])));
  const value = chosen(
    encoding,
    rules.map((one, at) => ({ when: heard[at]!, value: one.value })),
  );
  // What was chosen is what the first of them says: where each of the others says the same as it, all of them do. Of ja and nee that is
  // said below: all hold, or all fail.
  const agree =
    value.kind === "ja-nee"
      ? []
      : doubled(encoding, heard).map((again, at) =>
          again === no ? yes : opposite(formulas.and([again, different(encoding, rules[at]!.value, value)])),
        );
  const fine = formulas.and([some, ...agree]);
  const each = (literalOf: (value: Encoded) => Literal): Literal =>
    formulas.and([
      fine,
      ...rules.map(({ value }, at) => formulas.or([opposite(heard[at]!), literalOf(value)])),
    ]);
  if (value.kind === "ja-nee")
    return {
      ...value,
      holds: each((one) => (one as Condition).holds),
      // A notion without a ground is not the case.
      fails: formulas.or([
        each((one) => (one as Condition).fails),
        formulas.and(rules.map(({ holds }) => holds.fails)),
      ]),
    };
  if (!("there" in value) || value.kind === "lijst") return existing(encoding, value, fine);
  return {
    ...value,
    there: each((one) => ("there" in one ? one.there : yes)),
    notApplicable: each((one) => ("notApplicable" in one ? one.notApplicable : no)),
  };
}

/** Per literal whether it holds where one before it does too: a row of them in place of every pair, in the way of `choose`. */
export function doubled({ formulas }: Encoding, literals: readonly Literal[]): readonly Literal[] {
  let none = yes;
  return literals.map((one) => {
    const again = formulas.and([one, opposite(none)]);
    none = formulas.and([none, opposite(one)]);
    return again;
  });
}

/** Whether two values are surely different. */
export function different(encoding: Encoding, a: Encoded, b: Encoded): Literal {
  if (a.kind === "lijst" || b.kind === "lijst" || a.kind === "periode" || b.kind === "periode") return no;
  // "Niet van toepassing" is of no sort: a day cannot be held against it.
  if (isAbsent(a) || isAbsent(b)) return no;
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
      return { value: exactlyOne(encoding, options, held), rows: options.map(({ when }) => when) };
    }
    case "brackets": {
      const base = numeric(encoding, encoding.value(body.base, scope));
      const nothing = fixedNumber(fromInteger(0));
      let start = nothing;
      const slices = body.rows.map((row) => {
        const from = row.from === undefined ? start : numeric(encoding, encoding.value(row.from, scope));
        const to = row.to === undefined ? undefined : numeric(encoding, encoding.value(row.to, scope));
        const top = to === undefined ? base : extreme(encoding, "min", [base, to]);
        const bottom = extreme(encoding, "max", [nothing, from]);
        start = to ?? start;
        const slice = extreme(encoding, "max", [
          nothing,
          computed(encoding, [top, bottom], minus(top.sum, bottom.sum)),
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
  // Most rows of a table of law are of another day.
  const open = rows.filter(({ held }) => held.holds !== no);
  const whens = rows.map(({ row, held }) => {
    if (held.holds === no) return no;
    const later = open.filter((other) => (other.row.validFrom ?? "") > (row.validFrom ?? ""));
    return formulas.and([held.holds, ...later.map((one) => opposite(one.held.holds))]);
  });
  const options = rows.flatMap(({ row }, at) =>
    whens[at] === no ? [] : [{ when: whens[at]!, value: encoding.value(row.result, scope) }],
  );
  if (options.length === 0) {
    // An amount of a day that the law at hand says nothing of, comes with the household.
    if (definition.kind === "parameter")
      return { value: encoding.facts.parameter(definition, scope.month ?? monthKey(day)), rows: whens };
    return { value: valueless(encoding, definition.type), rows: whens };
  }
  return {
    value: exactlyOne(
      encoding,
      options,
      rows.map(({ held }) => held),
    ),
    rows: whens,
  };
}

/** A value where exactly one case holds, and every condition is ja or nee. */
function exactlyOne(
  encoding: Encoding,
  options: readonly { readonly when: Literal; readonly value: Encoded }[],
  conditions: readonly Condition[],
): Encoded {
  const { formulas } = encoding;
  const whens = options.map(({ when }) => when);
  const single = formulas.and([
    formulas.or(whens),
    ...doubled(encoding, whens).map(opposite),
    ...conditions.map(({ holds, fails }) => formulas.or([holds, fails])),
  ]);
  if (options.length === 1 && isSame(single, yes)) return options[0]!.value;
  const value = chosen(encoding, options);
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

/** Caps and floors of other sentences: the tightest of each decides; one that may not apply counts where it would change something. */
function withCaps(encoding: Encoding, definition: Definition, value: Encoded, scope: Scope): Encoded {
  if (definition.caps.length === 0) return value;
  if (value.kind !== "getal" && value.kind !== "duur")
    throw new NotEncoded("een grens aan iets dat geen getal is");
  const { formulas } = encoding;
  const caps = definition.caps.map((cap) => {
    const held = applies(encoding, cap, scope);
    const limit = numeric(encoding, encoding.value(cap.limit, scope));
    const within = formulas.compare(cap.comparison, value.sum, limit.sum);
    const counts = formulas.and([
      opposite(held.fails),
      opposite(formulas.and([opposite(held.holds), limit.there, within])),
    ]);
    return {
      held,
      limit,
      within,
      counts,
      strict: cap.comparison.length === 1,
      isCap: cap.comparison.startsWith("<"),
    };
  });
  const fits = caps.map(({ held, limit, within, counts, strict }) =>
    formulas.or([opposite(counts), formulas.and([held.holds, limit.there, ...(strict ? [within] : [])])]),
  );
  const crossed = caps
    .filter(({ isCap }) => isCap)
    .flatMap((cap) =>
      caps
        .filter(({ isCap }) => !isCap)
        .map((floor) =>
          formulas.and([cap.counts, floor.counts, formulas.compare("<", cap.limit.sum, floor.limit.sum)]),
        ),
    );
  const moved = (sum: Sum, isCap: boolean): Sum =>
    caps
      .filter((one) => one.isCap === isCap)
      .reduce((before, { counts, limit }) => {
        const changes = formulas.and([counts, formulas.compare(isCap ? ">" : "<", before, limit.sum)]);
        return formulas.choose([
          { when: changes, value: limit.sum },
          { when: opposite(changes), value: before },
        ]);
      }, sum);
  return {
    ...value,
    there: formulas.and([value.there, ...fits, ...crossed.map(opposite)]),
    sum: moved(moved(value.sum, true), false),
  };
}
