// From values to a program: passes over people and households, each value in the first pass where it can be computed.

import { fuseLoops } from "./loop.js";
import { shareValues } from "./share.js";
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
  // Of a right only the outcome is a result; whether others may read it shows below.
  const kept = new Set<Node>(results);
  const read = new Set<Node>();
  for (const node of nodes) {
    const away = [...node.others, ...[...node.own].filter((other) => passes.get(other) !== passes.get(node))];
    for (const other of away) {
      kept.add(other);
      read.add(other);
    }
  }
  const outputsOf = (node: Node): Node["outputs"] =>
    !kept.has(node)
      ? []
      : read.has(node)
        ? node.outputs
        : node.outputs.filter(({ result }) => result !== false);
  const last = Math.max(-1, ...passes.values());
  const loops = Array.from({ length: last + 1 }, (_, pass) => {
    const own = inOrder(nodes.filter((node) => passes.get(node) === pass));
    return own.length === 0 ? "" : loop(own, outputsOf, pass);
  });
  const buffers = [...kept].flatMap((node) =>
    outputsOf(node).map(({ name, array }) => ({ name: `B${name}`, table: node.table, array })),
  );
  const text = [
    '"use strict";',
    prelude,
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

function loop(nodes: readonly Node[], outputsOf: (node: Node) => Node["outputs"], pass: number): string {
  const people = pass % 2 === 0;
  const row = people ? "i" : "h";
  const here = new Set(nodes);
  const earlier = new Set(nodes.flatMap((node) => [...node.own]).filter((node) => !here.has(node)));
  const loads = [...earlier].flatMap((node) =>
    node.outputs.map(({ name }) => `const ${name} = B${name}[${row} - ${row}0];`),
  );
  const body = nodes.flatMap((node) => [
    ...node.statements,
    ...outputsOf(node).map(({ name }) => `B${name}[${row} - ${row}0] = ${name};`),
  ]);
  const text = shareValues([...loads, ...fuseLoops(body)].join("\n"));
  const home = people && /\bh\b/u.test(text) ? ["const h = householdOf[i];"] : [];
  return [`for (let ${row} = ${row}0; ${row} < ${row}1; ${row}++) {`, ...home, text, "}"].join("\n");
}
