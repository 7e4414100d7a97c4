// Places in an officer's register: articles of one text together, so that "artikel" stands there once for each.

import { joined } from "../dutch/number-words.js";

const cited = /^artikel (?<number>\S+(?: (?:lid|onderdeel|onder) \S+)*)(?: van de (?<law>.+))?$/u;
const ground = /^(?<law>.+), artikel (?<number>\S+)$/u;

/** "artikel 3.2 lid 1 en 4.1", "artikel 36 lid 1 van de Participatiewet", "effect ‘rondkomen’"; without leden where they are not asked for. */
export function placesTogether(places: readonly string[], leden: "met leden" | "zonder leden"): string[] {
  const short = leden === "met leden" ? places : [...new Set(places.map(withoutLid))];
  const byText = new Map<string, string[]>();
  const others: string[] = [];
  for (const place of short) {
    const { number, law = "" } = cited.exec(place)?.groups ?? {};
    if (number === undefined) others.push(place);
    else byText.set(law, [...(byText.get(law) ?? []), number]);
  }
  const own = [...byText].sort(([a], [b]) => (a === "" ? -1 : b === "" ? 1 : 0));
  return [
    ...own.map(([law, numbers]) => `artikel ${joined(numbers, "en")}${law === "" ? "" : ` van de ${law}`}`),
    ...others,
  ];
}

function withoutLid(place: string): string {
  return place.replace(/^(artikel \S+)(?: (?:lid|onderdeel|onder) \S+)+/u, "$1");
}

/** "Participatiewet, artikel 8 en 8a": the articles of one law behind its name. */
export function groundsTogether(titles: readonly string[]): string[] {
  const byLaw = new Map<string, string[]>();
  for (const title of titles) {
    const { law = title, number } = ground.exec(title)?.groups ?? {};
    byLaw.set(law, [...(byLaw.get(law) ?? []), ...(number === undefined ? [] : [number])]);
  }
  return [...byLaw].map(([law, numbers]) =>
    numbers.length === 0 ? law : `${law}, artikel ${joined(numbers, "en")}`,
  );
}
