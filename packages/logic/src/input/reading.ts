// One reading of a household file: what was found so far, and how a mistake is reported.

import {
  suggestion,
  type Day,
  type Finding,
  type FindingCode,
  type Operand,
  type ThingRef,
} from "@andersom/runtime";
import type { ValueType } from "@andersom/semantics";
import { normalName, pointer } from "./names.js";
import type { Difference, GivenConsent, InputSpec, Series } from "./spec.js";
import { isRecord } from "./value.js";

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly type: ValueType;
  readonly kind: "gegeven" | "oordeel";
  readonly perRight?: true | undefined;
  readonly together?: true | undefined;
  readonly judge?: string | undefined;
}

export interface Reading {
  readonly spec: InputSpec;
  readonly values: Map<string, Operand | Series>;
  readonly instances: Map<string, ThingRef[]>;
  /** The people that the file names, by their name as compared. */
  readonly persons: Map<string, ThingRef>;
  /** Days on which a right was granted before, by `cell(holder, right)`. */
  readonly consents: Map<string, GivenConsent>;
  readonly earlier: Map<string, readonly Day[]>;
  /** Whether an overgang holds, by `cell(holder, overgang)`. */
  readonly transitions: Map<string, boolean>;
  readonly differences: Difference[];
  readonly findings: Finding[];
}

export function report(
  reading: Reading,
  code: FindingCode,
  path: string,
  message: string,
  suggested?: string,
): void {
  const hint = suggested === undefined ? "" : ` Bedoelt u “${suggested}”?`;
  const extra = suggested === undefined ? {} : { suggestion: suggested };
  reading.findings.push({ code, message: message + hint, places: [], path, ...extra });
}

export function record(reading: Reading, raw: unknown, path: string, name: string): Record<string, unknown> {
  if (isRecord(raw)) return raw;
  if (raw !== undefined) report(reading, "verkeerd type", path, `${name} moet een object zijn.`);
  return {};
}

export function knownKeys(
  reading: Reading,
  raw: Record<string, unknown>,
  path: string,
  known: readonly string[],
): void {
  for (const key of Object.keys(raw)) {
    if (known.includes(key)) continue;
    report(
      reading,
      "onbekende naam",
      pointer(path, key),
      `“${key}” heeft hier geen betekenis.`,
      suggestion(key, known),
    );
  }
}

/** A person by name; a name that nobody has becomes a finding. */
export function personNamed(reading: Reading, name: unknown, path: string): ThingRef | undefined {
  const found = typeof name === "string" ? reading.persons.get(normalName(name)) : undefined;
  if (found !== undefined) return found;
  if (typeof name !== "string") {
    report(reading, "verkeerd type", path, "Hier hoort de naam van een persoon te staan.");
    return undefined;
  }
  const known = [...reading.persons.values()].map(({ key }) => key);
  report(
    reading,
    "onbekende naam",
    path,
    `“${name}” is geen persoon in dit bestand.`,
    suggestion(normalName(name), known),
  );
  return undefined;
}
