// The real VS Code in a real Chromium: a page that refuses everything from outside, and a folder open in it.

import { rmSync } from "node:fs";
import { chromiumPath } from "@andersom/testkit";
import { chromium, type BrowserContext, type FrameLocator, type Page } from "playwright-core";

/** As root, Chromium needs `--no-sandbox`; the others keep it from calling home. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Files of the editor's own pages (webviews) are served under this name, by the page itself. */
const ownHosts = [".vscode-resource.vscode-cdn.net", ".vscode-cdn.net"];

export interface Browser {
  readonly page: Page;
  /** The hosts outside this machine that were asked for something; each was refused. */
  readonly outside: ReadonlySet<string>;
  /** What went wrong in the page itself. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Opens a browser with a profile of its own in an empty folder. */
export async function openBrowser(profile: string): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("there is no Chromium on this machine");
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: flags,
    timeout: 240_000,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const outside = new Set<string>();
  const problems: string[] = [];
  await context.route(
    ({ hostname }) => hostname !== "127.0.0.1" && !ownHosts.some((host) => hostname.endsWith(host)),
    (route) => {
      outside.add(new URL(route.request().url()).host);
      return route.abort();
    },
  );
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(120_000);
  page.setDefaultNavigationTimeout(240_000);
  page.on("pageerror", (error) => problems.push(error.message));
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { page, outside, problems, close };
}

/** Opens a folder, and waits until its files are listed. */
export async function openFolder(page: Page, port: number, folder: string): Promise<void> {
  const address = `http://127.0.0.1:${String(port)}/?folder=${encodeURIComponent(folder)}`;
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await page.locator(".monaco-workbench").waitFor();
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
}

/** What stands inside the page beside the text. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview.ready:visible").frameLocator("iframe#active-frame");
}
