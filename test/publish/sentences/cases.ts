// The table of sentences, read with a Dutch eye.

import { cases as asPublished } from "./as-published.js";
import type { Case } from "./case.js";
import { cases as conditions } from "./conditions.js";
import { cases as more } from "./more-conditions.js";
import { cases as moreRules } from "./more-rules.js";
import { cases as rules } from "./rules.js";
import { cases as saidPlainly } from "./said-plainly.js";
import { cases as wholePages } from "./whole-pages.js";

export { same } from "./case.js";
export const cases: readonly Case[] = [
  ...conditions,
  ...more,
  ...rules,
  ...wholePages,
  ...moreRules,
  ...asPublished,
  ...saidPlainly,
];
