// The ladder of help and the judgements per soort hulp: from the text to the plan, in both executors.

import { decidePlan, generateModule, inputSchema, runExamples, type Plan } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { compiled, helpModel, helpText, home } from "./help.js";
import { loadModule } from "./load.js";

const model = helpModel();
const person = (name: keyof typeof home.personen, facts: object): object => ({
  ...home,
  gevraagd: [
    { recht: "jeugdhulp", voor: "Job" },
    { recht: "huishoudhulp", voor: "Mia" },
    { recht: "werkhulp", voor: "Mia" },
  ],
  personen: { ...home.personen, [name]: { ...home.personen[name], ...facts } },
});
const outcome = (plan: Plan, who: string, right: string): string | undefined =>
  plan.overview.find((one) => one.person === who && one.name === right)?.outcome;
const grounds = (plan: Plan, who: string, right: string): readonly string[] =>
  plan.persons
    .find(({ name }) => name === who)!
    .decision.rights.find(({ name }) => name === right)!
    .grounds.map(({ text }) => text);

describe("a judgement per soort hulp", () => {
  it("is answered for each right by itself", () => {
    const plan = decidePlan(model, person("Mia", { "redt het zelf": { huishoudhulp: "nee" } }));
    expect(plan.findings).toEqual([]);
    expect(outcome(plan, "Mia", "werkhulp")).toBe("ter beoordeling");
    const both = decidePlan(
      model,
      person("Mia", { "redt het zelf": { huishoudhulp: "ja", werkhulp: false } }),
    );
    expect(outcome(both, "Mia", "werkhulp")).toBe("toegekend");
    expect(outcome(both, "Mia", "huishoudhulp")).toBe("geweigerd");
  });

  it("says in a question about which right it is", () => {
    const { missing, nextQuestion } = decidePlan(
      model,
      person("Mia", { "redt het zelf": { huishoudhulp: "ja", werkhulp: "nee" } }),
    );
    expect(missing.judgements).toEqual(
      [
        { judgement: "oordeel:inwoner/overbelasting", thing: "Job" },
        { judgement: "oordeel:inwoner/redt met netwerk", thing: "Job", about: "recht:jeugdhulp" },
        { judgement: "oordeel:inwoner/redt zelf", thing: "Job", about: "recht:jeugdhulp" },
      ].sort((a, b) => (a.judgement < b.judgement ? -1 : 1)),
    );
    expect(nextQuestion).toMatchObject({ kind: "oordeel", thing: "Job" });
    const asked = decidePlan(model, person("Mia", { "redt het zelf": {} })).nextQuestion;
    expect(asked?.question).toMatch(/^(?:Over \w+: )?K/);
  });

  it("is refused without the right it is about", () => {
    expect(decidePlan(model, person("Mia", { "redt het zelf": "nee" })).findings).toMatchObject([
      { code: "verkeerd type", path: "/personen/Mia/redt het zelf" },
    ]);
    expect(
      decidePlan(model, person("Mia", { "redt het zelf": { huishoudhlp: "nee" } })).findings,
    ).toMatchObject([{ code: "onbekende naam", suggestion: "huishoudhulp" }]);
  });

  it("cannot be read where no right is in question", () => {
    const duty = `artikel 9 Plicht\n  Effect: samen verder.\nlid 1\n  Plicht voor de inwoner: een plan maken, als geldt: de inwoner redt het zelf.\n`;
    expect(compiled(helpText({ articles: duty })).errors).toEqual([expect.stringMatching(/^AND2035 /)]);
    const about = duty.replace(
      "de inwoner redt het zelf",
      "de volgorde van hulp over jeugdhulp komt uit bij netwerk",
    );
    expect(compiled(helpText({ articles: about })).errors).toEqual([]);
    const bare = about.replace(" over jeugdhulp", "");
    expect(compiled(helpText({ articles: bare })).errors).toEqual([expect.stringMatching(/^AND2035 /)]);
  });

  it("is an object by right in the schema of the input", () => {
    const schema = JSON.stringify(inputSchema(model));
    expect(schema).toContain('"redt het zelf":{"type":"object"');
    expect(schema).toContain('"inwoner":{"anyOf":[{"type":"boolean"}');
  });
});

describe("the volgorde van hulp", () => {
  it("comes out at the first trede that is enough, and says why the earlier ones fall short", () => {
    const plan = decidePlan(
      model,
      person("Mia", {
        "redt het zelf": { huishoudhulp: "nee" },
        "redt het met het netwerk": { huishoudhulp: "ja" },
        overbelasting: false,
      }),
    );
    expect(plan.ladder).toMatchObject([
      {
        person: "Mia",
        right: "recht:huishoudhulp",
        reached: { name: "netwerk" },
        steps: [
          { name: "eigen kracht", place: { article: "1", lid: "1" }, enough: { value: false } },
          { name: "netwerk", enough: { value: true } },
        ],
      },
      { person: "Job", steps: [{ name: "eigen kracht", enough: { kind: "onbekend" } }] },
    ]);
    expect(plan.ladder[1]).not.toHaveProperty("reached");
    expect(outcome(plan, "Mia", "huishoudhulp")).toBe("geweigerd");
    expect(grounds(plan, "Mia", "huishoudhulp")).toEqual(["trede 2 (netwerk) is genoeg"]);
  });

  it("is short of the network when a sure case says so", () => {
    const plan = decidePlan(
      model,
      person("Mia", { "redt het zelf": { huishoudhulp: "nee" }, overbelasting: true }),
    );
    expect(outcome(plan, "Mia", "huishoudhulp")).toBe("toegekend");
    expect(plan.ladder[0]?.reached?.name).toBe("hulp op maat");
  });

  it("shows every trede in the trace", () => {
    const input = person("Mia", { "redt het zelf": { huishoudhulp: "nee" }, overbelasting: true });
    const trace = JSON.stringify(decidePlan(model, input, { trace: true }).persons[0]!.decision.rights);
    expect(trace).toContain("trede 1 (eigen kracht) is niet genoeg");
    expect(trace).toContain("trede 3 (hulp op maat) is genoeg");
  });
});

describe("a judgement together with the inwoner", () => {
  const two = {
    "redt het zelf": {
      werkhulp: { consulent: "nee", inwoner: "ja" },
      huishoudhulp: { consulent: "nee", inwoner: "nee" },
    },
    oorzaak: { consulent: "werk", inwoner: "geld" },
  };

  it("counts as the judge answered, and tells that the inwoner differs", () => {
    const plan = decidePlan(model, person("Mia", two));
    expect(plan.findings).toEqual([]);
    expect(outcome(plan, "Mia", "werkhulp")).toBe("toegekend");
    expect(plan.differences).toMatchObject([
      { thing: "Mia", about: "recht:werkhulp", judge: { value: false }, inwoner: { value: true } },
      { name: "oorzaak", judge: { value: "werk" }, inwoner: { value: "geld" } },
    ]);
  });

  it("knows who may answer, and waits for the judge", () => {
    const plan = decidePlan(
      model,
      person("Mia", { oorzaak: { arts: "werk" }, "redt het zelf": { werkhulp: { inwoner: "nee" } } }),
    );
    expect(plan.findings).toMatchObject([{ path: "/personen/Mia/oorzaak/arts" }]);
    expect(outcome(plan, "Mia", "werkhulp")).toBe("ter beoordeling");
  });
});

describe("in a voorbeeld", () => {
  const example = (judges: string, expects: string): string => `voorbeeld Mia en Job
  Op 16 maart 2026.
  Mia: geboren op 1 februari 1988, woont hier.
  Job: geboren op 5 mei 2013, woont hier.
  Job is een kind van Mia.
  Het huishouden bestaat uit Mia en Job.
  De rest is nee, nul of leeg.
  ${judges}
  Dan:
    a. ${expects}.
`;
  const run = (judges: string, expects: string): unknown => {
    const text = helpText({ articles: example(judges, expects) });
    const { errors, model: own } = compiled(text);
    if (errors.length > 0) return errors;
    return runExamples(own).examples[0]!.expectations.map(({ status, explanation }) => explanation || status);
  };

  it("a judge answers over a right", () => {
    expect(
      run("De consulent oordeelt over werkhulp: Mia redt het niet zelf.", "Mia heeft recht op werkhulp"),
    ).toEqual(["geslaagd"]);
    expect(run("De consulent oordeelt: Mia redt het niet zelf.", "Mia heeft recht op werkhulp")).toEqual([
      expect.stringMatching(/^AND2036 /),
    ]);
  });

  it("the short form answers the treden up to the one that is named", () => {
    const judged =
      "De consulent oordeelt over jeugdhulp: Job komt uit bij netwerk.\n  De consulent oordeelt: er is geen overbelasting voor Job.";
    expect(run(judged, "de volgorde van hulp van Job over jeugdhulp komt uit bij netwerk")).toEqual([
      "geslaagd",
    ]);
    expect(
      run(judged, "Job heeft geen recht op jeugdhulp omdat artikel 2 lid 1 onderdeel b niet is vervuld"),
    ).toEqual(["geslaagd"]);
    expect(run(judged, "de volgorde van hulp van Job over jeugdhulp komt uit bij hulp op maat")).toEqual([
      "Dit is nee.",
    ]);
    expect(run("De consulent oordeelt: Job komt uit bij netwerk.", "Job heeft recht op jeugdhulp")).toEqual([
      expect.stringMatching(/^AND2036 /),
    ]);
  });

  it("the short form gives no answer to what is computed", () => {
    const text = helpText({
      articles: example(
        "De consulent oordeelt over jeugdhulp: Job komt uit bij netwerk.",
        "Job heeft recht op jeugdhulp",
      ),
    });
    const computed = text.replace(
      "Genoeg als de inwoner het zelf redt",
      "Genoeg als de leeftijd minstens 30 jaar is",
    );
    expect(compiled(computed).errors).toEqual([expect.stringMatching(/^AND2037 .*eigen kracht/)]);
  });

  it("the inwoner may answer beside the judge", () => {
    const text = helpText({
      articles: example(
        "De consulent oordeelt over werkhulp: Mia redt het niet zelf.\n  De inwoner oordeelt over werkhulp: Mia redt het zelf.",
        "Mia heeft recht op werkhulp",
      ),
    });
    const [report] = runExamples(compiled(text).model).examples;
    expect(report?.status).toBe("geslaagd");
    expect(report?.plan?.differences).toMatchObject([{ thing: "Mia", about: "recht:werkhulp" }]);
  });
});

describe("the generated module", () => {
  it("climbs the same ladder", async () => {
    const { decidePlan: run } = await loadModule(generateModule(model).js);
    for (const facts of [
      {},
      { "redt het zelf": { huishoudhulp: "nee", werkhulp: "nee" }, overbelasting: true },
      {
        "redt het zelf": { huishoudhulp: { consulent: "nee", inwoner: "ja" } },
        "redt het met het netwerk": { huishoudhulp: "ja" },
        overbelasting: false,
      },
    ]) {
      const input = person("Mia", facts);
      expect(run(input)).toEqual(decidePlan(model, input));
    }
  });
});
