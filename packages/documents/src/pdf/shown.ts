// Text as the typeface can show it: a character that it lacks is replaced by its nearest, or named.

import { plainText } from "../prepare/characters.js";
import type { Typeface } from "./font.js";

/** A PDF that everybody can read may hold no character without a shape; nothing is dropped without a trace. */
export function shownText(text: string, face: Typeface): string {
  return Array.from(plainText(text), (sign) => shown(sign, face)).join("");
}

function shown(sign: string, face: Typeface): string {
  if (sign === "\u00ad" || face.has(sign)) return sign;
  if (/\p{Zs}/u.test(sign)) return " ";
  if (/\p{Pd}/u.test(sign)) return "-";
  const parts = Array.from(sign.normalize("NFKD"));
  const nearest = parts.filter((part) => face.has(part)).join("");
  if (nearest.trim() !== "") return nearest;
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `[U+${code}]`;
}
