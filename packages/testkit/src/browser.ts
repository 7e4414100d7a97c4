// Opens a page in the real Chromium of the machine, and asks axe what is wrong with it for people.
import axe from "axe-core";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";

/** As root, Chromium needs `--no-sandbox`; the other flags keep it from calling home on a closed network. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How long a page may take for one thing, in milliseconds: a busy machine is no failure. */
const slow = 200_000;

/** The browser on this machine, or undefined: then tests that need one are skipped and say so. */
export function chromiumPath(): string | undefined {
  const path = process.env["ANDERSOM_CHROMIUM"] ?? "/usr/bin/chromium";
  return existsSync(path) ? path : undefined;
}

/** Shows the HTML in a fresh browser, lets `use` look at the page, and closes the browser whatever happens. */
export async function withPage<T>(html: string, use: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("there is no Chromium on this machine");
  const browser = await chromium.launch({ executablePath, args: flags, timeout: slow });
  try {
    const page = await browser.newPage({ locale: "nl-NL" });
    page.setDefaultTimeout(slow);
    await page.setContent(html);
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** Opens a page from the disk, as a person does; `requests` are those that would leave the machine. */
export async function withFile<T>(
  path: string,
  use: (page: Page, requests: readonly string[]) => Promise<T>,
): Promise<T> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("there is no Chromium on this machine");
  const browser = await chromium.launch({ executablePath, args: flags, timeout: slow });
  try {
    const page = await browser.newPage({ locale: "nl-NL", viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(slow);
    const requests: string[] = [];
    page.on("request", (request) => {
      if (!/^(?:file|data|blob|about):/u.test(request.url())) requests.push(request.url());
    });
    await page.goto(pathToFileURL(path).href, { timeout: slow });
    return await use(page, requests);
  } finally {
    await browser.close();
  }
}

/** One browser for many pages: starting one takes longer than looking at a page. */
export interface Browser {
  /** Shows the HTML in a page that is used again and again; scripts run only where they are asked for. */
  show(html: string, options?: { readonly scripts?: boolean }): Promise<Page>;
  /** What the pages asked of the network. */
  readonly requests: readonly string[];
}

/** Opens one browser, and closes it whatever happens. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("there is no Chromium on this machine");
  const browser = await chromium.launch({ executablePath, args: flags, timeout: slow });
  try {
    const requests: string[] = [];
    const pages = new Map<boolean, Page>();
    const pageFor = async (scripts: boolean): Promise<Page> => {
      const known = pages.get(scripts);
      if (known !== undefined) return known;
      const page = await browser.newPage({ locale: "nl-NL", javaScriptEnabled: scripts });
      page.setDefaultTimeout(slow);
      page.on("request", (request) => requests.push(request.url()));
      pages.set(scripts, page);
      return page;
    };
    return await use({
      requests,
      show: async (html, { scripts = false } = {}) => {
        const page = await pageFor(scripts);
        await page.setContent(html);
        return page;
      },
    });
  } finally {
    await browser.close();
  }
}

interface AxeRun {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly unknown[] }[];
  }[];
}

/** WCAG 2.0, 2.1 and 2.2 at levels A and AA, and what axe holds to be good practice. */
const everything = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/**
 * What axe finds wrong on the page, one line `rule: element` for each place; an empty list is a clean page.
 * @param only the rules to ask, where the others were asked of the same page before.
 */
export async function accessibilityProblems(page: Page, only?: readonly string[]): Promise<string[]> {
  await page.evaluate(`window.axe === undefined ? (() => {${axe.source}})() : undefined`);
  const runOnly = only === undefined ? everything : { type: "rule", values: only };
  const run = await page.evaluate<AxeRun>(
    `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ["violations"] })})`,
  );
  return run.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
