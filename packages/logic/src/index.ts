// The public face of the logic package.
export { createInterpreter, decide } from "./interpreter/decide.js";
export type * from "./decision/decision.js";
export type { DepartureOutcome } from "./decision/departures.js";
export { readHousehold, type Household } from "./input/household.js";
export { inputSchema } from "./input/schema.js";
export { generateModule, type ModuleOutput } from "./module/module.js";
