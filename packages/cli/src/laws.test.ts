// The laws on board: taken when a header names one that is not there, and never in the way of the user's own file.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "./program.js";
import { ordinance } from "./scaffold/ordinance.js";
import { scratch } from "./testing/scratch.js";
import { bundledLaws, withoutBundled } from "@andersom/law";

const uses = (law: string): string =>
  ordinance.replace(
    /^( *)Treedt in werking.*$/m,
    (line, indent: string) => `${line}\n${indent}Gebruikt: ${law}.`,
  );

describe("the laws on board", () => {
  it("are those of packages/law, to the letter", () => {
    const folder = fileURLToPath(new URL("../../law/src/", import.meta.url));
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith(".andersom"))
      .sort()
      .map((name) => readFileSync(folder + name, "utf8"));
    expect(bundledLaws.map(({ text }) => text)).toEqual(texts);
    expect(bundledLaws.map(({ readOn }) => readOn)).not.toContain("");
  });

  it("say in one line which were used, and of which day", async () => {
    const { exitCode, output } = await run(["check", "."], scratch({ "v.andersom": uses("Wmo 2015, Awb") }));
    expect({ exitCode, output }).toEqual({
      exitCode: 0,
      output:
        "1 bestand bekeken: geen fouten.\n" +
        "Wetten uit Andersom: Awb, tekst van 1 januari 2026 en die van 2017; Wmo 2015, tekst van 1 januari 2026.\n",
    });
    const json = await run(["check", ".", "--format", "json"], scratch({ "v.andersom": uses("Wmo 2015") }));
    expect(JSON.parse(json.output)).toMatchObject({
      summary: { files: 1, errors: 0 },
      laws: [
        { name: "Wmo 2015", title: "Wet maatschappelijke ondersteuning 2015", readOn: "1 januari 2026" },
      ],
      diagnostics: [],
    });
  });

  it("give way to the user's own file, also when that goes by another name", async () => {
    const own =
      "wet Wet maatschappelijke ondersteuning 2015\n  Korte naam: Wmo 2015.\n  Vindplaats: BWBR0035362.\n";
    const host = scratch({ "v.andersom": uses("Wmo 2015"), "wet.andersom": own });
    expect((await run(["check", "."], host)).output).not.toContain("uit Andersom");
    const unnamed = scratch({
      "v.andersom": uses("Wmo 2015"),
      "wet.andersom": own.replace(/.*Korte naam.*\n/, ""),
    });
    expect((await run(["check", "."], unnamed)).output).not.toContain("uit Andersom");
  });

  it("are suggested where a name is misspelled, though nobody uses one yet", async () => {
    const { exitCode, output } = await run(["check", "."], scratch({ "v.andersom": uses("Participatiewt") }));
    expect(exitCode).toBe(1);
    expect(output).toMatch(/Bedoelt u\s+‘Participatiewet’\?/u);
  });

  it("leave a name that nobody knows as the error that it is", async () => {
    const { exitCode, output } = await run(["check", "."], scratch({ "v.andersom": uses("Sterrenwet") }));
    expect(exitCode).toBe(1);
    expect(output).not.toContain("uit Andersom");
  });

  it("keep their own findings out of a report, but not those about the user's text", () => {
    const at = (uri: string) => ({ uri, start: 0, end: 1 });
    const finding = {
      code: "AND2000",
      name: "x",
      severity: "fout" as const,
      message: "Dubbel.",
      data: undefined,
    };
    const law = at("andersom:wet/awb.andersom");
    expect(withoutBundled([{ ...finding, span: law }])).toEqual([]);
    expect(
      withoutBundled([{ ...finding, span: law, related: [{ span: at("v.andersom"), message: "hier ook" }] }]),
    ).toMatchObject([{ span: { uri: "v.andersom" }, related: [{ span: law }] }]);
  });
});
