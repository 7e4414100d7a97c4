// `andersom explain`: the page, and what happens with a code that does not exist.

import { describe, expect, it } from "vitest";
import { diagnosticPages } from "@andersom/semantics";
import { scratch } from "../testing/scratch.js";
import { explain } from "./explain.js";

const pages = new Map([
  ["AND1001", "# AND1001: onleesbaar teken\n\nEen teken dat hier niet hoort.\n"],
  ["AND2004", "# AND2004: onbekende naam\n\nDeze naam is nergens **verklaard**.\n"],
]);

describe("explain", () => {
  it.each(["AND2004", "and2004", "2004"])("prints the page of %s", (code) => {
    expect(explain({ code }, scratch({}), pages)).toEqual({
      exitCode: 0,
      output: "AND2004: onbekende naam\n───────────────────────\n\nDeze naam is nergens verklaard.\n",
    });
  });

  it("helps with an unknown code", () => {
    expect(explain({ code: "AND2104" }, scratch({}), pages)).toEqual({
      exitCode: 2,
      output: "",
      problem:
        "Er is geen melding met de code ‘AND2104’. Bedoelt u AND2004?\n\nDit zijn alle meldingen:\n" +
        "  AND1001  onleesbaar teken\n  AND2004  onbekende naam",
    });
  });

  it.each([...Object.keys(diagnosticPages), "AND9001"])("has a page for %s", (code) => {
    const { exitCode, output } = explain({ code }, scratch({}));
    expect(exitCode).toBe(0);
    expect(output.length).toBeGreaterThan(80);
  });
});
