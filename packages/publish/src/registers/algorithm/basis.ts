// The laws that the rules rest on: the fields lawful_basis and lawful_basis_grouping, and the themes that follow from them.

import type { Article, Citation, DecisionModel, LawInfo } from "@andersom/semantics";
import { sentence } from "../../dutch/clause.js";
import { byNumber } from "../../dutch/alphabet.js";
import { joined } from "../../dutch/number-words.js";
import { lawLink, lawsByName, plainName } from "../../law/law-link.js";
import { titleWords } from "../words.js";
import { grouped } from "./grouped.js";

/** The provisions that the header of the ordinance names; those of its articles where it names none. */
function headBases({ instrument, articles }: DecisionModel): readonly Citation[] {
  return instrument.bases.length > 0
    ? instrument.bases
    : articles.filter(isOwn).flatMap(({ bases }) => bases);
}

export function isOwn({ place }: Article): boolean {
  return place.instrument === undefined;
}

/** Per law the articles that the ordinance and its articles rest on. */
export function basisTexts(model: DecisionModel, title: string): string[] {
  const laws = lawsByName(model.laws);
  const own = model.articles.filter(isOwn).flatMap(({ bases }) => bases);
  const byLaw = grouped(
    [...model.instrument.bases, ...own].filter(({ instrument }) => instrument !== undefined),
    ({ instrument = "" }) => laws.get(plainName(instrument))?.fullName ?? instrument,
  );
  return [
    `De regels staan in ${titleWords(title)}.`,
    ...byLaw.map(([law, citations], index) => {
      const numbers = [...new Set(citations.flatMap(({ article }) => article ?? []))];
      const sorted = numbers.sort(byNumber);
      const lead = index === 0 ? "Zij rusten op: " : "";
      return sentence(`${lead}${law}${numbers.length === 0 ? "" : `, artikel ${joined(sorted, "en")}`}`);
    }),
  ];
}

/** One address for each article of a law. */
export function basisLinks(model: DecisionModel, on: string): { title: string; link: string }[] {
  const laws = lawsByName(model.laws);
  const found = headBases(model).flatMap(({ instrument = "", article }) => {
    const law: LawInfo | undefined = laws.get(plainName(instrument));
    if (law?.bwb === undefined) return [];
    const place = article === undefined ? {} : { article };
    const title = article === undefined ? law.fullName : `${law.name}, artikel ${article}`;
    return [{ title: title.slice(0, 100), link: lawLink(law, law.bwb, place, on).target }];
  });
  return [...new Map(found.map((one) => [one.link, one])).values()];
}

/** Themes of the register, by words of the laws that each is about. */
const themes: readonly (readonly [string, RegExp])[] = [
  [
    "Sociale zekerheid",
    /participatiewet|schuldhulpverlening|\bioa[wz]\b|inkomensvoorziening|bijzondere bijstand/iu,
  ],
  ["Werk", /sociale werkvoorziening|\bwsw\b|structuur uitvoeringsorganisatie/iu],
  [
    "Zorg en gezondheid",
    /maatschappelijke ondersteuning|jeugdwet|zorgverzekering|langdurige zorg|publieke gezondheid/iu,
  ],
  [
    "Onderwijs en wetenschap",
    /primair onderwijs|voortgezet onderwijs|expertisecentra|leerplicht|studiefinanciering/iu,
  ],
  ["Migratie en integratie", /inburgering|vreemdelingenwet/iu],
  ["Wonen", /huisvestingswet|woningwet|huurtoeslag|goed verhuurderschap/iu],
];

/** At most three themes of the list of the register, of the laws that the header rests on. */
export function themesOf(model: DecisionModel): readonly string[] {
  const laws = lawsByName(model.laws);
  const names = headBases(model).flatMap(({ instrument }) =>
    instrument === undefined ? [] : [instrument, laws.get(plainName(instrument))?.fullName ?? ""],
  );
  return themes
    .flatMap(([theme, words]) => (names.some((name) => words.test(name)) ? [theme] : []))
    .slice(0, 3);
}
