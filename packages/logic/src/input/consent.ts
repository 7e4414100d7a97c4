// `toestemming`: what somebody agreed to share, on which day and by whom.

import { parseIsoDate, suggestion, type ThingRef } from "@andersom/runtime";
import { normalName, pointer } from "./names.js";
import { knownKeys, record, report, type Reading } from "./reading.js";
import { cell, personThing } from "./spec.js";

/** The key under which consent stands with a person. */
export function isConsent(key: string, subject: ThingRef): boolean {
  return normalName(key) === "toestemming" && subject.thing === personThing;
}

/** `"toestemming": { "gegevens te delen": { "op": "2026-03-16", "door": ["de inwoner"] } }`. */
export function readConsent(reading: Reading, raw: unknown, holder: ThingRef, path: string): void {
  const consents = reading.spec.consents ?? [];
  for (const [name, given] of Object.entries(record(reading, raw, path, "“toestemming”"))) {
    const where = pointer(path, name);
    const consent = consents.find((one) => normalName(one.name) === normalName(name.replace(/^om /iu, "")));
    if (consent === undefined) {
      const names = consents.map((one) => one.name);
      report(
        reading,
        "onbekende naam",
        where,
        `Toestemming om “${name}” staat niet in deze verordening.`,
        suggestion(normalName(name), names),
      );
      continue;
    }
    const fields = record(reading, given, where, "Een toestemming");
    knownKeys(reading, fields, where, ["op", "door"]);
    const day = typeof fields["op"] === "string" ? parseIsoDate(fields["op"]) : undefined;
    if (day === undefined)
      report(
        reading,
        "ongeldige datum",
        pointer(where, "op"),
        'Zeg met “op” op welke dag de toestemming is gegeven, zoals "2026-03-16".',
      );
    const by = fields["door"];
    const names = Array.isArray(by) ? by.filter((one): one is string => typeof one === "string") : [];
    if (!Array.isArray(by) || names.length !== by.length)
      report(
        reading,
        "verkeerd type",
        pointer(where, "door"),
        'Zeg met “door” wie toestemming gaf, zoals ["de inwoner"].',
      );
    if (day !== undefined) reading.consents.set(cell(holder.key, consent.id), { on: day, by: names });
  }
}
