// A household of the population as the household file that the interpreter reads.

import { columnState } from "@andersom/logic";
import { formatIsoDate, monthKeyToIso, rational, toDecimalString } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import type { Bound } from "./bind.js";
import { plainName } from "./names.js";
import type { Filled, Piece } from "./piece.js";

type Facts = Record<string, unknown>;

export interface HouseholdInput {
  /** The household with everybody's facts; `asker` is the person whose aanvraag it is. */
  readonly input: (home: number, asker?: number) => Record<string, unknown>;
  /** Whether a fact of the aanvraag, or of another thing that a run has one of, stands in a column: then each person asks apart. */
  readonly perPerson: boolean;
}

/** People are called P1, P2, … in the order of the file. */
export function householdInputs(
  model: DecisionModel,
  given: Readonly<Record<string, unknown>>,
  bounds: readonly Bound[],
  piece: Piece,
): HouseholdInput {
  const { personen: _p, huishoudens: _h, aanvrager: _a, ...rest } = given;
  const isPerson = (name: string): boolean => plainName(name) === "inwoner";
  const isHome = (name: string): boolean => plainName(name) === "huishouden";
  const sections = ["gegevens", "oordelen"] as const;
  const forAll = (which: (name: string) => boolean): Facts =>
    Object.assign(
      {},
      ...sections.flatMap((section) =>
        Object.entries(record(rest[section])).flatMap(([name, facts]) =>
          which(name) ? [record(facts)] : [],
        ),
      ),
    ) as Facts;
  const [everybody, everyHome] = [forAll(isPerson), forAll(isHome)];
  const valued = bounds.filter(({ members, within }) => members !== true && within === undefined);
  const ofPeople = valued.filter(({ fact }) => isPerson(fact.thing));
  const ofHomes = valued.filter(({ fact }) => isHome(fact.thing));
  const others = valued.filter(({ fact }) => !isPerson(fact.thing) && !isHome(fact.thing));
  const facts = (own: readonly Bound[], row: number): Facts =>
    Object.fromEntries(
      own.flatMap((bound) => {
        const value =
          bound.list === undefined
            ? valueOf(bound, piece.filled, row)
            : listValue(bounds, bound.list, piece, row);
        return value === undefined ? [] : [[bound.fact.key, value] as const];
      }),
    );
  const sectionOf = (section: (typeof sections)[number], row: number | undefined): Record<string, Facts> => {
    const found: Record<string, Facts> = {};
    for (const [name, own] of Object.entries(record(rest[section])))
      if (!isPerson(name) && !isHome(name)) found[name] = { ...record(own) };
    if (row === undefined) return found;
    for (const bound of others) {
      if ((bound.fact.kind === "oordeel") !== (section === "oordelen")) continue;
      const name = model.things.find(({ id }) => id === bound.fact.thing)?.name ?? bound.fact.thing;
      found[name] = { ...found[name], ...facts([bound], row) };
    }
    return found;
  };
  return {
    perPerson: others.length > 0,
    input(home, asker) {
      const [first, end] = [piece.firstPerson[home]!, piece.firstPerson[home + 1]!];
      const names = Array.from({ length: end - first }, (_, at) => `P${at + 1}`);
      return {
        ...rest,
        gegevens: sectionOf("gegevens", asker),
        oordelen: sectionOf("oordelen", asker),
        personen: Object.fromEntries(
          names.map((name, at) => [name, { ...everybody, ...facts(ofPeople, first + at) }]),
        ),
        huishoudens: [{ ...everyHome, ...facts(ofHomes, home), leden: names }],
        ...(asker === undefined ? {} : { aanvrager: names[asker - first] }),
      };
    },
  };
}

function record(value: unknown): Facts {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Facts) : {};
}

/** A list as the household file has it: things with their facts, or names of people; undefined for what is not known. */
function listValue(bounds: readonly Bound[], list: number, piece: Piece, owner: number): unknown {
  const { list: laid, offsets, values, states } = piece.lists[list]!;
  if (states[owner] !== columnState.known)
    return states[owner] === columnState.notApplicable ? null : undefined;
  const home = laid.owner === "households" ? owner : piece.householdOf[owner]!;
  const name = (row: number): string => `P${row - piece.firstPerson[home]! + 1}`;
  if (laid.kind === "one") return name(values[owner]!);
  const rows = [...values.subarray(offsets[owner], offsets[owner + 1])];
  if (laid.kind === "people") return rows.map(name);
  const facts = bounds.filter(({ within }) => within === list);
  return rows.map((row) =>
    Object.fromEntries(
      facts.flatMap((bound) => {
        const value = valueOf(bound, piece.filled, row);
        return value === undefined ? [] : [[bound.fact.key, value] as const];
      }),
    ),
  );
}

/** What stands in the household file; undefined for what is not known. */
function valueOf({ slots, first, everyMonth }: Bound, filled: readonly Filled[], row: number): unknown {
  const value = cellOf(filled[slots[0]!]!, row);
  if (first === undefined) return value;
  if (everyMonth === true) return value === undefined ? undefined : { "elke maand": value };
  const months = slots.flatMap((slot, at) => {
    const value = cellOf(filled[slot]!, row);
    return value === undefined ? [] : [[monthKeyToIso(first + at), value] as const];
  });
  return months.length === 0 ? undefined : Object.fromEntries(months);
}

function cellOf({ slot, values, states }: Filled, row: number): unknown {
  const value = values[row]!;
  const state = slot.kind === "ja-nee" ? (value > 1 ? value : 0) : (states?.[row] ?? 0);
  if (state !== columnState.known) return state === columnState.notApplicable ? null : undefined;
  switch (slot.kind) {
    case "ja-nee":
      return value === 1;
    case "number":
      return toDecimalString(rational(BigInt(value), BigInt(slot.scale)));
    case "day":
      return formatIsoDate(value);
    case "text":
      return slot.dictionary[value];
  }
}
