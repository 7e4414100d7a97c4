// What an ordinance is worth to a household: what its rights pay, what is left over, and what it has to pay itself.

import type { Probe } from "@andersom/logic";
import {
  compare,
  isRational,
  oncePer,
  oncePerPair,
  rational,
  type Rational,
  type ThingRef,
} from "@andersom/runtime";
import type { DecisionModel, Definition, Per, Right } from "@andersom/semantics";
import type { Encoding } from "../../encode/encoding.js";
import { numeric } from "../../encode/number.js";
import { NotEncoded } from "../../encode/value.js";
import { allIn, byId } from "../../lists.js";
import { yes, type Literal } from "../../solver/literal.js";
import { constantSum, sumRange, type Sum } from "../../solver/sum.js";

/** One amount that a household gets or pays. */
export interface Worth {
  readonly name: string;
  readonly definition: Definition;
  /** Paid only to who has it. */
  readonly right?: Right;
  /** Goes to the household, or comes from it. */
  readonly direction: 1 | -1;
}

/** The amounts of rights, and what the ordinance itself calls a bijdrage or what somebody keeps. */
export function worthsOf({ rights, definitions }: DecisionModel): readonly Worth[] {
  return worthsIn(rights, definitions);
}

const worthsIn = oncePerPair((rights: readonly Right[], definitions: readonly Definition[]) => {
  return [...amountsOf(definitions)(rights), ...asked(definitions)];
});

const amountsOf = oncePer((definitions: readonly Definition[]) => {
  const named = byId(definitions);
  return allIn((right: Right): readonly Worth[] => {
    const definition = named.get(right.amount ?? "");
    return definition?.type.kind !== "bedrag" ? [] : [paidBy(right, definition)];
  });
});

/** What a household pays itself. */
const asked = oncePer((definitions: readonly Definition[]) =>
  definitions.flatMap((definition): Worth[] => {
    const { type, name, place } = definition;
    if (type.kind !== "bedrag" || type.per === undefined || place.instrument !== undefined) return [];
    const isAsked = /^(?:eigen )?bijdrage(?: van)?\b/u.test(name);
    return isAsked ? [askedBy(definition)] : [];
  }),
);

const askedBy = oncePer((definition: Definition): Worth => ({
  name: definition.name,
  definition,
  direction: -1,
}));

const paid = new WeakMap<Right, Worth>();

/** The same one for as long as the right and its amount are the same. */
function paidBy(right: Right, definition: Definition): Worth {
  const known = paid.get(right);
  if (known?.definition === definition) return known;
  const made: Worth = { name: right.name, definition, right, direction: 1 };
  paid.set(right, made);
  return made;
}

/** The worth in a household as a sum, and where it has one. */
export function worthSum(
  encoding: Encoding,
  { definition, right, direction }: Worth,
  subject: ThingRef,
): { readonly sum: Sum; readonly there: Literal } {
  const { formulas } = encoding;
  const value = numeric(encoding, encoding.definition(definition.id, subject, undefined).value);
  if (right === undefined)
    return { sum: direction === 1 ? value.sum : negative(value.sum), there: value.there };
  const about = encoding.subjectFor(right.thing, subject) ?? subject;
  const { granted, refused } = encoding.right(right.id, about);
  return {
    sum: formulas.choose([
      { when: granted, value: value.sum },
      { when: yes, value: constantSum(rational(0n)) },
    ]),
    there: formulas.or([refused, formulas.and([granted, value.there])]),
  };
}

/** Whether the bounds of an amount leave less room than this between what one household gets of it and what another does. */
export function isAlwaysWithin(
  encoding: Encoding,
  { definition, right }: Pick<Worth, "definition" | "right">,
  room: Rational,
): boolean {
  const [person] = encoding.cast.persons;
  if (person === undefined) return false;
  try {
    const { sum } = numeric(encoding, encoding.definition(definition.id, person, undefined).value);
    const [low, high] = sumRange(sum, (v) => encoding.formulas.store.bounds(v));
    // Who does not have the right gets nothing.
    const least = right !== undefined && low > 0n ? 0n : low;
    const most = right !== undefined && high < 0n ? 0n : high;
    return compare(rational(most - least, sum.scale), room) < 0;
  } catch (error) {
    if (!(error instanceof NotEncoded)) throw error;
    return false;
  }
}

function negative({ terms, constant, scale }: Sum): Sum {
  return { terms: terms.map(([v, a]) => [v, -a]), constant: -constant, scale };
}

/** The same as the interpreter sees it; undefined where nobody knows. */
export function worthIn(
  probe: Probe,
  { definition, right, direction }: Worth,
  subject: ThingRef,
): Rational | undefined {
  const value = probe.definition(definition.id, subject);
  if (right !== undefined) {
    const outcome = probe.right(right.id, subject)[0];
    if (outcome?.kind === "geweigerd") return rational(0n);
    if (outcome?.kind !== "toegekend") return undefined;
  }
  if (!isRational(value)) return undefined;
  return direction === 1 ? value : { n: -value.n, d: value.d };
}

/** How often in a year: 12 for an amount per maand; 1 for what is paid once. */
export function timesAYear(per: Per | undefined): Rational {
  if (per === undefined) return rational(1n);
  const often = {
    uur: 0n,
    dag: 365n,
    week: 52n,
    maand: 12n,
    kwartaal: 4n,
    jaar: 1n,
    kalenderjaar: 1n,
    keer: 1n,
  };
  return rational(often[per.unit], BigInt(per.count));
}
