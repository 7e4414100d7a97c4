/** `X is …`: values, tables, brackets, cases and caps. */
import type { CstNode } from "chevrotain";
import type { DefinitionBody, DefinitionCase, Statement, Table } from "../ast/index.js";
import { cover } from "../span.js";
import { comparisons, condition } from "./condition.js";
import { expression } from "./expression.js";
import { tail, tails } from "./tail.js";
import { kid, kids, need, nodeSpan, tok, toks, type LowerContext } from "./tree.js";
import { groupOf, labelOf } from "./words.js";

export function definition(
  context: LowerContext,
  node: CstNode,
  parts: { readonly table?: Table },
): Statement {
  const span = nodeSpan(context, node);
  const names = kids(node, "definiendum").map((one) => groupOf(context, one));
  const body = need(node, "definitionBody");
  const part = kid(node, "conditionPart");
  const when = part === undefined ? {} : { condition: condition(context, need(part, "condition")) };
  const bounds = kid(body, "comparisons");
  if (bounds !== undefined)
    return {
      kind: "CapStatement",
      span,
      names,
      then: tok(body, "Dan") !== undefined,
      bounds: comparisons(context, bounds),
      ...when,
    };
  const found = tails(context, kid(node, "tails"));
  const converted = kid(body, "converted");
  const extra =
    converted === undefined
      ? []
      : [
          tail(context, {
            name: "tail",
            children: { converted: [converted] },
            location: converted.location!,
          }),
        ];
  return {
    kind: "DefinitionStatement",
    span,
    names,
    verb: tok(node, "Is")!.image.toLowerCase() === "zijn" ? "zijn" : "is",
    body: bodyOf(context, body, parts.table),
    tails: [...extra, ...found],
    ...when,
  };
}

function bodyOf(context: LowerContext, node: CstNode, table: Table | undefined): DefinitionBody {
  const cases = kid(node, "cases");
  if (cases !== undefined) return { form: "cases", cases: casesOf(context, cases) };
  const value = kid(node, "expression");
  if (tok(node, "TableMark") === undefined || table === undefined)
    return { form: "value", value: expression(context, value!) };
  if (tok(node, "TotaalVanDelen")) return { form: "brackets", table };
  return value === undefined
    ? { form: "table", table }
    : { form: "brackets", base: expression(context, value), table };
}

function casesOf(context: LowerContext, node: CstNode): DefinitionCase[] {
  const labels = toks(node, "LabelLetter");
  return kids(node, "case").map((one, at): DefinitionCase => {
    const label = labelOf(context, labels[at]!);
    const part = kid(one, "conditionPart");
    return {
      kind: "DefinitionCase",
      span: cover(label.span, nodeSpan(context, one)),
      label,
      value: expression(context, need(one, "expression")),
      ...(part === undefined ? {} : { condition: condition(context, need(part, "condition")) }),
      otherwise: tok(one, "AndereGevallen") !== undefined,
    };
  });
}
