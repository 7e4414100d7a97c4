// The public version of each example on one day, for the checks of its completeness.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publicVersion, type Document } from "@andersom/publish";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { ordinanceFiles, withLaws } from "@andersom/testkit";

export interface Example {
  readonly name: string;
  readonly model: DecisionModel;
  readonly on: string;
  readonly document: Document;
}

const root = fileURLToPath(new URL("../../../examples/", import.meta.url));

export const exampleNames: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** On 16 March 2026, or on the first day of an ordinance that begins later. Its stories are left out: they are no rules. */
export function exampleNamed(name: string): Example {
  const files = withLaws(ordinanceFiles(join("examples", name)));
  const model = compileProject([...files]).ordinances[0]!.model;
  const { inForce = "" } = model.instrument;
  const on = inForce > "2026-03-16" ? inForce : "2026-03-16";
  return { name, model, on, document: publicVersion(model, { on, examples: [] }) };
}
