// An outcome that hangs on a fact which may not be asked at that hulpvraag: then there is never an outcome.

import { differ, type Probe } from "@andersom/logic";
import type { ThingRef } from "@andersom/runtime";
import type { AskLimit, Definition, Fact, HouseholdInput, InputValue, Right } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import { pause, type Analysis, type Findings, type Found } from "../../analysis.js";
import type { Context } from "../../context.js";
import { forbiddenQuestion } from "../../diagnostics/reversed.js";
import { those } from "../../lists.js";
import { outcomeOf, readsOf, within } from "./reads.js";

export const forbiddenQuestions: Analysis = {
  name: "verboden-vragen",
  *run(context) {
    const { model } = context;
    if (limited(model.facts).length === 0) return;
    for (const right of model.rights) {
      if (!right.grants.some(({ place }) => context.isOwn(place))) continue;
      yield* ofOutcome(context, right, outcomeOf(model, right), undefined);
      for (const value of valuesAbout(context, right))
        yield* ofOutcome(context, right, [value.rules, value.caps], value);
    }
  },
};

const limited = those(({ askOnly }: Fact) => askOnly !== undefined);

/** Values whose rules ask whether somebody has this right, such as a contribution for it. */
function valuesAbout(context: Context, { id }: Right): readonly Definition[] {
  const { model } = context;
  const worth = new Set(model.rights.flatMap(({ amount, extent, duration }) => [amount, extent, duration]));
  return model.definitions.filter(
    (one) =>
      one.type.kind === "bedrag" &&
      !worth.has(one.id) &&
      one.rules.some(
        ({ when, scope, place }) =>
          context.isOwn(place) &&
          within([when, scope]).some((expr) => expr.op === "has-right" && expr.right === id),
      ),
  );
}

function* ofOutcome(context: Context, right: Right, rules: unknown, value: Definition | undefined): Findings {
  const { model } = context;
  const { facts } = readsOf(model, rules);
  const told = new Set<string>();
  const closed = model.facts.filter(
    ({ id, askOnly }) => askOnly !== undefined && facts.has(id) && !askOnly.rights.includes(right.id),
  );
  let household: Found | undefined;
  for (const fact of closed) {
    const limit = fact.askOnly!;
    const key = limit.text;
    if (told.has(key)) continue;
    yield pause;
    household ??= granted(context, right);
    if (household === undefined) return;
    if (!hangsOn(context, household, fact, right, value)) continue;
    told.add(key);
    yield finding(context, right, value, fact, limit, household);
  }
}

function granted(context: Context, right: Right): Found | undefined {
  const answer = context.find({
    about: right.thing,
    asks: ["toegekend"],
    parts: [right],
    literals: (encoding, subject) => [encoding.right(right.id, subject!).granted],
    confirms: (probe, subject) => probe.right(right.id, subject).some(({ kind }) => kind === "toegekend"),
  });
  return typeof answer === "string" ? undefined : answer;
}

/** Whether another value of the fact gives another outcome, all else being the same. */
function hangsOn(
  { probeOf }: Context,
  { witness, probe, subject }: Found,
  fact: Fact,
  right: Right,
  value: Definition | undefined,
): boolean {
  const read = value?.id ?? right.amount ?? right.extent;
  return others(fact).some((other) => {
    const changed = probeOf(withFact(witness.household as HouseholdInput, fact, other));
    if (value === undefined && kindOf(changed, right, subject) !== kindOf(probe, right, subject)) return true;
    return read !== undefined && differ(probe.definition(read, subject), changed.definition(read, subject));
  });
}

function kindOf(probe: Probe, right: Right, subject: ThingRef | undefined): string | undefined {
  return probe.right(right.id, subject)[0]?.kind;
}

/** Values that are far apart. */
function others({ type }: Fact): readonly InputValue[] {
  const plain = ((): readonly InputValue[] => {
    switch (type.kind) {
      case "ja-nee":
        return [true, false];
      case "bedrag":
      case "getal":
      case "percentage":
        return ["0", "10", "2000", "1000000"];
      case "keuze":
        return [...type.options];
      default:
        return [];
    }
  })();
  return type.reeks === true ? plain.map((one) => ({ "elke maand": one })) : plain;
}

/** The household with another value of the fact, for everybody it is about. */
function withFact(household: HouseholdInput, { key, thing }: Fact, value: InputValue): HouseholdInput {
  const set = (one: object): Record<string, InputValue> => ({ ...one, [key]: value });
  if (thing === "inwoner")
    return {
      ...household,
      personen: Object.fromEntries(
        Object.entries(household.personen ?? {}).map(([name, one]) => [name, set(one)]),
      ),
    };
  if (thing === "huishouden")
    return { ...household, huishoudens: (household.huishoudens ?? []).map((one) => set(one)) };
  return {
    ...household,
    gegevens: { ...household.gegevens, [thing]: set(household.gegevens?.[thing] ?? {}) },
  };
}

function finding(
  context: Context,
  right: Right,
  value: Definition | undefined,
  fact: Fact,
  limit: AskLimit,
  { witness }: Found,
): Diagnostic {
  const place = (value?.rules ?? right.grants).find((rule) => context.isOwn(rule.place))!.place;
  const worth = right.amount ?? right.extent;
  return forbiddenQuestion.at(
    context.span(place),
    {
      outcome:
        value === undefined
          ? `Of iemand ${right.name} krijgt${worth === undefined ? "," : ", en hoeveel,"}`
          : `‘${value.name}’ bij ${right.name}`,
      fact: fact.name,
      limit: limit.text.replace(/\.$/u, ""),
      right: right.name,
    },
    {
      related: [{ span: context.span(limit.place), message: "Dit is de grens aan het vragen." }],
      witness,
    },
  );
}
