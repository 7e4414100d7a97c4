// The outcome of a right on the fast path: a refusal beats a grant, a grant beats a power.

import { parseIsoDate, type Day } from "@andersom/runtime";
import type { Right } from "@andersom/semantics";
import type { RuleCode } from "../decision/cited-grounds.js";
import { withRoles, type Role } from "../decision/roles.js";
import { asCondition, Unsupported } from "./code.js";
import { junctionJs } from "./expression.js";
import type { Maker, Scope } from "./maker.js";
import { appliesJs } from "./rules.js";

/** An outcome that was made under old rules shows no amount. */
export const withoutAmount = 1024;

/** JavaScript for the outcome and its bits; see `openOutcome`. */
export function rightJs(maker: Maker, right: Right): string {
  const scope = maker.scopeOf(right.thing);
  const { index } = maker;
  if (index.circles.has(`right ${right.id}`)) return "133";
  const all = standingJs(maker, scope, right);
  const any = (role: Role): string =>
    junctionJs(
      maker,
      scope,
      "any",
      all.filter((one) => one.role === role).map(({ rule, holds }) => ({ js: holds, text: rule.text })),
    );
  const favourable = all.filter(({ role }) => role !== "refusal");
  const speaking = favourable.map(({ inScope }) => `${inScope} !== 0`).join(" || ") || "false";
  const transitions = transitionLines(maker, scope, right);
  const body = [
    "{",
    ...outsideLines(maker, right),
    `  const refused = ${any("refusal")};`,
    "  if (refused === 1) return 2;",
    ...(favourable.length === 0 ? ["  if (refused !== 0) return openOutcome(refused);"] : []),
    `  const granted = ${any("grant")};`,
    "  if (refused === 0 && granted === 1) return 1;",
    `  const power = ${any("power")};`,
    `  if (granted === 0 && power === 0) return ${speaking} ? 2 : 0;`,
    "  if (refused === 0 && granted === 0 && power === 1) return 3;",
    "  const rest = granted === 1 ? 0 : bitsOfAnswer(granted) | bitsOfAnswer(power);",
    "  return openOutcome(truth(bitsOfAnswer(refused) | rest));",
    "}",
  ].join("\n");
  if (transitions.length === 0) return body;
  const own = maker.functions.call(scope, body);
  return `{\n  const own = ${own}, kind = own & 7;\n  if (kind === 0 || kind === 5) return own;\n${transitions.join("\n")}\n  return own;\n}`;
}

/** Whether each rule of a right speaks here, and whether it decides. */
export function standingJs(maker: Maker, scope: Scope, right: Right): readonly RuleCode<string>[] {
  const all = withRoles(right).map((one) => ({
    ...one,
    applies: appliesJs(maker, scope, [one.rule.scope, one.rule.condition], one.rule.text),
  }));
  return all.map(({ rule, role, applies }) => {
    const before = all.filter((other) => other.rule.overrides.includes(rule.id));
    const items = [{ js: applies }, ...before.map((other) => ({ js: `opposite(${other.applies})` }))];
    const inScope = rule.scope === undefined ? "1" : maker.truth(scope, rule.scope);
    return { rule, role, inScope, holds: junctionJs(maker, scope, "all", items) };
  });
}

/** Before its first day, and from the day on which it lapses, an ordinance gives no rights and refuses none. */
export function outsideLines(maker: Maker, right: Right): readonly string[] {
  if (right.place.instrument !== undefined) return [];
  const { appliesFrom, lapses } = maker.index.outline;
  const dayOf = (iso: string | undefined): Day | undefined =>
    iso === undefined ? undefined : parseIsoDate(iso);
  const [first, lapsed] = [dayOf(appliesFrom), dayOf(lapses)];
  const tests = [
    ...(first === undefined ? [] : [`day < ${first}`]),
    ...(lapsed === undefined ? [] : [`day >= ${lapsed}`]),
  ];
  if (tests.length === 0) return [];
  return [`  const day = ${maker.today().js};`, `  if (isThere(day) && (${tests.join(" || ")})) return 0;`];
}

/** As `underTransition`: what is not known yet only holds up a grant. */
function transitionLines(maker: Maker, scope: Scope, right: Right): readonly string[] {
  if (right.place.instrument !== undefined) return [];
  return (maker.index.model.transitions ?? []).flatMap((one): string[] => {
    if (one.rights.length > 0 && !one.rights.includes(right.id)) return [];
    if (one.condition === undefined) return [];
    if (one.ends?.past !== undefined) throw new Unsupported("een overgang tot het einde van een besluit");
    const until = one.until === undefined ? undefined : parseIsoDate(one.until);
    const { js } = asCondition(maker.expression(scope, one.condition));
    const holds = `asTruth(${js})`;
    const shows =
      one.regime === "oude regels" ? `3 + ${withoutAmount}` : `kind === 1 ? 3 : 3 + ${withoutAmount}`;
    const lines = `const t = ${holds}; if (t === 1) return ${shows}; if (kind === 1 && (t & 38) !== 0 && t > 1) return 4 + 8 * (t & 38);`;
    if (until === undefined) return [`  { ${lines} }`];
    return [`  { const day = ${maker.today().js}; if (!isThere(day) || day < ${until}) { ${lines} } }`];
  });
}
