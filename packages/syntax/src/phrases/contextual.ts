/** Words that are reserved only in a context that a list of phrases cannot say. One small rule each. */
import type { IToken, TokenType } from "chevrotain";
import { Colon, Comma, NumberAtom, Semicolon, Stop, Word } from "../tokens/atoms.js";
import { lower } from "../tokens/place.js";
import * as T from "../tokens/vocabulary.js";
import { isYear, months } from "./literals.js";
import type { PhraseContext } from "./merge.js";
import { referenceStarts } from "./references.js";

export interface Contextual {
  readonly type: TokenType;
  readonly length: number;
}
type Rule = (context: PhraseContext, i: number) => Contextual | undefined;

/** The rule of the word that stands at `i`, if there is one and it applies. */
export function contextualAt(context: PhraseContext, i: number): Contextual | undefined {
  return rules.get(lower(context.atoms[i]))?.(context, i);
}

const one = (type: TokenType): Contextual => ({ type, length: 1 });
const type = (token: IToken | undefined): TokenType | undefined => token?.tokenType;

/** `per` after an amount or after a number with its unit; elsewhere a word of a name. */
const per: Rule = ({ out }) => {
  const last = out[out.length - 1];
  return type(last) === T.Money || (type(last) === Word && type(out[out.length - 2]) === T.Num)
    ? one(T.Per)
    : undefined;
};

/** `voor`, `na`, `vanaf`, `sinds` after a duration: `36 kalendermaanden voor de peildatum`. */
const relation: Rule = ({ out }) => {
  const last = out[out.length - 1];
  const before = out[out.length - 2];
  if (type(last) === Word && type(before) === T.Num) return one(T.Relation);
  const counting =
    out.some((token) => token.tokenType === T.TelIn) && /^kalendermaand(?:en)?$/.test(lower(last));
  if (counting) return one(T.Relation);
  return type(last) === T.DagVanDeMaand ? one(T.Relation) : undefined;
};

/** `van` after a percentage, after `de eerste dag van de maand`, and after `afwijken` before a reference. */
const van: Rule = (context, i) => {
  const { out, atoms } = context;
  const last = out[out.length - 1];
  if (type(last) === T.Percent) return one(T.VanPercent);
  if (referenceStarts(atoms, i + 1) && /^(?:afwijken|afgeweken|maatwerk)$/.test(lower(last)))
    return one(T.VanRef);
  const duration = type(out[out.length - 2]) === T.Num && !out.some((token) => token.tokenType === T.TelIn);
  return duration ? undefined : relation(context, i);
};

/** `de` before a number: `de 36 maanden`. */
const determiner: Rule = ({ atoms }, i) => {
  const next = atoms[i + 1];
  if (
    next?.tokenType === NumberAtom &&
    atoms[i + 2]?.tokenType === Word &&
    !months.includes(lower(atoms[i + 2]))
  )
    return one(T.Determiner);
  // `het effect X … anders niet bereikt`: only where the sentence says so before its end.
  if (lower(next) === "effect" && notReachedAhead(atoms, i)) return { type: T.HetEffect, length: 2 };
  return undefined;
};

function notReachedAhead(atoms: readonly IToken[], i: number): boolean {
  for (let at = i; at < atoms.length; at++) {
    const atom = atoms[at]!;
    if (atom.tokenType === Stop || atom.tokenType === Semicolon || atom.tokenType === Colon) return false;
    if (lower(atom) === "anders" && /^(?:niet|wordt)$/.test(lower(atoms[at + 1]) || "")) return true;
    if (lower(atom) === "wordt" && lower(atoms[at + 1]) === "anders" && lower(atoms[at + 2]) === "niet")
      return true;
  }
  return false;
}

const inRule: Rule = (context, i) => {
  const { atoms, out, start } = context;
  const last = type(out[out.length - 1]);
  if (last === T.Ligt || (last === T.Niet && type(out[out.length - 2]) === T.Ligt))
    return one(T.LigtRelation);
  const final = beforeLigt(context, i);
  if (final !== undefined) return final;
  if (months.includes(lower(atoms[i + 1])) && isYear(atoms[i + 2])) return one(T.MomentIn);
  const counted =
    /^(?:minstens|hoogstens)$/.test(lower(atoms[i + 1])) ||
    (/^(?:meer|minder)$/.test(lower(atoms[i + 1])) && lower(atoms[i + 2]) === "dan");
  if (counted) return one(T.TelIn);
  if (
    start &&
    lower(atoms[i + 1]) !== "ieder" &&
    lower(atoms[i + 1]) !== "afwijking" &&
    atoms.some((atom) => lower(atom) === "staat")
  )
    return one(T.In);
  return undefined;
};

/** `op de peildatum` as a moment: after `is`, and before what the value is compared with. */
const op: Rule = (context, i) => {
  const { atoms, out } = context;
  const last = type(out[out.length - 1]);
  if (last === T.Ligt || (last === T.Niet && type(out[out.length - 2]) === T.Ligt))
    return one(T.LigtRelation);
  const final = beforeLigt(context, i);
  if (final !== undefined) return final;
  const afterIs =
    last === T.Is || ((last === T.Niet || last === T.NogNiet) && type(out[out.length - 2]) === T.Is);
  if (!afterIs) return undefined;
  for (let at = i + 1; at < atoms.length; at++) {
    const atom = atoms[at]!;
    if (
      atom.image === "€" ||
      (atom.tokenType === NumberAtom && at > i + 1 && !isYear(atom) && !months.includes(lower(atoms[at + 1])))
    )
      return one(T.MomentOp);
    if (atom.tokenType === NumberAtom && months.includes(lower(atoms[at + 1]))) {
      at += isYear(atoms[at + 2]) ? 2 : 1;
      continue;
    }
    if (atom.tokenType !== Word) return undefined;
    if (/^(?:minstens|hoogstens|meer|minder|hoger|lager)$/.test(lower(atom))) return one(T.MomentOp);
    if (/^(?:en|of|is|zijn|niet|geen|als)$/.test(lower(atom))) return undefined;
  }
  return undefined;
};

const ligt: Rule = ({ atoms, out }, i) => {
  if (clauseEnds(atoms[i + 1])) {
    for (let at = out.length - 1; at > 0; at--) {
      const found = type(out[at]);
      if (found === T.LigtRelation) return one(T.Ligt);
      if (found === T.En || found === T.Of || found === Comma || found === Colon) return undefined;
    }
    return undefined;
  }
  const niet = lower(atoms[i + 1]) === "niet" ? 1 : 0;
  return /^(?:in|voor|na|vanaf|uiterlijk|op)$/.test(lower(atoms[i + 1 + niet])) ? one(T.Ligt) : undefined;
};
const afterLigt: Rule = (context, i) => {
  const { out, atoms } = context;
  const last = type(out[out.length - 1]);
  const follows = last === T.Ligt || (last === T.Niet && type(out[out.length - 2]) === T.Ligt);
  if (!follows) return undefined;
  return lower(atoms[i]) === "uiterlijk" && lower(atoms[i + 1]) === "op"
    ? { type: T.LigtRelation, length: 2 }
    : one(T.LigtRelation);
};

/**
 * `de datum (niet) voor 1 mei 2024 ligt`: the verb comes last. A word in front of a date written out is the relation; without such a
 * date it is the first one in the clause that counts no duration.
 */
const beforeLigt: Rule = ({ atoms, out }, i) => {
  const end = finalLie(atoms, i);
  if (end === 0 || out.length === 0) return undefined;
  for (let at = out.length - 1; at >= 0; at--) {
    const found = type(out[at]);
    if (found === T.LigtRelation) return undefined;
    if (found === T.En || found === T.Of || found === Comma || found === Colon || found === T.Als) break;
  }
  if (!isDated(atoms, i))
    for (let at = i + 1; at < end; at++)
      if (lies.test(lower(atoms[at])) && isDated(atoms, at)) return undefined;
  const length = lower(atoms[i]) === "uiterlijk" ? 2 : 1;
  return length === 2 && lower(atoms[i + 1]) !== "op" ? undefined : { type: T.LigtRelation, length };
};
const lies = /^(?:in|voor|na|vanaf|uiterlijk|op)$/;
function isDated(atoms: readonly IToken[], i: number): boolean {
  const at = lower(atoms[i]) === "uiterlijk" ? i + 2 : i + 1;
  return atoms[at]?.tokenType === NumberAtom && months.includes(lower(atoms[at + 1]));
}
function finalLie(atoms: readonly IToken[], i: number): number {
  for (let at = i + 1; at < atoms.length; at++) {
    const word = lower(atoms[at]);
    if (word === "ligt" || word === "liggen") return at > i + 1 && clauseEnds(atoms[at + 1]) ? at : 0;
    const { tokenType } = atoms[at]!;
    if ((tokenType !== Word && tokenType !== NumberAtom) || /^(?:en|of|als|is|zijn)$/.test(word)) return 0;
  }
  return 0;
}

/** `recht op X heeft`: the verb comes last. The words `recht op` alone stay words. */
const recht: Rule = ({ atoms }, i) =>
  lower(atoms[i + 1]) === "op" && finalHave(atoms, i) > 0 ? { type: T.RechtOp, length: 2 } : undefined;
const geen: Rule = ({ atoms }, i) =>
  lower(atoms[i + 1]) === "recht" && lower(atoms[i + 2]) === "op" && finalHave(atoms, i) > 0
    ? { type: T.GeenRechtOp, length: 3 }
    : undefined;
const heeft: Rule = ({ atoms, out }, i) => {
  if (!clauseEnds(atoms[i + 1])) return undefined;
  for (let at = out.length - 1; at >= 0; at--) {
    const found = type(out[at]);
    if (found === T.RechtOp || found === T.GeenRechtOp) return one(T.Heeft);
    if (found === T.En || found === T.Of || found === Comma || found === Colon || found === T.Als)
      return undefined;
  }
  return undefined;
};
function finalHave(atoms: readonly IToken[], i: number): number {
  for (let at = i + 2; at < atoms.length; at++) {
    const word = lower(atoms[at]);
    if (word === "heeft" || word === "hebben") return clauseEnds(atoms[at + 1]) ? at : 0;
    if (atoms[at]!.tokenType !== Word || /^(?:en|of|als|is|zijn)$/.test(word)) return 0;
  }
  return 0;
}
function clauseEnds(atom: IToken | undefined): boolean {
  return atom === undefined || atom.tokenType !== Word || /^(?:en|of|als)$/.test(lower(atom));
}

/** `de plicht X geldt (niet) voor Y`, and `Geldt voor Y als …` at the start. */
const geldt: Rule = ({ atoms, out, start }, i) => {
  const niet = lower(atoms[i + 1]) === "niet" ? 1 : 0;
  if (start) return scopeAt(atoms, i, 0);
  const opener = type(out[out.length - 1]);
  // `als geldt` always opens a condition: without its colon it is an error, never a word of a name.
  if (opener === T.Als || opener === T.Zolang) return one(T.Geldt);
  if (lower(atoms[i + 1 + niet]) !== "voor") return undefined;
  for (let at = out.length - 1; at >= 0; at--) {
    if (lower(out[at]) === "plicht") return { type: niet ? T.GeldtNietVoor : T.GeldtVoor, length: 2 + niet };
    if (type(out[at]) !== Word) return undefined;
  }
  return undefined;
};

/** `[dit lid] geldt [niet|alleen] als|zolang`, `geldt voor X als`: the words before the condition. */
function scopeAt(atoms: readonly IToken[], i: number, subject: number): Contextual | undefined {
  if (lower(atoms[i + subject]) !== "geldt") return undefined;
  const middle = /^(?:niet|alleen)$/.test(lower(atoms[i + subject + 1])) ? 1 : 0;
  const next = lower(atoms[i + subject + 1 + middle]);
  if (next === "als" || next === "zolang") return { type: T.Scope, length: subject + 1 + middle };
  return middle === 0 && next === "voor" ? { type: T.Scope, length: subject + 2 } : undefined;
}
const dit: Rule = ({ atoms, start }, i) =>
  start && /^(?:lid|artikel|recht)$/.test(lower(atoms[i + 1])) ? scopeAt(atoms, i, 2) : undefined;
const judged: Rule = ({ atoms, start }, i) =>
  start && /^(?:als|volgens)$/.test(lower(atoms[i + 1])) ? one(T.Scope) : undefined;
const vragen: Rule = ({ atoms, start }, i) =>
  start && lower(atoms[i + 1]) === "alleen" ? { type: T.Scope, length: 2 } : undefined;

/** `kan`, `mag`, `bepaalt`: only right after the actor that opens the sentence. */
const modal: Rule = ({ out }) => {
  const from = lastPrefix(out);
  const length = out.length - from;
  if (length < 1 || length > 4) return undefined;
  return out.slice(from).every((token) => type(token) === Word) ? one(T.Modal) : undefined;
};
const bepaalt: Rule = (context, i) =>
  /^(?:gemeente|college|raad|burgemeester|bestuur)$/.test(lower(context.out[context.out.length - 1]))
    ? modal(context, i)
    : undefined;
function lastPrefix(out: readonly IToken[]): number {
  const first = type(out[0]);
  const prefixed =
    first === T.InAfwijkingVan ||
    first === T.Onverminderd ||
    first === T.BijNietNakomenVan ||
    first === T.Bij ||
    first === T.BijHerhaling ||
    first === T.PropertyLabel ||
    first === T.RefArtikel;
  if (!prefixed) return 0;
  for (let at = 0; at < out.length; at++) if (type(out[at]) === Colon) return at + 1;
  return out.length;
}

/** `is een van: a of b`: without its colon an error, not a name; `een van de …` stays words. */
const een: Rule = ({ atoms, out }, i) =>
  type(out[out.length - 1]) === T.Is &&
  lower(atoms[i + 1]) === "van" &&
  !/^(?:de|het|deze|die)$/.test(lower(atoms[i + 2]))
    ? { type: T.EenVan, length: 2 }
    : undefined;
const oordeelt: Rule = ({ atoms, out }, i) =>
  out.length > 0 && (type(atoms[i + 1]) === Colon || lower(atoms[i + 1]) === "over")
    ? one(T.Oordeelt)
    : undefined;
const over: Rule = ({ out }) => (type(out[out.length - 1]) === T.Oordeelt ? one(T.Over) : undefined);
const vermeldt: Rule = ({ out }) =>
  /^(?:besluit|beschikking|verslag|plan|brief)$/.test(lower(out[out.length - 1])) && out.length <= 3
    ? one(T.Vermeldt)
    : undefined;
const staat: Rule = ({ out }) =>
  type(out[0]) === T.In && !out.some((token) => token.tokenType === T.Staat) ? one(T.Staat) : undefined;
const maal: Rule = ({ atoms, out }, i) =>
  type(out[out.length - 1]) === T.Num && (lower(atoms[i + 1]) === "per" || clauseEnds(atoms[i + 1]))
    ? one(Word)
    : undefined;
const maatwerk: Rule = ({ atoms, out }, i) =>
  type(out[0]) === T.Gegeven &&
  out.length === 1 &&
  lower(atoms[i + 1]) === "van" &&
  referenceStarts(atoms, i + 2)
    ? { type: T.Maatwerk, length: 2 }
    : undefined;
const bestaat: Rule = ({ atoms, out }, i) =>
  out.length > 0 && lower(atoms[i + 1]) === "uit" ? { type: T.BestaatUit, length: 2 } : undefined;
const voor: Rule = (context, i) => afterLigt(context, i) ?? relation(context, i) ?? beforeLigt(context, i);
const uiterlijk: Rule = (context, i) => afterLigt(context, i) ?? beforeLigt(context, i);
const zolang: Rule = ({ out }) => {
  const last = out[out.length - 1];
  return last !== undefined && lower(last) !== "voor" ? one(T.Zolang) : undefined;
};

const byWord: Record<string, Rule> = {
  per,
  van,
  een,
  voor,
  na: voor,
  vanaf: voor,
  sinds: relation,
  de: determiner,
  het: determiner,
  in: inRule,
  op,
  ligt,
  liggen: ligt,
  uiterlijk,
  recht,
  geen,
  heeft,
  hebben: heeft,
  geldt,
  gelden: geldt,
  dit,
  nagekomen: judged,
  genoeg: judged,
  bereikt: judged,
  vragen,
  kan: modal,
  kunnen: modal,
  mag: modal,
  mogen: modal,
  bepaalt,
  oordeelt,
  oordelen: oordeelt,
  over,
  staat,
  vermeldt,
  keer: maal,
  maatwerk,
  bestaat,
  bestaan: bestaat,
  zolang,
};
const rules = new Map(Object.entries(byWord));
