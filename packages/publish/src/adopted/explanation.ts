// The toelichting: what the ordinance is for, and per article the uitleg of the officer.

import type { Article } from "@andersom/semantics";
import type { Block } from "@andersom/syntax";
import { interpreterCalculator } from "../public/calculator.js";
import { proseText } from "../public/prose.js";
import { capital, lowerFirst } from "../dutch/clause.js";
import { onDate } from "../phrase/on-date.js";
import { indexModel } from "../phrase/model-index.js";
import type { Teller } from "../phrase/teller.js";
import { effectBlocks } from "./article.js";
import { closed, sentence } from "./build.js";
import { Ids, type Printer } from "./printer.js";
import type { LegalArticle, LegalBlock, LegalExplanation, LegalItem } from "./tree.js";

export interface ExplainedArticle {
  readonly legal: LegalArticle;
  readonly article: Article;
  readonly blocks: readonly Block[];
}

export function explanationOf(printer: Printer, articles: readonly ExplainedArticle[]): LegalExplanation {
  const teller: Teller = {
    index: indexModel(onDate(printer.model, printer.on), printer.on),
    person: { kind: "reader", address: printer.model.instrument.formOfAddress },
    on: printer.on,
    calculator: interpreterCalculator(printer.model),
  };
  return {
    general: general(printer),
    articles: articles.flatMap(({ legal, article, blocks }) => {
      const told = [
        ...(printer.profile === "klassiek"
          ? effectBlocks(
              printer,
              blocks[0]?.content ?? [],
              "Dit artikel is er voor",
              new Ids(`toelichting__${legal.eId}`),
            )
          : []),
        ...article.explanation
          .map((prose) => proseText(teller, [prose]))
          .filter((text) => text !== "")
          .map((text) => sentence([text], {})),
        ...termNotes(blocks),
      ];
      return told.length === 0
        ? []
        : [{ article: legal.eId, title: `Artikel ${legal.number} ${legal.title}`.trim(), blocks: told }];
    }),
  };
}

/** Of a begrip with a computed meaning, the words for residents are no legal text: they explain it. */
function termNotes(blocks: readonly Block[]): readonly LegalBlock[] {
  return blocks
    .filter(
      (block) =>
        block.keyword === "begrip" &&
        block.content.some((node) => node.kind !== "Prose" && node.kind !== "Property"),
    )
    .flatMap((block) => {
      const text = block.content
        .flatMap((node) => (node.kind === "Prose" ? [node.text.replace(/[{}]/gu, "")] : []))
        .join(" ");
      return text === "" ? [] : [sentence([`${capital(block.heading.title)}: ${lowerFirst(text)}`], {})];
    });
}

function general(printer: Printer): readonly LegalBlock[] {
  const { model } = printer;
  const lists = new Ids("toelichting");
  const list = (items: readonly { id: string; name: string; text: string }[]): LegalBlock => {
    const eId = lists.next("list");
    const names = new Ids(eId);
    return {
      kind: "lijst",
      eId,
      style: "begrippen",
      items: items.map(({ id, name, text }): LegalItem => ({
        eId: names.item(name),
        title: name,
        content: closed([text], "."),
        blocks: [],
        origin: { rules: [id] },
      })),
    };
  };
  const words = (prose: readonly { readonly text: string }[]): string =>
    prose
      .map(({ text }) => text)
      .join("")
      .trim();
  const effects = model.effects.map(({ id, name, prose, grondwaarde, measure }) => ({
    id,
    name,
    text: [
      words(prose),
      ...(grondwaarde === undefined ? [] : [`Grondwaarde: ${grondwaarde}.`]),
      ...(measure === undefined ? [] : [`Dit wordt gemeten: ${measure}.`]),
    ].join(" "),
  }));
  const values = model.coreValues.map(({ id, name, prose }) => ({ id, name, text: words(prose) }));
  const kind = model.instrument.kind;
  return [
    ...(effects.length === 0
      ? []
      : [
          sentence(
            [
              `Met deze ${kind} ${kind === "verordening" ? "wil" : "willen"} de gemeente deze effecten bereiken:`.replace(
                "willen",
                "wil",
              ),
            ],
            { generated: true },
            "",
          ),
          list(effects),
        ]),
    ...(values.length === 0
      ? []
      : [sentence(["De kernwaarden betekenen het volgende:"], { generated: true }, ""), list(values)]),
  ];
}
