// Blocks within a lid as sentences of the law: steps, duties, signals, consent, conflicts, transitions, departures.

import type { Block, Content, Property, Statement } from "@andersom/syntax";
import { capital, splitClause } from "../dutch/clause.js";
import { subordinate } from "../dutch/subordinate.js";
import { enumeration, letter, sentence } from "./build.js";
import { Ids, originAt, type Printer } from "./printer.js";
import { proseBlocks } from "./prose.js";
import { statementBlocks, wordsAsWritten, tableBlock } from "./statement.js";
import type { LegalBlock, LegalInline, LegalItem, LegalList } from "./tree.js";
import { tidy } from "./written.js";

/** The content of a block in written order, each part as the law says it. */
export function contentBlocks(
  printer: Printer,
  content: readonly Content[],
  ids: Ids,
  say: (node: Statement) => readonly LegalBlock[] | undefined = () => undefined,
): readonly LegalBlock[] {
  return content.flatMap((node) => {
    if (node.kind === "Prose") return proseBlocks(printer, node, ids);
    if (node.kind === "Table") return [tableBlock(printer, node, ids)];
    return say(node) ?? statementBlocks(printer, node, ids);
  });
}

/** Neighbours of one kind together: steps and treden are one list, several duties too. */
export function declarationBlocks(
  printer: Printer,
  blocks: readonly Block[],
  ids: Ids,
): readonly LegalBlock[] {
  const [first] = blocks;
  if (first === undefined) return [];
  switch (first.keyword) {
    case "stap":
      return [namedList(printer, blocks, ids, (block) => `Stap ${block.heading.number ?? ""}`.trim())];
    case "trede":
      return [
        namedList(
          printer,
          blocks,
          ids,
          (block) => `Trede ${block.heading.number ?? ""}`.trim(),
          trede(printer),
        ),
      ];
    case "plicht":
      return duties(printer, blocks, ids);
    default:
      return blocks.flatMap((block) => declaration(printer, block, ids));
  }
}

function namedList(
  printer: Printer,
  blocks: readonly Block[],
  ids: Ids,
  label: (block: Block, index: number) => string,
  say: (ids: Ids) => (node: Statement) => readonly LegalBlock[] | undefined = () => () => undefined,
): LegalList {
  const eId = ids.next("list");
  const names = new Ids(eId);
  const items = blocks.map((block, index): LegalItem => {
    const mark = label(block, index);
    const id = names.item(mark);
    const below = new Ids(id);
    return {
      eId: id,
      label: mark,
      title: capital(block.heading.title),
      content: [],
      blocks: contentBlocks(printer, block.content, below, say(below)),
      origin: originAt(printer, block.span),
    };
  });
  return { kind: "lijst", eId, style: "stappen", items };
}

function trede(printer: Printer) {
  return (ids: Ids) =>
    (node: Statement): readonly LegalBlock[] | undefined =>
      node.kind === "ScopeStatement" ? scope(printer, node, ids, "Deze trede is genoeg") : undefined;
}

/** `Geldt zolang …` with its subject in front: the words from "als" or "zolang" stay. */
export function scope(printer: Printer, node: Statement, ids: Ids, lead: string): readonly LegalBlock[] {
  const words = printer.file(node.span.uri).slice(node.span.start, node.span.end);
  const at = words.search(/\b(?:als|zolang)\b/u);
  return at === -1
    ? [sentence([lead], originAt(printer, node.span))]
    : wordsAsWritten(printer, node, ids, [`${lead} `], node.span.start + at);
}

/** One duty is told; of more each has its name. */
function duties(printer: Printer, blocks: readonly Block[], ids: Ids): readonly LegalBlock[] {
  const say =
    (below: Ids) =>
    (node: Statement): readonly LegalBlock[] | undefined => {
      if (node.kind === "ScopeStatement") {
        // What the facts say about whether a duty can be met is for deciding, and asks nothing of anybody.
        if (node.form === "nagekomen als") return scope(printer, node, below, "Deze plicht is nagekomen");
        return scope(
          printer,
          node,
          below,
          node.form === "geldt niet als" ? "Deze plicht geldt niet" : "Deze plicht geldt",
        );
      }
      if (node.kind === "FixedStatement" && node.form === "vervalt op")
        return wordsAsWritten(printer, node, below, ["Deze plicht "], node.span.start).map(lowerVerb);
      return undefined;
    };
  const [only] = blocks;
  if (blocks.length > 1 || only === undefined)
    return [
      sentence(["De volgende plichten gelden:"], { generated: true }, ""),
      namedList(printer, blocks, ids, (_, index) => letter(index), say),
    ];
  const [first, ...rest] = only.content;
  return [
    ...contentBlocks(printer, first === undefined ? [] : [first], ids, say(ids)),
    sentence([`Dit is de plicht ${only.heading.title}`], originAt(printer, only.heading.span)),
    ...contentBlocks(printer, rest, ids, say(ids)),
  ];
}

function lowerVerb(block: LegalBlock): LegalBlock {
  if (block.kind !== "zin") return block;
  const [first, ...others] = block.content;
  return typeof first === "string"
    ? { ...block, content: [first.replace(/ Vervalt /u, " vervalt "), ...others] }
    : block;
}

function declaration(printer: Printer, block: Block, ids: Ids): readonly LegalBlock[] {
  const { heading } = block;
  switch (block.keyword) {
    case "signaal":
      return contentBlocks(printer, block.content, ids, (node) =>
        node.kind === "ScopeStatement" ? signal(printer, block, node, ids) : undefined,
      );
    case "botsing":
      return conflict(printer, block, ids);
    case "toestemming":
      return consent(printer, block, ids);
    case "overgang":
      return transition(printer, block, ids);
    case "waarborg":
      return contentBlocks(printer, block.content, ids, (node) => {
        if (node.kind !== "GuaranteeStatement" || node.except === undefined) return undefined;
        const { start, end } = node.span;
        const words = printer.file(node.span.uri).words(start, end);
        const [first, ...others] = words;
        if (typeof first !== "string") return undefined;
        return [
          sentence([first.replace(/^Behalve /u, "Dit geldt niet "), ...others], originAt(printer, node.span)),
        ];
      });
    case "oordeel":
      return judgement(printer, block, ids);
    case "bedragen":
      return [
        sentence([`De bedragen van ${heading.title} zijn:`], originAt(printer, heading.span), ""),
        ...contentBlocks(printer, block.content, ids),
      ];
    default:
      return contentBlocks(printer, block.content, ids);
  }
}

function signal(printer: Printer, block: Block, node: Statement, ids: Ids): readonly LegalBlock[] {
  const file = printer.file(node.span.uri);
  const holder = node.kind === "ScopeStatement" ? node.holder : undefined;
  const who = holder === undefined ? "" : ` voor ${file.raw(holder.span.start, holder.span.end).trim()}`;
  return scope(printer, node, ids, `Er is een signaal ${block.heading.title}${who}`);
}

function conflict(printer: Printer, block: Block, ids: Ids): readonly LegalBlock[] {
  const between = block.content.find((node) => node.kind === "FixedStatement" && node.form === "tussen");
  const rest = block.content.filter((node) => node !== between);
  const lead =
    between === undefined
      ? "Er is een botsing"
      : `${printer.file(between.span.uri).raw(between.span.start, between.span.end).trim().replace(/\.$/u, "")} is er een botsing`;
  return contentBlocks(printer, rest, ids, (node) =>
    node.kind === "ScopeStatement" ? scope(printer, node, ids, lead) : undefined,
  );
}

function consent(printer: Printer, block: Block, ids: Ids): readonly LegalBlock[] {
  return contentBlocks(printer, block.content, ids, (node) => {
    if (node.kind === "ActStatement")
      return [
        ...statementBlocks(printer, node, ids),
        sentence(["De gegevens worden alleen met toestemming gedeeld"], {
          ...originAt(printer, block.heading.span),
          generated: true,
        }),
      ];
    if (node.kind !== "FixedStatement") return undefined;
    if (node.form === "geldt duur") {
      const at = node.span.start + "Geldt".length;
      return wordsAsWritten(printer, node, ids, ["De toestemming geldt "], at);
    }
    return undefined;
  });
}

/** `Voor de inwoner met …` and what holds for him, as one sentence. */
function transition(printer: Printer, block: Block, ids: Ids): readonly LegalBlock[] {
  const [first, second, ...rest] = block.content;
  if (first?.kind !== "FixedStatement" || first.form !== "voor de inwoner" || second === undefined)
    return contentBlocks(printer, block.content, ids, (node) =>
      node.kind === "ScopeStatement" ? scope(printer, node, ids, "Deze overgang geldt") : undefined,
    );
  const file = printer.file(first.span.uri);
  const who = file.raw(first.span.start, first.span.end).trim().replace(/\.$/u, "");
  const what = file.raw(second.span.start, second.span.end).trim();
  const turned = what
    .replace(/^De (oude|nieuwe) regels gelden\b/u, "gelden de $1 regels")
    .replace(/^De regels gelden\b/u, "gelden de regels");
  const origin = originAt(printer, { ...first.span, end: second.span.end });
  const said =
    turned === what
      ? [sentence([`${who} geldt het volgende`], origin), ...contentBlocks(printer, [second], ids)]
      : [sentence([`${who} ${turned}`], origin)];
  return [...said, ...contentBlocks(printer, rest, ids)];
}

/** `oordeel X` in an article: who judges, what is weighed, and when the answer is sure. */
function judgement(printer: Printer, block: Block, ids: Ids): readonly LegalBlock[] {
  const fact = printer.model.facts.find(
    ({ kind, place }) =>
      kind === "oordeel" &&
      place.source.file === block.span.uri &&
      place.source.start >= block.span.start &&
      place.source.start < block.span.end,
  );
  const judge = printer.notionAt(block.heading.span)?.judge ?? fact?.judge ?? "het college";
  const parts = splitClause(fact?.name ?? block.heading.title);
  const whether = parts === undefined ? block.heading.title : `of ${subordinate(parts)}`;
  const origin = originAt(printer, block.span);
  const weighs = block.content.find(
    (node): node is Property => node.kind === "Property" && node.key === "weegt mee",
  );
  const sure = block.content.filter((node) => node.kind === "SureCase");
  return [
    sentence([`${judge} beoordeelt ${whether}`], origin),
    ...(weighs === undefined
      ? []
      : [
          sentence([`Daarbij weegt ${judge} mee:`], originAt(printer, weighs.span), ""),
          enumeration(
            weighs.values.map((value, index) => ({
              label: letter(index),
              content: [value.text],
              origin: originAt(printer, value.span),
            })),
            "en",
            ids,
          ),
        ]),
    ...sure.flatMap((node) =>
      scope(printer, node, ids, `Het antwoord is in ieder geval ${answerOf(printer, node)}`),
    ),
  ];
}

function answerOf(printer: Printer, node: Statement): string {
  if (node.kind !== "SureCase") return "ja";
  return printer.file(node.span.uri).raw(node.answer.span.start, node.answer.span.end).trim();
}

/** A maatwerk clause as a lid of its own: from which place, how far, and that reasons are given. */
export function departureBlocks(printer: Printer, block: Block, ids: Ids): readonly LegalBlock[] {
  const places = block.heading.references ?? [];
  const except = block.heading.except ?? [];
  const file = printer.file(block.span.uri);
  const spoken = (all: typeof places): readonly LegalInline[] => {
    const [first, last] = [all[0], all.at(-1)];
    return first === undefined || last === undefined ? [] : file.words(first.span.start, last.span.end);
  };
  const from: readonly LegalInline[] = [
    ...spoken(places),
    ...(except.length === 0 ? [] : [", behalve van ", ...spoken(except), ","]),
  ];
  let explained = false;
  let actor = "de gemeente";
  const blocks = contentBlocks(printer, block.content, ids, (node) => {
    if (node.kind === "FixedStatement" && node.form === "schrijft op waarom") explained = true;
    if (node.kind !== "PowerStatement") return undefined;
    actor = file.raw(node.actor.span.start, node.actor.span.end).trim().toLowerCase();
    const said = wordsAsWritten(printer, node, ids);
    if (node.references.length > 0 || from.length === 0) return said;
    return said.map((one, index) =>
      index === 0 && one.kind === "zin" ? { ...one, content: departing(one.content, from) } : one,
    );
  });
  if (explained) return blocks;
  const why = sentence([`${actor} schrijft op waarom`], {
    ...originAt(printer, block.heading.span),
    generated: true,
  });
  return [...blocks, why];
}

/** From which place, behind "vaststellen" or "afwijken". */
function departing(content: readonly LegalInline[], from: readonly LegalInline[]): readonly LegalInline[] {
  const [first, ...others] = content;
  if (typeof first !== "string") return content;
  const set = /\b(?:hoger|lager|anders) vaststellen\b/u.exec(first);
  const depart = /\bafwijken\b(?! van)/u.exec(first);
  const found = set ?? depart;
  if (found === null) return content;
  const at = found.index + found[0].length;
  const word = set === null ? " van " : " dan volgt uit ";
  return tidy([first.slice(0, at), word, ...from, " ", first.slice(at), ...others]);
}
