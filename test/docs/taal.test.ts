// The language reference is real: each block compiles, its stories come true, and residents read what it quotes.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decidePlan, runExamples } from "@andersom/logic";
import { publicVersion, renderMarkdown } from "@andersom/publish";
import { describe, expect, it } from "vitest";
import { compiled, filesOf, root, sectionsOf, type Section } from "./pages.js";

const text = readFileSync(join(root, "docs/reference/taal.md"), "utf8");
const sections = sectionsOf("taal.md", text);
const header = sections.flatMap(({ pieces }) => pieces).find(({ mark }) => mark === "andersom kop")!.text;

const blocksOf = ({ pieces }: Section) => pieces.filter(({ mark }) => mark === "andersom");
const withBlocks = sections.filter((section) => blocksOf(section).length > 0);
const wrong = sections.flatMap(({ title, pieces }) =>
  pieces.filter(({ mark }) => mark.startsWith("andersom fout")).map((piece) => ({ title, piece })),
);
const withHousehold = withBlocks.filter(({ pieces }) => pieces.some(({ mark }) => mark === "json"));
const numbered = sections.filter(({ title }) => /^\d+\. /u.test(title));
const projectOf = (section: Section) => compiled(filesOf(blocksOf(section), header));

/** One line without marks, as a reader sees it. */
const plain = (markdown: string): string => markdown.replace(/[*\\]/gu, "").replace(/\s+/gu, " ").trim();

describe("the language reference", () => {
  it("has each numbered form once, with its four parts", () => {
    const numbers = numbered.map(({ title }) => Number.parseInt(title, 10));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => number < 1 || number > 48)).toEqual([]);
    const parts = ["**Vorm.**", "**Betekenis.**", "**Voorbeeld.**", "**Publieksversie.**"];
    expect(numbered.filter((section) => !parts.every((part) => section.text.includes(part)))).toEqual([]);
  });

  it("leads every link of its own to a heading", () => {
    const anchors = new Set(sections.map(({ anchor }) => anchor));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/gu)].map(([, anchor]) => anchor!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  it.each(withBlocks)("compiles the block of $title", (section) => {
    const project = projectOf(section);
    expect(project.errors).toEqual([]);
    expect(project.ordinances).toHaveLength(1);
    const notRunning = project.diagnostics.filter(({ code }) => code === "AND2022");
    expect(notRunning.map(({ message }) => message)).toEqual([]);
  });

  it.each(withBlocks)("makes the stories of $title come true", (section) => {
    const { examples } = runExamples(projectOf(section).ordinances[0]!.model);
    expect(examples.filter(({ passed, base }) => !passed && !base)).toEqual([]);
    expect(examples.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it.each(withBlocks)("quotes from $title what a resident reads", (section) => {
    const page = plain(
      renderMarkdown(publicVersion(projectOf(section).ordinances[0]!.model, { on: "2026-03-16" })),
    );
    const quotes = section.text.split("\n").filter((line) => line.startsWith("> "));
    expect(quotes.map((line) => plain(line.slice(2))).filter((quote) => !page.includes(quote))).toEqual([]);
    if (section.text.includes("**Publieksversie.**\n")) expect(quotes.length).toBeGreaterThan(0);
  });

  it.each(withHousehold)("decides about the household of $title without a remark", (section) => {
    const { model } = projectOf(section).ordinances[0]!;
    const file = section.pieces.find(({ mark }) => mark === "json")!.text;
    const plan = decidePlan(model, JSON.parse(file));
    expect(plan.findings).toEqual([]);
    expect(plan.overview.map(({ person, name, outcome }) => `${person ?? ""}: ${name} ${outcome}`)).toEqual([
      "Mo: toeslag geweigerd",
      "Mo: schuldhulp toegekend",
      "Bas: toeslag toegekend",
      "Bas: schuldhulp niet aan de orde",
    ]);
    const due = plan.persons
      .flatMap(({ decision }) => decision.steps)
      .find(({ name }) => name === "gesprek")?.due;
    expect(due).toMatchObject({ text: "30 maart 2026" });
  });

  // `andersom fout AND2006`: exactly these codes are reported.
  it.each(wrong)("refuses the wrong piece of $title", ({ piece }) => {
    const codes = compiled(filesOf([piece], header)).errors.map((error) => error.slice(0, 7));
    expect([...new Set(codes)].sort()).toEqual(piece.mark.split(" ").slice(2).sort());
  });
});
