// The day of a document as it stands above every page.

/** "Tekst op 1 maart 2026", the same on every machine. */
export function dayWords(date: string): string {
  const day = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });
  return `Tekst op ${day.format(new Date(`${date}T00:00:00Z`))}`;
}
