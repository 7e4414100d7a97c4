// Deleted marks that parse silently with another tree, each with the reason why nothing better is possible.
const reasons: readonly { readonly mark: string; readonly source: RegExp; readonly reason: string }[] = [
  {
    mark: ";",
    source: /oordeelt/,
    reason:
      "Two answers of a judge melt into one group of words; no declared name fits it, so the binder reports an unknown name.",
  },
  {
    mark: ":",
    source: /^meten: .*waarvoor geldt/i,
    reason:
      "The value of ‘meten’ is free text for people; with or without the colon nothing is computed from it.",
  },
  {
    mark: ":",
    source: /stel(?:t|len) (?:geen )?nadere regels (?:stellen )?over/,
    reason:
      "The topics become words of the same act instead of its items; both say the same and neither is computed.",
  },
  {
    mark: ";",
    source: /^vervangt:/i,
    reason:
      "Two titles of replaced ordinances melt into one; titles are free text, and the title then exists nowhere.",
  },
  {
    mark: ":",
    source: /^gegeven een /i,
    reason:
      "The new thing and its first fact melt into one group of words; no declared name fits it, so the binder reports it.",
  },
];

/** Is this deletion on the reviewed list? */
export function harmless(source: string, mark: string): boolean {
  return reasons.some((one) => one.mark === mark && one.source.test(source));
}
