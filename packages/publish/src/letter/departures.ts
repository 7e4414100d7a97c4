// Maatwerk in a letter: from which rule we depart, on which clause, and why; or why we do not.

import type { DepartureOutcome } from "@andersom/logic";
import { placeText } from "@andersom/runtime";
import type { DecisionModel, Departure, Right } from "@andersom/semantics";
import { sentence } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { blockIfAny, type LetterBlock, type LetterLine } from "./letter.js";
import type { Voice } from "./voice.js";

/** What became of a departure, with the reasons that were given for it. */
export interface LetterDeparture extends DepartureOutcome {
  readonly motivation?: string;
  readonly effect?: string;
}

/** The departures that are about this right. */
export function departureBlocks(
  voice: Voice,
  right: Right,
  departures: readonly LetterDeparture[],
): readonly LetterBlock[] {
  const clauses = clausesOf(voice.index.model, right);
  return blockIfAny({
    soort: "maatwerk",
    titel: "Maatwerk",
    regels: departures.flatMap((one) => {
      const clause = clauses.find((other) => isClauseOf(one, other));
      return clause === undefined ? [] : [departureLine(one, targetWords(clause))];
    }),
    bron: "Algemene wet bestuursrecht, artikel 3:46",
  });
}

/** Whether a departure about this right was accepted. */
export function isDepartedFrom(voice: Voice, right: Right, departures: readonly LetterDeparture[]): boolean {
  const clauses = clausesOf(voice.index.model, right);
  return departures.some((one) => one.kind === "aanvaard" && clauses.some((other) => isClauseOf(one, other)));
}

/** Two clauses about different leden may stand behind the same lid: their place in the text tells them apart. */
function isClauseOf({ clause, place: found }: LetterDeparture, { place }: Departure): boolean {
  if (placeText(place) !== clause) return false;
  return found === undefined || JSON.stringify(found) === JSON.stringify(place);
}

/** The rules that a clause lets be departed from; `lid 1` alone gets its article. */
export function targetWords({ targetPlaces, place, wholeOrdinance }: Departure): string {
  if (wholeOrdinance) return "de gewone regel";
  const texts = targetPlaces.map(({ text, article = place.article }) =>
    /^artikel\b/iu.test(text) || article === undefined ? text : `artikel ${article} ${text}`,
  );
  return texts.length === 0 ? "de gewone regel" : joined([...new Set(texts)], "en");
}

function departureLine(departure: LetterDeparture, from: string): LetterLine {
  const { kind, clause, motivation = "", effect, findings } = departure;
  const goal = effect === undefined ? "" : ` Wij doen dat voor het doel ‘${effect}’.`;
  switch (kind) {
    case "aanvaard":
      return {
        tekst: `Wij wijken af van ${from}.${goal}${motivation === "" ? "" : ` De reden: ${sentence(motivation)}`}`,
        plaatsen: [clause],
        ...(motivation === "" ? { inTeVullen: "vul in: waarom wij afwijken" } : {}),
      };
    case "geweigerd":
      return {
        tekst: `Wij wijken niet af van ${from}. ${findings.map(({ message }) => sentence(message)).join(" ")}`,
        plaatsen: [clause],
      };
    case "nog onbekend":
      return { tekst: `Wij weten nog niet of wij afwijken van ${from}.`, plaatsen: [clause] };
  }
}

/** The clauses that let a rule of the right, or what it is worth, be departed from. */
export function clausesOf(model: DecisionModel, right: Right): Departure[] {
  const worth = [right.amount, right.extent, right.duration, right.aidForm, right.start, right.end].filter(
    (id) => id !== undefined,
  );
  const rules = [...right.grants, ...right.refusals, ...right.powers].map(({ id }) => id);
  const values = model.definitions.filter(({ id }) => worth.includes(id));
  const own = new Set([
    right.id,
    ...rules,
    ...worth,
    ...values.flatMap((one) => one.rules.map(({ id }) => id)),
  ]);
  return model.departures.filter(
    ({ wholeOrdinance, decides, targets }) =>
      wholeOrdinance ||
      (decides !== undefined && own.has(decides)) ||
      targets.some((target) => own.has(target)),
  );
}
