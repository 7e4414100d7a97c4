// Builds every package with tsup, in the order of their dependencies; `--dts` writes the declarations as well.
// `--lenient` (for `prepare`) reports a build that fails without failing the installation of the tools;
// `--command DIR` builds only the command, into that folder, which is how a test gets one that is never out of date; with
// `--prepared` it is also given its cache of compiled code, as it is shipped.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { build } from "tsup";
import { ownGlob } from "./glob.mjs";
import { notices } from "./notices.mjs";
import { moduleUrl, prepareCommand, stayOut } from "./prepared.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dts = process.argv.includes("--dts");
const lenient = process.argv.includes("--lenient");
const commandOnly = process.argv.includes("--command");
const commandFolder = commandOnly ? resolve(process.argv[process.argv.indexOf("--command") + 1]) : "dist";

/** The packages that are built, in the order of the arrows: what is imported comes first. */
const libraries = [
  "runtime",
  "syntax",
  "prettier-plugin",
  "semantics",
  "law",
  "logic",
  "publish",
  "documents",
  "analysis",
  "population",
  "service",
  "ide",
  "language-server",
];

/** Programs of their own beside the entry of a package: a thread is started from a file. */
const threads = {
  population: { "population-worker": "src/population-worker.ts" },
  service: { "service-worker": "src/run/worker.ts" },
};

/** Other ways into a package than its index. */
const entries = {
  "language-server": {
    stdio: "src/stdio.ts",
    "node-ipc": "src/node-ipc.ts",
    browser: "src/browser.ts",
  },
};

/** What every build has in common. Declarations read the sources of the other packages, so no order is lost. */
const common = {
  format: "esm",
  target: "node20",
  platform: "node",
  clean: true,
  silent: true,
  splitting: true,
  config: false,
  tsconfig: `${root}tsconfig.json`,
  outDir: "dist",
  dts: dts ? { compilerOptions: { ignoreDeprecations: "6.0", noEmit: false } } : false,
  esbuildOptions(options) {
    options.absWorkingDir = process.cwd(); // esbuild would remember the folder it was loaded in
    options.conditions = ["source", "import", "module", "default"];
    options.legalComments = "none";
    // Without this every use of an expression with \p{L} would be `new RegExp("…")`: an object that is looked up and made anew.
    options.supported = { "regexp-unicode-property-escapes": true };
  },
};

async function buildLibrary(name) {
  process.chdir(`${root}packages/${name}`);
  await build({ ...common, entry: { index: "src/index.ts", ...threads[name], ...entries[name] } });
}

/** The command is one bundle, dependencies and all, so that it starts fast and runs from a bare checkout. */
async function buildCommand() {
  process.chdir(`${root}packages/cli`);
  const entry = { index: "src/index.ts", prepare: "src/prepare.ts" };
  for (const [name, files] of Object.entries(threads))
    for (const [thread, file] of Object.entries(files)) entry[thread] = `../${name}/${file}`;
  await build({
    ...common,
    entry,
    outDir: commandFolder,
    // DuckDB and Typst have a native part that no bundle can hold; each is loaded when it is used.
    noExternal: [/^(?!@duckdb\/|@myriaddreamin\/)/],
    external: [/^@duckdb\//, /^@myriaddreamin\//],
    esbuildPlugins: [
      ownGlob(),
      notices("licenties.txt", {
        "Components of NL Design System, in the style of pages (EUPL-1.2)": `${root}packages/publish/src/html/nl-design-system.txt`,
        "Source Sans 3, the typeface of PDF (OFL-1.1)": `${root}packages/documents/fonts/OFL.txt`,
      }),
    ],
    // Bundled CommonJS packages ask for `require`, which an ES module does not have by itself.
    banner: {
      js: 'import { createRequire as bundleRequire } from "node:module"; const require = bundleRequire(import.meta.url);',
    },
  });
  const { target, platform, esbuildOptions } = common;
  const options = { target, platform, external: ["@duckdb/*", "@myriaddreamin/*"] };
  esbuildOptions(options);
  await bundle({
    ...options,
    ...moduleUrl,
    entryPoints: ["src/main.ts"],
    outfile: `${resolve(commandFolder)}/main.cjs`,
    bundle: true,
    format: "cjs",
    plugins: [stayOut(/^\.\/index\.js$/)],
  });
  if (commandOnly && !process.argv.includes("--prepared")) return;
  await prepareCommand(
    resolve(commandFolder),
    options,
    ["sociaal-domein", "bijzondere-bijstand"].map((one) => `${root}examples/${one}`),
  );
}

const start = performance.now();
try {
  if (!commandOnly) for (const name of libraries) await buildLibrary(name);
  await buildCommand();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`built ${commandOnly ? "the command" : `${libraries.length + 1} packages`} in ${seconds} s`);
  process.exit(0);
} catch (error) {
  console.error(`the build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(lenient ? 0 : 1);
}
