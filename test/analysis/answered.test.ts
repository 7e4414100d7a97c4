// Questions that were open once have an answer: about a value that somebody may choose, and about a lid that begins later.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { analyse, type Project } from "@andersom/analysis";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { projectIn } from "./project.js";

const ordinance = (articles: string): string => `verordening Verordening aftrek Berkenrode 2026
  Gemeente: Berkenrode.
  Treedt in werking op 1 januari 2026.

effect rondkomen
  > Iedereen kan rondkomen.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  kosten: bedrag, van de inwoner.
  eigen bijdrage: bedrag, van de inwoner.
  de inwoner betaalt een eigen bijdrage: ja of nee, van de inwoner.
  de inwoner werkt: ja of nee, van de inwoner.

artikel 1 Toeslag
  Effect: rondkomen.
${articles}`;

/** What the analyses of gaps and refusals say, and how many of their questions have no answer. */
function told(text: string) {
  const files = [{ uri: "verordening.andersom", text }];
  const { ordinances, diagnostics, parse } = compileProject(files);
  expect(diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  const project: Project = { model: ordinances[0]!.model, files, parse, diagnostics };
  const { findings, unknown, perAnalysis } = analyse(project);
  return {
    unknown,
    asked: Object.fromEntries(perAnalysis.map(({ name, asked }) => [name, asked])),
    gaps: findings
      .filter(({ code }) => /^AND40(?:1|0)/u.test(code))
      .map(({ code, message, witness }) => `${code} ${message} ${witness?.text ?? ""}`),
  };
}

describe("a value that somebody may choose", () => {
  const height = "  De hoogte van de toeslag is de kosten min de aftrek, maar minstens € 0.";
  const power = `  Het college kan de aftrek bepalen, minstens € 0 en hoogstens de eigen bijdrage.`;

  it("is what its rules say where nobody chose it", () => {
    const text = ordinance(`
lid 1
  De inwoner heeft recht op toeslag.
${height}

lid 2
  De aftrek is € 0, tenzij anders bepaald.
${power}
`);
    expect(told(text)).toMatchObject({ unknown: 0, gaps: [] });
  });

  it("is missing where its rules say nothing and nobody may choose it", () => {
    const text = ordinance(`
lid 1
  De inwoner heeft recht op toeslag.
${height}

lid 2
  De aftrek is € 0 als geldt: de inwoner werkt.
  Het college kan de aftrek bepalen, minstens € 0 en hoogstens de eigen bijdrage,
    als geldt: de inwoner betaalt een eigen bijdrage.
`);
    const { unknown, gaps } = told(text);
    expect(unknown).toBe(0);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toContain("AND4011 Geen regel geeft voor dit huishouden een waarde voor ‘aftrek’.");
  });

  it("hides no gap in what its rules read", () => {
    const text = ordinance(`
lid 1
  De inwoner heeft recht op toeslag.
${height}

lid 2
  De aftrek is:
    a. € 10 als geldt: de kosten zijn minder dan € 100;
    b. € 20 als geldt: de kosten zijn meer dan € 100.
${power}
`);
    const { unknown, gaps } = told(text);
    expect(unknown).toBe(0);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatch(/^AND4010 .*kosten van € 100\./u);
  });
});

it("asks of a lid that begins later whether it gives anything from that day on", () => {
  const text = ordinance(`
lid 1
  De inwoner heeft recht op toeslag als geldt: de inwoner werkt.
  De inwoner heeft geen recht op toeslag als geldt: de kosten zijn minder dan € 100.
  De hoogte van de toeslag is € 50.

lid 2
  Dit lid geldt vanaf 1 juli 2026.
  De inwoner heeft recht op toeslag als geldt: de inwoner betaalt een eigen bijdrage.
`);
  expect(told(text)).toMatchObject({ unknown: 0, gaps: [], asked: { "altijd-geweigerd": 2 } });
});

describe("every question about an example has an answer", () => {
  const examples = join(import.meta.dirname, "../../examples");
  it.each(readdirSync(examples))("%s", (name) => {
    const { unknown, perAnalysis } = analyse(projectIn(join(examples, name)));
    expect(perAnalysis.filter((one) => one.unknown > 0)).toEqual([]);
    expect(unknown).toBe(0);
  });
});
