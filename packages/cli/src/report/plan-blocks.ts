// What a plan tells besides outcomes: where the volgorde van hulp comes out, and where judge and inwoner differ.

import type { AnswerDifference, LadderLine, Plan } from "@andersom/logic";
import { placeText } from "@andersom/runtime";
import type { Block } from "./decision.js";
import { printable } from "./text.js";
import { shownText, type TraceOptions } from "./trace.js";

/** The blocks of a plan that a decision about one person does not have; those without lines are left out later. */
export function planBlocks(plan: Plan, trace: TraceOptions): readonly Block[] {
  return [
    ["Volgorde van hulp", plan.ladder.map((line) => ladderText(line))],
    ["Verschil van inzicht", plan.differences.map((one) => differenceText(one, trace))],
  ];
}

/** "Tim, jeugdhulp: komt uit bij andere voorziening (artikel 2.3 lid 1). Niet genoeg: eigen kracht, netwerk." */
function ladderText({ person, name, reached, steps }: LadderLine): string {
  const short = steps.filter(({ enough }) => enough.kind === "waarde" && enough.value === false);
  const fellShort =
    short.length === 0 ? "" : ` Niet genoeg: ${short.map((step) => printable(step.name)).join(", ")}.`;
  const last = steps.at(-1);
  const where =
    reached !== undefined
      ? `komt uit bij ${printable(reached.name)}`
      : last === undefined
        ? "nog open"
        : `nog open: is ${printable(last.name)} genoeg`;
  const place = last === undefined ? "" : ` (${placeText(last.place)})`;
  return `${printable(person)}, ${printable(name)}: ${where}${place}.${fellShort}`;
}

function differenceText(
  { name, thing, about, judge, inwoner }: AnswerDifference,
  trace: TraceOptions,
): string {
  const over = about === undefined ? "" : `, over ${printable(trace.nameOf(about))}`;
  return `${printable(thing)}: ${printable(name)}${over}. Het oordeel is ${shownText(judge, trace)}; de inwoner zegt ${shownText(inwoner, trace)}. Schrijf beide antwoorden op.`;
}
