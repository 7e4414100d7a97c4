/** Sentences of articles to their nodes. */
import type { CstNode, IToken } from "chevrotain";
import type {
  Condition,
  Override,
  ScopeStatement,
  Statement,
  Table,
  Tail,
  TextItem,
  Word,
  WordGroup,
} from "../ast/index.js";
import { actorLength } from "../forms.js";
import { cover } from "../span.js";
import { Comma } from "../tokens/atoms.js";
import { RefPart } from "../tokens/categories.js";
import { condition, conjunction, item } from "./condition.js";
import { boundedNoun } from "./bounded-noun.js";
import { definition } from "./definition.js";
import { references, referencesFrom } from "./reference.js";
import { tail, tails } from "./tail.js";
import {
  isToken,
  kid,
  kids,
  need,
  nodeSpan,
  ordered,
  tok,
  toks,
  tokensOf,
  type LowerContext,
} from "./tree.js";
import { group, groupOf, isNegation, labelOf, negationOf, wordsAndNegation } from "./words.js";

export interface SentenceParts {
  readonly table?: Table;
}

/** The condition of a sentence: `als …` or `zolang …`. */
export function conditionPart(
  context: LowerContext,
  node: CstNode,
): { condition?: Condition; asLongAs: boolean } {
  const part = kid(node, "conditionPart");
  if (part === undefined) return { asLongAs: false };
  return {
    condition: condition(context, need(part, "condition")),
    asLongAs: tok(part, "Zolang") !== undefined,
  };
}
const optional = (found: { condition?: Condition }): { condition?: Condition } =>
  found.condition === undefined ? {} : { condition: found.condition };

/** Lowers the tree of one kern; undefined for forms that belong to another chapter. */
export function statement(
  context: LowerContext,
  form: string,
  node: CstNode,
  parts: SentenceParts,
): Statement | undefined {
  const span = nodeSpan(context, node);
  const found = conditionPart(context, node);
  switch (form) {
    case "right": {
      const [subject, right] = kids(node, "name").map((one) => groupOf(context, one));
      const refuses = tok(node, "HeeftGeenRechtOp") !== undefined;
      return {
        kind: "RightStatement",
        span,
        subject: subject!,
        refuses,
        right: right!,
        tails: tails(context, kid(node, "tails")),
        ...optional(found),
      };
    }
    case "power":
      return power(context, node, parts, found);
    case "act":
      return act(context, node, parts, found);
    case "duty": {
      const items = kid(node, "textItems");
      const body = kid(node, "phraseBody");
      const read = body === undefined ? undefined : phraseBody(context, body);
      return {
        kind: "DutyStatement",
        span,
        holder: groupOf(context, need(node, "name")),
        open: tok(node, "InIederGeval") !== undefined,
        ...(read === undefined ? {} : { words: read.words }),
        items: items === undefined ? [] : textItems(context, items),
        tails: read?.tails ?? [],
        ...optional(found),
      };
    }
    case "definition":
      return definition(context, node, parts);
    case "predicate":
      return predicate(context, node, found);
    case "scope":
      return scope(context, node, found);
    case "notApplicable":
      return {
        kind: "NotApplicable",
        span,
        references: references(context, need(node, "references")),
        asLongAs: found.asLongAs,
        ...optional(found),
      };
    case "order":
      return { kind: "OrderStatement", span, items: textItems(context, need(node, "textItems")) };
    case "requirement":
      return {
        kind: "RequirementStatement",
        span,
        for: groupOf(context, need(node, "name")),
        condition: item(context, need(node, "item")),
      };
    case "content": {
      const list = listPart(context, node);
      const text = kid(node, "text");
      return {
        kind: "ContentStatement",
        span,
        document: groupOf(context, need(node, "name")),
        ...(text === undefined ? {} : { words: groupOf(context, text) }),
        items: list,
      };
    }
    case "guarantee":
      return {
        kind: "GuaranteeStatement",
        span,
        forAll: groupOf(context, need(node, "name")),
        condition: item(context, need(node, "item")),
      };
    case "guaranteeExcept": {
      const [what, why] = kids(node, "text");
      const bounded = boundedNoun(context, tokensOf(what!));
      return {
        kind: "GuaranteeStatement",
        span,
        except: {
          words: groupOf(context, what!),
          because: groupOf(context, why!),
          ...(bounded === undefined ? {} : { bounded }),
        },
      };
    }
    case "sureCase":
      return {
        kind: "SureCase",
        span,
        answer: groupOf(context, need(node, "name")),
        condition: found.condition!,
      };
    case "lapsed":
      return { kind: "Lapsed", span };
    case "holeSentence": {
      const hole = tok(node, "Hole")!;
      return {
        kind: "HoleStatement",
        span,
        hole: { kind: "Hole", span, text: hole.image.slice(1, -1).trim() },
      };
    }
    case "rightRequires": {
      const name = groupOf(context, need(node, "name"));
      return {
        kind: "FixedStatement",
        span,
        form: "recht vraagt dat",
        parts: [withoutRight(name)],
        condition: conjunction(context, need(node, "conjunction")),
      };
    }
    default:
      return undefined;
  }
}

/** `het recht op inkomenstoeslag` to `inkomenstoeslag`. */
function withoutRight(name: WordGroup): WordGroup {
  const texts = name.words.map((one) => one.text.toLowerCase());
  const at =
    texts.indexOf("recht") >= 0 && texts[texts.indexOf("recht") + 1] === "op"
      ? texts.indexOf("recht") + 2
      : 0;
  return at === 0 ? name : sub(name, at, name.words.length);
}

function sub(name: WordGroup, from: number, to: number): WordGroup {
  const rest = name.words.slice(from, to);
  return rest.length === 0
    ? { ...name, words: [] }
    : { kind: "WordGroup", span: cover(rest[0]!.span, rest[rest.length - 1]!.span), words: rest };
}

interface Body {
  readonly tokens: readonly IToken[];
  readonly words: WordGroup;
  readonly references: ReturnType<typeof references>;
  readonly tails: readonly Tail[];
}

/** The words, terms and references of an act; a comma between words hangs on the word before it. */
export function phraseBody(context: LowerContext, node: CstNode): Body {
  const tokens: IToken[] = [];
  const found: Tail[] = [];
  const refs: ReturnType<typeof references> = [];
  let comma: IToken | undefined;
  for (const { name, element } of ordered(node)) {
    if (isToken(element)) {
      if (element.tokenType === Comma) comma = element;
      continue;
    }
    if (name === "text") {
      if (comma !== undefined && tokens.length > 0) tokens.push(comma);
      tokens.push(...tokensOf(element));
    } else if (name === "references") refs.push(...references(context, element));
    else found.push(tail(context, element));
    comma = undefined;
  }
  return {
    tokens,
    words: group(context, tokens, node.location?.startOffset),
    references: refs,
    tails: found,
  };
}

function power(
  context: LowerContext,
  node: CstNode,
  parts: SentenceParts,
  found: { condition?: Condition },
): Statement {
  const body = phraseBody(context, need(node, "phraseBody"));
  const modal = tok(node, "Modal")!.image.toLowerCase();
  const { words: kept, negation } = wordsAndNegation(context, body.tokens);
  const items = listPart(context, node);
  const among = mentioned(context, body.tokens);
  return {
    kind: "PowerStatement",
    span: nodeSpan(context, node),
    actor: groupOf(context, need(node, "name")),
    modal: modal === "bepaalt" ? "bepaalt" : modal.startsWith("m") ? "mag" : "kan",
    words: { ...body.words, words: kept },
    references: body.references,
    ...(among.references === undefined ? {} : { mentioned: among.references }),
    tails: body.tails,
    ...optional(found),
    ...(negation === undefined ? {} : { negation }),
    ...(items.length > 0 ? { items } : {}),
    ...(parts.table === undefined ? {} : { table: parts.table }),
  };
}

function act(
  context: LowerContext,
  node: CstNode,
  parts: SentenceParts,
  found: { condition?: Condition },
): Statement {
  const body = phraseBody(context, need(node, "phraseBody"));
  const size = actorSize(body.tokens);
  const { words: kept, negation } = wordsAndNegation(context, body.tokens.slice(size));
  const rest = group(context, body.tokens.slice(size), nodeSpan(context, node).end);
  const items = listPart(context, node);
  const soon = kept.find((one) => one.text.toLowerCase() === "meteen");
  const meteen: Tail[] =
    soon === undefined
      ? []
      : [{ kind: "Term", span: soon.span, term: { kind: "Term", span: soon.span, form: "meteen" } }];
  const terms = [...meteen, ...body.tails].map((one) => withTable(one, parts.table));
  return {
    kind: "ActStatement",
    span: nodeSpan(context, node),
    actor: group(context, body.tokens.slice(0, size), nodeSpan(context, node).start),
    words: { ...rest, words: kept },
    ...mentioned(context, body.tokens, body.references),
    ...(negation === undefined ? {} : { negation }),
    tails: terms,
    items,
    ...(parts.table === undefined ? {} : { table: parts.table }),
    ...optional(found),
  };
}

function withTable(one: Tail, table: Table | undefined): Tail {
  return one.kind === "Term" && one.term.form === "tabel" && table !== undefined
    ? { ...one, term: { ...one.term, table } }
    : one;
}

/** The actor is the known one, else the article with its noun (and an adjective before it). */
export function actorSize(tokens: readonly IToken[]): number {
  const known = actorLength(tokens);
  if (known > 0) return known;
  const images = tokens.slice(0, 4).map((token) => token.image.toLowerCase());
  if (!/^(?:de|het|een|elke|elk|deze|dit)$/.test(images[0] ?? "")) return Math.min(1, tokens.length);
  const adjective = /e$/.test(images[1] ?? "") && !/t$/.test(images[2] ?? "t");
  return Math.min(adjective ? 3 : 2, tokens.length);
}

/** References that stand among free words: `de vormen van jeugdhulp in artikel 3.1 lid 2`. */
function mentioned(
  context: LowerContext,
  tokens: readonly IToken[],
  more: ReturnType<typeof references> = [],
): { references?: ReturnType<typeof references> } {
  const found = [...more];
  let run: IToken[] = [];
  for (const token of [...tokens, undefined]) {
    if (token?.tokenType.CATEGORIES?.includes(RefPart) === true) run.push(token);
    else if (run.length > 0) {
      found.push(...referencesFrom(context, run));
      run = [];
    }
  }
  return found.length === 0 ? {} : { references: found };
}

/** Items behind the colon: labelled, or words with commas. */
export function listPart(context: LowerContext, node: CstNode): TextItem[] {
  const list = kid(node, "listPart");
  if (list === undefined) return [];
  const items = kid(list, "textItems");
  if (items !== undefined) return textItems(context, items);
  return kids(list, "text").map((one) => ({
    kind: "TextItem",
    span: nodeSpan(context, one),
    words: groupOf(context, one),
    ...mentioned(context, tokensOf(one)),
    tails: [],
    items: [],
  }));
}

export function textItems(context: LowerContext, node: CstNode): TextItem[] {
  const list = kid(node, "letterTexts") ?? kid(node, "degreeTexts") ?? need(node, "dashTexts");
  const labels = [...toks(list, "LabelLetter"), ...toks(list, "LabelDegree"), ...toks(list, "LabelDash")];
  return kids(list, "textItem").map((one, at): TextItem => {
    const label = labelOf(context, labels[at]!);
    const body = phraseBody(context, need(one, "phraseBody"));
    const nested = kid(one, "textItems");
    return {
      kind: "TextItem",
      span: cover(label.span, nodeSpan(context, one)),
      label,
      words: body.words,
      ...mentioned(context, body.tokens, body.references),
      tails: body.tails,
      ...optional(conditionPart(context, one)),
      items: nested === undefined ? [] : textItems(context, nested),
    };
  });
}

function predicate(
  context: LowerContext,
  node: CstNode,
  found: { condition?: Condition; asLongAs: boolean },
): Statement {
  const tokens = ordered(node).flatMap(({ name, element }) =>
    isToken(element) && name !== "Stop" ? [element] : [],
  );
  const certainly = tokens.some((token) => token.tokenType.name === "InIederGeval");
  // `komt ook in aanmerking als …`: after any verb, not only after `is`.
  const isAlso = ({ tokenType, image }: IToken): boolean =>
    tokenType.name === "Ook" || (tokenType.name === "Word" && image.toLowerCase() === "ook");
  const also = tokens.some(isAlso);
  const plain = tokens.filter((token) => token.tokenType.name !== "InIederGeval" && !isAlso(token));
  const kept: IToken[] = plain.filter((token) => !isNegation(token));
  const sign = plain.find((token) => isNegation(token));
  const words: Word[] = kept.length === 0 ? [] : [...group(context, kept).words];
  const at =
    sign === undefined
      ? 0
      : group(
          context,
          kept.filter((token) => token.startOffset < sign.startOffset),
        ).words.length;
  return {
    kind: "PredicateDefinition",
    span: nodeSpan(context, node),
    words,
    ...(sign === undefined ? {} : { negation: negationOf(context, sign, at) }),
    certainly,
    also,
    asLongAs: found.asLongAs,
    tails: tails(context, kid(node, "tails")),
    ...optional(found),
  };
}

function scope(
  context: LowerContext,
  node: CstNode,
  found: { condition?: Condition; asLongAs: boolean },
): Statement {
  const image = tok(node, "Scope")!.image.toLowerCase().replace(/\s+/g, " ");
  const text = kid(node, "text");
  const subject = /^dit (?:lid|artikel|recht)/.exec(image)?.[0] as ScopeStatement["subject"];
  const first = image.split(" ")[0]!;
  const form: ScopeStatement["form"] =
    first === "nagekomen"
      ? "nagekomen als"
      : first === "genoeg"
        ? "genoeg als"
        : first === "bereikt"
          ? "bereikt als"
          : image.endsWith("geldt niet")
            ? "geldt niet als"
            : image.endsWith("geldt alleen")
              ? "geldt alleen als"
              : image.endsWith("voor")
                ? "geldt voor"
                : found.asLongAs
                  ? "geldt zolang"
                  : "geldt als";
  return {
    kind: "ScopeStatement",
    span: nodeSpan(context, node),
    form,
    ...(subject === undefined ? {} : { subject }),
    ...(text === undefined ? {} : { holder: groupOf(context, text) }),
    ...optional(found),
  };
}

/** `In afwijking van lid 1 geldt:` as an override. */
export function override(context: LowerContext, node: CstNode): Override {
  const form = tok(node, "InAfwijkingVan") === undefined ? "onverminderd" : "in afwijking van";
  return {
    kind: "Override",
    span: nodeSpan(context, node),
    form,
    references: references(context, need(node, "references")),
  };
}
