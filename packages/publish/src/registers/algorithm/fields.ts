// The fields of version 1.0 of the publication standard of the Dutch Algoritmeregister: names, labels and longest texts.
// Source: github.com/MinBZK/Algoritmeregister, backend/app/schemas/config/v1_0.json.

export interface AlgorithmField {
  /** The name of the field in the standard. */
  readonly name: keyof AlgorithmEntry;
  /** Its label on algoritmes.overheid.nl. */
  readonly title: string;
  readonly required: boolean;
  readonly longest?: number;
  /** The values that the register takes, where it takes no other. */
  readonly permitted?: readonly string[];
  /** What only the municipality knows about it. */
  readonly help: string;
}

/** An entry. Values have the form that the standard asks for. */
export interface AlgorithmEntry {
  readonly name?: string;
  readonly description_short?: string;
  readonly organization?: string;
  readonly category?: readonly string[];
  readonly status?: string;
  readonly begin_date?: string;
  readonly end_date?: string;
  readonly contact_email?: string;
  readonly website?: string;
  readonly publication_category?: string;
  readonly url?: string;
  readonly goal?: string;
  readonly proportionality?: string;
  readonly human_intervention?: string;
  readonly risks?: string;
  readonly lawful_basis?: string;
  readonly lawful_basis_grouping?: readonly { readonly title: string; readonly link: string }[];
  readonly process_index_url?: string;
  readonly impacttoetsen_grouping?: readonly { readonly title: string; readonly link?: string }[];
  readonly impacttoetsen?: string;
  readonly source_data?: string;
  readonly source_data_grouping?: readonly { readonly title: string; readonly link: string }[];
  readonly methods_and_models?: string;
  readonly provider?: string;
  readonly publiccode?: string;
  readonly lang?: string;
  readonly standard_version?: string;
  readonly source_id?: string;
  readonly tags?: string;
}

/** All fields, in the order of the standard. `lars` is left out: the register itself gives that number. */
export const algorithmFields: readonly AlgorithmField[] = [
  field("name", "Naam", true, "Kies een naam die zegt wat het algoritme doet.", 100),
  field("description_short", "Korte omschrijving", true, "Twee of drie zinnen in gewone taal.", 350),
  field("organization", "Organisatie", true, "De volledige naam van de organisatie.", 100),
  field(
    "category",
    "Thema",
    false,
    "Hoogstens drie beleidsterreinen uit de lijst van het register.",
    undefined,
    [
      "Organisatie en bedrijfsvoering",
      "Cultuur en recreatie",
      "Economie",
      "Overheidsfinanciën",
      "Wonen",
      "Internationaal",
      "Migratie en integratie",
      "Natuur en milieu",
      "Onderwijs en wetenschap",
      "Openbare orde en veiligheid",
      "Recht",
      "Ruimte en infrastructuur",
      "Sociale zekerheid",
      "Verkeer",
      "Werk",
      "Zorg en gezondheid",
    ],
  ),
  field("status", "Status", true, "In ontwikkeling, In gebruik of Buiten gebruik.", undefined, [
    "In ontwikkeling",
    "In gebruik",
    "Buiten gebruik",
  ]),
  field("begin_date", "Begindatum", false, "De maand waarin u het in gebruik nam, zoals 2026-03.", 7),
  field(
    "end_date",
    "Einddatum",
    false,
    "De maand waarin u ermee stopte. Laat dit veld leeg zolang u het gebruikt.",
    7,
  ),
  field(
    "contact_email",
    "Contactgegevens",
    true,
    "Een e-mailadres of website voor vragen over het algoritme en de gevolgen ervan.",
    500,
  ),
  field(
    "website",
    "Link naar publiekspagina",
    false,
    "De pagina met uitleg voor inwoners, zoals die met de publieksversie.",
    500,
  ),
  field(
    "publication_category",
    "Publicatiecategorie",
    true,
    "Hoog-risico AI-systeem, Impactvolle algoritmes of Overige algoritmes. Bepaal dit met de handreiking van het register.",
    undefined,
    ["Hoog-risico AI-systeem", "Impactvolle algoritmes", "Overige algoritmes"],
  ),
  field(
    "url",
    "Link naar bronregistratie",
    false,
    "Het adres in uw eigen algoritmeregister. Laat dit veld leeg als u dat niet hebt.",
    500,
  ),
  field("goal", "Doel en impact", false, "Wat u ermee wilt bereiken, en wat inwoners ervan merken.", 2500),
  field(
    "proportionality",
    "Afwegingen",
    false,
    "De voordelen en nadelen, en welke andere manieren u hebt overwogen.",
    2500,
  ),
  field(
    "human_intervention",
    "Menselijke tussenkomst",
    false,
    "Wie de uitkomst controleert voordat er een besluit is.",
    2500,
  ),
  field("risks", "Risicobeheer", false, "Welke risico’s er zijn en wat u daaraan doet.", 2500),
  field("lawful_basis", "Wettelijke basis", false, "De wet waarop het proces rust.", 2500),
  field("lawful_basis_grouping", "Verwijzingen wettelijke basis", false, "Titels met hun adres."),
  field(
    "process_index_url",
    "Link naar verwerkingsregister",
    false,
    "Het adres van deze verwerking in het openbare deel van uw verwerkingsregister.",
    500,
  ),
  field(
    "impacttoetsen_grouping",
    "Impacttoetsen",
    false,
    "De toetsen die u hebt gedaan, zoals een DPIA of een IAMA, elk met het adres van de uitkomst.",
  ),
  field(
    "impacttoetsen",
    "Toelichting op impacttoetsen",
    false,
    "Welke toets u niet deed, en waarom die niet nodig was.",
    2500,
  ),
  field("source_data", "Gegevens", false, "Welke gegevens het gebruikt, en waarvandaan.", 2500),
  field(
    "source_data_grouping",
    "Verwijzingen gegevensbronnen",
    false,
    "Elke bron, met het adres waar zij is beschreven.",
  ),
  field(
    "methods_and_models",
    "Technische werking",
    false,
    "Wat erin gaat, wat er gebeurt, wat eruit komt.",
    5000,
  ),
  field(
    "provider",
    "Leverancier",
    false,
    "Wie de software levert waarin u de regels gebruikt, of ‘Intern ontwikkeld’.",
    200,
  ),
  field(
    "publiccode",
    "Link naar broncode",
    false,
    "Het adres van de tekst van deze regels, als die openbaar is. Laat dit veld anders leeg.",
    500,
  ),
  field("lang", "Taal", true, "Altijd nld.", undefined, ["nld"]),
  field("standard_version", "Versie publicatiestandaard", false, "Altijd 1.0.", undefined, ["1.0"]),
  field(
    "source_id",
    "Bron-ID",
    false,
    "Het nummer in uw eigen register. Laat dit veld leeg als u dat niet hebt.",
    100,
  ),
  field("tags", "Zoektermen", false, "Woorden waarmee het te vinden is.", 2500),
];

function field(
  name: AlgorithmField["name"],
  title: string,
  required: boolean,
  help: string,
  longest?: number,
  permitted?: readonly string[],
): AlgorithmField {
  return {
    name,
    title,
    required,
    ...(longest === undefined ? {} : { longest }),
    ...(permitted === undefined ? {} : { permitted }),
    help,
  };
}
