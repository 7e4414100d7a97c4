// Repairs that need the text around them. Unknown names: take the one name that resembles it, or declare it here.

import type { Block, Diagnostic, Fix } from "@andersom/syntax";
import { conversionOf } from "../diagnostics/conversion.js";
import { labelElsewhere } from "../diagnostics/labels.js";
import { unknownPeriod, unknownType, wrongPeriod } from "../diagnostics/types.js";
import { unknownEffect, unknownName, unknownOption, unknownRight, unknownUse } from "../diagnostics/names.js";
import { termFromUnknown } from "../diagnostics/process.js";
import { leadingThing, type NameIndex } from "../names/index.js";
import { keyOf, keyOfText, keyText } from "../names/normalise.js";
import { otherDay } from "./dates.js";
import { declareValue } from "./declare-value.js";
import { addBlock, addRow, type FixedFile } from "./place.js";
import { removeLine } from "./remove-line.js";

/** What the messages about unknown names know. */
interface UnknownData {
  readonly name?: string;
  readonly value?: string;
  readonly suggestions: readonly string[];
  readonly sort?: string;
}

const KINDS: ReadonlySet<string> = new Set(
  [unknownName, unknownRight, unknownEffect, unknownOption, unknownUse].map(({ code }) => code),
);

/** The same message with the repairs that the file around it allows. */
export function withFixes(diagnostic: Diagnostic, source: FixedFile, index: NameIndex): Diagnostic {
  if (diagnostic.code === wrongPeriod.code) {
    const fixes = convert(diagnostic, source.text);
    return fixes.length === 0
      ? diagnostic
      : { ...diagnostic, fixes: [...(diagnostic.fixes ?? []), ...fixes] };
  }
  const days = otherDay(diagnostic, source.text);
  if (days.length > 0) return { ...diagnostic, fixes: [...(diagnostic.fixes ?? []), ...days] };
  if (diagnostic.code === labelElsewhere.code)
    return { ...diagnostic, fixes: [removeLine(diagnostic, source.text)] };
  if (diagnostic.code === unknownType.code || diagnostic.code === unknownPeriod.code)
    return { ...diagnostic, fixes: otherSort(diagnostic, source.text) };
  if (diagnostic.code === termFromUnknown.code) {
    const { event, suggestion } = diagnostic.data as Parameters<typeof termFromUnknown.at>[1];
    return { ...diagnostic, fixes: change(diagnostic, event, [suggestion], source.text) };
  }
  if (!KINDS.has(diagnostic.code)) return diagnostic;
  const data = diagnostic.data as UnknownData;
  const name = data.name ?? data.value ?? "";
  const fixes = [...change(diagnostic, name, data.suggestions, source.text)];
  if (diagnostic.code === unknownRight.code) fixes.push(...declareRight(name, source));
  if (diagnostic.code === unknownName.code && data.sort === "voorwaarde")
    fixes.push(...declareSentence(name, source, index));
  if (diagnostic.code === unknownName.code && data.sort === "waarde")
    fixes.push(...declareValue(diagnostic, name, source));
  return fixes.length === 0 ? diagnostic : { ...diagnostic, fixes: [...(diagnostic.fixes ?? []), ...fixes] };
}

/** Reckons the second of two amounts over to the period of the first, in a sentence of its own behind this one. */
function convert({ span, data }: Diagnostic, text: string): Fix[] {
  const written = data as Parameters<typeof conversionOf>[0];
  const own = conversionOf(written);
  const at = own === undefined ? -1 : text.slice(span.start, span.end).lastIndexOf(written.right);
  const end = text.slice(span.end).search(/\.[ \t]*(?:\r?\n|$)/u);
  if (own === undefined || at < 0 || end < 0) return [];
  const start = span.start + at;
  const behind = span.end + end + 1;
  return [
    {
      title: `Reken om in een eigen zin: ${own.sentence}`,
      safe: false,
      edits: [
        { uri: span.uri, start, end: start + written.right.length, newText: own.name },
        { uri: span.uri, start: behind, end: behind, newText: `\n  ${own.sentence}` },
      ],
    },
  ];
}

/** The one sort or period that was probably meant, in the place of what was written. */
function otherSort({ span, data }: Diagnostic, text: string): Fix[] {
  const { name, suggestions } = data as Parameters<typeof unknownPeriod.at>[1];
  const [suggestion, another] = suggestions;
  const at = text.slice(span.start, span.end).lastIndexOf(name);
  if (suggestion === undefined || another !== undefined || at < 0) return [];
  const start = span.start + at;
  const edits = [{ uri: span.uri, start, end: start + name.length, newText: suggestion }];
  return [{ title: `Verander in ‘${suggestion}’`, safe: false, edits }];
}

/** The effects that were probably meant where an unknown one is named: whoever mends that name, has said that they are served. */
export function misspelledEffects(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.flatMap(({ code, data }) =>
    code === unknownEffect.code ? (data as UnknownData).suggestions : [],
  );
}

const ARTICLE = /^(?:de|het|een) /iu;

/** Takes the only name that resembles it. Not where the words also hold a negation: that would be lost. */
function change({ span }: Diagnostic, name: string, suggestions: readonly string[], text: string): Fix[] {
  const [suggestion, another] = suggestions;
  if (suggestion === undefined || another !== undefined) return [];
  const written = text.slice(span.start, span.end);
  const quoted = /^[‘"].*[’"]$/su.test(written);
  if (folded(quoted ? written.slice(1, -1) : written) !== folded(name)) return [];
  const article = ARTICLE.test(suggestion) ? "" : (ARTICLE.exec(written)?.[0] ?? "");
  const bare = quoted || !isPlain(suggestion) ? `‘${suggestion}’` : suggestion;
  const newText = article + bare;
  return [
    {
      title: `Verander in ‘${suggestion}’`,
      safe: false,
      edits: [{ ...span, newText }],
    },
  ];
}

function folded(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}

/** Words that end a name wherever they stand. */
const HARD = /^(?:als|en|of|niet|geen|tenzij|plus|min|maal|minstens|hoogstens|meer|minder|tussen|dan)$/iu;

/** Can the words stand as a name without quotes? */
function isPlain(name: string): boolean {
  return name.split(" ").every((word) => /^[\p{L}'’-]+$/u.test(word) && !HARD.test(word));
}

function declareRight(name: string, source: FixedFile): Fix[] {
  const bare = name.replace(ARTICLE, "");
  if (!isPlain(bare)) return [];
  const edit = addRow(
    source,
    ({ keyword }) => keyword === "voorzieningen",
    "voorzieningen",
    `${bare}: bedrag.`,
  );
  return [{ title: "Maak hier een voorziening van", safe: false, edits: [edit] }];
}

function declareSentence(name: string, source: FixedFile, index: NameIndex): Fix[] {
  const sentence = name.charAt(0).toLowerCase() + name.slice(1);
  const key = keyText(keyOfText(name));
  const lead = leadingThing(key, index.thingForms);
  // A row that starts with another word would be read as a sentence about the inwoner that starts with its verb.
  if (!isPlain(name) || (lead === undefined && !/^(?:er|de|het|een) /iu.test(sentence))) return [];
  const thing = index.things.get(lead?.thing ?? "inwoner");
  const owner = `${thing?.article ?? "de"} ${thing?.name ?? "inwoner"}`;
  const row = `${sentence}: ja of nee.`;
  const rows = (keyword: Block["keyword"], of?: string) => (block: Block) =>
    block.keyword === keyword && (of === undefined || of === keyText(keyOf(block.heading.name?.words ?? [])));
  const given = addRow(source, rows("gegevens van", lead?.thing ?? "inwoner"), `gegevens van ${owner}`, row);
  const judged = addRow(source, rows("oordelen van"), "oordelen van het college", row);
  const defined = addBlock(source, `begrip ${sentence}\n  als geldt: [voorwaarde].`);
  return [
    { title: "Maak hier een gegeven van", safe: false, edits: [given] },
    { title: "Maak hier een oordeel van", safe: false, edits: [judged] },
    { title: "Maak hier een begrip van", safe: false, edits: [defined] },
  ];
}
