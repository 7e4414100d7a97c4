/** Headings: what stands on the line after the heading word. */
import type { IToken } from "chevrotain";
import type { Heading, Reference } from "../ast/index.js";
import type { Diagnostic } from "../diagnostic.js";
import { headingWithoutTitle } from "../errors/layout.js";
import { mergePhrases } from "../phrases/merge.js";
import type { HeadingSegment } from "../segment.js";
import { Comma, NumberAtom } from "../tokens/atoms.js";
import { endOf, lower, spanOf } from "../tokens/place.js";
import { referencesFrom } from "./reference.js";
import type { LowerContext } from "./tree.js";
import { group } from "./words.js";

type Fields = { -readonly [K in keyof Heading]?: Heading[K] };

export function heading(context: LowerContext, segment: HeadingSegment, diagnostics: Diagnostic[]): Heading {
  const span = spanOf(context.uri, segment.tokens);
  const { keyword, shape, length } = segment.match;
  const printed = segment.tokens
    .slice(0, length)
    .map((token) => token.image.toLowerCase())
    .join(" ");
  let rest = segment.tokens.slice(length);
  const fields: Fields = {};
  if (shape === "number" || shape === "numbered title") {
    const first = rest[0];
    if (first?.tokenType === NumberAtom) {
      fields.number = first.image;
      rest = rest.slice(1);
      if (
        lower(rest[0]) === "tot" &&
        lower(rest[1]) === "en" &&
        lower(rest[2]) === "met" &&
        rest[3]?.tokenType === NumberAtom
      ) {
        fields.numberTo = rest[3].image;
        rest = rest.slice(4);
      } else if (keyword === "lid" && lower(rest[0]) === "en" && rest[1]?.tokenType === NumberAtom) {
        fields.numberTo = rest[1].image;
        rest = rest.slice(2);
      }
    } else diagnostics.push(headingWithoutTitle.at(span, { keyword: printed, needs: "nummer" }));
  } else if (shape === "title" && rest.length === 0)
    diagnostics.push(headingWithoutTitle.at(span, { keyword: printed, needs: "naam" }));
  const title =
    rest.length === 0
      ? ""
      : context.text
          .slice(rest[0]!.startOffset, endOf(rest[rest.length - 1]!))
          .replace(/\s+/g, " ")
          .trim();
  return { kind: "Heading", span, title, ...fields, ...named(context, keyword, rest, span.end) };
}

function named(
  context: LowerContext,
  keyword: Heading["title"],
  rest: readonly IToken[],
  end: number,
): Fields {
  switch (keyword) {
    case "effect":
    case "kernwaarde":
    case "begrip":
    case "open begrip":
    case "plicht":
    case "signaal":
    case "botsing":
    case "toestemming":
    case "overgang":
    case "waarborg":
    case "wet":
    case "hoort bij":
    case "stap":
    case "trede":
    case "voorzieningen":
    case "verplichte inhoud van":
    case "grenzen van":
    case "bevoegdheden in":
    case "verwijzingen naar":
      return rest.length === 0 ? {} : { name: group(context, withoutArticle(keyword, rest), end) };
    case "gegevens van":
    case "oordelen van":
    case "oordeel":
      return thing(context, keyword, rest, end);
    case "maatwerk":
    case "publiek":
    case "bedragen":
      return placed(context, rest, end);
    default:
      return {};
  }
}

const lawBlocks: ReadonlySet<string> = new Set([
  "verplichte inhoud van",
  "grenzen van",
  "bevoegdheden in",
  "verwijzingen naar",
]);

/** `grenzen van de Wgs`: the name of a law goes without its article. */
function withoutArticle(keyword: string, rest: readonly IToken[]): readonly IToken[] {
  return lawBlocks.has(keyword) && rest.length > 1 && /^(?:de|het)$/.test(lower(rest[0]))
    ? rest.slice(1)
    : rest;
}

/** `de aanvraag, meervoud aanvragen`, `de inwoner over geld`, `redt het zelf, over de inwoner, per soort hulp`. */
function thing(context: LowerContext, keyword: string, rest: readonly IToken[], end: number): Fields {
  const parts = byComma(rest);
  const fields: Fields = {};
  let name = parts[0] ?? [];
  const over = keyword === "gegevens van" ? name.findIndex((token) => lower(token) === "over") : -1;
  if (over > 0) {
    fields.about = group(context, name.slice(over + 1), end);
    name = name.slice(0, over);
  }
  if (name.length > 0) fields.name = group(context, name, end);
  for (const part of parts.slice(1)) {
    const first = lower(part[0]);
    if (first === "meervoud") fields.plural = group(context, part.slice(1), end);
    else if (first === "ook") fields.alsoCalled = group(context, part.slice(1), end);
    else if (first === "over") fields.about = group(context, part.slice(1), end);
    else if (part.map(lower).join(" ") === "per soort hulp") fields.perKindOfHelp = true;
  }
  return fields;
}

/** `bij lid 3`, `bij deze verordening, behalve artikel 2.4 en artikel 5.4`, or a name. */
function placed(context: LowerContext, rest: readonly IToken[], end: number): Fields {
  if (rest.length === 0) return {};
  if (lower(rest[0]) !== "bij") return { name: group(context, rest, end) };
  const except = rest.findIndex((token) => lower(token) === "behalve");
  const places = except < 0 ? rest.slice(1) : rest.slice(1, except);
  const fields: Fields = {
    name: group(context, rest, end),
    references: places.length === 0 ? [] : readReferences(context, places),
  };
  if (except >= 0) fields.except = readReferences(context, rest.slice(except + 1));
  return fields;
}

function readReferences(context: LowerContext, atoms: readonly IToken[]): Reference[] {
  const tokens = mergePhrases(atoms, { labels: false, selfReferences: true }).filter((token) =>
    token.tokenType.name.startsWith("Ref"),
  );
  return tokens.length === 0 ? [] : referencesFrom(context, tokens);
}

function byComma(tokens: readonly IToken[]): IToken[][] {
  const parts: IToken[][] = [[]];
  for (const token of tokens) {
    if (token.tokenType === Comma) parts.push([]);
    else parts[parts.length - 1]!.push(token);
  }
  return parts;
}
