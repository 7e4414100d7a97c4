// Property labels: which belong in which block, the mandatory ones first, and what may stand behind them.

import { bundledLaws } from "@andersom/law";
import type { InSentence } from "@andersom/syntax";
import { hole, type Offer } from "./item.js";
import type { Names } from "./names.js";
import { fit, offersOf, wordsOf } from "./match.js";
import { lawPlaces } from "./references.js";

interface Label {
  readonly text: string;
  readonly detail: string;
  /** What is filled in behind it; nothing when there is a list to choose from. */
  readonly value?: string;
  readonly mandatory?: true;
  /** May stand more than once. */
  readonly again?: true;
}

const label = (text: string, detail: string, value = "", more: Partial<Label> = {}): Label => ({
  text,
  detail,
  value,
  ...more,
});

const effect = label("Effect: ", "welk effect dit artikel dient", "", { mandatory: true });
const basis = label("Grondslag: ", "het artikel van de wet waarop dit rust");
const instrument: readonly Label[] = [
  label("Gemeente: ", "de naam van de gemeente", "${1:Waterrade}.", { mandatory: true }),
  label("Treedt in werking op ", "de eerste dag", "${1:1 januari 2026}.", { mandatory: true }),
  label("Vastgesteld door: ", "wie het besluit nam", "${1|de raad,het college|}."),
  label("Gelet op ", "de artikelen van de wet", "${1:artikel 8 lid 1 van de Participatiewet}."),
  label("Gebruikt: ", "wetten waarvan u woorden en bedragen gebruikt"),
  label("Aanspreekvorm: ", "u of je in de publieksversie", "${1|u-vorm,je-vorm|}."),
  label("Afronding: ", "hoe een bedrag wordt afgerond", "${1|hele centen,hele euro's|}."),
  label("Citeertitel: ", "de korte titel", "‘${1:titel}’."),
  label("Werkt terug tot ", "eerder dan de inwerkingtreding", "${1:1 januari 2026}."),
  label("Vervalt op ", "de eerste dag waarop het niet meer geldt", "${1:1 januari 2030}."),
  label("Vervangt: ", "welke verordening hiervoor in de plaats komt", "‘${1:titel}’."),
  label("Gezien: ", "wat er voor het besluit lag", "${1:het advies van de adviesraad}."),
  label("Schrijfwijze: ", "klassiek of omgekeerd", "${1|omgekeerd,klassiek|}."),
  label("Publieksversie: ", "of een inwoner er rechten aan heeft", "${1|zonder rechten,met rechten|}."),
  label(
    "Algemene termijnenwet: ",
    "of die wet geldt voor de termijnen",
    "${1|van toepassing,niet van toepassing|}.",
  ),
];
const body: readonly Label[] = [
  label("Vult in: ", "welk open begrip van de wet dit invult"),
  label("Citeertitel: ", "de korte titel", "‘${1:titel}’."),
  label("Plafond: ", "op is op", "€ ${1:100.000} per kalenderjaar, op volgorde van binnenkomst."),
  label("Vangnet: ", "wie beslist waar niets staat", "${1:het college beslist}."),
  label("Ingetrokken: ", "welke verordening vervalt", "‘${1:titel}’."),
  label("Verslag aan de raad: ", "hoe vaak de raad hoort hoe het gaat", "elke ${1:2} jaar."),
];

const byBlock: Readonly<Record<string, readonly Label[]>> = {
  verordening: instrument,
  beleidsregels: instrument,
  "nadere regels": instrument,
  wet: [
    label("Korte naam: ", "hoe de wet heet in zinnen", "${1:Wet}."),
    label("Afkorting: ", "", "${1:PW}."),
    label("Vindplaats: ", "", "${1:BWBR0015703}."),
    label("Bron: ", "", "${1:wetten.overheid.nl}."),
    label("Grondwaarde: ", "", "${1:naam}, ${2:artikel 1}.", { again: true }),
  ],
  effect: [
    label("Meten: ", "waaraan u ziet of het lukt", "${1:het aandeel van de inwoners}, elk jaar."),
    label("Grondwaarde: ", "het doel van de wet", "${1:doel} van de ${2:Participatiewet}."),
    label("Gewicht: ", "hoe zwaar het telt", "${1:***}."),
  ],
  hoofdstuk: [label("Kernwaarden: ", "wat een mens meeweegt, met sterren")],
  artikel: [effect, basis, ...body],
  lid: [label("Effect: ", "welk effect dit lid dient"), basis, ...body],
  publiek: [label("Weggelaten: ", "waarom dit niet in de publieksversie staat", "${1:reden}.")],
  begrip: [label("Zoals in: ", "het woord van de wet")],
  bedragen: [
    label("Indexering: ", "hoe de bedragen meegroeien", "elk jaar op 1 januari, met ‘${1:de prijsindex}’."),
    label("Bron: ", "waar de bedragen vandaan komen", "${1:artikel 1}."),
  ],
  oordeel: [
    label("Antwoord: ", "wat het antwoord kan zijn", "${1:ja of nee}.", { mandatory: true }),
    label("Door: ", "wie het oordeel geeft", "${1:de consulent}.", { mandatory: true }),
    label("Weegt mee: ", "waar iemand op let", "${1:de omstandigheden}."),
  ],
  plicht: [
    label("Hoort bij: ", "bij welk recht", "", { mandatory: true }),
    label("Bij niet nakomen: ", "wat er dan volgt", "${1:een waarschuwing}."),
    label("Omvang: ", "hoe veel", "${1:hoogstens 20 uur per week}."),
  ],
  stap: [
    label(
      "Te laat: ",
      "wat er gebeurt als het niet op tijd is",
      "${1:de gemeente laat het de inwoner weten}.",
    ),
  ],
  botsing: [
    label("Bevoegdheid: ", "wie kiest"),
    label("Regisseur: ", "wie de regie heeft", "${1:de regisseur}."),
  ],
  "grenzen van": [label("Geldig vanaf: ", "", "${1:1 januari 2026}.")],
  "bevoegdheden in": [label("Geldig vanaf: ", "", "${1:1 januari 2026}.")],
};

/** The labels of a block that its text does not have yet, the mandatory ones first. */
export function labels(place: InSentence, written: string): Offer[] {
  if (place.core.length > 0 && place.partial === "") return [];
  const typed = { words: place.core, partial: place.partial, from: place.from };
  const lower = written.toLowerCase();
  return (byBlock[place.block] ?? []).flatMap(({ text, detail, value = "", mandatory, again }): Offer[] => {
    const bare = text.trim();
    if (again !== true && new RegExp(`^\\s*${bare.toLowerCase()}`, "mu").test(lower)) return [];
    const found = fit(bare, typed);
    if (found === undefined) return [];
    const skipped = bare.length - found.insert.length;
    return [
      {
        label: bare,
        insert: `${text.slice(skipped)}${value}`,
        snippet: true,
        kind: "label",
        detail,
        rank: (mandatory === true ? 0 : 8) + found.rank,
        filter: found.filter,
      },
    ];
  });
}

/** What may stand behind a label: a fixed choice, names, or articles of a law. */
export function labelValues(place: InSentence, names: Names): Offer[] | undefined {
  const { core } = place;
  const open = colonLess.find((text) => text === wordsOf(core).join(" ").toLowerCase());
  if (open === undefined && core[0]?.type !== "PropertyLabel") return undefined;
  const key = open ?? core[0]!.text.toLowerCase().replace(/\s+/gu, " ");
  const separator = core.reduce((last, { type }, i) => (type === "Comma" || type === "Colon" ? i : last), 0);
  const words = open === undefined ? core.slice(Math.max(separator, 0) + 1) : [];
  const typed = { words, partial: place.partial, from: place.from };
  const used = wordsOf(core.slice(1)).join(" ").toLowerCase().replace(/[,:]/gu, "");
  const fresh = (texts: readonly string[]): readonly string[] =>
    texts.filter((text) => !` ${used} `.includes(` ${text.toLowerCase()} `));
  const choose = (kind: Offer["kind"], detail: string, texts: readonly string[], rank = 0): Offer[] =>
    offersOf(fresh(texts), typed, { kind, detail, rank: (at) => rank + Math.min(at, 9) / 10 });
  const named = (kind: "effect" | "kernwaarde" | "voorziening"): readonly string[] =>
    names.others(kind).map(({ text }) => text);
  switch (key) {
    case "effect":
    case "effecten":
      return choose("effect", "effect", named("effect"));
    case "kernwaarden":
    case "kernwaarde":
      return choose("effect", "kernwaarde", named("kernwaarde"));
    case "hoort bij":
      return choose("voorziening", "voorziening", named("voorziening"));
    case "gebruikt": {
      const laws = bundledLaws.map(({ name }) => name);
      return choose("wet", "wet uit Andersom", laws);
    }
    case "gelet op":
    case "grondslag":
    case "zoals in":
    case "vult in":
    case "bron":
    case "bevoegdheid":
    case "grondwaarde":
      return lawPlaces(place, names, typed);
    default:
      if (place.partial === "" && words.length === 0 && dated.has(key))
        return [
          {
            label: "een datum",
            insert: hole(1, "1 januari 2026"),
            snippet: true,
            kind: "waarde",
            detail: "invullen",
            rank: 0,
          },
        ];
      return choose("waarde", "", fixedValues[key] ?? []);
  }
}

/** Labels that are written without a colon. */
const colonLess = ["gelet op", "vastgesteld door", "treedt in werking op", "werkt terug tot", "vervalt op"];
const bodies = ["de raad", "het college", "de gemeente", "de burgemeester", "de consulent"];
const dated = new Set([
  "treedt in werking op",
  "werkt terug tot",
  "werkt terug tot en met",
  "vervalt op",
  "geldig vanaf",
  "geldig tot en met",
]);
const fixedValues: Readonly<Record<string, readonly string[]>> = {
  aanspreekvorm: ["u-vorm", "je-vorm"],
  afronding: ["hele centen", "hele euro's"],
  schrijfwijze: ["omgekeerd", "klassiek"],
  "vastgesteld door": ["de raad", "het college", "de gemeenteraad"],
  antwoord: ["ja of nee", "ja of nee, na advies van een deskundige"],
  door: bodies,
  regisseur: bodies,
  publieksversie: ["zonder rechten", "met rechten"],
  "algemene termijnenwet": ["van toepassing", "niet van toepassing"],
  vangnet: ["het college beslist", "de gemeente beslist"],
  indexering: ["elk jaar op 1 januari", "met ‘de prijsindex’", "afgerond op hele euro's"],
  plafond: ["op volgorde van binnenkomst"],
  meten: ["elk jaar"],
};
