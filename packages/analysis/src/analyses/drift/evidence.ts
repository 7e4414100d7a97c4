// The numbers behind a text: those of its own article, those it names, and all that the article rests on.

import type { DecisionModel, Definition } from "@andersom/semantics";
import type { Context } from "../../context.js";
import { oncePerRun } from "../../once-per-run.js";
import { byId } from "../../lists.js";
import { LogicNumbers, type Counterpart, type Logic } from "./logic.js";
import type { Lookup } from "../../following.js";
import { isLaw } from "../shared/blocks.js";
import type { Scope } from "./passage.js";

/** The numbers of one run: several analyses ask for them. */
export const evidenceOf = oncePerRun((context: Context) => new Evidence(context));

interface Source {
  readonly file: string;
  readonly start: number;
}

export class Evidence {
  private readonly numbers: LogicNumbers;
  private allParts: readonly { readonly part: object; readonly source: Source }[] | undefined;
  /** How often more was needed than the sentences of a scope itself. */
  askedElsewhere = 0;
  private readonly known = new Map<Scope, Map<string, readonly Counterpart[]>>();
  private readonly places = new Map<object, readonly Source[]>();
  private everything: readonly Counterpart[] | undefined;

  constructor(private readonly context: Context) {
    this.numbers = new LogicNumbers(context);
  }

  private get parts() {
    return (this.allParts ??= partsOf(this.context.model));
  }

  private get definitions(): Lookup<Definition> {
    return byId(this.context.model.definitions);
  }

  /** The numbers in the sentences of a scope itself. */
  own(scope: Scope): readonly Counterpart[] {
    return this.remembered(scope, "own", () => scope.logic.flatMap((one) => this.numbers.of(one, scope.uri)));
  }

  /** The numbers in the values that a scope names, and in those of a right that it gives. */
  near(scope: Scope): readonly Counterpart[] {
    this.askedElsewhere++;
    return this.remembered(scope, "near", () => {
      const parts = this.partsIn(scope);
      const named = parts.flatMap((part) => [
        ...[...this.context.reads.direct(part).definitions].flatMap((id) => this.definitions.get(id) ?? []),
        ...this.values(part),
      ]);
      // A value with a rule in this article has its other rules for other cases.
      const own = new Set<object>(parts);
      return this.numbersAt(
        scope,
        named.filter(({ rules, caps }) => ![...rules, ...caps].some((rule) => own.has(rule))),
      );
    });
  }

  /** The numbers in all that a scope rests on, and in the voorbeelden that stand in it. */
  wide(scope: Scope): readonly Counterpart[] {
    this.askedElsewhere++;
    return this.remembered(scope, "wide", () => {
      const { reads } = this.context;
      const parts = this.partsIn(scope).flatMap((part) => [part, ...this.values(part)]);
      const all = this.numbersAt(
        scope,
        parts.flatMap((part) => reads.whole(part)),
      );
      const inside = this.numbers.in(scope.uri).filter(({ span }) => isInside(scope, span.start));
      return [...this.own(scope), ...all, ...inside.flatMap((one) => this.numbers.of(one, scope.uri))];
    });
  }

  /** Every number in the logic of the ordinance's own files. */
  all(): readonly Counterpart[] {
    this.askedElsewhere++;
    this.everything ??= this.context.project.files
      .filter(({ uri }) => !isLaw(uri, this.context))
      .flatMap(({ uri }) => this.numbers.in(uri).flatMap((one) => this.numbers.of(one, uri)));
    return this.everything;
  }

  private partsIn(scope: Scope): readonly object[] {
    return this.parts
      .filter(({ source }) => source.file === scope.uri && isInside(scope, source.start))
      .map(({ part }) => part);
  }

  /** Values that a part names by their id: the amount and the duration of a right, what somebody decides. */
  private values(part: object): readonly Definition[] {
    return Object.values(part).flatMap((id: unknown) =>
      typeof id === "string" ? (this.definitions.get(id) ?? []) : [],
    );
  }

  /** The numbers where these parts stand. */
  private numbersAt(scope: Scope, parts: readonly object[]): readonly Counterpart[] {
    const nodes = new Map<Logic, string>();
    for (const part of new Set(parts))
      for (const { file, start } of this.placesOf(part)) {
        const node = this.numbers.at(file, start);
        if (node !== undefined) nodes.set(node, file);
      }
    return [...nodes].flatMap(([node, file]) => this.numbers.of(node, file));
  }

  private placesOf(part: object): readonly Source[] {
    const known = this.places.get(part) ?? placesIn(part);
    this.places.set(part, known);
    return known;
  }

  private remembered(scope: Scope, key: string, make: () => readonly Counterpart[]): readonly Counterpart[] {
    const ofScope = this.known.get(scope) ?? new Map<string, readonly Counterpart[]>();
    this.known.set(scope, ofScope);
    const known = ofScope.get(key) ?? make();
    ofScope.set(key, known);
    return known;
  }
}

function isInside({ ranges }: Scope, offset: number): boolean {
  return ranges.some(({ start, end }) => start <= offset && offset < end);
}

/** Everything in the model that stands in an article and does something; the rules of a right know its values. */
function partsOf(model: DecisionModel): readonly { readonly part: object; readonly source: Source }[] {
  const rights = model.rights.flatMap(({ grants, refusals, powers, amount, extent, duration, start, end }) =>
    [...grants, ...refusals, ...powers].map((rule) => ({ ...rule, amount, extent, duration, start, end })),
  );
  return [
    ...rights,
    ...model.definitions.flatMap(({ rules, caps }) => [...rules, ...caps]),
    ...model.powers,
    ...model.duties,
    ...model.conflicts,
    ...model.measures,
    ...model.departures,
    ...model.requirements,
    ...model.guarantees,
    ...model.acts,
    ...(model.signals ?? []),
    ...(model.offers ?? []),
    ...(model.transitions ?? []),
    ...(model.ladder?.steps ?? []),
    ...model.effects,
  ].map((part) => ({ part, source: part.place.source }));
}

/** Where a part and the parts of it stand. */
function placesIn(part: object): readonly Source[] {
  const found: Source[] = [];
  const stack: unknown[] = [part];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    for (const [key, value] of Object.entries(next) as [string, unknown][]) {
      if (typeof value !== "object" || value === null || key === "type") continue;
      if (key === "source") found.push(value as Source);
      else stack.push(value);
    }
  }
  return found;
}
