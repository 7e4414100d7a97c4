// Whom "u" is in a part of the page: an employer with duties, or a child of whom the explanation speaks to a parent.
import { publicVersion, renderHtml, renderMarkdown } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

interface Parts {
  readonly address?: "u" | "je";
  readonly employer?: string;
  readonly help?: string;
  readonly condition?: string;
  readonly price?: string;
}

const ordinance = ({
  address = "u",
  employer = "Krijgt u als werkgever hulp? Dan geeft u ons informatie.",
  help = "Heeft uw kind hulp nodig? Dan krijgt uw kind hulp.",
  condition = "de inwoner woont in de gemeente",
  price = "Verdient u genoeg? Dan betaalt u voor uw kind een deel.",
}: Parts): string => `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Aanspreekvorm: ${address}-vorm.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  jeugdhulp: bedrag per jaar.

gegevens van de inwoner, meervoud inwoners
  de inwoner woont in de gemeente: ja of nee, uit de BRP.
  > Woont u in Waterrade?
  kinderen: nul of meer inwoners, per stuk kind, uit de BRP.
  > Hebt u kinderen?
  kosten: bedrag per jaar, uit de eigen administratie.
  > Wat kost de hulp?
  eigen deel: bedrag per jaar, uit de eigen administratie.
  > Wat betaalt u zelf?

gegevens van de werkgever, meervoud werkgevers
  de werkgever ontvangt een voorziening: ja of nee, uit de zaakadministratie.
  > Krijgt u als werkgever hulp?

artikel 1 Jeugdhulp
  Effect: meedoen.

lid 1
  De inwoner heeft recht op jeugdhulp als geldt: ${condition}.

lid 2
  De hoogte van de jeugdhulp is de kosten min de bijdrage, maar minstens € 0 per jaar.
  Dit recht geldt op aanvraag.

uitleg
  > ${help}

artikel 2 Bijdrage
  Effect: meedoen.

  De bijdrage is het laagste van het eigen deel en de kosten.

uitleg
  > ${price}

artikel 3 Werkgevers
  Effect: meedoen.

lid 1
  Het college kan met de werkgever samenwerken als geldt: de werkgever ontvangt een voorziening.

lid 2
  Dit lid geldt alleen als geldt: de werkgever ontvangt een voorziening.
  Plicht voor de werkgever:
    a. de informatie geven die het college nodig heeft;
    b. meehelpen om het doel te bereiken.

uitleg
  > ${employer}
`;

function document(parts: Parts): ReturnType<typeof publicVersion> {
  const { ordinances, diagnostics } = compileProject([{ uri: "hulp.andersom", text: ordinance(parts) }]);
  expect(diagnostics.filter(({ severity }) => severity === "fout").map(({ message }) => message)).toEqual([]);
  return publicVersion(ordinances[0]!.model, { on: "2026-03-01" });
}

const page = (parts: Parts): string => renderMarkdown(document(parts));
const employers = (parts: Parts): string => page(parts).split("### Werkgevers\n")[1]!.split("\nRegel: ")[0]!;
const help = (parts: Parts): string => page(parts).split("### Jeugdhulp\n")[1]!.split("\n### ")[0]!;

describe("an article with duties of the employer alone", () => {
  it("is told to the employer, as its explanation is", () => {
    const told = employers({});
    expect(told).toMatch(
      /^\nDit is voor de werkgever\. ‘U’ betekent hier: de werkgever\.\n\nKrijgt u als werkgever hulp\?/u,
    );
    expect(told).toContain("- U moet dit doen:");
    expect(told).toContain("- Wij mogen met u samenwerken als u een voorziening ontvangt.");
    expect(told).not.toContain("uw werkgever");
  });

  it("is told to the resident where the explanation speaks of his employer", () => {
    const told = employers({ employer: "Krijgt uw werkgever hulp? Dan geeft hij ons informatie." });
    expect(told).toContain("- De werkgever moet dit doen:");
    expect(told).not.toContain("betekent hier");
  });
});

describe("rules of a child, with an explanation for a parent", () => {
  it("say whom they call u, below the explanation", () => {
    const told = help({});
    expect(told).toContain("Dan krijgt uw kind hulp.\n\nIn de regels hieronder betekent ‘u’: uw kind.\n");
    expect(told).toContain("**Voor ouders:** Verdient u genoeg?");
    expect(told).toContain("\nVraag dit aan bij de gemeente.\n");
    expect(told).not.toContain("U vraagt dit zelf aan");
  });

  it("say so to je too, and in HTML", () => {
    const parts: Parts = { address: "je", help: "Heeft je kind hulp nodig? Dan krijgt je kind hulp." };
    expect(help(parts)).toContain("In de regels hieronder betekent ‘je’: je kind.");
    expect(renderHtml(document({}))).toContain("In de regels hieronder betekent ‘u’: uw kind.");
  });

  it.each<[string, Parts]>([
    ["the explanation asks nothing of a child", { help: "Hebt u hulp nodig? Dat kan ook voor uw kind." }],
    [
      "the rules are of the parent, and say something of the child",
      { condition: "het aantal kinderen is minstens 1" },
    ],
  ])("say nothing where %s", (_why, parts) => {
    const told = help(parts);
    expect(told).not.toContain("betekent");
    expect(told).not.toContain("Voor ouders:");
    expect(told).toContain("U vraagt dit zelf aan bij de gemeente.");
  });
});
