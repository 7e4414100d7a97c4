// What somebody gets, how much, how long and in which form: the values of a right, each with its middle steps.

import type { Definition, Right } from "@andersom/semantics";
import { paragraph, sectionIfAny } from "../document/build.js";
import type { Block, Section } from "../document/document.js";
import { lowerFirst } from "../dutch/clause.js";
import { definitionName } from "../phrase/naming.js";
import { definitionBlocks, isNumber, valueLead } from "./amount.js";
import { articlesOfRight, explanation, stepsOf } from "./articles.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { articlesOfAmount } from "./homes.js";
import { longestBlocks, startSection } from "./limits.js";

/** The values of one right; `named`: others are told with it, so that each heading names the right. */
export function valueSections(context: PublicContext, right: Right, named: boolean): Section[] {
  const amount = right.amount === undefined ? undefined : context.index.definitions.get(right.amount);
  const found = [
    ...sectionIfAny(say(context, fixed.howMuch), [
      ...explanation(context, articlesOfRight(context, right).amount),
      ...amountBlocks(context, right, amount),
    ]),
    ...valueSection(context, right, right.extent, fixed.extent),
    ...valueSection(
      context,
      right,
      right.duration,
      fixed.howLong,
      fixed.lasts,
      longestBlocks(context, right),
    ),
    ...startSection(context, right),
    ...valueSection(context, right, right.aidForm, fixed.whichForm),
  ];
  return named
    ? found.map((one) => ({ ...one, title: one.title.replace(/\?$/u, `: ${right.name}?`) }))
    : found;
}

function amountBlocks(context: PublicContext, right: Right, amount: Definition | undefined): Block[] {
  // "Hoogstens één keer" stands with the conditions already.
  const said = right.limit?.times === 1 && right.limit.within === undefined;
  const once = right.once && !said ? [paragraph(say(context, fixed.once))] : [];
  if (amount === undefined) return once;
  return [
    ...definitionBlocks(context, amount, fixed.youGet, scopesOf(right)),
    ...explanation(context, articlesOfAmount(context, right)),
    ...stepBlocks(context, amount),
    ...once,
  ];
}

/** The middle steps of a computation, each with its own words. */
export function stepBlocks(
  context: PublicContext,
  amount: Definition,
  told: ReadonlySet<string> = new Set(),
): Block[] {
  const steps = stepsOf(context, amount).filter(({ id }) => !told.has(id));
  return steps.flatMap((step) => namedBlocks(context, step));
}

/** A value under its own name: `Zo berekenen wij de draagkracht: …`, unless what follows begins with that name by itself. */
export function namedBlocks(context: PublicContext, definition: Definition): Block[] {
  const lead = valueLead(context, definition);
  const blocks = definitionBlocks(context, definition, lead);
  const [only, ...others] = blocks;
  const first = only?.kind === "paragraph" ? only.content[0] : undefined;
  const computed = definition.rules.some(({ body }) => body.form !== "table") && isNumber(definition);
  const heading = `Zo ${computed ? "berekenen" : "bepalen"} wij ${definitionName(context, definition)}:`;
  if (only?.kind === "paragraph" && typeof first === "string") {
    // `De kosten zijn dit: …` says no more than the heading.
    const parts = `${lead} dit:`;
    if (first.startsWith(parts))
      return [{ ...only, content: [`${heading}${first.slice(parts.length)}`] }, ...others];
    if (first.startsWith(lead) || asksOnce(blocks, lead)) return blocks;
  }
  return [{ ...paragraph(heading), with: "after" }, ...blocks];
}

/** `Krijgt u een maatregel? Dan is de verlaging …`: the first question names the value, and none below asks about it again. */
function asksOnce(blocks: readonly Block[], lead: string): boolean {
  const [, subject = lead, verb = ""] = /^(.+) (\S+)$/u.exec(lead) ?? [];
  const then = `Dan ${verb} ${lowerFirst(subject)} `;
  const [first = false, ...others] = blocks.map(
    (block) =>
      block.kind === "paragraph" &&
      block.content.some((part) => typeof part === "string" && part.includes(then)),
  );
  return first && !others.includes(true);
}

/**
 * The scope that the conditions of the right tell already: an amount under the same scope need not repeat it. Where there are more
 * ways to the right, each with a scope of its own, the reader has to be told which of them an amount is for.
 */
function scopesOf(right: Right): ReadonlySet<string> {
  const scopes = new Set([...right.grants, ...right.powers].map((rule) => JSON.stringify(rule.scope)));
  return scopes.size > 1 ? new Set() : scopes;
}

function valueSection(
  context: PublicContext,
  right: Right,
  id: string | undefined,
  title: string,
  lead: string = fixed.youGet,
  more: readonly Block[] = [],
): Section[] {
  const definition = id === undefined ? undefined : context.index.definitions.get(id);
  if (definition === undefined) return sectionIfAny(say(context, title), more);
  return sectionIfAny(say(context, title), [
    ...definitionBlocks(context, definition, lead, scopesOf(right)),
    ...more,
    ...stepBlocks(context, definition),
  ]);
}
