// Makes again every generated file that is committed; `--check` fails when that changes one of them.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Every generator, in the order in which they run: `script` is a TypeScript file run with tsx from the root,
 * `outputs` are the files and folders that it writes and that are committed.
 * @type {{ name: string, script: string, outputs: string[] }[]}
 */
const generators = [
  {
    name: "grammar",
    script: "packages/syntax/scripts/grammar.ts",
    outputs: [
      "grammar",
      "packages/syntax/src/cst.generated.ts",
      "packages/syntax/src/lookahead/choices.generated.ts",
    ],
  },
  {
    name: "pages of the messages",
    script: "test/scripts/pages.ts",
    outputs: ["packages/semantics/src/pages.generated.ts", "docs/reference/meldingen/README.md"],
  },
  {
    name: "reference of the decision model",
    script: "packages/semantics/scripts/model-reference.ts",
    outputs: ["docs/reference/decision-model.md"],
  },
  {
    name: "declarations of generated modules",
    script: "packages/logic/scripts/bundle-declarations.ts",
    outputs: ["packages/logic/src/module/declarations.generated.ts"],
  },
  {
    name: "kernel of generated modules",
    script: "packages/logic/scripts/bundle-kernel.ts",
    outputs: ["packages/logic/src/module/kernel.generated.ts"],
  },
  {
    name: "script of the self-test",
    script: "packages/publish/scripts/bundle-selftest.ts",
    outputs: ["packages/publish/src/selftest/browser.generated.ts"],
  },
  {
    name: "laws on board",
    script: "packages/law/scripts/texts.ts",
    outputs: ["packages/law/src/texts.generated.ts"],
  },
  {
    name: "snippets of editors",
    script: "packages/ide/scripts/snippets.ts",
    outputs: ["packages/vscode/snippets/andersom.json"],
  },
  {
    name: "what an editor can do",
    script: "test/scripts/editor-features.ts",
    outputs: ["docs/reference/editor.md"],
  },
  {
    name: "reference of the command",
    script: "packages/cli/scripts/reference.ts",
    outputs: ["docs/reference/cli.md"],
  },
];

/** Every file under a file or folder, with a digest of its contents. */
function digests(paths) {
  const found = new Map();
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full)) visit(join(path, name));
    else found.set(path, createHash("sha256").update(readFileSync(full)).digest("hex"));
  };
  paths.forEach(visit);
  return found;
}

const outputs = generators.flatMap((generator) => generator.outputs);
const before = digests(outputs);

for (const { name, script } of generators) {
  const options = { cwd: root, stdio: "inherit" };
  const run = spawnSync(process.execPath, ["--conditions=source", "--import", "tsx", script], options);
  if (run.status !== 0) {
    console.error(`the generator ${name} failed`);
    process.exit(1);
  }
}

const after = digests(outputs);
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
);
console.log(`${generators.length} generators, ${after.size} files, ${changed.length} changed`);
for (const path of changed) console.log(`  ${path}`);

if (process.argv.includes("--check") && changed.length > 0) {
  console.error("generated files are out of date: run `npm run generate` and commit what it changes");
  process.exit(1);
}
