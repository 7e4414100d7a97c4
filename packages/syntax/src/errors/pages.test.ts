// Every diagnostic has a page, and the page is a test: the Fout block reports it, the Goed block nothing.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../edit.js";
import { parse } from "../parse.js";
import { syntaxDiagnostics } from "./index.js";

const folder = fileURLToPath(new URL("../../../../docs/reference/meldingen/", import.meta.url));
const headings = ["## Wat betekent dit?", "## Fout", "## Goed", "## Wat kunt u doen?"];

describe("pages of the diagnostics", () => {
  it("uses each code once and has a page for each", () => {
    const codes = syntaxDiagnostics.map((kind) => kind.code);
    expect(new Set(codes).size).toBe(codes.length);
    const pages = readdirSync(folder).filter((file) => /^AND1\d{3}\.md$/.test(file));
    expect(pages.map((file) => file.slice(0, -3)).sort()).toEqual([...codes].sort());
  });

  for (const kind of syntaxDiagnostics) {
    it(`${kind.code} ${kind.name}`, () => {
      const page = readFileSync(`${folder}${kind.code}.md`, "utf8");
      expect(page.startsWith(`# ${kind.code}: `)).toBe(true);
      expect(headings.map((heading) => page.indexOf(heading)).every((at) => at > 0)).toBe(true);
      const blocks = [...page.matchAll(/```andersom\n([\s\S]*?)\n```/g)].map((match) => match[1]!);
      expect(blocks).toHaveLength(2);
      const found = parse(blocks[0]!).diagnostics;
      expect(found.map((one) => one.code)).toEqual([kind.code]);
      expect(parse(blocks[1]!).diagnostics).toEqual([]);
      const safe = found.flatMap((one) => one.fixes ?? []).filter((fix) => fix.safe);
      for (const fix of safe) expect(parse(applyEdits(blocks[0]!, fix.edits)).diagnostics).toEqual([]);
    });
  }
});
