// The entry for the Algoritmeregister as a page: what is still to be filled in, and the other fields in the order of the standard.

import {
  bullets,
  linedTable,
  paragraph,
  section,
  sectionIfAny,
  strong,
  uniqueIds,
} from "../../document/build.js";
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
            " Alle velden van de standaard staan erin. Wat alleen de gemeente weet, staat in de eerste tabel of tussen vierkante haken. De andere velden zijn ingevuld uit de verordening. Lees alles na voordat u het aanbiedt.",
          ]),
        ],
      },
    ],
    sections: uniqueIds([
      ...sectionIfAny("In te vullen door de gemeente", openTable(inTeVullen)),
      ...algorithmFields
        .filter(({ name }) => !isOpen(name, inTeVullen))
        .map((field) => fieldSection(field, algoritme)),
    ]),
  };
}

function openTable(open: readonly OpenField[]): Block[] {
  if (open.length === 0) return [];
  const rows = open.map(({ titel, veld, verplicht, uitleg }) => [
    [titel, `(${veld})`],
    [verplicht ? "ja" : "nee"],
    [uitleg],
  ]);
  return [linedTable(["Veld", "Verplicht", "Wat u invult"], rows)];
}

/** The names of the sources are known, and only their addresses are open: they stand in a section of their own too. */
function isOpen(name: AlgorithmField["name"], open: readonly OpenField[]): boolean {
  return name !== "source_data_grouping" && open.some(({ veld }) => veld === name);
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
