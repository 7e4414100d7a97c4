// The program of an ordinance without the kernel, as small as it can be: for a page that brings the kernel itself.

import type { DecisionModel, Place } from "@andersom/semantics";
import { withSubjects } from "../decision/subjects.js";
import { createEmitter, type Emitter } from "./emitter.js";
import { programCode } from "./module.js";

/**
 * The body of a function of `$` (the kernel, `moduleKernel`) that gives back the program. No comments, and no places
 * in files: they would double it. Two places in one lid stay apart by a number.
 */
export function bareProgram(written: DecisionModel): string {
  const model = withSubjects(written);
  const emit = withoutFiles(createEmitter(() => ""));
  const program = programCode(emit, model);
  return [...emit.declarations(), ...program, "return program;"].join("\n").replaceAll(/\n{2,}/g, "\n");
}

function withoutFiles(emit: Emitter): Emitter {
  const numbers = new Map<string, number>();
  const known = new Map<Place, string>();
  const numberOf = ({ source }: Place): number => {
    const key = `${source?.file ?? ""} ${source?.start ?? ""}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  return {
    ...emit,
    place(place) {
      if (place === undefined) return emit.place(undefined);
      const before = known.get(place);
      if (before !== undefined) return before;
      const { source: _source, ...rest } = place;
      const code = emit.place({ ...rest, at: numberOf(place) } as unknown as Place);
      known.set(place, code);
      return code;
    },
  };
}
