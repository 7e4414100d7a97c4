// The days on which something changes: the right days, told with the right reason, and none missed.

import { fileURLToPath } from "node:url";
import { timeline, timelineByDay, type Timeline } from "@andersom/logic";
import type { DecisionModel, Expr } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { modelIn } from "./differential.js";
import { familyModel, randomFamily } from "./family.js";
import { randomHousehold, randomNumbers } from "./households.js";
import {
  aFact,
  all,
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
import { toeslag } from "./toeslag.js";

const years = { kind: "getal", unit: "jaar" } as const;
const told = ({ entries }: Timeline): unknown =>
  entries.map(({ date: on, changes }) => [
    on,
    ...changes.map(({ kind, person, name, before, after, why }) => [
      kind,
      person,
      name,
      "text" in before ? before.text : before.kind,
      "text" in after ? after.text : after.kind,
      why.map((one) => `${one.kind}: ${one.text}`).join("; "),
    ]),
  ]);

const row = (amount: string, validFrom: string, validTo?: string) => ({
  cells: [],
  result: num(amount),
  resultRaw: `€ ${amount}`,
  validFrom,
  ...(validTo === undefined ? {} : { validTo }),
  place: at("2"),
});
const dated: DecisionModel = model({
  instrument: {
    kind: "verordening",
    title: "Proef",
    inForce: "2026-02-01",
    bases: [],
    uses: [],
    formOfAddress: "u",
    place: at("0"),
  },
  things: [...familyModel.things],
  peildatum: "peildatum",
  facts: [
    aFact("aanvraagdatum", date, { thing: "aanvraag" }),
    aFact("geboortedatum", date),
    aFact("laatste toekenning", { ...date, nvt: true }),
  ],
  definitions: [
    definition("peildatum", date, [rule("p", "1", fact("aanvraagdatum", date, variable("aanvraag")))], {
      thing: "aanvraag",
    }),
    definition("norm", money, [
      rule("n", "2", num("0"), {
        body: {
          form: "table",
          columns: [],
          resultHeader: "norm",
          rows: [row("100", "2026-01-01", "2026-06-30"), row("110", "2026-07-01")],
        },
      }),
    ]),
    definition("leeftijd", years, [
      rule("l", "3", {
        op: "completed",
        unit: "jaar",
        from: fact("geboortedatum", date),
        to: peildatum,
        type: years,
      }),
    ]),
  ],
  rights: [
    right("toeslag", {
      amount: "norm",
      grants: [rightRule("g", "4.1", all(compare(def("leeftijd", years), ">=", num("21", years))))],
      refusals: [
        rightRule("w", "4.2", {
          op: "lies",
          relation: "in",
          date: fact("laatste toekenning", { ...date, nvt: true }),
          target: {
            op: "period",
            relation: "voor",
            count: num("12", years),
            unit: "maand",
            anchor: peildatum,
            type: { kind: "periode" },
          },
          type: yesNo,
          text: "de laatste toekenning ligt in de 12 maanden voor de peildatum",
        }),
      ],
    }),
  ],
});
const one = {
  gegevens: {
    aanvraag: { aanvraagdatum: "2026-03-15" },
    inwoner: { geboortedatum: "2005-04-10", "laatste toekenning": "2025-09-20" },
  },
};
const year = { from: "2026-01-01", to: "2026-12-31" };

describe("a timeline", () => {
  it("tells what changes, when and why, as if asked anew each day", () => {
    const found = timeline(dated, one, year);
    expect(found.findings).toEqual([]);
    expect(told(found)).toEqual([
      [
        "2026-02-01",
        [
          "uitkomst",
          "inwoner",
          "toeslag",
          "niet aan de orde",
          "geweigerd",
          "inwerkingtreding: de verordening geldt pas vanaf 1 februari 2026",
        ],
      ],
      ["2026-04-10", ["waarde", "inwoner", "leeftijd", "20 jaar", "21 jaar", "verjaardag: geboortedatum"]],
      [
        "2026-09-21",
        [
          "uitkomst",
          "inwoner",
          "toeslag",
          "geweigerd",
          "toegekend",
          "regel: de laatste toekenning ligt in de 12 maanden voor de peildatum",
        ],
        [
          "hoogte",
          "inwoner",
          "toeslag",
          "niet van toepassing",
          "€ 110",
          "regel: de laatste toekenning ligt in de 12 maanden voor de peildatum",
        ],
      ],
    ]);
    expect(timelineByDay(dated, one, year)).toEqual(found);
  });

  it("tells an amount that has a successor", () => {
    const granted = { gegevens: { inwoner: { geboortedatum: "1990-01-01", "laatste toekenning": null } } };
    expect(told(timeline(dated, granted, { from: "2026-06-01", to: "2026-07-31" }))).toEqual([
      [
        "2026-07-01",
        [
          "hoogte",
          "inwoner",
          "toeslag",
          "€ 100",
          "€ 110",
          "bedrag: norm: € 100 vanaf 2026-01-01 tot en met 2026-06-30; bedrag: norm: € 110 vanaf 2026-07-01",
        ],
      ],
    ]);
  });

  it("of a household tells whose birthday it is", () => {
    const household = {
      personen: {
        Anja: { geboortedatum: "1987-01-30", inkomen: { "2026-03/2026-12": "700" }, kinderen: ["Noor"] },
        Noor: { geboortedatum: "2008-06-15", inkomen: { "2026-03/2026-12": "900" }, "redt het niet": true },
      },
      huishoudens: [{ leden: ["Anja", "Noor"] }],
      restIsNee: true,
      gevraagd: [
        { recht: "toeslag", voor: "Anja" },
        { recht: "jeugdhulp", voor: "Noor" },
      ],
    };
    const found = timeline(familyModel, household, { from: "2026-06-01", to: "2026-06-30" });
    expect(found.entries.map(({ date: on }) => on)).toEqual(["2026-06-15"]);
    const [{ changes }] = found.entries as [Timeline["entries"][number]];
    const find = (person: string, name: string) =>
      changes.find((change) => change.person === person && change.name === name);
    expect(find("Noor", "jeugdhulp")).toMatchObject({
      before: { text: "toegekend" },
      after: { text: "geweigerd" },
      why: [{ kind: "verjaardag", text: "geboortedatum", thing: "Noor" }],
    });
    expect(find("Anja", "toeslag")).toMatchObject({
      before: { text: "geweigerd" },
      after: { text: "toegekend" },
    });
    expect(find("Anja", "gezinsinkomen")).toMatchObject({
      before: { value: "1600" },
      after: { value: "700" },
    });
  });

  it.each([
    [{ from: "2026-02-30", to: "2026-12-31" }, "“2026-02-30” is geen bestaande datum zoals “2026-03-15”."],
    [{ from: "2026-12-31", to: "2026-01-01" }, "De laatste dag ligt voor de eerste."],
    [{ from: "2026-01-01", to: "2126-01-01" }, "Deze periode is te lang: hoogstens tien jaar."],
  ])("says what is wrong with the period %j", (period, message) => {
    expect(timeline(dated, one, period)).toMatchObject({ entries: [], findings: [{ message }] });
  });
});

describe("no day is missed", () => {
  const folder = (name: string): DecisionModel =>
    modelIn(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)));

  it.each([
    ["dates by hand", dated, 10, 500],
    ["people", familyModel, 8, 300],
    ["toeslag", toeslag, 6, 200],
    ["the example ordinance", folder("individuele-inkomenstoeslag"), 5, 200],
  ] as const)(
    "of %s",
    (name, of, households, days) => {
      const random = randomNumbers(11);
      let changes = 0;
      for (let index = 0; index < households; index++) {
        const household = name === "people" ? randomFamily(random) : randomHousehold(of, random);
        const start = `202${5 + Math.floor(random() * 3)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`;
        const end = new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
        const found = timeline(of, household, { from: start, to: end });
        changes += found.entries.length;
        expect(
          timelineByDay(of, household, { from: start, to: end }),
          JSON.stringify([household, start, end]),
        ).toEqual(found);
      }
      expect(changes).toBeGreaterThan(3);
    },
    300_000,
  );

  it("of rules about dates made up at random", () => {
    const random = randomNumbers(23);
    const pick = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)]!;
    const period = { kind: "periode" } as const;
    const size = () => num(String(pick([0, 1, 2, 3, 6, 12, 13, 30])), years);
    const units = ["dag", "week", "maand", "jaar", "kalendermaand"] as const;
    function someDate(depth: number): Expr {
      const inner = (): Expr => someDate(depth - 1);
      if (depth === 0 || random() < 0.3)
        return pick([peildatum, fact("datum", date), fact("andere datum", date), text("2026-05-31", date)]);
      return pick<() => Expr>([
        () => ({
          op: "date-shift",
          date: inner(),
          count: size(),
          unit: pick(units),
          sign: pick([1, -1]),
          type: date,
        }),
        () => ({
          op: "date-of-month",
          date: inner(),
          which: pick(["first", "last"]),
          monthOffset: pick([0, 1]),
          type: date,
        }),
        () => ({
          op: "period-part",
          part: pick(["begindatum", "einddatum"]),
          period: somePeriod(depth - 1),
          type: date,
        }),
      ])();
    }
    function somePeriod(depth: number): Expr {
      const relation = pick(["voor", "na", "vanaf"] as const);
      return {
        op: "period",
        relation,
        count: size(),
        unit: pick(units),
        anchor: someDate(depth),
        type: period,
      };
    }
    const condition = (): Expr =>
      pick<() => Expr>([
        () => ({ op: "lies", relation: "in", date: someDate(2), target: somePeriod(1), type: yesNo }),
        () => ({
          op: "lies",
          relation: pick(["voor", "na", "uiterlijk op", "vanaf"]),
          date: someDate(2),
          target: someDate(1),
          type: yesNo,
        }),
        () =>
          compare(
            {
              op: "completed",
              unit: pick(["jaar", "maand"]),
              from: someDate(1),
              to: someDate(1),
              type: years,
            },
            pick([">=", "="]),
            size(),
          ),
        () => compare(someDate(2), pick(["=", "<", ">="]), someDate(1)),
      ])();
    let changes = 0;
    for (let index = 0; index < 250; index++) {
      const ids = ["x", "y", "z"];
      const rules = model({
        facts: [aFact("datum", date), aFact("andere datum", date)],
        definitions: ids.map((id) => definition(id, yesNo, [rule(id, "1", condition())])),
      });
      const day = (): string =>
        `${pick([2006, 2025, 2026])}-${pick(["01-31", "02-28", "03-01", "05-30", "08-15", "12-31"])}`;
      const household = { gegevens: { inwoner: { datum: day(), "andere datum": day() } } };
      const window = { from: "2026-01-15", to: "2026-08-15" };
      const found = timeline(rules, household, window);
      changes += found.entries.length;
      const dates = (one: Timeline): unknown =>
        one.entries.map((entry) => [entry.date, entry.changes.map(({ id }) => id)]);
      expect(
        dates(timelineByDay(rules, household, window)),
        JSON.stringify([rules.definitions, household]),
      ).toEqual(dates(found));
    }
    expect(changes).toBeGreaterThan(100);
  }, 300_000);

  it("when a term clips at the end of a month", () => {
    const clipped = model({
      facts: [aFact("datum", date)],
      definitions: [
        definition("voorbij", yesNo, [
          rule("v", "1", {
            op: "lies",
            relation: "na",
            date: {
              op: "date-shift",
              date: peildatum,
              count: num("1", years),
              unit: "maand",
              sign: -1,
              type: date,
            },
            target: fact("datum", date),
            type: yesNo,
          }),
        ]),
        definition("dag", yesNo, [rule("d", "2", compare(peildatum, "=", text("2026-05-05", date)))]),
      ],
    });
    for (const day of ["2026-01-28", "2026-01-29", "2026-01-30", "2026-01-31", "2026-02-28", "2026-03-31"]) {
      const household = { gegevens: { inwoner: { datum: day } } };
      const found = timeline(clipped, household, { from: "2026-01-01", to: "2026-12-31" });
      expect(found.entries).toHaveLength(3);
      expect(timelineByDay(clipped, household, { from: "2026-01-01", to: "2026-12-31" })).toEqual(found);
    }
  });
});
