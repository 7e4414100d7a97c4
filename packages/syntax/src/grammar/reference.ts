/** References (grammar.md §2.7): the phrase pass marks their extent, so a run of parts is enough here. */
import { RefPart } from "../tokens/categories.js";
import type { Dsl } from "./dsl.js";

export function referenceRules($: Dsl): void {
  $.run("references", RefPart);
}
