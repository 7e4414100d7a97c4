// For which article we need what we ask: the ground of every fact, as the law on personal data wants it told.

import type { DecisionModel, Fact, Place } from "@andersom/semantics";
import type { Sources } from "../document/document.js";
import { joined } from "../dutch/number-words.js";
import type { ModelIndex } from "../phrase/model-index.js";
import { reachOf, visitExpressions } from "../phrase/reach.js";
import { citationOf } from "../phrase/told.js";
import type { PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { articleWords, inOrder, lawsBehind } from "./sources.js";

interface Placed {
  readonly place: Place;
}

/**
 * One line per article, with what it needs: `Nodig voor artikel 8.1 (Participatiewet, artikel 36): uw vermogen.` Where all that is asked is
 * for the same article, the line names no facts. `rules`: what the part of the page rests on.
 */
export function groundLines(
  context: PublicContext,
  rules: readonly Placed[],
  facts: readonly Fact[],
  words: (fact: Fact) => string,
): Sources[] {
  const needed = articlesByFact(context, rules);
  const groups = new Map<string, { readonly articles: readonly string[]; readonly facts: Fact[] }>();
  for (const fact of facts) {
    const articles = inOrder([...(needed.get(fact.id) ?? [])]);
    if (articles.length === 0) continue;
    const group = groups.get(articles.join()) ?? { articles, facts: [] };
    group.facts.push(fact);
    groups.set(articles.join(), group);
  }
  const whole = groups.size === 1 && [...groups.values()][0]?.facts.length === facts.length;
  const order = inOrder([...groups.values()].map(({ articles }) => articles[0] ?? ""));
  const sorted = [...groups.values()].sort(
    (one, other) => order.indexOf(one.articles[0] ?? "") - order.indexOf(other.articles[0] ?? ""),
  );
  return sorted.map(({ articles, facts: own }) => {
    const inLaw = articles[0]?.startsWith("artikel ") === true;
    const where = inLaw
      ? joined(articles, "en")
      : `${articleWords(context, articles)}${lawWords(context, articles)}`;
    const lead = `${fixed.neededFor} ${where}`;
    const named = joined([...new Set(own.map(words))], "en");
    return { kind: "sources", text: whole ? `${lead}.` : `${lead}: ${named}.` };
  });
}

function lawWords(context: PublicContext, articles: readonly string[]): string {
  const laws = lawsBehind(context, articles);
  return laws.length === 0 ? "" : ` (${laws.join("; ")})`;
}

/** Which articles of the ordinance, or else of a law, read a fact, also through what stands outside the articles. */
function articlesByFact(context: PublicContext, rules: readonly Placed[]): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const ofLaw = new Map<string, Set<string>>();
  const { definitions } = reachOf(context.index, rules);
  const steps = [...definitions].flatMap((id) => {
    const definition = context.index.definitions.get(id);
    return definition === undefined ? [] : [...definition.rules, ...definition.caps];
  });
  for (const rule of [...rules, ...steps]) {
    const { article, instrument } = rule.place;
    if (article === undefined) continue;
    const [into, where] = instrument === undefined ? [found, article] : [ofLaw, citationOf(rule.place)];
    for (const id of readBy(context.index, rule)) into.set(id, (into.get(id) ?? new Set()).add(where));
  }
  // A rule of the law itself is named where no article of the ordinance needs the fact.
  return new Map([...ofLaw, ...found]);
}

/** The facts in the rule, and those in what it names outside the articles: an age among the facts reads the date of birth. */
function readBy(index: ModelIndex, rule: unknown, seen = new Set<string>()): readonly string[] {
  const found: string[] = [];
  visitExpressions(rule, (expr) => {
    if (expr.op === "fact") found.push(expr.fact);
    // What a judgement is sure of, is needed for that judgement.
    const sure = expr.op === "fact" ? index.facts.get(expr.fact)?.sureCases : undefined;
    if (expr.op === "fact" && sure !== undefined && !seen.has(expr.fact))
      found.push(...readBy(index, sure, seen.add(expr.fact)));
    const id = namedIn(index.model, expr);
    const definition = id === undefined || seen.has(id) ? undefined : index.definitions.get(id);
    if (definition === undefined || id === undefined) return;
    seen.add(id);
    const loose = [...definition.rules, ...definition.caps].filter(
      ({ place }) => place.article === undefined || place.instrument !== undefined,
    );
    found.push(...readBy(index, loose, seen));
  });
  return found;
}

function namedIn({ peildatum }: DecisionModel, expr: { readonly op: string }): string | undefined {
  if (expr.op === "peildatum") return peildatum;
  return expr.op === "definition" && "definition" in expr ? String(expr.definition) : undefined;
}
