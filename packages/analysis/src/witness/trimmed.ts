// A household without the facts that make no difference: what can be left open is left out, so that a reader sees what matters.

import { addMonths, formatIsoDate, parseIsoDate } from "@andersom/runtime";
import type { HouseholdInput, InputValue, ThingInput } from "@andersom/semantics";

type Path = readonly [section: "personen" | "gegevens" | "huishoudens", owner: string, key: string];

/** Somebody with a pension is of this age where nothing says otherwise. */
const PENSIONER = 70;

/** Leaves out dates, choices and amounts with as few tries as it can; yes/no facts and people stay as they are. */
export function trimmed(
  household: HouseholdInput,
  shows: (other: HouseholdInput) => boolean,
): HouseholdInput {
  let kept = household;
  const drop = (paths: readonly Path[]): void => {
    if (paths.length === 0) return;
    const other = without(kept, paths);
    if (shows(other)) {
      kept = other;
      return;
    }
    if (paths.length === 1) return;
    const half = Math.ceil(paths.length / 2);
    drop(paths.slice(0, half));
    drop(paths.slice(half));
  };
  drop(pathsOf(household));
  const older = withPensioners(kept);
  return older !== undefined && shows(older) ? older : kept;
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

function pathsOf({ personen, gegevens, huishoudens }: HouseholdInput): readonly Path[] {
  const of = (section: Path[0], owner: string, fields: ThingInput): readonly Path[] =>
    Object.entries(fields).flatMap(([key, value]): Path[] =>
      isPlain(key, value) ? [[section, owner, key]] : [],
    );
  return [
    ...Object.entries(personen ?? {}).flatMap(([owner, fields]) => of("personen", owner, fields)),
    ...Object.entries(gegevens ?? {}).flatMap(([owner, fields]) => of("gegevens", owner, fields)),
    ...(huishoudens ?? []).flatMap((fields, at) => of("huishoudens", String(at), fields)),
  ];
}

/** Dates, choices and text; a birthday stays, because everybody has an age. */
function isPlain(key: string, value: InputValue): boolean {
  if (key.includes("geboorte") || key === "leden" || key === "partner") return false;
  return typeof value === "string" && !/^-?\d+(?:\.\d+)?$/u.test(value);
}

function without(household: HouseholdInput, paths: readonly Path[]): HouseholdInput {
  const gone = new Set(paths.map((path) => path.join("\0")));
  const rest = (section: Path[0], owner: string, fields: ThingInput): ThingInput =>
    Object.fromEntries(Object.entries(fields).filter(([key]) => !gone.has([section, owner, key].join("\0"))));
  const all = (section: "personen" | "gegevens", things: Readonly<Record<string, ThingInput>>) =>
    Object.fromEntries(
      Object.entries(things).map(([owner, fields]) => [owner, rest(section, owner, fields)]),
    );
  const { personen, gegevens, huishoudens } = household;
  return {
    ...household,
    ...(personen === undefined ? {} : { personen: all("personen", personen) }),
    ...(gegevens === undefined ? {} : { gegevens: all("gegevens", gegevens) }),
    ...(huishoudens === undefined
      ? {}
      : { huishoudens: huishoudens.map((fields, at) => rest("huishoudens", String(at), fields)) }),
  };
}
