// One installation for all tests of a file: the extension built and packaged, VS Code started with it, and folders to try in.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { startVscode } from "./server.js";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface Started {
  readonly port: number;
  /** A folder of this run alone. */
  readonly home: string;
  readonly vsix: string;
  /** The built extension as a folder. */
  readonly extension: string;
  readonly stop: () => Promise<void>;
}

/** Builds, packages and installs the extension, and starts VS Code. */
export async function startOnce(): Promise<Started> {
  const home = mkdtempSync(join(tmpdir(), "andersom-vscode-"));
  const built = join(home, "built");
  try {
    execFileSync(process.execPath, [join(root, "test/scripts/vscode.mjs"), "--package", "--to", built], {
      cwd: root,
      stdio: "pipe",
    });
    const vsix = join(built, readdirSync(built).find((name) => name.endsWith(".vsix")) ?? "");
    const { port, stop } = await startVscode(home, vsix);
    return {
      port,
      home,
      vsix,
      extension: join(built, "extension"),
      stop: async () => {
        await stop();
        rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (error) {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

/** A picture of the window for the manual, when pictures are asked for: `ANDERSOM_BEELDEN=FOLDER`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["ANDERSOM_BEELDEN"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
