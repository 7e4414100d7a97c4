// Numbers in running text, periods in natural words, and lists joined as Dutch joins them.

const words = [
  "nul",
  "één",
  "twee",
  "drie",
  "vier",
  "vijf",
  "zes",
  "zeven",
  "acht",
  "negen",
  "tien",
  "elf",
  "twaalf",
  "dertien",
  "veertien",
  "vijftien",
  "zestien",
  "zeventien",
  "achttien",
  "negentien",
  "twintig",
];

/** Whole numbers up to twenty in words, as running text wants it; anything else in figures. */
export function numberWord(count: number): string {
  return words[count] ?? String(count);
}

const plural: Readonly<Record<string, string>> = {
  dag: "dagen",
  werkdag: "werkdagen",
  week: "weken",
  maand: "maanden",
  kalendermaand: "hele maanden",
  kwartaal: "kwartalen",
  // Dutch counts years and hours without a plural: drie jaar, twee uur.
  jaar: "jaar",
  uur: "uur",
  persoon: "personen",
  keer: "keer",
};
const singular: Readonly<Record<string, string>> = { kalendermaand: "hele maand" };

/** `1 maand`, `3 jaar`, `2,5 uur`; the figure is text already. */
export function counted(figure: string, unit: string): string {
  if (unit === "") return figure;
  return figure === "1" ? `1 ${singular[unit] ?? unit}` : `${figure} ${plural[unit] ?? unit}`;
}

/**
 * A length of time in natural words: 36 months are `drie jaar`, exactly. Twelve months stay `twaalf maanden`,
 * because "in het jaar voor" is often read as the calendar year.
 */
export function spanWords(count: number, unit: string): string {
  const months = unit === "maand" || unit === "kalendermaand";
  if (months && count >= 24 && count % 12 === 0) return `${numberWord(count / 12)} jaar`;
  return count === 1
    ? `${numberWord(1)} ${singular[unit] ?? unit}`
    : `${numberWord(count)} ${plural[unit] ?? unit}`;
}

const lengths =
  /(?<![\d.,€] ?)\b(\d{1,2}) (werkdagen|werkdag|dagen|dag|weken|week|maanden|maand|keer)(?!\p{L})/gu;

/**
 * Figures up to twenty before days, weeks, months and times in words: `binnen vijf werkdagen`. Ages, amounts and measures keep
 * their figures, because those are compared with what stands on a paper of the reader.
 */
export function spokenNumbers(text: string): string {
  return text.replace(lengths, (all, figure: string, unit: string) => {
    const count = Number(figure);
    return count > 20 ? all : `${numberWord(count)} ${unit}`;
  });
}

/** `a, b en c`. No comma before the last word, as Dutch writes it. */
export function joined(items: readonly string[], word: "en" | "of"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${word} ${items[items.length - 1]!}`;
}
