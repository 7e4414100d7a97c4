// The motivation of a decision from its trace, as Awb 3:46 asks: the facts, the rule, the outcome, the amount and how it came about.

import type { DutyOutcome } from "@andersom/logic";
import { placeText, type RightOutcome, type Shown, type TraceNode } from "@andersom/runtime";
import type { DecisionModel, Right, RightRule } from "@andersom/semantics";
import { sentence } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { isApproximate, readable } from "../phrase/whole-cents.js";
import { fixed } from "../public/fixed-text.js";
import { say } from "../public/context.js";
import { nodeOf } from "./deciding.js";
import { departureBlocks, isDepartedFrom, type LetterDeparture } from "./departures.js";
import { dutyBlocks, signatureBlock } from "./duties.js";
import { foundLines } from "./found.js";
import { leavesOfRule } from "./leaves.js";
import { blockIfAny, type LetterBlock, type LetterLine, type Motivation } from "./letter.js";
import { leafLine, ruleAt } from "./lines.js";
import { isOnceForGood } from "./limits.js";
import { judgementBlocks, openBlocks } from "./open.js";
import { refusedBlocks, setAsideBlocks } from "./refused.js";
import { computationLines, type Seen } from "./steps.js";
import { about, cited, voiceOf, type Voice } from "./voice.js";

export interface MotivationOptions {
  /** ISO date on which was decided. */
  readonly on: string;
  /** The household, to tell how an amount was computed; without it only the amount is told. */
  readonly seen?: Seen;
  /** Departures of this decision, with their reasons. */
  readonly departures?: readonly LetterDeparture[];
  /** The outcome of the same right if nothing were departed from: which ground is set aside. */
  readonly ruled?: RightOutcome;
  /** What came out about the duties of the same person: from which of them an exception frees. */
  readonly duties?: readonly DutyOutcome[];
}

/** The blocks of one outcome. Everything in them is said by the trace or the model: nothing is made up. */
export function motivation(
  model: DecisionModel,
  outcome: RightOutcome,
  { on, seen, departures = [], ruled, duties = [] }: MotivationOptions,
): Motivation | undefined {
  const right = model.rights.find(({ id }) => id === outcome.right);
  if (right === undefined) return undefined;
  const voice = voiceOf(model, right, on);
  const besluit = outcome.kind === "toegekend" || outcome.kind === "geweigerd";
  const bedrag =
    outcome.kind === "toegekend" && outcome.amount?.kind === "waarde" ? outcome.amount.text : undefined;
  return {
    recht: right.id,
    naam: right.name,
    uitkomst: outcome.kind,
    besluit,
    ...(bedrag === undefined ? {} : { bedrag }),
    blokken: [
      outcomeBlock(voice, right, outcome),
      ...grantedBlocks(voice, right, outcome),
      ...refusedBlocks(voice, right, outcome),
      ...openBlocks(voice, outcome),
      ...computationBlocks(voice, right, outcome, seen),
      ...(isDepartedFrom(voice, right, departures) ? setAsideBlocks(voice, right, outcome, ruled) : []),
      ...departureBlocks(voice, right, departures),
      ...(besluit ? judgementBlocks(voice, right, outcome) : []),
      ...blockIfAny({
        soort: "gegevens",
        titel: "Van deze gegevens gaan wij uit",
        regels: outcome.kind === "niet aan de orde" ? [] : foundLines(voice, outcome.trace),
      }),
      ...(outcome.kind === "toegekend" ? dutyBlocks(voice, right, duties) : []),
      ...reservationBlocks(voice, right, outcome),
      ...(besluit ? [objectionBlock(voice), signatureBlock(voice)] : []),
    ],
  };
}

function outcomeBlock(voice: Voice, right: Right, outcome: RightOutcome): LetterBlock {
  const block = (titel: string, ...regels: readonly LetterLine[]): LetterBlock => ({
    soort: "besluit",
    titel,
    regels,
  });
  const say_ = (template: string): LetterLine => ({ tekst: about(voice, right, template) });
  switch (outcome.kind) {
    case "toegekend":
      return block("Ons besluit", say_("{U krijgt} {recht}."), ...worthLines(outcome));
    case "geweigerd":
      return block("Ons besluit", say_("{U krijgt} {nietrecht}."));
    case "ter beoordeling":
    case "nog onbekend":
      return block("Nog geen besluit", say_("Wij kunnen nog niet beslissen over {recht}."));
    case "niet aan de orde":
      return block(
        "Geen besluit",
        say_("Over {recht} hoeven wij nu niet te beslissen."),
        ...(outcome.reason === undefined ? [] : [{ tekst: sentence(outcome.reason) }]),
      );
    case "fout":
      return block(
        "Geen besluit",
        say_("De regels geven over {recht} hier geen uitkomst."),
        ...outcome.findings.map(({ message, places }) => ({
          tekst: sentence(message),
          plaatsen: [...new Set(places.map(placeText))],
        })),
      );
  }
}

/** What somebody gets, from when and until when. */
function worthLines(outcome: RightOutcome & { kind: "toegekend" }): LetterLine[] {
  const parts: readonly (readonly [Shown | undefined, (text: string) => string])[] = [
    [outcome.amount, (text) => `De hoogte is ${text}`],
    [outcome.extent, (text) => `De omvang is ${text}`],
    [outcome.duration, (text) => `De duur is ${text}`],
    [outcome.form, (text) => `De vorm is: ${text}`],
    [outcome.start, (text) => `Het begint op ${text}`],
    [outcome.end, (text) => `De laatste dag is ${text}`],
    [outcome.lastPossibleEnd, (text) => `Met elke verlenging die mag, is de laatste dag ${text}`],
  ];
  return parts.flatMap(([part, tell]): LetterLine[] => {
    if (part === undefined || part.kind === "niet van toepassing") return [];
    if (part.kind === "waarde") {
      const told = readable(part);
      return [
        {
          tekst: sentence(tell(told)),
          ...(told === part.text
            ? {}
            : { inTeVullen: "vul in: het bedrag dat u betaalt; de regels ronden het niet af" }),
        },
      ];
    }
    return [{ tekst: sentence(tell("nog niet bekend")), inTeVullen: "vul in of reken eerst uit" }];
  });
}

/** Which conditions are met, and that nothing stands against it. */
function grantedBlocks(voice: Voice, right: Right, outcome: RightOutcome): LetterBlock[] {
  if (outcome.kind !== "toegekend") return [];
  const rules = outcome.grounds.flatMap((ground) => ruleAt(right, ground) ?? []);
  const spoken = right.refusals.filter((rule) => spoke(rule, outcome.trace));
  const slot = spoken.length === 0 ? {} : { slot: `Er is geen reden om te weigeren (${places(spoken)}).` };
  return rules.map((rule) => {
    const departed = nodeOf(rule, outcome.trace)?.bypassed === "maatwerk";
    const regels = departed ? [] : metLines(voice, rule, outcome.trace);
    const where = cited([rule.place]);
    const aanhef = departed
      ? `Met maatwerk wijken wij af van ${where}.`
      : say(
          voice,
          `Dit recht volgt uit ${where}.${regels.length === 0 ? "" : " {U voldoet} aan de voorwaarden:"}`,
        );
    return { soort: "voorwaarden", titel: "Waarom", aanhef, regels, ...slot };
  });
}

function places(rules: readonly RightRule[]): string {
  return joined([...new Set(rules.map(({ place }) => placeText(place)))], "en");
}

/** Whether a rule was looked at and did not hold by its own condition. */
function spoke(rule: RightRule, top: TraceNode | undefined): boolean {
  const node = nodeOf(rule, top);
  return node !== undefined && (node.bypassed === undefined || node.bypassed === "voorwaarde niet vervuld");
}

/** The conditions of a rule in the sense that they have here. */
function metLines(voice: Voice, rule: RightRule, top: TraceNode | undefined): LetterLine[] {
  if (rule.condition === undefined && rule.scope === undefined) return [];
  const node = nodeOf(rule, top);
  if (node === undefined) return [];
  const leaves = leavesOfRule(voice.index, rule, true, node).filter(
    ({ expr }) => expr !== undefined && expr.op !== "definition" && expr.op !== "constant",
  );
  return distinct(leaves.map((leaf) => leafLine(voice, leaf)));
}

function distinct(lines: readonly LetterLine[]): LetterLine[] {
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

function computationBlocks(
  voice: Voice,
  right: Right,
  outcome: RightOutcome,
  seen: Seen | undefined,
): readonly LetterBlock[] {
  if (seen === undefined || outcome.kind !== "toegekend") return [];
  const values = [
    ["Zo komen wij aan het bedrag", right.amount, outcome.amount],
    ["Zo komen wij aan de omvang", right.extent, outcome.extent],
    ["Zo komen wij aan de duur", right.duration, outcome.duration],
  ] as const;
  return values.flatMap(([titel, id, part]) => {
    if (id === undefined || part?.kind !== "waarde") return [];
    const lines = computationLines(voice, seen, id);
    const last = lines.at(-1)?.tekst ?? part.text;
    const told = readable(part);
    const ends = last.includes(told) && !last.includes(`ongeveer ${told}`);
    const rounded: readonly LetterLine[] = ends ? [] : [{ tekst: `Afgerond is dat ${told}.` }];
    const regels = lines.length === 0 ? [] : [...lines, ...rounded];
    return blockIfAny({
      soort: "berekening",
      titel,
      regels,
      ...(regels.some(({ tekst }) => isApproximate(tekst)) ? { slot: approximate } : {}),
    });
  });
}

/** Why the numbers of a computation may seem to be a cent off. */
const approximate =
  "Staat er ‘ongeveer’? Dan rekenen wij met het precieze bedrag, en niet met de afgeronde centen.";

function reservationBlocks(
  voice: Voice,
  right: Right,
  { reservations = [] }: RightOutcome,
): readonly LetterBlock[] {
  return blockIfAny({
    soort: "controleren",
    titel: "Controleer dit voordat u de brief verstuurt",
    regels: reservations.map((ground) => ({
      // A rule that is quoted whole says nothing that the officer does not know: what is to be checked does.
      tekst: isOnceForGood(right, ground)
        ? about(voice, right, "Ga na of {recht} al is toegekend: dat kan maar één keer.")
        : sentence(ground.text.replace(/[.;]$/u, "")),
      ...(ground.places.length === 0 ? {} : { plaatsen: ground.places.map(placeText) }),
    })),
  });
}

/** Awb 3:45: that one can object, in what time and where; 6:5: what must be in it. */
export function objectionBlock(voice: Pick<Voice, "address">): LetterBlock {
  return {
    soort: "bezwaar",
    titel: say(voice, fixed.objection),
    regels: [
      { tekst: say(voice, "Dan {kunt u} bezwaar maken. {U hebt} daarvoor zes weken de tijd.") },
      { tekst: "Die zes weken beginnen op de dag nadat wij dit besluit hebben verstuurd." },
      {
        tekst: say(
          voice,
          "Zet in {uw} bezwaar: {uw} naam en adres, de datum, over welk besluit het gaat, en waarom {u} het niet eens {bent} met het besluit. Zet er {uw} handtekening onder.",
        ),
      },
      { tekst: say(voice, "{Uw} bezwaar gaat naar:"), inTeVullen: "naam en adres van de gemeente" },
    ],
    bron: "Algemene wet bestuursrecht, artikel 3:45, 6:4, 6:5, 6:7 en 6:8",
  };
}
