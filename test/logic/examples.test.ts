// The voorbeelden of an ordinance as tests: what passes, what fails and why, and which rules were reached.

import { fileURLToPath } from "node:url";
import { exampleInput, runExamples } from "@andersom/logic";
import type { Assignment, Example, Expectation } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { compareExecutors, modelIn } from "./differential.js";
import {
  aFact,
  all,
  at,
  compare,
  def,
  definition,
  departure,
  fact,
  model,
  money,
  num,
  peildatum,
  right,
  rightRule,
  rule,
  yesNo,
} from "./model.js";

const given = (target: string, value: string | boolean | null, more: object = {}): Assignment => ({
  form: "value",
  target,
  of: ["inwoner"],
  value,
  text: target,
  place: at("0"),
  ...more,
});
const example = (more: Partial<Example>): Example => ({
  id: "v",
  title: "Samira",
  story: [],
  date: "2026-03-15",
  given: [],
  departures: [],
  expect: [],
  place: at("0"),
  ...more,
});
const expectRight = (granted: boolean, because?: string): Expectation => ({
  form: "recht",
  right: "toeslag",
  granted,
  text: "",
  place: at("0"),
  ...(because === undefined ? {} : { because: [{ article: because, text: "" }] }),
});

const ordinance = (...examples: readonly Example[]) =>
  model({
    facts: [
      aFact("inkomen", { ...money, reeks: true }),
      aFact("studeert"),
      aFact("bijzonder", yesNo, { kind: "oordeel", judge: "het college" }),
    ],
    definitions: [definition("hoogte", money, [rule("h", "4", num("200"))])],
    rights: [
      right("toeslag", {
        amount: "hoogte",
        grants: [
          rightRule(
            "g",
            "3",
            all({
              op: "at-month",
              date: peildatum,
              body: compare(fact("inkomen", money), "<=", num("1000")),
              type: yesNo,
            }),
          ),
        ],
        refusals: [rightRule("w", "5.1", fact("studeert"))],
      }),
    ],
    departures: [departure("m", "5.2", { targets: ["w"], condition: fact("bijzonder") })],
    articles: ["3", "4", "5"].map((number) => ({
      number,
      title: "",
      effects: [],
      bases: [],
      explanation: [],
      place: at(number),
      leden: [
        {
          number: "1",
          prose: [],
          rules: { "3": ["g"], "4": ["h"], "5": ["w", "m"] }[number]!,
          lapsed: false,
          textOnly: [],
          place: at(number),
        },
      ],
    })),
    examples,
  });

const series = (value: string): Assignment =>
  given("inkomen", value, { months: { form: "date", date: peildatum } });
const run = (...examples: readonly Example[]) => runExamples(ordinance(...examples));

describe("an example", () => {
  it("passes when every expectation is met", () => {
    const [report] = run(
      example({ given: [series("900"), given("studeert", false)], expect: [expectRight(true)] }),
    ).examples;
    expect(report).toMatchObject({
      passed: true,
      base: false,
      input: { gegevens: { inwoner: { inkomen: { "2026-03": "900" } } } },
    });
  });

  it("takes the later of two sentences about the same month", () => {
    expect(exampleInput(ordinance(), example({ given: [series("900"), series("2000")] })).gegevens).toEqual({
      inwoner: { inkomen: { "2026-03": "2000" } },
    });
  });

  it("explains what came instead", () => {
    const [report] = run(
      example({
        given: [series("900"), given("studeert", true)],
        expect: [expectRight(true), expectRight(false, "3"), expectRight(false, "5")],
      }),
    ).examples;
    expect(report!.passed).toBe(false);
    expect(report!.expectations.map(({ status, explanation }) => [status, explanation])).toEqual([
      ["mislukt", "De uitkomst is geweigerd (artikel 5 lid 1)."],
      ["mislukt", "De uitkomst is geweigerd (artikel 5 lid 1)."],
      ["geslaagd", ""],
    ]);
  });

  it("says which fact is missing", () => {
    const [report] = run(example({ expect: [expectRight(true)] })).examples;
    expect(report!.expectations[0]!.explanation).toBe(
      "De uitkomst is nog onbekend: inkomen (2026-03) ontbreekt; studeert ontbreekt.",
    );
  });

  it("does not pass on a sentence it cannot use, or an expectation it cannot run", () => {
    const later: Expectation = {
      form: "niet uitvoerbaar",
      reason: "een latere datum",
      text: "",
      place: at("0"),
    };
    const [one, two] = run(example({ given: [given("hoogte", "5")] }), example({ expect: [later] })).examples;
    expect(one).toMatchObject({
      passed: false,
      problems: [{ message: "“hoogte” wordt uitgerekend en kan niet worden opgegeven." }],
    });
    expect(two).toMatchObject({ passed: false, expectations: [{ status: "niet uitvoerbaar" }] });
  });

  it("departs with what the clause demands, unless it says otherwise", () => {
    const facts = [series("900"), given("studeert", true), given("bijzonder", true)];
    const departs = {
      clause: { article: "5", lid: "2", text: "artikel 5 lid 2" },
      motivation: "Anders ontstaan schulden.",
    };
    const refusal: Expectation = {
      form: "afwijking",
      accepted: false,
      reason: "bevoegdheid",
      text: "",
      place: at("0"),
    };
    const { examples, coverage } = run(
      example({ given: facts, departures: [departs], expect: [expectRight(true)] }),
      example({
        given: facts,
        departures: [{ ...departs, by: "de raad" }],
        expect: [expectRight(false), refusal],
      }),
    );
    expect(examples.map(({ passed }) => passed)).toEqual([true, true]);
    expect(coverage.map(({ article, rules, applied }) => [article, applied.length, rules.length])).toEqual([
      ["3", 1, 1],
      // The amount came out, but nothing was expected of it.
      ["4", 0, 1],
      ["5", 2, 2],
    ]);
  });
});

describe("coverage", () => {
  const facts = [series("900"), given("studeert", false)];
  const amount: Expectation = {
    form: "waarde",
    left: def("hoogte", money),
    comparison: "=",
    right: num("200"),
    text: "",
    place: at("0"),
  };
  const reached = (...expected: readonly Expectation[]) =>
    run(example({ given: facts, expect: expected })).coverage.flatMap(({ applied }) => applied);

  it("counts a rule only where an expectation stands on it", () => {
    expect(reached()).toEqual([]);
    expect(reached(expectRight(true))).toEqual(["g"]);
    expect(reached(amount)).toEqual(["h"]);
    expect(reached(expectRight(true), amount)).toEqual(["g", "h"]);
  });
});

describe("the example ordinance", () => {
  const toeslag = modelIn(
    fileURLToPath(new URL("../../examples/individuele-inkomenstoeslag", import.meta.url)),
  );

  it("makes its stories come true and reaches every rule", () => {
    const { examples, coverage } = runExamples(toeslag);
    expect(
      examples
        .filter(({ passed }) => !passed)
        .map(({ title, expectations, problems }) => ({ title, expectations, problems })),
    ).toEqual([]);
    expect(examples.length).toBeGreaterThan(50);
    const missed = coverage.flatMap(({ rules, applied }) => rules.filter((rule) => !applied.includes(rule)));
    // The reading of a term of the law, which no rule here uses.
    expect(missed).toEqual(["1#4"]);
  });

  it("gives the same decisions as its generated module", async () => {
    const { disagreements, outcomes } = await compareExecutors(toeslag, 300, 3);
    expect(disagreements).toEqual([]);
    expect(outcomes.get("toegekend")).toBeGreaterThan(0);
  });
});
