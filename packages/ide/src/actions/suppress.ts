// A finding that somebody decided not to act upon: a comment with the reason above what it is about, for good or until a day.

import { suppressible } from "@andersom/analysis";
import { formatDutchDate, parseIsoDate } from "@andersom/runtime";
import type { Diagnostic } from "@andersom/syntax";
import { insert, type ActionContext, type CodeAction } from "./action.js";

/** The words that the writer takes away. */
const REASON = "schrijf hier waarom";

/** Two actions per kind of finding; `today` (ISO) says which end of the year is meant. */
export function suppressActions(
  { source, uri, text }: ActionContext,
  diagnostics: readonly Diagnostic[],
  today?: string,
): readonly CodeAction[] {
  const seen = new Set<string>();
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  return diagnostics.flatMap((diagnostic) => {
    const { code, span } = diagnostic;
    if (!suppressible(diagnostic) || seen.has(code)) return [];
    seen.add(code);
    const at = source.lineStarts[source.lineAt(span.start)] ?? 0;
    const indent = /^[ \t]*/u.exec(text.slice(at))?.[0] ?? "";
    const action = (title: string, until: string): CodeAction => {
      const comment = `${indent}// negeer ${code}${until}: `;
      return {
        title,
        kind: "quickfix",
        edits: [insert(uri, at, `${comment}${REASON}${lineBreak}`)],
        diagnostic,
        fill: REASON,
      };
    };
    const end = endOfYear(today);
    return [
      action(`Onderdruk ${code}, met een reden`, ""),
      ...(end === undefined
        ? []
        : [action(`Onderdruk ${code} tot en met ${end}, met een reden`, ` tot en met ${end}`)]),
    ];
  });
}

/** The end of this year, or of the next when that is near. */
function endOfYear(today: string | undefined): string | undefined {
  if (today === undefined || parseIsoDate(today) === undefined) return undefined;
  const year = Number(today.slice(0, 4)) + (Number(today.slice(5, 7)) >= 10 ? 1 : 0);
  const day = parseIsoDate(`${year}-12-31`);
  return day === undefined ? undefined : formatDutchDate(day);
}
