// Analysing small texts in tests: what compiling and the analyses found together.

import { compileProject, type ProjectFile } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import { analyse, isAnalysable, type AnalyseOptions } from "../analyse.js";

/** The files of a text: parts that start with `// bestand: naam.andersom`, or the whole text as one file. */
function filesOf(text: string): readonly ProjectFile[] {
  const [, ...parts] = text.split(/^\/\/ bestand: (?=\S+\n)/mu);
  if (parts.length === 0) return [{ uri: "verordening.andersom", text }];
  return parts.map((part) => {
    const end = part.indexOf("\n");
    return { uri: part.slice(0, end), text: part.slice(end + 1) };
  });
}

/** Everything that `check` would show of these files. An ordinance with errors is not analysed. */
export function checked(
  text: string | readonly ProjectFile[],
  options: AnalyseOptions = {},
): readonly Diagnostic[] {
  const files = typeof text === "string" ? filesOf(text) : text;
  const { ordinances, diagnostics, parse } = compileProject(files);
  if (!isAnalysable(diagnostics)) return diagnostics;
  const results = ordinances.map(({ model }) => analyse({ model, files, parse, diagnostics }, options));
  const told = (one: Diagnostic): Diagnostic =>
    results.map(({ witnessed }) => witnessed.get(one)).find((other) => other !== undefined) ?? one;
  return [...diagnostics.map(told), ...results.flatMap(({ findings }) => findings)];
}
