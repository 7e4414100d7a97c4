// A drafting rule: what it looks at, for which profile, and what it says.

import type { Diagnostic, Span } from "@andersom/syntax";
import type { Context } from "../../context.js";
import type { Profile } from "../../profile.js";
import type { Piece } from "./text.js";

export interface DraftingRule {
  /** Absent: for both. */
  readonly profile?: Profile;
  run(text: readonly Piece[], context: Context, profile: Profile): Iterable<Diagnostic>;
}

/** Words found in a piece of text. */
export interface Hit {
  readonly written: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly span: Span;
  /** The clause up to here, and what follows. */
  readonly before: string;
  readonly after: string;
}

/** Where a pattern (with the flags g and u) occurs in the text. */
export function* hits(text: readonly Piece[], pattern: RegExp): Iterable<Hit> {
  for (const { text: words, start, uri } of text)
    for (const match of words.matchAll(pattern)) {
      const from = start + match.index;
      yield {
        written: match[0].replace(/\s+/gu, " "),
        groups: match.groups ?? {},
        before:
          words
            .slice(0, match.index)
            .split(/[.,;:?!]\s/u)
            .at(-1) ?? "",
        after: words.slice(match.index + match[0].length),
        span: { uri, start: from, end: from + match[0].length },
      };
    }
}

/** Whether a clause stands by itself: `de aanvraag wordt …`, not `… dat de aanvraag wordt …`. */
export function isMainClause({ before }: Hit): boolean {
  return !/\b(?:dat|die|als|indien|wat|wie|waar\p{L}*|zolang|omdat|of|wanneer|totdat|zodat)\b/iu.test(before);
}

/** A list of words with what stands for them, as one pattern. */
export function anyOf(words: Iterable<string>): RegExp {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&").replace(/ /gu, "\\s+"));
  return new RegExp(`(?<![\\p{L}\\d-])(?:${escaped.join("|")})(?![\\p{L}\\d])`, "giu");
}
