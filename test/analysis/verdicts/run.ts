// Random ordinances, asked many questions: what our solver says against z3, and every household against the interpreter.

import { Encoding, householdOf, shapes, type Shape } from "@andersom/analysis";
import { parseIsoDate } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { diceOf } from "@andersom/testkit";
import { questionText, storeText } from "../../../packages/analysis/src/proof/smtlib.js";
import { askZ3, type SmtAnswer } from "../../../packages/cli/src/proof/z3.js";
import { randomPeildatum } from "../../logic/random/households.js";
import { decider } from "./decided.js";
import { questionsOf } from "./questions.js";

export interface Tally {
  programs: number;
  encodings: number;
  kan: number;
  "kan niet": number;
  onbekend: number;
  /** Verdicts that z3 gave too. */
  agreed: number;
  /** Verdicts that z3 could not give in its time. */
  left: number;
  /** Households that the interpreter decided as was asked for. */
  shown: number;
  /** Times that a household was looked at for something that cannot be, and did not show it. */
  neverShown: number;
  /** Households of an encoding in which something may have any value. */
  loose: number;
  looseWrong: number;
  solverSeconds: number;
  z3Seconds: number;
  readonly opaque: Map<string, number>;
  readonly found: Disagreement[];
}

export interface Disagreement {
  readonly program: number;
  readonly peildatum: string;
  readonly shape: string;
  readonly question: string;
  readonly ours: string;
  readonly other: string;
  /** The household, or the text that z3 was asked. */
  readonly dump: string;
}

export function emptyTally(): Tally {
  return {
    programs: 0,
    encodings: 0,
    kan: 0,
    "kan niet": 0,
    onbekend: 0,
    agreed: 0,
    left: 0,
    shown: 0,
    neverShown: 0,
    loose: 0,
    looseWrong: 0,
    solverSeconds: 0,
    z3Seconds: 0,
    opaque: new Map(),
    found: [],
  };
}

/** One program, on one day, in one or more shapes. */
export function verdictsOf(
  tally: Tally,
  program: number,
  model: DecisionModel,
  withZ3: boolean,
  wanted?: readonly Shape[],
): void {
  const dice = diceOf(program);
  tally.programs += 1;
  const decide = decider(model);
  const peildatum = randomPeildatum(dice);
  for (const shape of wanted ?? dice.some(shapes, 2)) {
    tally.encodings += 1;
    const series = dice.chance(0.3) ? "per maand" : "gelijk";
    const encoding = new Encoding(model, { peildatum: parseIsoDate(peildatum)!, shape, series });
    const where = { program, peildatum, shape: `${JSON.stringify(shape)} ${series}` };
    const asked = questionsOf(model, encoding, dice);
    for (const reason of encoding.opaque) tally.opaque.set(reason, (tally.opaque.get(reason) ?? 0) + 1);
    const start = process.cpuUsage();
    const { store } = encoding.formulas;
    const questions = asked.map(({ literals }) => store.question(literals));
    // Each question by itself, or with what was found for the ones before it.
    const answers = asked.map(({ literals }, at) =>
      at % 2 === 0 ? questions[at]!.solve(literals) : store.ask(literals),
    );
    const { user, system } = process.cpuUsage(start);
    tally.solverSeconds += (user + system) / 1e6;
    asked.forEach(({ name, shown }, at) => {
      const answer = answers[at]!;
      tally[answer.kind] += 1;
      if (answer.kind !== "kan") return;
      // What cannot be, no household of this shape shows.
      const complete = householdOf(encoding, answer.model, { complete: true });
      const whole = decide(complete);
      asked.forEach((other, at) => {
        if (answers[at]!.kind !== "kan niet" || other.exact !== true) return;
        if (other.shown(whole) !== true) tally.neverShown += 1;
        else
          tally.found.push({
            ...where,
            question: other.name,
            ours: "kan niet",
            other: "the interpreter shows it",
            dump: JSON.stringify(complete),
          });
      });
      let household = householdOf(encoding, answer.model);
      let right = shown(decide(household));
      if (right === false) {
        household = complete;
        right = shown(whole);
      }
      if (right === undefined) return;
      if (encoding.isLoose(questions[at]!)) {
        tally.loose += 1;
        if (!right) tally.looseWrong += 1;
      } else if (right) tally.shown += 1;
      else
        tally.found.push({
          ...where,
          question: name,
          ours: "kan",
          other: "the interpreter decides otherwise",
          dump: JSON.stringify(household),
        });
    });
    if (!withZ3) continue;
    const before = performance.now();
    const base = storeText(store);
    const said = askZ3(`${base}${asked.map(({ literals }) => questionText(literals)).join("")}`);
    if (said.kind !== "answers") throw new Error(said.kind === "missing" ? "no z3" : said.said);
    const theirs = said.answers;
    tally.z3Seconds += (performance.now() - before) / 1000;
    asked.forEach(({ name, literals }, at) => {
      const ours = answers[at]!.kind;
      const other: SmtAnswer | undefined = theirs[at];
      if (ours === "onbekend") return;
      if (other === "unknown" || other === undefined) tally.left += 1;
      else if ((other === "sat") === (ours === "kan")) tally.agreed += 1;
      else
        tally.found.push({ ...where, question: name, ours, other, dump: `${base}${questionText(literals)}` });
    });
  }
}
