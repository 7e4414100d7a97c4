// The adopted text as Akoma Ntoso 3.0: an act with its preface, preamble, body, conclusions and annexes.

import {
  preambleLines,
  type LegalArticle,
  type LegalBlock,
  type LegalPart,
  type LegalText,
} from "../adopted/tree.js";
import { aknBlocks, aknInlines, type AknWriter } from "./akn-blocks.js";
import { aknMeta, componentMeta } from "./akn-meta.js";
import { hasWords, line, node, xmlDocument, type Node } from "./builder.js";
import { UniqueIds } from "./ids.js";
import { alike, articleText } from "./parts.js";

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** The file. Its words are those of the tree. */
export function aknXml(text: LegalText): string {
  const unique = new UniqueIds();
  const to: AknWriter = { on: text.on, id: (wanted) => unique.give(wanted) };
  const { preamble, closing, instrument } = text;
  const attachments = attachmentsOf(to, text);
  return xmlDocument(
    node(
      "akomaNtoso",
      { xmlns: namespace },
      node(
        "act",
        { name: instrument.kind.replace(" ", "-") },
        aknMeta(text),
        node("preface", {}, node("longTitle", {}, line("p", {}, line("docTitle", {}, instrument.title)))),
        node(
          "preamble",
          {},
          node("formula", { name: "orgaan" }, line("p", {}, `${preamble.body};`)),
          node(
            "citations",
            {},
            preambleLines(preamble).map((words) =>
              node("citation", {}, line("p", {}, aknInlines(to, words))),
            ),
          ),
          node("formula", { name: "besluit" }, line("p", {}, preamble.enacting)),
        ),
        node(
          "body",
          {},
          alike(text.body, "").map((one) => part(to, one)),
        ),
        node(
          "conclusions",
          {},
          line("p", {}, closing.formula),
          closing.signatories.map((one) => line("p", {}, one)),
        ),
        attachments.length === 0 ? undefined : node("attachments", {}, attachments),
      ),
    ),
  );
}

function part(to: AknWriter, one: LegalPart): Node {
  if (one.kind === "artikel") return article(to, one);
  const [name, label] = one.kind === "hoofdstuk" ? ["chapter", "Hoofdstuk"] : ["section", "Paragraaf"];
  const eId = to.id(one.eId);
  return node(
    name,
    { eId },
    hasWords(one.number) ? line("num", {}, `${label} ${one.number}`) : undefined,
    hasWords(one.title) ? line("heading", {}, one.title) : undefined,
    intro(to, one.opening, eId),
    alike(one.children, `${eId}__`).map((child) => part(to, child)),
  );
}

function intro(to: AknWriter, blocks: readonly LegalBlock[], above: string): Node | undefined {
  const inner = aknBlocks(to, blocks, above);
  return inner.length === 0 ? undefined : node("intro", {}, inner);
}

function article(to: AknWriter, one: LegalArticle): Node {
  const eId = to.id(one.eId);
  const { opening, leden, lapsed } = articleText(one);
  const head = [
    line("num", {}, `Artikel ${one.number}`),
    ...(hasWords(one.title) ? [line("heading", {}, one.title)] : []),
    ...(one.tags.length === 0 ? [] : [line("subheading", {}, `[${one.tags.join(", ")}]`)]),
  ];
  if (lapsed || leden.length === 0)
    return node("article", { eId }, head, content(to, lapsed ? [] : opening, eId, lapsed));
  return node(
    "article",
    { eId },
    head,
    intro(to, opening, eId),
    leden.map(({ lid, number, blocks }) => {
      const own = to.id(lid.eId);
      return node(
        "paragraph",
        { eId: own },
        line("num", {}, `${number}.`),
        content(to, blocks, own, lid.lapsed),
      );
    }),
  );
}

function content(to: AknWriter, blocks: readonly LegalBlock[], above: string, lapsed: boolean): Node {
  const inner = lapsed ? [] : aknBlocks(to, blocks, above);
  if (inner.length > 0) return node("content", {}, inner);
  return node("content", {}, line("p", {}, lapsed ? "[Vervallen]" : "[Geen tekst]"));
}

/** Annexes and notes: documents of their own, each with its own metadata. */
function attachmentsOf(to: AknWriter, text: LegalText): Node[] {
  const { general, articles } = text.explanation;
  const annexes = text.annexes.map((one) =>
    attachment(to, text, one.eId, "bijlage", `Bijlage ${one.number} ${one.title}`.trim(), (above) =>
      orSomething(aknBlocks(to, one.blocks, above)),
    ),
  );
  if (general.length === 0 && articles.length === 0) return annexes;
  const notes = attachment(to, text, "recital", "toelichting", "Toelichting", (above) =>
    orSomething([
      ...aknBlocks(to, general, above),
      ...articles.flatMap((one, at) => [
        line("p", {}, line("b", {}, one.title)),
        ...aknBlocks(to, one.blocks, `${above}__note_${String(at + 1)}`),
      ]),
    ]),
  );
  return [...annexes, notes];
}

function orSomething(blocks: readonly Node[]): readonly Node[] {
  return blocks.length > 0 ? blocks : [line("p", {}, "[Geen tekst]")];
}

function attachment(
  to: AknWriter,
  text: LegalText,
  wanted: string,
  kind: string,
  title: string,
  blocks: (above: string) => readonly Node[],
): Node {
  const eId = to.id(`att_${wanted}`);
  return node(
    "attachment",
    { eId },
    line("heading", {}, title),
    node("doc", { name: kind }, componentMeta(text, eId), node("mainBody", {}, blocks(eId))),
  );
}
