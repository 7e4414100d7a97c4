// Definitions as JavaScript: the choice of the rule, its body, and the caps on its value.

import { parseIsoDate, placeText } from "@andersom/runtime";
import type { DecisionModel, Definition, DefinitionRule, Expr, Power, RuleBody } from "@andersom/semantics";
import { outOfDate, type Days } from "../decision/expired.js";
import type { Emitter } from "./emitter.js";
import { numberCode, truthCode, valueCode } from "./expression.js";
import { definitionWhyCode } from "./why.js";

/** JavaScript for the entry of one definition in the program. */
export function definitionCode(
  emit: Emitter,
  model: DecisionModel,
  definition: Definition,
  circles: ReadonlyMap<string, string>,
): string {
  const applies = new Map(
    definition.rules.map((rule) => [
      rule,
      emit.fn(`${placeText(rule.place)}: ${rule.text}`, appliesCode(emit, [rule.scope, rule.when])),
    ]),
  );
  const bodies = new Map(definition.rules.map((rule) => [rule, emit.fn("", bodyCode(emit, rule))]));
  const circle = circles.get(`definition ${definition.id}`);
  const powers = model.powers.filter((power) => power.decides === definition.id);
  const clauses = definition.rules.map((rule) => `[${emit.literal(rule.id)}, ${bodies.get(rule)!}]`);
  const fields = [
    `name: ${emit.literal(definition.name)}`,
    ...(definition.thing === undefined ? [] : [`thing: ${emit.literal(definition.thing)}`]),
    `place: ${emit.place(definition.place)}`,
    ...(circle === undefined ? [] : [`circle: ${emit.literal(circle)}`]),
    ...(powers.length === 0
      ? []
      : [
          `decidedBy: [${powers.map((power) => `[${emit.literal(power.id)}, ${emit.lambda(appliesCode(emit, [power.scope, power.condition]))}, ${emit.lambda(`[${boundsCode(emit, power)}]`)}]`).join(", ")}]`,
        ]),
    `value: ${emit.lambda(choiceCode(emit, definition, applies, bodies))}`,
    `clauses: new Map([${clauses.join(", ")}])`,
    ...(definition.caps.length === 0 ? [] : [`caps: (x, value) => ${capsCode(emit, definition)}`]),
    ...(definition.type.kind === "ja-nee" ? [`why: ${definitionWhyCode(emit, definition, applies)}`] : []),
  ];
  return `{\n    ${fields.join(",\n    ")},\n  }`;
}

/** Scope first: outside it, the condition is not looked at. */
export function appliesCode(
  emit: Emitter,
  [scope, when]: readonly [Expr | undefined, Expr | undefined],
): string {
  const conditions = [scope, when].filter((one) => one !== undefined).map((one) => truthCode(emit, one));
  return conditions.length === 0
    ? "true"
    : conditions.length === 1
      ? conditions[0]!
      : `$.and([${conditions.join(", ")}])`;
}

function choiceCode(
  emit: Emitter,
  definition: Definition,
  applies: ReadonlyMap<DefinitionRule, string>,
  bodies: ReadonlyMap<DefinitionRule, string>,
): string {
  const { rules } = definition;
  if (definition.kind === "open begrip" && rules.length === 0)
    return `$.hole(${emit.literal(`het open begrip “${definition.name}” is niet ingevuld`)})`;
  const holds = rules.map((rule) => holdsCode(rules, rule, applies));
  if (definition.combine === "any") {
    const parts = rules.map(
      (rule, index) =>
        `$.and([${holds[index]!}, $.truth(${bodies.get(rule)!}(x), ${emit.place(rule.place)})])`,
    );
    return `$.or([${parts.join(", ")}])`;
  }
  const [only] = rules;
  if (rules.length === 1 && only!.scope === undefined && only!.when === undefined)
    return `${bodies.get(only!)!}(x)`;
  const fault = `$.fault(${emit.literal("geen regel")}, ${emit.literal(`Geen regel geeft hier een waarde voor “${definition.name}”.`)}, ${emit.place(definition.place)})`;
  const days = outOfDate(definition);
  const none =
    definition.type.kind === "ja-nee"
      ? "false"
      : days === undefined
        ? fault
        : `$.outOfDate(x, ${emit.literal(definition.name)}, ${daysCode(days)}, ${fault}, ${emit.place(definition.place)})`;
  if (rules.length === 0) return none;
  const choices = rules.map(
    (rule, index) =>
      `[${holds[index]!}, ${applies.get(rule)!}(x), () => ${bodies.get(rule)!}(x), ${emit.place(rule.place)}]`,
  );
  return `$.choose(${emit.literal(definition.name)}, ${none}, [\n      ${choices.join(",\n      ")},\n    ])`;
}

function daysCode(days: readonly Days[]): string {
  return `[${days.map(([from, to]) => `[${from ?? "undefined"}, ${to ?? "undefined"}]`).join(", ")}]`;
}

/** A rule holds when it applies and none of the rules that go before it does. */
function holdsCode(
  rules: readonly DefinitionRule[],
  rule: DefinitionRule,
  applies: ReadonlyMap<DefinitionRule, string>,
): string {
  const before = rules.filter(
    (other) => other !== rule && (other.overrides.includes(rule.id) || (rule.isDefault && !other.isDefault)),
  );
  const own = `${applies.get(rule)!}(x)`;
  return before.length === 0
    ? own
    : `$.and([${own}, ${before.map((other) => `$.not(${applies.get(other)!}(x))`).join(", ")}])`;
}

function bodyCode(emit: Emitter, rule: DefinitionRule): string {
  const { body } = rule;
  const at = emit.place(rule.place);
  switch (body.form) {
    case "value":
      return valueCode(emit, body.value);
    case "table":
      return tableCode(emit, body, at);
    case "brackets": {
      const bound = (part: Expr | undefined): string =>
        part === undefined ? "undefined" : valueCode(emit, part);
      const rows = body.rows.map(
        (row) =>
          `{ from: ${bound(row.from)}, to: ${bound(row.to)}, percent: ${numberCode(emit, row.percent)} }`,
      );
      return `$.brackets(${valueCode(emit, body.base)}, [\n  ${rows.join(",\n  ")},\n], ${at})`;
    }
    case "cases":
      return casesCode(emit, body.cases, at);
  }
}

function tableCode(emit: Emitter, table: Extract<RuleBody, { form: "table" }>, at: string): string {
  const rows = table.rows.map((row) => {
    const tests = row.cells.flatMap(({ test }) => (test === null ? [] : [truthCode(emit, test)]));
    const condition =
      tests.length === 0 ? "true" : tests.length === 1 ? tests[0]! : `$.and([${tests.join(", ")}])`;
    return `[${dayCode(emit, row.validFrom)}, ${dayCode(emit, row.validTo)}, ${emit.lambda(condition)}, ${emit.lambda(valueCode(emit, row.result))}, ${emit.place(row.place)}]`;
  });
  return `$.table(x, ${emit.literal(table.resultHeader)}, ${at}, [\n  ${rows.join(",\n  ")},\n])`;
}

function dayCode(emit: Emitter, date: string | undefined): string {
  const day = date === undefined ? undefined : parseIsoDate(date);
  return day === undefined ? "undefined" : `${day}${emit.remark(date!)}`;
}

function casesCode(emit: Emitter, cases: Extract<RuleBody, { form: "cases" }>["cases"], at: string): string {
  const conditional = cases.flatMap((one) =>
    one.when === undefined
      ? []
      : [
          `[${emit.lambda(truthCode(emit, one.when))}, ${emit.lambda(valueCode(emit, one.value))}, ${emit.place(one.place)}]`,
        ],
  );
  const otherwise = cases.flatMap((one) =>
    one.when === undefined ? [`[${emit.lambda(valueCode(emit, one.value))}, ${emit.place(one.place)}]`] : [],
  );
  return `$.cases(x, ${at}, [${conditional.join(", ")}], [${otherwise.join(", ")}])`;
}

function capsCode(emit: Emitter, definition: Definition): string {
  const caps = definition.caps.map((cap) => {
    const applies = appliesCode(emit, [cap.scope, cap.when]);
    const limit =
      applies === "true"
        ? valueCode(emit, cap.limit)
        : `${applies} === false ? true : ${valueCode(emit, cap.limit)}`;
    return `{ comparison: ${emit.literal(cap.comparison)}, place: ${emit.place(cap.place)}, applies: ${applies}, limit: ${limit} }`;
  });
  return `$.caps(${emit.literal(definition.name)}, value, [${caps.join(", ")}])`;
}

/** What a chosen value must keep to. */
function boundsCode(emit: Emitter, power: Power): string {
  return power.bounds
    .map(
      ({ comparison, limit }) =>
        `{ comparison: ${emit.literal(comparison)}, limit: ${valueCode(emit, limit)}, place: ${emit.place(power.place)}, actor: ${emit.literal(power.actor)} }`,
    )
    .join(", ");
}
