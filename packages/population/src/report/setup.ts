// What divides a report: which facts are the income, and what tells the kind of household. Found in the ordinance, or said by the user.

import type { DecisionModel, Expr, Fact, Per } from "@andersom/semantics";
import { plainName } from "../names.js";
import { PopulationError } from "../source.js";

/** A fact by its id, with how it is called. */
interface Part {
  readonly fact: string;
  readonly name: string;
  readonly series: boolean;
}

export interface IncomeSetup {
  readonly parts: readonly Part[];
  /** As the report calls it. */
  readonly name: string;
  readonly per?: Per;
  /** Groups are made of whole steps of so many euros. */
  readonly step: number;
}

export type TypeSetup =
  | { readonly by: "keuze"; readonly fact: string; readonly name: string; readonly labels: readonly string[] }
  | {
      readonly by: "leeftijd";
      readonly fact: string;
      readonly days: boolean;
      readonly labels: readonly string[];
    }
  | { readonly by: "grootte"; readonly labels: readonly string[] };

export interface Setup {
  readonly income?: IncomeSetup;
  readonly type: TypeSetup;
  /** ISO day on which ages and months are read. */
  readonly on: string;
}

export interface SetupWishes {
  /** `inkomen`, or more facts with a plus between them. */
  readonly income?: string | undefined;
  /** A fact with a choice, such as `leefvorm`. */
  readonly type?: string | undefined;
  readonly on: string;
  /** Facts that a file has a column for; others are known of nobody. */
  readonly columned: ReadonlySet<string>;
}

const compositions = [
  "een volwassene, geen kinderen",
  "een volwassene, met kinderen",
  "twee volwassenen, geen kinderen",
  "twee volwassenen, met kinderen",
  "drie of meer volwassenen",
  "alleen kinderen",
] as const;
const sizes = ["1 persoon", "2 personen", "3 personen", "4 personen", "5 of meer personen"] as const;

/** @throws PopulationError when the user names a fact that is not there or cannot be used. */
export function setUp(model: DecisionModel, wishes: SetupWishes): Setup {
  const income = incomeOf(model, wishes);
  return { ...(income === undefined ? {} : { income }), type: typeOf(model, wishes), on: wishes.on };
}

function incomeOf(model: DecisionModel, { income, columned }: SetupWishes): IncomeSetup | undefined {
  const amounts = model.facts.filter(({ type, id }) => type.kind === "bedrag" && columned.has(id));
  if (income !== undefined) {
    const facts = income.split("+").map((name) => {
      const found = byName(amounts, name);
      if (found === undefined)
        throw new PopulationError(
          `Bij --inkomen: er is geen bedrag “${name.trim()}” met een kolom. ${choose(amounts.map(({ key }) => key))}`,
        );
      return found;
    });
    return setupOf(facts);
  }
  // A notion “inkomen” that only adds facts up says what the ordinance itself means by it.
  for (const definition of model.definitions) {
    if (!/^inkomen$/u.test(plainName(definition.key))) continue;
    const [rule] = definition.rules;
    const added =
      definition.rules.length === 1 && rule?.body.form === "value" ? summed(rule.body.value) : undefined;
    const facts = added?.map((id) => amounts.find((one) => one.id === id));
    if (facts?.every((one): one is Fact => one !== undefined) === true) return setupOf(facts);
  }
  const named = amounts.filter(({ key }) => /inkomen/u.test(plainName(key)));
  const exact = named.find(({ key }) => plainName(key) === "inkomen");
  if (exact !== undefined) return setupOf([exact]);
  return named.length === 1 ? setupOf(named) : undefined;
}

/** The facts of `a plus b plus …`, or undefined when it is anything else. */
function summed(expr: Expr): readonly string[] | undefined {
  if (expr.op === "fact") return [expr.fact];
  if (expr.op !== "add") return undefined;
  const parts = expr.args.map(summed);
  return parts.every((one): one is readonly string[] => one !== undefined) ? parts.flat() : undefined;
}

function setupOf(facts: readonly Fact[]): IncomeSetup {
  const [first] = facts;
  const per = first?.type.kind === "bedrag" ? first.type.per : undefined;
  const yearly = per?.unit === "jaar" || per?.unit === "kalenderjaar";
  return {
    parts: facts.map((fact) => ({ fact: fact.id, name: fact.key, series: fact.type.reeks === true })),
    name: facts.map(({ key }) => key).join(" plus "),
    ...(per === undefined ? {} : { per }),
    step: yearly ? 12 : 1,
  };
}

const typeNames =
  /leefvorm|(?:soort|type) huishouden|huishoudtype|gezinssamenstelling|leefsituatie|gezinssituatie/u;

function typeOf(model: DecisionModel, { type, columned }: SetupWishes): TypeSetup {
  const choices = model.facts.filter((one) => one.type.kind === "keuze" && columned.has(one.id));
  const chosen =
    type === undefined ? choices.find(({ key }) => typeNames.test(plainName(key))) : byName(choices, type);
  if (type !== undefined && chosen === undefined)
    throw new PopulationError(
      `Bij --soort-huishouden: er is geen keuze “${type}” met een kolom. ${choose(choices.map(({ key }) => key))}`,
    );
  if (chosen?.type.kind === "keuze")
    return { by: "keuze", fact: chosen.id, name: chosen.key, labels: chosen.type.options };
  const person = model.facts.filter(({ thing, id }) => thing === "inwoner" && columned.has(id));
  const born = person.find((one) => one.type.kind === "datum" && plainName(one.key) === "geboortedatum");
  if (born !== undefined) return { by: "leeftijd", fact: born.id, days: true, labels: compositions };
  const age = person.find((one) => one.type.kind === "getal" && plainName(one.key) === "leeftijd");
  if (age !== undefined) return { by: "leeftijd", fact: age.id, days: false, labels: compositions };
  return { by: "grootte", labels: sizes };
}

function byName(facts: readonly Fact[], name: string): Fact | undefined {
  return facts.find((one) => [one.key, one.name].map(plainName).includes(plainName(name)));
}

function choose(names: readonly string[]): string {
  return names.length === 0 ? "Er is er geen." : `Kies uit: ${names.join(", ")}.`;
}
