// One plan for everyone in a household: the rights of each person, what the household shares, what a person must still
// judge, and the one next question.

import { placeText, type RightOutcome } from "@andersom/runtime";
import { namesOf, type BrokenGuarantee, type Plan } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import {
  aroundBlocks,
  blockText,
  nextQuestionText,
  outcomeText,
  type Block,
  type DecisionOptions,
} from "./decision.js";
import { planBlocks } from "./plan-blocks.js";
import { sharedReservations } from "./reservations.js";
import { stepLines, stepsTitle } from "./process.js";
import { enumerate, hang, indent, printable, sentence } from "./text.js";
import { findingsTexts, shownText, type TraceOptions } from "./trace.js";

/** The whole plan. */
export function planText(whole: Plan, model: DecisionModel, options: DecisionOptions): string {
  const { style } = options;
  const { plan, lines: reserved } = sharedReservations(whole);
  const trace: TraceOptions = { ...options, nameOf: namesOf(model) };
  const head = `${style.strong(printable(model.instrument.title))}\nPeildatum: ${shownText(plan.peildatum, trace)}.`;
  const section = (title: string, rights: readonly RightOutcome[]): string =>
    [style.strong(printable(title)), ...rightsTexts(rights, model, options, trace)].join("\n");
  const persons = plan.persons.map(({ name, decision }) => section(name, decision.rights));
  const homes = plan.households
    .filter(({ rights }) => rights.length > 0)
    .map(({ members, rights }) => section(`Het huishouden van ${enumerate(members)}`, rights));
  const courses = plan.persons.filter(({ decision }) => decision.steps.length > 0);
  const blocks: Block[] = [
    ...planBlocks(plan, trace),
    ...courses.map(({ name, decision }): Block => [
      printable(stepsTitle(courses.length > 1 ? [name] : [])),
      stepLines(decision, trace),
    ]),
    ...shared(plan, trace),
    ["Ga nog na", reserved],
    ["Waarborgen die hier niet worden gehaald", plan.guarantees.map((one) => guaranteeText(one))],
    ["Door een mens te beoordelen", judgedByPeople(plan, model, trace)],
  ];
  const after = blocks.filter(([, lines]) => lines.length > 0).map((block) => blockText(block, options));
  return `${[head, ...persons, ...homes, ...after, ...nextQuestionText(plan, options)].join("\n\n")}\n`;
}

/** Outcomes below a name; what is not in play becomes one line. */
function rightsTexts(
  rights: readonly RightOutcome[],
  model: DecisionModel,
  options: DecisionOptions,
  trace: TraceOptions,
): readonly string[] {
  const idle = rights.filter((one) => one.kind === "niet aan de orde" && one.reason === undefined);
  const narrower = { ...options, width: options.width - 2 };
  const told = rights
    .filter((outcome) => !idle.includes(outcome))
    .map((outcome) =>
      indent(outcomeText(outcome, model, narrower, { ...trace, width: narrower.width }), "  "),
    );
  if (idle.length === 0) return told.length === 0 ? ["  Geen rechten."] : told;
  return [...told, ...idleTexts(idle).map((text) => hang("  – ", text, options.width))];
}

/** What nobody put in play, with who could: rights that open alike stand together. */
function idleTexts(idle: readonly RightOutcome[]): readonly string[] {
  const byOpening = new Map<string, string[]>();
  for (const one of idle) {
    const opens = one.kind === "niet aan de orde" && one.opens !== undefined ? one.opens : "";
    byOpening.set(opens, [...(byOpening.get(opens) ?? []), printable(one.name)]);
  }
  return [...byOpening].map(
    ([opens, names]) =>
      `Niet aan de orde: ${enumerate(names)}.${opens === "" ? "" : ` Wel ${printable(opens)}.`}`,
  );
}

/** Maatwerk, duties and the like, each line once; with names where it is not about everyone. */
function shared({ persons }: Plan, trace: TraceOptions): readonly Block[] {
  const found = new Map<string, Map<string, string[]>>();
  for (const { name, decision } of persons) {
    for (const [title, lines] of aroundBlocks(decision, trace)) {
      const block = found.get(title) ?? new Map<string, string[]>();
      found.set(title, block);
      for (const line of new Set(lines)) block.set(line, [...(block.get(line) ?? []), name]);
    }
  }
  return [...found].map(([title, lines]): Block => {
    const told = [...lines].map(([line, names]) =>
      names.length === persons.length ? line : `${printable(enumerate(names))}: ${line}`,
    );
    return [title, told];
  });
}

function guaranteeText({ title, person, place, result, grounds, exceptions }: BrokenGuarantee): string {
  const about = `${printable(person)}: ${printable(title)} (${placeText(place)})`;
  if (result.kind === "fout") return `${about}. ${findingsTexts(result.findings).join(" ")}`;
  const why = grounds.map(({ text }) => printable(text.replace(/[.;]$/, "")));
  const reason = why.length === 0 ? "" : ` Reden: ${why.join("; ")}.`;
  const known = exceptions.map(({ text, because }) =>
    sentence(printable(`ga na of deze uitzondering hier geldt: ${text}, omdat ${because}`)),
  );
  return [`${about}.${reason}`, ...known].join(" ");
}

/** Every open judgement with who gives it, and every power that waits for a choice. */
function judgedByPeople(plan: Plan, model: DecisionModel, trace: TraceOptions): readonly string[] {
  const judge = (id: string): string => {
    const found =
      model.facts.find((fact) => fact.id === id)?.judge ??
      model.effects.find((effect) => `effect ${effect.id}` === id)?.reachedBy;
    return found === undefined ? "" : ` Dat oordeel geeft ${printable(found)}.`;
  };
  const rights = [...plan.persons.map(({ decision }) => decision), ...plan.households].flatMap(
    ({ rights }) => rights,
  );
  const waiting = rights.flatMap((outcome) => (outcome.kind === "ter beoordeling" ? outcome.judgements : []));
  const judgements = [...plan.missing.judgements, ...waiting].map(
    ({ judgement, thing }) =>
      `${printable(thing)}: ${printable(trace.nameOf(judgement))}.${judge(judgement)}`,
  );
  const choices = rights.flatMap((outcome) =>
    outcome.kind === "ter beoordeling" && outcome.judgements.length === 0
      ? [
          `${printable(outcome.thing)}: over ${printable(outcome.name)} beslist ${printable(enumerate(outcome.by)) || "een mens"}.`,
        ]
      : [],
  );
  return [...new Set([...judgements, ...choices])];
}
