// What is asked of the one who is granted a right, and who signs the letter.

import type { DutyOutcome } from "@andersom/logic";
import type { Duty, Right } from "@andersom/semantics";
import { placeText } from "@andersom/runtime";
import { literal, sentence } from "../dutch/clause.js";
import { spokenNumbers } from "../dutch/number-words.js";
import { spokenTo } from "../phrase/fragment.js";
import { say } from "../public/context.js";
import { hasClause } from "../public/procedure.js";
import { blockIfAny, type LetterBlock } from "./letter.js";
import type { Voice } from "./voice.js";

type DutyState = DutyOutcome["state"];

/** The duties that go with a right, as far as they hold here: those that name it, those of all rights, and those of whoever has it. */
export function dutyBlocks(
  voice: Voice,
  right: Right,
  decided: readonly DutyOutcome[],
): readonly LetterBlock[] {
  const { duties } = voice.index.model;
  const states = new Map(decided.map(({ id, state }) => [id, state]));
  const own = duties.filter(
    (duty) =>
      duty.place.instrument === undefined &&
      isHolder(voice, right, duty) &&
      goesWith(duty, right) &&
      !isOff(duty, states.get(duty.id)),
  );
  return blockIfAny({
    soort: "plichten",
    titel: say(voice, "Dit vragen wij van {u}"),
    regels: own.map((duty) => ({
      tekst: dutyText(voice, duty, states.get(duty.id)),
      plaatsen: [placeText(duty.place)],
    })),
  });
}

/** One that ended, that rests, or from which an exception frees this household. What only has not come up yet stays in the letter. */
function isOff({ exception }: Duty, state: DutyState | undefined): boolean {
  return state === "vervallen" || state === "rust" || (state === "geldt niet" && exception !== undefined);
}

function isHolder(voice: Voice, right: Right, { holder }: Duty): boolean {
  const thing = voice.index.things.get(right.thing)?.name ?? right.thing;
  return holder.replace(/^(?:de|het) /iu, "").toLowerCase() === thing.toLowerCase();
}

function goesWith({ belongsTo = [], condition, scope }: Duty, right: Right): boolean {
  const names = belongsTo.map((name) => name.toLowerCase().replace(/^(?:de|het) /u, ""));
  if (names.some((name) => name === right.name.toLowerCase() || name.startsWith("alle rechten"))) return true;
  return JSON.stringify([condition, scope]).includes(`"right":"${right.id}"`);
}

function dutyText(voice: Voice, duty: Duty, state: DutyState | undefined): string {
  const term = duty.term === undefined ? "" : spokenTo(voice, duty.term.text);
  const written =
    duty.does === undefined
      ? `${say(voice, "{U moet}")} ${spokenTo(voice, duty.name)}`
      : spokenTo(voice, duty.text.replace(/\.$/u, ""));
  // Behind a clause of its own (`een wijziging die gevolgen heeft`) the term would be read as a part of that clause.
  const bare = term === "" ? written : written.replace(new RegExp(`,? ${literal(term)}$`, "u"), "");
  const own = term !== "" && !bare.includes(term) && hasClause(bare);
  const told = own ? bare : written;
  const within = term === "" || told.includes(term) ? "" : own ? `. Dat moet ${term}` : ` ${term}`;
  // Where it is known to hold, no exception does.
  const sometimes = duty.exception === undefined || state === "geldt" ? "" : " Er zijn uitzonderingen.";
  return `${sentence(spokenNumbers(`${told}${within}`))}${sometimes}`;
}

/** Who decides, with room for the day and for who signs for it. */
export function signatureBlock({ index }: Voice): LetterBlock {
  const { municipality, decides } = index.model.instrument;
  const of = municipality === undefined ? "" : ` van de gemeente ${municipality.replace(/^gemeente /iu, "")}`;
  const who =
    decides === undefined || /college/u.test(decides)
      ? "het college van burgemeester en wethouders"
      : decides;
  return {
    soort: "ondertekening",
    titel: "Ondertekening",
    regels: [
      { tekst: `Namens ${who}${of}:`, inTeVullen: "naam en functie" },
      { tekst: "Datum:", inTeVullen: "dag waarop u de brief verstuurt" },
    ],
    bron: "Algemene wet bestuursrecht, artikel 10:10",
  };
}
