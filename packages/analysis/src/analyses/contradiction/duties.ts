// A duty and its opposite for one household; and two duties that nobody can fulfil together.

import { formatDutchDate, placeText } from "@andersom/runtime";
import type { Duty } from "@andersom/semantics";
import { pause, type Analysis, type Answer } from "../../analysis.js";
import type { Context } from "../../context.js";
import { oppositeDuties, unmeetableDuties } from "../../diagnostics/contradiction.js";
import { personThing } from "../../encode/shape.js";
import { dutyApplies } from "../shared/standing.js";

export const duties: Analysis = {
  name: "plichten",
  *run(context) {
    const { model } = context;
    const words = new Map(model.duties.map((duty) => [duty, wordsOf(duty.text)]));
    for (const [at, a] of model.duties.entries()) {
      // Hundreds of duties are many pairs, of which none may have a question.
      yield pause;
      for (const b of model.duties.slice(at + 1)) {
        if (!context.isOwn(a.place) && !context.isOwn(b.place)) continue;
        if (
          model.conflicts.some(({ between }) =>
            [a, b].every(({ id }) => between.some((one) => one.id === id)),
          )
        )
          continue;
        const [told, other] = context.isOwn(b.place) ? [b, a] : [a, b];
        const data = { first: nameOf(a), second: nameOf(b), place: placeText(other.place) };
        const related = [{ span: context.span(other.place), message: "Dit is de andere plicht." }];
        if (a.holder === b.holder && areOpposite(words.get(a)!, words.get(b)!)) {
          yield pause;
          const answer = both(context, a, b);
          if (typeof answer !== "string")
            yield oppositeDuties.at(
              context.span(told.place),
              { ...data, day: formatDutchDate(answer.day) },
              { related, witness: answer.witness },
            );
        } else if (a.fulfilled !== undefined && b.fulfilled !== undefined) {
          yield pause;
          const answer = unmeetable(context, a, b);
          if (typeof answer !== "string")
            yield unmeetableDuties.at(context.span(told.place), data, { related, witness: answer.witness });
        }
      }
    }
  },
};

function nameOf({ text, does, name }: Duty): string {
  return text === "" ? (does ?? name) : text.replace(/\.$/u, "");
}

/** The same words, but for one niet or geen. */
function areOpposite(one: Words, other: Words): boolean {
  return one.negated !== other.negated && one.words === other.words;
}

interface Words {
  readonly words: string;
  readonly negated: boolean;
}

function wordsOf(text: string): Words {
  const all: readonly string[] = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const kept = all.filter((word) => !["niet", "geen", "een", "de", "het"].includes(word));
  return { words: kept.join(" "), negated: all.includes("niet") || all.includes("geen") };
}

function both(context: Context, a: Duty, b: Duty): Answer {
  return context.find({
    about: personThing,
    days: context.days,
    parts: [a, b],
    literals: (encoding, subject) => [a, b].map((duty) => dutyApplies(encoding, duty, subject)),
    confirms: (probe) =>
      [a, b].every((duty) => {
        const seen = probe.decision.duties.find((one) => one.id === duty.id)?.applies;
        return seen?.kind === "waarde" && seen.value === true;
      }),
  });
}

/** Each can be fulfilled by somebody who has both, but never both at once. */
function unmeetable(context: Context, a: Duty, b: Duty): Answer {
  const answer = both(context, a, b);
  if (typeof answer === "string") return answer;
  const can = (...fulfilled: readonly Duty[]) => ({
    about: personThing,
    parts: [a, b],
    literals: (...[encoding, subject]: Parameters<Parameters<Context["find"]>[0]["literals"]>) => [
      dutyApplies(encoding, a, subject),
      dutyApplies(encoding, b, subject),
      ...fulfilled.map(
        (duty) => encoding.condition(duty.fulfilled, encoding.scope(personThing, subject)).holds,
      ),
    ],
  });
  if (context.quick(can(a)) !== "kan" || context.quick(can(b)) !== "kan") return "kan niet";
  return context.never(can(a, b)) ? answer : "kan niet";
}
