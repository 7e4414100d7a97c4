// Slips in tables, brackets, sums and maatwerk: the text can be run, and one row, word or limit says something else than was meant.

import type { Planted } from "./planted.js";

const text = (rules: string, facts = "", provision = "bedrag"): string => `verordening Verordening meedoen Lindenhove 2026
  Gemeente: Lindenhove.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen kan meedoen.

voorzieningen
  toeslag: ${provision}.

gegevens van de inwoner, meervoud inwoners
  leefvorm: keuze uit alleenstaande, alleenstaande ouder of gehuwden.
  inkomen: bedrag per jaar, van de inwoner.
  de inwoner heeft een stadspas: ja of nee.
${facts}
oordelen van de consulent
  er zijn dringende redenen: ja of nee.

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag als de inwoner heeft een stadspas.

lid 2
${rules}`; // prettier-ignore

const rows = (...lines: readonly string[]): string =>
  text(`  De hoogte van de toeslag is:\n${lines.map((line) => `    | ${line} |`).join("\n")}\n`);
const dated = (...amounts: readonly string[]): string =>
  rows("geldig vanaf | hoogte", ...amounts.map((one, at) => `1 januari ${2026 + at} | ${one}`));
const perHousehold = (...second: readonly string[]): string =>
  rows(
    "leefvorm | geldig vanaf | hoogte",
    ...["alleenstaande", "alleenstaande ouder", "gehuwden"].map(
      (one, at) => `${one} | 1 januari 2026 | € ${100 + 50 * at}`,
    ),
    ...second.map((one) => `${one} | 1 januari 2027 | € 160`),
  );
const amounts = (second: string): string =>
  `${text("  De hoogte van de toeslag is € 100 als het inkomen hoogstens de grens is.\n  De hoogte van de toeslag is € 50 als het inkomen meer dan de grens is.\n")}
bedragen grenzen
  | naam  | bedrag            | vanaf          | tot en met       |
  | grens | € 31.050 per jaar | 1 januari 2026 | 31 december 2026 |
  | grens | ${second} | 1 januari 2027 |                  |
`;
const brackets = (...lines: readonly string[]): string =>
  text(
    `  De draagkracht is, per schijf van het inkomen:
    | deel van het inkomen | telt mee voor |
${lines.map((line) => `    | ${line} |`).join("\n")}

lid 3
  De hoogte van de toeslag is de kosten min de draagkracht, maar minstens € 0 per jaar.
`,
    "  kosten: bedrag per jaar.\n",
    "bedrag per jaar",
  );
const maatwerk = (...lines: readonly string[]): string =>
  text(
    `  De hoogte van de toeslag is € 300.\n\nmaatwerk bij lid 2\n${lines.map((line) => `  ${line}\n`).join("")}`,
  );
const may = (direction: string): string =>
  `De gemeente mag de hoogte van de toeslag ${direction} vaststellen als er dringende redenen zijn.`;
const limit = (bound: string): string => `De hoogte van de toeslag is dan ${bound}.`;
const sum = (line: string, more = ""): string =>
  text(
    `  De eigen bijdrage is € 20.\n${more}  De hoogte van de toeslag is ${line}.\n`,
    "  kosten: bedrag.\n",
  );

const costly = (relation: string, height: string): string =>
  text(
    `  De hoogte van de toeslag is ${height}, maar minstens € 0 per jaar.\n`,
    "  kosten: bedrag per jaar.\n  draagkracht: bedrag per jaar.\n",
    "bedrag per jaar",
  ).replace("de inwoner heeft een stadspas.\n\nlid 2", `de kosten ${relation} de draagkracht zijn.\n\nlid 2`);
const transition = (until: string): string =>
  text(`  De hoogte van de toeslag is € 100.

lid 3

overgang lopende toeslag
  Voor de inwoner met een besluit over toeslag van voor 1 januari 2026.
  De oude regels gelden tot het einde van het besluit, uiterlijk tot ${until}.
`);

const found = (name: string, code: string, says: RegExp, wrong: string, ...mended: NonNullable<Planted["mended"]>): Planted => ({ name, text: wrong, finds: [code], says, mended }); // prettier-ignore
const alone = (name: string, written: string): Planted => ({ name, text: written, finds: [] });

export const tableSlips: readonly Planted[] = [
  found("what is taken off and where it goes from, the other way round", "AND4157", /krijgt altijd € 0: ‘hoogte van de toeslag’ is nooit meer.*bewezen/u, costly("meer dan", "de draagkracht min de kosten"), ["de draagkracht min de kosten", "de kosten min de draagkracht"]),
  found("a right for who has more means than costs", "AND4157", /altijd € 0/u, costly("hoogstens", "de kosten min de draagkracht"), ["kosten hoogstens de draagkracht zijn", "kosten meer dan de draagkracht zijn"]),
  alone("nothing for some, and something for others", costly("minstens", "de kosten min de draagkracht")),

  found("an overgang that ends before it begins", "AND4075", /overgang ‘lopende toeslag’ is al voorbij.*31 december 2024, en de verordening gaat in op 1 januari 2026/u, transition("1 januari 2025"), ["tot 1 januari 2025", "tot 1 januari 2027"]),
  alone("an overgang of a year", transition("1 januari 2027")),

  found("a comma one place too far", "AND4159", /1 januari 2027 is ‘hoogte van de toeslag’ € 25,80, en daarvoor € 250/u, dated("€ 250", "€ 25,80"), ["€ 25,80", "€ 258"]),
  found("two figures that changed places", "AND4159", /€ 13,05/u, dated("€ 30,00", "€ 13,05"), ["13,05", "31,05"]),
  found("a figure too many", "AND4159", /€ 2\.580/u, dated("€ 250", "€ 2.580"), ["€ 2.580", "€ 258"]),
  found("a jump in the third year", "AND4159", /1 januari 2028/u, dated("€ 250", "€ 258", "€ 626"), ["€ 626", "€ 262"]),
  found("an amount per month among those of a year", "AND4159", /€ 32\.400 per maand, en in een andere rij € 31\.050 per jaar/u, amounts("€ 32.400 per maand"), ["per maand |", "per jaar |"]),
  alone("amounts that rise a little", dated("€ 250", "€ 258", "€ 266")),
  alone("an amount that nearly doubles", dated("€ 100", "€ 199")),
  alone("an amount that stops", dated("€ 250", "€ 0")),
  alone("a limit that rises", amounts("€ 32.400 per jaar")),
  alone("rows for others, of which one is much higher", rows("leefvorm | hoogte", "alleenstaande | € 100", "alleenstaande ouder | € 150", "gehuwden | € 500")),

  found("a row that was forgotten", "AND4160", /niet voor ‘alleenstaande ouder’: daarvoor blijft € 150 gelden/u, perHousehold("alleenstaande", "gehuwden"), ["    | gehuwden | 1 januari 2027", "    | alleenstaande ouder | 1 januari 2027 | € 160 |\n    | gehuwden | 1 januari 2027"]),
  alone("all rows with a new amount", perHousehold("alleenstaande", "alleenstaande ouder", "gehuwden")),
  alone("a new amount for one of them", perHousehold("gehuwden")),

  found("brackets that go down", "AND4161", /tot en met € 1\.500 per jaar, maar de schijf ervoor gaat al tot en met € 12\.000 per jaar/u, brackets("tot en met € 12.000 per jaar | 0%", "daarboven tot en met € 1.500 per jaar | 30%", "daarboven | 100%"), ["1.500", "15.000"]),
  found("the same limit twice", "AND4161", /€ 12\.000/u, brackets("tot en met € 12.000 per jaar | 0%", "daarboven tot en met € 12.000 per jaar | 30%", "daarboven | 100%"), ["daarboven tot en met € 12.000", "daarboven tot en met € 15.000"]),
  found("no last bracket", "AND4161", /houden op bij € 15\.000 per jaar/u, brackets("tot en met € 12.000 per jaar | 0%", "daarboven tot en met € 15.000 per jaar | 30%"), ["| 30% |", "| 30% |\n    | daarboven | 100% |"]),
  alone("brackets in order, of which the last counts for nothing", brackets("tot en met € 12.000 per jaar | 50%", "daarboven | 0%")),

  found("lower with a highest value", "AND4162", /lager vaststellen, maar de grens erbij is ‘hoogstens € 500’/u, maatwerk(may("lager"), limit("hoogstens € 500")), ["lager vaststellen", "hoger vaststellen"]),
  found("higher with a lowest value", "AND4162", /hoger vaststellen, maar de grens erbij is ‘minstens € 100’/u, maatwerk(may("hoger"), limit("minstens € 100")), ["hoger vaststellen", "lager vaststellen"]),
  alone("lower with both limits", maatwerk(may("lager"), limit("minstens € 100 en hoogstens € 300"))),
  alone("both ways with a highest value", maatwerk(may("lager"), may("hoger"), limit("hoogstens € 500"))),
  alone("lower without a limit", maatwerk(may("lager"))),

  found("plus in place of min", "AND4163", /telt ‘de eigen bijdrage’ op bij ‘de kosten’/u, sum("de kosten plus de eigen bijdrage, maar minstens € 0"), ["kosten plus", "kosten min"]),
  found("plus in place of min, in a sum of its own", "AND4163", /‘de eigen bijdrage’/u, sum("de rekening, maar hoogstens € 500", "  De rekening is de kosten plus de eigen bijdrage, maar minstens € 0.\n"), ["kosten plus", "kosten min"]),
  alone("a share that is made of costs", sum("de kosten min het eigen deel, maar minstens € 0", "  Het eigen deel is 10% van de kosten plus de eigen bijdrage.\n")),
  alone("costs that are added to costs", sum("de kosten plus de reiskosten min de eigen bijdrage, maar minstens € 0", "  De reiskosten zijn € 10.\n")),
]; // prettier-ignore
