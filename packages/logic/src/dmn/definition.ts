// The value of a definition: which of its rules speaks, what that rule gives, and the caps of other sentences.

import { isRational, placeText } from "@andersom/runtime";
import type { Definition, DefinitionRule } from "@andersom/semantics";
import { choicesOf } from "../decision/deciding-powers.js";
import { bodyCode, bodyCondition } from "./body.js";
import { capped } from "./caps.js";
import { constant, junction, named, negation, type Condition } from "./condition.js";
import { addDecision, addInput, isNumeric, type Draft } from "./draft.js";
import { NotInDmn, quoted, type DmnColumn, type Stand } from "./data.js";
import { asNumber, condition } from "./expression.js";
import { remember, scaleOf, unitSuffix, unitText } from "./input.js";
import { selectCode, selectCondition, type Speaking } from "./select.js";
import { gathered, standDecision } from "./stand.js";
import { mostCents, mostCount, numberOf, standOf, standSource, type Code, type NumberCode } from "./value.js";
import { common, onScale } from "./arithmetic.js";

export function definitionOf(draft: Draft, id: string): Definition {
  const definition = draft.index.definitions.get(id);
  if (definition === undefined) throw new NotInDmn(`het begrip ${id} is niet gevonden`);
  const { model, things, circles } = draft.index;
  if (circles.has(`definition ${id}`)) throw new NotInDmn("een begrip dat van zichzelf afhangt");
  const thing = definition.thing === undefined ? undefined : things.get(definition.thing);
  if (definition.thing !== undefined && thing?.root !== true)
    throw new NotInDmn("een begrip over dingen waarvan er meer zijn");
  if (choicesOf(model.powers, id).length > 0) throw new NotInDmn("een waarde die een mens kiest");
  return definition;
}

export function definitionCondition(draft: Draft, id: string): Condition {
  return remember(draft, `condition definition ${id}`, () => {
    const definition = definitionOf(draft, id);
    const { key, name, place } = definition;
    if (definition.kind === "open begrip" && definition.rules.length === 0) return constant("gat");
    const found = conditionOf(draft, definition);
    return found.kind === "constant" ? found : named(draft, found, key, `${name}.`, place);
  });
}

function conditionOf(draft: Draft, definition: Definition): Condition {
  const { key, name, place } = definition;
  if (definition.caps.length > 0) throw new NotInDmn("een begrip met een grens");
  const rules = speaking(draft, definition);
  const body = (rule: DefinitionRule, where: string): Condition =>
    bodyCondition(draft, rule, rules.length === 1 ? key : `${key} volgens ${where}`);
  if (definition.combine === "any") {
    const grounds = rules.map(({ rule, holds, where }) => ({
      condition: junction(
        draft,
        "all",
        [{ condition: holds }, { condition: body(rule, where) }],
        `${key} volgens ${where}`,
        `${rule.text}`,
        rule.place,
      ),
      note: where,
    }));
    return junction(draft, "any", grounds, key, `${name}: een van deze gronden.`, place);
  }
  const [only] = rules;
  if (only === undefined) return constant(false);
  if (rules.length === 1 && only.holds.kind === "constant" && only.holds.value === true)
    return body(only.rule, only.where);
  return selectCondition(draft, definition, rules, (rule, where) => body(rule, where));
}

function speaking(draft: Draft, definition: Definition): readonly Speaking[] {
  const { key, rules } = definition;
  const where = new Map<DefinitionRule, string>();
  for (const rule of rules) {
    const text = placeText(rule.place);
    const same = [...where.values()].filter((one) => one === text || one.startsWith(`${text} (`)).length;
    where.set(rule, same === 0 ? text : `${text} (${same + 1})`);
  }
  const applies = new Map(
    rules.map((rule) => {
      const label = `${where.get(rule)!} geldt voor ${key}`;
      const parts = [rule.scope, rule.when]
        .filter((one) => one !== undefined)
        .map((one) => ({ condition: condition(draft, one, label), note: one.text }));
      return [rule, junction(draft, "all", parts, label, rule.text, rule.place)];
    }),
  );
  return rules
    .map((rule): Speaking => {
      const before = rules.filter(
        (other) =>
          other !== rule && (other.overrides.includes(rule.id) || (rule.isDefault && !other.isDefault)),
      );
      const label = `uitzondering op ${where.get(rule)!} voor ${key}`;
      const beaten = junction(
        draft,
        "any",
        before.map((other) => ({ condition: applies.get(other)!, note: where.get(other) })),
        label,
        label,
        rule.place,
      );
      const own = applies.get(rule)!;
      const holds = junction(
        draft,
        "all",
        [{ condition: own }, { condition: negation(beaten) }],
        `${where.get(rule)!} beslist ${key}`,
        rule.text,
        rule.place,
      );
      return { rule, applies: own, holds, where: where.get(rule)! };
    })
    .filter(({ holds }) => !(holds.kind === "constant" && holds.value === false));
}

export function definitionCode(draft: Draft, id: string): Code {
  return remember(draft, `value definition ${id}`, () => {
    const definition = definitionOf(draft, id);
    if (definition.kind === "parameter" && isNumeric(definition.type)) return parameter(draft, definition);
    return ruledCode(draft, definition, definition.key);
  });
}

function ruledCode(draft: Draft, definition: Definition, key: string): Code {
  const { place } = definition;
  const rules = speaking(draft, definition);
  const [only] = rules;
  if (only === undefined) throw new NotInDmn("een waarde zonder regel");
  const label = definition.caps.length > 0 ? `${key} zonder grens` : key;
  const certain = rules.length === 1 && only.holds.kind === "constant" && only.holds.value === true;
  const found = certain
    ? single(draft, definition, bodyCode(draft, definition, only.rule, label), label)
    : selectCode(draft, definition, rules, label);
  return definition.caps.length === 0 ? found : capped(draft, definition, found, key, place);
}

/** An amount of the law: the one that comes with the household, else the one that holds on the day. */
function parameter(draft: Draft, definition: Definition): Code {
  const { key, name, type, place } = definition;
  const base = lawAmount(draft, definition);
  const missing = base === undefined ? missingStand(draft, definition) : "onbekend";
  const scale =
    base === undefined
      ? scaleOf(type)
      : common([base, { ...base, scale: scaleOf(type), sources: [] }])[0]!.scale;
  const own = base === undefined ? undefined : onScale(base, scale);
  const suffix = unitSuffix(type, scale);
  const given = addInput(draft, {
    label: `eigen ${key}${suffix}`,
    description: `${name}, als bij het huishouden een ander bedrag hoort dan dat van de peildatum; leeg als dat niet zo is. In ${unitText(type, scale)}.`,
    type: "number",
    feed: { form: "parameter", definition: definition.id, scale },
    place,
  });
  const most = type.kind === "bedrag" ? mostCents : mostCount;
  const range = `[-${most}..${most}]`;
  const sources = own?.sources ?? [];
  const columns: DmnColumn[] = [{ expr: given, type: "number" }, ...sources.map(({ column }) => column)];
  const any = sources.map(() => "-");
  const expr = addDecision(
    draft,
    `${key}${suffix}`,
    `${name}, in ${unitText(type, scale)}.`,
    "number",
    {
      hit: "FIRST",
      columns,
      rows: [
        { cells: [range, ...any], output: given, note: "Het bedrag dat bij dit huishouden hoort." },
        ...(own === undefined
          ? []
          : [{ cells: ["-", ...any], output: own.expr, note: definition.rules[0]?.text ?? "" }]),
      ],
    },
    place,
  );
  const [low, high] =
    own === undefined
      ? [-most, most]
      : [own.low < -most ? own.low : -most, own.high > most ? own.high : most];
  const made = { kind: "number" as const, expr, scale, low, high };
  if (own !== undefined && sources.length === 0) return { ...made, sources: [] };
  const stands = standDecision(
    draft,
    own === undefined
      ? [{ column: columns[0]!, known: range, absent: new Map([[missing, undefined]]) }]
      : sources,
    own === undefined ? key : `${key} volgens de wet`,
    place,
  );
  if (own === undefined) return { ...made, sources: [stands] };
  const stand = addDecision(
    draft,
    `stand van ${key}`,
    `Of “${key}” bekend is, en zo niet, waarom.`,
    "string",
    {
      hit: "FIRST",
      columns: [columns[0]!, stands.column],
      rows: [
        { cells: [range, "-"], output: quoted("bekend") },
        { cells: ["-", "-"], output: stands.column.expr },
      ],
    },
    place,
  );
  return { ...made, sources: [standSource(stand, [...stands.absent.keys()])] };
}

/** What the law says on the day; undefined where it is not at hand. */
function lawAmount(draft: Draft, definition: Definition): NumberCode | undefined {
  const known = draft.run.definition(definition.id, undefined, undefined);
  if (isRational(known)) return numberOf(known);
  if (definition.rules.length === 0) return undefined;
  try {
    return asNumber(ruledCode(draft, definition, `${definition.key} volgens de wet`));
  } catch (error) {
    if (error instanceof NotInDmn) return undefined;
    throw error;
  }
}

/** What an amount without a value of the law is on the day: a table that has no row for it is a fault, not an unknown. */
function missingStand(draft: Draft, definition: Definition): Stand {
  const stand = standOf(draft.run.definition(definition.id, undefined, undefined)) ?? "onbekend";
  if (definition.rules.length > 0 && (stand === "onbekend" || stand === "ter beoordeling"))
    throw new NotInDmn("een bedrag van de wet dat per huishouden verschilt");
  return stand;
}

/** A rule that always decides: its formula under the name of the definition. */
function single(draft: Draft, definition: Definition, code: Code, label: string): Code {
  const { type, place, name } = definition;
  if (code.kind === "static" || code.kind === "date" || code.kind === "text") return code;
  if (code.kind === "monotone") {
    if (code.result === "number" && code.years !== undefined) {
      const number = asNumber(code);
      const variable = addDecision(
        draft,
        label,
        `${name}, in ${unitText(type, 1n)}.`,
        "number",
        {
          hit: "UNIQUE",
          columns: code.sources.map(({ column }) => column),
          rows: [{ cells: code.sources.map(({ known }) => known), output: number.expr }],
        },
        place,
      );
      return { ...code, variable };
    }
    return code;
  }
  const suffix = unitSuffix(type, code.scale);
  if (draft.decisions.get(code.expr)?.label === `${label}${suffix}`) return code;
  const sources = gathered(draft, code.sources, label, place);
  const expr = addDecision(
    draft,
    `${label}${suffix}`,
    `${name}, in ${unitText(type, code.scale)}.`,
    "number",
    {
      hit: "UNIQUE",
      columns: sources.map(({ column }) => column),
      rows: [{ cells: sources.map(() => "-"), output: code.expr, note: definition.rules[0]?.text ?? "" }],
    },
    place,
  );
  return { ...code, expr, sources };
}
