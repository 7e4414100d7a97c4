// What groups of words come to name: word orders, negation, things, laws.

import { describe, expect, it } from "vitest";
import { compile, found } from "../testing/compile.js";
import { meaning, modelOf, ordinance } from "../testing/ordinance.js";
import { firstCondition, show } from "../testing/show.js";

const blocks = `gegevens van de inwoner
  inkomen: bedrag.
  leeftijd: aantal jaren.
  volgt een studie: ja of nee.
  de inwoner raakt een baan kwijt: ja of nee.
  de huurtoeslag is toereikend: ja of nee.
  leefvorm: keuze uit alleenstaand of gehuwd.
  loon: bedrag per maand, van elke maand.
  kinderen: nul of meer inwoners, per stuk kind.
  partner: nul of een inwoner.
  maatregelen: nul of meer maatregelen.

gegevens van de maatregel, meervoud maatregelen, ook verlaging
  inkomen: bedrag.
  datum van het besluit: datum.
  de maatregel is zwaar: ja of nee.
`;
const means = (condition: string): string => meaning({ blocks, condition });

describe("a yes/no sentence", () => {
  it.each([
    ["de inwoner heeft werk", "inwoner.inwoner-heeft-werk"],
    ["De Inwoner heeft het werk", "inwoner.inwoner-heeft-werk"],
    ["de inwoner volgt een studie", "inwoner.volgt-studie"],
    ["de inwoner volgt geen studie", "(not inwoner.volgt-studie)"],
    ["de inwoner volgt niet een studie", "(not inwoner.volgt-studie)"],
    ["de inwoner raakt geen baan kwijt", "(not inwoner.inwoner-raakt-baan-kwijt)"],
    ["de huurtoeslag is niet toereikend", "(not inwoner.huurtoeslag-is-toereikend)"],
  ])("“%s”", (condition, expected) => {
    expect(means(condition)).toBe(expected);
  });

  it.each([
    ["de inwoner een studie volgt", "inwoner.volgt-studie"],
    ["de inwoner geen studie volgt", "(not inwoner.volgt-studie)"],
    ["de inwoner een baan kwijtraakt", "inwoner.inwoner-raakt-baan-kwijt"],
    ["de inwoner geen baan kwijtraakt", "(not inwoner.inwoner-raakt-baan-kwijt)"],
    ["de inwoner werk heeft", "inwoner.inwoner-heeft-werk"],
    ["de huurtoeslag toereikend is", "inwoner.huurtoeslag-is-toereikend"],
    ["de leefvorm gehuwd is", '(compare = inwoner.leefvorm "gehuwd")'],
  ])("“als %s”", (clause, expected) => {
    const text = ordinance({ blocks }).replace("als geldt: de inwoner heeft werk", `als ${clause}`);
    expect(found(text)).toEqual([]);
    expect(show(firstCondition(modelOf(text)))).toBe(expected);
  });
});

it("a begrip that only explains the word leaves the peildatum what it is", () => {
  const told = `${blocks}
begrip peildatum
  > De dag waarop de situatie telt.
`;
  const condition = "de peildatum ligt voor 1 januari 2027";
  expect(meaning({ blocks: told, condition })).toBe(means(condition));
  expect(found(ordinance({ blocks: told, condition: "het loon op de peildatum is meer dan € 5" }))).toEqual(
    [],
  );
});

it("a sentence that begins with a noun without its article has that noun as its subject", () => {
  const told = `${blocks}
gegevens van het huishouden
  einde van het verblijf staat vast: ja of nee.
`;
  expect(meaning({ blocks: told, condition: "het einde van het verblijf staat niet vast" })).toBe(
    "(not huishouden.einde-van-verblijf-staat-vast)",
  );
});

it("a judgement about all things of a list is one about the inwoner, about one of them one about that", () => {
  const told = `${blocks}
oordelen van de consulent
  de maatregelen passen bij de inwoner: ja of nee.
  > Passen ze?
  de maatregel past bij de inwoner: ja of nee.
  > Past hij?
`;
  expect(meaning({ blocks: told, condition: "de maatregelen passen niet bij de inwoner" })).toBe(
    "(not inwoner.maatregelen-passen-bij-inwoner)",
  );
  const { facts } = modelOf(ordinance({ blocks: told }));
  expect(facts.filter(({ kind }) => kind === "oordeel").map(({ thing }) => thing)).toEqual([
    "inwoner",
    "maatregel",
  ]);
});

describe("a value", () => {
  it.each([
    ["het inkomen is hoogstens € 5", '(compare <= inwoner.inkomen "5")'],
    ["het inkomen van de inwoner is hoogstens € 5", '(compare <= inwoner.inkomen "5")'],
    ["het inkomen van de partner is minder dan € 5", '(compare < inwoner.partner.inkomen "5")'],
    ["de leefvorm is niet gehuwd", '(not (compare = inwoner.leefvorm "gehuwd"))'],
    ["het loon op de peildatum is meer dan € 5", '(compare > (at-month peildatum inwoner.loon) "5")'],
    ["het loon is op de peildatum meer dan € 5", '(at-month peildatum (compare > inwoner.loon "5"))'],
    ["de leefvorm is nog niet bekend", "(is-unknown inwoner.leefvorm)"],
    ["de partner is niet van toepassing", "(is-not-applicable inwoner.partner)"],
  ])("“%s”", (condition, expected) => {
    expect(found(ordinance({ blocks, condition }))).toEqual([]);
    expect(means(condition)).toBe(expected);
  });
});

describe("the innermost thing", () => {
  it("is the one that the list is about", () => {
    expect(means("er is een maatregel waarvoor geldt: het inkomen is hoogstens € 5")).toBe(
      '(some inwoner.maatregelen maatregel#1 (compare <= maatregel#1.inkomen "5"))',
    );
  });

  it("gives way where the sentence says of whom", () => {
    expect(means("er is een maatregel waarvoor geldt: het inkomen van de inwoner is hoogstens € 5")).toBe(
      '(some inwoner.maatregelen maatregel#1 (compare <= inwoner.inkomen "5"))',
    );
  });

  it("goes by the word for one element", () => {
    expect(means("voor geen van de kinderen geldt dat het kind heeft werk")).toBe(
      "(none inwoner.kinderen inwoner#1 inwoner#1.inwoner-heeft-werk)",
    );
  });

  it("goes by its other name", () => {
    expect(means("er zijn minstens 2 maatregelen waarvoor geldt: de verlaging is zwaar")).toBe(
      '(compare >= (count inwoner.maatregelen maatregel#1 maatregel#1.maatregel-is-zwaar) "2")',
    );
  });

  it("is not reached from outside its list", () => {
    expect(
      found(ordinance({ blocks, condition: "de datum van het besluit ligt voor de peildatum" })),
    ).toEqual(["AND2042 de datum van het besluit"]);
  });
});

describe("two readings", () => {
  const twice = `gegevens van de inwoner
  inkomen: bedrag.

gegevens van het huishouden, meervoud huishoudens
  inkomen: bedrag.
`;

  it("are an error that shows both", () => {
    const text = ordinance({ blocks: twice, condition: "het inkomen is hoogstens € 5" });
    const [only] = compile(text).diagnostics.filter(({ severity }) => severity === "fout");
    expect(only?.message).toBe(
      "‘het inkomen’ kan op meer manieren worden gelezen: ‘inkomen (gegeven van inwoner)’, ‘inkomen (gegeven van huishouden)’.",
    );
    expect(compile(text).counts).toMatchObject({ unknown: 0, twoReadings: 1 });
  });

  it("are one where the sentence says of what", () => {
    const condition = "het inkomen van het huishouden is hoogstens € 5";
    expect(found(ordinance({ blocks: twice, condition }))).toEqual([]);
    expect(meaning({ blocks: twice, condition })).toBe('(compare <= huishouden.inkomen "5")');
  });
});

describe("the own instrument", () => {
  const law = `// bestand: wet.andersom
wet Voorbeeldwet

begrip norm
  is € 100.

begrip grens
  is de norm.
`;
  const own = `begrip norm
  is € 200.
`;
  const text = (more: string): string =>
    `// bestand: verordening.andersom\n${ordinance({ blocks: `gegevens van de inwoner\n  inkomen: bedrag.\n\n${more}`, condition: "het inkomen is hoogstens de norm", uses: "Voorbeeldwet" })}${law}`;
  const definition = (source: string, id: string) => modelOf(source).definitions.find((one) => one.id === id);

  it("uses the law's name where it has none of its own", () => {
    expect(show(firstCondition(modelOf(text(""))))).toBe("(compare <= inwoner.inkomen norm@Voorbeeldwet)");
  });

  it("uses its own name first", () => {
    expect(found(text(own))).toEqual([]);
    expect(show(firstCondition(modelOf(text(own))))).toBe("(compare <= inwoner.inkomen norm)");
  });

  it("keeps the law's own name within the law", () => {
    const body = definition(text(own), "waarde:grens@Voorbeeldwet")?.rules[0]?.body;
    expect(body?.form === "value" ? show(body.value) : "").toBe("norm@Voorbeeldwet");
  });

  it("reaches the law's name by saying so", () => {
    const source = text(own).replace("hoogstens de norm.", "hoogstens de norm volgens de Voorbeeldwet.");
    expect(found(source)).toEqual([]);
    expect(show(firstCondition(modelOf(source)))).toBe("(compare <= inwoner.inkomen norm@Voorbeeldwet)");
  });
});
