// What holds for completion anywhere in the examples: it knows the word that stands there, and never leads astray.

import { parse } from "@andersom/syntax";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { filled } from "../completion/item.js";
import { Workspace } from "../workspace.js";
import { completion } from "./completion.js";

const root = fileURLToPath(new URL("../../../../examples/", import.meta.url));
const marks =
  /^(?:Stop|Semicolon|Comma|Colon|LabelLetter|LabelDegree|LabelDash|Quoted|TableMark|Hole|Url|Other|Stars)$/u;
const literals = /^(?:Money|Num|Percent|DateLit|MonthLit|DayMonth)$/u;
/** Forms whose words are free Dutch: nobody can know them. */
const free = /^(?:act|power|content|duty|order|occasion|freeSentence|guaranteeExcept)$/u;

interface Token {
  readonly image: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "keyword" | "name" | "value" | "reference" | "label" | "free";
}

/** All words of the sentences of a file, by kind. */
function tokensOf(text: string): readonly Token[] {
  return parse(text).cst.segments.flatMap((segment) => {
    if (segment.kind !== "sentence" || segment.form === undefined) return [];
    const { form, tokens } = segment;
    const row = form === "factRow" ? tokens.findIndex(({ tokenType }) => tokenType.name === "Colon") : -1;
    return tokens.flatMap((token, i): Token[] => {
      const type = token.tokenType.name;
      if (marks.test(type)) return [];
      const word = /^(?:Word|NumberWord|YearWord|Url)$/u.test(type);
      const kind = literals.test(type)
        ? "value"
        : type.startsWith("Ref")
          ? "reference"
          : form === "property"
            ? type === "PropertyLabel"
              ? "label"
              : "free"
            : word &&
                (free.test(form) ||
                  i < row ||
                  /^(?:personRow|household|relation|asks|judgeSays)$/u.test(form))
              ? "free"
              : word
                ? "name"
                : "keyword";
      return [{ image: token.image, type, start: token.startOffset, end: token.endOffset! + 1, kind }];
    });
  });
}

const folders = readdirSync(root).map((folder) => {
  const files = readdirSync(root + folder).filter((file) => file.endsWith(".andersom"));
  return new Map(files.map((file) => [file, readFileSync(`${root}${folder}/${file}`, "utf8")]));
});

/** Of what there are few in the texts, more are looked at. */
const rare = new Set<Token["kind"]>(["value", "reference", "label"]);

/** Every so many tokens of all examples, with a workspace of their ordinance; `rarely`: counted by kind, and how many of those. */
function* places(
  stride: number,
  rarely?: number,
): Generator<{ workspace: Workspace; uri: string; text: string; token: Token }> {
  const counts = new Map<Token["kind"] | "any", number>();
  for (const files of folders) {
    const workspace = new Workspace();
    for (const [uri, text] of files) workspace.setFile(uri, text);
    for (const [uri, text] of files)
      for (const token of tokensOf(text)) {
        const kind = rarely === undefined ? "any" : token.kind;
        const count = counts.get(kind) ?? 0;
        counts.set(kind, count + 1);
        const step = rarely !== undefined && rare.has(token.kind) ? rarely : stride;
        if (count % step === 0) yield { workspace, uri, text, token };
      }
  }
}

/** Whether an offer begins with the word, or holds it. */
function offers(inserts: readonly string[], { image, type }: Token): boolean {
  const [word = ""] = image.toLowerCase().split(/\s+/u);
  return inserts.some((insert) => {
    const words = insert.toLowerCase().split(/[\s.,:;‘’]+/u);
    return words.includes(word) || (literals.test(type) && /\d/u.test(insert));
  });
}

/** What may complete a sentence behind some phrase. */
const endings = [
  "",
  "het inkomen",
  "het inkomen is € 5",
  "is € 5",
  "€ 5",
  "5 weken",
  "5 weken na de aanvraag",
  "na de aanvraag",
  "toeslag",
  "toeslag heeft",
  "toeslag als het inkomen is € 5",
  "1 mei 2026",
  "1 mei 2026 ligt",
  "lid 1",
  "lid 1 geldt: het inkomen is € 5",
  "het inkomen is € 5 per maand",
  "het inkomen en € 5",
  "het inkomen hoogstens € 5 is",
  "hoogstens € 5",
  "hoogstens € 5 is",
  "5% van het inkomen",
  "ziek is",
  "ziek",
  "geldt: het inkomen is € 5",
  "doen",
  "per maand",
  "de duur ten opzichte van 12 maanden",
  "toekennen als het inkomen is € 5",
  "a. het inkomen is € 5; b. het inkomen is € 6",
  ": a. het inkomen is € 5",
  "waarvoor geldt: het inkomen is € 5",
  "minstens 2 maanden voor de peildatum geldt: het inkomen is € 5",
  "de norm geldt dat het inkomen is € 5",
  "rondkomen anders niet wordt bereikt",
  "lid 1 niet is vervuld",
  "6 maanden na het besluit geldt: het inkomen is € 5",
  "het inkomen: a. het inkomen is € 5",
  "hele euro's",
  "1 januari",
  "elk jaar",
  "‘tekst’",
  "en het inkomen",
  "en € 5",
];

describe("completion in the examples", () => {
  it("offers the word that was taken away", () => {
    const found = new Map<string, { hit: number; all: number }>();
    for (const { workspace, uri, text, token } of places(337, 17)) {
      workspace.setFile(uri, text.slice(0, token.start) + text.slice(token.end));
      const inserts = completion(workspace, uri, token.start).map(({ insert }) => filled(insert));
      workspace.setFile(uri, text);
      const counts = found.get(token.kind) ?? { hit: 0, all: 0 };
      found.set(token.kind, { hit: counts.hit + Number(offers(inserts, token)), all: counts.all + 1 });
    }
    const share = (kind: string): number => (found.get(kind)?.hit ?? 0) / (found.get(kind)?.all ?? 1);
    expect(share("keyword")).toBeGreaterThan(0.85);
    expect(share("name")).toBeGreaterThan(0.75);
    expect(share("value")).toBeGreaterThan(0.75);
    // Which article is meant is known to the writer alone: of one in two the word was not offered.
    expect(share("reference")).toBeGreaterThan(0.45);
  });

  it("never throws, whatever was typed so far", () => {
    for (const { workspace, uri, text, token } of places(977)) {
      // From the middle of a word to behind it, with what follows cut away or not.
      for (let offset = token.start; offset <= token.end; offset++) {
        completion(workspace, uri, offset);
      }
      workspace.setFile(uri, text.slice(0, token.end));
      expect(completion(workspace, uri, token.end).every(({ insert }) => insert !== "")).toBe(true);
      workspace.setFile(uri, text);
    }
  });

  it("offers no phrase of the language behind which no sentence can be written", () => {
    const bad: string[] = [];
    for (const { workspace, uri, text, token } of places(709)) {
      const heading =
        text
          .slice(0, token.start)
          .split(/\n(?=\p{Ll})/u)
          .at(-1) ?? "";
      for (const { insert, replace, kind } of completion(workspace, uri, token.start)) {
        if (kind !== "woord") continue;
        const start = heading.length - (token.start - replace.start);
        const before = `${heading.slice(0, start)}${filled(insert)}`;
        const readable = endings.some((ending) =>
          parse(`${before} ${ending}.`).diagnostics.every(
            ({ span }) => span.end <= start - 200 || span.start > before.length,
          ),
        );
        if (!readable) bad.push(`${before.slice(-120)}⟧`);
      }
    }
    expect(bad).toEqual([]);
  });
});
