// The steps of a GitHub workflow or action, with the few expressions that ours use filled in as the runner does.

import { parse } from "yaml";
import { bash, type Ran } from "./shell.js";

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly "runs-on": string;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** YAML of one of the two shapes; a duplicate key or another fault throws. */
export function yaml<T>(text: string): T {
  return parse(text, { strict: true, uniqueKeys: true }) as T;
}

/** What expressions may look at: `github`, `inputs`. */
export type Known = Readonly<Record<string, unknown>>;

function valueOf(expression: string, known: Known): string {
  const term = expression.trim();
  const literal = /^'(.*)'$/u.exec(term)?.[1];
  if (literal !== undefined) return literal;
  if (!/^[a-z_]+(?:\.[a-z_]+)*$/u.test(term))
    throw new Error(`an expression that this test does not know: ${term}`);
  const found = term
    .split(".")
    .reduce<unknown>((from, name) => (from as Record<string, unknown> | undefined)?.[name], known);
  return typeof found === "string" || typeof found === "number" ? String(found) : "";
}

/** `${{ … }}` in a text. */
export function filled(text: string, known: Known): string {
  return text.replace(/\$\{\{(.*?)\}\}/gsu, (_, expression: string) => valueOf(expression, known));
}

/** A condition of `&&`, `==`, `!=` and `!cancelled()`. */
function holds(condition: string, known: Known): boolean {
  const inner = condition.replace(/^\$\{\{|\}\}$/gu, "").trim();
  return inner.split("&&").every((part) => {
    if (part.trim() === "!cancelled()") return true;
    const [left = "", operator, right = ""] = part.split(/(==|!=)/u);
    if (operator === undefined) throw new Error(`a condition that this test does not know: ${part}`);
    return (valueOf(left, known) === valueOf(right, known)) === (operator === "==");
  });
}

export interface StepRan extends Ran {
  readonly name: string;
}

/** Runs the commands of all steps whose condition holds; after a failure only those that say they run anyway. */
export async function runSteps(
  steps: readonly Step[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  known: Known,
): Promise<readonly StepRan[]> {
  const done: StepRan[] = [];
  for (const step of steps) {
    const { name = "", run, env: own = {}, if: condition } = step;
    if (run === undefined) continue;
    const failed = done.some(({ status }) => status !== 0);
    if (condition === undefined ? failed : !holds(condition, known)) continue;
    if (run.includes("${{")) throw new Error(`${name}: an expression inside a script could carry anything`);
    const filledIn = Object.fromEntries(
      Object.entries(own).map(([key, value]) => [key, filled(value, known)]),
    );
    done.push({ name, ...(await bash(run, cwd, { ...env, ...filledIn })) });
  }
  return done;
}
