// What is asked or said and that no rule needs: facts, judgements, notions and values.

import { oncePer } from "@andersom/runtime";
import type { Definition, Fact } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { unusedFact, unusedValue } from "../../diagnostics/dead.js";
import { personThing } from "../../encode/shape.js";
import { Named } from "./named.js";

export const unused: Analysis = {
  name: "ongebruikt",
  *run(context) {
    const { model } = context;
    const { facts, definitions, examples: _examples, ...rest } = model;
    // Beside what declares it: everything that names it counts.
    const lists: (readonly unknown[])[] = [definitions, saidOf(facts)];
    const single: unknown[] = [];
    for (const part of Object.values(rest) as unknown[])
      if (Array.isArray(part)) lists.push(part as readonly unknown[]);
      else single.push(part);
    const named = context.keptWhile("ongebruikt", [], () => new Named());
    named.follow([...lists, single]);
    const unnamed = context.keptWhile("niet genoemd", [facts, definitions, named.state], () => ({
      facts: facts.filter((one) => isUnnamed(context, one, named)),
      definitions: definitions.filter((one) => isUnnamedValue(context, one, named)),
    }));
    for (const fact of unnamed.facts)
      yield unusedFact.at(context.span(fact.place), {
        what: fact.name,
        judgement: fact.kind === "oordeel",
      });
    for (const definition of unnamed.definitions) {
      if (definition.id === model.peildatum) continue;
      if (isSpokenOf(context, definition)) continue;
      yield unusedValue.at(context.span(definition.place), {
        what: definition.name,
      });
    }
  },
};

function isUnnamed(context: Context, fact: Fact, named: Named): boolean {
  if (named.has(fact.id) || !context.isOwn(fact.place)) return false;
  // Who belongs to whom counts where a right is for a gezin.
  if ("thing" in fact.type && fact.type.thing === personThing) return false;
  return !wordsOf(fact).some((one) => named.has(one));
}

function isUnnamedValue(context: Context, { id, kind, rules, place }: Definition, named: Named): boolean {
  // A value is told with every decision; a notion is there for the rules.
  if (kind !== "begrip" || rules.length === 0) return false;
  if (!context.isOwn(place) || named.has(id)) return false;
  // A sentence of a law that the ordinance fills in is used by the law.
  return rules.every((rule) => context.isOwn(rule.place));
}

/** What is said with facts beside what declares them. */
const saidOf = oncePer((facts: readonly Fact[]) =>
  facts.flatMap(({ sureCases, completeFrom, askOnly }) =>
    [sureCases, completeFrom, askOnly].filter((one) => one !== undefined),
  ),
);

/** A consent names who gives it in words: de ouders. */
function wordsOf({ key }: Fact): readonly string[] {
  return [key, `de ${key}`, `het ${key}`];
}

/** Its name stands in a text outside its own declaration: then it says what the words there mean. */
function isSpokenOf(context: Context, { name, place }: Definition): boolean {
  const words = name.toLowerCase();
  return context.project.files.some(({ uri, text }) => {
    const own = uri === place.source.file ? text.lastIndexOf("\n\n", place.source.start) : text.length;
    const end = uri === place.source.file ? endOf(text, place.source.end) : text.length;
    return `${text.slice(0, Math.max(own, 0))}\n${text.slice(end)}`.toLowerCase().includes(words);
  });
}

/** The empty line after a block. */
function endOf(text: string, from: number): number {
  const at = text.indexOf("\n\n", from);
  return at < 0 ? text.length : at;
}
