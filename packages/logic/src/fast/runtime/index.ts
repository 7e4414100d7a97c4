// Everything that the fast path of a generated module calls.

export * from "./bind.js";
export * from "./choose.js";
export * from "./dates.js";
export * from "./decide.js";
export * from "./read.js";
export * from "./series.js";
export * from "./values.js";
