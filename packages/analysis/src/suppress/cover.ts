// Which part of the text a comment on a line of its own is about: the heading, sentence, item or row right below it.

import { children, type ParseResult, type SourceText, type Span } from "@andersom/syntax";

/** From the first token below an offset to the end of what begins there. @returns undefined below the last token. */
export function coveredBelow(offset: number, parsed: ParseResult, source: SourceText): Span | undefined {
  const start = parsed.tokens.find(({ startOffset }) => startOffset >= offset)?.startOffset;
  if (start === undefined) return undefined;
  const lineEnd = source.lineEnd(source.lineAt(start));
  return { uri: source.uri, start, end: Math.max(lineEnd, endOf(start, parsed)) };
}

/** The end of the largest part below a block that begins at the offset; 0 when none does. */
function endOf(start: number, { ast }: ParseResult): number {
  const block = ast.blocks.find(({ span }) => span.start <= start && start < span.end);
  if (block === undefined || block.heading.span.start === start) return 0;
  let parts = children(block);
  for (;;) {
    const here = parts.find(({ span }) => span.start === start);
    if (here !== undefined) return here.span.end;
    const around = parts.find(({ span }) => span.start <= start && start < span.end);
    if (around === undefined) return 0;
    parts = children(around);
  }
}
