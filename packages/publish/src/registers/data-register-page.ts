// The data register as a page for officers: the counts first, then a table per thing, and what still has to be filled in.

import {
  bullets,
  linedTable,
  paragraph,
  section,
  sectionIfAny,
  strong,
  table,
  uniqueIds,
} from "../document/build.js";
import type { Block, Document, Section } from "../document/document.js";
import { capital, lowerFirst } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { dateText } from "../phrase/plain-value.js";
import { isNotNeeded, type DataRegister, type DataRegisterEntry } from "./data-register.js";
import { groundsTogether, placesTogether } from "./places.js";
import { sourceWords, titleWords } from "./words.js";
import { classes, type PersonalDataClass } from "./personal-data.js";

/** The same register for reading. */
export function dataRegisterPage(register: DataRegister): Document {
  const things = [...new Set(register.gegevens.map(({ over }) => over))];
  return {
    title: `Gegevensregister bij ${titleWords(register.verordening)}`,
    subtitle: "Welke gegevens deze regels nodig hebben, waarvandaan en waarvoor",
    facts: [
      ...(register.gemeente === undefined ? [] : [{ name: "Gemeente", value: register.gemeente }]),
      { name: "Gemaakt voor", value: dateText(register.peildatum) },
    ],
    opening: [
      {
        kind: "note",
        content: [
          paragraph([
            strong("Dit register volgt uit de regels."),
            " Wat een artikel nodig heeft, is nagegaan door alle regels heen, ook langs begrippen en andere rechten. De grondslag is het artikel dat het gegeven nodig heeft, met de wet waarop dat artikel rust. De verordening zegt niet hoelang een gegeven wordt bewaard: dat vult de gemeente in bij ‘Bewaren’.",
          ]),
        ],
      },
    ],
    sections: uniqueIds([
      summary(register),
      ...classSections(register),
      ...sectionIfAny(wholeTitle, wholeLaws(register)),
      ...things.map((thing) => thingSection(register, thing)),
      ...sectionIfAny("Gegevens die geen enkele regel nodig heeft", notNeeded(register)),
    ]),
  };
}

function summary({ telling, gegevens }: DataRegister): Section {
  const row = (name: string, count: number): readonly string[] => [name, String(count)];
  const of = (one: PersonalDataClass): number =>
    gegevens.filter(({ persoonsgegeven }) => persoonsgegeven === one).length;
  const kinds = (Object.keys(classes) as PersonalDataClass[]).map((one) => {
    const { text, law } = classes[one];
    return row(capital(law === undefined ? text : `${text} (${law})`), of(one));
  });
  return section("In het kort", [
    table(
      "",
      ["Wat", "Aantal"],
      [
        row("Gegevens", telling.gegevens),
        row("Oordelen van mensen", telling.oordelen),
        ...kinds,
        row("Gegevens zonder beschreven bron", telling.zonderBron),
        row("Gegevens die geen enkele regel nodig heeft", telling.nergensNodig),
        row("Gegevens waarbij geen wet is genoemd", telling.zonderWet),
      ],
    ),
  ]);
}

/** What the law treats as sensitive by name, and what nobody has classified. */
function classSections({ gegevens }: DataRegister): Section[] {
  const items = (one: PersonalDataClass): string[] =>
    gegevens
      .filter(({ persoonsgegeven }) => persoonsgegeven === one)
      .map(({ naam, over, zoalsGeschreven }) =>
        zoalsGeschreven === undefined ? `${naam} (${over})` : `${naam} (${over}): ${zoalsGeschreven}`,
      );
  const sensitive = (["bijzonder", "strafrechtelijk", "burgerservicenummer"] as const).flatMap((one) => {
    const { text, law = "" } = classes[one];
    const found = items(one);
    return found.length === 0 ? [] : [paragraph(`${capital(text)} (${law}):`), bullets(found)];
  });
  const open = items("nog niet ingedeeld");
  return [
    ...sectionIfAny("Gegevens met extra bescherming", sensitive),
    ...sectionIfAny(
      "Nog niet ingedeeld",
      open.length === 0
        ? []
        : [
            paragraph(
              `Bij ${open.length === 1 ? "dit gegeven of oordeel" : `deze ${String(open.length)} gegevens en oordelen`} zegt de verordening niet of het een gewoon of een bijzonder persoonsgegeven is. Deel ${open.length === 1 ? "het" : "ze"} in door het woord achter het gegeven te zetten, zoals ‘gezondheid’ of ‘persoonsgegeven’.`,
            ),
            bullets(open),
          ],
    ),
  ];
}

const wholeTitle = "Wetten van de hele verordening";

/** Where an article names no law, all those of the header count: once here, and not again with every such fact. */
function wholeLaws({ gegevens }: DataRegister): Block[] {
  const [first] = gegevens.flatMap(({ grondslag }) =>
    grondslag?.wetVanDeHeleVerordening === true ? [grondslag] : [],
  );
  if (first === undefined) return [];
  return [
    paragraph("Op deze wetten rust een artikel dat zelf geen wet noemt:"),
    bullets(groundsTogether(first.wet.map(({ titel }) => titel))),
  ];
}

/** Four columns: more do not fit on paper. */
function thingSection({ gegevens }: DataRegister, thing: string): Section {
  const rows = gegevens
    .filter(({ over }) => over === thing)
    .map((entry) => [
      [`${capital(entry.naam)}.`, `${valueCell(entry)}.`],
      [...obtainedLines(entry), `${capital(classCell(entry))}.`, "Bewaren: [in te vullen]."],
      needsLines(entry),
      [...groundLines(entry), ...(entry.doel.length === 0 ? [] : [`Doel: ${joined(entry.doel, "en")}.`])],
    ]);
  return section(`Gegevens van: ${thing}`, [
    linedTable(["Gegeven", "Herkomst en bescherming", "Nodig voor", "Grondslag en doel"], rows),
  ]);
}

function valueCell({ waarde, keuzes }: DataRegisterEntry): string {
  return capital(keuzes === undefined ? waarde : `${waarde}: ${joined(keuzes, "of")}`);
}

function obtainedLines(entry: DataRegisterEntry): string[] {
  const { verkrijging, bron, beoordelaar, alleenVragenBij, alleenDelenMetToestemming } = entry;
  const how =
    verkrijging === "beoordeeld"
      ? `Oordeel${beoordelaar === undefined ? "" : ` van ${beoordelaar}`}`
      : verkrijging === "niet beschreven"
        ? "Niet beschreven"
        : capital(joined(bron.map(sourceWords), "en"));
  return [
    `${how}.`,
    ...(alleenVragenBij === undefined ? [] : [`Alleen ${lowerFirst(alleenVragenBij).replace(/\.$/u, "")}.`]),
    ...(alleenDelenMetToestemming === undefined ? [] : ["Delen alleen met toestemming."]),
  ];
}

function classCell({ persoonsgegeven, zoalsGeschreven }: DataRegisterEntry): string {
  const { text, law } = classes[persoonsgegeven];
  const said = zoalsGeschreven === undefined || text.includes(zoalsGeschreven);
  const more = [law, said ? undefined : `‘${zoalsGeschreven}’`].filter((one) => one !== undefined);
  return more.length === 0 ? text : `${text} (${more.join("; ")})`;
}

function needsLines({ nodigVoor }: DataRegisterEntry): string[] {
  const { rechtstreeks, viaAndereRegels, rechten } = nodigVoor;
  const direct = joined(placesTogether(rechtstreeks, "met leden"), "en");
  const via = placesTogether(viaAndereRegels, "zonder leden").join("; ");
  const parts = [
    ...(direct === "" ? [] : [`${capital(direct)}.`]),
    ...(via === "" ? [] : [`Langs andere regels: ${via}.`]),
    ...(rechten.length === 0
      ? []
      : [`${rechten.length === 1 ? "Recht" : "Rechten"}: ${joined(rechten, "en")}.`]),
  ];
  return parts.length === 0 ? ["Geen enkele regel."] : parts;
}

/** The laws below the articles; without an article that needs it there is nothing to rest on. */
function groundLines({ grondslag, nodigVoor }: DataRegisterEntry): string[] {
  if (grondslag === undefined) return ["Geen: vraag het niet."];
  const { verordening, wet, wetVanDeHeleVerordening } = grondslag;
  const articles = placesTogether(verordening, "zonder leden").map((one) => `${capital(one)}.`);
  const laws = groundsTogether(wet.map(({ titel }) => titel)).join("; ");
  return [
    // Without an article that reads it, these are the ones beside it.
    ...(nodigVoor.rechtstreeks.length === 0 && articles.length > 0 ? ["De artikelen hiernaast."] : articles),
    laws === ""
      ? "Geen wet genoemd: vul aan."
      : wetVanDeHeleVerordening === true
        ? `De ${lowerFirst(wholeTitle)}.`
        : `${laws}.`,
  ];
}

function notNeeded({ gegevens }: DataRegister): Block[] {
  const found = gegevens.filter(isNotNeeded);
  if (found.length === 0) return [];
  return [
    paragraph(
      "Een gegeven zonder doel mag de gemeente niet verzamelen (AVG, artikel 5 lid 1). Haal het weg, of schrijf de regel die het nodig heeft.",
    ),
    bullets(found.map(({ naam, over }) => `${naam} (${over})`)),
  ];
}
