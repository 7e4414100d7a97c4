// Incrementality of the compiler: after an edit, only what really changed is computed again.

import { describe, expect, it } from "vitest";
import type { DecisionModel } from "./model/index.js";
import { createCompiler, type Compiler } from "./queries.js";

const main = "verordening.andersom";
const facts = "gegevens.andersom";
const law = "wet.andersom";
const texts: Readonly<Record<string, string>> = {
  [main]: `verordening Verordening toeslag Lisveen
  Gemeente: Lisveen.
  Gebruikt: Voorbeeldwet.

effect rondkomen
  > Iedereen kan rondkomen.

voorzieningen
  toeslag: bedrag.

artikel 1 Toeslag
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens de norm.

lid 2
  De hoogte van de toeslag is € 100.
`,
  [facts]: `hoort bij Verordening toeslag Lisveen

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag.
`,
  [law]: `wet Voorbeeldwet

begrip norm
  is € 1.000.
`,
};

/** The parts of a model that are not the objects that they were. */
function replaced(before: DecisionModel, now: DecisionModel): readonly string[] {
  return (Object.keys(now) as (keyof DecisionModel)[]).flatMap((key) => {
    const [old, fresh] = [before[key], now[key]] as readonly unknown[];
    if (!Array.isArray(old) || !Array.isArray(fresh)) return [];
    const known = new Set<unknown>(old);
    return (fresh as readonly { readonly id?: string; readonly number?: string }[]).flatMap((one) =>
      typeof one === "object" && !known.has(one) ? [`${key} ${one.id ?? one.number ?? ""}`] : [],
    );
  });
}

/** A compiler that has answered everything once. */
function warm(): { compiler: Compiler; edit: (uri: string, from: string, to: string) => readonly string[] } {
  const compiler = createCompiler();
  for (const [uri, text] of Object.entries(texts)) compiler.setFile(uri, text);
  const askAll = () => Object.keys(texts).map((uri) => compiler.diagnostics(uri));
  expect(askAll().flat()).toEqual([]);
  compiler.db.takeLog();
  return {
    compiler,
    edit(uri, from, to) {
      const before = texts[uri] ?? "";
      expect(before.split(from)).toHaveLength(2);
      compiler.setFile(uri, before.replace(from, to));
      askAll();
      return compiler.db.takeLog().map((entry) => entry.replaceAll("\u0001", " "));
    },
  };
}

const only = (log: readonly string[], query: string): readonly string[] =>
  log.filter((entry) => entry.startsWith(`${query} `)).map((entry) => entry.slice(query.length + 1));

describe("the compiler, after an edit", () => {
  it("computes nothing for a text that did not change", () => {
    const { edit } = warm();
    expect(edit(main, "€ 100", "€ 100")).toEqual([]);
  });

  it("stays in the file when a body changes", () => {
    const log = warm().edit(main, "het inkomen is hoogstens", "het inkomen is minstens");
    expect(only(log, "parse")).toEqual([main]);
    expect(only(log, "exports")).toEqual([main]);
    expect(only(log, "units")).toEqual([]);
    expect(only(log, "index")).toEqual([]);
    expect(only(log, "lowered")).toEqual([`${main} ${main}`]);
    expect(only(log, "ordinance")).toEqual([main]);
  });

  it("does not lower other files when a value changes but not its type", () => {
    const log = warm().edit(law, "€ 1.000", "€ 2.000");
    expect(only(log, "lowered")).toEqual([`${main} ${law}`]);
    expect(only(log, "index")).toEqual([]);
  });

  it("lowers the files that read a value whose type changes", () => {
    const { compiler, edit } = warm();
    const log = edit(law, "is € 1.000.", "is 21 jaar.");
    expect(only(log, "lowered").toSorted()).toEqual([`${main} ${main}`, `${main} ${law}`].toSorted());
    expect(compiler.diagnostics(main).map(({ code }) => code)).toEqual(["AND2008"]);
  });

  it("moves only places when lines are added above", () => {
    const { compiler, edit } = warm();
    const log = edit(facts, "gegevens van", "// Een opmerking.\n\ngegevens van");
    expect(only(log, "index")).toEqual([]);
    expect(only(log, "lowered")).toEqual([`${main} ${facts}`]);
    const fact = compiler.ordinance(main).model.facts.find(({ key }) => key === "inkomen");
    expect(fact?.place.source.line).toBe(6);
  });

  it("reaches the others when a declaration changes its name", () => {
    const { compiler, edit } = warm();
    const log = edit(facts, "inkomen: bedrag.", "loon: bedrag.");
    expect(only(log, "index")).toEqual([main]);
    expect(only(log, "parse")).toEqual([facts]);
    expect(compiler.diagnostics(main).map(({ code }) => code)).toEqual(["AND2001"]);
  });

  it("keeps the objects of everything that the edit did not touch", () => {
    const whole = `${texts[main] ?? ""}
artikel 2 Bonnen
  Effect: rondkomen.

lid 1
  plicht voor de inwoner: de inwoner bewaart de bonnen.

lid 2
  De hoogte van de waarborg is € 30.

voorbeeld Bo
  Op 16 maart 2026.
  Gegeven het inkomen is € 10.
  Dan de inwoner heeft recht op toeslag.
`;
    const { compiler } = warm();
    compiler.setFile(main, whole);
    let before = compiler.ordinance(main).model;
    const edit = (uri: string, text: string): readonly string[] => {
      compiler.setFile(uri, text);
      const now = compiler.ordinance(main).model;
      const changed = replaced(before, now);
      before = now;
      return changed;
    };
    const cheap = whole.replace("toeslag is € 100", "toeslag is € 90");
    expect(edit(main, cheap)).toEqual(["definitions waarde:hoogte van toeslag", "articles 1"]);
    expect(edit(main, `// bovenaan\n${cheap}`)).toEqual([]);
    // Within the article, in front of the right: only its places move.
    expect(edit(main, cheap.replace("lid 1\n", "lid 1\n  // een opmerking\n"))).toEqual(["articles 1"]);
    expect(before.rights[0]?.grants[0]?.place.source.line).toBe(16);
    // A new name that nobody uses, in front of everything else.
    expect(edit(facts, `${texts[facts] ?? ""}  leeftijd: getal in jaar.\n`)).toEqual([
      "facts gegeven:inwoner/leeftijd",
    ]);
    expect(edit(law, `${texts[law] ?? ""}\nbegrip toets\n  is € 5.\n`)).toContain(
      "definitions waarde:toets@Voorbeeldwet",
    );
    expect(compiler.diagnostics(main)).toEqual([]);
  });

  it("reads again only what holds a changed name, or holds it from now on", () => {
    const lines = Array.from({ length: 6 }, (_, at) => {
      const name = "abcdef"[at]!;
      return `artikel ${String(at + 2)} Kosten ${name}

lid 1
  De hoogte van post ${name} is het bedrag ${name} plus € 1.
`;
    });
    const given = `hoort bij Verordening toeslag Lisveen

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag.
${lines.map((_, at) => `  bedrag ${"abcdef"[at]!}: bedrag.\n`).join("")}`;
    const { compiler } = warm();
    compiler.setFile(main, `${texts[main] ?? ""}\n${lines.join("\n")}`);
    compiler.setFile(facts, given);
    let before = compiler.ordinance(main).model;
    const articles = (text: string): readonly string[] => {
      compiler.setFile(facts, text);
      const now = compiler.ordinance(main).model;
      const changed = replaced(before, now).filter((one) => one.startsWith("articles"));
      before = now;
      return changed;
    };
    const codes = (): readonly string[] => compiler.diagnostics(main).map(({ code }) => code);
    expect(codes()).toEqual([]);
    expect(articles(given.replace("bedrag c:", "bedrag c nieuw:"))).toEqual(["articles 4"]);
    expect(codes()).toEqual(["AND2001"]);
    // Nobody writes this longer name. The message that suggests names is told again.
    expect(articles(given.replace("bedrag c:", "bedrag c nieuwer:"))).toEqual(["articles 4"]);
    expect(articles(given)).toEqual(["articles 4"]);
    expect(articles(given.replace("  bedrag d: bedrag.\n", ""))).toEqual(["articles 5"]);
    expect(articles(given)).toEqual(["articles 5"]);
    expect(codes()).toEqual([]);
  });

  it("forgets a file that is removed", () => {
    const { compiler } = warm();
    compiler.removeFile(law);
    expect(compiler.diagnostics(main).map(({ code }) => code)).toEqual(["AND2016", "AND2001"]);
    compiler.setFile(law, texts[law] ?? "");
    expect(compiler.diagnostics(main)).toEqual([]);
  });

  it("says the same as a compiler that starts anew", () => {
    const { compiler, edit } = warm();
    edit(main, "€ 100", "€ 100 per maand");
    edit(facts, "inkomen: bedrag.", "inkomen: bedrag per maand.");
    const fresh = createCompiler();
    for (const uri of Object.keys(texts)) fresh.setFile(uri, compiler.db.read("text", uri) as string);
    for (const uri of Object.keys(texts)) expect(compiler.diagnostics(uri)).toEqual(fresh.diagnostics(uri));
    expect(compiler.ordinance(main)).toEqual(fresh.ordinance(main));
  });
});
