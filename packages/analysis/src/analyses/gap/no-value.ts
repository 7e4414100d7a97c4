// A household whose right, or what it is worth, cannot be computed: no rule, no row, two rows, an amount that is out of date, or
// a value that is compared where there is none.

import {
  formatDutchDate,
  oncePer,
  parseIsoDate,
  type Day,
  type Finding,
  type RightOutcome,
  type ThingRef,
} from "@andersom/runtime";
import type { Definition, Place, Right } from "@andersom/semantics";
import type { Probe } from "@andersom/logic";
import type { Diagnostic, Fix } from "@andersom/syntax";
import { pause, type Analysis, type Findings, type Found } from "../../analysis.js";
import type { Context } from "../../context.js";
import { gapKinds, tableHole } from "../../diagnostics/gap.js";
import type { RuleStanding } from "../../encode/definition.js";
import type { Encoding } from "../../encode/encoding.js";
import { byId } from "../../lists.js";
import { no, opposite, type Literal } from "../../solver/literal.js";
import { saidAt } from "../shared/said.js";
import { standingOf } from "../shared/standing.js";
import { holeOf, type Missing } from "./hole.js";

/** Gaps that are told per right; more of them come up when these are closed. */
const mostPerRight = 3;

export const noValue: Analysis = {
  name: "geen-waarde",
  *run(context) {
    const told = new Set<string>();
    const named = byId(context.model.definitions);
    const worths = (right: Right) => worthOf(right).flatMap((id) => named.get(id) ?? []);
    yield* context.over(
      "geen-waarde",
      context.model.rights,
      (right) => [right, ...worths(right)],
      (right, unsure) => gapsOf(context, ofRight(right, worths(right)), told, unsure),
    );
  },
};

/** What may have no outcome: a right, or a measure. */
export interface Outcome {
  readonly name: string;
  readonly thing: string;
  /** What the question is kept by, and what it is about. */
  readonly asks: string;
  readonly parts: readonly object[];
  /** Where somebody notices that it is not known. */
  readonly felt: (encoding: Encoding, subject: ThingRef) => Literal;
  /** What the interpreter says is wrong with it. */
  readonly gapIn: (probe: Probe, subject: ThingRef | undefined) => Finding | undefined;
  /** How many of them have no outcome because of that. */
  readonly many: (probe: Probe, gap: Finding) => number;
}

function ofRight(right: Right, worths: readonly Definition[]): Outcome {
  return {
    name: right.name,
    thing: right.thing,
    asks: right.id,
    parts: [right, ...worths],
    felt: (encoding, subject) => felt(encoding, right, subject),
    gapIn: (probe) => gapIn(probe, right),
    many: (probe, gap) =>
      probe.decision.rights.filter((outcome) => findingOf(outcome)?.message === gap.message).length,
  };
}

/** The gaps of one outcome, each with a household; `told` holds those of the outcomes before it. */
export function* gapsOf(context: Context, outcome: Outcome, told: Set<string>, unsure: () => void): Findings {
  const closed: Definition[] = [];
  for (let at = 0; at < mostPerRight; at++) {
    yield pause;
    const gap = gapOf(context, outcome, closed);
    if (gap === undefined) break;
    // A gap that another right told already is no silence.
    unsure();
    const { fault, kind, day, witness } = gap;
    const place = fault.finding.places[0] as Place | undefined;
    const key = `${fault.finding.code} ${place === undefined ? "" : keyOf(place)}`;
    const definition = context.model.definitions.find((one) =>
      placesOf(one).some((own) => keyOf(own) === keyOf(place)),
    );
    const missing = kind === tableHole ? missingRow(context, gap, definition, outcome) : undefined;
    const known = place === undefined ? undefined : gapInTime(context, place, day);
    if (known !== undefined) context.witnessed.set(known, { ...known, witness });
    else if (!told.has(key) && place?.source !== undefined && context.isOwn(place))
      yield kind.at(
        context.span(place),
        {
          table: definition?.rules.some(({ body }) => body.form === "table") ?? true,
          ...(missing === undefined ? {} : { missing: missing.told }),
          what: definition?.name ?? "deze waarde",
          right: outcome.name,
          rights: fault.rights,
          day: formatDutchDate(day),
        },
        { witness, fixes: missing?.fixes },
      );
    told.add(key);
    if (definition === undefined || closed.includes(definition)) break;
    closed.push(definition);
  }
}

/** What the table has no row for, and a row for it in which only the outcome is left open. */
function missingRow(
  context: Context,
  { fault, probe, subject, day }: Gap,
  definition: Definition | undefined,
  { thing }: Outcome,
): { readonly told: readonly Missing[]; readonly fixes: readonly Fix[] } | undefined {
  const [at] = fault.finding.places as readonly Place[];
  const rule = definition?.rules.find(({ place }) => keyOf(place) === keyOf(at));
  // Of whom a value of somebody else is asked, the household does not tell.
  if (rule?.body.form !== "table" || (definition?.thing !== undefined && definition.thing !== thing))
    return undefined;
  const { body: table } = rule;
  const told = holeOf(table, day, (expr) => probe.evaluate(expr, thing, subject));
  const last = table.rows.at(-1);
  if (told === undefined || last === undefined) return undefined;
  const { uri, end } = context.span(last.place);
  const text = context.project.files.find((file) => file.uri === uri)?.text ?? "";
  const line = text.slice(text.lastIndexOf("\n", end - 1) + 1, end);
  // A table with days in it has more columns than its conditions.
  if (line.split("|").length !== table.columns.length + 3 || !context.isOwn(last.place))
    return { told, fixes: [] };
  const cells = table.columns.map(({ header }) => told.find((one) => one.header === header)?.cell ?? "elke");
  const row = `| ${[...cells, `[${table.resultHeader}]`].join(" | ")} |`;
  const newText = `\n${/^\s*/u.exec(line)?.[0] ?? ""}${row}`;
  const fix = {
    title: `Zet deze rij erbij: ${row}`,
    safe: false,
    edits: [{ uri, start: end, end, newText }],
  };
  return { told, fixes: [fix] };
}

/** The compiler said already that no text of this article or lid holds on this day. */
function gapInTime(context: Context, place: Place, day: Day): Diagnostic | undefined {
  return saidAt(context, "AND2050", place).find(
    ({ data }) => parseIsoDate((data as { readonly last?: string }).last ?? "") === day - 1,
  );
}

/** A household with a fault. */
type Gap = Found & { readonly fault: Fault };

function gapOf(context: Context, outcome: Outcome, closed: readonly Definition[]) {
  const { thing, asks, parts } = outcome;
  const question = {
    about: thing,
    days: [...context.days, ...daysAfter(context, parts)],
    asks: ["gat", asks, ...closed.map(({ id }) => id)],
    parts,
    rests: [...parts, ...closed],
    literals: (encoding: Encoding, subject: ThingRef | undefined) => [
      outcome.felt(encoding, subject!),
      ...closed.map((one) => opposite(hole(encoding, one, subject))),
    ],
  };
  if (context.quick(question) !== "kan") return undefined;
  const answer = context.find({
    ...question,
    confirms: (probe, subject) => outcome.gapIn(probe, subject) !== undefined,
  });
  if (typeof answer === "string") return undefined;
  const finding = outcome.gapIn(answer.probe, answer.subject)!;
  const fault = { finding, rights: outcome.many(answer.probe, finding) };
  return { ...answer, fault, kind: gapKinds[finding.code as keyof typeof gapKinds] };
}

/** What it is worth, in money or in hours; how long it lasts and in what form need not be said. */
function worthOf({ amount, extent }: Right): readonly string[] {
  return [amount, extent].filter((one) => one !== undefined);
}

/** The right has no outcome, or is granted without its worth. */
function felt(encoding: Encoding, right: Right, subject: ThingRef): Literal {
  const { formulas } = encoding;
  const { faulty, granted } = encoding.right(right.id, subject);
  const missing = worthOf(right).map((id) => {
    const { value } = encoding.definition(id, subject, undefined);
    if (value.kind === "ja-nee") return formulas.and([value.holds, value.fails].map(opposite));
    return "there" in value && "notApplicable" in value
      ? formulas.and([value.there, value.notApplicable].map(opposite))
      : no;
  });
  return formulas.or([faulty, formulas.and([granted, formulas.or(missing)])]);
}

/** By the rules of a value itself: no rule holds, or a rule that holds has no row or more than one. */
export function hole(encoding: Encoding, definition: Definition, subject: ThingRef | undefined): Literal {
  const { formulas } = encoding;
  const { rules } = standingOf(encoding, definition, subject);
  const none = definition.type.kind === "ja-nee" ? no : formulas.and(rules.map(({ holds }) => holds.fails));
  return formulas.or([none, ...rules.map((one) => rowless(encoding, one))]);
}

function rowless({ formulas }: Encoding, { holds, rows }: RuleStanding): Literal {
  if (rows === undefined) return no;
  const pairs = rows.flatMap((a, at) => rows.slice(at + 1).map((b) => formulas.and([a, b])));
  const wrong = formulas.or([formulas.and(rows.map(opposite)), ...pairs]);
  return formulas.and([holds.holds, wrong]);
}

/** Days after the last row of a table, or the last day of a rule, of the ordinance itself, where the ordinance still holds. */
function daysAfter(context: Context, parts: readonly object[]): readonly Day[] {
  const ids = new Set(parts.flatMap((part) => [...context.reads.of(part).definitions]));
  const { lapses } = context.model.instrument;
  const end = lapses === undefined ? Infinity : (parseIsoDate(lapses) ?? Infinity);
  const days = datedIn(context.model.definitions).flatMap((definition) => {
    if (!ids.has(definition.id) && !parts.includes(definition)) return [];
    return definition.rules.flatMap(({ body, place, validity }) => {
      if (!context.isOwn(place)) return [];
      return [
        lastOf([validity?.to]),
        body.form === "table" ? lastOf(body.rows.map(({ validTo }) => validTo)) : undefined,
      ].flatMap((last) =>
        last !== undefined && last >= context.peildatum && last + 1 < end ? [last + 1] : [],
      );
    });
  });
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The last of some days; undefined where one of them has no end. */
function lastOf(ends: readonly (string | undefined)[]): Day | undefined {
  const days = ends.map((one) => (one === undefined ? undefined : parseIsoDate(one)));
  return days.length === 0 || days.includes(undefined) ? undefined : Math.max(...days.map((one) => one ?? 0));
}

/** Values of which a rule, or a row of a table, ends. */
const datedIn = oncePer((definitions: readonly Definition[]) => definitions.filter(hasEnd));

const hasEnd = oncePer(({ rules }: Definition): boolean =>
  rules.some(
    ({ body, validity }) =>
      validity?.to !== undefined ||
      (body.form === "table" && body.rows.some(({ validTo }) => validTo !== undefined)),
  ),
);

interface Fault {
  readonly finding: Finding;
  /** How many rights of this household have no outcome, or no worth, because of something. */
  readonly rights: number;
}

function gapIn(probe: Probe, right: Right): Finding | undefined {
  for (const outcome of probe.right(right.id, undefined)) {
    const found = findingOf(outcome);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is wrong with an outcome, or with what it is worth. */
function findingOf(outcome: RightOutcome): Finding | undefined {
  const worths = [
    "amount" in outcome ? outcome.amount : undefined,
    "extent" in outcome ? outcome.extent : undefined,
  ];
  const findings = [
    ...(outcome.kind === "fout" ? outcome.findings : []),
    ...worths.flatMap((worth) => (worth?.kind === "fout" ? worth.findings : [])),
  ];
  return ofGap(findings);
}

/** The first that is a gap. */
export function ofGap(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ code }) => code in gapKinds);
}

function placesOf({ place, rules }: Definition): readonly Place[] {
  return [place, ...rules.flatMap((rule) => [rule.place, ...partsOf(rule)])];
}

function partsOf({ body }: Definition["rules"][number]): readonly Place[] {
  if (body.form === "table") return body.rows.map((row) => row.place);
  return body.form === "cases" ? body.cases.map((one) => one.place) : [];
}

function keyOf(place: Place | undefined): string {
  return place?.source === undefined ? "" : `${place.source.file}:${place.source.start}`;
}
