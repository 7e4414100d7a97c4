// Counts the word groups of all samples and examples: looked up, unknown, two readings. `npm run words [-- --toon]` lists the unknown ones.

import { compileProject } from "@andersom/semantics";
import { ordinanceFiles, ordinanceFolders, withLaws } from "@andersom/testkit";

const show = process.argv.includes("--toon");
const total = { lookedUp: 0, unknown: 0, twoReadings: 0 };
for (const folder of [...ordinanceFolders("examples"), ...ordinanceFolders("test/samples")]) {
  const files = withLaws(ordinanceFiles(folder));
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
