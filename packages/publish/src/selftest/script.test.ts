// The script of the page: its hash is the real one, and nothing that an ordinance says can get out of it.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { publicVersion } from "../public/public-version.js";
import { renderHtml } from "../html/render.js";
import { sampleModel } from "../sample-model.js";
import { scriptLiteral, selfTest } from "./script.js";
import { computedSha256, sha256Base64 } from "./sha256.js";

const on = "2026-03-01";
const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");

describe.each([
  ["computedSha256", computedSha256],
  ["sha256Base64", sha256Base64],
])("%s", (_, made) => {
  it("gives what Node gives", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(made(text)).toBe(digest(text));
      }),
    );
    expect(made("a".repeat(100_000))).toBe(digest("a".repeat(100_000)));
  });
});

it("computes the digest where there is no Node", () => {
  vi.stubGlobal("process", undefined);
  expect(sha256Base64("¤ in een pagina")).toBe(digest("¤ in een pagina"));
  vi.unstubAllGlobals();
});

/** Texts that have broken pages before, alone and inside other words. */
const hostile = fc
  .tuple(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "</script>",
      "</SCRIPT\n>",
      "<!--",
      "<!--<script>",
      "-->",
      "\u2028",
      "\u2029",
      "`${alert(1)}`",
      '"); alert(1); ("',
      "\\",
      "\\u003c",
      "*/",
      "//",
      "\r\n",
      "\0",
      "\ud800",
      "__proto__",
      "]]>",
    ),
    fc.string({ maxLength: 12 }),
  )
  .map((parts) => parts.join(""));

describe("a text in the script", () => {
  it("is the same text for the engine, and no mark-up for the page", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
        const literal = scriptLiteral(text);
        expect(JSON.parse(literal)).toBe(text);
        expect(literal).not.toMatch(/[<>\u2028\u2029\r\n\0\ufeff]/u);
      }),
    );
  });

  it("never ends the script element, wherever the ordinance has it", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        // As a function: in a text, "$`" would stand for all that went before.
        const words = (): string => JSON.stringify(text).slice(1, -1);
        const model = JSON.parse(
          JSON.stringify(sampleModel)
            .replaceAll("inkomenstoeslag", words)
            .replaceAll("alleenstaande ouder", words)
            .replaceAll("Volgt u", words),
        ) as typeof sampleModel;
        const test = selfTest(model, { on });
        expect(test?.script).not.toMatch(/<\/script|<!--|<script|[\r\0]/iu);
        expect(() => parsed(test?.script ?? "")).not.toThrow();
      }),
      { numRuns: 15 },
    );
  });
});

/** Throws where the text is no JavaScript; it is not run. */
function parsed(script: string): void {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is how a test can ask the engine itself
  new Function(script);
}

describe("the page", () => {
  const test = selfTest(sampleModel, { on });
  const document = publicVersion(sampleModel, { on });
  const html = renderHtml(document, { selfTest: test });

  it("allows by its policy exactly the script and the styles that it has", () => {
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1]?.replaceAll("&#39;", "'") ??
      "";
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(
      ([, text]) => `'sha256-${digest(text!)}'`,
    );
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(
      ([, text]) => `'sha256-${digest(text!)}'`,
    );
    expect(scripts).toHaveLength(1);
    expect(policy).toBe(
      `default-src 'none'; script-src ${scripts.join(" ")}; style-src ${styles.join(" ")}; connect-src 'none'; base-uri 'none'; form-action 'none'`,
    );
  });

  it("leads from every subject to its test", () => {
    for (const id of test?.rights ?? []) expect(html).toContain(`data-zelftest="${id}"`);
    expect(test?.rights.length).toBeGreaterThan(0);
  });

  it("says what to do where JavaScript is off", () => {
    expect(html).toContain("Staat JavaScript uit?");
  });

  it("has no script and the old policy without the test", () => {
    const bare = renderHtml(document);
    expect(bare).not.toContain("<script");
    expect(bare).not.toContain("script-src");
    expect(bare).not.toContain("zelftest");
  });

  it("is the same every time", () => {
    expect(renderHtml(document, { selfTest: selfTest(sampleModel, { on }) })).toBe(html);
  });
});
