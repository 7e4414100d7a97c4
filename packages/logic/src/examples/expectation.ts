// One expectation of a voorbeeld: met or not, and in plain Dutch what came instead.

import {
  compareOp, isUnknown, placeText, show,
  type Operand, type Place, type RightOutcome, type Shown, type Truth,
} from "@andersom/runtime";
import type { Citation, DecisionModel, Expectation, Expr } from "@andersom/semantics";
import type { DecisionRun } from "../decision/decide.js";
import { onlyBecause } from "../decision/has-right.js";
import { payable } from "../decision/right.js";
import { truthOf } from "../decision/truth.js";
import { normalName } from "../input/names.js";
import { outlineOf } from "../interpreter/world.js";

export interface CheckedExpectation {
  readonly text: string;
  readonly place: Place;
  readonly status: "geslaagd" | "mislukt" | "niet uitvoerbaar";
  /** What came out instead; empty when the expectation is met. */
  readonly explanation: string;
}

type Verdict = readonly [met: boolean, otherwise: string];

export function checkExpectation(model: DecisionModel, run: DecisionRun<Expr>, expectation: Expectation): CheckedExpectation {
  const { text, place } = expectation;
  if (expectation.form === "niet uitvoerbaar") return { text, place, status: "niet uitvoerbaar", explanation: expectation.reason };
  const [met, otherwise] = verdict(model, run, expectation);
  return { text, place, status: met ? "geslaagd" : "mislukt", explanation: met ? "" : otherwise };
}

function verdict(model: DecisionModel, run: DecisionRun<Expr>, expectation: Exclude<Expectation, { form: "niet uitvoerbaar" }>): Verdict {
  const { decision, world } = run;
  const scope = world.scope(undefined, undefined);
  switch (expectation.form) {
    case "recht": {
      const outcome = outcomeOf(run, expectation.right);
      if (outcome === undefined) return [false, "Dit recht komt in de verordening niet voor."];
      return [meetsRight(outcome, expectation.granted, expectation.because), outcomeText(model, outcome)];
    }
    case "waarde": {
      const left = paid(model, expectation.left, world.evaluate(expectation.left, scope));
      const right = world.evaluate(expectation.right, scope);
      return [compareOp(expectation.comparison, left, right) === true, `De waarde is ${shownText(model, show(left, expectation.left.type))}.`];
    }
    case "voorwaarde": {
      const truth: Truth = truthOf(world.evaluate(expectation.condition, scope));
      return [truth === true, `Dit is ${shownText(model, show(truth, { kind: "ja-nee" }))}.`];
    }
    case "ter beoordeling": {
      if (expectation.right !== undefined) {
        const outcome = outcomeOf(run, expectation.right);
        if (outcome === undefined) return [false, "Dit recht komt in de verordening niet voor."];
        return [outcome.kind === "ter beoordeling" && judgedBy(outcome.by, expectation.by), outcomeText(model, outcome)];
      }
      const power = decision.powers.find((one) => expectation.power !== undefined && normalName(one.name) === normalName(expectation.power));
      if (power === undefined) return [false, "Deze bevoegdheid komt in de verordening niet voor."];
      const holds = power.applies.kind === "waarde" && power.applies.value === true;
      return [holds && judgedBy([power.actor], expectation.by), `De voorwaarden voor deze bevoegdheid: ${shownText(model, power.applies)}.`];
    }
    case "nog onbekend": return each(expectation.names, (id) => isStillOpen(run, id), "is niet onbekend");
    case "niet aan de orde": return each(expectation.names, (id) => outcomeOf(run, id)?.kind === "niet aan de orde", "is wel aan de orde");
    case "niet gevraagd": {
      const { facts, judgements } = decision.missing;
      const asked = new Set([...facts.map(({ fact }) => fact), ...judgements.map(({ judgement }) => judgement)]);
      return each(expectation.names, (id) => !asked.has(id), "wordt nog gevraagd");
    }
    case "afwijking": return departureVerdict(run, expectation.accepted, expectation.reason);
  }
}

function each(names: readonly { readonly id: string; readonly name: string }[], met: (id: string) => boolean, otherwise: string): Verdict {
  const failing = names.filter(({ id }) => !met(id)).map(({ name }) => name);
  return [failing.length === 0, `${failing.join(", ")}: ${otherwise}.`];
}

function outcomeOf(run: DecisionRun<Expr>, right: string): RightOutcome | undefined {
  return run.decision.rights.find((one) => one.right === right);
}

/** "Geen recht" is also met when nothing about the right applies here; a reason asks for a real refusal. */
function meetsRight(outcome: RightOutcome, granted: boolean, because: readonly Citation[] | undefined): boolean {
  if (granted) return outcome.kind === "toegekend";
  if (outcome.kind === "geweigerd") return because === undefined || onlyBecause(outcome, because);
  return outcome.kind === "niet aan de orde" && because === undefined;
}

function judgedBy(actors: readonly string[], by: string | undefined): boolean {
  return by === undefined || actors.some((actor) => normalName(actor) === normalName(by));
}

function isStillOpen(run: DecisionRun<Expr>, id: string): boolean {
  const outcome = outcomeOf(run, id);
  if (outcome !== undefined) return outcome.kind === "nog onbekend";
  if (run.decision.missing.facts.some(({ fact }) => fact === id)) return true;
  return run.decision.values.some((value) => value.id === id && value.result.kind === "onbekend") || isUnknown(run.world.definition(id, undefined));
}

function departureVerdict(run: DecisionRun<Expr>, accepted: boolean, reason: string | undefined): Verdict {
  const { departures } = run.decision;
  if (departures.length === 0) return [false, "Dit voorbeeld vraagt geen afwijking."];
  const said = departures.map((one) => `${one.clause}: ${one.kind}${one.findings.map(({ message }) => `; ${message}`).join("")}`).join(" ");
  const wanted = accepted ? "aanvaard" : "geweigerd";
  const met = departures.every(
    (one) =>
      one.kind === wanted &&
      (reason === undefined || one.findings.some((finding) => finding.reason === reason || finding.message.toLowerCase().includes(reason.toLowerCase()))),
  );
  return [met, said];
}

/** The amount of a right is compared as it is paid. */
function paid(model: DecisionModel, expr: Expr, value: Operand): Operand {
  const isAmount = expr.op === "definition" && expr.clause === undefined && model.rights.some((right) => right.amount === expr.definition);
  return isAmount ? payable(outlineOf(model), value, expr.type.kind) : value;
}

function outcomeText(model: DecisionModel, outcome: RightOutcome): string {
  const why = outcome.grounds.map((ground) => placeText(ground.places.at(-1) ?? {})).join("; ");
  switch (outcome.kind) {
    case "nog onbekend": return `De uitkomst is nog onbekend: ${missingText(model, outcome)}.`;
    case "ter beoordeling": return `De uitkomst is ter beoordeling${outcome.by.length === 0 ? "" : ` door ${outcome.by.join(", ")}`}: ${missingText(model, { ...outcome, facts: [], holes: [] })}.`;
    case "fout": return `De uitkomst is een fout: ${outcome.findings.map(({ message }) => message).join(" ")}`;
    case "toegekend":
    case "geweigerd":
    case "niet aan de orde": return `De uitkomst is ${outcome.kind}${why === "" ? "" : ` (${why})`}.`;
  }
}

function shownText(model: DecisionModel, shown: Shown): string {
  switch (shown.kind) {
    case "waarde": return shown.text;
    case "onbekend": return `nog onbekend: ${missingText(model, shown)}`;
    case "niet van toepassing": return "niet van toepassing";
    case "fout": return `een fout: ${shown.findings.map(({ message }) => message).join(" ")}`;
  }
}

function missingText(model: DecisionModel, missing: Pick<Extract<Shown, { kind: "onbekend" }>, "facts" | "judgements" | "holes">): string {
  const name = (id: string): string => model.facts.find((one) => one.id === id)?.name ?? model.powers.find((one) => one.id === id)?.name ?? id;
  const facts = missing.facts.map(({ fact, months }) => `${name(fact)}${months === undefined ? "" : ` (${months.length === 1 ? months[0]! : `${months[0]!} en ${months.length - 1} andere maanden`})`} ontbreekt`);
  return [...facts, ...missing.judgements.map(({ judgement }) => `het oordeel “${name(judgement)}” ontbreekt`), ...missing.holes].join("; ");
}
