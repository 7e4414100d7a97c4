// `Dit recht geldt …`, `Plafond: …`: what an article says of the right that it gives.

import type { ActStatement, FixedStatement, Property } from "@andersom/syntax";
import type { GrantLimit, RightForms } from "../model/index.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { constantOf } from "./constants.js";
import type { LowerContext } from "./context.js";
import type { ModelPart } from "./part.js";
import { emptyRight, GRANTS } from "./rights.js";
import type { SiteInfo } from "./site-info.js";

/** Lowers `Dit recht geldt 1 keer per gezin per 12 maanden`, `… eenmalig`, `… ambtshalve`, `… op aanvraag`. */
export function lowerThisRight(
  statement: FixedStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  const says = saysOf(statement, context);
  const rights = rightsOf(site, context);
  if (says === undefined || rights.length === 0)
    return says !== undefined && statement.form !== "recht keer per";
  for (const id of rights) part.rights.push({ ...emptyRight(id), ...says });
  return true;
}

function saysOf(
  statement: FixedStatement,
  context: LowerContext,
): { limit: GrantLimit; once?: boolean } | { opens: "op aanvraag" | "ambtshalve" } | undefined {
  switch (statement.form) {
    case "recht ambtshalve":
      return { opens: "ambtshalve" };
    case "recht op aanvraag":
      return { opens: "op aanvraag" };
    case "recht keer per": {
      const limit = limitOf(statement, context);
      return { limit, ...(limit.within === undefined ? { once: true } : {}) };
    }
    default:
      return undefined;
  }
}

const PERIODS: Readonly<Record<string, GrantLimit["within"]>> = {
  kalenderjaar: { count: 1, unit: "kalenderjaar" },
  jaar: { count: 1, unit: "jaar" },
  maand: { count: 1, unit: "maand" },
};

function limitOf(statement: FixedStatement, context: LowerContext): GrantLimit {
  let [times, circle, within]: [number, string | undefined, GrantLimit["within"]] = [1, undefined, undefined];
  for (const part of statement.parts) {
    if (part.kind === "NumberLiteral") times = Number(part.decimal);
    else if (part.kind === "DurationLiteral")
      within = { count: Number(part.count), unit: part.unit as "maand" };
    else if (part.kind === "WordGroup") {
      const word = keyText(keyOf(part.words));
      if (PERIODS[word] === undefined) circle = word;
      else within = PERIODS[word];
    }
  }
  // `per inwoner` and `per persoon` are each holder by itself.
  const shared = circle === undefined || /^(?:inwoner|persoon|aanvrager)$/u.test(circle) ? undefined : circle;
  return {
    times,
    ...(shared === undefined ? {} : { circle: shared }),
    ...(within === undefined ? {} : { within }),
    text: context.source(statement.span),
    place: context.placeOf(statement.span),
  };
}

/** `De ondersteuning bestaat uit een of meer van deze vormen: a. …`: of the right it names, or of those that the article gives. */
export function lowerForms(
  statement: ActStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  const said = /^bestaat uit (?:(een of meer|minstens een|een) van )?deze vormen$/iu.exec(
    printed(statement.words.words),
  );
  if (said === null || statement.items.length === 0) return false;
  const key = keyText(keyOf(statement.actor.words)).replace(/^recht op /u, "");
  const named = context.index.others.get(key)?.find((entry) => entry.symbol.kind === "voorziening");
  context.saw(statement.actor.words, named?.symbol.id);
  const rights = named === undefined ? rightsOf(site, context) : [named.symbol.id];
  const word = said[1]?.toLowerCase();
  const forms: RightForms = {
    choose: word === undefined ? "alle" : word === "een" ? "een" : "een of meer",
    items: statement.items.map(({ label, words }) => ({
      label: label?.text ?? "",
      text: printed(words.words),
    })),
    text: context.source(statement.span),
    place: context.placeOf(statement.span),
  };
  for (const id of rights) part.rights.push({ ...emptyRight(id), forms });
  return rights.length > 0;
}

/** `Plafond: € 250.000 per kalenderjaar, op volgorde van binnenkomst.` in the article of a right. */
export function lowerCeiling(
  property: Property,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  const value = property.values
    .map(({ expression }) => expression)
    .find((one) => one?.kind === "MoneyLiteral");
  const amount = value === undefined ? undefined : constantOf(value);
  if (amount === undefined || typeof amount.value !== "string") return;
  const ceiling = {
    amount: amount.value,
    text: context.source(property.span),
    place: context.placeOf(property.span),
  };
  for (const id of rightsOf(site, context)) part.rights.push({ ...emptyRight(id), ceiling });
}

/** The rights that the article gives, by right or by power. */
function rightsOf(site: SiteInfo, context: LowerContext): readonly string[] {
  const found = new Set<string>();
  const named = (key: string): void => {
    const right = context.index.others.get(key)?.find((entry) => entry.symbol.kind === "voorziening");
    if (right !== undefined) found.add(right.symbol.id);
  };
  for (const { content } of site.articleContent?.() ?? []) {
    if (content.kind === "RightStatement") named(keyText(keyOf(content.right.words)));
    if (content.kind !== "PowerStatement") continue;
    const words = content.words.words;
    if (GRANTS.test(printed(words.slice(-1)).toLowerCase())) named(keyText(keyOf(words.slice(0, -1))));
  }
  return [...found];
}
