// One small ordinance for tests that need one: a toeslag, for somebody of whom little is asked.

const age = `  geboortedatum: datum, uit de BRP.
  > Wanneer bent u geboren?
  De leeftijd is het aantal volle jaren tussen de geboortedatum en de peildatum.
`;

/**
 * @param parts the articles, from the first lid of artikel 1 on; what stands in the header; gegevens and begrippen beside those of the
 * inwoner; and those of the inwoner, when it is not his age.
 */
export function toeslagText({
  articles,
  header = "Treedt in werking op 1 januari 2026.",
  facts = "",
  own = age,
}: {
  readonly articles: string;
  readonly header?: string;
  readonly facts?: string;
  readonly own?: string;
}): string {
  return `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  ${header}

effect rondkomen
  > Wie weinig geld heeft, kan rondkomen.

voorzieningen
  toeslag: bedrag.

${facts}gegevens van de inwoner, meervoud inwoners
${own}
artikel 1 Toeslag
  Effect: rondkomen.
${articles}`;
}

/** With two conditions, a ground, an amount and a term, for what is written in their place; `header`: lines behind those that are there. */
export function explainedToeslagText(written: string, header = ""): string {
  return toeslagText({
    header: `Treedt in werking op 1 januari 2026.${header}`,
    own: `  het inkomen: bedrag per maand, van de inwoner.
  > Hoe hoog is uw inkomen?
  de inwoner huurt een woning: ja of nee, van de inwoner.
  > Huurt u een woning?
  de inwoner volgt een studie: ja of nee, van de inwoner.
  > Volgt u een studie?
`,
    articles: `
lid 1
  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de inwoner huurt een woning;
    b. het inkomen is hoogstens € 1.500 per maand.

lid 2
  De inwoner heeft geen recht op toeslag als geldt: de inwoner volgt een studie.

lid 3
  De hoogte van de toeslag is € 300.

lid 4
  Plicht voor het college: een verslag maken, binnen 3 maanden na het kalenderjaar.

${written}
`,
  });
}

/** With two amounts for whoever follows an opleiding and has € 1.200 or more: a contradiction. */
export const contradictingToeslagText = toeslagText({
  own: `  het inkomen: bedrag per maand.
  de inwoner volgt een opleiding: ja of nee.
`,
  articles: `
lid 1
  De inwoner heeft recht op toeslag.

lid 2
  De hoogte van de toeslag is € 100 als de inwoner een opleiding volgt.

lid 3
  De hoogte van de toeslag is € 150 als het inkomen minstens € 1.200 per maand is.

lid 4
  De hoogte van de toeslag is € 50 als de inwoner geen opleiding volgt en het inkomen minder dan € 1.200 per maand is.
`,
});
