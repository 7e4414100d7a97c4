// From values to a program: passes over people and households, each value in the first pass where it can be computed.

import { numberPrelude } from "./number.js";
import { datePrelude } from "./date.js";
import { listPrelude } from "./list.js";
import { passesOf, type Node } from "./node.js";
import { prelude } from "./operand.js";
import { rightPrelude } from "./right.js";
import { rulesPrelude } from "./rules.js";

export interface Program {
  readonly text: string;
  /** Values kept in an array per chunk: by name of the array. */
  readonly buffers: readonly {
    readonly name: string;
    readonly table: Node["table"];
    readonly array: "Float64Array" | "Uint8Array";
  }[];
  readonly passes: number;
}

/**
 * A function (columns, constants, scratch, calendar) → (first and last person and household, buffers) → nothing; the buffers
 * hold the results. Names are made from numbers only: no word of the ordinance is part of the text.
 */
export function assemble(
  nodes: readonly Node[],
  results: ReadonlySet<Node>,
  names: { readonly columns: readonly string[]; readonly constants: number; readonly scratch: number },
): Program {
  const passes = passesOf(nodes);
  const kept = new Set<Node>(results);
  for (const node of nodes) {
    for (const other of node.others) kept.add(other);
    for (const other of node.own) if (passes.get(other) !== passes.get(node)) kept.add(other);
  }
  const last = Math.max(-1, ...passes.values());
  const loops = Array.from({ length: last + 1 }, (_, pass) => {
    const own = inOrder(nodes.filter((node) => passes.get(node) === pass));
    return own.length === 0 ? "" : loop(own, kept, pass);
  });
  const buffers = [...kept].flatMap((node) =>
    node.outputs.map(({ name, array }) => ({ name: `B${name}`, table: node.table, array })),
  );
  const text = [
    '"use strict";',
    prelude,
    numberPrelude,
    datePrelude,
    listPrelude,
    rulesPrelude,
    rightPrelude,
    `const [${names.columns.join(", ")}] = columns;`,
    `const [${numbered("K", names.constants)}] = constants;`,
    `const [${numbered("U", names.scratch)}] = scratch;`,
    `return (i0, i1, h0, h1, [${buffers.map(({ name }) => name).join(", ")}]) => {`,
    ...loops,
    "};",
  ].join("\n");
  return { text, buffers, passes: last + 1 };
}

function numbered(letter: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${letter}${at}`).join(", ");
}

function inOrder(nodes: readonly Node[]): readonly Node[] {
  const within = new Set(nodes);
  const done = new Set<Node>();
  const visit = (node: Node): void => {
    if (done.has(node)) return;
    for (const other of node.own) if (within.has(other)) visit(other);
    done.add(node);
  };
  nodes.forEach(visit);
  return [...done];
}

function loop(nodes: readonly Node[], kept: ReadonlySet<Node>, pass: number): string {
  const people = pass % 2 === 0;
  const row = people ? "i" : "h";
  const here = new Set(nodes);
  const earlier = new Set(nodes.flatMap((node) => [...node.own]).filter((node) => !here.has(node)));
  const loads = [...earlier].flatMap((node) =>
    node.outputs.map(({ name }) => `const ${name} = B${name}[${row} - ${row}0];`),
  );
  const body = nodes.flatMap((node) => [
    ...node.statements,
    ...(kept.has(node) ? node.outputs.map(({ name }) => `B${name}[${row} - ${row}0] = ${name};`) : []),
  ]);
  const home = people ? ["const h = householdOf[i];"] : [];
  return [`for (let ${row} = ${row}0; ${row} < ${row}1; ${row}++) {`, ...home, ...loads, ...body, "}"].join(
    "\n",
  );
}
