// The value of a definition: given, decided by a person, or what its rules say within the caps of other sentences.

import {
  faultAt,
  hole,
  isFault,
  isUnknown,
  monthKey,
  openJudgement,
  type MonthKey,
  type Operand,
  type ThingRef,
  type Truth,
} from "@andersom/runtime";
import type { Definition, Power } from "@andersom/semantics";
import { boundsHere, chosenWithin } from "../decision/choice.js";
import { choicesOf } from "../decision/deciding-powers.js";
import { andEach } from "../decision/truth.js";
import type { Scope } from "../decision/world.js";
import { cell, inMonth, isSeries } from "../input/spec.js";
import { withCaps } from "./cap.js";
import { printed } from "./watch.js";
import { memoKey } from "./memo.js";
import { bodyValue } from "./rule-body.js";
import { selectRule } from "./select-rule.js";
import type { Run } from "./run.js";

/** `clause`: what one rule says by itself, before exceptions and caps. */
export function definitionValue(
  run: Run,
  id: string,
  subject: ThingRef | undefined,
  month: MonthKey | undefined,
  clause?: string,
): Operand {
  const asked = run.index.monthless.has(id) ? undefined : month;
  const key = memoKey({ id, subject: subject?.key, month: asked, clause });
  const known = run.memo.get(key);
  if (known !== undefined) return known;
  const value = compute(run, id, subject, asked, clause);
  run.memo.set(key, value);
  return value;
}

function compute(
  run: Run,
  id: string,
  subject: ThingRef | undefined,
  month: MonthKey | undefined,
  clause?: string,
): Operand {
  const definition = run.index.definitions.get(id);
  if (definition === undefined) return hole(`het begrip ${id} is niet gevonden`);
  const circle = run.index.circles.get(clause === undefined ? `definition ${id}` : `rule ${id} ${clause}`);
  if (circle !== undefined) return faultAt("cirkel", circle, definition.place);
  const base = run.world.scope(definition.thing, subject);
  const scope: Scope = month === undefined ? base : { ...base, month };
  if (clause !== undefined) {
    const rule = definition.rules.find((one) => one.id === clause);
    return rule === undefined ? hole(`de bepaling ${clause} is niet gevonden`) : bodyValue(run, rule, scope);
  }
  const given = givenParameter(run, definition, month);
  if (given !== undefined) return given;
  const departed = run.departures.value(id, subject) ?? decidedValue(run, definition, subject, scope);
  return withCaps(run, definition, departed ?? ruledValue(run, definition, subject, scope), scope);
}

/** An amount in the household file that replaces the one of the law, in the months it was given for. */
function givenParameter(run: Run, definition: Definition, month: MonthKey | undefined): Operand | undefined {
  const given = run.household.parameters.get(definition.id);
  if (given === undefined) return undefined;
  if (!isSeries(given)) return given;
  const today = month === undefined ? run.peildatum() : undefined;
  if (typeof today === "number")
    run.watch?.note(run, definition, { things: {} }, (other) => {
      const day = other.peildatum();
      return typeof day === "number" ? String(monthKey(day)) : printed(day);
    });
  const wanted = month ?? (typeof today === "number" ? monthKey(today) : undefined);
  return wanted === undefined ? undefined : inMonth(given, wanted);
}

/** What a person chose under "het college bepaalt …". */
function decidedValue(
  run: Run,
  definition: Definition,
  subject: ThingRef | undefined,
  scope: Scope,
): Operand | undefined {
  const powers = choicesOf(run.index.model.powers, definition.id);
  if (powers.length === 0) return undefined;
  const root = run.index.model.things.find((thing) => thing.root);
  const holder = subject ?? run.household.instances.get(root?.id ?? "")?.[0];
  const value = run.household.values.get(cell(holder?.key ?? "", definition.id));
  if (value === undefined || isSeries(value)) return undefined;
  const bounds = boundsHere(
    powers.map((power) => ({
      applies: usable(run, power, scope),
      bounds: () =>
        power.bounds.map(({ comparison, limit }) => ({
          comparison,
          limit: run.evaluate(limit, scope),
          place: power.place,
          actor: power.actor,
        })),
    })),
  );
  return chosenWithin(definition.name, value, bounds);
}

/** Whether the conditions of a power are met. */
function usable(run: Run, power: Power, scope: Scope): Truth {
  const conditions = [power.scope, power.condition].filter((one) => one !== undefined);
  return andEach(conditions, (one) => run.truth(one, scope));
}

function ruledValue(run: Run, definition: Definition, subject: ThingRef | undefined, scope: Scope): Operand {
  if (definition.kind === "open begrip" && definition.rules.length === 0) {
    return hole(`het open begrip “${definition.name}” is niet ingevuld`);
  }
  const value = selectRule(run, definition, scope);
  // Of this value itself: that something which its rules read has no rule is a fault of theirs.
  const nothing =
    isFault(value) &&
    value.findings.every(({ code, places }) => code === "geen regel" && places[0] === definition.place);
  return nothing ? (awaitedDecision(run, definition, subject, scope) ?? value) : value;
}

/** Where no rule gives a value but a person may choose one, the value waits for that person. */
function awaitedDecision(
  run: Run,
  definition: Definition,
  subject: ThingRef | undefined,
  scope: Scope,
): Operand | undefined {
  for (const power of choicesOf(run.index.model.powers, definition.id)) {
    const holds = usable(run, power, scope);
    if (holds === true) return openJudgement({ judgement: power.id, thing: subject?.key ?? "" });
    if (isUnknown(holds)) return holds;
  }
  return undefined;
}
