// Sentences of the adopted text that depend on what the regulation is and on the name of an older one.

import { adoptedText, articlesIn, inlineText } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

/** Everything that the adopted text says in the articles that were written. */
function said(rest: string, kind = "verordening"): readonly string[] {
  const text = `${kind} Regels fietsen Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  dag van het besluit: datum, uit de eigen administratie.

artikel 1 Toeslag
  Effect: meedoen.
lid 1
  De inwoner heeft recht op toeslag als geldt: de dag van het besluit ligt voor de peildatum.
lid 2
  De hoogte van de toeslag is € 50.

artikel 2 Slot
${rest}
`;
  const files = [{ uri: "regels.andersom", text }];
  const project = compileProject(files);
  expect(project.diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  const written = files.map((file) => ({ ...file, parse: project.parse(file.uri) }));
  const adopted = adoptedText(project.ordinances[0]!.model, written, { on: "2026-03-01" });
  return articlesIn(adopted.body).flatMap(({ leden }) =>
    leden.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "zin" ? [inlineText(block.content)] : [])),
    ),
  );
}

describe("what is withdrawn", () => {
  it.each([
    ["Verordening fietsen 2020", "De Verordening fietsen 2020 wordt ingetrokken."],
    ["Beleidsregels fietsen 2020", "De Beleidsregels fietsen 2020 worden ingetrokken."],
    ["Nadere regels fietsen 2020", "De Nadere regels fietsen 2020 worden ingetrokken."],
    ["Besluit fietsen 2020", "Het Besluit fietsen 2020 wordt ingetrokken."],
    ["de Fietsregels 2020", "De Fietsregels 2020 worden ingetrokken."],
  ])("%s", (name, sentence) => {
    expect(said(`  Ingetrokken: ‘${name}’.`)).toContain(sentence);
  });
});

it("an overgang with a condition has a subject", () => {
  const words = said(
    "overgang oude toeslag\n  Geldt als de dag van het besluit ligt voor 1 januari 2020.\n  De oude regels gelden tot het einde van het besluit.",
  );
  expect(words).toContain("Deze overgang geldt als de dag van het besluit voor 1 januari 2020 ligt.");
});
