// Grounds and conditions as the lines of a letter: what is so, where it is written, and who judged it.

import { placeText, type Ground } from "@andersom/runtime";
import type { Expr, Fact, Right, RightRule } from "@andersom/semantics";
import { sentence } from "../dutch/clause.js";
import { actorName, isMunicipality, spokenTo } from "../phrase/fragment.js";
import { toldCondition } from "../phrase/condition.js";
import { visitExpressions } from "../phrase/reach.js";
import type { Told } from "../phrase/told.js";
import { groundKey, leavesOfRule, type Leaf } from "./leaves.js";
import type { LetterLine } from "./letter.js";
import { pathOf, type Voice } from "./voice.js";

/** The rules of a right, with how their conditions come out where they are a ground. */
export function rulesOf(right: Right): readonly (readonly [rule: RightRule, answer: boolean])[] {
  return [
    ...right.refusals.map((rule) => [rule, true] as const),
    ...[...right.grants, ...right.powers].map((rule) => [rule, false] as const),
  ];
}

/** Every ground on which a right can be refused. */
export function refusalLeaves(voice: Voice, right: Right): Leaf[] {
  return rulesOf(right).flatMap(([rule, answer]) => leavesOfRule(voice.index, rule, answer));
}

/** The leaves that a ground of the interpreter may be: two rules of one lid may ask the same. */
export function leavesOf(ground: Ground, leaves: readonly Leaf[]): readonly [Leaf, ...Leaf[]] {
  const key = groundKey(ground);
  const [first, ...others] = leaves.filter((leaf) => groundKey(leaf) === key);
  return [first ?? { ...ground, positive: true }, ...others];
}

/** A condition in the sense that it has, in the words of the letter; `deep`: it stands in a list already. */
export function leafLine(voice: Voice, leaf: Leaf, deep = false): LetterLine {
  const plaatsen = pathOf(leaf.places);
  return { tekst: leafText(voice, leaf, deep), ...(plaatsen.length === 0 ? {} : { plaatsen }) };
}

function leafText(voice: Voice, { expr, positive, text }: Leaf, deep: boolean): string {
  if (expr === undefined) {
    const words = spokenTo(voice, text.replace(/[.;]$/u, ""));
    return sentence(positive ? words : `dit is niet zo: ${words}`);
  }
  const [fact] = judgedIn(voice, expr);
  const judged = fact === undefined ? "" : ` ${judgedBy(fact)}`;
  return `${flat(toldCondition(voice, expr, positive), deep)}${judged}`;
}

/** The judgements that a condition itself reads, also over the people of a list. */
export function judgedIn(voice: Voice, expr: Expr): Fact[] {
  const found = new Set<string>();
  visitExpressions(expr, (one) => {
    if (one.op === "fact") found.add(one.fact);
  });
  return [...found].flatMap((id) => {
    const fact = voice.index.facts.get(id);
    return fact?.kind === "oordeel" ? [fact] : [];
  });
}

/**
 * A condition with what hangs below it in one line, counted where that is more, a list in a list by letters; what it explains is for
 * a page, not for a letter.
 */
export function flat({ text, below }: Pick<Told, "text" | "below">, deep = false): string {
  const many = below.length > 1;
  const mark = (at: number): string => (deep ? String.fromCodePoint(97 + at) : String(at + 1));
  return [text, ...below.map((one, at) => `${many ? `(${mark(at)}) ` : ""}${flat(one, many !== deep)}`)].join(
    " ",
  );
}

/** `Dat is ons oordeel.`, `Dat is het oordeel van de consulent, samen met de inwoner.` */
export function judgedBy({ judge = "de gemeente" }: Pick<Fact, "judge">): string {
  const [who = judge] = judge.split(/ samen met /iu);
  return isMunicipality(who) ? "Dat is ons oordeel." : `Dat is het oordeel van ${actorName(who)}.`;
}

/** The places of a line behind its sentence: `U volgt een opleiding (artikel 5 lid 1 onderdeel a).` */
export function lineText({ tekst, plaatsen = [], inTeVullen }: LetterLine): string {
  const places = plaatsen.length === 0 ? "" : ` (${plaatsen.join(", ")})`;
  const words = places === "" ? tekst : `${tekst.replace(/\.$/u, "")}${places}.`;
  return inTeVullen === undefined ? words : `${words} [${inTeVullen}]`;
}

/** The rule that a ground belongs to: its first place is that of the rule. Of more rules of one lid the one with its words. */
export function ruleAt(right: Right, { text, places }: Ground): RightRule | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  const here = rulesOf(right).filter(([rule]) => placeText(rule.place) === placeText(first));
  return (here.find(([rule]) => rule.text === text) ?? here[0])?.[0];
}
