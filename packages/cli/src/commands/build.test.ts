// `andersom build`: every target writes what it says, and nothing at all when the ordinance has errors.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { household, ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";
import { fileName } from "../outputs/file-name.js";

const host = () => scratch({ "v.andersom": ordinance });

describe("build", () => {
  it("writes a module that decides by itself", async () => {
    const made = host();
    const { exitCode, output } = await run(
      ["build", "v.andersom", "--to", "module", "--out", "uit/diep"],
      made,
    );
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /^6 bestanden geschreven in uit\/diep:\n {2}sportbijdrage-lindenhove-2026\.mjs +\d+,\d kB\n/,
    );
    const file = pathToFileURL(join(made.cwd, "uit/diep/sportbijdrage-lindenhove-2026.mjs")).href;
    const { decide } = (await import(/* @vite-ignore */ file)) as {
      decide: (input: unknown) => { rights: unknown[] };
    };
    expect(decide(JSON.parse(household)).rights).toMatchObject([
      { kind: "toegekend", amount: { text: "€ 450" } },
    ]);
  });

  it("leaves a package.json of somebody else as it is", async () => {
    const made = scratch({ "v.andersom": ordinance, "package.json": '{ "name": "zaaksysteem" }' });
    const args = ["build", "v.andersom", "--to", "module", "--out", "."];
    expect(await run(args, made)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(made.cwd, "package.json"), "utf8")).toBe('{ "name": "zaaksysteem" }');
    expect(await run([...args.slice(0, -1), "uit"], made)).toMatchObject({ exitCode: 0 });
    expect(await run([...args.slice(0, -1), "uit"], made)).toMatchObject({ exitCode: 0 });
    expect(readdirSync(join(made.cwd, "uit"))).toContain("package.json");
  });

  it("writes DMN for one day, and tells what DMN does not carry", async () => {
    const made = host();
    const { exitCode, output } = await run(
      ["build", ".", "--to", "dmn", "--peildatum", "2026-03-15", "--out", "uit"],
      made,
    );
    expect(exitCode).toBe(0);
    expect(output).toContain("Geldt voor 2026-03-15. Wat DMN niet draagt, staat in niet-in-dmn.md:");
    const names = readdirSync(join(made.cwd, "uit"));
    expect(names).toEqual(expect.arrayContaining(["niet-in-dmn.json", "niet-in-dmn.md"]));
    expect(names.filter((name) => name.endsWith(".dmn")).length).toBeGreaterThan(0);
  });

  it.each([
    ["schema", ["sportbijdrage-lindenhove-2026.schema.json"]],
    ["model", ["sportbijdrage-lindenhove-2026.model.json"]],
    ["sql", ["LEESMIJ.md", "schema.sql", "views.sql"]],
    [
      "publieksversie",
      ["-archief.pdf", ".docx", ".html", ".md", ".pdf"].map((end) => `sportbijdrage-lindenhove-2026${end}`),
    ],
  ])("writes the %s", async (target, names) => {
    const made = host();
    expect(await run(["build", ".", "--to", target, "--out", "uit"], made)).toMatchObject({ exitCode: 0 });
    expect(readdirSync(join(made.cwd, "uit")).sort()).toEqual(names);
  });

  it("writes the public version in the form and on the date that are asked for", async () => {
    const made = host();
    const args = [
      "build",
      ".",
      "--to",
      "publieksversie",
      "--format",
      "md",
      "--peildatum",
      "1 maart 2026",
      "--out",
      "uit",
    ];
    expect(await run(args, made)).toMatchObject({ exitCode: 0 });
    expect(readdirSync(join(made.cwd, "uit"))).toEqual(["sportbijdrage-lindenhove-2026.md"]);
    const page = readFileSync(join(made.cwd, "uit/sportbijdrage-lindenhove-2026.md"), "utf8");
    expect(page).toContain("1 maart 2026");
    expect(page).toContain("€ 450");
  });

  it("writes nothing when the ordinance has errors", async () => {
    const made = scratch({
      "v.andersom": ordinance.replace("het inkomen is hoogstens", "het inkommen is hoogstens"),
    });
    const { exitCode, output, problem } = await run(["build", ".", "--to", "module", "--out", "uit"], made);
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: "" });
    expect(problem).toContain("De verordening heeft 1 fout; er is niets geschreven.");
    expect(existsSync(join(made.cwd, "uit"))).toBe(false);
  });

  it("asks which ordinance, when there are two", async () => {
    const made = scratch({
      "a.andersom": ordinance,
      "b.andersom": ordinance.replaceAll("Lindenhove", "Elzenveen"),
    });
    const { exitCode, problem } = await run(["build", ".", "--to", "model", "--out", "uit"], made);
    expect(exitCode).toBe(2);
    expect(problem).toBe(
      "In ‘.’ staat meer dan één verordening; noem het bestand van een ervan:\n" +
        "  Verordening sportbijdrage Lindenhove 2026 (a.andersom)\n  Verordening sportbijdrage Elzenveen 2026 (b.andersom)",
    );
    expect(await run(["build", "b.andersom", "--to", "model", "--out", "uit"], made)).toMatchObject({
      exitCode: 0,
    });
    expect(readdirSync(join(made.cwd, "uit"))).toEqual(["sportbijdrage-elzenveen-2026.model.json"]);
  });
});

it.each([
  ["Verordening individuele inkomenstoeslag Rotterdam 2025", "individuele-inkomenstoeslag-rotterdam-2025"],
  ["Beleidsregels Bijzondere Bijstand ’s-Hoek", "bijzondere-bijstand-s-hoek"],
  ["Verordening", "verordening"],
  ["Één élan", "een-elan"],
  ["../../etc/passwd", "etc-passwd"],
  ["…", "verordening"],
])("the file name of ‘%s’", (title, expected) => expect(fileName(title)).toBe(expected));
