// How the rules work, for whoever knows computers: the field methods_and_models.

import type { DecisionModel, Right } from "@andersom/semantics";
import { capital, sentence } from "../../dutch/clause.js";
import { joined } from "../../dutch/number-words.js";
import { dateText } from "../../phrase/plain-value.js";
import { isOwn } from "./basis.js";

export function methodTexts(
  { rights, facts, definitions, articles, duties }: DecisionModel,
  on: string,
): string[] {
  const own = articles.filter(isOwn).length;
  const computed = definitions.filter(
    ({ kind, place }) => kind !== "parameter" && place.instrument === undefined,
  );
  const parts = [
    ...counts(rights.length, "recht", "rechten"),
    ...counts(duties.length, "plicht", "plichten"),
    ...counts(computed.length, "begrip of waarde", "begrippen en waarden"),
  ];
  return [
    "Het algoritme is niet zelflerend. Het bestaat uit de regels van de verordening zelf, uitgeschreven als voorwaarden, tabellen en formules.",
    `Input: de gegevens en oordelen over een huishouden (${String(facts.length)} soorten) en een peildatum.`,
    `Werking: ${counted(own, "artikel", "artikelen")}${parts.length === 0 ? "" : ` met ${joined(parts, "en")}`}. De tekst en de bedragen zijn die van ${dateText(on)}.`,
    "Een weigering gaat voor een toekenning. Een gegeven dat er niet is, is onbekend: het telt nooit als nul of nee.",
    "Er wordt gerekend met hele breuken en centen, zonder afrondingsfouten.",
    "Output: per recht een uitkomst (toegekend, geweigerd, ter beoordeling, nog onbekend of niet aan de orde), met elk artikel, lid en onderdeel dat meetelde en de waarden die daarbij hoorden.",
    ...rights.map(rightText),
  ];
}

/** What there is none of is not counted. */
function counts(count: number, one: string, more: string): readonly string[] {
  return count === 0 ? [] : [counted(count, one, more)];
}

function counted(count: number, one: string, more: string): string {
  return `${String(count)} ${count === 1 ? one : more}`;
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
