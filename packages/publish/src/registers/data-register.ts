// The data register: every fact and judgement, where it comes from, what needs it, and what for. Computed from the model.

import { describeType, type DecisionModel, type Fact } from "@andersom/semantics";
import { byNumber } from "../dutch/alphabet.js";
import { classOf, type PersonalDataClass } from "./personal-data.js";
import { groundOf, type LegalGround } from "./legal-ground.js";
import { needsOf, type FactNeeds } from "./needs.js";
import { placeWords } from "./words.js";

/** What only the municipality can say. */
export const forMunicipality = "door de gemeente in te vullen";

/** Where a fact comes from: somebody is asked, somebody judges, it is looked up, or the ordinance does not say. */
export type Obtained = "gevraagd" | "opgezocht" | "gevraagd en opgezocht" | "beoordeeld" | "niet beschreven";

/** One row. Field names are Dutch: the register is read by officers, also as JSON. */
export interface DataRegisterEntry {
  readonly id: string;
  readonly naam: string;
  readonly over: string;
  readonly soort: "gegeven" | "oordeel";
  readonly waarde: string;
  readonly keuzes?: readonly string[];
  readonly bron: readonly string[];
  readonly verkrijging: Obtained;
  readonly vraag?: string;
  /** Who gives a judgement, and what is weighed. */
  readonly beoordelaar?: string;
  readonly weegt?: readonly string[];
  readonly persoonsgegeven: PersonalDataClass;
  /** The word behind the fact, as written. */
  readonly zoalsGeschreven?: string;
  readonly nodigVoor: {
    /** Places whose own words read the fact, and places that need it through another rule. */
    readonly rechtstreeks: readonly string[];
    readonly viaAndereRegels: readonly string[];
    readonly rechten: readonly string[];
  };
  /** Which article permits to ask it; absent when no rule needs the fact. */
  readonly grondslag?: LegalGround;
  /** The effects of the articles that need it. */
  readonly doel: readonly string[];
  readonly alleenVragenBij?: string;
  readonly alleenDelenMetToestemming?: readonly string[];
  readonly bewaartermijn: typeof forMunicipality;
  readonly beschrevenIn: string;
}

export interface DataRegister {
  readonly format: "andersom/gegevensregister";
  readonly version: 1;
  readonly verordening: string;
  readonly gemeente?: string;
  readonly peildatum: string;
  readonly telling: {
    readonly gegevens: number;
    readonly oordelen: number;
    readonly nogNietIngedeeld: number;
    readonly zonderBron: number;
    readonly nergensNodig: number;
    /** Needed by a rule, while neither its articles nor the header name a law. */
    readonly zonderWet: number;
  };
  readonly gegevens: readonly DataRegisterEntry[];
}

/** The register of the model; `on` is the day for which it is made (ISO). */
export function dataRegister(model: DecisionModel, on: string): DataRegister {
  const needs = needsOf(model);
  const entries = model.facts.map((fact) => entryOf(model, fact, needs.get(fact.id), on));
  const count = (holds: (entry: DataRegisterEntry) => boolean): number => entries.filter(holds).length;
  const { title, citationTitle, municipality } = model.instrument;
  return {
    format: "andersom/gegevensregister",
    version: 1,
    verordening: citationTitle ?? title,
    ...(municipality === undefined ? {} : { gemeente: municipality }),
    peildatum: on,
    telling: {
      gegevens: count(({ soort }) => soort === "gegeven"),
      oordelen: count(({ soort }) => soort === "oordeel"),
      nogNietIngedeeld: count(({ persoonsgegeven }) => persoonsgegeven === "nog niet ingedeeld"),
      zonderBron: count(({ verkrijging }) => verkrijging === "niet beschreven"),
      nergensNodig: count(isNotNeeded),
      zonderWet: count(({ grondslag }) => grondslag?.wet.length === 0),
    },
    gegevens: entries,
  };
}

/** A fact that no rule reads: collecting it has no purpose in this ordinance. */
export function isNotNeeded({ nodigVoor }: DataRegisterEntry): boolean {
  return nodigVoor.rechtstreeks.length === 0 && nodigVoor.viaAndereRegels.length === 0;
}

function entryOf(
  model: DecisionModel,
  fact: Fact,
  needs: FactNeeds | undefined,
  on: string,
): DataRegisterEntry {
  const ground = groundOf(model, needs, on);
  const direct = texts(needs, true);
  const consents = (model.consents ?? []).filter(({ facts }) => facts.includes(fact.id));
  const { type } = fact;
  return {
    id: fact.id,
    naam: fact.name,
    over: model.things.find(({ id }) => id === fact.thing)?.name ?? fact.thing,
    soort: fact.kind,
    waarde: `${describeType(type)}${type.reeks === true ? ", van elke maand" : ""}`,
    ...(type.kind === "keuze" ? { keuzes: type.options } : {}),
    bron: fact.sources,
    verkrijging: obtained(fact),
    ...(fact.question === undefined ? {} : { vraag: fact.question }),
    ...(fact.kind === "oordeel" && fact.judge !== undefined ? { beoordelaar: fact.judge } : {}),
    ...(fact.weighs === undefined || fact.weighs.length === 0 ? {} : { weegt: fact.weighs }),
    persoonsgegeven: classOf(fact),
    ...(fact.dataClass === undefined ? {} : { zoalsGeschreven: fact.dataClass }),
    nodigVoor: {
      rechtstreeks: direct,
      viaAndereRegels: texts(needs, false).filter((text) => !direct.includes(text)),
      rechten: (needs?.rights ?? []).map((id) => model.rights.find((right) => right.id === id)?.name ?? id),
    },
    ...(ground === undefined ? {} : { grondslag: ground }),
    doel: purposes(model, needs),
    ...(fact.askOnly === undefined ? {} : { alleenVragenBij: fact.askOnly.text }),
    ...(consents.length === 0
      ? {}
      : { alleenDelenMetToestemming: consents.map(({ sharedWith }) => sharedWith) }),
    bewaartermijn: forMunicipality,
    beschrevenIn: placeWords(fact.place),
  };
}

/** `van …` asks somebody; `uit …` and `opgezocht in …` look it up. */
function obtained({ kind, sources }: Fact): Obtained {
  if (kind === "oordeel") return "beoordeeld";
  const asked = sources.some((source) => /^van /iu.test(source));
  const lookedUp = sources.some((source) => /^(?:uit|opgezocht in) /iu.test(source));
  if (asked && lookedUp) return "gevraagd en opgezocht";
  if (asked) return "gevraagd";
  return lookedUp ? "opgezocht" : "niet beschreven";
}

function texts(needs: FactNeeds | undefined, direct: boolean): string[] {
  const found = (needs?.places ?? []).filter((need) => need.direct === direct);
  return [...new Set(found.map(({ place }) => placeWords(place)))].sort(byNumber);
}

/** The effects of the articles that need it, and of those that give the rights that need it. */
function purposes(model: DecisionModel, needs: FactNeeds | undefined): string[] {
  const rights = model.rights.filter(({ id }) => needs?.rights.includes(id) === true);
  const places = [
    ...(needs?.places ?? []),
    ...rights.flatMap(({ grants, refusals, powers }) => [...grants, ...refusals, ...powers]),
  ].map(({ place }) => place);
  const numbers = new Set(
    places.flatMap(({ instrument, article }) => (instrument === undefined ? (article ?? []) : [])),
  );
  const ids = model.articles
    .filter(({ number, place }) => place.instrument === undefined && numbers.has(number))
    .flatMap(({ effects }) => effects);
  return [...new Set(ids)].map(
    (one) => model.effects.find(({ id, name }) => id === one || name === one)?.name ?? one,
  );
}
