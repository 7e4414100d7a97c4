// `eerder` and `uitgegeven`: what a municipality knows from its own register about rights that were granted before.

import { parseIsoDate, suggestion, type Day, type Operand, type ThingRef } from "@andersom/runtime";
import { acceptedNames, normalName, pointer } from "./names.js";
import { record, report, type Reading } from "./reading.js";
import { cell, homeThing, personThing } from "./spec.js";
import { readValue } from "./value.js";

/** The key under which earlier grants stand with a person or household. */
export function isEarlier(key: string, subject: ThingRef): boolean {
  return normalName(key) === "eerder" && (subject.thing === personThing || subject.thing === homeThing);
}

/** `"eerder": { "inkomenstoeslag": ["2025-06-01"] }`; an empty list says that it was never granted. */
export function readEarlier(reading: Reading, raw: unknown, holder: ThingRef, path: string): void {
  for (const [name, days] of Object.entries(record(reading, raw, path, "“eerder”"))) {
    const where = pointer(path, name);
    const right = rightNamed(reading, name, where);
    if (right === undefined) continue;
    if (!Array.isArray(days)) {
      report(
        reading,
        "verkeerd type",
        where,
        "Geef een lijst met de dagen waarop dit recht eerder is toegekend.",
      );
      continue;
    }
    const read = days.flatMap((day: unknown, index): readonly Day[] => {
      const found = typeof day === "string" ? parseIsoDate(day) : undefined;
      if (found !== undefined) return [found];
      report(
        reading,
        "ongeldige datum",
        pointer(where, index),
        'Een dag waarop een recht is toegekend, is een bestaande datum, zoals "2025-06-01".',
      );
      return [];
    });
    // A day that cannot be read leaves open when it was.
    if (read.length === days.length) reading.earlier.set(cell(holder.key, right), read);
  }
}

/** `"uitgegeven": { "fietstoeslag": "240000" }`: euros of this calendar year, before this application. */
export function readSpent(reading: Reading, raw: unknown): ReadonlyMap<string, Operand> {
  const spent = new Map<string, Operand>();
  for (const [name, amount] of Object.entries(record(reading, raw, "/uitgegeven", "“uitgegeven”"))) {
    const where = pointer("/uitgegeven", name);
    const right = rightNamed(reading, name, where);
    if (right === undefined) continue;
    const read = readValue(amount, { kind: "bedrag" }, name, where);
    if ("value" in read) spent.set(right, read.value);
    else reading.findings.push(read.finding);
  }
  return spent;
}

function rightNamed(reading: Reading, name: string, path: string): string | undefined {
  const { rights } = reading.spec;
  const found = rights.find((one) =>
    acceptedNames([one.key, one.name, one.id], undefined).includes(normalName(name)),
  );
  if (found === undefined)
    report(
      reading,
      "onbekende naam",
      path,
      `“${name}” is geen recht in deze verordening.`,
      suggestion(
        normalName(name),
        rights.map((one) => one.name),
      ),
    );
  return found?.id;
}
