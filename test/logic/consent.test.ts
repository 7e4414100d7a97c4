// Consent: who may agree, for how long, and what may be shared then; and that no outcome depends on it.

import { decidePlan, generateModule, inputSchema, type Plan } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { compiled, helpModel, helpText, home } from "./help.js";
import { loadModule } from "./load.js";

const articles = `artikel 6 Delen
  Effect: samen verder.
lid 1
toestemming om gegevens te delen
  De gemeente deelt deze gegevens met de regisseur en de school:
    a. woont hier;
    b. redt het zelf.
  Toestemming geeft:
    | leeftijd                               | wie                     |
    | minstens 16 jaar                       | de inwoner              |
    | minstens 12 jaar en minder dan 16 jaar | de inwoner en de ouders |
    | minder dan 12 jaar                     | de ouders               |
  Geldt 12 maanden.
  Zonder toestemming verandert geen recht.

`;
const model = helpModel({ articles });
const given = (who: "Mia" | "Job", op: string, door: readonly string[]): object => ({
  ...home,
  personen: {
    ...home.personen,
    [who]: { ...home.personen[who], toestemming: { "gegevens te delen": { op, door } } },
  },
});
const of = (plan: Plan, who: string): unknown => plan.consents.find(({ person }) => person === who);

describe("consent", () => {
  it("is given by whom the table names, for as long as it lasts", () => {
    expect(of(decidePlan(model, home), "Mia")).toMatchObject({
      status: "niet gegeven",
      mayConsent: ["de inwoner"],
      missing: ["de inwoner"],
      facts: [],
      place: { article: "6", lid: "1" },
    });
    expect(of(decidePlan(model, given("Mia", "2026-01-10", ["de inwoner"])), "Mia")).toMatchObject({
      status: "gegeven",
      sharedWith: "de regisseur en de school",
      until: { value: "2027-01-10" },
      facts: ["gegeven:inwoner/woont hier"],
    });
    expect(of(decidePlan(model, given("Mia", "2025-03-16", ["Mia"])), "Mia")).toMatchObject({
      status: "verlopen",
      missing: ["de inwoner"],
    });
  });

  it("needs the child and the parents between 12 and 16", () => {
    expect(of(decidePlan(model, given("Job", "2026-03-01", ["de inwoner"])), "Job")).toMatchObject({
      status: "niet gegeven",
      missing: ["de ouders"],
    });
    expect(of(decidePlan(model, given("Job", "2026-03-01", ["Job", "Mia"])), "Job")).toMatchObject({
      status: "gegeven",
    });
  });

  it("changes no outcome", () => {
    const outcomes = ({ overview, missing, nextQuestion }: Plan): unknown => ({
      overview,
      missing,
      nextQuestion,
    });
    expect(outcomes(decidePlan(model, given("Mia", "2026-01-10", ["de inwoner"])))).toEqual(
      outcomes(decidePlan(model, home)),
    );
  });

  it("is refused where the ordinance promises that it changes no right", () => {
    const rule = `artikel 7 Anders
  Effect: samen verder.
lid 1
  De inwoner heeft geen recht op werkhulp als er geen toestemming om gegevens te delen is.
`;
    expect(compiled(helpText({ articles: articles + rule })).errors).toEqual([
      expect.stringMatching(/^AND2040 /),
    ]);
    const promised = articles.replace("  Zonder toestemming verandert geen recht.\n", "");
    const { errors, model: open } = compiled(helpText({ articles: promised + rule }));
    expect(errors).toEqual([]);
    const line = (input: object): unknown =>
      decidePlan(open, input).overview.find(({ person, name }) => person === "Mia" && name === "werkhulp")
        ?.outcome;
    expect([line(home), line(given("Mia", "2026-01-10", ["Mia"]))]).toEqual(["geweigerd", "ter beoordeling"]);
  });

  it("says what is wrong with the file, and is in its schema", () => {
    const wrong = {
      ...home,
      personen: {
        ...home.personen,
        Mia: { toestemming: { "gegevens te dele": {}, "gegevens te delen": { op: "gisteren" } } },
      },
    };
    expect(decidePlan(model, wrong).findings.map(({ path }) => path)).toEqual([
      "/personen/Mia/toestemming/gegevens te dele",
      "/personen/Mia/toestemming/gegevens te delen/op",
      "/personen/Mia/toestemming/gegevens te delen/door",
    ]);
    expect(JSON.stringify(inputSchema(model))).toContain('"toestemming":{"type":"object"');
  });

  it("is the same in the generated module", async () => {
    const { decidePlan: run } = await loadModule(generateModule(model).js);
    for (const input of [
      home,
      given("Mia", "2026-01-10", ["Mia"]),
      given("Job", "2024-01-01", ["Job", "Mia"]),
    ])
      expect(run(input)).toEqual(decidePlan(model, input));
  });
});
