// What a rule says when it decides: a formula, the rows of a table, brackets or cases, each as a condition or a value.

import { placeText } from "@andersom/runtime";
import type { DecisionTable, DefinitionRule, Definition, Expr, RuleBody } from "@andersom/semantics";
import { isDated } from "../decision/dated.js";
import { isValid, latest } from "../interpreter/rule-body.js";
import { constant, junction, named, textCondition, type Condition, type TestCondition } from "./condition.js";
import { NotInDmn, opens, quoted, type DmnRow, type Open } from "./data.js";
import { addDecision, type Draft } from "./draft.js";
import { condition, value } from "./expression.js";
import { brackets } from "./brackets.js";
import { chosen, standText, type Option } from "./choose.js";
import type { Code } from "./value.js";

/** A row or case: when it holds, and what it gives. */
interface Branch {
  readonly holds: Condition;
  readonly result: Expr;
  readonly note: string;
}

export function bodyCode(draft: Draft, definition: Definition, rule: DefinitionRule, label: string): Code {
  const { body } = rule;
  switch (body.form) {
    case "value":
      return value(draft, body.value, label);
    case "brackets":
      return brackets(draft, body, label, rule.place);
    case "table":
    case "cases": {
      const branches = branchesOf(draft, body, label);
      const says = oneBranch(draft, branches, label, rule);
      const options = branches.map(({ result, note }, at): Option => ({
        says: `rij ${at + 1}`,
        code: value(draft, result, label),
        note,
      }));
      return chosen(draft, definition, says, options, label, rule.place);
    }
  }
}

export function bodyCondition(draft: Draft, rule: DefinitionRule, label: string): Condition {
  const { body } = rule;
  switch (body.form) {
    case "value":
      return condition(draft, body.value, label);
    case "brackets":
      throw new NotInDmn("schijven als voorwaarde");
    case "table":
    case "cases": {
      const branches = branchesOf(draft, body, label);
      const says = oneBranch(draft, branches, label, rule);
      const results = branches.map(({ result }, at) =>
        named(draft, condition(draft, result, label), `${label} rij ${at + 1}`, label, rule.place),
      );
      const open = new Set<Open>([...says.open, ...results.flatMap((one) => [...one.open])]);
      const rows: DmnRow[] = [
        ...branches.map((branch, at) => ({
          cells: [quoted(`rij ${at + 1}`)],
          output: results[at]!.columns[0]!.expr,
          note: branch.note,
        })),
        { cells: ["-"], output: says.name },
      ];
      const name = addDecision(
        draft,
        label,
        label,
        "string",
        { hit: "FIRST", columns: [{ expr: says.name, type: "string" }], rows },
        rule.place,
      );
      return textCondition(name, open);
    }
  }
}

function branchesOf(
  draft: Draft,
  body: Extract<RuleBody, { form: "table" | "cases" }>,
  label: string,
): readonly Branch[] {
  if (body.form === "table") return tableBranches(draft, body, label);
  const conditional = body.cases.filter(({ when }) => when !== undefined);
  const holds = conditional.map(({ when, label: own }) => condition(draft, when!, `${label}: ${own}`));
  const other = junction(
    draft,
    "any",
    holds.map((one) => ({ condition: one })),
    `${label}: een van de gevallen`,
    label,
  );
  return body.cases.map(({ when, value: result, label: note }) => ({
    holds:
      when === undefined
        ? notOne(draft, other, label)
        : holds[conditional.findIndex((one) => one.when === when)]!,
    result,
    note,
  }));
}

function notOne(draft: Draft, other: Condition, label: string): Condition {
  if (other.kind === "constant") return typeof other.value === "boolean" ? constant(!other.value) : other;
  const { columns, yes, no } = other;
  const rows: DmnRow[] = [
    { cells: yes, output: quoted("nee") },
    { cells: no, output: quoted("ja") },
  ];
  const set = new Set<Open>();
  for (const one of opens) {
    set.add(one);
    if (other.open.has(one))
      rows.push({
        cells: one === "onbekend" ? columns.map(() => "-") : other.within(set, "yes"),
        output: quoted(one),
      });
  }
  const name = addDecision(draft, `${label}: geen van de gevallen`, label, "string", {
    hit: "FIRST",
    columns,
    rows,
  });
  return textCondition(name, other.open);
}

/** The rows that are valid on the day. Which of two dates of a row counts must not differ per household. */
function tableBranches(draft: Draft, table: DecisionTable, label: string): readonly Branch[] {
  const dated = table.rows.some(isDated);
  const { today } = draft;
  if (dated && typeof today !== "number") throw new NotInDmn("een tabel met datums zonder vaste peildatum");
  const rows = table.rows.filter((row) => !dated || isValid(row, today as number));
  if (dated && latest(rows).length !== rows.length)
    throw new NotInDmn("een tabel waarin rijen van verschillende datums tegelijk gelden");
  return rows.map((row) => {
    const note = [...row.cells.map(({ raw }) => raw), row.resultRaw].join(" | ");
    const items = row.cells.flatMap(({ test, raw }) =>
      test === null ? [] : [{ condition: condition(draft, test, `${label} ${raw}`), note: raw }],
    );
    return {
      holds: junction(draft, "all", items, `${label}: ${note}`, `Of deze rij geldt: ${note}.`, row.place),
      result: row.result,
      note,
    };
  });
}

/** Which row holds: its number, or how that is open. No row, or more than one, is a fault. */
function oneBranch(
  draft: Draft,
  branches: readonly Branch[],
  label: string,
  { place }: DefinitionRule,
): TestCondition & { readonly name: string } {
  const tests = branches.map(({ holds, note }, at) =>
    named(draft, holds, `${label} rij ${at + 1}`, `Of deze rij geldt: ${note}.`, place),
  );
  return standText(
    draft,
    tests,
    `rij van ${label}`,
    `Welke rij geldt voor “${label}” (${placeText(place)}).`,
    place,
  );
}
