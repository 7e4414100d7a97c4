// A written sentence that names many things is easier as a list.

import { paragraph, sentenceBullets } from "../document/build.js";
import type { Block, Origin } from "../document/document.js";
import { longFrom } from "../readability/measure.js";

const named =
  /^([^,.:;]+? (?:zitten|zit|zijn|is|horen|hoort|vallen|valt|staan|staat)) ((?:[^,.:;]+, ){4,}[^,.:;]+) en ([^,.:;]+)\.$/u;

/** `In de doos zitten a, b, …, y en z.` as a list under its first words, when it is one long sentence; else the paragraph. */
export function enumerated(text: string, origin?: Origin): Block[] {
  const [, lead, most, last] = text.split(" ").length > longFrom ? (named.exec(text) ?? []) : [];
  if (lead === undefined || most === undefined || last === undefined) return [paragraph(text, origin)];
  return [paragraph(`${lead}:`, origin), sentenceBullets([...most.split(", "), last])];
}
