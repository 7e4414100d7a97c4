/** One sentence: phrases, prefixes, the rule of its form, and its node; or a broken sentence with a diagnostic. */
import type { CstNode, IToken } from "chevrotain";
import type { BlockKeyword, BrokenSentence, Override, Statement, Table } from "../ast/index.js";
import type { CstSentence } from "../cst.js";
import type { Diagnostic } from "../diagnostic.js";
import { brackets, strangeCharacter } from "../errors/characters.js";
import { deepest, explain, labelDiagnostic, refuse, refuseTree } from "../errors/explain.js";
import { impossibleDates, refuseDate } from "../errors/dates.js";
import {
  foreignThousands,
  habitual,
  habitualAge,
  habitualException,
  headingColon,
  withoutMark,
} from "../errors/habits.js";
import { unreadable } from "../errors/sentence.js";
import { fixedForm } from "../phrases/fixed-sentences.js";
import { unknownLabel } from "../phrases/property.js";
import { actorLength, formOf, mayAct, prefixOf, softenFreeText, type PrefixName } from "../forms.js";
import { mergePhrases } from "../phrases/merge.js";
import { parseRule } from "../parser.js";
import type { SentenceSegment } from "../segment.js";
import { Stop } from "../tokens/atoms.js";
import { merge } from "../tokens/make.js";
import { spanOf } from "../tokens/place.js";
import { TableMark } from "../tokens/vocabulary.js";
import { factRow, placed, property } from "./declaration.js";
import { exampleSentence } from "./example.js";
import { freeSentence } from "./fixed.js";
import { references } from "./reference.js";
import { override, statement } from "./statement.js";
import { subParser } from "./sub-parser.js";
import { need, tok, type LowerContext } from "./tree.js";
import { group, groupOf } from "./words.js";
import { decimal, periodUnit } from "./expression.js";

export interface ReadSentence {
  readonly statement: Statement;
  readonly cst: CstSentence;
}

/** Reads one sentence. Never throws; what cannot be read becomes a `BrokenSentence`. */
export function readSentence(
  context: LowerContext,
  segment: SentenceSegment,
  block: BlockKeyword,
  table: Table | undefined,
  diagnostics: Diagnostic[],
): ReadSentence {
  const atoms =
    segment.table === undefined
      ? segment.tokens
      : [...segment.tokens, merge(TableMark, segment.table.tokens)];
  const tokens = mergePhrases(atoms, { labels: true });
  diagnostics.push(...impossibleDates(context, atomsIn(segment)));
  const trees: CstNode[] = [];
  const broken = (): ReadSentence => ({
    statement: brokenSentence(context, segment),
    cst: { tokens, trees, form: undefined },
  });
  // Said already, where the sentence was cut off.
  if (segment.cutShort && headingColon(context, segment.tokens) !== undefined) return broken();
  const refusal =
    refuse(context, tokens) ??
    habitualAge(context, tokens) ??
    habitualException(context, tokens) ??
    foreignThousands(context, atomsIn(segment));
  if (refusal !== undefined) {
    // A strange sign is most often a habit of other texts: then the message says how it is written here.
    const meant = unexpected.has(refusal.code) ? habitual(context, tokens) : undefined;
    diagnostics.push(meant ?? refusal);
    return broken();
  }
  try {
    const result = readKern(context, tokens, block, table, trees, 0);
    const found =
      "error" in result
        ? unreadableAs(context, tokens, explain(context, tokens, result.error, block), block)
        : (refuseTree(context, tokens, trees) ??
          refuseLabel(context, tokens, result.statement) ??
          refuseDate(result.statement));
    if ("statement" in result && found === undefined)
      return { statement: result.statement, cst: { tokens, trees, form: result.form } };
    diagnostics.push(found!);
  } catch (cause) {
    // Only a sentence nested beyond any reason gets here: the stack of the parser itself.
    if (!(cause instanceof RangeError)) throw cause;
    diagnostics.push(deepest(context, tokens));
  }
  return broken();
}

/** All that is written in a sentence, its table too. */
function atomsIn({ tokens, table }: SentenceSegment): readonly IToken[] {
  return table === undefined ? tokens : [...tokens, ...table.tokens];
}

/** Messages about signs without a meaning. */
const unexpected: ReadonlySet<string> = new Set([brackets.code, strangeCharacter.code]);

/** What a general message says, said of what was plainly meant. */
function unreadableAs(
  context: LowerContext,
  tokens: readonly IToken[],
  general: Diagnostic,
  block: BlockKeyword,
): Diagnostic {
  if (general.code !== unreadable.code) return general;
  // Only what begins as a story does: a sentence with a form of its own has lost something else.
  const { form, found } = general.data as { readonly form: string; readonly found: string };
  const story = form === "act" && found === "" ? withoutMark(context, tokens, block) : undefined;
  return habitual(context, tokens) ?? story ?? general;
}

/** An act of which the words end in a colon is a misspelt label, unless a known actor opens it. */
function refuseLabel(
  context: LowerContext,
  tokens: readonly IToken[],
  read: Statement,
): Diagnostic | undefined {
  if (
    read.kind !== "ActStatement" ||
    actorLength(tokens) > 0 ||
    read.items.some((item) => item.label !== undefined) ||
    read.table !== undefined
  )
    return undefined;
  const words = unknownLabel(tokens);
  return words === undefined ? undefined : labelDiagnostic(context, words);
}

export interface ParseFailure {
  readonly form: string;
  readonly tokens: readonly IToken[];
  readonly at: IToken | undefined;
  readonly path: readonly string[];
}
type Kern = { statement: Statement; form: string } | { error: ParseFailure };

function readKern(
  context: LowerContext,
  tokens: readonly IToken[],
  block: BlockKeyword,
  table: Table | undefined,
  trees: CstNode[],
  depth: number,
): Kern {
  const prefix = prefixOf(tokens);
  if (prefix !== undefined && depth < 8)
    return readPrefixed(context, tokens, prefix, block, table, trees, depth);
  const form = formOf(tokens, block);
  if (
    (form === "act" || form === "power") &&
    depth === 0 &&
    !mayAct(tokens, block) &&
    fixedForm(tokens) === undefined
  )
    return { error: { form, tokens, at: undefined, path: [] } };
  const input = softenFreeText(tokens, form);
  const { cst, errors } = parseRule(form, input);
  if (cst === undefined)
    return { error: { form, tokens: input, at: errors[0]?.token, path: errors[0]?.context.ruleStack ?? [] } };
  trees.push(cst);
  const sub = subParser(context);
  const parts = table === undefined ? {} : { table };
  const lowered =
    form === "freeSentence"
      ? freeSentence(context, tokens, cst, parts, sub)
      : form === "property"
        ? property(context, tokens, cst, sub)
        : form === "factRow"
          ? factRow(context, tokens, cst)
          : ((isFixedAct(form, tokens) ? freeSentence(context, tokens, cst, parts, sub) : undefined) ??
            statement(context, form, cst, parts) ??
            exampleSentence(context, form, cst));
  return lowered === undefined
    ? { error: { form, tokens, at: tokens[0], path: [] } }
    : { statement: lowered, form };
}

function isFixedAct(form: string, tokens: readonly IToken[]): boolean {
  return (
    form === "act" &&
    /^de oude /i.test(
      tokens
        .slice(0, 2)
        .map((token) => token.image)
        .join(" ") + " ",
    )
  );
}

function readPrefixed(
  context: LowerContext,
  tokens: readonly IToken[],
  prefix: { name: PrefixName; end: number },
  block: BlockKeyword,
  table: Table | undefined,
  trees: CstNode[],
  depth: number,
): Kern {
  const head = tokens.slice(0, prefix.end);
  const rest = tokens.slice(prefix.end);
  const { cst, errors } = parseRule(prefix.name, head);
  if (cst === undefined)
    return {
      error: {
        form: prefix.name,
        tokens: head,
        at: errors[0]?.token,
        path: errors[0]?.context.ruleStack ?? [],
      },
    };
  trees.push(cst);
  if (rest.length === 0 || (rest.length === 1 && rest[0]!.tokenType === Stop))
    return { error: { form: prefix.name, tokens, at: rest[0], path: [] } };
  const span = spanOf(context.uri, tokens);
  const free = prefix.name === "occasion" || (prefix.name === "place" && block === "bevoegdheden in");
  const result = readKern(context, rest, block, table, trees, depth + 1);
  const plain = free && ("error" in result || result.statement.kind === "ActStatement");
  if ("error" in result && !plain) return result;
  const inner = "error" in result ? undefined : result.statement;
  const text = group(
    context,
    rest.filter((token) => token.tokenType !== Stop),
    span.end,
  );
  switch (prefix.name) {
    case "override": {
      const found: Override = override(context, cst);
      return { statement: { ...inner!, override: found, span } as Statement, form: "override" };
    }
    case "consequence":
      return {
        statement: {
          kind: "ConsequenceStatement",
          span,
          references: references(context, need(cst, "references")),
          statement: inner!,
        },
        form: "consequence",
      };
    case "occasion": {
      const count = tok(cst, "Num");
      const unit = periodUnit(tok(cst, "Word")?.image);
      const repeat =
        count === undefined || unit === undefined
          ? {}
          : { repeatWithin: { count: decimal(count.image), unit } };
      const words = groupOf(context, need(cst, "text"));
      const isText =
        inner === undefined ||
        (inner.kind === "ActStatement" && inner.actor.words.length < 1) ||
        inner.kind === "ActStatement";
      return {
        statement: {
          kind: "OccasionStatement",
          span,
          ...repeat,
          words,
          ...(isText && !startsWithActor(inner) ? { text } : { statement: inner! }),
        },
        form: "occasion",
      };
    }
    case "place": {
      const base = placed(context, head, cst);
      if (plain)
        return {
          statement: {
            ...base,
            span,
            values: [
              ...base.values,
              {
                kind: "PropertyValue",
                span: text.span,
                text: text.words.map((one) => one.text).join(" "),
                words: text,
              },
            ],
          },
          form: "place",
        };
      return { statement: { ...base, span, statement: inner! }, form: "place" };
    }
    default: {
      const label = head[0]!;
      return {
        statement: {
          kind: "Property",
          span,
          key: label.image.toLowerCase().replace(/\s+/g, " "),
          label: label.image,
          values: [],
          statement: inner!,
        },
        form: "property",
      };
    }
  }
}

function startsWithActor(inner: Statement | undefined): boolean {
  return (
    inner?.kind === "ActStatement" &&
    /^(?:de|het) (?:gemeente|college|raad|inwoner)$/i.test(inner.actor.words.map((one) => one.text).join(" "))
  );
}

function brokenSentence(context: LowerContext, segment: SentenceSegment): BrokenSentence {
  const tokens = segment.table === undefined ? segment.tokens : [...segment.tokens, ...segment.table.tokens];
  const span = spanOf(context.uri, tokens);
  return { kind: "BrokenSentence", span, text: context.text.slice(span.start, span.end) };
}
