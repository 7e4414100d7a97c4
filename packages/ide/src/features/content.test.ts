// Texts that come with the program are found by their uri.

import { describe, expect, it } from "vitest";
import { contentOf } from "./content.js";

describe("texts on board", () => {
  it("are laws and pages of messages", () => {
    expect(contentOf("andersom:wet/wgs.andersom")).toContain("Korte naam: Wgs.");
    expect(contentOf("andersom:melding/AND1001.md")).toContain("# AND1001");
    expect(contentOf("andersom:melding/AND9999.md")).toBeUndefined();
    expect(contentOf("andersom:wet/../secret")).toBeUndefined();
    expect(contentOf("file:///etc/passwd")).toBeUndefined();
  });
});
