// What `build` makes for people to read, and the forms of each. Names alone: the command line is read before anything is loaded.

import { UsageError } from "../usage.js";

/** The targets for readers, with the forms that each can have. */
export const outputForms = {
  publieksversie: ["html", "md", "docx", "pdf", "pdf-a"],
  verordening: ["html", "md", "docx", "pdf", "pdf-a", "json", "xml-akn", "xml-stop"],
  wijzigingsbesluit: ["html", "md", "docx", "pdf", "pdf-a", "json"],
  registers: ["html", "md", "docx", "json"],
} as const satisfies Record<string, readonly string[]>;
export type OutputName = keyof typeof outputForms;
export type Form = (typeof outputForms)[OutputName][number];

/** The forms of all targets together. */
export const forms: readonly Form[] = [...new Set(Object.values(outputForms).flat())];

/** Whether a target of `build` is one of these. */
export function isOutput(target: string): target is OutputName {
  return Object.hasOwn(outputForms, target);
}

/** The forms that are asked for, all that the target has when none is named; a form that it lacks is refused. */
export function formsOf(target: OutputName, asked: readonly Form[] | undefined): readonly Form[] {
  const possible: readonly Form[] = outputForms[target];
  const other = asked?.find((form) => !possible.includes(form));
  if (other === undefined) return asked ?? possible;
  throw new UsageError(`Bij --to ${target} kan --format ${other} niet. Kies uit ${possible.join(", ")}.`);
}
