// Planted sentences that a drafting rule tells about, and near misses: one of legal text and one of explanation in a small ordinance.

export type Profile = "klassiek" | "omgekeerd";

/** The ordinance around them. */
export const draftingText = (legal: string, uitleg = "Wij betalen mee.", header = ""): string =>
  `verordening Verordening sportbijdrage Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 maart 2026.
${header}
effect meedoen
  > Iedereen doet mee.

voorzieningen
  sportbijdrage: bedrag per jaar.

gegevens van de inwoner, meervoud inwoners
  de inwoner sport: ja of nee.
  > Sport u?

artikel 1 Sportbijdrage
  Effect: meedoen.

lid 1
  De inwoner heeft recht op sportbijdrage als geldt: de inwoner sport.

lid 2
  De hoogte van de sportbijdrage is € 150 per jaar.

lid 3
  > ${legal}

uitleg
  > ${uitleg}
`;

/** What is planted, its code, and the sentence after its first fix. */
export type Row = [profiles: readonly Profile[], legal: string, code: string, mended?: string];
export type Left = [profiles: readonly Profile[], legal: string, uitleg?: string];

const both: readonly Profile[] = ["klassiek", "omgekeerd"];
export const draftingDefects: Row[] = [
  [both, "Het college betaalt de contributie en/of de kleding.", "AND4090", "Het college betaalt de contributie of de kleding."],
  [both, "De vereniging dient de bijdrage te verrekenen.", "AND4091"],
  [both, "De vereniging moet de bijdrage verrekenen.", "AND4091"],
  [both, "De gemeente betaalt als en voor zover dat kan.", "AND4092", "De gemeente betaalt voor zover dat kan."],
  [both, "Het gaat om sport t/m de basisschool.", "AND4093", "Het gaat om sport tot en met de basisschool."],
  [both, "De gemeente betaalt onverwijld.", "AND4095"],
  [both, "De gemeente betaalt de bijdrage niet zonder besluit.", "AND4096"],
  [both, "Dit geldt tenzij de inwoner zelf betaalt, behalve bij kleding.", "AND4097"],
  [["klassiek"], "De hoogte staat in artikel 1 lid 2.", "AND4098", "De hoogte staat in artikel 1, tweede lid."],
  [["omgekeerd"], "De hoogte staat in artikel 1, tweede lid.", "AND4098", "De hoogte staat in artikel 1 lid 2."],
  [both, "Dat staat in onderdeel a, sub b.", "AND4098", "Dat staat in onderdeel a, onderdeel b."],
  [both, "De voornoemde bijdrage is geen lening.", "AND4099"],
  [["omgekeerd"], "De aanvraag wordt snel beoordeeld.", "AND4104"],
  [["omgekeerd"], "De gemeente betaalt ten behoeve van de sport.", "AND4105", "De gemeente betaalt voor de sport."],
]; // prettier-ignore

export const draftingNearMisses: Left[] = [
  [both, "Het college betaalt de contributie of de kleding, of allebei."],
  [both, "De inwoner dient een verzoek in bij de gemeente."],
  [both, "De gemeente legt uit wat de inwoner moet doorgeven."],
  [both, "De gemeente betaalt voor zover dat kan."],
  [both, "De gemeente betaalt binnen vijf werkdagen."],
  [both, "Deze regel geldt niet voor wie niet sport."],
  [both, "Dit geldt niet voor kleding, en niet voor schoenen."],
  [both, "Dit geldt tenzij de inwoner zelf betaalt."],
  [["omgekeerd"], "De hoogte staat in artikel 1 lid 2."],
  [["klassiek"], "De hoogte staat in artikel 1, tweede lid."],
  [["klassiek"], "De aanvraag wordt snel beoordeeld."],
  [["klassiek"], "De gemeente betaalt ten behoeve van de sport."],
  [["omgekeerd"], "De aanvraag wordt beter als de inwoner belt."],
  [["omgekeerd"], "De gemeente kijkt of het effect wordt bereikt."],
  [["omgekeerd"], "De bijdrage wordt betaald door de gemeente."],
  [both, "De gemeente betaalt.", "Wilt u sporten? Dan moet u zich zo snel mogelijk aanmelden."],
];
