/** Conditions to their nodes. */
import type { CstNode, IToken } from "chevrotain";
import type {
  Comparator,
  Comparison,
  Condition,
  ConditionItem,
  Expression,
  LiesCondition,
  Moment,
  NameExpression,
  Negation,
  Predicate,
  Word,
  WordGroup,
} from "../ast/index.js";
import { cover } from "../span.js";
import { dateLiteral, decimal, expression, monthLiteral, quantity, term } from "./expression.js";
import { references } from "./reference.js";
import {
  kid,
  kids,
  need,
  nodeSpan,
  only,
  tok,
  tokenSpan,
  toks,
  tokensOf,
  type LowerContext,
} from "./tree.js";
import { group, groupOf, labelOf, negationOf, words } from "./words.js";

/** What stands after `als`. */
export function condition(context: LowerContext, node: CstNode): Condition {
  const list = kid(node, "conditionList");
  return list === undefined ? conjunction(context, need(node, "conjunction")) : conditionList(context, list);
}

export function item(context: LowerContext, node: CstNode): Condition {
  return condition(context, node);
}

function conditionList(context: LowerContext, node: CstNode): Condition {
  const items = kid(node, "letterItems") ?? kid(node, "degreeItems") ?? need(node, "dashItems");
  const labels = [...toks(items, "LabelLetter"), ...toks(items, "LabelDegree"), ...toks(items, "LabelDash")];
  const nodes = kids(items, "item");
  const lowered = nodes.map((one, at): ConditionItem => {
    const label = labelOf(context, labels[at]!);
    return {
      kind: "ConditionItem",
      span: cover(label.span, nodeSpan(context, one)),
      label,
      condition: item(context, one),
    };
  });
  return {
    kind: "ConditionList",
    span: nodeSpan(context, node),
    mode: tok(node, "AlleHeader") === undefined ? "een" : "alle",
    items: lowered,
  };
}

export function conjunction(context: LowerContext, node: CstNode): Condition {
  const parts = kids(node, "clause").map((part) => clause(context, part));
  if (parts.length === 1) return parts[0]!;
  return {
    kind: "Conjunction",
    span: nodeSpan(context, node),
    operator: tok(node, "En") === undefined ? "of" : "en",
    parts,
  };
}

export function clause(context: LowerContext, node: CstNode): Condition {
  const { name, element } = only(node)!;
  const inner = element as CstNode;
  const span = nodeSpan(context, inner);
  switch (name) {
    case "exists":
      return exists(context, inner);
    case "quantified": {
      const quantifier = tok(inner, "VoorEenVan") ? "een" : tok(inner, "VoorElkVan") ? "elk" : "geen";
      return {
        kind: "Quantified",
        span,
        quantifier,
        list: groupOf(context, need(inner, "name")),
        that: clause(context, need(inner, "clause")),
      };
    }
    case "countMonths": {
      const relation = tok(inner, "Relation")!.image.toLowerCase();
      const consecutive = /opeenvolgende/i.test(
        groupOf(context, need(inner, "name"))
          .words.map((one) => one.text)
          .join(" "),
      );
      return {
        kind: "CountMonths",
        span,
        comparator: comparator(tok(inner, "Comparator")!),
        decimal: decimal(tok(inner, "Num")!.image),
        consecutive,
        relation: relation === "sinds" ? "sinds" : relation === "in" ? "in" : "van",
        period: term(context, need(inner, "term")),
        that: conjunction(context, need(inner, "conjunction")),
      };
    }
    case "effectNotReached": {
      const effect = groupOf(context, need(inner, "name"));
      const ofArticle = /^van (?:het|dit|dat) artikel$/i.test(effect.words.map((one) => one.text).join(" "));
      return { kind: "EffectNotReached", span, ...(ofArticle ? {} : { effect }) };
    }
    default:
      return generalClause(context, inner);
  }
}

function exists(context: LowerContext, node: CstNode): Condition {
  const negation = tok(node, "Negation");
  const bound = tok(node, "Comparator");
  const number = tok(node, "Num");
  const where = kid(node, "where");
  const verb = tok(node, "Is")?.image.toLowerCase() === "zijn" ? "zijn" : "is";
  if (tok(node, "Is") === undefined) {
    // `er geldt …`: no form of zijn, so the words are a predicate.
    return predicate(context, tokensOf(node), nodeSpan(context, node));
  }
  return {
    kind: "Exists",
    span: nodeSpan(context, node),
    verb,
    ...(negation === undefined ? {} : { negation: negationOf(context, negation, 0) }),
    ...(number === undefined
      ? {}
      : {
          count: {
            ...(bound === undefined ? {} : { comparator: comparator(bound) }),
            decimal: decimal(number.image),
          },
        }),
    name: groupOf(context, need(node, "name")),
    ...(where === undefined ? {} : { where: conjunction(context, need(where, "conjunction")) }),
  };
}

function predicate(context: LowerContext, tokens: readonly IToken[], span: Predicate["span"]): Predicate {
  const kept: IToken[] = [];
  let negation: Negation | undefined;
  for (const token of tokens) {
    const name = token.tokenType.name;
    if (negation === undefined && /^(?:Nog)?(?:Niet|Geen)$/.test(name))
      negation = negationOf(context, token, words(context, kept).length);
    else kept.push(token);
  }
  return {
    kind: "Predicate",
    span,
    words: words(context, kept),
    ...(negation === undefined ? {} : { negation }),
  };
}

function generalClause(context: LowerContext, node: CstNode): Condition {
  const span = nodeSpan(context, node);
  const subject = need(node, "expression");
  const left = expression(context, subject);
  const rest = only(node, "expression");
  if (rest === undefined) return left.kind === "Hole" ? left : predicate(context, tokensOf(subject), span);
  const inner = rest.element as CstNode;
  switch (rest.name) {
    case "isRest":
      return isCondition(context, left, subject, inner, span);
    case "verbFinal": {
      const moment = kid(inner, "moment");
      return {
        kind: "IsCondition",
        span,
        left,
        verb: verbOf(tok(inner, "Is")!),
        ...(moment === undefined ? {} : { moment: momentOf(context, moment) }),
        comparisons: comparisons(context, need(inner, "comparisons")),
        verbFinal: true,
      };
    }
    case "negated":
      return negated(context, subject, inner, span);
    case "lies":
    case "liesFinal": {
      const niet = tok(inner, "Niet");
      const relation = tok(inner, "LigtRelation")!.image.toLowerCase() as LiesCondition["relation"];
      return {
        kind: "LiesCondition",
        span,
        left,
        ...(niet === undefined ? {} : { negation: negationOf(context, niet, 0) }),
        relation,
        right: expression(context, need(inner, "expression")),
      };
    }
    case "hasRight":
      return hasRight(context, groupOf(context, subject), inner, span);
    case "ladder": {
      const not = tok(inner, "KomtNietUitBij");
      const negation = not === undefined ? {} : { negation: phraseNegation(context, not) };
      return {
        kind: "LadderOutcome",
        span,
        subject: groupOf(context, subject),
        step: groupOf(context, need(inner, "name")),
        ...negation,
      };
    }
    case "fulfils": {
      const not = tok(inner, "VoldoetNietAan");
      const negation = not === undefined ? {} : { negation: phraseNegation(context, not) };
      return {
        kind: "Fulfils",
        span,
        subject: groupOf(context, subject),
        reference: references(context, need(inner, "references"))[0]!,
        ...negation,
      };
    }
    case "dutyApplies": {
      const not = tok(inner, "GeldtNietVoor");
      const negation = not === undefined ? {} : { negation: phraseNegation(context, not) };
      return {
        kind: "DutyApplies",
        span,
        duty: withoutDuty(groupOf(context, subject)),
        subject: groupOf(context, need(inner, "name")),
        ...negation,
      };
    }
    default: {
      // `geboren op 4 mei 1973`: the fact and its date.
      const date = tok(inner, "DateLit")!;
      return {
        kind: "IsCondition",
        span,
        left,
        verb: "is",
        comparisons: [{ value: dateLiteral(context, date) }],
      };
    }
  }
}

function isCondition(
  context: LowerContext,
  left: Expression,
  subject: CstNode,
  node: CstNode,
  span: Predicate["span"],
): Condition {
  const verb = verbOf(tok(node, "Is")!);
  if (tok(node, "NogNietBekend") !== undefined) return { kind: "StillUnknown", span, value: left };
  const complement = kid(node, "complement");
  if (complement === undefined)
    return {
      kind: "IsCondition",
      span,
      left: whole(context, left, subject),
      verb,
      comparisons: [],
      verbFinal: true,
    };
  const negation = tok(node, "Negation");
  const moment = kid(node, "moment");
  const day = kid(node, "onDate");
  const inside = toks(node, "NamePart");
  if (inside.length > 0 && negation !== undefined) {
    const before = tokensOf(complement);
    const name = group(context, [...before, ...inside]);
    const value: NameExpression = { kind: "NameExpression", span: name.span, name };
    return {
      kind: "IsCondition",
      span,
      left,
      verb,
      negation: negationOf(context, negation, words(context, before).length),
      comparisons: [{ value }],
    };
  }
  return {
    kind: "IsCondition",
    span,
    left,
    verb,
    ...(negation === undefined ? {} : { negation: negationOf(context, negation, 0) }),
    ...(moment === undefined ? {} : { moment: momentOf(context, moment) }),
    ...(day === undefined
      ? {}
      : {
          moment: {
            form: "op",
            date: dateLiteral(context, tok(day, "DateLit")!),
            span: nodeSpan(context, day),
          } satisfies Moment,
        }),
    comparisons: complementOf(context, complement),
  };
}

/** In verb-final order all words of the group are the left side; where it ends is for the binder. */
function whole(context: LowerContext, left: Expression, subject: CstNode): Expression {
  if (left.kind !== "Superlative") return left;
  const name = groupOf(context, subject);
  return { kind: "NameExpression", span: name.span, name } satisfies NameExpression;
}

function complementOf(context: LowerContext, node: CstNode): Comparison[] {
  const list = kid(node, "comparisons");
  if (list !== undefined) return comparisons(context, list);
  const date = tok(node, "DateLit");
  if (date !== undefined) return [{ comparator: "hoogstens", value: dateLiteral(context, date) }];
  const options = kid(node, "options");
  if (options !== undefined) {
    return [
      {
        value: {
          kind: "OneOf",
          span: nodeSpan(context, options),
          options: kids(options, "term").map((one) => term(context, one)),
        },
      },
    ];
  }
  return [{ value: expression(context, need(node, "expression")) }];
}

export function comparisons(
  context: LowerContext,
  node: CstNode,
): (Comparison & { comparator: Comparator })[] {
  const values = kids(node, "expression");
  return toks(node, "Comparator").map((token, at) => ({
    comparator: comparator(token),
    value: expression(context, values[at]!),
  }));
}

export function comparator(token: IToken): Comparator {
  switch (token.tokenType.name) {
    case "Minstens":
      return "minstens";
    case "Hoogstens":
      return "hoogstens";
    case "MeerDan":
      return "meer dan";
    case "MinderDan":
      return "minder dan";
    case "HogerDan":
      return "hoger dan";
    default:
      return "lager dan";
  }
}

function momentOf(context: LowerContext, node: CstNode): Moment {
  const span = nodeSpan(context, node);
  const month = tok(node, "MonthLit");
  if (month !== undefined) return { form: "in maand", month: monthLiteral(context, month), span };
  const value = momentValue(context, need(node, "momentValue"));
  if (tok(node, "InElkeMaandVan")) return { form: "in elke maand van", period: value, span };
  if (tok(node, "GemiddeldIn")) return { form: "gemiddeld in", period: value, span };
  if (tok(node, "InTotaalIn")) return { form: "in totaal in", period: value, span };
  return { form: "op", date: value, span };
}

function momentValue(context: LowerContext, node: CstNode): Expression {
  const date = tok(node, "DateLit");
  if (date !== undefined) return dateLiteral(context, date);
  const amount = kid(node, "quantity");
  if (amount !== undefined) return quantity(context, amount);
  const name = groupOf(context, need(node, "name"));
  return { kind: "NameExpression", span: name.span, name };
}

function negated(context: LowerContext, subject: CstNode, node: CstNode, span: Predicate["span"]): Condition {
  const before = tokensOf(subject);
  const sign = tok(node, "Negation")!;
  const together = tok(node, "SamenMet");
  const after = [...toks(node, "NamePart"), ...(together === undefined ? [] : [together])].sort(
    (one, other) => one.startOffset - other.startOffset,
  );
  const negation = negationOf(context, sign, words(context, before).length);
  const all: Word[] = words(context, [...before, ...after]);
  const verb = tok(node, "Is");
  if (verb === undefined) return { kind: "Predicate", span, words: all, negation };
  const name: WordGroup = { ...group(context, [...before, ...after]), words: all };
  return {
    kind: "IsCondition",
    span,
    left: { kind: "NameExpression", span: name.span, name },
    verb: verbOf(verb),
    negation,
    comparisons: [],
    verbFinal: true,
  };
}

function hasRight(
  context: LowerContext,
  subject: WordGroup,
  node: CstNode,
  span: Predicate["span"],
): Condition {
  const not = tok(node, "HeeftGeenRechtOp") ?? tok(node, "GeenRechtHeeftOp") ?? tok(node, "GeenRechtOp");
  const because = kid(node, "because");
  return {
    kind: "HasRight",
    span,
    subject,
    ...(not === undefined ? {} : { negation: phraseNegation(context, not) }),
    right: groupOf(context, need(node, "name")),
    ...(because === undefined ? {} : { because: references(context, need(because, "references")) }),
  };
}

/** The negation inside a fixed phrase (`heeft geen recht op`). */
function phraseNegation(context: LowerContext, token: IToken): Negation {
  return { word: /geen/i.test(token.image) ? "geen" : "niet", at: 0, span: tokenSpan(context, token) };
}

/** `de plicht werk zoeken` to `werk zoeken`. */
function withoutDuty(name: WordGroup): WordGroup {
  const at = name.words.findIndex((one) => one.text.toLowerCase() === "plicht");
  const rest = name.words.slice(at + 1);
  return rest.length === 0
    ? name
    : { kind: "WordGroup", span: { ...name.span, start: rest[0]!.span.start }, words: rest };
}

function verbOf(token: IToken): "is" | "zijn" {
  return token.image.toLowerCase() === "zijn" ? "zijn" : "is";
}
/** The text of a condition that is only a quoted name, or undefined. */
export function quotedOnly(value: Condition): string | undefined {
  return value.kind === "Predicate" && value.words.length === 1 && value.words[0]!.quoted
    ? value.words[0]!.text
    : undefined;
}
