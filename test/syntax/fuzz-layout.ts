// Re-wraps every sample and example at random and counts what happens: same tree, loud error, silent change (must be 0).
import { parse } from "@andersom/syntax";
import {
  compare,
  deletions,
  meaning,
  ordinances,
  random,
  relayout,
  withComments,
  type Verdict,
} from "./laws.js";
import { harmless } from "./reviewed.js";

const variants = Number(process.argv[2] ?? 2000);
const all = ordinances().map((sample) => ({ ...sample, meaning: meaning(parse(sample.text)) }));
const count = (): Record<Verdict, number> => ({ same: 0, loud: 0, silent: 0 });
const layout = count();
const comments = count();
for (let i = 0; i < variants; i++) {
  const sample = all[i % all.length]!;
  const verdict = compare(sample.meaning, relayout(sample.text, random(i)));
  layout[verdict]++;
  if (verdict === "silent") console.error(`silent: layout ${sample.name} seed ${i}`);
  const noted = compare(sample.meaning, withComments(sample.text, random(i)));
  comments[noted]++;
  if (noted === "silent") console.error(`silent: comments ${sample.name} seed ${i}`);
}
const marks: Record<string, Record<Verdict, number>> = { ".": count(), ";": count(), ":": count() };
let unreviewed = 0;
for (const sample of all) {
  for (const one of deletions(sample.text)) {
    marks[one.mark]![one.verdict]++;
    if (one.verdict === "loud") continue;
    const reviewed = one.verdict === "same" || harmless(one.source, one.mark);
    if (!reviewed) unreviewed++;
    if (one.verdict === "silent")
      console.error(
        `deleted ${one.mark} (${reviewed ? "reviewed" : "NEW"}) ${sample.name}:${one.line} ${one.source}`,
      );
  }
}
console.log(JSON.stringify({ variants, layout, comments, deleted: marks, unreviewed }, null, 2));
if (layout.silent + comments.silent + unreviewed > 0) process.exitCode = 1;
