// The public version tells from when a text counts, what changes later, who keeps the old rules, how often and how long.

import { publicVersion, renderMarkdown } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const ordinance = (address: string): string => `verordening Verordening fietsen Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Aanspreekvorm: ${address}.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  fietstoeslag: bedrag.
  buspas: voorziening.

gegevens van de inwoner, meervoud inwoners
  partner: nul of een inwoner.
  de inwoner heeft werk: ja of nee.
  vorige toekenning: datum.

gegevens van de aanvraag
  aanvraagdatum: datum.

begrip het gezin
  is de inwoner samen met de partner.

artikel 1 Fietstoeslag
  Effect: meedoen.
  Dit recht geldt 1 keer per gezin per 12 maanden.
  Plafond: € 250.000 per kalenderjaar.

lid 1
  De inwoner heeft recht op fietstoeslag als geldt: de inwoner heeft werk.

lid 2
  De hoogte van de fietstoeslag is € 100.

lid 2
  Dit lid geldt vanaf 1 juli 2026.
  De hoogte van de fietstoeslag is € 120.

lid 3
  De fietstoeslag begint op de aanvraagdatum.
  De duur van de fietstoeslag is 6 maanden, te verlengen tot hoogstens 12 maanden.

artikel 2 Buspas
  Effect: meedoen.
  Dit artikel geldt vanaf 1 maart 2026 tot en met 31 december 2026.

  De inwoner heeft recht op buspas als geldt: de inwoner heeft werk.

artikel 3 Overgang

overgang lopende hulp
  Voor de inwoner met een besluit over fietstoeslag van voor 1 januari 2026.
  De oude regels gelden tot het einde van het besluit, uiterlijk tot 1 januari 2027.
  Daarna gelden de nieuwe regels, na een gesprek.

overgang vroegere toekenning
  Geldt als de vorige toekenning ligt voor 1 januari 2026.
  De regels gelden die gunstiger zijn voor de inwoner.
`;

/** The lines of the page between a heading and the next one of that level or higher. */
function part(on: string, heading: string, address = "u-vorm"): readonly string[] {
  const { ordinances, diagnostics } = compileProject([{ uri: "v.andersom", text: ordinance(address) }]);
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  const lines = renderMarkdown(publicVersion(ordinances[0]!.model, { on }))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const level = /^#+/u.exec(heading)![0].length;
  const start = lines.indexOf(heading);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => (/^#+/u.exec(line)?.[0].length ?? 9) <= level);
  return start === -1 ? [] : rest.slice(0, end === -1 ? undefined : end);
}

describe("a lid that changes", () => {
  it("is told as it is on the day, with what a known successor changes", () => {
    expect(part("2026-04-01", "#### Hoeveel krijgt u?")).toEqual([
      "U krijgt € 100.",
      "Vanaf 1 juli 2026 geldt dit:",
      "U krijgt € 120.",
    ]);
    expect(part("2026-07-01", "#### Hoeveel krijgt u?")).toEqual(["U krijgt € 120."]);
    expect(part("2026-04-01", "#### Hoeveel krijg je?", "je-vorm")).toEqual([
      "Je krijgt € 100.",
      "Vanaf 1 juli 2026 geldt dit:",
      "Je krijgt € 120.",
    ]);
  });
});

describe("an article with days", () => {
  it("says them, before, during and after", () => {
    const days = "Deze regel geldt van 1 maart 2026 tot en met 31 december 2026.";
    const grant = "U krijgt buspas als u werk hebt.";
    const before = part("2026-02-01", "### Buspas");
    expect(before.slice(0, 2)).toEqual(["Dit kunt u nu nog niet krijgen.", days]);
    expect(before).toContain(grant);
    expect(part("2026-04-01", "### Buspas")[0]).toBe(days);
    expect(part("2026-04-01", "### Buspas")).toContain(grant);
    expect(part("2027-01-01", "### Buspas")).toEqual([
      "Deze regel gold tot en met 31 december 2026.",
      "Regel: artikel 2.",
    ]);
  });
});

describe("old rules", () => {
  it("are told to whom they may concern, until they end", () => {
    expect(part("2026-04-01", "## Had u al hulp?")).toEqual([
      "- Hebt u een besluit over fietstoeslag van voor 1 januari 2026?",
      "Dan gelden de oude regels tot het einde van het besluit, uiterlijk tot 1 januari 2027.",
      "Daarna gelden de nieuwe regels, na een gesprek.",
      "Weet u niet of dit over u gaat? Vraag het ons.",
      "- Vroegere toekenning.",
      "Dit geldt als uw vorige toekenning voor 1 januari 2026 ligt.",
      "Dan gelden de regels die voor u het gunstigst zijn: de oude of de nieuwe.",
      "Regel: artikel 3.",
    ]);
    expect(part("2026-04-01", "## Had je al hulp?", "je-vorm")).toContain(
      "Weet je niet of dit over jou gaat? Vraag het ons.",
    );
    expect(part("2027-01-01", "## Had u al hulp?")[0]).toBe("- Vroegere toekenning.");
  });

  it("are not repeated in the words of the ordinance", () => {
    expect(part("2026-04-01", "## Andere regels uit de verordening")).toEqual([]);
  });
});

describe("how often, how much of it and how long", () => {
  it("is told with the right", () => {
    expect(part("2026-04-01", "#### Wanneer krijgt u de fietstoeslag?")).toEqual([
      "U krijgt de fietstoeslag als u werk hebt.",
      "U krijgt dit hoogstens één keer per gezin in twaalf maanden.",
      "Wij geven hiervoor hoogstens € 250.000 per kalenderjaar uit. Op is op. Wie het eerst aanvraagt, is het eerst aan de beurt.",
    ]);
    expect(part("2026-04-01", "#### Hoelang krijgt u dit?")).toEqual([
      "U krijgt dit voor zes maanden.",
      "Wij kunnen dit verlengen. Alles bij elkaar duurt het nooit langer dan twaalf maanden.",
    ]);
    expect(part("2026-04-01", "#### Wanneer begint dit?")).toEqual(["Dit begint op de dag van uw aanvraag."]);
  });
});
