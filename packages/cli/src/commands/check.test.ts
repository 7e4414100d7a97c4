// `andersom check` on a compiler that is told what to find: what the user sees, in both forms.

import type { Diagnostic } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import type { Compile } from "../project.js";
import { scratch } from "../testing/scratch.js";
import { check } from "./check.js";

const text = "artikel 3 Langdurig laag inkomen\nlid 1\n  de inwoner volgt een stuide.\n";

/** Finds a word in every file. */
function finding(word: string, extra: Partial<Diagnostic> = {}): Compile {
  return (files) => ({
    ordinances: [],
    diagnostics: files.flatMap(({ uri, text }): Diagnostic[] => {
      const start = text.indexOf(word);
      if (start < 0) return [];
      return [
        {
          code: "AND2001",
          name: "onbekende-naam",
          severity: "fout",
          span: { uri, start, end: start + word.length },
          message: `Ik ken ‘${word}’ niet.`,
          hint: "bedoelt u ‘studie’?",
          data: undefined,
          ...extra,
        },
      ];
    }),
  });
}

describe("check", () => {
  it("shows each finding in the place where it is, and ends with a summary", () => {
    const host = scratch({ "a/verordening.andersom": text, "a/schoon.andersom": "// niets\n" });
    expect(check({ paths: ["a"], format: "pretty" }, host, finding("stuide"))).toEqual({
      exitCode: 1,
      output: `fout AND2001: Ik ken ‘stuide’ niet.
  ┌─ a/verordening.andersom:3:24
  │
3 │   de inwoner volgt een stuide.
  │                        ^^^^^^

Wat kunt u doen: bedoelt u ‘studie’?

2 bestanden bekeken: 1 fout.
Meer over een melding: andersom explain AND2001
`,
    });
  });

  it("is clean when there are only warnings", () => {
    const host = scratch({ "x.andersom": text });
    const result = check(
      { paths: ["x.andersom"], format: "pretty" },
      host,
      finding("stuide", { severity: "waarschuwing" }),
    );
    expect(result.exitCode).toBe(0);
    expect(result.output).toContain("1 bestand bekeken: geen fouten, 1 waarschuwing.");
  });

  it("tells a remark once, with the lines where it stands", () => {
    const host = scratch({ "x.andersom": "zin\n\nzin\n", "y.andersom": "zin\n" });
    const every: Compile = (files) => ({
      ordinances: [],
      diagnostics: files.flatMap(({ uri, text }) =>
        [...text.matchAll(/zin/g)].map(({ index }) => ({
          code: "AND2022",
          name: "nog-niet-uitvoerbaar",
          severity: "info" as const,
          span: { uri, start: index, end: index + 3 },
          message: "Deze zin telt nog niet mee.",
          data: undefined,
        })),
      ),
    });
    expect(check({ paths: ["."], format: "pretty" }, host, every)).toEqual({
      exitCode: 0,
      output: `opmerking AND2022: Deze zin telt nog niet mee.
  x.andersom, regels 1, 3
  y.andersom, regel 1

2 bestanden bekeken: geen fouten, 3 opmerkingen.
Meer over een melding: andersom explain AND2022
`,
    });
  });

  it("gives the advice of a kind of remark once", () => {
    const host = scratch({ "x.andersom": "lange zin\n" });
    const remark = (message: string): Diagnostic => ({
      code: "AND4094",
      name: "lange-zin",
      severity: "info",
      span: { uri: "x.andersom", start: 0, end: 5 },
      message,
      hint: "Maak er twee zinnen van.",
      data: undefined,
    });
    const every: Compile = () => ({ ordinances: [], diagnostics: [remark("Lang."), remark("Langer.")] });
    const { output } = check({ paths: ["."], format: "pretty" }, host, every);
    expect(output.match(/^ {2}Wat kunt u doen: Maak er twee zinnen van\.$/gmu)).toHaveLength(1);
  });

  it("says so when nothing is wrong", () => {
    const host = scratch({ "x.andersom": text });
    expect(check({ paths: ["."], format: "pretty" }, host, finding("zzz"))).toEqual({
      exitCode: 0,
      output: "1 bestand bekeken: geen fouten.\n",
    });
  });

  it("reads the files next to a named file, and reports only on that file", () => {
    const host = scratch({ "x.andersom": "// schoon\n", "y.andersom": text });
    const result = check({ paths: ["x.andersom"], format: "pretty" }, host, finding("stuide"));
    expect(result).toEqual({ exitCode: 0, output: "1 bestand bekeken: geen fouten.\n" });
  });

  it("gives the same as JSON", () => {
    const host = scratch({ "x.andersom": text });
    const { output } = check({ paths: ["x.andersom"], format: "json" }, host, finding("stuide"));
    expect(JSON.parse(output)).toEqual({
      format: "andersom/check",
      version: 1,
      summary: { files: 1, errors: 1, warnings: 0, infos: 0 },
      diagnostics: [
        {
          code: "AND2001",
          name: "onbekende-naam",
          severity: "fout",
          file: "x.andersom",
          start: { line: 3, column: 24, offset: 62 },
          end: { line: 3, column: 30, offset: 68 },
          message: "Ik ken ‘stuide’ niet.",
          hint: "bedoelt u ‘studie’?",
          related: [],
          fixes: [],
          fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        },
      ],
      suppressed: [],
    });
  });

  it("prints nothing of a source that a terminal would obey", () => {
    const host = scratch({ "x.andersom": "de \u001b[31minwoner\u202e stuide.\n" });
    const { output } = check({ paths: ["x.andersom"], format: "pretty" }, host, finding("stuide"));
    expect(output).toContain("de �[31minwoner� stuide.");
    expect(output).not.toContain("\u001b");
  });

  it.each([
    ["weg.andersom", "Het bestand of de map ‘weg.andersom’ bestaat niet."],
    ["regel.andersom", "Het bestand of de map ‘regel.andersom’ bestaat niet. Bedoelt u ‘regels.andersom’?"],
    ["leeg", "In de map ‘leeg’ staan geen bestanden die eindigen op .andersom."],
    [
      "leeg/notitie.txt",
      "‘leeg/notitie.txt’ is geen bestand met een verordening: de naam eindigt niet op .andersom.",
    ],
    ["leeg/*.andersom", "Geen bestand dat eindigt op .andersom past bij ‘leeg/*.andersom’."],
    [
      "latin.andersom",
      "Het bestand ‘latin.andersom’ kan niet worden gelezen: de tekst is niet als UTF-8 opgeslagen.",
    ],
  ])("refuses %s", (path, problem) => {
    const host = scratch({ "leeg/notitie.txt": "", "regels.andersom": "" });
    host.write(".", [{ name: "latin.andersom", content: Buffer.from([0x65, 0xe9, 0x6e]) }]);
    expect(check({ paths: [path], format: "pretty" }, host, finding("x"))).toEqual({
      exitCode: 2,
      output: "",
      problem,
    });
  });
});

describe("an ordinance that was not analysed", () => {
  const ordinance = (name: string, limit: string): string => `verordening Verordening ${name} Waterrade 2026

  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect rondkomen
  > De inwoner kan rondkomen.

voorzieningen
  toeslag: bedrag per maand.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand, van de inwoner, financieel.

artikel 1 Toeslag
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens ${limit} per maand.

lid 2
  De hoogte van de toeslag is € 10 per maand.
`;
  it("is not called clean where the errors stand in a file that nobody asked for", () => {
    const host = scratch({
      "a.andersom": ordinance("A", "€ 1.000"),
      "deel.andersom": "hoort bij Verordening A Waterrade 2026\n\nartikel 2 Nog iets\n  Effect: rondkome.\n",
    });
    const { output, exitCode } = check({ paths: ["a.andersom"], format: "pretty" }, host);
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /is niet nagekeken: in deel\.andersom sta(?:at nog een fout|an nog \d+ fouten)\./u,
    );
    const json = JSON.parse(check({ paths: ["a.andersom"], format: "json" }, host).output) as object;
    expect(json).toMatchObject({ notAnalysed: [{ files: ["deel.andersom"] }] });
    expect(json).not.toHaveProperty("analyses");
  });

  it("is another than the one beside it", () => {
    const host = scratch({
      "a.andersom": ordinance("A", "€ 1.000"),
      "b.andersom": ordinance("B", "veel geld"),
    });
    const { output } = check({ paths: ["a.andersom"], format: "json" }, host);
    expect(JSON.parse(output)).toHaveProperty("analyses");
    expect(output).not.toContain("notAnalysed");
  });
});
