// Words that a line may not part: an amount and its sign, a number and its word, the parts of a date.

const months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";

const units = "jaar|maand|maanden|week|weken|dag|dagen|werkdag|werkdagen|uur|kilometer|euro";

const bound = new RegExp(
  [
    "€ (?=\\d)",
    "\\b(?:artikel|lid|onderdeel) (?=[\\da-z]{1,6}\\b)",
    "\\bkind (?=\\d)",
    `\\d (?=(?:${months}|${units})\\b)`,
    `\\b(?:${months}) (?=\\d{4}\\b)`,
  ].join("|"),
  "giu",
);

/** Keeps what belongs together on one line: "€ 300", "artikel 3 lid 2", "kind 1", "1 juli 2026", "36 maanden". */
export function spaced(text: string): string {
  return text.replace(bound, (words) => words.replace(" ", "\u00a0"));
}

const lastYear = / (?=\d{4}$)/u;

/** The same for a title: the year of an ordinance is no line of its own. */
export function spacedTitle(title: string): string {
  return spaced(title).replace(lastYear, "\u00a0");
}
