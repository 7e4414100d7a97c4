// Voorbeelden about more people, about a later day, and about what does not run yet.

import { runExamples, type ExampleReport } from "@andersom/logic";
import type { Assignment, DecisionModel, Example, Expectation, Expr } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { familyModel } from "./family.js";
import {
  aFact,
  at,
  compare,
  date,
  def,
  definition,
  fact,
  model,
  money,
  num,
  peildatum,
  right,
  rightRule,
  rule,
  text,
  variable,
  yesNo,
} from "./model.js";

const place = at("0");
const given = (of: string, target: string, value: string | boolean, more: object = {}): Assignment => ({
  form: "value",
  target,
  of: [of],
  value,
  text: `${of} ${target}`,
  place,
  ...more,
});
const wants = (of: string | undefined, right_: string, granted: boolean): Expectation => ({
  form: "recht",
  right: right_,
  granted,
  text: `${of ?? ""} ${right_}`,
  place,
  ...(of === undefined ? {} : { of }),
});
const income = (of: string, value: string): Assignment =>
  given(of, "inkomen", value, { months: { form: "date", date: peildatum } });

const family: Example = {
  id: "gezin",
  title: "Een gezin",
  story: [],
  date: "2026-03-15",
  people: [
    { key: "anja", name: "Anja" },
    { key: "ruud", name: "Ruud" },
    { key: "noor", name: "Noor" },
  ],
  relations: [
    { fact: "partner", of: "anja", to: ["ruud"] },
    { fact: "partner", of: "ruud", to: ["anja"] },
    { fact: "kinderen", of: "anja", to: ["noor"] },
  ],
  households: [{ members: ["anja", "ruud", "noor"] }],
  restIsNo: true,
  given: [
    given("anja", "geboortedatum", "1987-01-30"),
    given("ruud", "geboortedatum", "1985-01-30"),
    given("noor", "geboortedatum", "2008-06-15"),
    given("noor", "redt het niet", true),
    given("huishouden", "huurachterstand", true),
    income("anja", "700"),
    income("ruud", "700"),
  ],
  departures: [],
  expect: [],
  place,
};
const run = (more: Partial<Example>, of: DecisionModel = familyModel): ExampleReport =>
  runExamples({ ...of, examples: [{ ...family, ...more }] }).examples[0]!;
const told = ({ problems, expectations }: ExampleReport): unknown => [
  problems,
  expectations.map(({ status, explanation, date: on }) => [
    status,
    explanation,
    ...(on === undefined ? [] : [on]),
  ]),
];

describe("a voorbeeld about a family", () => {
  it("gives everyone their own facts, relations and household", () => {
    const report = run({
      expect: [
        wants("anja", "toeslag", true),
        wants("noor", "jeugdhulp", true),
        wants("noor", "toeslag", false),
        wants(undefined, "één plan", true),
      ],
    });
    expect(told(report)).toEqual([
      [],
      [
        ["geslaagd", ""],
        ["geslaagd", ""],
        ["geslaagd", ""],
        ["geslaagd", ""],
      ],
    ]);
    expect(report.input).toMatchObject({
      personen: {
        Anja: { partner: "Ruud", kinderen: ["Noor"], inkomen: { "2026-03": "700" } },
        Noor: { "redt het niet": true },
      },
      huishoudens: [{ leden: ["Anja", "Ruud", "Noor"], huurachterstand: true }],
      restIsNee: true,
    });
    expect(report.plan?.overview.map(({ person }) => person)).toContain("Noor");
    expect(report.status).toBe("geslaagd");
  });

  it("looks at a value of the person it names", () => {
    const value = (of: string, amount: string): Expectation => ({
      form: "waarde",
      left: { op: "definition", definition: "gezinsinkomen", of: variable(of), type: money },
      comparison: "=",
      right: num(amount),
      text: "",
      place,
    });
    const studies: Expectation = {
      form: "voorwaarde",
      condition: { op: "not", arg: fact("studeert", yesNo, variable("noor")), type: yesNo },
      text: "",
      place,
    };
    expect(
      told(run({ expect: [value("anja", "1400"), value("noor", "0"), value("noor", "1"), studies] })),
    ).toEqual([
      [],
      [
        ["geslaagd", ""],
        ["geslaagd", ""],
        ["mislukt", "De waarde is € 0."],
        ["geslaagd", ""],
      ],
    ]);
  });

  it("decides only what is asked for, for whom it is asked", () => {
    const notInPlay = (of: string, id: string): Expectation => ({
      form: "niet aan de orde",
      names: [{ id, name: `${id} van ${of}`, of }],
      text: "",
      place,
    });
    const report = run({
      asks: [{ who: "noor", right: "jeugdhulp" }],
      expect: [
        wants("noor", "jeugdhulp", true),
        notInPlay("anja", "jeugdhulp"),
        notInPlay("anja", "toeslag"),
        notInPlay("noor", "jeugdhulp"),
      ],
    });
    expect(told(report)).toEqual([
      [],
      [
        ["geslaagd", ""],
        ["geslaagd", ""],
        ["geslaagd", ""],
        ["mislukt", "jeugdhulp van noor: is wel aan de orde."],
      ],
    ]);
    expect(report.input).toMatchObject({
      aanvrager: "Noor",
      gevraagd: [{ recht: "jeugdhulp", door: "Noor" }],
    });
  });

  it("asks nothing about a person for whom the rest is nee", () => {
    const silent = (id: string, of: string): Expectation => ({
      form: "niet gevraagd",
      names: [{ id, name: `${id} van ${of}`, of }],
      text: "",
      place,
    });
    const open: Expectation = {
      form: "ter beoordeling",
      right: "jeugdhulp",
      of: "noor",
      by: "de consulent",
      text: "",
      place,
    };
    const without = family.given.filter((one) => one.text !== "noor redt het niet");
    expect(
      told(
        run({ given: without, expect: [open, silent("inkomen", "noor"), silent("redt het niet", "noor")] }),
      ),
    ).toEqual([
      [],
      [
        ["geslaagd", ""],
        ["geslaagd", ""],
        ["mislukt", "redt het niet van noor: wordt nog gevraagd."],
      ],
    ]);
  });

  it("does not guess whom a sentence is about", () => {
    const report = run({
      given: [given("inwoner", "studeert", true)],
      expect: [wants(undefined, "toeslag", true)],
    });
    expect(told(report)).toEqual([
      [{ text: "inwoner studeert", message: "Er zijn meer personen; zeg om wie het gaat." }],
      [["mislukt", "Er zijn meer personen; zeg om wie het gaat."]],
    ]);
  });
});

describe("a later day", () => {
  it("has the same givens, with the date in the report", () => {
    const report = run({
      expect: [wants("noor", "jeugdhulp", true)],
      later: [
        { date: "2026-06-14", expect: [wants("noor", "jeugdhulp", true)] },
        {
          date: "2026-06-15",
          when: "Noor 18 jaar wordt",
          expect: [wants("noor", "jeugdhulp", false), wants("noor", "jeugdhulp", true)],
        },
      ],
    });
    expect(told(report)).toEqual([
      [],
      [
        ["geslaagd", ""],
        ["geslaagd", "", "2026-06-14"],
        ["geslaagd", "", "2026-06-15"],
        ["mislukt", "De uitkomst is geweigerd (artikel 1 lid 1 onderdeel a).", "2026-06-15"],
      ],
    ]);
    expect(report.status).toBe("mislukt");
  });

  it("moves the date that fixes the peildatum along, and the months that follow from it", () => {
    const dated = model({
      things: [...familyModel.things],
      peildatum: "peildatum",
      facts: [
        aFact("aanvraagdatum", date, { thing: "aanvraag" }),
        aFact("inkomen", { ...money, reeks: true }),
      ],
      definitions: [
        definition("peildatum", date, [rule("p", "1", fact("aanvraagdatum", date, variable("aanvraag")))], {
          thing: "aanvraag",
        }),
        definition("norm", money, [rule("n", "2", num("1000"))]),
      ],
      rights: [
        right("toeslag", {
          grants: [
            rightRule("g", "3", {
              op: "at-month",
              date: peildatum,
              body: compare(fact("inkomen", money), "<=", def("norm", money)),
              type: yesNo,
            }),
          ],
          refusals: [rightRule("w", "4", compare(peildatum, ">=", text("2026-05-01", date)))],
        }),
      ],
    });
    const { people: _p, relations: _r, households: _h, ...one } = family;
    const report = runExamples({
      ...dated,
      examples: [
        {
          ...one,
          restIsNo: false,
          given: [given("aanvraag", "aanvraagdatum", "2026-03-15"), income("inwoner", "900")],
          expect: [wants(undefined, "toeslag", true)],
          later: [
            { date: "2026-04-30", expect: [wants(undefined, "toeslag", true)] },
            { date: "2026-05-01", expect: [wants(undefined, "toeslag", false)] },
          ],
        },
      ],
    }).examples[0]!;
    expect(report.problems).toEqual([]);
    expect(report.expectations.map(({ status }) => status)).toEqual(["geslaagd", "geslaagd", "geslaagd"]);
  });
});

describe("what does not run yet", () => {
  const ladder: Expr = { op: "ladder-reaches", ladder: "volgorde", step: "hulp op maat", type: yesNo };

  it("is never passed and never called failed", () => {
    const reached: Expectation = { form: "voorwaarde", condition: ladder, text: "", place };
    const report = run({ expect: [wants("anja", "toeslag", true), reached] });
    expect(told(report)).toEqual([
      [],
      [
        ["geslaagd", ""],
        ["niet uitvoerbaar", "bij deze volgorde van hulp staat niet over welke hulp het gaat"],
      ],
    ]);
    expect(report).toMatchObject({ status: "niet uit te voeren", passed: false });
  });

  it("also where a right waits for it", () => {
    const help = right("hulp op maat", { grants: [rightRule("l", "12", ladder)] });
    const report = run(
      { expect: [wants("anja", "hulp op maat", true)] },
      { ...familyModel, rights: [...familyModel.rights, help] },
    );
    expect(report).toMatchObject({
      status: "niet uit te voeren",
      expectations: [{ status: "niet uitvoerbaar" }],
    });
  });
});
