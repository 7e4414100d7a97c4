// The public version as files, in the forms that were asked for.

import { runExamples } from "@andersom/logic";
import { publicVersion, renderHtml, renderMarkdown, type ExampleResult } from "@andersom/publish";
import { placeText } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { calculatorFor } from "./calculator.js";
import type { OutputFile } from "./host.js";
import type { PublicFormat } from "./program.js";

/** One file per form. `on` is the ISO date on which the text must be right. */
export function publicPages(
  model: DecisionModel,
  name: string,
  formats: readonly PublicFormat[],
  on: string,
): readonly OutputFile[] {
  const document = publicVersion(model, {
    on,
    calculator: calculatorFor(model),
    examples: exampleResults(model),
  });
  return formats.map((format) => {
    switch (format) {
      case "html":
        return { name: `${name}.html`, content: renderHtml(document) };
      case "md":
        return { name: `${name}.md`, content: renderMarkdown(document) };
    }
  });
}

/** What the stories tell: only what a run gave. */
function exampleResults(model: DecisionModel): ExampleResult[] {
  return runExamples(model).examples.map(({ id, passed, decision }) => ({
    example: id,
    passed,
    rights: decision.rights.map((outcome) => {
      const amount =
        "amount" in outcome && outcome.amount?.kind === "waarde" ? outcome.amount.text : undefined;
      return {
        right: outcome.right,
        outcome: outcome.kind,
        ...(amount === undefined ? {} : { amount }),
        grounds: outcome.grounds.flatMap(({ places }) => places.slice(-1).map(placeText)),
      };
    }),
  }));
}
