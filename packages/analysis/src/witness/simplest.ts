// The simplest household among those that show something: every fact in turn gets its plainest value that still shows it.

import type { Day } from "@andersom/runtime";
import { atLeast, atMost, opposite, type Literal } from "../solver/literal.js";
import type { Budget } from "../solver/solver.js";
import type { Formulas } from "../solver/formulas.js";
import type { Facts } from "../encode/facts.js";
import { plainParameter, plainValues } from "./plain.js";

export type Found =
  | { readonly kind: "kan"; readonly model: readonly number[] }
  | { readonly kind: "kan niet" }
  | { readonly kind: "onbekend" };

/** Whose facts are looked for: an encoding, or two of one household. */
export interface Searched {
  readonly formulas: Formulas;
  readonly facts: Pick<Facts, "elements" | "variables" | "parameters">;
  readonly today: Day;
  textCode(text: string): number;
}

/**
 * A model in which all of `wanted` holds, the simplest one; equal questions give equal answers. `orderOf`: which fact or amount is
 * made simple first, by id; without it in the order in which they were first read. `perTry`: for each attempt to make it simpler.
 */
export function simplest(
  encoding: Searched,
  wanted: readonly Literal[],
  budget?: Budget,
  orderOf?: () => ReadonlyMap<string, number> | undefined,
  perTry = budget,
): Found {
  const { store } = encoding.formulas;
  const question = store.question(wanted);
  const first = question.solve(wanted, budget);
  if (first.kind !== "kan") return first.kind === "kan niet" ? { kind: "kan niet" } : first;
  let { model } = first;
  const order = orderOf?.();
  const fixed: Literal[] = [...wanted];
  const holds = (literal: Literal): boolean =>
    literal.ge ? model[literal.v]! >= literal.k : model[literal.v]! <= literal.k;
  /** Keeps the literals where a household with them exists. */
  const tries = (...literals: readonly Literal[]): boolean => {
    if (!literals.every(holds)) {
      const next = question.solve([...fixed, ...literals], perTry);
      if (next.kind !== "kan") return false;
      ({ model } = next);
    }
    fixed.push(...literals);
    return true;
  };
  const { facts } = encoding;
  for (const { things } of inOrder(facts.elements, order, ({ fact }) => fact.id))
    for (const { when } of [...things].reverse()) if (question.reads(when.v)) tries(opposite(when));
  const read = inOrder(
    facts.variables.filter(({ variable }) => question.reads(variable)),
    order,
    ({ fact }) => fact.id,
  );
  for (const fact of read) if (question.reads(fact.notApplicable.v)) tries(opposite(fact.notApplicable));
  // An amount that the household brings along is a plain one, so that what it is about stands out.
  for (const { variable } of inOrder(
    [...facts.parameters.values()],
    order,
    ({ definition }) => definition.id,
  ))
    if (question.reads(variable))
      [plainParameter, 100_000, 0].some((value) => tries(atLeast(variable, value), atMost(variable, value)));
  for (const fact of read) {
    if (
      plainValues(encoding, fact).some((value) =>
        tries(atLeast(fact.variable, value), atMost(fact.variable, value)),
      )
    )
      continue;
    // The value nearest to nothing that there can be, found by halving; less than nothing only where it must.
    const { low, high } = store.bounds(fact.variable);
    const above = low >= 0 || tries(atLeast(fact.variable, 0));
    let [near, far] = [above ? Math.max(low, 0) : Math.min(high, -1), model[fact.variable]!];
    while (near !== far) {
      const middle = above ? Math.floor((near + far) / 2) : Math.ceil((near + far) / 2);
      if (tries((above ? atMost : atLeast)(fact.variable, middle))) far = model[fact.variable]!;
      else near = middle + (above ? 1 : -1);
    }
    tries(atLeast(fact.variable, far), atMost(fact.variable, far));
  }
  return { kind: "kan", model };
}

/** What is sorted: whose it is and what it is about settle the order within one fact. */
interface Placed {
  readonly subject?: { readonly key: string };
  readonly about?: string | undefined;
  readonly month?: string | number;
  readonly end?: string;
}

/** By the place of their fact; what is of one fact by whom and what it is about. */
function inOrder<T extends Placed>(
  all: readonly T[],
  order: ReadonlyMap<string, number> | undefined,
  idOf: (one: T) => string,
): readonly T[] {
  if (order === undefined) return all;
  const keyed = all.map((one) => ({
    one,
    rank: order.get(idOf(one)) ?? order.size,
    name: nameOf(idOf(one), one),
  }));
  keyed.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : Number(a.name > b.name)));
  return keyed.map(({ one }) => one);
}

/** The inwoner comes before the partner, and both before the others. */
function nameOf(id: string, { subject, about = "", month = "", end = "" }: Placed): string {
  const key = subject?.key ?? "";
  const adult = ["aanvrager", "partner"].indexOf(key);
  return [id, adult < 0 ? `2 ${key}` : String(adult), about, String(month), end].join("\0");
}
