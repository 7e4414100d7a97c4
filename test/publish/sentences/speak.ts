// Puts one condition, value or rule of the language in a small ordinance, and gives back how the public version says it.

import { publicVersion, renderMarkdown } from "@andersom/publish";
import { compileProject, type DecisionModel } from "@andersom/semantics";

export type Address = "u" | "je";

/** What stands before each snippet: facts, notions and duties of every kind that a sentence can ask for. */
const blocks = `gegevens van de inwoner, meervoud inwoners
  geboortedatum: datum.
  geboortedatum van de baby: datum.
  heeft de pensioenleeftijd bereikt: ja of nee.
  kan rekenen op steun van de ouders: ja of nee.
  laatste toekenning van de bijdrage: datum.
  inkomen: bedrag per maand, van elke maand.
  vermogen: bedrag.
  loon: bedrag per maand.
  kosten van het vervoer: bedrag per jaar.
  inkomen van de ouders: bedrag per jaar.
  afstand tot de school: aantal kilometer.
  uren mantelzorg: aantal uren per week.
  aantal reizen: aantal keer per week.
  duur van het contract: aantal maanden.
  maanden werk: aantal maanden.
  einde van de laatste opleiding: datum.
  leefvorm: keuze uit alleenstaande of alleenstaande ouder of gehuwden.
  soort vervoer: keuze uit fiets of bus of taxi.
  kostensoort: keuze uit verhuizing of bril of uitvaart.
  reden van het bezoek: keuze uit ziekenhuis of detentie.
  volgt een studie: ja of nee.
  ontvangt bijstand: ja of nee.
  woont in de gemeente: ja of nee.
  is verhuisd: ja of nee.
  raakt het huis kwijt: ja of nee.
  schrijft zich in: ja of nee.
  woont op zichzelf: ja of nee.
  het huis deelt wezenlijke ruimtes: ja of nee.
  deskundigenadvies is aangewezen: ja of nee.
  is lid van een club: ja of nee.
  werkt met een jobcoach: ja of nee.
  gaf met opzet onjuiste gegevens: ja of nee.
  de gemeente heeft met de inwoner overlegd: ja of nee.
  de gemeente heeft het inkomen opnieuw vastgesteld: ja of nee.
  het contract duurt te lang: ja of nee.
  soort school: keuze uit basisschool of speciale school.
  soort van de afspraak: keuze uit te weinig zoeken of ernstig misdragen.
  categorie van de afspraak: keuze uit eerste categorie of tweede categorie of buiten de categorieën.
  partner: nul of een inwoner.
  kinderen: nul of meer inwoners, per stuk kind.
  huisgenoten: nul of meer inwoners, per stuk huisgenoot.
  maatregelen: nul of meer maatregelen.
  > Kreeg u al eerder een maatregel?
  gedragingen: nul of meer gedragingen.

  De leeftijd is het aantal jaren tussen de geboortedatum en de peildatum.

gegevens van de aanvraag, meervoud aanvragen
  aanvraagdatum: datum.

gegevens van de maatregel, meervoud maatregelen
  percentage: percentage.
  bedrag: bedrag.
  datum van het besluit: datum.
  is verwijtbaar: ja of nee.

gegevens van de gedraging, meervoud gedragingen
  geschonden plicht: een van de plichten.
  dag van de gedraging: datum.
  zwaarte: getal.

oordeel heeft hulp nodig, over de inwoner
  > Heeft de inwoner hulp nodig?
  Antwoord: ja of nee, door de consulent samen met de inwoner.
  Weegt mee: wat de inwoner kan, en wat er dan misgaat.

oordeel kan het huishouden overnemen, over de inwoner
  > Kan deze persoon het huishouden overnemen?
  Antwoord: ja of nee, door de consulent.

oordeel redt het zelf, over de inwoner
  > Kan de inwoner dit zelf oplossen?
  Antwoord: ja of nee, door de consulent.

begrip grens
  is € 100.

begrip norm
  is € 1.000 per maand.

begrip referteperiode
  is de 36 kalendermaanden voor de peildatum.

begrip de inwoner hoort bij de groep
  als aan al deze voorwaarden is voldaan:
    a. de inwoner ontvangt bijstand;
    b. minstens een van deze geldt:
      1°. de inwoner volgt een studie;
      2°. de inwoner woont in de gemeente.

begrip het kind is geboren
  als geldt: de geboortedatum van de baby ligt uiterlijk op 1 maart 2026.

begrip bedreigende schuld
  Er is een bedreigende schuld als de inwoner het huis kwijtraakt.

voorzieningen
  bijdrage: bedrag.
  jeugdhulp: voorziening.
  toeslag: bedrag.

plicht werk zoeken
  De inwoner zoekt werk.
  Bij niet nakomen: tweede categorie.

volgorde van hulp

trede 1 eigen kracht

trede 2 hulp op maat
`;

/** An ordinance of which article 1 holds these rules. */
function ordinance(address: Address, rules: string): string {
  return `verordening Verordening proef Lisveen 2026
  Gemeente: Lisveen.
  Treedt in werking op 1 januari 2026.
  Aanspreekvorm: ${address}-vorm.

effect meedoen
  > Iedereen doet mee.
  Bereikt als de inwoner een studie volgt.

${blocks}
artikel 1 Bijdrage
  Effect: meedoen.
lid 1
${rules}
artikel 4 Boete
lid 1
  De boete per maand is € 10 per maand maal de zwaarte.
lid 2
  Bij meer gedragingen in dezelfde maand geldt: de boetes na elkaar, de oudste gedraging eerst.

artikel 5 Delen
lid 1
toestemming om gegevens te delen
  De gemeente deelt deze gegevens met de school:
    a. vermogen;
    b. loon.

artikel 2 Stappen
  Effect: meedoen.
lid 1
stap 1 melding
  De inwoner meldt zijn vraag.
stap 2 gesprek
  De gemeente voert een gesprek met de inwoner binnen 3 weken na de melding.

artikel 3 Andere rechten
  Effect: meedoen.
lid 1
  De inwoner heeft recht op jeugdhulp als de inwoner hulp nodig heeft.
lid 2
  De inwoner heeft recht op toeslag als de inwoner bijstand ontvangt.
lid 3
  De hoogte van de bijdrage is € 30.
  De hoogte van de toeslag is € 20.
`;
}

const models = new Map<string, DecisionModel>();
const pages = new Map<string, readonly string[]>();

/** The model of the ordinance with these rules in article 1; a snippet that does not compile is an error of the table. */
function modelOf(address: Address, rules: string): DecisionModel {
  const key = `${address} ${rules}`;
  const known = models.get(key);
  if (known !== undefined) return known;
  const { ordinances, diagnostics } = compileProject([
    { uri: "v.andersom", text: ordinance(address, rules) },
  ]);
  const wrong = diagnostics.filter(({ severity }) => severity === "fout");
  const model = ordinances[0]?.model;
  if (wrong.length > 0 || model === undefined)
    throw new Error(`${rules}\n${wrong.map(({ code, message }) => `${code} ${message}`).join("\n")}`);
  models.set(key, model);
  return model;
}

function lines(address: Address, rules: string): readonly string[] {
  const key = `${address} ${rules}`;
  const known = pages.get(key);
  if (known !== undefined) return known;
  const text = renderMarkdown(publicVersion(modelOf(address, rules), { on: "2026-03-01" }));
  const page = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  pages.set(key, page);
  return page;
}

/** What a snippet says on the page, lines joined by ` / `, with the operators of its model. */
export interface Spoken {
  readonly text: string;
  readonly ops: ReadonlySet<string>;
}

/** `in a list`: the snippet as the first of two conditions; `alone`: as the only one, behind "als". */
export function spokenCondition(condition: string, address: Address, alone = false): Spoken {
  const rule = alone
    ? `  De inwoner heeft recht op bijdrage als geldt: ${condition}.\n`
    : `  De inwoner heeft recht op bijdrage als aan al deze voorwaarden is voldaan:\n    a. ${condition};\n    b. de inwoner woont in de gemeente.\n`;
  const page = lines(address, rule);
  const from = page.findIndex(
    (line) =>
      /^#### Wanneer krijgt? (?:u|je) (?:de )?bijdrage\?/u.test(line) ||
      /^#### Wanneer krijg je (?:de )?bijdrage\?/u.test(line),
  );
  const rest = page.slice(from + 1);
  const end = rest.findIndex((line) => line.startsWith("#"));
  const section = end === -1 ? rest : rest.slice(0, end);
  const item = alone
    ? section
    : section.slice(
        section.findIndex((line) => line.startsWith("1. ")),
        section.findIndex((line) => /^2\. (?:U woont|Je woont) in de gemeente\./u.test(line)),
      );
  return { text: item.join(" / ").replace(/^1\. /u, ""), ops: opsOf(address, rule) };
}

/** The lines that a rule adds to the page. */
export function spokenRule(rule: string, address: Address): Spoken {
  const base = "  De inwoner heeft recht op bijdrage als de inwoner in de gemeente woont.\n";
  const before = new Map<string, number>();
  for (const line of lines(address, base)) before.set(line, (before.get(line) ?? 0) + 1);
  const added = lines(address, `${base}lid 2\n${rule}\n`).filter((line) => {
    const left = before.get(line) ?? 0;
    if (left > 0) before.set(line, left - 1);
    return left === 0 && !/^(?:#|Regel: |Wet: |Nodig voor |Deze regels uit de verordening)/u.test(line);
  });
  return { text: added.join(" / "), ops: opsOf(address, `${base}lid 2\n${rule}\n`) };
}

function opsOf(address: Address, rules: string): ReadonlySet<string> {
  const { rights, definitions, offers, signals, duties, departures, powers, acts } = modelOf(address, rules);
  const read = JSON.stringify([rights, definitions, offers, signals, duties, departures, powers, acts]);
  return new Set([...read.matchAll(/"op":"([^"]+)"/gu)].map((match) => match[1] ?? ""));
}
