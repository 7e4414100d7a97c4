// Around the articles: aanhef, what the header adds as articles, and the signature.

import { lowerFirst } from "../dutch/clause.js";
import type { Block, Property } from "@andersom/syntax";
import { dateText } from "../phrase/plain-value.js";
import { basesOf } from "./article.js";
import { enumeration, letter, sentence } from "./build.js";
import type { GeneralRule } from "./general.js";
import { Ids, originAt, type Printer } from "./printer.js";
import { withdrawnOne } from "./property.js";
import { ofLaw } from "./references.js";
import { tidy } from "./written.js";
import type {
  LegalInline,
  LegalReference,
  LegalArticle,
  LegalBlock,
  LegalClosing,
  LegalInstrument,
  LegalLid,
  LegalPreamble,
  LegalProfile,
} from "./tree.js";

export function instrumentOf({ model }: Printer): LegalInstrument {
  const { title, citationTitle, municipality, adoptedBy, inForce, retroactiveTo, lapses, kind } =
    model.instrument;
  return {
    kind: kind === "wet" ? "verordening" : kind,
    title,
    citationTitle: citationTitle ?? title,
    ...(municipality === undefined ? {} : { municipality }),
    ...(adoptedBy === undefined ? {} : { adoptedBy }),
    ...(inForce === undefined ? {} : { inForce }),
    ...(retroactiveTo === undefined ? {} : { retroactiveTo }),
    ...(lapses === undefined ? {} : { lapses }),
  };
}

function properties(header: Block | undefined, key: string): readonly Property[] {
  return (header?.content ?? []).filter(
    (node): node is Property => node.kind === "Property" && node.key === key,
  );
}

/** "De raad van de gemeente X". */
export function bodyName({ model }: Printer): string {
  const place = model.instrument.municipality;
  const of = place === undefined ? "" : ` van de gemeente ${place}`;
  const who = model.instrument.adoptedBy ?? "de raad";
  return `${/college/u.test(who) ? "Het college van burgemeester en wethouders" : who.charAt(0).toUpperCase() + who.slice(1)}${of}`;
}

export function preambleOf(printer: Printer, header: Block | undefined): LegalPreamble {
  const { kind, title } = printer.model.instrument;
  const what = /^(?:nadere )?\S*(?:verordening|beleidsregel|regeling|regels)/iu.test(title)
    ? title
    : `${kind} ${title}`;
  const bases = properties(header, "gelet op").flatMap((node) => basesOf(printer, node));
  return {
    body: bodyName(printer),
    ...(council(printer)
      ? {
          proposal:
            "het voorstel van het college van burgemeester en wethouders van [datum], nummer [nummer]",
        }
      : {}),
    considered: properties(header, "gezien").flatMap(({ values }) => values.map(({ text }) => text)),
    bases,
    basesLine: basesLine(bases, printer.profile),
    enacting: `besluit vast te stellen de ${what}:`,
  };
}

function council(printer: Printer): boolean {
  return !bodyName(printer).startsWith("Het college");
}

/** "de artikelen 2.9, 2.10 en 8.1.1 van de Jeugdwet, artikel 4 van de WPO en …". */
function basesLine(bases: readonly LegalReference[], profile: LegalProfile): readonly LegalInline[] {
  const names = [...new Set(bases.map(({ law }) => law?.name))];
  const groups = names.map((name) =>
    lawGroup(
      bases.filter(({ law }) => law?.name === name),
      name,
      profile,
    ),
  );
  return tidy(
    groups.flatMap((group, index) => [
      ...(index === 0 ? [] : [index === groups.length - 1 ? " en " : ", "]),
      ...group,
    ]),
  );
}

/** The places of one law, its name behind the last. Whole articles are named together; in the classic style all are. */
function lawGroup(
  own: readonly LegalReference[],
  name: string | undefined,
  profile: LegalProfile,
): readonly LegalInline[] {
  const of = name === undefined ? "" : ` ${ofLaw(name)}`;
  const places = own.map(({ text }) => {
    const at = of === "" ? -1 : text.lastIndexOf(of);
    return (at === -1 ? text : text.slice(0, at)).replace(/,$/u, "");
  });
  const together =
    own.length > 1 &&
    places.every((place) => (profile === "klassiek" ? /^artikel /u : /^artikel \S+$/u).test(place));
  return own.flatMap((one, index): LegalInline[] => {
    const place = places[index] ?? one.text;
    const last = index === own.length - 1;
    const said = together ? place.replace(/^artikel/u, index === 0 ? "de artikelen" : "").trim() : place;
    const behind = profile === "klassiek" && last && place.includes(",") ? `,${of}` : of;
    const pause = profile === "klassiek" && (places[index - 1] ?? "").includes(",") ? ", en " : " en ";
    const mark = index === 0 ? [] : [last ? pause : ", "];
    return [...mark, { ...one, text: `${said}${last ? behind : ""}` }];
  });
}

/** The signature of the council or the college. The day is a hole when the header does not give it. */
export function closingOf(printer: Printer, header: Block | undefined): LegalClosing {
  const day = properties(header, "datum")[0]?.values[0]?.text ?? "[datum]";
  const who = bodyName(printer);
  const raad = council(printer);
  return {
    formula: raad
      ? `Aldus vastgesteld in de openbare vergadering van ${lowerFirst(who)} op ${day}.`
      : `Aldus vastgesteld door ${lowerFirst(who)} op ${day}.`,
    signatories: raad ? ["De griffier", "De voorzitter"] : ["De secretaris", "De burgemeester"],
  };
}

/** The articles that the header asks for and that nobody wrote: general rules, withdrawal, entry into force and name. */
export function generatedArticles(
  printer: Printer,
  header: Block | undefined,
  articles: readonly LegalArticle[],
  rules: readonly GeneralRule[],
): readonly LegalArticle[] {
  const { model } = printer;
  const { kind, inForce, retroactiveTo, lapses, title, citationTitle } = model.instrument;
  const plural = kind !== "verordening";
  const these = `Deze ${kind}`;
  const made: LegalArticle[] = [];
  const add = (
    name: string,
    role: LegalArticle["role"],
    blocks: readonly ((ids: Ids) => readonly LegalBlock[])[],
  ): void => {
    if (blocks.length === 0) return;
    const number = nextNumber([...articles, ...made]);
    const eId = `art_${number}`;
    made.push({
      kind: "artikel",
      eId,
      number,
      title: name,
      tags: [],
      bases: [],
      opening: [],
      leden: blocks.map((make, index): LegalLid => {
        const id = `${eId}__para_${String(index + 1)}`;
        return {
          kind: "lid",
          eId: id,
          ...(blocks.length === 1 ? {} : { number: String(index + 1) }),
          blocks: make(new Ids(id)),
          lapsed: false,
          origin: { generated: true },
        };
      }),
      ...(role === undefined ? {} : { role }),
      origin: { generated: true },
    });
  };
  add("Algemene bepalingen", undefined, rules);
  const old = properties(header, "vervangt").concat(properties(header, "ingetrokken"));
  const names = old.flatMap(({ values }) => values.map(({ text }) => text));
  if (names.length > 0)
    add("Intrekking", "intrekking", [
      (ids) => {
        const origin = old[0] === undefined ? {} : originAt(printer, old[0].span);
        if (names.length === 1) return [sentence([withdrawnOne(names[0] ?? "")], origin)];
        const items = names.map((text, index) => ({ label: letter(index), content: [text], origin }));
        return [
          sentence(["De volgende regelingen worden ingetrokken:"], origin, ""),
          enumeration(items, "en", ids),
        ];
      },
    ]);
  const words = articles
    .flatMap((article) => article.leden.flatMap(({ blocks }) => blocks.map(textOf)))
    .join(" ");
  const closing: ((ids: Ids) => readonly LegalBlock[])[] = [];
  if (inForce !== undefined && !/\b(?:treedt|treden) .{0,40}\bin werking\b|\bgaa[tn] in op\b/iu.test(words)) {
    const [origin] = properties(header, "treedt in werking op");
    const back =
      retroactiveTo === undefined
        ? ""
        : ` en ${plural ? "werken" : "werkt"} terug tot en met ${dateText(retroactiveTo)}`;
    const end =
      lapses === undefined
        ? ""
        : `. ${these} ${plural ? "vervallen" : "vervalt"} met ingang van ${dateText(lapses)}`;
    closing.push(() => [
      sentence(
        [
          `${these} ${plural ? "treden" : "treedt"} in werking met ingang van ${dateText(inForce)}${back}${end}`,
        ],
        origin === undefined ? { generated: true } : originAt(printer, origin.span),
      ),
    ]);
  }
  if (!/\baangehaald als\b/u.test(words))
    closing.push(() => [
      sentence([`${these} ${plural ? "worden" : "wordt"} aangehaald als: ${citationTitle ?? title}`], {
        generated: true,
      }),
    ]);
  const name =
    closing.length === 2
      ? "Inwerkingtreding en citeertitel"
      : /\baangehaald als\b/u.test(words)
        ? "Inwerkingtreding"
        : "Citeertitel";
  add(name, "slot", closing);
  return made;
}

function textOf(block: LegalBlock): string {
  if (block.kind === "zin")
    return block.content.map((part) => (typeof part === "string" ? part : part.text)).join("");
  return "";
}

/** "12.6" behind "12.5", "8" behind "7": of the highest number of the last chapter. */
function nextNumber(articles: readonly LegalArticle[]): string {
  const last = articles.at(-1)?.number ?? "0";
  const [, front, number] = /^(.*?)(\d+)\D*$/u.exec(last) ?? ["", "", "0"];
  return `${front ?? ""}${String(Number(number) + 1)}`;
}
