// The fields of version 1.0 of the publication standard of the Dutch Algoritmeregister: names, labels and longest texts.
// Source: github.com/MinBZK/Algoritmeregister, backend/app/schemas/config/v1_0.json.

export interface AlgorithmField {
  /** The name of the field in the standard. */
  readonly name: keyof AlgorithmEntry;
  /** Its label on algoritmes.overheid.nl. */
  readonly title: string;
  readonly required: boolean;
  readonly longest?: number;
  /** What only the municipality knows about it. */
  readonly help: string;
}

/** An entry as far as an ordinance can fill it. Values have the form that the standard asks for. */
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
  field("name", "Naam", true, 100, "Kies een naam die zegt wat het algoritme doet."),
  field("description_short", "Korte omschrijving", true, 350, "Twee of drie zinnen in gewone taal."),
  field("organization", "Organisatie", true, 100, "De volledige naam van de organisatie."),
  field(
    "category",
    "Thema",
    false,
    undefined,
    "Hoogstens drie beleidsterreinen uit de lijst van het register.",
  ),
  field("status", "Status", true, undefined, "In ontwikkeling, in gebruik of buiten gebruik."),
  field("begin_date", "Begindatum", false, 7, "De maand waarin u het in gebruik nam, zoals 2026-03."),
  field("end_date", "Einddatum", false, 7, "Alleen als u het niet meer gebruikt."),
  field("contact_email", "Contactgegevens", true, 500, "Een e-mailadres of website voor vragen."),
  field("website", "Link naar publiekspagina", false, 500, "Bijvoorbeeld de pagina met de publieksversie."),
  field(
    "publication_category",
    "Publicatiecategorie",
    true,
    undefined,
    "Hoog-risico AI-systeem, impactvolle algoritmes of overige algoritmes. Bepaal dit met de handreiking van het register.",
  ),
  field("url", "Link naar bronregistratie", false, 500, "Alleen als u een eigen algoritmeregister hebt."),
  field("goal", "Doel en impact", false, 2500, "Wat u ermee wilt bereiken, en wat inwoners ervan merken."),
  field(
    "proportionality",
    "Afwegingen",
    false,
    2500,
    "De voordelen en nadelen, en welke andere manieren u hebt overwogen.",
  ),
  field(
    "human_intervention",
    "Menselijke tussenkomst",
    false,
    2500,
    "Wie de uitkomst controleert voordat er een besluit is.",
  ),
  field("risks", "Risicobeheer", false, 2500, "Welke risico’s er zijn en wat u daaraan doet."),
  field("lawful_basis", "Wettelijke basis", false, 2500, "De wet waarop het proces rust."),
  field("lawful_basis_grouping", "Verwijzingen wettelijke basis", false, undefined, "Titels met hun adres."),
  field("process_index_url", "Link naar verwerkingsregister", false, 500, "Het adres van de verwerking."),
  field(
    "impacttoetsen_grouping",
    "Impacttoetsen",
    false,
    undefined,
    "De toetsen die u hebt gedaan, zoals een DPIA of een IAMA.",
  ),
  field("impacttoetsen", "Toelichting op impacttoetsen", false, 2500, "Waarom een toets niet nodig was."),
  field("source_data", "Gegevens", false, 2500, "Welke gegevens het gebruikt, en waarvandaan."),
  field("source_data_grouping", "Verwijzingen gegevensbronnen", false, undefined, "Titels met hun adres."),
  field(
    "methods_and_models",
    "Technische werking",
    false,
    5000,
    "Wat erin gaat, wat er gebeurt, wat eruit komt.",
  ),
  field("provider", "Leverancier", false, 200, "Wie de software levert, of ‘Intern ontwikkeld’."),
  field("publiccode", "Link naar broncode", false, 500, "Het adres van de code, als die openbaar is."),
  field("lang", "Taal", true, undefined, "Altijd nld."),
  field("standard_version", "Versie publicatiestandaard", false, undefined, "Altijd 1.0."),
  field("source_id", "Bron-ID", false, 100, "Het nummer in uw eigen register."),
  field("tags", "Zoektermen", false, 2500, "Woorden waarmee het te vinden is."),
];

function field(
  name: AlgorithmField["name"],
  title: string,
  required: boolean,
  longest: number | undefined,
  help: string,
): AlgorithmField {
  return { name, title, required, ...(longest === undefined ? {} : { longest }), help };
}
