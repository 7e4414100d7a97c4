// The analyses of an ordinance in steps, so that an editor can do other work between them; and what they found, as it moves along.

import { analyseSteps, AnalysisMemory, isAnalysable, type Analysed } from "@andersom/analysis";
import { withoutBundled } from "@andersom/law";
import { oncePer } from "@andersom/runtime";
import type { Diagnostic, Span } from "@andersom/syntax";
import { moved, type Moved } from "../told/moved.js";
import type { Workspace } from "../workspace.js";

/** What the analyses said of an ordinance, and of which texts. */
export interface AnalysedUnit {
  readonly root: string;
  readonly texts: ReadonlyMap<string, string>;
  /** Absent where the ordinance has errors: then nobody knows what it means. */
  readonly analysed?: Analysed;
}

/** The root of every ordinance in which a user writes. */
export function analysableRoots(workspace: Workspace): readonly string[] {
  const own = new Set(workspace.files());
  return workspace.units().flatMap(({ root }) => (own.has(root) ? [root] : []));
}

/** Whether an ordinance still is what it was when it was analysed. */
export function isCurrent(workspace: Workspace, { root, texts }: AnalysedUnit): boolean {
  const files = workspace.units().find((unit) => unit.root === root)?.files;
  return (
    files !== undefined &&
    files.length === texts.size &&
    files.every((uri) => texts.get(uri) === workspace.source(uri)?.text)
  );
}

const memoriesOf = oncePer((_workspace: Workspace) => new Map<string, AnalysisMemory>());

/** What was answered about an ordinance, for its next run. */
function memoryOf(workspace: Workspace, root: string): AnalysisMemory {
  const known = memoriesOf(workspace);
  const memory = known.get(root) ?? new AnalysisMemory();
  known.set(root, memory);
  return memory;
}

/** Runs all analyses of an ordinance: yields after every question, and can be dropped at any of them. */
export function* analysing(workspace: Workspace, root: string): Generator<string, AnalysedUnit, undefined> {
  for (const _ of workspace.preparing(root)) yield "lezen";
  const unit = workspace.units().find((one) => one.root === root);
  const files = unit?.files ?? [];
  const sources = files.flatMap((uri) => {
    const text = workspace.source(uri)?.text;
    return text === undefined ? [] : [{ uri, text }];
  });
  const texts = new Map(sources.map(({ uri, text }) => [uri, text]));
  if (unit === undefined) return { root, texts };
  const found = withoutBundled(files.flatMap((uri) => workspace.messages(unit, uri)));
  if (!isAnalysable(found)) return { root, texts };
  const { model } = workspace.compiler.ordinance(root);
  const project = { model, files: sources, parse: (uri: string) => workspace.parse(uri), diagnostics: found };
  const analysed = yield* analyseSteps(project, { memory: memoryOf(workspace, root) });
  return { root, texts, analysed };
}

/** What was found in a file, where it stands now; what is about a text that is gone is left out. */
export function analysedFindings(
  workspace: Workspace,
  uri: string,
  units: readonly AnalysedUnit[],
): readonly Diagnostic[] {
  const moves = new Map<string, Moved | undefined>();
  const now = (unit: AnalysedUnit, place: Span): Span | undefined => {
    const key = `${unit.root}\n${place.uri}`;
    if (!moves.has(key)) moves.set(key, moveOf(workspace, unit, place.uri));
    return moves.get(key)?.(place);
  };
  return units.flatMap((unit) =>
    withoutBundled(unit.analysed?.findings ?? []).flatMap((finding) => {
      if (finding.span.uri !== uri) return [];
      const span = now(unit, finding.span);
      return span === undefined ? [] : [movedFinding(finding, span, (place) => now(unit, place))];
    }),
  );
}

function moveOf(workspace: Workspace, { texts }: AnalysedUnit, uri: string): Moved | undefined {
  const before = texts.get(uri);
  const after = workspace.source(uri)?.text;
  return before === undefined || after === undefined ? undefined : moved(before, after);
}

/** A finding at its new place; a fix or place whose words changed is left out. */
function movedFinding(finding: Diagnostic, span: Span, now: (place: Span) => Span | undefined): Diagnostic {
  if (span === finding.span) return finding;
  const { related, fixes, ...rest } = finding;
  const fixed = (fixes ?? []).flatMap((fix) => {
    const edits = fix.edits.flatMap((edit) => {
      const place = now(edit);
      return place === undefined || place.end - place.start !== edit.end - edit.start
        ? []
        : [{ ...edit, ...place }];
    });
    return edits.length === fix.edits.length ? [{ ...fix, edits }] : [];
  });
  const others = (related ?? []).flatMap((one) => {
    const place = now(one.span);
    return place === undefined ? [] : [{ ...one, span: place }];
  });
  return {
    ...rest,
    span,
    ...(fixes === undefined ? {} : { fixes: fixed }),
    ...(related === undefined ? {} : { related: others }),
  };
}
