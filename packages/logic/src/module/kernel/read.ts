// What generated code reads: facts, definitions, the day in force, rights and duties.

import {
  faultAt,
  firstDayOfMonthKey,
  hole,
  isThing,
  missingFact,
  monthKey,
  monthKeyToIso,
  openJudgement,
  type Operand,
  type Place,
  type ThingRef,
  type Truth,
} from "@andersom/runtime";
import { eventDate as dayOf } from "../../decision/due.js";
import { dutyApplies } from "../../decision/duties.js";
import { effectNotReached } from "../../decision/effects.js";
import { hasRight as rightHolds } from "../../decision/has-right.js";
import { termsMet as allMet } from "../../decision/process.js";
import { consentGiven } from "../../decision/consent.js";
import { helpCount as countHelp, type HelpCount } from "../../decision/help-count.js";
import { signalHolds } from "../../decision/signals.js";
import { decideSureCases } from "../../decision/sure-cases.js";
import { factCell, inMonth, isSeries, rootInstance, personThing } from "../../input/spec.js";
import type { Frame } from "./program.js";

/** A fact of a thing; of an absent thing it is absent in the same way. */
export function fact(x: Frame, id: string, of: Operand, about?: string): Operand {
  if (!isThing(of)) return of;
  const declared = x.run.factsById.get(id);
  if (declared === undefined) return hole(`het gegeven ${id} is niet gevonden`);
  const circle = x.run.program.circles.get(`fact ${id}`);
  if (circle !== undefined) return faultAt("cirkel", circle, declared.place);
  const stored = x.run.household.values.get(factCell(of.key, id, about));
  const unanswered = (months?: readonly string[]): Operand =>
    declared.kind === "oordeel"
      ? openJudgement({ judgement: id, thing: of.key, ...(about === undefined ? {} : { about }) })
      : missingFact({ fact: id, thing: of.key, ...(months === undefined ? {} : { months }) });
  const extra = x.run.program.facts.get(id);
  const own = (): Frame => ({ ...x.run.world.scope(of.thing, of), run: x.run });
  let value: Operand;
  if (declared.type.reeks === true) {
    if (x.month === undefined) {
      value = faultAt(
        "reeks zonder maand",
        `Bij “${declared.name}” staat niet om welke maand het gaat.`,
        declared.place,
      );
    } else {
      const series = stored !== undefined && isSeries(stored) ? stored : undefined;
      value =
        (series === undefined ? undefined : inMonth(series, x.month)) ?? unanswered([monthKeyToIso(x.month)]);
    }
  } else if (extra?.completeFrom !== undefined) {
    const closes = extra.completeFrom(own());
    const today = x.run.peildatum();
    const things = typeof stored === "object" && "things" in stored ? stored.things : [];
    const isClosed = typeof closes === "number" && typeof today === "number" && closes <= today;
    value = isClosed ? { things } : ({ things, open: unanswered() } as Operand);
  } else if (stored !== undefined) {
    value = stored as Operand;
  } else {
    const { type } = declared;
    const root =
      type.kind === "ding" && !type.optional
        ? x.run.program.outline.things.find((thing) => thing.id === type.thing && thing.root)
        : undefined;
    value = (root && rootInstance(x.run.household, root.id, of)) ?? unanswered();
  }
  if (extra?.sureYes === undefined || extra.sureNo === undefined) return value;
  const here = own();
  return decideSureCases(declared, extra.sureYes(here), extra.sureNo(here), value);
}

export function definition(x: Frame, id: string, of: Operand | undefined, clause?: string): Operand {
  if (of !== undefined && !isThing(of)) return of;
  return x.run.read(id, of, x.month, clause);
}

export function variable(x: Frame, name: string): Operand {
  return x.things[name] ?? hole(`${name} is hier niet bekend`);
}

export function peildatum(x: Frame): Operand {
  return x.run.peildatum();
}

/** The day on which a dated row is read. */
export function dayInForce(x: Frame): Operand {
  const today = x.run.peildatum();
  if (x.month === undefined || typeof today !== "number" || monthKey(today) === x.month) return today;
  return firstDayOfMonthKey(x.month);
}

export function hasRight(
  x: Frame,
  id: string,
  of: Operand,
  granted: boolean,
  because?: readonly Place[],
): Operand {
  return isThing(of) ? rightHolds(x.run.program.outline, x.run.world, id, of, granted, because) : of;
}

/** The ladder as it is climbed by the person it names, or by the one in force. */
export function ladder(x: Frame, of: Operand | undefined, body: (x: Frame) => Operand): Operand {
  if (of === undefined) return body(x);
  return isThing(of) ? body({ ...x.run.world.scope(of.thing, of), run: x.run }) : of;
}

export function effectFails(x: Frame, effect: string | undefined): Truth {
  return effectNotReached(x.run.program.outline, x.run.world, effect, x);
}

export function eventDate(x: Frame, event: string, orGiven: boolean): Operand {
  return dayOf(x.run.world, event, orGiven);
}

export function termsMet(x: Frame): Truth {
  return allMet(x.run.program.outline, x.run.world);
}

export function signal(x: Frame, id: string): Truth {
  return signalHolds(x.run.program.outline, x.run.world, id, x);
}

export function consent(x: Frame, id: string): Truth {
  return consentGiven(x.run.program.outline, x.run.world, id, x.things[personThing]);
}

export function helpCount(x: Frame): HelpCount {
  return countHelp(x.run.program.outline, x.run.world, x);
}

export function duty(x: Frame, id: string, of: Operand | undefined): Operand {
  if (of !== undefined && !isThing(of)) return of;
  const subject: ThingRef | undefined = of;
  return dutyApplies(
    x.run.program.outline,
    x.run.world,
    id,
    subject === undefined ? x : x.run.world.scope(subject.thing, subject),
  );
}
