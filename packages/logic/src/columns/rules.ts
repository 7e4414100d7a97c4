// Which rule, row or case gives the value: the same choices as the interpreter makes, unrolled.

import type { Definition, DefinitionRule, Expr } from "@andersom/semantics";
import { alike } from "./alike.js";
import type { Compiler } from "./compiler.js";
import { conjunction, disjunction, negation, type Code, type ConditionCode } from "./operand.js";
import { bodyCode, truthBody } from "./pick.js";
import { freshName, local, localCondition, type Writer } from "./scope.js";

export function appliesCode(
  compiler: Compiler,
  writer: Writer,
  scope: Expr | undefined,
  when: Expr | undefined,
): ConditionCode {
  const parts = [scope, when]
    .filter((one) => one !== undefined)
    .map((one) => compiler.condition(writer, one));
  return localCondition(writer, conjunction(parts));
}

/** `none`: the state where no rule gives a value. */
export function selectedCode(
  compiler: Compiler,
  writer: Writer,
  definition: Definition,
  none: (writer: Writer) => string,
): Code {
  const { rules } = definition;
  const applies = new Map(rules.map((rule) => [rule, appliesCode(compiler, writer, rule.scope, rule.when)]));
  const standing = rules
    .map((rule) => {
      const before = rules.filter(
        (other) =>
          other !== rule && (other.overrides.includes(rule.id) || (rule.isDefault && !other.isDefault)),
      );
      const beaten = localCondition(writer, disjunction(before.map((other) => applies.get(other)!)));
      const holds = localCondition(
        writer,
        conjunction([applies.get(rule)!, localCondition(writer, negation(beaten))]),
      );
      return { rule, applies: applies.get(rule)!, holds };
    })
    .filter(({ holds }) => holds.code !== "0");
  if (definition.combine === "any") {
    const parts = standing.map(({ rule, holds }) =>
      localCondition(
        writer,
        conjunction([holds, localCondition(writer, truthBody(compiler, writer, definition, rule))]),
      ),
    );
    return localCondition(writer, disjunction(parts));
  }
  const bodies = standing.map(({ rule }) =>
    definition.type.kind === "ja-nee"
      ? truthBody(compiler, writer, definition, rule)
      : bodyCode(compiler, writer, definition, rule),
  );
  const [only] = bodies;
  if (only !== undefined && standing.length === 1 && standing[0]!.holds.code === "1") return only;
  const { values, made } = alike(compiler, writer, bodies, definition);
  const other = oneOfTwo(standing);
  if (other !== undefined) {
    const [a, b] = values as [(typeof values)[number], (typeof values)[number]];
    const pick = (x: string, y: string): string => local(writer, `${other.code} === 1 ? ${y} : ${x}`);
    const [x, y] = other.first ? [b, a] : [a, b];
    const open =
      x.state === undefined && y.state === undefined ? undefined : pick(x.state ?? "0", y.state ?? "0");
    return made(pick(x.code, y.code), open);
  }
  const [v, s] = [freshName(writer, "_v"), freshName(writer, "_s")];
  writer.statements.push(`let ${v} = 0, ${s} = 0;`);
  const held = standing.map(({ holds }) => holds.code);
  const total = standing.every(({ holds }) => holds.total);
  const sum = held.length === 0 ? "0" : held.join(" + ");
  const simple = values.map(
    ({ code, state }, at) =>
      `${at === 0 ? "" : "else "}if (${held[at]} === 1) { ${v} = ${code}; ${s} = ${state ?? 0}; }`,
  );
  // One rule holds and all are decided: the usual case needs none of the rest.
  const decided = total ? "" : `${held.map((code) => `${code} <= 1`).join(" && ")} && `;
  writer.statements.push(`if (${decided}${sum} === 1) {`, ...simple, "} else {");
  const results = values.map(
    ({ code, state }, at) => `[${held[at]}, ${standing[at]!.applies.code}, ${code}, ${state ?? 0}]`,
  );
  const noRule = `(() => { ${noneStatements(writer, none)} })()`;
  writer.statements.push(`const r${v} = several([${results.join(", ")}]);`);
  writer.statements.push(`${v} = r${v}[0]; ${s} = r${v}[1] === -1 ? ${noRule} : r${v}[1];`, "}");
  return made(v, s);
}

type Standing = {
  readonly rule: DefinitionRule;
  readonly applies: ConditionCode;
  readonly holds: ConditionCode;
};

/** A rule that always applies and one that goes before it: exactly one of the two holds, by the condition of the second. */
function oneOfTwo(
  rules: readonly Standing[],
): { readonly code: string; readonly first: boolean } | undefined {
  if (rules.length !== 2) return undefined;
  for (const [general, special] of [
    [rules[0]!, rules[1]!],
    [rules[1]!, rules[0]!],
  ] as const) {
    const before =
      special.rule.overrides.includes(general.rule.id) || (general.rule.isDefault && !special.rule.isDefault);
    const free = special.holds.code === special.applies.code && special.holds.total;
    if (before && free && general.applies.code === "1")
      return { code: special.holds.code, first: special === rules[0] };
  }
  return undefined;
}

function noneStatements(writer: Writer, none: (writer: Writer) => string): string {
  const inner: Writer = { ...writer, statements: [] };
  const state = none(inner);
  return [...inner.statements, `return ${state};`].join(" ");
}

/** `several`: what more rules together say, as `selectRule`; -1 for no rule at all. Each: holds, applies, value, state. */
export const rulesPrelude = `
const several = (rules) => {
  const result = (s) => s === 0 || s === 8;
  let first = -1, absent = 0, open = 0, sure = 0, undecided = 0, applies = false;
  for (let k = 0; k < rules.length; k++) {
    const [h, a, v, s] = rules[k];
    if (a === 1) applies = true;
    if (h === 1) {
      sure++;
      absent |= s;
      open |= s;
      if (result(s)) {
        if (first === -1) first = k;
        else if (rules[first][3] !== s || (s === 0 && rules[first][2] !== v)) return [0, 16];
      }
    } else if (h !== 0) { undecided++; open |= h; }
  }
  if (undecided === 0) {
    if (sure === 0) return [0, -1];
    const s = (absent & 16) !== 0 ? 16 : (absent & 38) !== 0 ? absent & 38 : absent;
    return s === 0 ? [rules[first][2], 0] : [0, s];
  }
  if (applies) {
    const live = rules.filter((one) => one[0] !== 0);
    const [, , v, s] = live[0];
    if (live.every((one) => result(one[3]) && one[3] === s && (s === 8 || one[2] === v))) return [v, s];
  }
  return [0, (open & 38) !== 0 ? open & 38 : 16];
};
`;
