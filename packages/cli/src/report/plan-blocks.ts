// What a plan tells besides outcomes: where the volgorde van hulp comes out, and where judge and inwoner differ.

import type {
  AnswerDifference,
  LadderLine,
  Plan,
  PlanConsent,
  PlanCoordinator,
  PlanOffer,
  PlanSignal,
} from "@andersom/logic";
import { placeText, type MissingFact } from "@andersom/runtime";
import { missingText, type Block } from "./decision.js";
import { enumerate, printable } from "./text.js";
import { shownText, type TraceOptions } from "./trace.js";

/** The blocks of a plan that a decision about one person does not have; those without lines are left out later. */
export function planBlocks(plan: Plan, trace: TraceOptions): readonly Block[] {
  return [
    ["Volgorde van hulp", plan.ladder.map((line) => ladderText(line))],
    ["Signalen", plan.signals.map((one) => signalText(one))],
    ["De gemeente biedt aan", plan.offers.map((one) => offerText(one, trace))],
    ["Regisseur", plan.coordinators.map((one) => coordinatorText(one))],
    ["Toestemming", plan.consents.map((one) => consentText(one, trace))],
    ["Nodig, maar hier niet te vragen", (plan.withheld ?? []).map((one) => withheldText(one, trace))],
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

/** "Het gezin van Mo, Bas en Lin: geldzorgen in een gezin (artikel 2.5 lid 1). Gronden: …" */
function signalText({ name, about, members, grounds, place }: PlanSignal): string {
  const told = grounds.map(({ text }) => printable(text.replace(/[.;]$/, ""))).filter((text) => text !== "");
  const why = told.length === 0 ? "" : ` Reden: ${told.join("; ")}.`;
  return `${whose(about, members)}: ${printable(name)} (${placeText(place)}).${why} Dit leidt alleen tot een aanbod.`;
}

function offerText({ name, about, members, term, due, place }: PlanOffer, trace: TraceOptions): string {
  const day =
    due === undefined
      ? term === undefined
        ? ""
        : `, ${printable(term)}`
      : `, uiterlijk op ${shownText(due, trace)}`;
  return `${whose(about, members)}: ${printable(name)}${day} (${placeText(place)}). De inwoner mag nee zeggen.`;
}

function coordinatorText({ about, members, place }: PlanCoordinator): string {
  return `${whose(about, members)}: één regisseur houdt het plan bij elkaar (${placeText(place)}).`;
}

function withheldText(fact: MissingFact, trace: TraceOptions): string {
  return `${printable(fact.thing)}: ${missingText(fact, trace)}. Vragen mag alleen bij een hulpvraag daarover.`;
}

function whose(about: string, members: readonly string[]): string {
  const names = printable(enumerate([...members]));
  return members.length === 1 && members[0] === about ? names : `het huishouden van ${names}`;
}

/** Nee zeggen kost niets: the plan only tells who may agree, and what may be shared. */
function consentText(consent: PlanConsent, trace: TraceOptions): string {
  const { person, name, sharedWith, status, mayConsent, missing, until, facts, place } = consent;
  const about = `${printable(person)}: om ${printable(name)} (${placeText(place)}) is ${status}`;
  const day =
    until === undefined || status === "niet gegeven" ? "" : `, geldig tot ${shownText(until, trace)}`;
  if (status === "gegeven") {
    const named = facts.map((fact) => printable(trace.nameOf(fact)));
    const shared = named.length === 0 ? "Er is niets om te delen" : `Delen mag: ${named.join("; ")}`;
    return `${about}${day}. ${shared}, met ${printable(sharedWith)}.`;
  }
  const who =
    mayConsent === undefined
      ? "Wie toestemming mag geven, is nog onbekend."
      : `Toestemming mag komen van ${printable(enumerate([...missing]))}.`;
  return `${about}${day}. ${who} Zonder toestemming wordt niets gedeeld.`;
}
