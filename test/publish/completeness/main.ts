// `npm run completeness [-- EXAMPLE …] [--drop]`: what each public version tells of what stands in its logic.

import { completeness, type ItemKind } from "@andersom/publish";
import { dropped } from "./drop.js";
import { exampleNamed, exampleNames } from "./examples.js";

const columns: readonly ItemKind[] = [
  "voorwaarde", "bedrag", "weigeringsgrond", "plicht", "termijn", "afwijking", "oordeel", "sanctie", "recht", "bevoegdheid", "berekening", "toestemming",
]; // prettier-ignore
const words = process.argv.slice(2);
const named = words.filter((word) => !word.startsWith("-"));
const names = named.length === 0 ? exampleNames : named;

const rows: string[][] = [["", ...columns, "samen"]];
const missed: string[] = [];
const totals = new Map<string, readonly [number, number, number]>();
for (const name of names) {
  const { model, document, on } = exampleNamed(name);
  const { counts, missing } = completeness(model, document, on);
  const cell = (label: string, parts: readonly { inLogic: number; mentioned: number; leftOut: number }[]): string => {
    const sum = (of: (one: (typeof parts)[number]) => number): number => parts.reduce((all, one) => all + of(one), 0);
    const [logic, told, left] = [sum((one) => one.inLogic), sum((one) => one.mentioned), sum((one) => one.leftOut)];
    const before = totals.get(label) ?? [0, 0, 0];
    totals.set(label, [before[0] + logic, before[1] + told, before[2] + left]);
    return shown(logic, told, left);
  }; // prettier-ignore
  rows.push([
    name,
    ...columns.map((kind) => cell(kind, counts.filter((one) => one.kind === kind))),
    cell("samen", counts),
  ]); // prettier-ignore
  for (const { item, ruleFound } of missing)
    missed.push(
      `${name}: ${item.kind} in ${item.citation}${ruleFound ? "" : " (regel ontbreekt)"}: ${item.text}`,
    );
  if (words.includes("--drop")) {
    const { removed, detected, harmless, unexplained } = dropped({ name, model, document, on });
    const why = [...harmless].map(([reason, count]) => `${reason} ${String(count)}`).join(", ");
    console.log(`${name}: ${String(removed)} weggehaald, ${String(detected)} gemeld, onschuldig: ${why}`);
    for (const text of unexplained) console.log(`  niet gemeld: ${text.slice(0, 160)}`);
  }
}
rows.push(["alle", ...[...columns, "samen"].map((label) => shown(...(totals.get(label) ?? [0, 0, 0])))]);

const widths = rows[0]!.map((_cell, at) => Math.max(...rows.map((row) => row[at]!.length)));
console.log("In de logica / genoemd in de publieksversie / bewust weggelaten");
for (const row of rows) console.log(row.map((cell, at) => cell.padEnd(widths[at]!)).join("  ").trimEnd()); // prettier-ignore
for (const line of missed) console.log(`Niet genoemd: ${line}`);
process.exitCode = missed.length > 0 ? 1 : 0;

function shown(logic: number, told: number, left: number): string {
  return logic === 0 ? "–" : `${String(logic)}/${String(told)}/${String(left)}`;
}
