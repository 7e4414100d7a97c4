// Why a right is refused: what stands against it, or what its grants ask and somebody does not meet, grant by grant.

import type { RightOutcome } from "@andersom/runtime";
import type { Right } from "@andersom/semantics";
import { numberWord } from "../dutch/number-words.js";
import { told } from "../phrase/told.js";
import { say } from "../public/context.js";
import { decidingRules, type Deciding } from "./deciding.js";
import { blockIfAny, type LetterBlock, type LetterLine } from "./letter.js";
import { isLimit, limitLine } from "./limits.js";
import { flat } from "./lines.js";
import { reasonsIn } from "./reasons.js";
import { about, type Voice } from "./voice.js";

/** Refusal grounds that hold, or the conditions that are not met: just those of the interpreter. */
export function refusedBlocks(voice: Voice, right: Right, outcome: RightOutcome): LetterBlock[] {
  if (outcome.kind !== "geweigerd") return [];
  const { against, unmet } = refusal(voice, right, outcome);
  return [
    ...blockIfAny({
      soort: "redenen",
      titel: "Waarom",
      aanhef: about(voice, right, becauseOf(against)),
      regels: against,
    }),
    ...blockIfAny({
      soort: "redenen",
      titel: "Waarom",
      aanhef: about(voice, right, unmet.lead),
      regels: unmet.lines,
    }),
  ];
}

/** Awb 3:46: a reader sees only why we depart from a rule when it says on what ground that rule would have refused. */
export function setAsideBlocks(
  voice: Voice,
  right: Right,
  outcome: RightOutcome,
  ruled: RightOutcome | undefined,
): readonly LetterBlock[] {
  if (ruled?.kind !== "geweigerd" || outcome.kind === "geweigerd") return [];
  const { against, unmet } = refusal(voice, right, ruled);
  const regels = [...against, ...unmet.lines];
  const because = regels.length === 1 ? "Dit is de reden:" : "Dit zijn de redenen:";
  return blockIfAny({
    soort: "maatwerk",
    titel: "Wat de gewone regel zegt",
    aanhef: about(
      voice,
      right,
      `Zonder maatwerk {krijgt u} {nietrecht}. ${unmet.grants > 1 ? unmet.lead : because}`,
    ),
    regels,
    bron: "Algemene wet bestuursrecht, artikel 3:46",
  });
}

/** What stands against a right, and what of its grants is not met; `lead` is the sentence before that. */
interface Refusal {
  readonly against: readonly LetterLine[];
  readonly unmet: { readonly lines: readonly LetterLine[]; readonly lead: string; readonly grants: number };
}

function refusal(voice: Voice, right: Right, { grounds, trace }: RightOutcome): Refusal {
  // How often a right is given is no condition that somebody meets.
  const limits = grounds.filter((ground) => isLimit(right, ground));
  const told = limits.map((ground) => [ground, limitLine(voice, right, ground)] as const);
  const own = grounds.filter((ground) =>
    told.every(([other, line]) => other !== ground || line === undefined),
  );
  const rules = decidingRules(voice, right, own, trace);
  const stands = ({ rule, leaves: [leaf] }: Deciding): boolean =>
    rule === undefined ? isLimit(right, leaf) : right.refusals.includes(rule);
  const against = rules.filter(stands).flatMap(({ leaves }) => leaves);
  const grants = rules.filter((one) => !stands(one));
  const lines = asOne(grants.map(({ leaves }) => grantLines(voice, leaves, grants.length > 1)).flat());
  const several = grants.length > 1 && lines.length > 1;
  const single = grants.length === 1 && lines.length === 1 && grants[0]!.leaves.length > 1;
  return {
    against: [
      ...reasonsIn(voice, against, true).map(({ line }) => line),
      ...told.flatMap(([, line]) => line ?? []),
    ],
    unmet: {
      lines,
      grants: several ? grants.length : 1,
      lead: several ? noneOf(grants.length) : single ? becauseOf(lines) : notMet(lines),
    },
  };
}

/** What somebody does not meet of a grant; `beside`: in one line, as it stands beside other grants. */
function grantLines(voice: Voice, leaves: Deciding["leaves"], beside: boolean): readonly LetterLine[] {
  const lines = reasonsIn(voice, leaves, true).map(({ line }) => line);
  if (!beside || lines.length < 2) return lines;
  const below = reasonsIn(voice, leaves, true, true).map(({ line }) => told(line.tekst));
  const lead = say(voice, `Aan ${numberWord(lines.length)} voorwaarden {voldoet u} niet:`);
  return [{ tekst: flat({ text: lead, below }), ...placesOf(lines) }];
}

/** What more grants ask alike is told once, with the place of each. */
function asOne(lines: readonly LetterLine[]): readonly LetterLine[] {
  const texts = [...new Set(lines.map(({ tekst }) => tekst))];
  return texts.map((tekst) => ({ tekst, ...placesOf(lines.filter((line) => line.tekst === tekst)) }));
}

function placesOf(lines: readonly LetterLine[]): Pick<LetterLine, "plaatsen"> {
  const plaatsen = [...new Set(lines.flatMap((line) => line.plaatsen ?? []))];
  return plaatsen.length === 0 ? {} : { plaatsen };
}

function noneOf(grants: number): string {
  return `Er zijn ${numberWord(grants)} regels waardoor {u} {recht} {kunt} krijgen. Eén daarvan is genoeg, maar {u voldoet} aan geen enkele. Dit is er aan de hand:`;
}

function notMet({ length }: readonly LetterLine[]): string {
  return `${length > 1 ? "Aan de voorwaarden" : "Aan een voorwaarde"} {voldoet u} niet. Dit is er aan de hand:`;
}

function becauseOf({ length }: readonly LetterLine[]): string {
  return `{U krijgt} {nietrecht} door deze ${length === 1 ? "reden" : "redenen"}:`;
}
