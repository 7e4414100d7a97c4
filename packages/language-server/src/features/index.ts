// All features of the server. To add one: a file beside this one, and a line here.

import type { Feature } from "../feature.js";
import { lenses } from "./code-lens.js";
import { content } from "./content.js";
import { layout } from "./format.js";
import { hints } from "./inlay-hints.js";
import { colours } from "./semantic-tokens.js";
import { views } from "./views.js";

export const features: readonly Feature[] = [content, layout, lenses, hints, colours, views];
