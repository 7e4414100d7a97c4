// Decision models by hand, for tests that need one rule and nothing else.

import type {
  Definition,
  DefinitionRule,
  DecisionModel,
  Departure,
  Expr,
  Fact,
  Place,
  Right,
  RightRule,
  Thing,
  ValueType,
} from "@andersom/semantics";

export const yesNo: ValueType = { kind: "ja-nee" };
export const money: ValueType = { kind: "bedrag" };
export const count: ValueType = { kind: "getal", unit: "" };
export const date: ValueType = { kind: "datum" };
export const list = (thing: string): ValueType => ({ kind: "lijst", thing, atLeastOne: false });

/** "3.1.a" is artikel 3 lid 1 onderdeel a. */
export function at(text: string): Place {
  const [article, lid, onderdeel] = text.split(".");
  return {
    article: article!,
    ...(lid === undefined ? {} : { lid }),
    ...(onderdeel === undefined ? {} : { onderdeel }),
    source: { file: "verordening.andersom", start: 0, end: 0, line: 1, column: 1 },
  };
}

const root: Expr = {
  op: "variable",
  name: "inwoner",
  type: { kind: "ding", thing: "inwoner", optional: false },
};

export const yes: Expr = { op: "constant", value: true, type: yesNo };
export const no: Expr = { op: "constant", value: false, type: yesNo };
export const num = (value: string, type: ValueType = money): Expr => ({ op: "constant", value, type });
export const text = (value: string, type: ValueType): Expr => ({ op: "constant", value, type });
export const peildatum: Expr = { op: "peildatum", type: date };

export function fact(id: string, type: ValueType = yesNo, of: Expr = root): Expr {
  return { op: "fact", fact: id, of, type, text: id };
}

export function def(id: string, type: ValueType = yesNo, clause?: string): Expr {
  return {
    op: "definition",
    definition: id,
    of: root,
    type,
    text: id,
    ...(clause === undefined ? {} : { clause }),
  };
}

export function variable(name: string): Expr {
  return { op: "variable", name, type: { kind: "ding", thing: name, optional: false } };
}

export function compare(left: Expr, comparison: "=" | "<>" | "<" | "<=" | ">" | ">=", right: Expr): Expr {
  return { op: "compare", comparison, left, right, type: yesNo };
}

export function all(...items: readonly Expr[]): Expr {
  return { op: "all", items: items.map((expr, index) => item(expr, index)), type: yesNo };
}

export function any(...items: readonly Expr[]): Expr {
  return { op: "any", items: items.map((expr, index) => item(expr, index)), type: yesNo };
}

function item(expr: Expr, index: number): { expr: Expr; label: string; place: Place; text: string } {
  const label = "abcdefgh"[index] ?? "z";
  return { expr, label, place: at(`1.1.${label}`), text: expr.text ?? `onderdeel ${label}` };
}

export function not(arg: Expr): Expr {
  return { op: "not", arg, type: yesNo };
}

export function aFact(id: string, type: ValueType = yesNo, more: Partial<Fact> = {}): Fact {
  return {
    id,
    name: id,
    key: id,
    thing: "inwoner",
    type,
    kind: "gegeven",
    sources: ["van de inwoner"],
    place: at("0"),
    ...more,
  };
}

export function rule(
  id: string,
  place: string,
  value: Expr,
  more: Partial<DefinitionRule> = {},
): DefinitionRule {
  return {
    id,
    place: at(place),
    text: id,
    body: { form: "value", value },
    isDefault: false,
    overrides: [],
    ...more,
  };
}

export function definition(
  id: string,
  type: ValueType,
  rules: readonly DefinitionRule[],
  more: Partial<Definition> = {},
): Definition {
  return {
    id,
    name: id,
    key: id,
    kind: "waarde",
    thing: "inwoner",
    type,
    combine: "one",
    rules,
    caps: [],
    place: at("0"),
    ...more,
  };
}

export function rightRule(
  id: string,
  place: string,
  condition?: Expr,
  more: Partial<RightRule> = {},
): RightRule {
  return {
    id,
    place: at(place),
    text: id,
    overrides: [],
    ...(condition === undefined ? {} : { condition }),
    ...more,
  };
}

export function right(id: string, more: Partial<Right>): Right {
  return {
    id,
    name: id,
    key: id,
    thing: "inwoner",
    grants: [],
    refusals: [],
    powers: [],
    once: false,
    opens: "op aanvraag",
    place: at("1"),
    ...more,
  };
}

export function departure(id: string, place: string, more: Partial<Departure> = {}): Departure {
  return {
    id,
    actor: "het college",
    place: at(place),
    text: id,
    targets: [],
    targetPlaces: [],
    wholeOrdinance: false,
    except: [],
    direction: "ten gunste",
    motivation: true,
    bounds: [],
    ...more,
  };
}

const things: readonly Thing[] = [
  { id: "inwoner", name: "inwoner", article: "de", root: true },
  { id: "maatregel", name: "maatregel", plural: "maatregelen", root: false },
];

export function model(parts: Partial<DecisionModel>): DecisionModel {
  return {
    format: "andersom/decision-model",
    version: 1,
    instrument: {
      kind: "verordening",
      title: "Proef",
      bases: [],
      uses: [],
      formOfAddress: "u",
      place: at("0"),
    },
    laws: [],
    citedPowers: [],
    effects: [],
    coreValues: [],
    things,
    facts: [],
    definitions: [],
    rights: [],
    powers: [],
    duties: [],
    conflicts: [],
    measures: [],
    departures: [],
    delegations: [],
    indexations: [],
    requirements: [],
    steps: [],
    acts: [],
    documents: [],
    suspensions: [],
    advice: [],
    guarantees: [],
    chapters: [],
    articles: [],
    examples: [],
    ...parts,
  };
}
