// Builds the extension for VS Code into packages/vscode/dist/extension: exactly what is packaged, for a computer and for a browser.
// `--package` also makes the .vsix beside it; `--to FOLDER` puts both there, which is how a test gets one of its own.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "tsup";
import { notices } from "./notices.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const home = join(root, "packages/vscode");
const server = join(root, "packages/language-server/src");
const folder = process.argv.includes("--to")
  ? resolve(process.argv[process.argv.indexOf("--to") + 1])
  : join(home, "dist");
const target = join(folder, "extension");

/**
 * The display languages that VS Code has a language pack for. Dutch is not among them, so a Dutch officer has VS Code in English
 * and must be shown Dutch: that is what `package.nls.json` holds. Who chose another language reads English.
 */
const otherLanguages = [
  "cs",
  "de",
  "es",
  "fr",
  "it",
  "ja",
  "ko",
  "pl",
  "pt-br",
  "ru",
  "tr",
  "zh-cn",
  "zh-tw",
];

const common = {
  format: "cjs",
  clean: false,
  silent: true,
  splitting: false,
  config: false,
  minify: true,
  dts: false,
  tsconfig: join(root, "tsconfig.json"),
  external: ["vscode"],
  noExternal: [/^(?!vscode$)/],
  outExtension: () => ({ js: ".js" }),
};

const conditions = (...own) => [...own, "source", "import", "module", "default"];
const pure = (options, platform, ...own) => {
  options.absWorkingDir = home;
  options.conditions = conditions(...own);
  options.mainFields = platform === "browser" ? ["browser", "module", "main"] : ["module", "main"];
  options.legalComments = "none";
};

/** Everything below packages/vscode/dist/extension is made again. */
async function buildExtension() {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  process.chdir(home);
  await Promise.all([
    build({
      ...common,
      platform: "node",
      target: "node20",
      entry: { extension: "src/extension.ts", server: join(server, "node-ipc.ts") },
      outDir: join(target, "dist"),
      esbuildPlugins: [notices("licenties.txt")],
      esbuildOptions: (options) => pure(options, "node", "node"),
    }),
    build({
      ...common,
      platform: "browser",
      target: "es2022",
      entry: { extension: "src/browser.ts" },
      outDir: join(target, "dist/web"),
      esbuildOptions: (options) => pure(options, "browser", "browser"),
    }),
    build({
      ...common,
      format: "iife",
      platform: "browser",
      target: "es2022",
      entry: {
        "web/server": join(server, "browser.ts"),
        "beeld/publieksversie": "src/webview/publieksversie.ts",
        "beeld/proberen": "src/webview/proberen.ts",
        "beeld/armoedeval": "src/webview/armoedeval.ts",
      },
      outDir: join(target, "dist"),
      esbuildOptions: (options) => pure(options, "browser", "browser"),
    }),
  ]);
  writeFiles();
  return target;
}

function writeFiles() {
  const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  // What only this repository needs: the bundles are CommonJS and bring along what they use.
  for (const key of ["type", "private", "devDependencies"]) delete manifest[key];
  writeFileSync(join(target, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const name of ["README.md", "language-configuration.json", "package.nls.json", "media", "snippets"])
    if (existsSync(join(home, name))) cpSync(join(home, name), join(target, name), { recursive: true });
  rmSync(join(target, "media/icoon.svg"));
  cpSync(join(root, "grammar/andersom.tmLanguage.json"), join(target, "syntaxes/andersom.tmLanguage.json"));
  const english = join(home, "l10n/en");
  mkdirSync(join(target, "l10n"));
  for (const language of otherLanguages) {
    cpSync(join(english, "package.nls.json"), join(target, `package.nls.${language}.json`));
    cpSync(join(english, "bundle.l10n.json"), join(target, `l10n/bundle.l10n.${language}.json`));
  }
}

/** The file that people install. */
async function packageExtension() {
  const { createVSIX } = await import("@vscode/vsce");
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const packagePath = join(folder, `andersom-${version}.vsix`);
  await createVSIX({
    cwd: target,
    packagePath,
    dependencies: false,
    skipLicense: true,
    allowMissingRepository: true,
  });
  return packagePath;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now();
  await buildExtension();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
  console.log(`built the extension in ${seconds()} s`);
  if (process.argv.includes("--package")) {
    const file = await packageExtension();
    console.log(`${basename(file)}: ${(statSync(file).size / 1024).toFixed(0)} kB, in ${seconds()} s`);
  }
}
