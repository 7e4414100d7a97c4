// Bounds on one number of which one counts the number itself and the other does not: `ouder dan 18` beside `18 jaar of ouder`.

import { monthNames, oncePer, placeText } from "@andersom/runtime";
import type { Expr } from "@andersom/semantics";
import type { Diagnostic, Fix, Span } from "@andersom/syntax";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { otherEdge } from "../../diagnostics/drift.js";
import { isLower, worded, wordedDate, type Bound } from "./bound.js";
import { evidenceOf } from "./evidence.js";
import { comparisonOf, keyOf, limitsOf, sidesOf, type Limit } from "./limits.js";
import type { Counterpart } from "./logic.js";
import { isSameValue, type Mention } from "./mention.js";
import { passageParts, type Passage, type PassagePart } from "./passage.js";
import { countingSentences, type CountingSentence } from "./sentences.js";
import { sharesSubject, stem, subjectWords } from "./words.js";

type Bounded<T extends Mention> = T & { readonly bound: Bound };

export const edges: Analysis = {
  name: "wie-precies-op-de-grens-zit",
  *run(context) {
    const limits = limitsOf(context);
    yield* inTexts(context, limits);
    yield* inRules(context, limits);
  },
};

/** What people read, against the rules of its own article; where that has no such bound, against the others about the same. */
function* inTexts(context: Context, limits: readonly Limit[]): Findings {
  let known: ReadonlyMap<string, readonly Bounded<Counterpart>[]> | undefined;
  for (const passage of passageParts(context).flatMap(bounding))
    for (const sentence of countingSentences(passage))
      for (const mention of sentence.mentions) {
        if (!isBounded(mention)) continue;
        known ??= boundsIn(context);
        const same = (known.get(keyFor(mention)) ?? []).filter((one) => isSamePeriod(one, mention));
        const against = meant(same, mention, sentence, passage, context, limits);
        // Where one of them says the same, the text is about that one.
        if (against === undefined || against.some(({ bound }) => isLower(bound) === isLower(mention.bound)))
          continue;
        yield pause;
        yield inText(context, passage, mention, against[0]!, limits);
      }
}

/** The passages of a part with a bound in them. */
function bounding(part: PassagePart): readonly Passage[] {
  const { token } = part;
  if (unbounded.has(token)) return [];
  const found = part.passages.filter((one) =>
    countingSentences(one).some(({ mentions }) => mentions.some(isBounded)),
  );
  if (found.length === 0) unbounded.add(token);
  return found;
}

/** Parts without. */
const unbounded = new WeakSet<object>();

function isBounded<T extends Mention>(mention: T): mention is Bounded<T> {
  return mention.bound !== undefined;
}

function keyFor({ kind, base, value }: Mention): string {
  return `${kind} ${base} ${value.n}/${value.d}`;
}

/** Every bound in the sentences and tables of the ordinance, by what it is. */
function boundsIn(context: Context): ReadonlyMap<string, readonly Bounded<Counterpart>[]> {
  const found = new Map<string, Bounded<Counterpart>[]>();
  for (const one of evidenceOf(context).all()) {
    if (!isBounded(one)) continue;
    const key = keyFor(one);
    const known = found.get(key);
    if (known === undefined) found.set(key, [one]);
    else known.push(one);
  }
  return found;
}

function isSamePeriod(a: Mention, b: Mention): boolean {
  return isSameValue(a, b) && (a.per === b.per || a.per === undefined || b.per === undefined);
}

/** The bounds that the sentence may be about. Undefined: none, or nobody knows which. */
function meant(
  same: readonly Bounded<Counterpart>[],
  { kind }: Mention,
  { subject, text: sentence }: CountingSentence,
  { kind: textKind, scope }: Passage,
  context: Context,
  limits: readonly Limit[],
): readonly Bounded<Counterpart>[] | undefined {
  if (same.length === 0) return undefined;
  const isAbout = (one: Bounded<Counterpart>): boolean => {
    const clause = clauseAt(one, context);
    const row = clause === undefined;
    // A date stands in many places where nothing is compared with it.
    if (kind === "datum") {
      if (clause === undefined || limitAt(one, limits)?.expr.op !== "lies") return false;
      return (
        sharesSubject(withoutDates(subjectWords(clause)), withoutDates(subject)) ||
        tellsSame(clause, sentence)
      );
    }
    if (kind === "leeftijd") return row || whoseAge(clause) === whoseAge(sentence);
    return sharesSubject(row ? one.subject : subjectWords(clause), subject);
  };
  const own = same.filter(
    ({ uri, start }) =>
      uri === scope.uri && scope.ranges.some((range) => range.start <= start && start < range.end),
  );
  // A question asks for its own row; other rules may ask for something else.
  const elsewhere = textKind === "vraag" || kind === "datum" ? [] : same;
  const found = (own.length > 0 ? own : elsewhere).filter(isAbout);
  return found.length === 0 ? undefined : found;
}

/** The words of one condition; undefined in a row of a table, where the header says what it is about. */
function clauseAt(
  { uri, bound: { start, end } }: Bounded<Counterpart>,
  { project }: Context,
): string | undefined {
  const text = project.files.find((one) => one.uri === uri)?.text ?? "";
  const line = text.slice(text.lastIndexOf("\n", start) + 1, start);
  if (line.trimStart().startsWith("|")) return undefined;
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/[;:]\s|\.\s|\n\s*\n/u)
      .at(-1) ?? "";
  const after = /^[^;:.\n]*/u.exec(text.slice(end))?.[0] ?? "";
  return before + text.slice(start, end) + after;
}

/** Every sentence with a date has a month. */
function withoutDates(subject: readonly string[]): readonly string[] {
  return subject.filter((word) => !ofDates.has(word));
}

const ofDates = new Set([...monthNames, "datum", "later", "eerder", "daarna", "daarvoor"].map(stem));

/** `geboortedatum` and `geboren`, `aanvraagdatum` and `vraagt aan`: what happened on the date. */
function tellsSame(clause: string, sentence: string): boolean {
  return happenings.some((one) => one.test(clause) && one.test(sentence));
}

const happenings = [/\bgebo(?:orte|ren)/iu, /aanvra|aangevraagd|\bvra(?:ag|agt|gen)\b.*\baan\b/iu] as const;

/** The condition in which a number stands. */
function limitAt({ uri, start }: Counterpart, limits: readonly Limit[]): Limit | undefined {
  return limits.find(
    ({ place: { source } }) => source.file === uri && source.start <= start && start < source.end,
  );
}

/** The age of a child is another one than that of the inwoner. */
function whoseAge(text: string): string {
  const found =
    /\b(?:kind(?:eren)?|zoon|dochter|leerlingen?|partner|jeugdigen?|jongeren?|gezinslid|huisgeno(?:ot|ten))\b/iu.exec(
      text,
    );
  return (found?.[0] ?? "").toLowerCase().replace(/eren$|en$/u, "");
}

function inText(
  context: Context,
  { kind, scope }: Passage,
  mention: Bounded<Mention>,
  other: Bounded<Counterpart>,
  limits: readonly Limit[],
): Diagnostic {
  const span = { uri: scope.uri, start: mention.bound.start, end: mention.bound.end };
  const limit = limitAt(other, limits);
  return told(context, {
    text: kind,
    first: mention.bound,
    at: span,
    number: mention,
    second: other.bound,
    place: limit === undefined ? placeAt(other, context) : placeText(limit.place),
    otherAt: { uri: other.uri, start: other.bound.start, end: other.bound.end },
    otherNumber: other,
    limit,
  });
}

/** The article in which a number stands, from its heading. */
function placeAt({ uri, start }: Counterpart, { model }: Context): string {
  const article = model.articles.findLast(
    ({ place: { source } }) => source.file === uri && source.start <= start,
  );
  return article === undefined ? "de regel" : `artikel ${article.number}`;
}

interface Told {
  /** The kind of text; absent where the first one is a rule too. */
  readonly text: Passage["kind"] | undefined;
  readonly firstPlace?: string;
  readonly first: Bound;
  readonly at: Span;
  readonly number: Mention;
  readonly second: Bound;
  readonly place: string;
  readonly otherAt: Span;
  readonly otherNumber: Mention;
  readonly limit: Limit | undefined;
}

function told(
  context: Context,
  { text, firstPlace, first, at, number, second, place, otherAt, otherNumber, limit }: Told,
): Diagnostic {
  return otherEdge.at(
    at,
    {
      text,
      firstPlace,
      first: first.text,
      included: first.included,
      place,
      second: second.text,
      otherIncluded: second.included,
      number: otherNumber.text,
    },
    {
      related: [{ span: otherAt, message: `Hier staat ‘${second.text}’.` }],
      fixes: [
        fix(at, number, first, "Schrijf hier", `zoals ${place}`, text === undefined),
        fix(otherAt, otherNumber, second, `Schrijf in ${place}`, "zoals hier", true),
      ],
      witness: limit === undefined ? undefined : exactlyAt(context, limit),
    },
  );
}

/** The same bound with the number counted the other way. */
function fix(
  at: Span,
  { kind, text }: Mention,
  { counts, included, text: words }: Bound,
  write: string,
  as: string,
  inRule: boolean,
): Fix {
  // `€ 1.500 per maand of meer`: the period stays with its number.
  const period = /^(?:.*?)( per \p{L}+) (?:en|of) \p{L}+$/u.exec(words)?.[1] ?? "";
  // A rule says `minstens 18 jaar`.
  const isAge = !inRule && kind === "leeftijd" && /(?:\d|ja(?:ar|ren))$/iu.test(text);
  const newText =
    kind === "datum"
      ? wordedDate(text, counts, !included, inRule)
      : worded(`${text}${period}`, counts, !included, isAge);
  return { title: `${write} ‘${newText}’, ${as}`, safe: false, edits: [{ ...at, newText }] };
}

/** A household that is exactly at the bound. */
function exactlyAt(context: Context, { expr, thing }: Limit): Diagnostic["witness"] {
  const { type } = expr;
  const [left, right] = sidesOf(expr);
  const equal: Expr =
    expr.op === "lies"
      ? { op: "lies", relation: "in", date: left, target: right, type }
      : { op: "compare", comparison: "=", left, right, type };
  const answer = context.find({
    about: thing,
    days: context.days,
    asks: ["precies op de grens"],
    parts: [left, right],
    literals: (encoding, subject) => [encoding.condition(equal, encoding.scope(thing, subject)).holds],
    confirms: (probe, subject) => probe.evaluate(equal, thing, subject) === true,
  });
  return typeof answer === "string" ? undefined : answer.witness;
}

/** Two rules about one value with one limit; of a rule with other texts on other days nothing is said. */
function* inRules(context: Context, limits: readonly Limit[]): Findings {
  const byKey = new Map<string, Limit>();
  const seen = new Set<string>();
  for (const limit of limits) {
    const side = sideOf(limit);
    if (side === undefined) continue;
    const comparison = comparisonOf(limit.expr);
    const other = byKey.get(side);
    if (other === undefined) byKey.set(side, limit);
    else if (comparisonOf(other.expr) !== comparison && !seen.has(side)) {
      seen.add(side);
      yield pause;
      const finding = ofRules(context, limit, other);
      if (finding !== undefined) yield finding;
    }
  }
}

/** What is bounded by what from which side; undefined for what is worked out, and for what holds on some days only. */
const sideOf = oncePer((limit: Limit): string | undefined => {
  const key = limit.timed ? undefined : keyOf(limit);
  return key && `${key}|${comparisonOf(limit.expr)[0] ?? ""}`;
});

function ofRules(context: Context, limit: Limit, other: Limit): Diagnostic | undefined {
  const [first, second] = [limit, other].map((one) => boundOf(one, context));
  if (first === undefined || second === undefined) return undefined;
  const spanOf = ({ uri, bound: { start, end } }: Bounded<Counterpart>): Span => ({ uri, start, end });
  return told(context, {
    text: undefined,
    firstPlace: placeText(limit.place),
    first: first.bound,
    at: spanOf(first),
    number: first,
    second: second.bound,
    place: placeText(other.place),
    otherAt: spanOf(second),
    otherNumber: second,
    limit,
  });
}

/** The words of a condition; undefined where its limit is no number but a name. */
function boundOf({ place: { source } }: Limit, context: Context): Bounded<Counterpart> | undefined {
  for (const all of boundsIn(context).values())
    for (const one of all)
      if (one.uri === source.file && source.start <= one.start && one.start < source.end) return one;
  return undefined;
}
