// What the parts of the fast-path compiler share: the functions made so far, and where code is written.

import type { DecisionModel, Definition, Expr, Fact, HasRight, Right } from "@andersom/semantics";
import { homeThing, personThing } from "../input/spec.js";
import type { ModelIndex } from "../interpreter/run.js";
import { comment } from "../module/text.js";
import { Unsupported, type Code, type ConditionCode, type ThingCode } from "./code.js";

/** Where an expression is evaluated: the JavaScript of each thing variable, and what a function made here must be given. */
export interface Scope {
  readonly things: ReadonlyMap<string, ThingCode>;
  /** Names of the values in reach, in the order in which functions take them. */
  readonly names: readonly string[];
  readonly month: string | undefined;
}

export interface Maker {
  readonly index: ModelIndex;
  readonly functions: Functions;
  expression(scope: Scope, expr: Expr): Code;
  /** A condition that must be there. */
  truth(scope: Scope, expr: Expr): string;
  definition(scope: Scope, id: string, subject: ThingCode | undefined, clause: string | undefined): Code;
  fact(scope: Scope, fact: Fact, subject: ThingCode): Code;
  /** Two conditions in the scope of a notion, each given one more, `g`; undefined where the notion is broken. */
  around(
    scope: Scope,
    expr: Extract<Expr, { op: "definition" }>,
    key: string,
    make: (inner: Scope, rules: Definition["rules"]) => readonly [string, string],
  ): ((given: string) => readonly [string, string]) | undefined;
  right(right: Right, subject: ThingCode): string;
  hasRight(expr: HasRight, subject: ThingCode): ConditionCode;
  /** JavaScript for the peildatum. */
  today(): Code;
  /** The scope of rules about one thing: `x`. */
  scopeOf(thing: string | undefined): Scope;
  /** The number of a place that a rule stands at, for the steps. */
  placeOf(place: Definition["place"]): number;
}

/** The functions of the generated text, each written once. */
export interface Functions {
  /** A call of a new function with everything in reach; `body` is an expression or a block. */
  call(scope: Scope, body: string, note?: string): string;
  /** A function with a name and parameters of its own. */
  define(name: string, parameters: string, body: string, ...notes: readonly string[]): void;
  fresh(letter: string): string;
  /** Those that are reached from this text, in the order in which they were made. */
  reachedFrom(text: string): readonly string[];
}

export function createFunctions(): Functions {
  const texts = new Map<string, string>();
  const names = new Map<string, string>();
  let count = 0;
  const define: Functions["define"] = (name, parameters, body, ...notes) => {
    const said = notes.filter((note) => note !== "").map((note) => `${comment(note)}\n`);
    texts.set(name, `${said.join("")}const ${name} = (${parameters}) => ${body};`);
  };
  return {
    define,
    fresh: (letter) => `${letter}${count++}`,
    call(scope, body, note) {
      const parameters = scope.names.join(", ");
      const key = `(${parameters}) => ${body}`;
      const known = names.get(key);
      if (known !== undefined) return `${known}(${parameters})`;
      const name = `f${count++}`;
      names.set(key, name);
      define(name, parameters, body, note ?? "");
      return `${name}(${parameters})`;
    },
    reachedFrom(text) {
      const reached = new Set<string>();
      const open = [text];
      for (let next = open.pop(); next !== undefined; next = open.pop())
        for (const [name] of next.replaceAll(/^\/\/.*$/gmu, "").matchAll(/\b[a-zA-Z][0-9]+[a-z]?\b/gu)) {
          const own = texts.get(name);
          if (own === undefined || reached.has(name)) continue;
          reached.add(name);
          open.push(own);
        }
      return [...texts].filter(([name]) => reached.has(name)).map(([, own]) => own);
    },
  };
}

/** What rules about a thing of this kind see: itself, whose it is, and what a run has one of. */
export function scopeFor(model: DecisionModel, thing: string | undefined): Scope {
  const things = new Map<string, ThingCode>();
  const put = (id: string, js: string): void => {
    const name = model.things.find((one) => one.id === id)?.name ?? id;
    for (const key of [id, name]) things.set(key, { kind: "thing", js, thing: id, sure: true });
  };
  const own = model.things.find(({ id }) => id === thing);
  const isElement = own !== undefined && !own.root;
  model.things.forEach(({ id, root }, at) => {
    if (!root) return;
    if (id === personThing) put(id, isElement ? "(x.owner ?? onlyPerson(R))" : "onlyPerson(R)");
    else if (id === homeThing)
      put(
        id,
        thing === personThing ? "x.home" : isElement ? "(x.owner ?? onlyPerson(R)).home" : "onlyHome(R)",
      );
    else put(id, `rootOf(R, ${at})`);
  });
  if (thing !== undefined) put(thing, "x");
  return { things, names: ["x"], month: undefined };
}

export function inMonth(scope: Scope, month: string): Scope {
  return { ...scope, month, names: [...scope.names, month] };
}

/** The same scope with one more thing in it. */
export function withThing(scope: Scope, variable: string, name: string, thing: string): Scope {
  return {
    ...scope,
    things: new Map([...scope.things, [variable, { kind: "thing", js: name, thing, sure: true }]]),
    names: [...scope.names, name],
  };
}

export function thingNamed(scope: Scope, name: string): ThingCode {
  const found = scope.things.get(name);
  if (found === undefined) throw new Unsupported(`${name} is hier niet bekend`);
  return found;
}
