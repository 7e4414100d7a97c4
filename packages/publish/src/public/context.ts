// What the parts of a public version are made with: how to speak, what was computed, what the ordinance is called.

import { addressed } from "../dutch/address.js";
import type { Address } from "../dutch/verb.js";
import type { Literal } from "../phrase/literal.js";
import type { Teller } from "../phrase/teller.js";

/** What a run of one voorbeeld gave, as far as a story needs it. */
export interface ExampleResult {
  /** Id of the example in the decision model. */
  readonly example: string;
  /** Whether every expectation was met; a story that failed is never shown. */
  readonly passed: boolean;
  readonly rights: readonly RightResult[];
  /** Ids of the rules that held, for a voorbeeld about values and no right. */
  readonly applied?: readonly string[];
}
export interface RightResult {
  readonly right: string;
  readonly outcome:
    "toegekend" | "geweigerd" | "ter beoordeling" | "nog onbekend" | "niet aan de orde" | "fout";
  /** As printed: "€ 300". */
  readonly amount?: string;
  /** As printed: "1,5 uur per week". */
  readonly extent?: string;
  /** Whose right it is, in a voorbeeld about more people. */
  readonly person?: string;
  /** The places that decided, as cited. */
  readonly grounds: readonly string[];
}

/** Where a page finds what came out of a voorbeeld. */
export interface ExampleResults {
  /** Undefined for a base case, which expects nothing and tells no story. */
  get(id: string): ExampleResult | undefined;
}

export interface PublicContext extends Teller {
  readonly address: Address;
  readonly results: ExampleResults;
  /** What is so for whoever reads this part, because the part begins with it: it is not said again. */
  readonly given?: readonly Literal[];
  /** The rules of this part are about the child of whom the officer speaks to: what he says to a parent is marked so. */
  readonly forChild?: boolean;
  /** The same page as it would be on another day: what a known later text says is told as on its first day. */
  readonly at: (day: string) => PublicContext;
}

/** A fixed sentence in the form of address, with its own words filled in (`{recht}`, `{verordening}`). */
export function say(
  context: Pick<PublicContext, "address">,
  template: string,
  words: Readonly<Record<string, string>> = {},
): string {
  // The words of the ordinance are put in last, so that nothing in them can be taken for a form of address.
  const marked = Object.keys(words).reduce(
    (text, key, index) => text.replaceAll(`{${key}}`, mark(index)),
    template,
  );
  const spoken = addressed(marked, context.address);
  return Object.values(words).reduce((text, word, index) => text.split(mark(index)).join(word), spoken);
}

/** A private-use character stands for each word while the sentence is put together. */
function mark(index: number): string {
  return String.fromCodePoint(0xf_0000 + index);
}
