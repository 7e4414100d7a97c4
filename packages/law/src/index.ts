// The public face of the law package: the laws on board, and which of them an ordinance needs.

export { bundledLaws, isBundled, isOnBoard, lawsLine, withoutBundled, type BundledLaw } from "./bundled.js";
export { addLaws, lawsFor } from "./needed.js";
