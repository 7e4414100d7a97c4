// The pieces of the manual are real: the complete ones compile, the wrong ones are refused, and the stories come true.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decide, runExamples } from "@andersom/logic";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../docs/handleiding/", import.meta.url));

interface Piece {
  readonly page: string;
  readonly line: number;
  readonly mark: string;
  readonly text: string;
}

/** The fenced blocks of a page, with the words behind the fence: `andersom volledig`, `json`. */
function piecesOf(page: string): Piece[] {
  const pieces: Piece[] = [];
  let open: { readonly line: number; readonly mark: string; readonly lines: string[] } | undefined;
  readFileSync(join(folder, page), "utf8")
    .split("\n")
    .forEach((line, index) => {
      const fence = /^```(.*)$/.exec(line);
      if (fence === null) open?.lines.push(line);
      else if (open === undefined) open = { line: index + 1, mark: fence[1] ?? "", lines: [] };
      else {
        pieces.push({ page, line: open.line, mark: open.mark, text: `${open.lines.join("\n")}\n` });
        open = undefined;
      }
    });
  return pieces;
}

const pieces = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .flatMap(piecesOf);
const complete = pieces.filter(({ mark }) => mark === "andersom volledig");
const wrong = pieces.filter(({ mark }) => mark.startsWith("andersom fout"));

const compile = (piece: Piece) =>
  compileProject([{ uri: `${piece.page}-${String(piece.line)}.andersom`, text: piece.text }]);

describe("the manual", () => {
  it("has complete and wrong pieces", () => {
    expect(complete.length).toBeGreaterThan(5);
    expect(wrong.length).toBeGreaterThan(3);
  });

  it.each(complete)("compiles $page:$line", (piece) => {
    const errors = compile(piece).diagnostics.filter(({ severity }) => severity === "fout");
    expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it.each(complete)("makes the stories of $page:$line come true", (piece) => {
    const failed = compile(piece).ordinances.flatMap(({ model }) =>
      runExamples(model).examples.filter(({ passed }) => !passed),
    );
    expect(failed).toEqual([]);
  });

  // `andersom fout AND2001`: exactly these codes are reported.
  it.each(wrong)("refuses $page:$line with the codes it names", (piece) => {
    const errors = compile(piece).diagnostics.filter(({ severity }) => severity === "fout");
    const expected = piece.mark.split(" ").slice(2);
    expect([...new Set(errors.map(({ code }) => code))].sort()).toEqual([...expected].sort());
  });

  it("quotes the message as the compiler words it", () => {
    const page = pieces.filter((piece) => piece.page.startsWith("4-"));
    const quoted = page.find(({ mark }) => mark === "text")!;
    const [error] = compile(page.find(({ mark }) => mark === "andersom fout AND2001")!).diagnostics;
    expect(quoted.text.split("\n")[0]).toBe(`fout AND2001: ${error!.message}`);
  });

  it("decides about Sara as the first hour says", () => {
    const page = pieces.filter((piece) => piece.page.startsWith("1-"));
    const { model } = compile(page.filter(({ mark }) => mark === "andersom volledig").at(-1)!).ordinances[0]!;
    const text = page.find(({ mark }) => mark === "json")!.text;
    const outcome = (file: unknown): string[] => decide(model, file).rights.map(({ kind }) => kind);
    expect(outcome(JSON.parse(text))).toEqual(["toegekend"]);
    expect(outcome(JSON.parse(text.replace(', "heeft een zwemdiploma": false', "")))).toEqual([
      "nog onbekend",
    ]);
  });
});
