// A question that asks per year what is a fact per month: who answers it well is counted twelve times.

import { oncePer } from "@andersom/runtime";
import type { Fact } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import { askedPerOther } from "../../diagnostics/slips.js";
import { those } from "../../lists.js";

export const askedPeriods: Analysis = {
  name: "vraag-over-andere-periode",
  *run(context) {
    for (const fact of asking(context.model.facts)) {
      if (!context.isOwn(fact.place)) continue;
      yield askedPerOther.at(context.span(fact.place), { fact: fact.name, ...otherPeriod(fact)! });
    }
  },
};

const periods = /\b(?:per|in een|elke?|iedere?) (dag|week|maand|kwartaal|jaar)\b/giu;

/** The first period that a question names (`per jaar`, `elke week`), where none of them is that of the fact. */
const otherPeriod = oncePer(({ type, question }: Fact) => {
  const per = type.kind === "bedrag" || type.kind === "getal" ? type.per : undefined;
  if (question === undefined || per?.count !== 1) return undefined;
  const named = [...question.matchAll(periods)].map(([, unit = ""]) => unit.toLowerCase());
  const [asked] = named;
  return asked === undefined || named.includes(per.unit) ? undefined : { asked, counted: per.unit };
});

const asking = those((fact: Fact) => otherPeriod(fact) !== undefined);
