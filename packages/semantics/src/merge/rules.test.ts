// How rules stand towards each other: scope, exceptions, precedence, grounds added with `ook`, maatwerk.

import { describe, expect, it } from "vitest";
import type { DecisionModel } from "../model/index.js";
import { found } from "../testing/compile.js";
import { modelOf, ordinance } from "../testing/ordinance.js";
import { show } from "../testing/show.js";

const blocks = `gegevens van de inwoner
  inkomen: bedrag.
  volgt een studie: ja of nee.
  zorgt voor kinderen: ja of nee.

oordelen van het college
  er zijn bijzondere omstandigheden: ja of nee.
`;
const text = (rules: string): string => ordinance({ blocks, rules });
const model = (rules: string): DecisionModel => modelOf(text(rules));
const right = (rules: string) => {
  const [only] = model(rules).rights;
  if (only === undefined) throw new Error("no right");
  return only;
};
const scope = (rule: { readonly scope?: Parameters<typeof show>[0] } | undefined): string | undefined =>
  rule?.scope === undefined ? undefined : show(rule.scope);

const refusal = `lid 2
  De inwoner heeft geen recht op toeslag als minstens een van deze gronden geldt:
    a. het inkomen is meer dan € 1.500;
    b. minstens een van deze gronden geldt:
      1°. de inwoner volgt een studie;
      2°. de inwoner heeft geen werk.
`;

describe("switches", () => {
  it("`dit lid geldt niet als` narrows the rules of that lid", () => {
    const rules = `${refusal}  Dit lid geldt niet als de inwoner zorgt voor kinderen.\n`;
    expect(found(text(rules))).toEqual([]);
    expect(scope(right(rules).refusals[0])).toBe("(not inwoner.zorgt-voor-kinderen)");
    expect(scope(right(rules).grants[0])).toBeUndefined();
  });

  it("`dit artikel geldt alleen als` narrows every rule of the article", () => {
    const rules = `${refusal}\nlid 3\n  Dit artikel geldt alleen als geldt: de inwoner zorgt voor kinderen.\n`;
    expect(found(text(rules))).toEqual([]);
    expect(scope(right(rules).refusals[0])).toBe("inwoner.zorgt-voor-kinderen");
    expect(scope(right(rules).grants[0])).toBe("inwoner.zorgt-voor-kinderen");
  });

  it("several narrow together", () => {
    const rules = `${refusal}  Dit lid geldt niet als de inwoner zorgt voor kinderen.

lid 3
  Niet van toepassing is lid 2, als er zijn bijzondere omstandigheden.
`;
    expect(scope(right(rules).refusals[0])).toBe(
      "(all (not inwoner.zorgt-voor-kinderen) (not inwoner.er-is-bijzondere-omstandigheden))",
    );
  });

  it("`niet van toepassing is … onderdeel a` counts as absent in a list of grounds", () => {
    const rules = `${refusal}\nlid 3\n  Niet van toepassing is lid 2 onderdeel a, als de inwoner zorgt voor kinderen.\n`;
    expect(found(text(rules))).toEqual([]);
    const [rule] = right(rules).refusals;
    expect(scope(rule)).toBeUndefined();
    expect(rule?.condition === undefined ? "" : show(rule.condition)).toBe(
      '(any (all (compare > inwoner.inkomen "1500") (not inwoner.zorgt-voor-kinderen)) (any inwoner.volgt-studie (not inwoner.inwoner-heeft-werk)))',
    );
  });

  it("`… onderdeel b 2°` reaches into the inner list", () => {
    const rules = `${refusal}\nlid 3\n  Niet van toepassing is lid 2 onderdeel b 2°, als de inwoner zorgt voor kinderen.\n`;
    expect(found(text(rules))).toEqual([]);
    const condition = right(rules).refusals[0]?.condition;
    expect(condition === undefined ? "" : show(condition)).toContain(
      "(any inwoner.volgt-studie (all (not inwoner.inwoner-heeft-werk) (not inwoner.zorgt-voor-kinderen)))",
    );
  });

  it("an onderdeel of conditions that is switched off counts as fulfilled", () => {
    const rules = `lid 2
  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de inwoner volgt een studie;
    b. het inkomen is hoogstens € 900.

lid 3
  Niet van toepassing is lid 2 onderdeel b.
`;
    const condition = right(rules).grants[1]?.condition;
    expect(condition === undefined ? "" : show(condition)).toBe(
      '(all inwoner.volgt-studie (any (compare <= inwoner.inkomen "900") (not false)))',
    );
  });

  it.each([
    ["AND2023 lid 2 onderdeel d", `${refusal}\nlid 3\n  Niet van toepassing is lid 2 onderdeel d.\n`],
    [
      "AND2005 artikel 1 lid 4",
      "artikel 2 Bonus\n  De inwoner heeft werk als geldt: de inwoner heeft geen recht op toeslag wegens artikel 1 lid 4.\n",
    ],
    [
      "AND2005 artikel 7",
      "maatwerk bij deze verordening, behalve artikel 7\n  De gemeente mag afwijken ten gunste van de inwoner als er zijn bijzondere omstandigheden.\n",
    ],
    [
      "AND2005 artikel 5",
      "voorbeeld Eva\n  Op 16 maart 2026.\n  Dan de inwoner heeft geen recht op toeslag wegens artikel 5.\n",
    ],
    ["AND2005 lid 7", "lid 3\n  Niet van toepassing is lid 7.\n"],
    [
      "AND2023 artikel 2",
      "artikel 2 Uitleg\n  > Alleen tekst.\n\nartikel 3 Uit\n  Niet van toepassing is artikel 2.\n",
    ],
  ])("%s", (message, rules) => {
    expect(found(text(rules))).toEqual([message]);
  });
});

describe("precedence", () => {
  const amount = "lid 2\n  De hoogte van de toeslag is € 100.\n";
  const overrides = (rules: string) =>
    model(rules)
      .definitions.find(({ key }) => key === "hoogte van toeslag")
      ?.rules.map(({ overrides: ids }) => ids);

  it("`in afwijking van` names the rule that gives way", () => {
    const rules = `${amount}\nlid 3\n  In afwijking van lid 2 geldt: de hoogte van de toeslag is € 150 als de inwoner volgt een studie.\n`;
    expect(found(text(rules))).toEqual([]);
    expect(overrides(rules)).toEqual([[], ["1.2#1"]]);
  });

  it("an exception to the exception names the exception", () => {
    const rules = `${amount}
lid 3
  In afwijking van lid 2 geldt: de hoogte van de toeslag is € 150 als de inwoner volgt een studie.

lid 4
  In afwijking van lid 3 geldt: de hoogte van de toeslag is € 175 als de inwoner zorgt voor kinderen.
`;
    expect(overrides(rules)).toEqual([[], ["1.2#1"], ["1.3#1"]]);
  });

  it("one in another article may say so too", () => {
    const rules = `${amount}
artikel 2 Studenten
  Effect: meedoen.
  In afwijking van artikel 1 lid 2 geldt: de hoogte van de toeslag is € 150 als de inwoner volgt een studie.
`;
    expect(found(text(rules))).toEqual([]);
    expect(overrides(rules)).toEqual([[], ["1.2#1"]]);
  });

  it("`onverminderd` gives no precedence", () => {
    const rules = `${amount}\nlid 3\n  Onverminderd lid 2: de hoogte van de toeslag is € 150 als de inwoner volgt een studie.\n`;
    expect(found(text(rules))).toEqual([]);
    expect(overrides(rules)).toEqual([[], []]);
  });

  it("`tenzij anders bepaald` makes a default", () => {
    const rules = "lid 2\n  De hoogte van de toeslag is € 100, tenzij anders bepaald.\n";
    expect(
      model(rules).definitions.find(({ key }) => key === "hoogte van toeslag")?.rules[0]?.isDefault,
    ).toBe(true);
  });

  it("departs from nothing where the other rule decides something else", () => {
    const rules = `${amount}\nlid 3\n  In afwijking van lid 1 geldt: de hoogte van de toeslag is € 150.\n`;
    expect(found(text(rules))).toEqual(["AND2019 lid 1"]);
  });

  it("caps stand beside the rules", () => {
    const rules = `${amount}\nlid 3\n  De hoogte van de toeslag is hoogstens € 120.\n`;
    const definition = model(rules).definitions.find(({ key }) => key === "hoogte van toeslag");
    expect(found(text(rules))).toEqual([]);
    expect(definition?.rules).toHaveLength(1);
    expect(definition?.caps.map(({ comparison, limit }) => `${comparison} ${show(limit)}`)).toEqual([
      '<= "120"',
    ]);
  });
});

describe("ook", () => {
  const notion = `begrip de inwoner is kwetsbaar
  als geldt: de inwoner zorgt voor kinderen.

`;
  it("adds a ground to a begrip", () => {
    const rules = "lid 2\n  De inwoner is ook kwetsbaar als de inwoner volgt een studie.\n";
    const source = ordinance({ blocks: `${blocks}\n${notion}`, rules });
    expect(found(source)).toEqual([]);
    const definition = modelOf(source).definitions.find(({ key }) => key === "inwoner is kwetsbaar");
    expect(definition?.combine).toBe("any");
    expect(
      definition?.rules.map(({ body }) => (body.form === "value" ? show(body.value) : body.form)),
    ).toEqual(["inwoner.zorgt-voor-kinderen", "inwoner.volgt-studie"]);
  });

  it("needs a begrip to add to", () => {
    const rules = "lid 2\n  De inwoner is ook kwetsbaar als de inwoner volgt een studie.\n";
    expect(found(text(rules)).map((message) => message.slice(0, 7))).toEqual(["AND2001"]);
  });
});

describe("a sure case", () => {
  it("goes with its judgement", () => {
    const rules =
      "lid 2\n  Er zijn in ieder geval bijzondere omstandigheden als de inwoner zorgt voor kinderen.\n";
    expect(found(text(rules))).toEqual([]);
    const fact = model(rules).facts.find(({ kind }) => kind === "oordeel");
    expect(fact?.sureCases?.map(({ answer, when }) => [answer, show(when)])).toEqual([
      [true, "inwoner.zorgt-voor-kinderen"],
    ]);
  });
});

describe("maatwerk", () => {
  it("as a lid names actor, direction, effect, reasons and the rules it may leave", () => {
    const rules = `${refusal}
lid 3
  Het college kan afwijken van lid 2, ten gunste van de inwoner, voor het effect meedoen, met motivering,
    als geldt: er zijn bijzondere omstandigheden.
`;
    expect(found(text(rules))).toEqual([]);
    expect(model(rules).departures[0]).toMatchObject({
      actor: "Het college",
      targets: ["1.2#1"],
      direction: "ten gunste",
      holder: "de inwoner",
      effect: "effect:meedoen",
      motivation: true,
      wholeOrdinance: false,
    });
  });

  it("as a block sets a value within bounds", () => {
    const rules = `lid 2
  De hoogte van de toeslag is € 100.

maatwerk bij lid 2
  De gemeente mag de hoogte van de toeslag hoger vaststellen als er zijn bijzondere omstandigheden.
  De hoogte van de toeslag is dan hoogstens € 300.
`;
    expect(found(text(rules))).toEqual([]);
    const [departure] = model(rules).departures;
    expect(departure).toMatchObject({ direction: "hoger", targets: ["1.2#1"], motivation: true });
    expect(departure?.decides).toBe("waarde:hoogte van toeslag");
    expect(departure?.bounds.map(({ comparison, limit }) => `${comparison} ${show(limit)}`)).toEqual([
      '<= "300"',
    ]);
    expect(model(rules).definitions.find(({ key }) => key === "hoogte van toeslag")?.caps).toEqual([]);
  });

  it("needs a test on the effect that opens it", () => {
    const rules = `lid 2
  De hoogte van de toeslag is € 100.

maatwerk bij lid 2
  De gemeente mag de hoogte van de toeslag hoger vaststellen als het effect meedoen anders niet wordt bereikt.
`;
    expect(found(text(rules)).map((message) => message.slice(0, 7))).toEqual(["AND2021"]);
  });
});
