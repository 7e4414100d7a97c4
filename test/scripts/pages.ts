// Makes the overview of all messages, and the module that carries their pages, from docs/reference/meldingen/*.md.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analysisDiagnostics } from "@andersom/analysis";
import { syntaxDiagnostics } from "@andersom/syntax";
import { format } from "prettier";
import { semanticDiagnostics } from "@andersom/semantics";

const folder = fileURLToPath(new URL("../../docs/reference/meldingen/", import.meta.url));
const target = fileURLToPath(new URL("../../packages/semantics/src/pages.generated.ts", import.meta.url));

const pages = readdirSync(folder)
  .filter((name) => /^AND\d{4}\.md$/.test(name))
  .sort();

const entries = pages.map((name) => {
  const text = readFileSync(join(folder, name), "utf8");
  return `  ${name.slice(0, -".md".length)}: ${JSON.stringify(text)},`;
});
writeFileSync(
  target,
  [
    "// Made by test/scripts/pages.ts from docs/reference/meldingen; change those pages and run npm run generate.",
    "",
    "/** The page of each message, as Markdown, by code. */",
    "export const diagnosticPages: Readonly<Record<string, string>> = {",
    ...entries,
    "};",
    "",
  ].join("\n"),
);

const groups = [
  { start: "AND1", title: "De zin is niet te lezen" },
  { start: "AND2", title: "Een naam of waarde past niet" },
  { start: "AND3", title: "De verordening klopt niet als geheel" },
  { start: "AND4", title: "De regels kloppen niet voor elk huishouden" },
];
const definitions = [...syntaxDiagnostics, ...semanticDiagnostics, ...analysisDiagnostics].sort((a, b) =>
  a.code.localeCompare(b.code),
);
const sections = groups.map(({ start, title }) => {
  const rows = definitions
    .filter(({ code }) => code.startsWith(start))
    .map(
      ({ code, name, severity, summary }) => `| [${code}](${code}.md) | ${name} | ${severity} | ${summary} |`,
    );
  return [`## ${title}`, "", "| code | naam | ernst | wanneer |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
});
const index = [
  "<!-- Gemaakt door test/scripts/pages.ts uit de meldingen zelf; draai npm run generate. -->",
  "# Alle meldingen",
  "Elke melding heeft een eigen bladzijde: wat zij betekent, waarom het ertoe doet, en hoe u het oplost. Op de opdrachtregel geeft `andersom explain CODE` dezelfde bladzijde.",
  "Een **fout** moet u oplossen. Een **waarschuwing** verdient aandacht. Een **info** is goed om te weten.",
  ...sections,
].join("\n\n");
writeFileSync(join(folder, "README.md"), await format(index, { parser: "markdown", printWidth: 110 }));
