// The step of the worksheet about the law: the rules of a right, its outcome, and the room to depart from them.

import { lowerFirst } from "@andersom/publish";
import { placeText, type RightOutcome } from "@andersom/runtime";
import type { DepartureOutcome } from "@andersom/logic";
import type { Bound, DecisionModel, Departure, Expr, Right } from "@andersom/semantics";

export interface LegalStep {
  readonly outcome: RightOutcome["kind"];
  readonly rules: readonly { readonly role: RuleRole; readonly place: string; readonly text: string }[];
  readonly room: readonly Room[];
  /** Departures that were asked for here, and what became of them. */
  readonly departures: readonly { readonly clause: string; readonly kind: DepartureOutcome["kind"] }[];
  readonly questions: readonly string[];
}

export type RuleRole = "geeft het recht" | "weigert" | "laat de keuze aan een mens";

/** One clause that leaves room for maatwerk. */
export interface Room {
  readonly clause: string;
  readonly text: string;
  readonly authority: string;
  readonly direction: Departure["direction"];
  readonly bounds: readonly string[];
  readonly effect?: string;
  /** Only where this holds. */
  readonly condition?: string;
  /** What the decision must state before a departure can be accepted. */
  readonly motivation: readonly string[];
}

export function legalStep(
  model: DecisionModel,
  right: Right,
  outcome: RightOutcome,
  departures: readonly DepartureOutcome[],
): LegalStep {
  const rule = (role: RuleRole) => (one: Right["grants"][number]) => ({
    role,
    place: placeText(one.place),
    text: one.text,
  });
  const room = model.departures.filter((one) => concerns(model, one, right)).map((one) => roomOf(model, one));
  return {
    outcome: outcome.kind,
    rules: [
      ...right.grants.map(rule("geeft het recht")),
      ...right.refusals.map(rule("weigert")),
      ...right.powers.map(rule("laat de keuze aan een mens")),
    ],
    room,
    departures: departures
      .filter(({ clause }) => room.some((one) => one.clause === clause))
      .map(({ clause, kind }) => ({ clause, kind })),
    questions:
      room.length === 0
        ? [
            "De verordening geeft hier geen ruimte voor maatwerk. Past de uitkomst niet, wie moet dat dan weten?",
          ]
        : [
            "Is er reden om af te wijken? Op grond van welke bepaling, en waarom past de gewone regel hier niet?",
          ],
  };
}

/** Whether a clause lets a rule of the right, or of what it is worth, be departed from. */
function concerns(model: DecisionModel, departure: Departure, right: Right): boolean {
  if (departure.wholeOrdinance) return true;
  const worth = [right.amount, right.extent, right.duration, right.aidForm].filter((id) => id !== undefined);
  if (departure.decides !== undefined && worth.includes(departure.decides)) return true;
  const rules = [...right.grants, ...right.refusals, ...right.powers].map(({ id }) => id);
  const definitions = model.definitions.filter(({ id }) => worth.includes(id));
  const ids = new Set([...rules, ...worth, ...definitions.flatMap((one) => one.rules.map(({ id }) => id))]);
  return departure.targets.some((target) => ids.has(target));
}

function roomOf(model: DecisionModel, departure: Departure): Room {
  const { place, text, direction, bounds, condition, decides } = departure;
  const effect = model.effects.find(({ id }) => id === departure.effect)?.name;
  const value = model.definitions.find(({ id }) => id === decides)?.name;
  const limits = bounds.map(boundText);
  const clause = placeText(place);
  const authority = lowerFirst(departure.actor);
  return {
    clause,
    text,
    authority,
    direction,
    bounds: limits,
    ...(effect === undefined ? {} : { effect }),
    ...(condition?.text === undefined ? {} : { condition: condition.text }),
    motivation: [
      `de bepaling: ${clause}`,
      `wie afwijkt: ${authority}`,
      `de richting: ${direction === "vrij" ? "hoger, lager, ten gunste of ten nadele" : direction}`,
      ...(effect === undefined
        ? []
        : [`het effect ‘${effect}’, en waarom dat zonder afwijking niet wordt bereikt`]),
      ...(departure.wholeOrdinance ? ["van welk artikel u afwijkt"] : []),
      ...(value === undefined
        ? []
        : [
            `de waarde die in de plaats komt (${value})${limits.length === 0 ? "" : `: ${limits.join(", ")}`}`,
          ]),
      ...(departure.motivation ? ["de reden, met de feiten van dit huishouden (verplicht)"] : []),
    ],
  };
}

const comparisons: Readonly<Record<Bound["comparison"], string>> = {
  "<=": "hoogstens",
  ">=": "minstens",
  "<": "minder dan",
  ">": "meer dan",
};

function boundText({ comparison, limit }: Bound): string {
  return `${comparisons[comparison]} ${limitText(limit)}`;
}

function limitText(limit: Expr): string {
  if (limit.text !== undefined) return limit.text;
  return limit.op === "constant" ? JSON.stringify(limit.value).replaceAll('"', "") : "een berekende grens";
}
