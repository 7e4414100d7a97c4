// What a binder settled: these words name this. Kept as it was found; where each name stands is worked out when somebody asks.

import type { Word } from "@andersom/syntax";
import type { Expr } from "../model/index.js";

/** What words name: a symbol by its id, or everything that a reading reads. */
export type Named = string | Expr;

/** The people of a voorbeeld, whose names mean something only there. */
export interface Locals {
  readonly example: string;
  /** The compared names of its people. */
  readonly persons: readonly string[];
}

/** One settled reading. */
export interface NameUse {
  readonly words: readonly Word[];
  readonly named: Named;
  /** True where the sentence says what the name is. */
  readonly declares: boolean;
  readonly locals: Locals | undefined;
}

/** Hears of settled readings. */
export type Saw = (words: readonly Word[], named: Named | undefined, declares?: boolean) => void;
