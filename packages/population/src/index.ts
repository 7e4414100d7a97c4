// The public face of the population package.
export { PopulationError } from "./source.js";
export {
  simulate,
  type RightTotals,
  type SimulateOptions,
  type Simulation,
  type Tallied,
} from "./simulate.js";
export { notDecided } from "./tally.js";
export type * from "./tally.js";
export { spreadOf } from "./synthetic/distributions.js";
export { syntheticPopulation, type SyntheticOptions, type SyntheticPopulation } from "./synthetic/write.js";
