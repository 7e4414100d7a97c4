// The kernel as an executor: runs the functions of a generated module for one household.

import {
  faultAt,
  hole,
  isKnown,
  isUnknown,
  missingFact,
  monthKey,
  openJudgement,
  type Day,
  type MonthKey,
  type Operand,
  type ThingRef,
  type Truth,
  type Value,
} from "@andersom/runtime";
import { boundsHere, chosenWithin } from "../../decision/choice.js";
import { decideWith, type Executor } from "../../decision/decide.js";
import type { DecideOptions, Decision } from "../../decision/decision.js";
import { ownerOf } from "../../decision/people.js";
import { planWith } from "../../decision/plan.js";
import type { Plan } from "../../decision/plan-data.js";
import {
  decideFast as decideBy,
  type FastDecision,
  type FastOptions,
  type FastProgram,
} from "../../fast/runtime/decide.js";
import { referenceDate } from "../../decision/next-question.js";
import type { Departures, Scope, World } from "../../decision/world.js";
import { readHousehold } from "../../input/household.js";
import { cell, effectJudgement, heldBy, inMonth, isSeries, type Household } from "../../input/spec.js";
import type { Code, Frame, ModuleDefinition, ModuleRun, Program } from "./program.js";

/** Decides every right for one household, as the interpreter does; traces are left out. */
export function decide(program: Program, input: unknown, options: DecideOptions = {}): Decision {
  return decideWith(executor(program), readHousehold(program.outline, input), options);
}

export function decidePlan(program: Program, input: unknown, options: DecideOptions = {}): Plan {
  return planWith(executor(program), readHousehold(program.outline, input), options);
}

/** Outcome and amount per right, by the fast path where it can. */
export function decideFast(
  program: Program,
  fast: FastProgram,
  input: unknown,
  options?: FastOptions,
): FastDecision {
  return decideBy(fast, input, options, decidePlan, program);
}

function executor(program: Program): Executor<Code> {
  return {
    outline: program.outline,
    world: (household, peildatum, departures) => start(program, household, peildatum, departures).world,
  };
}

function start(
  program: Program,
  household: Household,
  given: Day | undefined,
  departures: Departures,
): ModuleRun {
  const roots = new Map<string, ThingRef>();
  for (const thing of program.outline.things) {
    const instance = household.instances.get(thing.id)?.[0];
    if (thing.root && instance !== undefined) roots.set(thing.id, instance).set(thing.name, instance);
  }
  const everyone = Object.fromEntries(roots);
  const names = new Map(program.outline.things.map((thing) => [thing.id, thing.name]));
  const named = (thing: string, of: ThingRef): Record<string, ThingRef> => ({
    [thing]: of,
    [names.get(thing) ?? thing]: of,
  });
  const bare: Scope = { things: everyone };
  const scopes = new Map<string, Scope>();
  const scope = (thing: string | undefined, of: ThingRef | undefined): Scope => {
    if (thing === undefined || of === undefined) return bare;
    const key = `${thing}\0${of.thing}\0${of.key}`;
    const known = scopes.get(key);
    if (known !== undefined) return known;
    const made = scopeAround(thing, of);
    scopes.set(key, made);
    return made;
  };
  const scopeAround = (thing: string, of: ThingRef): Scope => {
    const subject = heldBy(household, thing, of);
    const owner = ownerOf(household, subject);
    const home = household.homes.get((owner ?? subject).key);
    const own = home === undefined ? everyone : { ...everyone, ...named(home.thing, home) };
    const mine = owner === undefined ? own : { ...own, ...named(owner.thing, owner) };
    return { things: { ...mine, ...named(thing, subject) } };
  };
  const frame = (at: Scope): Frame => ({ ...at, run });
  const memo = new Map<string, Operand>();

  function read(
    id: string,
    subject: ThingRef | undefined,
    month: MonthKey | undefined,
    clause: string | undefined,
  ): Operand {
    const key = `${id}\0${subject?.key ?? ""}\0${month ?? ""}\0${clause ?? ""}`;
    let value = memo.get(key);
    if (value === undefined) memo.set(key, (value = valueOf(id, subject, month, clause)));
    return value;
  }

  function valueOf(
    id: string,
    subject: ThingRef | undefined,
    month: MonthKey | undefined,
    clause: string | undefined,
  ): Operand {
    const definition = program.definitions.get(id);
    if (definition === undefined) return hole(`het begrip ${id} is niet gevonden`);
    const at = scope(definition.thing, subject);
    const x = frame(month === undefined ? at : { ...at, month });
    if (clause !== undefined) {
      const circle = program.circles.get(`rule ${id} ${clause}`);
      if (circle !== undefined) return faultAt("cirkel", circle, definition.place);
      return definition.clauses?.get(clause)?.(x) ?? hole(`de bepaling ${clause} is niet gevonden`);
    }
    if (definition.circle !== undefined) return faultAt("cirkel", definition.circle, definition.place);
    const given = parameterValue(id, month);
    if (given !== undefined) return given;
    const chosen = departures.value(id, subject) ?? decidedValue(definition, id, subject, x);
    const value = chosen ?? awaited(definition, subject, x);
    return definition.caps !== undefined && isKnown<Value>(value) ? definition.caps(x, value) : value;
  }

  function parameterValue(id: string, month: MonthKey | undefined): Operand | undefined {
    const given = household.parameters.get(id);
    if (given === undefined || !isSeries(given)) return given;
    if (month !== undefined) return inMonth(given, month);
    const today = peildatum();
    return typeof today === "number" ? inMonth(given, monthKey(today)) : undefined;
  }

  function decidedValue(
    definition: ModuleDefinition,
    id: string,
    subject: ThingRef | undefined,
    x: Frame,
  ): Operand | undefined {
    if (definition.decidedBy === undefined) return undefined;
    const holder = subject ?? firstOf(program.outline.things.find((thing) => thing.root)?.id);
    const value = household.values.get(cell(holder?.key ?? "", id));
    if (value === undefined || isSeries(value)) return undefined;
    return chosenWithin(
      definition.name,
      value,
      boundsHere(
        definition.decidedBy.map(([, applies, bounds]) => ({ applies: applies(x), bounds: () => bounds(x) })),
      ),
    );
  }

  function awaited(definition: ModuleDefinition, subject: ThingRef | undefined, x: Frame): Operand {
    const value = definition.value(x);
    if (
      definition.decidedBy === undefined ||
      typeof value !== "object" ||
      !("kind" in value) ||
      value.kind !== "fout"
    )
      return value;
    const own = value.findings.every(
      ({ code, places }) => code === "geen regel" && places[0] === definition.place,
    );
    if (!own) return value;
    for (const [power, applies] of definition.decidedBy) {
      const holds = applies(x);
      if (holds === true) return openJudgement({ judgement: power, thing: subject?.key ?? "" });
      if (isUnknown(holds)) return holds;
    }
    return value;
  }

  function peildatum(): Operand {
    if (program.peildatum === undefined) return given ?? missingFact({ fact: referenceDate, thing: "" });
    const definition = program.definitions.get(program.peildatum);
    const circle = program.circles.get("peildatum");
    if (circle !== undefined) return faultAt("cirkel", circle, definition?.place);
    const value = read(program.peildatum, firstOf(definition?.thing), undefined, undefined);
    return isKnown<Value>(value) && typeof value !== "number"
      ? faultAt("peildatum ontbreekt", "De peildatum is hier geen datum.", definition?.place)
      : value;
  }

  function firstOf(thing: string | undefined): ThingRef | undefined {
    return thing === undefined ? undefined : household.instances.get(thing)?.[0];
  }

  function effectJudged(effect: string): Truth | undefined {
    for (const thing of roots.values()) {
      const value = household.values.get(cell(thing.key, effectJudgement(effect)));
      if (value !== undefined && !isSeries(value)) return value as boolean;
    }
    return undefined;
  }

  const world: World<Code> = {
    departures,
    course: {
      events: household.events,
      given,
      moved: household.moved === true,
      today: () => given ?? peildatum(),
    },
    household,
    evaluate: (code, at) => code.run(frame(at)),
    grounds: (code, at, wanted, cited) => code.why(frame(at), wanted, cited),
    definition: (id, subject) =>
      read(id, subject ?? firstOf(program.definitions.get(id)?.thing), undefined, undefined),
    peildatum,
    scope,
    effectJudged,
    circle(node) {
      const message = program.circles.get(node);
      return message === undefined ? undefined : faultAt("cirkel", message);
    },
  };
  const factsById = new Map(program.outline.facts.map((fact) => [fact.id, fact]));
  const run: ModuleRun = { program, factsById, household, world, read, peildatum };
  return run;
}
