// The outcome of a right per row, as `decideRight` has it: a refusal beats a grant, a grant beats a power.

import { parseIsoDate, type Day } from "@andersom/runtime";
import type { Right, RightRule } from "@andersom/semantics";
import { asDay } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { todayCode } from "./date.js";
import { appliesCode } from "./rules.js";
import { conjunction, disjunction, negation, Unsupported, type ConditionCode } from "./operand.js";
import { local, localCondition, type Writer } from "./scope.js";
import { transitionsOf, underTransitions } from "./transition.js";

/** Outcomes as numbers, in the order of this list. */
export const outcomes = [
  "niet aan de orde",
  "toegekend",
  "geweigerd",
  "ter beoordeling",
  "nog onbekend",
  "fout",
] as const;

export interface RightCode {
  /** JavaScript for the place of the outcome in `outcomes`. */
  readonly outcome: string;
  /** Absences behind an open outcome. */
  readonly open: string;
}

export function rightCode(compiler: Compiler, writer: Writer, right: Right): RightCode {
  const { index } = compiler;
  if (index.circles.has(`right ${right.id}`)) return { outcome: "5", open: "16" };
  const waits = right.place.instrument !== undefined ? "false" : outsideDays(compiler, writer);
  if (waits === "true") return { outcome: "0", open: "0" };
  const all = [...right.refusals, ...right.grants, ...right.powers].map((rule) => ({
    rule,
    inScope: rule.scope === undefined ? one : compiler.condition(writer, rule.scope),
    applies: appliesCode(compiler, writer, rule.scope, rule.condition),
  }));
  const holds = (rules: readonly RightRule[]): ConditionCode =>
    localCondition(
      writer,
      disjunction(
        all
          .filter(({ rule }) => rules.includes(rule))
          .map(({ rule, applies }) => {
            const before = all.filter((other) => other.rule.overrides.includes(rule.id));
            const beaten = localCondition(writer, disjunction(before.map((other) => other.applies)));
            return localCondition(writer, conjunction([applies, localCondition(writer, negation(beaten))]));
          }),
      ),
    );
  const [refused, granted, power] = [holds(right.refusals), holds(right.grants), holds(right.powers)];
  const favourable = all.filter(({ rule }) => !right.refusals.includes(rule));
  const speaking =
    favourable.length === 0 ? "false" : favourable.map(({ inScope }) => `${inScope.code} !== 0`).join(" || ");
  const [r, g, p] = [refused.code, granted.code, power.code];
  // Old rules that end with a decision of each person: their date is in force only for who has one.
  if (
    compiler.index.model.transitions?.some(
      ({ condition, ends, rights }) =>
        condition !== undefined &&
        ends?.past !== undefined &&
        (rights.length === 0 || rights.includes(right.id)),
    )
  )
    throw new Unsupported("een overgang tot het einde van een besluit");
  const transitions = transitionsOf(compiler, writer, right);
  const settled = [refused, granted, power].every(({ total }) => total);
  const bits = (code: string): string => `(${code} > 1 ? ${code} : 0)`;
  if (settled && waits === "false") {
    const rest = power.code === "0" ? "" : `${p} === 1 ? 3 : `;
    return {
      outcome: local(writer, `${r} === 1 ? 2 : ${g} === 1 ? 1 : ${rest}(${speaking}) ? 2 : 0`),
      open: "0",
    };
  }
  const open = local(writer, `truth(${g} === 1 ? ${bits(r)} : ${bits(r)} | ${bits(g)} | ${bits(p)})`);
  const outcome = [
    ...(waits === "false" ? [] : [`${waits} ? 0`]),
    `${r} === 1 ? 2`,
    ...(favourable.length === 0 ? [`${r} !== 0 ? openOutcome(${bits(r)})`] : []),
    `${g} === 0 && ${p} === 0 ? (${speaking}) ? 2 : 0`,
    `${r} === 0 && ${g} === 1 ? 1`,
    `${r} === 0 && ${g} === 0 && ${p} === 1 ? 3`,
    `openOutcome(${open})`,
  ].join(" : ");
  return underTransitions(writer, transitions, local(writer, outcome), open);
}

const one: ConditionCode = { kind: "ja-nee", code: "1", total: true };

/** Whether the ordinance does not apply yet on the peildatum, or no longer. */
function outsideDays(compiler: Compiler, writer: Writer): string {
  const { appliesFrom, lapses } = compiler.index.outline;
  const dayOf = (iso: string | undefined): Day | undefined =>
    iso === undefined ? undefined : parseIsoDate(iso);
  const [first, lapsed] = [dayOf(appliesFrom), dayOf(lapses)];
  if (first === undefined && lapsed === undefined) return "false";
  const { today } = compiler.statics;
  if (today !== undefined)
    return String((first !== undefined && today < first) || (lapsed !== undefined && today >= lapsed));
  const day = asDay(todayCode(compiler, writer));
  const tests = [
    ...(first === undefined ? [] : [`${day.code} < ${first}`]),
    ...(lapsed === undefined ? [] : [`${day.code} >= ${lapsed}`]),
  ];
  return local(writer, `${day.state ?? 0} === 0 && (${tests.join(" || ")})`);
}

/** What is missing decides between the open outcomes; a power that holds waits for whoever may use it. */
export const rightPrelude = `
const openOutcome = (s) => (s & 38) === 0 ? 5 : (s & 2) !== 0 || (s & 4) === 0 ? 4 : 3;
const asCondition = (outcome, open, granted) =>
  outcome === 1 ? granted : outcome === 2 || outcome === 0 ? granted ^ 1 : outcome === 3 ? 4 : outcome === 4 ? open & 38 : 16;
`;
