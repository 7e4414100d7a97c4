// Rows of gegevens and oordelen → facts of the decision model, with the question a person sees.

import type { Block, Content, FactRow, Prose, Property } from "@andersom/syntax";
import { factSymbol, groupKey, judgementSymbol } from "../declare/facts.js";
import type { Fact } from "../model/index.js";
import { printed, withoutArticle } from "../names/normalise.js";
import { negationInName, reservedWordInName } from "../diagnostics/names.js";
import type { FactSymbol } from "../names/symbols.js";
import { lowerAdviceOfJudgement, lowerAdviceOfRow } from "./advice.js";
import type { LowerContext } from "./context.js";
import type { ModelPart } from "./part.js";
import { checkType } from "./row-type.js";
import { lowerAskLimit } from "./signals.js";

/** The fact rows of a block; a `>` line under a row is its question. */
export function lowerFactBlock(block: Block, context: LowerContext, part: ModelPart): void {
  const kind = block.keyword === "oordelen van" ? "oordeel" : "gegeven";
  const owner = kind === "oordeel" ? "" : groupKey(block.heading.name);
  const lowered: string[] = [];
  block.content.forEach((content, at) => {
    if (content.kind !== "FactRow") return;
    const declared = factSymbol(content, kind, owner);
    const symbol = resolved(declared, context);
    if (symbol === undefined) return;
    checkName(
      content.name.words.map((word) => word.text),
      printed(content.name.words),
      content,
      context,
    );
    checkReserved(content, context);
    checkType(content, context);
    if (kind === "oordeel") lowerAdviceOfRow(symbol.id, content, context, part);
    lowered.push(symbol.id);
    part.facts.push({
      ...shared(symbol, context, content),
      ...rowAttributes(content),
      ...question(block.content[at + 1]),
      ...(kind === "oordeel"
        ? {
            judge: block.heading.name === undefined ? "" : printed(block.heading.name.words),
            reasons: !content.attributes.some((attribute) => attribute.form === "zonder toelichting"),
            ...(content.attributes.some((attribute) => attribute.form === "per soort hulp")
              ? { perRight: true as const }
              : {}),
          }
        : {}),
    });
  });
  lowerAskLimit(block, lowered, context, part);
}

/** An `oordeel` block in its long form. */
export function lowerJudgement(block: Block, context: LowerContext, part: ModelPart): void {
  const symbol = resolved(judgementSymbol(block), context);
  if (symbol === undefined) return;
  const properties = block.content.filter((content): content is Property => content.kind === "Property");
  const by =
    properties
      .find((property) => property.key === "door")
      ?.values.map((value) => value.text)
      .join(", ") ??
    properties
      .find((property) => property.key === "antwoord")
      ?.values.map((value) => value.text)
      .find((text) => text.startsWith("door "))
      ?.slice("door ".length);
  const weighs = properties
    .filter((property) => property.key === "weegt mee")
    .flatMap((property) => property.values.map((value) => value.text));
  part.facts.push({
    ...shared(symbol, context, block.heading),
    sources: [],
    ...question(block.content.find((content) => content.kind === "Prose")),
    ...(by === undefined ? {} : { judge: by }),
    ...(weighs.length === 0 ? {} : { weighs }),
    reasons: true,
    ...(block.heading.perKindOfHelp === true ? { perRight: true as const } : {}),
    ...(by !== undefined && / samen met (?:de )?inwoner$/iu.test(by) ? { together: true as const } : {}),
  });
  lowerAdviceOfJudgement(symbol.id, block, context, part);
  for (const content of block.content) {
    if (content.kind === "SureCase")
      part.sures.push({
        id: `${symbol.id}#${part.sures.length + 1}`,
        fact: symbol.id,
        answer: printed(content.answer.words) === "ja",
        when: context.lower.condition(content.condition, context),
        place: context.placeOf(content.span),
      });
  }
}

function resolved(symbol: FactSymbol, context: LowerContext): FactSymbol | undefined {
  const direct = context.index.symbols.get(symbol.id)?.symbol;
  return direct !== undefined && "subjectless" in direct ? direct : undefined;
}

function shared(
  symbol: FactSymbol,
  context: LowerContext,
  node: { readonly span: FactRow["span"] },
): Pick<Fact, "id" | "name" | "key" | "thing" | "type" | "kind" | "place"> {
  return {
    id: symbol.id,
    name: fullName(symbol, context),
    key: withoutLeadingArticle(symbol.name),
    thing: symbol.thing,
    type: symbol.type,
    kind: symbol.kind,
    place: context.placeOf(node.span),
  };
}

/** A yes/no fact as a whole sentence: the subject is put in front of a row that starts with its verb. */
function fullName(symbol: FactSymbol, context: LowerContext): string {
  const thing = context.index.things.get(symbol.thing);
  return symbol.subjectless
    ? `${thing?.article ?? "de"} ${thing?.name ?? symbol.thing} ${symbol.name}`
    : symbol.name;
}

function withoutLeadingArticle(name: string): string {
  return name.replace(/^(?:de|het|een) /iu, "");
}

function rowAttributes(row: FactRow): Pick<Fact, "sources" | "dataClass"> {
  const sources = row.attributes
    .filter(
      (attribute) =>
        attribute.form === "uit" || attribute.form === "van" || attribute.form === "opgezocht in",
    )
    .map((attribute) => `${attribute.form} ${printed(attribute.words.words)}`);
  const dataClass = row.attributes.find((attribute) => attribute.form === "klasse");
  return {
    sources,
    ...(dataClass === undefined ? {} : { dataClass: printed(withoutArticle(dataClass.words.words)) }),
  };
}

function question(content: Content | undefined): { question?: string } {
  return content?.kind === "Prose" ? { question: (content satisfies Prose).text } : {};
}

/** Words that end a name in any sentence. Between quotes they are part of it. */
const RESERVED = /^(?:en|of|als|plus|min|maal|minstens|hoogstens)$/iu;

/** The same of words together. */
const RESERVED_TOGETHER =
  /\b(?:(?:meer|minder|hoger|lager) dan|gedeeld door|in ieder geval|de helft van)\b/iu;

function checkReserved({ name, span }: FactRow, context: LowerContext): void {
  const found = name.words.find((word) => word.quoted !== true && RESERVED.test(word.text))?.text;
  const bare = name.words.map((word) => (word.quoted === true ? "‘’" : word.text)).join(" ");
  const word = found ?? RESERVED_TOGETHER.exec(bare)?.[0];
  if (word !== undefined) context.report(reservedWordInName.at(span, { name: printed(name.words), word }));
}

/** No declared name holds niet or geen (language.md §3). */
export function checkName(
  words: readonly string[],
  name: string,
  node: { readonly span: FactRow["span"] },
  context: LowerContext,
): void {
  const found = words.find((word) => /^(?:niet|geen)$/iu.test(word));
  if (found !== undefined) context.report(negationInName.at(node.span, { name, word: found }));
}
