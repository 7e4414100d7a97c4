// Where a cent more income costs a household more than a stated amount: the place, the size, and the household before and after.

import {
  abs,
  compare,
  div,
  formatDutchDate,
  formatMoney,
  fromInteger,
  isDivisionByZero,
  mul,
  placeText,
  rational,
  sub,
  type Place,
  type Rational,
} from "@andersom/runtime";
import type { Definition, Fact, HouseholdInput, Place as RulePlace, Right } from "@andersom/semantics";
import type { Diagnostic, Span } from "@andersom/syntax";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { cliff as kind } from "../../diagnostics/guarantee.js";
import { NotEncoded } from "../../encode/value.js";
import type { Facts } from "../../encode/facts.js";
import { personThing, type Shape } from "../../encode/shape.js";
import { declarationsOf, reachOf } from "../../reach.js";
import { atMost, isSame, no, type Literal } from "../../solver/literal.js";
import { constantSum, minus } from "../../solver/sum.js";
import { centsText, householdOf } from "../../witness/household.js";
import { isHeadCount } from "../../witness/people.js";
import { simplest } from "../../witness/simplest.js";
import { toldLater } from "../../witness/later.js";
import { incomeOf, incomesOf, Pair, withIncome } from "./pair.js";
import { isAlwaysWithin, timesAYear, worthIn, worthsOf, worthSum, type Worth } from "./worth.js";

/** A place where a cent more income costs more than it gives; amounts are exact, in euros. */
export interface Cliff {
  readonly what: string;
  /** The income before, in cents, and its name. */
  readonly income: number;
  readonly incomeName: string;
  /** What the household loses, in the period of the amount. */
  readonly size: Rational;
  readonly place: Place;
  readonly before: HouseholdInput;
  readonly after: HouseholdInput;
}

/** Tried in turn for a larger one: a cliff of this many times the size that was found. */
const larger = [4, 2, 1.2] as const;

/** So many children, or others in a household, a cliff is looked for. */
const mostHeads = 5;

/** A cliff is told, not proved away: somebody alone, a couple and a single parent show where the limits lie. */
const compositions = 4;

export const cliffs: Analysis = {
  name: "inkomensknik",
  *run(context) {
    for (const income of incomesOf(context.model)) {
      const pairs = new Pairs(context, income);
      const rests = (worth: Worth): readonly object[] =>
        worth.right === undefined ? [income, worth.definition] : [income, worth.definition, worth.right];
      const name = `inkomensknik ${income.id}`;
      yield* context.over(name, worthsOf(context.model), rests, (worth) =>
        lookAt(context, worth, income, pairs, rests(worth)),
      );
    }
  },
};

/** One amount that is paid, along one income. */
function* lookAt(
  context: Context,
  worth: Worth,
  income: Fact,
  pairs: Pairs,
  rests: readonly object[],
): Findings {
  const subject = worth.right ?? worth.definition;
  if (!context.isOwn(subject.place)) return;
  if (![worth.right, worth.definition].some((one) => one && isOnIncome(context, one, income))) return;
  yield pause;
  const found = context.remembered(["inkomensknik", worth.direction], rests, () => {
    const cliff = look(context, pairs, worth);
    return cliff && { cliff, path: pathTo(partsOf(worth), cliff.place) };
  });
  if (found === undefined) return;
  // What is remembered of an earlier text stands somewhere else now.
  const cliff =
    found.path === undefined
      ? seen(context, worth, income, found.cliff.before)
      : { ...found.cliff, place: at(partsOf(worth), found.path) as Place };
  if (cliff !== undefined) yield told(context, worth, cliff);
}

/** Whether a right or an amount reads an income, directly or further on. */
function isOnIncome({ model }: Context, { id }: Right | Definition, income: Fact): boolean {
  return reachOf(model, declarationsOf(model).get(id)).has(income.id);
}

/** The two households of one income, for each composition; all amounts are asked of the same. */
class Pairs {
  private readonly made = new Map<Shape, Pair>();
  constructor(
    private readonly context: Context,
    private readonly income: Fact,
  ) {}

  of(shape: Shape): Pair {
    const { model, peildatum } = this.context;
    const pair = this.made.get(shape) ?? new Pair(model, this.income, { peildatum, shape });
    this.made.set(shape, pair);
    return pair;
  }
}

/** The largest cliff that is found, above the amount that was stated. */
function look(context: Context, pairs: Pairs, worth: Worth): Cliff | undefined {
  const yearly = fromInteger(context.cliff);
  const least = div(
    yearly,
    timesAYear(worth.definition.type.kind === "bedrag" ? worth.definition.type.per : undefined),
  );
  if (isDivisionByZero(least)) return undefined;
  let open = false;
  context.tally.asked++;
  for (const alike of context.shapesOf([worth.definition, worth.right ?? {}], compositions))
    for (const shape of alike) {
      // Mostly an amount is too small, as its bounds say: then the two households need not be encoded.
      if (isAlwaysWithin(context.encoding(shape), worth, least)) break;
      const pair = pairs.of(shape);
      const first = find(context, pair, worth, least);
      // What nobody has in one of these compositions, nobody has in the others.
      if (first === "kan niet") break;
      if (first === "onbekend") open = true;
      else return largest(context, pair, worth, first);
    }
  if (open) context.tally.unknown++;
  return undefined;
}

/** The largest that is found above one that was found. */
function largest(context: Context, pair: Pair, worth: Worth, first: Cliff): Cliff {
  let best = first;
  for (const times of larger) {
    const more = find(context, pair, worth, mul(best.size, { n: BigInt(times * 10), d: 10n }));
    if (typeof more === "object") best = more;
  }
  return best;
}

/** The simplest household that loses at least this much; *kan niet* for a shape in which nobody does. */
function find(context: Context, pair: Pair, worth: Worth, least: Rational): Cliff | "kan niet" | "onbekend" {
  const { before, after, subject, income } = pair;
  try {
    const [one, other] = [worthSum(before, worth, subject), worthSum(after, worth, subject)];
    const { formulas } = before;
    const wanted = [
      ...pair.raise(),
      one.there,
      other.there,
      formulas.compare(">=", minus(one.sum, other.sum), constantSum(least)),
      ...ordinary(before.facts),
    ];
    // What it is worth never comes to as much as would have to be lost.
    if (wanted.some((literal) => isSame(literal, no))) return "kan niet";
    const answer = simplest(before, wanted, context.budget, () =>
      context.reads.order([worth.definition, worth.right ?? {}]),
    );
    if (answer.kind !== "kan") return answer.kind;
    return seen(context, worth, income, householdOf(before, answer.model)) ?? "onbekend";
  } catch (error) {
    if (!(error instanceof NotEncoded)) throw error;
    return "onbekend";
  }
}

/** A household that there is: what an amount per child comes to with fifty of them is nothing to anybody. */
function ordinary({ variables }: Facts): readonly Literal[] {
  return variables.flatMap(({ fact, variable }) => (isHeadCount(fact) ? [atMost(variable, mostHeads)] : []));
}

/** The cliff as the interpreter sees it in this household. */
function seen(
  { probeOf: look }: Context,
  worth: Worth,
  income: Fact,
  household: HouseholdInput,
): Cliff | undefined {
  const cents = incomeOf(household, income) ?? 0;
  const before = withIncome(household, income, centsText(cents));
  const after = withIncome(household, income, centsText(cents + 1));
  const [one, other] = [look(before), look(after)];
  const subject = { thing: personThing, key: household.aanvrager ?? "aanvrager" };
  const [had, has] = [worthIn(one, worth, subject), worthIn(other, worth, subject)];
  if (had === undefined || has === undefined || compare(had, has) <= 0) return undefined;
  const outcome = worth.right === undefined ? undefined : other.right(worth.right.id, subject)[0];
  const ground = outcome?.grounds
    .flatMap(({ places }) => places)
    .find(({ instrument }) => instrument === undefined);
  return {
    what: worth.name,
    income: cents,
    incomeName: income.name,
    size: sub(had, has),
    place: (outcome?.kind === "geweigerd" ? ground : undefined) ?? amountPlace(worth),
    before,
    after,
  };
}

/** Where the amount becomes less: the sentence that says how much it is, where that is the ordinance's own. */
function amountPlace({ definition, right }: Worth): RulePlace {
  const places = [definition.place, ...definition.rules.map(({ place }) => place)];
  const own = places.find(({ instrument, article }) => instrument === undefined && article !== undefined);
  return own ?? (right ?? definition).place;
}

function partsOf({ definition, right }: Worth): object {
  return { definition, right };
}

/** Where the outcome names a place without its source, the rule itself is pointed at. */
function spanOf(context: Context, { source }: Place, otherwise: RulePlace): Span {
  return source === undefined
    ? context.span(otherwise)
    : { uri: source.file, start: source.start, end: source.end };
}

function told(context: Context, { direction, definition, right }: Worth, found: Cliff): Diagnostic {
  const per = (type: Fact["type"]): string =>
    type.kind !== "bedrag" || type.per === undefined
      ? ""
      : ` per ${type.per.count === 1 ? "" : `${type.per.count} `}${type.per.unit}`;
  const income = incomesOf(context.model).find(({ name }) => name === found.incomeName)!;
  const euros = (cents: number): string => formatMoney(rational(BigInt(cents), 100n));
  return kind.at(
    spanOf(context, found.place, (right ?? definition).place),
    {
      what: found.what,
      pays: direction === -1,
      size: `${formatMoney(abs(found.size))}${per(definition.type)}`,
      place: placeText(found.place),
      from: euros(found.income),
      to: `${euros(found.income + 1)}${per(income.type)}`,
      income: found.incomeName,
      day: formatDutchDate(context.peildatum),
      after: found.after,
    },
    { witness: toldLater(context.model, found.before) },
  );
}

/** Where a part stands within another one, as keys from the outside in. */
function pathTo(outer: object, part: object): readonly string[] | undefined {
  for (const [key, value] of Object.entries(outer) as [string, unknown][]) {
    if (value === part) return [key];
    if (typeof value !== "object" || value === null || key === "source") continue;
    const rest = pathTo(value, part);
    if (rest !== undefined) return [key, ...rest];
  }
  return undefined;
}

function at(outer: object, path: readonly string[]): unknown {
  return path.reduce((part: unknown, key) => (part as Readonly<Record<string, unknown>>)[key], outer);
}
