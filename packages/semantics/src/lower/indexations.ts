// `Indexering: …`: how the amounts of the sentence or table above it follow an index figure.

import type { Block, Content, Property } from "@andersom/syntax";
import { unreadableIndexation } from "../diagnostics/law.js";
import type { Indexation } from "../model/index.js";
import { keyOfText, keyText } from "../names/normalise.js";
import type { LowerContext } from "./context.js";
import { definedSymbol } from "./definition.js";
import { optional } from "./header.js";
import type { ModelPart } from "./part.js";

/** Each indexation of a block, for the values of the last sentence or table before it. */
export function lowerIndexations(block: Block, context: LowerContext, part: ModelPart): void {
  let above: readonly string[] = [];
  for (const content of block.content) {
    const defined = definedBy(content, block, context);
    if (defined !== undefined) above = defined;
    if (content.kind !== "Property" || content.key !== "indexering") continue;
    const read = readIndexation(content, context);
    if (typeof read === "string") {
      context.report(unreadableIndexation.at(content.span, { reason: read }));
      continue;
    }
    if (above.length === 0)
      context.report(unreadableIndexation.at(content.span, { reason: "Er staat geen bedrag boven." }));
    for (const definition of above)
      part.indexations.push({
        definition,
        ...read,
        text: context.source(content.span),
        place: context.placeOf(content.span),
      });
  }
}

/** Ids of the values that a sentence or table gives; undefined for other sentences. */
function definedBy(content: Content, block: Block, context: LowerContext): readonly string[] | undefined {
  if (content.kind === "DefinitionStatement") {
    const names = content.names.length > 0 ? content.names : [block.heading.name];
    return names.flatMap((name) => (name === undefined ? [] : (definedSymbol(name, context)?.id ?? [])));
  }
  if (content.kind !== "Table" || block.keyword !== "bedragen") return undefined;
  const column = content.header.findIndex(({ raw }) => raw.toLowerCase() === "naam");
  const keys = content.rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell !== undefined && "raw" in cell ? keyText(keyOfText(cell.raw)) : [];
  });
  return [...new Set(keys)].flatMap((key) => {
    const entry = context.index.values.get(key)?.find(({ origin }) => origin === context.law);
    return entry?.symbol.id ?? [];
  });
}

const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const DIRECTIONS = { boven: "omhoog", beneden: "omlaag" } as const;

type Read = Pick<Indexation, "day" | "index" | "unrounded" | "base" | "rounding">;

/** The parts of the sentence; a text says what is missing. */
function readIndexation({ values }: Property, context: LowerContext): Read | string {
  let day: Read["day"] | undefined;
  let index: string | undefined;
  let unrounded = false;
  let base: string | undefined;
  let rounding: Read["rounding"];
  for (const value of values) {
    const text = context
      .source(value.span)
      .replace(/[‘’“”"]/gu, "")
      .replace(/\.$/u, "");
    const [, date, month] = /^elk jaar op (\d{1,2}) (\p{L}+)$/iu.exec(text) ?? [];
    const at = MONTHS.indexOf((month ?? "").toLowerCase()) + 1;
    const [, name] = /^met (.+)$/iu.exec(text) ?? [];
    const [, amount] = /^ongerond bedrag van € ?([\d.]+(?:,\d+)?)/iu.exec(text) ?? [];
    const [, way, step] =
      /^(?:afgerond )?naar (boven|beneden)(?: afgerond)? op (?:een veelvoud van € ?([\d.]+(?:,\d+)?)|hele (?:euro['’]?s|centen))$/iu.exec(
        text,
      ) ?? [];
    if (at > 0) day = { day: Number(date), month: at };
    else if (name !== undefined) index = name;
    else if (/^over het ongeronde bedrag$/iu.test(text)) unrounded = true;
    else if (amount !== undefined) base = decimal(amount);
    else if (way !== undefined)
      rounding = {
        direction: DIRECTIONS[way.toLowerCase() as keyof typeof DIRECTIONS],
        step: step === undefined ? (/centen$/iu.test(text) ? "0.01" : "1") : decimal(step),
      };
    else return `‘${text}’ ken ik hier niet.`;
  }
  if (day === undefined) return "Er staat niet bij op welke dag: ‘elk jaar op 1 januari’.";
  if (index === undefined) return "Er staat niet bij met welk cijfer: ‘met ‘de consumentenprijsindex’’.";
  return { day, index, unrounded, ...optional("base", base), ...optional("rounding", rounding) };
}

function decimal(text: string): string {
  return text.replaceAll(".", "").replace(",", ".");
}
