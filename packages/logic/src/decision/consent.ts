// Consent on the peildatum: who must agree, whether they did, until when, and what may be shared then. It decides nothing else.

import { fromInteger, shiftOp, show, type Operand, type ThingRef } from "@andersom/runtime";
import type { Consent } from "@andersom/semantics";
import { normalName } from "../input/names.js";
import { cell, personThing } from "../input/spec.js";
import { nameOf } from "./people.js";
import type { PlanConsent } from "./plan-data.js";
import { truthOf } from "./truth.js";
import type { Outline, WithCode, World } from "./world.js";

/** Ja while everyone who must agree did so, and the consent has not run out. */
export function consentGiven<X>(
  outline: Outline<X>,
  world: World<X>,
  id: string,
  person: ThingRef | undefined,
): boolean {
  const consent = outline.consents?.find((one) => one.id === id);
  if (consent === undefined || person === undefined) return false;
  return consentOf(outline, world, consent, person, "").status === "gegeven";
}

/** One consent of one person, as the plan tells it. */
export function consentOf<X>(
  outline: Outline<X>,
  world: World<X>,
  consent: WithCode<Consent, X>,
  person: ThingRef,
  name: string,
): PlanConsent {
  const scope = world.scope(personThing, person);
  const row = consent.givers.find(({ tests }) =>
    tests.every((test) => truthOf(world.evaluate(test, scope), consent.place) === true),
  );
  const needed = consent.givers.length === 0 ? ["de inwoner"] : row?.who;
  const given = world.household.consents.get(cell(person.key, consent.id));
  const until: Operand | undefined =
    given === undefined || consent.lasts === undefined
      ? undefined
      : shiftOp(given.on, fromInteger(consent.lasts.count), consent.lasts.unit, 1);
  const today = world.peildatum();
  const missing = (needed ?? []).filter((who) => !agreed(outline, world, who, person, given?.by ?? []));
  const started = given !== undefined && (typeof today !== "number" || given.on <= today);
  const ended = typeof until === "number" && typeof today === "number" && until <= today;
  const status =
    !started || needed === undefined || missing.length > 0 ? "niet gegeven" : ended ? "verlopen" : "gegeven";
  return {
    person: name,
    consent: consent.id,
    name: consent.name,
    sharedWith: consent.sharedWith,
    status,
    ...(needed === undefined ? {} : { mayConsent: needed }),
    missing: ended || !started ? (needed ?? []) : missing,
    ...(given === undefined ? {} : { on: show(given.on, { kind: "datum" }), by: given.by }),
    ...(until === undefined ? {} : { until: show(until, { kind: "datum" }) }),
    facts: status === "gegeven" ? presentFacts(world, consent.facts, person) : [],
    place: consent.place,
  };
}

/** The facts of the consent that this file holds of the person or the household he lives in. */
function presentFacts<X>(
  { household }: World<X>,
  facts: readonly string[],
  person: ThingRef,
): readonly string[] {
  const home = household.homes.get(person.key);
  const owners = [person, ...(home === undefined ? [] : [home])];
  return facts.filter((fact) => owners.some(({ key }) => household.values.has(cell(key, fact))));
}

/** `de inwoner` by that word or by name; `de ouders` by that word, or all parents in the file by name. */
function agreed<X>(
  outline: Outline<X>,
  { household }: World<X>,
  who: string,
  person: ThingRef,
  by: readonly string[],
): boolean {
  const names = by.map(normalName);
  const wanted = normalName(who);
  if (names.includes(wanted)) return true;
  if (wanted === "inwoner") return names.includes(normalName(nameOf(person)));
  if (wanted !== "ouders" && wanted !== "ouder") return false;
  const children = outline.facts.find(({ thing, key }) => thing === personThing && key === "kinderen");
  const parents = household.persons.filter(({ key }) => {
    const list = children === undefined ? undefined : household.values.get(cell(key, children.id));
    return typeof list === "object" && "things" in list && list.things.some((one) => one.key === person.key);
  });
  return parents.length > 0 && parents.every((parent) => names.includes(normalName(nameOf(parent))));
}
