// Two whole models by hand: a small one that uses every form of expression, and an inkomenstoeslag.

import type { Expr, Fact } from "@andersom/semantics";
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
  peildatum,
  right,
  rightRule,
  rule,
  text,
  variable,
  yes,
  yesNo,
} from "./model.js";

const monthly = { ...money, reeks: true } as const;
const percentage = { kind: "percentage" } as const;
const period = { kind: "periode" } as const;
const span = { kind: "duur" } as const;

function around(
  relation: "voor" | "na" | "vanaf",
  amount: string,
  unit: "maand" | "kalendermaand" | "dag" | "werkdag",
  anchor: Expr = peildatum,
): Expr {
  return { op: "period", relation, count: num(amount, count), unit, anchor, type: period };
}
const reference = around("voor", "36", "kalendermaand");
const incomeIn = (body: Expr): Expr => ({
  op: "every-month",
  period: reference,
  body,
  type: yesNo,
  text: "in elke maand",
});
const atPeildatum = (body: Expr): Expr => ({
  op: "at-month",
  date: peildatum,
  body,
  type: body.type,
  text: "op de peildatum",
});
const share = (percent: string, of: Expr): Expr => ({
  op: "percent",
  args: [num(percent, percentage), of],
  type: money,
});
const lies = (date_: Expr, target: Expr, relation: "in" | "voor" | "na" = "in"): Expr => ({
  op: "lies",
  relation,
  date: date_,
  target,
  type: yesNo,
});
const maatregelen = fact("maatregelen", list("maatregel"));
const own = (id: string, type: Fact["type"]): Expr => fact(id, type, variable("maatregel"));

const sanctions: readonly Fact[] = [
  aFact("maatregelen", list("maatregel")),
  aFact("percentage", percentage, { thing: "maatregel" }),
  aFact("datum van het besluit", date, { thing: "maatregel" }),
];

const options = ["alleenstaande", "alleenstaande ouder", "gehuwden zonder kinderen", "gehuwden met kinderen"];
const household = { kind: "keuze", options } as const;
const forms = (amounts: readonly string[], validFrom?: string): Parameters<typeof definition>[2] => [
  rule("tabel", "4", num("0"), {
    body: {
      form: "table",
      columns: [{ header: "leefvorm", expr: fact("leefvorm", household) }],
      resultHeader: "hoogte",
      rows: options.map((option, index) => ({
        cells: [{ raw: option, test: compare(fact("leefvorm", household), "=", text(option, household)) }],
        result: num(amounts[index]!),
        resultRaw: amounts[index]!,
        place: at("4"),
        ...(validFrom === undefined ? {} : { validFrom, validTo: "2026-06-30" }),
      })),
    },
  }),
];

/** After the Rotterdam ordinance on individual income allowance, in the words of a test. */
export const toeslag = model({
  facts: [
    aFact("aanvraagdatum", date),
    aFact("geboortedatum", date),
    aFact("leefvorm", household),
    aFact("inkomen", monthly),
    aFact("vermogen", money),
    aFact("volgt een opleiding"),
    aFact("einde van de laatste opleiding", { ...date, nvt: true }),
    aFact("uitzicht op een hoger inkomen", yesNo, { kind: "oordeel", judge: "de consulent" }),
    aFact("bijzondere omstandigheden", yesNo, { kind: "oordeel", judge: "het college" }),
    aFact("had recht volgens de oude verordening"),
    ...sanctions,
  ],
  peildatum: "peildatum",
  effects: [{ id: "rondkomen", name: "rondkomen", prose: [], reachedBy: "het college", place: at("0") }],
  definitions: [
    definition("peildatum", date, [rule("p", "1", fact("aanvraagdatum", date))]),
    definition("leeftijd", count, [
      rule("l", "1", {
        op: "completed",
        unit: "jaar",
        from: fact("geboortedatum", date),
        to: peildatum,
        type: count,
      }),
    ]),
    definition("bijstandsnorm", money, forms(["1401.50", "1401.50", "2002.13", "2002.13"], "2026-01-01"), {
      kind: "parameter",
    }),
    definition("vermogensgrens", money, forms(["8000", "16000", "16000", "16000"], "2026-01-01"), {
      kind: "parameter",
    }),
    definition("laag inkomen", yesNo, [
      rule(
        "3.1",
        "3.1",
        incomeIn(compare(fact("inkomen", monthly), "<=", share("105", def("bijstandsnorm", money)))),
      ),
    ]),
    definition("wettelijke voorwaarden", yesNo, [
      rule(
        "w",
        "36.1",
        all(
          compare(def("leeftijd", count), ">=", num("21", count)),
          def("laag inkomen"),
          compare(fact("vermogen", money), "<=", def("vermogensgrens", money)),
          not(fact("uitzicht op een hoger inkomen")),
        ),
      ),
    ]),
    definition("hoogte", money, forms(["200", "300", "300", "400"])),
    definition("hoogte overgang", money, [rule("o", "6.1", num("120"))]),
  ],
  rights: [
    right("inkomenstoeslag", {
      amount: "hoogte",
      grants: [
        rightRule(
          "3.2",
          "3.2",
          all(
            def("wettelijke voorwaarden"),
            atPeildatum(compare(fact("inkomen", monthly), "<=", share("130", def("bijstandsnorm", money)))),
          ),
        ),
      ],
      refusals: [
        rightRule(
          "5.1",
          "5.1",
          any(
            fact("volgt een opleiding"),
            lies(fact("einde van de laatste opleiding", date), around("voor", "12", "maand")),
            {
              op: "some",
              list: maatregelen,
              variable: "maatregel",
              type: yesNo,
              text: "maatregel",
              body: all(
                compare(own("percentage", percentage), "=", num("100", percentage)),
                lies(own("datum van het besluit", date), around("voor", "12", "maand")),
              ),
            },
          ),
        ),
      ],
    }),
    right("overgangsbedrag", {
      amount: "hoogte overgang",
      grants: [
        rightRule(
          "6.1",
          "6.1",
          all(fact("had recht volgens de oude verordening"), {
            op: "has-right",
            right: "inkomenstoeslag",
            of: variable("inwoner"),
            granted: false,
            because: [{ article: "3", text: "artikel 3" }],
            type: yesNo,
          }),
          {
            scope: lies(fact("aanvraagdatum", date), {
              op: "constant",
              value: { from: "2026-01-01", to: "2026-04-30" },
              type: period,
            }),
          },
        ),
      ],
    }),
  ],
  departures: [
    departure("5.2", "5.2", {
      targets: ["5.1"],
      targetPlaces: [{ article: "5", lid: "1", text: "lid 1" }],
      effect: "rondkomen",
      condition: fact("bijzondere omstandigheden"),
    }),
  ],
});

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

/** Not an ordinance: every form of expression, rule and precedence at least once. */
export const small = model({
  facts: [
    aFact("a"),
    aFact("b"),
    aFact("c"),
    aFact("vermogen", money),
    aFact("norm", { ...money, nvt: true }),
    aFact("deler", count),
    aFact("datum", { ...date, nvt: true }),
    aFact("inkomen", monthly),
    aFact("termijn", span),
    ...sanctions,
    aFact("bonnen", list("maatregel"), { completeFrom: text("2026-04-01", date) }),
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
    definition("gemiddeld", money, [
      rule("m", "6.7", { op: "average-over-months", period: reference, body: income, type: money }),
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
