// What the ordinance itself tells of an entry: the fields that can be derived from its rules.

import type { DecisionModel } from "@andersom/semantics";
import { capital } from "../../dutch/clause.js";
import { dataRegister } from "../data-register.js";
import { fitted } from "../fitted.js";
import { basisLinks, basisTexts, themesOf } from "./basis.js";
import { dataTexts } from "./data.js";
import { algorithmFields, type AlgorithmEntry, type AlgorithmField } from "./fields.js";
import { goalTexts, proportionTexts } from "./goal.js";
import { methodTexts } from "./method.js";
import { humanTexts } from "./people.js";
import { riskTexts } from "./risks.js";
import { titleWords } from "../words.js";

/** The derived fields on a day (ISO); what is not there is for the municipality. */
export function derivedEntry(model: DecisionModel, on: string): AlgorithmEntry {
  const { instrument, rights } = model;
  const title = instrument.citationTitle ?? instrument.title;
  const data = dataRegister(model, on);
  const links = basisLinks(model, on);
  const themes = themesOf(model);
  const { lapses } = instrument;
  const text = (name: AlgorithmField["name"], parts: readonly string[], rest?: string) =>
    fitted(parts, longest(name), rest);
  return {
    name: text("name", [`Beslishulp bij ${titleWords(title)}`]),
    description_short: text("description_short", [
      `Dit algoritme past de regels van ${titleWords(title)} toe op de gegevens van een inwoner of een huishouden.`,
      "Het laat zien welke uitkomst volgt, met het artikel waaruit die volgt.",
      "Wat een mens moet beoordelen, beslist het niet.",
    ]),
    ...(instrument.municipality === undefined
      ? {}
      : { organization: text("organization", [organization(instrument.municipality)]) }),
    ...(themes.length === 0 ? {} : { category: themes }),
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

/** How long a text in this field may be. */
function longest(name: AlgorithmField["name"]): number {
  return algorithmFields.find((field) => field.name === name)?.longest ?? Infinity;
}

function organization(municipality: string): string {
  return /^gemeente /iu.test(municipality) ? capital(municipality) : `Gemeente ${municipality}`;
}
