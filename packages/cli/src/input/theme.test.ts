// The theme on the command line: named, found beside the ordinance, refused with its place, and what is said of it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { household, ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";

const theme = JSON.stringify({ utrecht: { link: { color: { $value: "#004488" } } }, x: { $value: "1" } });
const build = (...more: string[]): string[] => [
  "build",
  ".",
  "--to",
  "publieksversie",
  "--format",
  "html",
  "--peildatum",
  "2026-03-01",
  "--out",
  "uit",
  ...more,
];
const page = (host: ReturnType<typeof scratch>): string =>
  readFileSync(join(host.cwd, "uit/sportbijdrage-lindenhove-2026.html"), "utf8");

describe("a theme", () => {
  it("is used where it is named, and says how much of it", async () => {
    const host = scratch({ "v.andersom": ordinance, "stijl/blauw.json": theme });
    const { exitCode, output } = await run(build("--thema", "stijl/blauw.json"), host);
    expect(exitCode).toBe(0);
    expect(output).toContain(
      "Thema: stijl/blauw.json, 1 token gebruikt; 1 ander token heeft geen plaats op onze pagina’s.",
    );
    expect(page(host)).toContain("--utrecht-link-color:#004488");
  });

  it.each(["thema.json", "thema.css"])("is found beside the ordinance as %s", async (name) => {
    const text = name.endsWith("css") ? ":root{--utrecht-link-color:#004488}" : theme;
    const host = scratch({ "v.andersom": ordinance, [name]: text });
    for (const to of ["publieksversie", "verordening", "registers"]) {
      const made = await run(["build", ".", "--to", to, "--format", "html", "--out", "uit"], host);
      expect(made).toMatchObject({ exitCode: 0 });
      expect(made.output).toContain(`Thema: ${name}`);
    }
    for (const file of host.list("uit"))
      expect(readFileSync(join(host.cwd, "uit", file), "utf8")).toContain("--utrecht-link-color:#004488");
  });

  it("goes with a letter, and what is said of it stands beside the page", async () => {
    const host = scratch({ "v.andersom": ordinance, "thema.json": theme, "h.json": household });
    const args = ["brief", ".", "--gegevens", "h.json", "--format", "html"];
    const { exitCode, output, problem } = await run(args, host);
    expect(exitCode).toBe(0);
    expect(output).toContain("--utrecht-link-color:#004488");
    expect(output).not.toContain("Thema:");
    expect(problem).toContain("Thema: thema.json");
  });

  it("is refused with the line that is wrong, and nothing is written", async () => {
    const host = scratch({
      "v.andersom": ordinance,
      "thema.css": ":root {\n  --utrecht-link-color: url(x);\n}\n",
    });
    const { exitCode, output, problem } = await run(build(), host);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: "" });
    expect(problem).toContain(
      "fout: De waarde van --utrecht-link-color kan niet: ‘url(x)’ is niet een kleur.",
    );
    expect(problem).toContain("thema.css:2:25");
    expect(problem).toContain("thema.css: 1 fout in het thema; er is niets geschreven.");
    expect(host.kind("uit")).toBe("absent");
  });

  it("is used with too little contrast, but that is said", async () => {
    const host = scratch({ "v.andersom": ordinance, "thema.css": ":root{--utrecht-link-color:#8ab}" });
    const { exitCode, output } = await run(build(), host);
    expect(exitCode).toBe(0);
    expect(output).toContain("let op: Te weinig contrast (koppelingen): #88aabb op #ffffff is 2,46 : 1.");
  });

  it.each([
    [build("--thema", "is-er-niet.json"), "is-er-niet.json"],
    [["build", ".", "--to", "model", "--out", "uit", "--thema", "thema.json"], "Een thema is voor html"],
    [build(), "Noem het thema dat geldt: --thema thema.css."],
  ])("%j", async (args, part) => {
    const host = scratch({ "v.andersom": ordinance, "thema.json": theme, "thema.css": ":root{}" });
    const { exitCode, problem } = await run(args, host);
    expect(exitCode).toBe(2);
    expect(problem).toContain(part);
  });
});
