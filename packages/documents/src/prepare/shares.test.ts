// The widths of columns: a line where a line fits, whole words where words fit, and room for who has the most to say.
import type { Table } from "@andersom/publish";
import { describe, expect, it } from "vitest";
import { columnShares, lineLength } from "./shares.js";

function table(headers: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  return { kind: "table", caption: "", headers, rows };
}

/** Characters per column. */
function widths(one: Table, words: "hyphenated" | "whole" = "whole"): number[] {
  return columnShares(one, words).map((share) => share * lineLength);
}

describe("the columns of a table", () => {
  it("have room for their longest line where all lines fit, their headers too", () => {
    const one = table(
      ["leefvorm", "grens", "telt mee voor"],
      ["alleenstaande ouder", "de vermogensgrens voor gehuwden", "0%"],
    );
    const [first = 0, second = 0, third = 0] = widths(one);
    expect(first).toBeGreaterThan("alleenstaande ouder".length);
    expect(second).toBeGreaterThan("de vermogensgrens voor gehuwden".length);
    expect(third).toBeGreaterThan("telt mee voor".length);
  });

  it("that lack little get it, before those that take more lines anyhow", () => {
    const long = "Dit is een lange uitleg die hoe dan ook een paar regels nodig heeft in deze tabel. ".repeat(
      2,
    );
    const [first = 0, second = 0] = widths(table(["soort", "uitleg"], ["te weinig zoeken naar werk", long]));
    expect(first).toBeGreaterThan("te weinig zoeken naar werk".length);
    expect(second).toBeGreaterThan(first);
  });

  it("break the words of headers for a full column, where a form puts a hyphen there", () => {
    const counts = [
      "jongste partners",
      "pensioenleeftijd",
      "minderjarige kinderen",
      "leeftijd",
      "huishouden",
    ];
    const text = "de norm voor gehuwden van wie een partner de pensioenleeftijd heeft";
    const one = table([...counts, "norm"], ["0", "0", "0", "0", "0", text]);
    expect(widths(one, "hyphenated")[5]).toBeGreaterThan(widths(one, "whole")[5] ?? 0);
    expect(widths(one, "whole")[1]).toBeGreaterThanOrEqual("pensioenleeftijd".length);
  });

  it("share a line, whatever is in them", () => {
    const none = table(["", ""]);
    const wide = table(["a".repeat(90), "b".repeat(200)], ["c".repeat(400), ""]);
    for (const one of [none, wide, table(["x"], ["y"])])
      expect(widths(one).reduce((sum, width) => sum + width, 0)).toBeCloseTo(lineLength);
  });
});
