/** Tails to their nodes: clamps, rounding, terms, attributes. */
import type { CstNode } from "chevrotain";
import type { Tail, Term } from "../ast/index.js";
import { atomsOf } from "../tokens/make.js";
import { months } from "../phrases/literals.js";
import { comparator, comparisons } from "./condition.js";
import { dateLiteral, decimal, expression, periodUnit } from "./expression.js";
import { kid, kids, need, nodeSpan, only, tok, type LowerContext } from "./tree.js";
import { groupOf } from "./words.js";

/** The tails below a `tails` node. */
export function tails(context: LowerContext, node: CstNode | undefined): Tail[] {
  return node === undefined ? [] : kids(node, "tail").map((one) => tail(context, one));
}

export function tail(context: LowerContext, node: CstNode): Tail {
  const span = nodeSpan(context, node);
  const { name, element } = only(node)!;
  const inner = element as CstNode;
  switch (name) {
    case "TenzijAnders":
      return { kind: "UnlessStated", span };
    case "Eenmalig":
      return { kind: "Once", span };
    case "MetMotivering":
      return { kind: "WithMotivation", span };
    case "clamp": {
      const which = comparator(tok(inner, "Comparator")!);
      return {
        kind: "Clamp",
        span,
        comparator:
          which === "minstens" || which === "meer dan" || which === "hoger dan" ? "minstens" : "hoogstens",
        value: expression(context, need(inner, "expression")),
      };
    }
    case "rounding": {
      const image = tok(inner, "Afgerond")!.image;
      const direction = /boven/i.test(image) ? "omhoog" : /beneden/i.test(image) ? "omlaag" : "dichtstbij";
      const multiple = kid(inner, "expression");
      const unit = kid(inner, "name");
      const words =
        unit === undefined ? { kind: "WordGroup" as const, span, words: [] } : groupOf(context, unit);
      return {
        kind: "Rounding",
        span,
        direction,
        unit: words,
        ...(multiple === undefined ? {} : { multipleOf: expression(context, multiple) }),
      };
    }
    case "converted": {
      const count = tok(inner, "Num");
      return {
        kind: "Converted",
        span,
        per: {
          unit: periodUnit(tok(inner, "Word")!.image) ?? "keer",
          count: count === undefined ? 1 : Number(decimal(count.image)),
          span,
        },
      };
    }
    case "valueTail":
      return valueTail(context, inner, span);
    case "nameTail": {
      const who = groupOf(context, need(inner, "name"));
      if (tok(inner, "TenGunsteVan")) return { kind: "InFavourOf", span, who };
      if (tok(inner, "TenNadeleVan")) return { kind: "Against", span, who };
      if (tok(inner, "VoorHetEffect")) return { kind: "ForEffect", span, effect: who };
      if (tok(inner, "InDeVormVan")) return { kind: "InForm", span, form: who };
      return { kind: "InOrderOf", span, words: who };
    }
    case "termTail":
      return { kind: "Term", span, term: termOf(context, inner) };
    default:
      return { kind: "Bounds", span, bounds: comparisons(context, inner) };
  }
}

function valueTail(context: LowerContext, node: CstNode, span: Tail["span"]): Tail {
  const bound = tok(node, "Comparator");
  const value = expression(context, need(node, "expression"));
  if (tok(node, "InTotaal"))
    return {
      kind: "InTotal",
      span,
      ...(bound === undefined ? {} : { comparator: comparator(bound) }),
      value,
    };
  if (tok(node, "TeVerlengenTot")) return { kind: "ExtendableTo", span, value };
  const limit = tok(node, "MetGrens");
  if (limit !== undefined)
    return {
      kind: "Bounds",
      span,
      bounds: [{ comparator: /minstens/i.test(limit.image) ? "minstens" : "hoogstens", value }],
    };
  return { kind: "During", span, value };
}

export function termOf(context: LowerContext, node: CstNode): Term {
  const span = nodeSpan(context, node);
  const base = { kind: "Term", span } as const;
  const date = tok(node, "DateLit");
  if (date !== undefined) return { ...base, form: "uiterlijk op", date: dateLiteral(context, date) };
  const day = tok(node, "DayMonth");
  if (day !== undefined) {
    const [number, month] = atomsOf(day).map((atom) => atom.image.toLowerCase());
    return {
      ...base,
      form: "elk jaar voor",
      day: { day: Number(number), month: months.indexOf(month!) + 1 },
    };
  }
  if (tok(node, "TermijnTabel")) return { ...base, form: "tabel" };
  const unit = periodUnit(tok(node, "Word")!.image);
  const before = tok(node, "Relation")!.image.toLowerCase() === "voor";
  const form = tok(node, "Binnen") ? "binnen" : before ? "uiterlijk voor" : "uiterlijk na";
  return {
    ...base,
    form,
    count: decimal(tok(node, "Num")!.image),
    ...(unit === undefined ? {} : { unit }),
    anchor: groupOf(context, need(node, "name")),
  };
}
