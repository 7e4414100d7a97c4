// A frame around paragraphs of Word: one bar beside all of them, however deep their lists, and room above and below the words.

import { BorderStyle } from "docx";
import type { IParagraphOptions } from "docx";
import { frame, step, storyHeading, styleIds, type WordLook } from "./styles.js";

/** The most points that Word keeps between a line and the words. */
const mostRoom = 31;

/** In what frame a paragraph stands. */
export function frameOf({ style }: IParagraphOptions): "note" | "story" | undefined {
  if (style === styleIds.note) return "note";
  return style === styleIds.story || isStoryHeading(style) ? "story" : undefined;
}

/** The sides of a paragraph in a frame: each is drawn by itself, so that the first has a top and the last a bottom. */
export function sides(
  before: IParagraphOptions | undefined,
  one: IParagraphOptions,
  after: IParagraphOptions | undefined,
  { colours }: WordLook,
): Pick<IParagraphOptions, "border"> {
  const kind = frameOf(one);
  if (kind === undefined) return {};
  const [fill, bar] = kind === "note" ? [colours.warm, colours.warmBar] : [colours.tint, colours.tintBar];
  const edge = { style: BorderStyle.SINGLE, size: 4, space: 6, color: fill };
  const opens = isStoryHeading(one.style) || before === undefined || frameOf(before) !== kind;
  const closes = after === undefined || frameOf(after) !== kind || isStoryHeading(after.style);
  return {
    border: {
      ...(opens ? { top: edge } : {}),
      ...(closes ? { bottom: edge } : {}),
      left: {
        style: BorderStyle.SINGLE,
        size: 24,
        space: Math.min(8 + inset(one) / 20, mostRoom),
        color: bar,
      },
      right: { ...edge, space: 8 },
    },
  };
}

/** Whether it is the style of the title of a story. */
export function isStoryHeading(style: string | undefined): boolean {
  return style?.startsWith(storyHeading("")) === true;
}

/** How much further in than the frame its mark or its words begin; in twentieths of a point. */
function inset({ numbering, indent }: IParagraphOptions): number {
  if (numbering) return step * numbering.level;
  const { left, hanging } = indent ?? {};
  return Math.max(0, Number(left ?? frame) - Number(hanging ?? 0) - frame);
}
