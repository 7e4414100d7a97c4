// The adopted text as XML for publication: STOP imop-tekst 1.1.0 and Akoma Ntoso 3.0. The schemas themselves are no part of this
// repository: they are looked for in ../shared/schemas, or in the folder that ANDERSOM_SCHEMAS names.

import {
  adoptedText,
  aknXml,
  articlesIn,
  inlineText,
  stopXml,
  type LegalBlock,
  type LegalText,
} from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { parse } from "@andersom/syntax";
import { ordinanceFiles, ordinanceFolders, withLaws } from "@andersom/testkit";
import fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";

const schemas = process.env["ANDERSOM_SCHEMAS"] ?? join(import.meta.dirname, "../../../shared/schemas");
const stopSchema = join(schemas, "imop-tekst.htmltoxml.xsd");
const aknSchema = join(schemas, "akomantoso30-20170330Final.xsd");
const on = "2026-03-16";

interface XmlFile {
  readonly fileName: string;
  readonly contents: string;
}

/** Any XML that is well-formed is good for this one. */
const anything = (root: string, namespace: string): XmlFile => ({
  fileName: "any.xsd",
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" elementFormDefault="qualified"><xs:element name="${root}"><xs:complexType mixed="true"><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>`,
});
const anyStop = anything("BesluitCompact", "https://standaarden.overheid.nl/stop/imop/tekst/");
const anyAkn = anything("akomaNtoso", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");

async function errorsBy(
  schema: XmlFile,
  files: readonly XmlFile[],
  preload: readonly XmlFile[] = [],
): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [...files],
    schema: [schema],
    preload: [...preload],
    initialMemoryPages: 2048,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
const fileAt = (path: string): XmlFile => ({
  fileName: path.split("/").at(-1)!,
  contents: readFileSync(path, "utf8"),
});
const stopErrors = (files: readonly XmlFile[]) => errorsBy(fileAt(stopSchema), files);
const aknErrors = (files: readonly XmlFile[]) =>
  errorsBy(fileAt(aknSchema), files, [fileAt(join(schemas, "xml.xsd"))]);

const folders = ordinanceFolders("examples");
const texts = new Map(
  folders.map((folder): [string, LegalText] => {
    const files = withLaws(ordinanceFiles(folder));
    const { model } = compileProject(files).ordinances[0]!;
    const written = files.map(({ uri, text }) => ({ uri, text, parse: parse(text, uri) }));
    return [folder, adoptedText(model, written, { on })];
  }),
);
const stopFiles = [...texts].map(([folder, text]) => ({
  fileName: `${folder.replace("/", "-")}.stop.xml`,
  contents: stopXml(text),
}));
const aknFiles = [...texts].map(([folder, text]) => ({
  fileName: `${folder.replace("/", "-")}.akn.xml`,
  contents: aknXml(text),
}));

const all = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map((match) => match[1] ?? "");
const plain = (xml: string): string =>
  xml
    .replace(/<\/(?:[A-Za-z]+)>/gu, "")
    .replace(/<[^>]+>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#10;", "\n")
    .replaceAll("&#9;", "\t")
    .replaceAll("&amp;", "&");
const sentencesOf = (blocks: readonly LegalBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "zin") return [inlineText(block.content)];
    if (block.kind === "tabel") return [...block.headers, ...block.rows.flat()];
    return block.items.flatMap((item) => [inlineText(item.content), ...sentencesOf(item.blocks)]);
  });

describe("XML of all examples", () => {
  it("is well-formed", async () => {
    expect(await errorsBy(anyStop, stopFiles)).toEqual([]);
    expect(await errorsBy(anyAkn, aknFiles)).toEqual([]);
  });

  it.skipIf(!existsSync(stopSchema))(
    "is valid STOP 1.1.0 (skipped where the schema is not at hand)",
    async () => {
      expect(await stopErrors(stopFiles)).toEqual([]);
    },
  );

  it.skipIf(!existsSync(aknSchema))(
    "is valid Akoma Ntoso 3.0 (skipped where the schema is not at hand)",
    async () => {
      expect(await aknErrors(aknFiles)).toEqual([]);
    },
  );
});

describe.each(folders)("XML of %s", (folder) => {
  const text = texts.get(folder)!;
  const [stop, akn] = [stopXml(text), aknXml(text)];

  it("holds every sentence, item and cell of the text", () => {
    const [inStop, inAkn] = [plain(stop), plain(akn)];
    const articles = articlesIn(text.body);
    const said = [
      ...articles.flatMap(({ opening, leden }) => [
        ...sentencesOf(opening),
        ...leden.flatMap(({ blocks }) => sentencesOf(blocks)),
      ]),
      ...text.annexes.flatMap(({ blocks }) => sentencesOf(blocks)),
      ...sentencesOf(text.explanation.general),
    ].filter((words) => words.trim() !== "");
    expect(said.length).toBeGreaterThan(10);
    for (const words of said) {
      expect(inStop).toContain(words);
      expect(inAkn).toContain(words);
    }
    for (const { title } of articles) expect(inStop).toContain(title);
  });

  it("has unique identifiers, and references that lead somewhere", () => {
    const [besluit = "", regeling = ""] = stop.split("<RegelingCompact");
    for (const part of [besluit, regeling]) {
      const ids = all(part, /\beId="([^"]*)"/gu);
      expect(new Set(ids).size).toBe(ids.length);
      for (const ref of all(part, /<IntRef ref="([^"]*)"/gu))
        expect(all(stop, /\beId="([^"]*)"/gu)).toContain(ref);
    }
    const wIds = all(stop, /\bwId="([^"]*)"/gu);
    expect(new Set(wIds).size).toBe(wIds.length);
    const aknIds = all(akn, /\beId="([^"]*)"/gu);
    expect(new Set(aknIds).size).toBe(aknIds.length);
    for (const ref of all(akn, /<ref href="#([^"]*)"/gu)) expect(aknIds).toContain(ref);
  });

  it("names parts as STOP does, and keeps its rules beside the schema", () => {
    const names: Readonly<Record<string, string>> = {
      Hoofdstuk: "chp",
      Paragraaf: "subsec",
      Artikel: "art",
      Lid: "para",
      Lijst: "list",
      Begrippenlijst: "list",
      Li: "item",
      Begrip: "item",
      table: "table",
      Bijlage: "cmp",
      WijzigBijlage: "cmp",
      Divisietekst: "content",
      Toelichting: "recital",
      AlgemeneToelichting: "genrecital",
      ArtikelgewijzeToelichting: "artrecital",
      RegelingOpschrift: "longTitle",
      Lichaam: "body",
      Aanhef: "formula_1",
      Sluiting: "formula_2",
    };
    for (const [, element = "", eId = ""] of stop.matchAll(/<([A-Za-z]+)[^>]* eId="([^"]*)"/gu)) {
      if (names[element] !== undefined)
        expect(eId.split("__").at(-1), element).toMatch(new RegExp(`^${names[element]}`, "u"));
      expect(eId).not.toMatch(/\.(?:__|$)/u);
    }
    expect(stop).not.toMatch(/<(Al|Opschrift|Term|Label|Nummer)(?:\/>|>\s*<\/\1>)/u);
    for (const [, type, items = ""] of stop.matchAll(
      /<Lijst type="([a-z]+)"[^>]*>\s*<Li [^>]*>\s*(<LiNummer>)?/gu,
    ))
      expect(items !== "").toBe(type === "expliciet");
    for (const ref of all(stop, /<ExtRef soort="JCI" ref="([^"]*)"/gu))
      expect(ref).toMatch(/^jci1\.3:c:BWBR\d+&amp;.*g=2026-03-16$/u);
    for (const href of all(akn, /<ref href="(http[^"]*)"/gu))
      expect(href).toMatch(/^https:\/\/wetten\.overheid\.nl\/jci1\.3:c:BWBR\d+&amp;/u);
  });

  it("says who, what and when", () => {
    for (const name of [
      "FRBRWork",
      "FRBRExpression",
      "FRBRManifestation",
      "preface",
      "preamble",
      "body",
      "conclusions",
    ])
      expect(akn).toContain(`<${name}>`);
    expect(akn).toContain(`<FRBRdate date="${text.instrument.inForce ?? on}"`);
    for (const name of ["RegelingOpschrift", "Aanhef", "Lichaam", "Sluiting"])
      expect(stop).toContain(`<${name} eId=`);
  });
});

/** Words that would break out of XML, with what XML 1.0 does not know at all. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "<Al>",
    "]]>",
    "<!--",
    "&amp;",
    "& <b>",
    "\"'",
    "\u0000\u0001\u000b",
    "\ufffe",
    "\ud800",
    "<?x?>",
    " ",
    "é\u0301",
    "\r\n\t",
  ),
);

function hostileText(words: readonly string[]): LegalText {
  let at = 0;
  const next = (): string => words[at++ % words.length]!;
  const origin = {};
  const inline = (): LegalText["preamble"]["basesLine"] => [
    next(),
    {
      kind: "verwijzing",
      text: next(),
      law: { name: next(), bwb: "BWBR0015703", jci: `jci1.3:c:BWBR0015703&artikel=${next()}` },
    },
    { kind: "verwijzing", text: next(), target: "art_1" },
  ];
  const blocks = (id: string): LegalBlock[] => [
    { kind: "zin", content: inline(), origin },
    {
      kind: "lijst",
      eId: `${id}__list_1`,
      style: "opsomming",
      items: [
        { eId: `${id}__list_1__item_a`, label: "a.", content: inline(), blocks: [], origin },
        {
          eId: `${id}__list_1__item_${next()}`,
          label: next(),
          title: next(),
          content: [next()],
          blocks: [],
          origin,
        },
      ],
    },
    {
      kind: "lijst",
      eId: `${id}__list_2`,
      style: "begrippen",
      items: [{ eId: `${id}__list_2__item_1`, title: next(), content: [next()], blocks: [], origin }],
    },
    {
      kind: "tabel",
      eId: `${id}__table_1`,
      headers: [next(), next()],
      rows: [[next(), next()], [next()]],
      origin,
    },
    { kind: "tabel", eId: `${id}__table_2`, headers: [next()], rows: [[next()]], origin },
  ];
  const article = (number: string) => ({
    kind: "artikel" as const,
    eId: `art_${number}`,
    number,
    title: next(),
    tags: [next()],
    bases: [],
    opening: [{ kind: "zin" as const, content: [next()], origin }],
    leden: [
      {
        kind: "lid" as const,
        eId: `art_${number}__para_1`,
        number: "1",
        blocks: blocks(`art_${number}__para_1`),
        lapsed: false,
        origin,
      },
      {
        kind: "lid" as const,
        eId: `art_${number}__para_${next()}`,
        number: next(),
        blocks: [],
        lapsed: false,
        origin,
      },
    ],
    origin,
  });
  return {
    format: "andersom/legal-text",
    version: 1,
    profile: "omgekeerd",
    on,
    instrument: { kind: "verordening", title: next(), citationTitle: next(), municipality: next() },
    preamble: { body: next(), considered: [next()], bases: [], basesLine: inline(), enacting: next() },
    body: [
      article("1"),
      {
        kind: "hoofdstuk",
        eId: "chp_2",
        number: next(),
        title: next(),
        opening: [],
        children: [article("2")],
        origin,
      },
    ],
    closing: { formula: next(), signatories: [next()] },
    annexes: [
      {
        kind: "bijlage",
        eId: `cmp_${next()}`,
        number: next(),
        title: next(),
        blocks: blocks("cmp_1"),
        origin,
      },
    ],
    explanation: {
      general: blocks("x"),
      articles: [{ article: "art_1", title: next(), blocks: blocks("y") }],
    },
    omitted: [],
  };
}

describe("hostile words", () => {
  const samples = fc
    .sample(fc.array(hostile, { minLength: 1, maxLength: 30 }), { numRuns: 60, seed: 5 })
    .map((words) => hostileText(words));
  const stop = samples.map((text, at) => ({ fileName: `${String(at)}.stop.xml`, contents: stopXml(text) }));
  const akn = samples.map((text, at) => ({ fileName: `${String(at)}.akn.xml`, contents: aknXml(text) }));

  it("never break the form, and stay words", async () => {
    expect(await errorsBy(anyStop, stop)).toEqual([]);
    expect(await errorsBy(anyAkn, akn)).toEqual([]);

    for (const { contents } of [...stop, ...akn])
      expect(contents).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
    expect(stopXml(hostileText(["<script>&"]))).toContain("&lt;script&gt;&amp;");
  });

  it.skipIf(!existsSync(stopSchema))("keep to the schemas (skipped where they are not at hand)", async () => {
    expect(await stopErrors(stop)).toEqual([]);
    expect(await aknErrors(akn)).toEqual([]);
  });
});
