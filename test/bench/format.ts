// How fast the formatter is, in milliseconds of processor time, on a file never seen before, on one that an editor has read
// already, and on one of which every line has to change. Prints JSON.
//   npm run bench:format -- 10000 15
import { format } from "@andersom/prettier-plugin";
import { parse } from "@andersom/syntax";
import { file } from "./lines.js";

const lines = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 15);
const WARM_UP = Math.min(4, rounds - 1);

/** The fastest and the middle one, and the lines in a second that the middle one makes. */
function result(times: readonly number[]): Record<string, number> {
  const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
  const best = sorted[0]!;
  const median = sorted[sorted.length >> 1]!;
  return {
    bestCpuMs: Math.round(best * 10) / 10,
    medianCpuMs: Math.round(median * 10) / 10,
    linesPerSecond: Math.round((lines / median) * 1000),
  };
}

function time(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

const fresh: number[] = [];
const known: number[] = [];
const untidy: number[] = [];
for (let round = 0; round < rounds; round++) {
  const text = file(round, lines);
  const uri = "bench.andersom";
  fresh.push(time(() => format(text, { uri: `${String(round)}.andersom`, others: [] })));
  parse(text, uri);
  known.push(time(() => format(text, { uri, others: [] })));
  const flat = text.replace(/^ +/gm, "").replace(/, /g, " ,  ");
  untidy.push(time(() => format(flat, { uri: `u${String(round)}.andersom`, others: [] })));
}
console.log(
  JSON.stringify(
    { lines, rounds, fresh: result(fresh), known: result(known), untidy: result(untidy) },
    null,
    2,
  ),
);
