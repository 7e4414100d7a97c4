// Everything that generated code calls; bundled into one text that each module carries with it.

export * from "./exact.js";
export { decideFast } from "./run.js";
export * as fast from "../../fast/runtime/index.js";
