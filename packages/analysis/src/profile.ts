// How an ordinance is written: as drafting conventions have it, or as an omgekeerde verordening speaks.

export const profiles = ["klassiek", "omgekeerd"] as const;
export type Profile = (typeof profiles)[number];
