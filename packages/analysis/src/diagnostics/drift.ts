// AND4080–AND4085, AND4145 and AND4147: what people read, held against the logic of the same article.

import { capital } from "@andersom/publish";
import { defineDiagnostic } from "@andersom/syntax";

/** What a message calls each kind of text. */
export type TextKind = "uitleg" | "publiek" | "tekst" | "omschrijving" | "titel" | "vraag" | "zin";

const texts: Readonly<Record<TextKind, string>> = {
  uitleg: "De uitleg",
  publiek: "De tekst voor inwoners",
  tekst: "De tekst",
  omschrijving: "De omschrijving",
  titel: "De titel",
  vraag: "De vraag",
  zin: "Deze zin",
};

export const numberDiffers = defineDiagnostic<{
  readonly text: TextKind;
  readonly says: string;
  /** What the logic says, as told: "120%". */
  readonly logic: string;
  readonly place: string;
}>({
  code: "AND4080",
  name: "getal-wijkt-af-van-regel",
  severity: "waarschuwing",
  summary: "Een getal, bedrag, percentage, termijn of datum in de tekst komt niet overeen met de regel.",
  message: ({ text, says, logic, place }) => `${texts[text]} zegt ‘${says}’, maar ${place} zegt ${logic}.`,
  hint: ({ text }) =>
    text === "uitleg" || text === "publiek"
      ? "Verbeter de tekst of de regel. Met ‘{naam}’ in de uitleg staat er altijd wat de regel zegt."
      : "Verbeter de tekst of de regel: ze horen hetzelfde te zeggen.",
});

export const placeMissing = defineDiagnostic<{ readonly text: TextKind; readonly place: string }>({
  code: "AND4081",
  name: "plaats-in-tekst-bestaat-niet",
  severity: "waarschuwing",
  summary: "De tekst noemt een artikel of lid dat er niet is.",
  message: ({ text, place }) => `${texts[text]} noemt ${place}, maar dat is er niet.`,
  hint: () =>
    "Verbeter het nummer. Bedoelt u een andere tekst, zet dan de naam van die wet of verordening erbij.",
});

export const otherTitle = defineDiagnostic<{
  readonly text: TextKind;
  readonly number: string;
  readonly given: string;
  readonly title: string;
  /** The article that has the title that the text gives. */
  readonly meant: string | undefined;
}>({
  code: "AND4082",
  name: "titel-in-tekst-wijkt-af",
  severity: "waarschuwing",
  summary: "De tekst noemt een artikel met een titel die dat artikel niet heeft.",
  message: ({ text, number, given, title, meant }) =>
    `${texts[text]} noemt artikel ${number} ‘${given}’, maar artikel ${number} heet ‘${title}’.${
      meant === undefined ? "" : ` Zo heet artikel ${meant}.`
    }`,
  hint: () => "Verbeter het nummer of de titel.",
});

export const otherMunicipality = defineDiagnostic<{
  readonly text: TextKind;
  readonly name: string;
  readonly own: string;
}>({
  code: "AND4083",
  name: "andere-gemeente",
  severity: "waarschuwing",
  summary: "De tekst noemt een andere gemeente dan de kop van de verordening.",
  message: ({ text, name, own }) => `${texts[text]} noemt ${name}, maar deze verordening is van ${own}.`,
  hint: ({ own }) => `Is de tekst van een andere gemeente overgenomen? Schrijf dan ${own}.`,
});

export const nameWrittenOtherwise = defineDiagnostic<{
  readonly text: TextKind;
  readonly written: string;
  readonly name: string;
}>({
  code: "AND4084",
  name: "naam-anders-geschreven",
  severity: "waarschuwing",
  summary: "De tekst schrijft een naam anders dan de verordening hem vastlegt.",
  message: ({ text, written, name }) =>
    `${texts[text]} schrijft ‘${written}’. In deze verordening heet het ‘${name}’.`,
  hint: () => "Eén begrip, één schrijfwijze: anders denkt de lezer dat het iets anders is.",
});

export const otherAge = defineDiagnostic<{
  readonly name: string;
  readonly told: string;
  readonly age: string;
  readonly born: string;
  readonly day: string;
}>({
  code: "AND4085",
  name: "leeftijd-in-verhaal-klopt-niet",
  severity: "waarschuwing",
  summary: "Het verhaal van een voorbeeld noemt een leeftijd die niet past bij de geboortedatum.",
  message: ({ name, told, age, born, day }) =>
    `Het verhaal zegt dat ${name} ${told} is. Wie op ${born} is geboren, is op ${day} ${age}.`,
  hint: () => "Verbeter de leeftijd in het verhaal, of de geboortedatum.",
});

export const otherEdge = defineDiagnostic<{
  /** Absent where the first place is a rule as well: then it has a place. */
  readonly text: TextKind | undefined;
  readonly firstPlace: string | undefined;
  readonly first: string;
  readonly included: boolean;
  readonly place: string;
  readonly second: string;
  readonly otherIncluded: boolean;
  readonly number: string;
}>({
  code: "AND4145",
  name: "grens-telt-wel-of-niet-mee",
  severity: "waarschuwing",
  summary:
    "Twee plaatsen noemen dezelfde grens, maar zeggen iets anders over wie daar precies op zit: ‘ouder dan 18’ en ‘18 jaar of ouder’.",
  message: ({ text, firstPlace, first, included, place, second, otherIncluded, number }) => {
    const here = text === undefined ? capital(firstPlace ?? "de regel") : texts[text];
    const also = included === otherIncluded ? "ook " : "";
    const says = (counts: boolean): string => (counts ? "wel" : "niet");
    return `${here} zegt ‘${first}’: precies ${number} hoort er ${says(included)} bij. ${capital(place)} zegt ‘${second}’: precies ${number} hoort er ${also}${says(otherIncluded)} bij.`;
  },
  hint: ({ included, otherIncluded }) =>
    included === otherIncluded
      ? "De een telt wat eronder ligt, de ander wat erboven ligt. Laat ze op elkaar aansluiten, zodat voor iedereen één van de twee geldt."
      : "Kies wat u bedoelt, en schrijf het op beide plaatsen zo.",
});

export const referenceChain = defineDiagnostic<{
  readonly from: string;
  readonly first: string;
  readonly last: string;
  /** `artikel 1 → artikel 3 → artikel 7`. */
  readonly chain: string;
}>({
  code: "AND4147",
  name: "verwijzing-op-verwijzing",
  severity: "info",
  summary: "Een plaats verwijst naar een artikel dat zelf alleen maar doorverwijst.",
  message: ({ from, first, last, chain }) =>
    `${capital(from)} noemt ${first}, maar daar staat alleen een verwijzing. Wie zoekt, komt pas bij ${last} uit (${chain}).`,
  hint: ({ last }) => `Noem hier meteen ${last}.`,
});
