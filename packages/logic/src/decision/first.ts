// The first of several: the value of the thing with the earliest day.

import { absenceOf, type Operand } from "@andersom/runtime";

/** Where the days are the same, the first as given. With one value its day does not matter. */
export function firstOf(values: readonly Operand[], days: readonly Operand[]): Operand {
  const absent = absenceOf(days);
  if (values.length === 1) return values[0]!;
  if (absent !== undefined) return absent;
  let at = 0;
  days.forEach((day, index) => {
    if ((day as number) < (days[at] as number)) at = index;
  });
  return values[at]!;
}
