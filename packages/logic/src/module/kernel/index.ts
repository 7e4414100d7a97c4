// Everything that generated code calls; bundled into one text that each module carries with it.

export {
  and,
  bracketsOp as brackets,
  clampOp as clamp,
  compareOp as compare,
  completedOp as completed,
  convertOp as convert,
  dateOfMonthOp as dateOfMonth,
  differenceOp as difference,
  divideOp as divide,
  extremeOp as extreme,
  faultAt as fault,
  hole,
  liesOp as lies,
  not,
  notApplicable,
  or,
  parseDecimal as number,
  percentOp as percent,
  periodOp as period,
  periodPartOp as periodPart,
  plusOp as plus,
  roundOp as round,
  shiftOp as shift,
  timesOp as times,
} from "@andersom/runtime";
export { lookUp } from "../../decision/look-up.js";
export { applyCaps as caps } from "../../decision/caps.js";
export * from "./forms.js";
export * from "./read.js";
export { decide, decideFast, decidePlan } from "./run.js";
export * as fast from "../../fast/runtime/index.js";
export * as why from "./why.js";
