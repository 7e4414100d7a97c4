// Which names fit where the cursor stands: the grammar says what begins where, the words in front say of which kind.

import { capital } from "@andersom/runtime";
import type { InSentence, Piece } from "@andersom/syntax";
import type { ValueType } from "@andersom/semantics";
import { hole, type Offer } from "./item.js";
import { fit, offersOf, type Typed, wordsOf } from "./match.js";
import type { Name, NamedSymbol, Names } from "./names.js";

const keyOf = (pieces: readonly Piece[]): string =>
  wordsOf(pieces)
    .map((word) => word.toLowerCase())
    .filter((word) => !/^(?:de|het|een|nog|niet|geen)$/u.test(word))
    .map((word) => (word === "zijn" ? "is" : word))
    .join(" ");

/** The names that fit here. */
export function nameOffers(place: InSentence, names: Names): Offer[] {
  const { core, expected } = place;
  const out: Offer[] = [];
  const typedFrom = (start: number): Typed => ({
    words: core.slice(start),
    partial: place.partial,
    from: place.from,
  });
  const opens = place.before.length === 0;
  const add = (
    all: readonly Name[],
    start: number,
    kind: Offer["kind"],
    rank: number,
    fits?: (name: Name) => number,
  ): void => {
    const typed = typedFrom(start);
    for (const name of all) {
      const found = fit(name.text, typed);
      if (found === undefined) continue;
      const more = fits?.(name) ?? 0;
      out.push({
        label: name.text,
        insert: opens ? capital(found.insert) : found.insert,
        from: found.from,
        filter: found.filter,
        kind,
        detail: detailOf(name, names),
        symbol: name.id,
        rank:
          rank +
          found.rank * 2 +
          more +
          (name.inList && !listOpen(core) ? 6 : 0) +
          (name.origin === undefined ? 0 : 1),
      });
    }
  };
  const clause = lastWhere(core.length, (at) => expected.asked(at).has("clause"));
  const expectedType = leftType(place, names);
  const open = clause !== undefined && core.slice(clause).every(({ type }) => nameLike.has(type));
  if (clause !== undefined && open) {
    const before = core[clause - 1];
    const final =
      before !== undefined &&
      (/^(?:Als|Zolang|GeldtDat)$/u.test(before.type) || before.text.toLowerCase() === "dat");
    add(names.sentences(final), clause, "ja-nee", 4);
    if (final && core.length > clause) add(names.sentences(false), clause, "ja-nee", 6);
    add(names.values(), clause, "naam", 5);
    add(names.things(), clause, "ding", 7);
  }
  if (expected.starts.includes(0) && expected.asked(0).has("definiendum")) definable(names, add);
  if (core.length > 0 && expected.next.get("NamePart")?.has("predicate") === true)
    add(names.sentences(false), 0, "ja-nee", 7);
  // `als het effect …`: what may be a name as well is most often the effect.
  const effect = core.findLastIndex(
    ({ text }, at) => text.toLowerCase() === "effect" && core[at - 1]?.text.toLowerCase() === "het",
  );
  if (effect > 0) add(names.others("effect"), effect + 1, "effect", 0);
  for (const start of expected.starts) {
    const rules = expected.asked(start).get("name") ?? nobody;
    const before = core[start - 1]?.type ?? "";
    for (const rule of rules) byRule(rule, start, before);
  }
  return out;

  function byRule(rule: string, start: number, before: string): void {
    switch (rule) {
      case "right":
      case "hasRight":
        if (start === 0) add(names.things(), start, "ding", 4);
        else add(names.others("voorziening"), start, "voorziening", 0);
        return;
      case "ladder":
        add(names.others("trede"), start, "naam", 0);
        return;
      case "effectNotReached":
        add(names.others("effect"), start, "effect", 0);
        return;
      case "nameTail":
        if (before === "VoorHetEffect") add(names.others("effect"), start, "effect", 0);
        else if (before === "TenGunsteVan" || before === "TenNadeleVan")
          add(names.things(), start, "ding", 0);
        else if (before === "InDeVormVan") plain(["een gift", "een lening", "een bedrag per maand"], start);
        else plain(["binnenkomst"], start);
        return;
      case "rounding":
        plain(["hele euro's", "hele centen", "tientallen", "honderdtallen"], start);
        return;
      case "termTail":
        plain(["de aanvraag", "de melding", "het besluit"], start);
        add(articled(names.others("stap")), start, "naam", 0);
        add(names.values(), start, "naam", 3, (name) =>
          names.typeOf(name.symbol)?.kind === "datum" ? 0 : 6,
        );
        return;
      case "exists":
      case "collection":
      case "quantified":
        lists(start);
        return;
      case "dutyApplies":
      case "power":
      case "content":
      case "duty":
      case "judgeSays":
      case "asks":
      case "departsFrom":
      case "rightRequires":
        plain(actors, start);
        add(names.things(), start, "ding", 4);
        return;
      case "reportedOn":
        add(names.others("stap"), start, "naam", 2);
        return;
      case "momentValue":
      case "nameValue":
        values(start);
        return;
      default:
        return;
    }
  }

  function values(start: number): void {
    if (clause === start && open) return;
    if (expectedType?.kind === "keuze") plain(expectedType.options, start, "keuze", 0);
    add(names.values(), start, "naam", 3, (name) => misfit(names.typeOf(name.symbol), expectedType));
    if (start === core.length && place.partial === "") out.push(...literals(expectedType, place));
    // `de leeftijd van …`: of whom.
    add(names.things(), start, "ding", 8);
    ofThing(start);
  }

  function ofThing(start: number): void {
    const words = core.slice(start);
    const at = words.map(({ text }) => text.toLowerCase()).lastIndexOf("van");
    if (at <= 0 || !names.index.values.has(keyOf(words.slice(0, at)))) return;
    add(names.things(), start + at + 1, "ding", 2);
    const relations = names.values().filter(({ symbol }) => names.typeOf(symbol)?.kind === "ding");
    add(relations, start + at + 1, "naam", 2);
  }

  function lists(start: number): void {
    const things = [...names.index.things.values()].flatMap(({ singular, plural }) =>
      plural === undefined ? [singular] : [plural, singular],
    );
    plain(things, start, "ding", 3);
    add(names.values(), start, "naam", 2, (name) => (names.typeOf(name.symbol)?.kind === "lijst" ? 0 : 6));
    add(
      names.sentences(false).filter(({ text }) => !/ (?:is|zijn|heeft) /u.test(text)),
      start,
      "ja-nee",
      5,
    );
  }

  function plain(texts: readonly string[], start: number, kind: Offer["kind"] = "naam", rank = 1): void {
    out.push(...offersOf(texts, typedFrom(start), { kind, rank: () => rank }));
  }

  function articled(all: readonly Name[]): readonly Name[] {
    return all.map((name) => ({ ...name, text: `${names.article(name.text)} ${name.text}` }));
  }
}

const nobody: ReadonlySet<string> = new Set();
const actors = ["de gemeente", "het college", "de raad", "de burgemeester", "de inwoner", "de consulent"];
const nameLike = new Set([
  "Word",
  "NumberWord",
  "Quoted",
  "YearWord",
  "Niet",
  "Geen",
  "NogNiet",
  "NogGeen",
  "Is",
  "RefLid",
  "Er",
  "Elke",
]);

type Add = (
  all: readonly Name[],
  start: number,
  kind: Offer["kind"],
  rank: number,
  fits?: (name: Name) => number,
) => void;

/** At the start of a definition: the height of a right, values that are defined elsewhere too, open notions of the law. */
function definable(names: Names, add: Add): void {
  const rights = names.others("voorziening").map((name): Name => ({
    ...name,
    text: `de hoogte van ${names.article(name.text)} ${name.text}`,
  }));
  add(rights, 0, "naam", 4);
  add(
    names.values().filter(({ symbol }) => symbol.kind === "begrip" || symbol.kind === "waarde"),
    0,
    "naam",
    6,
  );
}

function lastWhere(from: number, test: (at: number) => boolean): number | undefined {
  for (let at = from; at >= 0; at--) if (test(at)) return at;
  return undefined;
}

/** A list has been opened, so the things in it can be spoken of. */
function listOpen(core: readonly Piece[]): boolean {
  return core.some(({ type }) => type === "WaarvoorGeldt" || type === "GeldtDat");
}

/** The words of the sentence are a yes/no name of the ordinance. */
export function isWholeSentence({ core }: InSentence, { index }: Names): boolean {
  const key = keyOf(core);
  if (index.predicates.has(key)) return true;
  const words = key.split(" ");
  return words.some((_, at) => index.predicates.has(words.slice(at).join(" ")) && at > 0);
}

/** The type of what stands in front of `is` or of a comparison: what is written behind it should be of the same type. */
export function leftType(place: InSentence, names: Names): ValueType | undefined {
  const { core } = place;
  const verb = core.reduce((last, { type }, at) => (pivots.has(type) ? at : last), -1);
  if (verb < 0) return undefined;
  let from = verb;
  while (from > 0 && !openers.has(core[from - 1]!.type)) from--;
  const left = core.slice(from, verb).filter(({ type }) => !pivots.has(type));
  return typeOfWords(left, names);
}
const pivots = new Set([
  "Is",
  "Hoogstens",
  "Minstens",
  "MinderDan",
  "MeerDan",
  "HogerDan",
  "LagerDan",
  "LigtRelation",
  "Plus",
  "Min",
]);
const openers = new Set([
  "Als",
  "Zolang",
  "En",
  "Of",
  "Colon",
  "Semicolon",
  "LabelLetter",
  "LabelDegree",
  "LabelDash",
  "Gegeven",
  "Dan",
  "Comma",
  "GeldtDat",
  "WaarvoorGeldt",
]);

/** The type of a value that these words name. */
export function typeOfWords(words: readonly Piece[], names: Names): ValueType | undefined {
  for (let end = words.length; end > 0; end--) {
    const symbol = names.index.values.get(keyOf(words.slice(0, end)))?.[0]?.symbol;
    if (symbol !== undefined) return names.typeOf(symbol);
  }
  return undefined;
}

function misfit(type: ValueType | undefined, wanted: ValueType | undefined): number {
  if (wanted === undefined || type === undefined)
    return type?.kind === "ding" || type?.kind === "lijst" ? 3 : 0;
  if (type.kind !== wanted.kind) return type.kind === "percentage" || type.kind === "getal" ? 4 : 5;
  return type.kind === "getal" && wanted.kind === "getal" && type.unit !== wanted.unit ? 2 : 0;
}

/** Values that are written out, with a place to fill in. */
function literals(type: ValueType | undefined, { core }: InSentence): Offer[] {
  const out: Offer[] = [];
  const offer = (label: string, insert: string, rank: number): void => {
    out.push({ label, insert, snippet: true, kind: "waarde", detail: "invullen", rank });
  };
  const last = core[core.length - 1]?.type ?? "";
  switch (type?.kind) {
    case "bedrag": {
      const per =
        type.per === undefined
          ? ""
          : ` per ${type.per.count === 1 ? "" : `${String(type.per.count)} `}${type.per.unit}`;
      offer(`€ …${per}`, `€ ${hole(1, "100")}${per}`, 1);
      if (last !== "Money") offer("…% van …", `${hole(1, "110")}% van ${hole(2, "de norm")}`, 2);
      break;
    }
    case "getal":
      offer(
        type.unit === "" ? "een getal" : `… ${type.unit}`,
        `${hole(1, "1")}${type.unit === "" ? "" : ` ${type.unit}`}`,
        1,
      );
      break;
    case "percentage":
      offer("…%", `${hole(1, "10")}%`, 1);
      break;
    case "datum":
      offer("een datum", hole(1, "1 januari 2026"), 1);
      break;
    case "duur":
    case "periode":
      offer("… maanden", `${hole(1, "12")} maanden`, 1);
      break;
    case undefined:
      if (/^(?:Is|Hoogstens|Minstens|MinderDan|MeerDan|Plus|Min)$/u.test(last)) {
        offer("€ …", `€ ${hole(1, "100")}`, 2);
        offer("…% van …", `${hole(1, "110")}% van ${hole(2, "de norm")}`, 3);
        offer("een datum", hole(1, "1 januari 2026"), 4);
      }
      break;
    default:
      break;
  }
  return out;
}

const kindWords: Readonly<Partial<Record<NamedSymbol["kind"], string>>> = { ding: "ding" };

function detailOf({ symbol, origin }: Name, _names: Names): string {
  const kind = kindWords[symbol.kind] ?? symbol.kind;
  return origin === undefined ? kind : `${kind}, ${origin}`;
}
