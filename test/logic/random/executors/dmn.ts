// The DMN files of the rights, run by two engines that others wrote: feelin and dmn-eval-js.

import { compileDmn, dmnQuestions, dmnText, type DmnExport, type DmnValue } from "@andersom/logic";
import { parseIsoDate, rational, toDecimalString } from "@andersom/runtime";
import { evalJsModel } from "../../dmn/eval-js.js";
import { feelinModel } from "../../dmn/feelin.js";
import {
  answerKey,
  type Answer,
  type Batch,
  type Executor,
  type Results,
  type Unexpressed,
} from "../executor.js";

interface Engine {
  run(
    inputs: Readonly<Record<string, DmnValue>>,
    wanted: readonly string[],
  ): Readonly<Record<string, unknown>>;
}

/** Households that give an engine the same inputs are asked once. */
function askedOnce(engine: Engine): Engine {
  const known = new Map<string, Readonly<Record<string, unknown>>>();
  return {
    run(inputs, wanted) {
      const key = JSON.stringify([inputs, wanted]);
      const found = known.get(key) ?? engine.run(inputs, wanted);
      known.set(key, found);
      return found;
    },
  };
}

interface Tool {
  readonly load: (xml: string) => Promise<Engine>;
  /** An engine takes some milliseconds per household; of a large batch only the first are run, and that is told. */
  readonly most: number;
  /** What the engine is known to do wrong in such a file. */
  readonly wrong?: (xml: string) => string | undefined;
}

const executor = (name: string, tool: Tool): Executor => ({ name, run: (batch) => runBatch(batch, tool) });

export const feelin = executor("dmn feelin", { load: feelinModel, most: 200 });
export const evalJs = executor("dmn eval-js", {
  load: evalJsModel,
  most: 200,
  // An age that is itself an outcome; in conditions it is a comparison of days.
  wrong: (xml) =>
    xml.includes(".month") ? "deze engine telt de maanden van een datum vanaf nul" : undefined,
});

interface Prepared {
  readonly made: DmnExport;
  readonly questions: (household: unknown) => ReturnType<typeof dmnQuestions>;
}

const batches = new WeakMap<Batch, Prepared>();

/** The tables of a batch and what is asked of them: the same for each engine. */
function prepared(batch: Batch): Prepared {
  const found = batches.get(batch);
  if (found !== undefined) return found;
  const made = compileDmn(batch.model, parseIsoDate(batch.peildatum)!);
  const asked = new Map<unknown, ReturnType<typeof dmnQuestions>>();
  const questions = (household: unknown): ReturnType<typeof dmnQuestions> => {
    const known = asked.get(household) ?? dmnQuestions(made, household);
    asked.set(household, known);
    return known;
  };
  batches.set(batch, { made, questions });
  return { made, questions };
}

async function runBatch(batch: Batch, { load, most, wrong }: Tool): Promise<Results> {
  const { made, questions } = prepared(batch);
  const engines = new Map<string, Engine>();
  const defects = new Map<string, string>();
  for (const part of made.parts) {
    if (!made.rights.some((right) => right.form === "dmn" && right.file === part.file)) continue;
    const xml = dmnText(made, part);
    const defect = wrong?.(xml);
    if (defect === undefined) engines.set(part.file, askedOnce(await load(xml)));
    else defects.set(part.file, defect);
  }
  const left: Unexpressed[] = made.rights.flatMap((right) => {
    if (right.form === "niet") return [{ what: right.name, reason: right.reason }];
    const defect = defects.get(right.file);
    if (defect !== undefined) return [{ what: right.name, reason: defect }];
    const supplied = made.parts
      .find(({ file }) => file === right.file)!
      .inputs.flatMap((one) =>
        one.prepared === undefined ? [] : [{ what: right.name, reason: `aangeleverd: ${one.prepared}` }],
      );
    return [
      ...supplied,
      ...(right.noAmount === undefined ? [] : [{ what: `hoogte van ${right.name}`, reason: right.noAmount }]),
    ];
  });
  if (batch.households.length > most)
    left.push({ what: "programma", reason: `alleen de eerste ${most} huishoudens van een groep` });
  const answers = batch.households.map((household, at) =>
    at < most ? answersFor(questions(household), engines, left) : new Map<string, Answer>(),
  );
  return { answers, left };
}

function answersFor(
  questions: ReturnType<typeof dmnQuestions>,
  engines: ReadonlyMap<string, Engine>,
  left: Unexpressed[],
): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  if (typeof questions === "string") {
    left.push({ what: "programma", reason: questions });
    return answers;
  }
  for (const { subject, right, inputs, misfits } of questions) {
    const engine = engines.get(right.file);
    // What is true of a household is read in the world of its first member.
    if (engine === undefined || answers.has(answerKey(subject, right.right))) continue;
    if (misfits.length > 0) {
      left.push({ what: right.name, reason: "een waarde die niet op de schaal van de invoer past" });
      continue;
    }
    const wanted = [right.outcome, ...(right.amount === undefined ? [] : [right.amount.name])];
    const found = engine.run(inputs, wanted);
    const paid = right.amount === undefined ? undefined : found[right.amount.name];
    answers.set(answerKey(subject, right.right), {
      outcome: String(found[right.outcome]),
      ...(typeof paid === "number" && right.amount !== undefined
        ? { amount: toDecimalString(rational(BigInt(paid), right.amount.scale)) }
        : {}),
    });
  }
  return answers;
}
