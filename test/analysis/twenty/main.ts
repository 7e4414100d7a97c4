// `npm run twenty`: the twenty checks that a municipality would pay for, each as `andersom check` tells it. Exit code 1 where one is missing.

import { prettyDiagnostic, sourcesOf } from "../../../packages/cli/src/report/pretty.js";
import { plain } from "../../../packages/cli/src/report/style.js";
import { numbered, oneDay, type Numbered } from "./told.js";

interface Row {
  readonly number: number;
  readonly title: string;
  /** Empty: not found, or without the household that belongs to it. */
  readonly text: string;
}

function rowOf({ number, title, household, tell }: Numbered): Row {
  const { files, finding } = tell();
  const complete = household === undefined || household.test(finding?.witness?.text ?? "");
  const look = { style: plain, width: 110 };
  return {
    number,
    title,
    text: finding !== undefined && complete ? prettyDiagnostic(finding, sourcesOf(files), look) : "",
  };
}

const rows: readonly Row[] = [
  ...numbered.map(rowOf),
  { number: 18, title: "what changes on one day", text: (await oneDay()).trim() },
].sort((a, b) => a.number - b.number);

for (const { number, title, text } of rows)
  console.log(`${String(number)}. ${title}\n\n${text || "NOT FOUND"}\n`);
const missing = new Set(rows.flatMap(({ number, text }) => (text === "" ? [number] : [])));
console.log(`${String(20 - missing.size)} of 20 found`);
if (missing.size > 0) process.exitCode = 1;
