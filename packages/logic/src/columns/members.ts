// Who the members of a household are: the first, in whose world the interpreter reads what is asked of it, and the others of each.

import type { DecisionModel, Fact } from "@andersom/semantics";
import { isHousemates } from "../input/living-together.js";
import { homeThing, personThing } from "../input/spec.js";
import type { Builder } from "./builder.js";
import type { ColumnOptions } from "./compile.js";
import type { ColumnShape, Compiler } from "./compiler.js";
import { rowsOf, type ValueId } from "./ir.js";
import { rowWhere } from "./list.js";
import type { ListCode, ThingCode } from "./operand.js";
import type { Columns } from "./read.js";

/** The fact with the members of every household; undefined where no list of all members is known. */
function membersIn({ facts }: DecisionModel, shapes: ReadonlyMap<string, ColumnShape>): Fact | undefined {
  return facts.find(({ id, thing, type }) => {
    const shape = shapes.get(id);
    const people = thing === homeThing && type.kind === "lijst" && type.thing === personThing;
    return people && shape?.kind === "list" && shape.total && shape.inOrder;
  });
}

/** The lowest row among the members. */
export function firstMemberOf(
  b: Builder,
  model: DecisionModel,
  columns: Columns,
  { shapes, longestList }: Pick<ColumnOptions, "shapes" | "longestList">,
): ValueId | undefined {
  const members = membersIn(model, shapes);
  if (members === undefined) return undefined;
  const list = { kind: "column", column: columns.columnOf(members), row: b.ownRow("households") } as const;
  const walk = b.walk(list, rowsOf.households, longestList);
  return b.fold(walk, "minimum", b.element(walk));
}

/** What `huisgenoten` without a column of their own follow from. */
export function housematesFrom(
  fact: Fact,
  model: DecisionModel,
  shapes: ReadonlyMap<string, ColumnShape>,
): Fact | undefined {
  return isHousemates(fact) && !shapes.has(fact.id) ? membersIn(model, shapes) : undefined;
}

/** Everybody in the household of the subject but the subject. */
export function housematesCode(compiler: Compiler, members: Fact, subject: ThingCode): ListCode {
  const { builder: b } = compiler;
  const known = b.equal(subject.state, b.constant(0));
  const person = rowWhere(b, known, subject.value);
  const list = {
    kind: "column",
    column: compiler.columnOf(members),
    row: b.value({ op: "home", row: person }),
  } as const;
  return {
    kind: "list",
    thing: personThing,
    inOrder: true,
    state: subject.state,
    open: (scope) => {
      const walk = b.walk(list, scope, compiler.longestList);
      const row = b.element(walk);
      return { walk, row, when: b.and(known, b.unequal(row, person)) };
    },
  };
}
