/** Values to their nodes. */
import type { CstNode, IToken } from "chevrotain";
import type {
  Arithmetic,
  DateLiteral,
  Expression,
  MonthLiteral,
  NameExpression,
  PeriodUnit,
  PerPeriod,
  WordGroup,
} from "../ast/index.js";
import { cover } from "../span.js";
import { months } from "../phrases/literals.js";
import { atomsOf } from "../tokens/make.js";
import { references } from "./reference.js";
import { kid, kids, need, nodeSpan, only, tok, tokenSpan, toks, type LowerContext } from "./tree.js";
import { group, groupOf } from "./words.js";

export function expression(context: LowerContext, node: CstNode): Expression {
  const terms = kids(node, "term").map((part) => term(context, part));
  if (tok(node, "NaarRatoVan") !== undefined) {
    const base = arithmetic(terms.slice(0, -2), toks(node, "Operator"));
    return {
      kind: "ProRata",
      span: nodeSpan(context, node),
      base,
      part: terms[terms.length - 2]!,
      whole: terms[terms.length - 1]!,
    };
  }
  return arithmetic(terms, toks(node, "Operator"));
}

function arithmetic(operands: readonly Expression[], operators: readonly IToken[]): Expression {
  if (operators.length === 0) return operands[0]!;
  const kinds = operators.map((token) => operatorOf(token));
  const span = cover(operands[0]!.span, operands[operands.length - 1]!.span);
  const first = kinds[0]!;
  if (kinds.every((kind) => kind === first)) return { kind: "Arithmetic", span, operator: first, operands };
  if (kinds.every((kind) => kind === "plus" || kind === "min")) {
    return {
      kind: "Arithmetic",
      span,
      operator: "plus en min",
      operands,
      signs: [1, ...kinds.map((kind) => (kind === "plus" ? 1 : -1))],
    };
  }
  return mixed(operands, kinds, span);
}

/** `maal` binds tighter; the semantics reports the mixture, and has a tree to report it on. */
function mixed(
  operands: readonly Expression[],
  kinds: readonly Operator[],
  span: Expression["span"],
): Expression {
  const sums: Expression[] = [];
  const signs: (1 | -1)[] = [1];
  let product: Expression = operands[0]!;
  kinds.forEach((kind, at) => {
    const right = operands[at + 1]!;
    if (kind === "plus" || kind === "min" || kind === "samen met") {
      sums.push(product);
      signs.push(kind === "min" ? -1 : 1);
      product = right;
    } else
      product = {
        kind: "Arithmetic",
        span: cover(product.span, right.span),
        operator: kind,
        operands: [product, right],
      };
  });
  sums.push(product);
  return sums.length === 1
    ? product
    : { kind: "Arithmetic", span, operator: "plus en min", operands: sums, signs };
}

type Operator = Exclude<Arithmetic["operator"], "plus en min">;
function operatorOf(token: IToken): Operator {
  switch (token.tokenType.name) {
    case "Plus":
      return "plus";
    case "Min":
      return "min";
    case "GedeeldDoor":
      return "gedeeld door";
    case "SamenMet":
      return "samen met";
    default:
      return "maal";
  }
}

export function term(context: LowerContext, node: CstNode): Expression {
  const { name, element } = only(node)!;
  const span = nodeSpan(context, node);
  if ("image" in element) {
    if (name === "DateLit") return dateLiteral(context, element);
    if (name === "MonthLit") return monthLiteral(context, element);
    return { kind: "Hole", span, text: element.image.slice(1, -1).trim() };
  }
  switch (name) {
    case "money": {
      const per = kid(element, "per");
      return {
        kind: "MoneyLiteral",
        span,
        decimal: decimal(tok(element, "Money")!.image),
        ...(per === undefined ? {} : { per: perPeriod(context, per) }),
      };
    }
    case "percentage": {
      const of = kid(element, "term");
      const value = decimal(tok(element, "Percent")!.image);
      return of === undefined
        ? { kind: "PercentLiteral", span, decimal: value }
        : { kind: "PercentOf", span, decimal: value, of: term(context, of) };
    }
    case "quantity":
      return quantity(context, element);
    case "extreme": {
      const operands = [
        ...kids(element, "expression").map((part) => expression(context, part)),
        term(context, need(element, "term")),
      ];
      return {
        kind: "Extreme",
        span,
        which: tok(element, "HetLaagsteVan") === undefined ? "hoogste" : "laagste",
        operands,
      };
    }
    case "between": {
      const [left, right] = kids(element, "term").map((part) => term(context, part));
      const years = tok(element, "JarenTussen");
      if (years === undefined) return { kind: "Difference", span, left: left!, right: right! };
      const unit = /maanden/i.test(years.image) ? "maand" : /dagen/i.test(years.image) ? "dag" : "jaar";
      return { kind: "YearsBetween", span, unit, from: left!, to: right! };
    }
    case "fraction": {
      const [numerator, denominator] = fractionOf(tok(element, "Fraction")!.image);
      return { kind: "FractionOf", span, numerator, denominator, of: term(context, need(element, "term")) };
    }
    case "dayOfMonth": {
      const last = /laatste/i.test(tok(element, "DagVanDeMaand")!.image);
      const relation = tok(element, "Relation")!.image.toLowerCase() === "na" ? "na" : "van";
      return {
        kind: "RelativePeriod",
        span,
        form: last ? "laatste dag van de maand" : "eerste dag van de maand",
        relation,
        anchor: term(context, need(element, "term")),
      };
    }
    case "collection": {
      const where = kid(element, "where");
      const condition =
        where === undefined ? {} : { where: context.conjunction(context, need(where, "conjunction")) };
      const kind = tok(element, "HetAantal") === undefined ? "SumOf" : "CountOf";
      return { kind, span, name: groupOf(context, need(element, "name")), ...condition };
    }
    default:
      return nameValue(context, element);
  }
}

const superlatives = new Set(["hoogste", "laagste", "eerste", "laatste", "gemiddelde"]);

function nameValue(context: LowerContext, node: CstNode): Expression {
  const name = groupOf(context, need(node, "name"));
  const where = kid(node, "where");
  const condition =
    where === undefined ? {} : { where: context.conjunction(context, need(where, "conjunction")) };
  const span = nodeSpan(context, node);
  const refs = kid(node, "references");
  if (refs !== undefined)
    return { kind: "NameExpression", span, name, inReference: references(context, refs)[0]!, ...condition };
  return superlative(name, span, condition) ?? { kind: "NameExpression", span, name, ...condition };
}

/** `de hoogste verlaging van alle gedragingen`; without `van alle` it is a name (`de hoogste bijdrage`). */
function superlative(
  name: WordGroup,
  span: Expression["span"],
  condition: Pick<NameExpression, "where">,
): Expression | undefined {
  const texts = name.words.map((word) => word.text.toLowerCase());
  const at = /^(?:de|het)$/.test(texts[0]!) ? 1 : 0;
  const which = texts[at];
  if (which === undefined || !superlatives.has(which)) return undefined;
  if (!texts.some((text, index) => text === "van" && texts[index + 1] === "alle")) return undefined;
  const rest = name.words.slice(at + 1);
  const inner: WordGroup = {
    kind: "WordGroup",
    span: { ...name.span, start: rest[0]!.span.start },
    words: rest,
  };
  return { kind: "Superlative", span, which: which as "hoogste", name: inner, ...condition };
}

const units: Record<string, PeriodUnit> = {
  dag: "dag",
  dagen: "dag",
  werkdag: "werkdag",
  werkdagen: "werkdag",
  week: "week",
  weken: "week",
  maand: "maand",
  maanden: "maand",
  kalendermaand: "kalendermaand",
  kalendermaanden: "kalendermaand",
  kwartaal: "kwartaal",
  kwartalen: "kwartaal",
  jaar: "jaar",
  jaren: "jaar",
  kalenderjaar: "kalenderjaar",
  kalenderjaren: "kalenderjaar",
  uur: "uur",
  uren: "uur",
  keer: "keer",
};
/** The period unit of a word in singular or plural. */
export function periodUnit(image: string | undefined): PeriodUnit | undefined {
  return image === undefined || !Object.hasOwn(units, image.toLowerCase())
    ? undefined
    : units[image.toLowerCase()];
}

export function quantity(context: LowerContext, node: CstNode): Expression {
  const span = nodeSpan(context, node);
  const count = decimal(tok(node, "Num")!.image);
  const unitToken = tok(node, "Word");
  const unit = periodUnit(unitToken?.image);
  const relation = tok(node, "Relation");
  if (relation !== undefined) {
    const form = tok(node, "DeDatum") === undefined ? "duur" : "datum";
    return {
      kind: "RelativePeriod",
      span,
      form,
      count,
      ...(unit === undefined ? {} : { unit }),
      relation: relation.image.toLowerCase() as "voor",
      anchor: term(context, need(node, "term")),
    };
  }
  const per = kid(node, "per");
  if (per === undefined && unit !== undefined && unit !== "keer")
    return { kind: "DurationLiteral", span, count, unit };
  return {
    kind: "NumberLiteral",
    span,
    decimal: count,
    ...(unitToken === undefined ? {} : { unit: group(context, [unitToken]) }),
    ...(per === undefined ? {} : { per: perPeriod(context, per) }),
  };
}

export function perPeriod(context: LowerContext, node: CstNode): PerPeriod {
  const unit = periodUnit(tok(node, "Word")?.image) ?? "keer";
  const count = tok(node, "Num");
  return {
    unit,
    count: count === undefined ? 1 : Number(decimal(count.image)),
    span: nodeSpan(context, node),
  };
}

/** `1.401,50` to `1401.50`; signs and symbols go. */
export function decimal(image: string): string {
  const minus = /-\s*[0-9]/.test(image) ? "-" : "";
  return (
    minus +
    image
      .replace(/,-$|, -$/, "")
      .replace(/[^0-9,]/g, "")
      .replace(/,$/, "")
      .replace(",", ".")
  );
}

export function dateLiteral(context: LowerContext, token: IToken): DateLiteral {
  const [day, month, year] = atomsOf(token).map((atom) => atom.image.toLowerCase());
  return {
    kind: "DateLiteral",
    span: tokenSpan(context, token),
    year: Number(year),
    month: months.indexOf(month!) + 1,
    day: Number(day),
  };
}
export function monthLiteral(context: LowerContext, token: IToken): MonthLiteral {
  const [month, year] = atomsOf(token).map((atom) => atom.image.toLowerCase());
  return {
    kind: "MonthLiteral",
    span: tokenSpan(context, token),
    year: Number(year),
    month: months.indexOf(month!) + 1,
  };
}

const parts: Record<string, number> = {
  helft: 2,
  derde: 3,
  vierde: 4,
  kwart: 4,
  vijfde: 5,
  zesde: 6,
  tiende: 10,
  twaalfde: 12,
};
function fractionOf(image: string): [number, number] {
  const words = image.toLowerCase().split(" ");
  const numerator = words[0] === "twee" ? 2 : words[0] === "drie" ? 3 : 1;
  return [numerator, parts[words[1]!] ?? 1];
}
