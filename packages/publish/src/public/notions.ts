// Yes/no notions and other rules of a definition that no right tells, in sentences of their own.

import type { Definition, DefinitionRule } from "@andersom/semantics";
import { further, paragraph } from "../document/build.js";
import type { Block, Origin } from "../document/document.js";
import { allOf, constantOf, isSwitchedOff, simplified } from "../phrase/simplify.js";
import { originOf } from "../phrase/told.js";
import { yesNoSentence } from "../phrase/yes-no.js";
import { nextRowsBlocks, rulesBlocks, valueLead } from "./amount.js";
import { conditionedBlocks, precedenceBlocks } from "./conditions.js";
import type { PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";

/** These rules of one definition, told together. */
export function notionBlocks(
  context: PublicContext,
  definition: Definition,
  rules: readonly DefinitionRule[],
): Block[] {
  if (definition.type.kind !== "ja-nee")
    return [
      ...rulesBlocks(context, definition, rules, valueLead(context, definition)),
      ...nextRowsBlocks(context, { ...definition, rules }),
    ];
  const open = rules.filter((rule) => !isSwitchedOff(rule));
  // What holds unless another rule denies it says nothing new beside that rule.
  const implied = open.filter((rule) => !rule.id.endsWith("/anders"));
  const here = new Set(open.map(({ id }) => id));
  return implied.flatMap((rule) => yesNoRule(context, definition, rule, here));
}

function yesNoRule(
  context: PublicContext,
  definition: Definition,
  rule: DefinitionRule,
  here: ReadonlySet<string>,
): Block[] {
  const { body } = rule;
  if (body.form !== "value") return [];
  const always = constantOf(simplified(body.value));
  const origin = { ...originOf(rule.place, rule.id), rule: rule.id };
  const text = yesNoSentence(context, definition.name, {
    thing: definition.thing,
    positive: always !== false,
  });
  const conditions = allOf([rule.scope, rule.when, ...(always === undefined ? [body.value] : [])]);
  return [
    ...(conditions === undefined
      ? [paragraph(text, origin)]
      : withOrigin(conditionedBlocks(context, conditions, `${text.replace(/\.$/u, "")} als`), origin)),
    ...(rule.isDefault ? [further(here.size > 1 ? fixed.unlessBelow : fixed.unlessOther)] : []),
    ...precedenceBlocks(
      context,
      rule.overrides.filter((id) => !here.has(id)),
    ),
  ];
}

function withOrigin([first, ...others]: readonly Block[], origin: Origin): Block[] {
  if (first === undefined) return [];
  return [
    first.kind === "paragraph" ? { ...first, origin: { ...first.origin, ...origin } } : first,
    ...others,
  ];
}
