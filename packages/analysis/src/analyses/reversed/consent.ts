// "Zonder toestemming verandert geen recht": what lets a duty rest may then not be something that is only known with consent.

import type { Conflict, Consent, Duty, Expr } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { refusingConsentCosts } from "../../diagnostics/reversed.js";
import { dutyApplies } from "../shared/standing.js";
import { groundOf, readsOf } from "./reads.js";

export const refusedConsent: Analysis = {
  name: "nee-zeggen",
  *run(context) {
    const { model } = context;
    for (const consent of model.consents ?? []) {
      if (!consent.changesNoRight || !context.isOwn(consent.place)) continue;
      for (const conflict of model.conflicts)
        if (context.isOwn(conflict.place))
          yield* lost(
            context,
            consent,
            conflict.condition,
            kept(conflict),
            conflict,
            resting(context, conflict),
          );
      for (const duty of model.duties)
        if (context.isOwn(duty.place))
          yield* lost(context, consent, duty.exception, `de volle plicht ‘${duty.name}’`, duty);
    }
  },
};

/** The duty that rests: who shows the finding has it, apart from the conflict. */
function resting({ model }: Context, { resolution }: Conflict): Duty | undefined {
  return resolution?.form === "rust" ? model.duties.find(({ name }) => name === resolution.name) : undefined;
}

/** What somebody keeps for whom the conflict is not seen. */
function kept({ name, resolution }: Conflict): string {
  return resolution?.form === "rust" ? `de volle plicht ‘${resolution.name}’` : `de botsing ‘${name}’`;
}

/** A fact that is only shared with consent, and on which hangs that a duty rests. */
function* lost(
  context: Context,
  consent: Consent,
  condition: Expr | undefined,
  what: string,
  { place }: Conflict | Duty,
  duty?: Duty,
): Findings {
  const { model } = context;
  if (condition === undefined) return;
  const { facts } = readsOf(model, condition);
  const fact = model.facts.find(({ id }) => consent.facts.includes(id) && facts.has(id));
  if (fact === undefined) return;
  const ground = groundOf(condition, (one) => readsOf(model, one).facts.has(fact.id));
  yield pause;
  const answer = context.find({
    about: "inwoner",
    asks: ["toestemming"],
    parts: [ground, duty ?? {}],
    literals: (encoding, subject) => [
      encoding.condition(ground, encoding.scope("inwoner", subject)).holds,
      ...(duty === undefined ? [] : [dutyApplies(encoding, duty, subject)]),
    ],
    confirms: (probe, subject) =>
      [ground, duty?.condition].every(
        (one) => one === undefined || probe.evaluate(one, "inwoner", subject) === true,
      ),
  });
  if (answer === "kan niet") return;
  const { article, lid } = consent.place;
  yield refusingConsentCosts.at(
    context.span(place),
    {
      place:
        article === undefined
          ? `‘${consent.name}’`
          : `Artikel ${article}${lid === undefined ? "" : ` lid ${lid}`}`,
      fact: fact.name,
      what,
    },
    {
      related: [{ span: context.span(consent.place), message: "Hier staat de belofte." }],
      ...(answer === "onbekend" ? {} : { witness: answer.witness }),
    },
  );
}
