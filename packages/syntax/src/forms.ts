/** Which form a sentence has: told by its opener, else by its first pivot (`heeft recht op`, `kan`, `is`, `als`). */
import type { IToken, TokenType } from "chevrotain";
import type { BlockKeyword } from "./ast/index.js";
import { factBlocks } from "./phrases/headings.js";
import { Colon, Comma, Hole, LabelDash, LabelDegree, LabelLetter, Stop, Word } from "./tokens/atoms.js";
import { Negation, Operator } from "./tokens/categories.js";
import { copy } from "./tokens/make.js";
import { lower } from "./tokens/place.js";
import * as T from "./tokens/vocabulary.js";
import { fixedForm } from "./phrases/fixed-sentences.js";

/** Name of the grammar rule that reads the sentence. */
export type FormName =
  | "right"
  | "power"
  | "act"
  | "duty"
  | "definition"
  | "predicate"
  | "scope"
  | "notApplicable"
  | "order"
  | "requirement"
  | "content"
  | "guarantee"
  | "guaranteeExcept"
  | "sureCase"
  | "lapsed"
  | "holeSentence"
  | "rightRequires"
  | "freeSentence"
  | "property"
  | "factRow"
  | "given"
  | "givenDeparture"
  | "basedOn"
  | "expect"
  | "expectList"
  | "onThisDate"
  | "reportedOn"
  | "personRow"
  | "household"
  | "relation"
  | "restIsNo"
  | "asks"
  | "judgeSays"
  | "departsFrom";
/** Name of the rule that reads the words up to the first colon, after which a sentence of its own follows. */
export type PrefixName = "override" | "consequence" | "occasion" | "place" | "propertyLabel";

const type = (token: IToken | undefined): TokenType | undefined => token?.tokenType;
const within = (token: IToken | undefined, category: TokenType): boolean =>
  token?.tokenType.CATEGORIES?.includes(category) ?? false;

/** The prefix that opens these tokens, and the index after its colon. */
export function prefixOf(tokens: readonly IToken[]): { name: PrefixName; end: number } | undefined {
  const name = prefixName(tokens);
  if (name === undefined) return undefined;
  const colon = tokens.findIndex((token) => token.tokenType === Colon);
  if (colon < 0) return name === "override" || name === "place" ? { name, end: tokens.length } : undefined;
  return { name, end: colon + 1 };
}

/** The prefix that these tokens open, whether or not its colon is there. */
export function prefixName(tokens: readonly IToken[]): PrefixName | undefined {
  const first = type(tokens[0]);
  if (first === T.InAfwijkingVan || first === T.Onverminderd) return "override";
  if (first === T.BijNietNakomenVan) return "consequence";
  if (first === T.BijHerhaling || first === T.Bij) return "occasion";
  if (first === T.RefArtikel) return "place";
  if (first === T.PropertyLabel && isStatementLabel(tokens)) return "propertyLabel";
  return undefined;
}

/** `Te laat: de inwoner mag …`: the value is a sentence when an actor opens it. */
function isStatementLabel(tokens: readonly IToken[]): boolean {
  return (
    /^(?:te laat|bij niet nakomen|vangnet)$/i.test(tokens[0]!.image) &&
    type(tokens[1]) === Colon &&
    actorLength(tokens.slice(2)) > 0
  );
}

/** Forms that their first token tells. */
export const byOpener: ReadonlyMap<TokenType, FormName> = new Map<TokenType, FormName>([
  [T.AlsInVoorbeeld, "basedOn"],
  [T.PlichtVoor, "duty"],
  [T.VereisteVoor, "requirement"],
  [T.NietVanToepassing, "notApplicable"],
  [T.InDezeVolgorde, "order"],
  [T.VoorElk, "guarantee"],
  [T.BehalveBij, "guaranteeExcept"],
  [T.In, "content"],
  [T.InIederGeval, "sureCase"],
  [T.PropertyLabel, "property"],
  [T.Als, "predicate"],
  [T.Zolang, "predicate"],
]);

/** The form of the sentence in these tokens (without prefixes), in a block of the given kind. */
export function formOf(tokens: readonly IToken[], block: BlockKeyword): FormName {
  const first = type(tokens[0]);
  const second = type(tokens[1]);
  if (first === T.Gegeven) return second === T.Maatwerk ? "givenDeparture" : "given";
  if (first === T.Dan)
    return second === Colon ? "expectList" : block === "botsing" ? "freeSentence" : "expect";
  if (first === T.En && second === T.Op) return "expectList";
  if (first === T.Op && second === T.DateLit && (type(tokens[2]) === Stop || tokens[2] === undefined))
    return "onThisDate";
  if (first === T.Vervallen && (second === Stop || second === undefined)) return "lapsed";
  if (first === Hole && (second === Stop || second === undefined)) return "holeSentence";
  if (factBlocks.has(block) && isFactRow(tokens)) return "factRow";
  const fixed = fixedForm(tokens);
  if (fixed !== undefined) return fixed.withCondition ? "act" : "freeSentence";
  if (first === T.Scope)
    return /^vragen/i.test(tokens[0]!.image) || /^volgens/i.test(lower(tokens[1])) ? "freeSentence" : "scope";
  const opener = first === undefined ? undefined : byOpener.get(first);
  if (opener !== undefined) return opener;
  if (first === T.Is) return "definition";
  return (block === "voorbeeld" ? exampleForm(tokens) : undefined) ?? pivotForm(tokens, block);
}

/** `naam: type, …`: a colon after words only, and not one that belongs to a sentence. */
function isFactRow(tokens: readonly IToken[]): boolean {
  const colon = tokens.findIndex((token) => token.tokenType === Colon);
  if (colon < 1) return false;
  const before = type(tokens[colon - 1]);
  if (
    before === T.WaarvoorGeldt ||
    before === T.Geldt ||
    before === T.AlleHeader ||
    before === T.EenHeader ||
    before === T.EenVan
  )
    return false;
  if (before === T.Is && colon > 1) return false;
  // No type holds a verb, no name of a fact a formula: a forgotten stop would make either.
  if (tokens.slice(colon).some((token) => token.tokenType === T.Is)) return false;
  if (
    tokens
      .slice(0, colon)
      .some((token) => (within(token, Operator) && type(token) !== T.SamenMet) || type(token) === T.Num)
  )
    return false;
  return !tokens.slice(0, colon).some((token) => token.tokenType === Comma || token.tokenType === T.Als);
}

function exampleForm(tokens: readonly IToken[]): FormName | undefined {
  if (lower(tokens[0]) === "de" && lower(tokens[1]) === "rest" && type(tokens[2]) === T.Is) return "restIsNo";
  for (let i = 1; i < tokens.length; i++) {
    const found = type(tokens[i]);
    if (found === T.Vraagt) return "asks";
    if (found === T.Oordeelt) return "judgeSays";
    if (found === T.WijktAfVan) return "departsFrom";
    if (found === T.BestaatUit) return "household";
    if (found === Colon) return "personRow";
    if (found === T.Op && type(tokens[i + 1]) === T.DateLit) return "reportedOn";
    if (found === T.Is) return "relation";
  }
  return undefined;
}

function pivotForm(tokens: readonly IToken[], block: BlockKeyword): FormName {
  const actor = actorLength(tokens);
  const acts = actor > 0 && type(tokens[actor]) === Word;
  let negated = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const found = type(token);
    if (found === T.HeeftRechtOp || found === T.HeeftGeenRechtOp) return "right";
    if (found === T.Modal) return "power";
    if (found === T.Vermeldt) return "content";
    if (found === T.VraagtDat) return "rightRequires";
    if (found === T.Is && !acts) {
      const next = tokens[i + 1];
      if (
        type(tokens[0]) === T.Er ||
        type(next) === T.InIederGeval ||
        type(next) === T.Ook ||
        within(next, Negation) ||
        negated
      )
        return "predicate";
      return "definition";
    }
    if (found === T.InIederGeval && hasCondition(tokens, i)) return "predicate";
    if (found === T.TenzijAnders) return "predicate";
    if (within(token, Negation)) negated = true;
    if (found === T.Als || found === T.Zolang) return isBoundAct(tokens, actor, block) ? "act" : "predicate";
    if (found === Colon || found === T.Binnen || found === T.Uiterlijk) return "act";
  }
  return "act";
}

function hasCondition(tokens: readonly IToken[], from: number): boolean {
  return tokens.slice(from).some((token) => token.tokenType === T.Als || token.tokenType === T.Zolang);
}

const actBlocks: ReadonlySet<BlockKeyword> = new Set([
  "begin",
  "hoofdstuk",
  "paragraaf",
  "artikel",
  "lid",
  "stap",
  "trede",
  "plicht",
  "signaal",
  "botsing",
  "toestemming",
  "overgang",
  "maatwerk",
  "waarborg",
]);
const determinerWords = new Set([
  "de",
  "het",
  "een",
  "elke",
  "elk",
  "alle",
  "deze",
  "dit",
  "ieder",
  "iedere",
  "wie",
]);

/**
 * May free Dutch stand here as an act? Only in the body of an article, and only with a subject in front.
 * Else a forgotten colon (`Effect rondkomen.`) would read as something that somebody does.
 */
export function mayAct(tokens: readonly IToken[], block: BlockKeyword): boolean {
  return actBlocks.has(block) && determinerWords.has(lower(tokens[0]));
}

/** Words and a condition: what a body does, or when a yes/no name of the inwoner holds? */
function isBoundAct(tokens: readonly IToken[], actor: number, block: BlockKeyword): boolean {
  if (actor === 0) return false;
  const inwoner = /^inwoner$/.test(lower(tokens[actor - 1]));
  return !inwoner || block === "plicht" || block === "stap";
}

const actors = new Set(
  (
    "de gemeente|het college|de raad|de gemeenteraad|de burgemeester|het bestuur|de adviesraad|de consulent|de jeugdconsulent|de inwoner|een inwoner|" +
    "de aanvrager|de regisseur|de adviseur|de gemeente zelf"
  ).split("|"),
);
/** How many tokens the actor takes that opens the sentence; 0 when none does. */
export function actorLength(tokens: readonly IToken[]): number {
  if (type(tokens[0]) !== Word || type(tokens[1]) !== Word) return 0;
  return actors.has(`${lower(tokens[0])} ${lower(tokens[1])}`) ? 2 : 0;
}

/**
 * Free text has no conditions: `als` in the items of a list of texts is a word, unless `als geldt:` or a list
 * of conditions follows. Decided here, so that the grammar needs no guessing.
 */
export function softenFreeText(tokens: readonly IToken[], form: FormName): readonly IToken[] {
  const firstLabel = tokens.findIndex(
    (token) =>
      token.tokenType === LabelLetter || token.tokenType === LabelDegree || token.tokenType === LabelDash,
  );
  const textItems =
    firstLabel > 0 &&
    type(tokens[firstLabel - 1]) === Colon &&
    type(tokens[firstLabel - 2]) !== T.AlleHeader &&
    type(tokens[firstLabel - 2]) !== T.EenHeader;
  if (
    !textItems ||
    !(form === "act" || form === "power" || form === "content" || form === "order" || form === "duty")
  )
    return tokens;
  return tokens.map((token, at) =>
    at > firstLabel && isInformal(tokens, at)
      ? copy(
          token,
          Word,
          token.image,
          token.startOffset,
          token.endOffset!,
          token.payload as readonly IToken[] | undefined,
        )
      : token,
  );
}

function isInformal(tokens: readonly IToken[], at: number): boolean {
  if (type(tokens[at]) !== T.Als) return false;
  const next = type(tokens[at + 1]);
  return next !== T.Geldt && next !== T.AlleHeader && next !== T.EenHeader;
}
