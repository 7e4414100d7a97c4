// Answers to judgements that are more than one value: per soort hulp, and of the judge together with the inwoner.

import { sameValue, suggestion, type ThingRef, type Value } from "@andersom/runtime";
import { acceptedNames, normalName, pointer } from "./names.js";
import { record, report, type Entry, type Reading } from "./reading.js";
import { factCell } from "./spec.js";
import { isRecord, readValue } from "./value.js";

/** `{ "jeugdhulp": "nee" }`, `{ "consulent": "ja", "inwoner": "nee" }`, or the second within the first. */
export function readAnswers(
  reading: Reading,
  raw: unknown,
  entry: Entry,
  subject: ThingRef,
  path: string,
): void {
  if (entry.perRight !== true) {
    readAnswer(reading, raw, entry, subject, undefined, path);
    return;
  }
  if (!isRecord(raw)) {
    const [first] = reading.spec.rights;
    report(
      reading,
      "verkeerd type",
      path,
      `“${entry.name}” wordt per soort hulp beoordeeld. Zeg over welke hulp het antwoord gaat, zoals { "${first?.name ?? "hulp"}": … }.`,
    );
    return;
  }
  for (const [key, value] of Object.entries(raw)) {
    const where = pointer(path, key);
    const right = reading.spec.rights.find((one) =>
      acceptedNames([one.key, one.name, one.id], undefined).includes(normalName(key)),
    );
    if (right !== undefined) readAnswer(reading, value, entry, subject, right.id, where);
    else {
      const names = reading.spec.rights.map(({ name }) => name);
      report(
        reading,
        "onbekende naam",
        where,
        `“${key}” is geen recht in deze verordening.`,
        suggestion(normalName(key), names),
      );
    }
  }
}

/** The answer of the judge counts; a different one of the inwoner is kept beside it. */
function readAnswer(
  reading: Reading,
  raw: unknown,
  entry: Entry,
  subject: ThingRef,
  about: string | undefined,
  path: string,
): void {
  if (entry.together !== true || !isRecord(raw)) {
    const only = one(reading, raw, entry, path);
    if (only !== undefined) reading.values.set(factCell(subject.key, entry.id, about), only);
    return;
  }
  const judges = [judgeName(entry.judge), "inwoner"] as const;
  const answers: (Value | undefined)[] = [undefined, undefined];
  for (const [key, value] of Object.entries(record(reading, raw, path, entry.name))) {
    const at = judges.indexOf(normalName(key));
    const where = pointer(path, key);
    if (at >= 0) answers[at] = one(reading, value, entry, where);
    else
      report(
        reading,
        "onbekende naam",
        where,
        `Over “${entry.name}” geven ${judges.join(" en ")} een antwoord, niet “${key}”.`,
      );
  }
  const [judge, inwoner] = answers;
  if (judge === undefined) return;
  reading.values.set(factCell(subject.key, entry.id, about), judge);
  if (inwoner !== undefined && !sameValue(judge, inwoner))
    reading.differences.push({
      fact: entry.id,
      thing: subject.key,
      ...(about === undefined ? {} : { about }),
      judge,
      inwoner,
    });
}

/** The judge of a judgement that is given together with the inwoner, as the file names him. */
export function judgeName(judge: string | undefined): string {
  return normalName((judge ?? "").replace(/ samen met (?:de )?inwoner$/iu, ""));
}

function one(reading: Reading, raw: unknown, entry: Entry, path: string): Value | undefined {
  const plain = entry.type.kind === "ja-nee" && (raw === "ja" || raw === "nee") ? raw === "ja" : raw;
  const read = readValue(plain, entry.type, entry.name, path);
  if ("finding" in read) reading.findings.push(read.finding);
  return "value" in read && !isAbsent(read.value) ? read.value : undefined;
}

function isAbsent(value: unknown): value is { readonly kind: "niet van toepassing" } {
  return isRecord(value) && value["kind"] === "niet van toepassing";
}
