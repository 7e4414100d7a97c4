// Nouns made of verbs: `de beoordeling van uw aanvraag`, `het verstrekken van gegevens`.

import { nominal } from "../../diagnostics/readability.js";
import { declaredNames } from "./names.js";
import { spanIn, type ReadingRule } from "./rule.js";

/** With the verb that it comes from; only what an office does. */
export const verbOf: ReadonlyMap<string, string> = new Map(
  `aanpassing aanpassen, aanschaf kopen, aflossing aflossen, afwijzing afwijzen, beantwoording beantwoorden, beëindiging stoppen, behandeling behandelen,
   bekendmaking bekendmaken, beoordeling beoordelen, bepaling bepalen, berekening berekenen, betaling betalen, bevestiging bevestigen,
   controle controleren, deelname meedoen, herziening herzien, heroverweging heroverwegen, indiening indienen, inlevering inleveren,
   intrekking intrekken, invoering invoeren, invordering invorderen, inzending opsturen, kwijtschelding kwijtschelden, naleving zich houden aan,
   ondertekening ondertekenen, ontvangst krijgen, oplegging opleggen, opschorting uitstellen, overlegging laten zien, plaatsing plaatsen,
   registratie registreren, terugbetaling terugbetalen, terugvordering terugvragen, toekenning geven, toepassing toepassen, toezending opsturen,
   uitbetaling betalen, uitvoering uitvoeren, vaststelling bepalen, verbetering verbeteren, verhoging verhogen, verkrijging krijgen, verlaging verlagen,
   verlening geven, verlenging verlengen, vermindering verminderen, verrekening verrekenen, verstrekking geven, vervanging vervangen,
   verwerking verwerken, verzending versturen, voorkoming voorkomen, weigering weigeren, wijziging veranderen`
    .split(/,\s*/u)
    .map((pair) => {
      const [noun = "", ...verb] = pair.trim().split(/\s+/u);
      return [noun, verb.join(" ")] as const;
    }),
);
/** Infinitives that an office makes a noun of. */
const infinitives =
  "aanpassen|aanschaffen|aanvragen|aflossen|afwijzen|beantwoorden|behandelen|behouden|beoordelen|bepalen|bereiken|berekenen|betalen|bevorderen|controleren|doorgeven|geven|indienen|inleveren|intrekken|invullen|krijgen|leveren|maken|melden|nakomen|ondertekenen|opleggen|opstellen|opvragen|overleggen|registreren|regelen|terugbetalen|toekennen|toepassen|uitbetalen|uitvoeren|vaststellen|verhogen|verkrijgen|verlagen|verlenen|verlengen|verstrekken|vinden|volgen|voorkomen|weigeren|wijzigen|zoeken";
const pattern = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?:de|een|bij|na|voor|door|tot|tijdens|ter)\\s+(?<noun>${[...verbOf.keys()].join("|")})|het\\s+(?<verb>${infinitives}))\\s+van\\s+(?!\\d|€)\\p{L}+`,
  "giu",
);

export const nominals: ReadingRule = function* (texts, context) {
  // What the ordinance named itself, it may call by its name.
  const { words } = declaredNames(context);
  for (const text of texts)
    for (const match of text.text.matchAll(pattern)) {
      const { noun, verb } = match.groups ?? {};
      const word = (noun ?? verb ?? "").toLowerCase();
      if (words.has(word)) continue;
      yield nominal.at(spanIn(text, match.index, match.index + match[0].length), {
        written: match[0].replace(/\s+/gu, " "),
        verb: verbOf.get(word) ?? word,
      });
    }
};
