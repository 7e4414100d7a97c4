// The step to which an amount that is paid is rounded, as the header says.

/** Undefined where nothing is rounded. */
export function payableStep(rounding: string | undefined, kind: string): string | undefined {
  return kind === "bedrag" ? rounding : undefined;
}
