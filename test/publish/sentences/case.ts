// One row of the table of sentences.

/** Where the je-form says the same. */
export const same = Symbol("the same");

/** `listed`: a condition among others; `alone`: the only condition, behind "als"; `rule`: whole sentences of an article. */
export type Form = "listed" | "alone" | "rule";

/** What stands in the ordinance, and what the public version says to "u" and to "je"; lines of the page are joined by " / ". */
export type Case = readonly [form: Form, snippet: string, u: string, je: string | typeof same];
