// A decision model as one fused kernel over columns, with the list of what takes the exact path and why.

import * as calendar from "./calendar.js";
import { parseDecimal } from "@andersom/runtime";
import type { DecisionModel, Definition, Fact, Right } from "@andersom/semantics";
import { homeThing, personThing } from "../input/spec.js";
import { expressionsIn } from "../interpreter/circles.js";
import { indexModel } from "../interpreter/world.js";
import { assemble, type Program } from "./assemble.js";
import { asCondition, asDay, asNumber, asText } from "./convert.js";
import type { ColumnShape, Compiler } from "./compiler.js";
import { absentCode, definitionCode } from "./definition.js";
import { conditionCode, expressionCode } from "./expression.js";
import { judgementCode } from "./fact.js";
import type { Node, Table } from "./node.js";
import { round } from "./number.js";
import { Unsupported, type Code, type ConditionCode, type NumberCode, type ThingCode } from "./operand.js";
import { state } from "./population.js";
import { rightCode } from "./right.js";
import { local, type Draft, type Writer } from "./scope.js";
import { transitionsOf } from "./transition.js";
import { findStatics } from "./statics.js";

/** Where the outcome and the amount of a right are found after a run. */
export interface RightResult {
  readonly right: string;
  readonly name: string;
  readonly table: Table;
  /** Names of buffers: the place in `outcomes`, and the absences behind an open one. */
  readonly outcome: string;
  readonly open?: string;
  readonly amount?: { readonly value: string; readonly scale: bigint; readonly state: string | undefined };
}

export interface ColumnKernel {
  readonly program: Program;
  readonly rights: readonly RightResult[];
  /** Rights and amounts that the kernel has no proved code for; the interpreter decides them row by row. */
  readonly exact: readonly { readonly right: string; readonly name: string; readonly reason: string }[];
  /** Facts in the order of their columns: `c0`, `c1`, …. */
  readonly facts: readonly string[];
  readonly dictionary: readonly string[];
  readonly constants: readonly (readonly number[])[];
  readonly scratch: number;
  /** Facts that the rules read for a row, with a column or without. */
  readonly asked: readonly string[];
  readonly longestList: number;
  readonly calendar: typeof calendar;
}

export interface ColumnOptions {
  readonly shapes: ReadonlyMap<string, ColumnShape>;
  readonly longestList: number;
  /** A household file with what holds for everybody: `peildatum`, `bedragen`, `gegevens` without a column. */
  readonly given: unknown;
}

/** Never throws on a model: what has no code is in `exact`, with the reason in Dutch. */
export function compileColumns(written: DecisionModel, options: ColumnOptions): ColumnKernel {
  const index = indexModel(written);
  const { model } = index;
  const nodes = new Map<string, Node | Unsupported>();
  const facts: string[] = [];
  const asked = new Set<string>();
  const dictionary: string[] = [];
  const constants: (readonly number[])[] = [];
  const counters = { names: { next: 0 }, scratch: 0 };
  const place = <T>(list: T[], value: T, same: (a: T, b: T) => boolean = Object.is): number => {
    const found = list.findIndex((one) => same(one, value));
    return found >= 0 ? found : list.push(value) - 1;
  };
  const tableOf = (thing: string | undefined): Table => {
    if (thing === homeThing) return "households";
    const declared = thing === undefined ? undefined : model.things.find(({ id }) => id === thing);
    if (declared !== undefined && !declared.root)
      throw new Unsupported(`een ${declared.name} heeft geen rij`);
    return "persons";
  };

  /** A value per row of a table, compiled once; a value that needs itself has no order to be computed in. */
  function node(key: string, table: Table, compile: (writer: Writer) => Code): Node {
    const known = nodes.get(key);
    if (known instanceof Unsupported) throw known;
    if (known !== undefined) return known;
    nodes.set(key, new Unsupported("een waarde die via andere mensen van zichzelf afhangt"));
    try {
      const draft: Draft = { table, own: new Set(), others: new Set(), names: counters.names };
      const writer: Writer = {
        draft,
        statements: [],
        variables: variablesOf(table),
        month: undefined,
        known: new Map(),
      };
      const made = finished(
        `d${nodes.size}`,
        writer,
        perRow(compile(writer), (text) => place(dictionary, text)),
      );
      const found: Node = {
        key,
        index: nodes.size,
        table,
        statements: writer.statements,
        own: draft.own,
        others: draft.others,
        ...made,
      };
      nodes.set(key, found);
      return found;
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      nodes.set(key, error);
      throw error;
    }
  }

  function variablesOf(table: Table): ReadonlyMap<string, ThingCode> {
    const variables = new Map<string, ThingCode>();
    const put = (id: string, code: string, self: boolean): void => {
      const name = model.things.find((one) => one.id === id)?.name ?? id;
      for (const key of [id, name])
        variables.set(key, { kind: "thing", code, state: undefined, thing: id, self });
    };
    if (table === "households") put(homeThing, "h", true);
    else {
      for (const { id, root } of model.things) if (root) put(id, "i", true);
      put(personThing, "i", true);
      put(homeThing, "h", false);
    }
    return variables;
  }

  /** The value of a node for a row: a local of the same loop, or what an earlier pass left. */
  function read(
    writer: Writer,
    from: Node,
    subject: ThingCode | undefined,
    definition: Pick<Definition, "type" | "name">,
  ): Code {
    const { draft } = writer;
    if (subject?.self === true || (subject === undefined && draft.table === from.table)) {
      if (draft.table !== from.table) throw new Unsupported("een waarde van een andere soort rij");
      draft.own.add(from);
      return from.code;
    }
    const row = subject?.code ?? (from.table === "households" ? "h" : undefined);
    if (row === undefined) throw new Unsupported("een waarde van een persoon bij een huishouden");
    draft.others.add(from);
    const there = subject?.state;
    const base = from.table === "households" ? "h0" : "i0";
    const at = there === undefined ? `${row} - ${base}` : `${there} === 0 ? ${row} - ${base} : 0`;
    const values = from.outputs.map(({ name }) => local(writer, `B${name}[${at}]`));
    const open = (own: string | undefined): string | undefined =>
      there === undefined ? own : local(writer, `${there} !== 0 ? ${there} : ${own ?? 0}`);
    const { code } = from;
    if (code.kind === "ja-nee") {
      const value = open(values[0])!;
      return { ...code, code: value, total: code.total && there === undefined };
    }
    if (code.kind === "number" || code.kind === "day" || code.kind === "text")
      return { ...code, code: values[0]!, state: open(code.state === undefined ? undefined : values[1]) };
    return absentCode(definition, state.hole);
  }

  /** Whether a value needs a walk through a list or months of its own. */
  function loops(definition: Definition): boolean {
    const ops = new Set<string>([
      "some",
      "every",
      "none",
      "count",
      "sum",
      "highest",
      "lowest",
      "average",
      "filter",
      "union",
      "every-month",
      "count-months",
      "average-over-months",
      "sum-over-months",
      "has-right",
    ]);
    return expressionsIn([definition.rules, definition.caps]).some((expr) => ops.has(expr.op));
  }

  const compiler: Compiler = {
    index,
    statics: findStatics(index, options.given, (fact) => options.shapes.has(fact)),
    shapes: options.shapes,
    longestList: BigInt(options.longestList),
    expression(writer, expr) {
      if (expr.op === "fact") asked.add(expr.fact);
      return expressionCode(compiler, writer, expr);
    },
    condition: (writer, expr) => conditionCode(compiler, writer, expr),
    definition(writer, id, subject) {
      const definition = index.definitions.get(id);
      if (definition === undefined) throw new Unsupported(`het begrip ${id} is niet gevonden`);
      const inline = ["lijst", "ding", "periode", "duur"].includes(definition.type.kind);
      const element = model.things.some(
        (one) => one.id === definition.thing && !one.root && one.id !== homeThing && one.id !== personThing,
      );
      if (writer.month !== undefined || inline || element) return inlined(writer, definition, subject);
      const table = tableOf(definition.thing ?? subject?.thing);
      // Somebody's value within a loop over the household: computed there, and kept in no column.
      if (
        writer.draft.table === "households" &&
        table === "persons" &&
        subject?.state === undefined &&
        subject !== undefined &&
        !loops(definition)
      )
        return inlined(writer, definition, subject);
      const key = `definition ${id} ${table}`;
      const from = node(key, table, (inner) => definitionCode(compiler, inner, definition));
      return read(writer, from, subject, definition);
    },
    judgement(writer, fact: Fact, subject) {
      const from = node(`fact ${fact.id}`, tableOf(fact.thing), (inner) => {
        const self = inner.variables.get(fact.thing);
        if (self === undefined) throw new Unsupported(`een oordeel over een ${fact.thing}`);
        return judgementCode(compiler, inner, fact, self);
      });
      return read(writer, from, subject, fact) as ConditionCode;
    },
    hasRight(writer, id, subject, granted) {
      const right = model.rights.find((one) => one.id === id);
      if (right === undefined) return { kind: "ja-nee", code: String(state.hole), total: false };
      const name = { type: { kind: "ja-nee" as const }, name: right.name };
      const code = read(writer, rightNode(right), subject, name) as ConditionCode;
      if (granted) return code;
      return { ...code, code: local(writer, code.total ? `${code.code} ^ 1` : `opposite(${code.code})`) };
    },
    columnOf: (fact) => place(facts, fact),
    textPlace: (text) => place(dictionary, text),
    constants: (values) =>
      `K${place(constants, values, (a, b) => a.length === b.length && a.every((one, at) => one === b[at]))}`,
    scratch: () => `U${counters.scratch++}`,
  };

  function inlined(writer: Writer, definition: Definition, subject: ThingCode | undefined): Code {
    const key = `${definition.id} ${subject?.code ?? ""} ${writer.month?.code ?? writer.month?.first ?? ""}`;
    const known = writer.known.get(key);
    if (known !== undefined) return known;
    const code = inlinedCode(writer, definition, subject);
    writer.known.set(key, code);
    return code;
  }

  function inlinedCode(writer: Writer, definition: Definition, subject: ThingCode | undefined): Code {
    const { thing } = definition;
    const variables = new Map(writer.variables);
    if (thing !== undefined && subject !== undefined) {
      if (subject.state !== undefined)
        throw new Unsupported(
          `een waarde per maand van iemand die er niet hoeft te zijn (${definition.name})`,
        );
      const name = model.things.find((one) => one.id === thing)?.name ?? thing;
      for (const key of [thing, name]) variables.set(key, subject);
      if (thing === personThing && !subject.self)
        for (const key of [homeThing])
          variables.set(key, {
            kind: "thing",
            code: `householdOf[${subject.code}]`,
            state: undefined,
            thing: homeThing,
            self: false,
          });
    }
    const [rule] = definition.rules;
    if (
      definition.rules.length === 1 &&
      rule!.scope === undefined &&
      rule!.when === undefined &&
      rule!.body.form === "value" &&
      definition.caps.length === 0
    )
      return compiler.expression({ ...writer, variables }, rule!.body.value);
    return definitionCode(compiler, { ...writer, variables }, definition);
  }

  const rightNodes = new Map<string, Node>();
  /** Its first output is whether the right is there; the outcome and what is missing stand beside it. */
  function rightNode(right: Right): Node {
    const known = rightNodes.get(right.id);
    if (known !== undefined) return known;
    const names = { outcome: "", open: "" };
    const made = node(`right ${right.id}`, tableOf(right.thing), (writer) => {
      const { outcome, open } = rightCode(compiler, writer, right);
      names.outcome = outcome;
      names.open = open;
      // Without anything open the right is there or not: nothing of it is to be judged.
      if (open === "0" && right.powers.length === 0)
        return { kind: "ja-nee", code: local(writer, `+(${outcome} === 1)`), total: true };
      return { kind: "ja-nee", code: local(writer, `asCondition(${outcome}, ${open}, 1)`), total: false };
    });
    const base = made.outputs[0]!.name;
    const more = names.open === "0" ? [`${base}o`] : [`${base}o`, `${base}u`];
    const found: Node = {
      ...made,
      statements: [
        ...made.statements,
        `const ${base}o = ${names.outcome};`,
        ...(names.open === "0" ? [] : [`const ${base}u = ${names.open};`]),
      ],
      outputs: [
        ...made.outputs.map((one) => ({ ...one, result: false })),
        ...more.map((name) => ({ name, array: "Uint8Array" as const })),
      ],
    };
    rightNodes.set(right.id, found);
    return found;
  }

  const exact: { right: string; name: string; reason: string }[] = [];
  const results: RightResult[] = [];
  const wanted = new Set<Node>();
  for (const right of model.rights) {
    try {
      const outcome = rightNode(right);
      const [, kind, open] = outcome.outputs;
      const amount = amountOf(right, outcome.table);
      wanted.add(outcome);
      if (amount !== undefined) wanted.add(amount);
      const number = amount?.code as NumberCode | undefined;
      results.push({
        right: right.id,
        name: right.name,
        table: outcome.table,
        outcome: `B${kind!.name}`,
        ...(open === undefined ? {} : { open: `B${open.name}` }),
        ...(number === undefined || amount === undefined
          ? {}
          : {
              amount: {
                value: `B${amount.outputs[0]!.name}`,
                scale: number.scale,
                state: number.state === undefined ? undefined : `B${amount.outputs[1]!.name}`,
              },
            }),
      });
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      exact.push({ right: right.id, name: right.name, reason: error.message });
    }
  }

  /** The amount of a right as it is paid; a value that is no number has no column. */
  function amountOf(right: Right, table: Table): Node | undefined {
    const definition = right.amount === undefined ? undefined : index.definitions.get(right.amount);
    if (definition === undefined) return undefined;
    return node(`amount ${right.id}`, table, (writer) => {
      const { thing } = definition;
      const holder = thing === undefined ? undefined : writer.variables.get(thing);
      const value = asNumber(compiler.definition(writer, definition.id, holder));
      const old = transitionsOf(compiler, writer, right).filter(({ regime }) => regime === "oude regels");
      const worth = old.reduce(
        (now, { holds }): NumberCode => ({
          ...now,
          state: local(writer, `${holds.code} === 1 ? 32 : ${now.state ?? 0}`),
        }),
        value,
      );
      // As `payable`: rounded once, at the end, as the header says.
      const step = definition.type.kind === "bedrag" ? index.outline.rounding : undefined;
      return step === undefined || parseDecimal(step) === undefined
        ? worth
        : round(writer, worth, step, "dichtstbij");
    });
  }

  const used = reachable(wanted);
  const columns = facts.flatMap((_, at) => [`c${at}`, `s${at}`, `o${at}`]);
  const program = assemble(used, wanted, {
    columns: ["$", "householdOf", ...columns],
    constants: constants.length,
    scratch: counters.scratch,
  });
  return {
    program,
    rights: results,
    exact,
    facts,
    dictionary,
    constants,
    scratch: counters.scratch,
    asked: [...asked],
    longestList: options.longestList,
    calendar,
  };
}

function reachable(wanted: ReadonlySet<Node>): readonly Node[] {
  const found = new Set<Node>();
  const visit = (node: Node): void => {
    if (found.has(node)) return;
    found.add(node);
    for (const other of [...node.own, ...node.others]) visit(other);
  };
  wanted.forEach(visit);
  return [...found];
}

/** A value that is the same for every row, as code of its kind. */
function perRow(code: Code, placeOf: (text: string) => number): Code {
  if (code.kind !== "static") return code;
  const { value } = code;
  if (typeof value === "boolean") return asCondition(code);
  if (typeof value === "number") return asDay(code);
  return typeof value === "string" ? asText(code, placeOf) : asNumber(code);
}

/** Names the result of a node, so that others can read it by these names. */
function finished(name: string, writer: Writer, code: Code): Pick<Node, "outputs" | "code"> {
  const { statements } = writer;
  if (code.kind === "ja-nee") {
    statements.push(`const ${name} = ${code.code};`);
    return { outputs: [{ name, array: "Uint8Array" }], code: { ...code, code: name } };
  }
  if (code.kind !== "number" && code.kind !== "day" && code.kind !== "text")
    throw new Unsupported(`een ${code.kind} als waarde per rij`);
  statements.push(`const ${name} = ${code.code};`);
  // What is proved beside the value holds in the statements of this node only.
  const { most: _most, years: _years, ...plain } = code as NumberCode;
  if (code.state === undefined)
    return { outputs: [{ name, array: "Float64Array" }], code: { ...plain, code: name } };
  statements.push(`const ${name}s = ${code.state};`);
  return {
    outputs: [
      { name, array: "Float64Array" },
      { name: `${name}s`, array: "Uint8Array" },
    ],
    code: { ...plain, code: name, state: `${name}s` },
  };
}
