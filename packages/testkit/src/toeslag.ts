// One small ordinance for tests that need one: a toeslag, for somebody whose age is known.

/** @param parts the articles, from the first lid of artikel 1 on; what stands in the header; and gegevens beside those of the inwoner. */
export function toeslagText({
  articles,
  header = "Treedt in werking op 1 januari 2026.",
  facts = "",
}: {
  readonly articles: string;
  readonly header?: string;
  readonly facts?: string;
}): string {
  return `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  ${header}

effect rondkomen
  > Wie weinig geld heeft, kan rondkomen.

voorzieningen
  toeslag: bedrag.

${facts}gegevens van de inwoner, meervoud inwoners
  geboortedatum: datum, uit de BRP.
  > Wanneer bent u geboren?
  De leeftijd is het aantal volle jaren tussen de geboortedatum en de peildatum.

artikel 1 Toeslag
  Effect: rondkomen.
${articles}`;
}
