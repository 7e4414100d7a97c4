// Maatwerk: clauses that allow a departure, as a lid (`het college kan afwijken van …`) or as a block (`maatwerk bij lid 3`).

import type { Block, CapStatement, Condition, Content, PowerStatement, Reference } from "@andersom/syntax";
import { ruleWithoutTarget } from "../diagnostics/rules.js";
import type { Bound, Citation, Departure, Expr } from "../model/index.js";
import { printed } from "../names/normalise.js";
import { keyOf, keyText } from "../names/normalise.js";
import { ownThing } from "../names/bind.js";
import { onlyListOf } from "../names/scope.js";
import type { ValueSymbol } from "../names/symbols.js";
import { aboutOne } from "./about.js";
import { opposite } from "./comparison.js";
import { otherNamed } from "./named.js";
import type { LowerContext } from "./context.js";
import { definedSymbol } from "./definition.js";
import type { ModelPart } from "./part.js";
import { checkReference, checkedCitation, citation, rulesAt } from "./references.js";
import type { SiteInfo } from "./site-info.js";
import { comparisonOf } from "./yes-no.js";

/** Lowers a power sentence that is a maatwerk clause; false when it is another power. */
export function lowerClause(
  statement: PowerStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  const block = site.block?.keyword === "maatwerk" ? site.block : undefined;
  const key = keyText(keyOf(statement.words.words));
  const departs = /(?:^| )afwijken$/u.test(key) || key === "afwijken";
  const direction = / (hoger|lager) vaststellen$/u.exec(key)?.[1];
  if (block === undefined && !(departs && statement.references.length > 0)) return false;
  if (block !== undefined && !departs && direction === undefined) return false;
  const references =
    statement.references.length > 0 ? statement.references : (block?.heading.references ?? []);
  const whole = references.some((reference) => reference.self === "deze verordening");
  const targets = targetRules(references, site, context);
  const decided =
    direction === undefined
      ? undefined
      : definedSymbol({ ...statement.words, words: statement.words.words.slice(0, -2) }, context);
  if (decided !== undefined) context.saw(statement.words.words, decided.id);
  const favour = statement.tails.find((tail) => tail.kind === "InFavourOf");
  const against = statement.tails.find((tail) => tail.kind === "Against");
  const effectTail = statement.tails.find((tail) => tail.kind === "ForEffect");
  const effect =
    effectTail === undefined
      ? undefined
      : otherNamed("effect", effectTail.effect, "Het effect", effectTail.span, context);
  const own =
    statement.condition === undefined ? undefined : departsWhen(statement.condition, decided, context);
  const condition = own === undefined ? undefined : orSurely(own, block, context);
  const opensOn = effect ?? (condition === undefined ? undefined : effectIn(condition));
  const holder = favour ?? against;
  const departure: Departure = {
    id: site.ruleId,
    actor: printed(statement.actor.words),
    place: context.placeOf(statement.span),
    text: context.source(statement.span),
    targets,
    targetPlaces: references.map((reference) => citation(reference, context, site)),
    wholeOrdinance: whole,
    except: (block?.heading.except ?? []).map((reference): Citation =>
      checkedCitation(reference, context, site),
    ),
    direction:
      direction === "hoger" || direction === "lager"
        ? direction
        : favour !== undefined
          ? "ten gunste"
          : against !== undefined
            ? "ten nadele"
            : "vrij",
    ...(holder === undefined ? {} : { holder: printed(holder.who.words) }),
    ...(opensOn === undefined ? {} : { effect: opensOn }),
    motivation: block !== undefined || statement.tails.some((tail) => tail.kind === "WithMotivation"),
    ...(condition === undefined ? {} : { condition }),
    ...(decided === undefined ? {} : { decides: decided.id }),
    bounds:
      block === undefined || decided === undefined
        ? []
        : blockBounds(
            block,
            { op: "definition", definition: decided.id, type: context.typeOf(decided) },
            context,
          ),
  };
  part.departures.push(departure);
  return true;
}

/** `Onredelijk is in ieder geval dat …` in the same block: a sure case, in which nobody has to judge any more. */
function orSurely(own: Expr, block: Block | undefined, context: LowerContext): Expr {
  const sure = (block?.content ?? []).flatMap((content) =>
    content.kind === "FixedStatement" &&
    content.form === "onredelijk in ieder geval" &&
    content.condition !== undefined
      ? [context.lower.condition(content.condition, { ...context, inMonth: true })]
      : [],
  );
  if (sure.length === 0) return own;
  const { text, place } = own;
  const shown = { ...(text === undefined ? {} : { text }), ...(place === undefined ? {} : { place }) };
  return { op: "any", items: [own, ...sure].map((expr) => ({ expr })), type: own.type, ...shown };
}

/** Said of a clause of maatwerk and read with it; that there must be a motivation holds for every departure anyway. */
export function isOfClause(content: Content): boolean {
  return (
    content.kind === "FixedStatement" &&
    (content.form === "onredelijk in ieder geval" || content.form === "schrijft op waarom")
  );
}

/** Where the value is that of a thing in a list, the ground may be one of such a thing (`er is een ernstigere gedraging`). */
function departsWhen(condition: Condition, decided: ValueSymbol | undefined, context: LowerContext): Expr {
  const thing = decided === undefined ? undefined : ownThing(decided, context);
  const inner = aboutOne(context, thing);
  const lowered = context.lower.condition(condition, inner);
  if (inner === context || thing === undefined || !speaksOf(lowered, thing)) return lowered;
  const list = onlyListOf(thing, context);
  if (list === undefined) return lowered;
  const { type, text, place } = lowered;
  const shown = { ...(text === undefined ? {} : { text }), ...(place === undefined ? {} : { place }) };
  return { op: "some", list, variable: thing, body: lowered, type, ...shown };
}

function speaksOf(part: unknown, thing: string): boolean {
  if (typeof part !== "object" || part === null) return false;
  const { op, name } = part as { readonly op?: unknown; readonly name?: unknown };
  return (op === "variable" && name === thing) || Object.values(part).some((one) => speaksOf(one, thing));
}

/** `anders niet bereikt` in the condition names the effect that the clause serves. */
function effectIn(expr: Expr): string | undefined {
  if (expr.op === "effect-not-reached") return expr.effect;
  if (expr.op === "some") return effectIn(expr.body);
  if (expr.op === "all" || expr.op === "any")
    return expr.items.map((item) => effectIn(item.expr)).find((found) => found !== undefined);
  return undefined;
}

function targetRules(
  references: readonly Reference[],
  site: SiteInfo,
  context: LowerContext,
): readonly string[] {
  const found: string[] = [];
  for (const reference of references) {
    const exists = checkReference(reference, context, site);
    if (reference.self === "deze verordening") continue;
    const rules = rulesAt(reference, context, site).filter(
      (rule) => rule.id !== site.ruleId && rule.kind !== "afwijking",
    );
    if (exists && rules.length === 0 && reference.law === undefined)
      context.report(ruleWithoutTarget.at(reference.span, { reference: context.source(reference.span) }));
    found.push(...rules.map((rule) => rule.id));
  }
  return [...new Set(found)];
}

/** `De omvang van X is dan hoogstens 8 uur per week.` in the same block. */
function blockBounds(block: Block, value: Expr, context: LowerContext): readonly Bound[] {
  const caps = block.content.filter(
    (content): content is CapStatement => content.kind === "CapStatement" && content.then,
  );
  return caps.flatMap((cap) =>
    cap.bounds.map((bound) => ({
      comparison: comparisonOf(bound.comparator) as Bound["comparison"],
      limit: opposite(value, bound.value, { ...context, inMonth: true }),
    })),
  );
}
