// Which right is in question where a judgement per soort hulp is read, and what the ladder of help asks there.

import type { Diagnostic } from "@andersom/syntax";
import { judgementOutsideRight } from "../diagnostics/plan.js";
import type {
  DecisionModel,
  Expr,
  Junction,
  JunctionItem,
  Ladder,
  LadderReaches,
  Place,
  Right,
} from "../model/index.js";
import { spanOf } from "./examples.js";
import { keeper } from "./kept.js";
import type { MergeMemory } from "./memory.js";

/** A model without the words of its articles. */
export type RuleModel = Omit<DecisionModel, "articles" | "chapters">;

type Report = (diagnostic: Diagnostic) => void;

/**
 * Within the rules of a right, and in the values that are its own (hoogte, omvang, duur, vorm), the right itself is in
 * question; elsewhere a condition has to name it. So executors need no more than the `about` of each read.
 */
export function withRightsInQuestion(model: RuleModel, memory: MergeMemory, report: Report): RuleModel {
  const perRight = memory.kept(
    "per right",
    [model.facts],
    () => new Map(model.facts.filter((fact) => fact.perRight === true).map((fact) => [fact.id, fact.name])),
  );
  if (perRight.size === 0 && model.ladder === undefined) return model;
  const pass = new Pass(model.ladder, perRight, report);
  const owner = propertiesOf(model);
  return {
    ...model,
    rights: model.rights.map((right) => pass.right(right)),
    definitions: model.definitions.map((one) => pass.rewrite(one, owner.get(one.id))),
    facts: pass.rewrite(model.facts, undefined),
    effects: pass.rewrite(model.effects, undefined),
    powers: pass.rewrite(model.powers, undefined),
    duties: pass.rewrite(model.duties, undefined),
    acts: pass.rewrite(model.acts, undefined),
    departures: model.departures.map((one) => pass.rewrite(one, targetOf(model, one.targets))),
    requirements: pass.rewrite(model.requirements, undefined),
    guarantees: pass.rewrite(model.guarantees, undefined),
    ...(model.signals === undefined ? {} : { signals: pass.rewrite(model.signals, undefined) }),
    ...(model.offers === undefined
      ? {}
      : {
          offers: model.offers.map((one) =>
            pass.rewrite(one, one.rights.length === 1 ? one.rights[0] : undefined),
          ),
        }),
    examples: pass.rewrite(model.examples, undefined),
  };
}

/** The right whose own value a definition is. */
function propertiesOf({ rights }: RuleModel): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { id, amount, extent, duration, aidForm } of rights)
    for (const property of [amount, extent, duration, aidForm])
      if (property !== undefined) owners.set(property, id);
  return owners;
}

/** The one right that a clause about maatwerk departs from. */
function targetOf({ rights }: RuleModel, targets: readonly string[]): string | undefined {
  const mine = rights.filter(({ grants, refusals }) =>
    [...grants, ...refusals].some(({ id }) => targets.includes(id)),
  );
  return mine.length === 1 ? mine[0]?.id : undefined;
}

const keepCopy = keeper<object>();
const keepRead = keeper<Expr>();

class Pass {
  readonly #reported = new Set<string>();

  constructor(
    private readonly ladder: Ladder | undefined,
    private readonly perRight: ReadonlyMap<string, string>,
    private readonly report: Report,
  ) {}

  /** The same data with the right in question on every read of a judgement, and every ladder written out. */
  rewrite<T>(part: T, about: string | undefined): T {
    if (typeof part !== "object" || part === null) return part;
    const expr = part as unknown as Expr;
    if (expr.op === "fact" && this.perRight.has(expr.fact)) return this.#read(expr, about) as T;
    if (expr.op === "ladder-reaches") return this.#climb(expr, about) as T;
    // What says nothing about a right stays the same object, so that what is made of it can be kept from edit to edit.
    let copy: T | undefined;
    for (const key in part) {
      if (key === "place" || key === "type") continue;
      const before = part[key];
      const after = this.rewrite(before, about);
      if (after === before) continue;
      copy ??= Array.isArray(part) ? ([...(part as readonly unknown[])] as T) : { ...part };
      copy[key] = after;
    }
    if (copy === undefined) return part;
    const made = copy as object;
    return keepCopy(part, Object.values(made), () => made) as T;
  }

  /** A right whose rules climb the ladder carries its treden, about itself. */
  right(right: Right): Right {
    const rewritten = this.rewrite(right, right.id);
    const rules = [right.grants, right.refusals, right.powers];
    if (this.ladder === undefined || !climbs(rules)) return rewritten;
    const steps = this.ladder.steps.map(({ prose: _prose, ...step }) => step);
    return { ...rewritten, ladder: this.rewrite(steps, right.id) };
  }

  #read(expr: Extract<Expr, { op: "fact" }>, about: string | undefined): Expr {
    const of = this.rewrite(expr.of, about);
    if (expr.about === undefined && about === undefined)
      this.#outside(this.perRight.get(expr.fact) ?? expr.fact, expr.place);
    if (expr.about !== undefined || about === undefined) return of === expr.of ? expr : { ...expr, of };
    return keepRead(expr, [of, about], () => ({ ...expr, of, about }));
  }

  #climb(expr: LadderReaches, around: string | undefined): Expr {
    const about = expr.about ?? around;
    const steps = this.ladder?.steps ?? [];
    const last = steps.findIndex(({ id }) => id === expr.step);
    if (about === undefined && this.perRight.size > 0) {
      this.#outside("de volgorde van hulp", expr.place);
      return expr;
    }
    const items = steps.slice(0, last + 1).map((step, at): JunctionItem => {
      const name = `trede ${step.number} (${step.name})`;
      const enough: Expr = { ...(step.enough ?? always), text: `${name} is genoeg`, place: step.place };
      const expr: Expr = at === last ? enough : { op: "not", arg: enough, type: YES_NO, place: step.place };
      return {
        label: `trede ${step.number}`,
        text: `${name} is ${at === last ? "" : "niet "}genoeg`,
        place: step.place,
        expr: this.rewrite({ ...expr, text: `${name} is ${at === last ? "" : "niet "}genoeg` }, about),
      };
    });
    const body: Junction = { op: "all", items, type: YES_NO };
    return { ...expr, ...(about === undefined ? {} : { about }), body };
  }

  #outside(name: string, place: Place | undefined): void {
    if (place === undefined) return;
    const key = `${place.source.file}:${String(place.source.start)}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.report(judgementOutsideRight.at(spanOf(place), { name }));
  }
}

function climbs(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return false;
  return (part as Partial<Expr>).op === "ladder-reaches" || Object.values(part).some(climbs);
}

const YES_NO = { kind: "ja-nee" } as const;
const always: Expr = { op: "constant", value: true, type: YES_NO };
