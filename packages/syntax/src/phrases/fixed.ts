/** Fixed phrases as data: the words, the token they become, and where they are reserved. */
import type { TokenType } from "chevrotain";
import * as T from "../tokens/vocabulary.js";

/**
 * Where a phrase is reserved. `start`: at the start of a sentence. `clause`: where a condition may begin.
 * `comma`: after a comma. `number`: before a number. `is`: right after `is`/`zijn`. `colon`: before a colon.
 * `reference`: before a reference. Prepositions are in no list: they are never reserved by themselves.
 */
export type Where =
  | "anywhere"
  | "start"
  | "clause"
  | "comma"
  | "number"
  | "comma number"
  | "is"
  | "colon"
  | "reference"
  | "colon or dat"
  | "date"
  | "is ahead";

export interface Phrase {
  readonly words: readonly string[];
  readonly type: TokenType;
  readonly where: Where;
}

const table: [TokenType, Where, ...string[]][] = [
  [T.Is, "anywhere", "is", "zijn"],
  [T.En, "anywhere", "en"],
  [T.Of, "anywhere", "of"],
  [T.Als, "anywhere", "als"],
  [T.Zolang, "clause", "zolang"],
  [T.Niet, "anywhere", "niet"],
  [T.Geen, "anywhere", "geen"],
  [T.NogNiet, "anywhere", "nog niet"],
  [T.NogGeen, "anywhere", "nog geen"],
  [T.NogNietBekend, "anywhere", "nog niet bekend"],
  [T.Plus, "anywhere", "plus"],
  [T.Min, "anywhere", "min"],
  [T.Maal, "anywhere", "maal", "keer"],
  [T.GedeeldDoor, "anywhere", "gedeeld door"],
  [T.SamenMet, "anywhere", "samen met"],
  [T.Minstens, "anywhere", "minstens", "ten minste", "tenminste"],
  [T.Hoogstens, "anywhere", "hoogstens", "ten hoogste"],
  [T.MeerDan, "anywhere", "meer dan"],
  [T.MinderDan, "anywhere", "minder dan"],
  [T.HogerDan, "anywhere", "hoger dan"],
  [T.LagerDan, "anywhere", "lager dan"],

  [
    T.AlleHeader,
    "clause",
    "aan al deze voorwaarden is voldaan",
    "aan alle voorwaarden is voldaan",
    "aan alle deze voorwaarden is voldaan",
    "al het volgende geldt",
    "al deze gronden gelden",
  ],
  [
    T.EenHeader,
    "clause",
    "aan een van deze voorwaarden is voldaan",
    "aan minstens een van deze voorwaarden is voldaan",
    "aan één van deze voorwaarden is voldaan",
    "aan minstens één van deze voorwaarden is voldaan",
    "minstens een van deze gronden geldt",
    "een van deze gronden geldt",
    "minstens één van deze gronden geldt",
    "minstens een van deze geldt",
    "een van deze geldt",
    "minstens een van deze voorwaarden geldt",
  ],
  [T.Geldt, "colon", "geldt"],
  [T.GeldtDat, "anywhere", "geldt dat"],
  [T.WaarvoorGeldt, "anywhere", "waarvoor geldt"],
  [T.Er, "clause", "er"],
  [T.Er, "is ahead", "er"],
  [T.VoorEenVan, "clause", "voor een van", "voor minstens een van", "voor één van"],
  [T.VoorElkVan, "clause", "voor elk van", "voor alle"],
  [T.VoorGeenVan, "clause", "voor geen van"],
  [
    T.NietBereikt,
    "anywhere",
    "anders niet wordt bereikt",
    "wordt anders niet bereikt",
    "anders niet bereikt wordt",
  ],
  [T.HeeftRechtOp, "anywhere", "heeft recht op", "hebben recht op"],
  [T.HeeftGeenRechtOp, "anywhere", "heeft geen recht op", "hebben geen recht op"],
  [T.RechtHeeftOp, "anywhere", "recht heeft op"],
  [T.GeenRechtHeeftOp, "anywhere", "geen recht heeft op"],
  [T.KomtUitBij, "anywhere", "komt uit bij", "uitkomt bij"],
  [T.KomtNietUitBij, "anywhere", "komt niet uit bij", "niet uitkomt bij"],
  [T.VoldoetAan, "reference", "voldoet aan"],
  [T.VoldoetNietAan, "reference", "voldoet niet aan"],
  [T.InElkeMaandVan, "anywhere", "in elke maand van"],
  [T.GemiddeldIn, "anywhere", "gemiddeld in"],
  [T.InTotaalIn, "anywhere", "in totaal in"],
  [T.Wegens, "reference", "wegens"],
  [T.Omdat, "anywhere", "omdat"],
  [T.NietVervuld, "anywhere", "niet is vervuld", "niet zijn vervuld"],

  [T.HetLaagsteVan, "anywhere", "het laagste van", "de laagste van"],
  [T.HetHoogsteVan, "anywhere", "het hoogste van", "de hoogste van"],
  [T.VerschilTussen, "anywhere", "het verschil tussen"],
  [
    T.JarenTussen,
    "anywhere",
    "het aantal jaren tussen",
    "het aantal volle jaren tussen",
    "het aantal maanden tussen",
    "het aantal volle maanden tussen",
    "het aantal dagen tussen",
  ],
  [T.HetAantal, "anywhere", "het aantal"],
  [T.DeSomVan, "anywhere", "de som van"],
  [
    T.Fraction,
    "anywhere",
    "een derde van",
    "twee derde van",
    "een vierde van",
    "een kwart van",
    "drie kwart van",
    "drie vierde van",
    "de helft van",
    "een vijfde van",
    "een zesde van",
    "een tiende van",
    "een twaalfde van",
  ],
  [
    T.DagVanDeMaand,
    "anywhere",
    "de eerste dag van de maand",
    "eerste dag van de maand",
    "de laatste dag van de maand",
    "laatste dag van de maand",
  ],
  [T.DeDatum, "number", "de datum"],
  [T.NaarRatoVan, "anywhere", "naar rato van"],
  [T.TenOpzichteVan, "anywhere", "ten opzichte van"],
  [T.EenVan, "colon", "een van", "één van"],
  [T.InRef, "reference", "in"],
  [T.TotaalVanDelen, "anywhere", "het totaal van deze delen"],
  [T.PerSchijfVan, "anywhere", "per schijf van"],
  [T.AndereGevallen, "anywhere", "in alle andere gevallen"],
  [T.InIederGeval, "anywhere", "in ieder geval"],

  [T.InAfwijkingVan, "start", "in afwijking van"],
  [T.Onverminderd, "start", "onverminderd"],
  [T.Gegeven, "start", "gegeven"],
  [T.Dan, "start", "dan"],
  [T.Dan, "is", "dan"],
  [T.AlsInVoorbeeld, "start", "als in voorbeeld"],
  [T.PlichtVoor, "start", "plicht voor"],
  [T.VereisteVoor, "start", "vereiste voor"],
  [T.NietVanToepassing, "clause", "niet van toepassing is", "niet van toepassing zijn"],
  [T.BijNietNakomenVan, "start", "bij niet nakomen van"],
  [T.BijHerhaling, "start", "bij herhaling binnen"],
  [T.Bij, "start", "bij"],
  [T.InDezeVolgorde, "start", "in deze volgorde"],
  [T.VoorElk, "start", "voor elk", "voor elke"],
  [T.BehalveBij, "start", "behalve bij"],
  [T.Vervallen, "start", "vervallen"],
  [T.Op, "start", "op"],
  [T.Op, "date", "op"],
  [T.Ook, "is", "ook"],
  [
    T.ExpectLabel,
    "clause",
    "ter beoordeling",
    "nog te beoordelen",
    "nog onbekend",
    "niet gevraagd",
    "niet aan de orde",
  ],
  [T.VraagtDat, "anywhere", "vraagt dat"],
  [T.Vraagt, "colon", "vraagt", "vragen"],
  [T.Vermeldt, "colon", "vermeldt"],
  [T.WijktAfVan, "reference", "wijkt af van", "wijken af van"],

  [T.Maar, "comma", "maar"],
  [
    T.Afgerond,
    "comma",
    "afgerond op",
    "afgerond naar boven op",
    "afgerond naar beneden op",
    "naar boven afgerond op",
    "naar beneden afgerond op",
  ],
  [T.VeelvoudVan, "anywhere", "een veelvoud van"],
  [T.OmgerekendPer, "comma", "omgerekend per"],
  [T.TenzijAnders, "anywhere", "tenzij anders bepaald"],
  [T.Eenmalig, "comma", "eenmalig"],
  [T.InTotaal, "comma", "in totaal"],
  [T.Gedurende, "comma", "gedurende"],
  [T.Gedurende, "number", "gedurende"],
  [T.TeVerlengenTot, "comma", "te verlengen tot hoogstens"],
  [T.TenGunsteVan, "anywhere", "ten gunste van"],
  [T.TenNadeleVan, "anywhere", "ten nadele van"],
  [T.VoorHetEffect, "comma", "voor het effect"],
  [T.MetMotivering, "comma", "met motivering"],
  [T.InDeVormVan, "comma", "in de vorm van"],
  [T.OpVolgordeVan, "comma", "op volgorde van"],
  [T.Binnen, "number", "binnen"],
  [T.TermijnTabel, "anywhere", "binnen de termijn in deze tabel"],
  [T.Uiterlijk, "number", "uiterlijk"],
  [T.UiterlijkOp, "date", "uiterlijk op"],
  [T.ElkJaarVoor, "number", "elk jaar voor"],
  [T.MetGrens, "number", "met hoogstens", "met minstens"],
];

export const phrases: readonly Phrase[] = table.flatMap(([type, where, ...texts]) =>
  texts.map((text) => ({ words: text.split(" "), type, where })),
);

const byFirst = new Map<string, Phrase[]>();
for (const phrase of phrases)
  byFirst.set(phrase.words[0]!, [...(byFirst.get(phrase.words[0]!) ?? []), phrase]);
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

/** Phrases that begin with the (lower-case) word, longest first. */
export function phrasesFor(word: string): readonly Phrase[] | undefined {
  return byFirst.get(word);
}
