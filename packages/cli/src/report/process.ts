// The procedure in Dutch: each step with its last day, what the municipality must do, what somebody may do, which advice comes first.

import { formatDutchDate, parseIsoDate, placeText, type Place, type Shown } from "@andersom/runtime";
import type {
  AdviceOutcome,
  Decision,
  FreedomOutcome,
  StepOutcome,
  TaskOutcome,
  TermOutcome,
} from "@andersom/logic";
import { enumerate, printable, sentence } from "./text.js";
import { shownText, type TraceOptions } from "./trace.js";

/** A heading with its lines. */
type Block = readonly [title: string, lines: readonly string[]];

/** The steps, each with where it stands. */
export function stepLines({ steps }: Pick<Decision, "steps">, trace: TraceOptions): readonly string[] {
  return steps.map((step) => {
    const name = step.label === undefined ? step.name : `${step.label}. ${step.name}`;
    return `${printable(name)}: ${printable(stateOf(step, trace))}.`;
  });
}

function stateOf(step: StepOutcome, trace: TraceOptions): string {
  const { status, doneOn, due, terms, waitingFor, late } = step;
  const [only] = terms;
  const why = terms.length === 1 && only !== undefined ? ` (${only.text})` : "";
  switch (status) {
    case "gedaan":
      return `gedaan op ${textOf(doneOn)}${late === true ? `, te laat${lastDay(due, why)}` : ""}`;
    case "te laat":
      return due?.kind === "waarde" ? `te laat sinds ${dayAfter(due)}${why}` : `te laat: ${possible(terms)}`;
    case "uiterlijk":
      if (due?.kind === "waarde") return `uiterlijk op ${due.text}${why}`;
      return due?.kind === "onbekend" ? `${openness(due)}: ${possible(terms, " of ")}` : possible(terms);
    case "staat stil":
      return `de termijn staat stil tot: ${waitingFor ?? ""}${why}`;
    case "nog niet":
      if (due !== undefined) return `${shownText(due, trace)}${why}`;
      return waitingFor === undefined ? "nog niet gedaan" : `wacht op: ${waitingFor}${why}${rows(terms)}`;
    case "niet nodig":
      return "niet aan de orde";
  }
}

function lastDay(due: Shown | undefined, why: string): string {
  return due?.kind === "waarde" ? `; de laatste dag was ${due.text}${why}` : "";
}

/** Where it is open which term holds: a judgement that somebody gives, or a fact that is not known. */
function openness(due: Extract<Shown, { kind: "onbekend" }>): string {
  return due.facts.length === 0 && due.judgements.length > 0
    ? "ter beoordeling"
    : "hangt af van gegevens die nog niet bekend zijn";
}

function possible(terms: readonly TermOutcome[], or = "; "): string {
  const told = [...terms]
    .sort((a, b) => (dateOf(a.due) < dateOf(b.due) ? -1 : 1))
    .map((term) => {
      const about = term.about === undefined ? "" : `over ${term.about}: `;
      if (term.due?.kind === "waarde") return `${about}uiterlijk op ${term.due.text} (${term.text})`;
      return `${about}${term.text}`;
    });
  return told.join(or);
}

function rows(terms: readonly TermOutcome[]): string {
  return terms.length < 2
    ? ""
    : ` (${terms.map(({ about, text }) => (about === undefined ? text : `${about}: ${text}`)).join("; ")})`;
}

function dateOf(due: Shown | undefined): string {
  return due?.kind === "waarde" && typeof due.value === "string" ? due.value : "9999";
}

function textOf(shown: Shown | undefined): string {
  return shown?.kind === "waarde" ? shown.text : "";
}

function dayAfter(due: Shown): string {
  const day = parseIsoDate(dateOf(due));
  return day === undefined ? textOf(due) : formatDutchDate(day + 1);
}

/** Tasks of this household, freedoms, what stands in the decision, and advice; each block only when it says something. */
export function processBlocks(
  {
    tasks,
    freedoms,
    documents,
    advice,
    rights,
  }: Pick<Decision, "tasks" | "freedoms" | "documents" | "advice" | "rights">,
  trace: TraceOptions,
): readonly Block[] {
  const mine = tasks.filter((task) => isTrue(task.applies) && isOwn(task));
  const free = freedoms.filter(({ applies }) => isTrue(applies));
  const needed = advice.filter((one) => isTrue(one.needed));
  const decided = rights.some(({ kind }) => kind === "toegekend" || kind === "geweigerd");
  const content = decided ? documents.filter(({ document }) => /\bbesluit$/.test(document)) : [];
  return [
    ["Te doen", mine.map((task) => taskText(task, trace))],
    ["Vrij om te doen", free.map(freedomText)],
    [
      "Dit staat in het besluit",
      content.flatMap(({ items, lead }) =>
        items.map(({ text, value }) => {
          const filled = value?.kind === "waarde" ? `: ${value.text}` : "";
          return sentence(printable(`${lead === undefined ? "" : `${lead} `}${text}${filled}`));
        }),
      ),
    ],
    ["Eerst nodig", needed.map(adviceText)],
  ];
}

/** What is always done, or waits for something that may never come, is no news for one household. */
function isOwn({ recurring, conditional, due, becauseLate }: TaskOutcome): boolean {
  return !recurring && (conditional || due !== undefined || becauseLate !== undefined);
}

function taskText(task: TaskOutcome, trace: TraceOptions): string {
  const { text, place, status, due, doneOn, waitingFor, becauseLate } = task;
  const state =
    status === "gedaan"
      ? ` Gedaan op ${textOf(doneOn)}.`
      : due?.kind === "waarde"
        ? status === "te laat"
          ? ` Te laat sinds ${dayAfter(due)}.`
          : ` Uiterlijk op ${due.text}.`
        : waitingFor !== undefined
          ? ` Wacht op: ${waitingFor}.`
          : due === undefined
            ? ""
            : ` ${sentence(shownText(due, trace))}`;
  const late = becauseLate === undefined ? "" : ` Dit geldt omdat de stap ${becauseLate} te laat is.`;
  return printable(`${withPlace(text, place)}.${state}${late}`);
}

function freedomText({ text, place, until, becauseLate }: FreedomOutcome): string {
  const last = until?.kind === "waarde" ? ` Dat kan tot en met ${until.text}.` : "";
  const late = becauseLate === undefined ? "" : ` Dit mag omdat de stap ${becauseLate} te laat is.`;
  return printable(`${withPlace(text, place)}.${last}${late}`);
}

function adviceText({ from, other, judgement, text, place }: AdviceOutcome): string {
  if (judgement === undefined)
    return printable(`${withPlace(text, place)}${from === undefined ? "" : ` Adviseur: ${from}`}.`);
  const what = other ?? `advies${from === undefined ? "" : ` van ${from}`}`;
  return printable(`${what}, voor het oordeel: ${judgement}.`);
}

function withPlace(text: string, place: Place): string {
  const own = text.replace(/^in afwijking van [^:]*: /i, "");
  return `${sentence(own).replace(/\.$/, "")} (${placeText(place)})`;
}

function isTrue(shown: Shown): boolean {
  return shown.kind === "waarde" && shown.value === true;
}

/** The title of the block of steps, with the names of those whose steps they are, where there are more courses. */
export function stepsTitle(names: readonly string[]): string {
  return names.length === 0 ? "Stappen" : `Stappen van ${enumerate(names)}`;
}
