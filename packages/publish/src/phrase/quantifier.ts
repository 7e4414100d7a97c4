// Conditions over a list: "Er is een maatregel waarvoor dit klopt", "Geen van uw huisgenoten …".

import type { Expr, Thing } from "@andersom/semantics";
import { possessive } from "../dutch/address.js";
import { capital, literal, sentence, lowerFirst } from "../dutch/clause.js";
import { numberWord } from "../dutch/number-words.js";
import { behindIf } from "../dutch/subordinate.js";
import { about, type Teller } from "./teller.js";
import { told, whatHolds, type Speaker, type Told } from "./told.js";
import { valuePhrase } from "./value.js";

type Quantified = Expr & { op: "some" | "every" | "none" };

export function toldQuantifier(teller: Teller, expr: Quantified, positive: boolean, speaker: Speaker): Told {
  const thing = listThing(teller, expr);
  const one = thing?.name ?? expr.variable.replace(/#\d+$/u, "");
  const denied = { some: "none", none: "some", every: "some" } as const;
  const form = positive ? expr.op : denied[expr.op];
  const bodyPositive = positive || expr.op !== "every";
  if (isAlways(expr.body)) return told(sentence(form === "none" ? `er is geen ${one}` : `er is een ${one}`));
  const people = peopleOf(teller, expr);
  if (people !== undefined) return toldPeople(teller, expr, form, bodyPositive, people, speaker);
  const { mode, items } = speaker.list(teller, expr.body, bodyPositive);
  const start = {
    some: `Er is een ${one} waarvoor`,
    none: `Er is geen ${one} waarvoor`,
    every: `Voor elke ${one} geldt dat`,
  }[form];
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) {
    const clause = withoutOwner(lowerFirst(only.text.replace(/\.$/u, "")), one, thing);
    // `er is een ernstigere gedraging` says by itself that there is one.
    if (form === "some" && new RegExp(`^er is een (?:\\p{L}+ )*${literal(one)}$`, "u").test(clause))
      return only;
    const own = lowerFirst(only.text.replace(/\.$/u, ""));
    const relative =
      form === "every"
        ? undefined
        : (relativeClause(thing, clause) ?? ownerClause(one, thing, own, only.behind));
    if (relative !== undefined && only.below.length === 0) {
      const [, what = ""] = /^Er is (.+) waarvoor$/u.exec(start) ?? [];
      return {
        ...only,
        text: sentence(`er is ${what} ${relative}`),
        behind: `er ${what} is ${relative}`,
      };
    }
    if (`${start} ${clause}`.split(" ").length > longest)
      return told(form === "every" ? `Voor elke ${one} geldt:` : `${start} dit klopt:`, { below: items });
    return {
      ...only,
      text: form === "every" ? `Voor elke ${one} geldt: ${clause}.` : `${start} dit geldt: ${clause}.`,
    };
  }
  return told(`${start} ${whatHolds(mode, items.length)}:`, { below: items });
}

/** `die witgoed is`, `dat een handicap heeft`: what is said of the thing itself, where that is one simple clause. */
function relativeClause(thing: Thing | undefined, clause: string): string | undefined {
  if (thing?.article === undefined) return undefined;
  const subject = `${thing.article} ${thing.name} `;
  const late = clause.startsWith(subject) ? behindIf(clause) : undefined;
  if (late?.startsWith(subject) !== true) return undefined;
  return `${thing.article === "het" ? "dat" : "die"} ${late.slice(subject.length)}`;
}

/** `waarvan de datum in het laatste jaar ligt`: what is said of something of the thing, where that is one simple clause. */
function ownerClause(
  one: string,
  thing: Thing | undefined,
  clause: string,
  behind: string | undefined,
): string | undefined {
  const bare = withoutOwner(clause, one, thing);
  const own = behind?.replace(` van ${thing?.article ?? "de"} ${one} `, " ");
  const late = own === behind ? (bare === clause ? undefined : behindIf(bare)) : own;
  return late === undefined ? undefined : `waarvan ${late}`;
}

/** `de datum van de maatregel ligt …` of a maatregel that was just named is `de datum ligt …`. */
function withoutOwner(clause: string, one: string, thing: Thing | undefined): string {
  const own = ` van ${thing?.article ?? "de"} ${one} `;
  return clause.split(own).length === 2 && !clause.includes(" als ") ? clause.replace(own, " ") : clause;
}

/** As many words as one sentence takes; what is longer becomes a list, even of one. */
const longest = 18;

/** `uw huisgenoten`, where the list holds people like the reader; undefined for any other list. */
function peopleOf(teller: Teller, expr: Quantified): string | undefined {
  if (listThing(teller, expr)?.id !== teller.index.reader || teller.person.kind !== "reader")
    return undefined;
  return valuePhrase(teller, expr.list);
}

/** `Geen van uw huisgenoten kan het huishouden overnemen.` What holds of somebody else is never said of the reader. */
function toldPeople(
  teller: Teller,
  expr: Quantified,
  form: Quantified["op"],
  positive: boolean,
  people: string,
  speaker: Speaker,
): Told {
  const home = /^(?:de leden van (?:uw|je) huishouden|(?:uw|je) leden)$/u.test(people);
  const who = {
    some: home ? "iemand in uw huishouden" : `minstens één van ${people}`,
    none: home ? "niemand in uw huishouden" : `geen van ${people}`,
    every: home ? "iedereen in uw huishouden" : `elk van ${people}`,
  }[form].replace(/\buw\b/gu, possessive(teller.person));
  // Who judges with whom is said to the reader, not of the person in the list.
  const after = speaker.list(teller, expr.body, positive).items.flatMap((one) => one.after);
  const named = (name: string): readonly Told[] =>
    speaker.list(about(teller, { kind: "named", name, plural: false }), expr.body, positive).items;
  const [only, ...others] = named(who);
  if (only !== undefined && others.length === 0 && only.text.toLowerCase().startsWith(who))
    return { ...only, after };
  const { mode } = speaker.list(teller, expr.body, positive);
  const items = named("die persoon").map((one) => ({ ...one, after: [] }));
  const what =
    mode === "any"
      ? `een van deze ${numberWord(items.length)} dingen`
      : items.length === 1
        ? "dit"
        : "dit allemaal";
  return told(capital(`voor ${who} geldt ${what}:`), { below: items, after });
}

/** `er is een maatregel` without more: the body is simply true. */
function isAlways(body: Expr): boolean {
  return body.op === "constant" && body.value === true;
}

export function listThing(teller: Teller, expr: { readonly list: Expr }): Thing | undefined {
  const id = expr.list.type.kind === "lijst" ? expr.list.type.thing : undefined;
  return id === undefined ? undefined : teller.index.things.get(id);
}
