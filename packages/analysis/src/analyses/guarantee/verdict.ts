// What is known of each waarborg: proved for every household that was looked at, or refuted by one.

import type { Probe } from "@andersom/logic";
import { formatDutchDate, formatIsoDate, placeText, type Day, type ThingRef } from "@andersom/runtime";
import type { DecisionModel, Expr, Guarantee } from "@andersom/semantics";
import type { Witness } from "@andersom/syntax";
import type { Answer, Found } from "../../analysis.js";
import type { Context } from "../../context.js";
import { oncePerRun } from "../../once-per-run.js";
import type { Encoding } from "../../encode/encoding.js";
import { reachOf } from "../../reach.js";
import type { Literal } from "../../solver/literal.js";

/** A waarborg with what the analysis knows of it; plain data, for printing and for reports. */
export interface Verdict {
  readonly guarantee: string;
  readonly title: string;
  /** "artikel 8.4 lid 1". */
  readonly place: string;
  readonly verdict: "bewezen" | "weerlegd" | "onbekend";
  /** The days that were looked at, in Dutch. */
  readonly days: readonly string[];
  /** How many compositions of a household were looked at, on each day. */
  readonly shapes: number;
  /** Words that the verdict leans on and that no rule stands for: exceptions that name no condition. */
  readonly leansOn: readonly string[];
  readonly witness?: Witness;
}

/** One waarborg with its answer. */
export interface Judged {
  readonly guarantee: Guarantee;
  readonly answer: Answer;
}

/** A proof walks through every case: that takes more steps than finding a household. */
const patience = { nodes: 120_000 };
const judgedIn = oncePerRun(() => new Map<Guarantee, Judged>());

/** Each waarborg of the ordinance itself, one after another; asked once per context. */
export function* eachJudged(context: Context): Iterable<Judged> {
  const known = judgedIn(context);
  for (const guarantee of context.model.guarantees) {
    if (!context.isOwn(guarantee.place)) continue;
    const made = known.get(guarantee) ?? { guarantee, answer: broken(context, guarantee) };
    known.set(guarantee, made);
    yield made;
  }
}

/** A household for which the waarborg does not hold and no exception frees it. */
export function broken(context: Context, guarantee: Guarantee): Answer {
  return context.find({
    about: guarantee.thing,
    days: daysThatMatter(context, [guarantee.condition, guarantee.exceptions]),
    parts: [guarantee.condition, guarantee.exceptions],
    asks: ["waarborg"],
    rests: [guarantee],
    budget: patience,
    literals: (encoding, subject) => brokenLiterals(encoding, guarantee, subject),
    confirms: (probe, subject) => isBroken(probe, guarantee, subject),
  });
}

/** The first day, and each later one on which something that a part rests on begins to hold. */
export function daysThatMatter(context: Context, part: unknown): readonly Day[] {
  if (context.days.length === 1) return context.days;
  const reach = reachOf(context.model, part);
  const begins = new Set(
    context.model.definitions
      .filter(({ id }) => reach.has(id))
      .flatMap(({ rules }) =>
        rules.flatMap(({ validity, body }) => [
          validity?.from,
          ...(body.form === "table" ? body.rows.map(({ validFrom }) => validFrom) : []),
        ]),
      )
      .flatMap((iso) => (iso === undefined ? [] : [iso])),
  );
  return context.days.filter((day, at) => at === 0 || begins.has(formatIsoDate(day)));
}

function brokenLiterals(
  encoding: Encoding,
  { condition, exceptions, thing }: Guarantee,
  subject: ThingRef | undefined,
): readonly Literal[] {
  const scope = encoding.scope(thing, subject);
  return [
    encoding.condition(condition, scope).fails,
    ...exceptions.flatMap(({ when }) => (when === undefined ? [] : [encoding.condition(when, scope).fails])),
  ];
}

/** The same, as the interpreter sees it. */
export function isBroken(
  probe: Probe,
  { condition, exceptions, thing }: Guarantee,
  subject: ThingRef | undefined,
): boolean {
  return (
    probe.evaluate(condition, thing, subject) === false &&
    exceptions.every(({ when }) => when === undefined || probe.evaluate(when, thing, subject) === false)
  );
}

/** What is known of each waarborg of the ordinance, in written order. */
export function guaranteeVerdicts(context: Context): readonly Verdict[] {
  return [...eachJudged(context)].map(({ guarantee, answer }) => ({
    guarantee: guarantee.id,
    title: guarantee.title,
    place: placeText(guarantee.place),
    verdict: answer === "kan niet" ? "bewezen" : answer === "onbekend" ? "onbekend" : "weerlegd",
    days: daysThatMatter(context, [guarantee.condition, guarantee.exceptions]).map((day) =>
      formatDutchDate(day),
    ),
    shapes: context.shapes.length,
    leansOn: guarantee.exceptions.flatMap(({ text, when }) => (when === undefined ? [text] : [])),
    ...(typeof answer === "string" ? {} : { witness: answer.witness }),
  }));
}

/** The comparisons that make a condition fail in a household, outermost first. */
export function failing(probe: Probe, expr: Expr, thing: string, subject: Found["subject"]): readonly Expr[] {
  if (probe.evaluate(expr, thing, subject) !== false) return [];
  if (expr.op === "all" || expr.op === "any")
    return expr.items.flatMap((item) => failing(probe, item.expr, thing, subject));
  return [expr];
}

/** A model in which one part is replaced by another; the part is found by what it is, not by where it stands. */
export function replaced(model: DecisionModel, part: object, by: object): DecisionModel {
  const walk = (one: unknown): unknown => {
    if (one === part) return by;
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) {
      const made = one.map(walk);
      return made.every((value, at) => value === one[at]) ? one : made;
    }
    const entries = Object.entries(one).map(([key, value]) => [key, walk(value)] as const);
    return entries.every(([key, value]) => value === (one as Record<string, unknown>)[key])
      ? one
      : Object.fromEntries(entries);
  };
  return walk(model) as DecisionModel;
}
