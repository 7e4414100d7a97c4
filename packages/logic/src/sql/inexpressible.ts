// What has no SQL: found before anything is printed, so that a right is listed with the reason and never half there.

import type { DecisionModel } from "@andersom/semantics";
import { chosenFacts } from "../input/chosen-facts.js";
import {
  operandsOf,
  rowsRead,
  type ColumnIr,
  type IrList,
  type IrNode,
  type IrResult,
  type IrRight,
  type ValueId,
} from "../columns/ir.js";

export interface Expressible {
  readonly nodes: readonly IrNode[];
  readonly rights: readonly IrRight[];
  readonly not: readonly { readonly right: string; readonly name: string; readonly reason: string }[];
}

export function expressible(model: DecisionModel, ir: ColumnIr): Expressible {
  const reasons = reasonsOf(model, ir);
  const reasonOf = (result: IrResult | undefined): string | undefined =>
    [result?.value, result?.state].map((id) => (id === undefined ? undefined : reasons[id])).find(Boolean);
  const nodes = ir.nodes.filter(({ result }) => reasonOf(result) === undefined);
  const checked = ir.rights.map((right) => {
    const reason =
      reasons[right.outcome] ??
      (right.open === undefined ? undefined : reasons[right.open]) ??
      reasonOf(right.amount);
    return { right, reason };
  });
  return {
    nodes,
    rights: checked.flatMap(({ right, reason }) => (reason === undefined ? [right] : [])),
    not: checked.flatMap(({ right: { right, name }, reason }) =>
      reason === undefined ? [] : [{ right, name, reason }],
    ),
  };
}

/** Of each value, why it cannot be printed; a value stands after what it reads. */
function reasonsOf(model: DecisionModel, ir: ColumnIr): readonly (string | undefined)[] {
  const reasons: (string | undefined)[] = [];
  const free = freeTexts(model, ir);
  const listReason = (list: IrList): string | undefined =>
    [
      ...rowsRead(list).map((id) => reasons[id]),
      ...(list.kind === "union"
        ? list.parts.flatMap(({ walk, when }) => [
            when === undefined ? undefined : reasons[when],
            listReason(ir.walks[walk]!.list),
          ])
        : []),
    ].find(Boolean);
  ir.values.forEach((value) => {
    const read = operandsOf(value).map((id) => reasons[id]);
    if (value.op === "add-workdays") read.push("een aantal werkdagen bij een datum");
    if (value.op === "fold") read.push(listReason(ir.walks[value.walk]!.list));
    if (value.op === "element") read.push(listReason(ir.walks[value.walk]!.list));
    if (value.op === "stored") {
      const { result } = ir.nodes[value.node]!;
      read.push(...[result.value, result.state].map((id) => (id === undefined ? undefined : reasons[id])));
    }
    if ((value.op === "equal" || value.op === "unequal") && free(value.left) && free(value.right))
      read.push("een vergelijking van twee vrije teksten");
    reasons.push(read.find(Boolean));
  });
  return reasons;
}

/** Whether a value may be a text that no rule names; such texts have one number together. */
function freeTexts(model: DecisionModel, ir: ColumnIr): (id: ValueId) => boolean {
  const texts = new Set(
    [...model.facts, ...chosenFacts(model)].filter(({ type }) => type.kind === "tekst").map(({ id }) => id),
  );
  const free = (id: ValueId): boolean => {
    const value = ir.values[id]!;
    switch (value.op) {
      case "column":
        return value.part === "value" && texts.has(ir.columns[value.column]!.fact);
      case "stored":
        return (
          value.part === "value" &&
          ir.nodes[value.node]!.result.kind === "text" &&
          free(ir.nodes[value.node]!.result.value)
        );
      case "select":
        return free(value.yes) || free(value.no);
      default:
        return false;
    }
  };
  return free;
}
