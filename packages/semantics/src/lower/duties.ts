// Duties, requirements and guarantees.

import type {
  ConsequenceStatement,
  DutyStatement,
  GuaranteeStatement,
  RequirementStatement,
  WordGroup,
} from "@andersom/syntax";
import { noDutyHere } from "../diagnostics/duties.js";
import type { Duty, Expr, Guarantee } from "../model/index.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { bindNoun, bindPredicate, bindValue, ownThing } from "../names/bind.js";
import { measureOfWords, thingOfOccasion } from "../names/concurrence.js";
import { onlyListOf } from "../names/scope.js";
import { aboutOne } from "./about.js";
import { resolvePredicate } from "./context.js";
import { checkReference, rulesAt } from "./references.js";
import { compare, negate, YES_NO } from "./yes-no.js";
import type { LowerContext } from "./context.js";
import { sawThing } from "./named.js";
import type { ModelPart } from "./part.js";
import type { SiteInfo } from "./site-info.js";
import { termOf } from "./terms.js";
import { tried, tryCondition } from "./trial.js";

/** `plicht voor de inwoner: …`. */
export function lowerDuty(
  statement: DutyStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  sawThing(statement.holder, context);
  const term = termOf(statement.tails, context);
  const name =
    statement.words === undefined ? context.source(statement.span) : printed(statement.words.words);
  const duty: Duty = {
    id: site.ruleId,
    holder: printed(statement.holder.words),
    name,
    text: context.source(statement.span),
    open: statement.open,
    items: statement.items.map((item) => {
      const own = termOf(item.tails, context);
      return {
        label: item.label?.text ?? "",
        text: printed(item.words.words),
        ...(own === undefined ? {} : { term: own }),
      };
    }),
    ...(term === undefined ? {} : { term }),
    ...(statement.condition === undefined
      ? {}
      : { condition: context.lower.condition(statement.condition, context) }),
    place: context.placeOf(statement.span),
  };
  part.duties.push(duty);
}

/** `bij niet nakomen van lid 2: …`: told with the duties at that place; a message when there are none. */
export function lowerConsequence(
  statement: ConsequenceStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  for (const reference of statement.references) {
    const exists = checkReference(reference, context, site);
    const rules = rulesAt(reference, context, site).filter((rule) => rule.kind === "plicht");
    if (exists && rules.length === 0)
      context.report(noDutyHere.at(reference.span, { reference: context.source(reference.span) }));
    part.consequences.push({
      rules: rules.map((rule) => rule.id),
      text: context.source(statement.statement.span).replace(/\.$/u, ""),
    });
  }
}

/** `vereiste voor de aanvraag: …`. */
export function lowerRequirement(
  statement: RequirementStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  part.requirements.push({
    id: site.ruleId,
    for: printed(statement.for.words),
    condition: context.lower.condition(statement.condition, context),
    text: context.source(statement.condition.span),
    place: context.placeOf(statement.span),
  });
}

/** `Voor elk huishouden geldt: …` in a waarborg; the exceptions of the block go with it. */
export function lowerGuarantee(
  statement: GuaranteeStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  if (statement.condition === undefined || statement.forAll === undefined) return;
  const exceptions = (site.block?.content ?? []).flatMap((content) =>
    content.kind === "GuaranteeStatement" && content.except !== undefined
      ? [exceptionOf(content.except, context)]
      : [],
  );
  const key = keyText(keyOf(statement.forAll.words));
  sawThing(statement.forAll, context);
  const promise = context.lower.condition(statement.condition, { ...context, inMonth: true });
  const of = guarded(key, statement.forAll, context);
  part.guarantees.push({
    id: site.ruleId,
    title: site.heading?.title ?? "",
    thing: context.index.thingForms.get(key) ?? key.split(" ")[0] ?? key,
    condition:
      of === undefined
        ? promise
        : {
            op: "any",
            items: [{ expr: negate(of) }, { expr: promise }],
            type: YES_NO,
            text: context.source(statement.condition.span),
          },
    exceptions,
    place: context.placeOf(statement.span),
  });
}

/** `Behalve bij X, omdat Y`: X as a condition where it names one; else words for whoever looks at a broken guarantee. */
function exceptionOf(
  { words, because, bounded }: NonNullable<GuaranteeStatement["except"]>,
  context: LowerContext,
): Guarantee["exceptions"][number] {
  const text = printed(words.words);
  const inMonth = { ...context, inMonth: true };
  const when =
    (bounded && tryCondition(bounded, inMonth)) ?? tried(inMonth, (inner) => happens(words, inner));
  return {
    text,
    because: printed(because.words),
    ...(when === undefined || when === null
      ? {}
      : { when: { ...when, text, place: context.placeOf(words.span) } }),
  };
}

/** `een crisis` (er is een crisis), `een verlaging van de derde categorie`, `een inwoner die schulden heeft`. */
function happens(words: WordGroup, context: LowerContext): Expr | null {
  const key = keyText(keyOf(words.words));
  const readings = [
    bindPredicate(`er is ${key}`, context),
    bindNoun(key, context),
    bindPredicate(key, context),
  ];
  const found = readings.find((one) => one.length > 0);
  if (found !== undefined) {
    if (found.length === 1) context.saw(words.words, found[0]!.expr);
    return found.length === 1 ? found[0]!.expr : null;
  }
  const option = /^(\S+) van (.+)$/u.exec(key);
  if (option !== null) return measureWith(option[1] ?? "", option[2] ?? "", context) ?? null;
  return guarded(key, words, context) ?? null;
}

/** `elke inwoner die bijstand ontvangt`, `elke inwoner met een verlaging van de derde categorie`: whom the promise is for. */
function guarded(key: string, group: WordGroup, context: LowerContext): Expr | undefined {
  const who = /^(\S+) die (.+)$/u.exec(key);
  if (who !== null) {
    const told = `${who[1] ?? ""} ${who[2] ?? ""}`;
    return resolvePredicate(told, group.words, group.span, { ...context, inMonth: true });
  }
  const having = /^\S+ met (\S+) van (.+)$/u.exec(key);
  if (having === null) return undefined;
  const [, noun = "", option = ""] = having;
  return measureWith(noun, option, context) ?? resolvePredicate(key, group.words, group.span, context);
}

/** Some thing whose concurrence is about this measure has the option. */
function measureWith(noun: string, option: string, context: LowerContext): Expr | undefined {
  for (const { occasion, choice } of context.index.concurrence) {
    const thing = thingOfOccasion(occasion, context.index);
    if (thing === undefined || !measureOfWords(choice).startsWith(noun)) continue;
    const found = withOption(thing, option, context);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Some thing of the list has this option for one of its choices. */
function withOption(thing: string, option: string, context: LowerContext): Expr | undefined {
  const inner = aboutOne(context, thing);
  const list = onlyListOf(thing, context);
  if (list === undefined) return undefined;
  for (const { symbol } of context.index.symbols.values()) {
    if (!("textOnly" in symbol) && symbol.kind !== "gegeven") continue;
    if (ownThing(symbol, inner) !== thing) continue;
    const value = bindValue(symbol.key, inner)[0]?.expr;
    if (value?.type.kind !== "keuze") continue;
    const named = value.type.options.find(
      (one) => keyText(keyOf([{ text: one, span: { uri: "", start: 0, end: 0 } }])) === option,
    );
    if (named === undefined) continue;
    const right: Expr = { op: "constant", value: named, type: value.type, text: named };
    return {
      op: "some",
      list,
      variable: thing,
      body: compare(undefined, value, right),
      type: YES_NO,
    };
  }
  return undefined;
}
