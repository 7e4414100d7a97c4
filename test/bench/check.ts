// How fast checking is: the example from cold, and one keystroke in an ordinance of 10,000 lines. CPU time. Prints JSON.
//   npm run bench:check

import { ordinanceFiles } from "@andersom/testkit";
import { parse } from "@andersom/syntax";
import { compileProject, createCompiler, type Compiler, type ProjectFile } from "@andersom/semantics";

const example: readonly ProjectFile[] = ordinanceFiles("examples/individuele-inkomenstoeslag");

const ROUNDS = 20;

/** CPU milliseconds, so that what else runs on the machine does not count. */
function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return rounded(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

/** An article of 14 lines with facts of its own. */
function article(number: number): string {
  return `artikel ${String(number)} Bijdrage ${String(number)}
  Effect: meedoen.

lid 1
  De inwoner heeft recht op bijdrage ${word(number)} als aan al deze voorwaarden is voldaan:
    a. het inkomen is in elke maand van de referteperiode hoogstens 110% van de norm;
    b. de inwoner volgt studie ${word(number)};
    c. de kosten van ${word(number)} zijn meer dan € ${String(100 + number)}.

lid 2
  De hoogte van bijdrage ${word(number)} is de kosten van ${word(number)} min 10% van de kosten van ${word(number)}, maar minstens € 0.

`;
}

/** A name without digits, for the n-th article. */
function word(number: number): string {
  return [...String(number)].map((digit) => "abcdefghij"[Number(digit)]?.repeat(2)).join("");
}

/** An ordinance of at least this many lines. */
function large(lines: number): string {
  const count = Math.ceil((lines - 30) / 15);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return `verordening Verordening bijdragen Waterwijk 2026
  Gemeente: Waterwijk.

effect meedoen
  > Iedereen doet mee.

voorzieningen
${numbers.map((number) => `  bijdrage ${word(number)}: bedrag.`).join("\n")}

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand, van elke maand.
${numbers.map((number) => `  de inwoner volgt studie ${word(number)}: ja of nee.\n  kosten van ${word(number)}: bedrag.`).join("\n")}

begrip referteperiode
  is de 36 kalendermaanden voor de peildatum.

begrip norm
  is € 1.200 per maand.

${numbers.map(article).join("")}`;
}

/** One keystroke in the middle of the file, then all its messages: every other one makes the text a character longer. */
function keystroke(compiler: Compiler, uri: string, text: string, round: number): number {
  const at = text.indexOf("hoogstens 110%", Math.floor(text.length / 2)) + "hoogstens 11".length;
  const edited = `${text.slice(0, at)}${String(round % 10)}${text.slice(at + (round % 2))}`;
  return timed(() => {
    compiler.setFile(uri, edited);
    compiler.diagnostics(uri);
  });
}

const cold = rounded(timed(() => compileProject(example)));
const warm = median(Array.from({ length: ROUNDS }, () => timed(() => compileProject(example))));

const uri = "groot.andersom";
const text = large(10_000);
const compiler = createCompiler();
compiler.setFile(uri, text);
const first = rounded(timed(() => compiler.diagnostics(uri)));
const found = compiler.diagnostics(uri).filter(({ severity }) => severity === "fout");
const rounds = Array.from({ length: ROUNDS }, (_, round) => keystroke(compiler, uri, text, round + 1));

/** Where the time of a keystroke goes: each query by itself, with what it reads already at hand. */
function parts(): Readonly<Record<string, number>> {
  const once = (round: number) => {
    keystroke(compiler, uri, text, round);
    const spent: Record<string, number> = {};
    compiler.setFile(uri, `${compiler.db.read("text", uri) as string}\n`);
    spent["parse"] = timed(() => void compiler.parse(uri));
    spent["exports"] = timed(() => void compiler.exports(uri));
    spent["units"] = timed(() => void compiler.units());
    const root = compiler.units()[0]?.root ?? uri;
    spent["index"] = timed(() => void compiler.index(root));
    spent["lowered"] = timed(() => void compiler.lowered(root, uri));
    spent["ordinance"] = timed(() => void compiler.ordinance(root));
    spent["diagnostics"] = timed(() => void compiler.diagnostics(uri));
    return spent;
  };
  const samples = Array.from({ length: 7 }, (_, round) => once(round));
  return Object.fromEntries(
    Object.keys(samples[0] ?? {}).map((name) => [name, median(samples.map((sample) => sample[name] ?? 0))]),
  );
}

const result = {
  example: {
    files: example.length,
    characters: example.reduce((sum, file) => sum + file.text.length, 0),
    coldMs: cold,
    medianMs: warm,
  },
  large: {
    lines: text.split("\n").length,
    characters: text.length,
    errors: found.length,
    ...(found[0] === undefined ? {} : { error: `${found[0].code} ${found[0].message}` }),
    parseOnlyMs: median(Array.from({ length: 5 }, () => timed(() => void parse(text, uri)))),
    firstMs: first,
    keystrokeMs: median(rounds),
    keystrokeMs90: rounded(rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS * 0.9)] ?? 0),
    parts: parts(),
  },
};
console.log(JSON.stringify(result, undefined, 2));
