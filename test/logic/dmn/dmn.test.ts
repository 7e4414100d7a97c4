// The DMN export: valid, read without warnings, the same for two engines as for the interpreter, and never broken out of.

import { compileDmn, decidePlan, dmnFiles, dmnQuestions, dmnText } from "@andersom/logic";
import { parseIsoDate } from "@andersom/runtime";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { modelIn } from "../differential.js";
import { engines, runExamplesAsDmn } from "./examples.js";
import { feelinModel } from "./feelin.js";
import { errorsBy, schemaErrors } from "./schema.js";
import { small } from "./small.js";

const day = "2026-03-15";

function modelOf(text: string): DecisionModel {
  const { ordinances, diagnostics } = compileProject([{ uri: "proef.andersom", text }]);
  expect(diagnostics.filter(({ severity }) => severity === "fout").map(({ message }) => message)).toEqual([]);
  return ordinances[0]!.model;
}

/** The outcome and amount that each engine gives for a household. */
async function decided(text: string, facts: object, judgements: object = {}) {
  const model = modelOf(text);
  const household = { peildatum: day, gegevens: { inwoner: facts }, oordelen: { inwoner: judgements } };
  const made = compileDmn(model, parseIsoDate(day)!);
  const [question] = dmnQuestions(made, household) as Exclude<ReturnType<typeof dmnQuestions>, string>;
  const { right, inputs } = question!;
  const part = made.parts.find(({ file }) => file === right.file)!;
  const wanted = [right.outcome, right.amount!.name, right.grounds!];
  const results = [];
  for (const [, load] of engines) results.push((await load(dmnText(made, part))).run(inputs, wanted));
  const [own] = decidePlan(model, household).persons[0]!.decision.rights;
  expect(results.map((one) => one[right.outcome])).toEqual([own!.kind, own!.kind]);
  return results.map((one) => wanted.map((name) => one[name]));
}

const both = (result: readonly unknown[]) => [result, result];

describe("DMN", () => {
  const adult = { geboortedatum: "2000-01-01", vermogen: "5000", leefvorm: "alleenstaand", kosten: "100.01" };

  it("gives the outcome, the amount in cents and the articles", async () => {
    const result = ["toegekend", 3400, ["artikel 1 lid 1"]];
    expect(await decided(small, adult, { "inwoner is zelfredzaam": false })).toEqual(both(result));
  });

  it("lets a refusal and an exception go before", async () => {
    const refused = ["geweigerd", null, ["artikel 1 lid 2"]];
    expect(await decided(small, adult, { "inwoner is zelfredzaam": true })).toEqual(both(refused));
    const married = ["toegekend", 10_000, ["artikel 1 lid 1"]];
    expect(
      await decided(small, { ...adult, leefvorm: "gehuwd" }, { "inwoner is zelfredzaam": false }),
    ).toEqual(both(married));
  });

  it("leaves an empty fact unknown and an empty judgement to be judged", async () => {
    const { vermogen: _, ...unknown } = adult;
    expect(await decided(small, unknown, { "inwoner is zelfredzaam": false })).toEqual(
      both(["nog onbekend", null, []]),
    );
    expect(await decided(small, adult)).toEqual(both(["ter beoordeling", 3400, []]));
    // What is known already decides.
    expect(await decided(small, { vermogen: "5000.01" })).toEqual(both(["geweigerd", null, []]));
  });

  it("takes two empty facts for unknown, not for equal", async () => {
    const equal = (what: string) => small.replace("het vermogen is hoogstens € 5.000", what);
    const no = { "inwoner is zelfredzaam": false };
    const { vermogen: _v, kosten: _k, ...rest } = adult;
    for (const text of [equal("het vermogen is de kosten"), equal("het vermogen is niet de kosten")])
      expect((await decided(text, rest, no)).map(([kind]) => kind)).toEqual(both("nog onbekend" as never));
    const date = small
      .replace(
        "  kosten: bedrag",
        "  trouwdag: datum, van de inwoner.\n  scheidingsdag: datum, van de inwoner.\n  kosten: bedrag",
      )
      .replace("het vermogen is hoogstens € 5.000", "de trouwdag ligt op de scheidingsdag");
    expect((await decided(date, adult, no)).map(([kind]) => kind)).toEqual(both("nog onbekend" as never));
    const days = { trouwdag: "2020-02-29", scheidingsdag: "2020-02-29" };
    expect((await decided(date, { ...adult, ...days }, no)).map(([kind]) => kind)).toEqual(
      both("toegekend" as never),
    );
  });

  it("counts birthdays as the calendar does", async () => {
    const no = { "inwoner is zelfredzaam": false };
    expect(
      (await decided(small, { ...adult, geboortedatum: "2008-03-15" }, no)).map(([kind]) => kind),
    ).toEqual(both("toegekend" as never));
    expect(
      (await decided(small, { ...adult, geboortedatum: "2008-03-16" }, no)).map(([kind]) => kind),
    ).toEqual(both("geweigerd" as never));
  });

  it("is valid, read without warnings, and the same twice", async () => {
    const model = modelOf(small);
    const files = dmnFiles(model, day).files;
    expect(dmnFiles(model, day).files).toEqual(files);
    const dmn = files.filter(({ name }) => name.endsWith(".dmn"));
    expect(dmn.length).toBeGreaterThan(0);
    expect(
      await schemaErrors(dmn.map(({ name, content }) => ({ fileName: name, contents: content }))),
    ).toEqual([]);
    for (const { content } of dmn) expect((await feelinModel(content)).warnings).toEqual([]);
  });

  it("keeps the text of an ordinance as text", async () => {
    const nasty = `]]></text><script>alert(1)</script>"'&`;
    const model = modelOf(small);
    const hostile = JSON.parse(
      JSON.stringify(model).replaceAll("kindtoeslag", JSON.stringify(`kindtoeslag ${nasty}`).slice(1, -1)),
    ) as DecisionModel;
    const { files } = dmnFiles(hostile, day);
    const dmn = files.filter(({ name }) => name.endsWith(".dmn"));
    for (const { name, content } of files) {
      expect(name).toMatch(/^[a-z0-9-]+\.(dmn|xml|md|json)$/);
      if (!name.endsWith(".json")) expect(content).not.toContain("<script");
    }
    expect(
      await schemaErrors(dmn.map(({ name, content }) => ({ fileName: name, contents: content }))),
    ).toEqual([]);
    for (const { content } of dmn) expect((await feelinModel(content)).warnings).toEqual([]);
  });

  it("lists what it does not carry, and prepares what it cannot compute", async () => {
    const text = small
      .replace(
        "  kosten: bedrag, van de inwoner.\n",
        "  kosten: bedrag, van de inwoner.\n  betalingen: nul of meer betalingen, uit de BRP.\n",
      )
      .replace(
        "artikel 1 Wie",
        "gegevens van de betaling, meervoud betalingen\n  afdracht: bedrag, uit de BRP.\n\nartikel 1 Wie",
      )
      .replace(
        "    b. het vermogen is hoogstens € 5.000.",
        "    b. de som van de afdracht van alle betalingen is hoogstens € 5.000.",
      );
    const { report } = dmnFiles(modelOf(text), day);
    expect(report.rechten).toMatchObject([{ naam: "kindtoeslag", inDmn: "met aangeleverde gegevens" }]);
    expect(report.aangeleverd.map(({ reden }) => reden)).toContain(
      "iets over een lijst van mensen of dingen",
    );
    expect(
      (
        await decided(
          text,
          { ...adult, betalingen: [{ afdracht: "4000" }, { afdracht: "1000" }] },
          { "inwoner is zelfredzaam": false },
        )
      ).map(([kind]) => kind),
    ).toEqual(both("toegekend" as never));
  });

  it.each(["leerlingenvervoer", "meedoenfonds", "individuele-inkomenstoeslag"])(
    "passes the voorbeelden of %s in each engine",
    async (name) => {
      const { tested, passed, failed, invalid } = await runExamplesAsDmn(modelIn(`examples/${name}`));
      expect(invalid).toEqual([]);
      // That engine counts the months of a date from zero, so an age as a number is off where the birthday is near.
      expect(failed.filter((text) => !/^dmn-eval-js.*: leeftijd is/.test(text))).toEqual([]);
      expect(tested).toBeGreaterThan(0);
      expect(passed.get("feelin")).toBe(tested);
    },
    300_000,
  );

  const schema = process.env["TCK_SCHEMA"] ?? "";
  it.skipIf(!existsSync(schema))(
    "writes TCK files by their schema (TCK_SCHEMA: the path of testCases.xsd, which is not ours to ship)",
    async () => {
      const { files } = dmnFiles(modelIn("examples/leerlingenvervoer"), "2026-08-03");
      const tests = files.filter(({ name }) => name.endsWith("-test-01.xml"));
      expect(tests.length).toBeGreaterThan(0);
      const xsd = { fileName: "testCases.xsd", contents: readFileSync(schema, "utf8") };
      expect(
        await errorsBy(
          xsd,
          [],
          tests.map(({ name, content }) => ({ fileName: name, contents: content })),
        ),
      ).toEqual([]);
    },
  );
});
