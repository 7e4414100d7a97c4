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
  const blocks = [...groups].map(([key, found]) => {
    const head = `opmerking ${found[0]?.code ?? ""}`;
    const title = wrap(printable(`opmerking ${key.replace(" ", ": ")}`), width).join("\n");
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
    return [style.info(head) + title.slice(head.length), ...lines, ...shown].join("\n");
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
