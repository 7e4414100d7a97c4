// The public face of the testkit: what the tests of several packages share.
export { ordinanceFiles, ordinanceFolders, withLaws, type OrdinanceFile } from "./ordinances.js";
export { accessibilityProblems, chromiumPath, withPage } from "./browser.js";
