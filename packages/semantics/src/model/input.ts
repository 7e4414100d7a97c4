// The household file that a decision takes: what a case system or `andersom decide` hands in.

/**
 * ```json
 * { "peildatum": "2026-03-15",
 *   "gegevens": { "aanvraag": { "aanvraagdatum": "2026-03-15" },
 *                 "inwoner": { "geboortedatum": "1991-05-02", "volgt een opleiding": false,
 *                              "inkomen": { "2026-03": "1401.50", "2023-03/2026-02": "1200" },
 *                              "maatregelen": [ { "percentage": "100", "datum van het besluit": "2025-12-01" } ] },
 *                 "huishouden": { "leefvorm": "alleenstaande ouder" } },
 *   "oordelen": { "inwoner": { "er zijn bijzondere individuele omstandigheden": true } },
 *   "bedragen": { "bijstandsnorm": { "2023-03/2026-02": "1200" } },
 *   "maatwerk": [ { "clausule": "artikel 5 lid 2", "door": "het college", "richting": "ten gunste", "effect": "rondkomen", "motivering": "…" } ] }
 * ```
 * Keys under a thing are the fact's `key` (case, spacing and leading article do not matter; a yes/no fact also without its subject).
 * A fact that is left out is onbekend; `null` is niet van toepassing. Amounts are decimal text ("1401.50"), a JSON number is read by its
 * shortest decimal notation; "€ 1.401,50" is accepted too. A series maps months ("2026-03"), ranges of months
 * ("2023-03/2026-02") or all other months ("elke maand") to values.
 * More than one person: `personen` in place of `gegevens.inwoner`, each under a name of one's own, and `huishoudens` with their `leden` by name.
 * A fact that holds another person (`partner`) or a list of persons (`kinderen`) is given by name. `aanvrager` says whose aanvraag it is:
 * ```json
 * { "personen": { "Anja": { "geboortedatum": "1987-01-30", "partner": "Ruud", "kinderen": ["Tim", "Eva"] }, "Ruud": { "partner": "Anja" },
 *                 "Tim": { "geboortedatum": "2012-05-05" }, "Eva": { "geboortedatum": "2016-09-19" } },
 *   "huishoudens": [ { "leden": ["Ruud", "Anja", "Tim", "Eva"], "heeft huurachterstand": false } ], "aanvrager": "Anja" }
 * ```
 * Judgements about a person may stand with that person. `restIsNee`: facts of persons and households that are not given are nee, zero or
 * empty (never judgements, dates or choices).
 * `gebeurtenissen`: the dates on which steps and other events of the procedure happened; those of one person may stand with that person
 * and go before the others. More dates (`["2026-03-12", "2026-04-01"]`) are for what happens more than once:
 * ```json
 * { "gebeurtenissen": { "melding": "2026-03-09", "gesprek": "2026-03-20" } }
 * ```
 * `eerder` of a person (or of the only one, at the top) holds the days on which a right was granted before, `[]` for never:
 * `"eerder": { "inkomenstoeslag": ["2025-06-01"] }`. `uitgegeven` holds what a right with a plafond has cost this calendar year.
 * Both come from the municipality's own register; where they are not given, the outcome stands with a reservation.
 * A list that is given is complete; `[]` means there are none. Only parameters (kind "parameter") may stand under `bedragen`.
 */
export interface HouseholdInput {
  readonly peildatum?: string;
  readonly gegevens?: { readonly [thing: string]: ThingInput };
  readonly personen?: { readonly [name: string]: ThingInput };
  readonly huishoudens?: readonly ThingInput[];
  readonly aanvrager?: string;
  readonly restIsNee?: boolean;
  readonly oordelen?: { readonly [thing: string]: ThingInput };
  readonly bedragen?: { readonly [parameter: string]: InputValue };
  readonly maatwerk?: readonly DepartureEntry[];
  readonly gebeurtenissen?: { readonly [event: string]: string | readonly string[] };
  /** Whether an overgang without a computed condition holds for the inwoner; also inside a person. */
  readonly overgang?: { readonly [title: string]: boolean };
  readonly eerder?: { readonly [right: string]: readonly string[] };
  readonly uitgegeven?: { readonly [right: string]: InputValue };
  /** Rights that were asked for, by name; with `voor` for one person; with `door` by one person, and what that person cannot have whatever is judged, for his or her children; by name alone as with `door` by the `aanvrager`, or else by everyone. Left out: every right is looked at. Others are then *niet aan de orde*, unless ambtshalve. */
  readonly gevraagd?: readonly (
    string | { readonly recht: string; readonly voor?: string; readonly door?: string }
  )[];
}
export interface ThingInput {
  readonly [fact: string]: InputValue;
}
export type InputValue =
  | boolean
  | number
  | string
  | null
  | readonly (ThingInput | string)[]
  | { readonly [key: string]: InputValue };
export interface DepartureEntry {
  readonly clausule: string;
  readonly door?: string;
  readonly richting?: string;
  readonly effect?: string;
  readonly motivering?: string;
  /** For a clause about the whole ordinance: the article that is departed from. */
  readonly van?: string;
  /** The person it is for, by name; left out: the `aanvrager`, or the only person. */
  readonly voor?: string;
  readonly waarde?: { readonly [definition: string]: InputValue };
}
