// The public face of the population package.
export { PopulationError } from "./source.js";
export { simulate, type RightTotals, type SimulateOptions, type Simulation } from "./simulate.js";
