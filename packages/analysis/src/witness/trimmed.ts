// A household without the facts that make no difference: what can be left open is left out, so that a reader sees what matters.

import { addMonths, formatIsoDate, parseIsoDate } from "@andersom/runtime";
import type { DecisionModel, HouseholdInput, InputValue, ThingInput } from "@andersom/semantics";

/** Where something is told of somebody. */
export type Path = readonly [
  section: "personen" | "gegevens" | "huishoudens" | "bedragen",
  owner: string,
  key: string,
];

/** Somebody with a pension is of this age where nothing says otherwise. */
const PENSIONER = 70;

/** Leaves out dates and choices with as few tries as it can; yes/no facts, amounts and people stay as they are. */
export function trimmed(
  household: HouseholdInput,
  model: Pick<DecisionModel, "facts">,
  shows: (other: HouseholdInput) => boolean,
): HouseholdInput {
  let kept = spared(household, pathsOf(household, isPlain), shows);
  const all = kept;
  emptied(all, model, (paths) => {
    const tried = without(all, paths, null);
    if (!shows(tried)) return false;
    kept = tried;
    return true;
  });
  const older = withPensioners(kept);
  return older !== undefined && shows(older) ? older : kept;
}

/** The same, and amounts, what is true and the amounts of laws as well; people stay. */
export function bare(household: HouseholdInput, shows: Shows): HouseholdInput {
  const amounts = Object.keys(household.bedragen ?? {}).map((key): Path => ["bedragen", "", key]);
  return spared(household, [...pathsOf(household, isTold), ...amounts], shows);
}

/** Whether a household still shows it, without the fields that are gone. */
type Shows = (other: HouseholdInput, gone: readonly Path[]) => boolean;

/** Without those of some fields that can be left out, in halves of halves. */
function spared(household: HouseholdInput, all: readonly Path[], shows: Shows): HouseholdInput {
  let gone: readonly Path[] = [];
  const drop = (paths: readonly Path[]): void => {
    if (paths.length === 0) return;
    const more = [...gone, ...paths];
    if (shows(without(household, more), more)) {
      gone = more;
      return;
    }
    if (paths.length === 1) return;
    const half = Math.ceil(paths.length / 2);
    drop(paths.slice(0, half));
    drop(paths.slice(half));
  };
  drop(all);
  return gone.length === 0 ? household : without(household, gone);
}

/**
 * Dates on the peildatum that only have to be known go where *niet van toepassing* will do: "the last award is today" says something
 * that nobody asked. `tries` gives back whether it still shows with these fields empty, and keeps that household itself.
 */
export function emptied(
  household: HouseholdInput,
  { facts }: Pick<DecisionModel, "facts">,
  tries: (paths: readonly Path[]) => boolean,
): void {
  const today = (key: string, value: InputValue): boolean =>
    value === household.peildatum &&
    facts.some((fact) => fact.key === key && fact.type.kind === "datum" && fact.type.nvt === true);
  let gone: readonly Path[] = [];
  for (const path of pathsOf(household, today)) if (tries([...gone, path])) gone = [...gone, path];
}

/** Who has the age of a pension is not 35: nobody would tell it so. Undefined where nobody is too young for it. */
function withPensioners(household: HouseholdInput): HouseholdInput | undefined {
  const today = household.peildatum === undefined ? undefined : parseIsoDate(household.peildatum);
  if (today === undefined || household.personen === undefined) return undefined;
  const born = formatIsoDate(addMonths(today, -12 * PENSIONER));
  let changed = false;
  const aged = (fields: ThingInput): ThingInput => {
    const birthday = Object.keys(fields).find((key) => key.includes("geboorte"));
    const retired = Object.entries(fields).some(
      ([key, value]) => value === true && /pensioen(?:gerechtigde )?leeftijd|aow-leeftijd/u.test(key),
    );
    const written = birthday === undefined ? undefined : fields[birthday];
    if (!retired || birthday === undefined || typeof written !== "string" || written <= born) return fields;
    changed = true;
    return { ...fields, [birthday]: born };
  };
  const personen = Object.fromEntries(
    Object.entries(household.personen).map(([name, fields]) => [name, aged(fields)]),
  );
  return changed ? { ...household, personen } : undefined;
}

function pathsOf(
  { personen, gegevens, huishoudens }: HouseholdInput,
  isField: (key: string, value: InputValue) => boolean,
): readonly Path[] {
  const of = (section: Path[0], owner: string, fields: ThingInput): readonly Path[] =>
    Object.entries(fields).flatMap(([key, value]): Path[] =>
      isField(key, value) ? [[section, owner, key]] : [],
    );
  return [
    ...Object.entries(personen ?? {}).flatMap(([owner, fields]) => of("personen", owner, fields)),
    ...Object.entries(gegevens ?? {}).flatMap(([owner, fields]) => of("gegevens", owner, fields)),
    ...(huishoudens ?? []).flatMap((fields, at) => of("huishoudens", String(at), fields)),
  ];
}

/** Dates, choices and text; a birthday stays, because everybody has an age. */
function isPlain(key: string, value: InputValue): boolean {
  return isTold(key, value) && typeof value === "string" && !/^-?\d+(?:\.\d+)?$/u.test(value);
}

/** What is told of somebody; who belongs to the household, and what is on its lists, is no field to leave out. */
function isTold(key: string, value: InputValue): boolean {
  if (key.includes("geboorte") || key === "leden" || key === "partner") return false;
  return value === true || (typeof value === "string" && !/^-?0(?:\.0+)?$/u.test(value)) || isSeries(value);
}

/** An amount for each month. */
function isSeries(value: InputValue): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((key) => /^\d{4}-\d\d$/u.test(key))
  );
}

/** Whose birthday a household tells. */
export function birthdays(household: HouseholdInput): readonly Path[] {
  return pathsOf(household, (key, value) => key.includes("geboorte") && typeof value === "string");
}

/** A household in which these fields are not told, or have what is `left` of them (null: *niet van toepassing*). */
export function without(
  household: HouseholdInput,
  paths: readonly Path[],
  left?: string | null,
): HouseholdInput {
  const gone = new Set(paths.map((path) => path.join("\0")));
  const rest = (section: Path[0], owner: string, fields: ThingInput): ThingInput =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([key, value]): [string, InputValue][] => {
        if (!gone.has([section, owner, key].join("\0"))) return [[key, value]];
        return left === undefined ? [] : [[key, left]];
      }),
    );
  const all = (section: "personen" | "gegevens", things: Readonly<Record<string, ThingInput>>) =>
    Object.fromEntries(
      Object.entries(things).map(([owner, fields]) => [owner, rest(section, owner, fields)]),
    );
  const { personen, gegevens, huishoudens, bedragen } = household;
  return {
    ...household,
    ...(personen === undefined ? {} : { personen: all("personen", personen) }),
    ...(gegevens === undefined ? {} : { gegevens: all("gegevens", gegevens) }),
    ...(bedragen === undefined ? {} : { bedragen: rest("bedragen", "", bedragen) }),
    ...(huishoudens === undefined
      ? {}
      : { huishoudens: huishoudens.map((fields, at) => rest("huishoudens", String(at), fields)) }),
  };
}
