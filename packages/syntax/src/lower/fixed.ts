/** Sentences of one fixed form: the parts between the fixed words. */
import type { CstNode, IToken } from "chevrotain";
import type {
  Condition,
  Expression,
  FixedStatement,
  ScopeStatement,
  Statement,
  WordGroup,
} from "../ast/index.js";
import { fixedForm, fixedText } from "../phrases/fixed-sentences.js";
import { mergePhrases } from "../phrases/merge.js";
import { endOf } from "../tokens/place.js";
import type { SubParser } from "./sub-parser.js";
import { listPart, type SentenceParts } from "./statement.js";
import { condition } from "./condition.js";
import { kid, need, nodeSpan, type LowerContext } from "./tree.js";
import { group } from "./words.js";

/** A free sentence: a fixed form, a limit on asking, or the judgement that an effect is reached. */
export function freeSentence(
  context: LowerContext,
  tokens: readonly IToken[],
  node: CstNode,
  parts: SentenceParts,
  sub: SubParser,
): Statement | undefined {
  const found = fixedForm(tokens);
  const span = nodeSpan(context, node);
  if (found === undefined) return scopeText(context, tokens, span);
  const text = fixedText(tokens.filter((token) => token.tokenType.name !== "TableMark"));
  const limit = found.withCondition === true ? conditionStart(tokens) : text.text.length;
  const match = found.pattern.exec(text.text) ?? found.pattern.exec(text.text.slice(0, limit).trim());
  const pieces: (WordGroup | Expression)[] = [];
  let when: Condition | undefined;
  if (match !== null) {
    let from = match.index;
    for (let at = 1; at < match.length; at++) {
      const captured = match[at];
      if (captured === undefined) continue;
      const start = text.text.indexOf(captured, from);
      const atoms = atomsBetween(text, start, start + captured.length);
      from = start + captured.length;
      if (match.groups?.["cond"] === captured) when = sub.condition(mergePhrases(atoms, { labels: false }));
      else pieces.push(piece(context, atoms, sub));
    }
  }
  if (found.form === "begint op") {
    const start = startOf(context, match, text, sub, span);
    if (start !== undefined) return start;
  }
  const part = kid(node, "conditionPart");
  if (part !== undefined) when = condition(context, need(part, "condition"));
  const items = listPart(context, node);
  return {
    kind: "FixedStatement",
    span,
    form: found.form,
    parts: pieces,
    ...(when === undefined ? {} : { condition: when }),
    ...(items.length > 0 ? { items } : {}),
    ...(parts.table === undefined ? {} : { table: parts.table }),
  } satisfies FixedStatement;
}

/** `De toeslag begint op de eerste dag van de maand …` says what the begindatum of the toeslag is. */
function startOf(
  context: LowerContext,
  match: RegExpExecArray | null,
  text: { text: string; atoms: readonly IToken[] },
  sub: SubParser,
  span: Statement["span"],
): Statement | undefined {
  const [, subject = "", day = ""] = match ?? [];
  const atoms = atomsBetween(text, 0, subject.length);
  const from = text.text.length - day.length;
  const value = sub.expression(mergePhrases(atomsBetween(text, from, text.text.length), { labels: false }));
  if (value === undefined || atoms.length === 0) return undefined;
  const name = group(context, atoms);
  // `Het recht op toeslag begint …`: the right by its name.
  const right = name.words.map((word) => word.text.toLowerCase()).join(" ");
  const words = /^(?:het |een )?recht op /.test(right)
    ? name.words.slice(right.startsWith("recht") ? 2 : 3)
    : name.words;
  const added = ["begindatum", "van"].map((one) => ({ text: one, span: name.span }));
  return {
    kind: "DefinitionStatement",
    span,
    names: [{ ...name, words: [...added, ...words] }],
    verb: "is",
    body: { form: "value", value },
    tails: [],
  };
}

function conditionStart(tokens: readonly IToken[]): number {
  const at = tokens.findIndex((token) => token.tokenType.name === "Als" || token.tokenType.name === "Zolang");
  return at < 0 ? Number.MAX_SAFE_INTEGER : fixedText(tokens.slice(0, at)).text.length;
}

/** The atoms whose words stand between two offsets of the joined text. */
function atomsBetween(
  text: { text: string; atoms: readonly IToken[] },
  start: number,
  end: number,
): IToken[] {
  const out: IToken[] = [];
  let at = 0;
  for (const atom of text.atoms) {
    if (at >= start && at + atom.image.length <= end) out.push(atom);
    at += atom.image.length + 1;
  }
  return out;
}

/** A date, a duration or an amount where it reads as one; else the words. */
function piece(context: LowerContext, atoms: readonly IToken[], sub: SubParser): WordGroup | Expression {
  const tokens = mergePhrases(atoms, { labels: false });
  const first = tokens[0]?.tokenType.name;
  if (first === "DateLit" || first === "Num" || first === "Money" || first === "Percent") {
    const value = sub.expression(tokens);
    if (value !== undefined) return value;
  }
  return group(context, atoms);
}

/** `Vragen alleen bij …`, `Bereikt volgens het oordeel …`. */
function scopeText(
  context: LowerContext,
  tokens: readonly IToken[],
  span: ScopeStatement["span"],
): Statement | undefined {
  const first = tokens[0]!;
  if (first.tokenType.name !== "Scope") return undefined;
  const rest = tokens.slice(1).filter((token) => token.tokenType.name !== "Stop");
  const form = /^vragen/i.test(first.image) ? "vragen alleen" : "bereikt als";
  return { kind: "ScopeStatement", span, form, text: group(context, rest, endOf(first)) };
}
