// The table of constructs claims nothing that does not hold: each link resolves, and each form runs in both executors.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createPlanner, generateModule, runExamples } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { randomHousehold, randomNumbers } from "../logic/households.js";
import { loadModule } from "../logic/load.js";
import { compiled, filesOf, root, sectionsOf } from "./pages.js";

const folder = join(root, "docs/reference");
const page = readFileSync(join(folder, "constructs.md"), "utf8");
const sections = sectionsOf("taal.md", readFileSync(join(folder, "taal.md"), "utf8"));
const header = sections.flatMap(({ pieces }) => pieces).find(({ mark }) => mark === "andersom kop")!.text;

interface Link {
  readonly text: string;
  readonly path: string;
  readonly anchor: string | undefined;
}
interface Row {
  readonly number: string;
  readonly name: string;
  readonly both: Link | undefined;
  readonly section: Link | undefined;
  readonly test: Link | undefined;
  readonly example: Link | undefined;
}

function linkIn(cell = ""): Link | undefined {
  const found = /^\[(.+)\]\(([^#)]+)(?:#([^)]+))?\)$/u.exec(cell);
  return found === null ? undefined : { text: found[1]!, path: found[2]!, anchor: found[3] };
}

const rows = page
  .split("\n")
  .filter((line) => /^\| *\d+ *\|/u.test(line))
  .map((line): Row => {
    const [number = "", name = "", ...links] = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [both, section, test, example] = links.map(linkIn);
    return { number, name, both, section, test, example };
  });

const fileOf = (link: Link): string => join(folder, link.path);
const textOf = (link: Link): string => readFileSync(fileOf(link), "utf8");
const sectionOf = (row: Row) => sections.find(({ anchor }) => anchor === row.section!.anchor);

/** The text that a link is about: the file, or the section of the page that it names. */
function aboutOf(link: Link): string {
  if (link.anchor === undefined) return textOf(link);
  const section = sections.find(({ anchor }) => anchor === link.anchor);
  return section?.pieces.map(({ text }) => text).join("\n") ?? "";
}

/** Where `artikel 4 lid 2` stands in a file: its heading, and the lid before the next article. */
function holdsPlace(text: string, place: string): boolean {
  const [, number, lid] = /^artikel (\S+)(?: lid (\S+))?$/u.exec(place) ?? [];
  if (number === undefined) return text.includes(place.replace(/^‘(.*)’$/u, "$1"));
  const [, after] = text.split(new RegExp(`^artikel ${number.replaceAll(".", "\\.")}(?= |$)`, "mu"));
  const own = after?.split(/^artikel /mu)[0];
  return own !== undefined && (lid === undefined || new RegExp(`^\\s*lid ${lid}(?: |$)`, "mu").test(own));
}

describe("the table of constructs", () => {
  it("has a row for each numbered section of the reference, and no other", () => {
    const numbers = sections.flatMap(({ title }) => /^(\d+)\. /u.exec(title)?.[1] ?? []);
    expect(rows.map(({ number }) => number)).toEqual([...numbers].sort((a, b) => Number(a) - Number(b)));
  });

  it("says what is missing of the 48, if anything is", () => {
    const open = /^Nog niet: (.+)\.$/mu.exec(page)?.[1]?.match(/\d+/gu) ?? [];
    const all = [...rows.map(({ number }) => number), ...open].map(Number).sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 48 }, (_, at) => at + 1));
  });

  it.each(rows)("$number. $name: its links lead somewhere", (row) => {
    const links = [row.both, row.section, row.test, row.example];
    expect(links).not.toContain(undefined);
    expect(links.filter((link) => !existsSync(fileOf(link!))).map((link) => link!.path)).toEqual([]);
    expect(row.section!.text).toBe(sectionOf(row)?.title);
    expect(row.section!.text.startsWith(`${row.number}. `)).toBe(true);
    // The file compares: it loads the text of the module beside the interpreter.
    expect(textOf(row.both!)).toMatch(/loadModule|decideBoth|planBoth/u);
    expect(textOf(row.test!)).toContain(`"${row.test!.text}"`);
    expect(holdsPlace(aboutOf(row.example!), row.example!.text)).toBe(true);
  });

  it.each(rows)("$number. $name: interpreter and module agree on its voorbeelden", async (row) => {
    const blocks = sectionOf(row)!.pieces.filter(({ mark }) => mark === "andersom");
    const project = compiled(filesOf(blocks, header));
    expect(project.errors).toEqual([]);
    const { model } = project.ordinances[0]!;
    const { examples } = runExamples(model);
    expect(examples.some(({ expectations }) => expectations.length > 0)).toBe(true);
    const interpret = createPlanner(model);
    const module = await loadModule(generateModule(model).js);
    const random = randomNumbers(48);
    const some = Array.from({ length: 10 }, () => randomHousehold(model, random));
    for (const household of [...examples.map(({ input }) => input), ...some])
      expect(module.decidePlan(household), JSON.stringify(household)).toEqual(interpret(household));
  });
});
