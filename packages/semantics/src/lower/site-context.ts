// The context in which the sentences of a block are lowered.

import type { Diagnostic, SourceText, Span } from "@andersom/syntax";
import type { BlockSite } from "../declare/sites.js";
import type { SourcePlace, ValueType } from "../model/index.js";
import type { NameIndex } from "../names/index.js";
import { keyOf, keyOfText, keyText } from "../names/normalise.js";
import type { ValueSymbol } from "../names/symbols.js";
import { lowerCondition } from "./condition.js";
import type { BindingCounts, LowerContext } from "./context.js";
import { lowerExpression } from "./expression.js";
import { personsOf } from "./persons.js";
import type { Locals, NameUse } from "../occurrences/use.js";
import { placeAt, sourceReader } from "./source.js";

/** What lowering needs beside the blocks themselves. */
export interface LowerInput {
  readonly file: SourceText;
  /** The short name of the law, when the file is one. */
  readonly law: string | undefined;
  readonly index: NameIndex;
  readonly typeOf: (symbol: ValueSymbol) => ValueType;
  readonly thingsOf: (symbol: ValueSymbol) => readonly string[];
  /** Hears of every place that goes into the model. */
  readonly placed?: (place: SourcePlace) => void;
}

/** The context of the sentences of a block. */
export function contextOf(
  input: LowerInput,
  site: BlockSite,
  diagnostics: Diagnostic[],
  counts: BindingCounts,
  uses: NameUse[] = [],
): LowerContext {
  const { file, law, index } = input;
  const things = site.block.keyword === "gegevens van" ? site.block.heading.name : undefined;
  const thing = things === undefined ? undefined : keyText(keyOf(things.words));
  const scope =
    site.block.keyword === "voorbeeld"
      ? personsOf(site.block)
      : thing === undefined || index.roots.has(thing)
        ? []
        : [{ name: thing, thing, forms: [thing] }];
  const numbering = numberingOf(site, law);
  const locals: Locals | undefined =
    site.block.keyword === "voorbeeld"
      ? {
          example: keyText(keyOfText(site.block.heading.title)),
          persons: scope.flatMap(({ forms }) => forms),
        }
      : undefined;
  return {
    index,
    law,
    scope,
    typeOf: input.typeOf,
    thingsOf: input.thingsOf,
    inMonth: false,
    counts,
    saw: (words, named, declares = false) => {
      if (named !== undefined) uses.push({ words, named, declares, locals });
    },
    source: sourceReader(file.text),
    lower: { expression: lowerExpression, condition: lowerCondition },
    placeOf: (span: Span, item) => {
      const place = placeAt(file, span, { ...numbering, ...item });
      input.placed?.(place.source);
      return place;
    },
    report: (diagnostic) => diagnostics.push(diagnostic),
  };
}

/** A context for looking ahead: messages are reported when the sentence itself is lowered. */
export function silentContext(input: LowerInput, site: BlockSite): LowerContext {
  return { ...contextOf(input, site, [], { lookedUp: 0, unknown: 0, twoReadings: 0 }), unread: true };
}

function numberingOf(
  site: BlockSite,
  law: string | undefined,
): {
  chapter?: string;
  article?: string;
  lid?: string;
  declaration?: string;
  instrument?: string;
} {
  return {
    ...(site.chapter === undefined ? {} : { chapter: site.chapter }),
    ...(site.article === undefined ? {} : { article: site.article }),
    ...(site.lid === undefined ? {} : { lid: site.lid }),
    ...(site.declaration === undefined ? {} : { declaration: site.declaration }),
    ...(law === undefined ? {} : { instrument: law }),
  };
}
