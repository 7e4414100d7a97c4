// Where one part of the page tells of many things, the question what it is about stands out, so that a reader finds his own.

import { strong } from "../document/build.js";
import type { Block, Section } from "../document/document.js";

/** From so many different questions on they stand out: fewer are seen anyhow. */
const many = 4;

/** The same sections, with `Gaat het om een bril?` in strong words where there are many of these. */
export function findable(sections: readonly Section[]): readonly Section[] {
  return sections.map((section) => {
    const questions = new Set(section.blocks.flatMap((block) => questionOf(block)?.question ?? []));
    return {
      ...section,
      blocks: questions.size < many ? section.blocks : section.blocks.map(standingOut),
      sections: findable(section.sections),
    };
  });
}

function standingOut(block: Block): Block {
  const found = questionOf(block);
  if (found === undefined || block.kind !== "paragraph") return block;
  return { ...block, content: [strong(found.question), ` ${found.rest}`, ...block.content.slice(1)] };
}

/** `Gaat het om een bril?`, and what follows on it. */
function questionOf(block: Block): { readonly question: string; readonly rest: string } | undefined {
  const text = block.kind === "paragraph" ? block.content[0] : undefined;
  if (typeof text !== "string") return undefined;
  const [, question, rest = ""] = /^(Gaat het om [^?]+\?) (.+)$/u.exec(text) ?? [];
  return question === undefined ? undefined : { question, rest };
}
