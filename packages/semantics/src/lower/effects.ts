// Effects and core values.

import type { Block, Property, WordGroup } from "@andersom/syntax";
import { keyOf, keyText, printed } from "../names/normalise.js";
import type { LowerContext } from "./context.js";
import { optional } from "./header.js";
import type { ModelPart } from "./part.js";
import { lowerProse } from "./prose.js";

/** `effect X` with its grondwaarde, measure and test. */
export function lowerEffect(block: Block, context: LowerContext, part: ModelPart): void {
  const property = (key: string): string | undefined => {
    const found = block.content.find(
      (content): content is Property => content.kind === "Property" && content.key === key,
    );
    return found?.values.map((value) => value.text).join(", ");
  };
  const test = block.content.find(
    (content) => content.kind === "ScopeStatement" && content.form === "bereikt als",
  );
  const reached =
    test?.kind === "ScopeStatement" && test.condition !== undefined
      ? context.lower.condition(test.condition, { ...context, inMonth: true })
      : undefined;
  const by = test?.kind === "ScopeStatement" ? judgeOf(test.text) : undefined;
  const grondwaarde = block.content.find(
    (content): content is Property => content.kind === "Property" && content.key === "grondwaarde",
  )?.values[0];
  if (grondwaarde !== undefined)
    part.grondwaardePlaces.push({
      effect: idOf(block, "effect"),
      place: context.placeOf(grondwaarde.span),
    });
  part.effects.push({
    id: idOf(block, "effect"),
    name: block.heading.title,
    prose: proseOf(block, context),
    ...optional("grondwaarde", property("grondwaarde")),
    ...optional("measure", property("meten")),
    ...optional("reached", reached),
    ...optional("reachedBy", by),
    place: context.placeOf(block.heading.span),
  });
}

/** The judge of `Bereikt volgens het oordeel van het college`. */
function judgeOf(text: WordGroup | undefined): string | undefined {
  return text === undefined ? undefined : printed(text.words).replace(/^volgens(?: het oordeel van)? /iu, "");
}

/** `kernwaarde X`. */
export function lowerCoreValue(block: Block, context: LowerContext, part: ModelPart): void {
  part.coreValues.push({
    id: idOf(block, "kernwaarde"),
    name: block.heading.title,
    prose: proseOf(block, context),
    place: context.placeOf(block.heading.span),
  });
}

function idOf(block: Block, prefix: string): string {
  return `${prefix}:${keyText(keyOf(block.heading.name?.words ?? [{ text: block.heading.title, span: block.heading.span }]))}`;
}

function proseOf(block: Block, context: LowerContext): ReturnType<typeof lowerProse> {
  return block.content.flatMap((content) => (content.kind === "Prose" ? lowerProse(content, context) : []));
}
