// The adopted text as STOP 1.1.0 (imop-tekst): a decision (BesluitCompact) that adopts the regulation in its annex (RegelingCompact).

import { lowerFirst } from "../dutch/clause.js";
import {
  preambleLines,
  type LegalAnnex,
  type LegalArticle,
  type LegalBlock,
  type LegalPart,
  type LegalText,
} from "../adopted/tree.js";
import { hasWords, line, node, xmlDocument, type Node } from "./builder.js";
import { UniqueIds, validId } from "./ids.js";
import { alike, articleText } from "./parts.js";
import { stopBlocks, stopInlines, stopText, type StopWriter } from "./stop-blocks.js";

const namespace = "https://standaarden.overheid.nl/stop/imop/tekst/";

export interface StopOptions {
  /** The code of the municipality, such as gm0599; `gm0000` where it is not known. */
  readonly authority?: string;
}

/** The file. Its text is that of the tree; the sentence that adopts it is the only one that is added. */
export function stopXml(text: LegalText, { authority = "gm0000" }: StopOptions = {}): string {
  const besluit = writer(text, `${authority}_besluit`);
  const root = node(
    "BesluitCompact",
    { xmlns: namespace, schemaversie: "1.1.0" },
    title(besluit, decisionTitle(text)),
    preamble(besluit, text),
    node("Lichaam", besluit.ids("body"), adoptingArticle(besluit, text)),
    closing(besluit, text),
    node(
      "WijzigBijlage",
      besluit.ids("cmp_A"),
      heading("Bijlage", "A", ""),
      regulation(writer(text, `${authority}_1`), text),
    ),
  );
  return xmlDocument(root);
}

function writer({ on, body }: LegalText, prefix: string): StopWriter {
  const unique = new UniqueIds();
  const paths = pathsOf(body, "");
  const placed = (id: string): string => {
    const [first = "", ...rest] = id.split("__");
    return validId([paths.get(first) ?? first, ...rest].join("__"));
  };
  return {
    on,
    placed,
    ids: (wanted) => {
      const eId = unique.give(placed(wanted));
      return { eId, wId: `${prefix}__${eId}` };
    },
  };
}

/** In STOP the identifier of an article begins with that of its chapter; in the tree it stands by itself. */
function pathsOf(parts: readonly LegalPart[], above: string): ReadonlyMap<string, string> {
  return new Map(
    parts.flatMap((one): [string, string][] => {
      if (one.kind !== "artikel") return [...pathsOf(one.children, `${one.eId}__`)];
      return one.eId.includes("__") ? [] : [[one.eId, `${above}${one.eId}`]];
    }),
  );
}

function decisionTitle({ instrument, preamble }: LegalText): string {
  return `Besluit van ${lowerFirst(preamble.body)} tot vaststelling van de ${instrument.title}`;
}

function title(to: StopWriter, text: string): Node {
  return node("RegelingOpschrift", to.ids("longTitle"), line("Al", {}, text));
}

function preamble(to: StopWriter, { preamble: text }: LegalText): Node {
  const { body, enacting } = text;
  return node(
    "Aanhef",
    to.ids("formula_1"),
    line("Al", {}, `${body};`),
    preambleLines(text).map((words) => line("Al", {}, stopInlines(to, words))),
    line("Al", {}, enacting),
  );
}

/** What the model of a decision asks for: that the regulation is adopted as it stands in the annex. */
function adoptingArticle(to: StopWriter, { instrument }: LegalText): Node {
  const words = instrument.kind === "verordening" ? "wordt" : "worden";
  return node(
    "WijzigArtikel",
    to.ids("art_I"),
    heading("Artikel", "I", ""),
    line(
      "Wat",
      {},
      `De ${instrument.title} ${words} vastgesteld zoals is opgenomen in `,
      line("IntRef", { ref: "cmp_A" }, "bijlage A"),
      ".",
    ),
  );
}

function closing(to: StopWriter, { closing: { formula, signatories } }: LegalText): Node {
  return node(
    "Sluiting",
    to.ids("formula_2"),
    node("Slotformulering", {}, line("Al", {}, formula)),
    node(
      "Ondertekening",
      {},
      signatories.map((one) => line("Al", {}, one)),
    ),
  );
}

function regulation(to: StopWriter, text: LegalText): Node {
  return node(
    "RegelingCompact",
    { schemaversie: "1.1.0", componentnaam: "main" },
    title(to, text.instrument.title),
    node(
      "Lichaam",
      to.ids("body"),
      alike(text.body, "").map((one) => part(to, one)),
    ),
    text.annexes.map((one) => annex(to, one)),
    explanation(to, text),
  );
}

/** Label, number and title; what is empty is left out, and a heading that would be empty says so. */
function heading(label: string, number: string, words: string, subtitle = ""): Node {
  const some = (name: string, value: string): Node | undefined =>
    hasWords(value) ? line(name, {}, value) : undefined;
  const title_ = hasWords(words) || hasWords(number) ? words : "[zonder opschrift]";
  return node(
    "Kop",
    {},
    hasWords(number) ? some("Label", label) : undefined,
    some("Nummer", number),
    some("Opschrift", title_),
    some("Subtitel", subtitle),
  );
}

function part(to: StopWriter, one: LegalPart): Node {
  if (one.kind === "artikel") return article(to, one);
  const [name, label] = one.kind === "hoofdstuk" ? ["Hoofdstuk", "Hoofdstuk"] : ["Paragraaf", "Paragraaf"];
  const ids = to.ids(one.eId);
  // A chapter has no text of its own in STOP: what opens it goes with its heading.
  return node(
    name,
    ids,
    heading(label, one.number, one.title, one.opening.map(stopText).join(" ")),
    alike(one.children, `${ids.eId}__`).map((child) => part(to, child)),
  );
}

function article(to: StopWriter, one: LegalArticle): Node {
  const ids = to.ids(one.eId);
  const { opening, leden, lapsed } = articleText(one);
  const tags = one.tags.length === 0 ? "" : `[${one.tags.join(", ")}]`;
  const inner = lapsed
    ? [node("Vervallen", {})]
    : [
        ...contents(to, opening, ids.eId, leden.length === 0),
        ...leden.map(({ lid, number, blocks }) => {
          const own = to.ids(lid.eId);
          return node(
            "Lid",
            own,
            line("LidNummer", {}, `${number}.`),
            lid.lapsed
              ? node("Inhoud", {}, line("Al", {}, "[Vervallen]"))
              : contents(to, blocks, own.eId, true),
          );
        }),
      ];
  return node("Artikel", ids, heading("Artikel", one.number, one.title, tags), inner);
}

/** `Inhoud` with at least something in it, where it has to be there. */
function contents(
  to: StopWriter,
  blocks: readonly LegalBlock[],
  above: string,
  required: boolean,
): readonly Node[] {
  const inner = stopBlocks(to, blocks, above);
  if (inner.length > 0) return [node("Inhoud", {}, inner)];
  return required ? [node("Inhoud", {}, line("Al", {}, "[Geen tekst]"))] : [];
}

function annex(to: StopWriter, one: LegalAnnex): Node {
  const ids = to.ids(one.eId.startsWith("cmp") ? one.eId : `cmp_${validId(one.number)}`);
  const content = to.ids(`${ids.eId}__content_1`);
  return node(
    "Bijlage",
    ids,
    heading("Bijlage", one.number, one.title),
    node("Divisietekst", content, contents(to, one.blocks, content.eId, true)),
  );
}

/** General notes and notes by article; either may be missing. */
function explanation(to: StopWriter, { explanation: { general, articles } }: LegalText): Node | undefined {
  if (general.length === 0 && articles.length === 0) return undefined;
  const byArticle = (eId: string): Node | undefined => {
    if (articles.length === 0) return undefined;
    const ids = to.ids(eId);
    return node(
      "ArtikelgewijzeToelichting",
      ids,
      heading("", "", "Artikelgewijze toelichting"),
      articles.map((one, index) => {
        const own = to.ids(`${ids.eId}__content_${String(index + 1)}`);
        return node("Divisietekst", own, heading("", "", one.title), contents(to, one.blocks, own.eId, true));
      }),
    );
  };
  if (general.length === 0) return byArticle("artrecital");
  const ids = to.ids("recital");
  const own = to.ids("recital__genrecital");
  const content = to.ids("recital__genrecital__content_1");
  return node(
    "Toelichting",
    ids,
    heading("", "", "Toelichting"),
    node(
      "AlgemeneToelichting",
      own,
      heading("", "", "Algemene toelichting"),
      node("Divisietekst", content, contents(to, general, content.eId, true)),
    ),
    byArticle("recital__artrecital"),
  );
}
