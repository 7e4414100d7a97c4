// Decides by the fast path where it can, and by the exact path where it cannot; both give the same outcomes and amounts.

import {
  formatIsoDate,
  rational,
  toDecimalString,
  type Place,
  type RightOutcome,
  type Shown,
} from "@andersom/runtime";
import type { DecideOptions } from "../../decision/decision.js";
import type { Plan } from "../../decision/plan-data.js";
import { bind, type FastRun, type HouseholdShape, type Instance } from "./bind.js";
import { absentUnit, bitsOf, fault, Leave, leave, notApplicable } from "./values.js";

export type FastOutcome = RightOutcome["kind"];

/** One right of one person, household or thing. */
export interface FastRight {
  readonly right: string;
  readonly name: string;
  /** The person or household, as the file names it. */
  readonly thing: string;
  readonly outcome: FastOutcome;
  /** The amount in whole cents, where the outcome has one that is known. */
  readonly cents?: number | undefined;
  /** Why an outcome with an amount has no cents; `geen bedrag`: no money, or no whole cents (see `explain()`). */
  readonly open?: "onbekend" | "niet van toepassing" | "fout" | "geen bedrag" | undefined;
}

/** A value that was computed on the way, after what it was computed from. */
export interface FastStep {
  readonly name: string;
  readonly thing: string;
  /** A number as decimal text, a day as ISO date, of a list how many. */
  readonly value: boolean | string | null;
  /** As the value is absent. */
  readonly open?: "onbekend" | "niet van toepassing" | "fout";
  /** The article, lid, onderdeel or row of a table that gave it, as in `places`. */
  readonly place: Place;
}

export interface FastOptions extends DecideOptions {
  /** Keeps the steps, at some cost. */
  readonly steps?: boolean;
}

/** What a generated module hands over. */
export interface FastProgram {
  readonly shape: HouseholdShape;
  /** Why nothing or something of it always takes the exact path. */
  readonly exact: readonly { readonly right: string; readonly name: string; readonly reason: string }[];
  /** Decides what was asked; `log` collects four entries per value: its number, thing, value and rule. */
  rows(run: FastRun, log: unknown[] | undefined): FastRight[];
  /** Of each value its name, form, scale and place. */
  readonly values: readonly (readonly [name: string, form: string, scale: number, place: Place])[];
  readonly places: readonly Place[];
}

/** What the fast path decided; `explain` and `steps` are worked out when they are asked for. */
export interface FastDecision {
  readonly rights: readonly FastRight[];
  /** `exact`: what the fast path does not do, was done by the full decision. */
  readonly path: "fast" | "exact";
  /** Why it took the exact path. */
  readonly reason: string | undefined;
  /** Asked for with `steps: true`: the values behind the outcome, in order. Of the exact path they stand in `explain()`. */
  readonly steps: readonly FastStep[];
  /** Decides again by the full path, with grounds, values, steps of the procedure and the next question. */
  explain(): Plan;
}

/** The full decision of the program that a module hands over. */
type InFull<P> = (program: P, input: unknown, options: DecideOptions) => Plan;

class Decided<P> implements FastDecision {
  readonly rights: readonly FastRight[];
  readonly path: "fast" | "exact";
  readonly reason: string | undefined;
  readonly #fast: FastProgram;
  readonly #log: readonly unknown[] | undefined;
  readonly #plan: InFull<P>;
  readonly #program: P;
  readonly #input: unknown;
  readonly #options: FastOptions;

  constructor(
    rights: readonly FastRight[],
    reason: string | undefined,
    fast: FastProgram,
    log: readonly unknown[] | undefined,
    plan: InFull<P>,
    program: P,
    input: unknown,
    options: FastOptions,
  ) {
    this.rights = rights;
    this.path = reason === undefined ? "fast" : "exact";
    this.reason = reason;
    this.#fast = fast;
    this.#log = log;
    this.#plan = plan;
    this.#program = program;
    this.#input = input;
    this.#options = options;
  }

  explain(): Plan {
    return this.#plan(this.#program, this.#input, this.#options);
  }

  get steps(): readonly FastStep[] {
    return this.#log === undefined ? [] : stepsOf(this.#fast, this.#log);
  }
}

const noOptions: FastOptions = {};

/** `plan` decides `program` in full, where the fast path ends and where somebody asks for grounds. */
export function decideFast<P>(
  fast: FastProgram,
  input: unknown,
  options: FastOptions | undefined,
  plan: InFull<P>,
  program: P,
): FastDecision {
  const wanted = options ?? noOptions;
  try {
    const run = bind(fast.shape, input, wanted.peildatum);
    const log = wanted.steps === true ? [] : undefined;
    return new Decided(fast.rows(run, log), undefined, fast, log, plan, program, input, wanted);
  } catch (error) {
    // Whatever went wrong here, the exact path never throws on its input.
    const reason = error instanceof Leave ? error.message : "de invoer is niet zo te lezen";
    const rows = rowsOf(plan(program, input, wanted));
    return new Decided(rows, reason, fast, undefined, plan, program, input, wanted);
  }
}

/** The same rows out of a full decision. */
function rowsOf({ persons, households }: Plan): readonly FastRight[] {
  const outcomes = [
    ...persons.flatMap(({ decision }) => decision.rights),
    ...households.flatMap(({ rights }) => rights),
  ];
  return outcomes.map((outcome): FastRight => {
    const { right, name, thing, kind } = outcome;
    const amount = "amount" in outcome ? outcome.amount : undefined;
    return { right, name, thing, outcome: kind, ...(amount === undefined ? {} : moneyOf(amount)) };
  });
}

function moneyOf(amount: Shown): Pick<FastRight, "cents" | "open"> {
  if (amount.kind !== "waarde") return { open: amount.kind };
  const cents =
    typeof amount.value === "string" && amount.text.startsWith("€") ? centsOf(amount.value) : undefined;
  return cents === undefined ? { open: "geen bedrag" } : { cents };
}

function centsOf(decimal: string): number | undefined {
  const parts = /^(-?)([0-9]{1,13})(?:\.([0-9]{1,2}))?$/u.exec(decimal);
  if (parts === null) return undefined;
  const size = Number(parts[2]! + (parts[3] ?? "").padEnd(2, "0"));
  return parts[1] === "-" ? 0 - size : size;
}

export const outcomeNames: readonly FastOutcome[] = [
  "niet aan de orde",
  "toegekend",
  "geweigerd",
  "ter beoordeling",
  "nog onbekend",
  "fout",
];

/** A right without an amount, or an outcome that has none. */
export function row(right: string, name: string, thing: Instance, coded: number): FastRight {
  return {
    right,
    name,
    thing: thing.key,
    outcome: outcomeNames[coded & 7]!,
    cents: undefined,
    open: undefined,
  };
}

/** A right with the amount in 1/`scale` euro. */
export function paid(
  right: string,
  name: string,
  thing: Instance,
  coded: number,
  amount: number,
  scale: number,
): FastRight {
  const outcome = outcomeNames[coded & 7]!;
  if (amount >= absentUnit)
    return { right, name, thing: thing.key, outcome, cents: undefined, open: openOf(amount / absentUnit) };
  const cents = scale === 100 ? amount : (amount * 100) / scale;
  if (!Number.isSafeInteger(cents) || (scale !== 100 && cents * scale !== amount * 100))
    leave("een bedrag dat geen hele centen is");
  return { right, name, thing: thing.key, outcome, cents, open: undefined };
}

/** A right with an amount that is no money: whether it is known, and no more. */
export function measured(
  right: string,
  name: string,
  thing: Instance,
  coded: number,
  bits: number,
): FastRight {
  const open = bits === 0 ? "geen bedrag" : openOf(bits);
  return { right, name, thing: thing.key, outcome: outcomeNames[coded & 7]!, cents: undefined, open };
}

function openOf(bits: number): "onbekend" | "niet van toepassing" | "fout" {
  return bits === notApplicable ? "niet van toepassing" : (bits & fault) !== 0 ? "fout" : "onbekend";
}

/** The catch-all speaks where no article is about what was asked; the exact path knows when. */
export function notSilent(rows: readonly FastRight[]): FastRight[] {
  const spoken = new Set(
    rows.filter(({ outcome }) => outcome !== "niet aan de orde").map(({ thing }) => thing),
  );
  return rows.every(({ thing }) => spoken.has(thing)) ? [...rows] : leave("het vangnet");
}

function stepsOf({ values, places }: FastProgram, log: readonly unknown[]): readonly FastStep[] {
  const steps: FastStep[] = [];
  for (let at = 0; at < log.length; at += 4) {
    const [name, form, scale, own] = values[log[at] as number]!;
    const [thing, value, rule] = [log[at + 1] as Instance | undefined, log[at + 2], log[at + 3] as number];
    const place = places[rule] ?? own;
    steps.push({ name, thing: thing?.key ?? "", place, ...shown(value, form, scale) });
  }
  return steps;
}

function shown(value: unknown, form: string, scale: number): Pick<FastStep, "value" | "open"> {
  if (typeof value === "number") {
    const bits = bitsIn(value, form);
    if (bits !== 0) return { value: null, open: openOf(bits) };
    if (form === "condition") return { value: value === 1 };
    return { value: form === "day" ? formatIsoDate(value) : decimalText(value, scale) };
  }
  if (typeof value === "string") return { value };
  return { value: Array.isArray(value) ? String(value.length) : JSON.stringify(value) };
}

/** As `toDecimalString` of the runtime writes it. */
function decimalText(value: number, scale: number): string {
  const places = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].indexOf(scale);
  if (places < 0) return toDecimalString(rational(BigInt(value), BigInt(scale)));
  if (value % scale === 0) return String(value / scale);
  const size = Math.abs(value);
  const whole = Math.floor(size / scale);
  const decimals = String(size - whole * scale).padStart(places, "0");
  let end = decimals.length;
  while (decimals.charCodeAt(end - 1) === 48) end--;
  return `${value < 0 ? "-" : ""}${whole}.${decimals.slice(0, end)}`;
}

function bitsIn(value: number, form: string): number {
  if (form === "condition") return value > 1 ? value : 0;
  return form === "other" ? value : bitsOf(value);
}
