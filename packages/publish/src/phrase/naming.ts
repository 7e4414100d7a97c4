// Names of facts and notions as the reader meets them: "uw inkomen", "het einde van uw laatste opleiding".

import type { Definition, Fact } from "@andersom/semantics";
import { possessive } from "../dutch/address.js";
import { literal } from "../dutch/clause.js";
import type { Teller } from "./teller.js";

/** A value fact with whose it is. `variable`: the thing variable it is read of. */
export function factName(teller: Teller, fact: Fact, variable: string | undefined): string {
  const thing = teller.index.things.get(fact.thing);
  const ofReader = thing?.root === true && (variable === undefined || teller.index.things.has(variable));
  if (!ofReader) return withArticle(teller, fact.name);
  const dayOf = new RegExp(`^${literal(thing.name)}datum$`, "iu");
  if (dayOf.test(fact.name)) return `de dag van ${possessive(teller.person)} ${thing.name}`;
  return owned(teller, fact.name);
}

/** A computed value: what belongs to the reader is "uw", what is the same for all has its article. */
export function definitionName(teller: Teller, definition: Definition): string {
  const thing = definition.thing === undefined ? undefined : teller.index.things.get(definition.thing);
  const personal = thing?.root === true && (definition.kind === "begrip" || definition.kind === "waarde");
  return personal ? owned(teller, definition.name) : withArticle(teller, definition.name);
}

/** `het inkomen`; a name of which the ordinance never shows the article stands without. */
export function withArticle(teller: Teller, name: string): string {
  const article = teller.index.articleOf(name);
  return article === undefined ? name : `${article} ${name}`;
}

/** `uw inkomen`, `het einde van uw laatste opleiding`, `de hoogte van uw inkomenstoeslag`. */
function owned(teller: Teller, name: string): string {
  const whose = possessive(teller.person);
  const parts = /^(.+?) van (?:de|het) (.+)$/iu.exec(name);
  const article = teller.index.articleOf(name);
  if (parts?.[1] !== undefined && parts[2] !== undefined && article !== undefined) {
    if (/^(?:laatste|eerste|vorige)\b/iu.test(parts[1])) return `${whose} ${name}`;
    return `${article} ${parts[1]} van ${whose} ${parts[2]}`;
  }
  return `${whose} ${name}`;
}
