// The values that a kernel computes per row: each its own statements, and what it reads of others.

import type { Code } from "./operand.js";

/** The rows that a value is about: people, or households. */
export type Table = "persons" | "households";

export interface Node {
  readonly key: string;
  readonly index: number;
  readonly table: Table;
  readonly statements: readonly string[];
  /** Names of the locals that hold the result, with the JavaScript that fills them; these become columns where others read them. */
  readonly outputs: readonly {
    readonly name: string;
    readonly array: "Float64Array" | "Uint8Array";
    /** False for what is kept only where another value reads it. */
    readonly result?: boolean;
  }[];
  /** The result in terms of the outputs. */
  readonly code: Code;
  /** Read for the same row: may be computed in the same pass. */
  readonly own: ReadonlySet<Node>;
  /** Read for another row or table: must be computed in an earlier pass. */
  readonly others: ReadonlySet<Node>;
}

/**
 * The pass in which each value is computed: people in even passes, households in odd ones. A value stands after what it
 * reads of its own row in the same pass, or in any later pass than what it reads of other rows.
 */
export function passesOf(nodes: readonly Node[]): ReadonlyMap<Node, number> {
  const passes = new Map<Node, number>();
  const passOf = (node: Node): number => {
    const known = passes.get(node);
    if (known !== undefined) return known;
    const parity = node.table === "persons" ? 0 : 1;
    const earliest = Math.max(
      parity,
      ...[...node.own].map(passOf),
      ...[...node.others].map((other) => passOf(other) + 1),
    );
    const pass = earliest % 2 === parity ? earliest : earliest + 1;
    passes.set(node, pass);
    return pass;
  };
  nodes.forEach(passOf);
  return passes;
}
