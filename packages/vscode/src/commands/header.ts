// The text that a new ordinance begins with, and the name of its folder.

/** What was typed becomes one line without what would end a sentence. */
function plain(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.;:,]+$/u, "");
}

/** 's-Hertogenbosch: an apostrophe would begin a quotation. */
function quoted(name: string): string {
  return /['‘’]/u.test(name) ? `"${name.replaceAll('"', "")}"` : name;
}

/** The header of an ordinance that takes effect at the start of the year in its name, or else of the year given. */
export function header(name: string, municipality: string, otherwise: number): string {
  const title = plain(name);
  const year = /\b20\d{2}\b/u.exec(title)?.[0] ?? otherwise;
  return [
    `verordening ${/^verordening\b/iu.test(title) ? title : `Verordening ${title}`}`,
    "",
    `  Gemeente: ${quoted(plain(municipality))}.`,
    `  Treedt in werking op 1 januari ${String(year)}.`,
    "  Aanspreekvorm: u-vorm.",
    "  Afronding: hele centen.",
    "  Aan de publieksversie kunnen geen rechten worden ontleend.",
    "",
    "",
  ].join("\n");
}

/** A name for a folder: letters, digits and hyphens. */
export function fileName(name: string): string {
  const found = plain(name)
    .replace(/^verordening\s+/iu, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return found === "" ? "verordening" : found.slice(0, 60);
}
