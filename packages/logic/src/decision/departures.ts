// Maatwerk as checked input: accepted from the named authority, in the named direction, within its bounds, or refused.

import {
  and,
  compareOp,
  compareValues,
  isFault,
  isKnown,
  isUnknown,
  liesWithin,
  or,
  placeText,
  show,
  suggestion,
  type Finding,
  type Operand,
  type Place,
  type Shown,
  type Truth,
  type Unknown,
  type Value,
} from "@andersom/runtime";
import type { Departure } from "@andersom/semantics";
import type { DepartureRequest } from "../input/spec.js";
import { normalName } from "../input/names.js";
import { readCitation } from "./citation.js";
import { clausesNamed, fitsDirection } from "./clause.js";
import { truthOf } from "./truth.js";
import type { Outline, Scope, WithCode, World } from "./world.js";

/** On which demand of the clause a departure was refused. */
export type DepartureReason =
  | "bepaling"
  | "bevoegdheid"
  | "richting"
  | "effect"
  | "motivering"
  | "regel"
  | "waarde"
  | "grens"
  | "voorwaarde";

export type DepartureFinding = Finding & { readonly reason?: DepartureReason };

/** What became of one request to depart from a rule. */
export interface DepartureOutcome {
  readonly kind: "aanvaard" | "geweigerd" | "nog onbekend";
  readonly clause: string;
  readonly place?: Place;
  /** Why it was refused: every reason, not only the first. */
  readonly findings: readonly DepartureFinding[];
  /** What is missing before it can be judged. */
  readonly missing?: Unknown;
  /** The articles that are departed from, so that departures can be counted per rule. */
  readonly targets: readonly string[];
}

interface Checked {
  readonly outcome: DepartureOutcome;
  readonly rules: readonly string[];
  /** Ja for an accepted request; what a request that waits is waiting for. */
  readonly holds: Truth;
  readonly value?: { readonly definition: string; readonly value: Operand };
}

/** What accepted requests come to: rules set aside or taken as met, and values by definition. */
export interface Accepted {
  /** Ja, or open while the request waits for a fact or judgement. */
  readonly rules: ReadonlyMap<string, Truth>;
  readonly values: ReadonlyMap<string, Operand>;
}

/** Checks each request in the world without departures, so that one departure never opens another. */
export function checkDepartures<X>(
  outline: Outline<X>,
  world: World<X>,
  requests: readonly DepartureRequest[],
): { readonly outcomes: readonly DepartureOutcome[]; readonly accepted: Accepted } {
  const checked = requests.map((request) => checkDeparture(outline, world, request));
  const rules = new Map<string, Truth>();
  const values = new Map<string, Operand>();
  for (const one of checked) {
    if (one.holds === false) continue;
    for (const rule of one.rules) rules.set(rule, or([rules.get(rule) ?? false, one.holds]));
    if (one.value === undefined) continue;
    // A value that still waits does not take the place of one that was accepted.
    if (one.holds === true) values.set(one.value.definition, one.value.value);
    else if (!values.has(one.value.definition)) values.set(one.value.definition, one.holds);
  }
  return { outcomes: checked.map(({ outcome }) => outcome), accepted: { rules, values } };
}

/** A value that is lower than without maatwerk departs downwards, also when nobody says so. */
function withDirection<X>(outline: Outline<X>, world: World<X>, request: DepartureRequest): DepartureRequest {
  if (request.direction !== undefined || request.value === undefined) return request;
  const upOrDown = clausesNamed(outline.departures, request).every(
    ({ direction }) => direction === "hoger" || direction === "lager",
  );
  const order = upOrDown ? againstRules(world, request.value) : undefined;
  if (order === undefined || order === 0) return request;
  return { ...request, direction: order < 0 ? "lager" : "hoger" };
}

/** Where a value lies against the one without maatwerk: below (negative), the same (0) or above. */
function againstRules<X>(
  world: World<X>,
  { definition, value }: NonNullable<DepartureRequest["value"]>,
): number | undefined {
  const ruled = world.definition(definition, undefined);
  return isKnown<Value>(ruled) && isKnown<Value>(value) ? compareValues(value, ruled) : undefined;
}

function checkDeparture<X>(outline: Outline<X>, world: World<X>, asked: DepartureRequest): Checked {
  const request = withDirection(outline, world, asked);
  const cited = clausesNamed(outline.departures, request);
  const [clause] = cited.length === 1 ? cited : [];
  const refuse: Refuse = (reason, message, hint) => ({
    code: "maatwerk geweigerd",
    reason,
    message,
    places: clause === undefined ? [] : [clause.place],
    path: request.path,
    ...(hint === undefined ? {} : { suggestion: hint }),
  });
  if (clause === undefined) {
    const known = outline.departures.map((departure) => placeText(departure.place));
    const finding =
      cited.length > 1
        ? refuse(
            "bepaling",
            `“${request.clause}” kan meer dan één bepaling over maatwerk zijn: ${cited.map(({ place }) => placeText(place)).join(" of ")}.`,
          )
        : refuse(
            "bepaling",
            `“${request.clause}” is geen bepaling over maatwerk.`,
            suggestion(request.clause, known) ?? known[0],
          );
    return {
      outcome: { kind: "geweigerd", clause: request.clause, findings: [finding], targets: [] },
      rules: [],
      holds: false,
    };
  }
  const targets = targetRules(outline, clause, request);
  const scope = { ...world.scope(undefined, undefined), effects: effectsOf(outline, clause, request) };
  const conditions = [clause.scope, clause.condition].filter((one) => one !== undefined);
  const open = and(conditions.map((one) => truthOf(world.evaluate(one, scope), clause.place)));
  const findings = [
    ...checkForm(outline, clause, request, refuse),
    ...checkTargets(outline, clause, request, targets, refuse),
    ...checkValue(outline, world, clause, request, scope, refuse),
    ...checkCondition(open, clause, refuse),
  ];
  const base = {
    clause: placeText(clause.place),
    place: clause.place,
    targets: clause.targetPlaces.map((target) => target.text),
  };
  if (findings.length > 0)
    return { outcome: { ...base, kind: "geweigerd", findings }, rules: [], holds: false };
  const outcome: DepartureOutcome = isUnknown(open)
    ? { ...base, kind: "nog onbekend", findings, missing: open }
    : { ...base, kind: "aanvaard", findings };
  return request.value === undefined
    ? { outcome, rules: targets, holds: open }
    : { outcome, rules: [], holds: open, value: request.value };
}

type Refuse = (reason: DepartureReason, message: string, hint?: string) => DepartureFinding;
type Clause<X> = WithCode<Departure, X>;

/** Authority, direction, effect and reasons. */
function checkForm<X>(
  outline: Outline<X>,
  clause: Clause<X>,
  request: DepartureRequest,
  refuse: Refuse,
): DepartureFinding[] {
  const findings: DepartureFinding[] = [];
  const effect = outline.effects.find((one) => one.id === clause.effect);
  if (request.by === undefined)
    findings.push(refuse("bevoegdheid", `Er staat niet wie afwijkt. Dat mag alleen ${clause.actor}.`));
  else if (normalName(request.by) !== normalName(clause.actor)) {
    findings.push(
      refuse("bevoegdheid", `${request.by} mag hier niet afwijken; dat mag alleen ${clause.actor}.`),
    );
  }
  if (request.direction === undefined)
    findings.push(refuse("richting", "Er staat niet in welke richting wordt afgeweken."));
  else if (!fitsDirection(clause.direction, request.direction)) {
    findings.push(
      refuse("richting", `Afwijken mag hier alleen “${clause.direction}”, niet “${request.direction}”.`),
    );
  }
  if (effect !== undefined && request.effect === undefined) {
    findings.push(
      refuse("effect", `Er staat niet voor welk effect wordt afgeweken. Dat moet zijn: ${effect.name}.`),
    );
  } else if (effect !== undefined && normalName(request.effect ?? "") !== normalName(effect.name)) {
    findings.push(
      refuse(
        "effect",
        `Afwijken mag hier alleen voor het effect ${effect.name}, niet voor “${request.effect}”.`,
      ),
    );
  }
  if (clause.motivation && request.motivation.trim() === "")
    findings.push(refuse("motivering", "De motivering ontbreekt."));
  return findings;
}

function checkTargets<X>(
  outline: Outline<X>,
  clause: Clause<X>,
  request: DepartureRequest,
  targets: readonly string[],
  refuse: Refuse,
): DepartureFinding[] {
  if (request.from !== undefined && clause.wholeOrdinance) {
    const from = readCitation(request.from);
    if (from === undefined) return [refuse("regel", `“${request.from}” is geen artikel of lid.`)];
    if (clause.except.some((one) => liesWithin(from, one)))
      return [refuse("regel", `Van ${request.from} mag hier niet worden afgeweken.`)];
  }
  if (request.value !== undefined) return [];
  if (clause.decides !== undefined) return [refuse("waarde", "De waarde die in de plaats komt ontbreekt.")];
  if (targets.length === 0) {
    return [
      refuse(
        "regel",
        clause.wholeOrdinance
          ? "Er staat niet van welk artikel wordt afgeweken."
          : "Deze bepaling noemt geen regel waarvan kan worden afgeweken.",
      ),
    ];
  }
  const rules = new Set(
    outline.rights.flatMap((right) => [...right.refusals, ...right.grants]).map((rule) => rule.id),
  );
  return targets.some((target) => rules.has(target))
    ? []
    : [refuse("waarde", "De waarde die in de plaats komt ontbreekt.")];
}

/** The rules that are departed from: those the clause names, or for the whole ordinance those at the given place. */
function targetRules<X>(
  outline: Outline<X>,
  clause: Clause<X>,
  request: DepartureRequest,
): readonly string[] {
  if (!clause.wholeOrdinance) return clause.targets;
  const from = request.from === undefined ? undefined : readCitation(request.from);
  if (from === undefined) return [];
  const rules = outline.rights.flatMap((right) => [...right.refusals, ...right.grants]);
  return rules.filter((rule) => liesWithin(rule.place, from)).map((rule) => rule.id);
}

/** The effects of the articles that are departed from. */
function effectsOf<X>(outline: Outline<X>, clause: Clause<X>, request: DepartureRequest): readonly string[] {
  const from = request.from === undefined ? undefined : readCitation(request.from);
  const cited = [...clause.targetPlaces.map((place) => place.article), from?.article];
  const valueRules = outline.definitions.find((one) => one.id === request.value?.definition)?.rules ?? [];
  const numbers = new Set(
    [...cited, ...valueRules.map((rule) => rule.place.article)].filter((one) => one !== undefined),
  );
  return [
    ...new Set(
      outline.articles.filter((article) => numbers.has(article.number)).flatMap((article) => article.effects),
    ),
  ];
}

function checkValue<X>(
  outline: Outline<X>,
  world: World<X>,
  clause: Clause<X>,
  request: DepartureRequest,
  scope: Scope,
  refuse: Refuse,
): DepartureFinding[] {
  const { value } = request;
  if (value === undefined) return [];
  if (clause.decides !== undefined && clause.decides !== value.definition)
    return [refuse("waarde", "Deze bepaling gaat over een andere waarde.")];
  if (clause.decides === undefined && !clause.wholeOrdinance)
    return [refuse("waarde", "Deze bepaling laat geen andere waarde toe.")];
  const type = outline.definitions.find((one) => one.id === value.definition)?.type ?? { kind: "" };
  const findings = clause.bounds.flatMap((bound) => {
    const limit = world.evaluate(bound.limit, scope);
    if (compareOp(bound.comparison, value.value, limit) !== false) return [];
    return [refuse("grens", boundText(bound.comparison, show(value.value, type), show(limit, type)))];
  });
  const order = againstRules(world, value);
  if (request.direction === "hoger" && order !== undefined && order <= 0)
    findings.push(refuse("richting", "De waarde is niet hoger dan zonder afwijking."));
  if (request.direction === "lager" && order !== undefined && order >= 0)
    findings.push(refuse("richting", "De waarde is niet lager dan zonder afwijking."));
  return findings;
}

/** Why a value does not fit, with the bound that it breaks and what would do. */
function boundText(
  comparison: Departure["bounds"][number]["comparison"],
  value: Shown,
  limit: Shown,
): string {
  const words = { "<=": "hoogstens", ">=": "minstens", "<": "minder dan", ">": "meer dan" }[comparison];
  const side = comparison.startsWith("<") ? "hoog" : "laag";
  const [given, allowed] = [value, limit].map((shown) =>
    shown.kind === "waarde" ? shown.text : "de waarde",
  );
  return `${given ?? ""} is te ${side}: deze bepaling laat ${words} ${allowed ?? ""} toe. Kies een waarde binnen die grens.`;
}

function checkCondition<X>(open: Truth, clause: Clause<X>, refuse: Refuse): DepartureFinding[] {
  if (open === false)
    return [refuse("voorwaarde", `Aan de voorwaarde voor afwijken is niet voldaan: ${clause.text}`)];
  return isFault(open)
    ? [refuse("voorwaarde", "De voorwaarde voor afwijken is hier niet uit te rekenen."), ...open.findings]
    : [];
}
