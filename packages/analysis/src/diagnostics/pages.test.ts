// Every message of an analysis has a page, and the page is a test: Fout reports exactly this message, Goed reports nothing.

import { messageBlocks, messageHeadings, messagePage } from "@andersom/testkit";
import { semanticDiagnostics } from "@andersom/semantics";
import { applyEdits, parse, syntaxDiagnostics, type Diagnostic, type TextEdit } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { suppress } from "../suppress/suppress.js";
import { checked } from "../testing/analyse.js";
import { analysisDiagnostics } from "./index.js";

/** What is found; comments that suppress count only where the message is about them. */
function found(text: string, code: string): readonly Diagnostic[] {
  if (!code.startsWith("AND411")) return checked(text);
  const files = [{ uri: "verordening.andersom", text }];
  const parsed = parse(text, "verordening.andersom");
  const { open } = suppress(checked(text), { files, parse: () => parsed, today: "2026-06-15" });
  // What a comment names, and rightly does not suppress, is found as well.
  const named = [...text.matchAll(/AND\d{4}|\/\/ negeer (\d{4})/gu)].map(([word, bare]) =>
    bare === undefined ? word : `AND${bare}`,
  );
  return open.filter((one) => one.code === code || !named.includes(one.code));
}

/** Codes that are reported; info only when the message is itself an info. */
function reported(text: string, code: string): readonly string[] {
  const counted = found(text, code).filter((one) => one.severity !== "info" || one.code === code);
  return [...new Set(counted.map((one) => one.code))];
}

describe("the messages of the analyses", () => {
  it("have a code and a name of their own", () => {
    const all = [...syntaxDiagnostics, ...semanticDiagnostics, ...analysisDiagnostics];
    for (const values of [all.map(({ code }) => code), all.map(({ name }) => name)])
      expect(values.filter((one, at) => values.indexOf(one) !== at)).toEqual([]);
  });

  it("use a municipality of their own on every page", () => {
    const names = [...semanticDiagnostics, ...analysisDiagnostics].map(
      ({ code }) => /Gemeente: (.*)\./.exec(messagePage(code))?.[1],
    );
    expect(names).not.toContain(undefined);
    expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([]);
  });
});

/** The text after a fix, file by file; the places of a fix are those in its own file. */
function repaired(text: string, edits: readonly TextEdit[]): string {
  if (!text.startsWith("// bestand: ")) return applyEdits(text, edits);
  return text
    .split(/^(?=\/\/ bestand: \S+\n)/mu)
    .map((part) => {
      const head = part.indexOf("\n") + 1;
      const uri = part.slice("// bestand: ".length, head - 1);
      const own = edits.filter((edit) => edit.uri === uri);
      return part.slice(0, head) + applyEdits(part.slice(head), own);
    })
    .join("");
}

describe.each(analysisDiagnostics)("$code $name", ({ code }) => {
  const [wrong = "", right = ""] = messageBlocks(messagePage(code));

  it("has the fixed headings", () => {
    const text = messagePage(code);
    expect(text.startsWith(`# ${code}: `)).toBe(true);
    expect([...text.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(messageHeadings);
    expect(messageBlocks(text)).toHaveLength(2);
  });

  it("is the only message on Fout", () => {
    expect(reported(wrong, code)).toEqual([code]);
  });

  it("is gone from Goed, which reports nothing", () => {
    expect(reported(right, code)).toEqual([]);
  });

  it("is repaired by each of its fixes", () => {
    for (const { edits } of found(wrong, code).flatMap((one) => one.fixes ?? [])) {
      const left = reported(repaired(wrong, edits), code);
      // Taking a comment away leaves what it could not suppress.
      expect(code.startsWith("AND411") ? left.filter((one) => one === code) : left).toEqual([]);
    }
  });
});
