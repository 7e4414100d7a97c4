// What a new ordinance begins with can be read, whatever was typed.

import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { fileName, header } from "./header.js";

describe("a new ordinance", () => {
  it.each([
    ["Verordening zwemles Waterrade 2026", "Waterrade"],
    ["zwemles", "'s-Hertogenbosch."],
    [" Verordening\nhulp: ", "Súdwest-Fryslân"],
  ])("has a header without errors: %j", (name, municipality) => {
    const { diagnostics } = compileProject([{ uri: "v.andersom", text: header(name, municipality, 2027) }]);
    expect(diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  });

  it("takes effect in the year of its name", () => {
    expect(header("Verordening zwemles Waterrade 2026", "Waterrade", 2031)).toContain("op 1 januari 2026.");
    expect(header("zwemles", "Waterrade", 2031)).toContain("op 1 januari 2031.");
  });

  it("stands in a folder with a plain name", () => {
    expect(fileName("Verordening zwemles Súdwest-Fryslân 2026")).toBe("zwemles-sudwest-fryslan-2026");
    expect(fileName("../../etc")).toBe("etc");
    expect(fileName("***")).toBe("verordening");
  });
});
