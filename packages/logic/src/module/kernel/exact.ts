// Everything that generated code calls to decide exactly; a page carries this alone, without the fast path.

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
export { decide, decidePlan } from "./run.js";
export * as why from "./why.js";
