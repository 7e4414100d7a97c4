// `andersom format`: what it writes, what it only tells, and what it leaves alone.

import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { scratch } from "../testing/scratch.js";

const head = "verordening Verordening hulp Waterrade 2026\n  Gemeente: Waterrade.\n";
const untidy = "hoort bij Verordening hulp Waterrade 2026\nartikel 1 Hulp\nDe hoogte is € 5 .\n";
const tidy = "hoort bij Verordening hulp Waterrade 2026\n\nartikel 1 Hulp\n  De hoogte is € 5.\n";

function read(host: ReturnType<typeof scratch>, path: string): string {
  const found = host.read(path);
  return "text" in found ? found.text : found.problem;
}

describe("format", () => {
  it("lays out what is asked for, and says which files changed", async () => {
    const host = scratch({
      "v.andersom": head,
      "delen/hulp.andersom": untidy,
      "delen/later.andersom": untidy,
    });
    expect(await run(["format", "."], host)).toEqual({
      exitCode: 0,
      output:
        "Opgemaakt: delen/hulp.andersom\nOpgemaakt: delen/later.andersom\n2 bestanden opgemaakt; 1 bestand was al goed.\n",
    });
    expect(read(host, "delen/hulp.andersom")).toBe(tidy);
    expect(await run(["format", "."], host)).toEqual({
      exitCode: 0,
      output: "3 bestanden in de huisstijl.\n",
    });
  });

  it("writes nothing with --check", async () => {
    const host = scratch({ "hulp.andersom": untidy });
    expect(await run(["format", "hulp.andersom", "--check"], host)).toEqual({
      exitCode: 1,
      output:
        "Anders dan de huisstijl: hulp.andersom\n1 bestand is anders dan de huisstijl. Draai andersom format zonder --check.\n",
    });
    expect(read(host, "hulp.andersom")).toBe(untidy);
  });

  it("leaves what cannot be read, and tells where it is", async () => {
    const broken = `${untidy}\nlid 2\n    De hoogte is  als en.\nlid 3\nDe duur is 2 maanden .\n`;
    const host = scratch({ "hulp.andersom": broken });
    const { exitCode, output } = await run(["format", "hulp.andersom"], host);
    expect(exitCode).toBe(1);
    expect(output).toContain("Niet te lezen, en dus niet veranderd: hulp.andersom:6\n");
    expect(read(host, "hulp.andersom")).toContain(
      "lid 2\n    De hoogte is  als en.\n\nlid 3\n  De duur is 2 maanden.\n",
    );
  });

  it("fills text only when asked", async () => {
    const text = `${tidy}\nuitleg\n  > Een korte\n  > zin.\n`;
    const host = scratch({ "hulp.andersom": text });
    expect((await run(["format"], host)).output).toBe("1 bestand in de huisstijl.\n");
    await run(["format", "--tekst"], host);
    expect(read(host, "hulp.andersom")).toContain("  > Een korte zin.\n");
  });

  it("gives a list other labels only when it knows who names them", async () => {
    const list =
      "hoort bij Verordening hulp Waterrade 2026\n\nartikel 1 Hulp\n  In het besluit staat:\n    a. het doel;\n    c. de duur.\n";
    const names = `${head}\nartikel 2 Meer\n  Niet van toepassing is artikel 1 onderdeel c.\n`;
    const named = scratch({ "v.andersom": names, "hulp.andersom": list });
    await run(["format", "."], named);
    expect(read(named, "hulp.andersom")).toBe(list);
    const free = scratch({ "v.andersom": head, "hulp.andersom": list });
    await run(["format", "."], free);
    expect(read(free, "hulp.andersom")).toContain("    b. de duur.\n");
  });

  it("refuses a path that is not there", async () => {
    expect(await run(["format", "nergens"], scratch({}))).toMatchObject({ exitCode: 2, output: "" });
  });
});
