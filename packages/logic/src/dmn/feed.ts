// A household as values for the inputs of the export: what is not known is left out.

import {
  formatIsoDate,
  isFault,
  isKnown,
  isRational,
  isUnknown,
  type Operand,
  type ThingRef,
  type Value,
} from "@andersom/runtime";
import { rightState } from "../decision/right.js";
import { transitionHolds } from "../decision/transition.js";
import { factCell, isSeries, type Household } from "../input/spec.js";
import type { Run } from "../interpreter/run.js";
import type { Scope } from "../decision/world.js";
import type { DmnExport } from "./compile.js";
import type { DmnInput } from "./data.js";
import { isNumeric } from "./draft.js";
import { standOf } from "./value.js";

/** A value as an engine takes it; a date by itself, because each engine has its own. */
export type DmnValue = boolean | number | string | { readonly date: string };

export interface DmnFeed {
  readonly values: Readonly<Record<string, DmnValue>>;
  /** Inputs whose value does not fit: parts of a cent, or more than the bounds. */
  readonly misfits: readonly string[];
}

/** Why a household cannot be put into this export at all. */
export function unfit(made: DmnExport, household: Household, peildatum: Operand): string | undefined {
  if (household.departures.length > 0) return "maatwerk: een afwijking is een besluit van een mens";
  const other = [...household.parameters.keys()].find(
    (id) => !isNumeric(made.index.definitions.get(id)!.type),
  );
  if (other !== undefined) return "een andere waarde van de wet dan die van de peildatum";
  if (typeof peildatum !== "number") return "een peildatum die niet bekend is";
  const days = [...made.dayFacts].flatMap((fact) =>
    [...household.values].filter(([key]) => key.endsWith(`\0${fact}`)).map(([, value]) => value),
  );
  const day = days.length > 0 ? days : [household.peildatum ?? peildatum];
  return day.every((one) => typeof one === "number" && formatIsoDate(one) === made.day)
    ? undefined
    : "een andere dag dan die van het bestand";
}

export function feed(
  inputs: readonly DmnInput[],
  run: Run,
  thing: string | undefined,
  subject: ThingRef | undefined,
): DmnFeed {
  const scope = run.world.scope(thing, subject);
  const values: Record<string, DmnValue> = {};
  const misfits: string[] = [];
  for (const input of inputs) {
    const value = valueFor(input, run, scope, subject);
    if (value === "past niet") misfits.push(input.name);
    else if (value !== undefined)
      values[input.name] = typeof value === "object" && "text" in value ? value.text : value;
  }
  return { values, misfits };
}

/** Text stands in a record of its own, so that it is never taken for the sign that a value does not fit. */
type Fed = Exclude<DmnValue, string> | { readonly text: string } | "past niet" | undefined;

function valueFor(input: DmnInput, run: Run, scope: Scope, subject: ThingRef | undefined): Fed {
  const { feed: from } = input;
  switch (from.form) {
    case "value":
      return plain(given(run, from.expr, scope), from.scale);
    case "parameter":
      return run.household.parameters.has(from.definition)
        ? plain(run.definition(from.definition, undefined, undefined), from.scale)
        : undefined;
    case "truth":
      return { text: truthText(run.evaluate(from.expr, scope)) };
    case "reason": {
      const stand = standOf(run.evaluate(from.expr, scope));
      return stand === undefined || stand === "onbekend" ? undefined : { text: stand };
    }
    case "limit": {
      const right = run.index.outline.rights.find(({ id }) => id === from.right)!;
      const state = rightState(
        run.index.outline,
        run.world,
        right,
        subject ?? { thing: right.thing, key: right.thing },
      );
      const places = [right.limit?.place, right.ceiling?.place];
      const refused =
        state.outcome.kind === "geweigerd" &&
        state.outcome.grounds.some((ground) =>
          ground.places.some((place) => places.includes(place as never)),
        );
      return refused ? { text: "ja" } : undefined;
    }
    case "transition": {
      const { outline } = run.index;
      const right = outline.rights.find(({ id }) => id === from.right)!;
      const transition = outline.transitions?.find(({ id }) => id === from.transition);
      if (transition === undefined) return undefined;
      const holds = transitionHolds(
        run.world,
        right.thing,
        subject ?? { thing: right.thing, key: right.thing },
        transition,
      );
      if (holds === true) return { text: "ja" };
      return { text: holds === "te beoordelen" ? holds : isUnknown(holds) ? "onbekend" : "nee" };
    }
  }
}

/** A judgement with sure cases is put in as the person gave it: the cases are in the tables. */
function given(run: Run, expr: Parameters<Run["evaluate"]>[0], scope: Scope): Operand {
  if (expr.op !== "fact") return run.evaluate(expr, scope);
  const fact = run.index.facts.get(expr.fact);
  if (fact?.sureCases === undefined || fact.sureCases.length === 0) return run.evaluate(expr, scope);
  const subject = run.evaluate(expr.of, scope);
  const key = typeof subject === "object" && "key" in subject ? subject.key : "";
  const found = run.household.values.get(factCell(key, fact.id, expr.about));
  return found === undefined || isSeries(found)
    ? { kind: "onbekend", facts: [], judgements: [], holes: [] }
    : found;
}

function truthText(value: Operand): string {
  if (typeof value === "boolean") return value ? "ja" : "nee";
  const stand = standOf(value);
  return stand === undefined || stand === "niet van toepassing" || isFault(value) ? "fout" : stand;
}

function plain(value: Operand, scale: bigint): Fed {
  if (!isKnown<Value>(value)) return undefined;
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return { text: value };
  if (typeof value === "number") return { date: formatIsoDate(value) };
  if (!isRational(value)) return "past niet";
  const parts = value.n * scale;
  return parts % value.d === 0n && withinBounds(parts / value.d) ? Number(parts / value.d) : "past niet";
}

function withinBounds(parts: bigint): boolean {
  return parts <= 1_000_000_000n && parts >= -1_000_000_000n;
}
