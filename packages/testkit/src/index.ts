// The public face of the testkit: what the tests of several packages share.
export { accessibilityProblems, chromiumPath, withPage } from "./browser.js";
