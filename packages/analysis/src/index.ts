// The public face of the analysis package.
// `analyse(project, options)` gives all findings at once. An editor calls `analyseSteps(project, options)` instead: a generator that
// yields before every question (a few milliseconds each) and returns the same as `analyse`; it can be left at any step. Both take
// `memory: new AnalysisMemory()`, kept by the editor for one ordinance: after an edit only what the edit touches is asked again.
export {
  analyse,
  analyseSteps,
  isAnalysable,
  type Analysed,
  type AnalyseOptions,
  type AnalysisTally,
} from "./analyse.js";
export { AnalysisMemory } from "./cache.js";
export type { Analysis, Answer, Findings, Found, Question } from "./analysis.js";
export { analyses } from "./analyses/index.js";
export { Context, type ContextOptions, type Project } from "./context.js";
export { chartIncomes, chartSvg, chartText, incomeChart, type IncomeChart } from "./analyses/cliff/chart.js";
export { cliffs, type Cliff } from "./analyses/cliff/cliff.js";
export { guarantees } from "./analyses/guarantee/guarantee.js";
export { guaranteeVerdicts, type Verdict } from "./analyses/guarantee/verdict.js";
export { analysisDiagnostics } from "./diagnostics/index.js";
export { Encoding, type Options } from "./encode/encoding.js";
export { Verdicts, type ProofText, type Said } from "./proof/verdicts.js";
export { shapes, type Shape } from "./encode/shape.js";
export { Reads } from "./reads.js";
export { simplest } from "./witness/simplest.js";
export { householdOf } from "./witness/household.js";
export { tell, type Telling } from "./witness/tell.js";
export {
  suppress,
  suppressible,
  type Judged,
  type Suppressed,
  type Suppression,
} from "./suppress/suppress.js";
export { fingerprintOf, identityOf, pathAt, type Identity } from "./suppress/identity.js";
export type { Profile } from "./profile.js";
export { difference } from "./difference/difference.js";
export type * from "./difference/data.js";
export { isGain } from "./difference/right.js";
export { compareTexts } from "./difference/text/compare.js";
export type * from "./difference/text/compare.js";
export { unitsOf } from "./difference/text/passages.js";
export type { WordPart } from "./difference/text/words.js";
