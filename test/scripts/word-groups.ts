// Counts the word groups of all samples and examples: looked up, unknown, two readings. `npm run words [-- --toon]` lists the unknown ones.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileProject } from "@andersom/semantics";

const show = process.argv.includes("--toon");
const folders = ["examples", "test/samples"].flatMap((root) =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name)),
);
const total = { lookedUp: 0, unknown: 0, twoReadings: 0 };
for (const folder of folders.sort()) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".andersom"))
    .map((name) => ({ uri: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));
  if (files.length === 0) continue;
  const { counts, diagnostics } = compileProject(files);
  total.lookedUp += counts.lookedUp;
  total.unknown += counts.unknown;
  total.twoReadings += counts.twoReadings;
  console.log(`${folder}: ${line(counts)}`);
  if (!show) continue;
  for (const diagnostic of diagnostics)
    if (diagnostic.code === "AND2001" || diagnostic.code === "AND2002")
      console.log(`  ${diagnostic.code} ${diagnostic.message}`);
}
console.log(`all: ${line(total)}`);
if (total.twoReadings > 0) process.exitCode = 1;

function line(counts: typeof total): string {
  return `${counts.lookedUp} looked up, ${counts.unknown} unknown, ${counts.twoReadings} with two readings`;
}
