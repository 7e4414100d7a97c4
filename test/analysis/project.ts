// An ordinance of a folder, as the analyses get it; a test may change its text first.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "@andersom/analysis";
import { compileProject } from "@andersom/semantics";
import { withLaws } from "@andersom/testkit";

/** The ordinance in a folder; every change must occur in it, and what comes out must compile. */
export function projectIn(
  folder: string,
  ...changes: readonly (readonly [from: string, to: string])[]
): Project {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".andersom"))
    .sort();
  const files = names.map((name) => ({ uri: name, text: readFileSync(join(folder, name), "utf8") }));
  const changed = files.map(({ uri, text }) => ({
    uri,
    text: changes.reduce((before, [from, to]) => before.replaceAll(from, to), text),
  }));
  for (const [from] of changes)
    if (!files.some(({ text }) => text.includes(from))) throw new Error(`Nothing in ${folder} says: ${from}`);
  const all = withLaws(changed);
  const { ordinances, diagnostics, parse } = compileProject(all);
  const errors = diagnostics.filter(({ severity }) => severity === "fout");
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return { model: ordinances[0]!.model, files: all, parse, diagnostics };
}
