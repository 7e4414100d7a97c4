// One expectation of a voorbeeld: met or not, and in plain Dutch what came instead.

import {
  compareOp, isFault, isUnknown, placeText, show,
  type Finding, type Operand, type Place, type RightOutcome, type Shown, type Truth,
} from "@andersom/runtime";
import type { Citation, DecisionModel, Expectation, Expr } from "@andersom/semantics";
import type { DecisionRun } from "../decision/decide.js";
import type { DepartureOutcome } from "../decision/departures.js";
import { onlyBecause } from "../decision/has-right.js";
import { payable } from "../decision/right.js";
import { choiceVerdict } from "./choice.js";
import { signalHolds } from "../decision/signals.js";
import { truthOf } from "../decision/truth.js";
import type { Scope } from "../decision/world.js";
import { normalName } from "../input/names.js";
import { personThing } from "../input/spec.js";
import { expressionsIn } from "../interpreter/circles.js";
import { outlineOf } from "../interpreter/world.js";
import { termVerdict } from "./term.js";

export interface CheckedExpectation {
  readonly text: string;
  readonly place: Place;
  readonly status: "geslaagd" | "mislukt" | "niet uitvoerbaar";
  /** What came out instead, or why it cannot be run; empty when the expectation is met. */
  readonly explanation: string;
  /** The later day on which it was checked. */
  readonly date?: string;
}

type Verdict = readonly [met: boolean, otherwise: string, holes?: readonly string[]];

/** The runs of the people of a voorbeeld, on one day; one run without a key when it is about the run's own inwoner. */
export interface ExampleRuns {
  readonly runs: readonly PersonRun[];
  /** Each person under the variable that the sentences use. */
  readonly things: Scope["things"];
  /** The person who asks, by key. */
  readonly lead?: string;
  /** The day, when it is not the voorbeeld's own. */
  readonly date?: string;
}
export interface PersonRun {
  readonly key: string | undefined;
  readonly run: DecisionRun<Expr>;
}

export function checkExpectation(model: DecisionModel, runs: ExampleRuns, expectation: Expectation): CheckedExpectation {
  const base = { text: expectation.text, place: expectation.place, ...(runs.date === undefined ? {} : { date: runs.date }) };
  const cannot = (explanation: string): CheckedExpectation => ({ ...base, status: "niet uitvoerbaar", explanation });
  if (expectation.form === "niet uitvoerbaar") return cannot(expectation.reason);
  const own = ownRuns(model, runs, expectation);
  if (typeof own === "string") return { ...base, status: "mislukt", explanation: own };
  const [met, otherwise, holes = []] = verdict(model, own, runs.things, expectation);
  if (met) return { ...base, status: "geslaagd", explanation: "" };
  return holes.length > 0 ? cannot(holes.join("; ")) : { ...base, status: "mislukt", explanation: otherwise };
}

/** The runs that an expectation is about: of the person it names, or everyone's. */
function ownRuns(model: DecisionModel, { runs, lead }: ExampleRuns, expectation: Runnable): readonly DecisionRun<Expr>[] | string {
  const all = runs.map(({ run }) => run);
  const of = (key: string): DecisionRun<Expr>[] => runs.filter((one) => one.key === key).map(({ run }) => run);
  if (all.length === 1) return all;
  switch (expectation.form) {
    case "recht":
      if (expectation.of !== undefined) return of(expectation.of);
      return model.rights.some(({ id, thing }) => id === expectation.right && thing !== personThing) ? all : "Er zijn meer personen; zeg om wie het gaat.";
    case "ter beoordeling":
      return expectation.of === undefined ? all : of(expectation.of);
    case "waarde":
    case "voorwaarde": {
      const named = expressionsIn(expectation.form === "waarde" ? [expectation.left, expectation.right] : expectation.condition);
      const key = named.flatMap((one) => (one.op === "variable" ? [one.name] : [])).find((name) => of(name).length > 0);
      return key === undefined ? all.slice(0, 1) : of(key);
    }
    case "nog onbekend":
    case "niet aan de orde":
    case "niet gevraagd":
    case "signaal":
    case "afwijking":
    case "keuze":
    case "vereiste":
      return all;
    case "termijn":
      return expectation.of === undefined ? leadFirst(runs, lead) : of(expectation.of);
  }
}

/** A step belongs to the hulpvraag, and so to the person who asks. */
function leadFirst(runs: readonly PersonRun[], lead: string | undefined): readonly DecisionRun<Expr>[] {
  const own = runs.find(({ key }) => key !== undefined && key === lead) ?? runs[0];
  return own === undefined ? [] : [own.run];
}

type Runnable = Exclude<Expectation, { form: "niet uitvoerbaar" }>;

function verdict(model: DecisionModel, runs: readonly DecisionRun<Expr>[], things: Scope["things"], expectation: Runnable): Verdict {
  const [run] = runs;
  if (run === undefined) return [false, "Deze persoon komt in het voorbeeld niet voor."];
  const { world } = run;
  const own = world.scope(undefined, undefined);
  const scope = { ...own, things: { ...own.things, ...things } };
  switch (expectation.form) {
    case "recht": {
      const outcome = outcomeOf(run, expectation.right);
      if (outcome === undefined) return [false, "Dit recht komt in de verordening niet voor."];
      return [meetsRight(outcome, expectation.granted, expectation.because), outcomeText(model, outcome), holesOf(outcome)];
    }
    case "waarde": {
      const left = paid(model, expectation.left, world.evaluate(expectation.left, scope));
      const right = world.evaluate(expectation.right, scope);
      return [compareOp(expectation.comparison, left, right) === true, `De waarde is ${shownText(model, show(left, expectation.left.type))}.`, holesOf(left)];
    }
    case "voorwaarde": {
      const truth: Truth = truthOf(world.evaluate(expectation.condition, scope));
      return [truth === true, `Dit is ${shownText(model, show(truth, { kind: "ja-nee" }))}.`, holesOf(truth)];
    }
    case "ter beoordeling": {
      if (expectation.right !== undefined) {
        const outcome = outcomeOf(run, expectation.right);
        if (outcome === undefined) return [false, "Dit recht komt in de verordening niet voor."];
        return [outcome.kind === "ter beoordeling" && judgedBy(outcome.by, expectation.by), outcomeText(model, outcome), holesOf(outcome)];
      }
      const powers = runs.flatMap(({ decision }) => decision.powers).filter((one) => expectation.power !== undefined && normalName(one.name) === normalName(expectation.power));
      const [power] = powers;
      if (power === undefined) return [false, "Deze bevoegdheid komt in de verordening niet voor."];
      const holds = powers.some((one) => one.applies.kind === "waarde" && one.applies.value === true);
      return [holds && judgedBy([power.actor], expectation.by), `De voorwaarden voor deze bevoegdheid: ${shownText(model, power.applies)}.`, holesOf(power.applies)];
    }
    case "nog onbekend": return each(runs, things, expectation.names, (one, id) => isStillOpen(one, id), "is niet onbekend");
    case "niet aan de orde": return each(runs, things, expectation.names, isOutOfPlay, "is wel aan de orde");
    case "niet gevraagd": return each(runs, things, expectation.names, notAsked, "wordt nog gevraagd");
    case "termijn": {
      const found = termVerdict(outlineOf(model), run, expectation.name, expectation.date);
      return found === undefined ? [false, "Deze stap, handeling of plicht is hier niet aan de orde."] : [found.met, found.otherwise];
    }
    case "vereiste": return requirementVerdict(runs, expectation.rules, expectation.met);
    case "keuze": return choiceVerdict(model, runs, expectation.accepted, expectation.definition);
    case "signaal": return signalVerdict(model, runs, expectation.signal, expectation.present);
    case "afwijking": return departureVerdict(runs.flatMap(({ decision }) => decision.departures), expectation.accepted, expectation.reason);
  }
}

type Named = { readonly id: string; readonly name: string; readonly of?: string };

/** A name of one person is looked up in that person's run; without a person it must be met for everyone. */
function each(
  runs: readonly DecisionRun<Expr>[],
  things: Scope["things"],
  names: readonly Named[],
  met: (run: DecisionRun<Expr>, id: string, person: string | undefined) => boolean,
  otherwise: string,
): Verdict {
  const failing = names.filter(({ id, of }) => {
    const person = of === undefined ? undefined : things[of];
    const own = person === undefined ? runs : runs.filter(({ world }) => Object.values(world.scope(undefined, undefined).things).some(({ key }) => key === person.key));
    return own.length === 0 || !own.every((run) => met(run, id, person?.key));
  });
  return [failing.length === 0, `${failing.map(({ name }) => name).join(", ")}: ${otherwise}.`];
}

/** With a person: not asked about that person, whoever's right it is for. */
function notAsked({ decision }: DecisionRun<Expr>, id: string, person: string | undefined): boolean {
  const { facts, judgements } = decision.missing;
  const asked = [...facts.map(({ fact, thing }) => ({ one: fact, thing })), ...judgements.map(({ judgement, thing }) => ({ one: judgement, thing }))];
  return !asked.some(({ one, thing }) => one === id && (person === undefined || thing === person));
}

/** What the rules themselves cannot compute (yet); no fact can help there. */
function holesOf(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null && "holes" in value ? (value.holes as readonly string[]) : [];
}

/** What the rules say of a right, whether or not anybody put it in play. */
function outcomeOf(run: DecisionRun<Expr>, right: string): RightOutcome | undefined {
  return run.states.find((one) => one.right.id === right)?.outcome;
}

/** What nobody put in play: that is told of the plan, not of the right. A power is out of play where no sentence gives it. */
function isOutOfPlay(run: DecisionRun<Expr>, right: string): boolean {
  const state = run.states.find((one) => one.right.id === right);
  if (state !== undefined) return !run.asked.includes(state) || state.outcome.kind === "niet aan de orde";
  const power = run.decision.powers.find(({ id }) => id === right);
  if (power !== undefined)
    return run.decision.powers
      .filter(({ name }) => normalName(name) === normalName(power.name))
      .every(({ applies }) => applies.kind === "waarde" && applies.value === false);
  return false;
}

/** There for somebody, or for nobody. */
function signalVerdict(model: DecisionModel, runs: readonly DecisionRun<Expr>[], signal: string, present: boolean): Verdict {
  const found = runs.map(({ world }) => signalHolds(outlineOf(model), world, signal, world.scope(undefined, undefined)));
  const met = present ? found.includes(true) : found.every((one) => one === false);
  const open = found.find((one) => typeof one === "object");
  return [met, `Dit is ${shownText(model, show(found.includes(true) || (open ?? false), { kind: "ja-nee" }))}.`, holesOf(open)];
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
  if (outcome !== undefined) return outcome.kind === "nog onbekend" || (outcome.kind === "fout" && isExpired(outcome));
  if (run.decision.missing.facts.some(({ fact }) => fact === id)) return true;
  const shown = run.decision.values.flatMap((value) => (value.id === id ? [value.result] : []));
  if (shown.some((result) => result.kind === "onbekend" || (result.kind === "fout" && isExpired(result)))) return true;
  const value = run.world.definition(id, undefined);
  return isUnknown(value) || (isFault(value) && isExpired(value));
}

/** An amount whose last day is past is not known yet for this day: nobody made a mistake in the household. */
function isExpired({ findings }: { readonly findings: readonly Finding[] }): boolean {
  return findings.length > 0 && findings.every(({ code }) => code === "bedrag verlopen");
}

function departureVerdict(departures: readonly DepartureOutcome[], accepted: boolean, reason: string | undefined): Verdict {
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
    case "niet aan de orde": return `De uitkomst is niet aan de orde${outcome.reason === undefined ? (why === "" ? "" : ` (${why})`) : `: ${outcome.reason}`}.`;
    case "toegekend":
    case "geweigerd": return `De uitkomst is ${outcome.kind}${why === "" ? "" : ` (${why})`}.`;
  }
}

function shownText(model: DecisionModel, shown: Shown): string {
  switch (shown.kind) {
    case "waarde": return shown.text;
    case "onbekend": return `nog onbekend: ${missingText(model, shown)}`;
    case "niet van toepassing": return "niet van toepassing";
    case "fout": return `een fout: ${shown.findings.map(({ message }) => message).join(" ").replace(/\.$/, "")}`;
  }
}

function missingText(model: DecisionModel, missing: Pick<Extract<Shown, { kind: "onbekend" }>, "facts" | "judgements" | "holes">): string {
  const name = (id: string): string => model.facts.find((one) => one.id === id)?.name ?? model.powers.find((one) => one.id === id)?.name ?? id;
  const facts = missing.facts.map(({ fact, months }) => `${name(fact)}${months === undefined ? "" : ` (${months.length === 1 ? months[0]! : `${months[0]!} en ${months.length - 1} andere maanden`})`} ontbreekt`);
  return [...facts, ...missing.judgements.map(({ judgement }) => `het oordeel “${name(judgement)}” ontbreekt`), ...missing.holes].join("; ");
}

/** All met, or one known not to be; while one is not known, neither. */
function requirementVerdict(runs: readonly DecisionRun<Expr>[], rules: readonly string[], wanted: boolean): Verdict {
  const found = runs.flatMap(({ decision }) => decision.requirements.filter(({ id }) => rules.includes(id)));
  const known = found.map(({ met }) => (met.kind === "waarde" ? met.value === true : undefined));
  if (known.includes(false)) return [!wanted, "Aan dit vereiste is niet voldaan."];
  if (known.includes(undefined)) return [false, "Of aan dit vereiste is voldaan, is nog niet bekend."];
  return [wanted, "Aan dit vereiste is voldaan."];
}
