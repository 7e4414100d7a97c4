// Names of laws as they are compared: `de Participatiewet` and `participatiewet` are one.

/** The name of a law without article, case or double spaces. */
export function normalisedLaw(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/^(?:de|het) /u, "");
}
