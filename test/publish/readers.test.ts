// The public version of rights that are not the resident's, of text with days, and of lengths and conversions.
import { publicVersion, renderMarkdown } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const text = `verordening Verordening werk Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Afronding: hele centen.

effect werk
  > Wie werk zoekt, vindt werk.

voorzieningen
  subsidie: bedrag per jaar.
  vergoeding: hulp.
  toeslag: hulp.
  premie: bedrag per maand.

gegevens van de inwoner, meervoud inwoners
  de inwoner heeft een uitkering: ja of nee, van de inwoner.
  > Hebt u een uitkering?

gegevens van de werkgever, meervoud werkgevers
  de werkgever biedt een baan: ja of nee, van de werkgever.
  > Biedt u een baan?
  duur van de baan: aantal maanden, van de werkgever.
  > Hoeveel maanden duurt de baan?

artikel 1 Subsidie
  Effect: werk.

lid 1
  De werkgever heeft recht op subsidie als aan al deze voorwaarden is voldaan:
    a. de werkgever biedt een baan;
    b. de inwoner heeft een uitkering.
  De hoogte van de subsidie is € 500 per jaar.

lid 2
  De duur van de subsidie is de duur van de baan, maar hoogstens 12 maanden.

artikel 2 Vergoeding
  Effect: werk.

  Het college kan aan de werkgever vergoeding verlenen als geldt: de werkgever biedt een baan.

artikel 2a Toeslag
  Effect: werk.

  De inwoner heeft recht op toeslag als geldt: de werkgever heeft recht op subsidie.

artikel 3 Premie
  Effect: werk.
  Dit artikel geldt vanaf 1 juli 2026.

  De inwoner heeft recht op premie als geldt: de inwoner heeft een uitkering.
  De hoogte van de premie is de jaarpremie, omgerekend per maand.
  De jaarpremie per jaar is € 600 per jaar.
`;

const { ordinances, diagnostics } = compileProject([{ uri: "werk.andersom", text }]);
const page = (on: string): string => renderMarkdown(publicVersion(ordinances[0]!.model, { on }));

describe("a right of the employer", () => {
  const own = page("2026-08-01").split("### Subsidie")[1]!.split("### Premie")[0]!;

  it("is told to the employer, who is u there", () => {
    expect(diagnostics).toEqual([]);
    expect(own).toContain("Dit is voor de werkgever. ‘U’ betekent hier: de werkgever.");
    expect(own).toContain("1. U biedt een baan.");
    expect(own).toContain("2. De inwoner heeft een uitkering.");
    expect(own).toContain("- Biedt u een baan?");
    expect(own).not.toContain("uw inwoner");
  });

  it("may come from a power", () => {
    expect(ordinances[0]!.model.rights.map(({ name, thing }) => `${name}: ${thing}`)).toEqual([
      "subsidie: werkgever",
      "vergoeding: werkgever",
      "toeslag: inwoner",
      "premie: inwoner",
    ]);
    expect(own).toContain("Wij kunnen u een vergoeding geven als u een baan biedt.");
  });

  it("is that of their employer where the resident reads", () => {
    expect(page("2026-08-01")).toContain("U krijgt toeslag als uw werkgever de subsidie krijgt.");
  });

  it("says how long it lasts as a sentence", () => {
    expect(own).toMatch(
      /#### Hoelang krijgt u dit\?\s+U krijgt dit voor de duur van de baan\.\s+U krijgt dit nooit langer dan twaalf maanden\./u,
    );
  });
});

describe("the day of the page", () => {
  it("answers from when a text applies", () => {
    expect(page("2026-08-01")).toContain("U krijgt de premie als u een uitkering hebt.");
    expect(page("2026-08-01")).not.toMatch(/peildatum|altijd zo/u);
    const before = page("2026-06-30");
    expect(before).toMatch(
      /### Premie\n\nDit kunt u nu nog niet krijgen\.\n\nDeze regel geldt vanaf 1 juli 2026\./u,
    );
  });

  it("keeps the conversion of a period in the words", () => {
    expect(page("2026-08-01")).toContain("U krijgt de jaarpremie, omgerekend per maand.");
  });
});
