// What each rule about a right is for.

export type Role = "refusal" | "grant" | "power";

/** The rules of a right with their roles, in the order in which they are looked at. */
export function withRoles<Rule>(right: {
  readonly refusals: readonly Rule[];
  readonly grants: readonly Rule[];
  readonly powers: readonly Rule[];
}): readonly { readonly rule: Rule; readonly role: Role }[] {
  return [
    ...right.refusals.map((rule) => ({ rule, role: "refusal" as const })),
    ...right.grants.map((rule) => ({ rule, role: "grant" as const })),
    ...right.powers.map((rule) => ({ rule, role: "power" as const })),
  ];
}
