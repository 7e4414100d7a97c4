// Numbers that change, in words: "de artikelen 5 tot en met 8 worden vernummerd tot de artikelen 6 tot en met 9".

import { joined } from "../../dutch/number-words.js";
import { ordinal } from "../references.js";
import type { LegalProfile } from "../tree.js";
import type { ElementName, ElementNumbers, LidNumbers, Renumbered } from "./amendment.js";

const plural = { artikel: "artikelen", hoofdstuk: "hoofdstukken", paragraaf: "paragrafen" } as const;

/** An article or heading as it is named; a paragraaf with its chapter, as two chapters may each have a first one. */
export function elementWords({ eId, kind, number, renumbered }: ElementName): string {
  const own = `${kind} ${number}${renumbered === true ? " (nieuw)" : ""}`;
  const chapter = kind === "paragraaf" ? /^chp_(.+?)__subsec_/u.exec(eId)?.[1] : undefined;
  return chapter === undefined ? own : `${own} van hoofdstuk ${chapter}`;
}

/** All new numbers of articles and headings, as one sentence without its full stop. */
export function elementNumbers(pairs: readonly ElementNumbers[]): string {
  const chapters = new Set(pairs.map(({ from, to }) => `${from.eId} ${to.eId}`));
  const told = pairs.filter(
    ({ from, to }) => from.number !== to.number || !followsChapter(from, to, chapters),
  );
  return joined(
    runs(told).map((run) => {
      const [first] = run;
      const one = run.length === 1 && first !== undefined;
      const [was, is] = one
        ? [elementWords(first.from), elementWords(first.to)]
        : [elementRange(run.map(({ from }) => from)), elementRange(run.map(({ to }) => to))];
      return `${was} ${one ? "wordt" : "worden"} vernummerd tot ${is}`;
    }),
    "en",
  );
}

/** A paragraaf that keeps its number in a chapter that gets another. */
function followsChapter(from: ElementName, to: ElementName, chapters: ReadonlySet<string>): boolean {
  const chapter = ({ eId }: ElementName): string => eId.replace(/__subsec_.*$/u, "");
  return chapters.has(`${chapter(from)} ${chapter(to)}`);
}

function elementRange(names: readonly ElementName[]): string {
  const [first] = names;
  if (first === undefined) return "";
  const chapter = elementWords(first).replace(/^.*?(?= van hoofdstuk |$)/u, "");
  return `de ${plural[first.kind]} ${range(names.map(({ number }) => number))}${chapter}`;
}

/** "onder vernummering van lid 2 tot lid 3", without "onder vernummering van". */
export function lidNumbers(pairs: readonly LidNumbers[], profile: LegalProfile): string {
  return joined(
    runs(pairs).map((run) => {
      const [was, is] = sides(run, profile);
      return `${was} tot ${is}`;
    }),
    "en",
  );
}

/** The same as a sentence of its own: with its verb first, as it follows "in artikel 5". */
export function lidNumbersSentence(pairs: readonly LidNumbers[], profile: LegalProfile): string {
  return joined(
    runs(pairs).map((run) => {
      const [was, is] = sides(run, profile);
      return `${run.length === 1 ? "wordt" : "worden"} ${was} vernummerd tot ${is}`;
    }),
    "en",
  );
}

function sides(run: readonly LidNumbers[], profile: LegalProfile): readonly [string, string] {
  const was = lidRange(
    run.map(({ from }) => from.number),
    profile,
  );
  const is = lidRange(
    run.map(({ to }) => to.number),
    profile,
  );
  return [was, is.replace(/^het /u, "")];
}

/** "lid 2", "de leden 2 tot en met 4"; in the classic style "het tweede tot en met vierde lid". */
function lidRange(numbers: readonly string[], profile: LegalProfile): string {
  const words = numbers.map((number) => ordinal(number));
  if (profile === "klassiek" && words.every((word) => word !== undefined)) return `het ${range(words)} lid`;
  return numbers.length === 1 ? `lid ${numbers[0] ?? ""}` : `de leden ${range(numbers)}`;
}

/** "c en d", "c tot en met e". */
export function range(numbers: readonly string[]): string {
  if (numbers.length < 3) return joined(numbers, "en");
  return `${numbers[0] ?? ""} tot en met ${numbers.at(-1) ?? ""}`;
}

/** What follows each other keeps together. */
export function runs<Name>(pairs: readonly Renumbered<Name>[]): readonly (readonly Renumbered<Name>[])[] {
  const found: Renumbered<Name>[][] = [];
  for (const pair of pairs) {
    const last = found.at(-1);
    if (pair.follows === true && last !== undefined) last.push(pair);
    else found.push([pair]);
  }
  return found;
}
