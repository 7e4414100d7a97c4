// `overgang`: whether a person falls under an overgang that the text leaves to a judgement.

import { suggestion, type ThingRef } from "@andersom/runtime";
import { normalName, pointer } from "./names.js";
import { record, report, type Reading } from "./reading.js";
import { cell, personThing } from "./spec.js";
import { readValue } from "./value.js";

/** The key under which the answers stand with a person. */
export function isTransitions(key: string, subject: ThingRef): boolean {
  return normalName(key) === "overgang" && subject.thing === personThing;
}

/** `"overgang": { "lopende hulp": true }`. */
export function readTransitions(reading: Reading, raw: unknown, holder: ThingRef, path: string): void {
  for (const [name, answer] of Object.entries(record(reading, raw, path, "“overgang”"))) {
    const where = pointer(path, name);
    const known = reading.spec.transitions ?? [];
    const found = known.find(({ title }) => normalName(title) === normalName(name));
    if (found === undefined) {
      const titles = known.map(({ title }) => title);
      const message = `“${name}” is geen overgang in deze verordening.`;
      report(reading, "onbekende naam", where, message, suggestion(normalName(name), titles));
      continue;
    }
    const read = readValue(answer, { kind: "ja-nee" }, name, where);
    if (!("value" in read)) reading.findings.push(read.finding);
    else if (typeof read.value === "boolean") reading.transitions.set(cell(holder.key, found.id), read.value);
  }
}
