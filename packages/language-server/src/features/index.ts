// All features of the server. To add one: a file beside this one, and a line here.

import type { Feature } from "../feature.js";
import { actions } from "./code-actions.js";
import { lenses } from "./code-lens.js";
import { form, suggestions, typing } from "./completion.js";
import { content } from "./content.js";
import { layout } from "./format.js";
import { definitions, otherName, together, told, uses } from "./names.js";
import { hierarchy, outline } from "./outline.js";
import { hints } from "./inlay-hints.js";
import { colours } from "./semantic-tokens.js";
import { folds, links, selection } from "./structure.js";
import { views } from "./views.js";

export const features: readonly Feature[] = [
  content,
  layout,
  actions,
  lenses,
  hints,
  colours,
  folds,
  selection,
  links,
  views,
  definitions,
  uses,
  otherName,
  told,
  together,
  outline,
  hierarchy,
  suggestions,
  form,
  typing,
];
