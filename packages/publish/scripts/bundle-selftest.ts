// Bundles the self-test of the public page, with the kernel of generated modules, into the text that every page carries.

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const publish = fileURLToPath(new URL("../", import.meta.url));

/** Nothing of ours does anything when it is only imported: what the page does not use is left out. */
const pure: Plugin = {
  name: "pure",
  setup(context) {
    context.onResolve({ filter: /^(?:@andersom\/|\.)/ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === "seen") return undefined;
      const found = await context.resolve(path, {
        kind: options.kind,
        importer: options.importer,
        resolveDir: options.resolveDir,
        pluginData: "seen",
      });
      return { ...found, sideEffects: false };
    });
  },
};

const { outputFiles } = await build({
  entryPoints: ["src/selftest/browser/main.ts"],
  absWorkingDir: publish, // no path of this machine in the output
  bundle: true,
  write: false,
  format: "iife",
  globalName: "zelftest",
  platform: "browser",
  target: ["es2022"],
  conditions: ["source"],
  minify: true,
  charset: "utf8",
  legalComments: "none",
  plugins: [pure],
});
const text = outputFiles[0]!.text.replace(/^"use strict";/, "").trim();
if (/<\/script|<!--|<script|\r/iu.test(text))
  throw new Error("the script would end the element that it stands in");
writeFileSync(
  `${publish}src/selftest/browser.generated.ts`,
  `// Made by scripts/bundle-selftest.ts from the kernel and src/selftest; do not change by hand.\n\nexport const browserText =\n  ${JSON.stringify(text)};\n`,
);
console.log(`browser.generated.ts: ${text.length} characters`);
