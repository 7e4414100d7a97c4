// What every sentence is made with: the model, the person it is about, the date, and what can be computed.

import type { Expr, PlainValue } from "@andersom/semantics";
import type { Person } from "../dutch/address.js";
import type { ModelIndex } from "./model-index.js";

/** A fact that is taken as known for one computation. */
export interface Known {
  readonly fact: string;
  readonly value: PlainValue;
}

/** Computes values with the meaning that the interpreter gives them. */
export interface Calculator {
  /** The value on a date for somebody of whom only these facts are known; undefined when it needs more. */
  value(expr: Expr, on: string, known: readonly Known[]): PlainValue | undefined;
}

export interface Teller {
  readonly index: ModelIndex;
  readonly person: Person;
  /** ISO date on which the text is valid. */
  readonly on: string;
  readonly calculator: Calculator;
  /** Only the sentence is asked for, and not what is said after it: of a condition that must stand by itself. */
  readonly alone?: true;
}

/** The same teller, telling about somebody else. */
export function about(teller: Teller, person: Person): Teller {
  return { ...teller, person };
}
