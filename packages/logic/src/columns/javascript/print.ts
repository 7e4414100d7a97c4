// The intermediate form as JavaScript: a loop per pass over people or households, and one per walk within it.

import type { ColumnIr, IrTable, IrValue, ValueId } from "../ir.js";
import { isInt } from "./cost.js";
import { printPass } from "./pass.js";
import { prelude } from "./prelude.js";
import { planPasses } from "./plan.js";

export interface Program {
  readonly text: string;
  /** Values kept in an array per chunk: by name of the array. */
  readonly buffers: readonly {
    readonly name: string;
    readonly table: IrTable;
    readonly array: "Float64Array" | "Int32Array" | "Uint8Array";
  }[];
  readonly passes: number;
}

export interface Printed {
  readonly program: Program;
  readonly bufferOf: (table: IrTable, value: ValueId) => string;
  readonly constants: readonly (readonly number[])[];
  /** How many arrays the kernel collects rows in. */
  readonly scratch: number;
}

/**
 * A function (columns, constants, scratch) → (first and last person and household, buffers) → nothing; the buffers hold
 * the results. Names are made from numbers only: no word of the ordinance is part of the text.
 */
export function printKernel(ir: ColumnIr): Printed {
  const constants = [...ir.tables];
  const tableOf = (numbers: readonly number[]): string => {
    const found = constants.findIndex((one) => one.join() === numbers.join());
    return `K${found >= 0 ? found : constants.push(numbers) - 1}`;
  };
  const plan = planPasses(ir);
  const loops = plan.passes.map((pass) => printPass(ir, plan, pass, tableOf));
  const buffers = [...plan.buffers].map(([name, { table, value }]) => ({
    name,
    table,
    array: arrayFor(ir.values[value]!),
  }));
  const scratch = ir.walks.length;
  const columns = ir.columns.flatMap((_, at) => [`c${at}`, `s${at}`, `o${at}`]);
  const body = loops.join("\n");
  // Names around the function: an engine takes them for fixed once the kernel is bound.
  const fixed = [
    ...named(["$", "householdOf", ...columns], "columns"),
    ...named(numbered("K", constants.length), "constants"),
    ...named(numbered("U", scratch), "scratch"),
  ];
  const text = [
    '"use strict";',
    ...fixed,
    prelude,
    `return (i0, i1, h0, h1, [${buffers.map(({ name }) => name).join(", ")}]) => {`,
    body,
    "};",
  ].join("\n");
  return {
    program: { text, buffers, passes: plan.passes.length },
    bufferOf: plan.bufferOf,
    constants,
    scratch,
  };
}

function arrayFor(value: IrValue): Program["buffers"][number]["array"] {
  if (value.low >= 0 && value.high <= 255) return "Uint8Array";
  return isInt(value) ? "Int32Array" : "Float64Array";
}

function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at}`);
}

function named(names: readonly string[], from: string): readonly string[] {
  return names.map((name, at) => `const ${name} = ${from}[${at}];`);
}
