// What lies beside an ordinance for Word and PDF: a logo that is none is refused, and letters that are not there are named.

import { canMakePdf } from "@andersom/documents";
import { expect, it } from "vitest";
import { run } from "../program.js";
import { ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";

const theme = JSON.stringify({
  utrecht: {
    link: { color: { $value: "#8cc6f0" } },
    heading: { "font-family": { $value: "Georgia, serif" } },
  },
});
const build = (format: string, ...more: string[]): string[] => [
  "build",
  ".",
  "--to",
  "publieksversie",
  "--format",
  format,
  "--peildatum",
  "2026-03-01",
  "--out",
  "uit",
  ...more,
];

it("uses the theme for Word alone, and says what cannot be read on paper", async () => {
  const host = scratch({ "v.andersom": ordinance, "thema.json": theme });
  const { exitCode, output } = await run(build("docx"), host);
  expect(exitCode).toBe(0);
  expect(output).toContain("Thema: thema.json");
  expect(output).toContain("Te weinig contrast op wit papier");
  // Word shows the letters of the reader's own machine.
  expect(output).not.toContain("Georgia");
});

it.skipIf(!(await canMakePdf()))("says which letters a PDF would have to bring along", async () => {
  const host = scratch({ "v.andersom": ordinance, "thema.json": theme });
  const { output } = await run(build("pdf"), host);
  expect(output).toContain("Het lettertype ‘Georgia’ staat niet in de map ‘lettertypen’");
});

it("refuses a logo that is no picture, and letters that are no font", async () => {
  const logo = scratch({ "v.andersom": ordinance, "logo.png": "<svg/>" });
  const one = await run(build("docx"), logo);
  expect(one.exitCode).toBe(2);
  expect(one.problem).toContain("‘logo.png’: Dit is geen PNG of JPEG.");
  expect(logo.kind("uit")).toBe("absent");
  const font = scratch({ "v.andersom": ordinance, "lettertypen/huis.ttf": "geen lettertype" });
  const two = await run(build("docx"), font);
  expect(two.problem).toContain("‘lettertypen/huis.ttf’ is geen lettertype");
});

it("reads neither where only a page is made", async () => {
  const host = scratch({ "v.andersom": ordinance, "logo.png": "<svg/>" });
  expect((await run(build("html,md"), host)).exitCode).toBe(0);
});
