// Duties and conflicts in Dutch: what somebody must do, until when, what follows, and what rests.

import { placeText, type Shown } from "@andersom/runtime";
import type { ConflictOutcome, DutyOutcome, MeasureOutcome } from "@andersom/logic";
import { enumerate, printable, sentence } from "./text.js";
import { monthsText } from "./trace.js";

/** The duties that apply, rest or have lapsed; one that does not apply is only told when it stands in a block of its own. */
export function dutyLines(
  duties: readonly DutyOutcome[],
  withPlace: (duty: DutyOutcome) => string,
): readonly string[] {
  return duties.flatMap((duty) => {
    const about = [`${withPlace(duty)}${stateText(duty)}.`, ...details(duty)].join(" ");
    switch (duty.state) {
      case "geldt":
      case "rust":
      case "vervallen":
        return [about];
      case "geldt niet":
      case "onbekend":
        return [];
    }
  });
}

function stateText({ state, why, applies }: DutyOutcome): string {
  const reason = why.map(({ text }) => printable(text.replace(/[.;]$/, "")));
  if (state === "vervallen") return `: ${enumerate(reason)}`;
  if (state !== "rust") return "";
  const part = applies.kind === "waarde" && applies.value === true ? "rust voor een deel" : "rust";
  return `: ${part} (${reason.map((text) => text.replace(/^Dan /u, "")).join("; ")})`;
}

function details({ state, due, term, extent, consequence }: DutyOutcome): readonly string[] {
  if (state === "vervallen") return [];
  return [
    ...(extent === undefined ? [] : [`Omvang: ${printable(extent)}.`]),
    ...(due?.kind === "waarde" ? [`Uiterlijk op ${printable(due.text)}.`] : []),
    ...(due?.kind === "onbekend" && term !== undefined ? [`Termijn: ${printable(term)}.`] : []),
    ...(consequence === undefined ? [] : [`Bij niet nakomen: ${printable(consequence)}.`]),
  ];
}

/** The conflicts that occur, each with its resolution; an undeclared one is a remark to the municipality. */
export function conflictLines(conflicts: readonly ConflictOutcome[]): readonly string[] {
  return conflicts
    .filter(({ holds }) => isTrue(holds))
    .map(({ name, declared, between, resolution, asLongAs, power, place }) => {
      const said = resolution === undefined ? "" : ` ${sentence(printable(resolution))}`;
      if (!declared) return `${printable(name)}: ${printable(resolution ?? "")}.`;
      const on = power === undefined ? "" : ` Bevoegdheid: ${printable(power)}.`;
      return `${printable(name)} (${placeText(place)}), tussen ${printable(enumerate(between))}.${said}${whileText(asLongAs)}${on}`;
    });
}

/** Whether what the resolution lasts for is so: nothing to add when it is, or when nothing is said. */
function whileText(asLongAs: ConflictOutcome["asLongAs"]): string {
  if (asLongAs === undefined || (asLongAs.holds !== undefined && isTrue(asLongAs.holds))) return "";
  const words = printable(asLongAs.text);
  return asLongAs.holds?.kind === "waarde"
    ? ` Dat is nu niet zo: ${words}.`
    : ` Ga na of dit zo is: ${words}.`;
}

/** Each measure with its months: what they take together, what was carried over, what lapsed, and what does not count. */
export function measureBlocks(
  measures: readonly MeasureOutcome[],
): readonly (readonly [title: string, lines: readonly string[]])[] {
  return measures.map(({ name, schedules, months, place }) => {
    const taken = months.map(({ month, amount }) => {
      const carried = schedules.some((one) => one.months.some((it) => it.month === month && it.carried));
      return `${monthsText(month, month)}: ${shown(amount)}${carried ? " (doorgeschoven)" : ""}.`;
    });
    const others = schedules.flatMap(({ thing, lapsed, dropped, open }) => [
      ...(lapsed === undefined ? [] : [`${printable(thing)}: ${shown(lapsed)} vervalt.`]),
      ...(dropped === undefined ? [] : [`${printable(thing)} telt niet mee: ${printable(dropped)}.`]),
      ...(open === undefined ? [] : [`${printable(thing)}: nog niet uit te rekenen.`]),
    ]);
    return [
      `${sentence(name).replace(/\.$/, "")} per maand (${placeText(place)})`,
      [...taken, ...others],
    ] as const;
  });
}

function shown(amount: Shown): string {
  return amount.kind === "waarde" ? amount.text : "onbekend";
}

function isTrue(shown: Shown): boolean {
  return shown.kind === "waarde" && shown.value === true;
}
