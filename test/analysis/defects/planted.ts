// A planted defect: a small ordinance with one thing wrong, the message that must find it, and the same text mended.

import { analyse } from "@andersom/analysis";
import { compileProject } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import { withLaws } from "@andersom/testkit";

export interface Planted {
  readonly name: string;
  readonly text: string;
  /** The codes that must be found, and no other of the same group. */
  readonly finds: readonly string[];
  /** Words that the message must hold. */
  readonly says?: RegExp;
  /** What is changed to mend it: then nothing of the group is found. */
  readonly mended?: readonly (readonly [string, string])[];
}

export interface Seen {
  readonly code: string;
  readonly message: string;
  readonly witness?: string;
}

/** What the analyses say of a text, with the national laws that it uses; only codes of a group. */
export function seen(text: string, group: RegExp): readonly Seen[] {
  return found(text, group).map(({ code, message, witness }) => ({
    code,
    message,
    ...(witness === undefined ? {} : { witness: witness.text }),
  }));
}

/** The same as it is found. */
export function found(text: string, group: RegExp): readonly Diagnostic[] {
  const files = withLaws(filesOf(text));
  const { ordinances, diagnostics, parse } = compileProject(files);
  const errors = diagnostics.filter(({ severity }) => severity === "fout");
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join("\n"));
  return ordinances
    .flatMap(({ model }) => analyse({ model, files, parse, diagnostics }).findings)
    .filter(({ code }) => group.test(code) || code === "AND9001");
}

/** The files of a text: parts that start with `// bestand: naam.andersom`, or the whole text as one file. */
export function filesOf(text: string): { readonly uri: string; readonly text: string }[] {
  const [first = "", ...parts] = text.split(/^\/\/ bestand: (?=\S+\n)/mu);
  return [
    { uri: "verordening.andersom", text: first },
    ...parts.map((part) => ({
      uri: part.slice(0, part.indexOf("\n")),
      text: part.slice(part.indexOf("\n") + 1),
    })),
  ];
}

export function mend(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`not in the text: ${from}`);
    return changed.replace(from, to);
  }, text);
}
