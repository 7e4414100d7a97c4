// The public face of the population package.
import type { Theme } from "@andersom/publish";
import type { Report } from "./report/report.js";

export { PopulationError } from "./source.js";
export {
  simulate,
  type RightTotals,
  type SimulateOptions,
  type Simulation,
  type Tallied,
} from "./simulate.js";
export type { EngineChoice, EngineName } from "./engine/engine.js";
export { notDecided } from "./tally.js";
export type * from "./tally.js";
export { spreadOf } from "./synthetic/distributions.js";
export { syntheticPopulation, type SyntheticOptions, type SyntheticPopulation } from "./synthetic/write.js";
export { simulationReport, type ReportOptions } from "./report/run.js";
export type * from "./report/report.js";
export type { Curve } from "./report/cliffs.js";
export { incomeLabel, money, notSure, number, undecidedLines } from "./report/words.js";

/** The page of a report as HTML, in the look of a municipality or in ours. Loaded when it is asked for: drawing charts takes a library. */
export async function reportPage(report: Report, theme?: Theme): Promise<string> {
  const page = await import("./report/page.js");
  return page.reportPage(report, theme);
}
