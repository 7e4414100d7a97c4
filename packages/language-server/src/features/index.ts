// All features of the server. To add one: a file beside this one, and a line here.

import type { Feature } from "../feature.js";
import { content } from "./content.js";
import { layout } from "./format.js";
import { views } from "./views.js";

export const features: readonly Feature[] = [content, layout, views];
