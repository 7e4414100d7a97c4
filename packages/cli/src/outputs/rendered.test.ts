// A machine without the maker of PDF: the other forms are made, and PDF is refused in Dutch.

import { describe, expect, it, vi } from "vitest";
import { run } from "../program.js";
import { ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";

vi.mock("@myriaddreamin/typst-ts-node-compiler", () => {
  throw new Error("Cannot find module");
});

const build = (...more: string[]) =>
  ["build", ".", "--to", "publieksversie", "--out", "uit", "--peildatum", "2026-03-01", ...more] as const;

describe("where no PDF can be made", () => {
  it("refuses a PDF that is named, with the forms that can, and writes nothing", async () => {
    const host = scratch({ "v.andersom": ordinance });
    const { exitCode, problem } = await run(build("--format", "html,pdf"), host);
    expect(exitCode).toBe(2);
    expect(problem).toContain("Op deze computer kan geen PDF worden gemaakt");
    expect(problem).toContain("--format html,md,docx");
    expect(host.kind("uit")).toBe("absent");
  });

  it("makes what it can when no form is named, and says what is not among it", async () => {
    const host = scratch({ "v.andersom": ordinance });
    const { exitCode, output } = await run(build(), host);
    expect(exitCode).toBe(0);
    expect(output).toContain("Zonder PDF. Op deze computer kan geen PDF worden gemaakt");
    expect(host.list("uit").filter((name) => name.endsWith(".pdf"))).toEqual([]);
    expect(host.list("uit")).toHaveLength(3);
  });

  it("makes the other forms", async () => {
    const host = scratch({ "v.andersom": ordinance });
    expect(await run(build("--format", "html,md,docx"), host)).toMatchObject({ exitCode: 0 });
    expect(host.list("uit")).toHaveLength(3);
  });
});
