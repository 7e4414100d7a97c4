// A right as the condition of another: that it is granted, or refused on no other ground than the ones named.

import type { Expr, Right } from "@andersom/semantics";
import { possessive, subjectOf } from "../dutch/address.js";
import { sentence } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { isPersons, rightName, variableName, withoutRight } from "./naming.js";
import type { Teller } from "./teller.js";
import { told, type Speaker, type Told } from "./told.js";

type HasRight = Expr & { op: "has-right" };

export function toldRight(
  teller: Teller,
  expr: HasRight,
  right: Right,
  positive: boolean,
  speaker: Speaker,
): Told {
  const { person } = teller;
  const other = otherHolder(teller, right);
  const gets = other === undefined && person.kind === "named" && person.plural ? "krijgen" : "krijgt";
  const granted = expr.granted === positive;
  const what = granted ? rightName(teller, right) : withoutRight(teller, right);
  const text = sentence(`${other ?? subjectOf(person)} ${gets} ${what}`);
  const because = (expr.because ?? []).map((citation) => citation.text);
  if (because.length === 0 || granted) return told(text);
  const grounds = groundsAt(teller, right, because, speaker);
  if (grounds.length < because.length) return told(`${text} Dat komt alleen door ${joined(because, "of")}.`);
  return told(`${text} ${onlyBecause(grounds.length)}`, { below: grounds });
}

/** `uw werkgever`, where the right is not the reader's own. */
function otherHolder(teller: Teller, right: Right): string | undefined {
  const thing = teller.index.things.get(right.thing);
  if (thing?.root !== true || thing.id === teller.index.reader) return undefined;
  return isPersons(teller, thing)
    ? `${possessive(teller.person)} ${thing.name}`
    : variableName(teller, thing.name);
}

/** The named places, as what is the matter there: a condition that is not met, or a ground for refusal that holds. */
function groundsAt(teller: Teller, right: Right, places: readonly string[], speaker: Speaker): Told[] {
  const failed = right.grants.flatMap((rule) =>
    rule.condition ? speaker.list(teller, rule.condition, false).items : [],
  );
  const refused = right.refusals.flatMap((rule) =>
    rule.condition ? speaker.list(teller, rule.condition, true).items : [],
  );
  return [...failed, ...refused]
    .filter((one) => one.origin?.citation !== undefined && places.includes(one.origin.citation))
    .map((one) => ({ ...one, after: [], tables: [] }));
}

function onlyBecause(count: number): string {
  if (count === 1) return "Dat komt alleen hierdoor:";
  if (count === 2) return "Dat komt alleen door een van deze twee dingen, of door allebei:";
  return "Dat komt alleen door een van deze dingen, of door meer dan één:";
}
