// A small social-domain ordinance as text: a ladder of help, judgements per soort hulp, more people. For tests of one plan.

import { compileProject } from "@andersom/semantics";
import type { DecisionModel } from "@andersom/semantics";

/** The text, with more blocks before the articles and more articles behind them. */
export function helpText({
  blocks = "",
  articles = "",
}: { blocks?: string; articles?: string } = {}): string {
  return `verordening Verordening hulp Ravelhoek 2026
  Gemeente: Ravelhoek.
  Treedt in werking op 1 januari 2026.

effect samen verder
  > Elk gezin kan zelf verder.

voorzieningen
  jeugdhulp: voorziening, over opvoeden.
  huishoudhulp: voorziening, over wonen.
  werkhulp: voorziening, over werk.
  kindtegoed: voorziening, ambtshalve.

gegevens van de inwoner, meervoud inwoners
  geboortedatum: datum, uit de BRP.
  kinderen: nul of meer inwoners, per stuk kind, uit de BRP.
  woont hier: ja of nee, uit de BRP.

  De leeftijd is het aantal jaren tussen de geboortedatum en de peildatum.

gegevens van het huishouden
  leden: een of meer inwoners, per stuk lid, uit de BRP.

oordeel oorzaak, over de inwoner
  > Wat is de oorzaak van de vraag?
  Antwoord: werk of geld of opvoeden, door de consulent samen met de inwoner.

oordeel overbelasting, over de inwoner
  > Kan degene die helpt dit volhouden?
  Antwoord: ja of nee, door de consulent samen met de inwoner.

oordeel redt het zelf, over de inwoner, per soort hulp
  > Kan de inwoner dit zelf oplossen?
  Antwoord: ja of nee, door de consulent samen met de inwoner.
  Weegt mee: wat de inwoner kan.

oordeel redt het met het netwerk, over de inwoner, per soort hulp
  > Kunnen familie of buren dit oplossen?
  Antwoord: ja of nee, door de consulent samen met de inwoner.
  In ieder geval nee als er overbelasting is.

${blocks}
artikel 1 Eerst wat zelf kan
  Effect: samen verder.
lid 1
volgorde van hulp
trede 1 eigen kracht
  Genoeg als de inwoner het zelf redt.
trede 2 netwerk
  Genoeg als de inwoner het met het netwerk redt.
trede 3 hulp op maat
  > Wat dan nog nodig is, geeft de gemeente.

artikel 2 Jeugdhulp
  Effect: samen verder.
lid 1
  De inwoner heeft recht op jeugdhulp als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minder dan 18 jaar;
    b. de volgorde van hulp komt uit bij hulp op maat.

artikel 3 Huishoudhulp
  Effect: samen verder.
lid 1
  De inwoner heeft recht op huishoudhulp als aan al deze voorwaarden is voldaan:
    a. de inwoner woont hier;
    b. de volgorde van hulp komt uit bij hulp op maat.

artikel 4 Werkhulp
  Effect: samen verder.
lid 1
  De inwoner heeft recht op werkhulp als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens 18 jaar;
    b. de inwoner redt het niet zelf.

artikel 5 Kindtegoed
  Effect: samen verder.
lid 1
  De inwoner heeft recht op kindtegoed als het aantal kinderen minstens 1 is.

${articles}
`;
}

/** What was found, errors first; and the model. */
export function compiled(text: string): {
  readonly errors: readonly string[];
  readonly model: DecisionModel;
} {
  const { diagnostics, ordinances } = compileProject([{ uri: "hulp.andersom", text }]);
  const errors = diagnostics
    .filter(({ severity }) => severity === "fout")
    .map(({ code, message }) => `${code} ${message}`);
  return { errors, model: ordinances[0]!.model };
}

/** The model of a text without errors. */
export function helpModel(more: Parameters<typeof helpText>[0] = {}): DecisionModel {
  const { errors, model } = compiled(helpText(more));
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return model;
}

/** Mia (38) with Job (12), and Ans (40) who lives with them. */
export const home = {
  peildatum: "2026-03-16",
  personen: {
    Mia: { geboortedatum: "1988-02-01", "woont hier": true, kinderen: ["Job"] },
    Job: { geboortedatum: "2013-05-05", "woont hier": true, kinderen: [] },
    Ans: { geboortedatum: "1985-07-01", "woont hier": true, kinderen: [] },
  },
  huishoudens: [{ leden: ["Mia", "Job", "Ans"] }],
};
