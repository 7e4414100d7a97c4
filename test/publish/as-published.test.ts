// Lines of a whole page that an editor would not let pass: whose a werkweek is, one of many, what is said twice, numbers in stories.
import { publicVersion, renderMarkdown } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { expect, it } from "vitest";

const text = `verordening Verordening proefwerk Kievitsmeer 2026
  Gemeente: Kievitsmeer.
  Treedt in werking op 1 januari 2026.
  Afronding: hele centen.

effect werk
  > Wie werk zoekt, vindt werk.

voorzieningen
  proefplaats: voorziening.
  vergoeding van andere kosten: voorziening.
  subsidie: bedrag per jaar.
  premie: bedrag, eenmalig.

gegevens van de inwoner, meervoud inwoners
  de inwoner heeft een uitkering: ja of nee, van de inwoner.
  > Hebt u een uitkering?
  de inwoner gebruikt het formulier: ja of nee, van de inwoner.
  > Gebruikt u het formulier?
  de inwoner voegt een bewijs toe: ja of nee, van de inwoner.
  > Voegt u een bewijs toe?
  tijd op de proefplaats: aantal maanden, van de inwoner.
  > Hoe lang werkte u op de proefplaats?
  maanden werk: aantal maanden, van de inwoner.
  > Hoeveel maanden werkte u?
  aantal reizen: aantal keer per week, van de inwoner.
  > Hoe vaak reist u?
  uren mantelzorg: aantal uren per week, van de inwoner.
  > Hoeveel uur zorgt u?
  waarschuwingen: nul of meer waarschuwingen.
  > Kreeg u een waarschuwing?

gegevens van de waarschuwing, meervoud waarschuwingen
  dag van de brief: datum.

gegevens van de werkgever, meervoud werkgevers
  werkweek: aantal uren per week, van de werkgever.
  > Hoeveel uur werkt de werknemer?
  duur van de baan: aantal maanden, van de werkgever.
  > Hoeveel maanden duurt de baan?

artikel 1 Proefplaats
  Effect: werk.

lid 1
  Het college kan aan de inwoner een proefplaats verlenen als geldt: de inwoner heeft een uitkering.
lid 2
  Het college kan de proefplaats verlengen met hoogstens 1 maand.
lid 3
  De inwoner heeft geen recht op de proefplaats als geldt: het aantal reizen is minder dan 1 keer per week.
lid 4
  Vereiste voor de aanvraag: de inwoner gebruikt het formulier.
lid 5
  Vereiste voor de aanvraag: de inwoner voegt een bewijs toe.

artikel 2 Vergoeding
  Effect: werk.

  Het college kan aan de werkgever vergoeding van andere kosten verlenen als geldt: de werkweek is minstens 8 uur per week.

artikel 3 Subsidie
  Effect: werk.

  De werkgever heeft recht op subsidie als geldt: de duur van de baan is minstens 6 maanden.
  De hoogte van de subsidie is € 500 per jaar.

artikel 4 Premie
  Effect: werk.

  De inwoner heeft recht op premie, eenmalig, als aan al deze voorwaarden is voldaan:
    a. de inwoner heeft een uitkering;
    b. de maanden werk zijn minstens 6 maanden;
    c. de uren mantelzorg zijn minstens 8 uur per week.
  De hoogte van de premie is € 100.

hoort bij Verordening proefwerk Kievitsmeer 2026

voorbeeld Tariq werkte twee maanden
  > Hij deed goed mee.
  Gegeven de inwoner heeft een uitkering.
  Gegeven de tijd op de proefplaats is 2 maanden.
  Gegeven het aantal reizen is 0 keer per week.
  Dan de inwoner heeft geen recht op proefplaats.

voorbeeld Lien krijgt de premie
  > Zij werkte een half jaar.
  Gegeven de inwoner heeft een uitkering.
  Gegeven de maanden werk zijn 6 maanden.
  Gegeven de uren mantelzorg zijn 8 uur per week.
  Dan de inwoner heeft recht op premie.
`;
const { ordinances, diagnostics } = compileProject([{ uri: "v.andersom", text }]);
const page = renderMarkdown(publicVersion(ordinances[0]!.model, { on: "2026-03-01" }))
  .split("\n")
  .filter((line) => line !== "");

/** The lines of a part of the page, up to the next heading. */
function part(heading: string, within: string): readonly string[] {
  const from = page.indexOf(heading, page.indexOf(within));
  const end = page.findIndex((line, at) => at > from && line.startsWith("#"));
  return page.slice(from + 1, end === -1 ? undefined : end);
}

it("compiles", () => {
  expect(diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
});

it("gives one of many with een, and refuses it with geen", () => {
  expect(page).toContain("#### Wanneer krijgt u een proefplaats?");
  expect(page).toContain("U krijgt geen proefplaats als het aantal reizen minder is dan één keer per week.");
  expect(page).toContain("**Tariq krijgt geen proefplaats (artikel 1 lid 3).**");
  expect(
    part("#### Wanneer krijgt u een vergoeding van andere kosten?", "### Vergoeding van andere kosten")[0],
  ).toBe("Wij kunnen u een vergoeding van andere kosten geven als de werkweek 8 uur per week of meer is.");
});

it("calls nothing of the job the employer's own", () => {
  expect(part("#### Wanneer krijgt u de subsidie?", "### Subsidie")).toEqual([
    "U krijgt de subsidie als de duur van de baan zes maanden of langer is.",
  ]);
});

it("has all that an application needs in one list, where it is told how to apply", () => {
  expect(part("#### Hoe vraagt u dit aan?", "### Proefplaats")).toEqual([
    "U vraagt dit zelf aan bij de gemeente.",
    "Let hierop bij uw aanvraag:",
    "- U gebruikt het formulier.",
    "- U voegt een bewijs toe.",
    "Ontbreekt er iets? Dan krijgt u de kans om dat te herstellen.",
  ]);
});

it("says once that something is given once", () => {
  expect(part("#### Wanneer krijgt u de premie?", "### Premie").at(-1)).toBe(
    "U krijgt dit hoogstens één keer.",
  );
  expect(part("#### Hoeveel krijgt u?", "### Premie")).toEqual(["U krijgt € 100."]);
});

it("counts in a story as in a condition, and gives nobody a proefplaats that is not his", () => {
  expect(part("##### Tariq werkte twee maanden", "### Proefplaats").slice(2, 5)).toEqual([
    "- Tariq heeft een uitkering.",
    "- De tijd op de proefplaats is 2 maanden.",
    "- Het aantal reizen van Tariq is 0 keer per week.",
  ]);
  expect(part("##### Lien krijgt de premie", "### Premie").slice(3, 5)).toEqual([
    "- Het aantal maanden werk van Lien is 6.",
    "- Het aantal uren mantelzorg van Lien is 8 per week.",
  ]);
});

/** A right for four things, each with four questions of its own. */
const things = ["verhuizing", "bril", "uitvaart", "opvang"];
const parts = ["prijs", "korting", "toeslag", "vergoeding"];
const asks = things.flatMap((thing) => parts.map((one) => `${one} van de ${thing}`));
const many = `verordening Verordening proefkosten Otterbroek 2026
  Gemeente: Otterbroek.
  Treedt in werking op 1 januari 2026.

effect rondkomen
  > Wie hoge kosten heeft, kan rondkomen.

voorzieningen
  bijdrage: bedrag.

gegevens van de inwoner, meervoud inwoners
  kostensoort: keuze uit ${things.join(" of ")}, van de inwoner.
  > Waarvoor vraagt u hulp?
  woont hier: ja of nee, van de inwoner.
  > Woont u hier?
${asks.map((name) => `  ${name}: bedrag, van de inwoner.\n  > Hoe hoog is de ${name}?`).join("\n")}

artikel 1 Bijdrage
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op bijdrage als geldt: de inwoner woont hier.
${things
  .map(
    (thing, at) => `lid ${at + 2}
  De inwoner heeft recht op bijdrage als de kostensoort ${thing} is en ${parts.map((one) => `de ${one} van de ${thing} is minstens € 10`).join(" en ")}.`,
  )
  .join("\n")}
`;

it("asks for each thing what only that thing needs, and lets the thing stand out", () => {
  const compiled = compileProject([{ uri: "k.andersom", text: many }]);
  expect(compiled.diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  const lines = renderMarkdown(publicVersion(compiled.ordinances[0]!.model, { on: "2026-03-01" }))
    .split("\n")
    .filter((line) => line !== "");
  const from = lines.indexOf("Dit vragen wij aan u:");
  expect(lines.slice(from, from + 13)).toEqual([
    "Dit vragen wij aan u:",
    "- Woont u hier?",
    "- Waarvoor vraagt u hulp?",
    "**Gaat het om een verhuizing?** Dan ook dit:",
    ...parts.map((one) => `- Hoe hoog is de ${one} van de verhuizing?`),
    "**Gaat het om een bril?** Dan ook dit:",
    ...parts.map((one) => `- Hoe hoog is de ${one} van de bril?`),
  ]);
  expect(lines).toContain(
    "**Gaat het om een bril?** Dan krijgt u dat als deze vier dingen allemaal kloppen:",
  );
});

it("says what holds before when it does not, and before what must be done then", () => {
  const { ordinances, diagnostics } = compileProject([
    {
      uri: "b.andersom",
      text: `verordening Verordening proefbrief Reigerveen 2026
  Gemeente: Reigerveen.
  Treedt in werking op 1 januari 2026.

effect duidelijkheid
  > Wie een brief krijgt, weet waarom.

gegevens van de inwoner, meervoud inwoners
  de inwoner is ziek: ja of nee, van de inwoner.
  > Bent u ziek?

artikel 1 Brief
  Effect: duidelijkheid.

lid 1
  Het college kan een waarschuwing geven.
lid 2
  De inwoner krijgt een brief, tenzij anders bepaald.
  De inwoner krijgt geen brief als geldt: de inwoner is ziek.
lid 3
  > Bij dringende redenen mag het college afzien van een brief.
lid 4
  Plicht voor het college: het afzien van een brief schriftelijk melden.

uitleg
  > Bent u ziek? Dan krijgt u geen brief.
`,
    },
  ]);
  expect(diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  const lines = renderMarkdown(publicVersion(ordinances[0]!.model, { on: "2026-03-01" }))
    .split("\n")
    .filter((line) => line !== "");
  const from = lines.indexOf("### Brief");
  expect(lines.slice(from + 1, from + 6)).toEqual([
    "Bent u ziek? Dan krijgt u geen brief.",
    "U krijgt een brief, behalve als u ziek bent.",
    "Bij dringende redenen mogen wij afzien van een brief.",
    "- Wij moeten het afzien van een brief schriftelijk melden.",
    "- Wij mogen een waarschuwing geven.",
  ]);
});
