// The forms of sentences as a reader sees them, with what moves from one part to the next.

export interface Part {
  readonly name: string;
  readonly documentation: string;
  /** Words in front of the part. */
  readonly before: string;
  /** The types of tokens after which this part is being written; the first part has none. */
  readonly after: readonly string[];
}
export interface Form {
  readonly documentation: string;
  readonly parts: readonly Part[];
  /** Words behind the last part. */
  readonly end: string;
}

const part = (before: string, name: string, documentation: string, ...after: readonly string[]): Part => ({
  name,
  documentation,
  before,
  after,
});
const form = (documentation: string, ...parts: readonly Part[]): Form => ({ documentation, parts, end: "." });

const condition = part(
  " als ",
  "voorwaarde",
  "Wanneer dit geldt: één voorwaarde, of een lijst na `aan al deze voorwaarden is voldaan:`.",
  "Als",
  "Zolang",
);
const reference = "Een plaats in deze verordening, zoals `lid 1` of `artikel 3 lid 2`.";

export const forms = {
  recht: form(
    "Een recht: wie iets krijgt, en wanneer.",
    part("", "wie", "Wie het krijgt, meestal `de inwoner`."),
    part(" heeft recht op ", "voorziening", "Een naam uit het blok `voorzieningen`.", "HeeftRechtOp"),
    condition,
  ),
  weigering: form(
    "Een weigering: wie iets niet krijgt, ook als al het andere klopt.",
    part("", "wie", "Wie het niet krijgt, meestal `de inwoner`."),
    part(
      " heeft geen recht op ",
      "voorziening",
      "Een naam uit het blok `voorzieningen`.",
      "HeeftGeenRechtOp",
    ),
    part(
      " als ",
      "grond",
      "Wanneer het wordt geweigerd: één grond, of een lijst na `minstens een van deze gronden geldt:`.",
      "Als",
      "Zolang",
    ),
  ),
  waarde: form(
    "Een waarde: een bedrag, getal, datum of keuze met een naam.",
    part("", "naam", "Hoe de waarde heet, zoals `de hoogte van de toeslag`."),
    part(" is ", "waarde", "Een bedrag, een naam of een som.", "Is"),
    part(", maar ", "grens", "`minstens` of `hoogstens` met een bedrag.", "Maar"),
    part(", ", "afronding", "`afgerond op hele euro's`, `naar boven afgerond op …`.", "Afgerond"),
    condition,
  ),
  bevoegdheid: form(
    "Een bevoegdheid: wat iemand mag, en wanneer.",
    part("", "wie", "`het college`, `de gemeente` of een ander."),
    part(" kan ", "wat", "Wat hij doet: `afwijken van lid 2`, `de toeslag weigeren`.", "Modal"),
    part(
      ", ",
      "ten gunste of ten nadele",
      "Voor wie het beter of slechter uitpakt.",
      "TenGunsteVan",
      "TenNadeleVan",
    ),
    part(", voor het effect ", "effect", "Een effect van deze verordening.", "VoorHetEffect"),
    part(", ", "met motivering", "Het besluit zegt waarom.", "MetMotivering"),
    condition,
  ),
  uitzondering: form(
    "Een uitzondering: waar beide gelden, wint deze zin.",
    part("In afwijking van ", "plaats", reference),
    part(" geldt: ", "regel", "Een hele zin, zoals `de hoogte van de toeslag is € 50`.", "Colon"),
  ),
  handeling: form(
    "Een handeling met een termijn.",
    part("", "wie en wat", "Wie wat doet: `De gemeente beslist op de aanvraag`."),
    part(" binnen ", "termijn", "Een getal met `dagen`, `weken` of `maanden`.", "Binnen", "Uiterlijk"),
    part(" na ", "gebeurtenis", "Vanaf wanneer de termijn loopt.", "Relation"),
    condition,
  ),
  plicht: form(
    "Een plicht: wat iemand moet doen.",
    part("Plicht voor ", "wie", "Meestal `de inwoner`."),
    part(": ", "wat", "Wat hij doet, met een termijn of een lijst.", "Colon"),
    condition,
  ),
  gegeven: form(
    "Wat er over iemand bekend is.",
    part("Gegeven ", "naam", "De naam van een gegeven of oordeel."),
    part(" is ", "waarde", "Een bedrag, datum, keuze of getal. Een ja-neegegeven is een hele zin.", "Is"),
  ),
  verwachting: form(
    "Wat eruit moet komen.",
    part("Dan ", "wie of wat", "`de inwoner`, of de naam van een waarde."),
    part(
      " heeft recht op ",
      "voorziening",
      "Een voorziening; met `geen` een weigering.",
      "HeeftRechtOp",
      "HeeftGeenRechtOp",
    ),
    part(" wegens ", "grond", `De grond van een weigering. ${reference}`, "Wegens", "Omdat"),
  ),
  "verwachte waarde": form(
    "Welke waarde eruit moet komen.",
    part("Dan ", "naam", "De naam van een waarde."),
    part(" is ", "waarde", "Een bedrag, datum, keuze of getal.", "Is"),
  ),
  rij: form(
    "Een gegeven: hoe het heet, wat het is en waar het vandaan komt.",
    part("", "naam", "Een naam, of een hele zin als het ja of nee is."),
    part(": ", "soort", "`bedrag per maand`, `datum`, `ja of nee`, `keuze uit …`.", "Colon"),
    part(", ", "bron", "`van de inwoner`, `uit de BRP`, `van elke maand`.", "Comma"),
  ),
} as const satisfies Readonly<Record<string, Form>>;
