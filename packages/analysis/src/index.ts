// The public face of the analysis package.
export { Encoding, type Options } from "./encode/encoding.js";
export { shapes, type Shape } from "./encode/shape.js";
export { simplest } from "./witness/simplest.js";
export { householdOf } from "./witness/household.js";
export { tell, type Telling } from "./witness/tell.js";
