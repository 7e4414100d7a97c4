// What stands in a file, in written order: parts and the comments between them, each with what it is printed as.

import type { FilePart, ParseResult, SentencePart } from "@andersom/syntax";
import { sentenceLines, type Comment } from "./sentence.js";
import { proseLine, reflowed, standsAlone } from "./prose.js";
import { alignedRows } from "./table.js";
import type { Replacements } from "./words.js";
import { indentation } from "./options.js";

/** Something that begins and ends at a place and is printed as lines. */
export interface Event {
  readonly kind: "heading" | "comment" | "trailing comment" | "content" | "prose" | "as written";
  readonly start: number;
  readonly end: number;
  /** The lines; only of a comment without their indentation, because that depends on what stands around it. */
  readonly lines: readonly string[];
  /** May it go to a line of its own? */
  readonly movable: boolean;
  readonly indent: string;
  readonly part?: FilePart;
}

export interface EventContext {
  readonly text: string;
  readonly width: number;
  readonly reflow: boolean;
  readonly replacements: Replacements;
  /** What cannot be read. */
  readonly broken: ReadonlySet<FilePart>;
}

/** All events of a file. */
export function eventsOf(parsed: ParseResult, context: EventContext): readonly Event[] {
  const events: Event[] = [];
  const comments = commentsOf(parsed, context.text);
  let at = 0;
  let before: FilePart | undefined;
  for (const part of parsed.parts) {
    while (at < comments.length && comments[at]!.start < part.start)
      events.push(commentEvent(comments[at++]!));
    const inside: Comment[] = [];
    while (at < comments.length && comments[at]!.start < part.end) inside.push(comments[at++]!);
    if (context.broken.has(part) || isSeam(part, before, context)) events.push(asWritten(part, context.text));
    else events.push(...printed(part, inside, context));
    before = part;
  }
  while (at < comments.length) events.push(commentEvent(comments[at++]!));
  return events;
}

/** A sentence behind one without a stop: only the look of its first line tells where that one ends. */
function isSeam(part: FilePart, before: FilePart | undefined, { broken, text }: EventContext): boolean {
  return (
    part.kind === "sentence" && before !== undefined && broken.has(before) && text[before.end - 1] !== "."
  );
}

function commentsOf(parsed: ParseResult, text: string): readonly Comment[] {
  return parsed.comments.map(({ image, startOffset }) => ({
    text: image.trimEnd(),
    start: startOffset,
    end: startOffset + image.length,
    own: firstOnLine(text, startOffset),
  }));
}

function commentEvent({ text, start, end, own }: Comment): Event {
  return { kind: own ? "comment" : "trailing comment", start, end, lines: [text], movable: true, indent: "" };
}

/** Is there nothing but white space before the offset on its line? */
export function firstOnLine(text: string, offset: number): boolean {
  for (let i = offset - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
    if (text[i]!.trim() !== "") return false;
  }
  return true;
}

function asWritten(part: FilePart, text: string): Event {
  const { start, end, block } = part;
  const indent = block === "begin" ? "" : indentation;
  return { kind: "as written", start, end, lines: [text.slice(start, end)], movable: false, indent, part };
}

function printed(part: FilePart, comments: readonly Comment[], context: EventContext): readonly Event[] {
  const indent = part.block === "begin" ? "" : indentation;
  const { start, end } = part;
  const one = (kind: Event["kind"], lines: readonly string[], movable = true): Event[] => [
    { kind, start, end, lines, movable, indent, part },
  ];
  switch (part.kind) {
    case "heading":
      return one("heading", [context.text.slice(start, end).replace(/\s+/g, " ")]);
    case "prose":
      return proseEvents(part, comments, indent, context);
    case "table":
      return comments.length > 0
        ? [asWritten(part, context.text)]
        : one(
            "content",
            alignedRows(part.rows, context.text).map((row) => indent + row),
          );
    case "sentence": {
      const lines = sentenceLines(part, indent, comments, context);
      return lines === undefined ? [asWritten(part, context.text)] : one("content", lines);
    }
    default:
      return [asWritten(part, context.text)];
  }
}

/** Each `>` line by itself, or on request each paragraph, with the comments between them. */
function proseEvents(
  part: FilePart & { readonly atoms: SentencePart["atoms"] },
  comments: readonly Comment[],
  indent: string,
  { reflow, width }: EventContext,
): readonly Event[] {
  const paragraphs = reflow ? paragraphsOf(part.atoms, comments) : part.atoms.map((atom) => [atom]);
  const events = paragraphs.map((lines): Event => {
    const last = lines[lines.length - 1]!;
    const images = lines.map(({ image }) => image);
    const printedLines =
      reflow && !standsAlone(images[0]!) ? reflowed(images, width - indent.length) : images.map(proseLine);
    return {
      kind: "prose",
      start: lines[0]!.startOffset,
      end: last.startOffset + last.image.length,
      lines: printedLines.map((line) => indent + line),
      movable: true,
      indent,
      part,
    };
  });
  return [...events, ...comments.map(commentEvent)].sort((a, b) => a.start - b.start);
}

type Lines = SentencePart["atoms"];

/** Lines below each other with nothing between them, up to one that stands alone. */
function paragraphsOf(lines: Lines, comments: readonly Comment[]): readonly Lines[] {
  const out: Lines[number][][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const joins =
      before !== undefined &&
      !standsAlone(before.image) &&
      !standsAlone(line.image) &&
      line.startLine === before.startLine! + 1 &&
      !comments.some(({ start }) => start > before.startOffset && start < line.startOffset);
    if (joins) out[out.length - 1]!.push(line);
    else out.push([line]);
  });
  return out;
}
