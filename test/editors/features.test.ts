// Every test that the list of what an editor can do names, is there.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { editorFeatures } from "./features.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

it.each(editorFeatures)("$wat", ({ proces, vscode }) => {
  for (const [file, name] of [proces, ...(vscode === undefined ? [] : [vscode])]) {
    expect(existsSync(join(root, file)), file).toBe(true);
    expect(readFileSync(join(root, file), "utf8")).toContain(`"${name}"`);
  }
});

it("names nothing twice", () => {
  const names = editorFeatures.map(({ wat }) => wat);
  expect(new Set(names).size).toBe(names.length);
});
