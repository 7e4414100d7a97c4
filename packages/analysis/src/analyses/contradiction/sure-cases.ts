// A judgement that is surely ja and surely nee for one household.

import { formatDutchDate } from "@andersom/runtime";
import type { Fact } from "@andersom/semantics";
import { pause, type Analysis } from "../../analysis.js";
import { sureBoth } from "../../diagnostics/contradiction.js";
import { those } from "../../lists.js";

const judged = those(({ sureCases = [] }: Fact) => sureCases.length > 0);

export const sureCases: Analysis = {
  name: "zeker-ja-en-zeker-nee",
  *run(context) {
    for (const fact of judged(context.model.facts)) {
      const cases = fact.sureCases ?? [];
      const [yes, no] = [true, false].map((answer) => cases.filter((one) => one.answer === answer));
      if (yes!.length === 0 || no!.length === 0) continue;
      if (!cases.some(({ place }) => context.isOwn(place))) continue;
      yield pause;
      const answer = context.find({
        about: fact.thing,
        days: context.days,
        asks: ["zeker"],
        parts: [fact],
        literals: (encoding, subject) => {
          const scope = encoding.scope(fact.thing, subject);
          return [yes!, no!].map((some) =>
            encoding.formulas.or(some.map(({ when }) => encoding.condition(when, scope).holds)),
          );
        },
        confirms: (probe, subject) =>
          [yes!, no!].every((some) =>
            some.some(({ when }) => probe.evaluate(when, fact.thing, subject) === true),
          ),
      });
      if (typeof answer === "string") continue;
      const told = cases.findLast(({ place }) => context.isOwn(place))!;
      const other = cases.find((one) => one.answer !== told.answer)!;
      yield sureBoth.at(
        context.span(told.place),
        { what: fact.name, day: formatDutchDate(answer.day) },
        {
          related: [{ span: context.span(other.place), message: "Hier staat het omgekeerde." }],
          witness: answer.witness,
        },
      );
    }
  },
};
