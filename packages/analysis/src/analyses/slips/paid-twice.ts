// Rights that pay back the same costs, none of them more than those costs, and together well above them.

import {
  add,
  compare,
  isRational,
  oncePer,
  rational,
  show,
  type Rational,
  type ThingRef,
} from "@andersom/runtime";
import type { Definition, Fact, Right } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { paidTwice } from "../../diagnostics/slips.js";
import type { Encoding } from "../../encode/encoding.js";
import { numeric } from "../../encode/number.js";
import type { Lookup } from "../../following.js";
import { byId } from "../../lists.js";
import { directly } from "../../reads.js";
import { worthIn, worthsOf, worthSum, type Worth } from "../cliff/worth.js";
import { constantSum, minus, plus, type Sum } from "../../solver/sum.js";

/** Of more rights than these one tariff is the basis, and not one bill. */
const mostRights = 12;

/** Below this it is a matter of rounding, in euros. */
const slack = rational(10n);

type Paying = Worth & { readonly right: Right };

export const sameCosts: Analysis = {
  name: "samen-meer-dan-de-kosten",
  *run(context) {
    const { facts, definitions } = context.model;
    const worths = worthsOf(context.model);
    const shared = context.keptWhile("zelfde kosten", [facts, definitions, worths], () => {
      const costs = costsIn(facts);
      return costs.length === 0 ? [] : sharedCosts(costs, worths, byId(definitions));
    });
    for (const { cost, all } of shared) yield* together(context, cost, all);
  },
};

interface Shared {
  readonly cost: Fact;
  readonly all: readonly Paying[];
}

/** Costs that more than one right pays. */
function sharedCosts(
  costs: readonly Fact[],
  worths: readonly Worth[],
  named: Lookup<Definition>,
): readonly Shared[] {
  const paying = new Map<string, readonly Paying[]>();
  for (const worth of worths) {
    const { definition } = worth;
    if (!isPaying(worth) || definition.type.reeks === true || definition.place.instrument !== undefined)
      continue;
    const { all } = factsOf(named, definition);
    for (const id of all) paying.set(id, withAnother(paying.get(id), worth));
  }
  return costs.flatMap((cost) => {
    const others = paying.get(cost.id) ?? [];
    if (others.length < 2) return [];
    const all = others.filter((one) => isOver(cost, one));
    return all.length > 1 && all.length <= mostRights ? [{ cost, all }] : [];
  });
}

function isPaying(worth: Worth): worth is Paying {
  return worth.right !== undefined;
}

const alone = oncePer((worth: Paying): readonly Paying[] => [worth]);

/** Nearly every fact is paid by one right: its list is made once. */
function withAnother(others: readonly Paying[] | undefined, worth: Paying): readonly Paying[] {
  return others === undefined ? alone(worth) : [...others, worth];
}

const costsIn = oncePer((facts: readonly Fact[]) =>
  facts.filter(
    ({ name, type }) =>
      type.kind === "bedrag" &&
      type.reeks !== true &&
      /kosten|prijs|rekening|nota|factuur|uitgaven|contributie|lesgeld/u.test(name),
  ),
);

function isOver(cost: Fact, { right: { thing }, definition: { type } }: Paying): boolean {
  const per = (of: Fact["type"]): string =>
    of.kind === "bedrag" && of.per !== undefined ? `${String(of.per.count)} ${of.per.unit}` : "";
  return cost.thing === thing && per(cost.type) === per(type);
}

/** The facts that a value rests on, and the values that this was found through. */
interface Facts {
  readonly all: readonly string[];
  readonly through: readonly Definition[];
  /** What is named and not there. */
  readonly missing: readonly string[];
}

const facts = new WeakMap<Definition, Facts>();

/** The facts that a value rests on, through other values; what has a right in it is left to the question. */
function factsOf(named: Lookup<Definition>, amount: Definition): Facts {
  const known = facts.get(amount);
  if (known !== undefined && holds(known, amount, named)) return known;
  const found = new Set<string>();
  const seen = new Set([amount]);
  const missing: string[] = [];
  for (const one of seen) {
    const read = directly(one);
    for (const id of read.facts) found.add(id);
    for (const id of read.definitions) {
      const next = named.get(id);
      if (next === undefined) missing.push(id);
      else seen.add(next);
    }
  }
  const made = { all: [...found], through: [...seen], missing };
  facts.set(amount, made);
  return made;
}

function holds({ through, missing }: Facts, amount: Definition, named: Lookup<Definition>): boolean {
  return (
    through.every((one) => one === amount || named.get(one.id) === one) &&
    !missing.some((id) => named.has(id))
  );
}

function* together(context: Context, cost: Fact, all: readonly Paying[]): Findings {
  let left = all;
  // What alone may be more than the costs pays back something else; without it the others are looked at again.
  for (let round = 0; round < all.length && left.length > 1; round++) {
    yield pause;
    const parts = left.flatMap(({ right, definition }) => [right, definition]);
    const most = left;
    const answer = context.find({
      about: cost.thing,
      asks: ["samen-meer-dan-de-kosten", cost.id, most.length],
      parts,
      literals: (encoding, subject) => {
        const { formulas } = encoding;
        const paid = most.map((one) => worthSum(encoding, one, subject!));
        const bill = costIn(encoding, cost, subject!);
        const sum = paid.reduce((total: Sum, one) => plus(total, one.sum), constantSum(rational(0n)));
        return [
          bill.there,
          ...paid.map(({ there }) => there),
          formulas.compare(">=", minus(sum, bill.sum), constantSum(slack)),
        ];
      },
      confirms: (probe, subject) => {
        const values = most.flatMap((one) => worthIn(probe, one, subject!) ?? []);
        const bill = billOf(probe, cost, subject);
        const total = values.reduce((sum, value) => add(sum, value), rational(0n));
        return bill !== undefined && compare(total, add(bill, slack)) >= 0;
      },
    });
    if (typeof answer === "string") return;
    const { probe, subject, witness } = answer;
    const paying = most.filter((one) => {
      const value = worthIn(probe, one, subject!);
      return value !== undefined && value.n > 0n;
    });
    const above = paying.filter((one) => !isPaidBack(context, cost, one));
    if (above.length > 0) {
      left = left.filter((one) => !above.includes(one));
      continue;
    }
    const [first, ...others] = paying;
    if (first === undefined || others.length === 0) return;
    const place = (one: Paying): Right["place"] => one.definition.rules[0]?.place ?? one.definition.place;
    yield paidTwice.at(
      context.span(place(others.at(-1)!)),
      {
        rights: paying.map(({ right }) => right.name),
        costs: cost.name,
        paid: told(
          paying
            .map((one) => worthIn(probe, one, subject!))
            .reduce((sum: Rational, value) => add(sum, value ?? rational(0n)), rational(0n)),
          cost,
        ),
        bill: told(billOf(probe, cost, subject) ?? rational(0n), cost),
      },
      {
        related: paying
          .slice(0, -1)
          .map((one) => ({ span: context.span(place(one)), message: `Dit betaalt ook ${cost.name}.` })),
        witness,
      },
    );
    return;
  }
}

/** Never more than the costs themselves. */
function isPaidBack(context: Context, cost: Fact, one: Paying): boolean {
  return context.never({
    about: cost.thing,
    asks: ["vergoedt", cost.id],
    parts: [one.right, one.definition],
    literals: (encoding, subject) => {
      const bill = costIn(encoding, cost, subject!);
      const paid = worthSum(encoding, one, subject!);
      return [
        bill.there,
        paid.there,
        encoding.formulas.compare(">=", minus(paid.sum, bill.sum), constantSum(slack)),
      ];
    },
  });
}

function costIn(encoding: Encoding, cost: Fact, subject: ThingRef) {
  return numeric(encoding, encoding.read(cost.id, subject, undefined, undefined));
}

type Seeing = Parameters<Parameters<Context["find"]>[0]["confirms"]>[0];

function billOf(probe: Seeing, cost: Fact, subject: ThingRef | undefined): Rational | undefined {
  const of = {
    op: "variable",
    name: cost.thing,
    type: { kind: "ding", thing: cost.thing, optional: false },
  } as const;
  const value = probe.evaluate({ op: "fact", fact: cost.id, of, type: cost.type }, cost.thing, subject);
  return isRational(value) ? value : undefined;
}

/** In whole cents: what is not rounded by the ordinance is no amount to read. */
function told({ n, d }: Rational, { type }: Fact): string {
  const shown = show(rational((n * 100n) / d, 100n), type);
  return shown.kind === "waarde" ? shown.text : "";
}
