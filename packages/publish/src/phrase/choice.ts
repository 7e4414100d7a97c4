// A choice in words: "U bent alleenstaand", "Het gaat om de tweede categorie", "De reden van het bezoek is ziekenhuis".

import type { Expr } from "@andersom/semantics";
import { subjectOf } from "../dutch/address.js";
import { sentence } from "../dutch/clause.js";
import { oneOf } from "../dutch/article.js";
import { joined } from "../dutch/number-words.js";
import { conjugate } from "../dutch/verb.js";
import { withArticle } from "./naming.js";
import type { Teller } from "./teller.js";
import { told, type Told } from "./told.js";
import { valuePhrase } from "./value.js";

/** How people live, as one says it of somebody: the words of the law on the left. */
const living: readonly (readonly [RegExp, string])[] = [
  [/^alleenstaanden?$/u, "bent alleenstaand"],
  [/^alleenstaande ouders?$/u, "bent alleenstaande ouder"],
  [/^(?:gehuwden?|gehuwd)$/u, "bent gehuwd of woont samen"],
  [/^(?:gehuwden?|gehuwd) zonder kinderen$/u, "bent gehuwd of woont samen, zonder kinderen"],
  [/^(?:gehuwden?|gehuwd) met kinderen$/u, "bent gehuwd of woont samen, met kinderen"],
  [/^samenwonenden?$/u, "woont samen"],
];

/** The sentence for `X is (een van) …`; undefined when the left side is no choice or a side is no plain value. */
export function choiceSentence(
  teller: Teller,
  left: Expr,
  right: readonly Expr[],
  positive: boolean,
): Told | undefined {
  if (left.type.kind !== "keuze" || right.some(({ op }) => op !== "constant")) return undefined;
  const name = nameOf(teller, left) ?? "";
  const options = right.map((option) => valuePhrase(teller, option));
  const not = positive ? "" : "niet ";
  if (name === "leefvorm") {
    const living = livingSentence(teller, options, positive);
    return living === undefined ? undefined : told(living);
  }
  const [kind = ""] = name.split(" ");
  const ranked = rankedOptions(teller, kind, options);
  if (ranked !== undefined && kind === name) return told(sentence(`het gaat ${not}om ${ranked}`));
  if (isSort(name, options)) return told(sentence(`het gaat ${not}om ${joined(options.map(oneOf), "of")}`));
  const subject = valuePhrase(teller, left);
  if (ranked !== undefined) return told(sentence(`${subject} is ${not}${ranked}`));
  // Behind a colon a choice needs no article, and behind "als" it is what the choice is called.
  const quoted = joined(
    options.map((option) => `‘${option}’`),
    "of",
  );
  const comma = / dat /u.test(subject) ? "," : "";
  const text = `${subject}${comma} is${positive ? ":" : " iets anders dan"} ${joined(options, "of")}`;
  return told(sentence(text), { behind: `${subject} ${not}${quoted} is` });
}

/** `de eerste of tweede categorie`: options that name their kind, with its article. */
function rankedOptions(teller: Teller, kind: string, options: readonly string[]): string | undefined {
  if (kind === "" || !options.every((option) => option.endsWith(` ${kind}`))) return undefined;
  const short = options.map((option, index) =>
    index === options.length - 1 ? option : option.slice(0, -kind.length - 1),
  );
  const [article = "de"] = withArticle(teller, kind).split(" ");
  return `${article} ${joined(short, "of")}`;
}

/** `kostensoort`, `soort van de gedraging`, and `soort school` where each option says by itself that it is a school. */
function isSort(name: string, options: readonly string[]): boolean {
  if (/(?:^soort van |soort$)/u.test(name)) return true;
  const what = /^soort (\p{L}+)$/u.exec(name)?.[1];
  return what !== undefined && options.every((option) => option.endsWith(what));
}

function nameOf({ index }: Teller, expr: Expr): string | undefined {
  if (expr.op === "fact") return index.facts.get(expr.fact)?.name;
  return expr.op === "definition" ? index.definitions.get(expr.definition)?.name : undefined;
}

function livingSentence(teller: Teller, options: readonly string[], positive: boolean): string | undefined {
  const { person } = teller;
  const known = options.map((option) => living.find(([words]) => words.test(option))?.[1]);
  if (known.includes(undefined) || (person.kind === "named" && person.plural)) return undefined;
  const parts = known.map((words, index) => {
    // `bent` once: `u bent alleenstaand of alleenstaande ouder`.
    const said = index > 0 ? (words ?? "").replace(/^bent /u, "") : (words ?? "");
    return said;
  });
  const spoken = livingParts(parts).replace(/(?<!\p{L})(bent|woont)(?!\p{L})/gu, (verb) =>
    conjugated(teller, verb === "bent" ? "is" : verb),
  );
  const denied = positive ? spoken : deniedLiving(spoken);
  return sentence(`${subjectOf(person)} ${denied}`);
}

/** `bent alleenstaand of gehuwd, of woont samen`. */
function livingParts(parts: readonly string[]): string {
  const flat = parts.map((part) => part.replace(/ of woont samen$/u, ""));
  const together = flat.some((part, index) => part !== parts[index]);
  if (!together || flat.length === 1) return joined(parts, "of");
  return `${joined(flat, "of")}, of woont samen`;
}

/** The words for a way of living in a table: `Gehuwd of samenwonend`. */
export function livingLabel(option: string): string {
  return option
    .replace(/^alleenstaanden?$/u, "alleenstaand")
    .replace(/^gehuwden?(?= |$)/u, "gehuwd of samenwonend")
    .replace(/samenwonend (?=zonder|met)/u, "samenwonend, ");
}

function conjugated({ person }: Teller, verb: string): string {
  return person.kind === "reader" ? conjugate(verb, person.address, "after subject") : verb;
}

/** `bent niet alleenstaand`, `bent geen alleenstaande ouder`, `bent niet gehuwd en woont niet samen`. */
function deniedLiving(spoken: string): string {
  return spoken
    .replace(/^(\p{L}+) alleenstaande ouder/u, "$1 geen alleenstaande ouder")
    .replace(/^(\p{L}+) (?=alleenstaand(?!e)|gehuwd)/u, "$1 niet ")
    .replace(/ of woont samen/u, " en woont niet samen")
    .replace(/^woont samen/u, "woont niet samen")
    .replace(/(?<=alleenstaand) of alleenstaande ouder/u, " en ook geen alleenstaande ouder");
}
