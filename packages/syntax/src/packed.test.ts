// A tree that was packed is the tree that reading gives.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { packedTree, withTree } from "./packed.js";
import { parse } from "./parse.js";

const examples = fileURLToPath(new URL("../../../examples/", import.meta.url));
const texts = ["sociaal-domein", "bijzondere-bijstand"].flatMap((name) =>
  readdirSync(examples + name)
    .filter((file) => file.endsWith(".andersom"))
    .map((file) => readFileSync(`${examples}${name}/${file}`, "utf8")),
);
// Also what is wrong, and what no shape fits.
texts.push(
  "artikel 1 Iets\n\nDe kat is geen «hond» ;;; en 3 . De «kat» is\n",
  "",
  "| a | b |\n|---|---|\n| 1 | 2",
);

test("gives the same tree and the same messages, down to what is undefined", () => {
  for (const [at, text] of texts.entries()) {
    const packed = packedTree(text, "gelezen");
    withTree(text, `ingepakt ${String(at)}`, packed.replaceAll("gelezen", `ingepakt ${String(at)}`));
    const found = parse(text, `ingepakt ${String(at)}`);
    const wanted = parse(text, "gelezen");
    expect(read(found.ast, `ingepakt ${String(at)}`)).toStrictEqual(read(wanted.ast, "gelezen"));
    expect(read(found.diagnostics, `ingepakt ${String(at)}`)).toStrictEqual(
      read(wanted.diagnostics, "gelezen"),
    );
    expect(found.tokens.length).toBe(wanted.tokens.length);
  }
});

test("a text that is not the one that was packed is read", () => {
  withTree("artikel 1 Oud\n", "anders", packedTree("artikel 1 Oud\n", "oud"));
  expect(parse("artikel 1 Nieuw\n", "anders").ast.blocks[0]?.heading.title).toBe("Nieuw");
});

/** The same data under one uri. */
function read(value: unknown, uri: string): unknown {
  if (value === uri) return "uri";
  if (Array.isArray(value)) return value.map((one) => read(one, uri));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, read(one, uri)]));
}
