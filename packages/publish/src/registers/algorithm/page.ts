// The entry for the Algoritmeregister as a page: every field of the standard in its order, and what is still to be filled in.

import { bullets, paragraph, section, sectionIfAny, strong, table, uniqueIds } from "../../document/build.js";
import type { Block, Document, Section } from "../../document/document.js";
import { algorithmFields, type AlgorithmEntry, type AlgorithmField } from "./fields.js";
import type { AlgorithmRegister, OpenField } from "./register.js";

/** The same entry for reading, field by field, with the name of each field in the standard. */
export function algorithmRegisterPage({ algoritme, inTeVullen }: AlgorithmRegister): Document {
  const required = inTeVullen.filter(({ verplicht }) => verplicht);
  const count = algorithmFields.length - inTeVullen.length;
  return {
    title: "Registratie voor het Algoritmeregister",
    subtitle: algoritme.name ?? "",
    facts: [
      { name: "Versie van de publicatiestandaard", value: algoritme.standard_version ?? "" },
      { name: "Ingevuld uit de verordening", value: `${String(count)} velden` },
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
            " Alle velden van de standaard staan erin. Wat uit de verordening volgt, is ingevuld. Wat alleen de gemeente weet, staat tussen vierkante haken. Lees alles na voordat u het aanbiedt.",
          ]),
        ],
      },
    ],
    sections: uniqueIds([
      ...sectionIfAny("In te vullen door de gemeente", openTable(inTeVullen)),
      ...algorithmFields.map((field) => fieldSection(field, algoritme)),
    ]),
  };
}

function openTable(open: readonly OpenField[]): Block[] {
  if (open.length === 0) return [];
  const rows = open.map(({ titel, veld, verplicht, uitleg }) => [
    titel,
    veld,
    verplicht ? "ja" : "nee",
    uitleg,
  ]);
  return [table("", ["Veld", "Naam in de standaard", "Verplicht", "Wat u invult"], rows)];
}

function fieldSection({ name, title }: AlgorithmField, entry: AlgorithmEntry): Section {
  return section(`${title} (${name})`, valueBlocks(entry[name]));
}

function valueBlocks(value: AlgorithmEntry[keyof AlgorithmEntry]): Block[] {
  if (value === undefined) return [];
  if (typeof value === "string") return [paragraph(value)];
  const lines = value.map((one) =>
    typeof one === "string" ? one : one.link === undefined ? one.title : `${one.title}: ${one.link}`,
  );
  return [bullets(lines)];
}
