// An ordinance of any length for the benchmarks, with names that no other round has.
const word = (n: number): string => [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("") + "x";

const article = (n: number, name: string): string => `artikel ${n}.1 Regel ${n}
  Effect: rondkomen ${name}.
  Grondslag: artikel 8 lid ${(n % 9) + 1} onderdeel b en artikel ${(n % 80) + 1} Participatiewet.
lid 1
  De inwoner heeft recht op toeslag ${name} als aan al deze voorwaarden is voldaan:
    a. de leeftijd van ${name} is minstens ${n % 60} jaar;
    b. het inkomen is in elke maand van de referteperiode hoogstens ${(n % 100) + 50}% van de bijstandsnorm;
    c. minstens een van deze geldt:
      1°. de inwoner volgt geen studie ${name};
      2°. er is een schuld waarvoor geldt: de soort van de schuld is huurschuld.
lid 2
  De hoogte van de toeslag ${name} is:
    | leefvorm      | hoogte |
    | alleenstaande | € ${n % 700}  |
    | gehuwden      | € 500  |
lid 3
  De draagkracht van ${name} is het inkomen min de norm, maar minstens € 0 per maand, afgerond op hele centen.
  De gemeente stuurt een verslag over ${name} binnen ${(n % 20) + 1} weken na de melding. // een noot
uitleg
  > U krijgt {de hoogte van de toeslag ${name}}.
`;

/** A file of so many lines, with names that no other round has. */
export function file(round: number, lines: number): string {
  const parts: string[] = [];
  for (let n = 1; parts.length * 20 < lines; n++) parts.push(article(n, word(n + 1000 * round)));
  return parts.join("").split("\n").slice(0, lines).join("\n");
}
