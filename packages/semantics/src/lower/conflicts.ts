// `botsing naam`: what happens when a household cannot do justice to two rules at once, and on what power.

import type { Block, Content, FixedStatement, Property, Reference, WordGroup } from "@andersom/syntax";
import { dutyRestsWithoutPower, unfinishedConflict } from "../diagnostics/duties.js";
import type { Conflict, Expr } from "../model/index.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { listFactsOf } from "../names/scope.js";
import { otherNamed } from "./named.js";
import type { LowerContext } from "./context.js";
import { optional } from "./header.js";
import type { ModelPart } from "./part.js";
import { checkReference, citation } from "./references.js";
import { tryCondition } from "./trial.js";
import { YES_NO } from "./yes-no.js";

/** Lowers the block; gives back the sentences that say something else. */
export function lowerConflict(block: Block, context: LowerContext, part: ModelPart): readonly Content[] {
  const fixed = (form: FixedStatement["form"]): FixedStatement | undefined =>
    block.content.find(
      (content): content is FixedStatement => content.kind === "FixedStatement" && content.form === form,
    );
  const between = (fixed("tussen")?.parts ?? []).flatMap((one) =>
    one.kind === "WordGroup" ? [partyOf(one, context)] : [],
  );
  const conditions = block.content.flatMap((content) =>
    content.kind === "ScopeStatement" && content.condition !== undefined
      ? [context.lower.condition(content.condition, { ...context, inMonth: true })]
      : [],
  );
  const [condition] = conditions;
  const powers = powersOf(block, context);
  const resolution = resolutionOf(fixed("rust"), fixed("gaat voor"), conditions, context);
  if (between.length < 2 || resolution === undefined)
    context.report(
      unfinishedConflict.at(block.heading.span, {
        name: block.heading.title,
        missing: between.length < 2 ? "tussen welke twee regels de botsing is" : "wat er dan gebeurt",
      }),
    );
  if (resolution?.form === "rust" && powers.length === 0)
    context.report(
      dutyRestsWithoutPower.at(fixed("rust")?.span ?? block.heading.span, { duty: resolution.name }),
    );
  const conflict: Conflict = {
    id: `botsing:${keyText(keyOf(block.heading.name?.words ?? [{ text: block.heading.title, span: block.span }]))}`,
    name: block.heading.title,
    between: between.flatMap((party) => (party === undefined ? [] : [party])),
    ...optional(
      "condition",
      conditions.length > 1
        ? { op: "all" as const, items: conditions.map((expr) => ({ expr })), type: YES_NO }
        : condition,
    ),
    ...optional("resolution", resolution),
    powers,
    place: context.placeOf(block.heading.span),
  };
  part.conflicts.push(conflict);
  return block.content.filter(
    (content) =>
      content.kind !== "Prose" &&
      content.kind !== "ScopeStatement" &&
      !(content.kind === "FixedStatement" && ["tussen", "rust", "gaat voor"].includes(content.form)),
  );
}

type Party = Conflict["between"][number];

/** A duty, or else a right; a message when it is neither. */
function partyOf(group: WordGroup, context: LowerContext): Party | undefined {
  const key = keyText(keyOf(group.words));
  const name = printed(group.words);
  const symbols = (context.index.others.get(key) ?? []).map(({ symbol }) => symbol);
  const duty = symbols.find(({ kind }) => kind === "plicht");
  if (duty !== undefined) {
    context.counts.lookedUp += 1;
    context.saw(group.words, duty.id);
    return { kind: "plicht", id: duty.id, name };
  }
  const right = otherNamed("voorziening", group, "De plicht of het recht", group.span, context);
  return right === undefined ? undefined : { kind: "recht", id: right, name };
}

function resolutionOf(
  rest: FixedStatement | undefined,
  first: FixedStatement | undefined,
  conditions: readonly Expr[],
  context: LowerContext,
): Conflict["resolution"] {
  const [who, how] = (rest ?? first)?.parts ?? [];
  if (who?.kind !== "WordGroup") return undefined;
  const text = context.source((rest ?? first)!.span).replace(/\.$/u, "");
  if (rest !== undefined) {
    const duty = otherNamed("plicht", who, "De plicht", who.span, context);
    if (duty === undefined) return undefined;
    const part = how?.kind === "WordGroup" ? `voor ${printed(how.words)}` : undefined;
    return { form: "rust", id: duty, name: printed(who.words), ...optional("part", part), text };
  }
  const party = partyOf(who, context);
  if (party === undefined) return undefined;
  const asLongAs = asLongAsOf(first, conditions, context);
  return { form: "gaat voor", id: party.id, name: party.name, ...optional("asLongAs", asLongAs), text };
}

/** `zolang de huisgenoot een cursus volgt`: of the huisgenoot whom the condition of the conflict found, or of this inwoner. */
function asLongAsOf(
  first: FixedStatement | undefined,
  conditions: readonly Expr[],
  context: LowerContext,
): NonNullable<Conflict["resolution"]>["asLongAs"] {
  const condition = first?.condition;
  if (condition === undefined) return undefined;
  const text = context.source(condition.span);
  const about = conditions.length === 1 && conditions[0]?.op === "some" ? conditions[0] : undefined;
  const inMonth = { ...context, inMonth: true };
  const own = tryCondition(condition, inMonth);
  if (own !== undefined) return { text, when: own };
  const list = about?.list.type;
  if (about === undefined || list?.kind !== "lijst") return { text };
  const element = listFactsOf(context.index, list.thing).flatMap((symbol) => symbol.element ?? []);
  const one = { name: about.variable, thing: list.thing, forms: [list.thing, ...element] };
  const body = tryCondition(condition, { ...inMonth, scope: [...context.scope, one] });
  if (body === undefined) return { text };
  const both: Expr = { op: "all", items: [{ expr: about.body }, { expr: body }], type: YES_NO };
  const place = context.placeOf(condition.span);
  return { text, when: { ...about, body: both, text, place } };
}

function powersOf(block: Block, context: LowerContext): Conflict["powers"] {
  const references: readonly Reference[] = block.content
    .filter((content): content is Property => content.kind === "Property" && content.key === "bevoegdheid")
    .flatMap((property) => property.values.flatMap((value) => value.references ?? []));
  return references.map((reference) => {
    checkReference(reference, context);
    return citation(reference, context, {});
  });
}
