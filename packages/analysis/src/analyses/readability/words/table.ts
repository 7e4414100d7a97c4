// The table of official words, made from the lists beside this file: what each form is, and what can stand in its place.

import { describing } from "./adverbs.js";
import { phrases } from "./expressions.js";
import { nouns } from "./nouns.js";
import { joining } from "./prepositions.js";
import { verbs } from "./verbs.js";

export type WordKind = "verbinding" | "bijwoord" | "uitdrukking" | "zelfstandig naamwoord" | "werkwoord";

/** One form of an official word, as it is found in a text. */
export interface OfficialWord {
  readonly kind: WordKind;
  /** An ordinary word, or what to write instead. */
  readonly easier: string;
  /** The ordinary word takes its place and the rest of the sentence stays. */
  readonly fits: boolean;
  /** Of a noun in the singular: the article it has, and the one that the ordinary word has. */
  readonly articles?: { readonly own: Article; readonly easier: Article };
}

export type Article = "de" | "het";

/** How many words and turns of phrase the lists hold; forms of one word count once. */
export const officialWordCount = [joining, describing, phrases, nouns, verbs].flatMap(lines).length;

/** Every form by its letters. */
export const officialWords: ReadonlyMap<string, OfficialWord> = new Map([
  ...lines(joining).map((line) => fixed("verbinding", line)),
  ...lines(describing).map((line) => fixed("bijwoord", line)),
  ...lines(phrases).map((line) => fixed("uitdrukking", line)),
  ...lines(nouns).flatMap(noun),
  ...lines(verbs).flatMap(verb),
]);

interface Line {
  readonly official: string;
  readonly easier: string;
  readonly fits: boolean;
}

function lines(list: string): readonly Line[] {
  return list
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const fits = line.includes(" = ");
      const [official = "", easier = ""] = line.split(fits ? " = " : " ~ ");
      return { official, easier, fits };
    });
}

function fixed(kind: WordKind, { official, easier, fits }: Line): readonly [string, OfficialWord] {
  return [official, { kind, easier, fits }];
}

/** `de aanvang = het begin`, `het criterium / criteria = de eis / eisen`. */
function noun({ official, easier, fits }: Line): readonly (readonly [string, OfficialWord])[] {
  const kind = "zelfstandig naamwoord";
  const [own, one, more] = nounForms(official);
  if (!fits)
    return [one, more].flatMap((form) =>
      form === undefined ? [] : [[form, { kind, easier, fits }] as const],
    );
  const [article, singular, plural] = nounForms(easier);
  const found: (readonly [string, OfficialWord])[] = [
    [one, { kind, easier: singular, fits, articles: { own, easier: article } }],
  ];
  if (more !== undefined && plural !== undefined) found.push([more, { kind, easier: plural, fits }]);
  return found;
}

function nounForms(written: string): readonly [Article, string, string | undefined] {
  const [singular = "", plural] = written.split(" / ");
  const article = singular.startsWith("het ") ? "het" : "de";
  return [article, singular.slice(article.length + 1), plural];
}

/** Forms in the same order on both sides; a form that has two uses is not replaced. */
function verb({ official, easier, fits }: Line): readonly (readonly [string, OfficialWord])[] {
  const own = official.split(" ");
  const others = easier.split(" ");
  return own.map((form, at) => {
    const choices = new Set(own.flatMap((one, index) => (one === form ? (others[index] ?? []) : [])));
    return [
      form,
      {
        kind: "werkwoord",
        easier: fits ? [...choices].join(" of ") : easier,
        fits: fits && choices.size === 1 && own.indexOf(form) === at,
      },
    ] as const;
  });
}
