// Writes docs/reference/cli.md: every command with its arguments and options, from the definitions that the command
// itself runs on, and the shapes of its JSON from real runs.

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { format } from "prettier";
import { argumentTerm, optionDescription, usageOf } from "../src/help.js";
import { nodeHost } from "../src/host.js";
import { createProgram, run } from "../src/program.js";
import { exitCodes, introduction, jsonNotes, type JsonNote } from "./reference-text.js";

const target = fileURLToPath(new URL("../../../docs/reference/cli.md", import.meta.url));

function section(command: Command): string {
  const parts = [`## ${command.name()}`, command.description(), fenced("text", usageOf(command))];
  const rows = [
    ...command.registeredArguments.map((one) => [
      argumentTerm(one),
      withDefault(one.description, one.defaultValue),
    ]),
    ...command.options.map((one) => [one.flags, optionDescription(one)]),
    ["-h, --help", "toon deze hulp"],
  ];
  parts.push(
    ["| | |", "| --- | --- |", ...rows.map(([term, text]) => `| \`${term ?? ""}\` | ${text ?? ""} |`)].join(
      "\n",
    ),
  );
  return parts.join("\n\n");
}

function withDefault(description: string, value: unknown): string {
  return Array.isArray(value) ? `${description} (standaard de map waarin u staat)` : description;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}

/** Runs a command in a scratch folder with a fresh ordinance in it, and these files beside it. */
async function example({ args, files = {} }: JsonNote): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "andersom-"));
  try {
    const host = nodeHost({ cwd, colours: false, width: 100, progress: () => undefined });
    await run(["new", "."], host);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    const result = await run(args, host);
    if (result.problem !== undefined) throw new Error(result.problem);
    return result.output;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const host = nodeHost({ colours: false, width: 100 });
const program = createProgram(host, () => undefined);
const json = await Promise.all(
  jsonNotes.map(async (note) =>
    [
      `### ${note.title}`,
      note.text,
      `\`andersom ${note.args.join(" ")}\` geeft bijvoorbeeld:`,
      fenced("json", await example(note)),
    ].join("\n\n"),
  ),
);

const page = [
  "<!-- Gemaakt door packages/cli/scripts/reference.ts uit de opdracht zelf; verander die, en draai npm run generate. -->",
  "# De opdracht `andersom`",
  introduction,
  exitCodes,
  ...program.commands.map(section),
  "## JSON",
  "Met `--format json` geven `check`, `test`, `decide`, `timeline` en `leer` hun resultaat als JSON. Elk document noemt zijn vorm (`format`) en de versie daarvan; de versie gaat omhoog als een lezer van de vorige het nieuwe document verkeerd zou lezen. Er kunnen velden bij komen zonder nieuwe versie.",
  ...json,
].join("\n\n");

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, await format(page, { parser: "markdown", printWidth: 110 }));
