// A value used as a condition: ja, nee, *onbekend* or a fault; *niet van toepassing* is none of these.

import { and, faultAt, isNotApplicable, or, type Operand, type Place, type Truth } from "@andersom/runtime";

export function truthOf(value: Operand, at?: Place): Truth {
  if (isNotApplicable(value)) {
    return faultAt(
      "niet van toepassing",
      "Deze voorwaarde is niet van toepassing. Noem eerst wanneer zij bestaat.",
      at,
    );
  }
  return value as Truth;
}

/** `and` of conditions that are looked at one by one: after a “nee” none of the others can change the outcome. */
export function andEach<T>(parts: readonly T[], holds: (part: T) => Truth): Truth {
  const open: Truth[] = [];
  for (const part of parts) {
    const one = holds(part);
    if (one === false) return false;
    if (one !== true) open.push(one);
  }
  return open.length === 0 ? true : and(open);
}

/** `or` in the same way: after a “ja” nothing matters any more. */
export function orEach<T>(parts: readonly T[], holds: (part: T) => Truth): Truth {
  const open: Truth[] = [];
  for (const part of parts) {
    const one = holds(part);
    if (one === true) return true;
    if (one !== false) open.push(one);
  }
  return open.length === 0 ? false : or(open);
}
