// All analyses of one ordinance, one after another; what goes wrong in one of them never stops the rest.

import { atOnce } from "@andersom/logic";
import { inOrder, type Diagnostic } from "@andersom/syntax";
import { analyses as all } from "./analyses/index.js";
import { pause, type Analysis } from "./analysis.js";
import { Context, type ContextOptions, type Project } from "./context.js";

export interface AnalyseOptions extends ContextOptions {
  /** Other analyses than all of them. */
  readonly analyses?: readonly Analysis[];
}

/** What the analyses say of an ordinance. */
export interface Analysed {
  /** By place, then code. */
  readonly findings: readonly Diagnostic[];
  /** Findings of the compiler, each with the same finding and a household: to be told in its place. */
  readonly witnessed: ReadonlyMap<Diagnostic, Diagnostic>;
  /** How many questions were asked. */
  readonly asked: number;
  /** How many of them have no answer: the rules could not be encoded, or the budget ran out. */
  readonly unknown: number;
  /** The same per analysis, in the order in which they ran. */
  readonly perAnalysis: readonly AnalysisTally[];
}

export interface AnalysisTally {
  readonly name: string;
  readonly asked: number;
  readonly unknown: number;
  readonly findings: number;
  /** What went wrong inside it, for the makers. */
  readonly failure?: string;
}

/** What the rules mean is sure all the same: two texts of one article apply on one day. */
const analysable = "AND2049";

/** Whether an ordinance with these findings can be analysed: other errors leave open what it means. */
export function isAnalysable(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(({ severity, code }) => severity !== "fout" || code === analysable);
}

/**
 * Runs every analysis. Pure: the same ordinance gives the same findings in the same order. Never throws: an analysis that fails
 * gives an AND9001 of its own.
 */
export function analyse(project: Project, options: AnalyseOptions = {}): Analysed {
  return atOnce(analyseSteps(project, options));
}

/**
 * The same in steps of one question each, for who has other work to do: it yields the name of the analysis that is under way, and
 * gives the result of `analyse` at the end. What is under way can be dropped at any step.
 */
export function* analyseSteps(
  project: Project,
  options: AnalyseOptions = {},
): Generator<string, Analysed, undefined> {
  options.memory?.begin();
  const context = new Context(project, options);
  const findings: Diagnostic[] = [];
  const perAnalysis: AnalysisTally[] = [];
  for (const analysis of options.analyses ?? all) {
    yield analysis.name;
    const before = { ...context.tally };
    const own: Diagnostic[] = [];
    let failure: string | undefined;
    const found = analysis.run(context)[Symbol.iterator]();
    for (;;) {
      try {
        const next = found.next();
        if (next.done === true) break;
        if (next.value !== pause) {
          own.push(next.value);
          continue;
        }
      } catch (error) {
        failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
        own.push(failed(project, analysis.name));
        break;
      }
      yield analysis.name;
    }
    findings.push(...own);
    perAnalysis.push({
      name: analysis.name,
      asked: context.tally.asked - before.asked,
      unknown: context.tally.unknown - before.unknown,
      findings: own.length,
      ...(failure === undefined ? {} : { failure }),
    });
  }
  return { findings: inOrder(findings), witnessed: context.witnessed, ...context.tally, perAnalysis };
}

/** Nothing is wrong with the ordinance; one look at it was not possible. */
function failed({ model, files }: Project, name: string): Diagnostic {
  const { file, start, end } = model.instrument.place.source;
  return {
    code: "AND9001",
    name: "interne-fout",
    severity: "waarschuwing",
    span: { uri: file === "" ? (files[0]?.uri ?? "") : file, start, end },
    message: `De analyse ‘${name}’ liep vast in andersom zelf; aan uw bestanden ligt het niet. De andere analyses zijn wel gedaan.`,
    data: { analysis: name },
  };
}
