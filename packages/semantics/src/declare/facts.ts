// Symbols of blocks of gegevens, oordelen and voorzieningen.

import type { Block, FactRow, Property, WordGroup } from "@andersom/syntax";
import { keyOf, keyText, leadingArticle, printed, withoutArticle } from "../names/normalise.js";
import type { AnySymbol, FactSymbol, ThingSymbol } from "../names/symbols.js";
import type { ValueType } from "../model/index.js";
import { valueTypeOf } from "../types/fact-type.js";

/** The compared words of a group without articles, as one text. */
export function groupKey(group: WordGroup | undefined): string {
  return group === undefined ? "" : keyText(keyOf(group.words));
}

/** `gegevens van de maatregel, meervoud maatregelen`: the thing. */
export function thingSymbol(block: Block): ThingSymbol {
  const words = block.heading.name?.words ?? [];
  const singular = keyText(keyOf(words));
  const article = leadingArticle(words);
  return {
    kind: "ding",
    id: `ding:${singular}`,
    name: printed(withoutArticle(words)),
    key: singular,
    singular,
    ...(block.heading.plural === undefined ? {} : { plural: groupKey(block.heading.plural) }),
    ...(block.heading.alsoCalled === undefined ? {} : { also: groupKey(block.heading.alsoCalled) }),
    ...(article === undefined ? {} : { article }),
  };
}

/** A row of gegevens or oordelen. `thing` is the compared name of the thing that owns it. */
export function factSymbol(row: FactRow, kind: "gegeven" | "oordeel", thing: string): FactSymbol {
  const words = row.name.words;
  const key = keyText(keyOf(words));
  const duties = row.type.form === "een ding" && groupKey(row.type.thing) === "plichten";
  // Which duties there are is known when all files are read.
  const type: ValueType = duties
    ? { kind: "keuze", options: [] }
    : valueTypeOf(row.type, row.attributes, groupKey);
  const element = row.attributes.find((attribute) => attribute.form === "per stuk");
  const yesNo = type.kind === "ja-nee";
  const subjectless = yesNo && startsWithVerb(words[0]?.text ?? "", key);
  return {
    // A whole sentence keeps its article: it is printed as a sentence.
    kind,
    id: `${kind}:${thing}/${key}`,
    name: printed(yesNo && !subjectless ? words : withoutArticle(words)),
    key,
    thing,
    type,
    yesNo,
    subjectless,
    ...(element === undefined ? {} : { element: groupKey(element.words) }),
    ...(duties ? { duties } : {}),
  };
}

/** Verbs in the past tense that end like other words. */
const PAST =
  /^(?:had|was|werd|kreeg|gaf|kwam|ging|stond|liep|zat|lag|bleef|deed|vroeg|nam|wilde|kon|mocht|moest|zou|is|wil|kan|mag|zal)$/iu;

/** Nouns with the ending of a verb, where somebody left the article out: `einde van het verblijf staat vast`. */
const NOUN =
  /^(?:einde|waarde|schade|\p{L}*(?:hoogte|lengte|breedte|grootte|ruimte|behoefte|ziekte|belofte|geboorte|gemeente|gedeelte|kwaliteit|achterstand|toestand|dienst|recht|budget|contract|traject|bericht|tekort))$/iu;

/**
 * A yes/no row without its subject starts with a verb (`volgt een opleiding`, `woonde samen`): not with an article, and with no
 * is/zijn further on, as in `kwijtschelding is mogelijk`.
 */
function startsWithVerb(first: string, key: string): boolean {
  if (/^(?:de|het|een|er|elke?|iemand|geen)$/iu.test(first) || key.includes(" is ") || key.endsWith(" is"))
    return false;
  if (NOUN.test(first)) return false;
  return /(?:t|de|te)$/iu.test(first) || PAST.test(first) || !key.includes(" ");
}

/** `oordeel X, over de inwoner` with its `Antwoord:`; ja of nee unless the answer names other choices. */
export function judgementSymbol(block: Block): FactSymbol {
  const words = block.heading.name?.words ?? [];
  const key = keyText(keyOf(words));
  const thing = block.heading.about === undefined ? "inwoner" : groupKey(block.heading.about);
  const answer = block.content.find(
    (content): content is Property => content.kind === "Property" && content.key === "antwoord",
  );
  const type = answerType(answer);
  const yesNo = type.kind === "ja-nee";
  const subjectless = yesNo && startsWithVerb(words[0]?.text ?? "", key);
  return {
    kind: "oordeel",
    id: `oordeel:${thing}/${key}`,
    name: printed(yesNo && !subjectless ? words : withoutArticle(words)),
    key,
    thing,
    type,
    yesNo,
    subjectless,
  };
}

function answerType(answer: Property | undefined): ValueType {
  const parts: string[] = [];
  for (const value of answer?.values ?? []) {
    if (/^(?:door|na|met|zonder) /u.test(value.text)) break;
    parts.push(...value.text.split(/ of /u));
  }
  const options = parts.map((part) => part.trim()).filter((part) => part !== "");
  if (options.length === 0 || (options.length === 2 && options[0] === "ja" && options[1] === "nee"))
    return { kind: "ja-nee" };
  return { kind: "keuze", options };
}

/** A row of `voorzieningen`: a right or provision, declared once. */
export function rightSymbol(row: FactRow): AnySymbol {
  const key = keyText(keyOf(row.name.words));
  const type = valueTypeOf(row.type, row.attributes, groupKey);
  return {
    kind: "voorziening",
    id: `recht:${key}`,
    name: printed(withoutArticle(row.name.words)),
    key,
    ...(type.kind === "bedrag" ? { amount: type } : {}),
  };
}

/** A row of `keuzes`: the values that every `X van …` may take. */
export function choiceSymbol(row: FactRow): AnySymbol[] {
  const key = keyText(keyOf(row.name.words));
  const type = valueTypeOf(row.type, row.attributes, groupKey);
  if (type.kind !== "keuze") return [];
  return [
    {
      kind: "keuze",
      id: `keuze:${key}`,
      name: printed(withoutArticle(row.name.words)),
      key,
      options: type.options,
    },
  ];
}
