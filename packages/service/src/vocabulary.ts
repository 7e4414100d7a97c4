// The names of an ordinance by their ids, so that an answer can say what a person would say.

import { effectKey } from "@andersom/logic";
import type { DecisionModel, Fact, ValueType } from "@andersom/semantics";

export interface Vocabulary {
  readonly model: DecisionModel;
  /** A fact or judgement that is asked; undefined for what is no fact, such as a decision. */
  fact(id: string): Fact | undefined;
  right(id: string): string;
  /** The name of a fact, a judgement, a parameter of the law or a power. */
  asked(id: string): string;
  /** The type of the answer, where one is expected. */
  typeOf(id: string): ValueType | undefined;
}

/** The fact that stands for the reference date when nothing gives one. */
export const peildatumId = "peildatum";

export function vocabularyOf(model: DecisionModel): Vocabulary {
  const facts = new Map(model.facts.map((fact) => [fact.id, fact]));
  const definitions = new Map(model.definitions.map((one) => [one.id, one]));
  const rights = new Map(model.rights.map((right) => [right.id, right.name]));
  const powers = new Map(model.powers.map((power) => [power.id, power.name]));
  const effects = new Map(model.effects.map((effect) => [`effect ${effect.id}`, effectKey(effect.name)]));
  return {
    model,
    fact: (id) => facts.get(id),
    right: (id) => rights.get(id) ?? id,
    asked: (id) =>
      facts.get(id)?.name ?? definitions.get(id)?.name ?? powers.get(id) ?? effects.get(id) ?? id,
    typeOf(id) {
      if (id === peildatumId) return { kind: "datum" };
      if (effects.has(id)) return { kind: "ja-nee" };
      return facts.get(id)?.type ?? definitions.get(id)?.type;
    },
  };
}
