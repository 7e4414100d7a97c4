// `toestemming om gegevens te delen`: what is shared with whom, who agrees, and for how long.

import type { Block, TextItem } from "@andersom/syntax";
import { groupKey } from "../declare/facts.js";
import { unknownName } from "../diagnostics/names.js";
import type { Consent, DurationUnit } from "../model/index.js";
import { question } from "../names/heard.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { suggest } from "../names/suggest.js";
import type { LowerContext } from "./context.js";
import type { ModelPart } from "./part.js";
import { cellTests } from "./tables.js";

/** The block as a whole; its sentences have no meaning apart from it. */
export function lowerConsent(block: Block, context: LowerContext, part: ModelPart): void {
  const name = block.heading.name;
  const key = name === undefined ? block.heading.title : groupKey(name);
  const shares = block.content.find((content) => content.kind === "ActStatement");
  const fixed = block.content.filter((content) => content.kind === "FixedStatement");
  const table = fixed.find(({ form }) => form === "toestemming geeft")?.table;
  const lasts = fixed.find(({ form }) => form === "geldt duur")?.parts[0];
  const givers = (table?.rows ?? []).map((row) => {
    const last = row.cells.at(-1);
    const who = last !== undefined && "raw" in last ? last.raw : "";
    return { tests: table === undefined ? [] : cellTests(table, row, context), who: who.split(/, | en /u) };
  });
  const consent: Consent = {
    id: `toestemming:${key}`,
    name: block.heading.title.replace(/^om /iu, ""),
    text: shares === undefined ? "" : context.source(shares.span),
    sharedWith: shares === undefined ? "" : printed(shares.words.words).replace(/^.*? met (?=.)/iu, ""),
    facts: shares?.items.flatMap((item) => factOf(item, context) ?? []) ?? [],
    givers,
    ...lastsOf(lasts),
    changesNoRight: fixed.some(({ form }) => form === "zonder toestemming"),
    place: context.placeOf(block.heading.span),
  };
  part.consents.push(consent);
}

const UNITS: readonly string[] = ["dag", "werkdag", "week", "maand", "kalendermaand", "jaar"];

function lastsOf(written: unknown): Pick<Consent, "lasts"> {
  const { kind, count, unit } = (written ?? {}) as { kind?: string; count?: string; unit?: string };
  if (kind !== "DurationLiteral" || count === undefined || unit === undefined || !UNITS.includes(unit))
    return {};
  return { lasts: { count: Number(count), unit: unit as DurationUnit } };
}

const factNamed = question(
  (index, key): string | undefined =>
    [...index.symbols.values()].find(
      ({ symbol }) => (symbol.kind === "gegeven" || symbol.kind === "oordeel") && symbol.key === key,
    )?.symbol.id,
);

function factOf(item: TextItem, context: LowerContext): string | undefined {
  const key = keyText(keyOf(item.words.words));
  const fact = factNamed(context.index, key);
  if (fact !== undefined) {
    context.counts.lookedUp += 1;
    context.saw(item.words.words, fact);
    return fact;
  }
  const name = printed(item.words.words);
  context.counts.unknown += 1;
  context.report(
    unknownName.at(item.words.span, {
      name,
      suggestions: suggest(name, context.index.printable),
      sort: "waarde",
    }),
  );
  return undefined;
}
