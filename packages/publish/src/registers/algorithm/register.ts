// An entry for the Dutch Algoritmeregister with all fields of the standard: derived, or marked for the municipality to fill in.

import type { DecisionModel } from "@andersom/semantics";
import { derivedEntry } from "./entry.js";
import { algorithmFields, type AlgorithmEntry, type AlgorithmField } from "./fields.js";
import { hintOf, openValue } from "./open.js";

export interface AlgorithmRegister {
  readonly format: "andersom/algoritmeregister";
  readonly version: 2;
  /** The entry itself, in the field names of the standard; a text in square brackets is for the municipality to fill in. */
  readonly algoritme: AlgorithmEntry;
  /** The fields that hold nothing else than such a text. */
  readonly inTeVullen: readonly OpenField[];
}

export interface OpenField {
  readonly veld: AlgorithmField["name"];
  readonly titel: string;
  readonly verplicht: boolean;
  /** What belongs there, with what the ordinance itself says about it. */
  readonly uitleg: string;
  /** The only values that the register takes. */
  readonly keuzes?: readonly string[];
  readonly langste?: number;
}

/** The entry on a day (ISO). */
export function algorithmRegister(model: DecisionModel, on: string): AlgorithmRegister {
  const derived = derivedEntry(model, on);
  const open = algorithmFields.filter(({ name }) => derived[name] === undefined);
  const fields = algorithmFields.map(({ name }) => {
    const own = derived[name];
    return [name, own ?? openValue(name, model)] as const;
  });
  return {
    format: "andersom/algoritmeregister",
    version: 2,
    algoritme: Object.fromEntries(fields),
    inTeVullen: open.map(({ name, title, required, help, permitted, longest }) => ({
      veld: name,
      titel: title,
      verplicht: required,
      uitleg: [help, ...hintOf(name, model)].join(" "),
      ...(permitted === undefined ? {} : { keuzes: permitted }),
      ...(longest === undefined ? {} : { langste: longest }),
    })),
  };
}
