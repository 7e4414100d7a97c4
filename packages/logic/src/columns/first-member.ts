// The first member of a household, in whose world the interpreter reads what is asked of the household.

import type { DecisionModel } from "@andersom/semantics";
import { homeThing, personThing } from "../input/spec.js";
import type { Builder } from "./builder.js";
import type { ColumnOptions } from "./compile.js";
import { rowsOf, type ValueId } from "./ir.js";
import type { Columns } from "./read.js";

/** The lowest row among the members; undefined where no list of all members is known. */
export function firstMemberOf(
  b: Builder,
  { facts }: DecisionModel,
  columns: Columns,
  { shapes, longestList }: Pick<ColumnOptions, "shapes" | "longestList">,
): ValueId | undefined {
  const members = facts.find(({ id, thing, type }) => {
    const shape = shapes.get(id);
    const people = thing === homeThing && type.kind === "lijst" && type.thing === personThing;
    return people && shape?.kind === "list" && shape.total && shape.inOrder;
  });
  if (members === undefined) return undefined;
  const list = { kind: "column", column: columns.columnOf(members), row: b.ownRow("households") } as const;
  const walk = b.walk(list, rowsOf.households, longestList);
  return b.fold(walk, "minimum", b.element(walk));
}
