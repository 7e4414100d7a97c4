// The outcome of one right: a refusal beats a grant, a grant beats a power, and what is missing is named.

import {
  and,
  isFault,
  isKnown,
  isRational,
  isUnknown,
  mergeFaults,
  mergeUnknowns,
  not,
  or,
  parseDecimal,
  roundTo,
  show,
  type Fault,
  type Ground,
  type Operand,
  type Place,
  type RightOutcome,
  type ThingRef,
  type Truth,
  type Unknown,
  type Worth,
} from "@andersom/runtime";
import { reasonsOf } from "./grounds.js";
import { notInForce, outsideDays } from "./in-force.js";
import { holderOf } from "./holder.js";
import { lastDays } from "./last-days.js";
import { withinLimits } from "./limit.js";
import { withRoles, type Role } from "./roles.js";
import { underTransition } from "./transition.js";
import { truthOf } from "./truth.js";
import type { Outline, RuleOf, Scope, World } from "./world.js";
import type { WithCode } from "./world.js";
import type { Right } from "@andersom/semantics";

/** A rule about a right, with whether it speaks here (`scope`) and whether it decides (`holds`). */
export interface RuleState<X> {
  readonly rule: RuleOf<X>;
  readonly role: Role;
  readonly inScope: Truth;
  readonly holds: Truth;
}

export interface RightState<X> {
  readonly right: WithCode<Right, X>;
  readonly subject: ThingRef;
  readonly rules: readonly RuleState<X>[];
  readonly outcome: RightOutcome;
  /** The outcome with what it is worth and without why a refusal holds, for a line in an overview. */
  readonly brief: RightOutcome;
  /** The outcome with neither, for who asks whether the right is there: an amount may ask that of another right. */
  readonly bare: RightOutcome;
  /** The outcome where the ordinance itself does not apply on this day. */
  readonly outside?: RightOutcome;
}

/** A right is asked for by the plan, by other rights and by signals; in one world it has one outcome. */
const remembered = new WeakMap<object, Map<string, unknown>>();

export function rightState<X>(
  outline: Outline<X>,
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
): RightState<X> {
  const states = (remembered.get(world) ?? new Map<string, unknown>()) as Map<string, RightState<X>>;
  remembered.set(world, states);
  const key = `${right.id}\0${subject.key}`;
  const known = states.get(key);
  if (known !== undefined) return known;
  // Nothing is decided before it is looked at: what nobody asked for costs nothing.
  const state = new LazyState(outline, world, right, subject);
  states.set(key, state);
  return state;
}

class LazyState<X> implements RightState<X> {
  readonly outside?: RightOutcome;
  private decidedRules: readonly RuleState<X>[] | undefined;
  private full: RightOutcome | undefined;
  private short: RightOutcome | undefined;
  private least: RightOutcome | undefined;
  private known: Worth | undefined;

  constructor(
    private readonly outline: Outline<X>,
    private readonly world: World<X>,
    readonly right: WithCode<Right, X>,
    readonly subject: ThingRef,
  ) {
    const outside = notInForce(outline, world, right, subject);
    if (outside !== undefined) this.outside = outside;
  }

  get rules(): readonly RuleState<X>[] {
    const { world, right, subject } = this;
    return (this.decidedRules ??= ruleStates(world, right, subject, world.scope(right.thing, subject)));
  }

  get outcome(): RightOutcome {
    return (this.full ??= this.decided({ worth: this.worth, grounds: groundsOf }));
  }

  get brief(): RightOutcome {
    return (this.short ??= this.full ?? this.decided({ worth: this.worth, grounds: () => [] }));
  }

  get bare(): RightOutcome {
    return (this.least ??= this.full ?? this.short ?? this.decided({ worth: () => ({}), grounds: () => [] }));
  }

  private readonly worth = (): Worth =>
    (this.known ??= worthOf(this.outline, this.world, this.right, this.subject));

  private decided(told: Told<X>): RightOutcome {
    const { outline, world, right, subject, outside } = this;
    return outcomeOf(outline, world, right, subject, outside, () => this.rules, told);
  }
}

/** What an outcome tells besides what it is. */
interface Told<X> {
  readonly worth: () => Worth;
  readonly grounds: (world: World<X>, state: RuleState<X>, scope: Scope) => readonly Ground[];
}

function outcomeOf<X>(
  outline: Outline<X>,
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
  outside: RightOutcome | undefined,
  rules: () => readonly RuleState<X>[],
  told: Told<X>,
): RightOutcome {
  const circle = world.circle(`right ${right.id}`);
  if (circle !== undefined) {
    const base = { right: right.id, name: right.name, thing: subject.key };
    return { ...base, kind: "fout", grounds: [], findings: circle.findings };
  }
  if (outside !== undefined) return outside;
  const scope = world.scope(right.thing, subject);
  const decided = decideRight(outline, world, right, subject, scope, rules(), told);
  const limited = withinLimits(outline, world, right, subject, decided);
  return underTransition(outline, world, right, subject, limited);
}

function ruleStates<X>(
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
  scope: Scope,
): RuleState<X>[] {
  const candidates = withRoles(right).map(({ rule, role }) => {
    const inScope = rule.scope === undefined ? true : truthOf(world.evaluate(rule.scope, scope), rule.place);
    const applies =
      inScope === false ? false : and([inScope, conditionHolds(world, rule, role, subject, scope)]);
    return { rule, role, inScope, applies };
  });
  return candidates.map(({ rule, role, inScope, applies }) => {
    const before = candidates.filter((other) => other.rule.overrides.includes(rule.id));
    const holds =
      before.length === 0 ? applies : and([applies, not(or(before.map((other) => other.applies)))]);
    return { rule, role, inScope, holds };
  });
}

/** A departure sets a refusal aside, and takes the condition of a grant as met; while it waits, neither is known. */
function conditionHolds<X>(
  world: World<X>,
  rule: RuleOf<X>,
  role: Role,
  subject: ThingRef,
  scope: Scope,
): Truth {
  const departed = world.departures.sets(rule.id, subject);
  if (departed === true) return role !== "refusal";
  const own =
    rule.condition === undefined ? true : truthOf(world.evaluate(rule.condition, scope), rule.place);
  if (departed === false) return own;
  return role === "refusal" ? and([own, not(departed)]) : or([own, departed]);
}

function decideRight<X>(
  outline: Outline<X>,
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
  scope: Scope,
  rules: readonly RuleState<X>[],
  { worth, grounds }: Told<X>,
): RightOutcome {
  const base = { right: right.id, name: right.name, thing: subject.key };
  const of = (role: Role): readonly RuleState<X>[] => rules.filter((state) => state.role === role);
  const any = (states: readonly RuleState<X>[]): Truth => or(states.map((state) => state.holds));
  const [refused, granted, power] = [any(of("refusal")), any(of("grant")), any(of("power"))];
  const favourable = [...of("grant"), ...of("power")];

  if (refused === true) {
    const holding = of("refusal").filter((state) => state.holds === true);
    return {
      ...base,
      kind: "geweigerd",
      grounds: holding.flatMap((state) => grounds(world, state, scope)),
    };
  }
  // Only a refusal is written down here; what grants the right stands elsewhere.
  if (favourable.length === 0 && refused !== false)
    return openOutcome(outline, right, subject, [refused], worth);
  // Both ways of not having the right are settled now: which of the two it is, is never worth a question.
  if (granted === false && power === false) {
    const speaking = favourable.filter((state) => state.inScope !== false);
    if (speaking.length === 0) {
      const dated = favourable.some(({ rule }) => rule.validity !== undefined);
      const reason = dated
        ? outsideDays(
            favourable.map(({ rule }) => rule),
            world.peildatum(),
          )
        : undefined;
      return {
        ...base,
        kind: "niet aan de orde",
        grounds: favourable.map(({ rule }) => ({ text: rule.text, places: [rule.place] })),
        ...(reason === undefined ? {} : { reason }),
      };
    }
    return {
      ...base,
      kind: "geweigerd",
      grounds: speaking.flatMap((state) => grounds(world, state, scope)),
    };
  }
  if (refused === false && granted === true) {
    const grants = of("grant").filter((state) => state.holds === true);
    return {
      ...base,
      kind: "toegekend",
      grounds: grants.map(asGround),
      ...worth(),
    };
  }
  if (refused === false && granted === false && power === true) {
    const powers = of("power").filter((state) => state.holds === true);
    const by = [...new Set(powers.map((state) => state.rule.actor ?? ""))].filter((actor) => actor !== "");
    return {
      ...base,
      kind: "ter beoordeling",
      grounds: powers.map(asGround),
      judgements: [],
      by,
      ...worth(),
    };
  }
  const open = granted === true ? [refused] : [refused, granted, power];
  return openOutcome(
    outline,
    right,
    subject,
    open.filter((truth) => !isKnown<boolean>(truth)),
    worth,
  );
}

/** What is left when nothing decides: first what can still be asked, then who judges, then what is broken. */
function openOutcome<X>(
  outline: Outline<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
  open: readonly Truth[],
  worth: () => Worth,
): RightOutcome {
  const base = { right: right.id, name: right.name, thing: subject.key, grounds: [] };
  const unknowns = open.filter((truth): truth is Unknown => isUnknown(truth));
  if (unknowns.length === 0) {
    const faults = open.filter((truth): truth is Fault => isFault(truth));
    return { ...base, kind: "fout", findings: mergeFaults(faults).findings };
  }
  const { facts, judgements, holes } = mergeUnknowns(unknowns);
  if (facts.length > 0 || judgements.length === 0)
    return { ...base, kind: "nog onbekend", facts, judgements, holes };
  const by = judgements.map((open_) => judgeOf(outline, open_.judgement)).filter((judge) => judge !== "");
  return {
    ...base,
    kind: "ter beoordeling",
    judgements,
    by: [...new Set(by)],
    ...worth(),
  };
}

/** Who gives a judgement, or decides a value. */
export function judgeOf<X>(outline: Outline<X>, judgement: string): string {
  return (
    outline.facts.find((fact) => fact.id === judgement)?.judge ??
    outline.powers.find((power) => power.id === judgement)?.actor ??
    outline.effects.find((effect) => `effect ${effect.id}` === judgement)?.reachedBy ??
    ""
  );
}

function asGround<X>({ rule }: RuleState<X>): Ground {
  return { text: rule.text, places: [rule.place] };
}

/** The rule's own place before each deeper reason. */
function groundsOf<X>(world: World<X>, state: RuleState<X>, scope: Scope): readonly Ground[] {
  const { rule } = state;
  const conditions = [rule.scope, rule.condition].filter((condition) => condition !== undefined);
  const wanted = state.role === "refusal";
  const reasons = conditions
    .filter((condition) => world.evaluate(condition, scope) === wanted)
    .flatMap((condition) => reasonsOf(world, condition, scope));
  if (reasons.length === 0) return [asGround(state)];
  return reasons.map((reason) => ({
    text: reason.text === "" ? rule.text : reason.text,
    places: withoutRepeats([rule.place, ...reason.places]),
  }));
}

function withoutRepeats(places: readonly Place[]): readonly Place[] {
  const key = (place: Place | undefined): string => JSON.stringify(place ?? null);
  return places.filter((place, index) => index === 0 || key(place) !== key(places[index - 1]));
}

function worthOf<X>(
  outline: Outline<X>,
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
): Worth {
  const part = <Key extends keyof Worth>(key: Key, id: string | undefined): Worth => {
    const definition = outline.definitions.find((one) => one.id === id);
    if (definition === undefined) return {};
    const value = world.definition(
      definition.id,
      holderOf(definition.thing, subject, world.scope(right.thing, subject)),
    );
    return {
      [key]: show(key === "amount" ? payable(outline, value, definition.type.kind) : value, definition.type),
    };
  };
  return {
    ...part("amount", right.amount),
    ...part("extent", right.extent),
    ...part("duration", right.duration),
    ...part("form", right.aidForm),
    ...part("start", right.start),
    ...lastDays(outline, world, right, subject),
  };
}

/** Rounded once, at the end, as the header says; an amount that its own rule rounded is not changed by that. */
export function payable<X>(outline: Outline<X>, value: Operand, kind: string): Operand {
  const step = outline.rounding === undefined ? undefined : parseDecimal(outline.rounding);
  return step !== undefined && kind === "bedrag" && isRational(value)
    ? roundTo(value, step, "dichtstbij")
    : value;
}
