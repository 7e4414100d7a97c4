// An ordinance of 300 articles and 10,000 lines that gives the compiler and the analyses real work: tables, limits, ages, dates,
// lists, exceptions between articles, judgements, and a waarborg for every fifty articles. Without defects: nothing should be found.

/** A name without digits, for the n-th article. */
export function word(number: number): string {
  return [...String(number)].map((digit) => "abcdefghij"[Number(digit)]?.repeat(2)).join("");
}

/** Facts of one article. */
function facts(number: number): string {
  const name = word(number);
  return `  de inwoner volgt studie ${name}: ja of nee.
  > Volgt u studie ${name}?
  kosten van ${name}: bedrag per maand.
  > Hoeveel betaalt u per maand voor ${name}?
  soort van ${name}: keuze uit boeken, reizen of lessen.
  > Waar gaat het bij ${name} om?
  begin van ${name}: datum.
  > Wanneer begon ${name}?
`;
}

/** An article of some thirty lines; the limits differ, so that no two articles are the same. */
function article(number: number): string {
  const name = word(number);
  const least = 16 + (number % 8);
  const euros = (amount: number): string => `€ ${String(amount)}`;
  const before = number > 1 && number % 5 === 0 ? word(number - 1) : undefined;
  return `artikel ${String(number)} Bijdrage ${name}
  Effect: meedoen.

lid 1
  De inwoner heeft recht op bijdrage ${name} als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens ${String(least)} jaar;
    b. het inkomen is hoogstens ${String(100 + (number % 40))}% van de norm;
    c. de inwoner volgt studie ${name};
    d. de kosten van ${name} zijn meer dan ${euros(10 + (number % 30))} per maand;
    e. het begin van ${name} ligt in de ${String(6 + (number % 18))} maanden voor de peildatum.

lid 2
  De inwoner heeft geen recht op bijdrage ${name} als geldt: ${
    before === undefined
      ? `de inwoner heeft een inkomen uit ${number % 2 === 0 ? "werk" : "verhuur"}`
      : `de inwoner heeft recht op bijdrage ${before}`
  }.

maatwerk bij lid 2
  Het college mag afwijken ten gunste van de inwoner als het effect meedoen anders niet wordt bereikt.

lid 3
  De vergoeding van ${name} is:
    | soort van ${name} | vergoeding |
    | boeken | ${String(50 + (number % 40))}% |
    | reizen | ${String(40 + (number % 40))}% |
    | lessen | ${String(30 + (number % 40))}% |

lid 4
  De hoogte van bijdrage ${name} is de vergoeding van ${name} maal de kosten van ${name}, naar beneden afgerond op hele euro’s, maar hoogstens ${euros(highest(number))} per maand.

uitleg
  > Volgt u studie ${name}? Dan kunt u een bijdrage krijgen voor wat u betaalt.

`;
}

/** Below what is told as a cliff, but for one article in fifty. */
function highest(number: number): number {
  return number % 50 === 25 ? 150 : 40 + (number % 40);
}

/** What holds for everybody, about the bijdrage of one article. */
function guarantee(number: number): string {
  const name = word(number);
  return `artikel ${String(number)}a Wat wij beloven over ${name}
  Effect: meedoen.

waarborg niemand krijgt meer terug dan ${name} kost
  Voor elke inwoner geldt: de vergoeding van ${name} is hoogstens 90%.

`;
}

/** An ordinance with this many articles; 300 are just over 10,000 lines. */
export function largeOrdinance(articles: number): string {
  const numbers = Array.from({ length: articles }, (_, index) => index + 1);
  return `verordening Verordening bijdragen Waterwijk 2026
  Gemeente: Waterwijk.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.
  Bereikt volgens het oordeel van het college.

voorzieningen
${numbers.map((number) => `  bijdrage ${word(number)}: bedrag per maand.`).join("\n")}

gegevens van de inwoner, meervoud inwoners
  geboortedatum: datum.
  > Wanneer bent u geboren?
  het inkomen: bedrag per maand.
  > Wat is uw inkomen per maand?
  de inwoner heeft een inkomen uit werk: ja of nee.
  > Werkt u?
  de inwoner heeft een inkomen uit verhuur: ja of nee.
  > Verhuurt u iets?
${numbers.map(facts).join("")}
begrip norm
  is € 1.200 per maand.

begrip leeftijd
  is het aantal jaren tussen de geboortedatum en de peildatum.

${numbers.map((number) => article(number) + (number % 50 === 0 ? guarantee(number) : "")).join("")}`;
}
