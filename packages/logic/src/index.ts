// The public face of the logic package.
export {
  createInterpreter,
  createOverview,
  createPlanner,
  decide,
  decidePlan,
} from "./interpreter/decide.js";
export { arithmeticOperands } from "./interpreter/operands.js";
export { createProbe, differ, type Probe, type ProbedRule } from "./interpreter/probe.js";
export type * from "./decision/decision.js";
export type * from "./decision/process-data.js";
export type * from "./decision/plan-data.js";
export type { DepartureOutcome } from "./decision/departures.js";
export { timeline, timelineByDay } from "./timeline/timeline.js";
export type * from "./timeline/data.js";
export { readModel, type ReadModel } from "./interpreter/world.js";
export { chosenFacts } from "./input/chosen-facts.js";
export { readHousehold } from "./input/household.js";
export { isHousemates, isMembers } from "./input/living-together.js";
export {
  parseJson,
  placeOf,
  type JsonFault,
  type JsonOptions,
  type JsonPlace,
  type JsonText,
} from "./input/json-text.js";
export type { Household } from "./input/spec.js";
export { limitGround } from "./decision/limit.js";
export { onlyBecauseCode, type ConditionMaker } from "./decision/cited-grounds.js";
export { namesOf } from "./decision/names.js";
export {
  answerPlace,
  effectKey,
  putAnswer,
  type AnswerNames,
  type AskedPlace,
} from "./input/answer-place.js";
export { inputSchema } from "./input/schema.js";
export { generateModule, type ModuleOutput } from "./module/module.js";
export { bareProgram } from "./module/bare.js";
export * as moduleKernel from "./module/kernel/exact.js";
export type { Program as ModuleProgram } from "./module/kernel/program.js";
export { appliesFrom } from "./decision/in-force.js";
export { peildatumFacts } from "./decision/moved.js";
export { factsBehindPeildatum } from "./interpreter/peildatum.js";
export { worthMissing } from "./decision/worth-missing.js";
export { modulePackage, packageMark } from "./module/package.js";
export type { FastDecision, FastOptions, FastOutcome, FastRight, FastStep } from "./fast/runtime/decide.js";
export {
  exampleInput,
  examplesInSteps,
  runExamples,
  type ExampleReport,
  type ExamplesReport,
} from "./examples/run.js";
export { atOnce } from "./steps.js";
export { exampleTeller, tellExample, type ToldExample } from "./examples/tell.js";
export type { CheckedExpectation } from "./examples/expectation.js";
export type { LidCoverage } from "./examples/coverage.js";
export type { DepartureFinding, DepartureReason } from "./decision/departures.js";
export {
  compileColumns,
  type ColumnKernel,
  type ColumnOptions,
  type RightResult,
} from "./columns/compile.js";
export { chunkEnd, longestListOf, openColumns, runColumns, shapesOf, type Chunk } from "./columns/run.js";
export { outcomes as columnOutcomes } from "./columns/right.js";
export {
  state as columnState,
  type Column,
  type Population,
  type SeriesColumn,
} from "./columns/population.js";
export { indexed, proposeIndexations, type IndexProposal } from "./indexation/propose.js";
export { generateSql } from "./sql/build.js";
export * as sqlParts from "./sql/index.js";
export type { Dialect as SqlDialect, DialectName } from "./sql/dialect.js";
export { dialectNames } from "./sql/dialect.js";
export type { ColumnShape } from "./columns/compiler.js";
export type * from "./columns/ir.js";
export { everywhere, operandsOf, rowsOf, rowsRead } from "./columns/ir.js";
export {
  compileDmn,
  type DmnDefinition,
  type DmnExport,
  type DmnPart,
  type DmnRight,
} from "./dmn/compile.js";
export { dmnFiles, type DmnFiles } from "./dmn/files.js";
export type { DmnReport } from "./dmn/report.js";
export { dmnText } from "./dmn/write.js";
export { dmnCases, type DmnCase, type DmnCases, type DmnExpected } from "./dmn/cases.js";
export type { DmnValue } from "./dmn/feed.js";
export { dmnQuestions, type DmnQuestion } from "./dmn/household.js";
export {
  element as xmlElement,
  escaped as xmlEscaped,
  xmlText,
  type Element as XmlElement,
} from "./dmn/xml.js";
