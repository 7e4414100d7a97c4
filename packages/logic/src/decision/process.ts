// The procedure of one household: which step is done, due or late, and what somebody has to do or may do.

import {
  and,
  hole,
  isKnown,
  mergeUnknowns,
  isUnknown,
  not,
  oncePer,
  or,
  show,
  type Day,
  type Shown,
  type Truth,
  type Unknown,
} from "@andersom/runtime";
import type { Act, Step, Term } from "@andersom/semantics";
import { dueOf, type Due } from "./due.js";
import { once } from "./lazy.js";
import type { ProcessOutcome, StepOutcome, TaskOutcome, TermOutcome, TermStatus } from "./process-data.js";
import { andEach, truthOf } from "./truth.js";
import type { Outline, Scope, WithCode, World } from "./world.js";

type ActOf<X> = WithCode<Act, X>;
type StepOf<X> = WithCode<Step, X>;

/** A term that holds, or may still hold, with its last day. */
interface Running<X> {
  readonly act: ActOf<X>;
  readonly term: WithCode<Term, X>;
  readonly about?: string;
  readonly place: Act["place"];
  readonly applies: Truth;
  readonly due: Due;
}

/** Where a step or act stands. */
interface Standing<X> {
  readonly status: TermStatus;
  /** Whether it applies at all. */
  readonly applies: Truth;
  readonly running: readonly Running<X>[];
  readonly doneOn?: Day;
  readonly late: Truth;
  readonly waitingFor?: string;
}

export interface Asked {
  /** Ids of the rights that were asked for; undefined when the input does not say. */
  readonly requested: ReadonlySet<string> | undefined;
}

export function processOf<X>(
  outline: Outline<X>,
  world: World<X>,
  open: { readonly judgements: ReadonlySet<string> },
  asked: Asked,
): ProcessOutcome {
  const scope = world.scope(undefined, undefined);
  const stands = standings(outline, world, scope, asked);
  const nameOf = (event: string): string => outline.steps.find(({ key }) => key === event)?.name ?? event;
  const lateName = (act: ActOf<X>): string => {
    const cause = outline.acts.find(({ id }) => id === act.whenLate);
    return outline.steps.find(({ id }) => id === cause?.step)?.name ?? cause?.name ?? "";
  };
  const loose = outline.acts.filter(({ step, whenLate }) => step === undefined || whenLate !== undefined);
  const free = outline.acts.filter(({ kind }) => kind === "vrijheid");
  const advice = once(() =>
    outline.advice.map((advice) => {
      const { id, from, other, judgement, condition, text, place } = advice;
      const needed: Truth =
        judgement !== undefined
          ? open.judgements.has(judgement)
          : condition === undefined
            ? true
            : truthOf(world.evaluate(condition, scope), place);
      const name = outline.facts.find((fact) => fact.id === judgement)?.name;
      return {
        id,
        ...(from === undefined ? {} : { from }),
        ...(other === undefined ? {} : { other }),
        ...(name === undefined ? {} : { judgement: name }),
        text,
        place,
        needed: yesNo(needed),
      };
    }),
  );
  return {
    steps: outline.steps.map((step) => stepOutcome(outline, step, stands.get(step.id)!, nameOf)),
    tasks: loose
      .filter(({ kind }) => kind !== "vrijheid")
      .map((act): TaskOutcome => {
        const { applies, running, status, doneOn, waitingFor } = stands.get(act.id)!;
        const [first] = running;
        const recurring = act.term?.form === "elk jaar voor" || act.term?.form === "elke";
        const due = dueShown(running);
        return {
          id: act.id,
          actor: act.actor,
          text: act.text,
          items: act.items.map(({ text }) => text),
          place: act.place,
          applies: yesNo(applies),
          ...(first === undefined && doneOn === undefined ? {} : { status }),
          ...(doneOn === undefined ? {} : { doneOn: date(doneOn) }),
          ...(due === undefined ? {} : { due }),
          ...(waitingFor === undefined ? {} : { waitingFor: nameOf(waitingFor) }),
          ...(first === undefined ? {} : { layer: layerOf(first.term) }),
          ...(act.term === undefined ? {} : { term: act.term.text }),
          recurring,
          conditional: act.condition !== undefined || act.scope !== undefined,
          ...(act.whenLate === undefined ? {} : { becauseLate: lateName(act) }),
        };
      }),
    freedoms: free.map((act) => {
      const { applies, running, waitingFor } = stands.get(act.id)!;
      const until = dueShown(running);
      return {
        id: act.id,
        actor: act.actor,
        text: act.text,
        place: act.place,
        applies: yesNo(applies),
        ...(until === undefined ? {} : { until }),
        ...(waitingFor === undefined ? {} : { waitingFor: nameOf(waitingFor) }),
        ...(act.whenLate === undefined ? {} : { becauseLate: lateName(act) }),
      };
    }),
    documents: outline.documents.map(({ id, document, lead, items, place }) => ({
      id,
      document,
      ...(lead === undefined ? {} : { lead }),
      items: items.map(({ label, text, value, valueType }) => ({
        ...(label === undefined ? {} : { label }),
        text,
        ...(value === undefined || valueType === undefined
          ? {}
          : { value: show(world.evaluate(value, scope), valueType) }),
      })),
      place,
    })),
    // Which judgements are open takes every outcome: only for who reads the advice.
    get advice() {
      return advice();
    },
  };
}

/** `alle termijnen zijn gehaald`: one term that was missed decides; one that still runs leaves it open. */
export function termsMet<X>(outline: Outline<X>, world: World<X>): Truth {
  const known = met.get(world) ?? termsMetIn(outline, world);
  met.set(world, known);
  return known;
}

/** Every effect that is reached when the terms are met asks it anew. */
const met = new WeakMap<object, Truth>();

function termsMetIn<X>(outline: Outline<X>, world: World<X>): Truth {
  const circle = world.circle("terms");
  if (circle !== undefined) return circle;
  const scope = world.scope(undefined, undefined);
  const stands = standings(outline, world, scope, { requested: undefined });
  const promised = [
    ...outline.steps.map(({ id, name }) => ({ id, name })),
    ...outline.acts.flatMap(({ id, step, event, whenLate }) =>
      step === undefined && whenLate === undefined && event !== undefined ? [{ id, name: event }] : [],
    ),
  ];
  return and(
    promised.map(({ id, name }): Truth => {
      const { status, running, late, applies, waitingFor } = stands.get(id)!;
      const bound = running.some(
        ({ act, term }) => act.kind !== "vrijheid" && !isResident(act) && hasLastDay(term),
      );
      if (!bound || status === "niet nodig") return true;
      const met = ((): Truth => {
        switch (status) {
          case "gedaan":
            return not(late);
          case "te laat":
            return false;
          case "nog niet":
            return waitingFor === undefined
              ? hole(`of de termijn van “${name}” is gehaald, is niet bekend`)
              : hole(`de termijn van “${name}” begint bij “${waitingFor}”`);
          default:
            return hole(`de termijn van “${name}” loopt nog`);
        }
      })();
      return or([not(applies), met]);
    }),
  );
}

function isResident<X>({ actor }: ActOf<X>): boolean {
  return /^(?:de|een) (?:inwoner|aanvrager)$/iu.test(actor);
}

function hasLastDay<X>({ form }: WithCode<Term, X>): boolean {
  return form === "binnen" || form === "uiterlijk na" || form === "uiterlijk voor" || form === "uiterlijk op";
}

/** In one world an act holds or not, whoever looks and however often. */
const holding = new WeakMap<object, unknown>();

/** Whether an act holds: its own conditions do, and those of no act that goes before it. */
function holdingIn<X>(acts: readonly ActOf<X>[], world: World<X>, scope: Scope): (act: ActOf<X>) => Truth {
  const known = holding.get(world) as ((act: ActOf<X>) => Truth) | undefined;
  if (known !== undefined) return known;
  const own = remembered(({ scope: reach, condition, place }: ActOf<X>) =>
    andEach([reach, condition], (one) =>
      one === undefined ? true : truthOf(world.evaluate(one, scope), place),
    ),
  );
  const before = beatersOf(acts) as ReadonlyMap<string, readonly ActOf<X>[]>;
  const holds = remembered((act: ActOf<X>) =>
    andEach([own(act), not(or((before.get(act.id) ?? []).map(own)))], (truth) => truth),
  );
  holding.set(world, holds);
  return holds;
}

/** The acts that take the place of each act that can be set aside. */
const beatersOf = oncePer((acts: readonly ActOf<unknown>[]) => {
  const before = new Map<string, ActOf<unknown>[]>();
  for (const act of acts) for (const id of act.overrides) before.set(id, [...(before.get(id) ?? []), act]);
  return before;
});

function remembered<K extends object>(find: (key: K) => Truth): (key: K) => Truth {
  const known = new Map<K, Truth>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

/** Every step and every act outside the steps, by id. */
function standings<X>(
  outline: Outline<X>,
  world: World<X>,
  scope: Scope,
  asked: Asked,
): ReadonlyMap<string, Standing<X>> {
  const { acts, steps } = outline;
  const holds = holdingIn(acts, world, scope);
  const runningIn = (some: readonly ActOf<X>[]): readonly Running<X>[] =>
    some.flatMap((act): Running<X>[] => {
      const applies = holds(act);
      if (applies === false) return [];
      const single = act.term === undefined ? [] : [{ term: act.term, place: act.place }];
      const rows = rowsFor(act, asked).map(({ term, about, place }) => ({ term, about, place }));
      return [...single, ...rows].map((one) => ({
        act,
        ...one,
        applies,
        due: dueOf(outline, world, one.term, scope),
      }));
    });
  const found = new Map<string, Standing<X>>();
  for (const step of steps) {
    const mine = acts.filter((act) => act.step === step.id && act.whenLate === undefined);
    const possible =
      step.condition === undefined ? true : truthOf(world.evaluate(step.condition, scope), step.place);
    const applies = and([possible, mine.length === 0 ? true : or(mine.map(holds))]);
    const before = step.after === undefined ? undefined : steps.find(({ id }) => id === step.after);
    const waits = before === undefined ? undefined : opensAfter(before, found.get(before.id));
    found.set(step.id, standing(world, runningIn(mine), applies, step.key, waits));
  }
  // A freedom of a step is told by itself too: another act may have taken its place.
  for (const act of acts.filter(({ kind, step }) => kind === "vrijheid" && step !== undefined))
    found.set(act.id, standing(world, runningIn([act]), holds(act), undefined, undefined));
  for (const act of acts.filter(({ step, whenLate }) => step === undefined && whenLate === undefined))
    found.set(act.id, standing(world, runningIn([act]), holds(act), act.event, undefined));
  for (const act of acts.filter(({ whenLate }) => whenLate !== undefined)) {
    const cause = acts.find(({ id }) => id === act.whenLate);
    const state = found.get(cause?.step ?? cause?.id ?? "");
    // Once it is done, being late has no further consequence.
    const late: Truth = state === undefined || state.status === "gedaan" ? false : state.late;
    found.set(act.id, standing(world, runningIn([act]), and([holds(act), late]), undefined, undefined));
  }
  return found;
}

/** The step that an item of `in deze volgorde` waits for: the one before, unless that is done or not possible. */
function opensAfter<X>(before: StepOf<X>, state: Standing<X> | undefined): string | undefined {
  return state === undefined || state.status === "gedaan" || state.status === "niet nodig"
    ? undefined
    : before.key;
}

/** The rows of a table of terms: those of the rights that were asked for, when they are in it. */
function rowsFor<X>(act: ActOf<X>, { requested }: Asked): NonNullable<ActOf<X>["terms"]> {
  const rows = act.terms ?? [];
  if (requested === undefined) return rows;
  const asked = rows.filter(({ right }) => right !== undefined && requested.has(right));
  return asked.length > 0 ? asked : rows;
}

function standing<X>(
  world: World<X>,
  running: readonly Running<X>[],
  applies: Truth,
  event: string | undefined,
  waits: string | undefined,
): Standing<X> {
  const today = world.course.today();
  const doneOn = (event === undefined ? [] : (world.course.events.get(event) ?? []))
    .filter((day) => typeof today !== "number" || day <= today)
    .at(-1);
  const isLate = ({ due }: Running<X>): boolean => {
    if (due.kind !== "dag") return false;
    return doneOn === undefined ? typeof today === "number" && today > due.day : doneOn > due.day;
  };
  // Where it is not known which term holds, being late is only sure when it is late for each.
  const sure = running.filter((one) => one.applies === true);
  const late: Truth = sure.some(isLate)
    ? true
    : running.some(isLate)
      ? running.every(isLate) && applies === true
        ? true
        : firstOpen(running)
      : false;
  const base = { applies, running, late };
  if (applies === false) return { ...base, status: "niet nodig" };
  if (doneOn !== undefined) return { ...base, status: "gedaan", doneOn };
  if (late === true) return { ...base, status: "te laat" };
  const has = (kind: Due["kind"]): Due | undefined => running.find(({ due }) => due.kind === kind)?.due;
  if (has("dag") !== undefined) return { ...base, status: "uiterlijk" };
  const still = has("stil");
  if (still?.kind === "stil") return { ...base, status: "staat stil", waitingFor: still.event };
  const waiting = has("wacht");
  const event_ = waiting?.kind === "wacht" ? waiting.event : waits;
  return { ...base, status: "nog niet", ...(event_ === undefined ? {} : { waitingFor: event_ }) };
}

function firstOpen<X>(running: readonly Running<X>[]): Truth {
  const open = running.map(({ applies }) => applies).filter((truth): truth is Unknown => isUnknown(truth));
  return open.length === 0 ? false : mergeUnknowns(open);
}

function stepOutcome<X>(
  outline: Outline<X>,
  step: StepOf<X>,
  { status, running, doneOn, late, waitingFor }: Standing<X>,
  nameOf: (event: string) => string,
): StepOutcome {
  const act = outline.acts.find((one) => one.step === step.id && one.whenLate === undefined);
  const due = status === "niet nodig" ? undefined : dueShown(running);
  const layers = [...new Set(running.map(({ term }) => layerOf(term)))];
  return {
    id: step.id,
    name: step.name,
    ...(step.label === undefined ? {} : { label: step.label }),
    ...(act === undefined ? {} : { text: act.text }),
    place: step.place,
    status,
    ...(doneOn === undefined ? {} : { doneOn: date(doneOn) }),
    ...(doneOn !== undefined && late === true ? { late: true } : {}),
    ...(due === undefined ? {} : { due }),
    ...(waitingFor === undefined ? {} : { waitingFor: nameOf(waitingFor) }),
    ...(layers.length === 1 ? { layer: layers[0]! } : {}),
    terms: running.map(({ term, about, place, applies, due: end }): TermOutcome => {
      const last = dueDay(end);
      return {
        text: term.text,
        layer: layerOf(term),
        ...(about === undefined ? {} : { about }),
        applies: yesNo(applies),
        ...(last === undefined ? {} : { due: last }),
        ...(end.kind === "wacht" || end.kind === "stil" ? { waitingFor: nameOf(end.event) } : {}),
        place,
      };
    }),
  };
}

/** One last day when all terms that may hold agree; onbekend while it depends on something; none when rows differ. */
function dueShown<X>(running: readonly Running<X>[]): Shown | undefined {
  const [first] = running;
  if (first === undefined) return undefined;
  const days = new Set(running.map(({ due }) => (due.kind === "dag" ? due.day : due.kind)));
  if (days.size === 1) return dueDay(first.due);
  const open = running.map(({ applies }) => applies).filter((truth) => !isKnown<boolean>(truth));
  return open.length === 0 ? undefined : show(open[0]!, { kind: "datum" });
}

function dueDay(due: Due): Shown | undefined {
  if (due.kind === "dag") return date(due.day);
  return due.kind === "open" ? show(due.value, { kind: "datum" }) : undefined;
}

function layerOf<X>({ layer }: WithCode<Term, X>): "wet" | "verordening" {
  return layer ?? "verordening";
}

function date(day: Day): Shown {
  return show(day, { kind: "datum" });
}

function yesNo(truth: Truth): Shown {
  return show(truth, { kind: "ja-nee" });
}
