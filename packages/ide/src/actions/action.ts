// What a code action is, and what every action may look at: the text, the place and the blocks around it.

import {
  children,
  type AstNode,
  type Block,
  type BlockEntry,
  type Diagnostic,
  type SourceText,
  type TextEdit,
} from "@andersom/syntax";
import type { CompiledOrdinance } from "@andersom/semantics";
import { indexAt, type Range } from "../per-block.js";
import type { Workspace } from "../workspace.js";

export type ActionKind = "quickfix" | "refactor" | "source" | "source.fixAll";

/** One change that a person may choose from a menu. */
export interface CodeAction {
  /** In Dutch, as it stands in the menu. */
  readonly title: string;
  readonly kind: ActionKind;
  readonly edits: readonly TextEdit[];
  /** The edits take work and are not made yet: ask again with `complete` once somebody chooses it. */
  readonly later?: true;
  /** The finding that it is about. */
  readonly diagnostic?: Diagnostic;
  /** The one to take when nobody chooses. */
  readonly preferred?: boolean;
  /** The words that the writer replaces next, wherever the new texts have them: an editor selects them. */
  readonly fill?: string;
}

/** Where actions are asked for. */
export interface ActionContext {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly source: SourceText;
  readonly text: string;
  readonly range: Range;
  /** The blocks of the file, and which of them holds the start of the range; -1 above the first. */
  readonly entries: readonly BlockEntry[];
  readonly at: number;
  /** The nodes that hold the range, the block first; empty above the first block. */
  readonly path: readonly AstNode[];
  /** Whether edits that take work are made. */
  readonly complete: boolean;
  /** The ordinance that the file belongs to; made when it is asked for. */
  readonly model: () => CompiledOrdinance["model"] | undefined;
}

/** @returns undefined for a file that nobody knows. */
export function contextOf(
  workspace: Workspace,
  uri: string,
  range: Range,
  complete: boolean,
): ActionContext | undefined {
  const source = workspace.source(uri);
  if (source === undefined) return undefined;
  const { entries } = workspace.parse(uri);
  const first = entries[0];
  const at = first === undefined || first.start > range.start ? -1 : indexAt(entries, range.start);
  const block = entries[at]?.block;
  return {
    workspace,
    uri,
    source,
    text: source.text,
    range,
    entries,
    at,
    complete,
    path: block === undefined ? [] : pathIn(block, range),
    model: () => {
      const [unit] = workspace.unitsOf(uri);
      return unit === undefined ? undefined : workspace.compiler.ordinance(unit.root).model;
    },
  };
}

/** The nodes of a block that hold a range, the block first. */
export function pathIn(block: Block, { start, end }: Range): AstNode[] {
  const path: AstNode[] = [block];
  for (;;) {
    const holders = children(path[path.length - 1]!).filter(
      ({ span }) => span.start <= start && end <= span.end,
    );
    const next = holders.find(({ span }) => start < span.end) ?? holders[holders.length - 1];
    if (next === undefined) return path;
    path.push(next);
  }
}

/** The innermost node of a kind around the range. */
export function around<T extends AstNode>(
  { path }: ActionContext,
  ...kinds: readonly T["kind"][]
): T | undefined {
  for (let at = path.length - 1; at >= 0; at--)
    if ((kinds as readonly string[]).includes(path[at]!.kind)) return path[at] as T;
  return undefined;
}

/** An insertion. */
export function insert(uri: string, at: number, newText: string): TextEdit {
  return { uri, start: at, end: at, newText };
}
