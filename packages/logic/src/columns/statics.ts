// What is the same for every row of a population (amounts of the law, the peildatum): found on the model, evaluated by the interpreter.

import { isKnown, type MonthKey, type Operand, type Value } from "@andersom/runtime";
import type { Expr, Fact } from "@andersom/semantics";
import { choicesOf } from "../decision/deciding-powers.js";
import { isDatedRule } from "../decision/dated.js";
import { noDepartures } from "../decision/world.js";
import { readHousehold } from "../input/household.js";
import { cell, isSeries, type Series } from "../input/spec.js";
import { indexModel, startRun } from "../interpreter/world.js";

export type Index = ReturnType<typeof indexModel>;

export interface Statics {
  /** Whether the value of an expression depends on no row. */
  readonly isStatic: (expr: Expr) => boolean;
  readonly isStaticDefinition: (id: string) => boolean;
  /** Amounts that were given for some months, of a value that is worked out per row in the others. */
  readonly givenMonths: (id: string) => Series | undefined;
  /** What was chosen for everybody under a power. */
  readonly chosen: (fact: Fact) => Operand | Series | undefined;
  readonly value: (expr: Expr, month?: MonthKey) => Operand;
  readonly peildatum: Operand;
  /** The peildatum as a fixed day, or undefined where it differs per row. */
  readonly today: number | undefined;
}

/** `given`: a household file with what holds for everybody (the peildatum, amounts, facts without a column). */
export function findStatics(index: Index, given: unknown, hasColumn: (fact: string) => boolean): Statics {
  const { model } = index;
  const household = readHousehold(model, given);
  const forAll = new Set(
    model.facts
      .filter(
        ({ id, thing }) =>
          !hasColumn(id) && household.values.has(cell(household.instances.get(thing)?.[0]?.key ?? "", id)),
      )
      .filter(({ sureCases }) => sureCases === undefined || sureCases.length === 0)
      .map(({ id }) => id),
  );
  const partlyGiven = (id: string): Series | undefined => {
    const found = household.parameters.get(id);
    return found !== undefined && isSeries(found) && found.otherwise === undefined ? found : undefined;
  };
  const rowDefinitions = new Map<string, boolean>();
  /** A thing by itself is a row; as the subject of a value that is the same for everybody it is not looked at. */
  const perRow = (part: unknown): boolean => {
    if (typeof part !== "object" || part === null) return false;
    if (Array.isArray(part)) return part.some(perRow);
    const expr = part as Expr;
    if ((expr.op === "definition" || expr.op === "fact") && expr.of?.op === "variable") return readsRow(expr);
    if ("op" in part && readsRow(expr)) return true;
    return Object.entries(part).some(([key, value]) => key !== "place" && key !== "type" && perRow(value));
  };
  const definitionPerRow = (id: string): boolean => {
    const known = rowDefinitions.get(id);
    if (known !== undefined) return known;
    rowDefinitions.set(id, false);
    const definition = index.definitions.get(id);
    const found =
      definition === undefined ||
      ((!household.parameters.has(id) || partlyGiven(id) !== undefined) &&
        (choicesOf(model.powers, id).length > 0 ||
          perRow([definition.rules, definition.caps]) ||
          (definition.rules.some(isDatedRule) && peildatumPerRow())));
    rowDefinitions.set(id, found);
    return found;
  };
  const peildatumPerRow = (): boolean =>
    model.peildatum !== undefined && model.peildatum !== "" && definitionPerRow(model.peildatum);
  const readsRow = (expr: Expr): boolean => {
    switch (expr.op) {
      case "fact":
        return !(forAll.has(expr.fact) && expr.of.op === "variable");
      case "variable":
      case "has-right":
      case "effect-not-reached":
      case "duty-applies":
        return true;
      case "definition":
        return definitionPerRow(expr.definition) || expr.clause !== undefined;
      case "peildatum":
        return peildatumPerRow();
      default:
        return false;
    }
  };
  // A value that is the same for everybody may stand on another that is.
  const definitions = model.definitions.map((one) =>
    definitionPerRow(one.id) ? one : aboutNobody(one, index.facts),
  );
  const run = startRun(indexModel({ ...model, definitions }), household, household.peildatum, noDepartures);
  const peildatum = peildatumPerRow()
    ? ({ kind: "onbekend", facts: [], judgements: [], holes: [] } as const)
    : run.peildatum();
  return {
    isStatic: (expr) => !perRow(expr),
    isStaticDefinition: (id) => !definitionPerRow(id),
    givenMonths: (id) => (definitionPerRow(id) ? partlyGiven(id) : undefined),
    chosen: ({ id, thing }) =>
      hasColumn(id)
        ? undefined
        : household.values.get(cell(household.instances.get(thing)?.[0]?.key ?? "", id)),
    value: (expr, month) => {
      const scope = run.world.scope(undefined, undefined);
      return run.evaluate(aboutNobody(expr, index.facts), month === undefined ? scope : { ...scope, month });
    },
    peildatum,
    today: isKnown<Value>(peildatum) && typeof peildatum === "number" ? peildatum : undefined,
  };
}

/** The same expression about nobody: whom a value is about that is the same for everybody is not looked at, however deep it stands. */
function aboutNobody<T>(part: T, facts: Index["facts"]): T {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((one: unknown) => aboutNobody(one, facts)) as T;
  const expr = part as unknown as Expr;
  if (expr.op === "definition" && expr.of?.op === "variable") {
    const { of: _of, ...rest } = expr;
    return rest as T;
  }
  if (expr.op === "fact" && expr.of.op === "variable")
    return { ...expr, of: { ...expr.of, name: facts.get(expr.fact)?.thing ?? expr.of.name } } as T;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === "place" || key === "type" ? (value as unknown) : aboutNobody<unknown>(value, facts),
    ]),
  ) as T;
}
