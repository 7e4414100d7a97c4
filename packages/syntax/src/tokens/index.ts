/** The whole vocabulary: what the parser can meet. */
import type { TokenType } from "chevrotain";
import { atomTypes } from "./atoms.js";
import * as categories from "./categories.js";
import * as vocabulary from "./vocabulary.js";

export const allTokens: TokenType[] = [
  ...Object.values(categories),
  ...Object.values(vocabulary),
  ...atomTypes,
];
