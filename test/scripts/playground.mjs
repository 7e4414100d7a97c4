// Builds the page to try Andersom in: one HTML file with everything in it, that works from a disk and without a network.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const home = join(root, "packages/playground");
const monaco = join(root, "node_modules/monaco-editor/esm");

const common = {
  absWorkingDir: home,
  bundle: true,
  write: false,
  minify: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "error",
  conditions: ["browser", "source", "import", "module", "default"],
  mainFields: ["browser", "module", "main"],
  loader: { ".ttf": "dataurl" },
};

/** The examples with their own files; the first is where the page begins. */
function examples() {
  const folder = join(root, "examples");
  const found = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "README.md")))
    .map((name) => {
      const files = readdirSync(join(folder, name))
        .filter((file) => file.endsWith(".andersom"))
        .map((file) => ({ name: file, text: readFileSync(join(folder, name, file), "utf8") }));
      const title = /^# (.*)$/mu.exec(readFileSync(join(folder, name, "README.md"), "utf8"))?.[1] ?? name;
      return { name, title, files };
    });
  const first = found.findIndex(({ name }) => name === "individuele-inkomenstoeslag");
  return [...found.slice(first, first + 1), ...found.filter((_, at) => at !== first)];
}

async function worker(entry) {
  const { outputFiles } = await build({ ...common, entryPoints: [entry] });
  return outputFiles[0].text;
}

/** Modules that are made here: `andersom:voorbeelden` and the like. */
function builtIn(modules) {
  return {
    name: "built-in",
    setup(context) {
      context.onResolve({ filter: /^andersom:/ }, ({ path }) => ({ path, namespace: "built-in" }));
      context.onLoad({ filter: /.*/, namespace: "built-in" }, ({ path }) => ({
        contents: Object.entries(modules[path])
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join("\n"),
        loader: "js",
      }));
      context.onResolve({ filter: /^monaco-lsp$/ }, () => ({
        path: join(monaco, "external/monaco-lsp-client/out/index.js"),
      }));
    },
  };
}

/** Makes the page and returns where it stands. */
async function buildPlayground(folder = join(home, "dist")) {
  const [server, editorWorker] = await Promise.all([
    worker(join(root, "packages/language-server/src/browser.ts")),
    worker(join(monaco, "vs/editor/editor.worker.js")),
  ]);
  const grammar = JSON.parse(readFileSync(join(root, "grammar/andersom.tmLanguage.json"), "utf8"));
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(home, "src/main.ts")],
    outdir: folder,
    plugins: [
      builtIn({
        "andersom:voorbeelden": { examples: examples() },
        "andersom:taalserver": { program: server },
        "andersom:editor-worker": { program: editorWorker },
        "andersom:kleuren": { grammar },
      }),
    ],
  });
  const text = (kind) => outputFiles.find(({ path }) => path.endsWith(kind))?.text ?? "";
  // What stands between the tags is hashed to the letter, and nothing in it may end the tag.
  const script = `\n${text(".js").replaceAll("</script", "<\\/script")}`;
  const style = `${text(".css")}\n${readFileSync(join(home, "src/page.css"), "utf8")}`;
  const parts = {
    "{{script-hash}}": `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
    "<!-- style -->": `<style>${style.replaceAll("</style", "<\\/style")}</style>`,
    "<!-- script -->": `<script>${script}</script>`,
  };
  const page = Object.entries(parts).reduce(
    (made, [mark, part]) => made.replace(mark, () => part),
    readFileSync(join(home, "src/page.html"), "utf8"),
  );
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, "andersom-proberen.html");
  writeFileSync(file, page);
  return file;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now();
  const file = await buildPlayground(process.argv[2]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${file}: ${(statSync(file).size / 1_000_000).toFixed(1)} MB, in ${seconds} s`);
}
