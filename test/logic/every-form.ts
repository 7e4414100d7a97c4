// Not an ordinance: every form of expression, rule and precedence at least once.

import type { Expr } from "@andersom/semantics";
import {
  aFact,
  all,
  any,
  at,
  compare,
  count,
  date,
  def,
  definition,
  departure,
  fact,
  list,
  model,
  money,
  not,
  num,
  right,
  rightRule,
  rule,
  text,
  variable,
  yes,
  yesNo,
} from "./model.js";
import {
  monthly,
  percentage,
  span,
  around,
  reference,
  share,
  lies,
  maatregelen,
  own,
  sanctions,
} from "./vocabulary.js";

const income = fact("inkomen", monthly);
const countHigh: Expr = {
  op: "count",
  list: maatregelen,
  variable: "maatregel",
  where: compare(own("percentage", percentage), ">=", num("30", percentage)),
  type: count,
};
const monthsLow: Expr = {
  op: "count-months",
  period: around("voor", "12", "kalendermaand"),
  body: compare(income, "<=", num("1200")),
  consecutive: true,
  type: count,
};
const sum = (op: "sum" | "highest" | "lowest" | "average"): Expr => ({
  op,
  list: maatregelen,
  variable: "maatregel",
  body: own("percentage", percentage),
  type: percentage,
});

const heavy: Expr = {
  op: "filter",
  list: maatregelen,
  variable: "maatregel",
  where: compare(own("percentage", percentage), ">=", num("30", percentage)),
  type: list("maatregel"),
};
const together: Expr = {
  op: "union",
  items: [
    fact("bonnen", list("maatregel")),
    heavy,
    fact("laatste", { kind: "ding", thing: "maatregel", optional: true }),
    maatregelen,
  ],
  type: list("maatregel"),
};

/** Not an ordinance: every form of expression, rule and precedence at least once. */
export const small = model({
  facts: [
    aFact("a"),
    aFact("b"),
    aFact("c"),
    aFact("vermogen", money),
    aFact("norm", { ...money, nvt: true }),
    aFact("deler", count),
    aFact("geschonden plicht", { kind: "keuze", options: ["melden", "meewerken", "zoeken"] }),
    aFact("datum", { ...date, nvt: true }),
    aFact("inkomen", monthly),
    aFact("termijn", span),
    ...sanctions,
    aFact("bonnen", list("maatregel"), { completeFrom: text("2026-04-01", date) }),
    aFact("laatste", { kind: "ding", thing: "maatregel", optional: true }),
    aFact("nodig", yesNo, {
      kind: "oordeel",
      judge: "de consulent",
      sureCases: [
        { answer: true, when: fact("a"), place: at("8") },
        { answer: false, when: compare(fact("vermogen", money), ">", num("5000")), place: at("8") },
      ],
    }),
  ],
  effects: [
    {
      id: "e",
      name: "rondkomen",
      prose: [],
      reached: compare(def("draagkracht", money), "<", num("500")),
      place: at("0"),
    },
  ],
  articles: [
    { number: "7", title: "", effects: ["e"], bases: [], leden: [], explanation: [], place: at("7") },
  ],
  definitions: [
    definition(
      "hoogte",
      money,
      [
        rule("h1", "4.1", num("100"), { isDefault: true }),
        rule("h2", "4.2", share("50", fact("vermogen", money)), { when: fact("a") }),
        rule(
          "h3",
          "4.3",
          {
            op: "clamp",
            arg: { op: "subtract", args: [def("hoogte", money, "h1"), fact("norm", money)], type: money },
            atLeast: num("0"),
            atMost: num("900"),
            type: money,
          },
          { when: fact("b"), overrides: ["h2"] },
        ),
        rule(
          "h4",
          "4.4",
          { op: "divide", args: [num("1000"), fact("deler", count)], type: money },
          { when: fact("c"), scope: def("rijk") },
        ),
      ],
      {
        caps: [
          { id: "k1", place: at("4.5"), text: "", comparison: "<=", limit: num("750"), when: fact("c") },
          { id: "k2", place: at("4.6"), text: "", comparison: ">=", limit: num("0") },
        ],
      },
    ),
    definition("draagkracht", money, [
      rule("b", "5", num("0"), {
        body: {
          form: "brackets",
          base: fact("vermogen", money),
          rows: [
            { to: num("1000"), percent: "0", raw: "", place: at("5") },
            { to: num("1500"), percent: "50", raw: "", place: at("5") },
            { percent: "100", raw: "", place: at("5") },
          ],
        },
      }),
    ]),
    definition(
      "rijk",
      yesNo,
      [
        rule("r1", "6.1", any(compare(def("draagkracht", money), ">", num("400")), fact("nodig"))),
        rule("r2", "6.2", not(fact("a")), { when: fact("b") }),
      ],
      { combine: "any" },
    ),
    definition("geval", money, [
      rule("g", "6.3", num("0"), {
        body: {
          form: "cases",
          cases: [
            { label: "a", when: fact("a"), value: num("1"), place: at("6.3") },
            {
              label: "b",
              when: fact("b"),
              value: {
                op: "round",
                arg: fact("vermogen", money),
                step: "0.20",
                direction: "dichtstbij",
                type: money,
              },
              place: at("6.3"),
            },
            { label: "c", value: num("3"), place: at("6.3") },
          ],
        },
      }),
    ]),
    definition("duur", span, [rule("d", "6.4", fact("termijn", span), { when: fact("a") })]),
    definition("cirkel", money, [rule("c", "6.5", def("cirkel", money))]),
    definition("som", percentage, [
      rule("s", "6.6", { op: "max", args: [sum("sum"), sum("highest")], type: percentage }),
    ]),
    definition("zwaar", list("maatregel"), [rule("z", "6.13", heavy)]),
    definition("samen", list("maatregel"), [rule("t", "6.14", together)]),
    definition("hoogste samen", percentage, [
      rule("hs", "6.15", {
        op: "highest",
        list: def("samen", list("maatregel")),
        variable: "maatregel",
        body: own("percentage", percentage),
        type: percentage,
      }),
    ]),
    definition("aantal zwaar", count, [
      rule("az", "6.16", {
        op: "count",
        list: {
          op: "filter",
          type: list("maatregel"),
          list: together,
          variable: "maatregel",
          where: compare(own("percentage", percentage), "<", num("50", percentage)),
        },
        variable: "maatregel",
        type: count,
      }),
    ]),
    definition("gemiddeld", money, [
      rule("m", "6.7", { op: "average-over-months", period: reference, body: income, type: money }),
    ]),
    definition("oudste maatregel", percentage, [
      rule("oudst", "6.9", {
        op: "first",
        list: maatregelen,
        variable: "maatregel",
        body: own("percentage", percentage),
        by: own("datum van het besluit", date),
        none: "0",
        type: percentage,
      }),
    ]),
    definition("gevolg", { kind: "keuze", options: ["licht", "zwaar"] }, [
      rule("gevolg", "6.9", {
        op: "lookup",
        arg: fact("geschonden plicht", { kind: "keuze", options: ["melden", "meewerken", "zoeken"] }),
        entries: [
          { option: "melden", value: "licht" },
          { option: "meewerken", value: "zwaar" },
        ],
        type: { kind: "keuze", options: ["licht", "zwaar"] },
      }),
    ]),
    definition("naar rato", money, [
      rule("n", "6.8", {
        op: "pro-rata",
        base: num("10000"),
        part: fact("deler", count),
        whole: num("36", count),
        type: money,
      }),
    ]),
    definition("einde", date, [
      rule("e", "6.9", {
        op: "date-shift",
        date: { op: "date-of-month", date: fact("datum", date), which: "last", monthOffset: 1, type: date },
        count: fact("deler", count),
        unit: "maand",
        sign: -1,
        type: date,
      }),
    ]),
    definition("lengte", span, [
      rule("l", "6.10", {
        op: "period-part",
        part: "duur",
        period: around("voor", "3", "maand", fact("datum", date)),
        type: span,
      }),
    ]),
    definition("per jaar", money, [
      rule("j", "6.11", {
        op: "convert",
        arg: fact("vermogen", money),
        from: { unit: "maand", count: 1 },
        to: { unit: "jaar", count: 1 },
        type: money,
      }),
    ]),
    definition("verschil", money, [
      rule("v", "6.12", {
        op: "difference",
        args: [
          fact("vermogen", money),
          { op: "multiply", args: [num("2", count), fact("norm", money)], type: money },
        ],
        type: money,
      }),
    ]),
  ],
  rights: [
    right("kleine toeslag", {
      amount: "hoogte",
      duration: "duur",
      grants: [
        rightRule(
          "g1",
          "1.1",
          all(
            compare(countHigh, "<=", num("2", count)),
            any(fact("a"), compare(monthsLow, ">=", num("6", count))),
            not(def("rijk")),
          ),
        ),
        rightRule(
          "g2",
          "1.2",
          { op: "is-unknown", arg: fact("norm", money), type: yesNo },
          { overrides: ["w1"] },
        ),
      ],
      refusals: [
        rightRule("w1", "2.1", {
          op: "every",
          list: fact("bonnen", list("maatregel")),
          variable: "maatregel",
          type: yesNo,
          body: lies(
            own("datum van het besluit", date),
            around("na", "10", "werkdag", fact("datum", date)),
            "na",
          ),
        }),
        rightRule(
          "w2",
          "2.2",
          all(fact("c"), {
            op: "one-of",
            arg: fact("deler", count),
            options: [num("1", count), num("2", count)],
            type: yesNo,
          }),
        ),
      ],
    }),
    right("hulp", {
      powers: [
        rightRule(
          "p1",
          "3",
          { op: "is-not-applicable", arg: fact("datum", date), type: yesNo },
          { actor: "het college" },
        ),
      ],
      opens: "ambtshalve",
    }),
    right("bonus", {
      grants: [
        rightRule("b1", "9", {
          op: "has-right",
          right: "kleine toeslag",
          of: variable("inwoner"),
          granted: true,
          type: yesNo,
        }),
      ],
      refusals: [
        rightRule("b2", "9.2", {
          op: "none",
          list: maatregelen,
          variable: "maatregel",
          body: compare(own("percentage", percentage), "=", num("100", percentage)),
          type: yesNo,
        }),
      ],
    }),
    right("rond", {
      grants: [
        rightRule("r", "9.3", compare(def("cirkel", money), ">", num("0")), {
          scope: { op: "duty-applies", duty: "plicht", type: yesNo },
        }),
      ],
    }),
  ],
  powers: [
    {
      id: "bepaalt",
      actor: "het college",
      name: "de duur",
      decides: "duur",
      bounds: [],
      condition: fact("b"),
      place: at("6.4"),
      text: "bepaalt",
    },
  ],
  duties: [
    {
      id: "plicht",
      holder: "de inwoner",
      name: "melden",
      text: "melden",
      items: [],
      open: false,
      condition: fact("c"),
      place: at("10"),
    },
  ],
  requirements: [{ id: "eis", for: "de aanvraag", condition: fact("b"), text: "formulier", place: at("11") }],
  departures: [
    departure("m1", "7.1", {
      targets: ["w1", "w2"],
      condition: { op: "effect-not-reached", type: yesNo },
      targetPlaces: [{ article: "7", text: "artikel 7" }],
    }),
    departure("m2", "7.2", {
      direction: "hoger",
      decides: "hoogte",
      bounds: [{ comparison: "<=", limit: num("1000") }],
      condition: yes,
    }),
  ],
});
