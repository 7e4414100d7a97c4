// The baseline: old findings do not count, new ones do, what went away is told, and the file is the same for the same findings.

import { describe, expect, it } from "vitest";
import type { Host } from "../host.js";
import { run } from "../program.js";
import { scratch } from "../testing/scratch.js";

const ordinance = (
  effects: readonly string[],
  rest = "",
): string => `verordening Verordening zwemmen Elzenrade 2026
  Gemeente: Elzenrade.
  Treedt in werking op 1 januari 2026.
${effects.map((name) => `\neffect ${name}\n  > Tekst.\n`).join("")}${rest}`;

const text = (host: Host, name: string): string => {
  const read = host.read(name);
  return "text" in read ? read.text : "";
};
const put = (host: Host, content: string): void => {
  host.write(".", [{ name: "v.andersom", content }]);
};

describe("a baseline", () => {
  it("lets old findings be, in a file that is the same whatever moved", async () => {
    const host = scratch({ "v.andersom": ordinance(["samen zwemmen", "samen lopen"]) });
    const make = ["check", ".", "--basislijn", "basislijn.json", "--basislijn-maken"];
    expect(await run(make, host)).toEqual({
      exitCode: 0,
      output: "2 meldingen geschreven in basislijn.json.\n",
    });
    const first = text(host, "basislijn.json");
    expect((JSON.parse(first) as { findings: object[] }).findings[0]).toEqual({
      code: "AND3002",
      file: "v.andersom",
      path: "zwemmen elzenrade / effect samen lopen",
      text: "effect samen lopen",
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
    const known = await run(["check", ".", "--basislijn", "basislijn.json"], host);
    expect(known).toEqual({
      exitCode: 0,
      output: "1 bestand bekeken: geen fouten.\n2 meldingen stonden al in de basislijn.\n",
    });
    put(host, `// een notitie\n\n${ordinance(["samen lopen", "samen zwemmen"])}`);
    await run(make, host);
    expect(text(host, "basislijn.json")).toBe(first);
  });

  it("fails on what is new, unless only errors are to count", async () => {
    const host = scratch({ "v.andersom": ordinance(["samen zwemmen"]) });
    await run(["check", ".", "--basislijn", "b.json", "--basislijn-maken"], host);
    put(host, ordinance(["samen zwemmen", "samen lopen"]));
    const failing = await run(["check", ".", "--basislijn", "b.json"], host);
    expect(failing.exitCode).toBe(1);
    expect(failing.output).toContain("Geen enkel artikel dient het effect ‘samen lopen’.");
    expect(failing.output).not.toContain("samen zwemmen");
    expect((await run(["check", ".", "--basislijn", "b.json", "--ernst", "fout"], host)).exitCode).toBe(0);
  });

  it("tells what went away, but not of files that nobody looked at", async () => {
    const host = scratch({ "v.andersom": ordinance(["samen zwemmen"]), "w/w.andersom": ordinance(["rust"]) });
    await run(["check", ".", "--basislijn", "b.json", "--basislijn-maken"], host);
    put(host, ordinance([]));
    const told = "1 melding uit de basislijn is er niet meer. Maak haar kleiner met --basislijn-maken.\n";
    expect(await run(["check", "v.andersom", "--basislijn", "b.json"], host)).toEqual({
      exitCode: 0,
      output: `1 bestand bekeken: geen fouten.\n${told}`,
    });
    const json = await run(["check", ".", "--basislijn", "b.json", "--format", "json"], host);
    expect(JSON.parse(json.output)).toMatchObject({
      baseline: {
        known: [{ file: "w/w.andersom" }],
        gone: [{ path: "zwemmen elzenrade / effect samen zwemmen" }],
      },
    });
  });

  it("never holds an error of the language", async () => {
    const host = scratch({
      "v.andersom": ordinance(["samen zwemmen"], "\nartikel 1 Hoogte\n  Effect: dansen.\n"),
    });
    expect(await run(["check", ".", "--basislijn", "b.json", "--basislijn-maken"], host)).toEqual({
      exitCode: 1,
      output: "1 melding geschreven in b.json.\n1 melding hoort niet in een basislijn; los die op.\n",
    });
    expect((await run(["check", ".", "--basislijn", "b.json"], host)).output).toContain("fout AND2004");
  });

  it.each([
    [["--basislijn-maken"], "Bij --basislijn-maken hoort --basislijn met de naam"],
    [["--basislijn", "weg.json"], "Het bestand of de map ‘weg.json’ bestaat niet."],
    [["--basislijn", "leeg.json"], "‘leeg.json’ is geen basislijn"],
    [["--basislijn", "v.andersom"], "‘v.andersom’ is geen basislijn"],
    [["--ernst", "ernstig"], "Bij --ernst kan ‘ernstig’ niet."],
  ])("refuses %j", async (args, problem) => {
    const host = scratch({
      "v.andersom": ordinance([]),
      "leeg.json": '{ "format": "andersom/basislijn", "findings": [1] }',
    });
    const result = await run(["check", ".", ...args], host);
    expect(result.exitCode).toBe(2);
    expect(result.problem).toContain(problem);
  });
});
