// The public version tells the steps to the reader: who does what, within which term, and what if we are late.

import { publicVersion, renderMarkdown } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { expect, it } from "vitest";

const ordinance = (address: string): string => `verordening Verordening klusdienst Lindermeer 2026
  Gemeente: Lindermeer.
  Treedt in werking op 1 januari 2026.
  Aanspreekvorm: ${address}.

effect op tijd geholpen
  > Iedereen wordt op tijd geholpen.

gegevens van de inwoner, meervoud inwoners
  de inwoner heeft haast: ja of nee.
  > Hebt u haast?

artikel 1 Van melding tot besluit
  Effect: op tijd geholpen.
lid 1
stap 1 melding
  De inwoner meldt zijn vraag aan de balie.
stap 2 bevestiging
  De gemeente bevestigt de melding binnen 5 werkdagen na de melding.
  In de bevestiging staat:
    a. wanneer het gesprek is;
    b. dat de inwoner iemand mag meenemen.
stap 3 gesprek
  De gemeente voert een gesprek met de inwoner binnen 3 weken na de melding.
  Te laat: de inwoner mag meteen een klacht indienen.
stap 4 besluit
  De gemeente neemt een besluit binnen de termijn in deze tabel:
    | over      | termijn | na      |
    | klushulp  | 2 weken | gesprek |
    | verhuizen | 8 weken | melding |
lid 2
  In afwijking van stap 3 geldt: de gemeente voert een gesprek met de inwoner binnen 3 werkdagen na de melding als de inwoner haast heeft.
lid 3
  De inwoner mag de melding op elk moment intrekken.
lid 4
  De gemeente kiest de dag samen met de inwoner en let op zijn werk.
`;

function page(address: string, more = ""): string {
  const { ordinances, diagnostics } = compileProject([
    { uri: "v.andersom", text: `${ordinance(address)}${more}` },
  ]);
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  return renderMarkdown(publicVersion(ordinances[0]!.model, { on: "2026-03-01" }));
}

it("numbers the steps in the u-form, with their terms", () => {
  const text = page("u-vorm");
  const [, steps = ""] = /## Zo vraagt u hulp\n([\s\S]*?)\n## /u.exec(text) ?? [];
  expect(
    steps
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ).toEqual([
    "**Ons doel:** Iedereen wordt op tijd geholpen.",
    "1. U meldt uw vraag aan de balie.",
    "2. Wij bevestigen uw melding binnen vijf werkdagen na uw melding.",
    "In de bevestiging leest u:",
    "- Wanneer het gesprek is.",
    "- Dat u iemand mag meenemen.",
    "3. Wij voeren een gesprek met u binnen drie weken na uw melding.",
    "Soms geldt een andere termijn: binnen drie werkdagen na uw melding.",
    "Die geldt als u haast hebt.",
    "Zijn wij te laat? Dan mag u meteen een klacht indienen.",
    "4. Wij nemen een besluit.",
    "De termijn hangt af van uw vraag:",
    "- Klushulp: binnen twee weken na het gesprek.",
    "- Verhuizen: binnen acht weken na uw melding.",
    "- U mag uw melding op elk moment intrekken.",
    "Wij kiezen de dag samen met u en letten op uw werk.",
    "Regel: artikel 1.",
  ]);
});

it("tells a sentence with two verbs, and no step twice", () => {
  const text = page("u-vorm");
  expect(text).toContain("Wij kiezen de dag samen met u en letten op uw werk.");
  expect(text.match(/bevestig/gu)).toHaveLength(2);
});

it("speaks in the je-form where the header says so", () => {
  const text = page("je-vorm");
  expect(text).toContain("Je meldt je vraag aan de balie.");
  expect(text).toContain("Dan mag je meteen een klacht indienen.");
});

it("keeps the steps of two articles apart, each under the name of its article", () => {
  const complaint = `
uitleg
  > U vertelt ons wat u nodig hebt.

artikel 2 Een klacht indienen
  Effect: op tijd geholpen.
lid 1
stap 5 klacht
  De inwoner dient een klacht in bij de balie.
stap 6 antwoord
  De gemeente beantwoordt de klacht binnen 4 weken na de klacht.
uitleg
  > Gaat er iets mis? Vertel het ons.

artikel 3 Nazorg
  Effect: op tijd geholpen.
lid 1
stap 7 terugblik
  De gemeente vraagt de inwoner binnen 3 maanden na het besluit of de hulp heeft gewerkt.
`;
  const lines = page("u-vorm", complaint).split("\n");
  const own = lines.filter((line) =>
    /^(?:\d\. |- De gemeente vraagt|Dit zijn de stappen|U vertelt|Gaat er)/u.test(line),
  );
  expect(own).toEqual([
    "U vertelt ons wat u nodig hebt.",
    "Dit zijn de stappen bij ‘Van melding tot besluit’:",
    "1. U meldt uw vraag aan de balie.",
    "2. Wij bevestigen uw melding binnen vijf werkdagen na uw melding.",
    "3. Wij voeren een gesprek met u binnen drie weken na uw melding.",
    "4. Wij nemen een besluit.",
    "Gaat er iets mis? Vertel het ons.",
    "Dit zijn de stappen bij ‘Een klacht indienen’:",
    "1. U dient een klacht in bij de balie.",
    "2. Wij beantwoorden uw klacht binnen vier weken na uw klacht.",
    "Dit zijn de stappen bij ‘Nazorg’:",
    "- De gemeente vraagt u of de hulp heeft gewerkt binnen drie maanden na het besluit.",
  ]);
});
