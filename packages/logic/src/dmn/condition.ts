// Conditions as columns and cells of a table: which cells say ja, which nee, and which that it is open.

import type { Place } from "@andersom/runtime";
import { addDecision, type Draft } from "./draft.js";
import { listed, opens, quoted, type DmnColumn, type DmnRow, type Open } from "./data.js";

/**
 * A condition that the tests of one or more columns answer. `within`: cells for "the base answer, or open in one of these
 * ways", to be used below the rows that take the other answer out. *Onbekend* is never tested: it is what is left.
 */
export interface TestCondition {
  readonly kind: "test";
  readonly columns: readonly DmnColumn[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly open: ReadonlySet<Open>;
  within(set: ReadonlySet<Open>, base: "yes" | "no"): readonly string[];
  /** The decision that gives it as text, where it is one. */
  readonly decision?: string;
}

export type Condition = TestCondition | { readonly kind: "constant"; readonly value: boolean | Open };

export const truthTexts = { yes: "ja", no: "nee" } as const;

export function constant(value: boolean | Open): Condition {
  return { kind: "constant", value };
}

export function negation(condition: Condition): Condition {
  if (condition.kind === "constant")
    return typeof condition.value === "boolean" ? constant(!condition.value) : condition;
  const { decision: _, ...rest } = condition;
  return {
    ...rest,
    yes: condition.no,
    no: condition.yes,
    within: (set, base) => condition.within(set, base === "yes" ? "no" : "yes"),
  };
}

/** A text variable that says ja, nee or one of `open`. */
export function textCondition(name: string, open: ReadonlySet<Open>, given = false): TestCondition {
  return {
    kind: "test",
    columns: [{ expr: name, type: "string" }],
    yes: [quoted("ja")],
    no: [quoted("nee")],
    open,
    within: (set, base) => {
      const others = [...open].filter((one) => set.has(one));
      return [others.length === open.size ? "-" : listed([truthTexts[base], ...others])];
    },
    ...(given ? {} : { decision: name }),
  };
}

/** Cells of some columns in a row of all columns. */
function placed(
  items: readonly TestCondition[],
  cells: (item: TestCondition, at: number) => readonly string[],
): readonly string[] {
  return items.flatMap((item, at) => cells(item, at));
}

export interface Item {
  readonly condition: Condition;
  readonly note?: string | undefined;
}

/** Kleene's "en" or "of" as a table with hit policy FIRST: what decides, then all, then the ways of being open. */
export function junction(
  draft: Draft,
  which: "all" | "any",
  items: readonly Item[],
  label: string,
  description: string,
  place?: Place,
): Condition {
  const neutral = which === "all";
  const base = neutral ? "yes" : "no";
  const constants = items.flatMap(({ condition }) =>
    condition.kind === "constant" ? [condition.value] : [],
  );
  if (constants.includes(!neutral)) return constant(!neutral);
  const always = opens.filter((one) => constants.includes(one)).at(-1);
  const tests = items.filter(
    (item): item is Item & { condition: TestCondition } => item.condition.kind === "test",
  );
  const [only] = tests;
  if (only === undefined) return constant(always ?? neutral);
  if (tests.length === 1 && always === undefined) return only.condition;
  const conditions = tests.map(({ condition }) => condition);
  const columns = conditions.flatMap((one) => one.columns);
  const rows: DmnRow[] = tests.map(({ condition, note }) => ({
    cells: placed(conditions, (one) =>
      one === condition ? (neutral ? one.no : one.yes) : one.columns.map(() => "-"),
    ),
    output: quoted(truthTexts[neutral ? "no" : "yes"]),
    ...(note === undefined ? {} : { note }),
  }));
  if (always === undefined)
    rows.push({ cells: placed(conditions, (one) => one[base]), output: quoted(truthTexts[base]) });
  const open = new Set([
    ...conditions.flatMap((one) => [...one.open]),
    ...(always === undefined ? [] : [always]),
  ]);
  rows.push(...openRows(conditions, open, base, always));
  const name = addDecision(draft, label, description, "string", { hit: "FIRST", columns, rows }, place);
  return textCondition(name, open);
}

/** Rows for the ways of being open, the ones that hide least first; onbekend is what is left. */
function openRows(
  conditions: readonly TestCondition[],
  open: ReadonlySet<Open>,
  base: "yes" | "no",
  always: Open | undefined,
): readonly DmnRow[] {
  const set = new Set<Open>();
  const rows: DmnRow[] = [];
  for (const one of opens) {
    set.add(one);
    if (!open.has(one) || (always !== undefined && !set.has(always))) continue;
    const cells =
      one === "onbekend"
        ? conditions.flatMap(({ columns }) => columns.map(() => "-"))
        : placed(conditions, (item) => item.within(set, base));
    rows.push({ cells, output: quoted(one) });
  }
  return rows;
}

/** The condition as a decision of its own, under this name. */
export function named(
  draft: Draft,
  condition: Condition,
  label: string,
  description: string,
  place?: Place,
): TestCondition {
  if (condition.kind === "constant") {
    const text = typeof condition.value === "boolean" ? (condition.value ? "ja" : "nee") : condition.value;
    const table = { hit: "UNIQUE" as const, columns: [], rows: [{ cells: [], output: quoted(text) }] };
    const name = addDecision(draft, label, description, "string", table, place);
    return textCondition(name, new Set(typeof condition.value === "boolean" ? [] : [condition.value]));
  }
  if (condition.decision !== undefined && draft.decisions.get(condition.decision)?.label === label)
    return condition;
  const { columns, yes, no, open } = condition;
  const rows: DmnRow[] = [
    { cells: yes, output: quoted("ja") },
    { cells: no, output: quoted("nee") },
    ...openRows([condition], open, "yes", undefined),
  ];
  const name = addDecision(draft, label, description, "string", { hit: "FIRST", columns, rows }, place);
  return textCondition(name, open);
}
