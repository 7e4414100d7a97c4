// The numbers of leden as figures, to count on from.

/** 4 of `2 tot en met 4`, 2 of `2a`; 0 of what has no number. */
export function lastNumber(number: string | undefined): number {
  return Number(/(\d+)\D*$/u.exec(number ?? "")?.[1] ?? 0);
}
