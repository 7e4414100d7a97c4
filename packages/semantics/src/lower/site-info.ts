// Where a sentence stands, as its lowering needs it.

import type { Block, Content, Heading } from "@andersom/syntax";
import type { Numbering } from "./references.js";

export interface SiteInfo extends Numbering {
  readonly ruleId: string;
  /** Heading of the block, for bodies of begrippen. */
  readonly heading?: Heading;
  readonly block?: Block;
  /** All sentences of the same article, with their lid. */
  readonly articleContent?: () => readonly { readonly content: Content; readonly lid?: string }[];
}
