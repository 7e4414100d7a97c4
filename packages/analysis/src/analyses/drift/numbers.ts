// Numbers in what people read that differ from the logic of the same article: `110%` where the rule says 120%.

import { joined } from "@andersom/publish";
import { parseDutchNumber } from "@andersom/runtime";
import type { Diagnostic } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import { numberDiffers } from "../../diagnostics/drift.js";
import { differing } from "./differs.js";
import { evidenceOf } from "./evidence.js";
import { headerDate } from "./header-dates.js";
import type { Counterpart } from "./logic.js";
import type { Mention } from "./mention.js";
import { numeralFor } from "./numerals.js";
import { passageParts, type Passage, type PassagePart } from "./passage.js";
import { countingSentences } from "./sentences.js";

/** Passages that say what the sentences of their own article say, and parts with no others: no other part can change that. */
const agrees = new WeakSet<object>();

/** The passages of a part that may differ. */
function open(part: PassagePart): readonly Passage[] {
  const { token } = part;
  if (agrees.has(token)) return [];
  const found = part.passages.filter((one) => !agrees.has(one.token));
  if (found.length === 0) agrees.add(token);
  return found;
}

export const numbers: Analysis = {
  name: "getallen-in-tekst",
  *run(context) {
    const evidence = evidenceOf(context);
    for (const passage of passageParts(context).flatMap(open)) {
      const before = evidence.askedElsewhere;
      let isOwn = true;
      for (const sentence of countingSentences(passage))
        for (const mention of sentence.mentions) {
          // A date may be one of the header.
          if (mention.kind === "datum") isOwn = false;
          const header = headerDate(mention, sentence, context);
          if (header !== undefined) {
            if (header.differs)
              yield finding(mention, [header.counterpart], passage, "de kop van de verordening");
            continue;
          }
          const told = { mention, subject: sentence.subject, sentence: sentence.text };
          const against = differing(told, passage, evidence);
          if (against.length === 0) continue;
          isOwn = false;
          yield finding(mention, against, passage, placeOf(passage));
        }
      if (isOwn && evidence.askedElsewhere === before) agrees.add(passage.token);
    }
  },
};

function placeOf({ kind, scope }: Passage): string {
  return kind === "vraag" ? `het gegeven ‘${scope.name}’` : scope.name;
}

function finding(
  mention: Mention,
  against: readonly Counterpart[],
  { kind, scope }: Passage,
  place: string,
): Diagnostic {
  const span = { uri: scope.uri, start: mention.start, end: mention.end };
  const shown = against.slice(0, 3);
  const logic = joined(
    shown.map(({ text }) => text),
    "en",
  );
  const [only] = against.length === 1 ? shown : [];
  const newText = only === undefined ? undefined : replacement(mention, only);
  const fixes =
    newText === undefined
      ? []
      : [{ title: `Schrijf hier ‘${newText}’, zoals de regel`, safe: false, edits: [{ ...span, newText }] }];
  const related = shown.map(({ uri, start, end, text }) => ({
    span: { uri, start, end },
    message: `Hier staat ${text}.`,
  }));
  return numberDiffers.at(span, { text: kind, says: mention.text, logic, place }, { related, fixes });
}

/** The number of the logic as this text would write it; undefined where only a person can say how. */
function replacement(mention: Mention, counterpart: Counterpart): string | undefined {
  const figure = mention.figure.end - mention.figure.start;
  // `18` of `18, 19 of 20 jaar`, `21e verjaardag`: the unit stands elsewhere, or in another form.
  if (mention.kind === "leeftijd" && !/ja(?:ar|ren)$/iu.test(mention.text)) return undefined;
  if (mention.kind !== "datum" && mention.text.length === figure) return undefined;
  if (!mention.figure.inWords) return counterpart.text;
  const [first = "", ...rest] = counterpart.text.split(" ");
  const count = parseDutchNumber(first);
  const word = count === undefined ? undefined : numeralFor(count);
  return word === undefined ? counterpart.text : [word, ...rest].join(" ");
}
