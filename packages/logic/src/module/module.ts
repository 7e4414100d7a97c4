// One ordinance as one ES module that runs by itself in Node and in a browser.

import type { DecisionModel, Expr } from "@andersom/semantics";
import { withSubjects } from "../decision/subjects.js";
import { appliesFrom } from "../decision/in-force.js";
import { findCircles } from "../interpreter/circles.js";
import { inputSchema } from "../input/schema.js";
import { declarations } from "./declarations.js";
import { definitionCode } from "./definition.js";
import { createEmitter, type Emitter } from "./emitter.js";
import { truthCode, valueCode } from "./expression.js";
import { kernelText } from "./kernel.generated.js";
import { fastCode } from "../fast/fast.js";
import { comment, literal } from "./text.js";
import { whyCode } from "./why.js";

export interface ModuleOutput {
  /** The ES module: `decide`, `decidePlan`, `decideFast` and `inputSchema`. */
  readonly js: string;
  /** The same for `require`. */
  readonly cjs: string;
  /** Its TypeScript declarations. */
  readonly dts: string;
  /** JSON Schema 2020-12 of its input. */
  readonly schema: object;
}

/** The same model always gives the same text. Nothing in the text comes from the ordinance unescaped. */
export function generateModule(written: DecisionModel): ModuleOutput {
  const model = withSubjects(written);
  const emit = createEmitter(comment);
  const program = programCode(emit, model);
  const schema = inputSchema(model);
  const fast = fastCode(model);
  const body = [
    ...program,
    `const inputSchema = JSON.parse(${literal(JSON.stringify(schema))});`,
    `const fast = ${fast.program};`,
    "function decideFast(input, options) {",
    "  return $.decideFast(program, fast, input, options);",
    "}",
    "function decide(input, options) {",
    "  return $.decide(program, input, options);",
    "}",
    "function decidePlan(input, options) {",
    "  return $.decidePlan(program, input, options);",
    "}",
  ];
  const head = [
    comment(model.instrument.title),
    "// Made by Andersom from the text of the ordinance. Change the ordinance, not this file.",
  ];
  const code = [
    kernelText,
    ...emit.declarations(),
    "// The fast path: outcome and amount per right, without grounds.",
    fast.declarations,
    ...body,
  ];
  const names = "{ decide, decideFast, decidePlan, inputSchema };\n";
  const js = [...head, ...code, `export ${names}`].join("\n");
  const cjs = [...head, '"use strict";', ...code, `module.exports = ${names}`].join("\n");
  return { js, cjs, dts: declarations(model), schema };
}

/** The outline and the program, for whoever has the kernel in `$` and the declarations of the emitter before it. */
export function programCode(emit: Emitter, model: DecisionModel): readonly string[] {
  const circles = findCircles(model);
  const definitions = model.definitions.map(
    (one) => `[${emit.literal(one.id)}, ${definitionCode(emit, model, one, circles)}]`,
  );
  const facts = model.facts.flatMap((fact) => {
    const code = factCode(emit, fact);
    return code === "" ? [] : [`[${emit.literal(fact.id)}, { ${code} }]`];
  });
  return [
    `const outline = ${outlineCode(emit, model)};`,
    "const program = {",
    "  outline,",
    `  circles: new Map(${emit.literal([...circles])}),`,
    ...(model.peildatum === undefined ? [] : [`  peildatum: ${emit.literal(model.peildatum)},`]),
    `  facts: new Map([${facts.join(", ")}]),`,
    `  definitions: new Map([\n${definitions.map((one) => `  ${one},\n`).join("")}  ]),`,
    "};",
  ];
}

function factCode(emit: Emitter, fact: DecisionModel["facts"][number]): string {
  const sure = (answer: boolean): string =>
    emit.lambda(
      `$.or([${(fact.sureCases ?? [])
        .filter((one) => one.answer === answer)
        .map((one) => truthCode(emit, one.when))
        .join(", ")}])`,
    );
  const cases =
    fact.sureCases === undefined || fact.sureCases.length === 0
      ? []
      : [`sureYes: ${sure(true)}, sureNo: ${sure(false)}`];
  const closes =
    fact.completeFrom === undefined
      ? []
      : [`completeFrom: ${emit.lambda(valueCode(emit, fact.completeFrom))}`];
  return [...cases, ...closes].join(", ");
}

/** The data of the outline, with `{ run, why }` in the place of every expression. */
function outlineCode(emit: Emitter, model: DecisionModel): string {
  const parts: readonly (readonly [string, unknown])[] = [
    ["things", model.things],
    ["facts", model.facts.map(({ sureCases: _sure, completeFrom: _from, ...fact }) => fact)],
    [
      "definitions",
      model.definitions.map(({ id, name, key, kind, thing, type, place, rules }) => ({
        id,
        name,
        key,
        kind,
        thing,
        type,
        place,
        rules: rules.map((rule) => ({ id: rule.id, place: rule.place })),
      })),
    ],
    ["rights", model.rights],
    ["powers", model.powers],
    ["duties", model.duties],
    ["conflicts", model.conflicts],
    ["measures", model.measures],
    ["departures", model.departures],
    ["requirements", model.requirements],
    ["guarantees", model.guarantees],
    ["steps", model.steps],
    ["acts", model.acts],
    ["documents", model.documents],
    ["suspensions", model.suspensions],
    ["transitions", model.transitions],
    ["advice", model.advice],
    ...(model.signals === undefined ? [] : [["signals", model.signals] as const]),
    ...(model.consents === undefined ? [] : [["consents", model.consents] as const]),
    ...(model.offers === undefined ? [] : [["offers", model.offers] as const]),
    [
      "effects",
      model.effects.map(({ id, name, reached, reachedBy, place }) => ({
        id,
        name,
        reached,
        reachedBy,
        place,
      })),
    ],
    ["articles", model.articles.map(({ number, effects, place }) => ({ number, effects, place }))],
    ["catchAll", model.catchAll],
    ["rounding", model.instrument.rounding],
    ["generalTermsAct", model.instrument.generalTermsAct],
    ["appliesFrom", appliesFrom(model.instrument)],
    ["lapses", model.instrument.lapses],
  ];
  return `{\n${parts.map(([key, value]) => `  ${key}: ${dataCode(emit, value)},`).join("\n")}\n}`;
}

function dataCode(emit: Emitter, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => dataCode(emit, one)).join(", ")}]`;
  if (typeof value !== "object" || value === null)
    return value === undefined ? "undefined" : emit.literal(value);
  if ("op" in value) return codeOf(emit, value as Expr);
  let fields = "";
  for (const key of Object.keys(value)) {
    const field = (value as Readonly<Record<string, unknown>>)[key];
    if (field === undefined) continue;
    if (fields !== "") fields += ", ";
    fields +=
      key === "place"
        ? `place: ${emit.place(field as Expr["place"])}`
        : `${emit.field(key)}: ${dataCode(emit, field)}`;
  }
  return `{ ${fields} }`;
}

function codeOf(emit: Emitter, expr: Expr): string {
  const why = expr.type.kind === "ja-nee" ? whyCode(emit, expr) : "() => []";
  return `{ run: ${emit.lambda(valueCode(emit, expr))}, why: ${why} }`;
}
