// What a voorbeeld expects, as data that a runner checks.

import type { Condition, DateLiteral, Expectation as Written, Span, WordGroup } from "@andersom/syntax";
import { unknownStep } from "../diagnostics/process.js";
import { notRunYet } from "../diagnostics/rules.js";
import type { Expectation, Expr } from "../model/index.js";
import { bindValue } from "../names/bind.js";
import { question } from "../names/heard.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { isoDate } from "./constants.js";
import type { LowerContext } from "./context.js";
import { optional } from "./header.js";
import { numberingOf, rulesAt } from "./references.js";
import { GRANTS } from "./rights.js";
import { ruleThatDoes, stepId } from "./named.js";
import { stepNames } from "./terms.js";
import { unknownName } from "../diagnostics/names.js";
import { suggest } from "../names/suggest.js";
import type { AnySymbol } from "../names/symbols.js";

/** Lowers one expectation. */
export function lowerExpectation(written: Written, span: Span, context: LowerContext): Expectation {
  const base = {
    text: context
      .source(span)
      .replace(/^dan\s+/iu, "")
      .replace(/[.;]$/u, ""),
    place: context.placeOf(span),
  };
  const cannot = (reason: string): Expectation => {
    context.report(notRunYet.at(span, { form: reason }));
    return { ...base, form: "niet uitvoerbaar", reason };
  };
  const cannotRead = (reason: string): Expectation => ({ ...base, form: "niet uitvoerbaar", reason });
  switch (written.form) {
    case "condition":
      return fromCondition(written.condition, base, context);
    case "ter beoordeling": {
      const right = subjectOfVerb(written.what, context);
      return {
        ...base,
        form: "ter beoordeling",
        ...optional("right", right),
        ...optional("power", right === undefined ? printed(written.what.words) : undefined),
        ...optional("by", written.by === undefined ? undefined : printed(written.by.words)),
      };
    }
    case "nog te beoordelen": {
      const [name] = written.names;
      if (name === undefined) return { ...base, form: "ter beoordeling" };
      const { key, of } = ofPerson(name, context);
      return {
        ...base,
        form: "ter beoordeling",
        ...optional("right", rightId(key, name, context)),
        ...optional("of", of),
      };
    }
    case "nog onbekend":
    case "niet aan de orde":
    case "niet gevraagd":
      return { ...base, form: written.form, names: written.names.map((name) => named(name, context)) };
    case "afwijking":
      return {
        ...base,
        form: "afwijking",
        accepted: written.accepted,
        ...optional("reason", reasonOf(written.reason)),
      };
    case "keuze": {
      const found = written.name === undefined ? undefined : named(written.name, context).id;
      return { ...base, form: "keuze", accepted: written.accepted, ...optional("definition", found) };
    }
    case "niet van toepassing":
      return cannot("verwachting dat een regel niet van toepassing is");
    case "term":
      return { ...base, ...termExpected(written.name, written.date, context) };
    case "signaal": {
      const key = keyText(keyOf(written.name.words));
      const found = context.index.others.get(key)?.find((entry) => entry.symbol.kind === "signaal");
      if (found === undefined) {
        reportUnknown(written.name, context);
        return cannotRead(`het signaal ‘${printed(written.name.words)}’ is niet bekend`);
      }
      context.counts.lookedUp += 1;
      context.saw(written.name.words, found.symbol.id);
      return { ...base, form: "signaal", signal: found.symbol.id, present: written.present };
    }
  }
}

function fromCondition(
  condition: Condition,
  base: { readonly text: string; readonly place: Expectation["place"] },
  context: LowerContext,
): Expectation {
  if (condition.kind === "Fulfils") {
    const rules = rulesAt(condition.reference, context, numberingOf(context)).flatMap(({ kind, id }) =>
      kind === "overig" ? [id] : [],
    );
    if (rules.length > 0) return { ...base, form: "vereiste", rules, met: condition.negation === undefined };
  }
  const lowered = context.lower.condition(condition, { ...context, inMonth: true });
  const [expr, positive] = lowered.op === "not" ? [lowered.arg, false] : [lowered, true];
  if (expr.op === "has-right")
    return {
      ...base,
      form: "recht",
      right: expr.right,
      ...optional("of", personOf(expr.of)),
      granted: expr.granted === positive,
      ...optional("because", expr.because),
    };
  if (expr.op === "compare" && positive)
    return { ...base, form: "waarde", left: expr.left, comparison: expr.comparison, right: expr.right };
  return { ...base, form: "voorwaarde", condition: lowered };
}

/** `jeugdhulp van Eva`: the name, and the person after the last `van` when one of the voorbeeld has that name. */
function ofPerson(name: WordGroup, context: LowerContext): { readonly key: string; readonly of?: string } {
  const key = keyText(keyOf(name.words));
  const match = /^(.+) van (.+?)$/u.exec(key);
  for (const person of context.scope) {
    const form = person.forms.find((candidate) => key.endsWith(` van ${candidate}`));
    if (form !== undefined && match !== null)
      return { key: key.slice(0, -` van ${form}`.length), ...optional("of", personKey(person.name)) };
  }
  return { key };
}

/** The key of a person; the run's own inwoner has none. */
function personKey(name: string): string | undefined {
  return name === "inwoner" ? undefined : name;
}

function personOf(expr: Expr): string | undefined {
  return expr.op === "variable" ? personKey(expr.name) : undefined;
}

function rightId(key: string, name: WordGroup, context: LowerContext): string | undefined {
  const found = context.index.others.get(key)?.find((entry) => entry.symbol.kind === "voorziening");
  if (found === undefined) reportUnknown(name, context);
  else context.counts.lookedUp += 1;
  context.saw(name.words, found?.symbol.id);
  return found?.symbol.id;
}

/** `bijzondere bijstand verlenen`: the right in front of the verb. */
function subjectOfVerb(what: WordGroup, context: LowerContext): string | undefined {
  // "de bijzondere bijstand terugvorderen" is another power than granting it.
  if (!GRANTS.test(what.words.at(-1)?.text.toLowerCase() ?? "")) return undefined;
  const key = keyText(keyOf(what.words.slice(0, -1)));
  const right = context.index.others.get(key)?.find((entry) => entry.symbol.kind === "voorziening");
  context.saw(what.words, right?.symbol.id);
  return right?.symbol.id;
}

function named(
  name: WordGroup,
  context: LowerContext,
): { readonly id: string; readonly name: string; readonly of?: string } {
  const { key, of } = ofPerson(name, context);
  const other = context.index.others.get(key)?.[0]?.symbol;
  const value: Expr | undefined = bindValue(key, context)[0]?.expr;
  const fact = symbolNamed(context.index, key);
  // The last: "een vast bedrag gebruiken", a power by the words of its sentence.
  const id =
    other?.id ??
    (value?.op === "fact" ? value.fact : value?.op === "definition" ? value.definition : undefined) ??
    fact?.id ??
    ruleThatDoes("bevoegdheid", key, context);
  if (id === undefined) reportUnknown(name, context);
  else context.counts.lookedUp += 1;
  context.saw(name.words, id);
  return { id: id ?? "", name: printed(name.words), ...optional("of", of) };
}

const symbolNamed = question(
  (index, key): AnySymbol | undefined =>
    [...index.symbols.values()].find(({ symbol }) => symbol.key === key && symbol.kind !== "ding")?.symbol,
);

const actsDone = question((index): readonly string[] =>
  index.rules.flatMap(({ kind, decides, does }) =>
    kind === "handeling" && decides !== undefined ? [decides] : kind === "plicht" ? (does ?? []) : [],
  ),
);

/** `toekomstplan van Noor is uiterlijk op 31 mei 2026`: a step, or an act whose words hold the name. */
function termExpected(
  name: WordGroup,
  date: DateLiteral,
  context: LowerContext,
): Pick<Extract<Expectation, { form: "termijn" }>, "form" | "name" | "of" | "date"> {
  const { key, of } = ofPerson(name, context);
  const steps = stepNames(context);
  const acts = actsDone(context.index, "");
  if (!steps.has(key) && !acts.some((words) => ` ${words} `.includes(` ${key} `))) {
    context.counts.unknown += 1;
    const text = printed(name.words);
    context.report(unknownStep.at(name.span, { name: text, suggestions: suggest(key, steps.values()) }));
  } else context.counts.lookedUp += 1;
  context.saw(name.words, stepId(key, context));
  return {
    form: "termijn",
    name: key,
    ...optional("of", of),
    date: isoDate(date.year, date.month, date.day),
  };
}

function reportUnknown(name: WordGroup, context: LowerContext): void {
  context.counts.unknown += 1;
  const text = printed(name.words);
  context.report(
    unknownName.at(name.span, {
      name: text,
      suggestions: suggest(text, [
        ...context.index.printable,
        ...[...context.index.others.values()].flat().map((entry) => entry.symbol.name),
      ]),
      sort: "waarde",
    }),
  );
}

/** Reasons of a refused departure, by the word that tells them apart. */
function reasonOf(words: WordGroup | undefined): string | undefined {
  if (words === undefined) return undefined;
  const text = printed(words.words).toLowerCase();
  for (const [pattern, code] of [
    ["bevoegd", "bevoegdheid"],
    ["richting", "richting"],
    ["effect", "effect"],
    ["grens", "grens"],
    ["voorwaarde", "voorwaarde"],
    ["motivering", "motivering"],
  ] as const)
    if (text.includes(pattern)) return code;
  return text;
}
