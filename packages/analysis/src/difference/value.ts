// One value in two versions: for whom it is higher, lower or otherwise another one.

import { convertOp, fromInteger, isRational, type Rational } from "@andersom/runtime";
import type { ValueType } from "@andersom/semantics";
import { comparison } from "../encode/combine.js";
import { rounded } from "../encode/number.js";
import { NotEncoded, type Encoded, type Numeric } from "../encode/value.js";
import { times } from "../solver/formulas.js";
import { no, opposite, type Literal } from "../solver/literal.js";
import type { ChangeKind } from "./data.js";
import type { Pair } from "./pair.js";

/** A value as one version has it. */
export interface Valued {
  readonly value: Encoded;
  readonly type: ValueType;
  /** The step that an amount is paid in. */
  readonly rounding: string | undefined;
}

export interface ValueQuestion {
  readonly kind: ChangeKind;
  readonly wanted: Literal;
}

/** For which households a value differs. Throws NotEncoded where that is no question that has an answer. */
export function valueQuestions(pair: Pair, old: Valued, fresh: Valued): readonly ValueQuestion[] {
  const { formulas, new: encoding } = pair;
  const [a, b] = [paid(pair, old), paid(pair, fresh)];
  if (a === b) return [];
  if (a.kind === "ja-nee" && b.kind === "ja-nee")
    return [
      {
        kind: "anders",
        wanted: formulas.or([
          opposite(formulas.same(a.holds, b.holds)),
          opposite(formulas.same(a.fails, b.fails)),
        ]),
      },
    ];
  if (!("there" in a) || !("there" in b) || a.kind === "lijst" || b.kind === "lijst")
    throw new NotEncoded("een waarde die geen getal, dag of keuze is");
  // Having a value or none, and why there is none.
  const presence = formulas.or([
    opposite(formulas.same(a.there, b.there)),
    opposite(formulas.same(a.notApplicable, b.notApplicable)),
  ]);
  const both = formulas.and([a.there, b.there]);
  const [left, right] = perSame(a, b, old.type, fresh.type);
  const where = (sign: "<" | ">" | "<>"): Literal =>
    formulas.and([both, comparison(encoding, sign, right, left).holds]);
  const ordered = a.kind === "getal" || a.kind === "duur";
  const found: readonly ValueQuestion[] = ordered
    ? [
        { kind: "hoger", wanted: where(">") },
        { kind: "lager", wanted: where("<") },
        { kind: "anders", wanted: presence },
      ]
    : [{ kind: "anders", wanted: formulas.or([presence, where("<>")]) }];
  return found.filter(({ wanted }) => wanted !== no);
}

/** An amount as it is paid: rounded once, as the header says. */
export function paid({ new: encoding }: Pair, { value, type, rounding }: Valued): Encoded {
  return rounding !== undefined && type.kind === "bedrag" && value.kind === "getal"
    ? rounded(encoding, value, rounding, "dichtstbij")
    : value;
}

/** Two flows over one period. */
function perSame(
  a: Encoded,
  b: Encoded,
  oldType: ValueType,
  newType: ValueType,
): readonly [Encoded, Encoded] {
  if (a.kind !== "getal" || b.kind !== "getal") return [a, b];
  const factor = periodFactor(oldType, newType);
  if (factor === undefined) throw new NotEncoded("bedragen over verschillende periodes");
  return [{ ...a, sum: times(a.sum, factor) } satisfies Numeric, b];
}

/** What the old number counts for over the period of the new one. */
export function periodFactor(oldType: ValueType, newType: ValueType): Rational | undefined {
  const per = (type: ValueType) => ("per" in type ? type.per : undefined);
  const [from, to] = [per(oldType), per(newType)];
  if (JSON.stringify(from) === JSON.stringify(to)) return fromInteger(1);
  if (from === undefined || to === undefined) return undefined;
  const ratio = convertOp(fromInteger(1), from, to);
  return isRational(ratio) ? ratio : undefined;
}
