// Where a sentence stands, as its lowering needs it.

import type { Block, Heading } from "@andersom/syntax";
import type { Numbering } from "./references.js";

export interface SiteInfo extends Numbering {
  readonly ruleId: string;
  /** Heading of the block, for bodies of begrippen. */
  readonly heading?: Heading;
  readonly block?: Block;
}
