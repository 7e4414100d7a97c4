// The description of every example ordinance: clean under the Dutch API Design Rules, and true of its own voorbeelden.

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { runExamples } from "@andersom/logic";
import { openApi } from "@andersom/service";
import { afterAll, describe, expect, it } from "vitest";
import { contact, examples, modelOf, root, validator } from "./start.js";

/** The ruleset is not ours to copy; a checkout has it beside it, or names its place. */
const ruleset =
  process.env["ANDERSOM_API_RULES"] ?? join(root, "../shared/schemas/nl-api-design-rules.linter.yaml");
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "andersom-openapi-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Finding {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly source: string;
}

/** Everything that Spectral finds, warnings and hints included, per document. */
async function lint(documents: Readonly<Record<string, object>>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const files = Object.entries(documents).map(([name, document]) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(document));
    found[name] = [];
    return file;
  });
  const spectral = join(root, "node_modules/.bin/spectral");
  const args = ["lint", "--quiet", "-f", "json", "-r", ruleset, ...files];
  const { stdout } = await run(spectral, args, { maxBuffer: 1 << 26 }).catch(
    (error: { stdout: string }) => error,
  );
  for (const { code, path, message, source } of JSON.parse(stdout) as readonly Finding[])
    found[basename(source, ".json")]?.push(`${code} ${path.join("/")} ${message}`);
  return found;
}

describe.skipIf(!existsSync(ruleset))(
  "the API Design Rules (skipped where the ruleset is absent; ANDERSOM_API_RULES names its file)",
  () => {
    it("find nothing in a description, and do find a wrong one", { timeout: 300_000 }, async () => {
      const good = Object.fromEntries(examples.map((name) => [name, openApi(modelOf(name), contact)]));
      const wrong = JSON.stringify(good["meedoenfonds"]).replace('"value":{', '"value":{"peildatum":3,');
      const found = await lint({
        ...good,
        "without-contact": openApi(modelOf("meedoenfonds")),
        "wrong-example": JSON.parse(wrong.replace(/("peildatum":3,)"peildatum":"[^"]*",/, "$1")) as object,
      });
      const { "without-contact": poor = [], "wrong-example": off = [], ...clean } = found;
      expect(clean).toEqual(Object.fromEntries(examples.map((name) => [name, []])));
      const codes = (findings: readonly string[]) => [...new Set(findings.map((one) => one.split(" ")[0]))];
      expect(codes(poor)).toEqual(["info-contact"]);
      expect(codes(off)).toEqual(["oas3-valid-media-example"]);
    });
  },
);

describe("the description", () => {
  it.each(examples)("takes every voorbeeld of %s as a request", { timeout: 300_000 }, (example) => {
    const model = modelOf(example);
    const validate = validator(model, "Huishouden");
    const refused = runExamples(model).examples.flatMap(({ title, input }) => {
      if (validate(input)) return [];
      return (validate.errors ?? []).map(
        ({ instancePath, message = "" }) => `${title}: ${instancePath} ${message}`,
      );
    });
    expect(refused).toEqual([]);
  });

  it("refuses what is no fact of the ordinance", () => {
    const validate = validator(modelOf("meedoenfonds"), "Huishouden");
    expect(validate({ gegevens: { inwoner: { schoenmaat: "43" } } })).toBe(false);
  });

  it("is the same text every time, and leads every reference somewhere", () => {
    const document = openApi(modelOf("sociaal-domein"), contact) as { components: { schemas: object } };
    const text = JSON.stringify(document);
    expect(JSON.stringify(openApi(modelOf("sociaal-domein"), contact))).toBe(text);
    const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    expect([...new Set(named)].filter((name) => !(name in document.components.schemas))).toEqual([]);
    const used = new Set(named);
    expect(Object.keys(document.components.schemas).filter((name) => !used.has(name))).toEqual([]);
  });
});
