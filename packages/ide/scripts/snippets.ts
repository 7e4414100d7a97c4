// Writes the snippets of completion as the list that VS Code reads: its command "Insert Snippet" shows them by name.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { snippets } from "../src/completion/snippets.js";

const folder = fileURLToPath(new URL("../../vscode/snippets/", import.meta.url));
const list = Object.fromEntries(
  snippets.map(({ prefix, name, description, body, fileStart }) => [
    name,
    {
      prefix,
      description,
      ...(fileStart === true ? { isFileTemplate: true } : {}),
      body: body.trimEnd().split("\n"),
    },
  ]),
);
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}andersom.json`, `${JSON.stringify(list, null, 2)}\n`);
