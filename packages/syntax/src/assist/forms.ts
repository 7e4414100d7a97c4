/** Which forms half a sentence may still become: the opener tells, else every form whose pivot may still come. */
import type { IToken } from "chevrotain";
import type { BlockKeyword } from "../ast/index.js";
import { actorLength, byOpener, formOf, mayAct, type FormName, type PrefixName } from "../forms.js";
import { factBlocks } from "../phrases/headings.js";
import { Colon, Comma, Hole, Word } from "../tokens/atoms.js";
import * as T from "../tokens/vocabulary.js";

const ofExample: readonly FormName[] = [
  "given",
  "givenDeparture",
  "basedOn",
  "expect",
  "expectList",
  "onThisDate",
  "reportedOn",
  "personRow",
  "household",
  "relation",
  "restIsNo",
  "asks",
  "judgeSays",
  "departsFrom",
];
const byPivot: readonly FormName[] = [
  "right",
  "power",
  "act",
  "content",
  "rightRequires",
  "definition",
  "predicate",
];
const opened: readonly FormName[] = [...new Set(byOpener.values()), "lapsed"];

/** The rules that the sentence in these tokens may have, in a block of the given kind; where it begins also those of prefixes. */
export function formsOf(tokens: readonly IToken[], block: BlockKeyword): readonly (FormName | PrefixName)[] {
  const first = tokens[0]?.tokenType;
  if (first === undefined) {
    if (block === "voorbeeld") return ofExample;
    return [
      ...byPivot,
      ...opened,
      "override",
      "consequence",
      "occasion",
      ...(factBlocks.has(block) ? (["factRow"] as const) : []),
    ];
  }
  if (first === T.Gegeven) return ["given", "givenDeparture"];
  if (first === T.Dan) return block === "botsing" ? ["freeSentence"] : ["expect", "expectList"];
  if (first === T.En) return ["expectList"];
  if (first === T.Op && block === "voorbeeld") return ["onThisDate"];
  if (first === T.Vervallen || first === Hole || first === T.Scope) return [formOf(tokens, block)];
  // `als …` alone is what a begrip may say; the form is the one of its opener.
  const opener = byOpener.get(first);
  if (opener !== undefined) return [opener];
  if (first === T.Is) return ["definition"];
  if (block === "voorbeeld") return ofExample.slice(6);
  const colon = tokens.findIndex(({ tokenType }) => tokenType === Colon);
  // As in a whole row: no type holds a verb, no name a comma.
  const barred = (token: IToken, at: number): boolean =>
    at < colon ? token.tokenType === Comma || token.tokenType === T.Als : token.tokenType === T.Is;
  const rows: readonly FormName[] =
    factBlocks.has(block) && (colon < 0 || !tokens.some(barred)) ? ["factRow"] : [];
  if (rows.length > 0 && colon > 0) return rows;
  const acts = mayAct(tokens, block);
  const pivot = pivotOf(tokens)?.filter((form) => acts || (form !== "act" && form !== "power"));
  if (pivot !== undefined && pivot.length > 0) return pivot;
  return [...byPivot.filter((form) => acts || (form !== "act" && form !== "power")), ...rows];
}

/** What the first pivot among the tokens leaves possible. */
function pivotOf(tokens: readonly IToken[]): readonly FormName[] | undefined {
  const actor = actorLength(tokens);
  const acts = actor > 0 && tokens[actor]?.tokenType === Word;
  for (const { tokenType } of tokens) {
    if (tokenType === T.HeeftRechtOp || tokenType === T.HeeftGeenRechtOp) return ["right"];
    if (tokenType === T.Modal) return ["power"];
    if (tokenType === T.Vermeldt) return ["content"];
    if (tokenType === T.VraagtDat) return ["rightRequires"];
    if (tokenType === T.Is && !acts) return ["definition", "predicate"];
    if (tokenType === T.Als || tokenType === T.Zolang) return ["predicate", "act"];
    if (tokenType === Colon || tokenType === T.Binnen || tokenType === T.Uiterlijk) return ["act"];
  }
  return undefined;
}
