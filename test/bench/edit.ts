// What an edit of one article in an ordinance of 10,000 lines costs, phase by phase, for several kinds of edits. Prints JSON:
// milliseconds, p50, p95 and most, in two measures. `wall` is the time that somebody waits, on a machine where nothing else runs;
// `cpu` is what all threads of the process used, also those that optimise and collect garbage. `together` of `cpu` counts what
// the process does between two edits as well, when its event loop turns, as it does in an editor.
//   npm run bench:edit [-- WARM EDITS [KIND]]

import { setImmediate as turn } from "node:timers/promises";
import { analyse, AnalysisMemory } from "@andersom/analysis";
import { createCompiler } from "@andersom/semantics";
import { largeOrdinance } from "./large.js";
import { clock, spread, type Took } from "./measures.js";

const warm = Number(process.argv[2] ?? 30);
const edits = Number(process.argv[3] ?? 45);
const only = process.argv[4];
const articles = 270;
const uri = "groot.andersom";

/** Another article each time, of which the words after `before` up to `end` become others. */
function edited(text: string, round: number, before: string, end: string, words: string): string {
  const start = text.indexOf(`artikel ${String(1 + ((round * 37) % articles))} Bijdrage`);
  const at = text.indexOf(before, start) + before.length;
  return text.slice(0, at) + words + text.slice(text.indexOf(end, at));
}

const kinds: Readonly<Record<string, (text: string, round: number) => string>> = {
  "a limit": (text, round) => edited(text, round, "minstens ", " jaar", String(16 + ((round * 7) % 9))),
  "a percentage": (text, round) =>
    edited(text, round, "hoogstens ", "%", String(round % 2 === 0 ? 100 + (round % 40) : 90 + (round % 9))),
  "words of an uitleg": (text, round) =>
    edited(text, round, "? Dan ", "kunt u", round % 2 === 0 ? "" : `${"zeker ".repeat(1 + (round % 3))}`),
  "a row of a table": (text, round) =>
    edited(text, round, "| reizen | ", "% |", String(40 + ((round * 7) % 49))),
};

const compiler = createCompiler();
const memory = new AnalysisMemory();

/** What every phase after an edit took. */
function phases(text: string): Readonly<Record<string, Took>> {
  const took: Record<string, Took> = {};
  const timed = <T>(name: string, work: () => T): T => {
    const since = clock();
    const made = work();
    took[name] = since();
    return made;
  };
  const all = clock();
  compiler.setFile(uri, text);
  timed("parse", () => compiler.parse(uri).entries);
  timed("outline and exports", () => compiler.exports(uri));
  const { root } = timed("names", () => compiler.units()[0]!);
  timed("lowering", () => compiler.lowered(root, uri));
  const { model } = timed("merging", () => compiler.ordinance(root));
  const diagnostics = timed("messages", () => compiler.diagnostics(uri));
  took["compile"] = all();
  const parse = (one: string) => compiler.parse(one);
  timed("analyses", () => {
    const { findings } = analyse({ model, files: [{ uri, text }], parse, diagnostics }, { memory });
    return findings.map(({ witness }) => witness?.text ?? "").join("\n");
  });
  return { ...took, together: all() };
}

let text = largeOrdinance(articles);
phases(text);
const result: Record<string, unknown> = {};
for (const [kind, edit] of Object.entries(kinds)) {
  if (only !== undefined && kind !== only) continue;
  const rounds: Readonly<Record<string, Took>>[] = [];
  for (let round = 1; round <= warm + edits; round++) {
    const since = clock();
    text = edit(text, round);
    const took = phases(text);
    await turn();
    rounds.push({ ...took, together: { wall: took["together"]!.wall, cpu: since().cpu } });
  }
  const measured = rounds.slice(warm);
  result[kind] = Object.fromEntries(
    Object.keys(measured[0]!).map((name) => [name, spread(measured.map((one) => one[name]!))]),
  );
}
console.log(JSON.stringify(result, undefined, 2));
