// The public face of the logic package.
export { decide } from "./interpreter/decide.js";
export type * from "./decision/decision.js";
export type { DepartureOutcome } from "./decision/departures.js";
export { readHousehold, type Household } from "./input/household.js";
