// What is told between the words: what a name is on the peildatum, an amount per month as one per year, the title behind a reference.

import { formatMoney, oncePer, parseDecimal, rational } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { walk, type MoneyLiteral, type NameExpression, type Reference, type Word } from "@andersom/syntax";
import { constantsOf } from "../model/constants.js";
import { perBlock, type Range } from "../per-block.js";
import type { Workspace } from "../workspace.js";

export interface InlayHint {
  /** The hint stands behind this offset. */
  readonly offset: number;
  /** "= € 15.600 per jaar", "‘Individuele inkomenstoeslag’". */
  readonly text: string;
  readonly kind: "waarde" | "titel";
}

/** What may get a hint, before anybody knows what the names of the ordinance are. */
type Spot = { readonly at: number } & (
  | { readonly form: "naam"; readonly key: string }
  | { readonly form: "bedrag"; readonly text: string }
  | { readonly form: "artikel"; readonly article: string; readonly law: string | undefined }
);

const spots = perBlock<Spot>((block, from) => {
  const found: Spot[] = [];
  if (block.keyword === "voorbeeld") return found;
  walk(block, (node, parents) => {
    // In a table the columns stay below each other.
    if (parents.some(({ kind }) => kind === "Table")) return;
    const at = node.span.end - from;
    if (node.kind === "NameExpression") {
      const { name, inReference } = node as NameExpression;
      if (inReference === undefined) found.push({ at, form: "naam", key: keyOf(name.words) });
    } else if (node.kind === "MoneyLiteral") {
      const text = otherPeriod(node as MoneyLiteral);
      if (text !== undefined) found.push({ at, form: "bedrag", text });
    } else if (node.kind === "Reference") {
      const { article, articleTo, law } = node as Reference;
      if (article !== undefined && articleTo === undefined)
        found.push({ at, form: "artikel", article, law: law === undefined ? undefined : keyOf(law.words) });
    }
  });
  return found;
});

/** As names are compared: without case and articles. */
function keyOf(words: readonly Word[]): string {
  return words
    .flatMap(({ text }) => text.toLocaleLowerCase("nl").normalize("NFC").split(/\s+/u))
    .filter((word) => !/^(?:de|het|een|nog)?$/u.test(word))
    .map((word) => (word === "zijn" ? "is" : word))
    .join(" ");
}

/** The same amount over a year, or a month where that is in whole cents. */
function otherPeriod({ decimal, per }: MoneyLiteral): string | undefined {
  const own = parseDecimal(decimal);
  if (own === undefined || own.n === 0n || per?.count !== 1) return undefined;
  if (per.unit === "maand") return `= ${formatMoney(rational(own.n * 12n, own.d))} per jaar`;
  const month = rational(own.n, own.d * 12n);
  return per.unit === "jaar" && (month.n * 100n) % month.d === 0n
    ? `= ${formatMoney(month)} per maand`
    : undefined;
}

/** The hints of a part of a file on a day (an ISO date; the ordinance's first day otherwise), by place. */
export function inlayHints(
  workspace: Workspace,
  uri: string,
  within: Range,
  on?: string,
): readonly InlayHint[] {
  const text = workspace.source(uri)?.text;
  const [unit] = text === undefined ? [] : workspace.unitsOf(uri);
  if (text === undefined || unit === undefined) return [];
  const { model } = workspace.compiler.ordinance(unit.root);
  const { values } = workspace.compiler.index(unit.root);
  const constant = constantsOf(model, on ?? model.instrument.inForce ?? "2026-01-01");
  const titles = titlesOf(model);
  const hints: InlayHint[] = [];
  for (const { from, items } of spots(workspace.parse(uri), text, within))
    for (const spot of items) {
      const offset = spot.at + from;
      if (offset < within.start || offset > within.end) continue;
      if (spot.form === "bedrag") hints.push({ offset, text: spot.text, kind: "waarde" });
      else if (spot.form === "artikel") {
        const title = titles.get(`${spot.law ?? ""}\n${spot.article}`);
        if (title !== undefined && title !== "") hints.push({ offset, text: `‘${title}’`, kind: "titel" });
      } else {
        const named = values.get(spot.key) ?? [];
        const [only] = named.length === 1 ? named : named.filter(({ origin }) => origin === undefined);
        const value = only === undefined ? undefined : constant(only.symbol.id);
        if (value !== undefined) hints.push({ offset, text: `= ${value}`, kind: "waarde" });
      }
    }
  return hints.sort((a, b) => a.offset - b.offset);
}

/** By law (none for the ordinance itself) and number. */
const titlesOf = oncePer((model: DecisionModel): ReadonlyMap<string, string> => {
  const titles = new Map<string, string>();
  for (const { number, title, place } of model.articles)
    if (place.instrument === undefined) titles.set(`\n${number}`, title);
  for (const law of model.laws)
    for (const name of [law.name, law.fullName, law.abbreviation])
      if (name !== undefined)
        for (const { number, title } of law.articles)
          titles.set(`${keyOf([{ text: name, span: { uri: "", start: 0, end: 0 } }])}\n${number}`, title);
  return titles;
});
