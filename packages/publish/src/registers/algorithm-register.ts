// An entry for the Dutch Algoritmeregister, as far as the ordinance itself can tell: the rest is for the municipality.

import type { Article, Citation, DecisionModel, LawInfo, Right } from "@andersom/semantics";
import { capital, sentence } from "../dutch/clause.js";
import { joined, numberWord } from "../dutch/number-words.js";
import { lawLink, lawsByName, plainName } from "../law/law-link.js";
import { dateText } from "../phrase/plain-value.js";
import { algorithmFields, type AlgorithmEntry, type AlgorithmField } from "./algorithm-fields.js";
import { dataRegister, type DataRegister } from "./data-register.js";
import { fitted } from "./fitted.js";
import { classes } from "./personal-data.js";
import { factWords, placeWords, sourceWords } from "./words.js";

export interface AlgorithmRegister {
  readonly format: "andersom/algoritmeregister";
  readonly version: 1;
  /** The entry itself, in the field names of the standard; a field that is not there is in `inTeVullen`. */
  readonly algoritme: AlgorithmEntry;
  readonly inTeVullen: readonly {
    readonly veld: string;
    readonly titel: string;
    readonly verplicht: boolean;
    readonly uitleg: string;
  }[];
}

/** The entry on a day (ISO). */
export function algorithmRegister(model: DecisionModel, on: string): AlgorithmRegister {
  const entry = entryOf(model, on, dataRegister(model, on));
  const open = algorithmFields.filter(({ name }) => entry[name] === undefined);
  return {
    format: "andersom/algoritmeregister",
    version: 1,
    algoritme: entry,
    inTeVullen: open.map(({ name, title, required, help }) => ({
      veld: name,
      titel: title,
      verplicht: required,
      uitleg: help,
    })),
  };
}

/** How long a text in this field may be. */
function longest(name: AlgorithmField["name"]): number {
  return algorithmFields.find((field) => field.name === name)?.longest ?? Infinity;
}

function entryOf(model: DecisionModel, on: string, data: DataRegister): AlgorithmEntry {
  const { instrument, rights } = model;
  const title = instrument.citationTitle ?? instrument.title;
  const links = basisLinks(model, on);
  const { lapses } = instrument;
  const text = (name: AlgorithmField["name"], parts: readonly string[], rest?: string) =>
    fitted(parts, longest(name), rest);
  return {
    name: text("name", [`Beslishulp bij ${title}`]),
    description_short: text("description_short", [
      `Dit algoritme past de regels van ${title} toe op de gegevens van een inwoner of een huishouden.`,
      "Het laat zien welke uitkomst volgt, met het artikel waaruit die volgt.",
      "Wat een mens moet beoordelen, beslist het niet.",
    ]),
    ...(instrument.municipality === undefined
      ? {}
      : { organization: text("organization", [organization(instrument.municipality)]) }),
    goal: text("goal", goalTexts(model)),
    proportionality: text("proportionality", proportionTexts(model)),
    risks: text("risks", riskTexts(model, data), "De andere staan in het gegevensregister."),
    human_intervention: text(
      "human_intervention",
      humanTexts(model),
      "De andere staan in het gegevensregister.",
    ),
    lawful_basis: text("lawful_basis", basisTexts(model, title), "De andere staan in de verordening."),
    ...(links.length === 0 ? {} : { lawful_basis_grouping: links }),
    source_data: text("source_data", dataTexts(model, data), "De andere staan in het gegevensregister."),
    methods_and_models: text("methods_and_models", methodTexts(model, on)),
    ...(lapses === undefined ? {} : { end_date: lapses.slice(0, 7) }),
    lang: "nld",
    standard_version: "1.0",
    ...(rights.length === 0
      ? {}
      : { tags: [...new Set(rights.map(({ name }) => name))].join(", ").slice(0, longest("tags")) }),
  };
}

function organization(municipality: string): string {
  return /^gemeente /iu.test(municipality) ? capital(municipality) : `Gemeente ${municipality}`;
}

function goalTexts({ effects, rights }: DecisionModel): string[] {
  const names = effects.map(({ name }) => name);
  return [
    ...(names.length === 0 ? [] : [`Doel van de regels: ${joined(names, "en")}.`]),
    "Het doel van het algoritme is dat de regels voor iedereen op dezelfde manier worden toegepast, en dat elke uitkomst is uit te leggen.",
    ...(rights.length === 0
      ? []
      : [
          `Inwoners merken het bij een besluit over: ${joined(
            rights.map(({ name }) => name),
            "en",
          )}.`,
        ]),
  ];
}

/** What the ordinance itself weighs: kernwaarden, only asking what a right needs, and room for the one household. Nothing about alternatives. */
function proportionTexts({ coreValues, facts, departures, consents }: DecisionModel): string[] {
  const only = facts.filter(({ askOnly }) => askOnly !== undefined).length;
  return [
    ...(coreValues.length === 0
      ? []
      : [
          `De regels wegen deze waarden: ${joined(
            coreValues.map(({ name }) => name),
            "en",
          )}.`,
        ]),
    ...(only === 0
      ? []
      : [
          `${capital(numberWord(only))} ${only === 1 ? "gegeven wordt" : "gegevens worden"} alleen gevraagd als de verordening dat toestaat.`,
        ]),
    ...((consents ?? []).length === 0 ? [] : ["Gegevens worden alleen met toestemming gedeeld."]),
    ...(departures.length === 0
      ? []
      : ["Pakt een regel voor iemand verkeerd uit, dan kan een mens ervan afwijken, met een reden erbij."]),
    "[Vul aan: welke andere manieren u hebt overwogen, en waarom u deze koos.]",
  ];
}

/** What the model shows of risks: what is missing or not filled in yet. What is done about them is for the municipality. */
function riskTexts({ departures }: DecisionModel, { telling, gegevens }: DataRegister): string[] {
  const special = gegevens.filter(({ persoonsgegeven }) => classes[persoonsgegeven].law !== undefined).length;
  const asked = gegevens.filter(({ verkrijging }) => verkrijging === "gevraagd").length;
  return [
    "Een onjuist gegeven geeft een onjuiste uitkomst. Elke uitkomst noemt daarom de gegevens en de artikelen waarop zij rust.",
    ...(asked === 0
      ? []
      : [
          `${capital(numberWord(asked))} ${asked === 1 ? "gegeven komt" : "gegevens komen"} alleen van de inwoner zelf of van een ander die het vertelt.`,
        ]),
    ...(special === 0
      ? []
      : [
          `${capital(numberWord(special))} ${special === 1 ? "gegeven is" : "gegevens zijn"} extra beschermd door de wet.`,
        ]),
    ...(telling.nogNietIngedeeld === 0
      ? []
      : [
          `Van ${numberWord(telling.nogNietIngedeeld)} ${telling.nogNietIngedeeld === 1 ? "gegeven" : "gegevens"} is nog niet opgeschreven hoe gevoelig ${telling.nogNietIngedeeld === 1 ? "het is" : "ze zijn"}.`,
        ]),
    ...(telling.nergensNodig === 0
      ? []
      : [
          `${capital(numberWord(telling.nergensNodig))} ${telling.nergensNodig === 1 ? "gegeven heeft geen regel" : "gegevens hebben geen regel"} nodig.`,
        ]),
    ...(departures.length === 0
      ? ["De verordening heeft geen regel om af te wijken als een uitkomst onredelijk is."]
      : []),
    "Ontbreekt er een gegeven, dan komt er geen uitkomst in plaats van een gok.",
    "[Vul aan: wat u doet om deze risico’s klein te houden, en wie dat nagaat.]",
  ];
}

/** Judgements, powers and maatwerk: where a person decides and the rules do not. */
function humanTexts({ facts, rights, departures, catchAll }: DecisionModel): string[] {
  const judged = facts.filter(({ kind }) => kind === "oordeel");
  const chosen = rights.filter(({ powers }) => powers.length > 0);
  const clauses = [...new Set(departures.map(({ place }) => placeWords(place)))];
  return [
    judged.length === 0
      ? "De regels vragen geen oordeel van een mens."
      : `Een mens beoordeelt ${judged.length === 1 ? "één ding" : `${numberWord(judged.length)} dingen`}. Zonder dat oordeel komt er geen uitkomst.`,
    clauses.length === 0
      ? "De verordening heeft geen regel over maatwerk."
      : `Van een uitkomst kan worden afgeweken met ${joined(clauses, "en")}. Wie afwijkt, schrijft op waarom.`,
    ...(chosen.length === 0 ? [] : [`Hier kiest een mens: ${joined(chosen.map(nameOf), "en")}.`]),
    ...(catchAll === undefined
      ? []
      : [sentence(`Gaat geen regel over de situatie, dan beslist ${catchAll.actor}`)]),
    ...grouped(judged, ({ judge }) => judge ?? "een mens").map(([judge, ofJudge]) => {
      const [who = judge, ...others] = judge.split(/ samen met /iu);
      const together = others.length === 0 ? "" : ` samen met ${others.join(" en ")}`;
      return sentence(`${who} beoordeelt${together}: ${ofJudge.map(factWords).join("; ")}`);
    }),
  ];
}

function grouped<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups];
}

function nameOf({ name }: Right): string {
  return name;
}

/** The provisions that the header of the ordinance names; those of its articles where it names none. */
function headBases({ instrument, articles }: DecisionModel): readonly Citation[] {
  return instrument.bases.length > 0
    ? instrument.bases
    : articles.filter(isOwn).flatMap(({ bases }) => bases);
}

function isOwn({ place }: Article): boolean {
  return place.instrument === undefined;
}

/** Per law the articles that the ordinance and its articles rest on. */
function basisTexts(model: DecisionModel, title: string): string[] {
  const laws = lawsByName(model.laws);
  const own = model.articles.filter(isOwn).flatMap(({ bases }) => bases);
  const byLaw = grouped(
    [...model.instrument.bases, ...own].filter(({ instrument }) => instrument !== undefined),
    ({ instrument = "" }) => laws.get(plainName(instrument))?.fullName ?? instrument,
  );
  return [
    `De regels staan in ${title}.`,
    ...(byLaw.length === 0 ? [] : ["Die regels rusten op deze wetten."]),
    ...byLaw.map(([law, citations]) => {
      const numbers = [...new Set(citations.flatMap(({ article }) => article ?? []))];
      const sorted = numbers.sort((a, b) => a.localeCompare(b, "nl", { numeric: true }));
      return sentence(numbers.length === 0 ? law : `${law}, artikel ${joined(sorted, "en")}`);
    }),
  ];
}

/** One address for each article of a law. */
function basisLinks(model: DecisionModel, on: string): { title: string; link: string }[] {
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

/** What is used, by where it comes from. */
function dataTexts(model: DecisionModel, { telling, gegevens }: DataRegister): string[] {
  const special = gegevens.filter(({ persoonsgegeven }) => classes[persoonsgegeven].law !== undefined);
  const given = model.facts.filter(({ kind }) => kind === "gegeven");
  return [
    `Het gaat om ${String(telling.gegevens)} gegevens en ${String(telling.oordelen)} ${telling.oordelen === 1 ? "oordeel" : "oordelen"} van mensen.`,
    ...(special.length === 0
      ? []
      : [
          `Extra beschermd zijn: ${special.map(({ naam, persoonsgegeven }) => `${naam} (${persoonsgegeven})`).join("; ")}.`,
        ]),
    ...(telling.nogNietIngedeeld === 0
      ? []
      : [
          `Van ${String(telling.nogNietIngedeeld)} daarvan is nog niet opgeschreven of het een gewoon of een bijzonder persoonsgegeven is.`,
        ]),
    ...grouped(given, ({ sources }) => joined(sources.map(sourceWords), "en") || "bron niet beschreven").map(
      ([source, facts]) => sentence(`${source}: ${facts.map(factWords).join("; ")}`),
    ),
  ];
}

function methodTexts({ rights, facts, definitions, articles, duties }: DecisionModel, on: string): string[] {
  const own = articles.filter(isOwn).length;
  const computed = definitions.filter(
    ({ kind, place }) => kind !== "parameter" && place.instrument === undefined,
  );
  return [
    "Het algoritme is niet zelflerend. Het bestaat uit de regels van de verordening zelf, uitgeschreven als voorwaarden, tabellen en formules.",
    `Input: de gegevens en oordelen over een huishouden (${String(facts.length)} soorten) en een peildatum.`,
    `Werking: ${String(own)} artikelen met ${String(rights.length)} ${rights.length === 1 ? "recht" : "rechten"}, ${String(duties.length)} ${duties.length === 1 ? "plicht" : "plichten"} en ${String(computed.length)} begrippen en waarden. De tekst en de bedragen zijn die van ${dateText(on)}.`,
    "Een weigering gaat voor een toekenning. Een gegeven dat er niet is, is onbekend: het telt nooit als nul of nee.",
    "Er wordt gerekend met hele breuken en centen, zonder afrondingsfouten.",
    "Output: per recht een uitkomst (toegekend, geweigerd, ter beoordeling, nog onbekend of niet aan de orde), met elk artikel, lid en onderdeel dat meetelde en de waarden die daarbij hoorden.",
    ...rights.map(rightText),
  ];
}

/** What is decided about one right, and on which articles. */
function rightText({ name, grants, refusals, powers, opens }: Right): string {
  const rules = [...grants, ...powers, ...refusals].filter(({ place }) => place.instrument === undefined);
  const places = [...new Set(rules.flatMap(({ place }) => place.article ?? []))];
  const where = places.length === 0 ? "" : ` (artikel ${joined(places, "en")})`;
  return sentence(
    `${capital(name)}${where}: ${opens === "ambtshalve" ? "de gemeente beslist uit zichzelf" : "op aanvraag"}`,
  );
}
