// What a refusal stands on: one condition, or a list that decides only as a whole and is told as one reason.

import { placeText } from "@andersom/runtime";
import type { Fact } from "@andersom/semantics";
import { sentence } from "../dutch/clause.js";
import { joined, numberWord } from "../dutch/number-words.js";
import { conditionList, toldCondition } from "../phrase/condition.js";
import { actorName, isMunicipality } from "../phrase/fragment.js";
import { listHeader, told, type Told } from "../phrase/told.js";
import { yesNoSentence } from "../phrase/yes-no.js";
import { say } from "../public/context.js";
import { factWords } from "../public/data.js";
import { groundKey, type Leaf, type Whole } from "./leaves.js";
import type { LetterLine } from "./letter.js";
import { flat, judgedIn, leafLine } from "./lines.js";
import { pathOf, type Voice } from "./voice.js";

/** A reason with the grounds of the interpreter that it tells. */
export interface Reason {
  readonly line: LetterLine;
  readonly leaves: readonly [Leaf, ...Leaf[]];
}

/**
 * Every reason that these leaves can give, each once and in their order; `decided`: they are what came out for somebody, `deep`: it
 * stands in a list already.
 */
export function reasonsIn(
  voice: Voice,
  leaves: readonly Leaf[],
  decided = false,
  deep = false,
): readonly Reason[] {
  const found = new Map<string, [Leaf, ...Leaf[]]>();
  const lists = [...new Set(leaves.map(({ whole }) => whole?.expr))];
  for (const leaf of leaves) {
    const { whole } = leaf;
    const key =
      whole === undefined
        ? `${groundKey(leaf)}\n${String(leaf.positive)}`
        : [lists.indexOf(whole.expr), ...whole.places.map(placeText)].join("\n");
    const others = found.get(key);
    // The same ground along the same places, in the same sense, is one reason.
    if (whole === undefined || others === undefined) found.set(key, [leaf]);
    else others.push(leaf);
  }
  return [...found.values()].map((parts) => {
    const [leaf] = parts;
    const { whole } = leaf;
    const line =
      whole === undefined
        ? leafLine(voice, leaf, deep)
        : ((decided ? decidedLine(voice, whole, parts, deep) : undefined) ??
          wholeLine(voice, whole, parts, deep));
    return { line, leaves: parts };
  });
}

/** `U voldoet aan geen van deze twee voorwaarden: (1) … (2) …`, or what holds together: `Dit klopt allebei: (1) … (2) …` */
function wholeLine(voice: Voice, whole: Whole, parts: readonly Leaf[], deep: boolean): LetterLine {
  const { expr, positive } = whole;
  const items = alternatives(voice, whole);
  const none = say(voice, `{U voldoet} aan geen van deze ${numberWord(items.length)} voorwaarden:`);
  const text =
    items.length > 1
      ? flat({ text: none, below: items }, deep)
      : flat(toldCondition(voice, expr, positive), deep);
  const judged = parts.flatMap((leaf) => (leaf.expr === undefined ? [] : judgedIn(voice, leaf.expr)));
  return lineOf(voice, whole, [text, ...judgedSentences(voice, [...new Set(judged)])]);
}

/**
 * For somebody the list says what is so of him, and not what may be so: which of its conditions hold, or where alternatives ask more
 * than one thing, on what they fail. Undefined where that is said by the alternatives themselves.
 */
function decidedLine(
  voice: Voice,
  whole: Whole,
  parts: readonly Leaf[],
  deep: boolean,
): LetterLine | undefined {
  const inner = parts.length > 1 !== deep;
  const found = [...new Set(parts.map((leaf) => leafLine(voice, leaf, inner).tekst))].map((text) =>
    told(text),
  );
  if (whole.positive) {
    const lead = found.length > 1 ? listHeader("all", found.length) : "";
    return lineOf(voice, whole, [flat({ text: lead, below: found }, deep).trim()]);
  }
  const items = alternatives(voice, whole);
  if (items.length < 2 || items.every(({ below }) => below.length === 0)) return undefined;
  const none = say(
    voice,
    `Van ${numberWord(items.length)} voorwaarden is er één genoeg, maar {u voldoet} aan geen enkele. Dit is er aan de hand:`,
  );
  return lineOf(voice, whole, [flat({ text: none, below: found }, deep)]);
}

/** What would be enough, where none of it holds; nothing of what holds together. */
function alternatives(voice: Voice, { expr, positive }: Whole): readonly Told[] {
  if (positive) return [];
  // A notion with more rules holds by any of them; any other list tells its own items.
  if (expr.op === "definition") return toldCondition(voice, expr, true).below;
  const { mode, items } = conditionList(voice, expr, true);
  return mode === "any" ? items : [];
}

function lineOf(voice: Voice, whole: Whole, words: readonly string[]): LetterLine {
  const plaatsen = pathOf(whole.places);
  return {
    tekst: [...inShort(voice, whole), ...words].join(" "),
    ...(plaatsen.length === 0 ? {} : { plaatsen }),
  };
}

/** `Uw kind heeft geen vervoer nodig.` */
function inShort(voice: Voice, { notion, positive }: Whole): readonly string[] {
  const definition = notion && voice.index.definitions.get(notion.definition);
  if (definition === undefined) return [];
  const variable = notion?.of?.op === "variable" ? notion.of.name : undefined;
  return [yesNoSentence(voice, definition.name, { thing: definition.thing, variable, positive })];
}

/** `Wij hebben beoordeeld of u kunt werken.` Which of the alternatives somebody judged, whatever came out. */
function judgedSentences(voice: Voice, facts: readonly Fact[]): readonly string[] {
  const judges = [...new Set(facts.map(judgeOf))];
  return judges.flatMap((judge) => {
    const own = facts.filter((fact) => judgeOf(fact) === judge);
    const [asked, valued] = [true, false].map((yesNo) =>
      own.filter(({ type }) => (type.kind === "ja-nee") === yesNo).map((fact) => factWords(voice, fact)),
    );
    const who = isMunicipality(judge) ? "wij hebben" : `${actorName(judge)} heeft`;
    return [
      ...(asked!.length === 0 ? [] : [sentence(`${who} beoordeeld ${joined(asked!, "en")}`)]),
      ...(valued!.length === 0 ? [] : [sentence(`${who} ${joined(valued!, "en")} beoordeeld`)]),
    ];
  });
}

function judgeOf({ judge = "de gemeente" }: Fact): string {
  const [who = judge] = judge.split(/ samen met /iu);
  return isMunicipality(who) ? "de gemeente" : who;
}
