// Duties: whether one applies, rests or has lapsed, and why; and the conflicts that decide on it.

import {
  and,
  formatDutchDate,
  hole,
  isFault,
  not,
  or,
  parseIsoDate,
  placeText,
  show,
  type Ground,
  type Shown,
  type Truth,
} from "@andersom/runtime";
import { reasonsOf } from "./grounds.js";
import type { ConflictOutcome, DutyOutcome, DutyState } from "./decision.js";
import { truthOf } from "./truth.js";
import type { Outline, Scope, World } from "./world.js";

type DutyOf<X> = Outline<X>["duties"][number];
type ConflictOf<X> = Outline<X>["conflicts"][number];

export function dutyApplies<X>(outline: Outline<X>, world: World<X>, id: string, scope: Scope): Truth {
  const duty = outline.duties.find((one) => one.id === id);
  if (duty === undefined) return hole(`de plicht ${id} is niet gevonden`);
  const circle = world.circle(`duty ${id}`);
  if (circle !== undefined) return circle;
  const grounds = groundsHold(world, duty, scope);
  // What does not apply anyway need not be looked at further.
  if (grounds === false) return false;
  const rests = or(
    restsBy(outline, duty)
      .filter(({ resolution }) => resolution?.part === undefined)
      .map((conflict) => conditionHolds(world, conflict, scope)),
  );
  return and([grounds, not(lapsed(world, duty)), not(rests)]);
}

function groundsHold<X>(world: World<X>, duty: DutyOf<X>, scope: Scope): Truth {
  const holds = (code: X): Truth => truthOf(world.evaluate(code, scope), duty.place);
  return and([
    ...[duty.scope, duty.condition].filter((one) => one !== undefined).map(holds),
    ...(duty.exception === undefined ? [] : [not(holds(duty.exception))]),
  ]);
}

function lapsed<X>(world: World<X>, { lapsesOn }: DutyOf<X>): Truth {
  const last = lapsesOn === undefined ? undefined : parseIsoDate(lapsesOn);
  if (last === undefined) return false;
  const today = world.peildatum();
  return typeof today === "number" ? today >= last : truthOf(today);
}

function restsBy<X>({ conflicts }: Outline<X>, duty: DutyOf<X>): readonly ConflictOf<X>[] {
  return conflicts.filter(({ resolution }) => resolution?.form === "rust" && resolution.id === duty.id);
}

function conditionHolds<X>(world: World<X>, conflict: ConflictOf<X>, scope: Scope): Truth {
  return conflict.condition === undefined
    ? true
    : truthOf(world.evaluate(conflict.condition, scope), conflict.place);
}

/** A duty of one person, with its state and why. */
export function dutyOutcome<X>(
  outline: Outline<X>,
  world: World<X>,
  duty: DutyOf<X>,
  due: { readonly due?: Shown },
): DutyOutcome {
  const scope = world.scope(undefined, undefined);
  const applies = dutyApplies(outline, world, duty.id, scope);
  const { state, why, conflict } = stateOf(outline, world, duty, applies, scope);
  return {
    id: duty.id,
    name: duty.name,
    holder: duty.holder,
    text: duty.text,
    place: duty.place,
    applies: show(applies, { kind: "ja-nee" }),
    state,
    why,
    ...(conflict === undefined ? {} : { conflict }),
    ...(duty.term === undefined ? {} : { term: duty.term.text, ...due }),
    ...(duty.belongsTo === undefined ? {} : { belongsTo: duty.belongsTo }),
    ...(duty.extent === undefined ? {} : { extent: duty.extent }),
    ...(duty.consequence === undefined ? {} : { consequence: duty.consequence }),
    ...(duty.lapsesOn === undefined ? {} : { lapsesOn: duty.lapsesOn }),
  };
}

interface Told {
  readonly state: DutyState;
  readonly why: readonly Ground[];
  readonly conflict?: string;
}

function stateOf<X>(
  outline: Outline<X>,
  world: World<X>,
  duty: DutyOf<X>,
  applies: Truth,
  scope: Scope,
): Told {
  if (isFault(applies)) return { state: "onbekend", why: [] };
  const grounds = groundsHold(world, duty, scope);
  if (grounds === false) return { state: "geldt niet", why: whyNot(world, duty, scope) };
  if (lapsed(world, duty) === true)
    return {
      state: "vervallen",
      why: [{ text: `vervallen op ${formatDutchDate(parseIsoDate(duty.lapsesOn!)!)}`, places: [duty.place] }],
    };
  if (grounds === true) {
    const resting = restsBy(outline, duty).find(
      (conflict) => conditionHolds(world, conflict, scope) === true,
    );
    if (resting !== undefined)
      return {
        state: "rust",
        why: [{ text: resting.resolution?.text ?? resting.name, places: [resting.place] }],
        conflict: resting.id,
      };
  }
  return { state: applies === true ? "geldt" : "onbekend", why: [] };
}

/** The conditions that fail, or the exceptions that hold. */
function whyNot<X>(world: World<X>, duty: DutyOf<X>, scope: Scope): readonly Ground[] {
  const failed = [duty.scope, duty.condition]
    .filter((one) => one !== undefined)
    .filter((one) => truthOf(world.evaluate(one, scope)) === false)
    .flatMap((one) => reasonsOf(world, one, scope));
  if (failed.length > 0 || duty.exception === undefined) return failed;
  return reasonsOf(world, duty.exception, scope);
}

function asLongAs<X>(
  world: World<X>,
  { resolution, place }: ConflictOf<X>,
  scope: Scope,
): Pick<ConflictOutcome, "asLongAs"> {
  const told = resolution?.asLongAs;
  if (told === undefined) return {};
  if (told.when === undefined) return { asLongAs: { text: told.text } };
  const holds = show(truthOf(world.evaluate(told.when, scope), place), { kind: "ja-nee" });
  return { asLongAs: { text: told.text, holds } };
}

/**
 * The conflicts of one person: each that the ordinance declares, with its resolution, and each duty that applies but cannot be met on
 * the facts of its own test while no declared conflict lets it rest.
 */
export function conflictsOf<X>(
  outline: Outline<X>,
  world: World<X>,
  duties: readonly DutyOutcome[],
): readonly ConflictOutcome[] {
  const scope = world.scope(undefined, undefined);
  const declared = outline.conflicts.map((conflict): ConflictOutcome => {
    const sides = conflict.between.filter(({ kind }) => kind === "plicht");
    const grounds = sides.flatMap(({ id }) =>
      outline.duties.filter((duty) => duty.id === id).map((duty) => groundsHold(world, duty, scope)),
    );
    // Between a duty and a right the condition says when the right counts: it may be that of a child.
    const holds = grounds.includes(false) ? false : and([...grounds, conditionHolds(world, conflict, scope)]);
    return {
      id: conflict.id,
      name: conflict.name,
      declared: true,
      between: conflict.between.map(({ name }) => name),
      holds: show(holds, { kind: "ja-nee" }),
      ...(conflict.resolution === undefined ? {} : { resolution: conflict.resolution.text }),
      ...asLongAs(world, conflict, scope),
      ...(conflict.powers.length === 0 ? {} : { power: conflict.powers.map(({ text }) => text).join("; ") }),
      place: conflict.place,
    };
  });
  const unsolved = outline.duties.flatMap((duty): ConflictOutcome[] => {
    const told = duties.find(({ id }) => id === duty.id);
    if (duty.fulfilled === undefined || told?.state !== "geldt") return [];
    const holds = truthOf(world.evaluate(duty.fulfilled, scope), duty.place);
    if (holds !== false) return [];
    return [
      {
        id: duty.id,
        name: duty.name,
        declared: false,
        between: [duty.name],
        holds: show(true, { kind: "ja-nee" }),
        resolution: `op deze gegevens niet na te komen, en geen botsing laat de plicht rusten (${placeText(duty.place)})`,
        place: duty.place,
      },
    ];
  });
  return [...declared, ...unsolved];
}
