// Writes the snippets of completion as the list that VS Code reads, for who types without the server.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { snippets } from "../src/completion/snippets.js";

const folder = fileURLToPath(new URL("../../vscode/snippets/", import.meta.url));
const list = Object.fromEntries(
  snippets.map(({ prefix, name, description, body }) => [
    name,
    { prefix, description, body: body.trimEnd().split("\n") },
  ]),
);
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}andersom.json`, `${JSON.stringify(list, null, 2)}\n`);
