// Every refactor at every place of an example where it is offered: no new mistakes, and where it only rewrites, the same decisions.

import { codeActions, type CodeAction, type Workspace } from "@andersom/ide";
import { createInterpreter } from "@andersom/logic";
import { children, type AstNode } from "@andersom/syntax";
import { ordinanceFiles } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { randomHousehold, randomNumbers } from "../logic/households.js";
import { edited, errorsOf, modelOf, workspaceOf } from "./households.js";

const rewrites = /^(?:Schrijf als|Maak hier een begrip|Zet de letters)/u;

/** Places where something may be offered: the middle of each sentence, item and conjunction, and each condition as a selection. */
function* places(node: AstNode): Generator<{ readonly start: number; readonly end: number }> {
  const { start, end } = node.span;
  if (/^(?:Conjunction|ConditionList|IsCondition|Predicate|Exists|LiesCondition)$/u.test(node.kind))
    yield { start, end };
  if (
    /^(?:Conjunction|ConditionItem|DefinitionStatement|RightStatement|TextItem|DefinitionCase)$/u.test(
      node.kind,
    )
  )
    yield { start: end - 1, end: end - 1 };
  if (node.kind === "MoneyLiteral") yield { start: start + 1, end: start + 1 };
  for (const child of children(node)) yield* places(child);
}

interface Offered {
  readonly uri: string;
  readonly action: CodeAction;
}

function offeredIn(workspace: Workspace): readonly Offered[] {
  const found = new Map<string, Offered>();
  for (const uri of workspace.files())
    for (const { keyword, block } of workspace.parse(uri).entries) {
      if (keyword === "voorbeeld") continue;
      for (const range of [
        ...places(block),
        { start: block.heading.span.start, end: block.heading.span.start },
      ])
        for (const action of codeActions(workspace, uri, range, [], { complete: false }))
          if (action.kind === "refactor" && action.later !== true)
            found.set(JSON.stringify(action.edits), { uri, action });
    }
  return [...found.values()];
}

describe.each([
  ["examples/individuele-inkomenstoeslag", 12],
  ["examples/meedoenfonds", 12],
])("%s", (folder, least) => {
  const workspace = workspaceOf(ordinanceFiles(folder));
  const before = errorsOf(workspace);
  const model = modelOf(workspace);
  const random = randomNumbers(7);
  const households = Array.from({ length: 40 }, () => randomHousehold(model, random));
  const outcomes = (one: typeof model): readonly string[] => {
    const decide = createInterpreter(one);
    return households.map((household) =>
      JSON.stringify(
        decide(household).rights.map(({ right, kind, ...rest }) => [
          right,
          kind,
          "amount" in rest ? rest.amount : null,
        ]),
      ),
    );
  };

  it("holds for all that is offered", () => {
    const own = outcomes(model);
    const offered = offeredIn(workspace);
    for (const { action } of offered) {
      const after = edited(workspace, action);
      const text = JSON.stringify([action.title, action.edits]);
      expect(errorsOf(after), text).toEqual(before);
      if (rewrites.test(action.title)) expect(outcomes(modelOf(after)), text).toEqual(own);
    }
    expect(offered.length).toBeGreaterThanOrEqual(least);
  });
});
