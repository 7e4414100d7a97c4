// What an edit of one article in an ordinance of 10,000 lines costs, phase by phase, for several kinds of edits. CPU time. Prints JSON.
//   npm run bench:edit [-- WARM EDITS]

import { analyse, AnalysisMemory } from "@andersom/analysis";
import { createCompiler } from "@andersom/semantics";
import { largeOrdinance } from "./large.js";

const warm = Number(process.argv[2] ?? 30);
const edits = Number(process.argv[3] ?? 45);
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

/** CPU milliseconds of every phase after an edit. */
function phases(text: string): Readonly<Record<string, number>> {
  const took: Record<string, number> = {};
  const timed = <T>(name: string, work: () => T): T => {
    const start = process.cpuUsage();
    const made = work();
    const { user, system } = process.cpuUsage(start);
    took[name] = (user + system) / 1000;
    return made;
  };
  compiler.setFile(uri, text);
  timed("parse", () => compiler.parse(uri).entries);
  timed("outline and exports", () => compiler.exports(uri));
  const { root } = timed("names", () => compiler.units()[0]!);
  timed("lowering", () => compiler.lowered(root, uri));
  const { model } = timed("merging", () => compiler.ordinance(root));
  const diagnostics = timed("messages", () => compiler.diagnostics(uri));
  const compile = Object.values(took).reduce((sum, one) => sum + one, 0);
  const parse = (one: string) => compiler.parse(one);
  timed("analyses", () => {
    const { findings } = analyse({ model, files: [{ uri, text }], parse, diagnostics }, { memory });
    return findings.map(({ witness }) => witness?.text ?? "").join("\n");
  });
  return { ...took, compile, together: compile + took["analyses"]! };
}

function at(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]! * 10) / 10;
}

let text = largeOrdinance(articles);
phases(text);
const result = Object.entries(kinds).map(([kind, edit]) => {
  const rounds = Array.from({ length: warm + edits }, (_, round) => {
    text = edit(text, round + 1);
    return phases(text);
  }).slice(warm);
  const spread = Object.keys(rounds[0]!).map((name) => {
    const all = rounds.map((one) => one[name]!);
    return [name, { p50: at(all, 0.5), p95: at(all, 0.95) }] as const;
  });
  return [kind, Object.fromEntries(spread)] as const;
});
console.log(JSON.stringify(Object.fromEntries(result), undefined, 2));
