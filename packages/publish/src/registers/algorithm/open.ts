// The fields that only a municipality can fill: what stands there until it does, and what the ordinance says about it.

import type { DecisionModel } from "@andersom/semantics";
import { dateText } from "../../phrase/plain-value.js";
import { classOf, classes } from "../personal-data.js";
import { lookedUpIn } from "./data.js";
import { algorithmFields, type AlgorithmEntry, type AlgorithmField } from "./fields.js";

/** A text that nobody can take for an answer. */
export function marked(what: string): string {
  return `[Door de gemeente in te vullen: ${what}]`;
}

/** What stands in a field until the municipality fills it in, in the form that the standard asks for. */
export function openValue(
  name: AlgorithmField["name"],
  model: DecisionModel,
): AlgorithmEntry[AlgorithmField["name"]] {
  const help = algorithmFields.find((field) => field.name === name)?.help ?? "";
  const address = marked("het adres, dat begint met https://.");
  switch (name) {
    case "category":
      return [marked(help)];
    case "impacttoetsen_grouping":
    case "lawful_basis_grouping":
      return [{ title: marked(help), link: address }];
    case "source_data_grouping": {
      // The ordinance names its registers; where they are described it does not say.
      const names = lookedUpIn(model);
      return names.length === 0
        ? [{ title: marked(help), link: address }]
        : names.map((title) => ({ title: title.slice(0, 500), link: address }));
    }
    default:
      return marked([help, ...hintOf(name, model)].join(" "));
  }
}

/** What the ordinance itself says that helps to fill a field in. */
export function hintOf(name: AlgorithmField["name"], model: DecisionModel): readonly string[] {
  const { instrument, rights, facts } = model;
  const { inForce } = instrument;
  switch (name) {
    case "status":
    case "begin_date":
      return inForce === undefined ? [] : [`De verordening geldt vanaf ${dateText(inForce)}.`];
    case "publication_category":
      return rights.length === 0
        ? []
        : [
            "De regels gaan over besluiten met rechtsgevolgen voor inwoners; een algoritme daarbij is vaak impactvol.",
          ];
    case "impacttoetsen_grouping":
    case "impacttoetsen": {
      const special = facts.filter((fact) => classes[classOf(fact)].law !== undefined).length;
      if (special > 0)
        return [
          `Er ${special === 1 ? "is" : "zijn"} ${String(special)} extra beschermd${special === 1 ? "" : "e"} gegeven${special === 1 ? "" : "s"}: een DPIA ligt dan voor de hand.`,
        ];
      return facts.length === 0
        ? []
        : ["De regels gebruiken gegevens over personen: ga na of een DPIA nodig is."];
    }
    default:
      return [];
  }
}
