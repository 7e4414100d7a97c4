// Which files make one ordinance; two ordinances in one folder keep apart.

import { describe, expect, it } from "vitest";
import { compileProject, type ProjectFile } from "./project.js";
import { createCompiler } from "./queries.js";

const law: ProjectFile = {
  uri: "wetten/voorbeeldwet.andersom",
  text: `wet Wet van het voorbeeld
  Korte naam: Voorbeeldwet.

begrip norm
  is € 1.000.

open begrip de inwoner heeft een laag inkomen
  > De raad legt uit wat laag is.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag.
`,
};

function ordinance(town: string, limit: string, uses = "Voorbeeldwet"): ProjectFile {
  return {
    uri: `${town.toLowerCase()}.andersom`,
    text: `verordening Verordening toeslag ${town}
  Gemeente: ${town}.
  Gebruikt: ${uses}.

effect rondkomen
  > Iedereen kan rondkomen.

voorzieningen
  toeslag: bedrag.

artikel 1 Toeslag
  Effect: rondkomen.

lid 1
  De inwoner heeft een laag inkomen als geldt: het inkomen is hoogstens ${limit}.

lid 2
  De inwoner heeft recht op toeslag als geldt: de inwoner heeft een laag inkomen.
`,
  };
}

const part = (town: string, body: string, name: string): ProjectFile => ({
  uri: `${name}.andersom`,
  text: `hoort bij Verordening toeslag ${town}\n\n${body}`,
});

const units = (files: readonly ProjectFile[]) => {
  const compiler = createCompiler();
  for (const { uri, text } of files) compiler.setFile(uri, text);
  return compiler.units().map(({ root, files: mine }) => `${root}: ${mine.join(" ")}`);
};

describe("two ordinances that use one law", () => {
  const files = [ordinance("Oost", "de norm"), ordinance("West", "€ 900"), law];
  const project = compileProject(files);

  it("are two units that share the file of the law", () => {
    expect(units(files)).toEqual([
      "oost.andersom: oost.andersom wetten/voorbeeldwet.andersom",
      "west.andersom: west.andersom wetten/voorbeeldwet.andersom",
    ]);
    expect(project.ordinances.map(({ title }) => title)).toEqual([
      "Verordening toeslag Oost",
      "Verordening toeslag West",
    ]);
  });

  it("have no messages", () => {
    expect(project.diagnostics).toEqual([]);
  });

  it("fill in the open term of the law each in their own way", () => {
    const bodies = project.ordinances.map(({ model }) => {
      const [rule, ...more] =
        model.definitions.find(({ key }) => key === "inwoner heeft laag inkomen")?.rules ?? [];
      expect(more).toEqual([]);
      return rule?.place.source.file;
    });
    expect(bodies).toEqual(["oost.andersom", "west.andersom"]);
  });

  it("do not see each other's names", () => {
    const own = part("Oost", "begrip dubbele norm\n  is 2 maal de norm.\n", "oost-begrippen");
    const west = ordinance("West", "de dubbele norm");
    const { diagnostics } = compileProject([ordinance("Oost", "de dubbele norm"), own, west, law]);
    expect(diagnostics.map(({ code, span }) => `${code} ${span.uri}`)).toEqual(["AND2001 west.andersom"]);
  });

  it("report a message about the shared law once", () => {
    const broken = { ...law, text: law.text.replace("is € 1.000.", "is de nrom.") };
    const { diagnostics } = compileProject([ordinance("Oost", "€ 1"), ordinance("West", "€ 2"), broken]);
    expect(diagnostics.map(({ code, span }) => `${code} ${span.uri}`)).toEqual([`AND2001 ${law.uri}`]);
  });
});

describe("the files of an ordinance", () => {
  it.each(["Voorbeeldwet", "Wet van het voorbeeld", "voorbeeldwet"])("use a law as “%s”", (name) => {
    expect(compileProject([ordinance("Oost", "de norm", name), law]).diagnostics).toEqual([]);
  });

  it("include what belongs to it, wherever it stands", () => {
    const files = [part("Oost", "begrip x\n  is € 1.\n", "a"), ordinance("Oost", "de norm"), law];
    expect(units(files)).toEqual(["oost.andersom: a.andersom oost.andersom wetten/voorbeeldwet.andersom"]);
  });

  it("may come from another ordinance that is used", () => {
    const nadere: ProjectFile = {
      uri: "nadere.andersom",
      text: "nadere regels Nadere regels Oost\n  Gemeente: Oost.\n  Gebruikt: Verordening toeslag Oost.\n",
    };
    expect(units([nadere, ordinance("Oost", "de norm"), law])).toEqual([
      "nadere.andersom: nadere.andersom oost.andersom wetten/voorbeeldwet.andersom",
    ]);
  });

  it("that use each other in a circle are still one unit", () => {
    const one: ProjectFile = { uri: "een.andersom", text: "verordening Een\n  Gebruikt: Twee.\n" };
    const two: ProjectFile = { uri: "twee.andersom", text: "verordening Twee\n  Gebruikt: Een.\n" };
    expect(units([one, two])).toEqual(["een.andersom: een.andersom twee.andersom"]);
  });

  it("that belong to nothing at hand are read by themselves", () => {
    expect(units([part("Noord", "begrip x\n  is € 1.\n", "los")])).toEqual(["los.andersom: los.andersom"]);
  });

  it("give a law that nobody uses no ordinance", () => {
    expect(compileProject([law]).ordinances).toEqual([]);
  });
});

it("an ordinance does not borrow the law in the folder of another, and does take one from a folder of laws", () => {
  const compiler = createCompiler();
  const { text } = ordinance("Elders", "20");
  compiler.setFile("a/wet.andersom", law.text);
  compiler.setFile("a/verordening.andersom", ordinance("Hier", "10").text);
  compiler.setFile("b/verordening.andersom", text);
  const missing = () => compiler.units().map((unit) => [unit.root, unit.missing]);
  expect(missing()).toEqual([
    ["a/verordening.andersom", []],
    ["b/verordening.andersom", ["Voorbeeldwet"]],
  ]);
  compiler.setFile("wetten/wet.andersom", law.text);
  expect(missing().slice(0, 2)).toEqual([
    ["a/verordening.andersom", []],
    ["b/verordening.andersom", []],
  ]);
});

it("an ordinance is read from the file with its header on, whatever the files are called", () => {
  const files: ProjectFile[] = [
    { uri: "aanvulling.andersom", text: "hoort bij Regels\n\nartikel 2 Twee\n\n  > Twee.\n" },
    { uri: "kop.andersom", text: "verordening Regels\n  Gemeente: Oost.\n\nartikel 1 Een\n\n  > Een.\n" },
  ];
  const [read] = compileProject(files).ordinances;
  expect(read?.model.articles.map(({ number }) => number)).toEqual(["1", "2"]);
});
