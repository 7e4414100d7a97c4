// Counts the syllables (lettergrepen) of a Dutch word by its vowels, with rules where letters and sounds part.

/** Vowels that sound as one, the longest first. A `y` behind a vowel is a consonant by the time they are looked for. */
const vowels = /eeu|ieu|eui|oeu|eau|aai|ooi|oei|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|ai|oi|[aeiouy]/gu;

/** English and French words that Dutch kept, anywhere in a word, spelled as they sound. */
const asSpoken: readonly (readonly [RegExp, string])[] = [
  [/team/gu, "tiem"],
  [/coach/gu, "kootsj"],
  [/(?<=web|on|in|off)site/gu, "sait"],
  [/(?<=on|off|dead|base|pipe|air|time)line/gu, "lain"],
  [/(?<=soft|hard|mal)ware/gu, "wer"],
  [/(?<=^up|^ge-up|^to|^da)date(?!r)/gu, "deet"],
  [/service(?!r)/gu, "servis"],
  [/(?<=^|back|front|head)office/gu, "offis"],
  [/lance(?=$|[^re])/gu, "lens"],
  [/lease(?=$|[^dnrt])/gu, "lies"],
  [/leas(?=e|ing)/gu, "lies"],
  [/^case/gu, "kees"],
  [/management/gu, "menedzjment"],
  [/(?<=full|part|real|over)time(?!r)/gu, "taim"],
  [/(?<=smart|i|micro)phone/gu, "foon"],
  [/homepage/gu, "hoompeedzj"],
  [/template/gu, "templet"],
  [/lifestyle/gu, "laifstail"],
  [/load/gu, "lood"],
  [/road/gu, "rood"],
  [/deal(?=$|s|e)/gu, "diel"],
  [/stream/gu, "striem"],
  [/beamer/gu, "biemer"],
  [/break/gu, "breek"],
  [/(?<!t)head/gu, "hed"],
  [/leader/gu, "lieder"],
  [/ache$/gu, "eik"],
  [/que(?=$|s$)/gu, "k"],
];

/** Where letters that look like one vowel are two, or the other way round. A hyphen parts them. */
const parted: readonly (readonly [RegExp, string])[] = [
  [/qu/gu, "kw"],
  // `station`, `stations`, but not `stationeren`.
  [/tion(?=$|s|-)/gu, "tjon"],
  // `museum`, `jubileum`.
  [/eum(?=$|s|[^\p{L}])/gu, "e-um"],
  // `religieus`, `serieuze`, `interieur`; `milieus` is no such word.
  [/(?<!mil)ieu(?=s(?:$|t)|ze|r)/gu, "i-eu"],
  // `royaal`, `yoga`: here y is a consonant.
  [/(?<=[aeou])y|(?<=^|-)y(?=[aeiou])/gu, "j"],
];

/** Said letter by letter although they hold a vowel. Words without one are, and words in capitals. */
const spelled = new Set(
  "anw aow awb cao ciz cak hbo ioaw ioaz mbo ov uwv vmbo vo vog vwo wao wia wmo".split(" "),
);

/** How many syllables a word has as it is spoken; numbers have none. */
export function syllablesOf(word: string): number {
  let total = 0;
  for (const part of word.normalize("NFC").split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u)) total += inPart(part);
  return total;
}

function inPart(part: string): number {
  if (part === "") return 0;
  const small = part.toLowerCase();
  // `foto's`, `zo'n`, `'s avonds`.
  if (/^[snt]$/u.test(part)) return 0;
  if (spelled.has(small) || /^\p{Lu}{2,5}$/u.test(part) || !/[aeiouyà-ÿ]/u.test(small)) return small.length;
  // A trema begins a syllable: `cliënt`, `beëindigen`, `geïnd`.
  let text = small
    .replace(/[äëïöü]/gu, "-$&")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  for (const [pattern, by] of asSpoken) text = text.replace(pattern, by);
  for (const [pattern, by] of parted) text = text.replace(pattern, by);
  return Math.max(1, text.match(vowels)?.length ?? 0);
}
