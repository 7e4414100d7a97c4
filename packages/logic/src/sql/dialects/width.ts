// How wide a whole number is.

export function twoTo(bits: number): bigint {
  return 2n ** BigInt(bits);
}

/** Whether every number within the range fits where `limit` itself no longer does. */
export function fits(low: bigint, high: bigint, limit: bigint): boolean {
  return -limit <= low && high < limit;
}
