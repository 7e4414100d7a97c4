// `npm run readability [-- NAME]`: how well the public version of each example reads, and which of its sentences have over twenty words.

import { longFrom, measureDocument, publicVersion, type Readability } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { ordinanceFiles, ordinanceFolders, withLaws } from "@andersom/testkit";

const day = "2026-07-01";
const [only] = process.argv.slice(2);

for (const folder of ordinanceFolders("examples")) {
  if (only !== undefined && !folder.includes(only)) continue;
  const { ordinances } = compileProject(withLaws(ordinanceFiles(folder)));
  const [ordinance] = ordinances;
  if (ordinance === undefined) continue;
  const started = performance.now();
  const made = publicVersion(ordinance.model, { on: day });
  const between = performance.now();
  const { whole, sentences } = measureDocument(made);
  const spent = (performance.now() - between).toFixed(0);
  console.log(`\n${folder} (made in ${(between - started).toFixed(0)} ms, measured in ${spent} ms)`);
  console.log(`  public version   ${line(whole)}`);
  for (const { text, words, trail } of sentences)
    if (words > longFrom) console.log(`  - ${words} words, ${trail.join(" > ")}: ${text}`);
}

function line({ sentences, meanSentence, fleschDouma, brouwer, long, longShare }: Readability): string {
  const number = (value: number | undefined): string => value?.toFixed(1) ?? "-";
  return `${sentences} sentences, ${number(meanSentence)} words on average, Flesch-Douma ${number(fleschDouma)}, Brouwer ${number(brouwer)}, over ${longFrom} words: ${long} (${number(100 * longShare)}%)`;
}
