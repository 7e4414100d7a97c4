// The public version tells what the municipality offers by itself, what it shares and with whose yes, and what gives way.

import { publicVersion, renderMarkdown } from "@andersom/publish";
import type { DecisionModel } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { helpModel } from "../logic/help.js";
import { sanctionModel } from "../logic/sanctions.js";

const blocks = `gegevens van de inwoner over geld
  heeft schulden: ja of nee, van de inwoner.
  > Hebt u schulden?

gegevens van het huishouden over wonen
  heeft huurachterstand: ja of nee, van de verhuurder.

`;
const articles = `artikel 6 Delen
  Effect: samen verder.
lid 1
toestemming om gegevens te delen
  De gemeente deelt deze gegevens met de regisseur en de school:
    a. woont hier;
    b. redt het zelf.
  Toestemming geeft:
    | leeftijd                               | wie                     |
    | minstens 16 jaar                       | de inwoner              |
    | minstens 12 jaar en minder dan 16 jaar | de inwoner en de ouders |
    | minder dan 12 jaar                     | de ouders               |
  Geldt 12 maanden.
  Zonder toestemming verandert geen recht.

artikel 7 Eén plan
  Effect: samen verder.
lid 1
signaal zorgen om geld
  Geldt voor het huishouden als aan al deze voorwaarden is voldaan:
    a. het huishouden heeft huurachterstand;
    b. voor een van de leden geldt dat het lid schulden heeft.
signaal veel hulp
  Geldt voor het huishouden als het aantal soorten hulp in het plan minstens 2 is.
lid 2
  De gemeente biedt het huishouden één plan en één regisseur aan binnen 5 werkdagen na het signaal.
`;

function page(model: DecisionModel, address: "u" | "je" = "u"): readonly string[] {
  const spoken = { ...model, instrument: { ...model.instrument, formOfAddress: address } };
  return renderMarkdown(publicVersion(spoken, { on: "2026-04-01" }))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
function part(lines: readonly string[], heading: string): readonly string[] {
  const rest = lines.slice(lines.indexOf(heading) + 1);
  const end = rest.findIndex((line) => /^##? /u.test(line));
  return lines.includes(heading) ? rest.slice(0, end === -1 ? undefined : end) : [];
}
const help = helpModel({ blocks, articles });

describe("an offer", () => {
  it("says what is offered, on which signals, and that a no is fine", () => {
    expect(part(page(help), "## Wat bieden wij zelf aan?")).toEqual([
      "- Wij bieden u één plan en één regisseur aan.",
      "Dat doen wij binnen vijf werkdagen na het signaal.",
      "Dit doen wij bij elk van deze signalen:",
      "- Zorgen om geld. Dat is zo als dit allebei klopt:",
      "1. Uw huishouden heeft huurachterstand.",
      "2. Iemand in uw huishouden heeft schulden.",
      "- Veel hulp: het aantal soorten hulp in het plan is 2 of meer.",
      "Een regisseur is uw vaste contactpersoon: die houdt alle hulp bij elkaar.",
      "U mag altijd nee zeggen tegen wat wij aanbieden.",
      "Regel: artikel 7.",
    ]);
  });
});

describe("consent", () => {
  it("says which facts, with whom, who decides at which age and for how long", () => {
    expect(part(page(help), "## Delen wij uw gegevens?")).toEqual([
      "Deze gegevens delen wij alleen als u ja zegt.",
      "Nee zeggen kost u niets: u krijgt er niet minder hulp of geld door.",
      "Wij delen ze dan met de regisseur en de school.",
      "Het gaat om deze gegevens:",
      "- Of u hier woont.",
      "- Of u het zelf redt.",
      "Wie beslist daarover?",
      "- Bent u 16 jaar of ouder? Dan beslist u zelf.",
      "- Bent u 12 jaar of ouder en jonger dan 16 jaar? Dan moeten u en uw ouders allemaal ja zeggen.",
      "- Bent u jonger dan 12 jaar? Dan beslissen uw ouders.",
      "Uw ja geldt twaalf maanden. Daarna delen wij niets meer, tenzij u opnieuw ja zegt.",
      "Regel: artikel 6.",
    ]);
  });

  it("speaks in the je-form", () => {
    const text = part(page(help, "je"), "## Delen wij je gegevens?");
    expect(text).toContain("Deze gegevens delen wij alleen als je ja zegt.");
    expect(text).toContain("- Ben je 16 jaar of ouder? Dan beslis je zelf.");
    expect(text).toContain("- Ben je jonger dan 12 jaar? Dan beslissen je ouders.");
    expect(part(page(help, "je"), "## Wat bieden wij zelf aan?")).toContain(
      "2. Iemand in je huishouden heeft schulden.",
    );
  });

  it("leaves nothing of it to be quoted", () => {
    expect(page(help)).not.toContain("### Artikel 6 Delen");
  });
});

describe("rules that do not go together", () => {
  it("say when that is, and how far the duty gives way", () => {
    expect(part(page(sanctionModel()), "## Als twee regels niet samengaan")).toEqual([
      "- Soms passen deze twee niet bij elkaar: de plicht ‘werk zoeken’ en jeugdhulp.",
      "Dit gaat over u als uw beschikbare uren plus uw uren zorg overdag meer zijn dan 40 uur per week.",
      "Dan geldt de plicht ‘werk zoeken’ niet voor de uren die niet passen.",
      "Regel: artikel 4.",
    ]);
  });
});
