// A change decision, carried out to the letter on the old text, gives the new text.

import { readdirSync, readFileSync } from "node:fs";
import { lawsFor } from "@andersom/law";
import {
  adoptedText,
  amendments,
  applied,
  changeDecision,
  elementsOf,
  instruction,
  nakedElement,
  partsOf,
  renderMarkdown,
  type LegalArticle,
  type LegalBlock,
  type LegalItem,
  type LegalPart,
  type LegalText,
} from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const folder = new URL("../../examples/", import.meta.url);

type Change = (uri: string, text: string) => string;

function read(
  name: string,
  change: Change = (_, text) => text,
  profile: "klassiek" | "omgekeerd" = "omgekeerd",
): LegalText {
  const files = readdirSync(new URL(`${name}/`, folder))
    .filter((file) => file.endsWith(".andersom"))
    .map((uri) => ({ uri, text: change(uri, readFileSync(new URL(`${name}/${uri}`, folder), "utf8")) }));
  const project = compileProject([...files, ...lawsFor(files).map(({ uri, text }) => ({ uri, text }))]);
  const written = files.map((file) => ({ ...file, parse: project.parse(file.uri) }));
  return adoptedText(project.ordinances[0]!.model, written, { on: "2026-03-01", profile });
}

function words(body: readonly LegalPart[]): readonly LegalPart[] {
  return partsOf(elementsOf(body).map((element) => nakedElement(element)));
}

function told(name: string, change: Change, profile?: "klassiek"): readonly string[] {
  const [old, fresh] = [read(name, undefined, profile), read(name, change, profile)];
  const changes = amendments(old, fresh);
  expect(applied(old.body, changes)).toEqual(words(fresh.body));
  return changes.map((one) => instruction(one, fresh.profile));
}

const instead =
  (old: string, fresh: string): Change =>
  (_, text) =>
    text.replace(old, fresh);

describe("what is amended", () => {
  const toeslag = "individuele-inkomenstoeslag";

  it("replaces words", () => {
    expect(told(toeslag, instead("hoogstens 105%", "hoogstens 110%"))).toEqual([
      "In artikel 3 lid 1 wordt ‘105%’ vervangen door ‘110%’.",
    ]);
    expect(told(toeslag, instead("hoogstens 105%", "hoogstens 110%"), "klassiek")).toEqual([
      "In artikel 3, eerste lid, wordt ‘105%’ vervangen door ‘110%’.",
    ]);
    expect(told(toeslag, instead("hoogstens 130%", "hoogstens 120%"))).toEqual([
      "In artikel 3 lid 2 onderdeel b wordt ‘130%’ vervangen door ‘120%’.",
    ]);
  });

  it("replaces a cell of a table", () => {
    expect(told(toeslag, instead("| € 400  |", "| € 450  |"))).toEqual([
      "In de tabel in artikel 4 wordt in de rij ‘gehuwden met kinderen’ in de kolom ‘hoogte’ ‘€ 400’ vervangen door ‘€ 450’.",
    ]);
  });

  it("gives a lid anew, adds one, lets one lapse", () => {
    expect(
      told(
        toeslag,
        instead(
          "\nuitleg\n  > Volgt u een opleiding?",
          "\nlid 3\n  > Het college weegt alles mee.\n\nuitleg\n  > Volgt u een opleiding?",
        ),
      ),
    ).toEqual(["In artikel 5 wordt na lid 2 een lid ingevoegd, luidende:"]);
    expect(
      told(
        toeslag,
        instead(
          "    b. het einde van de laatste opleiding ligt in de 12 maanden voor de peildatum;\n    c. ",
          "    b. ",
        ),
      ),
    ).toEqual(["Artikel 5 lid 1 komt te luiden:"]);
  });

  it("inserts an article between two others, with a letter behind its number", () => {
    const article =
      "artikel 4a Uitbetaling\n\n  > Het college betaalt de toeslag in één keer uit.\n\nartikel 5 Weigeren";
    expect(told(toeslag, instead("artikel 5 Weigeren", article))).toEqual([
      expect.stringMatching(/^Na artikel 4 wordt een artikel ingevoegd, luidende:/u),
    ]);
  });

  it("amends begrippen at their alphabetical place", () => {
    expect(
      told(
        toeslag,
        instead("begrip peildatum", "begrip gezin\n  > Mensen die samen wonen.\n\nbegrip peildatum"),
      ),
    ).toEqual(["In artikel 1 lid 1 wordt op de alfabetische plaats een begrip ingevoegd, luidende:"]);
  });

  it("says nothing when nothing changes, and tells no change of comments, uitleg or voorbeelden", () => {
    const old = read(toeslag);
    expect(
      changeDecision(old, read(toeslag, instead("> U krijgt {de hoogte", "> Dan krijgt u {de hoogte"))),
    ).toBeUndefined();
  });

  it("is a decision with letters, an article about when, and both texts side by side", () => {
    const document = changeDecision(
      read(toeslag),
      read(toeslag, instead("hoogstens 105%", "hoogstens 110%")),
      { inForce: "2027-01-01" },
    );
    const page = renderMarkdown(document!);
    expect(page).toContain("A. In artikel 3 lid 1 wordt ‘105%’ vervangen door ‘110%’.");
    expect(page).toContain("Dit besluit treedt in werking met ingang van 1 januari 2027.");
    expect(page).toContain("hoogstens **110%** van de bijstandsnorm is.");
  });
});

/** A small generator of numbers, so that a failure can be seen again. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) | 0;
    return Math.abs(state ^ (state >>> 13)) % below;
  };
}

const some = ["de gemeente", "twee", "hoogstens", "€ 12,50", "elke inwoner", "niet", "binnen 4 weken", "10%"];

/** One change somewhere in a text. */
function mutated(body: readonly LegalPart[], next: (below: number) => number): readonly LegalPart[] {
  const elements = [...elementsOf(body)];
  const at = next(elements.length);
  const element = elements[at]!;
  const word = (text: string): string => {
    const parts = text.split(" ");
    const place = next(Math.max(1, parts.length - 1));
    const how = next(3);
    parts.splice(
      place,
      how === 0 ? 0 : 1,
      ...(how === 2 && parts.length > 3 ? [] : [some[next(some.length)]!]),
    );
    return parts.join(" ");
  };
  const inItem = (item: LegalItem): LegalItem =>
    item.blocks.length > 0 && next(2) === 0
      ? { ...item, blocks: inBlocks(item.blocks) }
      : {
          ...item,
          content: [word(item.content.map((part) => (typeof part === "string" ? part : part.text)).join(""))],
        };
  const inBlocks = (blocks: readonly LegalBlock[]): readonly LegalBlock[] => {
    const chosen = next(Math.max(1, blocks.length));
    return blocks.map((block, index): LegalBlock => {
      if (index !== chosen) return block;
      if (block.kind === "zin")
        return {
          ...block,
          content: [
            word(block.content.map((part) => (typeof part === "string" ? part : part.text)).join("")),
          ],
        };
      if (block.kind === "tabel") {
        const row = next(Math.max(1, block.rows.length));
        return {
          ...block,
          rows: block.rows.map((cells, one) =>
            one === row
              ? cells.map((cell, column) => (column === cells.length - 1 ? `${cell} extra` : cell))
              : cells,
          ),
        };
      }
      const which = next(block.items.length);
      if (next(5) === 0 && block.items.length > 1)
        return { ...block, items: block.items.filter((_, one) => one !== which) };
      return { ...block, items: block.items.map((item, one) => (one === which ? inItem(item) : item)) };
    });
  };
  const inArticle = (article: LegalArticle): LegalArticle => {
    const lid = next(article.leden.length);
    const how = next(8);
    if (how === 0) return { ...article, title: word(article.title) };
    if (how === 1 && article.leden.length > 1)
      return { ...article, leden: article.leden.filter((_, one) => one !== lid) };
    if (how === 2) {
      const number = String(article.leden.length + 20);
      const eId = `${article.eId}__para_${number}`;
      return {
        ...article,
        leden: [
          ...article.leden,
          {
            kind: "lid",
            eId,
            number,
            blocks: [{ kind: "zin", content: ["Er is meer."], origin: {} }],
            lapsed: false,
            origin: {},
          },
        ],
      };
    }
    return {
      ...article,
      leden: article.leden.map((one, index) =>
        index === lid ? { ...one, blocks: inBlocks(one.blocks) } : one,
      ),
    };
  };
  switch (next(9)) {
    case 0:
      elements.splice(at, 1);
      break;
    case 1:
      elements.splice(at + 1, 0, {
        ...(element.kind === "artikel" ? element : elements.find(({ kind }) => kind === "artikel")!),
        eId: `art_x${String(next(1000))}`,
        number: `${element.number}a`,
      } as LegalArticle);
      break;
    case 2: {
      const [moved] = elements.splice(at, 1);
      elements.splice(next(elements.length + 1), 0, moved!);
      break;
    }
    default:
      elements[at] =
        element.kind === "artikel" ? inArticle(element) : { ...element, title: word(element.title) };
  }
  return partsOf(elements);
}

describe("any change", () => {
  const names = [
    "individuele-inkomenstoeslag",
    "sociaal-domein",
    "bijzondere-bijstand",
    "meedoenfonds",
    "re-integratie",
  ];
  it.each(names)("of %s is carried out to the letter", (name) => {
    const old = read(name);
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 100; seed += 1) {
      const next = numbers(seed);
      let body = old.body;
      for (let count = next(4); count >= 0; count -= 1) body = mutated(body, next);
      const fresh = { ...old, body };
      const changes = amendments(old, fresh);
      for (const one of changes) kinds.add(one.kind);
      const [done, wanted] = [applied(old.body, changes), words(fresh.body)];
      // Equal at once is the rule; only what differs is shown.
      if (JSON.stringify(done) !== JSON.stringify(wanted))
        expect(done, `seed ${String(seed)}`).toEqual(wanted);
      for (const one of changes) expect(instruction(one, "klassiek")).toMatch(/[.:]$/u);
    }
    expect(kinds.size).toBeGreaterThan(6);
  });
});
