// A decision model as one fused kernel over columns, with the list of what takes the exact path and why.

import * as calendar from "./calendar.js";
import { parseDecimal } from "@andersom/runtime";
import type { DecisionModel, Definition, Fact, Right } from "@andersom/semantics";
import { homeThing, personThing } from "../input/spec.js";
import { expressionsIn } from "../interpreter/circles.js";
import { indexModel } from "../interpreter/world.js";
import { createBuilder } from "./builder.js";
import { asNumber, asNumeric } from "./convert.js";
import type { ColumnShape, Compiler } from "./compiler.js";
import { definitionCode } from "./definition.js";
import { conditionCode, expressionCode } from "./expression.js";
import { judgementCode } from "./fact.js";
import { firstMemberOf, housematesFrom } from "./members.js";
import { finish, type Made } from "./finish.js";
import { givenOrRuled } from "./given.js";
import type { ColumnIr, IrResult, IrTable, ValueId } from "./ir.js";
import { printKernel, type Program } from "./javascript/print.js";
import { createNodes, type Node } from "./nodes.js";
import { round } from "./number.js";
import {
  condition,
  opposite,
  Unsupported,
  type Code,
  type ConditionCode,
  type Numeric,
  type ThingCode,
} from "./operand.js";
import { state } from "./population.js";
import { createColumns } from "./read.js";
import { refusedBecause } from "./because.js";
import { hasRight, rightCode } from "./right.js";
import { holderIn, type Writer } from "./scope.js";
import { findStatics } from "./statics.js";
import { about } from "./thing.js";
import { transitionsOf } from "./transition.js";

/** Where the outcome and the amount of a right are found after a run. */
export interface RightResult {
  readonly right: string;
  readonly name: string;
  readonly table: IrTable;
  /** Names of buffers: the place in `outcomes`, and the absences behind an open one. */
  readonly outcome: string;
  readonly open?: string;
  readonly amount?: { readonly value: string; readonly scale: bigint; readonly state: string | undefined };
}

export interface ColumnKernel {
  /** The whole as plain data, for printers in other languages. */
  readonly ir: ColumnIr;
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
  const b = createBuilder();
  const asked = new Set<string>();
  const dictionary: string[] = [];
  const textPlace = (text: string): number => {
    const found = dictionary.indexOf(text);
    return found >= 0 ? found : dictionary.push(text) - 1;
  };
  const columns = createColumns(b, index, options.shapes);
  const nodes = createNodes(b, model, textPlace, firstMemberOf(b, model, columns, options));
  const tableOf = (thing: string | undefined): IrTable => {
    if (thing === homeThing) return "households";
    const declared = thing === undefined ? undefined : model.things.find(({ id }) => id === thing);
    if (declared !== undefined && !declared.root)
      throw new Unsupported(`een ${declared.name} heeft geen rij`);
    return "persons";
  };

  const compiler: Compiler = {
    builder: b,
    index,
    statics: findStatics(index, options.given, (fact) => options.shapes.has(fact)),
    shapes: options.shapes,
    longestList: options.longestList,
    expression(writer, expr) {
      if (expr.op === "fact") compiler.ask({ id: expr.fact });
      return expressionCode(compiler, writer, expr);
    },
    condition: (writer, expr) => conditionCode(compiler, writer, expr),
    definition(writer, id, subject) {
      const definition = index.definitions.get(id);
      if (definition === undefined) throw new Unsupported(`het begrip ${id} is niet gevonden`);
      const given = compiler.statics.givenMonths(id);
      const ruled = (): Code => ruledDefinition(writer, definition, subject);
      return given === undefined ? ruled() : givenOrRuled(compiler, writer, given, ruled);
    },
    judgement(writer, fact: Fact, subject) {
      const from = nodes.node("judgement", fact, tableOf(fact.thing), (inner) => {
        const self = inner.variables.get(fact.thing);
        if (self === undefined) throw new Unsupported(`een oordeel over een ${fact.thing}`);
        return judgementCode(compiler, inner, fact, self);
      });
      return nodes.read(writer, from, subject) as ConditionCode;
    },
    hasRight(writer, { right: id, granted, because }, subject) {
      const right = model.rights.find((one) => one.id === id);
      if (right === undefined) return condition(b.constant(state.hole));
      if (because !== undefined && !granted) {
        const about = { id: `${id} ${JSON.stringify(because)}`, name: right.name };
        const from = nodes.node("right", about, tableOf(right.thing), (inner) =>
          refusedBecause(compiler, inner, right, decided(right), because),
        );
        return nodes.read(writer, from, subject) as ConditionCode;
      }
      const has = nodes.read(writer, decided(right).node, subject) as ConditionCode;
      return granted ? has : condition(opposite(b, has.value));
    },
    ask({ id }) {
      const fact = index.facts.get(id);
      asked.add((fact && housematesFrom(fact, model, options.shapes)?.id) ?? id);
    },
    read: columns.read,
    columnOf: columns.columnOf,
    textPlace,
  };

  /** A value as its rules give it. */
  function ruledDefinition(writer: Writer, definition: Definition, subject: ThingCode | undefined): Code {
    const inline = ["lijst", "ding", "periode", "duur"].includes(definition.type.kind);
    const element = model.things.some(
      (one) => one.id === definition.thing && !one.root && one.id !== homeThing && one.id !== personThing,
    );
    if (writer.month !== undefined || inline || element) return inlined(writer, definition, subject);
    // About nobody: the same for every row, whichever rows they are.
    const whose = definition.thing ?? subject?.thing;
    const table = whose === undefined ? writer.table : tableOf(whose);
    // Somebody's value within a walk through the household: computed there, and kept in no column.
    if (
      writer.table === "households" &&
      table === "persons" &&
      subject !== undefined &&
      b.isZero(subject.state) &&
      !loops(definition)
    )
      return inlined(writer, definition, subject);
    const from = nodes.node("definition", definition, table, (inner) =>
      definitionCode(compiler, inner, definition),
    );
    // A value of the household that asks for a person is about whoever reads it: worked out where it is read.
    const own = nodes.variables.persons;
    if (from.rooted && writer.table === "persons" && subject?.value === own.get(homeThing)!.value) {
      writer.world.asked = true;
      return inlined({ ...writer, variables: own }, definition, subject);
    }
    return nodes.read(writer, from, subject);
  }

  function inlined(writer: Writer, definition: Definition, subject: ThingCode | undefined): Code {
    const key = `${definition.id} ${subject?.value ?? ""} ${writer.month?.key ?? ""}`;
    const known = writer.known.get(key);
    if (known !== undefined) return known;
    const code = inlinedCode(writer, definition, subject);
    writer.known.set(key, code);
    return code;
  }

  function inlinedCode(writer: Writer, definition: Definition, subject: ThingCode | undefined): Code {
    if (subject !== undefined && !b.isZero(subject.state))
      throw new Unsupported(`een waarde per maand van iemand die er niet hoeft te zijn (${definition.name})`);
    const { thing } = definition;
    const inner =
      thing === undefined || subject === undefined ? writer : about(compiler, writer, { ...subject, thing });
    const [rule] = definition.rules;
    if (
      definition.rules.length === 1 &&
      rule!.scope === undefined &&
      rule!.when === undefined &&
      rule!.body.form === "value" &&
      definition.caps.length === 0
    )
      return compiler.expression(inner, rule!.body.value);
    return definitionCode(compiler, inner, definition);
  }

  interface Decided {
    readonly node: Node;
    readonly outcome: ValueId;
    readonly open: ValueId;
  }
  const outcomes = new Map<string, Decided>();
  /** Whether somebody has a right; the outcome and what is missing stand beside it. */
  function decided(right: Right): Decided {
    const known = outcomes.get(right.id);
    if (known !== undefined) return known;
    const made = { outcome: 0, open: 0 };
    const node = nodes.node("right", right, tableOf(right.thing), (writer) => {
      const code = rightCode(compiler, writer, right);
      Object.assign(made, code);
      return condition(hasRight(b, code, right));
    });
    const found: Decided = { node, ...made };
    outcomes.set(right.id, found);
    return found;
  }

  const exact: { right: string; name: string; reason: string }[] = [];
  const rights: Made["rights"][number][] = [];
  for (const right of model.rights) {
    try {
      const { node, outcome, open } = decided(right);
      const amount = amountOf(right, node.table);
      rights.push({
        right: right.id,
        name: right.name,
        table: node.table,
        outcome,
        ...(b.isZero(open) ? {} : { open }),
        ...(amount === undefined ? {} : { amount }),
      });
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      exact.push({ right: right.id, name: right.name, reason: error.message });
    }
  }

  /** The amount of a right as it is paid; a value that is no number has no column. */
  function amountOf(right: Right, table: IrTable): IrResult | undefined {
    const definition = right.amount === undefined ? undefined : index.definitions.get(right.amount);
    if (definition === undefined) return undefined;
    return nodes.node("amount", right, table, (writer) => {
      const { thing } = definition;
      const holder = thing === undefined ? undefined : holderIn(writer, thing);
      const value = asNumeric(b, compiler.definition(writer, definition.id, holder));
      const old = transitionsOf(compiler, writer, right).filter(({ regime }) => regime === "oude regels");
      const worth = old.reduce((now, { holds }): Numeric => {
        const before = b.equal(holds.value, b.constant(1));
        return { ...now, state: b.select(before, b.constant(state.hole), now.state) };
      }, value);
      // As `payable`: rounded once, at the end, as the header says.
      const step = definition.type.kind === "bedrag" ? index.outline.rounding : undefined;
      return step === undefined || parseDecimal(step) === undefined
        ? asNumber(b, worth)
        : { ...round(b, worth, step, "dichtstbij"), state: worth.state };
    }).result;
  }

  const { longestList } = options;
  const ir = finish({ builder: b, columns: columns.all, nodes: nodes.all, rights, dictionary, longestList });
  const printed = printKernel(ir);
  return {
    ir,
    program: printed.program,
    rights: ir.rights.map(({ right, name, table, outcome, open, amount }) => ({
      right,
      name,
      table,
      outcome: printed.bufferOf(table, outcome),
      ...(open === undefined ? {} : { open: printed.bufferOf(table, open) }),
      ...(amount === undefined
        ? {}
        : {
            amount: {
              value: printed.bufferOf(table, amount.value),
              scale: amount.scale,
              state: amount.state === undefined ? undefined : printed.bufferOf(table, amount.state),
            },
          }),
    })),
    exact,
    facts: ir.columns.map(({ fact }) => fact),
    dictionary,
    constants: printed.constants,
    scratch: printed.scratch,
    asked: [...asked],
    longestList,
    calendar,
  };
}

const walking = new Set<string>([
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

/** Whether a value needs a walk through a list or months of its own. */
function loops(definition: Definition): boolean {
  return expressionsIn([definition.rules, definition.caps]).some((expr) => walking.has(expr.op));
}
