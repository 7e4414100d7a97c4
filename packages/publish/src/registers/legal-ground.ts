// On which ground a fact may be asked: the provisions that need it, and the laws that these rest on.

import type { Citation, DecisionModel } from "@andersom/semantics";
import { byNumber } from "../dutch/alphabet.js";
import { lawLink, lawsByName, plainName } from "../law/law-link.js";
import type { FactNeeds } from "./needs.js";
import { placeWords } from "./words.js";

/** A provision of a law, with its address where that is known. */
export interface LawGround {
  readonly titel: string;
  readonly adres?: string;
}

/** Dutch field names, as in the register. */
export interface LegalGround {
  /** Articles of the ordinance whose rules need the fact themselves, or else through another rule. */
  readonly verordening: readonly string[];
  /** What those articles say to rest on, and articles of laws that need the fact. */
  readonly wet: readonly LawGround[];
  /** The articles name no law of their own; these are the laws of the whole ordinance. */
  readonly wetVanDeHeleVerordening?: true;
}

/** The ground of a fact on a day (ISO); nothing when no rule needs it, since then there is none. */
export function groundOf(
  model: DecisionModel,
  needs: FactNeeds | undefined,
  on: string,
): LegalGround | undefined {
  const places = needs?.places ?? [];
  if (places.length === 0) return undefined;
  const direct = places.filter((one) => one.direct);
  const counted = direct.length > 0 ? direct : places;
  const own = counted.filter(({ place }) => place.instrument === undefined);
  const numbers = new Set(own.flatMap(({ place }) => place.article ?? []));
  const cited = model.articles
    .filter(({ number, place }) => place.instrument === undefined && numbers.has(number))
    .flatMap(({ bases }) => bases);
  const laws: Citation[] = [
    ...counted.flatMap(({ place }) =>
      place.instrument === undefined
        ? []
        : [
            {
              instrument: place.instrument,
              ...(place.article === undefined ? {} : { article: place.article }),
              text: placeWords(place),
            },
          ],
    ),
    ...cited.filter(({ instrument }) => instrument !== undefined),
  ];
  const whole = laws.length === 0;
  const found = lawGrounds(model, whole ? model.instrument.bases : laws, on);
  const articles = [...numbers].map((number) => `artikel ${number}`);
  return {
    verordening: articles.sort(byNumber),
    wet: found,
    ...(whole && found.length > 0 ? { wetVanDeHeleVerordening: true } : {}),
  };
}

/** Each article of a law once. */
function lawGrounds(model: DecisionModel, cited: readonly Citation[], on: string): readonly LawGround[] {
  const laws = lawsByName(model.laws);
  const all = cited.map(({ instrument = "", article }): LawGround => {
    const law = laws.get(plainName(instrument));
    const name = law?.name ?? instrument;
    const titel = article === undefined ? name : `${name}, artikel ${article}`;
    if (law?.bwb === undefined) return { titel };
    return { titel, adres: lawLink(law, law.bwb, article === undefined ? {} : { article }, on).target };
  });
  // What stands in a law outside its articles is of that law; where an article of it is known, that says more.
  const known = all.filter(({ titel }) => !all.some((one) => one.titel.startsWith(`${titel}, artikel `)));
  return [...new Map(known.map((one) => [one.titel, one])).values()].sort((a, b) =>
    byNumber(a.titel, b.titel),
  );
}
