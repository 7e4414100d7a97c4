// Open terms of a law: what an ordinance declares under their name, or says they are to be read as.

import type { Block } from "@andersom/syntax";
import type { BlockSite } from "../declare/sites.js";
import { unknownName } from "../diagnostics/names.js";
import type { DefinitionRule, Expr } from "../model/index.js";
import { question } from "../names/heard.js";
import { keyOf, keyText } from "../names/normalise.js";
import { suggest } from "../names/suggest.js";
import type { AnySymbol } from "../names/symbols.js";
import type { LowerContext } from "./context.js";

/** What the ordinance declares under the name that its law leaves open is what the law reads. */
export function fillingOf(site: BlockSite, key: string, context: LowerContext): readonly DefinitionRule[] {
  if (site.block.keyword !== "open begrip" || context.law === undefined) return [];
  const own = context.index.symbols.get(`waarde:${key}`)?.symbol;
  if (own === undefined || (own.kind !== "begrip" && own.kind !== "waarde") || own.textOnly) return [];
  const value: Expr = { op: "definition", definition: own.id, type: context.typeOf(own) };
  const place = context.placeOf(site.block.heading.span);
  return [
    {
      id: `${own.id}@${context.law}#vult in`,
      place,
      text: `${site.block.heading.title} is wat de verordening zegt`,
      body: { form: "value", value },
      isDefault: false,
      overrides: [],
    },
  ];
}

const openTerms = question((index): readonly AnySymbol[] =>
  [...index.symbols.values()].flatMap(({ symbol }) =>
    symbol.kind === "begrip" && symbol.open ? [symbol] : [],
  ),
);

/** Only what a law leaves open can be read as something else. */
export function checkSubstitutions(block: Block, context: LowerContext): void {
  const open = openTerms(context.index, "");
  for (const content of block.content) {
    if (content.kind !== "Property") continue;
    for (const { substitution } of content.values) {
      if (substitution === undefined) continue;
      const { term } = substitution;
      if (open.some((symbol) => symbol.key === keyText(keyOf([term])))) continue;
      const suggestions = suggest(
        term.text,
        open.map((symbol) => symbol.name),
      );
      context.report(unknownName.at(term.span, { name: term.text, suggestions, sort: "waarde" }));
    }
  }
}
