// Which rule, row or case gives the value of a definition, on the fast path.

import { parseDecimal, parseIsoDate, rational } from "@andersom/runtime";
import type { DecisionTable, Definition, DefinitionRule, Expr, RuleBody } from "@andersom/semantics";
import { outOfDate } from "../decision/expired.js";
import { literal } from "../module/text.js";
import {
  absentCode,
  asNumber,
  formOf,
  kindOf,
  renamed,
  Unsupported,
  type Code,
  type GivenBy,
  type NumberCode,
} from "./code.js";
import { junctionJs, plainNote } from "./expression.js";
import type { Maker, Scope } from "./maker.js";
import { commonScale, fixedNumber, onOneScale, onScale, sum, times } from "./number.js";
import { fault, hole } from "./runtime/values.js";

export function definitionCode(maker: Maker, scope: Scope, definition: Definition): Code {
  if (definition.kind === "open begrip" && definition.rules.length === 0)
    return absentCode(definition.type, hole);
  const chosen = selectedCode(maker, scope, definition);
  if (definition.caps.length === 0) return chosen;
  return { ...cappedCode(maker, scope, definition, chosen), by: chosen.by };
}

/** The values of rules, rows or cases on one scale, and of one kind. */
function alike(definition: Definition, codes: readonly Code[]): readonly Code[] {
  const kind = kindOf(definition.type);
  if (codes.some((code) => code.kind !== kind))
    throw new Unsupported(`een waarde van een andere soort (${definition.name})`);
  if (kind !== "number") return codes;
  return onOneScale(codes as readonly NumberCode[]);
}

export function appliesJs(
  maker: Maker,
  scope: Scope,
  conditions: readonly (Expr | undefined)[],
  note?: string,
): string {
  const items = conditions
    .filter((one) => one !== undefined)
    .map((one) => ({ js: maker.truth(scope, one), text: one.text }));
  return junctionJs(maker, scope, "all", items, note);
}

function selectedCode(maker: Maker, scope: Scope, definition: Definition): Code {
  const { rules } = definition;
  const form = formOf(kindOf(definition.type));
  const applies = new Map(
    rules.map((rule) => [rule, appliesJs(maker, scope, [rule.scope, rule.when])] as const),
  );
  const goesBefore = (other: DefinitionRule, rule: DefinitionRule): boolean =>
    other !== rule && (other.overrides.includes(rule.id) || (rule.isDefault && !other.isDefault));
  // What decides about more rules than its own is worked out once, under a name.
  const shared = rules.filter(
    (one) =>
      definition.combine !== "any" &&
      !["0", "1"].includes(applies.get(one)!) &&
      rules.some((rule) => goesBefore(one, rule)),
  );
  const names = new Map(shared.map((rule, at) => [rule, `p${at}`] as const));
  const inner: Scope = { ...scope, names: [...scope.names, ...names.values()] };
  const saidOf = (rule: DefinitionRule): string => names.get(rule) ?? applies.get(rule)!;
  const standing = rules
    .map((rule) => {
      const items = [
        { js: saidOf(rule) },
        ...rules
          .filter((other) => goesBefore(other, rule))
          .map((other) => ({ js: `opposite(${saidOf(other)})` })),
      ];
      return { rule, applies: saidOf(rule), holds: junctionJs(maker, inner, "all", items) };
    })
    .filter(({ holds }) => holds !== "0");
  if (definition.combine === "any") {
    const parts = standing.map(({ rule, holds }) => {
      const body = bodyCode(maker, scope, definition, rule);
      if (body.kind !== "condition")
        throw new Unsupported(`een ${body.kind} als ja of nee (${definition.name})`);
      const items = [{ js: holds }, { js: `asTruth(${body.js})` }];
      return { js: junctionJs(maker, scope, "all", items), text: rule.text };
    });
    return { kind: "condition", js: junctionJs(maker, scope, "any", parts) };
  }
  const bodies = alike(
    definition,
    standing.map(({ rule }) => bodyCode(maker, scope, definition, rule)),
  );
  const [first] = bodies;
  /** Of a table or of cases the row says where the value comes from. */
  const by = ({ rule }: { readonly rule: DefinitionRule }): GivenBy | undefined =>
    rule.body.form === "table" || rule.body.form === "cases"
      ? undefined
      : { place: maker.placeOf(rule.place), text: rule.text };
  const none = noneJs(maker, scope, definition);
  const shape: Code = first ?? absentCode(definition.type, fault);
  if (first === undefined) return renamed(shape, none);
  if (bodies.length === 1 && standing[0]!.holds === "1") return { ...first, by: by(standing[0]!) };
  // The usual case: one rule holds, and all are decided.
  const held = [
    ...shared.map((rule) => `const ${names.get(rule)!} = ${applies.get(rule)!};`),
    ...standing.map((one, at) => `const h${at} = ${one.holds};`),
  ];
  const decided = standing.map((_, at) => `h${at} <= 1`).join(" && ");
  const total = standing.map((_, at) => `h${at}`).join(" + ");
  const picks = standing.map(
    (one, at) =>
      `      // ${plainNote(one.rule.text)}\n      if (h${at} === 1) { ${givingJs(bodies[at]!.js, by(one))} }`,
  );
  const options = standing
    .map(
      (one, at) => `[h${at}, ${one.applies === one.holds ? `h${at}` : one.applies}, () => ${bodies[at]!.js}]`,
    )
    .join(", ");
  // In a function of its own: what it closes over would cost memory in the usual case too.
  const said = [...names.values()].filter((name) =>
    standing.some(({ applies: js, holds }) => js === name && holds !== name),
  );
  const open = { ...scope, names: [...scope.names, ...said, ...standing.map((_, at) => `h${at}`)] };
  const rest = maker.functions.call(
    open,
    `{ const v = several(${literal(form)}, [${options}]); return v === none ? ${none} : v; }`,
  );
  const body = `{\n  ${held.join(" ")}\n  if (${decided}) {\n    const total = ${total};\n    if (total === 1) {\n${picks.join("\n")}\n    }\n    if (total === 0) return ${none};\n  }\n  return ${rest};\n}`;
  return renamed(shape, maker.functions.call(scope, body));
}

/** Gives a value, and says for the steps which rule gave it. */
export function givingJs(value: string, by: GivenBy | undefined): string {
  if (by === undefined) return `return ${value};`;
  return `const v = ${value}; if (log !== undefined) rule = ${by.place}; return v;`;
}

/** What there is where no rule gives a value: nee, a person who may choose it, or a fault. */
function noneJs(maker: Maker, scope: Scope, definition: Definition): string {
  const { type } = definition;
  if (type.kind === "ja-nee") return "0";
  const plain =
    formOf(kindOf(type)) === "number" ? (bits: string) => `absent(${bits})` : (bits: string) => bits;
  const powers = maker.index.model.powers.filter((power) => power.decides === definition.id);
  if (powers.length === 0) return plain(String(fault));
  const waits = powers.reduceRight((rest, power) => {
    const holds = appliesJs(maker, scope, [power.scope, power.condition]);
    return `awaits(${holds}, () => ${rest})`;
  }, String(fault));
  const known =
    outOfDate(definition) === undefined ? waits : `isThere(${maker.today().js}) ? ${fault} : ${waits}`;
  return plain(`(${known})`);
}

export function bodyCode(
  maker: Maker,
  scope: Scope,
  definition: Definition,
  rule: Pick<DefinitionRule, "body" | "place">,
): Code {
  const { body } = rule;
  switch (body.form) {
    case "value":
      return maker.expression(scope, body.value);
    case "table":
      return tableCode(maker, scope, definition, body);
    case "brackets":
      return bracketsCode(maker, scope, body);
    case "cases":
      return casesCode(maker, scope, definition, body);
  }
}

/** Exactly one valid row must hold; of rows that begin on different days the newest that holds counts. */
function tableCode(maker: Maker, scope: Scope, definition: Definition, table: DecisionTable): Code {
  const dated = table.rows.some((row) => row.validFrom !== undefined || row.validTo !== undefined);
  const values = alike(
    definition,
    table.rows.map((row) => maker.expression(scope, row.result)),
  );
  const shape: Code = values[0] ?? absentCode(definition.type, fault);
  const form = formOf(shape.kind);
  const absent = (bits: string): string => (form === "number" ? `absent(${bits})` : bits);
  const starts = [...new Set(table.rows.map((row) => row.validFrom ?? ""))].sort();
  const rows = table.rows.map((row, at) => {
    const tests = row.cells.flatMap(({ test }) => (test === null ? [] : [{ js: maker.truth(scope, test) }]));
    const holds = junctionJs(maker, scope, "all", tests);
    const [from, to] = [row.validFrom, row.validTo].map((iso) =>
      iso === undefined ? undefined : parseIsoDate(iso),
    );
    const days = [
      ...(from === undefined ? [] : [`day >= ${from}`]),
      ...(to === undefined ? [] : [`day <= ${to}`]),
    ];
    const rank = starts.indexOf(row.validFrom ?? "");
    const newest =
      starts.length === 1
        ? `hit = ${at}; n++;`
        : `if (best < ${rank}) { best = ${rank}; n = 0; } if (best === ${rank}) { hit = ${at}; n++; }`;
    const note = plainNote([...row.cells.map(({ raw }) => raw), row.resultRaw].join(" | "));
    const test =
      holds === "1" ? newest : `v = ${holds}; if (v === 1) { ${newest} } else if (v !== 0) s |= v;`;
    return `  // ${note}\n  ${days.length === 0 ? test : `if (${days.join(" && ")}) { ${test} }`}`;
  });
  const results = table.rows.map(
    (row, at) =>
      `    case ${at}: { const r = ${values[at]!.js}; if (log !== undefined) rule = ${maker.placeOf(row.place)}; return r; }`,
  );
  const today =
    scope.month === undefined ? maker.today().js : `dayInForce(${maker.today().js}, ${scope.month})`;
  const body = [
    "{",
    ...(dated ? [`  const day = ${today};`, `  if (!isThere(day)) return ${absent("bitsOf(day)")};`] : []),
    `  let s = 0, n = 0, hit = -1, v = 0${starts.length === 1 ? "" : ", best = -1"};`,
    ...rows,
    `  if (s !== 0) return ${absent("truth(s)")};`,
    `  if (n !== 1) return ${absent(String(fault))};`,
    "  switch (hit) {",
    ...results,
    "  }",
    "}",
  ].join("\n");
  return renamed(shape, maker.functions.call(scope, body, table.resultHeader));
}

/** Exactly one case must hold; one without a condition is for when none of the others does. */
function casesCode(
  maker: Maker,
  scope: Scope,
  definition: Definition,
  { cases }: Extract<RuleBody, { form: "cases" }>,
): Code {
  const values = alike(
    definition,
    cases.map(({ value }) => maker.expression(scope, value)),
  );
  const shape: Code = values[0] ?? absentCode(definition.type, fault);
  const absent = (bits: string): string => (formOf(shape.kind) === "number" ? `absent(${bits})` : bits);
  const tests = cases.flatMap((one, at) =>
    one.when === undefined
      ? []
      : [
          `  v = ${maker.truth(scope, one.when)}; if (v === 1) { hit = ${at}; n++; } else if (v !== 0) s |= v;`,
        ],
  );
  const rest = cases.flatMap((one, at) => (one.when === undefined ? [at] : []));
  const otherwise =
    rest.length === 1 ? `  if (n === 0) { hit = ${rest[0]!}; n = 1; }` : `  if (n === 0) n = ${rest.length};`;
  const results = cases.map(
    (one, at) =>
      `    case ${at}: { const r = ${values[at]!.js}; if (log !== undefined) rule = ${maker.placeOf(one.place)}; return r; }`,
  );
  const body = [
    "{",
    "  let s = 0, n = 0, hit = -1, v = 0;",
    ...tests,
    `  if (s !== 0) return ${absent("truth(s)")};`,
    otherwise,
    `  if (n !== 1) return ${absent(String(fault))};`,
    "  switch (hit) {",
    ...results,
    "  }",
    "}",
  ].join("\n");
  return renamed(shape, maker.functions.call(scope, body));
}

/** Each slice above zero counts for its percentage; any absent bound makes the whole absent. */
function bracketsCode(maker: Maker, scope: Scope, body: Extract<RuleBody, { form: "brackets" }>): Code {
  const base = asNumber(maker.expression(scope, body.base));
  const bound = (expr: Expr | undefined): NumberCode | undefined =>
    expr === undefined ? undefined : asNumber(maker.expression(scope, expr));
  const bounds = body.rows.map((row) => [bound(row.from), bound(row.to)] as const);
  const scale = commonScale([base, ...bounds.flat().filter((one) => one !== undefined)]);
  const at = (number: NumberCode): string => onScale(number, scale).js;
  const shares = body.rows.map((row) => {
    const percent = parseDecimal(row.percent) ?? rational(0n);
    return rational(percent.n, percent.d * 100n);
  });
  const slice: NumberCode = { kind: "number", js: "z", scale };
  const parts = onOneScale(
    shares.map((share, index) => ({ ...times({ ...slice, js: `z${index}` }, share) })),
  );
  const names = bounds.map(([from, to], index) => [
    from === undefined ? undefined : `a${index}`,
    to === undefined ? undefined : `b${index}`,
  ]);
  const given = bounds.flatMap(([from, to], index) => [
    ...(from === undefined ? [] : [`const a${index} = ${at(from)};`]),
    ...(to === undefined ? [] : [`const b${index} = ${at(to)};`]),
  ]);
  const states = names.flat().filter((name) => name !== undefined);
  let start = "0";
  const slices = names.map(([from, to], index) => {
    const top = to === undefined ? "base" : `Math.min(base, ${to})`;
    const line = `const z${index} = Math.max(0, fit(${top} - Math.max(0, ${from ?? start})));`;
    start = to ?? start;
    return line;
  });
  const total = parts.length === 0 ? fixedNumber(rational(0n)) : sum(1, parts);
  const text = `{\n  const base = ${at(base)};\n  ${given.join(" ")}\n  const s = ${["base", ...states].map((name) => `bitsOf(${name})`).join(" | ")};\n  if (s !== 0) return absent(need(s));\n  ${slices.join("\n  ")}\n  return ${total.js};\n}`;
  return { kind: "number", js: maker.functions.call(scope, text), scale: total.scale };
}

function cappedCode(maker: Maker, scope: Scope, definition: Definition, chosen: Code): Code {
  if (chosen.kind !== "number" && chosen.kind !== "day")
    throw new Unsupported(`een grens aan een ${chosen.kind} (${definition.name})`);
  const limits = definition.caps.map((cap) => maker.expression(scope, cap.limit));
  const all = alike(definition, [chosen, ...limits]);
  const caps = definition.caps.map(
    (cap, at) =>
      `[${literal(cap.comparison)}, ${appliesJs(maker, scope, [cap.scope, cap.when])}, () => ${all[at + 1]!.js}]`,
  );
  return renamed(all[0]!, `capped(${all[0]!.js}, [${caps.join(", ")}])`);
}
