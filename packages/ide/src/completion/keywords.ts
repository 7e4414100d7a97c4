// Which phrases may follow, asked of the grammar: every one is tried behind the sentence before it is offered.

import type { InSentence, Piece } from "@andersom/syntax";
import { filled, type Offer } from "./item.js";
import { wordsOf } from "./match.js";
import { lateVerbs, phraseTexts, type PhraseText } from "./phrases.js";

/** Token types that stand for free words: nothing is offered for them. */
const tails = new Set([
  "Maar",
  "Afgerond",
  "OmgerekendPer",
  "TenzijAnders",
  "Eenmalig",
  "InTotaal",
  "Gedurende",
  "TeVerlengenTot",
  "TenGunsteVan",
  "TenNadeleVan",
  "VoorHetEffect",
  "MetMotivering",
  "InDeVormVan",
  "OpVolgordeVan",
]);
const terms = new Set([
  "Binnen",
  "Uiterlijk",
  "UiterlijkOp",
  "ElkJaarVoor",
  "MetGrens",
  "TermijnTabel",
  "Gedurende",
]);
const categories: Readonly<Record<string, readonly string[]>> = {
  Comparator: ["Hoogstens", "Minstens", "MinderDan", "MeerDan", "HogerDan", "LagerDan"],
  Negation: ["Niet", "Geen", "NogNiet", "NogGeen"],
  Operator: ["Plus", "Min", "Maal", "GedeeldDoor", "SamenMet"],
};
const separators = new Set([
  "Semicolon",
  "Colon",
  "LabelLetter",
  "LabelDegree",
  "LabelDash",
  "Als",
  "Zolang",
  "Comma",
]);

/** No name ends in one of these: what follows is still part of it. */
const unfinished =
  /^(?:de|het|een|van|voor|met|op|in|aan|uit|te|om|bij|tot|door|naar|over|per|dat|die|deze|dit|elk|elke|alle)$/iu;
const article = /^(?:de|het|een)$/iu;
/** Tokens that tell what kind of sentence it is. */
const pivots = new Set([
  "HeeftRechtOp",
  "HeeftGeenRechtOp",
  "Is",
  "Modal",
  "Als",
  "Zolang",
  "VraagtDat",
  "Gegeven",
  "Dan",
  "PlichtVoor",
]);

/** Right behind the verb that defines something its value stands: no condition, term, addition or second verb. */
const notBehindDefining = new Set([...terms, ...tails, "Als", "Zolang", "EenHeader", "Is", "Er"]);

function isDefining(core: readonly Piece[]): boolean {
  return core.at(-1)?.type === "Is" && !core.slice(0, -1).some(({ type }) => pivots.has(type));
}

/**
 * The phrases that the grammar allows here. `whole` says whether the words so far are a whole yes/no sentence: only then, or when
 * the kind of sentence is clear, may a condition follow.
 */
export function keywords(place: InSentence, whole: boolean): Offer[] {
  const { expected, core, partial } = place;
  const out: Offer[] = [];
  const last = core[core.length - 1];
  const dangling = last?.type === "Word" && unfinished.test(last.text);
  const bare = last?.type === "Word" && article.test(last.text);
  const clear = whole || core.length > 4 || core.some(({ type }) => pivots.has(type));
  const compared = expected.asked(core.length).get("comparisons");
  const onlyTail = compared?.size === 1 && compared.has("tail");
  const types = new Set([...expected.next.keys()].flatMap((name) => categories[name] ?? [name]));
  const clause = clauseOf(core);
  const opened = core[0];
  const defining = isDefining(core);
  for (const type of bare ? [] : types) {
    if (defining && notBehindDefining.has(type)) continue;
    // A verb may end in a preposition of its own: `biedt … aan binnen 3 weken`.
    if (refused(type, clause) || (dangling && !terms.has(type))) continue;
    if (!clear && (type === "Als" || type === "Zolang" || terms.has(type))) continue;
    // A term makes an act of free words; where no act may stand, it makes nothing.
    const acts = expected.next.has("Free") || core.some((piece) => pivots.has(piece.type));
    if (terms.has(type) && !acts) continue;
    // An addition belongs to a sentence of a kind; free words have none.
    if (tails.has(type) && !core.some((piece) => pivots.has(piece.type))) continue;
    if (onlyTail && last?.type !== "Comma" && categories["Comparator"]!.includes(type)) continue;
    const comma = tails.has(type) && last?.type !== "Comma";
    if (comma && last === undefined) continue;
    const clauseOnly = type === "Is" && expected.next.get(type)?.has("isRest") !== true;
    for (const phrase of phraseTexts[type] ?? [])
      if (!clauseOnly || !/^is (?:een van|in elke|niet)/u.test(phrase.insert)) offer(phrase, type, comma);
  }
  for (const { phrase, type, rest } of begun(core)) goOn(phrase, type, rest);
  const words = ` ${wordsOf(clause).join(" ").toLowerCase()} `;
  if (!dangling) for (const [cue, phrase] of lateVerbs) if (cue.test(words)) offer(phrase, undefined, false);
  return out;

  /** The rest of a phrase of which the first words stand there. */
  function goOn(phrase: PhraseText, type: string, rest: string): void {
    const text = filled(rest);
    if (!typedFits(text, partial) || refused(type, clause) || place.accepts(text) !== type) return;
    const label = (phrase.label ?? filled(phrase.insert)).replace(/\n[\s\S]*$/u, "");
    out.push({
      label,
      insert: rest,
      snippet: true,
      kind: "woord",
      detail: phrase.detail,
      rank: 8 + (phrase.rank ?? 5),
      filter: text,
    });
  }

  function offer(phrase: PhraseText, type: string | undefined, comma: boolean): void {
    const insert = inSentence(nested(phrase.insert, core), type, core);
    const text = `${comma ? ", " : ""}${filled(insert)}`;
    if (!typedFits(text.replace(/^, /u, ""), partial)) return;
    const found = place.accepts(text);
    if (found === undefined || found === "Word" || (type !== undefined && !comma && found !== type)) return;
    const shown = phrase.label ?? filled(insert).replace(/\n[\s\S]*$/u, "");
    const rank = 10 + (phrase.rank ?? 5) + (opened?.type === "Word" && tails.has(found) ? 10 : 0);
    out.push({
      label: comma ? `, ${shown}` : shown,
      insert: comma ? `, ${insert}` : insert,
      snippet: true,
      kind: "woord",
      detail: phrase.detail,
      rank: comma ? rank + 6 : rank,
      ...(comma && last !== undefined ? { from: last.end, filter: `, ${shown}` } : {}),
    });
  }
}

/** Phrases of more words, by their first words. */
const byBeginning = new Map<
  string,
  { readonly phrase: PhraseText; readonly type: string; readonly rest: string }[]
>();
for (const [type, list] of Object.entries(phraseTexts))
  for (const phrase of list) {
    const words = phrase.insert.split(" ");
    for (let length = 1; length < Math.min(words.length, 4); length++) {
      const key = words.slice(0, length).join(" ").toLowerCase();
      if (/[${]/u.test(key)) break;
      byBeginning.set(key, [
        ...(byBeginning.get(key) ?? []),
        { phrase, type, rest: words.slice(length).join(" ") },
      ]);
    }
  }

/** Phrases that the last words begin. */
function begun(
  core: readonly Piece[],
): readonly { readonly phrase: PhraseText; readonly type: string; readonly rest: string }[] {
  const words = wordsOf(core.slice(-3)).map((word) => word.toLowerCase());
  return [1, 2, 3].flatMap((length) =>
    length > words.length ? [] : (byBeginning.get(words.slice(-length).join(" ")) ?? []),
  );
}

/** The word at the cursor begins the phrase, or a word of it. */
function typedFits(text: string, partial: string): boolean {
  if (partial === "") return true;
  const lower = partial.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/u)
    .slice(0, 4)
    .some((word) => word.startsWith(lower));
}

/** A list within a list has numbers. */
function nested(insert: string, core: readonly Piece[]): string {
  return core.some(({ type }) => type === "LabelLetter")
    ? insert.replace("\n  a. ", "\n  1°. ").replace("\n  b. ", "\n  2°. ")
    : insert;
}

/** `Dan` begins a sentence of a voorbeeld; `is dan hoogstens` stands in another. */
function inSentence(insert: string, type: string | undefined, core: readonly Piece[]): string {
  return type === "Dan" && core.length > 0 ? insert.replace(/^D/u, "d") : insert;
}

/** The part of the sentence in which `en` and `of` may not be mixed and one negation is enough. */
function clauseOf(core: readonly Piece[]): readonly Piece[] {
  let from = core.length;
  while (from > 0 && !separators.has(core[from - 1]!.type)) from--;
  return core.slice(from);
}

function refused(type: string, clause: readonly Piece[]): boolean {
  const has = (...names: readonly string[]): boolean => clause.some((piece) => names.includes(piece.type));
  if (type === "En") return has("Of");
  if (type === "Of") return has("En");
  if (type === "Niet" || type === "Geen" || type === "NogNiet" || type === "NogGeen") return negated(clause);
  return false;
}

/** A negation since the last `en` or `of`. */
function negated(clause: readonly Piece[]): boolean {
  for (let at = clause.length - 1; at >= 0; at--) {
    const { type } = clause[at]!;
    if (type === "En" || type === "Of") return false;
    if (type === "Niet" || type === "Geen" || type === "NogNiet" || type === "NogGeen") return true;
  }
  return false;
}
