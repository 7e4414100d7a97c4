// The public face of the runtime package: everything that generated code and the interpreter stand on.
export * from "./date-text.js";
export * from "./date.js";
export * from "./finding.js";
export * from "./logic.js";
export * from "./maybe.js";
export * from "./number-text.js";
export * from "./once.js";
export * from "./operators-date.js";
export * from "./operators.js";
export * from "./outcome.js";
export * from "./period.js";
export * from "./rational.js";
export * from "./show.js";
export * from "./suggest.js";
export * from "./trace.js";
export * from "./value.js";
export * from "./workdays.js";
