// Remarks, the mildest findings: each kind once, with the lines where it stands, so that they never bury an error.

import type { Diagnostic } from "@andersom/syntax";
import type { PrettyOptions, Sources } from "./pretty.js";
import { printable, wrap } from "./text.js";

/** Empty when there are none. */
export function remarksText(
  remarks: readonly Diagnostic[],
  sources: Sources,
  options: PrettyOptions,
): string {
  const { style, width } = options;
  const groups = new Map<string, Diagnostic[]>();
  for (const one of remarks) {
    const key = `${one.code} ${one.message}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const advised = new Set<string>();
  const blocks = [...groups].map(([group, found]) => {
    const head = `opmerking ${found[0]?.code ?? ""}`;
    const title = wrap(printable(`opmerking ${group.replace(" ", ": ")}`), width).join("\n");
    const lines = [...linesByFile(found, sources)].map(([file, numbers]) => {
      const word = numbers.length === 1 ? "regel" : "regels";
      const [first = "", ...rest] = wrap(`${printable(file)}, ${word} ${numbers.join(", ")}`, width - 4);
      return [`  ${first}`, ...rest.map((line) => `    ${line}`)].join("\n");
    });
    const household = found.find(({ witness }) => witness !== undefined)?.witness?.text;
    const shown =
      household === undefined
        ? []
        : wrap(`Huishouden: ${printable(household)}`, width - 2).map((line) => `  ${line}`);
    const advice = found.find(({ hint }) => hint !== undefined)?.hint;
    // Remarks of one kind have one advice: below the first of them it is said, and that is enough.
    const key = `${found[0]?.code ?? ""} ${advice ?? ""}`;
    const todo =
      advice === undefined || advised.has(key)
        ? []
        : wrap(`Wat kunt u doen: ${printable(advice)}`, width - 2).map((line) => `  ${line}`);
    advised.add(key);
    return [style.info(head) + title.slice(head.length), ...lines, ...shown, ...todo].join("\n");
  });
  return blocks.join("\n\n");
}

function linesByFile(found: readonly Diagnostic[], sources: Sources): Map<string, number[]> {
  const files = new Map<string, number[]>();
  for (const { span } of found) {
    const line = (sources.get(span.uri)?.positionAt(span.start).line ?? 0) + 1;
    const lines = files.get(span.uri) ?? [];
    if (!lines.includes(line)) lines.push(line);
    files.set(span.uri, lines);
  }
  return files;
}
