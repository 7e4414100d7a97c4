// Reading a reference such as "artikel 5 lid 2 onderdeel a" from an input.

import type { Place } from "@andersom/runtime";

/** @returns undefined when the text is no reference. "van de Participatiewet" gives the instrument. */
export function readCitation(text: string): Place | undefined {
  const match =
    /^artikel ([0-9]+(?:[a-z]?[.:][0-9]+)*[a-z]*)(?:,? lid ([0-9]+[a-z]*))?(?:,? onderdeel ([a-z]+)(?:,?(?: onder)? ([0-9]+°))?)?(?: van (?:de |het )?(.{1,200}))?$/i.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [, article, lid, onderdeel, onderdeelNumber, instrument] = match;
  return {
    ...(instrument === undefined ? {} : { instrument }),
    article: article!,
    ...(lid === undefined ? {} : { lid }),
    ...(onderdeel === undefined ? {} : { onderdeel }),
    ...(onderdeelNumber === undefined ? {} : { onderdeelNumber }),
  };
}
