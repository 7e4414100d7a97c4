// The words of docs/reference/decision-model.md that the model's own source does not hold.

export const introduction = `# The decision model

One ordinance, with the laws it uses and all its files, compiles to one decision model: plain data that says what the
ordinance means. Everything behind the compiler reads only this — the interpreter, generated modules, analyses, the public
version — so a reader of the model needs to know nothing of the language.

\`\`\`ts
import { compileProject } from "@andersom/semantics";

const { ordinances, diagnostics } = compileProject([{ uri: "verordening.andersom", text }]);
const model = ordinances[0]?.model;
\`\`\`

What to count on:

- **Plain.** A model survives \`JSON.stringify\` and back unchanged. Nothing in it is a class, a function or a cycle.
- **Exact.** Amounts, numbers and percentages are decimal text (\`"1401.50"\`) or a fraction (\`"1/3"\`), never a floating-point
  number. Dates are ISO dates.
- **Placed.** Whatever a person wrote carries its \`place\`: article, lid and onderdeel as lawyers cite them, and file, line and
  column as editors do. Words as written stand in \`text\`.
- **Deterministic.** The same files give the same model, in whatever order they are given.
- **Complete, also when something is wrong.** A text with mistakes still gives a model: what could not be read is a \`hole\`,
  which evaluates to *onbekend* with its reason. Look at the diagnostics before relying on a model.

## Version

\`format\` is always \`andersom/decision-model\`. \`version\` is raised when a reader of the previous version would misread a model;
fields may be added without raising it, so ignore fields you do not know.

## Meaning in short

- **Values.** A value has a \`ValueType\` with its unit and period. Besides a known value there are *onbekend* (not given yet)
  and *niet van toepassing* (there is none); neither is a number. Logic over unknowns is three-valued.
- **Things.** Facts belong to things. A run has one of each *root* thing (inwoner, huishouden, aanvraag, …); other things occur
  in lists, and a quantifier binds each of them to a variable.
- **Time.** Evaluation happens on a *peildatum*. A series (\`reeks\`) has a value for each calendar month and is only read within
  a month, which an operator around it says.
- **Definitions.** With \`combine: "one"\` at most one rule may decide: a rule counts when its \`scope\` and \`when\` hold, a rule
  gives way to one that names it in \`overrides\`, and a default gives way to every other. With \`combine: "any"\` one true ground
  is enough. \`caps\` are applied afterwards.
- **Rights.** Refused when a refusal holds; else granted when a grant holds; else *ter beoordeling* when a power holds.
- **Departures.** Maatwerk is an input: it is accepted from the named actor, in the named direction, within the bounds, with a
  motivation, where the condition holds.
`;

export interface OperatorText {
  readonly op: string;
  readonly meaning: string;
  /** A condition or value that lowers to the operator, in the ordinance of the test. */
  readonly example: string;
}

export const operators: readonly OperatorText[] = [
  { op: "constant", meaning: "a known value", example: "het vermogen is € 5.000" },
  { op: "fact", meaning: "a given or judged fact of a thing", example: "de inwoner volgt een studie" },
  { op: "definition", meaning: "a computed value or notion", example: "het vermogen is hoogstens de grens" },
  {
    op: "variable",
    meaning: "a thing: a root thing, or the element of a quantifier",
    example: "de inwoner volgt een studie",
  },
  {
    op: "peildatum",
    meaning: "the day on which the rules are read",
    example: "de geboortedatum ligt voor de peildatum",
  },
  { op: "add", meaning: "the sum of the arguments", example: "het vermogen plus € 100" },
  { op: "subtract", meaning: "the first argument minus the others", example: "het vermogen min € 100" },
  { op: "multiply", meaning: "the product of the arguments", example: "3 maal het vermogen" },
  {
    op: "divide",
    meaning: "the first argument divided by the second; by zero is an evaluation error",
    example: "het vermogen gedeeld door 2",
  },
  { op: "percent", meaning: "a percentage (in hundredths) of a quantity", example: "105% van het vermogen" },
  { op: "min", meaning: "the lowest argument", example: "het laagste van het vermogen en € 100" },
  { op: "max", meaning: "the highest argument", example: "het hoogste van het vermogen en € 100" },
  {
    op: "difference",
    meaning: "the distance between two values, never negative",
    example: "het verschil tussen het vermogen en € 100",
  },
  {
    op: "pro-rata",
    meaning: "base × part ÷ whole",
    example: "€ 100 naar rato van de uren ten opzichte van 36 uur per week",
  },
  {
    op: "round",
    meaning: "rounded to a multiple of step",
    example: "het vermogen, naar boven afgerond op hele euro's",
  },
  {
    op: "clamp",
    meaning: "kept at or above atLeast and at or below atMost",
    example: "het vermogen, maar minstens € 0",
  },
  {
    op: "convert",
    meaning: "the same flow over another period",
    example: "het maandloon, omgerekend per jaar",
  },
  {
    op: "compare",
    meaning: "two values of one kind, unit and period",
    example: "het vermogen is meer dan € 100",
  },
  {
    op: "one-of",
    meaning: "equal to one of the options",
    example: "de leefvorm is een van: alleenstaand, gehuwd",
  },
  { op: "all", meaning: "every item holds", example: "de inwoner volgt een studie en het vermogen is € 0" },
  {
    op: "any",
    meaning: "at least one item holds",
    example: "de inwoner volgt een studie of het vermogen is € 0",
  },
  { op: "not", meaning: "the opposite", example: "de inwoner volgt geen studie" },
  {
    op: "some",
    meaning: "at least one thing of the list",
    example: "er is een maatregel waarvoor geldt: het percentage is 100%",
  },
  {
    op: "every",
    meaning: "each thing of the list",
    example: "voor elk van de maatregelen geldt dat het percentage is 100%",
  },
  { op: "none", meaning: "no thing of the list", example: "er is geen maatregel" },
  {
    op: "count",
    meaning: "how many things of the list fulfil where",
    example: "er zijn minstens 2 maatregelen waarvoor geldt: het percentage is 100%",
  },
  {
    op: "sum",
    meaning: "the sum of body over the list",
    example: "de som van het bedrag van alle maatregelen",
  },
  {
    op: "highest",
    meaning: "the highest body over the list",
    example: "het hoogste bedrag van alle maatregelen",
  },
  {
    op: "lowest",
    meaning: "the lowest body over the list",
    example: "het laagste bedrag van alle maatregelen",
  },
  {
    op: "average",
    meaning: "the mean of body over the list",
    example: "het gemiddelde bedrag van alle maatregelen",
  },
  {
    op: "first",
    meaning: "the body for the thing with the earliest by",
    example: "de boete per maand",
  },
  {
    op: "lookup",
    meaning: "the value told per choice",
    example: "de hoogste categorie van de geschonden plicht van alle gedragingen",
  },
  {
    op: "every-month",
    meaning: "body holds in each calendar month of the period",
    example: "het inkomen is in elke maand van de referteperiode hoogstens € 100",
  },
  {
    op: "average-over-months",
    meaning: "the mean of body over the months",
    example: "het inkomen is gemiddeld in de referteperiode hoogstens € 100",
  },
  {
    op: "sum-over-months",
    meaning: "the sum of body over the months",
    example: "het inkomen is in totaal in de referteperiode hoogstens € 100",
  },
  {
    op: "count-months",
    meaning: "the number of months in which body holds, or the longest unbroken run",
    example: "in minstens 30 kalendermaanden van de referteperiode geldt: het inkomen is hoogstens € 100",
  },
  {
    op: "at-month",
    meaning: "body in the month of a date",
    example: "het inkomen is op de peildatum hoogstens € 100",
  },
  {
    op: "lies",
    meaning: "a date lies in a period, or before, after, on or up to a date",
    example: "de geboortedatum ligt in de 12 maanden voor de peildatum",
  },
  {
    op: "period",
    meaning: "a period next to an anchor date",
    example: "de 36 kalendermaanden voor de peildatum",
  },
  {
    op: "date-shift",
    meaning: "a date moved by a number of units",
    example: "de geboortedatum plus 1 maand",
  },
  {
    op: "date-of-month",
    meaning: "the first or last day of the month of a date",
    example: "de eerste dag van de maand na de geboortedatum",
  },
  {
    op: "completed",
    meaning: "whole years, months or days between two dates",
    example: "het aantal volle jaren tussen de geboortedatum en de peildatum",
  },
  {
    op: "period-part",
    meaning: "the first day, last day or length of a period",
    example: "de begindatum van de referteperiode",
  },
  {
    op: "is-unknown",
    meaning: "onbekend; the only test that turns it into ja",
    example: "het vermogen is nog niet bekend",
  },
  { op: "is-not-applicable", meaning: "niet van toepassing", example: "de partner is niet van toepassing" },
  {
    op: "has-right",
    meaning: "a right is granted, or refused (on these grounds only)",
    example: "de inwoner heeft geen recht op bijdrage wegens artikel 9",
  },
  {
    op: "effect-not-reached",
    meaning: "an effect is not reached without the departure",
    example: "het effect meedoen anders niet wordt bereikt",
  },
  {
    op: "signal",
    meaning: "whether the grounds of a signal are there",
    example: "er is een signaal zorgen",
  },
  {
    op: "consent",
    meaning: "whether there is consent on the peildatum",
    example: "er is toestemming om gegevens te delen",
  },
  {
    op: "help-count",
    meaning: "how many different rights are granted to a household and its people",
    example: "het aantal soorten hulp in het plan is minstens 3",
  },
  {
    op: "ladder-reaches",
    meaning: "the order of help comes out at a step",
    example: "de volgorde van hulp komt uit bij hulp op maat",
  },
  {
    op: "terms-met",
    meaning: "every term that has begun was met; onbekend while one still runs",
    example: "alle termijnen zijn gehaald",
  },
  {
    op: "event-date",
    meaning: "the day on which a step happened",
    example: "de geboortedatum ligt voor de dag van de melding",
  },
  {
    op: "duty-applies",
    meaning: "a duty is in force",
    example: "de plicht werk zoeken geldt voor de inwoner",
  },
  {
    op: "filter",
    meaning: "the things of a list for which where holds",
    example: "de maatregelen waarvoor geldt: het percentage is 100%",
  },
  {
    op: "union",
    meaning: "things and lists joined, each thing once",
    example: "de inwoner samen met de partner",
  },
  {
    op: "hole",
    meaning: "something that is not filled in, or has no running meaning yet: onbekend",
    example: "[voorwaarde]",
  },
];
