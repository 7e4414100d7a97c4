// What a household gets at every income, decided by the interpreter, and where one euro more costs much: for households that
// exist in an ordinance's own examples, or are made up. Nobody from the population is in it.

import { createOverview, exampleInput } from "@andersom/logic";
import { add, parseDecimal, rational, sub, toDecimalString, zero, type Rational } from "@andersom/runtime";
import type { DecisionModel, Fact, HouseholdInput, InputValue, ThingInput } from "@andersom/semantics";
import type { IncomeSetup } from "./setup.js";
import { yearFactor } from "./year.js";

/** A place where a little more income costs much. */
export interface Cliff {
  /** The highest income before the fall, and what the household gets there in a year, and with at most one euro more. */
  readonly income: string;
  readonly before: string;
  readonly after: string;
  /** What is lost in a year by earning a little more. */
  readonly loss: string;
}

export interface Curve {
  readonly household: string;
  /** From the examples of the ordinance, or made up here. */
  readonly from: "voorbeeld" | "bedacht";
  /** Yearly amount at an income; the incomes rise. */
  readonly points: readonly {
    readonly income: string;
    readonly amount: string;
    readonly amountBefore?: string;
  }[];
  readonly cliffs: readonly Cliff[];
  readonly cliffsBefore?: readonly Cliff[];
}

export interface SweepOptions {
  readonly income: IncomeSetup;
  /** The other version, first the new one. */
  readonly models: readonly DecisionModel[];
  readonly given: Readonly<Record<string, unknown>>;
  /** From how many euros a year a fall counts. */
  readonly fall: number;
}

/** No more households than a reader takes in. */
const mostCurves = 5;
/** Examples that are tried at three incomes, to see whether their amount depends on it. */
const mostTried = 40;
/** Steps of the first look; what lies between two steps is looked into when the amount changes. */
const steps = 40;
const highest = 4000;

/** Curves of the households whose amount depends on their income. */
export function sweep(options: SweepOptions): readonly Curve[] {
  const [model] = options.models;
  if (model === undefined) return [];
  const curves: Curve[] = [];
  const seen = new Set<string>();
  for (const household of [...examplesOf(model).slice(0, mostTried), ...madeUp(model)]) {
    if (
      curves.length >= mostCurves ||
      (household.from === "bedacht" && curves.some(({ from }) => from === "voorbeeld"))
    )
      break;
    const curve = curveOf(household, options);
    const shape = JSON.stringify([curve?.points.map(({ amount }) => amount)]);
    if (curve === undefined || seen.has(shape)) continue;
    seen.add(shape);
    curves.push(curve);
  }
  return curves;
}

interface Candidate {
  readonly name: string;
  readonly from: Curve["from"];
  readonly input: HouseholdInput;
}

function curveOf(
  { name, from, input }: Candidate,
  { models, income, given, fall }: SweepOptions,
): Curve | undefined {
  const amounts = models.map((model) => amountAt(model, { ...given, ...input }, income));
  const top = highest * income.step;
  const marks = Array.from({ length: steps + 1 }, (_, at) => rational(BigInt(top * at), BigInt(steps)));
  const looks = amounts.map((amount) => new Look(amount, fall));
  for (const look of looks) {
    const first = look.at(marks[0]!);
    // A household that gets the same at both ends and in the middle does not depend on its income.
    if (look === looks[0] && [steps / 2, steps].every((at) => look.at(marks[at]!) === first))
      return undefined;
    marks.slice(1).forEach((to, at) => look.between(marks[at]!, to));
  }
  const [now, before] = looks;
  if (now === undefined) return undefined;
  const turns = new Set([...looks.flatMap((look) => [...look.turns]), ...marks.map(toDecimalString)]);
  const points = [...turns]
    .map((text) => parseDecimal(text)!)
    .sort((a, b) => Number(a.n * b.d - b.n * a.d))
    .map((one) => ({
      income: toDecimalString(one),
      amount: now.text(one),
      ...(before === undefined ? {} : { amountBefore: before.text(one) }),
    }));
  return {
    household: name,
    from,
    points,
    cliffs: now.cliffs,
    ...(before === undefined ? {} : { cliffsBefore: before.cliffs }),
  };
}

/** Yearly euros at an income, remembered; and the falls that were found. */
class Look {
  readonly turns = new Set<string>();
  readonly cliffs: Cliff[] = [];
  readonly #known = new Map<string, Rational>();
  readonly #amount: (income: Rational) => Rational;
  readonly #fall: number;

  constructor(amount: (income: Rational) => Rational, fall: number) {
    this.#amount = amount;
    this.#fall = fall;
  }

  #value(income: Rational): Rational {
    const key = toDecimalString(income);
    const known = this.#known.get(key) ?? this.#amount(income);
    this.#known.set(key, known);
    return known;
  }

  text(income: Rational): string {
    return toDecimalString(this.#value(income));
  }

  at(income: Rational): string {
    return this.text(income);
  }

  /**
   * Halves the stretch for as long as more is lost in it than the fall that counts, to one euro and then to the cent.
   * @returns whether a fall was found in it.
   */
  between(from: Rational, to: Rational): boolean {
    const [low, high] = [this.#value(from), this.#value(to)];
    if (euros(low) - euros(high) < this.#fall) return false;
    const cents = Number(((to.n * from.d - from.n * to.d) * 100n) / (to.d * from.d));
    if (cents > 1) {
      const half = rational((from.n * 100n) / from.d + BigInt(Math.floor(cents / 2)), 100n);
      const found = [this.between(from, half), this.between(half, to)];
      if (found.includes(true)) return true;
      // A steep slope and no step: it counts when one euro is enough for the fall.
      if (cents > 100) return false;
    }
    for (const one of [from, to]) this.turns.add(toDecimalString(one));
    const [before, after] = [toDecimalString(low), toDecimalString(high)];
    const loss = toDecimalString(sub(low, high));
    this.cliffs.push({ income: toDecimalString(from), before, after, loss });
    return true;
  }
}

/** For comparing with a threshold only; money itself stays exact. */
function euros({ n, d }: Rational): number {
  return Number((n * 100n) / d) / 100;
}

/** All amounts of a household together, granted or waiting for a judgement, at an income. */
function amountAt(
  model: DecisionModel,
  input: HouseholdInput,
  income: IncomeSetup,
): (income: Rational) => Rational {
  const overview = createOverview(model);
  const facts = income.parts.map(({ name }) => model.facts.find((one) => one.key === name));
  const factors = new Map(
    model.rights.map(({ id, amount }) => [
      id,
      yearFactor(model.definitions.find((one) => one.id === amount)?.type),
    ]),
  );
  return (value) => {
    const filled = facts.reduce(
      (all, fact, at) =>
        fact === undefined ? all : withFact(all, fact, at === 0 ? toDecimalString(value) : "0"),
      input,
    );
    let sum = zero;
    for (const { right, outcome, amount: shown } of overview(filled)) {
      if (outcome !== "toegekend" && outcome !== "ter beoordeling") continue;
      const factor = factors.get(right);
      const amount = shown?.kind === "waarde" ? parseDecimal(shown.value as string) : undefined;
      if (factor === undefined || amount === undefined) continue;
      sum = add(sum, rational(amount.n * BigInt(factor.n), amount.d * BigInt(factor.d)));
    }
    return sum;
  };
}

/** The input with another income: of the household, or of the first person in it. */
function withFact(input: HouseholdInput, fact: Fact, value: string): HouseholdInput {
  const given: InputValue = fact.type.reeks === true ? { "elke maand": value } : value;
  const put = (thing: ThingInput | undefined): ThingInput => ({ ...thing, [fact.key]: given });
  if (fact.thing === "inwoner" && input.personen !== undefined) {
    const name = input.aanvrager ?? Object.keys(input.personen)[0] ?? "";
    return { ...input, personen: { ...input.personen, [name]: put(input.personen[name]) } };
  }
  if (fact.thing === "huishouden" && input.huishoudens !== undefined) {
    const [first, ...rest] = input.huishoudens;
    return { ...input, huishoudens: [put(first), ...rest] };
  }
  return { ...input, gegevens: { ...input.gegevens, [fact.thing]: put(input.gegevens?.[fact.thing]) } };
}

function examplesOf(model: DecisionModel): readonly Candidate[] {
  return model.examples
    .filter(({ expect }) => expect.length > 0)
    .map((example): Candidate => ({
      name: example.title,
      from: "voorbeeld",
      input: exampleInput(model, example),
    }));
}

/** Four plain households, for an ordinance whose examples do not show what income does. What is not said of them is nee, nul or leeg. */
function madeUp(model: DecisionModel): readonly Candidate[] {
  const born = model.facts.find(({ key, thing }) => key === "geboortedatum" && thing === "inwoner");
  const homes: readonly (readonly [string, number, number])[] = [
    ["Een volwassene", 1, 0],
    ["Een volwassene met een kind", 1, 1],
    ["Twee volwassenen", 2, 0],
    ["Twee volwassenen met twee kinderen", 2, 2],
  ];
  return homes.map(([name, adults, children]): Candidate => {
    const names = Array.from({ length: adults + children }, (_, at) => `Persoon ${String(at + 1)}`);
    const personOf = (at: number): ThingInput =>
      born === undefined ? {} : { geboortedatum: at < adults ? "1985-05-05" : "2017-05-05" };
    return {
      name,
      from: "bedacht",
      input: {
        personen: Object.fromEntries(names.map((one, at) => [one, personOf(at)])),
        huishoudens: [{ leden: names }],
        aanvrager: names[0]!,
        restIsNee: true,
      },
    };
  });
}
