// Values put together: and, or and not, comparisons, a value of something that may not be there, and a choice of cases.

import { no, opposite, yes } from "../solver/literal.js";
import type { ValueType } from "@andersom/semantics";
import { fixedValue, type Sum } from "../solver/sum.js";
import { byDays, dayOfValue, notAfter } from "./date.js";
import type { Encoding } from "./encoding.js";
import { compared, conditionWhere, numeric } from "./number.js";
import {
  NotEncoded,
  type Condition,
  type DayValue,
  type Encoded,
  type Numeric,
  type PeriodValue,
} from "./value.js";

/** A value of something that may not be there. */
export function existing(encoding: Encoding, value: Encoded, there: typeof yes): Encoded {
  if (there === yes) return value;
  const { formulas } = encoding;
  if (value.kind === "ja-nee")
    return { ...value, holds: formulas.and([value.holds, there]), fails: formulas.and([value.fails, there]) };
  if (value.kind === "lijst")
    return { ...value, items: value.items.map((one) => ({ ...one, when: formulas.and([one.when, there]) })) };
  if (value.kind === "periode")
    return {
      ...value,
      from: existing(encoding, value.from, there) as DayValue,
      to: existing(encoding, value.to, there) as DayValue,
    };
  const both = formulas.and([value.there, there]);
  // Nothing of a thing that is niet van toepassing is there either.
  return {
    ...value,
    there: both,
    notApplicable: formulas.or([value.notApplicable, opposite(there)]),
  };
}

/** Something of this type that never has a value: a fault, whatever the household is. */
export function valueless(encoding: Encoding, type: ValueType): Encoded {
  const value = encoding.facts.anything(type);
  if (value.kind === "ja-nee") return { ...value, holds: no, fails: no };
  if (value.kind === "periode") {
    const never = (day: DayValue): DayValue => ({ ...day, there: no, notApplicable: no });
    return { ...value, from: never(value.from), to: never(value.to) };
  }
  return value.kind === "lijst" ? { ...value, there: no } : { ...value, there: no, notApplicable: no };
}

/** A value that is only known where a condition holds; elsewhere nobody can say what it is. */
export function where(encoding: Encoding, value: Encoded, known: typeof yes): Encoded {
  const made = existing(encoding, value, known);
  return "notApplicable" in made && "notApplicable" in value
    ? { ...made, notApplicable: encoding.formulas.and([value.notApplicable, known]) }
    : made;
}

export function every({ formulas }: Encoding, parts: readonly Condition[]): Condition {
  return {
    kind: "ja-nee",
    holds: formulas.and(parts.map(({ holds }) => holds)),
    fails: formulas.or(parts.map(({ fails }) => fails)),
  };
}

export function any({ formulas }: Encoding, parts: readonly Condition[]): Condition {
  return {
    kind: "ja-nee",
    holds: formulas.or(parts.map(({ holds }) => holds)),
    fails: formulas.and(parts.map(({ fails }) => fails)),
  };
}

export function negated({ holds, fails }: Condition): Condition {
  return { kind: "ja-nee", holds: fails, fails: holds };
}

export function comparison(
  encoding: Encoding,
  sign: "=" | "<>" | "<" | "<=" | ">" | ">=",
  left: Encoded,
  right: Encoded,
): Condition {
  const { formulas } = encoding;
  if (left.kind === "duur" && right.kind === "duur" && left.counts !== right.counts)
    throw new NotEncoded("twee termijnen in verschillende eenheden");
  if (left.kind === "dag" || right.kind === "dag") {
    const [a, b] = [dayOfValue(left), dayOfValue(right)];
    const there = formulas.and([a.there, b.there]);
    const [up, down] = [notAfter(encoding, a, b), notAfter(encoding, b, a)];
    const literal = {
      "<=": up,
      ">=": down,
      "<": opposite(down),
      ">": opposite(up),
      "=": formulas.and([up, down]),
      "<>": opposite(formulas.and([up, down])),
    }[sign];
    return conditionWhere(encoding, there, literal);
  }
  if (left.kind === "keuze" && right.kind === "keuze")
    return conditionWhere(
      encoding,
      formulas.and([left.there, right.there]),
      formulas.compare(sign, left.code, right.code),
    );
  if (left.kind === "ding" && right.kind === "ding")
    return conditionWhere(
      encoding,
      formulas.and([left.there, right.there]),
      (left.thing.key === right.thing.key) === (sign === "=") ? yes : no,
    );
  if (left.kind === "ja-nee" && right.kind === "ja-nee") {
    const there = formulas.and([
      formulas.or([left.holds, left.fails]),
      formulas.or([right.holds, right.fails]),
    ]);
    const same = formulas.same(left.holds, right.holds);
    return conditionWhere(encoding, there, sign === "=" ? same : opposite(same));
  }
  const [a, b] = [numeric(encoding, left), numeric(encoding, right)];
  const made = compared(encoding, sign, a, b);
  return a.range === undefined && b.range === undefined ? made : decidedByRange(encoding, sign, a, b, made);
}

/** A count that is known in part decides a comparison that its other elements cannot change. */
function decidedByRange(
  encoding: Encoding,
  sign: "=" | "<>" | "<" | "<=" | ">" | ">=",
  left: Numeric,
  right: Numeric,
  exact: Condition,
): Condition {
  const { formulas } = encoding;
  const rangeOf = ({ range, sum, there }: Numeric): NonNullable<Numeric["range"]> =>
    range ?? { low: sum, high: sum, there };
  const [a, b] = [rangeOf(left), rangeOf(right)];
  const both = formulas.and([a.there, b.there]);
  const compare = (sign: "<" | "<=" | ">" | ">=", x: Sum, y: Sum) => formulas.compare(sign, x, y);
  const apart = formulas.or([compare("<", a.high, b.low), compare(">", a.low, b.high)]);
  const equal = formulas.and([compare(">=", a.low, b.high), compare("<=", a.high, b.low)]);
  const [holds, fails] = {
    ">=": () => [compare(">=", a.low, b.high), compare("<", a.high, b.low)] as const,
    ">": () => [compare(">", a.low, b.high), compare("<=", a.high, b.low)] as const,
    "<=": () => [compare("<=", a.high, b.low), compare(">", a.low, b.high)] as const,
    "<": () => [compare("<", a.high, b.low), compare(">=", a.low, b.high)] as const,
    "=": () => [equal, apart] as const,
    "<>": () => [apart, equal] as const,
  }[sign]();
  return {
    kind: "ja-nee",
    holds: formulas.or([exact.holds, formulas.and([both, holds])]),
    fails: formulas.or([exact.fails, formulas.and([both, fails])]),
  };
}

/** The value of the case that holds; there where exactly the value of such a case is. */
export function chosen(
  encoding: Encoding,
  cases: readonly { readonly when: typeof yes; readonly value: Encoded }[],
): Encoded {
  const { formulas } = encoding;
  const [first] = cases;
  if (first === undefined) throw new NotEncoded("een keuze zonder gevallen");
  const { kind } = first.value;
  if (cases.some(({ value }) => value.kind !== kind && !isAbsent(value)))
    throw new NotEncoded("gevallen met verschillende soorten waarden");
  if (kind === "ja-nee") {
    const conditions = cases as readonly { when: typeof yes; value: Condition }[];
    return {
      kind,
      holds: formulas.or(conditions.map(({ when, value }) => formulas.and([when, value.holds]))),
      fails: formulas.or(conditions.map(({ when, value }) => formulas.and([when, value.fails]))),
    };
  }
  if (kind === "periode") {
    const ends = (which: "from" | "to"): DayValue =>
      chosen(
        encoding,
        cases.map(({ when, value }) => ({ when, value: (value as PeriodValue)[which] })),
      ) as DayValue;
    return { kind, from: ends("from"), to: ends("to") };
  }
  if (kind === "ding" || kind === "lijst") {
    if (cases.length === 1 && first.when === yes) return first.value;
    throw new NotEncoded(`een keuze tussen waarden van de soort ${kind}`);
  }
  const there = formulas.or(
    cases.map(({ when, value }) => formulas.and([when, "there" in value ? value.there : yes])),
  );
  const notApplicable = formulas.or(
    cases.map(({ when, value }) => formulas.and([when, "notApplicable" in value ? value.notApplicable : no])),
  );
  const known = cases.filter(({ value }) => !isAbsent(value));
  if (known.length === 0) return { ...first.value, there, notApplicable };
  const sumOf = (value: Encoded) =>
    value.kind === "keuze"
      ? value.code
      : value.kind === "dag"
        ? encoding.daySum(value)
        : (value as { sum: Sum }).sum;
  const sum = formulas.choose(known.map(({ when, value }) => ({ when, value: sumOf(value) })));
  if (kind === "keuze") return { kind, code: sum, there, notApplicable };
  if (kind === "dag") return { kind, day: dayOfSum(sum), there, notApplicable };
  if (kind === "duur") return { ...first.value, sum, there, notApplicable };
  return { kind: "getal", sum, there, notApplicable };
}

export function isAbsent(value: Encoded): boolean {
  return "there" in value && value.there === no;
}

function dayOfSum(sum: Sum): DayValue["day"] {
  const fixed = fixedValue(sum);
  if (fixed !== undefined) return { fixed: Number(fixed.n) };
  const [only] = sum.terms;
  if (sum.terms.length !== 1 || only![1] !== 1n) throw new NotEncoded("een datum uit een keuze");
  const shift = Number(sum.constant);
  return {
    variable: only![0],
    map: shift === 0 ? undefined : byDays(shift),
  };
}
