// Motivations and building blocks as pages: what an officer reads, copies into a letter, or keeps with the case.

import { bullets, paragraph, section, strong, uniqueIds } from "../document/build.js";
import type { Block, Document, Section } from "../document/document.js";
import { capital } from "../dutch/clause.js";
import { dateText } from "../phrase/plain-value.js";
import { titleWords } from "../registers/words.js";
import type { BuildingBlock, Catalogue } from "./catalogue.js";
import type { LetterBlock, Motivation } from "./letter.js";
import { lineText } from "./lines.js";

/** The motivations of one person or household. */
export interface LetterFor {
  readonly who?: string;
  readonly motivaties: readonly Motivation[];
}

/** One page with a section per person and right. */
export function motivationPage(
  ordinance: string,
  on: string | undefined,
  letters: readonly LetterFor[],
): Document {
  return {
    title: `Motivering bij ${titleWords(ordinance)}`,
    subtitle: "Bouwstenen voor de brief met het besluit",
    facts: on === undefined ? [] : [{ name: "Peildatum", value: dateText(on) }],
    opening: [
      {
        kind: "note",
        content: [
          paragraph([
            strong("Dit is een concept."),
            " Wat tussen vierkante haken staat, vult u zelf in. Lees de hele tekst na voordat u de brief verstuurt.",
          ]),
        ],
      },
    ],
    sections: uniqueIds(letters.flatMap(lettersOf)),
  };
}

function lettersOf({ who, motivaties }: LetterFor): Section[] {
  const rights = motivaties.map((one) =>
    section(
      capital(one.naam),
      [],
      one.blokken.map((block) => section(block.titel, blockParts(block))),
    ),
  );
  return who === undefined ? rights : [section(who, [], rights)];
}

function blockParts({ soort, aanhef, regels, slot, bron }: LetterBlock): Block[] {
  const lines = regels.map(lineText);
  const told: readonly Block[] =
    soort === "besluit" || soort === "bezwaar" ? [paragraph(lines.join(" "))] : [bullets(lines)];
  return [
    ...(aanhef === undefined ? [] : [paragraph(aanhef)]),
    ...told,
    ...(slot === undefined ? [] : [paragraph(slot)]),
    ...(bron === undefined ? [] : [{ kind: "sources" as const, text: `Wet: ${bron}.` }]),
  ];
}

const outcomes: readonly (readonly [BuildingBlock["uitkomst"], title: string])[] = [
  ["toegekend", "Als u het recht toekent"],
  ["geweigerd", "Als u het recht weigert"],
  ["ter beoordeling", "Als een mens nog moet beoordelen"],
  ["nog onbekend", "Als u nog iets moet weten"],
  ["maatwerk", "Als u afwijkt"],
];

/** The catalogue for reading: per right and outcome every block, with its places. */
export function buildingBlocksPage({ verordening, peildatum, rechten }: Catalogue): Document {
  return {
    title: `Bouwstenen voor brieven bij ${titleWords(verordening)}`,
    subtitle: "Per recht en per uitkomst een tekst voor in de brief",
    facts: [{ name: "Gemaakt voor", value: dateText(peildatum) }],
    opening: [
      {
        kind: "note",
        content: [
          paragraph(
            "Kies de bouwstenen die bij het besluit passen. Is van een paar voorwaarden er één genoeg, neem dan alleen over wat klopt. Wat tussen vierkante haken staat, vult u in. Voor een huishouden met gegevens maakt ‘andersom brief’ de motivering met de feiten en de berekening erbij.",
          ),
        ],
      },
    ],
    sections: uniqueIds(
      rechten.map(({ naam, bouwstenen }) =>
        section(
          capital(naam),
          [],
          outcomes.flatMap(([uitkomst, title]) => {
            const own = bouwstenen.filter((one) => one.uitkomst === uitkomst);
            const blocks =
              uitkomst === "nog onbekend" ? byLead(own).flatMap(blocksTogether) : blocksTogether(own);
            return own.length === 0 ? [] : [section(title, blocks)];
          }),
        ),
      ),
    ),
  };
}

/** What is asked of the reader stands apart from what we look up: blocks that begin the same, up to a colon, are one group. */
function byLead(own: readonly BuildingBlock[]): readonly (readonly BuildingBlock[])[] {
  const groups = new Map<string, BuildingBlock[]>();
  for (const one of own) {
    const [lead = ""] = one.tekst.split(": ");
    groups.set(lead, [...(groups.get(lead) ?? []), one]);
  }
  return [...groups.values()];
}

/** What all blocks of one outcome begin with stands above them once. */
function blocksTogether(own: readonly BuildingBlock[]): Block[] {
  const lead = own.length === 1 ? "" : commonLead(own.map(({ tekst }) => tekst));
  const rest = own.map((one) => lineText({ ...one, tekst: one.tekst.slice(lead.length) }));
  return lead === "" ? [bullets(rest)] : [paragraph(lead.trim()), bullets(rest)];
}

/** Whole sentences alone, or words up to a colon. */
function commonLead([first = "", ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return /^.*[.:] /u.exec(first.slice(0, length))?.[0] ?? "";
}
