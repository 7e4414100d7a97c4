// Every text of the extension is there in both languages, and every text that the manifest asks for exists.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pageHtml } from "./views/page.js";
import { readDrops, readPublic, readTry } from "./views/messages.js";

const home = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string): string => readFileSync(join(home, path), "utf8");
const texts = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;

describe("the texts of the extension", () => {
  it("has every text of the manifest in Dutch and in English", () => {
    const asked = [...read("package.json").matchAll(/"%([^%"]+)%"/gu)].map(([, key = ""]) => key).sort();
    expect(Object.keys(texts("package.nls.json")).sort()).toEqual([...new Set(asked)]);
    expect(Object.keys(texts("l10n/en/package.nls.json")).sort()).toEqual([...new Set(asked)]);
  });

  it("has every text of the program in English", () => {
    const files = readdirSync(join(home, "src"), { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.startsWith("webview"),
    );
    const written = files.flatMap((name) =>
      [...read(join("src", name)).matchAll(/(?<![\w.])t\(\s*"((?:[^"\\]|\\.)*)"/gu)].map(
        ([, text = ""]) => text,
      ),
    );
    expect(written.length).toBeGreaterThan(40);
    expect(Object.keys(texts("l10n/en/bundle.l10n.json")).sort()).toEqual([...new Set(written)].sort());
  });
});

describe("a page", () => {
  it("allows one script and one style, and lets no text out of its place", () => {
    const html = pageHtml({
      lang: "nl",
      title: `"><script>alert(1)</script>`,
      source: "https://own",
      script: "https://own/a.js",
      style: "https://own/a.css",
      nonce: "abc",
    });
    expect(html.match(/<script/gu)).toHaveLength(1);
    expect(html).toContain("default-src 'none'; style-src https://own; script-src 'nonce-abc'");
    expect(html).not.toMatch(/unsafe|style="|onclick/u);
  });

  it("is believed only when it says what it may say", () => {
    expect(readPublic({ soort: "naar", anker: "artikel 1" })).toEqual({ soort: "naar", anker: "artikel 1" });
    expect(readTry({ soort: "antwoord", sleutel: "/a", waarde: "3", more: 1 })).toEqual({
      soort: "antwoord",
      sleutel: "/a",
      waarde: "3",
    });
    const hostile: readonly unknown[] = [
      null,
      3,
      "klaar",
      {},
      { soort: "naar" },
      { soort: "naar", anker: 3 },
      { soort: "bron", nummer: -1 },
      { soort: "bron", nummer: 1.5 },
      { soort: "antwoord", sleutel: "/a", waarde: "x".repeat(20_000) },
      { soort: "kies", inkomen: {} },
      { soort: "command", command: "workbench.action.quit" },
    ];
    for (const message of hostile)
      for (const reader of [readPublic, readTry, readDrops]) expect(reader(message)).toBeUndefined();
  });
});
