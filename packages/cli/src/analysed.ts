// What compiling and the analyses found together, of the files that the user asked for.

import { analyse } from "@andersom/analysis";
import type { Diagnostic } from "@andersom/syntax";
import { askedDiagnostics, errorsOf, type Project } from "./project.js";
import type { Asked } from "./report/json.js";
import { inOrder } from "./report/pretty.js";

export interface AnalysedProject {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where nothing was analysed. */
  readonly asked: Asked | undefined;
}

/** An ordinance with errors is not analysed: what it means is not sure yet. */
export function analysed(project: Project): AnalysedProject {
  const { ordinances, files, laws, diagnostics: compiled, parse } = project;
  const sound = ordinances.filter((ordinance) => errorsOf(ordinance, project).length === 0);
  const results = sound.map(({ model }) =>
    analyse({ model, files: [...files, ...laws], parse, diagnostics: compiled }),
  );
  const found = results.flatMap(({ findings }) => findings);
  const total = (of: (one: Asked) => number): number => results.reduce((sum, one) => sum + of(one), 0);
  return {
    diagnostics: inOrder(askedDiagnostics({ ...project, diagnostics: [...compiled, ...found] })),
    asked:
      results.length === 0
        ? undefined
        : { asked: total(({ asked }) => asked), unknown: total(({ unknown }) => unknown) },
  };
}
