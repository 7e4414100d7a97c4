// For tests: a household made into a voorbeeld by the action, and what became of it.

import { createPlanner, exampleInput, runExamples } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { codeActions, type CodeAction, type Workspace } from "@andersom/ide";
import { SourceText, type Diagnostic } from "@andersom/syntax";
import { Workspace as Files } from "@andersom/ide";
import { applyEdits } from "@andersom/syntax";

/** A workspace of these files. */
export function workspaceOf(files: readonly { readonly uri: string; readonly text: string }[]): Workspace {
  const workspace = new Files();
  for (const { uri, text } of files) workspace.setFile(uri, text);
  return workspace;
}

/** The model of the first ordinance of a workspace. */
export function modelOf(workspace: Workspace): DecisionModel {
  return workspace.compiler.ordinance(workspace.units()[0]!.root).model;
}

/** The files with the edits in them, as a new workspace. */
export function edited(workspace: Workspace, { edits }: Pick<CodeAction, "edits">): Workspace {
  return workspaceOf(
    [...new Set([...workspace.files(), ...edits.map(({ uri }) => uri)])].map((uri) => ({
      uri,
      text: applyEdits(
        workspace.source(uri)?.text ?? "",
        edits.filter((edit) => edit.uri === uri),
      ),
    })),
  );
}

export function errorsOf(workspace: Workspace): readonly string[] {
  workspace.units();
  return workspace.files().flatMap((uri) => {
    const source = workspace.source(uri) ?? new SourceText(uri, "");
    return workspace.compiler
      .diagnostics(uri)
      .filter(({ severity }) => severity === "fout")
      .map(({ code, message, span }) => `${code} ${source.slice(span.start, span.end)}: ${message}`);
  });
}

/** What everybody gets, without their names. */
export function outcomes(model: DecisionModel, household: unknown): readonly string[] {
  const shown = (one: unknown): string => JSON.stringify(one);
  return createPlanner(model)(household)
    .overview.map(({ right, outcome, amount }) => `${right} ${outcome} ${shown(amount)}`)
    .sort();
}

export interface Made {
  readonly offered: boolean;
  /** What is wrong with the new voorbeeld; empty when nothing is. */
  readonly wrong: readonly string[];
  readonly text: string;
}

/** Takes "maak hier een voorbeeld van" for a finding, and holds what comes out against the household. */
export function makeExample(workspace: Workspace, finding: Diagnostic): Made {
  const { uri, start, end } = finding.span;
  const action = codeActions(workspace, uri, { start, end }, [finding]).find(
    ({ title }) => title === "Maak hier een voorbeeld van",
  );
  if (action === undefined) return { offered: false, wrong: [], text: "" };
  const text = action.edits.map(({ newText }) => newText).join("");
  const after = edited(workspace, action);
  const wrong = [...errorsOf(after)];
  const model = modelOf(after);
  const before = new Set(modelOf(workspace).examples.map(({ id }) => id));
  const added = model.examples.filter(({ id }) => !before.has(id));
  if (added.length !== 1)
    return { offered: true, wrong: [...wrong, `${added.length} voorbeelden erbij`], text };
  const report = runExamples({ ...model, examples: added }).examples[0]!;
  if (!report.passed)
    wrong.push(
      ...report.problems.map(({ text: said, message }) => `${said}: ${message}`),
      ...report.expectations
        .filter(({ status }) => status !== "geslaagd")
        .map(({ text: said, explanation }) => `${said}: ${explanation}`),
    );
  const [same, own] = [
    outcomes(model, exampleInput(model, added[0]!)),
    outcomes(model, finding.witness!.household),
  ];
  if (JSON.stringify(same) !== JSON.stringify(own))
    wrong.push(`beslist anders: ${JSON.stringify({ same, own })}`);
  return { offered: true, wrong, text };
}
