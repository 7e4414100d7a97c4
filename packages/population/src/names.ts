// How names of columns and names of facts meet.

/** Compared without case, articles and the way words are joined: `Inkomen_per_maand` is `inkomen per maand`. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[_.:]+/gu, " ")
    .replace(/\b(?:de|het|een)\b/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The column of a month: `inkomen 2026-03` holds March of `inkomen`. */
export function monthOf(name: string): { readonly name: string; readonly month: number } | undefined {
  const found = /^(.+?) (\d{4})[- ](\d{2})$/u.exec(plainName(name));
  if (found === null) return undefined;
  const [, base, year, month] = found;
  const at = Number(month);
  return at < 1 || at > 12 ? undefined : { name: base!, month: Number(year) * 12 + at - 1 };
}

/** Columns that say who is who and who lives with whom. */
export const keyNames = { household: "huishouden", person: "persoon" } as const;

/** The column of a key, as the file writes it. */
export function keyColumn(
  table: { readonly columns: readonly { readonly name: string }[] },
  name: string,
): string | undefined {
  return table.columns.find((one) => plainName(one.name) === name)?.name;
}
