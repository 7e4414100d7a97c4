// Builds the command once more as one file, and has V8 compile what a check runs: a start reads that instead of compiling it.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { ownGlob } from "./glob.mjs";

/** Commands that run on, or count over a whole population, are loaded as modules; these files stay out. */
const elsewhere = /^\.\/commands\/(?:lsp|serve|simulate|population|leer)\.js$/;

/** Parts of Node that most commands never call, and that take milliseconds to load. */
const seldom = /^node:(?:child_process|crypto)$/;

/** A part of Node that is loaded when something of it is asked for. */
function later(path) {
  return `for (const name of ${JSON.stringify(Object.keys(process.getBuiltinModule(path)))})
    Object.defineProperty(exports, name, { enumerable: true, get: () => require("${path}")[name] });`;
}

/**
 * @param folder where the command was built, and `options` what its build has in common with others.
 * @param ordinances what V8 is shown of the work that it will do.
 */
export async function prepareCommand(folder, options, ordinances) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: ["src/index.ts"],
    bundle: true,
    write: false,
    format: "cjs",
    // What is loaded when it is needed is required: V8 does not keep in its cache how a script imports.
    supported: { ...options.supported, "dynamic-import": false },
    define: { "import.meta.url": "moduleUrl" },
    banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    plugins: [
      ownGlob(),
      {
        name: "elsewhere",
        setup: ({ onResolve }) => onResolve({ filter: elsewhere }, ({ path }) => ({ path, external: true })),
      },
      {
        name: "later",
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: seldom }, ({ path, namespace }) =>
            namespace === "later" ? { path, external: true } : { path, namespace: "later" },
          );
          onLoad({ filter: seldom, namespace: "later" }, ({ path }) => ({ contents: later(path) }));
        },
      },
    ],
  });
  mkdirSync(join(folder, "prepared"), { recursive: true });
  writeFileSync(join(folder, "prepared/program.cjs"), wrapped(ascii(outputFiles[0].text)));
  const made = spawnSync(
    process.execPath,
    [join(folder, "prepare.js"), ...ordinances.map((one) => resolve(one))],
    {
      encoding: "utf8",
    },
  );
  if (made.status !== 0) throw new Error(made.stderr);
}

/** As a module is called by Node. In the file, so that a start need not put 6 MB of text together. */
function wrapped(text) {
  return `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
}

/**
 * A file that is not ASCII has to be decoded. What is left of other characters stands in templates, in regular expressions and in comments,
 * where an escape says the same.
 */
function ascii(text) {
  if (/\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f`]/u.test(text))
    throw new Error("An escaped character outside ASCII cannot be written in another way.");
  return text.replaceAll(
    /[\u0080-\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
