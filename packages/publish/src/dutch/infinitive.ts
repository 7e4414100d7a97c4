// An infinitive with what goes with it ("een verhuizing doorgeven") as the words behind a subject: "geeft een verhuizing door".

const irregular: Readonly<Record<string, string>> = {
  zijn: "is",
  hebben: "heeft",
  doen: "doet",
  gaan: "gaat",
  staan: "staat",
  slaan: "slaat",
  zien: "ziet",
  komen: "komt",
  kunnen: "kan",
  mogen: "mag",
  willen: "wil",
  zullen: "zal",
};

/** Parts that a finite verb leaves behind: geeft … door, vraagt … aan. */
const parts =
  "bekend beschikbaar bijeen binnen bloot deel gelijk gereed kennis kwijt open samen tegemoet tentoon terecht terug thuis tegen " +
  "veilig vast voort vrij weer weg aan af bij door in mee na neer om op over toe uit voor";
const separable = new RegExp(`^(${parts.split(" ").join("|")})(.{3,})$`, "u");
/** Words that only seem to begin with such a part, or that never let go of it. */
const whole =
  /^(?:voorkomen|voorzien|voorspellen|overleggen|overwegen|overtuigen|overtreden|overschrijden|overhandigen|overlijden|omvatten|omschrijven|omringen|doorlopen|doorzoeken|aanvaarden|weigeren|toetsen|openen|opereren|naderen|innen|uiten|afficheren|in(?:form|spec|teg|vest|stru|dex|nov|vent|tro|terv|iti).*eren|toeren|weerspiegelen|weerleggen|voorschrijden)$/u;
/** Verbs in -eren and -elen with the stress before them: levert, not leveert. */
const weak =
  /(?:lever|weiger|zeker|beter|ander|minder|meerder|inner|hinder|vorder|luister|zuiver|offer|wonder|cijfer|nader|ijver|ruimer|sleuter|groter|filter|monster|schilder|houder|klater)$/u;
const strongEl = /(?:(?:^|ver|mede|oor|uit|toe|in)d|sp|bev|st|str|kw|^h)el$/u;

/** The third person singular: `vertellen` is `vertelt`. With its part apart: `doorgeven` is `geeft` and `door`. */
export function thirdPerson(infinitive: string): { readonly verb: string; readonly part?: string } {
  const word = infinitive.toLowerCase();
  const split = whole.test(word) || word in irregular ? null : separable.exec(word);
  if (split === null) return { verb: finite(word) };
  return { verb: finite(split[2]!), part: split[1]! };
}

function finite(infinitive: string): string {
  const known = irregular[infinitive];
  if (known !== undefined) return known;
  const compound = /^(be|ver|ont|her|voor|over|onder)(gaan|staan|slaan|zien|doen|komen)$/u.exec(infinitive);
  if (compound !== null) return `${compound[1]!}${irregular[compound[2]!]!}`;
  const stem = stemOf(infinitive);
  return stem.endsWith("t") ? stem : `${stem}t`;
}

function stemOf(infinitive: string): string {
  const base = infinitive.replace(/ën$/u, "e").replace(/en$/u, "").replace(/ër$/u, "eer");
  if (/([bdfgklmnprst])\1$/u.test(base)) return base.slice(0, -1);
  const [, before = "", vowel = "", last = ""] = /^(.*?)([aeou])([bdfgklmnprstvz])$/u.exec(base) ?? [];
  const open = vowel !== "" && !/[aeiouëy]$/u.test(before);
  return hard(open && stressed(base) ? `${before}${vowel}${vowel}${last}` : base);
}

/** The last syllable of a stem has the stress, so that its vowel stays long. */
function stressed(base: string): boolean {
  if (base.endsWith("er")) return !weak.test(base);
  if (base.endsWith("el")) return strongEl.test(base);
  if (base.endsWith("en")) return /(?:l|m|w|sch)en$/u.test(base) && !/(?:wapen)$/u.test(base);
  if (base.endsWith("em")) return /n[e]m$/u.test(base);
  return true;
}

function hard(stem: string): string {
  return stem.replace(/v$/u, "f").replace(/z$/u, "s");
}

const breaks = /^(?:als|dat|die|om|of|wat|waar|waarvan|waarvoor|wie|hoe|welke|zoals|zodat|omdat|zolang|en)$/u;
const determiner =
  /^(?:de|het|een|deze|die|dit|elke|alle|geen|zijn|haar|hun|aan|bij|binnen|door|in|met|na|naar|op|over|per|tot|tussen|uit|van|vanaf|volgens|voor|zonder|te|\d+)$/u;
const preposition =
  /^(?:aan|bij|binnen|door|in|met|na|naar|op|over|per|tot|tussen|uit|van|vanaf|volgens|voor|zonder)$/u;
const leading = /^(?:laten|gaan|blijven|komen|leren|helpen)$/u;

/**
 * The words behind the subject of a duty that is written with an infinitive: `een verhuizing doorgeven` is `geeft een verhuizing door`.
 * @param plural the subject is one: `geven een verhuizing door`.
 * @returns undefined where no infinitive can be told apart: the caller keeps the words as they are.
 */
export function asFinite(phrase: string, plural = false): string | undefined {
  const words = phrase.trim().split(/\s+/u);
  const at = verbAt(words);
  const word = words[at];
  if (word === undefined) return undefined;
  const bare = word.replace(/[,;.]$/u, "");
  const { verb: one, part } = thirdPerson(bare);
  const verb = plural ? bare.slice(part?.length ?? 0) : one;
  const mark = word.slice(bare.length);
  const rest = [...words.slice(0, at), ...(part === undefined ? [] : [part])];
  const last = rest.length === 0 ? `${verb}${mark}` : `${rest.join(" ")}${mark}`;
  return [...(rest.length === 0 ? [] : [verb]), last, ...words.slice(at + 1)].join(" ");
}

function verbAt(words: readonly string[]): number {
  const end = words.findIndex(
    (word, index) => index > 0 && (breaks.test(word) || /[,;]$/u.test(words[index - 1] ?? "")),
  );
  const limit = end === -1 ? words.length : end;
  const found = candidate(words, 0, limit);
  return found === -1 && end !== -1 ? candidate(words, limit, words.length) : found;
}

/** The last word that may be the infinitive; of a row of them the first. */
function candidate(words: readonly string[], from: number, to: number): number {
  const may = (index: number): boolean => {
    const word = (words[index] ?? "").replace(/[,;.]$/u, "");
    return /^\p{Ll}{2,}(?:en|aan|oen|ien|ën)$/u.test(word) && !breaks.test(word);
  };
  const all = Array.from({ length: to - from }, (_, index) => from + index).filter(
    (index) => may(index) && !determiner.test(words[index - 1] ?? ""),
  );
  // "voor goede voorzieningen" is a noun; "de bijdrage betalen" is not.
  const free = all.filter(
    (index) => !(/e$/u.test(words[index - 1] ?? "") && preposition.test(words[index - 2] ?? "")),
  );
  const last = (free.length > 0 ? free : all).at(-1) ?? -1;
  return last > from && leading.test(words[last - 1] ?? "") ? last - 1 : last;
}
