// Who else may fill in a value of a right: the topics of delegation that are about it.

import { placeText } from "@andersom/runtime";
import type { DecisionModel, Delegation } from "@andersom/semantics";
import { printable } from "./text.js";

/** One sentence for each topic about what a right is worth or when it is given; what the raad keeps only when asked. */
export function delegationTexts(model: DecisionModel, rightId: string, kept: boolean): readonly string[] {
  if (model.delegations.length === 0) return [];
  const right = model.rights.find(({ id }) => id === rightId);
  if (right === undefined) return [];
  const worth = new Set([right.amount, right.extent, right.duration, right.aidForm]);
  const rules = new Set([
    ...[...right.grants, ...right.refusals, ...right.powers].map(({ id }) => id),
    ...model.definitions.filter(({ id }) => worth.has(id)).flatMap((one) => one.rules.map(({ id }) => id)),
  ]);
  return model.delegations
    .filter(({ force }) => kept || force !== "niet")
    .flatMap((delegation) =>
      delegation.topics
        .filter((topic) =>
          topic.definition === undefined
            ? topic.rules.some((id) => rules.has(id))
            : worth.has(topic.definition),
        )
        .map((topic) => `${opening(delegation)} ${printable(topic.text)} (${placeText(topic.place)}).`),
    );
}

const verbs: Readonly<Record<Delegation["force"], string>> = {
  kan: "kan nadere regels stellen over",
  moet: "stelt nadere regels over",
  niet: "stelt geen nadere regels over",
};

function opening({ actor, force }: Delegation): string {
  return `${printable(actor)} ${verbs[force]}`;
}
