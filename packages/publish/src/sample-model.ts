// A small ordinance as a decision model, written by hand for the tests of this package.

import type { DecisionModel, Definition, Expr, Fact, Place, ValueType } from "@andersom/semantics";

const source = { file: "proef.andersom", start: 0, end: 0, line: 1, column: 1 };
const yesNo: ValueType = { kind: "ja-nee" };
const perMonth: ValueType = { kind: "bedrag", per: { unit: "maand", count: 1 } };
const forms = ["alleenstaande", "alleenstaande ouder", "gehuwden zonder kinderen", "gehuwden met kinderen"];

/** `artikel 3 lid 2 onderdeel b`, as a place. */
export function at(article: string, lid?: string, onderdeel?: string): Place {
  return {
    article,
    ...(lid === undefined ? {} : { lid }),
    ...(onderdeel === undefined ? {} : { onderdeel }),
    source,
  };
}

export function fact(name: string, thing: string, type: ValueType, more: Partial<Fact> = {}): Fact {
  return {
    id: `fact:${name}`,
    name,
    key: name,
    thing,
    type,
    kind: "gegeven",
    sources: [],
    place: { source },
    ...more,
  };
}

export function definition(
  name: string,
  type: ValueType,
  value: Expr,
  more: Partial<Definition> = {},
): Definition {
  const rule = {
    id: `rule:${name}`,
    place: more.place ?? at("1"),
    text: `${name === "inkomen" ? "Het" : "De"} ${name} is …`,
    body: { form: "value" as const, value },
    isDefault: false,
    overrides: [],
  };
  return {
    id: `definition:${name}`,
    name,
    key: name,
    kind: "begrip",
    type,
    combine: "one",
    rules: [rule],
    caps: [],
    place: rule.place,
    ...more,
  };
}

// Expressions.
export const of = (thing: string): Expr => ({
  op: "variable",
  name: thing,
  type: { kind: "ding", thing, optional: false },
});
export const read = (name: string, thing = "inwoner", type: ValueType = yesNo): Expr => ({
  op: "fact",
  fact: `fact:${name}`,
  of: of(thing),
  type,
});
export const named = (name: string, type: ValueType, thing?: string): Expr => ({
  op: "definition",
  definition: `definition:${name}`,
  type,
  ...(thing === undefined ? {} : { of: of(thing) }),
});
export const constant = (value: string, type: ValueType): Expr => ({ op: "constant", value, type });
export const euro = (value: string): Expr => constant(value, { kind: "bedrag" });
export const years = (value: string): Expr => constant(value, { kind: "getal", unit: "jaar" });
export const percentOf = (percent: string, quantity: Expr): Expr => ({
  op: "percent",
  args: [constant(percent, { kind: "percentage" }), quantity],
  type: quantity.type,
});
export const compare = (left: Expr, comparison: "=" | "<>" | "<" | "<=" | ">" | ">=", right: Expr): Expr => ({
  op: "compare",
  comparison,
  left,
  right,
  type: yesNo,
});
export const not = (arg: Expr): Expr => ({ op: "not", arg, type: yesNo });
export const all = (...items: readonly Expr[]): Expr => ({
  op: "all",
  items: items.map((expr) => ({ expr })),
  type: yesNo,
});
export const any = (...items: readonly Expr[]): Expr => ({
  op: "any",
  items: items.map((expr) => ({ expr })),
  type: yesNo,
});
export const peildatum: Expr = { op: "peildatum", type: { kind: "datum" } };
export const before = (count: number, unit: "maand" | "kalendermaand"): Expr => ({
  op: "period",
  relation: "voor",
  count: constant(String(count), { kind: "getal", unit: "maand" }),
  unit,
  anchor: peildatum,
  type: { kind: "periode" },
});
export const liesIn = (date: Expr, target: Expr): Expr => ({
  op: "lies",
  relation: "in",
  date,
  target,
  type: yesNo,
});
export const everyMonth = (period: Expr, body: Expr): Expr => ({
  op: "every-month",
  period,
  body,
  type: yesNo,
});
export const onPeildatum = (body: Expr): Expr => ({ op: "at-month", date: peildatum, body, type: body.type });

const age = named("leeftijd", { kind: "getal", unit: "jaar" }, "inwoner");
const norm = named("bijstandsnorm", perMonth, "huishouden");
const income = named("inkomen", perMonth, "huishouden");

const facts: Fact[] = [
  fact("aanvraagdatum", "aanvraag", { kind: "datum" }, { sources: ["uit de zaakadministratie"] }),
  fact("geboortedatum", "inwoner", { kind: "datum" }, { sources: ["uit de BRP"] }),
  fact("leefvorm", "huishouden", { kind: "keuze", options: forms }, { sources: ["uit de BRP"] }),
  fact("loon", "huishouden", { ...perMonth, reeks: true }, { sources: ["uit Suwinet"] }),
  fact("de inwoner gebruikt het formulier van het college", "inwoner", yesNo, {
    sources: ["uit de zaakadministratie"],
  }),
  fact("de inwoner volgt een opleiding", "inwoner", yesNo, {
    sources: ["van de inwoner", "uit het register van DUO"],
    question: "Volgt u nu een opleiding?",
  }),
  fact(
    "einde van de laatste opleiding",
    "inwoner",
    { kind: "datum", nvt: true },
    { sources: ["van de inwoner"] },
  ),
  fact("de inwoner heeft uitzicht op een hoger inkomen", "inwoner", yesNo, {
    kind: "oordeel",
    judge: "het college",
    weighs: ["wat de inwoner kan", "wat de inwoner heeft gedaan om meer te verdienen"],
  }),
  fact("er zijn bijzondere individuele omstandigheden", "inwoner", yesNo, {
    kind: "oordeel",
    judge: "het college",
  }),
  fact("maatregelen", "inwoner", { kind: "lijst", thing: "maatregel", atLeastOne: false }),
  fact("percentage", "maatregel", { kind: "percentage" }),
  fact("datum van het besluit", "maatregel", { kind: "datum" }),
];

const table = (
  header: string,
  rows: readonly (readonly [string, string])[],
  dates: { readonly validFrom?: string; readonly validTo?: string },
) => ({
  form: "table" as const,
  columns: [{ header: "leefvorm", expr: read("leefvorm", "huishouden", { kind: "keuze", options: forms }) }],
  resultHeader: header,
  rows: rows.map(([raw, amount]) => ({
    cells: [
      {
        raw,
        test: compare(
          read("leefvorm", "huishouden", { kind: "keuze", options: forms }),
          "=",
          constant(raw, { kind: "tekst" }),
        ),
      },
    ],
    result: euro(amount),
    resultRaw: `€ ${amount}`,
    ...dates,
    place: at("4"),
  })),
});

function tabled(
  name: string,
  type: ValueType,
  body: ReturnType<typeof table>,
  more: Partial<Definition>,
): Definition {
  const plain = definition(name, type, euro("0"), { thing: "huishouden", ...more });
  return { ...plain, rules: plain.rules.map((rule) => ({ ...rule, body })) };
}

const definitions: Definition[] = [
  definition("peildatum", { kind: "datum" }, read("aanvraagdatum", "aanvraag", { kind: "datum" }), {
    prose: [{ form: "text", text: "De dag waarop de inwoner de toeslag aanvraagt." }],
  }),
  definition("referteperiode", { kind: "periode" }, before(36, "kalendermaand")),
  definition(
    "leeftijd",
    { kind: "getal", unit: "jaar" },
    {
      op: "completed",
      unit: "jaar",
      from: read("geboortedatum", "inwoner", { kind: "datum" }),
      to: peildatum,
      type: { kind: "getal", unit: "jaar" },
    },
    { kind: "waarde", thing: "inwoner" },
  ),
  definition("inkomen", perMonth, read("loon", "huishouden", perMonth), {
    thing: "huishouden",
    prose: [{ form: "text", text: "Al het geld dat elke maand binnenkomt." }],
  }),
  tabled(
    "bijstandsnorm",
    perMonth,
    table(
      "bijstandsnorm",
      [
        ["alleenstaande", "1401.50"],
        ["alleenstaande ouder", "1401.50"],
        ["gehuwden zonder kinderen", "2002.13"],
        ["gehuwden met kinderen", "2002.13"],
      ],
      { validFrom: "2026-01-01", validTo: "2026-06-30" },
    ),
    { kind: "parameter", place: { instrument: "Participatiewet", article: "21", source } },
  ),
  definition(
    "de inwoner heeft een langdurig laag inkomen",
    yesNo,
    everyMonth(named("referteperiode", { kind: "periode" }), compare(income, "<=", percentOf("105", norm))),
    { thing: "inwoner", place: at("3", "1") },
  ),
  tabled(
    "hoogte van de inkomenstoeslag",
    { kind: "bedrag", per: { unit: "kalenderjaar", count: 1 } },
    table(
      "hoogte",
      [
        ["alleenstaande", "200"],
        ["alleenstaande ouder", "300"],
        ["gehuwden zonder kinderen", "300"],
        ["gehuwden met kinderen", "400"],
      ],
      {},
    ),
    { kind: "waarde", place: at("4") },
  ),
];

const grant = all(
  compare(age, ">=", years("21")),
  named("de inwoner heeft een langdurig laag inkomen", yesNo, "inwoner"),
  not(read("de inwoner heeft uitzicht op een hoger inkomen")),
  onPeildatum(compare(income, "<=", percentOf("130", norm))),
);
const refusal = any(
  read("de inwoner volgt een opleiding"),
  liesIn(read("einde van de laatste opleiding", "inwoner", { kind: "datum" }), before(12, "maand")),
  {
    op: "some",
    list: read("maatregelen", "inwoner", { kind: "lijst", thing: "maatregel", atLeastOne: false }),
    variable: "maatregel",
    body: all(
      compare(
        read("percentage", "maatregel", { kind: "percentage" }),
        "=",
        constant("100", { kind: "percentage" }),
      ),
      liesIn(read("datum van het besluit", "maatregel", { kind: "datum" }), before(12, "maand")),
    ),
    type: yesNo,
  },
);

/** The ordinance: one effect, one right with amounts, refusals, a requirement, maatwerk and an example. */
export const sampleModel: DecisionModel = {
  format: "andersom/decision-model",
  version: 1,
  instrument: {
    kind: "verordening",
    title: "Verordening inkomenstoeslag Waterrade 2026",
    municipality: "Waterrade",
    inForce: "2026-01-01",
    bases: [],
    uses: ["Participatiewet"],
    formOfAddress: "u",
    publicVersionGivesRights: false,
    place: { source },
  },
  laws: [
    {
      name: "Participatiewet",
      fullName: "Participatiewet",
      articles: [],
      grondwaarden: [],
      contents: [],
      bounds: [],
      powers: [],
    },
  ],
  citedPowers: [],
  effects: [
    {
      id: "effect:rondkomen",
      name: "rondkomen",
      prose: [{ form: "text", text: "Wie al lang weinig geld heeft, kan toch rondkomen." }],
      place: { declaration: "effect rondkomen", source },
    },
  ],
  coreValues: [],
  things: [
    { id: "inwoner", name: "inwoner", plural: "inwoners", article: "de", root: true },
    { id: "huishouden", name: "huishouden", article: "het", root: true },
    { id: "aanvraag", name: "aanvraag", article: "de", root: true },
    { id: "maatregel", name: "maatregel", article: "de", root: false },
  ],
  facts,
  definitions,
  peildatum: "definition:peildatum",
  rights: [
    {
      id: "right:inkomenstoeslag",
      name: "inkomenstoeslag",
      key: "inkomenstoeslag",
      thing: "inwoner",
      grants: [
        {
          id: "r1",
          place: at("3", "2"),
          text: "De inwoner heeft recht op inkomenstoeslag als …",
          condition: grant,
          overrides: [],
        },
      ],
      refusals: [
        {
          id: "r2",
          place: at("5", "1"),
          text: "Het einde van de laatste opleiding …",
          condition: refusal,
          overrides: [],
        },
      ],
      powers: [],
      amount: "definition:hoogte van de inkomenstoeslag",
      once: false,
      opens: "op aanvraag",
      place: at("3", "2"),
    },
  ],
  powers: [],
  conflicts: [],
  measures: [],
  duties: [
    {
      id: "d1",
      holder: "inwoner",
      name: "een wijziging in de leefvorm melden",
      text: "Plicht voor de inwoner: een wijziging in de leefvorm melden, binnen 1 maand na de wijziging.",
      items: [],
      open: false,
      term: { form: "binnen", count: 1, unit: "maand", text: "binnen 1 maand na de wijziging" },
      place: at("5", "3"),
    },
  ],
  departures: [
    {
      id: "dep1",
      actor: "het college",
      place: at("5", "2"),
      text: "Het college kan afwijken van lid 1.",
      targets: ["r2"],
      targetPlaces: [{ article: "5", lid: "1", text: "lid 1" }],
      wholeOrdinance: false,
      except: [],
      direction: "ten gunste",
      holder: "de inwoner",
      effect: "effect:rondkomen",
      motivation: true,
      condition: read("er zijn bijzondere individuele omstandigheden"),
      bounds: [],
    },
  ],
  delegations: [],
  indexations: [],
  requirements: [
    {
      id: "req1",
      for: "aanvraag",
      condition: read("de inwoner gebruikt het formulier van het college"),
      text: "Vereiste voor de aanvraag: de inwoner gebruikt het formulier van het college.",
      place: at("2"),
    },
  ],
  steps: [],
  acts: [],
  documents: [],
  suspensions: [],
  advice: [],
  guarantees: [],
  chapters: [],
  articles: (
    [
      ["2", "De aanvraag", ["req1"], ""],
      [
        "3",
        "Langdurig laag inkomen",
        ["rule:de inwoner heeft een langdurig laag inkomen", "r1"],
        "Hebt u al drie jaar weinig geld? Dan kunt u extra geld krijgen.",
      ],
      ["4", "Hoogte", ["rule:hoogte van de inkomenstoeslag"], ""],
      [
        "5",
        "Weigeren",
        ["r2", "dep1", "d1"],
        "Volgt u een opleiding? Dan krijgt u deze toeslag meestal niet.",
      ],
    ] as const
  ).map(([number, title, rules, text]) => ({
    number,
    title,
    effects: ["effect:rondkomen"],
    bases: [{ instrument: "Participatiewet", article: "36", text: "artikel 36 van de Participatiewet" }],
    leden: [
      {
        prose: [],
        rules,
        lapsed: false,
        textOnly: number === "5" ? ["Het college stelt nadere regels vast."] : [],
        place: at(number),
      },
    ],
    explanation: text === "" ? [] : [[{ form: "text" as const, text }]],
    place: at(number),
  })),
  examples: [
    {
      id: "example:1",
      title: "Samira voedt haar zoon alleen op",
      story: [[{ form: "text", text: "Samira heeft al jaren bijstand." }]],
      given: [
        {
          form: "value",
          target: "fact:leefvorm",
          of: [],
          value: "alleenstaande ouder",
          text: "de leefvorm is alleenstaande ouder",
          place: { source },
        },
        {
          form: "value",
          target: "fact:de inwoner volgt een opleiding",
          of: [],
          value: false,
          text: "de inwoner volgt geen opleiding",
          place: { source },
        },
      ],
      departures: [],
      expect: [
        {
          form: "recht",
          right: "right:inkomenstoeslag",
          granted: true,
          text: "de inwoner heeft recht op inkomenstoeslag",
          place: { source },
        },
      ],
      place: { source },
    },
  ],
};
