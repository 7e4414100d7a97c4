// The worksheet of the reversed test as people read it: five steps per right, and room for what only a person knows.

import type { Shown } from "@andersom/runtime";
import type { Room } from "../worksheet/legal.js";
import type { Worksheet } from "../worksheet/worksheet.js";
import { headline, type DecisionOptions } from "./decision.js";
import { enumerate, hang, printable, sentence } from "./text.js";
import { shownText } from "./trace.js";

export function worksheetText(
  sheets: readonly Worksheet[],
  title: string,
  peildatum: Shown,
  options: DecisionOptions,
): string {
  const { style, width } = options;
  const day = shownText(peildatum, { nameOf: (id) => id });
  const head = [
    style.strong(`Omgekeerde toets: ${printable(title)}`),
    `Peildatum: ${day}.`,
    ...hang(
      "",
      "Andersom rekent de regels na. Wat achter een □ staat, beantwoordt een mens; de volgorde is van het effect naar de regel.",
      width,
    ).split("\n"),
  ].join("\n");
  const none = sheets.length === 0 ? ["Er is geen recht aan de orde."] : [];
  return `${[head, ...none, ...sheets.map((sheet) => sheetText(sheet, options))].join("\n\n")}\n`;
}

function sheetText(sheet: Worksheet, options: DecisionOptions): string {
  const { style, width } = options;
  const who = sheet.who === undefined ? "" : `${printable(sheet.who)}: `;
  const step = (number: number, name: string, told: readonly string[], asked: readonly string[]): string =>
    [
      style.strong(`  ${String(number)}. ${name}`),
      ...told.map((line) => hang("     ", sentence(printable(line)), width)),
      ...asked.map((line) => hang("     □ ", printable(line), width)),
    ].join("\n");
  const { effect, life, foundation, ethics, legal } = sheet;
  return [
    `${who}${headline(sheet.outcome, style, { ...options, nameOf: (id) => id })}`,
    step(
      1,
      "Effect",
      effect.effects.map(({ name, text, measure, reached }) => {
        const seen = reached === "niet bekend" ? "" : ` Volgens de regels en de oordelen: ${reached}.`;
        return `${name}: ${text}${measure === undefined ? "" : ` Meten: ${measure.replace(/\.$/u, "")}.`}${seen}`;
      }),
      effect.questions,
    ),
    step(
      2,
      "Leefwereld",
      life.known.map(({ name, text }) => `Bekend: ${name}: ${text}`),
      [...life.missing, ...life.judgements, ...life.questions],
    ),
    step(
      3,
      "Grondwaarde",
      foundation.laws.length === 0 ? [] : [`Steunt op ${enumerate(foundation.laws)}`],
      foundation.questions,
    ),
    step(
      4,
      "Ethiek",
      [
        ...(ethics.values.length === 0 ? [] : [`Kernwaarden van ${enumerate(ethics.chapters)}`]),
        ...ethics.values.map(({ name, text, weight }) => `${"★".repeat(weight)} ${name}: ${text}`),
      ],
      ethics.questions,
    ),
    step(
      5,
      "Juridisch",
      [
        `Uitkomst van de regels: ${legal.outcome}`,
        ...legal.rules.map(({ role, place, text }) => `${place} ${role}: ${text}`),
        ...legal.room.flatMap(roomLines),
        ...legal.departures.map(({ clause, kind }) => `Gevraagde afwijking op grond van ${clause}: ${kind}`),
      ],
      legal.questions,
    ),
  ].join("\n");
}

function roomLines(room: Room): readonly string[] {
  const { clause, authority, direction, bounds, effect, condition, motivation } = room;
  const about = [
    `richting: ${direction}`,
    ...(bounds.length === 0 ? [] : [`grens: ${bounds.join(", ")}`]),
    ...(effect === undefined ? [] : [`voor het effect ${effect}`]),
    ...(condition === undefined ? [] : [`alleen als ${condition}`]),
  ];
  return [
    `Ruimte voor maatwerk: ${clause}, door ${authority}; ${about.join("; ")}`,
    `Een motivering noemt: ${motivation.join("; ")}`,
  ];
}
