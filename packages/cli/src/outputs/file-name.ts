// The name of a regulation as the name of a file.

/**
 * The title as a file name that every disk takes: "Verordening re-integratie ’s-Hoek" → "re-integratie-s-hoek".
 * @param whole with what kind of regulation it is, for where there are more.
 */
export function fileName(title: string, whole = false): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const shorter = whole ? words : words.replace(/^-?(verordening|beleidsregels|nadere-regels)-/, "");
  const name = shorter.replace(/^-+|-+$/g, "");
  return name.slice(0, 80).replace(/-+$/, "") || "verordening";
}
