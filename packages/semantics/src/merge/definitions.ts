// The parts of a definition over all files → one definition.

import type { Definition, DefinitionRule, Expr, ValueType } from "../model/index.js";
import type { NameIndex } from "../names/index.js";
import type { AnySymbol, ValueSymbol } from "../names/symbols.js";
import type { DefinitionPart } from "../lower/part.js";
import { groupedById } from "./group.js";
import { keeper } from "./kept.js";
import type { MergeMemory } from "./memory.js";
import { applySwitches, switchesOf, type Switches } from "./switches.js";

/** What definitions are made with beside their own parts. */
interface Around {
  readonly index: NameIndex;
  readonly typeOf: (symbol: ValueSymbol) => ValueType;
  readonly thingsOf: (symbol: ValueSymbol) => readonly string[];
  /** The same object for as long as types and things are the same. */
  readonly meaning: object;
  readonly memory: MergeMemory;
}

/** Merges what the files say of each computed value. Symbols without any part keep an empty rule list. */
export function mergeDefinitions(parts: readonly DefinitionPart[], around: Around): readonly Definition[] {
  const { index, meaning, memory } = around;
  const { byId, changed } = groupedById("definitions", parts, memory);
  // As they stand among the symbols, with their place there.
  const last = memory.kept("definitions are of", [index, meaning], (): Last => ({
    merged: [],
    places: undefined,
  }));
  if (changed === undefined || last.places === undefined) {
    const merged: Definition[] = [];
    last.places = new Map();
    for (const [id, { symbol }] of index.symbols) {
      const made = merge(id, symbol, byId.get(id), around);
      if (made === undefined) continue;
      last.places.set(id, merged.length);
      merged.push(made);
    }
    return (last.merged = merged);
  }
  const merged = [...last.merged];
  for (const id of changed) {
    const place = last.places.get(id);
    if (place !== undefined) merged[place] = merge(id, index.symbols.get(id)!.symbol, byId.get(id), around)!;
  }
  return (last.merged = merged);
}

interface Last {
  merged: readonly Definition[];
  places: Map<string, number> | undefined;
}

function merge(
  id: string,
  symbol: AnySymbol,
  mine: readonly DefinitionPart[] = [],
  { index, typeOf, thingsOf }: Around,
): Definition | undefined {
  const [first] = mine;
  if ((symbol.kind !== "begrip" && symbol.kind !== "waarde") || first === undefined) return undefined;
  const thing = symbol.thing ?? thingsOf(symbol)[0];
  const type = typeOf(symbol);
  const shown = shownName(symbol, index);
  return keepDefinition(first, [...mine, symbol, thing, type, shown], () =>
    definitionOf(id, symbol, mine, { thing, type, shown }),
  );
}

const keepDefinition = keeper<Definition>();

function definitionOf(
  id: string,
  symbol: ValueSymbol,
  mine: readonly DefinitionPart[],
  { thing, type, shown }: { thing: string | undefined; type: ValueType; shown: string },
): Definition {
  const place = (mine.find((part) => part.rules.length > 0) ?? mine[0])!.place;
  const prose = mine.map((part) => part.prose).find((found) => found !== undefined);
  const asIn = mine.flatMap((part) => part.asIn ?? []);
  return {
    id,
    name: shown,
    key: symbol.key,
    kind: symbol.parameter ? "parameter" : symbol.open ? "open begrip" : symbol.kind,
    ...(thing === undefined ? {} : { thing }),
    type: yesNoOr(symbol, type),
    combine: mine.some((part) => part.also) ? "any" : "one",
    rules: imposedOtherwise(
      symbol,
      oneTable(
        mine.flatMap((part) => part.rules),
        symbol.parameter ? shown : undefined,
      ),
    ),
    caps: mine.flatMap((part) => part.caps),
    ...(prose === undefined ? {} : { prose }),
    ...(asIn.length === 0 ? {} : { asIn }),
    place,
  };
}

/** The same definition with the switches that name its rules. */
export function switched(definition: Definition, switches: Switches): Definition {
  const mine = switchesOf([...definition.rules, ...definition.caps], switches);
  if (mine.length === 0) return definition;
  return keepSwitched(definition, mine, () => ({
    ...definition,
    rules: definition.rules.map((rule): DefinitionRule => applySwitches(rule, switches)),
    caps: definition.caps.map((cap) => applySwitches(cap, switches)),
  }));
}

const keepSwitched = keeper<Definition>();

/** The amounts of one name over several blocks (`bedragen 2026`, `bedragen 2027`) are rows of one table, each with its days. */
function oneTable(rules: readonly DefinitionRule[], amount: string | undefined): readonly DefinitionRule[] {
  if (amount === undefined) return rules;
  const merged: DefinitionRule[] = [];
  for (const rule of rules) {
    const { body } = rule;
    const at = body.form === "table" ? merged.findIndex((other) => sameColumns(other, rule)) : -1;
    const before = merged[at]?.body;
    if (body.form !== "table") merged.push(rule);
    else if (before?.form === "table")
      merged[at] = { ...merged[at]!, body: { ...before, rows: [...before.rows, ...body.rows] } };
    else merged.push(body.columns.length > 0 ? rule : { ...rule, body: { ...body, resultHeader: amount } });
  }
  return merged;
}

function sameColumns(a: DefinitionRule, b: DefinitionRule): boolean {
  const headers = ({ body, when, overrides, isDefault }: DefinitionRule): string | undefined =>
    body.form === "table" && when === undefined && overrides.length === 0 && !isDefault
      ? JSON.stringify(body.columns.map(({ header }) => header))
      : undefined;
  return headers(a) !== undefined && headers(a) === headers(b);
}

/** A measure that the municipality only says when it does *not* impose is imposed in all other cases. */
function imposedOtherwise(symbol: ValueSymbol, rules: readonly DefinitionRule[]): readonly DefinitionRule[] {
  const [first] = rules;
  if (symbol.imposed === undefined || first === undefined || rules.some((rule) => rule.isDefault))
    return rules;
  const value: Expr = { op: "constant", value: true, type: { kind: "ja-nee" } };
  const { when: _when, ...rest } = first;
  return [
    ...rules,
    { ...rest, id: `${first.id}/anders`, body: { form: "value", value }, isDefault: true, overrides: [] },
  ];
}

/** A yes/no notion is one also when its body could not be typed. */
function yesNoOr(symbol: ValueSymbol, type: ValueType): ValueType {
  return symbol.yesNo && type.kind !== "ja-nee" ? { kind: "ja-nee" } : type;
}

/** `bijstandsnorm per maand` is shown without its period, which its value says, unless that shorter name is another value's. */
function shownName(symbol: ValueSymbol, index: NameIndex): string {
  const { base } = symbol;
  if (base === undefined || index.values.get(base)?.some((entry) => !entry.alias)) return symbol.name;
  return symbol.name.replace(/ per (?:\d+ )?\S+$/u, "");
}

/** A payable amount is rounded once, at the end: by its own rule, else as the header says. */
export function withHeaderRounding(definition: Definition, step: string | undefined): Definition {
  if (step === undefined || definition.type.kind !== "bedrag") return definition;
  return keepRounded(definition, [step], () => ({
    ...definition,
    rules: definition.rules.map((rule) => roundRule(rule, step)),
  }));
}

const keepRounded = keeper<Definition>();

function roundRule(rule: DefinitionRule, step: string): DefinitionRule {
  const round = (value: Expr): Expr =>
    value.op === "round" || value.op === "constant"
      ? value
      : {
          op: "round",
          arg: value,
          step,
          direction: "dichtstbij",
          type: value.type,
          ...(value.text === undefined ? {} : { text: value.text }),
          ...(value.place === undefined ? {} : { place: value.place }),
        };
  switch (rule.body.form) {
    case "value":
      return { ...rule, body: { form: "value", value: round(rule.body.value) } };
    case "cases":
      return {
        ...rule,
        body: { form: "cases", cases: rule.body.cases.map((one) => ({ ...one, value: round(one.value) })) },
      };
    case "table":
      return {
        ...rule,
        body: { ...rule.body, rows: rule.body.rows.map((row) => ({ ...row, result: round(row.result) })) },
      };
    case "brackets":
      return rule;
  }
}
