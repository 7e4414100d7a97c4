// What compiling and the analyses found together, of the files that the user asked for.

import { analyse, isAnalysable, Verdicts, type ContextOptions } from "@andersom/analysis";
import { inOrder, type Diagnostic } from "@andersom/syntax";
import { askedDiagnostics, errorsOf, type Ordinance, type Project } from "./project.js";
import type { Asked } from "./report/json.js";

/** An ordinance with errors: how many there are, and in which files. */
export interface NotAnalysed {
  readonly title: string;
  readonly errors: number;
  readonly files: readonly string[];
}

export interface AnalysedProject {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where nothing was analysed. */
  readonly asked: Asked | undefined;
  readonly left: readonly NotAnalysed[];
  /** Per ordinance every answer of the solver, where they were to be kept. */
  readonly verdicts: readonly Verdicts[];
}

/** The ordinances that can be analysed: in the others errors leave open what they mean. */
export function soundOrdinances(project: Project): readonly Ordinance[] {
  return project.ordinances.filter((ordinance) => isAnalysable(errorsOf(ordinance, project)));
}

/** Of which ordinances nobody looked at the rules together, and where the errors are that stood in the way. */
function notAnalysed(project: Project, sound: readonly Ordinance[]): readonly NotAnalysed[] {
  return project.ordinances.flatMap((ordinance): readonly NotAnalysed[] => {
    if (sound.includes(ordinance)) return [];
    const files = errorsOf(ordinance, project).map(({ span }) => span.uri);
    return [{ title: ordinance.title, errors: files.length, files: [...new Set(files)] }];
  });
}

/** An ordinance with errors is not analysed: what it means is not sure yet. `keep`: every answer of the solver. */
export function analysed(
  project: Project,
  keep = false,
  wishes: Pick<ContextOptions, "profile" | "cliff"> = {},
): AnalysedProject {
  const { files, laws, diagnostics: compiled, parse } = project;
  const verdicts: Verdicts[] = [];
  const sound = soundOrdinances(project);
  const results = sound.map(({ model }) => {
    const kept = keep ? new Verdicts() : undefined;
    if (kept !== undefined) verdicts.push(kept);
    return analyse(
      { model, files: [...files, ...laws], parse, diagnostics: compiled },
      { verdicts: kept, ...wishes },
    );
  });
  const found = results.flatMap(({ findings }) => findings);
  const told = (one: Diagnostic): Diagnostic =>
    results.map(({ witnessed }) => witnessed.get(one)).find((other) => other !== undefined) ?? one;
  const total = (of: (one: Asked) => number): number => results.reduce((sum, one) => sum + of(one), 0);
  return {
    diagnostics: inOrder(askedDiagnostics({ ...project, diagnostics: [...compiled.map(told), ...found] })),
    asked:
      results.length === 0
        ? undefined
        : { asked: total(({ asked }) => asked), unknown: total(({ unknown }) => unknown) },
    left: notAnalysed(project, sound),
    verdicts,
  };
}
