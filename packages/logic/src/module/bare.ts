// The program of an ordinance without the kernel, as small as it can be: for a page that brings the kernel itself.

import type { DecisionModel } from "@andersom/semantics";
import { withSubjects } from "../decision/subjects.js";
import { createCompactEmitter, squeezed } from "./compact.js";
import { programCode } from "./module.js";

/**
 * The body of a function of `$` (the kernel, `moduleKernel`) that gives back the program, by the compact emitter: no
 * comments and no layout, and no places in files.
 */
export function bareProgram(written: DecisionModel): string {
  const emit = createCompactEmitter();
  const program = programCode(emit, withSubjects(written));
  const code = squeezed([...emit.declarations(), ...program, "return program;"].join("\n"));
  return [...emit.tables(), code].join("\n");
}
