// Runs a DMN file with feelin (FEEL) and dmn-moddle (the XML): every decision by its table, as the file says.

import { DmnModdle } from "dmn-moddle";
import { evaluate, unaryTest } from "feelin";
import type { DmnValue } from "@andersom/logic";

interface Entry {
  readonly text?: string;
}
interface DecisionNode {
  readonly $type: string;
  readonly name: string;
  readonly informationRequirement?: readonly {
    readonly requiredDecision?: { readonly href: string };
    readonly requiredInput?: { readonly href: string };
  }[];
  readonly decisionLogic?: {
    readonly $type: string;
    readonly hitPolicy?: string;
    readonly input?: readonly { readonly inputExpression: Entry }[];
    readonly rule?: readonly {
      readonly inputEntry?: readonly Entry[];
      readonly outputEntry: readonly Entry[];
    }[];
  };
}

export interface FeelinModel {
  readonly warnings: readonly string[];
  /** The values of these decisions. */
  run(
    inputs: Readonly<Record<string, DmnValue>>,
    wanted: readonly string[],
  ): Readonly<Record<string, unknown>>;
}

export async function feelinModel(xml: string): Promise<FeelinModel> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
  const nodes = (rootElement as { readonly drgElement?: readonly DecisionNode[] }).drgElement ?? [];
  const decisions = new Map(
    nodes.filter(({ $type }) => $type === "dmn:Decision").map((node) => [node.name, node]),
  );
  // A decision is a function of what it requires: over many households most of it is asked again and again.
  const memory = new Map<string, unknown>();
  const ask = askedOnce();
  const decided = (decision: DecisionNode, value: (name: string) => unknown): unknown => {
    const context = Object.fromEntries(requiredBy(decision).map((name) => [name, value(name)]));
    const key = JSON.stringify([decision.name, context]);
    if (!memory.has(key)) memory.set(key, decide(decision, context, ask));
    return memory.get(key);
  };
  return {
    warnings: warnings.map((one) => String((one as { readonly message?: string }).message ?? one)),
    run(inputs, wanted) {
      const known = new Map<string, unknown>(
        Object.entries(inputs).map(([name, value]) => [name, engineValue(value)]),
      );
      const value = (name: string): unknown => {
        const decision = decisions.get(name);
        if (decision === undefined || known.has(name)) return known.get(name) ?? null;
        const found = decided(decision, value);
        known.set(name, found);
        return found;
      };
      return Object.fromEntries(wanted.map((name) => [name, value(name)]));
    },
  };
}

function engineValue(value: DmnValue): unknown {
  return typeof value === "object" ? evaluate(`date("${value.date}")`, {}).value : value;
}

function requiredBy({ informationRequirement = [] }: DecisionNode): readonly string[] {
  return informationRequirement.map((one) =>
    (one.requiredDecision ?? one.requiredInput)!.href.replace("#", ""),
  );
}

type Context = Readonly<Record<string, unknown>>;
type Ask = (kind: "value" | "test", text: string, context: Context) => unknown;

/**
 * The engine reads the text of an expression again for every answer, which takes most of its time. An expression is a
 * function of what it mentions, so the engine is asked once per text and what that text mentions.
 */
function askedOnce(): Ask {
  const answers = new Map<string, unknown>();
  const mentions = new Map<string, ReadonlySet<string>>();
  return (kind, text, context) => {
    let words = mentions.get(text);
    if (words === undefined) mentions.set(text, (words = new Set(text.match(/[\p{L}\p{N}_]+/gu) ?? [])));
    const seen = Object.fromEntries(
      Object.entries(context).filter(([name]) => name === "?" || words.has(name)),
    );
    const key = JSON.stringify([kind, text, seen]);
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = (kind === "test" ? unaryTest(text, seen) : evaluate(text, seen)).value;
      answers.set(key, answer);
    }
    return answer;
  };
}

function decide(decision: DecisionNode, context: Context, ask: Ask): unknown {
  const logic = decision.decisionLogic;
  if (logic?.$type !== "dmn:DecisionTable") throw new Error(`${decision.name} has no decision table`);
  const columns = (logic.input ?? []).map(({ inputExpression }) =>
    ask("value", inputExpression.text!, context),
  );
  const hits = (logic.rule ?? []).filter((rule) =>
    (rule.inputEntry ?? []).every(
      ({ text }, at) => text === "-" || ask("test", text!, { ...context, "?": columns[at] }) === true,
    ),
  );
  const output = (rule: (typeof hits)[number]): unknown => ask("value", rule.outputEntry[0]!.text!, context);
  if (logic.hitPolicy === "COLLECT") return hits.map(output);
  if (logic.hitPolicy !== "FIRST" && hits.length > 1)
    throw new Error(`${decision.name}: ${hits.length} rules hold, and its hit policy is UNIQUE`);
  return hits[0] === undefined ? null : output(hits[0]);
}
