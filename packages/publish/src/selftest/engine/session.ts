// One test: from the answers so far to the outcome and the one question that is still needed.

import { answerPlace, moduleKernel, worthMissing, type Decision, type ModuleProgram } from "@andersom/logic";
import type { MissingFact, OpenJudgement, Place, RightOutcome } from "@andersom/runtime";
import type { FactData, SelfTestData } from "../data.js";
import type { Answer } from "./answer.js";
import { favourable } from "./favourable.js";
import { focusOf, startHousehold, withAnswer, type Asked, type Start } from "./household.js";
import { makesDifference } from "./unsaid.js";

export interface Question extends Asked {
  readonly data: FactData;
  /** The rules that wait for it. */
  readonly waiting: readonly Place[];
}

/** A question that was answered, and what it was asked on. */
export interface Step {
  readonly question: Question;
  readonly answer: Answer;
  readonly household: Record<string, unknown>;
}

export interface State {
  readonly steps: readonly Step[];
  readonly household: Record<string, unknown>;
  /** Absent: the outcome is as sure as answers can make it. */
  readonly question?: Question;
  readonly outcome: RightOutcome | undefined;
  /** What would come out if every judgement is in favour of the reader. */
  readonly favourable?: RightOutcome | undefined;
  /** What would still help, but was not known or cannot be asked here. */
  readonly open: readonly MissingFact[];
}

/** Follows one right for one person. Every answer stays known, so that an earlier one can be changed. */
export class Session {
  readonly #program: ModuleProgram;
  readonly #data: SelfTestData;
  readonly #given = new Map<string, Answer>();
  readonly start: Start;
  state: State;

  constructor(program: ModuleProgram, data: SelfTestData, start: Start) {
    this.#program = program;
    this.#data = data;
    this.start = start;
    this.state = this.#from([], startHousehold(data, program.outline, start));
  }

  /** In Dutch what is wrong with the answer; nothing when it was taken. */
  answer(answer: Answer): string | undefined {
    const { question, household, steps } = this.state;
    if (question === undefined) return undefined;
    const next = withAnswer(this.#data, this.#program.outline, household, question, answer);
    if ("fault" in next) return next.fault;
    this.#given.set(keyOf(question), answer);
    this.state = this.#from([...steps, { question, answer, household }], next.household);
    return undefined;
  }

  /** Back to the question of a step; later answers are taken again where they are still asked for. */
  reopen(at: number): void {
    const step = this.state.steps[at];
    if (step === undefined) return;
    this.#given.delete(keyOf(step.question));
    this.state = this.#at(this.state.steps.slice(0, at), step.household);
  }

  /** Answers what was answered before, up to a question without an answer. */
  #from(before: readonly Step[], start: Record<string, unknown>): State {
    let steps = before;
    let household = start;
    for (;;) {
      const state = this.#at(steps, household);
      const { question } = state;
      const answer = question === undefined ? undefined : this.#given.get(keyOf(question));
      if (question === undefined || answer === undefined) return state;
      const next = withAnswer(this.#data, this.#program.outline, household, question, answer);
      // An answer about people who are gone since: then it is asked again.
      if ("fault" in next) return state;
      steps = [...steps, { question, answer, household }];
      household = next.household;
    }
  }

  #at(steps: readonly Step[], household: Record<string, unknown>): State {
    const decision = moduleKernel.decide(this.#program, household);
    const outcome = this.#outcomeIn(decision);
    const needed = outcome === undefined ? [] : neededFor(outcome, decision);
    const unknown = new Set(
      steps.filter(({ answer }) => answer.form === "onbekend").map(({ question }) => keyOf(question)),
    );
    const next = needed
      .map((missing) => this.#asked(missing, household, decision))
      .find((question) => question !== undefined && !unknown.has(keyOf(question)));
    const asked = next ?? this.#unsaid(steps, household, decision);
    if (asked !== undefined) return { steps, household, question: asked, outcome, open: needed };
    const best =
      outcome?.kind === "ter beoordeling" && outcome.judgements.length > 0
        ? favourable(this.#program, household, outcome, (one) => this.#outcomeIn(one))
        : undefined;
    return { steps, household, outcome, favourable: best, open: needed };
  }

  /** The outcome of the right for the person of the test, whose application it is. */
  #outcomeIn({ rights }: Decision): RightOutcome | undefined {
    return rights.find(({ right }) => right === this.start.right.id);
  }

  /** "Nog niet bekend" is only an answer of who was asked. */
  #unsaid(
    steps: readonly Step[],
    household: Record<string, unknown>,
    decision: Decision,
  ): Question | undefined {
    const { mayBeUnknown = [] } = this.start.right;
    const said = new Set(steps.map(({ question }) => question.fact));
    for (const { id, thing } of this.#program.outline.facts) {
      if (!mayBeUnknown.includes(id) || said.has(id)) continue;
      const of = thing === "inwoner" ? focusOf(this.#data, this.start) : thing;
      const question = this.#asked({ fact: id, thing: of }, household, decision);
      if (question === undefined || question.data.ofItem) continue;
      const outcomeIn = (one: Decision): RightOutcome | undefined => this.#outcomeIn(one);
      const now = outcomeIn(decision);
      if (makesDifference(this.#program, this.#data, household, question, now, outcomeIn)) return question;
    }
    return undefined;
  }

  /** Undefined for what no form can ask honestly. */
  #asked(
    { fact, thing, months }: MissingFact,
    household: unknown,
    { nextQuestion }: Decision,
  ): Question | undefined {
    const data = this.#data.facts[fact];
    if (data === undefined || data.answer.form === "niet") return undefined;
    if (answerPlace(this.#program.outline, household, { id: fact, thing }) === undefined) return undefined;
    const waiting = nextQuestion?.id === fact && nextQuestion.thing === thing ? nextQuestion.waiting : [];
    return { fact, thing, months: months ?? [], data, waiting };
  }
}

/** One answer of one thing; another set of months is another question. */
export function keyOf({ fact, thing, months }: Asked): string {
  return [fact, thing, ...months].join("\n");
}

/** What the right waits for, the most useful first, and then what its worth waits for. */
function neededFor(outcome: RightOutcome, { nextQuestion, missing }: Decision): readonly MissingFact[] {
  const first: MissingFact[] =
    nextQuestion?.kind === "gegeven"
      ? [
          {
            fact: nextQuestion.id,
            thing: nextQuestion.thing,
            ...(nextQuestion.months === undefined ? {} : { months: nextQuestion.months }),
          },
        ]
      : [];
  const worth = worthMissing(outcome).filter(isFact);
  const all = [...first, ...missing.facts, ...worth];
  return all.filter(
    (one, at) => all.findIndex(({ fact, thing }) => fact === one.fact && thing === one.thing) === at,
  );
}

function isFact(missing: MissingFact | OpenJudgement): missing is MissingFact {
  return "fact" in missing;
}
