// The key under which the value of a definition is kept in a run, and what it says.

import type { MonthKey } from "@andersom/runtime";

export interface Remembered {
  readonly id: string;
  readonly subject: string | undefined;
  readonly month: MonthKey | undefined;
  readonly clause: string | undefined;
}

export function memoKey({ id, subject, month, clause }: Remembered): string {
  return `${id}\0${subject ?? ""}\0${month ?? ""}\0${clause ?? ""}`;
}

/** The inverse of `memoKey`; no id, key of a thing or clause is empty. */
export function memoParts(key: string): Remembered {
  const [id = "", subject, month, clause] = key.split("\0");
  const there = (part: string | undefined): string | undefined => (part === "" ? undefined : part);
  const number = there(month);
  return {
    id,
    subject: there(subject),
    month: number === undefined ? undefined : Number(number),
    clause: there(clause),
  };
}
