// `npm run readability [-- NAME]`: how well the public version of each example reads next to the text that is adopted, and which of its
// sentences have over twenty words.

import {
  adoptedText,
  legalDocument,
  longFrom,
  measureDocument,
  publicVersion,
  totalOf,
  type Readability,
} from "@andersom/publish";
import { ordinanceFolders } from "@andersom/testkit";
import { nodeHost } from "../../packages/cli/src/host.js";
import { loadProject } from "../../packages/cli/src/project.js";
import { isProblem } from "../../packages/cli/src/result.js";

const on = "2026-07-01";
const [only] = process.argv.slice(2);

for (const folder of ordinanceFolders("examples")) {
  if (only !== undefined && !folder.includes(only)) continue;
  const project = loadProject([folder], nodeHost());
  if (isProblem(project)) throw new Error(project.problem);
  const [ordinance] = project.ordinances;
  if (ordinance === undefined) continue;
  const started = performance.now();
  const made = publicVersion(ordinance.model, { on });
  const between = performance.now();
  const { whole, sentences } = measureDocument(made);
  const spent = (performance.now() - between).toFixed(0);
  const files = project.files.map(({ uri, text }) => ({ uri, text, parse: project.parse(uri) }));
  const adopted = measureDocument(legalDocument(adoptedText(ordinance.model, files, { on })));
  const articles = adopted.sentences.filter(({ trail }) => trail[0] !== "Toelichting");
  console.log(`\n${folder} (made in ${(between - started).toFixed(0)} ms, measured in ${spent} ms)`);
  console.log(`  public version   ${line(whole)}`);
  console.log(`  adopted text     ${line(totalOf(articles))}`);
  for (const { text, words, trail } of sentences)
    if (words > longFrom) console.log(`  - ${words} words, ${trail.join(" > ")}: ${text}`);
}

function line({ sentences, meanSentence, fleschDouma, brouwer, long, longShare }: Readability): string {
  const number = (value: number | undefined): string => value?.toFixed(1) ?? "-";
  return `${sentences} sentences, ${number(meanSentence)} words on average, Flesch-Douma ${number(fleschDouma)}, Brouwer ${number(brouwer)}, over ${longFrom} words: ${long} (${number(100 * longShare)}%)`;
}
