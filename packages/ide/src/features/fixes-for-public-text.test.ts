// Repairs of text for residents that does not fit its part (AND4140–AND4144): what a writer may choose, and the text after it.

import { analyse } from "@andersom/analysis";
import type { Diagnostic } from "@andersom/syntax";
import { explainedToeslagText } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { applied, errorsIn } from "../testing/applied.js";
import { Workspace } from "../workspace.js";
import { codeActions } from "./code-actions.js";

const uri = "v.andersom";
const text = (publiek: string, header = ""): string =>
  explainedToeslagText(
    `${publiek}

voorbeeld Fatima studeert
  Op 1 maart 2026.
  Gegeven de inwoner volgt een studie.
  Dan de inwoner heeft geen recht op toeslag.`,
    header,
  );

/** What the analysis finds about written texts, with the workspace. */
function found(written: string): { workspace: Workspace; findings: readonly Diagnostic[] } {
  const workspace = new Workspace();
  workspace.setFile(uri, written);
  expect(errorsIn(workspace)).toEqual([]);
  const { model } = workspace.compiler.ordinance(workspace.units()[0]!.root);
  const files = [{ uri, text: written }];
  const { findings } = analyse({
    model,
    files,
    parse: (one) => workspace.parse(one),
    diagnostics: workspace.compiler.diagnostics(uri),
  });
  return { workspace, findings: findings.filter(({ code }) => /^AND414[0-4]/u.test(code)) };
}

/** Every repair that an editor offers for the only finding, with the `publiek` and `uitleg` blocks after choosing it. */
function repairs(publiek: string, code: string, header?: string): Readonly<Record<string, string>> {
  const written = text(publiek, header);
  const { workspace, findings } = found(written);
  expect(findings.map((one) => one.code)).toEqual([code]);
  const { start, end } = findings[0]!.span;
  const offered = codeActions(workspace, uri, { start, end }, findings).filter(
    ({ kind, diagnostic, title }) =>
      kind === "quickfix" && diagnostic?.code === code && !title.startsWith("Onderdruk"),
  );
  return Object.fromEntries(
    offered.map(({ title, edits }) => {
      const after = applied(workspace, edits).source(uri)!.text;
      expect(found(after).findings, title).toEqual([]);
      const from = after.indexOf("kalenderjaar.") + "kalenderjaar.".length;
      return [title, after.slice(from, after.indexOf("voorbeeld Fatima"))];
    }),
  );
}

const rights = "\n  Aan de publieksversie kunnen rechten worden ontleend.";
const reason = "Weggelaten: dit gaat alleen over de gemeente zelf.";

describe("AND4140, a text that leaves something out", () => {
  it("a condition: the words of the rule, or the sentences that are made", () => {
    expect(repairs("publiek bij lid 1\n  > Huurt u een woning? Dan krijgt u de toeslag.", "AND4140")).toEqual(
      {
        "Zet erbij: ‘Het inkomen is hoogstens € 1.500 per maand.’":
          "\n\npubliek bij lid 1\n  > Huurt u een woning? Dan krijgt u de toeslag.\n  > Het inkomen is hoogstens € 1.500 per maand.\n\n",
        "Haal deze tekst weg; Andersom maakt dan zelf de zinnen": "\n\n",
      },
    );
  });

  it("an amount, and a term", () => {
    const amount = repairs("publiek bij lid 3\n  > U krijgt een bedrag.", "AND4140");
    expect(Object.keys(amount)[0]).toBe("Zet erbij: ‘De hoogte van de toeslag is € 300.’");
    const term = repairs("publiek bij lid 4\n  > Wij maken elk jaar een verslag.", "AND4140");
    expect(Object.keys(term)[0]).toBe("Zet erbij: ‘De termijn: binnen 3 maanden na het kalenderjaar.’");
  });
});

describe("AND4141, left out without a reason", () => {
  it("a duty of the municipality: two reasons, or not left out", () => {
    expect(repairs("publiek bij lid 4\n  Weggelaten: ja.", "AND4141")).toEqual({
      "Schrijf als reden: dit gaat alleen over het werk van de gemeente zelf":
        "\n\npubliek bij lid 4\n  Weggelaten: dit gaat alleen over het werk van de gemeente zelf.\n\n",
      "Schrijf als reden: dit staat al op een andere plaats in deze tekst":
        "\n\npubliek bij lid 4\n  Weggelaten: dit staat al op een andere plaats in deze tekst.\n\n",
      "Laat deze regel staan in de publieksversie": "\n\n",
    });
  });

  it("a condition is never only about the work of the municipality", () => {
    expect(Object.keys(repairs("publiek bij lid 2\n  Weggelaten: ja.", "AND4141"))).toEqual([
      "Schrijf als reden: dit staat al op een andere plaats in deze tekst",
      "Laat deze regel staan in de publieksversie",
    ]);
  });
});

describe("AND4142, left out and told", () => {
  it("in the same block: the text goes, or the mark", () => {
    const told = "  > Wij maken een verslag, binnen 3 maanden na het jaar.";
    expect(repairs(`publiek bij lid 4\n${told}\n  ${reason}`, "AND4142")).toEqual({
      "Haal de tekst weg": `\n\npubliek bij lid 4\n  ${reason}\n\n`,
      "Haal ‘Weggelaten’ weg": `\n\npubliek bij lid 4\n${told}\n\n`,
    });
  });

  it("in the uitleg: its sentence goes, or the mark", () => {
    const mark = `publiek bij lid 4\n  ${reason}\n\n`;
    const written = `${mark}uitleg\n  > U krijgt geld. Binnen 3 maanden na elk jaar leest u een verslag. Tot dan!`;
    expect(repairs(written, "AND4142")).toEqual({
      "Haal de zin uit de uitleg weg": `\n\n${mark}uitleg\n  > U krijgt geld. Tot dan!\n\n`,
      "Laat deze regel staan in de publieksversie":
        "\n\nuitleg\n  > U krijgt geld. Binnen 3 maanden na elk jaar leest u een verslag. Tot dan!\n\n",
    });
  });
});

describe("AND4143, a number of another part", () => {
  it("the sentence goes to the part that has the number, or goes", () => {
    const own = "publiek bij lid 1 onderdeel b\n  > Uw inkomen is hoogstens € 1.500 per maand.";
    expect(repairs(`${own} Dan krijgt u € 300.`, "AND4143")).toEqual({
      "Zet deze zin bij lid 3": `\n\n${own}\n\npubliek bij lid 3\n  > Dan krijgt u € 300.\n\n`,
      "Haal deze zin weg": `\n\n${own}\n\n`,
    });
  });

  it("the number of the own part, where the text does not tell it yet", () => {
    const written = text("publiek bij lid 1 onderdeel b\n  > Uw inkomen is hoogstens € 300 per maand.");
    const { findings } = found(written);
    expect(findings.map(({ code }) => code)).toEqual(["AND4140", "AND4143"]);
    expect(findings[1]!.fixes?.map(({ title }) => title)).toEqual(["Schrijf hier ‘€ 1.500’, zoals de regel"]);
  });
});

describe("AND4144, a condition left out where rights may be derived", () => {
  it("stays as it is made, or is told in words", () => {
    const written = "publiek bij lid 1 onderdeel b\n  Weggelaten: bijna iedereen voldoet hieraan.";
    expect(repairs(written, "AND4144", rights)).toEqual({
      "Laat de voorwaarde staan in de publieksversie": "\n\n",
      "Schrijf in plaats van ‘Weggelaten’: ‘Het inkomen is hoogstens € 1.500 per maand.’":
        "\n\npubliek bij lid 1 onderdeel b\n  > Het inkomen is hoogstens € 1.500 per maand.\n\n",
    });
  });
});

it("says nothing about a block for two places, where taking it away would do more", () => {
  const { findings } = found(text("publiek bij lid 2 en lid 4\n  Weggelaten: ja."));
  for (const { fixes = [] } of findings)
    expect(fixes.map(({ title }) => title).filter((title) => title.startsWith("Laat"))).toEqual([]);
  expect(findings.length).toBeGreaterThan(0);
});
