// One household, one plan: each outcome in Dutch with its reasons, what is still needed, maatwerk, duties.

import {
  liesWithin,
  placeText,
  type Ground,
  type MissingFact,
  type Place,
  type RightOutcome,
  type Shown,
  type TraceNode,
  type Worth,
} from "@andersom/runtime";
import { namesOf, type Decision, type DepartureOutcome } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { delegationTexts } from "./delegation.js";
import { processBlocks, stepLines, stepsTitle } from "./process.js";
import { conflictLines, dutyLines, measureBlocks } from "./duties.js";
import type { Style } from "./style.js";
import { enumerate, hang, printable, sentence } from "./text.js";
import { findingsTexts, monthsText, shownText, traceText, type TraceOptions } from "./trace.js";

export interface DecisionOptions {
  readonly style: Style;
  readonly width: number;
  /** Show how each outcome came about. */
  readonly explain: boolean;
}

/** The whole plan. */
export function decisionText(decision: Decision, model: DecisionModel, options: DecisionOptions): string {
  const trace: TraceOptions = { ...options, nameOf: namesOf(model) };
  const { style } = options;
  const head = `${style.strong(printable(model.instrument.title))}\nPeildatum: ${shownText(decision.peildatum, trace)}.`;
  const open = decision.rights.map((outcome) => outcomeText(outcome, model, options, trace));
  return `${[head, ...open, ...stepsBlock(decision, trace, options), ...aroundBlocks(decision, trace).map((block) => blockText(block, options)), ...nextQuestionText(decision, options)].join("\n\n")}\n`;
}

function stepsBlock(decision: Decision, trace: TraceOptions, options: DecisionOptions): string[] {
  const lines = stepLines(decision, trace);
  return lines.length === 0 ? [] : [blockText([stepsTitle([]), lines], options)];
}

/** One outcome with its reasons. */
export function outcomeText(
  outcome: RightOutcome,
  model: DecisionModel,
  options: DecisionOptions,
  trace: TraceOptions,
): string {
  const { style, width } = options;
  const parts = [`${headline(outcome, style, trace)}`];
  const delegated =
    outcome.kind === "niet aan de orde" ? [] : delegationTexts(model, outcome.right, options.explain);
  for (const line of [
    ...details(outcome, trace),
    ...period(outcome, trace),
    ...worthFindings(outcome),
    ...formTexts(outcome, model),
    ...amountSource(outcome, model),
    ...delegated,
    ...reservations(outcome),
  ])
    parts.push(hang("  ", line, width));
  if (options.explain && outcome.trace !== undefined) {
    parts.push(
      "",
      `  ${style.quiet("Zo komt dat tot stand:")}`,
      shift(traceText(outcome.trace, { ...trace, width: width - 2 })),
    );
  }
  return parts.join("\n");
}

/** What the right may be given as, where the ordinance names the forms. */
function formTexts(outcome: RightOutcome, { rights }: DecisionModel): readonly string[] {
  const forms = rights.find(({ id }) => id === outcome.right)?.forms;
  if (forms === undefined || (outcome.kind !== "toegekend" && outcome.kind !== "ter beoordeling")) return [];
  const lead = {
    een: "Een van deze vormen",
    "een of meer": "Een of meer van deze vormen",
    alle: "Bestaat uit",
  };
  const items = forms.items.map(({ text }) => printable(text));
  return [`${lead[forms.choose]}: ${enumerate(items)} (${placeText(forms.place)}).`];
}

function shift(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

/** "✓ toeslag: toegekend, € 300". */
export function headline(outcome: RightOutcome, style: Style, trace: TraceOptions): string {
  const name = style.strong(printable(outcome.name));
  switch (outcome.kind) {
    case "toegekend":
      return `${style.success("✓")} ${name}: ${style.success("toegekend")}${worthText(outcome, trace)}`;
    case "geweigerd":
      return `${style.error("✗")} ${name}: ${style.error("geweigerd")}`;
    case "ter beoordeling": {
      const by = outcome.by.length === 0 ? "" : ` door ${printable(enumerate(outcome.by.map(midSentence)))}`;
      return `${style.warning("?")} ${name}: ${style.warning("ter beoordeling")}${by}${worthText(outcome, trace)}`;
    }
    case "nog onbekend":
      return `${style.warning("?")} ${name}: ${style.warning("nog onbekend")}`;
    case "niet aan de orde":
      return `${style.quiet("–")} ${name}: niet aan de orde`;
    case "fout":
      return `${style.error("!")} ${name}: ${style.error("niet te beslissen")}, de regels geven hier geen uitkomst`;
  }
}

function worthText(worth: Worth, trace: TraceOptions): string {
  const parts = worthParts(worth).map(([name, part]) =>
    // Why there is none stands below: a headline is no place for a story.
    part.kind === "fout" ? `${name} is niet bekend` : shownText(part, trace),
  );
  return parts.length === 0 ? "" : `, ${parts.join(", ")}`;
}

function worthParts({ amount, extent, duration, form }: Worth): [name: string, part: Shown][] {
  const all = [
    ["de hoogte", amount],
    ["de omvang", extent],
    ["de duur", duration],
    ["de vorm", form],
  ] as const;
  return all.flatMap(([name, part]): [string, Shown][] => (part === undefined ? [] : [[name, part]]));
}

/** Why a value of the right could not be computed. */
function worthFindings(outcome: RightOutcome): string[] {
  if (outcome.kind !== "toegekend" && outcome.kind !== "ter beoordeling") return [];
  return worthParts(outcome).flatMap(([, part]) =>
    part.kind === "fout" ? findingsTexts(part.findings) : [],
  );
}

/** Where the amount comes from, when one rule gives it. */
function amountSource(outcome: RightOutcome, model: DecisionModel): string[] {
  if (outcome.kind !== "toegekend" || outcome.amount === undefined) return [];
  const right = model.rights.find(({ id }) => id === outcome.right);
  const [rule, ...others] = model.definitions.find(({ id }) => id === right?.amount)?.rules ?? [];
  return rule === undefined || others.length > 0 ? [] : [`De hoogte volgt uit ${placeText(rule.place)}.`];
}

/** What stands below an outcome: its reasons, or what is needed before there can be one. */
function details(outcome: RightOutcome, trace: TraceOptions): string[] {
  switch (outcome.kind) {
    case "toegekend":
      return outcome.grounds.map(({ places }) => `Op grond van ${places.map(placeText).join(", ")}.`);
    case "geweigerd":
      return outcome.grounds.map((ground) => groundText(ground, outcome.trace));
    case "ter beoordeling":
      return [
        ...outcome.judgements.map(({ judgement }) => `Te beoordelen: ${printable(trace.nameOf(judgement))}.`),
        ...outcome.grounds.map(({ places }) => `Op grond van ${places.map(placeText).join(", ")}.`),
      ];
    case "nog onbekend":
      return [
        ...outcome.facts.map((fact) => `Nodig: ${missingText(fact, trace)}.`),
        ...outcome.judgements.map(({ judgement }) => `Te beoordelen: ${printable(trace.nameOf(judgement))}.`),
        ...outcome.holes.map((hole) => sentence(printable(hole))),
      ];
    case "niet aan de orde":
      if (outcome.reason !== undefined) return [sentence(printable(outcome.reason))];
      return outcome.opens === undefined ? [] : [`Wel ${printable(outcome.opens)}.`];
    case "fout":
      return findingsTexts(outcome.findings);
  }
}

/** From which day until which day, as far as the ordinance says. */
function period(outcome: RightOutcome, trace: TraceOptions): string[] {
  if (outcome.kind !== "toegekend" && outcome.kind !== "ter beoordeling") return [];
  const day = (part: Shown | undefined): string | undefined =>
    part === undefined || part.kind === "fout" ? undefined : shownText(part, trace);
  const [start, end, last] = [outcome.start, outcome.end, outcome.lastPossibleEnd].map(day);
  const days = [
    ...(start === undefined ? [] : [`vanaf ${start}`]),
    ...(end === undefined ? [] : [`tot en met ${end}`]),
  ].join(" ");
  const parts = [
    ...(days === "" ? [] : [days]),
    ...(last === undefined ? [] : [`te verlengen tot hoogstens ${last}`]),
  ];
  return parts.length === 0 ? [] : [sentence(`${parts.join(", ")}.`)];
}

/** What somebody still has to look up. */
function reservations({ reservations: found = [] }: RightOutcome): string[] {
  return found.map(
    ({ text, places }) =>
      `Let op: ${printable(text.replace(/[.;]$/u, ""))}${places.length === 0 ? "" : ` (${pathText(places)})`}.`,
  );
}

/** A ground is a condition that failed or one that held; the trace knows which. */
function groundText({ text, places }: Ground, trace: TraceNode | undefined): string {
  const failed = trace !== undefined && answerTo(text, trace) === false;
  const words = printable(text.replace(/[.;]$/, ""));
  return `${failed ? "Niet voldaan aan" : "Reden"}: ${words}${places.length === 0 ? "" : ` (${pathText(places)})`}.`;
}

function answerTo(text: string, node: TraceNode): unknown {
  if (node.text === text && node.result.kind === "waarde") return node.result.value;
  return node.children.map((child) => answerTo(text, child)).find((answer) => answer !== undefined);
}

/** From the rule to what decided, each step as precise as it gets: not "artikel 3 → artikel 3 lid 1". */
function pathText(places: readonly Place[]): string {
  const steps = places.filter((place, index) => {
    const next = places[index + 1];
    return next === undefined || !liesWithin(next, place);
  });
  return steps.map(placeText).join(" → ");
}

/** The name of what is missing, with the months of a series. */
export function missingText({ fact, months }: MissingFact, trace: TraceOptions): string {
  const name = printable(trace.nameOf(fact));
  return months === undefined || months.length === 0 ? name : `${name} (${monthRanges(months)})`;
}

/** Months in a row as one range: "januari 2023 tot en met december 2025, maart 2026". */
function monthRanges(months: readonly string[]): string {
  const ranges: { from: string; to: string }[] = [];
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  for (const month of [...months].sort()) {
    const last = ranges.at(-1);
    if (last !== undefined && index(month) - index(last.to) === 1) last.to = month;
    else ranges.push({ from: month, to: month });
  }
  return ranges.map(({ from, to }) => monthsText(from, to)).join(", ");
}

/** A heading with its lines. */
export type Block = readonly [title: string, lines: readonly string[]];

/** Maatwerk, requirements, duties, powers and effects; each block only when it says something. */
export function aroundBlocks(decision: Decision, trace: TraceOptions): readonly Block[] {
  const unmet = decision.requirements.filter(({ met }) => !isTrue(met));
  const withPlace = ({ text, place }: { text: string; place: Place }) =>
    `${sentence(printable(text)).replace(/\.$/, "")} (${placeText(place)})`;
  const blocks: readonly Block[] = [
    ...processBlocks(decision, trace),
    ["Maatwerk", decision.departures.map((departure) => departureText(departure, trace))],
    [
      "Vereist voor de aanvraag",
      unmet.map((requirement) => {
        const { met } = requirement;
        const state =
          met.kind === "waarde" ? "nog niet in orde; de inwoner mag dit herstellen" : shownText(met, trace);
        return `${withPlace(requirement)}: ${state}.`;
      }),
    ],
    ["Plichten", dutyLines(decision.duties, withPlace)],
    ["Botsingen", conflictLines(decision.conflicts)],
    ...measureBlocks(decision.measures),
    [
      "Bevoegdheden",
      decision.powers.filter(({ applies }) => isTrue(applies)).map((power) => `${withPlace(power)}.`),
    ],
    [
      "Effecten",
      decision.effects
        .filter(({ reached }) => reached.kind === "waarde")
        .map(({ name, reached }) => `${printable(name)}: ${isTrue(reached) ? "bereikt" : "niet bereikt"}.`),
    ],
  ];
  return blocks.filter(([, lines]) => lines.length > 0);
}

/** A block as it is printed. */
export function blockText([title, lines]: Block, { style, width }: DecisionOptions): string {
  return [style.strong(title), ...lines.map((line) => hang("  ", sentence(line), width))].join("\n");
}

function isTrue(shown: Shown): boolean {
  return shown.kind === "waarde" && shown.value === true;
}

function departureText({ kind, clause, findings, missing }: DepartureOutcome, trace: TraceOptions): string {
  const about = `${printable(clause)}: ${kind}`;
  if (kind === "geweigerd") return `${about}. ${findings.map(({ message }) => printable(message)).join(" ")}`;
  return missing === undefined ? `${about}.` : `${about} (${shownText(missing, trace)}).`;
}

/** The question, who answers it and what waits for it; empty when nothing is open. */
export function nextQuestionText(
  { nextQuestion: next }: Pick<Decision, "nextQuestion">,
  { style, width }: DecisionOptions,
): string[] {
  if (next === undefined) return [];
  const months =
    next.months === undefined || next.months.length === 0 ? "" : ` (${monthRanges(next.months)})`;
  const question = hang("Volgende vraag: ", printable(next.question) + months, width);
  const lines = [question.replace(/^[^:]*:/, style.strong)];
  const source = printable(next.answeredBy);
  if (source !== "")
    lines.push(`  Het antwoord komt ${/^(van|uit|opgezocht) /.test(source) ? source : `van ${source}`}.`);
  const waiting = [...new Set(next.waiting.map(placeText))];
  if (waiting.length > 0)
    lines.push(
      hang("  ", `Daarop ${waiting.length === 1 ? "wacht" : "wachten"} ${enumerate(waiting)}.`, width),
    );
  return [lines.join("\n")];
}

/** An authority as the ordinance begins a sentence with it, within one: `het college`. */
function midSentence(authority: string): string {
  return authority.replace(/^(?:De|Het) /u, (word) => word.toLowerCase());
}
