// Laws by any of their names, and the address of an article on wetten.overheid.nl.

import type { LawInfo } from "@andersom/semantics";

/** A law by each of its names, as `plainName` writes them. */
export function lawsByName(laws: readonly LawInfo[]): ReadonlyMap<string, LawInfo> {
  const found = new Map<string, LawInfo>();
  for (const law of laws)
    for (const name of [law.name, law.fullName, law.abbreviation])
      if (name !== undefined) found.set(plainName(name), law);
  return found;
}

/** A name as it is looked up: without article and capitals. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/^(?:de|het) /u, "");
}

/** An address of one article, in the form that the government's own references have (juriconnect). */
export function lawLink(
  { name }: LawInfo,
  bwb: string,
  { article, lid }: { readonly article?: string; readonly lid?: string },
  day: string | undefined,
): { readonly target: string; readonly tooltip: string } {
  const place = [
    ...(article === undefined ? [] : [`artikel=${encodeURIComponent(article)}`]),
    ...(article === undefined || lid === undefined ? [] : [`lid=${encodeURIComponent(lid)}`]),
    ...(day === undefined ? [] : [`g=${day}`]),
  ];
  const cited = article === undefined ? name : `${name}, artikel ${article}`;
  return {
    target:
      article === undefined
        ? `https://wetten.overheid.nl/${bwb}${day === undefined ? "" : `/${day}`}`
        : `https://wetten.overheid.nl/jci1.3:c:${[bwb, ...place].join("&")}`,
    tooltip: `${cited} op wetten.overheid.nl`,
  };
}
