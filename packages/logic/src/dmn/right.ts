// The outcome of a right as a table: a refusal beats a grant, a grant beats a power, and what is open is said.

import { placeText } from "@andersom/runtime";
import type { Right, RightRule } from "@andersom/semantics";
import { notInForce } from "../decision/in-force.js";
import { round } from "./arithmetic.js";
import {
  constant,
  junction,
  named,
  negation,
  textCondition,
  type Condition,
  type TestCondition,
} from "./condition.js";
import { addDecision, addInput, type Draft } from "./draft.js";
import { NotInDmn, listed, opens, quoted, type DmnColumn, type DmnRow, type Open } from "./data.js";
import { asNumber, condition } from "./expression.js";
import { definitionCode } from "./definition.js";
import { remember } from "./input.js";
import { numberOf, standOf } from "./value.js";

export interface RightCode {
  /** Variables of the outcome, the amount as paid (whole parts of `scale`) and the grounds. */
  readonly outcome: string;
  readonly amount?: { readonly name: string; readonly scale: bigint };
  /** Why the amount is not there. */
  readonly noAmount?: string;
  readonly grounds?: string;
}

const outcomes = new WeakMap<Draft, Map<string, RightCode>>();

/** The outcome of a right, with its amount. */
export function rightCode(draft: Draft, right: Right): RightCode {
  const known = outcomes.get(draft) ?? new Map<string, RightCode>();
  outcomes.set(draft, known);
  const found = known.get(right.id);
  if (found !== undefined) return found;
  const busy = `right ${right.id}`;
  const before = draft.made.get(busy);
  if (before instanceof NotInDmn) throw before;
  draft.made.set(busy, new NotInDmn("een recht dat van zichzelf afhangt"));
  const made = makeRight(draft, right);
  known.set(right.id, made);
  draft.made.delete(busy);
  return made;
}

/** Whether somebody has the right, as a condition. */
export function rightCondition(draft: Draft, id: string): Condition {
  const right = draft.index.model.rights.find((one) => one.id === id);
  if (right === undefined) return constant("gat");
  const { outcome } = rightCode(draft, right);
  return remember(draft, `condition right ${id}`, () => {
    const rows: DmnRow[] = [
      { cells: [quoted("toegekend")], output: quoted("ja") },
      { cells: [listed(["geweigerd", "niet aan de orde"])], output: quoted("nee") },
      { cells: [quoted("ter beoordeling")], output: quoted("ter beoordeling") },
      { cells: [quoted("fout")], output: quoted("fout") },
      { cells: ["-"], output: quoted("onbekend") },
    ];
    const columns: DmnColumn[] = [{ expr: outcome, type: "string" }];
    const name = addDecision(
      draft,
      `recht op ${right.name}`,
      `Of er recht is op ${right.name}.`,
      "string",
      { hit: "FIRST", columns, rows },
      right.place,
    );
    return textCondition(name, new Set<Open>(["ter beoordeling", "fout", "onbekend"]));
  });
}

interface Ruled {
  readonly rule: RightRule;
  readonly scope: Condition;
  readonly holds: TestCondition;
  readonly where: string;
}

function makeRight(draft: Draft, right: Right): RightCode {
  const { index, run } = draft;
  if (index.circles.has(`right ${right.id}`)) throw new NotInDmn("een recht dat van zichzelf afhangt");
  if (index.things.get(right.thing)?.root !== true)
    throw new NotInDmn("een recht van dingen waarvan er meer zijn");
  const outside = notInForce(index.outline, run.world, right, { thing: right.thing, key: right.thing });
  if (outside !== undefined) {
    const table = {
      hit: "UNIQUE" as const,
      columns: [],
      rows: [
        {
          cells: [],
          output: quoted("niet aan de orde"),
          note: "reason" in outside ? (outside.reason ?? "") : "",
        },
      ],
    };
    return {
      outcome: addDecision(
        draft,
        `uitkomst ${right.name}`,
        `De verordening geldt niet op deze dag.`,
        "string",
        table,
        right.place,
      ),
    };
  }
  const rules = ruled(draft, right);
  const of = (own: readonly RightRule[], label: string): TestCondition => {
    const items = rules
      .filter(({ rule }) => own.includes(rule))
      .map(({ holds, where }) => ({ condition: holds, note: where }));
    const description = `${label}: een van de regels die hieronder staan.`;
    return named(
      draft,
      junction(draft, "any", items, label, description, right.place),
      label,
      description,
      right.place,
    );
  };
  const refused = of(right.refusals, `weigering van ${right.name}`);
  const granted = of(right.grants, `toekenning van ${right.name}`);
  const power = of(right.powers, `bevoegdheid voor ${right.name}`);
  const favourable = rules.filter(({ rule }) => !right.refusals.includes(rule));
  const columns = [...refused.columns, ...granted.columns, ...power.columns];
  const [ja, nee] = [quoted("ja"), quoted("nee")];
  const rows: DmnRow[] = [];
  const push = (r: string, g: string, p: string, output: string, note?: string): void => {
    rows.push({ cells: [r, g, p], output: quoted(output), ...(note === undefined ? {} : { note }) });
  };
  push(ja, "-", "-", "geweigerd", "Een weigeringsgrond gaat voor.");
  if (favourable.length === 0) {
    for (const one of opens) push(quoted(one), "-", "-", openOutcome(one));
    push(nee, "-", "-", "niet aan de orde");
  } else {
    push("-", nee, nee, "geweigerd", "Niet aan de voorwaarden voldaan.");
    push(nee, ja, "-", "toegekend");
    push(nee, nee, ja, "ter beoordeling", "Een bevoegdheid: iemand beslist.");
    for (const one of ["onbekend", "ter beoordeling", "gat", "fout"] as const)
      if (refused.open.has(one)) push(quoted(one), ja, "-", openOutcome(one));
    for (const one of ["onbekend", "ter beoordeling", "gat", "fout"] as const)
      for (const [at, test] of [refused, granted, power].entries())
        if (test.open.has(one))
          rows.push({
            cells: [0, 1, 2].map((other) => (other === at ? quoted(one) : "-")),
            output: quoted(openOutcome(one)),
          });
  }
  const silent = spokenTo(draft, favourable, right);
  const all: DmnColumn[] = silent === undefined ? columns : [...columns, ...silent.columns];
  // Where no rule speaks about this case, nothing is refused.
  const complete =
    silent === undefined
      ? rows
      : rows.flatMap((row) =>
          row.output === quoted("geweigerd") && row.cells[1] === nee
            ? [
                {
                  ...row,
                  cells: [...row.cells, ...silent.yes],
                  output: quoted("niet aan de orde"),
                  note: "Geen regel gaat over dit geval.",
                },
                { ...row, cells: [...row.cells, "-"] },
              ]
            : [{ ...row, cells: [...row.cells, "-"] }],
        );
  const later = [...limitInputs(draft, right), ...transitionInputs(draft, right)];
  const label = `uitkomst ${right.name}`;
  const description = `De uitkomst voor ${right.name}: toegekend, geweigerd, ter beoordeling, nog onbekend, niet aan de orde of fout.`;
  const base = addDecision(
    draft,
    later.length === 0 ? label : `${label} volgens de regels`,
    description,
    "string",
    { hit: "FIRST", columns: all, rows: complete },
    right.place,
  );
  const outcome = later.reduce((name, { columns: extra, rows: more }, at) => {
    const table = {
      hit: "FIRST" as const,
      columns: [{ expr: name, type: "string" as const }, ...extra],
      rows: [...more, { cells: ["-", "-"], output: name }],
    };
    return addDecision(
      draft,
      at === later.length - 1 ? label : `${label} stap ${at + 1}`,
      description,
      "string",
      table,
      right.place,
    );
  }, base);
  return { outcome, ...amountOf(draft, right, outcome), grounds: groundsOf(draft, right, rules, outcome) };
}

function openOutcome(open: Open): string {
  return open === "onbekend" || open === "gat" ? "nog onbekend" : open;
}

function ruled(draft: Draft, right: Right): readonly Ruled[] {
  const all = [...right.refusals, ...right.grants, ...right.powers];
  const used = new Map<string, number>();
  const candidates = all.map((rule) => {
    const text = placeText(rule.place);
    const count = (used.get(text) ?? 0) + 1;
    used.set(text, count);
    const where = count === 1 ? text : `${text} (${count})`;
    const label = `voorwaarde van ${where} voor ${right.name}`;
    const scope =
      rule.scope === undefined
        ? constant(true)
        : condition(draft, rule.scope, `${where} gaat over dit geval`);
    const own = rule.condition === undefined ? constant(true) : condition(draft, rule.condition, label);
    const applies = junction(
      draft,
      "all",
      [{ condition: scope }, { condition: own }],
      `${where} is van toepassing op ${right.name}`,
      rule.text,
      rule.place,
    );
    return { rule, scope, applies, where };
  });
  return candidates.map(({ rule, scope, applies, where }) => {
    const beating = candidates.filter((other) => other.rule.overrides.includes(rule.id));
    const label = `uitzondering op ${where} voor ${right.name}`;
    const beaten = junction(
      draft,
      "any",
      beating.map((one) => ({ condition: one.applies, note: one.where })),
      label,
      label,
      rule.place,
    );
    const holds = junction(
      draft,
      "all",
      [{ condition: applies }, { condition: negation(beaten) }],
      `${where} voor ${right.name}`,
      rule.text,
      rule.place,
    );
    return {
      rule,
      scope,
      holds: named(draft, holds, `${where} voor ${right.name}`, rule.text, rule.place),
      where,
    };
  });
}

/** ja where every favourable rule is about other cases; undefined where one is always about this one. */
function spokenTo(draft: Draft, favourable: readonly Ruled[], right: Right): TestCondition | undefined {
  if (
    favourable.length === 0 ||
    favourable.some(({ scope }) => scope.kind === "constant" && scope.value !== false)
  )
    return undefined;
  const label = `geen regel over dit geval: ${right.name}`;
  const found = junction(
    draft,
    "all",
    favourable.map(({ scope, where }) => ({ condition: negation(scope), note: where })),
    label,
    label,
    right.place,
  );
  return named(draft, found, label, label, right.place);
}

interface Later {
  readonly columns: readonly DmnColumn[];
  readonly rows: readonly DmnRow[];
}

/** How often a right may be granted, and a ceiling: what the municipality's register says. */
function limitInputs(draft: Draft, right: Right): readonly Later[] {
  if (right.limit === undefined && right.ceiling === undefined) return [];
  const words = [right.limit?.text, right.ceiling?.text].filter((one) => one !== undefined).join(" ");
  const name = addInput(draft, {
    label: `register laat ${right.name} niet meer toe`,
    description: `Aangeleverd uit het register van eerdere toekenningen: ja als ${right.name} daarom niet meer kan (${words}); leeg als dat niet is nagegaan.`,
    type: "string",
    prepared: "het register van eerdere toekenningen",
    feed: { form: "limit", right: right.id },
    place: right.limit?.place ?? right.ceiling?.place,
  });
  const cells = [listed(["toegekend", "ter beoordeling", "nog onbekend"]), quoted("ja")];
  return [
    {
      columns: [{ expr: name, type: "string" }],
      rows: [{ cells, output: quoted("geweigerd"), note: words }],
    },
  ];
}

/** Older rules are not in the ordinance; whether they hold is put in. */
function transitionInputs(draft: Draft, right: Right): readonly Later[] {
  if (right.place.instrument !== undefined) return [];
  const transitions = (draft.index.model.transitions ?? []).filter(
    ({ rights }) => rights.length === 0 || rights.includes(right.id),
  );
  return transitions.map((transition) => {
    const name = addInput(draft, {
      label: `overgang ${transition.title} voor ${right.name}`,
      description: `Aangeleverd: of voor ${right.name} nog de oude regels gelden (${transition.title}): ja, nee, onbekend of te beoordelen.`,
      type: "string",
      prepared: "oude regels, die niet in de verordening staan",
      feed: { form: "transition", transition: transition.id, right: right.id },
      place: transition.place,
    });
    const note = transition.text;
    return {
      columns: [{ expr: name, type: "string" }],
      rows: [
        {
          cells: [listed(["toegekend", "geweigerd", "ter beoordeling", "nog onbekend"]), quoted("ja")],
          output: quoted("ter beoordeling"),
          note,
        },
        { cells: [quoted("toegekend"), quoted("onbekend")], output: quoted("nog onbekend"), note },
      ],
    };
  });
}

/** The amount as it is paid, where the outcome has one. */
function amountOf(draft: Draft, right: Right, outcome: string): Pick<RightCode, "amount" | "noAmount"> {
  const definition = right.amount === undefined ? undefined : draft.index.definitions.get(right.amount);
  if (definition === undefined) return {};
  try {
    const code = definitionCode(draft, definition.id);
    if (code.kind === "static" && standOf(code.value) !== undefined)
      throw new NotInDmn("een bedrag dat er op deze dag niet is");
    const exact = code.kind === "static" ? numberOf(code.value) : asNumber(code);
    const step = definition.type.kind === "bedrag" ? draft.index.outline.rounding : undefined;
    const paid =
      step === undefined
        ? exact
        : round(draft, exact, step, "dichtstbij", `${definition.key} afgerond`, definition.place);
    const cents = definition.type.kind === "bedrag" && 100n % paid.scale === 0n;
    const scale = cents ? 100n : paid.scale;
    const factor = scale / paid.scale;
    const output =
      factor === 1n
        ? paid.expr
        : /^\d+$/u.test(paid.expr)
          ? String(BigInt(paid.expr) * factor)
          : `(${paid.expr} * ${factor})`;
    const unit =
      definition.type.kind !== "bedrag"
        ? scale === 1n
          ? ""
          : ` maal ${scale}`
        : scale === 100n
          ? " in centen"
          : ` maal ${scale}`;
    const name = addDecision(
      draft,
      `bedrag ${right.name}${unit}`,
      `Wat ${right.name} bedraagt, zoals het wordt uitbetaald.`,
      "number",
      {
        hit: "UNIQUE",
        columns: [{ expr: outcome, type: "string" }],
        rows: [{ cells: [listed(["toegekend", "ter beoordeling"])], output }],
      },
      definition.place,
    );
    return { amount: { name, scale } };
  } catch (error) {
    if (!(error instanceof NotInDmn)) throw error;
    return { noAmount: error.message };
  }
}

/** The articles behind the outcome, collected: those that refuse, or grant, or were not met. */
function groundsOf(draft: Draft, right: Right, rules: readonly Ruled[], outcome: string): string {
  const columns: DmnColumn[] = [
    { expr: outcome, type: "string" },
    ...rules.flatMap(({ holds }) => holds.columns),
  ];
  const rows: DmnRow[] = [];
  rules.forEach(({ rule, where }, at) => {
    const row = (kind: string, answer: string): void => {
      rows.push({
        cells: [quoted(kind), ...rules.map((_, other) => (other === at ? quoted(answer) : "-"))],
        output: quoted(where),
        note: rule.text,
      });
    };
    if (right.refusals.includes(rule)) row("geweigerd", "ja");
    else if (right.grants.includes(rule)) row("toegekend", "ja");
    else row("ter beoordeling", "ja");
  });
  return addDecision(
    draft,
    `gronden ${right.name}`,
    `De bepalingen waarop de uitkomst voor ${right.name} rust.`,
    "string",
    { hit: "COLLECT", columns, rows },
    right.place,
  );
}
