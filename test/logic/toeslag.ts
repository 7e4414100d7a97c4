// An inkomenstoeslag by hand, after the Rotterdam ordinance, in the words of a test.

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
  model,
  money,
  not,
  num,
  peildatum,
  right,
  rightRule,
  rule,
  variable,
  yesNo,
} from "./model.js";
import {
  monthly,
  percentage,
  period,
  around,
  incomeIn,
  atPeildatum,
  share,
  lies,
  maatregelen,
  own,
  sanctions,
  household,
  forms,
} from "./vocabulary.js";

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
