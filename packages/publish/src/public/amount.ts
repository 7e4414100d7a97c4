// What somebody gets: fixed amounts, tables, brackets, formulas, caps and rounding of a defined value.

import type {
  CapRule,
  Brackets,
  DecisionTable,
  Definition,
  DefinitionRule,
  Expr,
  TableRow,
  ValueType,
} from "@andersom/semantics";
import { bullets, paragraph, table } from "../document/build.js";
import type { Block, Origin, Table } from "../document/document.js";
import { oneOf } from "../dutch/article.js";
import { capital, sentence } from "../dutch/clause.js";
import { numberWord, spokenNumbers } from "../dutch/number-words.js";
import { isPlural } from "../dutch/plural.js";
import { inForce, situationHeader } from "../phrase/amounts.js";
import { livingLabel } from "../phrase/choice.js";
import { spokenTo } from "../phrase/fragment.js";
import { definitionName, withArticle, withoutPeriod } from "../phrase/naming.js";
import { dateText, evenCents, perText, valueText } from "../phrase/plain-value.js";
import { stepWords } from "../phrase/rounding.js";
import { isSwitchedOff } from "../phrase/simplify.js";
import { originOf } from "../phrase/told.js";
import { valuePhrase } from "../phrase/value.js";
import { conditionBlocks, precedenceBlocks } from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { knownValue } from "./known-amount.js";
import { changeBlocks, nextRowsDay } from "./validity.js";

/** The value of a definition; `lead` opens a sentence that the value ends: `{U krijgt}`; `toldScopes`: conditions the reader has seen. */
export function definitionBlocks(
  context: PublicContext,
  definition: Definition,
  lead: string,
  toldScopes: ReadonlySet<string> = new Set(),
): Block[] {
  return [
    ...rulesBlocks(context, definition, definition.rules, lead, toldScopes),
    ...definition.caps.flatMap((cap) => capBlocks(context, cap)),
    ...changeBlocks(context, definition.rules, (then, rules) => {
      const ids = new Set(rules.map(({ id }) => id));
      const dated = then.index.definitions.get(definition.id) ?? definition;
      const begun = dated.rules.filter(({ id }) => ids.has(id));
      return rulesBlocks(then, dated, begun, lead, toldScopes);
    }),
    ...nextRowsBlocks(context, definition),
  ];
}

/** Some rules of a definition, each with its conditions; a rule that holds unless another does says so. */
export function rulesBlocks(
  context: PublicContext,
  definition: Definition,
  rules: readonly DefinitionRule[],
  lead: string,
  toldScopes: ReadonlySet<string> = new Set(),
): Block[] {
  const open = rules.filter((rule) => !isSwitchedOff(rule));
  const together = { here: new Set(open.map(({ id }) => id)), yielding: yieldingIn(open) };
  return open.flatMap((rule) => [
    ...ruleBlocks(context, definition, withoutScope(rule, toldScopes), lead, together),
    ...untilBlocks(context, rule),
  ]);
}

/** The rules that are told together, and those of them that another one takes the place of. */
interface Together {
  readonly here: ReadonlySet<string>;
  readonly yielding: ReadonlySet<string>;
}

function yieldingIn(open: readonly DefinitionRule[]): ReadonlySet<string> {
  const overridden = new Set(open.flatMap(({ overrides }) => overrides));
  return new Set(
    open.flatMap(({ id, isDefault }) => (overridden.has(id) || (isDefault && open.length > 1) ? [id] : [])),
  );
}

/** `De bijdrage is`, `De kosten van het vervoer zijn`: what opens a sentence about the value. */
export function valueLead(context: PublicContext, definition: Definition): string {
  return `${capital(definitionName(context, definition))} ${isPlural(definition.name) ? "zijn" : "is"}`;
}

/** The last day of a rule that ends by itself, unless its whole article ends then. */
function untilBlocks(context: PublicContext, { validity, place }: DefinitionRule): Block[] {
  if (validity?.to === undefined || validity.closedBySuccessor === true) return [];
  const article = place.article === undefined ? undefined : context.index.articles.get(place.article);
  if (article?.validity?.to === validity.to) return [];
  return [paragraph(`Dit geldt tot en met ${dateText(validity.to)}.`)];
}

/** Amounts that are known already for a later day. */
function nextRowsBlocks(context: PublicContext, definition: Definition): Block[] {
  const day = nextRowsDay(definition, context.on);
  if (day === undefined || definition.place.instrument !== undefined) return [];
  const then = context.at(day);
  return [
    paragraph(`Vanaf ${dateText(day)} verandert dit:`),
    ...definition.rules.flatMap((rule) =>
      rule.body.form === "table" && !isSwitchedOff(rule) ? tableBlocks(then, definition, rule.body) : [],
    ),
  ];
}

function withoutScope(rule: DefinitionRule, toldScopes: ReadonlySet<string>): DefinitionRule {
  if (rule.scope === undefined || !toldScopes.has(JSON.stringify(rule.scope))) return rule;
  const { scope: _told, ...rest } = rule;
  return rest;
}

function ruleBlocks(
  context: PublicContext,
  definition: Definition,
  rule: DefinitionRule,
  lead: string,
  { here, yielding }: Together,
): Block[] {
  const origin = { ...originOf(rule.place, rule.id), rule: rule.id };
  const others = [
    ...(yielding.has(rule.id) ? [paragraph(fixed.unlessBelow)] : []),
    ...(rule.isDefault && !yielding.has(rule.id) ? [paragraph(fixed.unlessOther)] : []),
    // That a rule goes before one that stands above it here, the reader sees.
    ...precedenceBlocks(
      context,
      rule.overrides.filter((id) => !here.has(id)),
    ),
  ];
  const conditions = [...ruleConditions(context, rule), ...others];
  const { body } = rule;
  switch (body.form) {
    case "value":
      return [...valueWhen(context, definition, body.value, lead, rule, origin), ...others];
    case "table":
      if (!body.rows.some((row) => inForce(row, context.on))) {
        return [
          paragraph(`Het bedrag op ${dateText(context.on)} is nog niet bekend.`, origin),
          ...conditions,
        ];
      }
      return [...tableBlocks(context, definition, body, origin), ...conditions];
    case "brackets":
      return [{ ...bracketTable(context, body), origin }, ...conditions];
    case "cases":
      return [
        ...body.cases.flatMap((one) =>
          valueWhen(
            context,
            definition,
            one.value,
            lead,
            one.when === undefined ? {} : { when: one.when },
            originOf(one.place, rule.id) ?? {},
          ),
        ),
        ...conditions,
      ];
  }
}

type Guards = Pick<DefinitionRule, "scope" | "when">;

/** `De eigen bijdrage is € 530 als dit allebei klopt:` where the value is short, else the value first and then when it holds. */
function valueWhen(
  context: PublicContext,
  definition: Definition,
  value: Expr,
  lead: string,
  guards: Guards,
  origin: Origin,
): Block[] {
  const own =
    inner(value).op === "hole"
      ? openBlocks(context, inner(value).text ?? definition.name, origin)
      : ownAgain(context, definition, value, origin);
  const blocks = [
    ...(own ?? valueBlocks(context, value, lead, origin)),
    ...roundingBlocks(context, value, definition.type),
  ];
  const [only, ...more] = blocks;
  const line = only?.kind === "paragraph" && typeof only.content[0] === "string" ? only.content[0] : "";
  const short =
    more.length === 0 && /^[^:,]+\.$/u.test(line.replace(/\d,\d/gu, "")) && line.split(" ").length <= 10;
  if (!short) return [...blocks, ...ruleConditions(context, guards)];
  const when = bothOf(guards);
  const [first, ...rest] =
    when === undefined ? [] : conditionBlocks(context, when, `${line.replace(/\.$/u, "")} als`);
  if (first?.kind !== "paragraph") return [...blocks, ...ruleConditions(context, guards)];
  return [{ ...first, origin: { ...first.origin, ...origin } }, ...rest];
}

/** A place that the municipality has still to fill in: `[bedrag]` is `Het bedrag staat nog niet vast.` */
function openBlocks(context: PublicContext, words: string, origin: Origin): Block[] {
  const name = words.replace(/[[\]]/gu, "").trim();
  const verb = isPlural(name) ? "staan" : "staat";
  return [paragraph(sentence(`${withArticle(context, name)} ${verb} nog niet vast`), origin)];
}

/** `De duur wordt twee keer zo lang.`: a rule that builds on what the value would be without it. */
function ownAgain(
  context: PublicContext,
  definition: Definition,
  value: Expr,
  origin: Origin,
): Block[] | undefined {
  if (value.op !== "multiply") return undefined;
  const [times, own] = value.args;
  if (own?.op !== "definition" || own.definition !== definition.id || times?.op !== "constant")
    return undefined;
  if (typeof times.value !== "string" || !/^\d+$/u.test(times.value)) return undefined;
  const degree =
    definition.type.kind === "duur" ? "lang" : definition.type.kind === "getal" ? "veel" : "hoog";
  const verb = isPlural(definition.name) ? "worden" : "wordt";
  const text = `${definitionName(context, definition)} ${verb} ${numberWord(Number(times.value))} keer zo ${degree}`;
  return [paragraph(sentence(text), origin)];
}

/** When a rule holds: its scope and its condition are one list to the reader. */
function ruleConditions(context: PublicContext, guards: Guards): Block[] {
  return conditionBlocks(
    context,
    bothOf(guards),
    guards.scope === undefined ? "Dit geldt als" : "Dit geldt alleen als",
  );
}

function bothOf({ scope, when }: Guards): Expr | undefined {
  if (scope === undefined || when === undefined) return scope ?? when;
  return { op: "all", type: { kind: "ja-nee" }, items: [{ expr: scope }, { expr: when }] };
}

/** A sum of more than two parts is a list: each part on its own line, with `plus` or `min` before it. */
function valueBlocks(context: PublicContext, value: Expr, lead: string, origin: Origin | undefined): Block[] {
  const parts = sumParts(context, inner(value));
  const extreme = extremeBlocks(context, inner(value), lead, origin);
  if (extreme !== undefined) return extreme;
  if (parts.length < 3 && parts[1]?.startsWith("keer ") !== true)
    return [paragraph(valueSentence(context, value, lead), origin)];
  return [
    paragraph(sentence(`${say(context, lead)} dit:`), origin),
    bullets(parts.map((part, index) => `${part}${index === parts.length - 1 ? "." : ";"}`)),
  ];
}

/** `U krijgt het laagste van deze bedragen:` where the amounts together make a long sentence. */
function extremeBlocks(
  context: PublicContext,
  value: Expr,
  lead: string,
  origin: Origin | undefined,
): Block[] | undefined {
  if (value.op !== "min" && value.op !== "max") return undefined;
  const words = value.args.map((one) => valuePhrase(context, one));
  if (words.join(" ").split(" ").length < 10) return undefined;
  const which = value.op === "min" ? "laagste" : "hoogste";
  const last = words.length - 1;
  return [
    paragraph(sentence(`${say(context, lead)} het ${which} van deze bedragen:`), origin),
    bullets(words.map((one, at) => `${one}${at === last ? "." : ";"}`)),
  ];
}

function inner(value: Expr): Expr {
  return value.op === "round" || value.op === "clamp" ? inner(value.arg) : value;
}

/** `uw inkomen`, `plus uw bijstand`, `min de verlaging`; one part for what is no sum. */
export function sumParts(context: PublicContext, value: Expr): readonly string[] {
  const whole = valuePhrase(context, value);
  if (value.op === "multiply" && whole.split(" ").length > 12 && / keer /u.test(whole)) {
    const [first, ...others] = whole.split(" keer ");
    return [first ?? "", ...others.map((one) => `keer ${one}`)];
  }
  if (value.op !== "add" && value.op !== "subtract") return [valuePhrase(context, value)];
  const [first, ...others] = value.args;
  const word = value.op === "add" ? "plus" : "min";
  return [
    ...(first === undefined ? [] : sumParts(context, first)),
    ...others.map((other) => `${word} ${valuePhrase(context, other)}`),
  ];
}

/** `U krijgt € 120.`, or how it is computed. */
function valueSentence(context: PublicContext, value: Expr, lead: string): string {
  const opening = say(context, lead);
  const simple = lead === fixed.thatIs || isPlainPhrase(inner(value));
  return sentence(spokenNumbers(`${opening}${simple ? "" : " dit:"} ${choiceOr(context, value)}`));
}

/** `een lening`: a choice is given as one of its kind. */
function choiceOr(context: PublicContext, value: Expr): string {
  const words = valuePhrase(context, value);
  return value.op === "constant" && value.type.kind === "keuze" ? oneOf(words) : words;
}

/** `120% van de norm`, `twee keer de gewone duur`: what reads on behind "is" without a colon. */
function isPlainPhrase(value: Expr): boolean {
  if (value.op === "percent") return value.args[0]?.op === "constant";
  if (value.op === "multiply") {
    const [first, ...others] = value.args;
    return others.length === 1 && first?.op === "constant" && "unit" in first.type && first.type.unit === "";
  }
  return ["constant", "definition", "fact", "min", "max", "difference"].includes(value.op);
}

/** Limits and rounding inside a formula, each in a sentence of its own. */
export function roundingBlocks(context: PublicContext, value: Expr, type: ValueType): Block[] {
  if (value.op === "round") {
    const direction = { omhoog: "naar boven af", omlaag: "naar beneden af", dichtstbij: "af" }[
      value.direction
    ];
    return [
      ...roundingBlocks(context, value.arg, type),
      paragraph(`Wij ronden dit ${direction} op ${stepWords(value.step, type)}.`),
    ];
  }
  if (value.op !== "clamp") return [];
  const limits = [
    value.atLeast === undefined
      ? []
      : [spokenNumbers(`Het is nooit minder dan ${valuePhrase(context, value.atLeast)}.`)],
    value.atMost === undefined
      ? []
      : [spokenNumbers(`Het is nooit meer dan ${valuePhrase(context, value.atMost)}.`)],
  ].flat();
  return [
    ...roundingBlocks(context, value.arg, type),
    ...(limits.length === 0 ? [] : [paragraph(limits.join(" "))]),
  ];
}

export function capBlocks(context: PublicContext, cap: CapRule): Block[] {
  const word = cap.comparison === "<=" || cap.comparison === "<" ? "meer" : "minder";
  const text = spokenNumbers(`Het is nooit ${word} dan ${valuePhrase(context, cap.limit)}.`);
  return [
    paragraph(text, { ...originOf(cap.place, cap.id), rule: cap.id }),
    ...conditionBlocks(context, cap.scope, "Dat geldt alleen als"),
    ...conditionBlocks(context, cap.when, "Dat geldt als"),
  ];
}

/** A table without questions has one answer on the day: that is a sentence. */
export function tableBlocks(
  context: PublicContext,
  definition: Definition,
  body: DecisionTable,
  origin?: Origin,
): Block[] {
  const [row, ...others] = body.rows.filter((one) => inForce(one, context.on));
  if (body.columns.length > 0 || row === undefined || others.length > 0) {
    const found = decisionTable(context, definition, body);
    return [origin === undefined ? found : { ...found, origin }];
  }
  const until = validityOf(context, body);
  return [paragraph(`${sentence(`dat is ${valuePhrase(context, row.result)}`)} ${until}`.trim(), origin)];
}

/** The rows that count on the date, with the question of the fact as header where it has one. */
export function decisionTable(context: PublicContext, definition: Definition, body: DecisionTable): Table {
  const columns = body.columns.map((column) => columnHeader(context, column.header, column.expr));
  const per =
    "per" in definition.type && definition.type.per !== undefined ? ` ${perText(definition.type.per)}` : "";
  const name = definition.kind === "begrip" ? withoutPeriod(definition.name) : body.resultHeader;
  const result = capital(`${isAmount(definition) ? say(context, "{u krijgt}") : name}${per}`);
  const valid = body.rows.filter((row) => inForce(row, context.on));
  const results = evenCents(valid.map((row) => resultText(context, row, per !== "")));
  const rows = valid.map((row, at) => [
    ...row.cells.map((cell, column) => cellText(context, cell.raw, body.columns[column]?.expr)),
    results[at] ?? "",
  ]);
  return table(validityOf(context, body), [...columns, result], rows);
}

/**
 * A plain value is written as everywhere else on the page, and so is a name for one; anything else as the ordinance writes it.
 * `perInHeader`: the header of the column says `per maand`, so that the cells need not.
 */
function resultText(context: PublicContext, row: TableRow, perInHeader: boolean): string {
  const { result } = row;
  if (result.op === "constant") return capital(valueText(result.value, result.type, { withPer: false }));
  const known = knownValue(context, result)?.value;
  if (known === undefined) return capital(spokenTo(context, row.resultRaw));
  return capital(valueText(known.value, known.type, { withPer: !perInHeader }));
}

function isAmount(definition: Definition): boolean {
  return definition.kind !== "begrip" && /^(?:hoogte|omvang|bedrag)\b/iu.test(definition.name);
}

function columnHeader(context: PublicContext, header: string, expr: Expr | undefined): string {
  if (isLiving(context, expr)) return "Situatie";
  if (expr?.op !== "fact") return capital(spokenTo(context, header));
  const fact = context.index.facts.get(expr.fact);
  if (fact === undefined) return capital(header);
  return fact.type.kind === "keuze" ? situationHeader(fact) : (fact.question ?? capital(header));
}

/** `minstens 3` is `3 of meer`; `elke` says that it makes no difference. */
function cellText(context: PublicContext, raw: string, asked: Expr | undefined): string {
  if (isLiving(context, asked)) return capital(livingLabel(raw));
  if (/^elke?$/iu.test(raw)) return "Maakt niet uit";
  const least = /^minstens (\d[\d.,]*(?: \p{L}+)?)$/iu.exec(raw)?.[1];
  return least === undefined ? capital(spokenTo(context, raw)) : `${least} of meer`;
}

/** Whether a column asks how somebody lives, of which the law has words that residents do not use. */
function isLiving({ index }: PublicContext, expr: Expr | undefined): boolean {
  if (expr?.op === "fact") return index.facts.get(expr.fact)?.name === "leefvorm";
  return expr?.op === "definition" && index.definitions.get(expr.definition)?.name === "leefvorm";
}

function validityOf(context: PublicContext, body: DecisionTable): string {
  const rows = body.rows.filter((row) => inForce(row, context.on));
  const [to] = rows
    .flatMap((row) => [row.validTo ?? [], knownValue(context, row.result)?.until ?? []].flat())
    .sort();
  return to === undefined ? "" : `Dit geldt tot en met ${dateText(to)}.`;
}

function bracketTable(context: PublicContext, body: Brackets): Table {
  const rows = body.rows.map((row) => [
    capital(spokenTo(context, row.raw.replace(/\s*\|.*$/u, ""))),
    `${row.percent.replace(".", ",")}%`,
  ]);
  return table("", [`Deel van ${valuePhrase(context, body.base)}`, "Daarvan telt mee"], rows);
}
