// Text for a field with a longest length: whole sentences only, and said aloud when some are left out.

/** The sentences that fit, in order; `rest` tells where the others stand. */
export function fitted(parts: readonly string[], longest: number, rest = ""): string {
  const whole = parts.join(" ");
  if (whole.length <= longest) return whole;
  const told = (count: number): string =>
    `En nog ${String(count)} ${count === 1 ? "zin" : "zinnen"}.${rest === "" ? "" : ` ${rest}`}`;
  for (let count = parts.length - 1; count > 0; count--) {
    const text = [...parts.slice(0, count), told(parts.length - count)].join(" ");
    if (text.length <= longest) return text;
  }
  // One sentence that is too long by itself is cut, and shows that it is.
  return `${whole.slice(0, Math.max(0, longest - 1)).trimEnd()}…`;
}
