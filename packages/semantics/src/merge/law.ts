// What an ordinance says about a law, held against the law itself: its grondwaarden and its powers.

import type { Diagnostic } from "@andersom/syntax";
import { unknownGrondwaarde, unknownPower } from "../diagnostics/law.js";
import type { Citation, CitedPower, Effect, LawInfo, LawPower, Place } from "../model/index.js";
import { keyOfText, keyText } from "../names/normalise.js";
import { suggest } from "../names/suggest.js";
import { spanOf } from "./examples.js";

type Report = (diagnostic: Diagnostic) => void;

/** `Grondwaarde: bestaansminimum van de Participatiewet.` with the law it is of; a law that is not at hand says nothing. */
export function bindGrondwaarde(
  effect: Effect,
  laws: readonly LawInfo[],
  places: readonly { readonly effect: string; readonly place: Place }[],
  report: Report,
): Effect {
  if (effect.grondwaarde === undefined) return effect;
  const { name, law } = ofLaw(effect.grondwaarde, laws);
  const candidates = law === undefined ? laws : [law];
  const key = keyText(keyOfText(name));
  for (const candidate of candidates) {
    const found = candidate.grondwaarden.find((one) => one.key === key);
    if (found !== undefined) return { ...effect, grondwaardeOf: { law: candidate.name, name: found.name } };
  }
  const known = candidates.flatMap((one) => one.grondwaarden.map((found) => found.name));
  // Without the name of a law it may be of one that is not among the files.
  const near = suggest(name, known);
  if (known.length > 0 && (law !== undefined || near.length > 0))
    report(
      unknownGrondwaarde.at(spanOf(places.find((one) => one.effect === effect.id)?.place ?? effect.place), {
        name,
        ...(law === undefined ? {} : { law: law.name }),
        known,
        suggestions: near,
      }),
    );
  return effect;
}

/** `bestaansminimum van de Participatiewet`: the last `van` that a law follows. */
function ofLaw(text: string, laws: readonly LawInfo[]): { name: string; law?: LawInfo } {
  for (const match of [...text.matchAll(/ van (?:de |het )?/giu)].reverse()) {
    const law = lawNamed(text.slice(match.index + match[0].length), laws);
    if (law !== undefined) return { name: text.slice(0, match.index), law };
  }
  return { name: text };
}

/** A law by its short name, full name or abbreviation. */
export function lawNamed(name: string, laws: readonly LawInfo[]): LawInfo | undefined {
  const wanted = name.trim().toLowerCase();
  return laws.find((law) =>
    [law.name, law.fullName, law.abbreviation].some((one) => one?.toLowerCase() === wanted),
  );
}

/** Each cited power with the power of the law that it names. */
export function bindPowers(
  cited: readonly CitedPower[],
  laws: readonly LawInfo[],
  report: Report,
): CitedPower[] {
  return cited.map((one) => {
    const law = one.citation.instrument === undefined ? undefined : lawNamed(one.citation.instrument, laws);
    if (law === undefined || law.powers.length === 0) return one;
    const power = powerAt(one.citation, law);
    if (power !== undefined) return { ...one, power: power.id };
    const article = law.powers.filter((other) => other.citation.article === one.citation.article);
    report(
      unknownPower.at(spanOf(one.place), {
        place: withoutLaw(one.citation),
        law: law.name,
        suggestions: (article.length > 0 ? article : nearestPowers(one.citation, law)).map(
          (other) => `${other.citation.text.toLowerCase()} (${other.text})`,
        ),
      }),
    );
    return one;
  });
}

/** The power at a place: a citation without a lid means the whole article, and a power without a lid too. */
export function powerAt(citation: Citation, law: LawInfo): LawPower | undefined {
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a === undefined || b === undefined || a === b;
  return law.powers.find(
    ({ citation: other }) =>
      other.article === citation.article &&
      same(other.lid, citation.lid) &&
      same(other.onderdeel, citation.onderdeel),
  );
}

function nearestPowers({ article = "" }: Citation, law: LawInfo): readonly LawPower[] {
  return law.powers.filter(
    ({ citation }) =>
      citation.article !== undefined && article !== "" && citation.article.startsWith(article),
  );
}

function withoutLaw({ article, lid, onderdeel }: Citation): string {
  return [
    `artikel ${article ?? "?"}`,
    lid === undefined ? "" : ` lid ${lid}`,
    onderdeel === undefined ? "" : ` onderdeel ${onderdeel}`,
  ].join("");
}
