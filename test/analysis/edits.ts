// Edits as somebody makes them who writes an ordinance: numbers, words, rows, articles and notions that come, go, move or get
// another name. Most leave an ordinance that can be analysed.

import type { ProjectFile } from "@andersom/semantics";

export type Below = (below: number) => number;

/** A small deterministic generator of whole numbers below a bound. */
export function numbers(seed: number): Below {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** One edit of the files; the files themselves where there is nothing to edit in that way. */
type Edit = (files: readonly ProjectFile[], next: Below) => readonly ProjectFile[];

/** Edits by what they do. */
export const edits: Readonly<Record<string, Edit>> = {
  "an amount": inLine(/€ \d/u, (line, next) => line.replace(/€ \d+/u, `€ ${String(1 + next(900))}`)),
  "a number": inLine(/\d/u, (line, next) =>
    line.replace(/\d+/u, (all) => String(Number(all) + 1 + next(30))),
  ),
  "a digit": inLine(/\d/u, (line, next) => line.replace(/\d/u, String(next(10)))),
  "a comparison": inLine(/minstens|hoogstens/u, (line) =>
    line.replace(/minstens|hoogstens/u, (word) => (word === "minstens" ? "hoogstens" : "minstens")),
  ),
  "a comment": inLine(/./u, (line) => `// opmerking\n${line}`),
  // Once it is there its words change, and nothing else moves.
  "a comment behind a sentence": (files, next) =>
    inFile(files, next, /^ {2}\S.*\.$/mu, (text) => {
      if (remark.test(text)) return text.replace(remark, `// zie artikel ${String(next(10))}`);
      const ends = [...text.matchAll(/^ {2}[^\s>/].*\.$/gmu)].map(
        ({ index, 0: line }) => index + line.length,
      );
      const at = ends[next(ends.length)];
      return at === undefined ? text : `${text.slice(0, at)} // zie artikel 1${text.slice(at)}`;
    }),
  "a condition or row out": inLine(/^ {4}(?:[a-z]\. .*;|\| .*)$/u, () => undefined),
  "a sentence of text": inLine(
    /^ {2}> .*\.$/u,
    (line, next) => `${line} ${sentences[next(sentences.length)]!}`,
  ),
  "an article out": (files, next) =>
    inFile(files, next, /^artikel /mu, (text) => {
      const all = articlesIn(text);
      const [start, end] = all[next(all.length)]!;
      return text.slice(0, start) + text.slice(end);
    }),
  "an article in": (files, next) =>
    inFile(files, next, /^artikel /mu, (text) => {
      const [start] = articlesIn(text)[next(articlesIn(text).length)]!;
      const name = `extra grens ${"abcdefghij"[next(10)]!}${"abcdefghij"[next(10)]!}`;
      const made = `begrip ${name}\n  is € ${String(next(2_000))} per maand.\n\nartikel ${String(700 + next(200))} Over ${name}\n\n${uitleg}`;
      return text.slice(0, start) + made + text.slice(start);
    }),
  "an article moved": (files, next) =>
    inFile(files, next, /^artikel /mu, (text) => {
      const all = articlesIn(text);
      const at = next(all.length - 1);
      const [[start, middle], [, end]] = [all[at]!, all[at + 1] ?? all[at]!];
      return text.slice(0, start) + text.slice(middle, end) + text.slice(start, middle) + text.slice(end);
    }),
  "another title": inLine(/^artikel \S+ .+/u, (line) => `${line} en meer`),
  "another number": (files, next) =>
    inFile(files, next, /^artikel \d\S* /mu, (text) => {
      const found = [...text.matchAll(/^artikel (?<number>\d\S*) /gmu)];
      const number = found[next(found.length)]!.groups!["number"]!.replace(/\./gu, "\\.");
      return text.replace(new RegExp(`\\b(artikel ${number})(?![\\d.]*\\d|[a-z])`, "gu"), "$1z");
    }),
  "another name": (files, next) => {
    const found = files
      .flatMap(({ uri, text }) =>
        uri.startsWith("andersom:") ? [] : [...text.matchAll(/^begrip (?<name>[\p{L} -]+)$/gmu)],
      )
      .map(({ groups }) => groups!["name"]!);
    const name = found[next(found.length)];
    if (name === undefined) return files;
    const pattern = new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "gu");
    return files.map(({ uri, text }) => ({
      uri,
      text: uri.startsWith("andersom:") ? text : text.replace(pattern, `${name}regel`),
    }));
  },
  "a notion that others read": (files, next) =>
    inFile(files, next, /^begrip /mu, (text) => {
      const found = [...text.matchAll(/^begrip [^\n]*\n[^\d\n]*(?<digits>\d+)/gmu)];
      const one = found[next(found.length)];
      if (one === undefined) return text;
      const end = one.index + one[0].length;
      const start = end - one.groups!["digits"]!.length;
      return `${text.slice(0, start)}${String(Number(one.groups!["digits"]) + 1)}${text.slice(end)}`;
    }),
};

const remark = /\/\/ zie artikel \d/u;

const sentences = [
  "Dat is € 115 per maand.",
  "U moet minstens 21 jaar zijn.",
  "Dit geldt niet niet voor u.",
  "Zie artikel 3.",
  "U krijgt 40% van de kosten.",
];

const uitleg = `uitleg
  > Dit is een extra artikel. Het gaat over € 250 per maand.

`;

function inFile(
  files: readonly ProjectFile[],
  next: Below,
  wanted: RegExp,
  edit: (text: string) => string,
): readonly ProjectFile[] {
  const found = files.filter(({ uri, text }) => !uri.startsWith("andersom:") && wanted.test(text));
  const chosen = found[next(found.length)];
  return files.map((file) => (file === chosen ? { uri: file.uri, text: edit(file.text) } : file));
}

/** One line of one file becomes another one, or goes. */
function inLine(wanted: RegExp, change: (line: string, next: Below) => string | undefined): Edit {
  return (files, next) =>
    inFile(files, next, new RegExp(wanted.source, "mu"), (text) => {
      const lines = text.split("\n");
      const places = lines.flatMap((line, at) => (wanted.test(line) && !line.startsWith("//") ? [at] : []));
      const at = places[next(places.length)];
      if (at === undefined) return text;
      const made = change(lines[at]!, next);
      lines.splice(at, 1, ...(made === undefined ? [] : [made]));
      return lines.join("\n");
    });
}

/** From each heading of an article to the next heading that ends it. */
function articlesIn(text: string): readonly (readonly [start: number, end: number])[] {
  const ends = [...text.matchAll(/^(?:artikel|hoofdstuk|paragraaf|effect|voorzieningen|gegevens van|keuzes|voorbeeld|begrip|bedragen) ?/gmu)].map(({ index }) => index); // prettier-ignore
  return [...text.matchAll(/^artikel /gmu)].map(({ index }) => [
    index,
    ends.find((end) => end > index) ?? text.length,
  ]);
}
