// Code actions: the menu at a place, and the text after choosing.

import { decide } from "@andersom/logic";
import { suppress } from "@andersom/analysis";
import type { Diagnostic } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import type { CodeAction } from "../actions/action.js";
import { applied, errorsIn } from "../testing/applied.js";
import { marked } from "../testing/cursor.js";
import { codeActions } from "./code-actions.js";

const head = `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  het inkomen: bedrag per maand.
  de inwoner heeft werk: ja of nee.
  de inwoner volgt een studie: ja of nee.

`;

/** The action with this title at the mark, and everything after choosing it. */
function choose(written: string, title: string | RegExp, diagnostics: readonly Diagnostic[] = []) {
  const { workspace, uri, range } = marked(written);
  const found = codeActions(workspace, uri, range, diagnostics, { today: "2026-05-01" });
  const action = found.find((one) =>
    typeof title === "string" ? one.title === title : title.test(one.title),
  );
  if (action === undefined) throw new Error(`not offered: ${found.map((one) => one.title).join(" | ")}`);
  const after = applied(workspace, action.edits);
  return { action, workspace, after, uri, text: after.source(uri)!.text, errors: errorsIn(after) };
}

const titles = (written: string): readonly string[] => {
  const { workspace, uri, range } = marked(written);
  return codeActions(workspace, uri, range, []).map(({ title }) => title);
};

/** Decides a handful of households before and after. */
function decidesTheSame({ workspace, after }: Pick<ReturnType<typeof choose>, "workspace" | "after">): void {
  const modelOf = (one: typeof workspace) => one.compiler.ordinance(one.units()[0]!.root).model;
  const [before, then] = [modelOf(workspace), modelOf(after)];
  for (const inkomen of [null, "0", "899.99", "900", "900.01", "1200", "5000"])
    for (const werk of [true, false, undefined])
      for (const studie of [true, false, undefined]) {
        const inwoner = {
          ...(inkomen === null ? {} : { inkomen }),
          ...(werk === undefined ? {} : { "de inwoner heeft werk": werk }),
          ...(studie === undefined ? {} : { "de inwoner volgt een studie": studie }),
        };
        const household = { peildatum: "2026-06-01", gegevens: { inwoner } };
        const outcome = (model: typeof before): unknown =>
          decide(model, household).rights.map((one) => [
            one.right,
            one.kind,
            "amount" in one ? one.amount : undefined,
          ]);
        expect(outcome(then), JSON.stringify(household)).toEqual(outcome(before));
      }
}

const article = (lid: string): string =>
  `${head}artikel 1 Toeslag
  Effect: meedoen.

lid 1
  ${lid}

lid 2
  De hoogte van de toeslag is € 100.
`;

describe("repairs", () => {
  const broken = article(
    "De inwoner heeft recht op toeslag als het inkommen hoogst<|>ens € 900 per maand is.",
  );
  it("offers every repair of a finding, and all safe ones together", () => {
    const { workspace, uri } = marked(broken);
    const found = workspace.compiler.diagnostics(uri);
    expect(found.map(({ code }) => code)).toContain("AND2001");
    const { text, errors, action } = choose(
      broken,
      /Verander in ‘(?:het )?inkomen’/u,
      found.map((one) => ({ ...one, span: { ...one.span, end: one.span.end + 20 } })),
    );
    expect(action.kind).toBe("quickfix");
    expect(errors).toEqual([]);
    expect(text).toContain("als het inkomen hoogstens");
  });

  it("leaves a choice between two repairs, and repairs that overlap, to the writer", () => {
    const { workspace, uri, range } = marked("artikel 1 T<|>oeslag\n");
    const edit = (start: number, end: number, newText: string) => ({ uri, start, end, newText });
    const finding = (start: number, ...fixes: NonNullable<Diagnostic["fixes"]>): Diagnostic => ({
      code: "AND1001",
      name: "n",
      severity: "fout",
      span: { uri, start, end: start + 1 },
      message: "",
      data: {},
      fixes,
    });
    const all = codeActions(workspace, uri, range, [
      finding(0, { title: "a", safe: true, edits: [edit(0, 3, "A")] }),
      finding(2, { title: "b", safe: true, edits: [edit(2, 5, "B")] }),
      finding(
        8,
        { title: "c", safe: true, edits: [edit(8, 9, "C")] },
        { title: "d", safe: true, edits: [edit(8, 9, "D")] },
      ),
      finding(10, { title: "e", safe: false, edits: [edit(10, 11, "E")] }),
    ]).filter(({ kind }) => kind === "source.fixAll");
    expect(all.map(({ title, edits }) => [title, edits.map(({ newText }) => newText)])).toEqual([
      ["Los alles op wat zeker is (1)", ["A"]],
    ]);
  });
});

describe("an effect that opens maatwerk", () => {
  const written = `${head}artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag als de inwoner werk heeft.

lid 2
  De hoogte van de toeslag is € 100.

maatwerk bij lid 2
  De gemeente mag de hoogte van de toe<|>slag hoger vaststellen als het effect meedoen anders niet wordt bereikt.
  De hoogte van de toeslag is dan hoogstens € 200.
`;

  it("gets who judges whether it is reached, where a finding says that nobody does", () => {
    const { workspace, uri } = marked(written);
    const findings = workspace.compiler.diagnostics(uri).filter(({ code }) => code === "AND2021");
    expect(findings).toHaveLength(1);
    const done = choose(written, /^Zet bij het effect ‘meedoen’ wie beoordeelt/u, findings);
    expect(done.text).toContain(
      "  > Iedereen doet mee.\n  Bereikt volgens het oordeel van het college.\n\nvoorzieningen",
    );
    expect(done.errors).toEqual([]);
    expect(titles(written).filter((title) => title.startsWith("Zet bij het effect"))).toEqual([]);
  });
});

describe("suppress with a reason", () => {
  const written = article(
    "De inwoner heeft recht op toeslag als geldt:\n    het inkomen is hoogstens € 9<|>00 per maand.",
  );
  const finding = (): Diagnostic => {
    const { uri, offset } = marked(written);
    return {
      code: "AND4001",
      name: "n",
      severity: "waarschuwing",
      span: { uri, start: offset - 20, end: offset },
      message: "m",
      data: {},
    };
  };
  it.each([
    "Onderdruk AND4001, met een reden",
    "Onderdruk AND4001 tot en met 31 december 2026, met een reden",
  ])("%s", (title) => {
    const { action, after, uri, text, errors } = choose(written, title, [finding()]);
    expect(errors).toEqual([]);
    expect(action.fill).toBe("schrijf hier waarom");
    expect(text).toContain("schrijf hier waarom");
    const moved = text.length - marked(written).text.length;
    const span = { ...finding().span, start: finding().span.start + moved, end: finding().span.end + moved };
    const judged = suppress([{ ...finding(), span }], {
      files: [{ uri, text }],
      parse: (one) => after.parse(one),
      today: "2026-05-01",
    });
    expect(judged.open).toEqual([]);
    expect(judged.suppressed).toHaveLength(1);
  });
  it("does not suppress an error of the language", () => {
    const { workspace, uri, range } = marked(written);
    expect(
      codeActions(workspace, uri, range, [{ ...finding(), code: "AND2001", severity: "fout" }]).filter(
        ({ title }) => title.startsWith("Onderdruk"),
      ),
    ).toEqual([]);
  });
});

describe("lists", () => {
  it("splits A en B", () => {
    const done = choose(
      article(
        "De inwoner heeft recht op toeslag als het inkomen hoogstens € 900 per maand is en de inwoner geen we<|>rk heeft.",
      ),
      "Schrijf als lijst: alles moet gelden",
    );
    expect(done.errors).toEqual([]);
    expect(done.text).toContain(
      "als aan al deze voorwaarden is voldaan:\n    a. het inkomen hoogstens € 900 per maand is;\n    b. de inwoner geen werk heeft.",
    );
    decidesTheSame(done);
  });
  it("splits A of B behind geldt", () => {
    const done = choose(
      article(
        "De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens € 900 per maand of de inwoner heeft ge<|>en werk.",
      ),
      "Schrijf als lijst: een van deze is genoeg",
    );
    expect(done.errors).toEqual([]);
    expect(done.text).toContain(
      "als minstens een van deze geldt:\n    a. het inkomen is hoogstens € 900 per maand;\n    b. de inwoner heeft geen werk.",
    );
    decidesTheSame(done);
  });
  it("splits inside a list, with numbers", () => {
    const done = choose(
      article(
        "De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:\n    a. het inkomen is hoogstens € 900 per maand;\n    b. de inwoner heeft werk of de inwoner vol<|>gt een studie.",
      ),
      "Schrijf als lijst: een van deze is genoeg",
    );
    expect(done.errors).toEqual([]);
    expect(done.text).toContain(
      "    b. minstens een van deze geldt:\n      1°. de inwoner heeft werk;\n      2°. de inwoner volgt een studie.",
    );
    decidesTheSame(done);
  });
  it("joins a short list, and back", () => {
    const list =
      "De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:\n    a. het inkomen is hoogstens € 900 per maand;\n    b. de inwo<|>ner heeft geen werk.";
    const done = choose(article(list), "Schrijf als één zin met ‘en’");
    expect(done.errors).toEqual([]);
    expect(done.text).toContain(
      "als het inkomen is hoogstens € 900 per maand en de inwoner heeft geen werk.",
    );
    decidesTheSame(done);
  });
  it("keeps a list whose parts are named elsewhere", () => {
    const list =
      "De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:\n    a. het inkomen is hoogstens € 900 per maand;\n    b. de inwo<|>ner heeft geen werk.";
    expect(
      titles(
        `${article(list)}\nlid 3\n  Niet van toepassing is lid 1 onderdeel b als de inwoner een studie volgt.\n`,
      ),
    ).not.toContain("Schrijf als één zin met ‘en’");
  });
  it("puts letters in order, and the references with them", () => {
    const done = choose(
      `${article("De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:\n    a. het inkomen is hoogstens € 900 per maand;\n    c. de inwo<|>ner heeft geen werk.")}\nlid 3\n  Niet van toepassing is lid 1 onderdeel c als de inwoner een studie volgt.\n`,
      "Zet de letters van deze lijst op volgorde",
    );
    expect(done.errors).toEqual([]);
    expect(done.text).toContain("\n    b. de inwoner heeft geen werk.");
    expect(done.text).toContain("lid 1 onderdeel b als");
    decidesTheSame(done);
  });
});

describe("a begrip of a condition", () => {
  it("takes one condition out of a list", () => {
    const done = choose(
      article(
        "De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:\n    a. <|het inkomen is hoogstens € 900 per maand|>;\n    b. de inwoner heeft geen werk.",
      ),
      "Maak hier een begrip van",
    );
    expect(done.errors).toEqual([]);
    expect(done.action.fill).toBe("de inwoner zit in de doelgroep");
    expect(done.text).toContain(
      "begrip de inwoner zit in de doelgroep\n  als geldt: het inkomen is hoogstens € 900 per maand.\n\nartikel 1",
    );
    expect(done.text).toContain("a. de inwoner zit in de doelgroep;");
    decidesTheSame(done);
  });
  it("takes a whole list", () => {
    const done = choose(
      article(
        "De inwoner heeft recht op toeslag als <|aan al deze voorwaarden is voldaan:\n    a. het inkomen is hoogstens € 900 per maand;\n    b. de inwoner heeft geen werk|>.",
      ),
      "Maak hier een begrip van",
    );
    expect(done.errors).toEqual([]);
    expect(done.text).toContain("De inwoner heeft recht op toeslag als de inwoner zit in de doelgroep.");
    decidesTheSame(done);
  });
  it("takes a list inside a list", () => {
    const done = choose(
      article(
        "De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:\n    a. het inkomen is hoogstens € 900 per maand;\n    b. <|minstens een van deze geldt:\n      1°. de inwoner heeft werk;\n      2°. de inwoner volgt een studie.|>",
      ),
      "Maak hier een begrip van",
    );
    expect(done.errors).toEqual([]);
    expect(done.text).toContain(
      "  als minstens een van deze geldt:\n    a. de inwoner heeft werk;\n    b. de inwoner volgt een studie.",
    );
    decidesTheSame(done);
  });
  it("is not offered for half a condition, or without a selection", () => {
    expect(
      titles(article("De inwoner heeft recht op toeslag als het <|inkomen hoogstens|> € 900 per maand is.")),
    ).not.toContain("Maak hier een begrip van");
    expect(
      titles(article("De inwoner heeft recht op toeslag als het inkomen ho<|>ogstens € 900 per maand is.")),
    ).not.toContain("Maak hier een begrip van");
  });
});

describe("month and year", () => {
  const grens = (amount: string): string =>
    article("De inwoner heeft recht op toeslag als het inkomen hoogstens de inkomensgrens is.").replace(
      "artikel 1",
      `begrip inkomensgrens\n  is ${amount}.\n\nartikel 1`,
    );
  it.each([
    ["€ 9<|>00 per maand", "Schrijf als € 10.800 per jaar", "is € 10.800 per jaar, omgerekend per maand."],
    ["€ 10.8<|>00 per jaar, omgerekend per maand", "Schrijf als € 900 per maand", "is € 900 per maand."],
  ])("%s", (amount, title, text) => {
    const done = choose(grens(amount), title);
    expect(done.errors).toEqual([]);
    expect(done.text).toContain(text);
    decidesTheSame(done);
  });
  it("is not offered where a cent would be lost", () => {
    expect(
      titles(grens("€ 10.8<|>00,05 per jaar, omgerekend per maand")).filter((one) =>
        one.startsWith("Schrijf als €"),
      ),
    ).toEqual([]);
  });
});

describe("what an article lacks", () => {
  const bare = `${head}artikel 1 Toe<|>slag

lid 1
  De inwoner heeft recht op toeslag als het inkomen hoogstens € 900 per maand is.

lid 2
  De hoogte van de toeslag is € 100.

artikel 2 Slot
  Effect: meedoen.
`;
  it("an effect that is there", () => {
    const done = choose(bare, "Zeg welk effect dit artikel dient: meedoen");
    expect(done.errors).toEqual([]);
    expect(done.text).toContain("artikel 1 Toeslag\n  Effect: meedoen.\n\nlid 1");
  });
  it("a new effect", () => {
    const done = choose(bare, "Zeg welk effect dit artikel dient: een nieuw effect");
    expect(done.errors).toEqual([]);
    expect(done.action.fill).toBe("nieuw effect");
  });
  it("maatwerk, behind the last lid", () => {
    const done = choose(
      article("De inwoner heeft recht op toeslag als het ink<|>omen hoogstens € 900 per maand is."),
      "Voeg maatwerk toe bij lid 1",
    );
    expect(done.errors).toEqual([]);
    expect(done.text).toContain(
      "lid 3\n  Het college kan afwijken van lid 1, ten gunste van de inwoner, voor het effect meedoen, met motivering.",
    );
    const { model } = done.after.compiler.ordinance("v.andersom");
    expect(model.departures).toMatchObject([{ direction: "ten gunste", effect: "effect:meedoen" }]);
    expect(
      titles(done.text.replace("lid 3", "li<|>d 3")).filter((one) => one.startsWith("Voeg maatwerk")),
    ).toEqual([]);
  });
  it("maatwerk in an article without leden, for an effect that can be tested", () => {
    const done = choose(
      `${head.replace("  > Iedereen doet mee.\n", "  > Iedereen doet mee.\n  Bereikt als het inkomen minstens € 1.000 per maand is.\n")}artikel 1 Toeslag\n  Effect: meedoen.\n  De inwoner heeft geen re<|>cht op toeslag als de inwoner een studie volgt.\n`,
      "Voeg maatwerk toe",
    );
    expect(done.errors).toEqual([]);
    expect(done.text).toContain("als het effect meedoen anders niet wordt bereikt.");
    expect(done.after.compiler.ordinance("v.andersom").model.departures).toHaveLength(1);
  });
  it("uitleg", () => {
    const done = choose(bare, "Voeg uitleg toe");
    expect(done.errors).toEqual([]);
    expect(done.text).toContain(
      "€ 100.\n\nuitleg\n  > Schrijf hier in gewone woorden wat dit artikel doet.\n\nartikel 2",
    );
  });
  it("a voorbeeld with every gegeven", () => {
    const done = choose(bare, "Voeg een voorbeeld toe van toeslag");
    expect(done.errors).toEqual([]);
    expect(done.text).toContain(
      "\n\nvoorbeeld Iemand vraagt om toeslag\n  Op 1 januari 2026.\n  Gegeven het inkomen is € 900 per maand.\n  Dan de inwoner heeft recht op toeslag.\n  Dan de hoogte van de toeslag is € 100.\n\nartikel 2",
    );
  });
});

it.each([
  ["het inkomen meer dan € 900 per maand is", "€ 901 per maand"],
  ["het inkomen minder dan € 900 per maand is", "€ 899 per maand"],
  ["het inkomen hoogstens het drempelinkomen is", "€ 1.350 per maand"],
])("begins a voorbeeld at the edge of a rule: %s", (condition, amount) => {
  const threshold = "begrip drempelinkomen\n  is 150% van € 900 per maand.\n\n";
  const done = choose(
    `${head}${threshold}artikel 1 Toe<|>slag\n  De inwoner heeft recht op toeslag als ${condition}.\n`,
    "Voeg een voorbeeld toe van toeslag",
  );
  expect(done.errors).toEqual([]);
  expect(done.text).toContain(`Gegeven het inkomen is ${amount}.\n  Dan de inwoner heeft recht op toeslag.`);
});

it("begins a voorbeeld on the side of the edge that is not refused", () => {
  const done = choose(
    `${head}artikel 1 Toe<|>slag\n\nlid 1\n  De inwoner heeft recht op toeslag.\n\nlid 2\n  De inwoner heeft geen recht op toeslag als het inkomen meer dan € 900 per maand is.\n`,
    "Voeg een voorbeeld toe van toeslag",
  );
  expect(done.text).toContain(
    "Gegeven het inkomen is € 900 per maand.\n  Dan de inwoner heeft recht op toeslag.",
  );
});

it("leaves edits that take work until somebody chooses", () => {
  const { workspace, uri, range } = marked(
    article("De inwoner heeft re<|>cht op toeslag als het inkomen hoogstens € 900 per maand is."),
  );
  const found = codeActions(workspace, uri, range, [], { complete: false });
  expect(found.filter(({ later }) => later === true).map(({ title, edits }) => [title, edits])).toEqual([
    ["Voeg een voorbeeld toe van toeslag", []],
  ]);
  expect(found.filter(({ later }) => later === undefined).every(({ edits }) => edits.length > 0)).toBe(true);
});

it("knows nothing of a file that is not there, or above the first block", () => {
  expect(codeActions(marked("<|>").workspace, "weg.andersom", { start: 0, end: 0 }, [])).toEqual([]);
  expect(codeActions(marked("<|>// niets\n").workspace, "v.andersom", { start: 0, end: 0 }, [])).toEqual(
    [] satisfies readonly CodeAction[],
  );
});
