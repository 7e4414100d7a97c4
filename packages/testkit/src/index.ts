// The public face of the testkit: what the tests of several packages share.
export { ordinanceFiles, ordinanceFolders, withLaws, type OrdinanceFile } from "./ordinances.js";
export {
  accessibilityProblems,
  chromiumPath,
  withBrowser,
  withFile,
  withPage,
  type Browser,
} from "./browser.js";
export { messageBlocks, messageFolder, messageHeadings, messagePage } from "./pages.js";
export { contradictingToeslagText, explainedToeslagText, toeslagText } from "./toeslag.js";
export { diceOf, type Dice } from "./random/dice.js";
export { smaller, textOf, type Phrase } from "./random/phrase.js";
export { randomProgram } from "./random/program.js";
