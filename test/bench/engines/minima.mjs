// The minimum-income scheme of test/bench/minima, written by hand for each engine. Amounts are whole cents, because two of
// the three count in binary floating point; each gives { granted, cents } for one household.

import { ZenEngine } from "@gorules/zen-engine";
import { evaluate } from "feelin";
import { Engine } from "json-rules-engine";

const adultBefore = "2008-03-16";

/** One graph: derived values, the tables, the tests and the amount. */
function graph() {
  const expressions = (id, pairs) => ({
    id,
    type: "expressionNode",
    name: id,
    position: { x: 0, y: 0 },
    content: {
      expressions: pairs.map(([key, value], at) => ({ id: `${id}${at}`, key, value })),
      passThrough: true,
      inputField: null,
      outputPath: null,
      executionMode: "single",
    },
  });
  const table = (id, inputs, output, rules) => ({
    id,
    type: "decisionTableNode",
    name: id,
    position: { x: 0, y: 0 },
    content: {
      hitPolicy: "first",
      inputs: inputs.map((field, at) => ({ id: `${id}i${at}`, name: field, field })),
      outputs: [{ id: `${id}o`, name: output, field: output }],
      rules: rules.map((row, at) => ({
        _id: `${id}r${at}`,
        ...Object.fromEntries(inputs.map((_, column) => [`${id}i${column}`, row[column]])),
        [`${id}o`]: row.at(-1),
      })),
      passThrough: true,
      passThorough: true,
      inputField: null,
      outputPath: null,
      executionMode: "single",
    },
  });
  const nodes = [
    { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 }, content: {} },
    expressions("people", [["grown", `filter(members, date(#.born) <= date("${adultBefore}"))`]]),
    expressions("sums", [
      ["adults", "len(grown)"],
      ["children", "len(members) - len(grown)"],
      ["income", "sum(map(grown, #.income))"],
      ["assets", "sum(map(members, #.assets))"],
      ["long", "some(members, #.years >= 3)"],
    ]),
    table("normtable", ["adults", "children"], "norm", [
      ["<= 1", "0", "140150"],
      ["<= 1", ">= 1", "154165"],
      [">= 2", "", "200213"],
    ]),
    table("limittable", ["adults"], "limit", [
      ["<= 1", "777000"],
      [">= 2", "1554000"],
    ]),
    expressions("amounts", [
      ["above", "max([income - norm, 0])"],
      ["help", "adults * 2500 + children * 4000 + (long ? 1500 : 0)"],
      ["rentpart", "min([rent * 0.1, 6000])"],
    ]),
    expressions("result", [
      ["granted", "income <= norm * 1.3 and assets <= limit"],
      ["cents", "floor(max([help + rentpart - above * 0.25, 0]))"],
    ]),
    { id: "out", type: "outputNode", name: "out", position: { x: 0, y: 0 }, content: {} },
  ];
  const edges = nodes.slice(1).map(({ id }, at) => ({
    id: `e${at}`,
    type: "edge",
    sourceId: nodes[at].id,
    targetId: id,
  }));
  return { contentType: "application/vnd.gorules.decision", nodes, edges };
}

export function zen() {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph())));
  const read = ({ result }) => ({ granted: result.granted, cents: Number(result.cents) });
  return {
    name: "@gorules/zen-engine",
    decide: async (household) => read(await decision.evaluate(household)),
    traced: async (household) => {
      const response = await decision.evaluate(household, { trace: true });
      if (Object.keys(response.trace).length === 0) throw new Error("no trace");
      return read(response);
    },
  };
}

export function jsonRules() {
  const engine = new Engine();
  const adult = (member) => member.born <= adultBefore;
  const fact = (name, compute) => engine.addFact(name, (_params, almanac) => compute(almanac));
  const members = (almanac) => almanac.factValue("members");
  fact("adults", async (almanac) => (await members(almanac)).filter(adult).length);
  fact("children", async (almanac) => (await members(almanac)).filter((one) => !adult(one)).length);
  fact("familyIncome", async (almanac) =>
    (await members(almanac)).filter(adult).reduce((sum, one) => sum + one.income, 0),
  );
  fact("familyAssets", async (almanac) => (await members(almanac)).reduce((sum, one) => sum + one.assets, 0));
  fact("norm", async (almanac) => {
    if ((await almanac.factValue("adults")) >= 2) return 200_213;
    return (await almanac.factValue("children")) === 0 ? 140_150 : 154_165;
  });
  fact("assetsLimit", async (almanac) => ((await almanac.factValue("adults")) >= 2 ? 1_554_000 : 777_000));
  fact("incomeLimit", async (almanac) => ((await almanac.factValue("norm")) * 13) / 10);
  fact("cents", async (almanac) => {
    const long = (await members(almanac)).some((one) => one.years >= 3);
    const help =
      (await almanac.factValue("adults")) * 2500 +
      (await almanac.factValue("children")) * 4000 +
      (long ? 1500 : 0);
    const above = Math.max(0, (await almanac.factValue("familyIncome")) - (await almanac.factValue("norm")));
    const rent = Math.min(120_000, (await almanac.factValue("rent")) * 2);
    return Math.floor(Math.max(0, help * 20 + rent - above * 5) / 20);
  });
  engine.addRule({
    conditions: {
      all: [
        { fact: "familyIncome", operator: "lessThanInclusive", value: { fact: "incomeLimit" } },
        { fact: "familyAssets", operator: "lessThanInclusive", value: { fact: "assetsLimit" } },
      ],
    },
    event: { type: "granted" },
  });
  return {
    name: "json-rules-engine",
    decide: async (household) => {
      const { events, almanac } = await engine.run(household);
      return { granted: events.length > 0, cents: await almanac.factValue("cents") };
    },
  };
}

/** One boxed context; feelin takes text for each evaluation, which is how its users call it. */
const feel = `{
  grown: members[born <= "${adultBefore}"],
  adults: count(grown),
  children: count(members) - adults,
  family: if adults = 0 then 0 else sum(grown.income),
  wealth: sum(members.assets),
  long: some one in members satisfies one.years >= 3,
  norm: if adults >= 2 then 200213 else if children = 0 then 140150 else 154165,
  limit: if adults >= 2 then 1554000 else 777000,
  above: max(family - norm, 0),
  help: adults * 2500 + children * 4000 + (if long then 1500 else 0),
  granted: family * 10 <= norm * 13 and wealth <= limit,
  cents: floor(max(help * 20 + min(rent * 2, 120000) - above * 5, 0) / 20)
}`;

export function feelin() {
  return {
    name: "feelin",
    decide: (household) => {
      const { value } = evaluate(feel, household);
      return { granted: value.granted, cents: value.cents };
    },
  };
}
