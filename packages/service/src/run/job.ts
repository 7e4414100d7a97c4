// One request about a household, from the bytes of its body to the text of its answer. Pure, and never throws on input.

import {
  createInterpreter,
  createPlanner,
  parseJson,
  placeOf,
  type JsonPlace,
  type Plan,
} from "@andersom/logic";
import type { Finding, RightOutcome, Shown } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import type { Static } from "@sinclair/typebox";
import type { Besluit, Plannen, Vragen } from "../answer/answers.js";
import { decisionAnswer } from "../answer/decision.js";
import { fingerprintOf } from "../answer/ordinance.js";
import { planAnswer } from "../answer/plan.js";
import { factAnswer, nextAnswer, openAnswer } from "../answer/question.js";
import { valueAnswer } from "../answer/value.js";
import { present } from "../component.js";
import { beyondLimits } from "../limits.js";
import { problemAnswer, statusOf, type Problem, type ProblemError } from "../problem.js";
import { vocabularyOf } from "../vocabulary.js";

export type JobKind = "besluiten" | "plannen" | "vragen";

export interface Job {
  readonly kind: JobKind;
  readonly body: Uint8Array;
  readonly explain: boolean;
  /** The number of the request, for a problem. */
  readonly request: string;
}

export interface JobAnswer {
  readonly status: number;
  readonly body: string;
}

/** Everything about an ordinance that each request needs, made once. */
export function prepare(model: DecisionModel): (job: Job) => JobAnswer {
  const words = vocabularyOf(model);
  const decide = createInterpreter(model);
  const plan = createPlanner(model);
  const source = { titel: model.instrument.title, vingerafdruk: fingerprintOf(model) };
  const head = (peildatum: Shown) => ({ verordening: source, peildatum: valueAnswer(words, peildatum) });

  const besluit = (input: unknown, explain: boolean): Outcome => {
    const decision = decide(input, { trace: explain });
    const { findings, peildatum, rights, nextQuestion } = decision;
    if (findings.length > 0) return { findings };
    const answer: Static<typeof Besluit.schema> = present({
      ...head(peildatum),
      beslissing: decisionAnswer(words, decision),
      volgendeVraag: nextQuestion === undefined ? undefined : nextAnswer(words, input, nextQuestion, rights),
    });
    return { answer };
  };
  const plannen = (input: unknown, explain: boolean): Outcome => {
    const made = plan(input, { trace: explain });
    const { findings, peildatum, nextQuestion } = made;
    if (findings.length > 0) return { findings };
    const answer: Static<typeof Plannen.schema> = present({
      ...head(peildatum),
      plan: planAnswer(words, made),
      volgendeVraag:
        nextQuestion === undefined ? undefined : nextAnswer(words, input, nextQuestion, rightsIn(made)),
    });
    return { answer };
  };
  const vragen = (input: unknown): Outcome => {
    const made = plan(input);
    const { findings, peildatum, nextQuestion, missing } = made;
    if (findings.length > 0) return { findings };
    const rights = rightsIn(made);
    const open = [
      ...missing.facts.map((one) => factAnswer(words, input, one, rights)),
      ...missing.judgements.map((one) => openAnswer(words, input, one, rights)),
    ];
    const answer: Static<typeof Vragen.schema> = present({
      ...head(peildatum),
      klaar: nextQuestion === undefined && open.length === 0,
      volgende: nextQuestion === undefined ? undefined : nextAnswer(words, input, nextQuestion, rights),
      open,
    });
    return { answer };
  };
  const run = { besluiten: besluit, plannen, vragen };

  return ({ kind, body, explain, request }) => {
    const refuse = (problem: Problem): JobAnswer => ({
      status: statusOf(problem.kind),
      body: JSON.stringify(problemAnswer(problem, request)),
    });
    const read = readBody(body);
    if ("problem" in read) return refuse(read.problem);
    const outcome = run[kind](read.value, explain);
    if ("findings" in outcome) return refuse(inputProblem(outcome.findings, read));
    return { status: 200, body: JSON.stringify(outcome.answer) };
  };
}

type Outcome = { readonly answer: object } | { readonly findings: readonly Finding[] };

interface Body {
  readonly value: unknown;
  readonly text: string;
  readonly places: ReadonlyMap<string, JsonPlace>;
}

function readBody(bytes: Uint8Array): Body | { readonly problem: Problem } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { problem: { kind: "json", detail: "De tekst is geen UTF-8. Stuur de JSON als UTF-8." } };
  }
  if (text.trim() === "") {
    const detail =
      "Het verzoek is leeg. Stuur de gegevens van een huishouden als JSON; {} is een huishouden waarvan nog niets bekend is.";
    return { problem: { kind: "json", detail } };
  }
  const json = parseJson(text, { exactNumbers: true });
  if (!json.ok) {
    const { message, start } = json.fault;
    const errors: ProblemError[] = [
      { in: "body", location: lineOf(text, start), code: "geen-json", detail: message },
    ];
    return { problem: { kind: "json", detail: message, errors } };
  }
  const { value, places } = json;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const detail =
      "Het verzoek moet een object met gegevens zijn; {} is een huishouden waarvan nog niets bekend is.";
    const errors: ProblemError[] = [{ in: "body", location: { pointer: "" }, code: "verkeerd-type", detail }];
    return { problem: { kind: "gegevens", detail, errors } };
  }
  const beyond = beyondLimits(value);
  if (beyond !== undefined) {
    const { detail, pointer } = beyond;
    const location = pointer === undefined ? {} : { location: { pointer } };
    return {
      problem: { kind: "grens", detail, errors: [{ in: "body", ...location, code: "grens", detail }] },
    };
  }
  return { value, text, places };
}

function inputProblem(findings: readonly Finding[], { text, places }: Body): Problem {
  const errors = findings.map(({ code, message, path, suggestion }): ProblemError => {
    const place = path === undefined ? undefined : placeOf(places, path);
    const start = (code === "onbekende naam" ? place?.key?.start : undefined) ?? place?.start;
    return present({
      in: "body" as const,
      location:
        path === undefined
          ? undefined
          : { pointer: path, ...(start === undefined ? {} : lineOf(text, start)) },
      code: code.replaceAll(" ", "-"),
      detail: message,
      suggestion,
    });
  });
  const count = findings.length === 1 ? "1 fout" : `${String(findings.length)} fouten`;
  return {
    kind: "gegevens",
    detail: `Er is niet beslist: de gegevens hebben ${count}. Bij elke fout staat waar en wat eraan te doen is.`,
    errors,
  };
}

/** Both from 1. */
function lineOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function rightsIn({ persons, households }: Plan): readonly RightOutcome[] {
  return [
    ...persons.flatMap(({ decision }) => decision.rights),
    ...households.flatMap(({ rights }) => rights),
  ];
}
