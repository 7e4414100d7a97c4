// `andersom verschil`: two folders, two files, revisions of git; as text, JSON and Markdown; what cannot be read is told.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Host } from "../host.js";
import { run } from "../program.js";
import { scratch } from "../testing/scratch.js";

/** A contribution below a limit of income. */
function ordinance(limit: string, more = "", comment = ""): string {
  return `verordening Verordening sportbijdrage Lisveen 2026
  Gemeente: Lisveen.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  sportbijdrage: bedrag.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand.
  > Wat is uw inkomen?

artikel 1 Sportbijdrage
  Effect: meedoen.
${comment}
lid 1
  De inwoner heeft recht op sportbijdrage als het inkomen is hoogstens ${limit} per maand.

lid 2
  De hoogte van de sportbijdrage is € 100.
${more}`;
}

const uitleg = "\nuitleg\n  > Vraag het op tijd aan.\n";
const asked = ["--peildatum", "2026-03-16"];

function two(): Host {
  return scratch({
    "oud/a.andersom": ordinance("€ 1.500"),
    "nieuw/a.andersom": ordinance("€ 1.600"),
    "woorden/a.andersom": ordinance("€ 1.500", uitleg, "// met uitleg\n\n"),
    "opmaak/a.andersom": ordinance("€ 1.500", "", "// alleen opmaak\n\n"),
    "kapot/a.andersom": ordinance("€ 1.500", "\nlid 3\n  De hoogte van de sportbijdrage is het vermogen.\n"),
  });
}

/** A repository with two commits, the first one tagged v1. */
function repository(): Host {
  const host = scratch({ "regels/a.andersom": ordinance("€ 1.500") });
  const git = (...args: readonly string[]): void => {
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.nl", ...args], {
      cwd: host.cwd,
      stdio: "ignore",
    });
  };
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "oud");
  git("tag", "v1");
  writeFileSync(join(host.cwd, "regels/a.andersom"), ordinance("€ 1.600"));
  git("commit", "-qam", "nieuw");
  return host;
}

describe("verschil", { timeout: 300_000 }, () => {
  it("shows old and new text and a household that gains", async () => {
    const { exitCode, output } = await run(["verschil", "oud", "nieuw", ...asked], two());
    expect(exitCode).toBe(0);
    for (const part of [
      "artikel 1 Sportbijdrage: gewijzigd",
      "€ [1.500] per maand",
      "€ [1.600] per maand",
      "+ Krijgt het recht erbij: geweigerd → toegekend, € 100.",
      "een inkomen van € 1.500,01 per maand",
      "Het meeste dat een huishouden erbij krijgt: € 100.",
      "1 recht verandert.",
    ])
      expect(output.replace(/\n\s+/gu, " ")).toContain(part);
  });

  it("proves that nobody notices other words, and sees no difference in layout and comments", async () => {
    const words = await run(["verschil", "oud", "woorden", ...asked], two());
    expect(words.output).toContain("uitleg: nieuw");
    expect(words.output.replace(/\n/gu, " ")).toContain(
      "Niemand: voor geen enkel huishouden verandert er een recht, een bedrag of een plicht. De tekst is wel anders.",
    );
    const layout = await run(["verschil", "oud", "opmaak", "--streng", ...asked], two());
    expect(layout).toMatchObject({ exitCode: 0 });
    expect(layout.output).not.toContain("Wat er anders staat");
  });

  it("ends with 1 on a difference only where that is asked for", async () => {
    expect((await run(["verschil", "oud", "nieuw", "--streng", ...asked], two())).exitCode).toBe(1);
    expect((await run(["verschil", "oud", "woorden", "--streng", ...asked], two())).exitCode).toBe(1);
  });

  it("gives JSON that its schema describes", async () => {
    const { output } = await run(["verschil", "oud", "nieuw", "--format", "json", ...asked], two());
    const schema = fileURLToPath(new URL("../../../../docs/reference/verschil.schema.json", import.meta.url));
    const validate = new Ajv2020({ strict: true }).compile(
      JSON.parse(readFileSync(schema, "utf8")) as object,
    );
    const document = JSON.parse(output) as object;
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(document).toMatchObject({
      format: "andersom/verschil",
      verdict: "verschil",
      old: "oud",
      new: "nieuw",
    });
  });

  it("gives Markdown in which nothing of the text is markup", async () => {
    const { output } = await run(["verschil", "oud", "nieuw", "--format", "md", ...asked], two());
    expect(output).toContain(
      "| wint | sportbijdrage: krijgt het recht erbij | geweigerd | toegekend, € 100 |",
    );
    expect(output).toContain("<details>");
    expect(output).toContain("€ ~~1.500~~ per maand");
    expect(output).toContain("€ **1.600** per maand");
    const host = scratch({
      "oud/a.andersom": ordinance("€ 1.500"),
      "nieuw/a.andersom": ordinance("€ 1.500", "\nuitleg\n  > Kijk <img src=x> op *de site* | of niet.\n"),
    });
    const escaped = await run(["verschil", "oud", "nieuw", "--format", "md", ...asked], host);
    expect(escaped.output).toContain("Kijk \\<img src=x\\> op \\*de site\\* \\| of niet.");
  });

  it("reads revisions of git, without checking anything out", async () => {
    const host = repository();
    const found = await Promise.all(
      [
        ["HEAD~1", "regels"],
        ["v1", "."],
        ["v1:regels", "HEAD:regels"],
        ["v1:regels/a.andersom", "regels/a.andersom"],
        ["v1", "HEAD"],
      ].map(async ([old, fresh]) => run(["verschil", old!, fresh!, ...asked], host)),
    );
    for (const { exitCode, output } of found) {
      expect(exitCode).toBe(0);
      expect(output).toContain("€ [1.600]");
      expect(output).toContain("1 recht verandert.");
    }
  });

  it("takes the name of a revision as data", async () => {
    const host = repository();
    for (const name of ["--output=x", "-h", "v1;touch x", "$(touch x)", "bestaatniet", "v1:", "v1:../x"]) {
      const { exitCode } = await run(["verschil", "--", name, "regels"], host);
      expect(name === "v1:" ? 0 : 2).toBe(exitCode);
    }
    expect(host.kind("x")).toBe("absent");
    const missing = await run(["verschil", "v9", "regels"], host);
    expect(missing.problem).toContain("git kent geen versie ‘v9’");
    const empty = await run(["verschil", "v1:elders", "regels"], host);
    expect(empty.problem).toContain("In de versie ‘v1’ staan onder ‘elders’ geen bestanden");
  });

  it("does not compare an ordinance with errors", async () => {
    const { exitCode, problem } = await run(["verschil", "oud", "kapot", ...asked], two());
    expect(exitCode).toBe(1);
    expect(problem).toContain("er is niet vergeleken");
  });
});
