// How fast the parser is, in milliseconds of processor time: a file never seen before, and after the edit of one
// line. Every file differs from the others in all its sentences. `read` adds a walk over the whole tree. Prints JSON.
//   npm run bench:parse -- 10000 25
import { parse, type ParseResult } from "@andersom/syntax";
import { file } from "./lines.js";

/** The same file with one word more in one line, somewhere after a part of it. */
function edited(text: string, part: number): string {
  const at = text.indexOf("een verslag over", Math.floor(text.length * part)) + "een".length;
  return `${text.slice(0, at)} kort${text.slice(at)}`;
}

/** How many values a tree holds; asks for all of them. */
function size(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  let count = 1;
  for (const part of Object.values(value)) count += size(part);
  return count;
}

class Clock {
  private readonly times: number[] = [];

  run<T>(work: () => T): T {
    const before = process.cpuUsage();
    const result = work();
    const used = process.cpuUsage(before);
    this.times.push((used.user + used.system) / 1000);
    return result;
  }

  /** The fastest and the middle one of all times after the given number of rounds to warm up. */
  result(warmUp: number): { bestCpuMs: number; medianCpuMs: number } {
    const sorted = this.times.slice(warmUp).sort((a, b) => a - b);
    const rounded = (time: number): number => Math.round(time * 10) / 10;
    return { bestCpuMs: rounded(sorted[0]!), medianCpuMs: rounded(sorted[sorted.length >> 1]!) };
  }
}

const lines = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 25);
const WARM_UP = Math.min(8, rounds - 1);
const EDITS = [0.02, 0.5, 0.9];
const first = new Clock();
const read = new Clock();
const edit = new Clock();
const editRead = new Clock();
let diagnostics = 0;
let characters = 0;
let values = 0;
for (let round = 0; round < rounds; round++) {
  const uri = `ronde-${round}.andersom`;
  let text = file(round, lines);
  characters = text.length;
  const walk = (clock: Clock, result: ParseResult): void => {
    diagnostics = result.diagnostics.length;
    values = clock.run(() => size(result.ast));
  };
  walk(
    read,
    first.run(() => parse(text, uri)),
  );
  for (const part of EDITS) {
    text = edited(text, part);
    walk(
      editRead,
      edit.run(() => parse(text, uri)),
    );
  }
}
console.log(
  JSON.stringify({
    lines,
    characters,
    diagnostics,
    values,
    parse: first.result(WARM_UP),
    read: read.result(WARM_UP),
    edit: edit.result(WARM_UP * EDITS.length),
    editRead: editRead.result(WARM_UP * EDITS.length),
  }),
);
