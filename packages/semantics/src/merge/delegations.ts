// What the delegations of an ordinance say together: a topic is left to the college or kept, not both; what is essential is kept.

import type { Diagnostic } from "@andersom/syntax";
import { delegatedAndKept, essentialDelegated } from "../diagnostics/law.js";
import type { Delegation, DelegationTopic, Place } from "../model/index.js";
import { keyOfText, keyText } from "../names/normalise.js";
import { spanOf } from "./examples.js";

/** Messages about all delegations of an ordinance. */
export function checkDelegations(
  delegations: readonly Delegation[],
  report: (diagnostic: Diagnostic) => void,
): void {
  const kept = delegations
    .filter(({ force }) => force === "niet")
    .flatMap((one) => one.topics.map((topic) => ({ topic, place: one.place })));
  for (const { force, topics, actor } of delegations) {
    if (force === "niet") continue;
    for (const topic of topics) {
      const against = kept.find((other) => same(topic, other.topic));
      if (against !== undefined)
        report(delegatedAndKept.at(spanOf(topic.place), { topic: topic.text, kept: placeOf(against.place) }));
      const essential = ESSENTIAL.exec(topic.text)?.[0];
      if (essential !== undefined)
        report(essentialDelegated.at(spanOf(topic.place), { topic: topic.text, actor }));
    }
  }
}

/** The raad itself decides how high a pgb or a contribution is. */
const ESSENTIAL =
  /\b(?:hoogte|tarief|tarieven|bedrag|bedragen)\b.*\b(?:pgb|persoonsgebonden budget|(?:eigen )?bijdrage)\b|\bpgb-tarie(?:f|ven)\b/iu;

function same(a: DelegationTopic, b: DelegationTopic): boolean {
  if (a.definition !== undefined && b.definition !== undefined) return a.definition === b.definition;
  return keyText(keyOfText(a.text)) === keyText(keyOfText(b.text));
}

function placeOf({ article, lid, declaration }: Place): string {
  if (article === undefined) return declaration ?? "een andere plaats";
  return `artikel ${article}${lid === undefined ? "" : ` lid ${lid}`}`;
}
