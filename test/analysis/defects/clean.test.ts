// Nothing is found in the examples but what they say themselves is meant so; nor is anything remarked on how they read.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { analysed } from "../../../packages/cli/src/analysed.js";
import { nodeHost } from "../../../packages/cli/src/host.js";
import { loadProject } from "../../../packages/cli/src/project.js";
import { isProblem } from "../../../packages/cli/src/result.js";

const examples = fileURLToPath(new URL("../../../examples/", import.meta.url));
const folders = readdirSync(examples).filter((name) => existsSync(join(examples, name, "README.md")));

test.each(folders)("examples/%s", (name) => {
  const project = loadProject([join(examples, name)], nodeHost());
  if (isProblem(project)) throw new Error(project.problem);
  const found = analysed(project).diagnostics.filter(
    ({ severity, code }) => severity !== "info" || /^AND41[24]/u.test(code),
  );
  const meant = (uri: string, start: number, code: string): boolean => {
    const text = readFileSync(join(process.cwd(), uri), "utf8");
    const before = text.slice(0, start).trimEnd().split("\n").at(-1) ?? "";
    return before.trim().startsWith(`// negeer ${code}: `);
  };
  expect(
    found
      .filter(({ span, code }) => !meant(span.uri, span.start, code))
      .map(({ code, message, span }) => `${span.uri} ${code} ${message}`),
  ).toEqual([]);
});
