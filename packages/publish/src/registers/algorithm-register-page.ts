// The entry for the Algoritmeregister as a page: what is filled in, and what the municipality still has to fill in.

import { bullets, paragraph, section, sectionIfAny, strong, uniqueIds } from "../document/build.js";
import type { Block, Document } from "../document/document.js";
import { algorithmFields, type AlgorithmEntry } from "./algorithm-fields.js";
import type { AlgorithmRegister } from "./algorithm-register.js";

/** The same entry for reading, field by field, with the name of each field in the standard. */
export function algorithmRegisterPage({ algoritme, inTeVullen }: AlgorithmRegister): Document {
  const filled = algorithmFields.filter(({ name }) => algoritme[name] !== undefined);
  const required = inTeVullen.filter(({ verplicht }) => verplicht);
  return {
    title: "Registratie voor het Algoritmeregister",
    subtitle: algoritme.name ?? "",
    facts: [
      { name: "Versie van de publicatiestandaard", value: algoritme.standard_version ?? "" },
      { name: "Ingevuld uit de verordening", value: `${String(filled.length)} velden` },
      {
        name: "In te vullen door de gemeente",
        value: `${String(inTeVullen.length)} velden, waarvan ${String(required.length)} verplicht`,
      },
    ],
    opening: [
      {
        kind: "note",
        content: [
          paragraph([
            strong("Dit is een concept."),
            " De ingevulde velden volgen uit de verordening. Wat de verordening niet zegt, is niet ingevuld. Lees alles na voordat u het aanbiedt.",
          ]),
        ],
      },
    ],
    sections: uniqueIds([
      ...filled.map(({ name, title }) => section(`${title} (${name})`, valueBlocks(algoritme[name]))),
      ...sectionIfAny(
        "In te vullen door de gemeente",
        inTeVullen.length === 0
          ? []
          : [
              bullets(
                inTeVullen.map(
                  ({ veld, titel, verplicht, uitleg }) =>
                    `${titel} (${veld}${verplicht ? ", verplicht" : ""}): ${uitleg}`,
                ),
              ),
            ],
      ),
    ]),
  };
}

function valueBlocks(value: AlgorithmEntry[keyof AlgorithmEntry]): Block[] {
  if (value === undefined) return [];
  if (typeof value === "string") return [paragraph(value)];
  const lines = value.map((one) =>
    typeof one === "string" ? one : one.link === undefined ? one.title : `${one.title}: ${one.link}`,
  );
  return [bullets(lines)];
}
