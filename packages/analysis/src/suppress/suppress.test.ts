// Comments that suppress findings: what they cover, when they count, and what is said when they are not right.

import { compileProject } from "@andersom/semantics";
import { applyEdits, parse, type Diagnostic } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { readInstruction } from "./comment.js";
import { suppress, suppressible, type SuppressOptions } from "./suppress.js";

const uri = "v.andersom";

const ordinance = (above: string): string => `verordening Verordening zwemmen Elzenrade 2026
  Gemeente: Elzenrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Ieder kind kan zwemmen.

${above}
effect samen zwemmen
  > Kinderen zwemmen samen.

voorzieningen
  zwembijdrage: bedrag.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag, van de inwoner.
  > Hoe hoog is uw inkomen?

artikel 1 Zwembijdrage
  Effect: meedoen.

  De inwoner heeft recht op zwembijdrage als aan al deze voorwaarden is voldaan:
    a. het inkomen is hoogstens € 1.800;
    b. het inkomen is minstens € 10.
`;

function judged(text: string, more: readonly Diagnostic[] = [], options: Partial<SuppressOptions> = {}) {
  const files = [{ uri, text }];
  const { diagnostics } = compileProject(files);
  return suppress([...diagnostics, ...more], {
    files,
    parse: () => parse(text, uri),
    today: "2026-06-15",
    ...options,
  });
}

const codes = (found: readonly Diagnostic[]): readonly string[] => found.map(({ code }) => code).sort();

describe("reading a comment", () => {
  it.each([
    ["// negeer AND4001: omdat het zo is", { codes: ["AND4001"], reason: "omdat het zo is" }],
    ["//negeer and 4001 en AND4002: dit: mag", { codes: ["AND4001", "AND4002"], reason: "dit: mag" }],
    [
      "// Negeer AND4001, AND4001 tot en met 31 december 2026: ja hoor",
      { codes: ["AND4001"], until: "2026-12-31", reason: "ja hoor" },
    ],
    ["// negeer AND4001 tot en met 2026-12-31", { codes: ["AND4001"], until: "2026-12-31", reason: "" }],
    ["// negeer AND4001: …", { codes: ["AND4001"], reason: "" }],
    ["// negeer AND4001:", { codes: ["AND4001"], reason: "" }],
    ["// negeer 4001: wat dan", { fault: "code", text: "4001" }],
    ["// negeer AND40011: wat dan", { fault: "code", text: "AND40011" }],
    ["// negeer AND4001 tot en met 31 juni 2026: wat dan", { fault: "datum", text: "31 juni 2026" }],
    ["// negeer AND4001 voorlopig: wat dan", { fault: "vorm", text: "voorlopig" }],
    ["// negeer dit maar", undefined],
    ["// negeerde AND4001: wat dan", undefined],
    ["// wij negeren AND4001", undefined],
  ])("%s", (comment, read) => {
    expect(readInstruction(comment)).toEqual(read);
  });
});

describe("suppressing", () => {
  it("takes away a finding on the heading right below, with its reason", () => {
    const { open, suppressed } = judged(ordinance("// negeer AND3002: het artikel komt in de herfst"));
    expect(open).toEqual([]);
    expect(suppressed.map(({ diagnostic, by }) => [diagnostic.code, by.reason])).toEqual([
      ["AND3002", "het artikel komt in de herfst"],
    ]);
  });

  it("covers the whole sentence below, items included, and no more", () => {
    const text = ordinance("").replace(
      "  De inwoner heeft",
      "  // negeer AND4050: al besproken\n  De inwoner heeft",
    );
    const at = (words: string): Diagnostic => {
      const start = text.indexOf(words);
      const span = { uri, start, end: start + words.length };
      return { code: "AND4050", name: "x", severity: "fout", span, message: words, data: undefined };
    };
    const { open, suppressed } = judged(text, [at("minstens € 10"), at("Effect: meedoen")]);
    expect(suppressed.map(({ diagnostic }) => diagnostic.message)).toEqual(["minstens € 10"]);
    expect(open.map(({ message }) => message)).toContain("Effect: meedoen");
  });

  it("covers one item when it stands above that item", () => {
    const text = ordinance("").replace("    b. het", "    // negeer AND4050: al besproken\n    b. het");
    const at = (words: string): Diagnostic => {
      const start = text.indexOf(words);
      const span = { uri, start, end: start + words.length };
      return { code: "AND4050", name: "x", severity: "fout", span, message: words, data: undefined };
    };
    const { suppressed } = judged(text, [at("minstens € 10"), at("hoogstens € 1.800")]);
    expect(suppressed.map(({ diagnostic }) => diagnostic.message)).toEqual(["minstens € 10"]);
  });

  it.each([
    ["// negeer AND3002:", ["AND3002", "AND4110"]],
    ["// negeer AND3002: …", ["AND3002", "AND4110"]],
    ["// negeer AND3002 tot en met 15 juni 2026: komt nog", []],
    ["// negeer AND3002 tot en met 14 juni 2026: komt nog", ["AND3002", "AND4111"]],
    ["// negeer AND4001: komt nog", ["AND3002", "AND4112"]],
    ["// negeer AND3002 en AND4001: komt nog", ["AND4112"]],
    ["// negeer AND4112: dat mag niet\n// negeer AND3002: komt nog", ["AND4113"]],
    ["// negeer 3002: komt nog", ["AND3002", "AND4114"]],
    ["  > Tekst. // negeer AND3002: achter tekst", ["AND3002", "AND4114"]],
    ["kernwaarde rust // negeer AND3002: achter een kop", ["AND3002", "AND4114"]],
    ["// negeer AND3002: komt nog\n\n// een notitie\n", []],
  ])("%j leaves %j", (above, left) => {
    expect(codes(judged(ordinance(above)).open)).toEqual(left);
  });

  it("never takes away an error of the compiler", () => {
    const text = ordinance("// negeer AND3002: komt nog").replace(
      "  De inwoner heeft",
      "  // negeer AND2001: die naam komt nog\n  De inwoner heeft",
    );
    const wrong = text.replace("a. het inkomen", "a. het inkommen");
    expect(codes(judged(wrong).open)).toEqual(["AND2001", "AND4113"]);
  });

  it("does not call a comment needless about what nobody looked for", () => {
    const lookedFor = (code: string): boolean => !code.startsWith("AND4");
    const { open } = judged(ordinance("// negeer AND4001: besproken"), [], { lookedFor });
    expect(codes(open)).toEqual(["AND3002"]);
  });

  it("offers a fix that asks for a reason, and counts once there is one", () => {
    const text = ordinance("").replaceAll("\n", "\r\n");
    const fix = judged(text).open[0]?.fixes?.find(({ title }) => title === "Onderdruk met reden");
    const fixed = applyEdits(text, fix?.edits ?? []);
    expect(fixed).toContain("\r\n// negeer AND3002: …\r\neffect samen zwemmen\r\n");
    expect(codes(judged(fixed).open)).toEqual(["AND3002", "AND4110"]);
    expect(judged(fixed.replace("…", "de raad wil dit later"))).toMatchObject({ open: [] });
  });

  it("offers to take a needless comment away with its line", () => {
    const text = ordinance("// negeer AND3002: komt nog").replace(
      "effect meedoen",
      "// negeer AND3001: x y\neffect meedoen",
    );
    const judgedFirst = judged(text.replace("x y", "niet meer nodig"));
    expect(codes(judgedFirst.open)).toEqual(["AND4112"]);
    const edits = judgedFirst.open[0]?.fixes?.[0]?.edits ?? [];
    expect(judged(applyEdits(text.replace("x y", "niet meer nodig"), edits)).open).toEqual([]);
  });

  it("leaves errors of the language, and findings about comments, to be solved", () => {
    expect(suppressible({ code: "AND2001", severity: "fout" })).toBe(false);
    expect(suppressible({ code: "AND9001", severity: "waarschuwing" })).toBe(false);
    expect(suppressible({ code: "AND4110", severity: "waarschuwing" })).toBe(false);
    expect(suppressible({ code: "AND3001", severity: "waarschuwing" })).toBe(true);
    expect(suppressible({ code: "AND4001", severity: "fout" })).toBe(true);
  });
});
