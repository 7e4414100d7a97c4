/** Properties and rows of facts to their nodes. */
import type { CstNode, IToken } from "chevrotain";
import type {
  Comparator as ComparatorName,
  Expression,
  FactAttribute,
  FactRow,
  FactType,
  Property,
  PropertyValue,
  Reference,
  WordGroup,
} from "../ast/index.js";
import { mergePhrases } from "../phrases/merge.js";
import { referenceLabels } from "../phrases/labels.js";
import { Colon, Comma, Quoted, Semicolon, Stars, Stop } from "../tokens/atoms.js";
import { Comparator } from "../tokens/categories.js";
import { atomsOf } from "../tokens/make.js";
import { lower, spanOf } from "../tokens/place.js";
import { comparator } from "./condition.js";
import { periodUnit } from "./expression.js";
import { referencesFrom } from "./reference.js";
import type { SubParser } from "./sub-parser.js";
import { nodeSpan, tokenSpan, type LowerContext } from "./tree.js";
import { group, textOf, word } from "./words.js";

export function property(
  context: LowerContext,
  tokens: readonly IToken[],
  node: CstNode,
  sub: SubParser,
): Property {
  const label = tokens[0]!;
  const key = label.image.toLowerCase().replace(/\s+/g, " ");
  const rest = tokens
    .slice(1)
    .filter((token, at) => !(at === 0 && token.tokenType === Colon) && token.tokenType !== Stop);
  const values = split(rest).map((part) => propertyValue(context, part, sub));
  const shared = referenceLabels.has(key) ? shareLaw(values) : values;
  return { kind: "Property", span: nodeSpan(context, node), key, label: label.image, values: shared };
}

/** Values between `,` and `;`; `waarbij …` belongs to the value before it. */
function split(tokens: readonly IToken[]): IToken[][] {
  const parts: IToken[][] = [];
  let part: IToken[] = [];
  tokens.forEach((token, at) => {
    const separator = token.tokenType === Comma || token.tokenType === Semicolon;
    if (separator && lower(tokens[at + 1]) !== "waarbij") {
      if (part.length > 0) parts.push(part);
      part = [];
    } else if (token.tokenType.name === "RefJoin" && /^,$/.test(token.image)) {
      // A comma between whole references separates values; one inside a reference does not.
      const next = tokens[at + 1];
      if (next?.tokenType.name === "RefArtikel") {
        parts.push(part);
        part = [];
      } else part.push(token);
    } else part.push(token);
  });
  if (part.length > 0) parts.push(part);
  return parts;
}

export function propertyValue(
  context: LowerContext,
  tokens: readonly IToken[],
  sub: SubParser,
): PropertyValue {
  const stars = tokens[tokens.length - 1]?.tokenType === Stars ? tokens[tokens.length - 1]! : undefined;
  const body = stars === undefined ? tokens : tokens.slice(0, -1);
  const waarbij = body.findIndex((token) => lower(token) === "waarbij");
  const main = waarbij < 0 ? body : body.slice(0, waarbij).filter((token) => token.tokenType !== Comma);
  const refs = sub.references(main);
  const bound = main[0]?.tokenType.CATEGORIES?.includes(Comparator) ? main[0] : undefined;
  const value = refs === undefined && waarbij < 0 ? valueOf(main, bound, sub) : undefined;
  return {
    kind: "PropertyValue",
    span: tokens.length > 0 ? spanOf(context.uri, tokens) : { uri: context.uri, start: 0, end: 0 },
    text: plainText(context, body),
    words: group(context, main),
    ...(refs === undefined ? {} : { references: refs }),
    ...(value === undefined ? {} : { expression: value }),
    ...(bound === undefined || value === undefined
      ? {}
      : { comparator: comparator(bound) satisfies ComparatorName }),
    ...(stars === undefined ? {} : { stars: stars.image.length }),
    ...(waarbij < 0 ? {} : substitution(context, body.slice(waarbij + 1), sub)),
  };
}

/** A literal or amount; a plain name is left to the words. */
function valueOf(
  tokens: readonly IToken[],
  bound: IToken | undefined,
  sub: SubParser,
): Expression | undefined {
  const value = sub.expression(bound === undefined ? tokens : tokens.slice(1));
  return value === undefined || (value.kind === "NameExpression" && bound === undefined) ? undefined : value;
}

/** `waarbij ‘open term’ wordt gelezen als de referteperiode`. */
function substitution(
  context: LowerContext,
  tokens: readonly IToken[],
  sub: SubParser,
): Pick<PropertyValue, "substitution"> {
  const quoted = tokens.find((token) => token.tokenType === Quoted);
  const als = tokens.findIndex((token) => token.tokenType.name === "Als");
  const value = als < 0 ? undefined : sub.expression(tokens.slice(als + 1));
  return quoted === undefined || value === undefined
    ? {}
    : { substitution: { term: word(context, quoted), value } };
}

/** The text as printed, white space made single, quotes around the whole removed. */
function plainText(context: LowerContext, tokens: readonly IToken[]): string {
  if (tokens.length === 1 && tokens[0]!.tokenType === Quoted) return word(context, tokens[0]!).text;
  return textOf(group(context, tokens));
}

/** `artikel 8, artikel 8a en artikel 47 Participatiewet`: the law at the end is the law of all before it. */
function shareLaw(values: readonly PropertyValue[]): PropertyValue[] {
  let law: WordGroup | undefined;
  const share = (reference: Reference): Reference =>
    reference.law !== undefined || law === undefined ? reference : { ...reference, law };
  return [...values]
    .reverse()
    .map((value) => {
      if (value.references === undefined) return value;
      const references = value.references.map(share);
      law = references[0]?.law ?? law;
      return { ...value, references };
    })
    .reverse();
}

export function factRow(context: LowerContext, tokens: readonly IToken[], node: CstNode): FactRow {
  const colon = tokens.findIndex((token) => token.tokenType === Colon);
  const name = group(context, tokens.slice(0, colon));
  const parts = split(tokens.slice(colon + 1).filter((token) => token.tokenType !== Stop));
  const options = optionCount(parts);
  return {
    kind: "FactRow",
    span: nodeSpan(context, node),
    name,
    type: factType(context, parts.slice(0, options)),
    attributes: parts.slice(options).map((part) => factAttribute(context, part)),
  };
}

/** How many comma parts the type takes: the options of a choice run up to the one with `of`. */
function optionCount(parts: readonly IToken[][]): number {
  const first = parts[0]?.map((token) => lower(token)).join(" ") ?? "";
  if (!/^keuze uit /.test(first)) return 1;
  const last = parts.findIndex((part) => part.some((token) => token.tokenType.name === "Of"));
  return last < 0 ? parts.length : last + 1;
}

function factType(context: LowerContext, parts: readonly IToken[][]): FactType {
  const tokens = parts.flat();
  const span = tokens.length > 0 ? spanOf(context.uri, tokens) : { uri: context.uri, start: 0, end: 0 };
  const printed = parts.map((part) => textOf(group(context, part))).join(", ");
  const nvt = / of niet van toepassing$/i.test(printed);
  const text = printed.toLowerCase().replace(/ of niet van toepassing$/, "");
  const base = { kind: "FactType", span, orNotApplicable: nvt, text: printed } as const;
  const atoms = tokens.flatMap((token) => atomsOf(token));
  const after = (count: number): WordGroup =>
    group(context, atoms.slice(count, nvt ? atoms.length - 4 : atoms.length), span.end);
  const per = /(?:^| )per (?:([0-9]+) )?(\S+)$/.exec(text);
  const flow =
    per === null ? {} : { per: { unit: periodUnit(per[2]) ?? per[2]!, count: Number(per[1] ?? 1) } };
  if (/^keuze uit /.test(text)) return { ...base, form: "keuze", options: options(context, parts, 2) };
  if (/^(?:datum|ja of nee|percentage|getal|periode|tekst|voorziening)$/.test(text))
    return { ...base, form: text as "datum" };
  if (/^bedrag(?: per .+)?$/.test(text)) return { ...base, form: "bedrag", ...flow };
  if (/^aantal(?: |$)/.test(text)) {
    const unit = /^aantal (?!per )(\S+)/.exec(text);
    return {
      ...base,
      form: "aantal",
      ...flow,
      ...(unit === null ? {} : { unit: group(context, atoms.slice(1, 2)) }),
    };
  }
  if (/^nul of meer /.test(text)) return { ...base, form: "lijst", thing: after(3) };
  if (/^(?:een|één) of meer /.test(text)) return { ...base, form: "een of meer", thing: after(3) };
  if (/^nul of (?:een|één) /.test(text)) return { ...base, form: "nul of een ding", thing: after(3) };
  if (/^(?:een|één) van de /.test(text)) return { ...base, form: "een ding", thing: after(2) };
  if (/^(?:een|één) /.test(text)) return { ...base, form: "een ding", thing: after(1) };
  if (tokens.some((token) => token.tokenType.name === "Of"))
    return { ...base, form: "keuze", options: options(context, parts, 0) };
  return { ...base, form: "onbekend" };
}

function options(context: LowerContext, parts: readonly IToken[][], skip: number): WordGroup[] {
  const out: WordGroup[] = [];
  parts.forEach((part, at) => {
    let current: IToken[] = [];
    for (const token of at === 0 ? part.slice(skip) : part) {
      if (token.tokenType.name === "Of") {
        if (current.length > 0) out.push(group(context, current));
        current = [];
      } else current.push(token);
    }
    if (current.length > 0) out.push(group(context, current));
  });
  return out;
}

const attributeOpeners: readonly [string, FactAttribute["form"], number][] = [
  ["van elke maand", "reeks", 3],
  ["voor elke maand", "reeks", 3],
  ["per soort hulp", "per soort hulp", 3],
  ["per stuk", "per stuk", 2],
  ["opgezocht in", "opgezocht in", 2],
  ["zonder toelichting", "zonder toelichting", 2],
  ["met toelichting", "met toelichting", 2],
  ["na advies van", "na advies", 3],
  ["na advies", "na advies", 2],
  ["compleet", "compleet", 1],
  ["eenmalig", "eenmalig", 1],
  ["uit", "uit", 1],
  ["van", "van", 1],
  ["door", "door", 1],
  ["over", "over", 1],
];
const classes =
  /^(?:gezondheid|gezondheidsgegeven|strafrecht|strafrechtelijk gegeven|bijzonder persoonsgegeven|bsn|financieel|persoonsgegeven|bijzonder)$/;

function factAttribute(context: LowerContext, tokens: readonly IToken[]): FactAttribute {
  const atoms = tokens.flatMap((token) => atomsOf(token));
  const text = atoms.map((atom) => atom.image.toLowerCase()).join(" ");
  const span = spanOf(context.uri, tokens);
  const opener = attributeOpeners.find(
    ([words]) => text.startsWith(words) && (text.length === words.length || text[words.length] === " "),
  );
  if (opener !== undefined) {
    const [, form, length] = opener;
    return {
      kind: "FactAttribute",
      span,
      form,
      words: group(context, atoms.slice(length), span.end),
      ...term(context, form, atoms),
    };
  }
  return {
    kind: "FactAttribute",
    span,
    form: classes.test(text) ? "klasse" : "overig",
    words: group(context, tokens),
  };
}

/** `compleet 1 maand na de datum van toekenning`. */
function term(
  context: LowerContext,
  form: FactAttribute["form"],
  atoms: readonly IToken[],
): Pick<FactAttribute, "term"> {
  if (form !== "compleet") return {};
  const tokens = mergePhrases(atoms.slice(1), { labels: false });
  const at = tokens.findIndex((token) => token.tokenType.name === "Relation");
  const unit = periodUnit(tokens[1]?.image);
  if (at !== 2 || unit === undefined) return {};
  const span = spanOf(context.uri, tokens);
  const before = lower(tokens[2]) === "voor";
  return {
    term: {
      kind: "Term",
      span,
      form: before ? "uiterlijk voor" : "binnen",
      count: tokens[0]!.image,
      unit,
      anchor: group(context, tokens.slice(3)),
    },
  };
}

/** `Artikel 4a lid 3: …` in a block of bounds or powers: a property whose value is a sentence. */
export function placed(context: LowerContext, prefix: readonly IToken[], node: CstNode): Property {
  const refs = referencesFrom(context, prefix.slice(0, -1));
  const first = prefix[0]!;
  const value: PropertyValue = {
    kind: "PropertyValue",
    span: spanOf(context.uri, prefix.slice(0, -1)),
    text: textOf(group(context, prefix.slice(0, -1))),
    words: group(context, prefix.slice(0, -1)),
    references: refs,
  };
  return {
    kind: "Property",
    span: { uri: context.uri, start: tokenSpan(context, first).start, end: nodeSpan(context, node).end },
    key: "artikel",
    label: value.text,
    values: [value],
  };
}
