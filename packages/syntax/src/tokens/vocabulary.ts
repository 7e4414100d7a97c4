/** Tokens that the phrase pass makes out of atoms: literals, reserved words and fixed phrases. */
import { createToken, Lexer, type TokenType } from "chevrotain";
import {
  Anything,
  Comparator,
  Free,
  NamePart,
  Negation,
  Operator,
  RefPart,
  TailOpener,
} from "./categories.js";

function phrase(name: string, label: string, ...categories: TokenType[]): TokenType {
  return literal(name, `‘${label}’`, ...categories);
}
/**
 * The categories are told afterwards: the parser has Chevrotain work out once which tokens each of them holds. `createToken` would do
 * that anew for every token, over all that came before, which is a hundredth of a command.
 */
function literal(name: string, label: string, ...categories: TokenType[]): TokenType {
  const type = createToken({ name, label, pattern: Lexer.NA });
  type.CATEGORIES = categories;
  return type;
}

// Literals, merged from atoms.
export const Num = literal("Num", "een getal", Free);
export const ArticleNumber = literal("ArticleNumber", "een artikelnummer", Free);
/** A year that belongs to a name: `Wmo 2015`, `het kalenderjaar 2025`. */
export const YearWord = literal("YearWord", "een jaartal", NamePart);
export const Money = literal("Money", "een bedrag", Free);
export const Percent = literal("Percent", "een percentage", Free);
export const DateLit = literal("DateLit", "een datum", Free);
export const MonthLit = literal("MonthLit", "een maand", Free);
export const DayMonth = literal("DayMonth", "een dag in het jaar", Free);
/** All rows of one table, as one token; the rows are read one by one. */
export const TableMark = literal("TableMark", "een tabel");

// References.
export const RefArtikel = phrase("RefArtikel", "artikel", RefPart);
export const RefLid = phrase("RefLid", "lid", RefPart);
export const RefOnderdeel = phrase("RefOnderdeel", "onderdeel", RefPart);
export const RefStap = phrase("RefStap", "stap", RefPart);
export const RefHoofdstuk = phrase("RefHoofdstuk", "hoofdstuk", RefPart);
export const RefNumber = literal("RefNumber", "een nummer", RefPart);
export const RefOrdinal = literal("RefOrdinal", "een rangtelwoord", RefPart);
export const RefLetter = literal("RefLetter", "een letter", RefPart);
export const RefDegree = literal("RefDegree", "een onderdeelnummer", RefPart);
export const RefSelf = phrase("RefSelf", "deze verordening", RefPart);
export const RefRange = phrase("RefRange", "tot en met", RefPart);
/** `,`, `en`, `of` inside a reference. */
export const RefJoin = literal("RefJoin", "en", RefPart);
export const RefVan = phrase("RefVan", "van", RefPart);
export const RefLaw = literal("RefLaw", "de naam van een wet", RefPart);

// Reserved words.
export const Is = phrase("Is", "is", Free);
export const En = phrase("En", "en", Free);
export const Of = phrase("Of", "of", Free);
export const Als = phrase("Als", "als", Anything);
export const Zolang = phrase("Zolang", "zolang", Anything);
export const Niet = phrase("Niet", "niet", Negation);
export const Geen = phrase("Geen", "geen", Negation);
export const NogNiet = phrase("NogNiet", "nog niet", Negation);
export const NogGeen = phrase("NogGeen", "nog geen", Negation);
export const Plus = phrase("Plus", "plus", Operator);
export const Min = phrase("Min", "min", Operator);
export const Maal = phrase("Maal", "maal", Operator);
export const GedeeldDoor = phrase("GedeeldDoor", "gedeeld door", Operator);
export const SamenMet = phrase("SamenMet", "samen met", Operator);
export const Minstens = phrase("Minstens", "minstens", Comparator);
export const Hoogstens = phrase("Hoogstens", "hoogstens", Comparator);
export const MeerDan = phrase("MeerDan", "meer dan", Comparator);
export const MinderDan = phrase("MinderDan", "minder dan", Comparator);
export const HogerDan = phrase("HogerDan", "hoger dan", Comparator);
export const LagerDan = phrase("LagerDan", "lager dan", Comparator);

// Conditions.
export const AlleHeader = phrase("AlleHeader", "aan al deze voorwaarden is voldaan", Anything);
export const EenHeader = phrase("EenHeader", "minstens een van deze gronden geldt", Anything);
export const Geldt = phrase("Geldt", "geldt", Anything);
export const GeldtDat = phrase("GeldtDat", "geldt dat", Anything);
export const WaarvoorGeldt = phrase("WaarvoorGeldt", "waarvoor geldt");
export const Er = phrase("Er", "er", Free);
export const VoorEenVan = phrase("VoorEenVan", "voor een van", Free);
export const VoorElkVan = phrase("VoorElkVan", "voor elk van", Free);
export const VoorGeenVan = phrase("VoorGeenVan", "voor geen van", Free);
export const TelIn = phrase("TelIn", "in", Free);
export const HetEffect = phrase("HetEffect", "het effect", Free);
export const NietBereikt = phrase("NietBereikt", "anders niet wordt bereikt", Free);
export const HeeftRechtOp = phrase("HeeftRechtOp", "heeft recht op", Free);
export const HeeftGeenRechtOp = phrase("HeeftGeenRechtOp", "heeft geen recht op", Free);
export const RechtHeeftOp = phrase("RechtHeeftOp", "recht heeft op", Free);
export const GeenRechtHeeftOp = phrase("GeenRechtHeeftOp", "geen recht heeft op", Free);
export const RechtOp = phrase("RechtOp", "recht op", Free);
export const GeenRechtOp = phrase("GeenRechtOp", "geen recht op", Free);
export const Heeft = phrase("Heeft", "heeft", Free);
export const KomtUitBij = phrase("KomtUitBij", "komt uit bij", Free);
export const KomtNietUitBij = phrase("KomtNietUitBij", "komt niet uit bij", Free);
export const VoldoetAan = phrase("VoldoetAan", "voldoet aan", Free);
export const VoldoetNietAan = phrase("VoldoetNietAan", "voldoet niet aan", Free);
export const NogNietBekend = phrase("NogNietBekend", "nog niet bekend", Free);
export const Ligt = phrase("Ligt", "ligt", Free);
export const LigtRelation = literal("LigtRelation", "in, voor, na of uiterlijk op", Free);
export const GeldtVoor = phrase("GeldtVoor", "geldt voor", Free);
export const GeldtNietVoor = phrase("GeldtNietVoor", "geldt niet voor", Free);
export const InElkeMaandVan = phrase("InElkeMaandVan", "in elke maand van", Free);
export const GemiddeldIn = phrase("GemiddeldIn", "gemiddeld in", Free);
export const InTotaalIn = phrase("InTotaalIn", "in totaal in", Free);
export const MomentOp = phrase("MomentOp", "op", Free);
export const MomentIn = phrase("MomentIn", "in", Free);
export const Wegens = phrase("Wegens", "wegens", Free);
export const Omdat = phrase("Omdat", "omdat", Free);
export const NietVervuld = phrase("NietVervuld", "niet is vervuld", Free);

export const ExpectLabel = phrase("ExpectLabel", "nog onbekend", Anything);

// Values.
export const Per = phrase("Per", "per", Free);
export const VanPercent = phrase("VanPercent", "van", Free);
export const Relation = literal("Relation", "voor, na of vanaf", Free);
export const Determiner = literal("Determiner", "de", Free);
export const HetLaagsteVan = phrase("HetLaagsteVan", "het laagste van", Free);
export const HetHoogsteVan = phrase("HetHoogsteVan", "het hoogste van", Free);
export const VerschilTussen = phrase("VerschilTussen", "het verschil tussen", Free);
export const JarenTussen = phrase("JarenTussen", "het aantal jaren tussen", Free);
export const HetAantal = phrase("HetAantal", "het aantal", Free);
export const DeSomVan = phrase("DeSomVan", "de som van", Free);
export const Fraction = phrase("Fraction", "een derde van", Free);
export const DagVanDeMaand = phrase("DagVanDeMaand", "de eerste dag van de maand", Free);
export const DeDatum = phrase("DeDatum", "de datum", Free);
export const NaarRatoVan = phrase("NaarRatoVan", "naar rato van", Free);
export const TenOpzichteVan = phrase("TenOpzichteVan", "ten opzichte van", Free);
export const EenVan = phrase("EenVan", "een van", Free);
export const InRef = phrase("InRef", "in", Free);
export const VanRef = phrase("VanRef", "van", Anything);
export const TotaalVanDelen = phrase("TotaalVanDelen", "het totaal van deze delen", Free);
export const PerSchijfVan = phrase("PerSchijfVan", "per schijf van", Free);
export const AndereGevallen = phrase("AndereGevallen", "in alle andere gevallen", Free);
export const InIederGeval = phrase("InIederGeval", "in ieder geval", Free);
export const Elke = phrase("Elke", "elke", NamePart);
export const TotEnMet = phrase("TotEnMet", "tot en met", Free);
export const Daarboven = phrase("Daarboven", "daarboven", NamePart);
export const Boven = phrase("Boven", "boven", NamePart);
export const VanBracket = phrase("VanBracket", "van", Free);

// Starters: reserved at the start of a sentence only.
export const InAfwijkingVan = phrase("InAfwijkingVan", "in afwijking van", Anything);
export const Onverminderd = phrase("Onverminderd", "onverminderd", Anything);
export const Gegeven = phrase("Gegeven", "gegeven", Anything);
export const Maatwerk = phrase("Maatwerk", "maatwerk van", Anything);
export const Dan = phrase("Dan", "dan", Free);
export const AlsInVoorbeeld = phrase("AlsInVoorbeeld", "als in voorbeeld", Anything);
export const PlichtVoor = phrase("PlichtVoor", "plicht voor", Anything);
export const VereisteVoor = phrase("VereisteVoor", "vereiste voor", Anything);
export const NietVanToepassing = phrase("NietVanToepassing", "niet van toepassing is", Anything);
export const BijNietNakomenVan = phrase("BijNietNakomenVan", "bij niet nakomen van", Anything);
export const BijHerhaling = phrase("BijHerhaling", "bij herhaling binnen", Anything);
export const Bij = phrase("Bij", "bij", Anything);
export const InDezeVolgorde = phrase("InDezeVolgorde", "in deze volgorde", Anything);
export const VoorElk = phrase("VoorElk", "voor elke", Anything);
export const BehalveBij = phrase("BehalveBij", "behalve bij", Anything);
export const Scope = literal("Scope", "geldt", Anything);
export const In = phrase("In", "in", Anything);
export const Staat = phrase("Staat", "staat", Free);
export const Vermeldt = phrase("Vermeldt", "vermeldt", Free);
export const Vervallen = phrase("Vervallen", "vervallen", Anything);
export const PropertyLabel = literal("PropertyLabel", "een kopje met een dubbele punt", Anything);
export const Modal = phrase("Modal", "kan", Anything);
export const Ook = phrase("Ook", "ook", Free);
export const Op = phrase("Op", "op", Free);
export const BestaatUit = phrase("BestaatUit", "bestaat uit", Free);
export const Vraagt = phrase("Vraagt", "vraagt", Free);
export const Oordeelt = phrase("Oordeelt", "oordeelt", Free);
export const Over = phrase("Over", "over", Free);
export const WijktAfVan = phrase("WijktAfVan", "wijkt af van", Anything);
export const VraagtDat = phrase("VraagtDat", "vraagt dat", Free);

// Tails: reserved after a comma; terms also without one, because they hold a number.
export const Maar = phrase("Maar", "maar", TailOpener);
export const Afgerond = phrase("Afgerond", "afgerond op", TailOpener);
export const VeelvoudVan = phrase("VeelvoudVan", "een veelvoud van", Free);
export const OmgerekendPer = phrase("OmgerekendPer", "omgerekend per", TailOpener);
export const TenzijAnders = phrase("TenzijAnders", "tenzij anders bepaald", TailOpener);
export const Eenmalig = phrase("Eenmalig", "eenmalig", TailOpener);
export const InTotaal = phrase("InTotaal", "in totaal", TailOpener);
export const Gedurende = phrase("Gedurende", "gedurende", TailOpener);
export const TeVerlengenTot = phrase("TeVerlengenTot", "te verlengen tot hoogstens", TailOpener);
export const TenGunsteVan = phrase("TenGunsteVan", "ten gunste van", TailOpener);
export const TenNadeleVan = phrase("TenNadeleVan", "ten nadele van", TailOpener);
export const VoorHetEffect = phrase("VoorHetEffect", "voor het effect", TailOpener);
export const MetMotivering = phrase("MetMotivering", "met motivering", TailOpener);
export const InDeVormVan = phrase("InDeVormVan", "in de vorm van", TailOpener);
export const OpVolgordeVan = phrase("OpVolgordeVan", "op volgorde van", TailOpener);
export const Binnen = phrase("Binnen", "binnen", TailOpener);
export const TermijnTabel = phrase("TermijnTabel", "binnen de termijn in deze tabel", TailOpener);
export const Uiterlijk = phrase("Uiterlijk", "uiterlijk", TailOpener);
export const UiterlijkOp = phrase("UiterlijkOp", "uiterlijk op", TailOpener);
export const ElkJaarVoor = phrase("ElkJaarVoor", "elk jaar voor", TailOpener);
export const MetGrens = phrase("MetGrens", "met hoogstens", TailOpener);
