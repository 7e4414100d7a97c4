// The reports for other tools: valid by the rules of their readers, and safe whatever the texts and names hold.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { diagnosticPages } from "@andersom/semantics";
import { applyEdits, type Diagnostic, type TextEdit } from "@andersom/syntax";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Log, Result } from "sarif";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { check, type CheckArgs } from "../../commands/check.js";
import type { Compile } from "../../project.js";
import { run } from "../../program.js";
import { scratch } from "../../testing/scratch.js";

const schema = JSON.parse(
  readFileSync(
    fileURLToPath(new URL("../../../../../test/reports/sarif-schema-2.1.0.json", import.meta.url)),
    "utf8",
  ),
) as object;
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);
const validSarif = ajv.compile(schema);

function sarif(text: string): Log {
  const log: unknown = JSON.parse(text);
  validSarif(log);
  expect(validSarif.errors ?? []).toEqual([]);
  return log as Log;
}

const resultsOf = (log: Log): readonly Result[] => log.runs[0]?.results ?? [];

/** Words that would do something in a terminal, a workflow, XML, a link or JSON. */
const hostile = [
  "</failure><x a='\"'>]]>&amp;",
  "::set-output name=a::b\n::error::%0A",
  "##[add-mask]x",
  "[klik](https://example.org) {0} \\",
  "\u001b[31m\u0000\u202e\ud800",
].join(" ");
const hostileFile = "a,b:c%0A'\"&<#?[x] é/v ::error::.andersom";

/** Finds a word in every file, and says hostile things about it. */
const finder =
  (word: string, extra: Partial<Diagnostic> = {}): Compile =>
  (files) => ({
    ordinances: [],
    diagnostics: files.flatMap(({ uri, text }): Diagnostic[] => {
      const start = text.indexOf(word);
      const span = { uri, start, end: start + word.length };
      if (start < 0) return [];
      return [
        {
          code: "AND3002",
          name: "effect-zonder-artikel",
          severity: "waarschuwing",
          span,
          message: `Eerste regel.\n${hostile}`,
          hint: hostile,
          data: undefined,
          related: [{ span: { uri, start: 0, end: 3 }, message: hostile }],
          fixes: [{ title: hostile, safe: true, edits: [{ ...span, newText: hostile }] }],
          witness: { text: `Een inwoner van 34 jaar. ${hostile}`, household: { naam: hostile } },
          ...extra,
        },
      ];
    }),
  });

const files = { [hostileFile]: `een regel\n  twee woord drie\n${hostile.replaceAll("\u0000", "")}\n` };
const report = (format: CheckArgs["format"], extra: Partial<CheckArgs> = {}, compile = finder("woord")) =>
  check({ paths: ["."], format, ...extra }, scratch(files), compile);

describe("SARIF", () => {
  it("is valid by the official schema, with place, other places, fix, household and explanation", () => {
    const { output } = report("sarif", { meldingen: "https://example.nl/meldingen/" });
    const log = sarif(output);
    const driver = log.runs[0]?.tool.driver;
    expect(driver?.rules?.[0]).toMatchObject({
      id: "AND3002",
      name: "effect-zonder-artikel",
      shortDescription: { text: "Effect zonder artikel" },
      fullDescription: { text: "Een effect is aangekondigd, maar geen enkel artikel dient het." },
      defaultConfiguration: { level: "warning" },
      helpUri: "https://example.nl/meldingen/AND3002.md",
    });
    expect(driver?.rules?.[0]?.help?.markdown).toContain("## Wat kunt u doen?");
    const [result] = resultsOf(log);
    expect(result).toMatchObject({
      ruleId: "AND3002",
      ruleIndex: 0,
      level: "warning",
      suppressions: [],
      properties: { huishouden: { gegevens: { naam: hostile } } },
    });
    const place = result?.locations?.[0]?.physicalLocation;
    expect(place?.region).toMatchObject({ startLine: 2, startColumn: 8, endLine: 2, endColumn: 13 });
    expect(place?.region?.snippet).toEqual({ text: "woord" });
    expect(result?.relatedLocations).toHaveLength(1);
  });

  it("names a file so that every reader finds it, whatever its name", () => {
    const [result] = resultsOf(sarif(report("sarif").output));
    const { uri = "", uriBaseId } = result?.locations?.[0]?.physicalLocation?.artifactLocation ?? {};
    expect(uriBaseId).toBe("%SRCROOT%");
    expect(uri.split("/").map(decodeURIComponent).join("/")).toBe(hostileFile);
    expect(new URL(uri, "file:///werk/").pathname.startsWith("/werk/a%2Cb%3Ac")).toBe(true);
  });

  it("keeps words of an ordinance from being links or arguments", () => {
    const [result] = resultsOf(sarif(report("sarif").output));
    expect(result?.message.text).toContain("\\[klik\\](https://example.org) {{0}} \\\\");
    expect(result?.message.text).not.toMatch(/[\u0000\u001b\u202e]/u);
  });

  it("holds fixes that other tools can apply as they are", () => {
    const edit: TextEdit = { uri: hostileFile, start: 0, end: 3, newText: "één" };
    const fixes = [{ title: "Verbeter", safe: true, edits: [edit] }];
    const [result] = resultsOf(sarif(report("sarif", {}, finder("woord", { fixes })).output));
    const change = result?.fixes?.[0]?.artifactChanges[0];
    const text = files[hostileFile] ?? "";
    const applied = change?.replacements.map(({ deletedRegion, insertedContent }) => {
      const start = deletedRegion.charOffset ?? 0;
      return {
        uri: hostileFile,
        start,
        end: start + (deletedRegion.charLength ?? 0),
        newText: insertedContent?.text ?? "",
      };
    });
    expect(applyEdits(text, applied ?? [])).toBe(applyEdits(text, [edit]));
  });

  it("gives the same bytes for the same files", () => {
    expect(report("sarif").output).toBe(report("sarif").output);
  });

  it("is valid for an ordinance as it is, with suppressed, new and vanished findings", async () => {
    const text = `verordening Verordening zwemmen Elzenrade 2026
  Gemeente: Elzenrade.
  Treedt in werking op 1 januari 2026.

effect samen zwemmen
  > Kinderen zwemmen samen.

effect meedoen
  > Iedereen doet mee.
`;
    const host = scratch({ "v.andersom": text });
    await run(["check", ".", "--basislijn", "b.json", "--basislijn-maken"], host);
    const later = text
      .replace(
        "effect samen zwemmen",
        "// negeer AND3002 tot en met 31 december 2099: komt nog\neffect samen zwemmen",
      )
      .replace("effect meedoen", "effect thuis zijn\n  > Thuis.\n\neffect erbij horen");
    host.write(".", [{ name: "v.andersom", content: later }]);
    const args = ["check", ".", "--basislijn", "b.json", "--format", "sarif", "--out", "uit.sarif"];
    const { output, exitCode } = await run(args, host);
    expect({ output, exitCode }).toEqual({
      exitCode: 1,
      output:
        "1 bestand bekeken: geen fouten, 2 waarschuwingen.\n1 melding is met een reden onderdrukt.\n" +
        "1 melding uit de basislijn is er niet meer. Maak haar kleiner met --basislijn-maken.\n" +
        "Meer over een melding: andersom explain AND3002\nGeschreven in uit.sarif.\n",
    });
    const written = host.read("uit.sarif");
    const results = resultsOf(sarif("text" in written ? written.text : ""));
    expect(results.map(({ baselineState, suppressions }) => [baselineState, suppressions?.[0]])).toEqual([
      [
        "new",
        expect.objectContaining({
          kind: "inSource",
          justification: "komt nog",
          properties: { totEnMet: "2099-12-31" },
        }),
      ],
      ["new", undefined],
      ["new", undefined],
      ["absent", undefined],
    ]);
  });
});

/** What is wrong on the pages of the analyses: findings as they are, most of them with a household. */
const wrongPages = Object.entries(diagnosticPages).flatMap(([code, page]) => {
  const wrong = /^## Fout\n+```andersom\n([\s\S]*?)^```$/mu.exec(page)?.[1];
  return wrong === undefined || !code.startsWith("AND4") ? [] : [{ code, wrong }];
});

describe("findings as they are", () => {
  it.each(wrongPages)(
    "report $code in every format",
    async ({ code, wrong }) => {
      // `// bestand: naam.andersom` begins a file of its own.
      const parts = wrong.split(/^\/\/ bestand: (?=\S+\n)/mu).slice(1);
      const named = parts.map((part) => part.split(/\n([\s\S]*)/u).slice(0, 2) as [string, string]);
      const host = scratch(parts.length === 0 ? { "v.andersom": wrong } : Object.fromEntries(named));
      const { output } = await run(["check", ".", "--format", "sarif"], host);
      const results = resultsOf(sarif(output));
      const own = results.find(({ ruleId }) => ruleId === code);
      const json = JSON.parse((await run(["check", ".", "--format", "json"], host)).output) as {
        diagnostics: { code: string; witness?: { text: string; household: unknown } }[];
      };
      const witness = json.diagnostics.find((one) => one.code === code)?.witness;
      expect(own?.properties?.["huishouden"]).toEqual(
        witness === undefined ? undefined : { tekst: witness.text, gegevens: witness.household },
      );
      expect(await junitErrors((await run(["check", ".", "--format", "junit"], host)).output)).toEqual([]);
      expect((await run(["check", ".", "--format", "gitlab"], host)).output).toContain(
        `"check_name": "${code}"`,
      );
      expect((await run(["check", ".", "--format", "github"], host)).output).toContain(`title=${code} `);
    },
    300_000,
  );
});

describe("fingerprints", () => {
  const printsOf = (text: string): readonly string[] => {
    const { output } = check({ paths: ["."], format: "gitlab" }, scratch({ "v.andersom": text }), everyWord);
    return (JSON.parse(output) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
  };
  const everyWord: Compile = (all) => ({
    ordinances: [],
    diagnostics: all.flatMap(({ uri, text }) =>
      [...text.matchAll(/het\s+inkomen/g)].map(({ index, 0: found }) => ({
        code: "AND3001",
        name: "x",
        severity: "waarschuwing" as const,
        span: { uri, start: index, end: index + found.length },
        message: "x",
        data: undefined,
      })),
    ),
  });
  const text = `verordening Zwemmen 2026

artikel 1 Hoogte

lid 1
  Dit is het inkomen en het inkomen.

lid 2
  Dit is het inkomen.
`;

  it("differ for each finding", () => {
    expect(new Set(printsOf(text)).size).toBe(3);
  });

  it("stay when lines move, when text is laid out anew and when the year changes", () => {
    const moved = text
      .replace("artikel 1", "// een notitie\n\nartikel 1")
      .replace("het inkomen en", "het\n    inkomen en")
      .replace("2026", "2027");
    expect(printsOf(moved)).toEqual(printsOf(text));
  });

  it("stay for the others when one finding goes away", () => {
    const [first, , third] = printsOf(text);
    expect(printsOf(text.replace(" en het inkomen", ""))).toEqual([first, third]);
  });
});

/** As the runner of GitHub reads a line of output. */
function commandOf(line: string) {
  const match = /^::(\w+) (.*?)::(.*)$/u.exec(line);
  if (match === null) return undefined;
  const un = (text: string): string =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const properties = (match[2] ?? "").split(",").map((one) => {
    const at = one.indexOf("=");
    return [one.slice(0, at), un(one.slice(at + 1))];
  });
  return {
    command: match[1],
    properties: Object.fromEntries(properties) as object,
    message: un(match[3] ?? ""),
  };
}

describe("annotations of GitHub", () => {
  it("are one command for each finding, which reads back as it was", () => {
    const { output } = report("github");
    const lines = output.split("\n").filter((line) => line !== "");
    expect(lines.filter((line) => line.trimStart().startsWith("::"))).toHaveLength(1);
    expect(commandOf(lines[0] ?? "")).toMatchObject({
      command: "warning",
      properties: {
        file: hostileFile,
        line: "2",
        endLine: "2",
        col: "8",
        endColumn: "13",
        title: "AND3002 effect-zonder-artikel",
      },
    });
    expect(commandOf(lines[0] ?? "")?.message).toContain("::set-output name=a::b\n::error::%0A");
    expect(lines.slice(1).join("\n")).not.toContain("##[");
  });
});

describe("code quality of GitLab", () => {
  it("is a list with what GitLab asks for", () => {
    const { output } = report("gitlab");
    expect(JSON.parse(output)).toEqual([
      {
        type: "issue",
        check_name: "AND3002",
        description: expect.stringMatching(
          /^AND3002: Eerste regel\. Huishouden: Een inwoner van 34 jaar\./u,
        ) as string,
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/u) as string,
        severity: "minor",
        location: { path: hostileFile, lines: { begin: 2, end: 2 } },
      },
    ]);
  });
});

/** The shape that Jenkins, GitLab and others read. */
const junitSchema = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:attributeGroup name="counts">
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="errors" type="xs:nonNegativeInteger"/>
    <xs:attribute name="skipped" type="xs:nonNegativeInteger"/>
    <xs:attribute name="time" type="xs:decimal"/>
  </xs:attributeGroup>
  <xs:element name="testsuites"><xs:complexType>
    <xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
    <xs:attributeGroup ref="counts"/>
  </xs:complexType></xs:element>
  <xs:element name="testsuite"><xs:complexType>
    <xs:sequence><xs:element ref="testcase" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
    <xs:attributeGroup ref="counts"/>
  </xs:complexType></xs:element>
  <xs:element name="testcase"><xs:complexType>
    <xs:choice minOccurs="0">
      <xs:element name="failure"><xs:complexType><xs:simpleContent><xs:extension base="xs:string">
        <xs:attribute name="message" type="xs:string"/><xs:attribute name="type" type="xs:string"/>
      </xs:extension></xs:simpleContent></xs:complexType></xs:element>
      <xs:element name="skipped"><xs:complexType><xs:attribute name="message" type="xs:string"/></xs:complexType></xs:element>
      <xs:element name="system-out" type="xs:string"/>
    </xs:choice>
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="classname" type="xs:string" use="required"/>
    <xs:attribute name="file" type="xs:string"/>
    <xs:attribute name="line" type="xs:positiveInteger"/>
    <xs:attribute name="time" type="xs:decimal"/>
  </xs:complexType></xs:element>
</xs:schema>`;

async function junitErrors(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "junit.xml", contents: xml }],
    schema: [junitSchema],
  });
  return errors.map(({ message }) => message);
}

describe("JUnit", () => {
  it("is valid XML with hostile words, and a failure only from the severity on that counts", async () => {
    const told = report("junit").output;
    expect(await junitErrors(told)).toEqual([]);
    expect(told).toContain('<testsuites name="andersom check" tests="1" failures="0"');
    const failing = report("junit", { ernst: "waarschuwing" });
    expect(await junitErrors(failing.output)).toEqual([]);
    expect(failing.exitCode).toBe(1);
    expect(failing.output).toContain('<failure message="Eerste regel." type="AND3002">');
  });

  it("has one success for a file without findings", async () => {
    const { output } = check(
      { paths: ["."], format: "junit" },
      scratch({ "x.andersom": "// niets\n" }),
      finder("zzz"),
    );
    expect(await junitErrors(output)).toEqual([]);
    expect(output).toContain(
      '<testcase name="geen bevindingen" classname="x.andersom" file="x.andersom" time="0"/>',
    );
  });

  it("has every voorbeeld as a test", async () => {
    const host = scratch({});
    await run(["new", "v"], host);
    const good = await run(["test", "v", "--format", "junit"], host);
    expect(await junitErrors(good.output)).toEqual([]);
    expect(good.output).toContain('<testsuites name="andersom test" tests="3" failures="0"');
    const text = host.read("v/verordening.andersom");
    const wrong = ("text" in text ? text.text : "")
      .replace("€ 450.", "€ 451.")
      .replace("voorbeeld Noor", 'voorbeeld <Noor> & "co"')
      .replace("‘Noor", '‘<Noor> & "co"');
    host.write("v", [{ name: "verordening.andersom", content: wrong }]);
    const bad = await run(["test", "v", "--format", "junit", "--out", "uit/test.xml"], host);
    expect(bad).toMatchObject({
      exitCode: 1,
      output: "3 voorbeelden: 2 geslaagd, 1 mislukt.\nGeschreven in uit/test.xml.\n",
    });
    const written = host.read("uit/test.xml");
    const xml = "text" in written ? written.text : "";
    expect(await junitErrors(xml)).toEqual([]);
    expect(xml).toMatch(/<testcase name="&lt;Noor&gt; &amp; &quot;co&quot; [^>]* line="\d+"/u);
    const annotated = await run(["test", "v", "--format", "github"], host);
    expect(commandOf(annotated.output.split("\n")[0] ?? "")).toMatchObject({
      command: "error",
      properties: { file: "v/verordening.andersom" },
    });
  });
});
