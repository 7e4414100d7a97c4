// Builds the command once more as files of their own, and has V8 compile what it runs: a start reads that instead of compiling it.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { plainExpressions } from "./expressions.mjs";
import { ownGlob } from "./glob.mjs";

/** Commands that run on, or count over a whole population, are loaded as modules; these files stay out. */
const elsewhere = /^\.\/commands\/(?:lsp|serve|simulate|population|leer)\.js$/;
const anyCommand = /^\.\/commands\/[a-z]+\.js$/;

/** Parts of Node that most commands never call, and that take milliseconds to load. */
const seldom = /^node:(?:child_process|crypto)$/;

/** A part of Node that is loaded when something of it is asked for. */
function later(path) {
  return `for (const name of ${JSON.stringify(Object.keys(process.getBuiltinModule(path)))})
    Object.defineProperty(exports, name, { enumerable: true, get: () => require("${path}")[name] });`;
}

/** CommonJS has no `import.meta`. */
export const moduleUrl = {
  define: { "import.meta.url": "moduleUrl" },
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
};

/**
 * @param folder where the command was built, and `options` what its build has in common with others.
 * @param ordinances what V8 is shown of the work that it will do.
 */
export async function prepareCommand(folder, options, ordinances) {
  mkdirSync(join(folder, "prepared"), { recursive: true });
  const { alone, parts } = JSON.parse(readFileSync("src/prepared.json", "utf8"));
  const own = "src/index.ts";
  const apart = stayOut(new RegExp(`^(?:${Object.values(parts).join("|")})$`), [
    "dynamic-import",
    "import-statement",
  ]);
  const programs = [
    ["program", own, [stayOut(elsewhere), apart]],
    ...alone.map((name) => [name, own, [...onlyWith(name), apart]]),
    ...Object.entries(parts).map(([name, of]) => [name, of, []]),
  ];
  for (const [name, entry, plugins] of programs) {
    const text = await programText(options, entry, plugins);
    writeFileSync(join(folder, `prepared/${name}.cjs`), wrapped(ascii(text)));
  }
  const made = spawnSync(
    process.execPath,
    [join(folder, "prepare.js"), ...ordinances.map((one) => resolve(one))],
    {
      encoding: "utf8",
    },
  );
  if (made.status !== 0) throw new Error(made.stderr);
}

async function programText(options, entry, plugins) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "cjs",
    // What is loaded when it is needed is required: V8 does not keep in its cache how a script imports.
    supported: { ...options.supported, "dynamic-import": false },
    ...moduleUrl,
    plugins: [...plugins, ownGlob(), partsOfNode, plainExpressions()],
  });
  return outputFiles[0].text;
}

/** Files that are left to the modules; packages that a program asks for as a part of its own are imported in any way. */
export function stayOut(filter, kinds = ["dynamic-import"]) {
  return {
    name: "elsewhere",
    setup: ({ onResolve }) =>
      onResolve({ filter }, ({ path, kind }) =>
        kinds.includes(kind) ? { path, external: true } : undefined,
      ),
  };
}

/**
 * One command, imported at once: what it does not use falls out, and what is left needs no wrapping in functions that a first use
 * calls.
 */
function onlyWith(command) {
  const asked = `await import("./commands/${command}.js")`;
  let found = 0;
  const atOnce = {
    name: "at-once",
    setup({ onLoad, onEnd }) {
      onLoad({ filter: /[\\/]cli[\\/]src[\\/]program[a-z-]*\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        if (!text.includes(asked)) return undefined;
        found++;
        const contents = `import * as theCommand from "./commands/${command}.js";\n${text.replace(asked, "theCommand")}`;
        return { contents, loader: "ts" };
      });
      onEnd(() => {
        if (found !== 1) throw new Error(`The command ${command} is not imported in one place.`);
      });
    },
  };
  return [atOnce, stayOut(anyCommand)];
}

const partsOfNode = {
  name: "later",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: seldom }, ({ path, namespace }) =>
      namespace === "later" ? { path, external: true } : { path, namespace: "later" },
    );
    onLoad({ filter: seldom, namespace: "later" }, ({ path }) => ({ contents: later(path) }));
  },
};

/** As a module is called by Node. In the file, so that a start need not put megabytes of text together. */
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
