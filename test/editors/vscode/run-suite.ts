// Runs the suite in the extension host: a bundle of it, a window that is told to run it, and its results.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "tsup";
import type { Page } from "playwright-core";
import type { SuiteResult } from "./suite/result.js";

const here = fileURLToPath(new URL("./", import.meta.url));

/** @param home an empty folder; @param extension the folder of the built extension; @param folder what the window opens. */
export async function runSuite(
  page: Page,
  port: number,
  home: string,
  extension: string,
  folder: string,
): Promise<SuiteResult> {
  const result = join(home, "result.json");
  await build({
    entry: { index: join(here, "suite/index.ts") },
    outDir: join(home, "suite"),
    format: "cjs",
    platform: "node",
    target: "node20",
    external: ["vscode"],
    define: { RESULT_FILE: JSON.stringify(result) },
    config: false,
    silent: true,
    dts: false,
    outExtension: () => ({ js: ".js" }),
  });
  // Whatever stands in the folders above, this is CommonJS.
  writeFileSync(join(home, "suite/package.json"), JSON.stringify({ type: "commonjs" }));
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${String(port)}${path}`;
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ["extensionTestsPath", remote(join(home, "suite/index.js"))],
    ["skipWelcome", "true"],
  ];
  const query = `folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  let log = "";
  await page.exposeFunction("codeAutomationLog", (_: string, parts: readonly unknown[]) => {
    log = `${log}${parts.map(String).join(" ")}\n`.slice(-4000);
  });
  const ended = new Promise<number>((resolve) => {
    void page.exposeFunction("codeAutomationExit", (code: number) => resolve(code));
  });
  await page.goto(`http://127.0.0.1:${String(port)}/?${query}`, { waitUntil: "domcontentloaded" });
  await Promise.race([ended, pause(540_000)]);
  if (!existsSync(result)) throw new Error(`the suite did not end; the extension host says:\n${log}`);
  return JSON.parse(readFileSync(result, "utf8")) as SuiteResult;
}
