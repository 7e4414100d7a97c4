// The facts of a household as variables, made when a rule first reads them.

import {
  calendarDate,
  dayOf,
  monthKeyToIso,
  rational,
  type MonthKey,
  type ThingRef,
} from "@andersom/runtime";
import type { Definition, Fact, ValueType } from "@andersom/semantics";
import { no, yes, opposite, type Literal } from "../solver/literal.js";
import { constantSum, minus, variableSum } from "../solver/sum.js";
import type { Encoding } from "./encoding.js";
import { partnerOf, peopleOn, personThing } from "./shape.js";
import { NotEncoded, present, surely, type DayValue, type Encoded } from "./value.js";

/** A fact that was read, with the variable that holds it. */
export interface FactVariable {
  readonly fact: Fact;
  readonly subject: ThingRef;
  readonly about: string | undefined;
  /** ISO month; absent for one value for all months. */
  readonly month?: string;
  readonly variable: number;
  readonly notApplicable: Literal;
  /** Of a period: its first or its last day. */
  readonly end?: "from" | "to";
}

export interface ParameterVariable {
  readonly definition: Definition;
  readonly month: MonthKey;
  readonly variable: number;
}

/** Amounts are looked at up to ten million euros, counts up to a hundred thousand. */
const highestAmount = 1_000_000_000;
const highestCount = 100_000;

/** What is left after debts or costs may be less than nothing; an income, a price or a payment may not. */
const mayBeNegative = /vermogen(?!sgrens)|saldo|resultaat|winst|verschil/u;

export class Facts {
  readonly variables: FactVariable[] = [];
  /** Presence of things on lists: one literal per element. */
  readonly elements: {
    readonly fact: Fact;
    readonly subject: ThingRef;
    readonly things: readonly Element[];
  }[] = [];
  readonly parameters = new Map<string, ParameterVariable>();
  private readonly known = new Map<string, Encoded>();

  constructor(private readonly encoding: Encoding) {}

  read(fact: Fact, subject: ThingRef, about: string | undefined, month: MonthKey | undefined): Encoded {
    const iso =
      fact.type.reeks === true && this.encoding.options.series === "per maand" && month !== undefined
        ? monthKeyToIso(month)
        : undefined;
    const key = [subject.key, fact.id, about ?? "", iso ?? ""].join("\0");
    const known = this.known.get(key) ?? this.make(fact, subject, about, iso);
    this.known.set(key, known);
    return known;
  }

  /** An amount of a law for a month, as the household file may give it. */
  parameter(definition: Definition, read: MonthKey): Encoded {
    const month = this.encoding.months.like(read);
    if (definition.type.kind !== "bedrag") return this.anything(definition.type);
    const { ground, naming } = this.encoding;
    const key = `${naming.parameter(definition)}\0${month}`;
    const known = this.parameters.get(key) ?? {
      definition,
      month,
      variable: ground.parameter(key, highestAmount),
    };
    this.parameters.set(key, known);
    return { kind: "getal", sum: variableSum(known.variable, 100n), ...present };
  }

  /** A value of a type of which nothing is known. */
  anything(type: ValueType): Encoded {
    const { formulas } = this.encoding;
    switch (type.kind) {
      case "ja-nee":
        return surely(formulas.condition());
      case "bedrag":
      case "getal":
      case "percentage":
        return {
          kind: "getal",
          sum: variableSum(formulas.store.variable(-highestAmount, highestAmount), 100n),
          ...present,
        };
      case "datum":
        return {
          kind: "dag",
          day: { variable: formulas.store.variable(...this.days("datum")), map: undefined },
          ...present,
        };
      case "keuze":
      case "tekst":
        return { kind: "keuze", code: variableSum(formulas.store.variable(0, 10_000)), ...present };
      case "periode": {
        const end = this.anything({ kind: "datum" }) as DayValue;
        return { kind: "periode", from: end, to: this.anything({ kind: "datum" }) as DayValue };
      }
      default:
        throw new NotEncoded(`een waarde van de soort ${type.kind}`);
    }
  }

  private make(fact: Fact, subject: ThingRef, about: string | undefined, month: string | undefined): Encoded {
    const { encoding } = this;
    const { formulas, cast } = encoding;
    const { type } = fact;
    if (encoding.isPeildatum(fact)) return { kind: "dag", day: { fixed: encoding.today }, ...present };
    if (type.kind === "ding") {
      const person = type.thing === personThing ? partnerOf(cast, subject) : undefined;
      if (person !== undefined) return { kind: "ding", thing: person, ...present };
      if (type.thing === personThing && type.optional)
        return { kind: "ding", thing: subject, there: no, notApplicable: yes };
      const root = encoding.scope(undefined, subject).things.get(type.thing);
      if (root === undefined) throw new NotEncoded(`een ${type.thing}`);
      return { kind: "ding", thing: root, ...present };
    }
    if (type.kind === "lijst") {
      if (type.thing === personThing)
        return {
          kind: "lijst",
          items: peopleOn(cast, fact, subject).map((thing) => ({ thing, when: yes })),
          there: yes,
        };
      return this.list(fact, subject);
    }
    const made = (
      low: number,
      high: number,
      end?: "from" | "to",
    ): { variable: number; there: Literal; notApplicable: Literal } => {
      const { ground, naming } = encoding;
      const right = about === undefined ? "" : naming.right(about);
      const key = [
        subject.key,
        naming.fact(fact),
        right,
        month ?? "",
        ...(end === undefined ? [] : [end]),
      ].join("\0");
      const { variable, notApplicable } = ground.fact(key, type.nvt === true, low, high);
      const own = type.nvt === true ? notApplicable : no;
      this.variables.push({
        fact,
        subject,
        about,
        ...(month === undefined ? {} : { month }),
        variable,
        notApplicable: own,
        ...(end === undefined ? {} : { end }),
      });
      return { variable, notApplicable: own, there: opposite(own) };
    };
    switch (type.kind) {
      case "ja-nee": {
        const { variable, there } = made(0, 1);
        const literal = { v: variable, ge: true, k: 1 };
        return {
          kind: "ja-nee",
          holds: formulas.and([literal, there]),
          fails: formulas.and([opposite(literal), there]),
        };
      }
      case "bedrag": {
        const low = mayBeNegative.test(fact.key) ? -highestAmount : 0;
        const { variable, there, notApplicable } = made(low, highestAmount);
        return { kind: "getal", sum: variableSum(variable, 100n), there, notApplicable };
      }
      case "percentage":
      case "getal": {
        const { variable, there, notApplicable } = made(0, type.kind === "getal" ? highestCount : 100);
        return { kind: "getal", sum: variableSum(variable), there, notApplicable };
      }
      case "datum": {
        const { variable, there, notApplicable } = made(...this.days(fact.key));
        return { kind: "dag", day: { variable, map: undefined }, there, notApplicable };
      }
      case "keuze": {
        const codes = type.options.map((option) => encoding.textCode(option));
        const { variable, there, notApplicable } = made(Math.min(...codes), Math.max(...codes));
        const code = variableSum(variable);
        encoding.assert(
          variable,
          ...codes.map((one) => formulas.compare("=", code, constantSum(rational(BigInt(one))))),
        );
        return { kind: "keuze", code, there, notApplicable };
      }
      case "tekst": {
        const { variable, there, notApplicable } = made(0, 10_000);
        return { kind: "keuze", code: variableSum(variable), there, notApplicable };
      }
      case "periode": {
        if (type.nvt === true) throw new NotEncoded("een periode die niet van toepassing kan zijn");
        const [from, to] = [made(...this.days(fact.key), "from"), made(...this.days(fact.key), "to")];
        formulas.atMostZeroWhen(
          to.variable,
          minus(variableSum(from.variable), variableSum(to.variable)),
          yes,
        );
        const day = ({ variable }: { readonly variable: number }): DayValue => ({
          kind: "dag",
          day: { variable, map: undefined },
          ...present,
        });
        return { kind: "periode", from: day(from), to: day(to) };
      }
      default:
        throw new NotEncoded(`een gegeven van de soort ${type.kind}`);
    }
  }

  /** A birthday lies at most 110 years back; another day up to fifty years back and ten ahead. */
  private days(key: string): [low: number, high: number] {
    const { today } = this.encoding;
    const { year, month } = calendarDate(today);
    const on = (years: number): number => dayOf({ year: year + years, month, day: 1 });
    return key.includes("geboorte") ? [on(-110), today] : [on(-50), on(10)];
  }

  /** The first things of a list come before the later ones. */
  private list(fact: Fact, subject: ThingRef): Encoded {
    const { formulas, ground, naming, cast } = this.encoding;
    const assert = this.encoding.assert.bind(this.encoding);
    if (fact.type.kind !== "lijst") throw new NotEncoded("een lijst");
    const items: { thing: ThingRef; when: Literal }[] = [];
    for (let at = 0; at < cast.shape.things; at++) {
      // Things of one list are the same things in every version, whatever it calls them.
      const key = `${subject.key}/${naming.fact(fact)}/${at}`;
      const [before] = items.slice(-1);
      const when = ground.element(key, () => {
        const made = formulas.condition();
        if (before !== undefined) assert(made.v, opposite(made), before.when);
        return made;
      });
      items.push({ thing: { thing: fact.type.thing, key }, when });
    }
    if (fact.type.atLeastOne && items.length > 0) assert(items[0]!.when.v, items[0]!.when);
    this.elements.push({ fact, subject, things: items });
    return { kind: "lijst", items, there: yes };
  }
}

export interface Element {
  readonly thing: ThingRef;
  readonly when: Literal;
}
