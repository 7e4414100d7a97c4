// The export while it is being made: what is the same for everybody, the inputs and decisions so far, and their names.

import { isKnown, type Day, type Operand, type Place, type Value } from "@andersom/runtime";
import type { Expr, FactRead, ValueType } from "@andersom/semantics";
import { choicesOf } from "../decision/deciding-powers.js";
import { noDepartures } from "../decision/world.js";
import { movedTo, peildatumFacts } from "../decision/moved.js";
import { readHousehold } from "../input/household.js";
import { expressionsIn } from "../interpreter/circles.js";
import type { ModelIndex, Run } from "../interpreter/run.js";
import { startRun } from "../interpreter/world.js";
import type { Condition } from "./condition.js";
import type { DmnDecision, DmnInput, DmnTable, FeelType } from "./data.js";
import { startNames, type Names } from "./names.js";
import type { Code } from "./value.js";

/** What an expression reads that has rules of its own; given, so that files import one way only. */
export interface Named {
  definitionCondition(this: void, draft: Draft, id: string): Condition;
  definitionCode(this: void, draft: Draft, id: string): Code;
  rightCondition(this: void, draft: Draft, id: string): Condition;
  sureCondition(this: void, draft: Draft, expr: FactRead): Condition;
}

export interface Draft {
  readonly named: Named;
  readonly index: ModelIndex;
  /** A run in which only the day is known. */
  readonly run: Run;
  /** The day for which the export is made, and the peildatum that the ordinance makes of it. */
  readonly day: Day;
  readonly today: Operand;
  /** Facts that are the day itself, by the ordinance's own definition of the peildatum. */
  readonly dayFacts: ReadonlySet<string>;
  readonly names: Names;
  readonly inputs: Map<string, DmnInput>;
  readonly decisions: Map<string, DmnDecision>;
  /** What was made of an expression or definition before. */
  readonly made: Map<string, Condition | Code | Error>;
  readonly isStatic: (expr: Expr) => boolean;
}

export function startDraft(index: ModelIndex, day: Day, named: Named): Draft {
  const facts = peildatumFacts(index.model);
  const household = movedTo(readHousehold(index.model, {}), facts, day, true);
  const run = startRun(index, household, day, noDepartures);
  const dayFacts = new Set(facts.map(({ id }) => id));
  return {
    named,
    index,
    run,
    day,
    today: run.peildatum(),
    dayFacts,
    names: startNames(),
    inputs: new Map(),
    decisions: new Map(),
    made: new Map(),
    isStatic: staticFinder(run, dayFacts),
  };
}

export function isNumeric({ kind }: ValueType): boolean {
  return kind === "bedrag" || kind === "getal" || kind === "percentage";
}

/** Forms whose value follows from their parts alone. */
const plain: ReadonlySet<Expr["op"]> = new Set<Expr["op"]>([
  "constant",
  "definition",
  "fact",
  "peildatum",
  "add",
  "subtract",
  "multiply",
  "divide",
  "percent",
  "min",
  "max",
  "difference",
  "pro-rata",
  "round",
  "clamp",
  "convert",
  "compare",
  "one-of",
  "all",
  "any",
  "not",
  "lookup",
  "at-month",
  "every-month",
  "average-over-months",
  "sum-over-months",
  "count-months",
  "lies",
  "period",
  "date-shift",
  "date-of-month",
  "completed",
  "period-part",
  "is-unknown",
  "is-not-applicable",
  "hole",
]);

/** Whether an expression has one value for everybody on this day. */
function staticFinder(run: Run, dayFacts: ReadonlySet<string>): Draft["isStatic"] {
  const { index } = run;
  const dayKnown = isKnown<Value>(run.peildatum());
  const definitions = new Map<string, boolean>();
  const definition = (id: string): boolean => {
    const known = definitions.get(id);
    if (known !== undefined) return known;
    definitions.set(id, true);
    const found = index.definitions.get(id);
    const result =
      found !== undefined &&
      !index.circles.has(`definition ${id}`) &&
      choicesOf(index.model.powers, id).length === 0 &&
      expressionsIn([found.rules, found.caps]).every(own) &&
      // A household may come with an amount of the law of its own.
      (found.kind !== "parameter" || !isNumeric(found.type));
    definitions.set(id, result);
    return result;
  };
  const own = (expr: Expr): boolean => {
    if (expr.op === "variable") return true;
    if (!plain.has(expr.op)) return false;
    if (expr.op === "fact") return dayFacts.has(expr.fact);
    if (expr.op === "peildatum" || (expr.op === "period" && expr.relation === "sinds")) return dayKnown;
    return expr.op !== "definition" || (expr.clause === undefined && definition(expr.definition));
  };
  return (expr) => expr.op !== "variable" && expressionsIn(expr).every(own);
}

/** The value of an expression that is the same for everybody. */
export function staticValue(draft: Draft, expr: Expr): Operand {
  return draft.run.evaluate(expr, draft.run.world.scope(undefined, undefined));
}

/** The same words mean the same thing, wherever they stand. */
export function keyOf(expr: Expr): string {
  return JSON.stringify(expr, (key, value: unknown) =>
    key === "place" || key === "text" || key === "label" ? undefined : value,
  );
}

/** A new decision; its variable is made of the label. */
export function addDecision(
  draft: Draft,
  label: string,
  description: string,
  type: FeelType,
  table: DmnTable,
  place?: Place,
): string {
  const name = draft.names.unique(label);
  draft.decisions.set(name, { name, label, description, type, table, place });
  return name;
}

export function addInput(draft: Draft, input: Omit<DmnInput, "name">): string {
  const name = draft.names.unique(input.label);
  draft.inputs.set(name, { name, ...input });
  return name;
}
