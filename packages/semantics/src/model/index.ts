// The decision model's types: what executors, analyses and publishers read.

export type * from "./place.js";
export type * from "./plan.js";
export type * from "./types.js";
export type * from "./expression.js";
export type * from "./declarations.js";
export type * from "./rules.js";
export type * from "./process.js";
export type * from "./structure.js";
export type * from "./law.js";
export type * from "./input.js";
export type * from "./model.js";
export { DECISION_MODEL_VERSION } from "./model.js";
