// A right of two versions: who gets it or loses it, and for whom what it is worth changes.

import {
  mul,
  parseDecimal,
  sub,
  toDecimalString,
  zero,
  type Rational,
  type RightOutcome,
  type Shown,
  type ThingRef,
  type Worth,
} from "@andersom/runtime";
import type { Decision } from "@andersom/logic";
import type { DecisionModel, Definition, Right } from "@andersom/semantics";
import { NotEncoded, type Numeric } from "../encode/value.js";
import type { Encoding } from "../encode/encoding.js";
import type { RightStanding } from "../encode/right.js";
import { times } from "../solver/formulas.js";
import { opposite, type Literal } from "../solver/literal.js";
import { constantSum, minus } from "../solver/sum.js";
import type { Aspect, ChangeKind, Outcome } from "./data.js";
import type { Gain, Item, Observed, Question } from "./item.js";
import type { Pair, Versions } from "./pair.js";
import { aroundRight } from "./around.js";
import { paid, periodFactor, valueQuestions, type Valued } from "./value.js";

const outcomes = ["toegekend", "geweigerd", "ter beoordeling", "geen"] as const;

/** The parts of what a right is worth: in the model, in a decision, and as they are called. */
const parts = [
  { field: "amount", shown: "amount", aspect: "hoogte" },
  { field: "extent", shown: "extent", aspect: "omvang" },
  { field: "duration", shown: "duration", aspect: "duur" },
  { field: "aidForm", shown: "form", aspect: "vorm" },
  { field: "start", shown: "start", aspect: "begindatum" },
  { field: "end", shown: "end", aspect: "einddatum" },
] as const;

export function rightItem(versions: Versions, old: Right, fresh: Right): Item {
  const { matching } = versions;
  const around = aroundRight(versions, old, fresh);
  const sameRounding = versions.old.instrument.rounding === versions.new.instrument.rounding;
  const worthOf = (pair: Pair, subject: ThingRef) =>
    parts.flatMap((part) => {
      const [a, b] = [
        valueOf(pair.old, old[part.field], subject),
        valueOf(pair.new, fresh[part.field], subject),
      ];
      return a === undefined && b === undefined ? [] : [{ ...part, a, b }];
    });
  return {
    kind: "recht",
    name: fresh.name,
    ...(old.name === fresh.name ? {} : { formerly: old.name }),
    place: (fresh.grants[0] ?? fresh.powers[0] ?? fresh).place,
    thing: fresh.thing,
    same: matching.isSame(old, fresh) && around.length === 0 && sameRounding,
    around,
    unseen: around.map(({ what }) => what),
    questions(pair, subject) {
      const { formulas } = pair;
      const [before, after] = [standing(pair.old, old, subject), standing(pair.new, fresh, subject)];
      const worth = worthOf(pair, subject);
      const amounts = worth.find(({ aspect }) => aspect === "hoogte");
      const known = [amounts?.a, amounts?.b].map((one) =>
        one !== undefined && "there" in one.value ? [one.value.there] : [],
      );
      const changed = outcomes.flatMap((from) =>
        outcomes
          .filter((to) => to !== from)
          .map((to): Question => ({
            aspect: "recht",
            kind: kindOf(from, to),
            words: `${from}, en dan ${to}`,
            wanted: [before[from], after[to]],
            rather: [...(from === "toegekend" ? known[0]! : []), ...(to === "toegekend" ? known[1]! : [])],
          })),
      );
      // What it is worth is compared where the outcome is the same.
      const have = formulas.or([
        formulas.and([before.toegekend, after.toegekend]),
        formulas.and([before["ter beoordeling"], after["ter beoordeling"]]),
      ]);
      const valued = worth.flatMap(({ aspect, a, b }): Question[] => {
        if (a === undefined || b === undefined)
          return [{ aspect, kind: "anders", words: `de ${aspect}`, wanted: [have] }];
        return valueQuestions(pair, a, b).map(({ kind, wanted }) => ({
          aspect,
          kind,
          words: `de ${aspect} ${kind}`,
          wanted: [have, wanted],
        }));
      });
      return [...changed, ...valued];
    },
    observe(oldDecision, newDecision, who) {
      const [before, after] = [outcomeIn(oldDecision, old, who), outcomeIn(newDecision, fresh, who)];
      if (before === undefined || after === undefined) return [];
      return observed(before, after, typesOf(versions, old, fresh));
    },
    gain(pair, subject) {
      const amounts = worthOf(pair, subject).find(({ aspect }) => aspect === "hoogte");
      if (amounts?.a === undefined && amounts?.b === undefined) return undefined;
      return gainOf(pair, [
        [standing(pair.old, old, subject), amounts.a],
        [standing(pair.new, fresh, subject), amounts.b],
      ]);
    },
  };
}

/** A right that only one version has: who gets it there. */
export function loneRightItem(right: Right, version: "old" | "new"): Item {
  const absent = version === "new" ? "bestond nog niet" : "bestaat niet meer";
  const kind = version === "new" ? "erbij" : "eraf";
  return {
    kind: "recht",
    name: right.name,
    place: (right.grants[0] ?? right.powers[0] ?? right).place,
    thing: right.thing,
    same: false,
    around: [],
    unseen: [],
    questions(pair, subject) {
      const encoding = pair[version];
      const { toegekend } = standing(encoding, right, subject);
      const amount = valueOf(encoding, right.amount, subject)?.value;
      return [
        {
          aspect: "recht",
          kind,
          words: "wie dit recht heeft",
          wanted: [toegekend],
          rather: amount !== undefined && "there" in amount ? [amount.there] : [],
        },
      ];
    },
    observe(oldDecision, newDecision, who) {
      const outcome = outcomeIn(version === "new" ? newDecision : oldDecision, right, who);
      if (outcome?.kind !== "toegekend") return [];
      const text = outcomeText(outcome, "toegekend");
      const [from, to] = version === "new" ? [absent, text] : [text, absent];
      return [{ aspect: "recht", kind, from, to }];
    },
  };
}

function valueOf(encoding: Encoding, id: string | undefined, subject: ThingRef): Valued | undefined {
  const definition = encoding.model.definitions.find((one) => one.id === id);
  if (definition === undefined) return undefined;
  const { value } = encoding.definition(
    definition.id,
    encoding.subjectFor(definition.thing, subject),
    undefined,
  );
  return { value, type: definition.type, rounding: encoding.model.instrument.rounding };
}

function standing(encoding: Encoding, right: Right, subject: ThingRef): Readonly<Record<Outcome, Literal>> {
  const made: RightStanding = encoding.right(right.id, subject);
  const { granted: toegekend, refused: geweigerd, judged } = made;
  const geen = encoding.formulas.and([toegekend, geweigerd, judged].map(opposite));
  return { toegekend, geweigerd, "ter beoordeling": judged, geen };
}

function kindOf(from: Outcome, to: Outcome): ChangeKind {
  if (to === "toegekend") return "erbij";
  if (from === "toegekend") return to === "ter beoordeling" ? "naar oordeel" : "eraf";
  if (to === "ter beoordeling") return "naar oordeel";
  return from === "ter beoordeling" ? "van oordeel" : "anders";
}

/** Euros of the new version less those of the old one, where both are known. */
function gainOf(
  pair: Pair,
  versions: readonly (readonly [Readonly<Record<Outcome, Literal>>, Valued | undefined])[],
): Gain | undefined {
  const { formulas } = pair;
  const [oldType, newType] = versions.map(([, valued]) => valued?.type);
  const factor =
    oldType === undefined || newType === undefined ? { n: 1n, d: 1n } : periodFactor(oldType, newType);
  if (factor === undefined) return undefined;
  const sums = versions.map(([{ toegekend }, valued], at) => {
    if (valued === undefined) return { sum: constantSum(zero), known: opposite(toegekend) };
    const value = paid(pair, valued);
    if (value.kind !== "getal") throw new NotEncoded("een hoogte die geen getal is");
    const { sum, there }: Numeric = value;
    return {
      sum: formulas.choose([
        { when: toegekend, value: at === 0 ? times(sum, factor) : sum },
        { when: opposite(toegekend), value: constantSum(zero) },
      ]),
      known: formulas.or([opposite(toegekend), there]),
    };
  });
  const difference = minus(sums[1]!.sum, sums[0]!.sum);
  const known = formulas.and(sums.map((one) => one.known));
  if (difference.terms.length === 0) return undefined;
  return { variable: formulas.named(difference), known };
}

function outcomeIn({ rights }: Decision, { id }: Right, who: string | undefined): RightOutcome | undefined {
  const own = rights.filter(({ right }) => right === id);
  return own.find(({ thing }) => thing === who) ?? (own.length === 1 ? own[0] : undefined);
}

function typesOf({ old: a, new: b }: Versions, old: Right, fresh: Right) {
  const typeIn = (model: DecisionModel, id: string | undefined): Definition["type"] | undefined =>
    model.definitions.find((one) => one.id === id)?.type;
  return { old: typeIn(a, old.amount), new: typeIn(b, fresh.amount) };
}

/** What changes between two outcomes; nothing where one of them is not known. */
function observed(
  before: RightOutcome,
  after: RightOutcome,
  types: { readonly old: Definition["type"] | undefined; readonly new: Definition["type"] | undefined },
): readonly Observed[] {
  const [from, to] = [compared(before), compared(after)];
  if (from === undefined || to === undefined) return [];
  const factor =
    types.old === undefined || types.new === undefined ? undefined : periodFactor(types.old, types.new);
  const gain = (a: Rational | undefined, b: Rational | undefined): { gain?: string } => {
    if (types.new?.kind !== "bedrag" && types.old?.kind !== "bedrag") return {};
    const [less, more] = [a ?? zero, b ?? zero];
    const was = factor === undefined ? less : mul(less, factor);
    return a === undefined && b === undefined ? {} : { gain: toDecimalString(sub(more, was)) };
  };
  if (from !== to)
    return [
      {
        aspect: "recht",
        kind: kindOf(from, to),
        from: outcomeText(before, from),
        to: outcomeText(after, to),
        ...(from === "ter beoordeling" || to === "ter beoordeling"
          ? {}
          : gain(
              from === "toegekend" ? numberOf(before) : zero,
              to === "toegekend" ? numberOf(after) : zero,
            )),
      },
    ];
  return parts.flatMap(({ shown, aspect }): Observed[] => {
    const [a, b] = [worth(before, shown), worth(after, shown)];
    if (a === undefined && b === undefined) return [];
    const [was, is] = [shownText(a), shownText(b)];
    if (isOpen(a) || isOpen(b)) return [];
    const [x, y] = [numberIn(a), numberIn(b)];
    if (x === undefined || y === undefined) {
      if (was === is) return [];
      return [{ aspect, kind: "anders", from: was, to: is }];
    }
    const grown = sub(y, aspect === "hoogte" && factor !== undefined ? mul(x, factor) : x);
    if (grown.n === 0n) return was === is ? [] : [{ aspect, kind: "anders", from: was, to: is }];
    return [
      {
        aspect,
        kind: grown.n > 0n ? "hoger" : "lager",
        from: was,
        to: is,
        ...(aspect === "hoogte" ? gain(x, y) : {}),
      },
    ];
  });
}

/** Undefined where facts are missing: then nothing is compared. */
function compared({ kind }: RightOutcome): Outcome | undefined {
  if (kind === "nog onbekend") return undefined;
  return kind === "niet aan de orde" || kind === "fout" ? "geen" : kind;
}

function outcomeText(outcome: RightOutcome, as: Outcome): string {
  if (as === "geen") return outcome.kind === "fout" ? "geen uitkomst" : "niet aan de orde";
  const amount = as === "toegekend" ? worth(outcome, "amount") : undefined;
  return amount === undefined || isOpen(amount) ? as : `${as}, ${shownText(amount)}`;
}

function worth(outcome: RightOutcome, part: keyof Worth): Shown | undefined {
  return outcome.kind === "toegekend" || outcome.kind === "ter beoordeling" ? outcome[part] : undefined;
}

export function isOpen(shown: Shown | undefined): boolean {
  return shown?.kind === "onbekend";
}

export function shownText(shown: Shown | undefined): string {
  if (shown === undefined) return "niet geregeld";
  return shown.kind === "waarde" ? shown.text : shown.kind === "fout" ? "niet te berekenen" : shown.kind;
}

export function numberIn(shown: Shown | undefined): Rational | undefined {
  if (shown?.kind !== "waarde") return undefined;
  const { value } = shown;
  if (typeof value === "string") return /^\d{4}-\d\d-\d\d$/u.test(value) ? undefined : parseDecimal(value);
  // A length of time, where it counts in the same unit.
  if (typeof value === "object" && value !== null && "count" in value && typeof value.count === "string")
    return parseDecimal(value.count);
  return undefined;
}

function numberOf(outcome: RightOutcome): Rational | undefined {
  return numberIn(worth(outcome, "amount"));
}

/** Whether a change is good or bad for who has it; undefined where that cannot be said. */
export function isGain(kind: ChangeKind, aspect: Aspect): boolean | undefined {
  if (aspect === "plicht") return kind === "erbij" ? false : kind === "eraf" ? true : undefined;
  if (kind === "erbij" || kind === "hoger") return true;
  if (kind === "eraf" || kind === "lager") return false;
  return undefined;
}
