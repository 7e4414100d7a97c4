// "Bedoelt u …?": the declared names nearest to an unknown one.

import { distance } from "fastest-levenshtein";

/**
 * At most `limit` candidates that are close to what was written, nearest first. Close: an edit distance of at most a third of
 * the length, or the same words in another order, or one name holding the other whole. A leading article does not count, and
 * names that are much further away than the nearest are left out.
 */
export function suggest(written: string, candidates: Iterable<string>, limit = 3): string[] {
  const target = bare(written);
  const sorted = target.split(" ").sort().join(" ");
  const scored: { name: string; score: number }[] = [];
  for (const name of new Set(candidates)) {
    const lower = bare(name);
    if (lower === target || lower === "") continue;
    const gap = swapped(target, lower) ? 1 : distance(target, lower);
    const most = Math.max(1, Math.floor(Math.max(target.length, lower.length) / 3));
    if (gap <= most) scored.push({ name, score: gap });
    else if (lower.split(" ").sort().join(" ") === sorted) scored.push({ name, score: most });
    else if (
      target.length > 5 &&
      (` ${lower} `.includes(` ${target} `) || ` ${target} `.includes(` ${lower} `))
    )
      scored.push({ name, score: most + gap });
  }
  const best = Math.min(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score <= 2 * best + 1)
    .sort((a, b) => a.score - b.score || a.name.localeCompare(b.name, "nl"))
    .slice(0, limit)
    .map((entry) => entry.name);
}

/** Two letters that changed places (`bonsu`) are one slip of the fingers. */
function swapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  const turned = `${one.slice(0, at)}${one[at + 1] ?? ""}${one[at] ?? ""}${one.slice(at + 2)}`;
  return at >= 0 && turned === other;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^(?:de|het|een) /u, "");
}
