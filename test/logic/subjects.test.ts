// Definitions without a thing of their own are about the person in force where they are read.

import { createPlanner, decide, decidePlan, generateModule } from "@andersom/logic";
import type { DecisionModel, Expr } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { familyModel, randomFamily } from "./family.js";
import { randomNumbers } from "./households.js";
import { loadModule } from "./load.js";
import {
  compare,
  definition,
  fact,
  list,
  model,
  money,
  num,
  peildatum,
  right,
  rightRule,
  rule,
  variable,
  yesNo,
} from "./model.js";

const years = { kind: "getal", unit: "jaar" } as const;
const age: Expr = { op: "definition", definition: "leeftijd", type: years };
const { thing: _, ...leeftijd } = definition("leeftijd", years, [
  rule("l", "1", {
    op: "completed",
    unit: "jaar",
    from: fact("geboortedatum", { kind: "datum" }),
    to: peildatum,
    type: years,
  }),
]);
const { thing: _2, ...volwassen } = definition("volwassen", yesNo, [
  rule("v", "2", compare(age, ">=", num("18", years))),
]);
const adult = (of?: Expr): Expr => ({
  op: "definition",
  definition: "volwassen",
  type: yesNo,
  ...(of === undefined ? {} : { of }),
});
const kinderen = fact("kinderen", list("inwoner"));

/** As the compiler writes it: `de leeftijd` with no subject, read directly and of a child. */
const unsaid: DecisionModel = model({
  things: familyModel.things,
  facts: familyModel.facts,
  definitions: [leeftijd, volwassen],
  rights: [
    right("eigen", { grants: [rightRule("e", "3", adult())] }),
    right("van een kind", {
      grants: [
        rightRule("k", "4", {
          op: "some",
          list: kinderen,
          variable: "kind",
          body: adult(variable("kind")),
          type: yesNo,
        }),
      ],
    }),
    right("innermost", {
      grants: [
        rightRule("i", "5", { op: "some", list: kinderen, variable: "kind", body: adult(), type: yesNo }),
      ],
    }),
    right("recht van een kind", {
      grants: [
        rightRule("r", "6", {
          op: "some",
          list: kinderen,
          variable: "kind",
          body: { op: "has-right", right: "eigen", of: variable("kind"), granted: true, type: yesNo },
          type: yesNo,
        }),
      ],
    }),
  ],
});
const born = (Anja: string, Noor: string): object => ({
  peildatum: "2026-03-15",
  personen: {
    Anja: { geboortedatum: Anja, kinderen: ["Noor"] },
    Noor: { geboortedatum: Noor, kinderen: [] },
  },
});
const outcomes = (input: object): unknown =>
  decidePlan(unsaid, input).overview.map(({ person, name, outcome }) => `${person} ${name}: ${outcome}`);

describe("a value without a thing of its own", () => {
  it("is that of the person the rule is about, or of the child it names", () => {
    expect(outcomes(born("1987-01-30", "2010-01-01"))).toEqual([
      "Anja eigen: toegekend",
      "Anja van een kind: geweigerd",
      "Anja innermost: geweigerd",
      "Anja recht van een kind: geweigerd",
      "Noor eigen: geweigerd",
      "Noor van een kind: geweigerd",
      "Noor innermost: geweigerd",
      "Noor recht van een kind: geweigerd",
    ]);
    expect(outcomes(born("2010-01-01", "1987-01-30"))).toEqual([
      "Anja eigen: geweigerd",
      "Anja van een kind: toegekend",
      "Anja innermost: toegekend",
      "Anja recht van een kind: toegekend",
      "Noor eigen: toegekend",
      "Noor van een kind: geweigerd",
      "Noor innermost: geweigerd",
      "Noor recht van een kind: geweigerd",
    ]);
  });

  it("stands with the person it belongs to", () => {
    const [anja] = decidePlan(unsaid, born("1987-01-30", "2010-01-01")).persons;
    expect(anja!.decision.values.map(({ id, thing }) => [id, thing])).toEqual([
      ["leeftijd", "Anja"],
      ["volwassen", "Anja"],
    ]);
  });

  it("of the household is the amount of a right of each member", () => {
    const { thing: _3, ...bedrag } = definition("bedrag", money, [
      rule("hoog", "7", num("200"), { isDefault: true }),
      rule("laag", "7.2", num("100"), { when: fact("huurachterstand", yesNo, variable("huishouden")) }),
    ]);
    const shared = {
      ...unsaid,
      definitions: [bedrag],
      rights: [right("steun", { amount: "bedrag", grants: [rightRule("s", "7")] })],
    };
    const personen = { Anja: {}, Bo: {} };
    const huishoudens = [
      { leden: ["Anja"], huurachterstand: true },
      { leden: ["Bo"], huurachterstand: false },
    ];
    const { overview } = decidePlan(shared, { personen, huishoudens });
    expect(overview.map(({ amount }) => amount)).toMatchObject([{ value: "100" }, { value: "200" }]);
    const one = { gegevens: { huishouden: { huurachterstand: true } } };
    expect(decide(shared, one).rights).toMatchObject([{ kind: "toegekend", amount: { value: "100" } }]);
  });

  it("is the same in the generated module", async () => {
    const { decidePlan: run } = await loadModule(generateModule(unsaid).js);
    const planner = createPlanner(unsaid);
    const random = randomNumbers(3);
    for (let index = 0; index < 100; index++) {
      const household = randomFamily(random);
      expect(run(household)).toEqual(planner(household));
    }
  });
});
