// `andersom build --to publieksversie --vergelijk OUD`: residents read what changed since another version.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run } from "../program.js";
import { ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";

const args = ["build", "nieuw", "--to", "publieksversie", "--format", "md", "--peildatum", "2026-03-01"];
const page = "sportbijdrage-lindenhove-2026.md";

async function built(now: string, more: readonly string[]): Promise<string> {
  const made = scratch({ "oud/v.andersom": ordinance, "nieuw/v.andersom": now });
  const { exitCode, output } = await run([...args, ...more, "--out", "uit"], made);
  expect(output).not.toMatch(/AND\d{4}/u);
  expect(exitCode).toBe(0);
  return readFileSync(join(made.cwd, "uit", page), "utf8");
}

const higher = ordinance
  .replace("is € 2.200 per maand.", "is € 2.300 per maand.")
  .replaceAll("het inkomen is € 2.200,01 per maand", "het inkomen is € 2.300,01 per maand");

it("tells a new amount, with the old one", async () => {
  const text = await built(higher, ["--vergelijk", "oud"]);
  const [, changes = ""] = /## Wat is er veranderd\?([\s\S]*?)\n## /u.exec(text) ?? [];
  expect(changes).toContain("2.300");
  expect(changes).toContain("2.200");
});

it("says that nothing changed", async () => {
  expect(await built(ordinance, ["--vergelijk", "oud"])).toContain("Er is niets veranderd");
});

it("has no such part without another version", async () => {
  expect(await built(higher, [])).not.toContain("Wat is er veranderd?");
});

it("refuses another version that is not there", async () => {
  const made = scratch({ "nieuw/v.andersom": ordinance });
  const { exitCode, problem } = await run([...args, "--vergelijk", "weg", "--out", "uit"], made);
  expect(exitCode).not.toBe(0);
  expect(problem).toContain("weg");
});
