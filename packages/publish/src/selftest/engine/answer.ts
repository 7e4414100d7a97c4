// The answers that somebody gave, as the form holds them: nothing is read or guessed yet.

/** `onbekend`: "Weet ik niet". `geen`: it does not apply. */
export type Answer =
  | { readonly form: "onbekend" }
  | { readonly form: "geen" }
  | { readonly form: "tekst"; readonly text: string }
  /** One text for each month of the question, oldest first; an empty one is as the month before. */
  | { readonly form: "maanden"; readonly texts: readonly string[] }
  /** Who of those that are known already, and how many others. */
  | { readonly form: "mensen"; readonly known: readonly string[]; readonly more: string };
