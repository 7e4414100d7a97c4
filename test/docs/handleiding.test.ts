// The pieces of the manual are real: the complete ones compile, the wrong ones are refused, and the stories come true.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decide, runExamples } from "@andersom/logic";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { piecesOf, root, sectionsOf, type Piece } from "./pages.js";

const folder = join(root, "docs/handleiding");

const pieces = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .flatMap((name) => piecesOf(name, readFileSync(join(folder, name), "utf8")));
const complete = pieces.filter(({ mark }) => mark === "andersom volledig");
const wrong = pieces.filter(({ mark }) => mark.startsWith("andersom fout"));

/** Whether there is such a file or folder, with such a heading. */
function leads(path: string, anchor: string | undefined): boolean {
  if (!existsSync(path)) return false;
  return (
    anchor === undefined || sectionsOf(path, readFileSync(path, "utf8")).some((one) => one.anchor === anchor)
  );
}

const compile = (piece: Piece) =>
  compileProject([{ uri: `${piece.page}-${String(piece.line)}.andersom`, text: piece.text }]);

describe("the manual", () => {
  it("has complete and wrong pieces", () => {
    expect(complete.length).toBeGreaterThan(4);
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

  it("leads every link to a page, and to a heading on it", () => {
    const broken = readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .flatMap((name) =>
        [...readFileSync(join(folder, name), "utf8").matchAll(/\]\(([^)#:]+)(?:#([^)]+))?\)/gu)]
          .filter(([, path, anchor]) => !leads(join(folder, path!), anchor))
          .map(([link]) => `${name} ${link}`),
      );
    expect(broken).toEqual([]);
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
