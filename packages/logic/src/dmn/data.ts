// What a DMN export is made of, before it is written as XML: input data and decisions, each decision one table.

import type { Place } from "@andersom/runtime";
import type { Expr } from "@andersom/semantics";

export type FeelType = "boolean" | "number" | "string" | "date";

/** Where the value of an input comes from when a household is put into the model. */
export type Feed =
  /** The value of an expression, as whole units of 1/scale. */
  | { readonly form: "value"; readonly expr: Expr; readonly scale: bigint }
  /** A condition as text: ja, nee, onbekend, ter beoordeling, gat, fout. */
  | { readonly form: "truth"; readonly expr: Expr }
  /** Why a value is absent: niet van toepassing, ter beoordeling, gat, fout; nothing where it is known or merely not given. */
  | { readonly form: "reason"; readonly expr: Expr }
  /** An amount of the law that comes with the household in place of the one that holds on the day. */
  | { readonly form: "parameter"; readonly definition: string; readonly scale: bigint }
  /** Whether the register of earlier grants, or a ceiling, refuses the right. */
  | { readonly form: "limit"; readonly right: string }
  /** Whether older rules hold: ja, nee, onbekend, te beoordelen. */
  | { readonly form: "transition"; readonly transition: string; readonly right: string };

export interface DmnInput {
  /** The variable, unique in the export, an identifier in every FEEL dialect. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: FeelType;
  readonly feed: Feed;
  /** Not a fact of the ordinance: something DMN cannot compute, with the reason. */
  readonly prepared?: string;
  readonly place?: Place | undefined;
}

export interface DmnColumn {
  /** A FEEL expression over inputs and other decisions. */
  readonly expr: string;
  readonly type: FeelType;
}

export interface DmnRow {
  /** A unary test per column; "-" for any. */
  readonly cells: readonly string[];
  readonly output: string;
  readonly note?: string;
}

export interface DmnTable {
  readonly hit: "UNIQUE" | "FIRST" | "COLLECT";
  readonly columns: readonly DmnColumn[];
  readonly rows: readonly DmnRow[];
}

export interface DmnDecision {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: FeelType;
  readonly table: DmnTable;
  readonly place?: Place | undefined;
}

/** The ways in which a condition has no answer, from the one that any other hides to the one that hides all others. */
export const opens = ["fout", "gat", "ter beoordeling", "onbekend"] as const;
export type Open = (typeof opens)[number];
/** The ways in which a value is absent. */
export type Stand = Open | "niet van toepassing";

/** What cannot be said in DMN. Caught where a prepared input or a line in the report can stand in for it. */
export class NotInDmn extends Error {}

export function quoted(text: string): string {
  return `"${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
}

export function listed(texts: readonly string[]): string {
  return texts.map(quoted).join(",");
}
