// A step that is about the outcome of another, and must be done before that other has to be there.

import { formatDutchDate, formatIsoDate, weekday, type Day } from "@andersom/runtime";
import type { Act, DecisionModel, HouseholdInput, Step } from "@andersom/semantics";
import type { Diagnostic, Witness } from "@andersom/syntax";
import { pause, type Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { stepTooEarly } from "../../diagnostics/terms.js";
import { personThing } from "../../encode/shape.js";
import { tell } from "../../witness/tell.js";
import { dayOf } from "./day.js";

export const stepOrder: Analysis = {
  name: "volgorde-van-stappen",
  *run(context) {
    for (const { step, needed } of pairsOf(context.model)) {
      if (!context.isOwn(step.place)) continue;
      yield pause;
      const found = yield* tooEarly(context, step, needed);
      if (found !== undefined) yield found;
    }
  },
};

interface Pair {
  readonly step: Step;
  readonly needed: Step;
}

/** Steps with another step among what is discussed in them, and steps of a fixed order with the one before. */
function pairsOf(model: DecisionModel): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const step of model.steps) {
    const said = model.acts.filter(
      (act) => act.step === step.id || ` ${act.name.toLowerCase()} `.includes(` ${step.key} `),
    );
    const items = new Set(said.flatMap((act) => act.items.map(({ text }) => bare(text))));
    for (const needed of model.steps)
      if (needed !== step && (items.has(needed.key) || step.after === needed.id))
        pairs.push({ step, needed });
  }
  return pairs;
}

function bare(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:de|het|een) /u, "");
}

/** The first household, and the first day of the event, where the one ends before the other. */
function* tooEarly(
  context: Context,
  step: Step,
  needed: Step,
): Generator<typeof pause, Diagnostic | undefined, undefined> {
  const { model } = context;
  const acts = (of: Step): readonly Act[] => model.acts.filter((act) => act.step === of.id);
  const events = new Set(acts(step).flatMap(({ term }) => term?.event ?? []));
  for (const event of events) {
    for (const act of acts(step)) {
      const given = householdFor(context, act, acts(needed));
      if (given === undefined) continue;
      for (const day of weekFrom(context.peildatum)) {
        // Each day is a decision of its own.
        yield pause;
        const household: HouseholdInput = { ...given, gebeurtenissen: { [event]: formatIsoDate(day) } };
        const { steps } = context.probeOf(household).decision;
        const due = (of: Step): Day | undefined => dayOf(steps.find(({ id }) => id === of.id)?.due);
        const [first, last] = [due(step), due(needed)];
        if (first === undefined || last === undefined || first >= last) continue;
        const witness: Witness = { text: tell(model, household), household };
        const place = act.place;
        return stepTooEarly.at(
          context.span(place),
          {
            step: step.name,
            needed: needed.name,
            stepDue: formatDutchDate(first),
            neededDue: formatDutchDate(last),
            event: nameOf(model, event),
            from: formatDutchDate(day),
          },
          {
            witness,
            related: acts(needed)
              .slice(0, 1)
              .map((one) => ({ span: context.span(one.place), message: "Dit is de andere termijn." })),
          },
        );
      }
    }
  }
  return undefined;
}

function nameOf(model: DecisionModel, event: string): string {
  return model.steps.find(({ key }) => key === event)?.name ?? event;
}

/** A household in which this act counts and nothing goes before it, the exceptions to the other step left alone. */
function householdFor(context: Context, act: Act, others: readonly Act[]): HouseholdInput | undefined {
  const before = context.model.acts.filter(({ overrides }) => overrides.includes(act.id));
  const exceptions = others.filter(({ condition }) => condition !== undefined);
  for (const fixed of [exceptions, []]) {
    const answer = context.find({
      about: personThing,
      asks: ["stap", before.length, fixed.length],
      parts: [act, ...before, ...fixed],
      literals: (encoding, subject) => {
        const scope = encoding.scope(personThing, subject);
        return [
          encoding.condition(act.scope, scope).holds,
          encoding.condition(act.condition, scope).holds,
          ...[...before, ...fixed].map(({ condition }) => encoding.condition(condition, scope).fails),
        ];
      },
      confirms: (probe, subject) =>
        act.condition === undefined || probe.evaluate(act.condition, personThing, subject) === true,
    });
    if (typeof answer !== "string") return answer.witness.household as HouseholdInput;
  }
  return undefined;
}

/** Working days count differently from Monday to Friday. */
function weekFrom(day: Day): readonly Day[] {
  const monday = day + ((8 - weekday(day)) % 7);
  return [0, 1, 2, 3, 4].map((by) => monday + by);
}
