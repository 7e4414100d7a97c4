// Which rules hold for a right: the new ones, or by an overgang the old ones, which only a person can apply.

import {
  and,
  isUnknown,
  lowerFirst,
  not,
  parseIsoDate,
  type Ground,
  type RightOutcome,
  type ThingRef,
  type Truth,
} from "@andersom/runtime";
import type { Right, Transition } from "@andersom/semantics";
import { cell, personThing } from "../input/spec.js";
import { truthOf } from "./truth.js";
import type { Outline, Scope, WithCode, World } from "./world.js";

const deciders: Readonly<Record<Transition["regime"], string>> = {
  "oude regels": "de oude regels",
  "gunstigste regels": "de gunstigste van de oude en de nieuwe regels",
  "oude regels begrensd": "de oude regels, hoogstens wat volgt uit de nieuwe",
};

/** An outcome under old rules is never made up: it is for whoever applies them. */
export function underTransition<X>(
  outline: Outline<X>,
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
  outcome: RightOutcome,
): RightOutcome {
  const { transitions = [] } = outline;
  if (transitions.length === 0 || right.place.instrument !== undefined) return outcome;
  if (outcome.kind === "niet aan de orde" || outcome.kind === "fout") return outcome;
  const { right: id, name, thing } = outcome;
  const base = { right: id, name, thing };
  const reservations: Ground[] = [...(outcome.reservations ?? [])];
  for (const transition of transitions) {
    if (transition.rights.length > 0 && !transition.rights.includes(right.id)) continue;
    const holds = transitionHolds(world, right.thing, subject, transition);
    const ground: Ground = { text: transition.text, places: [transition.place] };
    if (holds === true) {
      // What the new rules give stays visible where it bounds the old ones or may be better.
      const worth =
        transition.regime === "oude regels" || outcome.kind !== "toegekend" ? {} : worthIn(outcome);
      const by = [deciders[transition.regime]];
      const { ends, title } = transition;
      const open: readonly Ground[] =
        ends === undefined || ends.past !== undefined
          ? []
          : [
              {
                text: `Overgang ${title}: de oude regels gelden tot ${withThe(ends.text)}; ga na of dat al voorbij is`,
                places: [transition.place],
              },
            ];
      const told = [...reservations, ...open];
      const kept = told.length === 0 ? {} : { reservations: told };
      return { ...base, kind: "ter beoordeling", grounds: [ground], judgements: [], by, ...worth, ...kept };
    }
    if (holds === "voorbij" && transition.then !== undefined) {
      const text = `Overgang ${transition.title}: de nieuwe regels gelden ${transition.then.text}; ga na of dat is gebeurd`;
      reservations.push({ text, places: [transition.then.place] });
    }
    // Only a grant waits for an answer: who judges or refuses has the question before him.
    if (holds === "te beoordelen" || (isUnknown(holds) && outcome.kind !== "toegekend")) {
      const who = (transition.about ?? "voor deze inwoner").replace(/\.$/u, "");
      const text = `Overgang ${transition.title}: ga na of deze geldt (${lowerFirst(who)})`;
      reservations.push({ text, places: [transition.place] });
    } else if (isUnknown(holds)) {
      const { facts, judgements, holes } = holds;
      return { ...base, kind: "nog onbekend", grounds: [ground], facts, judgements, holes };
    }
  }
  return reservations.length === 0 ? outcome : { ...outcome, reservations };
}

/** Whether an overgang can move this right to other rules. */
export function mayMove<X>(
  { transitions = [] }: Outline<X>,
  right: Pick<WithCode<Right, X>, "id" | "place">,
): boolean {
  return (
    right.place.instrument === undefined &&
    transitions.some(({ rights }) => rights.length === 0 || rights.includes(right.id))
  );
}

function worthIn(outcome: Extract<RightOutcome, { kind: "toegekend" }>) {
  const { kind: _, grounds: _grounds, reservations: _reservations, ...worth } = outcome;
  return worth;
}

/** Whether it holds; `voorbij`: this person fell under it, and its end has come. */
export function transitionHolds<X>(
  world: World<X>,
  thing: string,
  subject: ThingRef,
  transition: WithCode<Transition, X>,
): Truth | "te beoordelen" | "voorbij" {
  const { place } = transition;
  const scope = world.scope(thing, subject);
  const concerned = concerns(world, subject, transition, scope);
  const past = pastEnd(world, transition, scope);
  if (past === true) return concerned === true ? "voorbij" : false;
  if (concerned === "te beoordelen") return concerned;
  // Whether an old decision has ended is asked of those who have one.
  return concerned === true ? and([concerned, not(truthOf(past, place))]) : concerned;
}

function concerns<X>(
  world: World<X>,
  subject: ThingRef,
  { id, condition, place }: WithCode<Transition, X>,
  scope: Scope,
): Truth | "te beoordelen" {
  if (condition !== undefined) return and([truthOf(world.evaluate(condition, scope), place)]);
  const person = subject.thing === personThing ? subject : scope.things[personThing];
  return world.household.transitions.get(cell(person?.key ?? "", id)) ?? "te beoordelen";
}

function pastEnd<X>(world: World<X>, { until, ends, place }: WithCode<Transition, X>, scope: Scope): Truth {
  const last = until === undefined ? undefined : parseIsoDate(until);
  const today = last === undefined ? undefined : world.peildatum();
  if (last !== undefined && typeof today === "number" && today >= last) return true;
  return ends?.past === undefined ? false : truthOf(world.evaluate(ends.past, scope), place);
}

/** The end as a noun in a sentence: the article goes missing where the words were a name. */
function withThe(text: string): string {
  return /^(?:de|het|een) /iu.test(text) || !/^einde\b/iu.test(text) ? text : `het ${text}`;
}
