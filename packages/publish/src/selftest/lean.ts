// The part of a decision model that its rights need: a page carries no more than that.

import type { DecisionModel, Expr, Fact } from "@andersom/semantics";
import { indexModel, type ModelIndex } from "../phrase/model-index.js";
import { reachOf, visitExpressions } from "../phrase/reach.js";

const person = "inwoner";

/**
 * The same rights with the same outcomes. A power counts where it decides a value, and articles count for maatwerk alone.
 * Every right has to be asked for here: the test is about one right, and only what that one needs is asked.
 */
export function leanModel(model: DecisionModel): DecisionModel {
  const index = indexModel(model);
  const own = [
    model.rights,
    model.effects,
    model.transitions,
    model.peildatum === undefined ? [] : index.definitions.get(model.peildatum)?.rules,
    worthOf(model).map((id) => index.definitions.get(id)),
    model.facts.map(({ completeFrom }) => completeFrom),
  ];
  const ops = opsOf(index, own);
  const dutiful = ops.has("duty-applies") || ops.has("lookup");
  const reached = reachOf(index, dutiful ? [own, model.duties, model.measures] : own);
  const definitions = new Set([
    ...reached.definitions,
    ...worthOf(model),
    ...(model.peildatum === undefined ? [] : [model.peildatum]),
  ]);
  const when = <T>(used: boolean, list: readonly T[]): readonly T[] => (used ? list : []);
  const onPersons = ({ type }: DecisionModel["facts"][number]): boolean =>
    (type.kind === "lijst" || type.kind === "ding") && type.thing === person;
  const kept: DecisionModel = {
    ...model,
    facts: model.facts.filter((fact) => reached.facts.has(fact.id) || onPersons(fact)).map(withoutWords),
    definitions: model.definitions.filter(({ id }) => definitions.has(id)),
    powers: model.powers.filter(({ decides }) => decides !== undefined && definitions.has(decides)),
    rights: model.rights.map((right) => ({ ...right, opens: "op aanvraag" })),
    duties: when(dutiful, model.duties),
    measures: when(dutiful, model.measures),
    conflicts: [],
    departures: [],
    requirements: [],
    guarantees: [],
    documents: [],
    suspensions: when(ops.has("terms-met"), model.suspensions),
    advice: [],
    articles: [],
    steps: when(ops.has("terms-met") || ops.has("event-date"), model.steps),
    acts: when(ops.has("terms-met") || ops.has("event-date"), model.acts),
    examples: [],
  };
  if (ops.has("signal") || ops.has("consent")) return kept;
  const { signals: _signals, offers: _offers, consents: _consents, ...smaller } = kept;
  return smaller;
}

/** The page has the words of its questions beside the program. */
function withoutWords({ question: _question, dataClass: _class, weighs: _weighs, ...fact }: Fact): Fact {
  return { ...fact, sources: [] };
}

/** The forms that occur in what is reached, so that what they read is kept. */
function opsOf(index: ModelIndex, data: unknown): ReadonlySet<Expr["op"]> {
  const { definitions, facts } = reachOf(index, data);
  const parts = [
    data,
    [...definitions].map((id) => index.definitions.get(id)),
    [...facts].map((id) => index.facts.get(id)),
  ];
  const ops = new Set<Expr["op"]>();
  visitExpressions(parts, ({ op }) => ops.add(op));
  return ops;
}

function worthOf(model: DecisionModel): readonly string[] {
  return model.rights.flatMap(({ amount, extent, duration, aidForm, start, end }) =>
    [amount, extent, duration, aidForm, start, end].filter((id) => id !== undefined),
  );
}
