// The ordinance for the whole social domain: it compiles without a word, its stories come true, its README counts what the
// model holds, and no limit can change unnoticed.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createPlanner, runExamples } from "@andersom/logic";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { ordinanceFiles, withLaws } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { lidSorts, tableOf } from "./counting.js";

const folder = "examples/sociaal-domein";
const own = ordinanceFiles(folder);
const files = withLaws(own);
const readme = readFileSync(fileURLToPath(new URL(`../../${folder}/README.md`, import.meta.url)), "utf8");

interface Compiled {
  readonly found: readonly string[];
  readonly model: DecisionModel;
}

function compile(change: (text: string, file: string) => string = (text) => text): Compiled {
  const project = compileProject(files.map(({ uri, text }) => ({ uri, text: change(text, uri) })));
  const found = project.diagnostics.map(({ code, message }) => `${code} ${message}`);
  expect(project.ordinances).toHaveLength(1);
  return { found, model: project.ordinances[0]!.model };
}

const failures = (model: DecisionModel): readonly string[] =>
  runExamples(model)
    .examples.filter(({ passed }) => !passed)
    .map(({ title }) => title);

const { found, model } = compile();
const sorts = lidSorts(model);
const chapterOf = (article: string): string => article.split(".")[0]!;
const count = (chapter: string): readonly string[] => {
  const leden = sorts.filter(({ article }) => chapter === "samen" || chapterOf(article) === chapter);
  const times = (sort: string): string => String(leden.filter((one) => one.sort === sort).length);
  return [
    chapter,
    String(new Set(leden.map(({ article }) => article)).size),
    String(leden.length),
    times("gerekend"),
    times("oordeel"),
    times("plicht"),
    times("tekst"),
  ];
};

/** A slip of the pen in the ordinance, what it was, and a story that notices it. */
const slips: readonly (readonly [right: string, wrong: string, story: string])[] = [
  ["b. de leeftijd is minder dan 18 jaar","b. de leeftijd is hoogstens 18 jaar","Een gezin met veel hulp"],
  ["c. de leeftijd is minder dan 23 jaar","c. de leeftijd is minder dan 24 jaar","Jesse wordt morgen 18"],
  ["f. de inwoner heeft geen recht op begeleiding","f. de inwoner heeft recht op begeleiding","Een gezin met veel hulp"],
  ["De drempelafstand is 6 kilometer","De drempelafstand is 5 kilometer","Mila woont op precies zes kilometer van school"],
  ["passende school is meer dan de drempelafstand","passende school is minstens de drempelafstand","Mila woont op precies zes kilometer van school"],
  ["peiljaar is meer dan het drempelinkomen","peiljaar is minstens het drempelinkomen","Mila woont net ver genoeg van school"],
  ["passende school is hoogstens de draagkrachtafstand","passende school is minder dan de draagkrachtafstand","De school van Mila is twintig kilometer ver"],
  ["| 2                   | 2,5 uur per week |","| 2                   | 3,5 uur per week |","Een man met een volwassen zoon in huis"],
  ["naar boven afgerond op halve uren","naar beneden afgerond op halve uren","De buurvrouw doet zes minuten per week meer"],
  ["is dan hoogstens 8 uur per week","is dan hoogstens 9 uur per week","Meer dan acht uur mag niet"],
  ["uren mantelzorg zijn minstens 8 uur","uren mantelzorg zijn meer dan 8 uur","Lien zorgt acht uur per week voor haar vader"],
  ["| € 36,60 per uur |","| € 36,70 per uur |","Nel koopt haar hulp bij een organisatie"],
  ["is 20% van het inkomen boven de grens","is 25% van het inkomen boven de grens","Nel verdient tien euro boven de grens"],
  ["b. het aantal partners met pensioenleeftijd is 2","b. het aantal partners met pensioenleeftijd is 1","Piet en Riet hebben samen pensioen"],
  ["is hoogstens € 600 per jaar","is hoogstens € 500 per jaar","De behandeling van Irma kost precies € 600"],
  ["additioneel werk zijn minstens 6 maanden","additioneel werk zijn minstens 5 maanden","Daan werkt vijf maanden"],
  ["hoogstens 105% van","hoogstens 105,1% van","Ans verdiende in één maand te veel"],
  ["hoogstens 130% van","minder dan 130% van","Ans heeft al drie jaar weinig geld"],
  ["van het gezin is hoogstens de grens","van het gezin is minder dan de grens","Ans heeft al drie jaar weinig geld"],
  ["is de 36 kalendermaanden","is de 37 kalendermaanden","Ans verdiende vier jaar geleden meer"],
  ["daarboven tot en met 150%","daarboven tot en met 140%","Els verdient anderhalf keer de norm"],
  ["is 10% van het inkomen boven de kindgrens","is 12% van het inkomen boven de kindgrens","Fatma verdient tien euro meer"],
  ["is 10% van de bijstandsnorm, naar beneden","is 10% van de bijstandsnorm, naar boven","Kees heeft schulden die hij niet kan betalen"],
  ["is 90% van de bijstandsnorm","is 95% van de bijstandsnorm","Huur, schulden en opvoeden tegelijk"],
  ["plus de verhoging voor jongeren","min de verhoging voor jongeren","Een gezin met veel hulp"],
  ["binnen 3 werkdagen na de melding","binnen 4 werkdagen na de melding","Huur, schulden en opvoeden tegelijk"],
  ["met de inwoner binnen 3 weken na de melding","met de inwoner binnen 4 weken na de melding","De man met rugpijn vraagt een matras"],
  ["Vervalt op 1 januari 2027","Vervalt op 1 februari 2027","Karim doet een tegenprestatie"],
  ["zorg overdag zijn minstens 8 uur","zorg overdag zijn meer dan 8 uur","Karim zorgt acht uur per week overdag"],
  ["a. de leeftijd is minstens 5 jaar","a. de leeftijd is minstens 6 jaar","Daantje van vijf zit thuis"],
  ["b. de leeftijd is minder dan 16 jaar","b. de leeftijd is minder dan 15 jaar","Daantje van vijf zit thuis"],
  ["herhaling binnen 12 maanden","herhaling binnen 11 maanden","Karim schreef zich weer te laat in"],
  ["Onredelijk is in ieder geval dat het effect van het artikel anders niet wordt bereikt.","","Het doel wordt voor Lien anders niet bereikt"],
  ["b. het besteedbaar inkomen is minder dan de bodem","b. het besteedbaar inkomen is hoogstens de bodem","Huur, schulden en opvoeden tegelijk"],
  ["hulp in het plan minstens 3 is","hulp in het plan minstens 6 is","Een gezin met veel hulp"],
];

describe("sociaal domein Waterrade", () => {
  it("compiles without a word", () => {
    expect(found).toEqual([]);
  });

  // In parts, so that a busy machine has time for each.
  const size = Math.ceil(model.examples.length / 6);
  it.each([0, 1, 2, 3, 4, 5])("makes its stories come true, part %i", (part) => {
    const examples = model.examples.slice(part * size, (part + 1) * size);
    expect(examples.length).toBeGreaterThan(0);
    expect(failures({ ...model, examples })).toEqual([]);
  });

  it("tells a story with every example that expects something", () => {
    const stories = model.examples.filter(({ expect: expected }) => expected.length > 0);
    expect(stories.length).toBeGreaterThan(110);
    expect(stories.filter(({ story }) => story.length === 0).map(({ title }) => title)).toEqual([]);
  });

  /** What is granted and what else is on the table, to whom. */
  const outcomes = (file: string, ...open: readonly string[]): readonly string[] => {
    const text = readFileSync(fileURLToPath(new URL(`../../${folder}/huishoudens/${file}`, import.meta.url)), "utf8");
    const plan = createPlanner(model)(JSON.parse(text));
    expect(plan.findings).toEqual([]);
    expect(plan.guarantees).toEqual([]);
    expect(plan.nextQuestion).toBeUndefined();
    return plan.overview
      .filter(({ outcome }) => ["toegekend", ...open].includes(outcome))
      .map(({ person, name, outcome, amount }) =>
        [person, name, outcome, amount?.kind === "waarde" ? amount.text : ""].join(" ").trim(),
      );
  };

  it("makes one plan for the man with arrears, debts and questions", () => {
    expect(outcomes("huur-schulden-opvoeden.json", "ter beoordeling", "nog onbekend")).toEqual([
      "Mo kindbijdrage toegekend € 500 per jaar",
      "Mo schuldhulp toegekend",
    ]);
  });

  it("makes one plan for the family with much help", () => {
    const granted = outcomes("gezin-met-veel-hulp.json", "ter beoordeling", "nog onbekend");
    expect(granted).toEqual([
      "Vader kindbijdrage toegekend € 500 per jaar",
      "Moeder hulp in het huishouden toegekend",
      "Sanne begeleiding toegekend",
      "Noor jeugdhulp toegekend",
      "Lotte jeugdhulp toegekend",
      "Lotte vergoeding van schoolvervoer toegekend € 4.200 per jaar",
    ]);
  });

  it("counts its articles as its README does", () => {
    const chapters = [...new Set(sorts.map(({ article }) => chapterOf(article)))];
    const numbers = [...chapters.sort((a, b) => Number(a) - Number(b)), "samen"];
    expect(tableOf(readme, "hoofdstuk").map((row) => [row[0]!.split(" ")[0], ...row.slice(1, 7)])).toEqual(
      numbers.map(count),
    );
  });

  it("gives a reason for each lid that is text only", () => {
    const silent = sorts.flatMap(({ article, lid, sort }) =>
      sort === "tekst" ? [lid === undefined ? article : `${article} lid ${lid}`] : [],
    );
    expect(tableOf(readme, "alleen tekst").flatMap(([where]) => where!.split(", "))).toEqual(silent);
  });

  it.each(slips)("notices “%s” that became “%s” in “%s”", (right, wrong, story) => {
    let times = 0;
    const slipped = compile((text, file) => {
      if (!own.some(({ uri }) => uri === file) || file.includes("voorbeelden") || !text.includes(right)) return text;
      times += 1;
      return text.replace(right, () => wrong);
    });
    expect(times).toBe(1);
    const examples = slipped.model.examples.filter(({ title }) => title === story);
    expect(failures({ ...slipped.model, examples })).toEqual([story]);
  });
});
