// The blocks of a file as the parser keeps them: a block that no edit touched has the same token, and its tree is made when it is asked for.

import { oncePer } from "@andersom/runtime";
import type { Block, BlockEntry } from "@andersom/syntax";
import type { Context } from "../../context.js";

type Files = Pick<Context, "project">;

/** The blocks of a file in written order, without their trees. */
export function entriesOf({ project }: Files, uri: string): readonly BlockEntry[] {
  return project.parse(uri).entries;
}

/** The trees of all blocks; nobody may change them. */
export function blocksOf(files: Files, uri: string): readonly Block[] {
  return entriesOf(files, uri).map(({ block }) => block);
}

/** The block at an offset. */
export function blockAt(files: Files, uri: string, offset: number): Block | undefined {
  const block = entriesOf(files, uri).findLast(({ start }) => start <= offset)?.block;
  return block !== undefined && block.span.start <= offset && offset < block.span.end ? block : undefined;
}

/** A file of a law: its text is not the municipality's. */
export function isLaw(uri: string, files: Files): boolean {
  if (uri.startsWith("andersom:")) return true;
  return holdLaw(entriesOf(files, uri));
}

const holdLaw = oncePer((entries: readonly BlockEntry[]) => entries.some(({ keyword }) => keyword === "wet"));
