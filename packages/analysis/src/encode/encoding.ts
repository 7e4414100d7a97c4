// One household of a shape as variables: what every expression, definition and right of a model is for all of them at once.

import { readModel } from "@andersom/logic";
import { monthKey, parseIsoDate, type Day, type MonthKey, type ThingRef } from "@andersom/runtime";
import type { DecisionModel, Definition, Expr, Fact, Right, ValueType } from "@andersom/semantics";
import { byId } from "../lists.js";
import { directly } from "../reads.js";
import type { Formulas } from "../solver/formulas.js";
import { opposite, type Literal } from "../solver/literal.js";
import { any, valueless } from "./combine.js";
import { clauseOf, definitionOf, type DefinitionStanding } from "./definition.js";
import { encodeExpression } from "./expression.js";
import { Facts } from "./facts.js";
import { Ground, ownNames, type Naming } from "./ground.js";
import { rightOf, type RightStanding } from "./right.js";
import { castOf, homeThing, personThing, type Cast, type Shape } from "./shape.js";
import { daySum } from "./date.js";
import { stepped } from "./number.js";
import type { Lookup } from "../following.js";
import { eachMonth, sameMonths, type SameMonths } from "./months.js";
import type { Sum } from "../solver/sum.js";
import { NotEncoded, surely, type Condition, type DayValue, type Encoded, type Steps } from "./value.js";

/** Which thing each variable stands for, and the month in force. */
export interface Scope {
  readonly things: ReadonlyMap<string, ThingRef>;
  readonly month?: MonthKey;
}

export interface Options {
  readonly peildatum: Day;
  readonly shape: Shape;
  /** One value for all months of a series, or each month its own. */
  readonly series: "gelijk" | "per maand";
  /** What it shares with the encoding of another version, and how it calls that. */
  readonly ground?: Ground;
  readonly naming?: Naming;
  readonly months?: SameMonths;
}

export class Encoding {
  readonly ground: Ground;
  readonly naming: Naming;
  readonly formulas: Formulas;
  readonly cast: Cast;
  readonly facts: Facts;
  /** Why some expression may have any value here. */
  readonly opaque = new Set<string>();
  private readonly definitionsById: Lookup<Definition>;
  private readonly factsById: Lookup<Fact>;
  private readonly rightsById: Lookup<Right>;
  private readonly definitions = new Map<string, DefinitionStanding | "busy">();
  private readonly rights = new Map<string, RightStanding | "busy">();
  private readonly scopes = new Map<string, Scope>();
  private readonly walks = new WeakMap<Scope["things"], Map<Expr, Walked>>();

  private readonly monthlessParts = new Map<Expr, boolean>();
  private readonly circles: ReadonlyMap<string, string>;
  private readonly monthless: ReadonlySet<string>;
  /** Months in which every rule says the same. */
  readonly months: SameMonths;
  readonly model: DecisionModel;

  constructor(
    written: DecisionModel,
    readonly options: Options,
  ) {
    const { model, circles, monthless } = readModel(written);
    this.model = model;
    this.circles = circles;
    this.monthless = monthless;
    this.months =
      options.series === "gelijk"
        ? (options.months ?? sameMonths(model.definitions, options.peildatum))
        : eachMonth;
    this.ground = options.ground ?? new Ground();
    this.naming = options.naming ?? ownNames;
    this.formulas = this.ground.formulas;
    this.cast = castOf(model, options.shape);
    this.facts = new Facts(this);
    this.definitionsById = byId(model.definitions);
    this.factsById = byId(model.facts);
    this.rightsById = byId(model.rights);
  }

  /** The month of the day. */
  get monthNow(): MonthKey {
    return monthKey(this.today);
  }

  get today(): Day {
    return this.options.peildatum;
  }

  fact(id: string): Fact {
    const fact = this.factsById.get(id);
    if (fact === undefined) throw new NotEncoded("een gegeven dat er niet is");
    return fact;
  }

  /** The scope of rules about a thing: the person it is about, the household, and the other root things. */
  scope(thing: string | undefined, subject: ThingRef | undefined): Scope {
    const key = `${thing ?? ""}\0${subject?.thing ?? ""}\0${subject?.key ?? ""}`;
    const known = this.scopes.get(key) ?? this.scopeOf(thing, subject);
    this.scopes.set(key, known);
    return known;
  }

  private scopeOf(thing: string | undefined, subject: ThingRef | undefined): Scope {
    const things = new Map<string, ThingRef>();
    const put = (id: string, one: ThingRef): void => {
      things.set(id, one);
      const name = this.model.things.find((declared) => declared.id === id)?.name;
      if (name !== undefined) things.set(name, one);
    };
    const [first] = this.cast.persons;
    for (const { id, root } of this.model.things) if (root) put(id, { thing: id, key: id });
    put(personThing, first!);
    if (this.cast.home !== undefined) put(homeThing, this.cast.home);
    if (subject !== undefined) {
      const owner = this.cast.persons.find(({ key }) => subject.key.startsWith(`${key}/`));
      if (owner !== undefined) put(personThing, owner);
      if (thing !== homeThing || subject.thing === homeThing) put(subject.thing, subject);
    }
    return { things };
  }

  /** The thing that rules about `thing` are about, seen from a subject. */
  subjectFor(thing: string | undefined, subject: ThingRef | undefined): ThingRef | undefined {
    if (thing === undefined) return undefined;
    if (subject?.thing === thing) return subject;
    return this.scope(undefined, subject).things.get(thing);
  }

  /** Whether something depends on itself, so that it has no value; nodes as `findCircles` names them. */
  isCircular(node: string): boolean {
    return this.circles.has(node);
  }

  /** A fact of a thing; where a sure case answers a judgement, nobody else does. */
  read(id: string, subject: ThingRef, about: string | undefined, month: MonthKey | undefined): Encoded {
    const fact = this.fact(id);
    const given = this.facts.read(fact, subject, about, month);
    if (this.isCircular(`fact ${id}`)) return valueless(this, fact.type);
    if (fact.sureCases === undefined || fact.sureCases.length === 0 || given.kind !== "ja-nee") return given;
    const { formulas } = this;
    const scope = this.scope(subject.thing, subject);
    const sure = (answer: boolean): Condition =>
      any(
        this,
        fact.sureCases!.filter((one) => one.answer === answer).map(({ when }) => this.condition(when, scope)),
      );
    const [sureYes, sureNo] = [sure(true), sure(false)];
    // A given answer counts where no sure case can still say the opposite.
    return {
      kind: "ja-nee",
      holds: formulas.and([formulas.or([sureYes.holds, given.holds]), sureNo.fails]),
      fails: formulas.and([formulas.or([sureNo.holds, given.fails]), sureYes.fails]),
    };
  }

  /** `isKept`: it is asked for again, in another month or by another row. */
  value(expr: Expr, scope: Scope, isKept = walks.has(expr.op)): Encoded {
    try {
      return isKept ? this.walked(expr, scope) : encodeExpression(this, expr, scope);
    } catch (error) {
      if (!(error instanceof NotEncoded)) throw error;
      return this.anything(error.message, expr.type, this.sharedKey(expr, scope));
    }
  }

  /**
   * What is made once per scope. What goes over people, things or months: each row of a table asks again for what stands above a column.
   * And where months are looked at one by one, a condition that says nothing of a month.
   */
  private walked(expr: Expr, scope: Scope): Encoded {
    const inScope = this.walks.get(scope.things) ?? new Map<Expr, Walked>();
    this.walks.set(scope.things, inScope);
    const month = this.isMonthless(expr) ? undefined : scope.month;
    const known = inScope.get(expr);
    if (known !== undefined && known.month === month) return known.value;
    const value = encodeExpression(this, expr, scope);
    inScope.set(expr, { month, value });
    return value;
  }

  /** Whether an expression is the same in every month. */
  private isMonthless(expr: Expr): boolean {
    const known = this.monthlessParts.get(expr) ?? this.readsNoMonth(expr);
    this.monthlessParts.set(expr, known);
    return known;
  }

  private readsNoMonth(expr: Expr): boolean {
    const { facts, definitions } = directly(expr);
    for (const id of facts) if (this.factsById.get(id)?.type.reeks === true) return false;
    for (const id of definitions) if (!this.monthless.has(id)) return false;
    return true;
  }

  /** A value of which nothing is known but its type, and why; equal keys are the same value. */
  anything(reason: string, type: ValueType, key?: string): Encoded {
    this.opaque.add(reason);
    return this.ground.unknown(key, () => this.anyStanding(this.facts.anything(type)));
  }

  /** A value that somebody still has to give: it is there, and may be anything of its type. */
  open(reason: string, type: ValueType): Encoded {
    this.opaque.add(reason);
    return this.ground.unknown(undefined, () => this.facts.anything(type));
  }

  /** A value that may be there, be niet van toepassing, or be neither. */
  private anyStanding(value: Encoded): Encoded {
    const { formulas } = this;
    const [there, other] = [formulas.condition(), formulas.condition()];
    if (value.kind === "ja-nee")
      return {
        ...value,
        holds: formulas.and([value.holds, there]),
        fails: formulas.and([value.fails, there]),
      };
    if (value.kind === "periode") return value;
    if (value.kind === "lijst") return { ...value, there };
    return { ...value, there, notApplicable: formulas.and([other, opposite(there)]) };
  }

  /** A variable that is not held as tightly as it should be, and why. */
  loosely(variable: number, reason: string): void {
    this.opaque.add(reason);
    this.ground.loose.add(variable);
  }

  /** Whether a question rests on something that may have more values than it has in a household. */
  isLoose(question: { readonly reads: (v: number) => boolean }): boolean {
    for (const v of this.ground.loose) if (question.reads(v)) return true;
    return false;
  }

  /** What equal parts about the same things have in common with those of another version. */
  private sharedKey(part: object, { things, month }: Scope): string | undefined {
    const meaning = this.naming.meaning(part);
    if (meaning === undefined) return undefined;
    const about = [...things].map(([name, { key }]) => `${name}=${key}`).sort();
    return [meaning, ...about, month ?? ""].join("\0");
  }

  /** What another version made of a part with the same meaning, or else what this one makes of it. */
  private shared<T>(part: object, scope: Scope, make: () => T): T {
    const key = this.sharedKey(part, scope);
    if (key === undefined) return make();
    const { made } = this.ground;
    const found = (made.get(key) as T | undefined) ?? make();
    made.set(key, found);
    return found;
  }

  condition(expr: Expr | undefined, scope: Scope): Condition {
    if (expr === undefined) return surely(this.formulas.and([]));
    const value = this.value(expr, scope, scope.month !== undefined || walks.has(expr.op));
    if (value.kind === "ja-nee") return value;
    return this.anything("een voorwaarde die geen ja of nee is", { kind: "ja-nee" }) as Condition;
  }

  /** A definition about a subject, with what each of its rules does. */
  definition(id: string, subject: ThingRef | undefined, month: MonthKey | undefined): DefinitionStanding {
    const definition = this.definitionsById.get(id);
    if (definition === undefined) throw new NotEncoded("een begrip dat er niet is");
    const about = this.subjectFor(definition.thing, subject);
    const asked = month === undefined || this.monthless.has(id) ? undefined : this.months.like(month);
    const key = `${id} ${about?.key ?? ""} ${asked ?? ""}`;
    const known = this.definitions.get(key);
    if (known === "busy") throw new NotEncoded("een waarde die van zichzelf afhangt");
    if (known !== undefined) return known;
    this.definitions.set(key, "busy");
    try {
      const scope = this.scope(definition.thing, about);
      const inForce = asked === undefined ? scope : { ...scope, month: asked };
      const made = this.shared(definition, inForce, () => definitionOf(this, definition, inForce));
      this.definitions.set(key, made);
      return made;
    } catch (error) {
      this.definitions.delete(key);
      throw error;
    }
  }

  /** What one rule of a definition says by itself, before exceptions and caps. */
  clause(id: string, clause: string, subject: ThingRef | undefined, month: MonthKey | undefined): Encoded {
    const definition = this.definitionsById.get(id);
    const rule = definition?.rules.find((one) => one.id === clause);
    if (definition === undefined || rule === undefined) throw new NotEncoded("een bepaling die er niet is");
    if (this.isCircular(`rule ${id} ${clause}`)) return valueless(this, definition.type);
    const scope = this.scope(definition.thing, this.subjectFor(definition.thing, subject));
    return clauseOf(this, definition, rule, month === undefined ? scope : { ...scope, month });
  }

  right(id: string, subject: ThingRef): RightStanding {
    const right = this.rightsById.get(id);
    if (right === undefined) throw new NotEncoded("een recht dat er niet is");
    const key = `${id} ${subject.key}`;
    const known = this.rights.get(key);
    if (known === "busy") throw new NotEncoded("een recht dat van zichzelf afhangt");
    if (known !== undefined) return known;
    this.rights.set(key, "busy");
    try {
      const made = this.shared(right, this.scope(right.thing, subject), () => rightOf(this, right, subject));
      this.rights.set(key, made);
      return made;
    } catch (error) {
      this.rights.delete(key);
      throw error;
    }
  }

  /** A number that follows a day in steps, as a sum; made once. */
  steppedSum(steps: Steps): Sum {
    return this.ground.sum(`${steps.day} ${steps.name}`, () => stepped(this, steps));
  }

  daySum(day: DayValue): Sum {
    return daySum(this, day);
  }

  textCode(text: string): number {
    return this.ground.textCode(text);
  }

  textOf(code: number): string | undefined {
    return this.ground.textOf(code);
  }

  /** The peildatum is the day that was chosen: facts that give it have that value. */
  isPeildatum(fact: Fact): boolean {
    const { peildatum } = this.model;
    const body = peildatum === undefined ? undefined : this.definitionsById.get(peildatum)?.rules[0]?.body;
    return body?.form === "value" && body.value.op === "fact" && body.value.fact === fact.id;
  }

  day(iso: string): Day {
    const day = parseIsoDate(iso);
    if (day === undefined) throw new NotEncoded("een datum die niet bestaat");
    return day;
  }

  /** What always holds of a variable that is read. */
  assert(owner: number, ...clause: readonly Literal[]): void {
    this.formulas.store.clause(owner, clause);
  }
}

/** What an expression is in a scope, and of which month that is; none where it is the same in all. */
interface Walked {
  readonly month: MonthKey | undefined;
  readonly value: Encoded;
}

const walks: ReadonlySet<Expr["op"]> = new Set([
  "some",
  "every",
  "none",
  "filter",
  "count",
  "sum",
  "highest",
  "lowest",
  "average",
  "first",
  "every-month",
  "average-over-months",
  "sum-over-months",
  "count-months",
] as const);
