// The values that an ordinance gives a name: each compiled once per table, read by its own row or from another.

import type { DecisionModel } from "@andersom/semantics";
import { homeThing, personThing } from "../input/spec.js";
import type { Builder } from "./builder.js";
import { asCondition, asDay, asNumber, asText } from "./convert.js";
import { rowsOf, type IrNode, type IrResult, type IrTable, type ValueId } from "./ir.js";
import { rowWhere } from "./list.js";
import { fractionOf } from "./number.js";
import { condition, firstAbsence, Unsupported, type Code, type ThingCode } from "./operand.js";
import type { Writer } from "./scope.js";

export interface Node {
  readonly place: number;
  readonly about: IrNode["about"];
  readonly id: string;
  readonly name: string;
  readonly table: IrTable;
  readonly result: IrResult;
  /** Of a number that is divided per row: by what. */
  readonly over?: Node;
  /** It depends on whose world it is read in: another row may not read it. */
  readonly rooted: boolean;
}

export interface Nodes {
  readonly all: readonly Node[];
  /** Who the variables are for a row by itself. */
  readonly variables: Readonly<Record<IrTable, ReadonlyMap<string, ThingCode>>>;
  /** A value that needs itself has no order to be computed in. */
  readonly node: (
    about: IrNode["about"],
    of: { readonly id: string; readonly name: string },
    table: IrTable,
    compile: (writer: Writer) => Code,
  ) => Node;
  /** The value of a node for a row: that of the row itself, or what an earlier pass left. */
  readonly read: (writer: Writer, from: Node, subject: ThingCode | undefined) => Code;
}

export function createNodes(
  b: Builder,
  model: DecisionModel,
  placeOf: (text: string) => number,
  firstMember: ValueId | undefined,
): Nodes {
  const found = new Map<string, Node | Unsupported>();
  const all: Node[] = [];
  const variables = {
    persons: variablesOf(b, model, "persons"),
    households: variablesOf(b, model, "households", firstMember),
  };
  const zero = b.constant(0);
  return {
    all,
    variables,
    node(about, { id, name }, table, compile) {
      const key = `${about} ${id} ${table}`;
      const known = found.get(key);
      if (known instanceof Unsupported) throw known;
      if (known !== undefined) return known;
      found.set(key, new Unsupported("een waarde die via andere mensen van zichzelf afhangt"));
      try {
        const world = { asked: false };
        const code = compile({
          table,
          scope: rowsOf[table],
          variables: variables[table],
          month: undefined,
          known: new Map(),
          world,
        });
        const own = perRow(b, code, placeOf);
        const put = (node: Omit<Node, "place">): Node => {
          const placed = { ...node, place: all.length };
          all.push(placed);
          return placed;
        };
        const over =
          own.kind !== "fraction"
            ? undefined
            : put({
                about,
                id: `${id} deler`,
                name: `deler van ${name}`,
                table,
                result: { kind: "number", value: own.over, scale: 1n },
                rooted: false,
              });
        const node = put({
          about,
          id,
          name,
          table,
          result: resultOf(b, own),
          ...(over === undefined ? {} : { over }),
          rooted: world.asked,
        });
        found.set(key, node);
        return node;
      } catch (error) {
        if (!(error instanceof Unsupported)) throw error;
        found.set(key, error);
        throw error;
      }
    },
    read(writer, { place, table, result, over, rooted }, subject) {
      if (rooted) writer.world.asked = true;
      if (subject?.self === true || (subject === undefined && writer.table === table)) {
        if (writer.table !== table) throw new Unsupported("een waarde van een andere soort rij");
        return codeOf(b, result, result.value, result.state ?? zero, over?.result.value);
      }
      if (rooted) throw new Unsupported("een waarde die ervan afhangt wie erom vraagt");
      const own =
        table === "households" ? writer.variables.get(homeThing) : variables[writer.table].get(personThing);
      if (subject === undefined && table === "persons") writer.world.asked = true;
      const row = subject?.value ?? own?.value;
      if (row === undefined) throw new Unsupported("een waarde van een persoon bij een huishouden");
      const there = subject?.state ?? zero;
      const at = rowWhere(b, b.equal(there, zero), row);
      const stored = (part: "value" | "state", value: ValueId): ValueId => {
        const { low, high, op } = b.valueOf(value);
        if (op === "constant") return value;
        return b.value({ op: "stored", node: place, part, row: at }, { low, high });
      };
      // What is read of somebody who is not there may be anything; what is divided by is 1 or more.
      const divisor = (node: Node): ValueId => {
        const { high } = b.valueOf(node.result.value);
        const found = { op: "stored", node: node.place, part: "value", row: at } as const;
        return b.maximum(b.value(found, { low: 0, high }), b.constant(1));
      };
      const value = stored("value", result.value);
      const state = result.state === undefined ? zero : stored("state", result.state);
      if (result.kind === "ja-nee") return condition(b.select(b.equal(there, zero), value, there));
      return codeOf(b, result, value, firstAbsence(b, [there, state]), over && divisor(over));
    },
  };
}

/** What is asked of a household is read in the world of its first member. */
function variablesOf(
  b: Builder,
  model: DecisionModel,
  table: IrTable,
  firstMember?: ValueId,
): ReadonlyMap<string, ThingCode> {
  const variables = new Map<string, ThingCode>();
  const own = b.ownRow(table);
  const put = (id: string, value: ValueId, self: boolean): void => {
    const name = model.things.find((one) => one.id === id)?.name ?? id;
    const world = value === firstMember ? { ofWorld: true as const } : {};
    for (const key of [id, name])
      variables.set(key, { kind: "thing", value, state: b.constant(0), thing: id, self, ...world });
  };
  if (table === "households") {
    if (firstMember !== undefined) {
      for (const { id, root } of model.things) if (root) put(id, firstMember, false);
      put(personThing, firstMember, false);
    }
    put(homeThing, own, true);
  } else {
    for (const { id, root } of model.things) if (root) put(id, own, true);
    put(personThing, own, true);
    put(homeThing, b.value({ op: "home", row: own }), false);
  }
  return variables;
}

/** A value that is the same for every row, as code of its kind. */
function perRow(b: Builder, code: Code, placeOf: (text: string) => number): Code {
  if (code.kind !== "static") return code;
  const { value } = code;
  if (typeof value === "boolean") return asCondition(b, code);
  if (typeof value === "number") return asDay(b, code);
  return typeof value === "string" ? asText(b, code, placeOf) : asNumber(b, code);
}

function resultOf(b: Builder, code: Code): IrResult {
  if (code.kind === "ja-nee") return { kind: "ja-nee", value: code.value, scale: 1n };
  if (code.kind !== "number" && code.kind !== "fraction" && code.kind !== "day" && code.kind !== "text")
    throw new Unsupported(`een ${code.kind} als waarde per rij`);
  return {
    kind: code.kind === "fraction" ? "number" : code.kind,
    value: code.value,
    ...(b.isZero(code.state) ? {} : { state: code.state }),
    scale: code.kind === "number" || code.kind === "fraction" ? code.scale : 1n,
  };
}

function codeOf(b: Builder, { kind, scale }: IrResult, value: ValueId, state: ValueId, over?: ValueId): Code {
  if (kind === "ja-nee") return condition(value);
  return kind === "number" ? fractionOf(b, { value, state, scale }, over) : { kind, value, state };
}
