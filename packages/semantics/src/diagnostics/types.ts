// AND20xx: values that do not fit: types, units, periods, months.

import { defineDiagnostic } from "@andersom/syntax";
import { conversionOf } from "./conversion.js";

export const wrongType = defineDiagnostic<{
  readonly left: string;
  readonly leftType: string;
  readonly right: string;
  readonly rightType: string;
}>({
  code: "AND2008",
  name: "soort-past-niet",
  severity: "fout",
  summary: "Twee waarden van verschillende soort worden vergeleken of opgeteld.",
  message: ({ left, leftType, right, rightType }) =>
    `‘${left}’ is ${leftType}, maar ‘${right}’ is ${rightType}. Die kunt u niet met elkaar vergelijken of combineren.`,
  hint: () => "Controleer of u de juiste naam gebruikt, en of de eenheid klopt.",
});

export const wrongPeriod = defineDiagnostic<{
  readonly left: string;
  readonly leftType: string;
  readonly right: string;
  readonly rightType: string;
}>({
  code: "AND2009",
  name: "periode-past-niet",
  severity: "fout",
  summary: "Bedragen over verschillende perioden worden vergeleken of opgeteld.",
  message: ({ left, leftType, right, rightType }) =>
    `‘${left}’ is ${leftType}, maar ‘${right}’ is ${rightType}. De perioden verschillen.`,
  hint: (data) => {
    const own = conversionOf(data);
    return own === undefined
      ? "Reken een van de twee om: schrijf ‘…, omgerekend per maand’ of ‘…, omgerekend per jaar’ in een eigen zin."
      : `Reken een van de twee om in een eigen zin, en gebruik daarna die naam: ‘${own.sentence}’`;
  },
});

export const seriesWithoutMonth = defineDiagnostic<{ readonly name: string }>({
  code: "AND2010",
  name: "reeks-zonder-maand",
  severity: "fout",
  summary: "Een gegeven dat elke maand een waarde heeft, wordt gebruikt zonder maand.",
  message: ({ name }) => `‘${name}’ heeft voor elke maand een waarde. Zeg welke maand u bedoelt.`,
  hint: () =>
    "Schrijf ‘is in elke maand van de referteperiode …’, ‘is gemiddeld in …’ of ‘is op de peildatum …’.",
});

/** The worth of a right is one value: a value for each month is none. */
export const worthWithoutMonth = defineDiagnostic<{ readonly name: string; readonly value?: string }>({
  code: "AND2073",
  name: "hoogte-zonder-maand",
  severity: "fout",
  summary: "De hoogte of omvang van een recht is een gegeven dat elke maand een andere waarde heeft.",
  message: ({ name, value }) =>
    `‘${name}’ heeft één waarde nodig, maar ${value === undefined ? "wat hier staat" : `‘${value}’`} heeft er voor elke maand een.`,
  hint: ({ value }) => `Zeg welke maand u bedoelt, zoals ‘${value ?? "het inkomen"} op de peildatum’.`,
  fixes: ({ value }, span) =>
    value === undefined
      ? []
      : [
          {
            title: "Zet ‘op de peildatum’ erachter",
            safe: false,
            edits: [{ uri: span.uri, start: span.end, end: span.end, newText: " op de peildatum" }],
          },
        ],
});

/** `De hoogte van de toeslag is 250.` */
export const worthWithoutEuro = defineDiagnostic<{
  readonly name: string;
  readonly written: string;
  readonly amount: string;
}>({
  code: "AND2075",
  name: "hoogte-zonder-euroteken",
  severity: "fout",
  summary: "De hoogte van een recht is een getal zonder euroteken.",
  message: ({ name, written }) => `‘${name}’ is een bedrag, maar bij ‘${written}’ staat geen euroteken.`,
  hint: ({ amount }) => `Schrijf ‘${amount}’.`,
  fixes: ({ amount }, span) => [
    {
      title: `Schrijf ‘${amount}’`,
      safe: true,
      edits: [{ ...span, newText: amount }],
    },
  ],
});

export const notACondition = defineDiagnostic<{ readonly text: string; readonly type: string }>({
  code: "AND2011",
  name: "geen-voorwaarde",
  severity: "fout",
  summary: "Op de plaats van een voorwaarde staat iets dat geen ja of nee is.",
  message: ({ text, type }) => `‘${text}’ is ${type}, geen voorwaarde.`,
  hint: () => "Maak er een vergelijking van, zoals ‘… is minstens …’.",
});

export const definedInCircle = defineDiagnostic<{ readonly names: readonly string[] }>({
  code: "AND2012",
  name: "cirkel",
  severity: "fout",
  summary: "Een waarde wordt met zichzelf uitgelegd.",
  message: ({ names }) =>
    `Deze waarden verwijzen in een cirkel naar elkaar: ${names.map((name) => `‘${name}’`).join(" → ")}.`,
  hint: () => "Begin de berekening bij een gegeven; haal een van de verwijzingen weg.",
});

export const tableColumns = defineDiagnostic<{
  readonly reason: string;
  /** The cell stands in a column of numbers or amounts. */
  readonly number?: true;
}>({
  code: "AND2017",
  name: "tabel-klopt-niet",
  severity: "fout",
  summary: "Een tabel heeft een kolom of cel die niet past.",
  message: ({ reason }) => reason,
  hint: ({ number }) =>
    number === true
      ? "In een cel staat één waarde, ‘elke’, of een grens: ‘minstens …’, ‘meer dan …’, ‘hoogstens …’ of ‘minder dan …’. Twee grenzen schrijft u met ‘en’ ertussen."
      : "Links staan de kolommen waarvan de uitkomst afhangt, rechts de uitkomst.",
});

export const notAConstant = defineDiagnostic<{ readonly text: string }>({
  code: "AND2018",
  name: "geen-vaste-waarde",
  severity: "fout",
  summary: "Een voorbeeld geeft een gegeven iets anders dan een vaste waarde.",
  message: ({ text }) => `‘${text}’ geeft geen vaste waarde aan een gegeven.`,
  hint: () =>
    "Noem in een voorbeeld een gegeven en een vaste waarde: een bedrag, een datum, een keuze, of de zin zelf.",
});

export const computedNotGiven = defineDiagnostic<{ readonly name: string }>({
  code: "AND2024",
  name: "wordt-uitgerekend",
  severity: "fout",
  summary: "Een voorbeeld geeft een waarde op die de regels zelf uitrekenen.",
  message: ({ name }) => `‘${name}’ wordt uitgerekend. Een voorbeeld kan er geen waarde aan geven.`,
  hint: () => "Geef de gegevens op waaruit de waarde volgt, of zet de waarde bij ‘Dan’ als verwachting.",
});

export const unknownType = defineDiagnostic<{
  readonly name: string;
  readonly fact: string;
  readonly suggestions: readonly string[];
}>({
  code: "AND2070",
  name: "soort-bestaat-niet",
  severity: "fout",
  summary: "Een gegeven heeft een soort die niet bestaat.",
  message: ({ name, fact, suggestions }) =>
    `‘${name}’ is geen soort gegeven. Daardoor weet ik niet wat ‘${fact}’ kan zijn.${suggestions.length > 0 ? ` Bedoelt u ${suggestions.map((one) => `‘${one}’`).join(" of ")}?` : ""}`,
  hint: () =>
    "Kies een van deze: ja of nee, datum, bedrag (per maand), aantal jaren, getal, percentage, periode, tekst, keuze uit a, b of c, een inwoner, nul of meer kinderen.",
});

export const unknownPeriod = defineDiagnostic<{
  readonly name: string;
  readonly suggestions: readonly string[];
}>({
  code: "AND2071",
  name: "periode-bestaat-niet",
  severity: "fout",
  summary: "Achter ‘per’ staat bij een gegeven iets dat geen periode is.",
  message: ({ name, suggestions }) =>
    `‘${name}’ is geen periode.${suggestions.length > 0 ? ` Bedoelt u ${suggestions.map((one) => `‘${one}’`).join(" of ")}?` : ""}`,
  hint: () =>
    "Kies uur, dag, week, maand, kwartaal, jaar, kalenderjaar of keer, of zet het woord achter ‘aantal’.",
});

export const otherSort = defineDiagnostic<{
  readonly name: string;
  readonly here: string;
  readonly there: string;
}>({
  code: "AND2077",
  name: "twee-soorten-waarde",
  severity: "fout",
  summary: "Twee regels geven één naam een waarde van verschillende soort.",
  message: ({ name, here, there }) =>
    `‘${name}’ is hier ${here}, maar in een andere regel ${there}. Eén naam heeft één soort waarde.`,
  hint: () => "Verbeter een van de twee regels. Gaat het om twee dingen? Geef elk dan een eigen naam.",
});
