// Names in written text: the municipality, and words that the ordinance declares, written as they are declared.

import type { Diagnostic } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { ownNames } from "../shared/declared.js";
import { nameWrittenOtherwise, otherMunicipality } from "../../diagnostics/drift.js";
import { replaced } from "../shared/replaced.js";
import { passageParts, type Passage } from "./passage.js";

/** By letters alone. */
type Spellings = ReadonlyMap<string, string>;

/** Parts in which every name is written as it is declared, with what was declared then. */
const silent = new WeakMap<object, { readonly declared: Spellings; readonly own: string | undefined }>();

export const names: Analysis = {
  name: "namen-in-tekst",
  *run(context) {
    const { municipality: own } = context.model.instrument;
    const declared = declaredNames(context);
    for (const part of passageParts(context)) {
      const { token } = part;
      const known = silent.get(token);
      if (known?.declared === declared && known.own === own) continue;
      const found = part.passages.flatMap((passage) => [
        ...municipalities(passage, own),
        ...spellings(passage, declared),
      ]);
      if (found.length === 0) silent.set(token, { declared, own });
      else silent.delete(token);
      yield* found;
    }
  },
};

const municipality =
  /\b(?:(?:burgemeester en wethouders|gemeenteraad|raad|college|inwoners?|gemeentebestuur) van(?: de gemeente)?|(?:[Dd]eze|[Oo]nze|[Dd]e) gemeente) (?<name>(?:\p{Lu}|['’]s-\p{Lu})[\p{L}'’-]*(?: (?:aan|op|en|den|de|het|bij|a\/d|ter|over|Den|\p{Lu}[\p{L}'’-]*))*)/gu;
/** Sentences in which another municipality may well be meant. */
const elsewhere =
  /\b(?:andere?|verhui\p{L}+|buurgemeente|gemeenten|regio|samen met|naast|uit|centrumgemeente)\b/iu;

function* municipalities(
  { text, start, scope, kind }: Passage,
  own: string | undefined,
): Iterable<Diagnostic> {
  if (own === undefined) return;
  if (!/\b(?:gemeente|van) ['’]?\p{Lu}/u.test(text)) return;
  for (const sentence of text.matchAll(/\S[^]*?(?:[.?!](?=\s|$)|$)/gu)) {
    if (elsewhere.test(sentence[0])) continue;
    for (const match of sentence[0].matchAll(municipality)) {
      const name = match.groups?.["name"] ?? "";
      if (
        name.toLowerCase().startsWith(own.toLowerCase()) ||
        own.toLowerCase().startsWith(name.toLowerCase())
      )
        continue;
      // `de raad van State`, `de gemeente Wmo`: what is no place keeps its own letters.
      if (
        /^(?:State|Bestuur|Commissarissen|Toezicht|Europa|Nederland|Discipline|Justitie|Rechtsbijstand|Kinderbescherming)\b/u.test(
          name,
        ) ||
        /\p{Lu}\p{Lu}/u.test(name)
      )
        continue;
      const at = start + sentence.index + match.index + match[0].length - name.length;
      const span = { uri: scope.uri, start: at, end: at + name.length };
      yield otherMunicipality.at(
        span,
        { text: kind, name, own },
        { fixes: [{ title: `Verander in ‘${own}’`, safe: false, edits: [{ ...span, newText: own }] }] },
      );
    }
  }
}

/** Names of at least eight letters, by their letters alone: `pgb-tarief` and `pgb tarief` are one. */
function declaredNames(context: Context): Spellings {
  const own = ownNames(context);
  return context.keptWhile("gespelde namen", own, () => spelled(own.flat()));
}

function spelled(own: readonly string[]): Spellings {
  const found = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const name of own) {
    const key = letters(name);
    const known = found.get(key);
    if (known !== undefined && known.toLowerCase() !== name.toLowerCase()) ambiguous.add(key);
    // A whole sentence, or a word that cannot be cut up, has no other spelling.
    if (key.length >= 8 && name.split(/\s+/u).length <= 4) found.set(key, name);
  }
  for (const key of ambiguous) found.delete(key);
  return found;
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\d]/gu, "");
}

/** The longest row of words that may be one name. */
const longest = 5;

function* spellings({ text, start, scope, kind }: Passage, declared: Spellings): Iterable<Diagnostic> {
  const words = [...text.matchAll(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu)];
  const bare = words.map(([word]) => letters(word));
  for (let at = 0; at < words.length; at++) {
    const found = nameAt(at, bare, declared);
    if (found === undefined) continue;
    const { name, count } = found;
    const first = words[at]!;
    const last = words[at + count - 1]!;
    const [from, to] = [first.index, last.index + last[0].length];
    const written = text.slice(from, to).replace(/\s+/gu, " ");
    at += count - 1;
    if (!isOtherSpelling(written, name)) continue;
    const span = { uri: scope.uri, start: start + from, end: start + to };
    yield nameWrittenOtherwise.at(
      span,
      { text: kind, written, name },
      { fixes: [replaced(span, written, name, true)] },
    );
  }
}

/** The longest declared name that begins at a word, by letters alone. */
function nameAt(
  at: number,
  bare: readonly string[],
  declared: Spellings,
): { readonly name: string; readonly count: number } | undefined {
  let found: { readonly name: string; readonly count: number } | undefined;
  let row = "";
  for (let count = 1; count <= longest && at + count <= bare.length; count++) {
    row += bare[at + count - 1]!;
    const name = declared.get(row);
    if (name !== undefined) found = { name, count };
  }
  return found;
}

/**
 * Hyphens, or words written together that are apart in the name. Words apart that are one in the name may well mean something else:
 * `meer kosten` are not `meerkosten`.
 */
function isOtherSpelling(written: string, name: string): boolean {
  // A comma or full stop ends a name.
  if (/[^\p{L}\d ’'-]/u.test(written)) return false;
  const [one, other] = [written, name].map((text) =>
    text.replace(/\s+/gu, " ").toLowerCase().normalize("NFC"),
  );
  if (one === other) return false;
  const parts = (text: string): number => text.split(" ").length;
  return written.includes("-") || name.includes("-") || parts(written) < parts(name);
}
