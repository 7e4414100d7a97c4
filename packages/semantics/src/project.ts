// compileProject: all files at once, for tools that look at a folder and stop.

import type { Diagnostic, ParseResult } from "@andersom/syntax";
import type { DecisionModel } from "./model/index.js";
import type { BindingCounts } from "./lower/context.js";
import { createCompiler, type Compiler } from "./queries.js";

export interface ProjectFile {
  readonly uri: string;
  readonly text: string;
}
export interface CompiledOrdinance {
  readonly title: string;
  /** The file with the header, and all files it is read with. */
  readonly root: string;
  readonly files: readonly string[];
  readonly model: DecisionModel;
}
export interface CompiledProject {
  readonly ordinances: readonly CompiledOrdinance[];
  /** Messages about all files, in order of file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The syntax tree of a file. */
  readonly parse: (uri: string) => ParseResult;
  /** How many word groups were looked up, unknown, or had two readings. */
  readonly counts: BindingCounts;
}

/**
 * Compiles a set of files. Never throws on what was written. Laws that an ordinance uses give no ordinance of their own.
 * @param complete may give the compiler files that these need, such as laws, once it knows what they say.
 */
export function compileProject(
  files: readonly ProjectFile[],
  complete?: (compiler: Compiler) => void,
): CompiledProject {
  const compiler = createCompiler();
  for (const { uri, text } of files) compiler.setFile(uri, text);
  complete?.(compiler);
  compiler.settle();
  const units = compiler.units();
  const counts: BindingCounts = { lookedUp: 0, unknown: 0, twoReadings: 0 };
  const ordinances = units.map((unit) => {
    for (const uri of unit.files) {
      const one = compiler.lowered(unit.root, uri).counts;
      counts.lookedUp += one.lookedUp;
      counts.unknown += one.unknown;
      counts.twoReadings += one.twoReadings;
    }
    return {
      title: unit.title,
      root: unit.root,
      files: unit.files,
      model: compiler.ordinance(unit.root).model,
    };
  });
  return {
    ordinances: ordinances.filter((ordinance) => ordinance.model.instrument.kind !== "wet"),
    diagnostics: compiler.files().flatMap((uri) => compiler.diagnostics(uri)),
    parse: compiler.parse,
    counts,
  };
}
