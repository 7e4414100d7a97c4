// What is wrong with the files of a population is said in Dutch, with the file, the column and the row.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it, vi } from "vitest";
import { compileProject } from "@andersom/semantics";
import { simulate, type Tallied } from "./simulate.js";

const folder = fileURLToPath(new URL("../../../test/bench/minima/", import.meta.url));
const texts = readdirSync(folder).map((name) => ({ uri: name, text: readFileSync(folder + name, "utf8") }));
const { model } = compileProject(texts).ordinances[0]!;
const scratch = mkdtempSync(join(tmpdir(), "andersom-files-"));
afterAll(() => rmSync(scratch, { recursive: true }));

let made = 0;

function file(lines: readonly string[] | string, ending = "csv"): string {
  const path = join(scratch, `bestand-${made++}.${ending}`);
  writeFileSync(path, typeof lines === "string" ? lines : `${lines.join("\n")}\n`);
  return path;
}

function run(persons: string, households?: string): Promise<Tallied> {
  return simulate(model, { persons, households, given: { peildatum: "2026-03-16" } });
}

const people = ["persoon,huishouden,inkomen,geboortedatum", "1,1,100,1980-01-01", "2,1,200,1981-01-01"];

describe("a file that cannot be used", () => {
  it.each([
    [
      "a number that is none",
      ["huishouden,inkomen", "1,100", "2,duizend"],
      "staat in de kolom “inkomen” 1 keer iets anders dan een getal, voor het eerst op rij 2: “duizend”.",
    ],
    [
      "more digits than are read exactly",
      ["huishouden,inkomen", "1,100.00001"],
      "Een getal heeft hoogstens vier cijfers achter de komma en elf ervoor.",
    ],
    [
      "a date that does not exist",
      ["huishouden,geboortedatum", "1,2026-02-30", "1,2026-13-01"],
      "in de kolom “geboortedatum” 2 keer iets anders dan een datum zoals 2026-03-15, voor het eerst op rij 1",
    ],
    [
      "a person without household",
      ["huishouden,inkomen", "1,100", ",200", ",300"],
      "staan 2 personen zonder huishouden, voor het eerst op rij 2.",
    ],
    ["a person who is there twice", [...people, "1,2,300,1990-01-01"], "staat de persoon 1 2 keer"],
    ["no row at all", ["huishouden,inkomen"], "bevat geen enkele rij"],
    ["nothing at all", "", "is leeg"],
    [
      "two columns for one fact",
      ["huishouden,inkomen,het_inkomen", "1,2,3"],
      "heeft meer dan een kolom “het_inkomen”.",
    ],
    [
      "rows of another length",
      ["huishouden,inkomen", "1,2", "3"],
      "zijn de kolommen niet uit elkaar te houden",
    ],
  ])("has %s", async (_, lines, message) => {
    await expect(run(file(lines))).rejects.toThrow(message);
  });

  it("is no Parquet", async () => {
    await expect(run(file("dit is geen Parquet-bestand", "parquet"))).rejects.toThrow(
      "is niet te lezen als Parquet: het is geen Parquet-bestand",
    );
  });

  it.each([
    ["without the column", ["woonlasten", "500"], "heeft geen kolom “huishouden”. Het heeft: woonlasten."],
    [
      "with a household twice",
      ["huishouden,woonlasten", "1,500", "1,600"],
      "staat huishouden 1 meer dan een keer",
    ],
    [
      "without a household that has people",
      ["huishouden,woonlasten", "2,500"],
      "Huishouden 1 heeft mensen, maar geen rij in het bestand met huishoudens.",
    ],
  ])("has households %s", async (_, lines, message) => {
    await expect(run(file(people), file(lines))).rejects.toThrow(message);
  });

  it("has households, and people of whom it does not say in which", async () => {
    const persons = file(["inkomen", "100"]);
    await expect(run(persons, file(["huishouden,woonlasten", "1,500"]))).rejects.toThrow(
      "heeft geen kolom “huishouden”; zonder die kolom is niet bekend wie",
    );
  });

  it("has a value of the household that differs between its people", async () => {
    const persons = file(["huishouden,woonlasten", "1,500", "1,500", "2,400", "2,300"]);
    await expect(run(persons)).rejects.toThrow(
      "De kolom “woonlasten” gaat over het huishouden, maar bij de mensen van huishouden 2 staat niet overal hetzelfde.",
    );
  });
});

describe("a file that can be used", () => {
  it("may call households by any text, in any order, and have more of them than people", async () => {
    const persons = file(["huishouden,inkomen", "zee,100", "bos,200", "zee,300", "09,400"]);
    const households = file(["huishouden,woonlasten", "zee,1", "9,2", "bos,3", "09,4", "heide,5"]);
    const result = await run(persons, households);
    expect(result).toMatchObject({ persons: 4, households: 3 });
  });

  it("keeps 9 before 10", async () => {
    const persons = file(["huishouden,inkomen", "9,100", "9,200", "10,300"]);
    const households = file(["huishouden,woonlasten", "9,100", "10,200"]);
    expect(await run(persons, households)).toMatchObject({ persons: 3, households: 2 });
  });

  it("may have everybody alone", async () => {
    expect(await run(file(["inkomen", "100", "200"]))).toMatchObject({ persons: 2, households: 2 });
  });

  it("leaves nothing behind", async () => {
    const own = mkdtempSync(join(scratch, "tijdelijk-"));
    vi.stubEnv("TMPDIR", own);
    await run(file(people));
    await expect(run(file(["huishouden,inkomen", "1,x"]))).rejects.toThrow();
    vi.unstubAllEnvs();
    expect(readdirSync(own)).toEqual([]);
  });
});
