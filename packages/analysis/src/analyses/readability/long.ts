// Sentences with more words than people read well, with a cut where two main clauses meet.

import { capital, longFrom, measureSentences, wordsOf, type MeasuredSentence } from "@andersom/publish";
import type { Fix } from "@andersom/syntax";
import { longForResidents } from "../../diagnostics/readability.js";
import { spanIn, type ReadingRule } from "./rule.js";
import type { ResidentText } from "./text.js";

export const longSentences: ReadingRule = function* (texts) {
  for (const text of texts) {
    // Most texts are shorter than one long sentence.
    if ((text.text.match(/[^\s/]+/gu)?.length ?? 0) <= longFrom) continue;
    for (const sentence of measureSentences(text.lines)) {
      if (sentence.words <= longFrom) continue;
      const fix = cut(text, sentence);
      yield longForResidents.at(
        spanIn(text, sentence.start, sentence.end),
        { words: sentence.words, most: longFrom },
        fix === undefined ? {} : { fixes: [fix] },
      );
    }
  }
};

/** `…, maar wij betalen …`: a comma or semicolon, or `en`, before a subject with its verb behind it. A clause with `dat` has its verb at the end. */
const seam =
  /(?:[,;]\s+(?<joint>maar|en)|;|\s+(?<bare>en))\s+(?<subject>u|wij|we|de gemeente|het|dat|dit|zij|hij)\s+(?=(?:krijgt|kunt|kan|kunnen|moet|moeten|mag|mogen|heeft|hebt|hebben|bent|is|zijn|wordt|worden|gaat|gaan|betaalt|betalen|vraagt|vragen|geeft|geven|houdt|houden|hoeft|hoeven|blijft|blijven|telt|tellen|bekijkt|bekijken|helpt|helpen|komt|komen|laat|laten|zorgt|zorgen)\s)/giu;

/** The first seam that leaves two sentences of a good length; a sentence that opens with a condition is never cut. */
function cut(text: ResidentText, { text: words, start }: MeasuredSentence): Fix | undefined {
  if (/^(?:als|wanneer|omdat|zodra|zolang|hoewel|voordat|nadat|totdat)\s/iu.test(words)) return undefined;
  for (const match of words.matchAll(seam)) {
    const [before, after] = [words.slice(0, match.index), words.slice(match.index + match[0].length)];
    if (/:\s/u.test(before) || [before, after].some((part) => wordsOf(part).length > longFrom - 1)) continue;
    if (wordsOf(before).length < 4) continue;
    const { joint, subject = "" } = match.groups ?? {};
    const begin = joint?.toLowerCase() === "maar" ? `Maar ${subject}` : capital(subject);
    const from = start + match.index;
    const newText = `. ${begin} `;
    return {
      title: "Maak er twee zinnen van",
      safe: false,
      edits: [{ ...spanIn(text, from, from + match[0].length), newText }],
    };
  }
  return undefined;
}
