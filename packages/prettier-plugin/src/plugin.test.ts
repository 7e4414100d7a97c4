// The plugin in Prettier's standalone build, alone and in a Markdown page.

import type { Options } from "prettier";
import * as markdown from "prettier/plugins/markdown";
import * as prettier from "prettier/standalone";
import { describe, expect, it } from "vitest";
import * as plugin from "./index.js";

const untidy = "artikel 1   Hulp\nDe hoogte is € 5 .\n";
const tidy = "artikel 1 Hulp\n  De hoogte is € 5.\n";

describe("the plugin of Prettier", () => {
  it("lays out a file by its extension", async () => {
    expect(await prettier.format(untidy, { filepath: "v.andersom", plugins: [plugin] })).toBe(tidy);
    expect(await prettier.check(tidy, { filepath: "v.andersom", plugins: [plugin] })).toBe(true);
  });

  it("lays out the ordinances in a Markdown page", async () => {
    const page = (text: string): string => `# Uitleg\n\n\`\`\`andersom\n${text}\`\`\`\n`;
    const options = { parser: "markdown", plugins: [markdown, plugin] };
    expect(await prettier.format(page(untidy), options)).toBe(page(tidy));
  });

  it("keeps a cursor, and obeys the width and the line end that Prettier is given", async () => {
    const options: Options = { parser: "andersom", plugins: [plugin], printWidth: 20, endOfLine: "crlf" };
    const { formatted, cursorOffset } = await prettier.formatWithCursor(
      "De hoogte van de toeslag is € 5.\n",
      {
        ...options,
        cursorOffset: 3,
      },
    );
    expect(formatted).toBe("De hoogte van de\r\n  toeslag is € 5.\r\n");
    expect(cursorOffset).toBe(3);
  });

  it("fills prose on request", async () => {
    const text = "uitleg\n  > Een korte\n  > zin.\n";
    const options = { parser: "andersom", plugins: [plugin] };
    expect(await prettier.format(text, options)).toBe(text);
    expect(await prettier.format(text, { ...options, reflowProse: true })).toBe(
      "uitleg\n  > Een korte zin.\n",
    );
  });
});
