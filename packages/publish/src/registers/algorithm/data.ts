// Which data are used and where they come from: the fields source_data and source_data_grouping.

import type { DecisionModel } from "@andersom/semantics";
import { capital, sentence } from "../../dutch/clause.js";
import { joined } from "../../dutch/number-words.js";
import type { DataRegister } from "../data-register.js";
import { classes } from "../personal-data.js";
import { factWords, sourceWords } from "../words.js";
import { grouped } from "./grouped.js";

/** What is used, by where it comes from. */
export function dataTexts(model: DecisionModel, { telling, gegevens }: DataRegister): string[] {
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

/** Each register that something is looked up in, by its name; a person who is asked is no register. */
export function lookedUpIn({ facts }: DecisionModel): readonly string[] {
  const names = facts.flatMap(({ sources }) =>
    sources.flatMap((source) => /^(?:uit|opgezocht in) (?:de |het )?(.+)$/iu.exec(source)?.[1] ?? []),
  );
  return [...new Set(names.map(capital))];
}
