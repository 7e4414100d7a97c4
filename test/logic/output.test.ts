// What a generated module promises to others: declarations that fit, a schema that fits, and a kernel that is current.

import { createInterpreter, generateModule, inputSchema } from "@andersom/logic";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { small } from "./every-form.js";
import { randomHousehold, randomNumbers } from "./households.js";
import { toeslag } from "./toeslag.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Messages of the TypeScript compiler about some files, given as text. */
function compile(files: Readonly<Record<string, string>>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    customConditions: ["source"],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const inMemory = new Map(Object.entries(files).map(([name, text]) => [`${root}test/logic/${name}`, text]));
  const fileExists = host.fileExists.bind(host);
  const readFile = host.readFile.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (name) => inMemory.has(name) || fileExists(name);
  host.readFile = (name) => inMemory.get(name) ?? readFile(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = inMemory.get(name);
    return text === undefined
      ? getSourceFile(name, language, ...rest)
      : ts.createSourceFile(name, text, language);
  };
  const program = ts.createProgram([...inMemory.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file === undefined || inMemory.has(file.fileName))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("declarations", () => {
  it("take the input in the ordinance's own terms, and refuse another", () => {
    const messages = compile({
      "generated.d.mts": generateModule(toeslag).dts,
      "use.mts": `
        import * as generated from "./generated.mjs";
        export const run = generated.decide({ peildatum: "2026-03-15", gegevens: { inwoner: { leefvorm: "alleenstaande", maatregelen: [{ percentage: "100" }], inkomen: { "2026-03": 1200 }, "einde van de laatste opleiding": null } }, gevraagd: ["inkomenstoeslag"] });
        export const kinds: ("toegekend" | "geweigerd" | "ter beoordeling" | "nog onbekend" | "niet aan de orde" | "fout")[] = run.rights.map(({ kind }) => kind);
        const { rights, path, steps, explain } = generated.decideFast({ gegevens: {} }, { steps: true });
        export const cents: readonly (number | undefined)[] = rights.map((one) => one.cents);
        export const question: string | undefined = explain().nextQuestion?.question;
        export const told: "fast" | "exact" = path;
        export const articles = steps.map(({ name, place }) => name + (place.article ?? ""));
        export const two = generated.decidePlan({ personen: { Samira: { leefvorm: "alleenstaande" }, Bo: { maatregelen: [] } }, aanvrager: "Samira", restIsNee: true, gevraagd: [{ recht: "inkomenstoeslag", voor: "Bo" }] });
        // @ts-expect-error: no such fact
        export const unknown = generated.decideFast({ gegevens: { inwoner: { "leef vorm": "alleenstaande" } } });
        // @ts-expect-error: no such right
        export const asked = generated.decide({ gevraagd: ["inkomenstoelag"] });
        // @ts-expect-error: a number is no answer
        export const answer = generated.decide({ gegevens: { inwoner: { maatregelen: [{ percentage: true }] } } });
        // @ts-expect-error: no such choice
        export const wrong = generated.decide({ gegevens: { inwoner: { leefvorm: "alleenstaand" } } });
      `,
    });
    expect(messages).toEqual([]);
  }, 300_000);
});

describe("the schema of the input", () => {
  it("names every fact under its thing, with its choices", () => {
    const { properties } = inputSchema(toeslag) as unknown as {
      properties: { gegevens: { properties: { inwoner: { properties: Record<string, unknown> } } } };
    };
    const facts = properties.gegevens.properties.inwoner.properties;
    expect(Object.keys(facts)).toEqual(
      toeslag.facts
        .filter(({ thing, kind }) => thing === "inwoner" && kind === "gegeven")
        .map(({ key }) => key),
    );
    expect(facts["leefvorm"]).toMatchObject({
      enum: ["alleenstaande", "alleenstaande ouder", "gehuwden zonder kinderen", "gehuwden met kinderen"],
    });
    expect(facts["einde van de laatste opleiding"]).toMatchObject({
      anyOf: [{ format: "date" }, { type: "null" }],
    });
  });
});

describe("an outcome", () => {
  it.each([
    ["small", small],
    ["toeslag", toeslag],
  ] as const)("of %s stands when a missing fact comes in", (_name, model) => {
    const interpret = createInterpreter(model);
    const random = randomNumbers(5);
    for (let index = 0; index < 150; index++) {
      const full = randomHousehold(model, random) as { gegevens: { inwoner: Record<string, unknown> } };
      const keys = Object.keys(full.gegevens.inwoner).filter((key) => !["norm", "bonnen"].includes(key));
      const dropped = keys[Math.floor(random() * keys.length)];
      if (dropped === undefined) continue;
      const { [dropped]: _, ...rest } = full.gegevens.inwoner;
      const before = interpret({ ...full, maatwerk: [], gegevens: { inwoner: rest } });
      const after = interpret({ ...full, maatwerk: [] });
      // Refused and not in play are both "no right"; which of the two it is may wait for a fact nobody asks.
      const settled = (kind: string) => (kind === "niet aan de orde" ? "geweigerd" : kind);
      before.rights.forEach(({ kind }, at) => {
        if (kind !== "toegekend" && kind !== "geweigerd" && kind !== "niet aan de orde") return;
        expect([settled(after.rights[at]!.kind), dropped]).toEqual([settled(kind), dropped]);
      });
    }
  });
});
