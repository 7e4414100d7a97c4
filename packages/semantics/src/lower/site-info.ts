// Where a sentence stands, as its lowering needs it.

import type { Block, Content, Heading } from "@andersom/syntax";
import type { Numbering } from "./references.js";

export interface SiteInfo extends Numbering {
  readonly ruleId: string;
  /** Heading of the block, for bodies of begrippen. */
  readonly heading?: Heading;
  readonly block?: Block;
  /** The sentences of this lid or article, where another text of the same number stands beside it. */
  readonly ownRules?: (subject: "dit lid" | "dit artikel") => ReadonlySet<string> | undefined;
  /** All sentences of the same article, with their lid. */
  readonly articleContent?: () => readonly { readonly content: Content; readonly lid?: string }[];
}
