// What the plan tells of signals and offers: on what grounds, for whom, by which day, and who keeps the plan together.

import { fromInteger, shiftOp, show, type Shown } from "@andersom/runtime";
import { reasonsOf } from "./grounds.js";
import type { Offer } from "@andersom/semantics";
import { homeThing } from "../input/spec.js";
import type { PersonRun } from "./person-run.js";
import type { PlanCoordinator, PlanOffer, PlanSignal } from "./plan-data.js";
import { signalHolds } from "./signals.js";
import { truthOf } from "./truth.js";
import type { Outline, WithCode, World } from "./world.js";

/** The signals that are there: of each household once, and of each person. */
export function signalsOf<X>(outline: Outline<X>, runs: readonly PersonRun<X>[]): readonly PlanSignal[] {
  return (outline.signals ?? []).flatMap((signal) =>
    heads(signal.thing === homeThing, runs).flatMap(({ name, home, run: { world } }): PlanSignal[] => {
      const scope = world.scope(undefined, undefined);
      if (signalHolds(outline, world, signal.id, scope) !== true) return [];
      return [
        {
          signal: signal.id,
          name: signal.name,
          about: signal.thing === homeThing ? (home?.key ?? name) : name,
          members: signal.thing === homeThing ? membersOf(runs, home?.key) : [name],
          grounds: reasonsOf(world, signal.condition, scope),
          place: signal.place,
        },
      ];
    }),
  );
}

/** The offers whose conditions hold. One that waits for a signal is made to whom the signal is about. */
export function offersOf<X>(outline: Outline<X>, runs: readonly PersonRun<X>[]): readonly PlanOffer[] {
  const found = (outline.offers ?? []).flatMap((offer) =>
    heads(isForHome(outline, offer), runs).flatMap(({ name, home, run: { world } }): PlanOffer[] => {
      const scope = world.scope(undefined, undefined);
      const because = offer.signals.filter((id) => signalHolds(outline, world, id, scope) === true);
      if (offer.signals.length > 0 && because.length === 0) return [];
      const conditions = [offer.scope, offer.condition].filter((one) => one !== undefined);
      if (!conditions.every((one) => truthOf(world.evaluate(one, scope), offer.place) === true)) return [];
      const isHome = isForHome(outline, offer);
      return [
        {
          offer: offer.id,
          text: offer.text,
          name: offer.name,
          actor: offer.actor,
          about: isHome ? (home?.key ?? name) : name,
          members: isHome ? membersOf(runs, home?.key) : [name],
          rights: offer.rights,
          signals: because,
          coordinator: offer.coordinator,
          ...(offer.term === undefined ? {} : { term: offer.term.text, ...dueOf(world, offer) }),
          place: offer.place,
        },
      ];
    }),
  );
  return found.filter(
    (one, at) => found.findIndex((other) => other.offer === one.offer && other.about === one.about) === at,
  );
}

/** Each household with an offer of a regisseur, once. */
export function coordinatorsOf(offers: readonly PlanOffer[]): readonly PlanCoordinator[] {
  const named = offers.filter(({ coordinator }) => coordinator);
  return named
    .filter(({ about }, at) => named.findIndex((other) => other.about === about) === at)
    .map(({ about, members, offer, place }) => ({ about, members, offer, place }));
}

/** An offer after a signal of the household is for the household; one without a signal for each person. */
function isForHome<X>(outline: Outline<X>, offer: WithCode<Offer, X>): boolean {
  const things = offer.signals.map((id) => outline.signals?.find((one) => one.id === id)?.thing);
  return things.includes(homeThing);
}

/** Everyone, or the first member of each household. */
function heads<X>(home: boolean, runs: readonly PersonRun<X>[]): readonly PersonRun<X>[] {
  if (!home) return runs;
  return runs.filter((run, at) => runs.findIndex((other) => other.home?.key === run.home?.key) === at);
}

function membersOf<X>(runs: readonly PersonRun<X>[], home: string | undefined): readonly string[] {
  return runs.filter((run) => run.home?.key === home).map(({ name }) => name);
}

/** A term after a signal starts on the peildatum: the day on which the signal is seen. */
function dueOf<X>(world: World<X>, { term }: Pick<WithCode<Offer, X>, "term">): { readonly due?: Shown } {
  if (term?.count === undefined || term.unit === undefined || !Number.isSafeInteger(term.count)) return {};
  if (term.form !== "binnen" || !/^(?:het |een )?signaal$/iu.test(term.anchor ?? "")) return {};
  return { due: show(shiftOp(world.peildatum(), fromInteger(term.count), term.unit, 1), { kind: "datum" }) };
}
