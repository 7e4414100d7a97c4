// A title where there is room for one line: on a tab, in a list of results, above every page.

/** Some seventy signs, at the end of a word; what is left out shows. */
export function shortTitle(title: string): string {
  if (title.length <= 70) return title;
  const cut = title.slice(0, 69);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40)).trimEnd()}…`;
}
