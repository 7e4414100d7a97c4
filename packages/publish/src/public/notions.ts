// Yes/no notions and other rules of a definition that no right tells, in sentences of their own.

import type { Definition, DefinitionRule } from "@andersom/semantics";
import { further, paragraph } from "../document/build.js";
import type { Block, Origin } from "../document/document.js";
import { conditionList } from "../phrase/condition.js";
import { definitionName } from "../phrase/naming.js";
import { allOf, constantOf, givenThat, isSwitchedOff, simplified } from "../phrase/simplify.js";
import { listHeader, originOf, told, type Told } from "../phrase/told.js";
import { yesNoSentence } from "../phrase/yes-no.js";
import { nextRowsBlocks, rulesBlocks, valueLead } from "./amount.js";
import { conditionedBlocks, listBlocks, precedenceBlocks } from "./conditions.js";
import type { PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { hasWrittenTexts } from "./written.js";

/** These rules of one definition, told together. */
export function notionBlocks(
  context: PublicContext,
  definition: Definition,
  rules: readonly DefinitionRule[],
): Block[] {
  if (definition.type.kind !== "ja-nee") {
    const told = rulesBlocks(context, definition, rules, valueLead(context, definition));
    // A table does not say of itself what it is about.
    const lead = {
      ...paragraph(`Zo bepalen wij ${definitionName(context, definition)}:`),
      with: "after",
    } as const;
    return [
      ...(told[0]?.kind === "table" ? [lead] : []),
      ...told,
      ...nextRowsBlocks(context, { ...definition, rules }),
    ];
  }
  const open = rules.filter((rule) => !isSwitchedOff(rule));
  // What holds unless another rule denies it says nothing new beside that rule.
  const implied = open.filter((rule) => !rule.id.endsWith("/anders"));
  const here = new Set(open.map(({ id }) => id));
  const excepted = hasWrittenTexts(context) ? undefined : exceptedBlocks(context, definition, implied);
  return (
    excepted ??
    implied.flatMap((rule, at) => yesNoRule(context, definition, rule, here, againIn(implied, at)))
  );
}

/** Whether a rule above it says the same under other conditions: then this one says "ook". */
function againIn(rules: readonly DefinitionRule[], at: number): boolean {
  const answer = answerOf(rules[at]!);
  return rules.slice(0, at).some((rule) => !rule.isDefault && answerOf(rule) === answer);
}

/** `U krijgt een maatregel, behalve als uw gedraging niet verwijtbaar is.`: what holds, and one list of when it does not. */
function exceptedBlocks(
  context: PublicContext,
  definition: Definition,
  rules: readonly DefinitionRule[],
): Block[] | undefined {
  const [base, ...more] = rules.filter(({ isDefault }) => isDefault);
  const exceptions = rules.filter(({ isDefault }) => !isDefault);
  if (base === undefined || more.length > 0 || exceptions.length === 0) return undefined;
  const denies = exceptions.every(
    (rule) => answerOf(rule) === false && (rule.scope ?? rule.when) !== undefined,
  );
  if (answerOf(base) !== true || (base.scope ?? base.when) !== undefined || !denies) return undefined;
  const items = exceptions.flatMap((rule) => groundsOf(context, rule));
  const [only, ...others] = items;
  const text = yesNoSentence(context, definition.name, { thing: definition.thing, positive: true });
  const origin = { ...originOf(base.place, base.id), rule: base.id };
  const also = others.length === 0 && only?.origin !== undefined ? { also: [only.origin] } : {};
  return listBlocks(
    `${text.replace(/\.$/u, "")}, behalve als`,
    { mode: "any", items },
    { ...origin, ...also },
  );
}

function answerOf({ body }: DefinitionRule): boolean | undefined {
  return body.form === "value" ? constantOf(simplified(body.value)) : undefined;
}

/** When this rule holds, as items of a list of which one is enough. */
function groundsOf(context: PublicContext, { id, place, scope, when }: DefinitionRule): readonly Told[] {
  const condition = allOf([scope, when]);
  const list = condition && conditionList(context, givenThat(condition, context.given ?? []));
  if (list === undefined) return [];
  const whole = list.mode === "any" || list.items.length === 1;
  const items = whole ? list.items : [told(listHeader(list.mode, list.items.length), { below: list.items })];
  const own = { ...originOf(place, id), rule: id };
  return items.map((one) => ({ ...one, origin: { ...own, ...one.origin, rule: id } }));
}

function yesNoRule(
  context: PublicContext,
  definition: Definition,
  rule: DefinitionRule,
  here: ReadonlySet<string>,
  again: boolean,
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
      : withOrigin(
          conditionedBlocks(
            context,
            conditions,
            again ? "Dat is ook zo als" : `${text.replace(/\.$/u, "")} als`,
          ),
          origin,
        )),
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
