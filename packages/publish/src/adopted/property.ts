// Labels with a value, as sentences: the name, what is withdrawn, who decides what no article is about.

import { lowerFirst } from "../dutch/clause.js";
import type { Property, Statement } from "@andersom/syntax";
import { guessedArticle } from "../dutch/article.js";
import { joined } from "../dutch/number-words.js";
import { enumeration, letter, sentence } from "./build.js";
import { originAt, type Ids, type Printer } from "./printer.js";
import type { LegalBlock } from "./tree.js";

/** What stands in an article as `Label: waarde.`; labels that say something about the article itself give nothing. */
export function propertyBlocks(printer: Printer, node: Property, ids: Ids): readonly LegalBlock[] {
  const origin = originAt(printer, node.span);
  const texts = node.values.map(({ text }) => text);
  const kind = printer.model.instrument.kind;
  const these = kind === "verordening" ? "Deze verordening" : `Deze ${kind}`;
  const plural = kind !== "verordening";
  switch (node.key) {
    case "effect":
    case "effecten":
    case "grondslag":
    case "kernwaarde":
    case "kernwaarden":
    case "vult in":
      return [];
    case "citeertitel":
      return [
        sentence([`${these} ${plural ? "worden" : "wordt"} aangehaald als: ${texts.join(", ")}`], origin),
      ];
    case "ingetrokken":
    case "vervangt":
      return withdrawn(printer, node, ids);
    case "vangnet": {
      const actor = printer.model.catchAll?.actor ?? "het college";
      const them = plural ? "deze regels niet voorzien" : "deze verordening niet voorziet";
      return [sentence([`In gevallen waarin ${them}, beslist ${actor.toLowerCase()}`], origin)];
    }
    case "plafond": {
      const right = printer.model.rights.find(
        ({ ceiling }) =>
          ceiling?.place.source.start === node.span.start && ceiling.place.source.file === node.span.uri,
      );
      const what = right === undefined ? "" : ` voor ${named(printer, right.name)}`;
      return [sentence([`Het plafond${what} is ${texts.join(", ")}`], origin)];
    }
    case "te laat":
      return [
        sentence(
          [`Is ${late(printer)} te laat, dan ${inverted(printer, node.statement) ?? texts.join(", ")}`],
          origin,
        ),
      ];
    case "hoort bij":
      return [sentence([`Deze plicht hoort bij ${joined(texts, "en")}`], origin)];
    case "bij niet nakomen":
      return [sentence([consequence(printer, node)], origin)];
    case "omvang":
      return [sentence([`De omvang van deze plicht is ${texts.join(" en ")}`], origin)];
    case "bevoegdheid": {
      const file = printer.file(node.span.uri);
      const { start, end } = bounds(node);
      return [sentence(["De bevoegdheid hiervoor staat in ", ...file.words(start, end)], origin)];
    }
    default:
      return [sentence([`${node.label}: ${texts.join(", ")}`], origin)];
  }
}

/** With "de" or "het" where the ordinance says so. */
export function named(printer: Printer, name: string): string {
  const article = printer.index.articleOf(name);
  return article === undefined ? name : `${article} ${name}`;
}

function bounds({ values, span }: Property): { readonly start: number; readonly end: number } {
  return { start: values[0]?.span.start ?? span.start, end: values.at(-1)?.span.end ?? span.end };
}

/** Whose lateness it is: who the text says decides. */
function late(printer: Printer): string {
  return printer.model.instrument.decides === undefined ? "het college" : "de gemeente";
}

/** `de inwoner mag meteen een aanvraag doen` behind "dan": the verb before the subject. */
function inverted(printer: Printer, node: Statement | undefined): string | undefined {
  if (node?.kind !== "PowerStatement" && node?.kind !== "ActStatement") return undefined;
  const file = printer.file(node.span.uri);
  const actor = file.raw(node.actor.span.start, node.actor.span.end).trim();
  const rest = file.raw(node.actor.span.end, node.span.end).trim().replace(/\.$/u, "");
  const [verb, ...others] = rest.split(" ");
  return `${verb ?? ""} ${lowerFirst(actor)} ${others.join(" ")}`.trim();
}

/** A category is what the duty has; anything else is said as it is written. */
function consequence(printer: Printer, node: Property): string {
  const done = inverted(printer, node.statement);
  if (done !== undefined) return `Wordt deze plicht niet nagekomen, dan ${done}`;
  const text = node.values.map((value) => value.text).join(", ");
  if (/\bcategorie$/u.test(text))
    return `Niet nakomen van deze plicht valt in de ${text.replace(/^de /u, "")}`;
  const [, actor, verb, rest] = /^((?:de|het) \p{L}+) (\p{L}+t|mag|kan) (.+)$/u.exec(text) ?? [];
  return actor === undefined
    ? `Bij niet nakomen van deze plicht geldt: ${text}`
    : `Wordt deze plicht niet nagekomen, dan ${verb ?? ""} ${actor} ${rest ?? ""}`;
}

/** `De Verordening X wordt ingetrokken`, `Het Besluit X wordt …`, `De Beleidsregels X worden …`. */
export function withdrawnOne(name: string): string {
  const [article] = /^(?:de|het) /iu.exec(name) ?? [];
  const [noun = ""] =
    name
      .slice(article?.length ?? 0)
      .toLowerCase()
      .match(/^(?:nadere )?\S+/u) ?? [];
  const verb = /(?:regels|richtlijnen|voorschriften)$/u.test(noun) ? "worden" : "wordt";
  return `${article ?? `${guessedArticle(noun) ?? "de"} `}${name.slice(article?.length ?? 0)} ${verb} ingetrokken`;
}

/** `Ingetrokken: X; Y`. */
function withdrawn(printer: Printer, node: Property, ids: Ids): readonly LegalBlock[] {
  const origin = originAt(printer, node.span);
  const [only, ...others] = node.values.map(({ text }) => text);
  if (only === undefined) return [];
  if (others.length === 0) return [sentence([withdrawnOne(only)], origin)];
  return [
    sentence(["De volgende regelingen worden ingetrokken:"], origin, ""),
    enumeration(
      [only, ...others].map((text, index) => ({ label: letter(index), content: [text], origin })),
      "en",
      ids,
    ),
  ];
}
