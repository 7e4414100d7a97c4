/** Sentences with one fixed form (language.md §3, paper test 2): recognised by their words, parts taken by place. */
import type { IToken } from "chevrotain";
import type { FixedForm } from "../ast/index.js";
import { Colon, Semicolon, Stop } from "../tokens/atoms.js";
import { atomsOf } from "../tokens/make.js";
import { lower } from "../tokens/place.js";
import { TableMark } from "../tokens/vocabulary.js";

export interface FixedSentence {
  readonly form: FixedForm;
  /** Over the words of the sentence in lower case; groups are the parts, `(?<cond>…)` is a condition. */
  readonly pattern: RegExp;
  /** An `als` condition or a list may follow. */
  readonly withCondition?: boolean;
}

export const fixedSentences: readonly FixedSentence[] = [
  { form: "recht op aanvraag", pattern: /^dit recht geldt op aanvraag$/ },
  { form: "recht ambtshalve", pattern: /^dit recht geldt ambtshalve$/ },
  {
    form: "recht keer per",
    pattern: /^dit recht geldt (?:hoogstens )?([0-9]+) keer(?: per ([a-zë]+))?(?: per ([0-9]+ \S+|\S+))?$/,
  },
  { form: "recht keer per", pattern: /^dit recht geldt eenmalig$/ },
  { form: "waar staat beslist", pattern: /^waar (.+) staat , (?:beslist|bedoelen wij|handelt) (.+)$/ },
  { form: "geen rechten ontleend", pattern: /^aan de publieksversie kunnen geen rechten worden ontleend$/ },
  { form: "rechten ontleend", pattern: /^aan de publieksversie kunnen rechten worden ontleend$/ },
  {
    form: "schuift door",
    pattern: /^wat overblijft schuift door naar de volgende maand(?: , hoogstens ([0-9]+ \S+))?$/,
  },
  { form: "vervalt daarna", pattern: /^daarna vervalt het$/ },
  { form: "vervalt op", pattern: /^vervalt op(?: (.+))?$/ },
  {
    form: "begint op",
    pattern:
      /^(.+) begint op ((?:de )?(?:eerste|laatste) dag van .+|[0-9]+ [a-z]+ [0-9]{4}|de \S*(?:datum|dag)(?: .+)?)$/,
  },
  {
    form: "geldt van tot en met",
    pattern:
      /^(dit lid|dit artikel|dit begrip|dit bedrag|deze bedragen|deze bepaling) geld(?:t|en) van(?:af)? (.+) tot en met (.+)$/,
  },
  {
    form: "geldt vanaf",
    pattern:
      /^(dit lid|dit artikel|dit begrip|dit bedrag|deze bedragen|deze bepaling) geld(?:t|en) vanaf(?: (.+))?$/,
  },
  {
    form: "geldt tot en met",
    pattern:
      /^(dit lid|dit artikel|dit begrip|dit bedrag|deze bedragen|deze bepaling) geld(?:t|en) tot en met(?: (.+))?$/,
  },
  { form: "termijn staat stil", pattern: /^een termijn staat stil vanaf (.+) tot en met (.+)$/ },
  { form: "algemene termijnenwet", pattern: /^de algemene termijnenwet geldt voor (.+)$/ },
  { form: "zonder toestemming", pattern: /^zonder toestemming verandert geen recht$/ },
  { form: "geldt duur", pattern: /^geldt ([0-9]+ \S+)$/ },
  { form: "toestemming geeft", pattern: /^toestemming geeft :$/ },
  {
    form: "tussen",
    pattern: /^tussen (?:de plicht |het recht op )?(.+) en (?:de plicht |het recht op )(.+)$/,
  },
  { form: "rust", pattern: /^dan rust(?:en)? (?:de plicht )?(.+?)(?: voor (.+))?$/ },
  { form: "gaat voor", pattern: /^dan gaat (?:het recht op |de plicht )?(.+) voor zolang (?<cond>.+)$/ },
  { form: "gaat voor", pattern: /^dan gaat (?:het recht op |de plicht )?(.+) voor$/ },
  { form: "gunstigste regels", pattern: /^de regels gelden die gunstiger zijn voor (.+)$/ },
  {
    form: "oude regels begrensd",
    pattern: /^de oude regels gelden , maar hoogstens met (.+) volgens de nieuwe regels$/,
  },
  { form: "oude regels", pattern: /^de oude regels gelden(?: tot (.+?))?(?: , uiterlijk tot (.+))?$/ },
  {
    form: "oude regels",
    pattern:
      /^(de oude (?:regels|beleidsregels|verordening)) (?:blijven|blijft) van toepassing(?: als .+| zolang .+)?$/,
    withCondition: true,
  },
  { form: "nieuwe regels daarna", pattern: /^daarna gelden de nieuwe regels(?: , (.+))?$/ },
  { form: "voor de inwoner", pattern: /^voor (de inwoner|inwoners|het huishouden) (.+)$/ },
  { form: "schrijft op waarom", pattern: /^de gemeente schrijft op waarom (.+)$/ },
  { form: "onredelijk in ieder geval", pattern: /^onredelijk is in ieder geval dat (?<cond>.+)$/ },
  { form: "niet ten nadele", pattern: /^(.+) wijkt niet af ten nadele van (.+)$/ },
  {
    form: "recht hoogstens keer",
    pattern: /^(?:het recht op )(.+) geldt hoogstens ([0-9]+) keer per ([0-9]+ \S+|\S+)$/,
  },
];

const firstWords = new Set([
  "dit",
  "deze",
  "waar",
  "aan",
  "wat",
  "daarna",
  "vervalt",
  "een",
  "de",
  "zonder",
  "geldt",
  "toestemming",
  "tussen",
  "dan",
  "voor",
  "onredelijk",
  "het",
]);

/** The words of a sentence as fixed forms are matched: atoms in lower case, one space between, no stop. */
export function fixedText(tokens: readonly IToken[]): { text: string; atoms: IToken[] } {
  const atoms: IToken[] = [];
  let text = "";
  const add = (atom: IToken): void => {
    if (atom.tokenType === Stop) return;
    text = atoms.length === 0 ? lower(atom) : `${text} ${lower(atom)}`;
    atoms.push(atom);
  };
  for (const token of tokens) {
    const parts = token.payload as readonly IToken[] | undefined;
    if (parts === undefined) add(token);
    else for (const part of parts) add(part);
  }
  return { text, atoms };
}

/** The plain words with which a pattern begins: asked first, because it is cheaper than the pattern. */
const openings = new Map(
  fixedSentences.map((sentence) => [sentence, /^\^([^()[\].?*+|$\\]*)/.exec(sentence.pattern.source)![1]!]),
);

function fits(sentence: FixedSentence, text: string): boolean {
  return text.startsWith(openings.get(sentence)!) && sentence.pattern.test(text);
}

/** The fixed form of the sentence, if it has one. */
export function fixedForm(tokens: readonly IToken[]): FixedSentence | undefined {
  const first = tokens[0];
  if (first === undefined || !firstWords.has(lower(atomsOf(first)[0]))) return undefined;
  const relevant = tokens.some((token) => token.tokenType === TableMark)
    ? tokens.filter((token) => token.tokenType !== TableMark)
    : tokens;
  if (relevant.length > 60 || relevant.some((token) => token.tokenType === Semicolon))
    return fixedWithList(tokens);
  const { text } = fixedText(relevant);
  return fixedSentences.find((sentence) => fits(sentence, text));
}

/** A fixed sentence with a list: only what stands before the first colon decides. */
function fixedWithList(tokens: readonly IToken[]): FixedSentence | undefined {
  const colon = tokens.findIndex((token) => token.tokenType === Colon);
  if (colon < 0) return undefined;
  const { text } = fixedText(tokens.slice(0, colon));
  return fixedSentences.find((sentence) => sentence.withCondition === true && fits(sentence, text));
}
