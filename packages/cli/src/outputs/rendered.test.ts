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
  it("says so, with the forms that can, and writes nothing", async () => {
    const host = scratch({ "v.andersom": ordinance });
    const { exitCode, problem } = await run(build(), host);
    expect(exitCode).toBe(2);
    expect(problem).toContain("Op deze computer kan geen PDF worden gemaakt");
    expect(problem).toContain("--format html,md,docx");
    expect(host.kind("uit")).toBe("absent");
  });

  it("makes the other forms", async () => {
    const host = scratch({ "v.andersom": ordinance });
    expect(await run(build("--format", "html,md,docx"), host)).toMatchObject({ exitCode: 0 });
    expect(host.list("uit")).toHaveLength(3);
  });
});
