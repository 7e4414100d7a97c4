// The surface of the language in small: a form per line, and the node it becomes.
import { describe, expect, it } from "vitest";
import { parse } from "./parse.js";
import type { Reference, Statement } from "./ast/index.js";

function read(sentence: string, heading = "artikel 1 X"): Statement {
  const { ast, diagnostics } = parse(`${heading}\n  ${sentence}\n`);
  expect(diagnostics.map((one) => `${one.code} ${one.message}`)).toEqual([]);
  return ast.blocks[0]!.content[0] as Statement;
}

describe("forms", () => {
  it.each([
    ["De inwoner heeft recht op een toeslag.", "RightStatement"],
    ["De gemeente kan een toeslag verlenen als geldt: de inwoner werkt.", "PowerStatement"],
    ["De gemeente stuurt een verslag binnen 6 weken na de melding.", "ActStatement"],
    ["Plicht voor de inwoner: het formulier inleveren, binnen 1 maand na de aanvraag.", "DutyStatement"],
    ["De hoogte is € 200.", "DefinitionStatement"],
    ["De hoogte is hoogstens € 200.", "CapStatement"],
    ["De kosten zijn in ieder geval niet noodzakelijk als de inwoner werkt.", "PredicateDefinition"],
    ["Er is spoed als de inwoner ziek wordt.", "PredicateDefinition"],
    ["Dit lid geldt niet als de inwoner werkt.", "ScopeStatement"],
    ["Niet van toepassing is artikel 3.1 lid 3 onderdeel c.", "NotApplicable"],
    ["In deze volgorde: a. gesprek voeren; b. plan maken.", "OrderStatement"],
    ["In het besluit staat: a. de reden; b. de duur.", "ContentStatement"],
    ["Bij niet nakomen van lid 2: de gemeente kan de toeslag terugvorderen.", "ConsequenceStatement"],
    ["Bij herhaling binnen 12 maanden na het besluit geldt: de duur is 2 maanden.", "OccasionStatement"],
    ["Vervallen.", "Lapsed"],
    ["[termijn].", "HoleStatement"],
    ["Dit recht geldt 1 keer per gezin per 12 maanden.", "FixedStatement"],
  ])("%s", (sentence, kind) => expect(read(sentence).kind).toBe(kind));

  it("accepts both styles of labels", () => {
    const forms = [
      "Treedt in werking op 1 maart 2026.",
      "treedt in werking op: 1 maart 2026.",
      "Treedt in werking op: 1 maart 2026.",
    ];
    for (const form of forms) {
      expect(read(form, "verordening X")).toMatchObject({
        kind: "Property",
        key: "treedt in werking op",
        values: [{ expression: { kind: "DateLiteral", year: 2026, month: 3, day: 1 } }],
      });
    }
  });

  it("ends a heading at its line, and a sentence at its stop", () => {
    const { ast } = parse(
      "lid 1\n  De hoogte wordt bepaald volgens\n  artikel 4.1 lid 2.\nlid 2\n  vervallen.\n",
    );
    expect(ast.blocks.map((block) => block.heading.number)).toEqual(["1", "2"]);
  });
});

describe("references", () => {
  const refs = (text: string): Partial<Reference>[] => {
    const statement = read(`Niet van toepassing zijn ${text}.`);
    if (statement.kind !== "NotApplicable") throw new Error(statement.kind);
    return statement.references.map(({ kind: _kind, span: _span, law, ...rest }) =>
      law === undefined ? rest : { ...rest, law: law.words.map((word) => word.text).join(" ") as never },
    );
  };
  it.each([
    [
      "artikel 2.3.5, derde lid, onderdeel b, van de Wmo 2015",
      [{ article: "2.3.5", lid: "3", onderdeel: "b", law: "Wmo 2015" }],
    ],
    [
      "artikel 2.3.5 lid 3 onderdeel b Wmo 2015",
      [{ article: "2.3.5", lid: "3", onderdeel: "b", law: "Wmo 2015" }],
    ],
    ["artikel 3 lid 1 onderdeel a 1°", [{ article: "3", lid: "1", onderdeel: "a", onderdeelNumber: "1" }]],
    [
      "artikel 3 lid 1 onderdeel a onder 1°",
      [{ article: "3", lid: "1", onderdeel: "a", onderdeelNumber: "1" }],
    ],
    [
      "artikel 3 lid 1 onderdeel a, onder 1°",
      [{ article: "3", lid: "1", onderdeel: "a", onderdeelNumber: "1" }],
    ],
    ["artikel 8 en 8a", [{ article: "8" }, { article: "8a" }]],
    ["artikel 3a.1 lid 2", [{ article: "3a.1", lid: "2" }]],
    ["lid 2 tot en met 4", [{ lid: "2", lidTo: "4" }]],
    [
      "artikel 3 lid 1 onderdeel a en c",
      [
        { article: "3", lid: "1", onderdeel: "a" },
        { article: "3", lid: "1", onderdeel: "c" },
      ],
    ],
    [
      "artikel 20 tot en met 24 van de Participatiewet",
      [{ article: "20", articleTo: "24", law: "Participatiewet" }],
    ],
    ["artikel 1:28a van het Burgerlijk Wetboek", [{ article: "1:28a", law: "Burgerlijk Wetboek" }]],
    [
      "artikel 8, artikel 8a en artikel 47 Participatiewet",
      ["8", "8a", "47"].map((article) => ({ article, law: "Participatiewet" })),
    ],
  ])("%s", (text, expected) => expect(refs(text)).toEqual(expected));
});

describe("traps of the grammar", () => {
  it("keeps `en` before a comparator in the comparison", () => {
    const right = read(
      "De inwoner heeft recht op een toeslag als geldt: de leeftijd is minstens 18 jaar en minder dan 21 jaar.",
    );
    expect(right).toMatchObject({
      condition: {
        kind: "IsCondition",
        comparisons: [{ comparator: "minstens" }, { comparator: "minder dan" }],
      },
    });
  });
  it("tells `; 2°.` from `; b.`", () => {
    const right = read(
      "De inwoner heeft recht op een toeslag als aan al deze voorwaarden is voldaan: a. minstens een van deze geldt: 1°. de inwoner werkt; 2°. de inwoner leert; b. de inwoner slaapt.",
    );
    expect(right).toMatchObject({
      condition: {
        items: [
          { condition: { kind: "ConditionList", items: [{}, {}] } },
          { condition: { kind: "Predicate" } },
        ],
      },
    });
  });
  it("reads a comma before a trailing `als`", () => {
    expect(
      read(
        "De gemeente bepaalt de duur, minstens 1 maand en hoogstens 12 maanden, als geldt: de inwoner werkt.",
      ),
    ).toMatchObject({ tails: [{ kind: "Bounds" }], condition: { kind: "Predicate" } });
  });
  it("lets a condition after `waarvoor geldt` run to the end of the item", () => {
    expect(
      read("Het aantal is het aantal kinderen waarvoor geldt: het kind woont thuis en het kind leert."),
    ).toMatchObject({ body: { value: { kind: "CountOf", where: { kind: "Conjunction" } } } });
  });
  it("reads verb-final conditions", () => {
    expect(read("De hoogte is € 0 als het inkomen hoogstens 110% van de norm is.")).toMatchObject({
      condition: {
        kind: "IsCondition",
        verbFinal: true,
        comparisons: [{ comparator: "hoogstens", value: { kind: "PercentOf" } }],
      },
    });
    expect(read("De hoogte is € 0 als de inwoner geen recht op hulp heeft.")).toMatchObject({
      condition: { kind: "HasRight", negation: { word: "geen" } },
    });
  });
});
