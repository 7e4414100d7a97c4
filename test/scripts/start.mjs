// The guided start: runs the commands on the example ordinance one after another and says what to open and type next.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const built = join(root, "packages/cli/dist/index.js");
if (!existsSync(built)) {
  console.error("Andersom is nog niet gebouwd; typ eerst: npm run build");
  process.exit(2);
}

const start = performance.now();
const { nodeHost, run, version } = await import(pathToFileURL(built).href);
const host = nodeHost({ cwd: root, width: Math.min(process.stdout.columns || 100, 100) - 3 });
const example = "examples/individuele-inkomenstoeslag";
const out = `${example}/uitvoer`;

/** Each step: what it is for, the command, and how much of what it prints is shown here. */
const steps = [
  { title: "Klopt de verordening?", args: ["check", example] },
  { title: "Komen de voorbeelden uit?", args: ["test", example], show: lastParagraphs },
  {
    title: "Wat is het besluit voor één huishouden, en waarom?",
    args: ["decide", example, "--gegevens", `${example}/huishoudens/compleet.json`, "--uitleg"],
  },
  {
    title: "De beslislogica als module",
    args: ["build", example, "--to", "module", "--out", `${out}/module`],
  },
  {
    // The law's amounts in the example are known until the middle of 2026; the text says for which date it holds.
    title: "De tekst voor inwoners",
    args: ["build", example, "--to", "publieksversie", "--peildatum", "2026-01-15", "--out", out],
  },
  {
    title: "De tekst die de raad vaststelt",
    args: ["build", example, "--to", "verordening", "--peildatum", "2026-01-15", "--out", out],
  },
];

console.log(`${bold("Andersom")} ${version}: van één verordening naar nakijken, beslissen en uitleggen.`);
console.log("One ordinance, checked, tested, applied to a household and published; output is in Dutch.\n");

for (const [index, { title, args, show = (text) => text }] of steps.entries()) {
  console.log(`${bold(`${index + 1}. ${title}`)}\n   $ npx andersom ${args.join(" ")}\n`);
  const { exitCode, output, problem } = await run(args, host);
  const text = exitCode === 0 ? show(output) : `${output}${problem ?? ""}`;
  console.log(`${indent(text.trimEnd())}\n`);
  if (exitCode !== 0) {
    console.error(`Deze stap eindigde met code ${exitCode}; de volgende stappen zijn niet gedaan.`);
    process.exit(exitCode);
  }
}

// The page for residents; that of the council stands beside it.
const page = host
  .glob("**/*.html", out)
  .filter((name) => !name.endsWith(".verordening.html"))
  .map((name) => join(root, out, name))[0];
const seconds = ((performance.now() - start) / 1000).toFixed(1).replace(".", ",");
console.log(`Klaar in ${seconds} s.\n`);
if (page !== undefined) console.log(`${bold("Open nu")} in een browser:\n   ${pathToFileURL(page).href}\n`);
console.log(`${bold("Typ daarna")}, om zelf een verordening te beginnen:
   npx andersom new mijn-verordening
   npx andersom check mijn-verordening

In English: open ${page === undefined ? out : relative(root, page)} in a browser, then type the two commands above.
The ordinance itself is ${example}/verordening.andersom; docs/architecture.md shows how it all works.`);

/** Of the test report: the totals, without the list of every example. */
function lastParagraphs(text) {
  return text.trimEnd().split("\n\n").slice(-1).join("\n\n");
}

function indent(text) {
  return text.replace(/^(?=.)/gm, "   ");
}

function bold(text) {
  return host.colours ? `\u001b[1m${text}\u001b[22m` : text;
}
