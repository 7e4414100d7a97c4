// Bundles the kernel and the runtime into the text that every generated module carries with it.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsup";

const logic = fileURLToPath(new URL("../", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "andersom-kernel-"));

await build({
  entry: { kernel: join(logic, "src/module/kernel/index.ts") },
  outDir: out,
  format: "iife",
  globalName: "$",
  platform: "neutral",
  target: "es2022",
  noExternal: [/.*/],
  treeshake: false,
  silent: true,
  config: false,
  dts: false,
  tsconfig: join(logic, "../../tsconfig.json"),
  esbuildOptions(options) {
    options.absWorkingDir = logic; // no path of this machine in the output
    options.conditions = ["source"];
    options.legalComments = "none";
    options.charset = "utf8";
    options.minifySyntax = false;
    options.minifyWhitespace = true;
  },
});

const [file] = readdirSync(out).filter((name) => /^kernel\..*js$/.test(name));
const text = readFileSync(join(out, file!), "utf8")
  .replace(/^"use strict";/, "")
  .trim();
rmSync(out, { recursive: true });
writeFileSync(
  join(logic, "src/module/kernel.generated.ts"),
  `// Made by scripts/bundle-kernel.ts from the kernel and the runtime; do not change by hand.\n\nexport const kernelText =\n  ${JSON.stringify(text)};\n`,
);
console.log(`kernel.generated.ts: ${text.length} characters`);
