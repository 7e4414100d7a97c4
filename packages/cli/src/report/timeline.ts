// The days on which something changes as people read them: what, from what to what, and why with its article.

import { formatDutchDate, parseIsoDate, placeText, type Shown } from "@andersom/runtime";
import {
  namesOf,
  type ChangeReason,
  type TimelineChange,
  type TimelineEntry,
  type TimelineOptions,
} from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import type { DecisionOptions } from "./decision.js";
import { enumerate, hang, printable } from "./text.js";
import { shownText } from "./trace.js";

type Look = Pick<DecisionOptions, "style" | "width">;

export function timelineText(
  entries: readonly TimelineEntry[],
  model: DecisionModel,
  { from, to }: TimelineOptions,
  look: Look,
): string {
  const { style, width } = look;
  const head = [
    style.strong(printable(model.instrument.title)),
    hang(
      "",
      `Wat er verandert van ${dutch(from)} tot en met ${dutch(to)}, alsof alles op elke dag opnieuw wordt gevraagd.`,
      width,
    ),
  ].join("\n");
  const days = daysText(entries, model, look);
  const nothing =
    entries.length === 0
      ? "Er verandert niets in deze periode."
      : "Er verandert niets in deze periode, maar een deel is niet te berekenen; andersom decide zegt waarom.";
  return `${[head, ...(days.length === 0 ? [hang("", nothing, width)] : days)].join("\n\n")}\n`;
}

/** The days of change below a plan. */
export function changesText(
  entries: readonly TimelineEntry[],
  model: DecisionModel,
  { from, to }: TimelineOptions,
  look: Look,
): string {
  const days = daysText(entries, model, look);
  const title = look.style.strong(`Veranderdagen van ${dutch(from)} tot en met ${dutch(to)}`);
  return `${[title, ...(days.length === 0 ? ["  Er verandert in dit jaar niets."] : days)].join("\n\n")}\n`;
}

function daysText(entries: readonly TimelineEntry[], model: DecisionModel, look: Look): readonly string[] {
  const { style, width } = look;
  const nameOf = namesOf(model);
  return entries.flatMap(({ date, changes }) => {
    const told = changes.filter((change) => isTold(change, nameOf));
    const ofLaw = told.filter((change) => isLawValue(change, model));
    const summed = ofLaw.length > mostLawValues ? ofLaw : [];
    const lines = [
      ...told
        .filter((change) => !summed.includes(change))
        .flatMap((change) => changeLines(change, changes, nameOf, look)),
      ...lawLines(summed, model, width),
    ];
    return lines.length === 0 ? [] : [[style.strong(dutch(date)), ...lines].join("\n")];
  });
}

/** More values of laws on one day than this are told together: most are not about this household. */
const mostLawValues = 3;

/** An amount that a law gives to everyone. What it does to a right, the reasons of that right say. */
function isLawValue({ kind, person, id }: TimelineChange, model: DecisionModel): boolean {
  return kind === "waarde" && person === "" && lawOf(id, model) !== undefined;
}

function lawOf(id: string, { definitions }: DecisionModel): string | undefined {
  return definitions.find((one) => one.id === id)?.place.instrument;
}

function lawLines(
  changes: readonly TimelineChange[],
  model: DecisionModel,
  width: number,
): readonly string[] {
  const laws = [...new Set(changes.map(({ id }) => lawOf(id, model) ?? ""))];
  return laws.map((law) => {
    const names = changes.filter(({ id }) => lawOf(id, model) === law).map(({ name }) => printable(name));
    const more = names.length > 2 ? [`nog ${String(names.length - 2)} waarden`] : [];
    const told = enumerate([...names.slice(0, 2), ...more]);
    return hang("  ", `Ook anders in de ${printable(law)}: ${told} (zie --format json).`, width);
  });
}

type NameOf = (id: string) => string;

/** What could not be computed and still cannot, for other reasons, is no change to a reader; the JSON has it. */
function isTold({ before, after }: TimelineChange, nameOf: NameOf): boolean {
  return shortText(before, nameOf) !== shortText(after, nameOf);
}

function changeLines(
  change: TimelineChange,
  all: readonly TimelineChange[],
  nameOf: NameOf,
  { width }: Look,
): readonly string[] {
  const { kind, person, id, name, before, after, why } = change;
  // One inwoner without a name of their own needs none here.
  const who = person === "" || person === "inwoner" ? "" : `${printable(person)}: `;
  const what = kind === "uitkomst" || kind === "waarde" ? printable(name) : `${kind} van ${printable(name)}`;
  // What a right is worth comes and goes with it, for the reasons that stand there already.
  const follows =
    kind !== "uitkomst" &&
    kind !== "waarde" &&
    all.some((one) => one.kind === "uitkomst" && one.id === id && one.person === person);
  return [
    hang("  ", `${who}${what}: ${step(before, after, nameOf)}`, width),
    ...(follows ? [] : why.map((reason) => hang("    ", reasonText(reason, nameOf), width))),
  ];
}

const labels: Readonly<Record<ChangeReason["kind"], string>> = {
  regel: "Door de regel",
  bedrag: "Door een ander bedrag",
  verjaardag: "Door een verjaardag",
  datum: "Door een datum in de regels",
  inwerkingtreding: "Door de inwerkingtreding",
};

function reasonText({ kind, text, place, thing, before, after }: ChangeReason, nameOf: NameOf): string {
  const whose =
    thing === undefined || thing === "inwoner" || kind !== "verjaardag" ? "" : ` van ${printable(thing)}`;
  const told = place === undefined || (place.article === undefined && kind !== "bedrag") ? undefined : place;
  const where = told === undefined ? "" : ` (${placeText(told)})`;
  const change = before === undefined || after === undefined ? "" : `: ${step(before, after, nameOf)}`;
  return `${labels[kind]}${whose}: ${withDutchDates(printable(text.replace(/[.;]$/u, "")))}${where}${change}.`;
}

function step(before: Shown, after: Shown, nameOf: NameOf): string {
  return `${shortText(before, nameOf)} → ${shortText(after, nameOf)}`;
}

function shortText(shown: Shown, nameOf: NameOf): string {
  if (shown.kind === "fout" || (shown.kind === "waarde" && shown.value === "fout"))
    return "niet te berekenen";
  return shownText(shown, { nameOf });
}

function withDutchDates(text: string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/gu, dutch);
}

function dutch(iso: string): string {
  const day = parseIsoDate(iso);
  return day === undefined ? iso : formatDutchDate(day);
}
