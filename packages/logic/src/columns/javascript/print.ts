// The intermediate form as JavaScript: a loop per pass over people or households, and one per walk within it.

import type { ColumnIr, IrTable, ValueId } from "../ir.js";
import { printPass } from "./pass.js";
import { prelude } from "./prelude.js";
import { planPasses } from "./plan.js";

export interface Program {
  readonly text: string;
  /** Values kept in an array per chunk: by name of the array. */
  readonly buffers: readonly {
    readonly name: string;
    readonly table: IrTable;
    readonly array: "Float64Array" | "Uint8Array";
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
  const columns = ir.columns.flatMap((_, at) => [`c${at}`, `s${at}`, `o${at}`]);
  const buffers = [...plan.buffers].map(([name, { table, value }]) => {
    const { low, high } = ir.values[value]!;
    return {
      name,
      table,
      array: low >= 0 && high <= 255 ? ("Uint8Array" as const) : ("Float64Array" as const),
    };
  });
  const scratch = ir.walks.length;
  const text = [
    '"use strict";',
    `const [${["$", "householdOf", ...columns].join(", ")}] = columns;`,
    prelude,
    `const [${numbered("K", constants.length)}] = constants;`,
    `const [${numbered("U", scratch)}] = scratch;`,
    `return (i0, i1, h0, h1, [${buffers.map(({ name }) => name).join(", ")}]) => {`,
    ...loops,
    "};",
  ].join("\n");
  return {
    program: { text, buffers, passes: plan.passes.length },
    bufferOf: plan.bufferOf,
    constants,
    scratch,
  };
}

function numbered(letter: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${letter}${at}`).join(", ");
}
