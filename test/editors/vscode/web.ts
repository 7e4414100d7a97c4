// VS Code for the web alone: the same workbench without a machine behind it. The extension is served as part of it, and runs in a web worker.

import { mkdtempSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { insist, story } from "../insist.js";
import { openBrowser, type Browser } from "./browser.js";
import { answer, editorOf, lines, openProblems, closePanel, pasteAtEnd, runCommand } from "./person.js";
import { picture, type Started } from "./started.js";
import { blocks } from "./walkthrough-text.js";

const kinds: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".md": "text/markdown",
};

/** What a new installation asks and tells is off. */
const configurationDefaults = {
  "workbench.startupEditor": "none",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.ignoreRecommendations": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

function replaced(script: string, what: RegExp | string, by: string): string {
  const changed = script.replace(what, by);
  if (changed === script) throw new Error(`the script of VS Code is not what was expected: ${String(what)}`);
  return changed;
}

/** Opens the workbench without a server for extensions, and with the built extension in its folder as one that comes along. */
async function openWeb(page: Page, port: number, extension: string): Promise<void> {
  const authority = `127.0.0.1:${String(port)}`;
  const own = "/andersom-web/";
  await page.context().route(`http://${authority}${own}**`, (route) => {
    const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(own.length)));
    try {
      return route.fulfill({
        body: readFileSync(join(extension, path)),
        contentType: kinds[extname(path)] ?? "text/plain",
        headers: { "access-control-allow-origin": "*" },
      });
    } catch {
      return route.fulfill({ status: 404, body: "" });
    }
  });
  await page.route(`http://${authority}/`, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    await route.fulfill({
      response: answer,
      body: html.replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/u,
        (_, before: string, settings: string) => {
          const { remoteAuthority, ...rest } = JSON.parse(settings.replaceAll("&quot;", '"')) as Record<
            string,
            unknown
          >;
          if (remoteAuthority === undefined) throw new Error("the page of VS Code is not what was expected");
          const changed = {
            ...rest,
            configurationDefaults,
            additionalBuiltinExtensions: [{ scheme: "http", authority, path: own.slice(0, -1) }],
          };
          return before + JSON.stringify(changed).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
        },
      ),
    });
  });
  // code-server keeps what belongs to a person on its machine; VS Code itself keeps it in the browser, and so does this.
  await page.route(`http://${authority}/**/workbench/workbench.js`, async (route) => {
    const answer = await route.fetch();
    const script = await answer.text();
    const alone = replaced(
      replaced(
        script,
        /(\.file\(this\.userDataPath\)\.with\(\{scheme:[\w$]+)\.vscodeRemote\}/u,
        "$1.vscodeUserData}",
      ),
      ",remoteAuthority:location.host}",
      "}",
    );
    await route.fulfill({ response: answer, body: alone });
  });
  await page.goto(`http://${authority}/`, { waitUntil: "domcontentloaded" });
  await page.locator(".monaco-workbench").waitFor();
}

/** Registers the tests; `vscode` is there by the time they run. */
export function describeWeb(vscode: () => Started): void {
  describe("in VS Code for the web, without a machine behind it", () => {
    const step = story();
    let window: Browser;
    beforeAll(async () => {
      window = await openBrowser(mkdtempSync(join(vscode().home, "profile-web-")));
      await openWeb(window.page, vscode().port, vscode().extension);
    }, 300_000);
    afterAll(() => window?.close());

    step("begins an ordinance that is saved nowhere yet", async () => {
      const { page } = window;
      const question = "Hoe heet de verordening?";
      await runCommand(page, "Andersom: Nieuwe verordening", page.getByText(question));
      await answer(page, question, "Verordening fietsvergoeding Waterrade 2026");
      await answer(page, "Van welke gemeente?", "Waterrade");
      await lines(page, "Gemeente: Waterrade.").first().waitFor();
    });

    step("says from a web worker what is wrong, and that it no longer is", async () => {
      const { page } = window;
      for (const part of [2, 3]) await pasteAtEnd(page, `\n${blocks(part)[0] ?? ""}`);
      const wrong = editorOf(page).locator(".squiggly-error");
      await wrong.first().waitFor();
      const problems = await openProblems(page);
      await problems.locator(".monaco-list-row", { hasText: "Ik ken ‘de leeftijd’ niet" }).first().waitFor();
      await picture(page, "editor-web");
      await pasteAtEnd(page, `\n${blocks(4)[0] ?? ""}`);
      await wrong.first().waitFor({ state: "detached" });
      await closePanel(page);
    });

    step("offers from a web worker what may stand there", async () => {
      const { page } = window;
      await pasteAtEnd(page, "\nartikel 2 Nog een artikel\n\nlid 1\n");
      await page.keyboard.type("  De inwoner heeft recht", { delay: 30 });
      const offered = page.locator(".suggest-widget.visible");
      await insist(
        page,
        "what may stand there",
        async () => {
          if (!(await offered.isVisible())) await page.keyboard.press("Control+Space");
        },
        offered.locator(".monaco-list-row", { hasText: "heeft recht op" }).first(),
      );
      await page.keyboard.press("Escape");
    });

    step("asked nothing of any machine but this one", () => {
      expect([...window.outside]).toEqual([]);
      expect(window.problems).toEqual([]);
    });
  });
}
