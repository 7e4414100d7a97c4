// An ordinance as code that decides one household without detours: outcome and amount per right, nothing else.

import type { DecisionModel, Definition, Place, Right } from "@andersom/semantics";
import { homeThing, personThing } from "../input/spec.js";
import { indexModel } from "../interpreter/world.js";
import { literal } from "../module/text.js";
import { parseDecimal, placeText, type Place as CitedPlace } from "@andersom/runtime";
import {
  absentCode,
  asThing,
  formOf,
  renamed,
  Unsupported,
  type Code,
  type NumberCode,
  type ThingCode,
} from "./code.js";
import { bitsJs, expressionCode, truthJs } from "./expression.js";
import { factCode, scaleOf } from "./fact.js";
import { createFields, unset } from "./fields.js";
import { createFunctions, scopeFor, inMonth, type Maker, type Scope } from "./maker.js";
import { onOneScale, rounded } from "./number.js";
import { importsOf } from "./imports.js";
import { readersOf } from "./reader.js";
import { becauseJs } from "./because.js";
import { rightJs, withoutAmount } from "./right.js";
import { bodyCode, definitionCode, givingJs } from "./rules.js";
import { fault, hole } from "./runtime/values.js";

export interface FastCode {
  /** JavaScript for a `FastProgram`, where `$` is the kernel; its declarations first. */
  readonly declarations: string;
  readonly program: string;
  readonly exact: readonly { readonly right: string; readonly name: string; readonly reason: string }[];
  /** Why some households take the exact path, by what they give or by where their rules lead. */
  readonly sometimes: readonly string[];
}

/** Never throws on a model: what has no code is in `exact`, with the reason in Dutch. */
export function fastCode(written: DecisionModel): FastCode {
  const index = indexModel(written);
  const { model } = index;
  const functions = createFunctions();
  const fields = createFields();
  const places: Place[] = [];
  const placeNumbers = new Map<string, number>();
  const values: string[] = [];
  const made = new Map<string, Code | Unsupported>();
  const arounds = new Map<string, readonly string[]>();
  const used = new Set<string>();
  const sometimes = new Set<string>();
  const busy = new Unsupported("een waarde die van zichzelf afhangt");

  /** Compiled once; what it is while it is being compiled cannot be said. */
  function once(key: string, compile: () => Code): Code {
    const known = made.get(key);
    if (known instanceof Unsupported) throw known;
    if (known !== undefined) return known;
    made.set(key, busy);
    try {
      const code = compile();
      made.set(key, code);
      return code;
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      made.set(key, error);
      throw error;
    }
  }

  const maker: Maker = {
    index,
    functions,
    expression(scope, expr) {
      try {
        return expressionCode(maker, scope, expr);
      } catch (error) {
        if (!(error instanceof Unsupported)) throw error;
        // Whoever gets here takes the exact path; most households do not.
        sometimes.add(error.message);
        return renamed(absentCode(expr.type, 0), `leave(${literal(error.message)})`);
      }
    },
    truth: (scope, expr) => truthJs(maker, scope, expr),
    scopeOf: (thing) => scopeFor(model, thing),
    placeOf(place) {
      const key = JSON.stringify(place);
      const known = placeNumbers.get(key);
      if (known !== undefined) return known;
      placeNumbers.set(key, places.length);
      return places.push(place) - 1;
    },
    definition(scope, id, subject, clause) {
      const definition = index.definitions.get(id);
      if (definition === undefined) throw new Unsupported(`het begrip ${id}`);
      const circle = index.circles.has(clause === undefined ? `definition ${id}` : `rule ${id} ${clause}`);
      if (circle) return absentCode(definition.type, fault);
      const month = index.monthless.has(id) ? undefined : scope.month;
      const own = valueFunction(definition, month !== undefined, clause);
      const call = (thing: string): string => `${own.js}(${thing}${month === undefined ? "" : `, ${month}`})`;
      const holder = holderOf(definition, subject);
      if (holder === undefined || holder.sure) return renamed(own, call(holder?.js ?? "own"));
      const absent = formOf(own.kind) === "number" ? "absent(t)" : "t";
      return renamed(
        own,
        functions.call(
          scope,
          `{ const t = ${holder.js}; return typeof t === "number" ? ${absent} : ${call("t")}; }`,
        ),
      );
    },
    around(scope, { definition: id, of }, key, make) {
      const definition = index.definitions.get(id);
      if (definition === undefined) throw new Unsupported(`het begrip ${id}`);
      if (index.circles.has(`definition ${id}`)) return undefined;
      const holder = holderOf(
        definition,
        of === undefined ? undefined : asThing(maker.expression(scope, of)),
      );
      if (holder?.sure === false)
        throw new Unsupported("de grond van iets van iemand die er niet hoeft te zijn");
      const base = scopeFor(model, definition.thing);
      const inner = scope.month === undefined ? base : inMonth(base, "m");
      const place = `${id}\0${String(scope.month !== undefined)}\0${key}`;
      const names = arounds.get(place) ?? [functions.fresh("g"), functions.fresh("g")];
      if (!arounds.has(place)) {
        arounds.set(place, names);
        const bodies = make(inner, definition.rules);
        names.forEach((name, at) => {
          functions.define(name, [...inner.names, "g"].join(", "), bodies[at]!);
        });
      }
      const given = [holder?.js ?? "own", ...(scope.month === undefined ? [] : [scope.month])].join(", ");
      return (also) => [`${names[0]!}(${given}, ${also})`, `${names[1]!}(${given}, ${also})`];
    },
    fact(scope, fact, subject) {
      used.add(fact.id);
      return factCode(maker, scope, fact, subject, fields);
    },
    right(right, subject) {
      return `${rightFunction(right)}(${subject.js})`;
    },
    hasRight({ right: id, granted, because }, subject) {
      const right = model.rights.find((one) => one.id === id);
      if (right === undefined) return { kind: "condition", js: String(hole) };
      if (!subject.sure || subject.thing !== right.thing)
        throw new Unsupported("het recht van iemand anders");
      const outcome = maker.right(right, subject);
      if (because === undefined || granted)
        return { kind: "condition", js: `asCondition(${outcome}, ${String(granted)})` };
      return { kind: "condition", js: `${becauseFunction(right, because)}(${subject.js})` };
    },
    today() {
      if (model.peildatum === undefined) return { kind: "day", js: "R.day" };
      const definition = index.definitions.get(model.peildatum);
      if (definition === undefined || definition.type.kind !== "datum" || index.circles.has("peildatum"))
        throw new Unsupported("een peildatum die geen datum is");
      return maker.definition(
        { ...scopeFor(model, undefined), names: [] },
        model.peildatum,
        undefined,
        undefined,
      );
    },
  };

  /** Whose value it is: what is said, else the one of the run; a person's household holds what is about households. */
  function holderOf({ thing, name }: Definition, subject: ThingCode | undefined): ThingCode | undefined {
    if (subject === undefined) {
      if (thing === undefined) return undefined;
      const found = scopeFor(model, undefined).things.get(thing);
      if (found === undefined) throw new Unsupported(`van wie “${name}” is`);
      return found;
    }
    if (thing === undefined && subject.sure) return undefined;
    if (subject.thing === thing) return subject;
    if (thing === homeThing && subject.thing === personThing && subject.sure)
      return { kind: "thing", thing, js: `${subject.js}.home`, sure: true };
    throw new Unsupported(`“${name}” van een ${subject.thing}`);
  }

  /** The function of a value, with its kind and scale; what it computed is kept in the thing it is about. */
  function valueFunction(definition: Definition, monthly: boolean, clause: string | undefined): Code {
    const { id, thing } = definition;
    return once(`${id}\0${String(monthly)}\0${clause ?? ""}`, () => {
      const base = scopeFor(model, thing);
      const scope = monthly ? inMonth(base, "m") : base;
      const rule = clause === undefined ? undefined : definition.rules.find((one) => one.id === clause);
      if (clause !== undefined && rule === undefined) return absentCode(definition.type, hole);
      const code =
        rule === undefined
          ? definitionCode(maker, scope, definition)
          : bodyCode(maker, scope, definition, rule);
      return kept(definition, rule === undefined ? orGiven(definition, code, scope) : code, scope);
    });
  }

  /** An amount in the household file replaces the one of the law. */
  function orGiven(definition: Definition, code: Code, scope: Scope): Code {
    if (definition.kind !== "parameter" || code.kind !== "number") return code;
    const given = { kind: "number", js: "g", scale: scaleOf(definition.type) } as const;
    const [own, other] = onOneScale([code, given]) as [NumberCode, NumberCode];
    const at = model.definitions.findIndex(({ id }) => id === definition.id);
    const day = scope.month === undefined ? `-1, ${maker.today().js}` : `${scope.month}, 0`;
    const js = functions.call(
      scope,
      `{ const g = amountGiven(R, ${at}, ${day}); if (g !== undefined) return ${other.js}; ${givingJs(own.js, code.by)} }`,
    );
    return { kind: "number", js, scale: own.scale };
  }

  function kept(definition: Definition, code: Code, scope: Scope): Code {
    const { thing, name } = definition;
    const form = formOf(code.kind);
    const place = functions.fresh("d");
    const field = `v${place}`;
    const scale = code.kind === "number" ? code.scale : 1n;
    const shown = code.kind === "day" ? "day" : form;
    const number =
      values.push(`[${literal(name)}, ${literal(shown)}, ${scale}, ${literal(definition.place)}]`) - 1;
    const choosable = model.powers.some((power) => power.decides === definition.id);
    const value = choosable ? `chosen(${literal(form)}, ${code.js})` : code.js;
    const notes = [`${placeText(definition.place)}: ${name}`, code.by?.text ?? ""];
    fields.add(thing, field, unset[form]);
    const monthly = scope.month === undefined ? "" : ", m";
    const step = `log.push(${number}, x, v, ${code.by?.place ?? "rule"});`;
    const noted = code.by === undefined ? `{ ${step} rule = -1; }` : step;
    const compute = `{ const v = ${value}; if (log !== undefined) ${noted} return v; }`;
    functions.define(`${place}c`, `x${monthly}`, compute, ...notes);
    if (monthly === "") {
      functions.define(
        place,
        "x",
        `x.${field} !== ${unset[form]} ? x.${field} : (x.${field} = ${place}c(x))`,
      );
    } else {
      fields.add(thing, `${field}m`, "-1");
      functions.define(
        place,
        "x, m",
        `{ if (x.${field}m !== m) { x.${field} = ${place}c(x, m); x.${field}m = m; } return x.${field}; }`,
      );
    }
    return renamed(code, place);
  }

  function rightFunction(right: Right): string {
    return once(`right ${right.id}`, () => {
      const name = functions.fresh("r");
      const body = rightJs(maker, right);
      fields.add(right.thing, `v${name}`, "-1");
      functions.define(`${name}c`, "x", body, `${placeText(right.place)}: ${right.name}`);
      functions.define(name, "x", `x.v${name} !== -1 ? x.v${name} : (x.v${name} = ${name}c(x))`);
      return { kind: "condition", js: name };
    }).js;
  }

  function becauseFunction(right: Right, cited: readonly CitedPlace[]): string {
    return once(`because ${right.id} ${JSON.stringify(cited)}`, () => {
      const name = functions.fresh("q");
      functions.define(name, "x", becauseJs(maker, right, cited, `${rightFunction(right)}(x)`));
      return { kind: "condition", js: name };
    }).js;
  }

  /** The amount as it is paid, or undefined where the right has none. */
  function amountOf(right: Right): Code | undefined {
    const definition = right.amount === undefined ? undefined : index.definitions.get(right.amount);
    if (definition === undefined) return undefined;
    const scope = scopeFor(model, right.thing);
    const { thing } = definition;
    const subject = thing === undefined ? undefined : scope.things.get(thing);
    const value = maker.definition(scope, definition.id, subject, undefined);
    const step = definition.type.kind === "bedrag" ? index.outline.rounding : undefined;
    if (value.kind !== "number" || step === undefined || parseDecimal(step) === undefined) return value;
    const result = rounded({ ...value, js: "v" }, step, "dichtstbij");
    // What is whole already needs no rounding, and what is absent stays as it is.
    if (result.multiple?.factor === 1n) return { kind: "number", js: value.js, scale: result.scale };
    const js = functions.call(scope, `{ const v = ${value.js}; return isThere(v) ? ${result.js} : v; }`);
    return { kind: "number", js, scale: result.scale };
  }

  const exact: { right: string; name: string; reason: string }[] = [];
  const calls = model.rights.map((right, at): string => {
    try {
      const outcome = rightFunction(right);
      const amount = amountOf(right);
      const [id, name] = [literal(right.id), literal(right.name)];
      const isMoney = index.definitions.get(right.amount ?? "")?.type.kind === "bedrag";
      const paid =
        amount === undefined
          ? ""
          : isMoney && amount.kind === "number"
            ? `paid(${id}, ${name}, x, c, ${amount.js}, ${amount.scale})`
            : `measured(${id}, ${name}, x, c, ${bitsJs(amount)})`;
      const line =
        amount === undefined
          ? `out[n++] = row(${id}, ${name}, x, ${outcome}(x));`
          : `{ const c = ${outcome}(x); out[n++] = (c & 5) !== 1 || (c & ${withoutAmount}) !== 0 ? row(${id}, ${name}, x, c) : ${paid}; }`;
      const asked =
        right.opens === "ambtshalve" ? "" : `if (!asked(${at})) out[n++] = row(${id}, ${name}, x, 0); else `;
      return `${asked}${line}`;
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      exact.push({ right: right.id, name: right.name, reason: error.message });
      const row = `out[n++] = row(${literal(right.id)}, ${literal(right.name)}, x, 0);`;
      return `if (asked(${at})) leave(${literal(`${right.name}: ${error.message}`)}); else ${row}`;
    }
  });
  const of = (thing: string): string =>
    model.rights.flatMap((right, at) => (right.thing === thing ? [`    ${calls[at]!}`] : [])).join("\n");
  const count = (thing: string): number => model.rights.filter((right) => right.thing === thing).length;
  const each = (list: string, thing: string): readonly string[] =>
    count(thing) === 0 ? [] : [`  for (const x of ${list}) {\n${of(thing)}\n  }`];
  const others = model.things.flatMap(({ id, root }, at) =>
    id === personThing || id === homeThing || !model.rights.some((right) => right.thing === id)
      ? []
      : [
          `  onlyPerson(R);\n  for (const x of ${root ? `[rootOf(R, ${at})]` : `R.others?.[${at}] ?? []`}) {\n${of(id)}\n  }`,
        ],
  );
  const readers = readersOf(model, used, fields);
  const silent = model.catchAll === undefined ? "out" : "notSilent(out)";
  const hasOwn = fields.has(undefined);
  const main = [
    "const rows = (run, steps) => {",
    `  R = run; ${hasOwn ? "own = new Own(); " : ""}log = steps; rule = -1;`,
    "  const people = R.people, homes = homesOf(R);",
    `  const out = new Array(${count(personThing)} * people.length + ${count(homeThing)} * homes.length);`,
    "  let n = 0;",
    ...each("people", personThing),
    ...others,
    ...each("homes", homeThing),
    `  return ${silent};`,
    "};",
  ].join("\n");
  const things = model.things.map(({ id }) => id);
  const imports = importsOf(
    [main, ...functions.reachedFrom(main), ...readers.declarations, readers.shape].join("\n"),
  );
  const declarations = [
    `const { ${imports.join(", ")} } = $.fast;`,
    "let R, own, log, rule = -1;",
    "const asked = (right) => R.asked === undefined || R.asked.has(right);",
    ...fields.classes(things),
    ...functions.reachedFrom(main),
    ...readers.declarations,
    main,
  ].join("\n");
  const program = `{\n  shape: ${readers.shape},\n  exact: ${literal(exact)},\n  values: [\n${values.map((one) => `    ${one},\n`).join("")}  ],\n  places: ${literal(places)},\n  rows,\n}`;
  return { declarations, program, exact, sometimes: [...sometimes].sort() };
}
