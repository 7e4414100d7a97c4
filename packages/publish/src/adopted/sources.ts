// The files of an ordinance as the printer reads them: the header, and the blocks of each article.

import type { Advice, DecisionModel, SourcePlace } from "@andersom/semantics";
import type { Block, Content, Span, Statement } from "@andersom/syntax";
import { lowerFirst } from "../dutch/clause.js";
import type { Notion } from "./clause.js";
import type { WrittenFile } from "./written.js";

export interface Placed {
  readonly block: Block;
  /** What stands under it, up to the next article, chapter or paragraaf. */
  readonly below: readonly Block[];
  readonly paragraaf?: Block;
  readonly chapter?: Block;
}

export interface Sources {
  readonly header?: Block;
  readonly articles: readonly Placed[];
  readonly chapters: readonly Block[];
  /** `bedragen` that stand in no article. */
  readonly amounts: readonly Block[];
  /** Begrippen outside the articles. */
  readonly loose: readonly Block[];
  /** The blocks of the effects. */
  readonly effects: readonly Block[];
  /** What is computed among the facts: `het aantal personen is het aantal leden`. */
  readonly computed: readonly Statement[];
}

/** All but the files of laws. */
export function ownFiles(files: readonly WrittenFile[]): readonly WrittenFile[] {
  return files.filter(({ parse }) => !parse.ast.blocks.some(({ keyword }) => keyword === "wet"));
}

const breaks = new Set([
  "hoofdstuk",
  "paragraaf",
  "artikel",
  "verordening",
  "beleidsregels",
  "nadere regels",
  "hoort bij",
]);
/** What never lies in an article, wherever it stands. */
const outside = new Set(["gegevens van", "oordelen van", "voorzieningen", "keuzes"]);

export function sourcesOf(files: readonly WrittenFile[]): Sources {
  const articles: { block: Block; below: Block[]; paragraaf?: Block; chapter?: Block }[] = [];
  const [chapters, amounts, loose]: [Block[], Block[], Block[]] = [[], [], []];
  const [computed, effects]: [Statement[], Block[]] = [[], []];
  let header: Block | undefined;
  for (const { parse } of files) {
    let current: (typeof articles)[number] | undefined;
    let [chapter, paragraaf]: [Block | undefined, Block | undefined] = [undefined, undefined];
    for (const block of parse.ast.blocks) {
      const { keyword } = block;
      if (breaks.has(keyword)) current = undefined;
      if (keyword === "effect") effects.push(block);
      if (keyword === "gegevens van") computed.push(...block.content.filter(isComputed));
      if (keyword === "verordening" || keyword === "beleidsregels" || keyword === "nadere regels")
        header ??= block;
      else if (keyword === "hoofdstuk") {
        [chapter, paragraaf] = [block, undefined];
        chapters.push(block);
      } else if (keyword === "paragraaf") paragraaf = block;
      else if (keyword === "artikel") {
        current = {
          block,
          below: [],
          ...(chapter === undefined ? {} : { chapter }),
          ...(paragraaf === undefined ? {} : { paragraaf }),
        };
        articles.push(current);
      } else if (current !== undefined && !outside.has(keyword)) current.below.push(block);
      else if (keyword === "bedragen") amounts.push(block);
      else if (keyword === "begrip") loose.push(block);
    }
  }
  return {
    ...(header === undefined ? {} : { header }),
    articles,
    chapters,
    amounts,
    loose,
    effects,
    computed,
  };
}

function isComputed(node: Content): node is Statement {
  return node.kind === "DefinitionStatement" || node.kind === "PredicateDefinition";
}

/** Where the notions of the model stand in the sources, and by whom they are judged. */
export function notionsOf(model: DecisionModel): (span: Span) => Notion | undefined {
  const found = new Map<string, Notion>();
  const facts = new Map(model.facts.map((fact) => [fact.id, fact]));
  const definitions = new Map(model.definitions.map((one) => [one.id, one]));
  const advice = new Map(model.advice.map((one) => [one.judgement, one]));
  each({ ...model, examples: [] }, (one) => {
    const place = placeOf(one);
    if (place === undefined) return;
    const key = keyOf(place.file, place.start, place.end);
    if (one.op === "fact" && typeof one.fact === "string") {
      const fact = facts.get(one.fact);
      if (fact?.type.kind !== "ja-nee") return;
      found.set(key, {
        name: fact.name,
        ...(fact.kind === "oordeel"
          ? { judge: judgeOf(model, fact.judge), ...heard(advice.get(fact.id)) }
          : {}),
      });
    } else if (one.op === "definition" && typeof one.definition === "string") {
      const definition = definitions.get(one.definition);
      if (definition?.type.kind === "ja-nee" && !found.has(key)) found.set(key, { name: definition.name });
    }
  });
  return ({ uri, start, end }) => found.get(keyOf(uri, start, end));
}

function heard(advice: Advice | undefined): Pick<Notion, "heard"> {
  return advice?.text === undefined ? {} : { heard: lowerFirst(advice.text) };
}

/** The value of a choice that something is compared with, by the place of that something: `de soort is ernstig misdragen`. */
export function choicesOf(model: DecisionModel): (span: Span) => string | undefined {
  const found = new Map<string, string>();
  each({ ...model, examples: [] }, ({ op, left, right }) => {
    if (op !== "compare") return;
    const place = placeOf(left as Part);
    const { op: kind, type, value } = right as Part;
    const choice = kind === "constant" && (type as { readonly kind?: string }).kind === "keuze";
    if (choice && place !== undefined && typeof value === "string")
      found.set(keyOf(place.file, place.start, place.end), value);
  });
  return ({ uri, start, end }) => found.get(keyOf(uri, start, end));
}

/** A body of the municipality by its name; of somebody who works there the act is that of the municipality. */
export function judgeOf(model: DecisionModel, judge: string | undefined): string {
  const body = /^(?:het college|de raad|de burgemeester)\b/u.exec(judge ?? "")?.[0];
  return body ?? (model.instrument.decides === undefined ? "het college" : "de gemeente");
}

function keyOf(file: string, start: number, end: number): string {
  return `${file}\n${String(start)}\n${String(end)}`;
}

interface Part {
  readonly [key: string]: unknown;
}

/** Every object within plain data. */
export function each(value: unknown, visit: (one: Part) => void): void {
  if (Array.isArray(value)) for (const one of value) each(one, visit);
  else if (typeof value === "object" && value !== null) {
    visit(value as Part);
    for (const one of Object.values(value)) each(one, visit);
  }
}

export function placeOf(one: Part): SourcePlace | undefined {
  const place = one.place as { readonly source?: SourcePlace } | undefined;
  return place?.source;
}

/** Ids of what the model has from a place of the sources; examples and facts are no legal text. */
export function rulesOf(model: DecisionModel): (span: Span) => readonly string[] {
  const places: { file: string; start: number; id: string }[] = [];
  each({ ...model, examples: [], facts: [], laws: [], things: [] }, (one) => {
    const place = placeOf(one);
    if (place !== undefined && typeof one.id === "string")
      places.push({ file: place.file, start: place.start, id: one.id });
  });
  const add = (one: Part, id: string): void => {
    const place = placeOf(one);
    if (place !== undefined) places.push({ file: place.file, start: place.start, id });
  };
  // A right is declared in a list, and given by the sentences about it; who gives advice is told where is judged.
  for (const { id, grants, refusals, powers } of model.rights)
    for (const { place } of [...grants, ...refusals, ...powers]) add({ place }, id);
  const advice = new Map(model.advice.map(({ judgement, id }) => [judgement, id]));
  each({ ...model, examples: [] }, (one) => {
    const id = one.op === "fact" && typeof one.fact === "string" ? advice.get(one.fact) : undefined;
    if (id !== undefined) add(one, id);
  });
  return ({ uri, start, end }) => [
    ...new Set(
      places.filter((one) => one.file === uri && one.start >= start && one.start < end).map(({ id }) => id),
    ),
  ];
}
