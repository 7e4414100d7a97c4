// Duties and conflicts in Dutch: what somebody must do, until when, what follows, and what rests.

import { placeText, type Shown } from "@andersom/runtime";
import type { ConflictOutcome, DutyOutcome } from "@andersom/logic";
import { enumerate, printable, sentence } from "./text.js";

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
    .map(({ name, declared, between, resolution, power, place }) => {
      const said = resolution === undefined ? "" : ` ${sentence(printable(resolution))}`;
      if (!declared) return `${printable(name)}: ${printable(resolution ?? "")}.`;
      const on = power === undefined ? "" : ` Bevoegdheid: ${printable(power)}.`;
      return `${printable(name)} (${placeText(place)}), tussen ${printable(enumerate(between))}.${said}${on}`;
    });
}

function isTrue(shown: Shown): boolean {
  return shown.kind === "waarde" && shown.value === true;
}
