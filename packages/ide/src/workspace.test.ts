// A workspace: files come and go, and the laws that they name come along.

import { describe, expect, it } from "vitest";
import { diagnostics } from "./features/diagnostics.js";
import { Workspace } from "./workspace.js";

const header = (uses: string): string =>
  `verordening Verordening hulp Waterrade 2026\n  Gemeente: Waterrade.\n  Treedt in werking op 1 maart 2026.\n${uses}`;

describe("a workspace", () => {
  it("brings a law that a header names, until the header no longer does", () => {
    const workspace = new Workspace();
    workspace.setFile("v.andersom", header("  Gebruikt: Wgs.\n"));
    expect(workspace.laws().map(({ name }) => name)).toEqual(["Wgs"]);
    expect(workspace.unitsOf("v.andersom")[0]?.files).toContain("andersom:wet/wgs.andersom");
    expect(workspace.source("andersom:wet/wgs.andersom")?.text).toContain("wet ");
    workspace.setFile("v.andersom", header(""));
    expect(workspace.laws()).toEqual([]);
    expect(workspace.source("andersom:wet/wgs.andersom")).toBeUndefined();
  });

  it("lets the user's own file of a law go first", () => {
    const workspace = new Workspace();
    workspace.setFile("v.andersom", header("  Gebruikt: Wgs.\n"));
    expect(workspace.laws()).toHaveLength(1);
    workspace.setFile("wgs.andersom", "wet Wet gemeentelijke schuldhulpverlening\n  Korte naam: Wgs.\n");
    expect(workspace.laws()).toEqual([]);
    workspace.removeFile("wgs.andersom");
    expect(workspace.laws()).toHaveLength(1);
  });

  it("reads a law once, however many ordinances come to name it, and drops it with the last", () => {
    const workspace = new Workspace();
    workspace.setFile("a/v.andersom", header("  Gebruikt: Wgs.\n"));
    for (const _ of workspace.preparing("a/v.andersom"));
    workspace.compiler.db.takeLog();
    workspace.setFile("b/v.andersom", header("  Gebruikt: Wgs, Sterrenwet.\n").replace("hulp", "steun"));
    for (const _ of workspace.preparing("a/v.andersom"));
    expect(workspace.compiler.db.takeLog().filter((line) => /^(?:parse|exports) .*wgs/u.test(line))).toEqual(
      [],
    );
    workspace.removeFile("a/v.andersom");
    expect(workspace.laws().map(({ name }) => name)).toEqual(["Wgs"]);
    workspace.removeFile("b/v.andersom");
    expect(workspace.laws()).toEqual([]);
  });

  it("compiles what a file is read with in pieces, and has it then", () => {
    const workspace = new Workspace();
    workspace.setFile("v.andersom", header("  Gebruikt: Wgs.\n"));
    expect([...workspace.preparing("v.andersom")].length).toBeGreaterThan(4);
    workspace.compiler.db.takeLog();
    diagnostics(workspace, "v.andersom");
    const log = workspace.compiler.db.takeLog();
    expect(log.filter((line) => /^(?:parse|exports|index|lowered|ordinance) /u.test(line))).toEqual([]);
  });

  it("tells what is wrong where it is wrong", () => {
    const workspace = new Workspace();
    workspace.setFile("v.andersom", header("  Gebruikt: Sterrenwet.\n"));
    expect(diagnostics(workspace, "v.andersom").map(({ severity }) => severity)).toContain("fout");
    expect(diagnostics(workspace, "unknown.andersom")).toEqual([]);
  });
});
