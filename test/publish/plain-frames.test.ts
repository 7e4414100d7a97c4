// Sentences around what is told: a subject comes first, a sum and what counts for it are two sentences, a long row is a list, and "u".

import { publicVersion, renderMarkdown } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const ordinance = `verordening Verordening hulp Lindermeer 2026
  Gemeente: Lindermeer.
  Treedt in werking op 1 januari 2026.
  Aanspreekvorm: u-vorm.

effect meedoen
  > De inwoner doet mee.

kernwaarde de inwoner kiest
  > De inwoner beslist zelf over zijn leven. Wat de inwoner en zijn gezin zelf kunnen, gaat voor. De gemeente en de inwoner houden zich aan de afspraken.

voorzieningen
  hulp: bedrag.

gegevens van de inwoner, meervoud inwoners
  hulpsoort: keuze uit fiets, bril of reis, van de inwoner.
  > Waarvoor vraagt u hulp?
  de inwoner woont alleen: ja of nee, van de inwoner.
  > Woont u alleen?
  prijs: bedrag, van de inwoner.
  > Wat kost het?
  aankopen: nul of meer aankopen, van de inwoner.
  > Wat hebt u gekocht?

gegevens van de aankoop, meervoud aankopen
  bedrag van de aankoop: bedrag, van de inwoner.
  > Wat kostte het?
  de aankoop is nodig: ja of nee, van de inwoner.
  > Hebt u het nodig?

artikel 1 Hulp
  Effect: meedoen.
lid 1
  De inwoner heeft recht op hulp als al het volgende geldt:
    a. de hulpsoort is een van: fiets, bril;
    b. de hulpsoort is fiets;
    c. de inwoner woont alleen.
lid 2
  De hoogte van de hulp is de bijdrage.

artikel 2 Bijdrage voor een fiets
  Dit artikel geldt alleen als geldt: de hulpsoort is fiets.

lid 1
  De bijdrage is de prijs.

artikel 2a Bijdrage voor een reis
  Dit artikel geldt alleen als geldt: de hulpsoort is reis.

lid 1
  De bijdrage is de som van het bedrag van alle aankopen waarvoor geldt: de aankoop is nodig.

artikel 3 De tas
lid 1
  > In de tas voor een nieuwe fietser zitten een bel, een slot, een pomp, een lamp, een kaart van de omgeving, een regenjas, een hoes voor het zadel en een fluit.
`;

const { ordinances, diagnostics } = compileProject([{ uri: "verordening.andersom", text: ordinance }]);
const errors = diagnostics.filter(({ severity }) => severity === "fout");
const page = (): string => {
  const [only] = ordinances;
  if (only === undefined) throw new Error(errors.map(({ message }) => message).join("\n"));
  return renderMarkdown(publicVersion(only.model, { on: "2026-07-01" }));
};
const made = page();

describe("the sentences around what is told", () => {
  it("are of an ordinance without errors", () => {
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it("say a condition once, when another one says it already", () => {
    expect(made).toContain("U krijgt hulp als dit allebei klopt:\n\n1. Het gaat om een fiets.\n2. U woont alleen.");
    expect(made).not.toContain("fiets of bril");
  }); // prettier-ignore

  it("begin with what a value is for", () => {
    expect(made).toContain("Gaat het om een fiets? Dan is de bijdrage gelijk aan uw prijs.");
  });

  it("tell a sum, and then what counts for it", () => {
    expect(made).toMatch(/Dan is de bijdrage dit: het bedrag van alle aankopen samen\.\n\nEen aankoop telt alleen mee als /u);
  }); // prettier-ignore

  it("make a list of a long row", () => {
    expect(made).toContain("In de tas voor een nieuwe fietser zitten:\n\n- een bel;\n- een slot;");
    expect(made).toContain("- een hoes voor het zadel;\n- een fluit.");
  });

  it("say what weighs to the reader", () => {
    expect(made).toContain("- **U kiest.** U beslist zelf over uw leven. Wat u en uw gezin zelf kunnen, gaat voor. U en wij houden ons aan de afspraken.");
  }); // prettier-ignore
});
