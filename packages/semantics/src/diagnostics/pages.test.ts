// Every message of the compiler has a page, and the page is a test: Fout reports exactly this message, Goed reports nothing.

import { messageBlocks, messageFolder, messageHeadings, messagePage } from "@andersom/testkit";
import { readdirSync, readFileSync } from "node:fs";
import { applyEdits, syntaxDiagnostics } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { diagnosticPages } from "../pages.generated.js";
import { compileProject, type ProjectFile } from "../project.js";
import { filesOf } from "../testing/compile.js";
import { semanticDiagnostics } from "./index.js";

const all = [...syntaxDiagnostics, ...semanticDiagnostics];

/** Codes that are reported; info only when the message is itself an info. */
function reported(files: readonly ProjectFile[], code: string): readonly string[] {
  const { diagnostics } = compileProject(files);
  const counted = diagnostics.filter((one) => one.severity !== "info" || one.code === code);
  return [...new Set(counted.map((one) => one.code))];
}

describe("the pages of the messages", () => {
  it("has one definition for each code and each name", () => {
    expect(all.map(({ code }) => code).filter((code, at, codes) => codes.indexOf(code) !== at)).toEqual([]);
    expect(all.map(({ name }) => name).filter((name, at, names) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("has a page for each message and a message for each page", () => {
    const pages = readdirSync(messageFolder).flatMap((name) => /^(AND[123]\d+)\.md$/.exec(name)?.[1] ?? []);
    expect(pages.sort()).toEqual(all.map(({ code }) => code).sort());
  });

  it("carries the pages as they are", () => {
    const carried = Object.keys(diagnosticPages).filter((code) => !code.startsWith("AND4"));
    expect(carried).toEqual(all.map(({ code }) => code).sort());
    for (const [code, text] of Object.entries(diagnosticPages)) expect(text).toBe(messagePage(code));
  });

  it("lists every message in the overview", () => {
    const overview = readFileSync(`${messageFolder}README.md`, "utf8");
    expect(all.filter(({ code }) => !overview.includes(`[${code}](${code}.md)`))).toEqual([]);
  });

  it("uses a municipality of its own on every page", () => {
    const names = semanticDiagnostics.map(({ code }) => /Gemeente: (.*)\./.exec(messagePage(code))?.[1]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(semanticDiagnostics)("$code $name", ({ code }) => {
  const [wrong = "", right = ""] = messageBlocks(messagePage(code));

  it("has the fixed headings", () => {
    const text = messagePage(code);
    expect(text.startsWith(`# ${code}: `)).toBe(true);
    expect([...text.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(messageHeadings);
    expect(messageBlocks(text)).toHaveLength(2);
  });

  it("is the only message on Fout", () => {
    expect(reported(filesOf(wrong), code)).toEqual([code]);
  });

  it("is gone from Goed, which reports nothing", () => {
    expect(reported(filesOf(right), code)).toEqual([]);
  });

  it("is repaired by each safe fix", () => {
    const files = filesOf(wrong);
    const fixes = compileProject(files).diagnostics.flatMap((one) => one.fixes ?? []);
    for (const { edits } of fixes.filter(({ safe }) => safe)) {
      const repaired = files.map(({ uri, text }) => ({
        uri,
        text: applyEdits(
          text,
          edits.filter((edit) => edit.uri === uri),
        ),
      }));
      expect(reported(repaired, code)).toEqual([]);
    }
  });
});
