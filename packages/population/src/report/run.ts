// A simulation with its report: what divides it is settled when the columns are known, then everything is counted in one pass.

import type { Rational } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { simulate, type SimulateOptions, type Simulation } from "../simulate.js";
import { buildReport } from "./build.js";
import { sweep } from "./cliffs.js";
import { reportTally, type ReportState } from "./report-tally.js";
import type { Report } from "./report.js";
import { setUp, type Setup } from "./setup.js";
import { withoutSmallNumbers } from "./small.js";

export interface ReportOptions extends Omit<SimulateOptions, "tallies" | "other"> {
  /** As the report names the ordinance. */
  readonly title: string;
  /** The version to hold it against, with its name. */
  readonly other?: { readonly model: DecisionModel; readonly name: string };
  /** ISO day for ages and months. */
  readonly on: string;
  /** Facts that are the income and the kind of household, where the ordinance does not make it plain. */
  readonly income?: string | undefined;
  readonly type?: string | undefined;
  /** Euros a year for everything together. */
  readonly budget?: Rational | undefined;
  /** From how many euros a year less for one euro more income it is a fall. */
  readonly fall: number;
  /** Leaves small numbers in. */
  readonly showSmall?: boolean;
}

/** The column by which a made-up population says that it is one. */
const madeUp = "synthetisch";

/** @throws PopulationError when a file cannot be read, or an option names a fact that is not there. */
export async function simulationReport(
  model: DecisionModel,
  { title, other, on, income, type, budget, fall, showSmall, ...options }: ReportOptions,
): Promise<{ readonly simulation: Simulation; readonly report: Report }> {
  let setup: Setup | undefined;
  const { tallied, frame, ...simulation } = await simulate(model, {
    ...options,
    ...(other === undefined ? {} : { other: other.model }),
    tallies(known) {
      const columned = new Set(known.columns.flatMap(({ facts }) => facts));
      setup = setUp(model, { on, income, type, columned });
      return [{ kind: reportTally.name, options: setup }];
    },
  });
  if (setup === undefined) throw new Error("the tallies were never asked for");
  const models = other === undefined ? [model] : [model, other.model];
  const curves =
    setup.income === undefined
      ? undefined
      : sweep({ income: setup.income, models, given: options.given, fall });
  const unused = simulation.unused.filter((name) => name !== madeUp);
  const report = buildReport({
    ordinance: title,
    model,
    frame,
    setup,
    state: tallied[0] as ReportState,
    persons: simulation.persons,
    households: simulation.households,
    synthetic: unused.length < simulation.unused.length,
    ...(other === undefined ? {} : { compared: other.name }),
    ...(budget === undefined ? {} : { budget }),
    ...(curves === undefined ? {} : { curves }),
    missing: simulation.missing,
  });
  return {
    simulation: { ...simulation, unused },
    report: showSmall === true ? report : withoutSmallNumbers(report),
  };
}
