// What still has to be looked up before an outcome can stand: said once for all outcomes that it is about.

import { placeText, type Ground, type RightOutcome } from "@andersom/runtime";
import type { Plan } from "@andersom/logic";
import { enumerate, printable } from "./text.js";

const keyOf = ({ text, places }: Ground): string => `${text}\0${places.map(placeText).join()}`;

/** The plan with the reservations that more outcomes share taken off them, and these as lines. */
export function sharedReservations(plan: Plan): { readonly plan: Plan; readonly lines: readonly string[] } {
  const all = [...plan.persons.map(({ decision }) => decision), ...plan.households].flatMap(
    ({ rights }) => rights,
  );
  const about = new Map<string, { readonly ground: Ground; readonly names: string[] }>();
  for (const { name, reservations = [] } of all)
    for (const ground of reservations) {
      const one = about.get(keyOf(ground)) ?? { ground, names: [] };
      one.names.push(name);
      about.set(keyOf(ground), one);
    }
  const common = new Map([...about].filter(([, { names }]) => names.length > 1));
  if (common.size === 0) return { plan, lines: [] };
  const rest = <Outcome extends RightOutcome>(outcome: Outcome): Outcome => {
    const { reservations, ...other } = outcome;
    const own = (reservations ?? []).filter((ground) => !common.has(keyOf(ground)));
    return (own.length === 0 ? other : { ...other, reservations: own }) as Outcome;
  };
  const lines = [...common.values()].map(({ ground: { text, places }, names }) => {
    const where = places.map(placeText).join(", ");
    return `${printable(text)}${where === "" ? "" : ` (${where})`}. Bij: ${printable(enumerate([...new Set(names)]))}.`;
  });
  return {
    plan: {
      ...plan,
      persons: plan.persons.map((person) => ({
        ...person,
        decision: { ...person.decision, rights: person.decision.rights.map(rest) },
      })),
      households: plan.households.map((home) => ({ ...home, rights: home.rights.map(rest) })),
    },
    lines,
  };
}
