// An ordinance by hand about people who live together, and households made up at random for it.

import type { DecisionModel, Expr, Fact } from "@andersom/semantics";
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
  variable,
  yesNo,
} from "./model.js";
import { monthly } from "./vocabulary.js";

const person = { kind: "ding", thing: "inwoner", optional: true } as const;
const people = list("inwoner");
const years = { kind: "getal", unit: "jaar" } as const;
const home: Expr = {
  op: "variable",
  name: "huishouden",
  type: { kind: "ding", thing: "huishouden", optional: false },
};
const inwoner = variable("inwoner");
const kind = variable("kind");
const partner = fact("partner", person);
const ofHome = (id: string, more: Partial<Fact> = {}): Fact =>
  aFact(id, yesNo, { thing: "huishouden", ...more });
const income: Expr = { op: "at-month", date: peildatum, body: fact("inkomen", monthly), type: money };
const age = (of: Expr): Expr => ({
  op: "definition",
  definition: "leeftijd",
  of,
  type: years,
  text: "leeftijd",
});
const sumOf = (list_: Expr): Expr => ({
  op: "sum",
  list: list_,
  variable: "lid",
  body: { op: "at-month", date: peildatum, body: fact("inkomen", monthly, variable("lid")), type: money },
  type: money,
});
const family: Expr = {
  op: "union",
  items: [
    inwoner,
    partner,
    {
      op: "filter",
      list: fact("kinderen", people),
      variable: "kind",
      where: compare(age(kind), "<", num("18", years)),
      type: people,
    },
  ],
  type: people,
};

/** People, their households, a right of each person, one of the household, and one that follows from another's. */
export const familyModel: DecisionModel = model({
  instrument: {
    kind: "verordening",
    title: "Gezin",
    inForce: "2026-07-01",
    retroactiveTo: "2026-01-01",
    bases: [],
    uses: [],
    formOfAddress: "u",
    place: at("0"),
  },
  things: [
    { id: "inwoner", name: "inwoner", article: "de", root: true },
    { id: "huishouden", name: "huishouden", article: "het", root: true },
    { id: "aanvraag", name: "aanvraag", article: "de", root: true },
  ],
  facts: [
    aFact("geboortedatum", date),
    aFact("inkomen", monthly),
    aFact("partner", person),
    aFact("kinderen", people),
    aFact("huisgenoten", people),
    aFact("studeert"),
    aFact("redt het niet", yesNo, { kind: "oordeel", judge: "de consulent" }),
    ofHome("huurachterstand"),
    aFact("leden", people, { thing: "huishouden" }),
    aFact("spoed", yesNo, { thing: "aanvraag" }),
    aFact("aanvrager", { kind: "ding", thing: "inwoner", optional: false }, { thing: "aanvraag" }),
  ],
  definitions: [
    definition("leeftijd", years, [
      rule("l", "1", {
        op: "completed",
        unit: "jaar",
        from: fact("geboortedatum", date),
        to: peildatum,
        type: years,
      }),
    ]),
    definition("extra", money, []),
    definition("gezin", people, [rule("f", "2", family)]),
    definition("gezinsinkomen", money, [rule("i", "3", sumOf(def("gezin", people)))]),
    definition("bijdrage", money, [
      rule("b", "4", num("100"), { isDefault: true }),
      rule("b2", "4.2", num("250"), { when: compare(age(inwoner), ">=", num("27", years)) }),
    ]),
    definition(
      "aantal leden",
      count,
      [rule("a", "5", { op: "count", list: fact("leden", people, home), variable: "lid", type: count })],
      {
        thing: "huishouden",
      },
    ),
  ],
  rights: [
    right("toeslag", {
      amount: "bijdrage",
      grants: [
        rightRule(
          "g",
          "6.1",
          all(
            compare(def("gezinsinkomen", money), "<=", num("1500")),
            compare(age(inwoner), ">=", num("18", years)),
          ),
        ),
      ],
      refusals: [
        rightRule("w", "6.2", fact("studeert")),
        rightRule("w2", "6.3", {
          op: "some",
          list: fact("huisgenoten", people),
          variable: "h",
          body: fact("studeert", yesNo, variable("h")),
          type: yesNo,
        }),
      ],
    }),
    right("jeugdhulp", {
      grants: [rightRule("j", "7", all(compare(age(inwoner), "<", num("18", years)), fact("redt het niet")))],
    }),
    right("één plan", {
      thing: "huishouden",
      opens: "ambtshalve",
      grants: [
        rightRule(
          "p",
          "8",
          any(
            fact("huurachterstand", yesNo, home),
            compare(
              { op: "definition", definition: "aantal leden", of: home, type: count },
              ">=",
              num("4", count),
            ),
          ),
        ),
      ],
    }),
    right("rust", {
      grants: [
        rightRule("r", "9", {
          op: "some",
          list: fact("kinderen", people),
          variable: "kind",
          body: { op: "has-right", right: "jeugdhulp", of: kind, granted: true, type: yesNo },
          type: yesNo,
        }),
      ],
      refusals: [
        rightRule("r2", "9.2", {
          op: "has-right",
          right: "toeslag",
          of: partner,
          granted: true,
          type: yesNo,
        }),
      ],
    }),
    right("voorrang", {
      thing: "aanvraag",
      grants: [rightRule("v", "10", fact("spoed", yesNo, variable("aanvraag")))],
    }),
  ],
  powers: [
    {
      id: "bepaalt",
      actor: "het college",
      name: "het extra bedrag",
      decides: "extra",
      bounds: [{ comparison: "<=", limit: def("bijdrage", money) }],
      place: at("12"),
      text: "Het college bepaalt het extra bedrag.",
    },
  ],
  departures: [
    departure("m", "6.4", {
      targets: ["w"],
      targetPlaces: [{ article: "6", lid: "2", text: "lid 2" }],
      condition: not(fact("redt het niet")),
    }),
    departure("m2", "4.3", {
      direction: "hoger",
      decides: "bijdrage",
      bounds: [{ comparison: "<=", limit: num("400") }],
    }),
  ],
  guarantees: [
    {
      id: "bodem",
      title: "Niemand zakt door de bodem",
      thing: "inwoner",
      condition: any(compare(income, ">=", num("200")), compare(age(inwoner), "<", num("18", years))),
      exceptions: [],
      place: at("11"),
    },
  ],
});

/** One to four people with relations between them, now and then with a name nobody has. */
export function randomFamily(random: () => number): Record<string, unknown> {
  const pick = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)]!;
  const chance = (probability: number): boolean => random() < probability;
  const names = ["Anja", "Ruud", "Tim", "Eva"].slice(0, 1 + Math.floor(random() * 4));
  const missing = pick([0, 0.05, 0.4]);
  const maybe = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
    Object.fromEntries(entries.filter(() => !chance(missing)));
  const others = (name: string): string[] => names.filter((other) => other !== name && chance(0.5));
  const personen = Object.fromEntries(
    names.map((name) => [
      name,
      maybe([
        ["geboortedatum", `${pick([1970, 1999, 2008, 2009, 2015])}-${pick(["03-15", "03-16", "06-15"])}`],
        ["inkomen", { "2026-03": pick(["0", "199", "500", "1200", "1500.01"]) }],
        ["partner", pick([null, null, ...names, ...(chance(0.05) ? ["Niemand", {}] : [])])],
        ["kinderen", chance(0.05) ? [{ geboortedatum: "2015-01-01" }, "Tm"] : others(name)],
        ["studeert", chance(0.3)],
        ...(chance(0.3) ? [["extra", pick(["50", "150", "300"])] as const] : []),
        ["redt het niet", chance(0.5)],
        ...(chance(0.1) ? [["huisgenoten", others(name)] as const] : []),
      ]),
    ]),
  );
  const [first, second] = [names.slice(0, Math.ceil(names.length * random())), names];
  const home = (leden: readonly string[]): object => ({
    leden,
    ...maybe([["huurachterstand", chance(0.3)]]),
  });
  const request = (): object => ({
    clausule: pick(["artikel 6 lid 4", "artikel 4 lid 3", "artikel 6 lid 2"]),
    door: "het college",
    richting: pick(["ten gunste", "hoger"]),
    motivering: "Nodig.",
    ...(chance(0.8) ? { voor: pick(names) } : {}),
    ...(chance(0.5) ? { waarde: { bijdrage: pick(["300", "500", "50"]) } } : {}),
  });
  return {
    ...(chance(0.95) ? { peildatum: chance(0.05) ? "2025-12-31" : "2026-03-15" } : {}),
    personen,
    ...(chance(0.85)
      ? {
          huishoudens: pick([
            [home(names)],
            [home(first), home(second.filter((one) => !first.includes(one)))],
          ]),
        }
      : {}),
    ...(chance(0.5) ? { aanvrager: pick(names) } : {}),
    ...(chance(0.3) ? { restIsNee: true } : {}),
    gegevens: {
      aanvraag: maybe([["spoed", chance(0.5)]]),
      ...(chance(0.2) ? { huishouden: { huurachterstand: true } } : {}),
    },
    ...(chance(0.4)
      ? { gevraagd: [pick(["toeslag", "rust"]), { recht: "jeugdhulp", voor: pick(names) }] }
      : {}),
    ...(chance(0.5) ? { maatwerk: chance(0.5) ? [request(), request()] : [request()] } : {}),
  };
}
