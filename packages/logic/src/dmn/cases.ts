// The voorbeelden as test cases of the export: inputs, and what the interpreter says of what each sentence expects.

import {
  formatIsoDate,
  isKnown,
  isRational,
  mul,
  rational,
  type RightOutcome,
  type Value,
} from "@andersom/runtime";
import type { Example, Expectation, Expr } from "@andersom/semantics";
import type { DecisionRun } from "../decision/decide.js";
import { checkExpectation, type ExampleRuns } from "../examples/expectation.js";
import { exampleHousehold } from "../examples/household.js";
import { runsOn } from "../examples/run.js";
import type { Run } from "../interpreter/run.js";
import { interpreter } from "../interpreter/world.js";
import type { DmnDefinition, DmnExport, DmnPart, DmnRight } from "./compile.js";
import { feed, unfit, type DmnValue } from "./feed.js";
import { standOf } from "./value.js";

/** What a variable must be; null: nothing. */
export interface DmnExpected {
  readonly variable: string;
  readonly value: DmnValue | null | readonly string[];
}

export interface DmnCase {
  readonly example: string;
  readonly title: string;
  readonly file: string;
  readonly inputs: Readonly<Record<string, DmnValue>>;
  readonly expected: readonly DmnExpected[];
}

export interface DmnCases {
  readonly cases: readonly DmnCase[];
  /** Sentences of voorbeelden that no case is about, with the reason. */
  readonly skipped: readonly { readonly example: string; readonly text: string; readonly reason: string }[];
  /** The voorbeelden of other days, by day. */
  readonly otherDays: ReadonlyMap<string, number>;
}

export function dmnCases(made: DmnExport): DmnCases {
  const { index } = made;
  const executor = interpreter(index);
  const cases: DmnCase[] = [];
  const skipped: DmnCases["skipped"][number][] = [];
  const otherDays = new Map<string, number>();
  for (const example of index.model.examples) {
    for (const { date, expect } of [{ date: undefined, expect: example.expect }, ...(example.later ?? [])]) {
      if (expect.length === 0) continue;
      const { input } = exampleHousehold(index, example, date);
      const runs = runsOn(index, executor, example, input, date);
      const day = dayOf(made, runs.runs[0]?.run);
      if (day !== made.day) {
        if (day !== undefined) otherDays.set(day, (otherDays.get(day) ?? 0) + 1);
        if (day !== undefined) continue;
      }
      const skip = (expectation: Expectation, reason: string): void => {
        skipped.push({ example: example.title, text: expectation.text, reason });
      };
      const found = new Map<
        string,
        { readonly inputs: DmnCase["inputs"]; readonly expected: DmnExpected[] }
      >();
      for (const expectation of expect) {
        const wanted = caseFor(made, (world) => executor.runOf(world), runs, expectation);
        if (typeof wanted === "string") {
          skip(expectation, wanted);
          continue;
        }
        const { part, inputs, expected } = wanted;
        const key = `${part.file}\0${JSON.stringify(inputs)}`;
        const one = found.get(key) ?? { inputs, expected: [] };
        for (const more of expected)
          if (!one.expected.some(({ variable }) => variable === more.variable)) one.expected.push(more);
        found.set(key, one);
      }
      for (const [key, one] of found)
        cases.push({ example: example.id, title: titleOf(example, date), file: key.split("\0")[0]!, ...one });
    }
  }
  return { cases, skipped, otherDays };
}

function titleOf({ title }: Example, date: string | undefined): string {
  return date === undefined ? title : `${title} (op ${date})`;
}

/** The day that an export must be made for, to hold this run. */
export function dayOf(
  { dayFacts }: Pick<DmnExport, "dayFacts">,
  run: DecisionRun<Expr> | undefined,
): string | undefined {
  if (run === undefined) return undefined;
  const { household } = run.world;
  for (const [key, value] of household.values)
    if (typeof value === "number" && [...dayFacts].some((fact) => key.endsWith(`\0${fact}`)))
      return formatIsoDate(value);
  const day = household.peildatum ?? run.world.peildatum();
  return typeof day === "number" ? formatIsoDate(day) : undefined;
}

interface Wanted {
  readonly part: DmnPart;
  readonly inputs: DmnCase["inputs"];
  readonly expected: readonly DmnExpected[];
}

function caseFor(
  made: DmnExport,
  runOf: (world: DecisionRun<Expr>["world"]) => Run,
  runs: ExampleRuns,
  expectation: Expectation,
): Wanted | string {
  if (expectation.form === "niet uitvoerbaar") return expectation.reason;
  const subject = subjectOf(made, expectation);
  if (typeof subject === "string") return subject;
  const key = "of" in expectation ? expectation.of : undefined;
  const own = runs.runs.find((one) => one.key === (key ?? personIn(runs, expectation))) ?? runs.runs[0];
  if (own === undefined) return "een persoon die er niet is";
  if (runs.runs.length > 1 && own === runs.runs[0] && key === undefined && subject.kind === "right")
    return "een recht van meer mensen tegelijk";
  const reason = unfit(made, own.run.world.household, own.run.world.peildatum());
  if (reason !== undefined) return reason;
  if (checkExpectation(made.index.model, runs, expectation).status !== "geslaagd")
    return "de verordening zelf voldoet hier niet aan het voorbeeld";
  return subject.kind === "right"
    ? rightCase(made, subject.right, own.run, runOf(own.run.world))
    : definitionCase(made, subject.definition, own.run, runOf(own.run.world));
}

function personIn({ runs }: ExampleRuns, expectation: Expectation): string | undefined {
  const text = JSON.stringify(expectation);
  return runs.find(({ key }) => key !== undefined && text.includes(`"name":${JSON.stringify(key)}`))?.key;
}

type Subject =
  | { readonly kind: "right"; readonly right: DmnRight }
  | { readonly kind: "definition"; readonly definition: DmnDefinition };

/** What a sentence is about: one right or one definition. */
function subjectOf(
  made: DmnExport,
  expectation: Exclude<Expectation, { form: "niet uitvoerbaar" }>,
): Subject | string {
  const right = (id: string | undefined): Subject | string => {
    const found = made.rights.find((one) => one.right === id);
    return found === undefined ? "een bevoegdheid" : { kind: "right", right: found };
  };
  const definition = (expr: Expr): Subject | string => {
    if (expr.op === "not") return definition(expr.arg);
    if (expr.op === "has-right") return right(expr.right);
    const found =
      expr.op === "definition" && expr.clause === undefined
        ? made.definitions.find((one) => one.definition === expr.definition)
        : undefined;
    return found === undefined
      ? "een voorwaarde of waarde zonder eigen begrip"
      : { kind: "definition", definition: found };
  };
  switch (expectation.form) {
    case "recht":
    case "ter beoordeling":
      return right(expectation.right);
    case "waarde":
      return definition(expectation.left);
    case "voorwaarde":
      return definition(expectation.condition);
    case "nog onbekend":
      return expectation.names.length === 1 ? right(expectation.names[0]!.id) : "meer dan één naam";
    default:
      return `een verwachting van de soort “${expectation.form}”`;
  }
}

function rightCase(made: DmnExport, right: DmnRight, run: DecisionRun<Expr>, own: Run): Wanted | string {
  if (right.form === "niet") return right.reason;
  const part = made.parts.find(({ file }) => file === right.file)!;
  const state = run.states.find((one) => one.right.id === right.right);
  if (state === undefined) return "een recht dat hier niet speelt";
  const { values, misfits } = feed(part.inputs, own, state.right.thing, state.subject);
  if (misfits.length > 0) return `waarden die niet passen: ${misfits.join(", ")}`;
  return { part, inputs: values, expected: rightExpected(right, state.outcome, state.outside) };
}

/** The variables of a right as the interpreter has them. */
export function rightExpected(
  right: Extract<DmnRight, { form: "dmn" }>,
  outcome: RightOutcome,
  outside?: RightOutcome,
): readonly DmnExpected[] {
  const { kind } = outside ?? outcome;
  const paid = "amount" in outcome ? outcome.amount : undefined;
  const number = paid?.kind === "waarde" && typeof paid.value === "string" ? fraction(paid.value) : undefined;
  return [
    { variable: right.outcome, value: kind },
    ...(right.amount === undefined || paid === undefined || paid.kind !== "waarde"
      ? []
      : [{ variable: right.amount.name, value: parts(number!, right.amount.scale) }]),
  ];
}

function fraction(text: string): readonly [bigint, bigint] {
  const [n, d = "1"] = text.split("/");
  const [whole, decimals = ""] = n!.split(".");
  return [BigInt(`${whole}${decimals}`), BigInt(d) * 10n ** BigInt(decimals.length)];
}

function parts([n, d]: readonly [bigint, bigint], scale: bigint): number {
  return Number((n * scale) / d);
}

function definitionCase(
  made: DmnExport,
  definition: DmnDefinition,
  run: DecisionRun<Expr>,
  own: Run,
): Wanted | string {
  if (definition.form === "niet") return definition.reason;
  const part = made.parts.find(({ file }) => file === definition.file)!;
  const declared = made.index.definitions.get(definition.definition)!;
  const subject =
    declared.thing === undefined ? undefined : own.world.scope(undefined, undefined).things[declared.thing];
  const { values, misfits } = feed(part.inputs, own, declared.thing, subject);
  if (misfits.length > 0) return `waarden die niet passen: ${misfits.join(", ")}`;
  const expected = definitionExpected(definition, run, own);
  return typeof expected === "string" ? expected : { part, inputs: values, expected };
}

/** The variables of a definition as the interpreter has them. */
export function definitionExpected(
  definition: Extract<DmnDefinition, { form: "dmn" }>,
  run: DecisionRun<Expr>,
  own: Run,
): readonly DmnExpected[] | string {
  const declared = own.index.definitions.get(definition.definition)!;
  const value = run.world.definition(declared.id, undefined);
  const { variable, scale, stand } = definition;
  if (declared.type.kind === "ja-nee") {
    const text = typeof value === "boolean" ? (value ? "ja" : "nee") : (standOf(value) ?? "fout");
    return [{ variable, value: text === "niet van toepassing" ? "fout" : text }];
  }
  if (!isKnown<Value>(value))
    return [
      { variable, value: null },
      ...(stand === undefined ? [] : [{ variable: stand, value: standOf(value)! }]),
    ];
  if (typeof value === "number") return [{ variable, value: { date: formatIsoDate(value) } }];
  if (typeof value === "string") return [{ variable, value }];
  if (!isRational(value) || scale === undefined) return "een waarde die geen getal is";
  const exact = mul(value, rational(scale));
  if (exact.d !== 1n) return "een waarde die niet op de schaal past";
  return [{ variable, value: Number(exact.n) }];
}
