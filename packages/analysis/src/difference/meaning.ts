// What a part of a model means, apart from where and in which words it stands: equal meanings have equal numbers.

import type { DecisionModel, Fact } from "@andersom/semantics";

/** Where and how a thing is written, and what it is called. */
const wording: ReadonlySet<string> = new Set([
  "id",
  "name",
  "key",
  "place",
  "source",
  "text",
  "raw",
  "resultRaw",
  "label",
  "number",
  "title",
  "prose",
  "question",
  "header",
  "resultHeader",
  "targetPlaces",
  "asIn",
  "subjects",
]);

/** Fields that hold the id of something that means something itself. */
const pointing: ReadonlySet<string> = new Set([
  "definition",
  "fact",
  "right",
  "effect",
  "duty",
  "signal",
  "signals",
  "consent",
  "amount",
  "extent",
  "duration",
  "aidForm",
  "start",
  "end",
  "decides",
  "overrides",
  "targets",
  "rule",
  "list",
  "imposed",
  "step",
  "facts",
  "peildatum",
]);

/** Fields of which it matters which right it is, not what that right means. */
const rightsByName: ReadonlySet<string> = new Set(["about", "rights"]);

/** Lists of which the order says nothing. */
const unordered: ReadonlySet<string> = new Set([
  "overrides",
  "targets",
  "grants",
  "refusals",
  "powers",
  "rules",
  "caps",
]);

/** Operators that look at the whole ordinance, and at what of it. */
const whole: Readonly<Record<string, readonly (keyof DecisionModel)[]>> = {
  "terms-met": ["acts", "steps", "suspensions"],
  "help-count": ["rights", "offers", "signals"],
};

/** Numbers for meanings, shared by the versions that are compared. */
export class Meanings {
  private readonly numbers = new Map<string, string>();
  private circles = 0;

  number(written: string): string {
    const known = this.numbers.get(written) ?? `#${this.numbers.size}`;
    this.numbers.set(written, known);
    return known;
  }

  /** What rests on itself is not the same as anything. */
  circle(): string {
    return `@${this.circles++}`;
  }
}

type Part = Readonly<Record<string, unknown>>;

/** The meanings of one version. */
export class Meaning {
  private readonly byId = new Map<string, Part>();
  private readonly known = new Map<object, string>();
  private readonly busy = new Set<object>();

  constructor(
    private readonly model: DecisionModel,
    private readonly meanings: Meanings,
    /** How facts and rights are called among the versions. */
    private readonly called: { fact(fact: Fact): string; right(id: string): string },
  ) {
    const rules = [
      ...model.definitions.flatMap((one) => [...one.rules, ...one.caps]),
      ...model.rights.flatMap((one) => [...one.grants, ...one.refusals, ...one.powers]),
    ];
    const declared = [
      model.definitions,
      model.facts,
      model.rights,
      model.effects,
      model.duties,
      model.powers,
      model.signals ?? [],
      model.consents ?? [],
      model.ladder?.steps ?? [],
      model.steps,
    ].flat();
    for (const one of [...rules, ...declared]) this.byId.set(one.id, one as unknown as Part);
  }

  of(part: object): string {
    const known = this.known.get(part);
    if (known !== undefined) return known;
    if (this.busy.has(part)) return this.meanings.circle();
    this.busy.add(part);
    const made = this.meanings.number(this.written(part as Part));
    this.busy.delete(part);
    this.known.set(part, made);
    return made;
  }

  private written(part: Part): string {
    const { op, kind } = part;
    if (isFact(part)) return `fact ${this.called.fact(part)} ${this.fields(part, ["type", "sureCases"])}`;
    if (op === "variable") return `variable ${String(part["name"])}`;
    if (op === "peildatum") {
      const own = this.model.peildatum === undefined ? undefined : this.byId.get(this.model.peildatum);
      return `peildatum ${own === undefined ? "" : this.of(own)}`;
    }
    // The value of one rule of it, before its exceptions: that rule is meant, not the whole.
    const clause = op === "definition" && typeof part["clause"] === "string" ? part["clause"] : undefined;
    const rule = clause === undefined ? undefined : this.byId.get(clause);
    if (rule !== undefined) return `clause ${this.of(rule)} ${this.fields(part, ["of"])}`;
    const around = typeof op === "string" ? (whole[op] ?? []) : [];
    const fields = Object.keys(part)
      .filter((name) => !wording.has(name) && !(name === "about" && part["right"] !== undefined))
      .sort();
    return [
      // The household file calls an amount of a law by its name.
      ...(kind === "parameter" ? [String(part["key"])] : []),
      this.fields(part, fields),
      ...around.map((name) => withoutWording(this.model[name])),
    ].join(" ");
  }

  private fields(part: Part, names: readonly string[]): string {
    return names
      .filter((name) => part[name] !== undefined)
      .map((name) => `${name}:${this.value(name, part[name], part)}`)
      .join(",");
  }

  private value(field: string, value: unknown, owner: Part): string {
    if (typeof value === "string") {
      const named = rightsByName.has(field) || (field === "right" && owner["op"] !== "has-right");
      if (named && this.byId.has(value)) return this.called.right(value);
      const pointed = pointing.has(field) ? this.byId.get(value) : undefined;
      return pointed === undefined ? JSON.stringify(value) : this.of(pointed);
    }
    if (Array.isArray(value)) {
      const items = (value as readonly unknown[]).map((one) => this.value(field, one, owner));
      const { op } = owner;
      return `[${(op === "all" || op === "any" || unordered.has(field) ? items.sort() : items).join(",")}]`;
    }
    return typeof value === "object" && value !== null ? this.of(value) : JSON.stringify(value);
  }
}

function isFact(part: Part): part is Part & Fact {
  return (part["kind"] === "gegeven" || part["kind"] === "oordeel") && "sources" in part;
}

/** As data, without where and in which words it stands. */
function withoutWording(value: unknown): string {
  return JSON.stringify(value, (name, one: unknown) => (wording.has(name) ? undefined : one)) ?? "";
}
