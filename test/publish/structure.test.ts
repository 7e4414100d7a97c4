// Which parts the public version has and in which order: subjects, what is told once, what changed, and where each rule is.

import { publicVersion, renderMarkdown, type Section } from "@andersom/publish";
import { bundledLaws } from "@andersom/law";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const ordinance = `verordening Verordening hulp Lindermeer 2026
  Gemeente: Lindermeer.
  Treedt in werking op 1 januari 2026.
  Aanspreekvorm: u-vorm.

effect vlot geholpen
  > De inwoner hoeft zijn verhaal maar één keer te vertellen.

effect zelfstandig leven
  > De inwoner redt zich thuis.

effect geld op orde
  > De inwoner kan zijn rekeningen betalen.

kernwaarde eerlijk delen
  > Wat er is, gaat naar wie het nodig heeft.

voorzieningen
  jobcoaching: voorziening.
  scholing: voorziening.
  klushulp: uren per week.
  pgb: bedrag per maand.
  kledinggeld: bedrag.

gegevens van de inwoner over wonen, meervoud inwoners
  de inwoner woont alleen: ja of nee, van de inwoner.
  > Woont u alleen?
  uren hulp: aantal uren per week, van de inwoner.
  > Hoeveel uur hulp hebt u nodig?

gegevens van de inwoner over school
  de inwoner volgt een opleiding: ja of nee, van de inwoner.
  > Volgt u een opleiding?

gegevens van de inwoner over sport
  de inwoner zwemt: ja of nee, van de inwoner.
  > Zwemt u?

artikel 1 Van melding tot besluit
  Effect: vlot geholpen.
lid 1
stap 1 melding
  De inwoner meldt zijn vraag aan de balie.
stap 2 besluit
  De gemeente neemt een besluit binnen de termijn in deze tabel:
    | over     | termijn | na      |
    | klushulp | 2 weken | melding |
uitleg
  > U vertelt uw verhaal één keer.

artikel 2 Hulp bij leren en werken
  Effect: geld op orde.
lid 1
  Het college kan jobcoaching verlenen als geldt: de inwoner volgt een opleiding.
  Het college kan scholing verlenen als geldt: de inwoner volgt een opleiding.
uitleg
  > Wilt u leren of werken? Wij helpen u.

artikel 3 Klushulp
  Effect: zelfstandig leven.
lid 1
  De inwoner heeft recht op klushulp als geldt: de inwoner woont alleen.
lid 2
  De omvang van klushulp is de uren hulp.
lid 3
  Het college kan de klus zelf uitvoeren als geldt: de inwoner heeft recht op klushulp.

artikel 4 Zelf hulp kopen met een pgb
  Effect: zelfstandig leven.
lid 1
  De inwoner heeft recht op pgb als geldt: de inwoner heeft recht op klushulp.
lid 2
  De hoogte van het pgb is:
    | geldig vanaf   | hoogte         |
    | 1 januari 2026 | € 30 per maand |
    | 1 juli 2026    | € 40 per maand |

artikel 5 Wat u betaalt
  Effect: zelfstandig leven.
lid 1
  De bijdrage per maand is € 10 per maand als de inwoner heeft recht op klushulp.
uitleg
  > Voor klushulp betaalt u € 10 per maand.

artikel 6 Kledinggeld
  Effect: geld op orde.
lid 1
  De inwoner heeft recht op kledinggeld als aan al deze voorwaarden is voldaan:
    a. de inwoner woont alleen;
    b. de inwoner volgt een opleiding.
lid 2
  De hoogte van het kledinggeld is € 300.
`;

function modelOf(text: string): DecisionModel {
  const { ordinances, diagnostics } = compileProject([{ uri: "v.andersom", text }]);
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  return ordinances[0]!.model;
}
const model = modelOf(ordinance);
const made = publicVersion(model, { on: "2026-03-01" });
const text = renderMarkdown(made);

/** The section with this title, wherever it stands. */
function find(sections: readonly Section[], title: string): Section | undefined {
  for (const one of sections) {
    const found = one.title === title ? one : find(one.sections, title);
    if (found !== undefined) return found;
  }
  return undefined;
}
const titles = (title: string): readonly string[] =>
  find(made.sections, title)?.sections.map((one) => one.title) ?? [];

describe("the order of the page", () => {
  it("begins with what people can get, tells steps once, and ends with where it all is", () => {
    expect(made.sections.map(({ title }) => title)).toEqual([
      "Wilt u zelfstandig leven?",
      "Geld op orde",
      "Zo vraagt u hulp",
      "Hoelang duurt het?",
      "Bent u het niet eens met ons besluit?",
      "Dit vinden wij belangrijk",
      "Waar staat welke regel?",
    ]);
    expect(text.match(/U meldt uw vraag aan de balie/gu)).toHaveLength(1);
  });

  it("tells of a subject in the order in which people ask", () => {
    expect(titles("Klushulp")).toEqual([
      "Wanneer krijgt u klushulp?",
      "Hoeveel hulp krijgt u?",
      "Wat betaalt u?",
      "Wilt u de hulp zelf kopen?",
      "Wat kan daarbij horen?",
      "Hoe vraagt u dit aan?",
      "Wat vragen wij van u?",
    ]);
  });
});

describe("a subject", () => {
  it("holds all rights of an article under the same conditions", () => {
    const together = find(made.sections, "Hulp bij leren en werken")!;
    expect(JSON.stringify(together)).toContain("Jobcoaching.");
    expect(JSON.stringify(together)).toContain("Scholing.");
    expect(text.match(/Wanneer krijgt u deze hulp\?/gu)).toHaveLength(1);
    expect(text).not.toMatch(/Wanneer krijgt u (?:jobcoaching|scholing)/u);
    const told = JSON.stringify(together);
    for (const { powers } of model.rights.slice(0, 2)) expect(told).toContain(`"rule":"${powers[0]!.id}"`);
  });

  it("is called by the title of its article where the name is an abbreviation", () => {
    expect(find(made.sections, "Zelf hulp kopen met een pgb")).toBeDefined();
  });

  it("leads to the steps and says when its decision comes", () => {
    expect(text).toContain("Lees ook: [Zo vraagt u hulp](#zo-vraagt-u-hulp).");
    expect(text).toContain("U krijgt ons besluit binnen twee weken na uw melding.");
  });

  it("says what is not asked only where no rule can need it", () => {
    const own = JSON.stringify(find(made.sections, "Klushulp"));
    expect(own).toContain("Wij vragen hiervoor niet naar school of sport.");
    const clothes = JSON.stringify(find(made.sections, "Kledinggeld"));
    expect(clothes).toContain("Wij vragen hiervoor niet naar sport.");
  });

  it("leaves out the condition that the right itself is", () => {
    const beside = JSON.stringify(find(made.sections, "Wat kan daarbij horen?"));
    expect(beside).toContain("klus zelf uitvoeren");
    expect(beside).not.toContain("krijgt klushulp");
  });
});

it("says until when an amount holds that has a successor, and shows only what holds", () => {
  expect(text).toContain("Dit geldt tot en met 30 juni 2026.");
  const later = renderMarkdown(publicVersion(model, { on: "2026-08-01" }));
  expect(later).toContain("€ 40");
  expect(later).not.toContain("€ 30 per");
});

it("leads only to parts that there are", () => {
  const ids = new Set<string>();
  const links = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    if (typeof part !== "object" || part === null || Array.isArray(part)) return;
    if ("sections" in part && "id" in part) ids.add(String(part.id));
    if ("form" in part && part.form === "link" && "section" in part) links.add(String(part.section));
    Object.values(part).forEach(visit);
  };
  visit(made.sections);
  expect(links.size).toBeGreaterThan(3);
  expect([...links].filter((link) => !ids.has(link))).toEqual([]);
});

it("finds an article that holds a step of an amount, or what a word means, and says that the amount rests on it", () => {
  const steps = ordinance.replace("klushulp is de uren hulp.", "klushulp is de nodige uren.").concat(`
artikel 7 Uren
  Effect: zelfstandig leven.
lid 1
  De nodige uren per week zijn de uren hulp, maar hoogstens 8 uur per week.

artikel 8 Woorden
begrip klus
  > Werk in en om het huis.
`);
  const page = renderMarkdown(publicVersion(modelOf(steps), { on: "2026-03-01" }));
  expect(page).toContain("Regel: artikel 3 en 7.");
  expect(page).toContain("- Artikel 7 staat bij [Klushulp](#klushulp).");
  expect(page).toContain("- Artikel 8 staat bij [Wat betekenen deze woorden?](#wat-betekenen-deze-woorden).");
});

it("says once what a right or an article is for, and leaves it out of what follows", () => {
  const scoped = ordinance.concat(`
gegevens van de inwoner over kosten
  de kostensoort: keuze uit bril of uitvaart, van de inwoner.
  > Waarvoor vraagt u geld?

voorzieningen
  brilgeld: bedrag.

artikel 7 Brillen
  Effect: geld op orde.
  Dit artikel geldt alleen als geldt: de kostensoort is bril.
lid 1
  De inwoner heeft recht op brilgeld als geldt: de inwoner woont alleen.
lid 2
  De hoogte van het brilgeld is € 100.
lid 3
  Het college kan brilgeld weigeren als geldt: de inwoner zwemt.

artikel 8 Uitvaarten
  Effect: geld op orde.
  Dit artikel geldt alleen als geldt: de kostensoort is uitvaart.
lid 1
  Plicht voor de inwoner: de rekening bewaren.
lid 2
  Plicht voor het college: de rekening bekijken.
`);
  const page = renderMarkdown(publicVersion(modelOf(scoped), { on: "2026-03-01" }));
  const own = page.split("### Brilgeld")[1]!.split("\n### ")[0]!;
  expect(own.match(/om een bril/gu)).toHaveLength(1);
  expect(own).toContain("U krijgt € 100.");
  const article = page.split("### Uitvaarten")[1]!.split("\n### ")[0]!;
  expect(article).toContain("Dit geldt alleen als het gaat om een uitvaart.");
  expect(article.match(/om een uitvaart/gu)).toHaveLength(1);
  expect(article).toContain("- U moet de rekening bewaren.");
});

it("says for which article it needs what it asks", () => {
  const own = find(made.sections, "Klushulp")!;
  expect(JSON.stringify(own)).toContain("Nodig voor artikel 3.");
  const more = ordinance.replace(
    "omvang van klushulp is de uren hulp",
    "omvang van klushulp is de nodige uren",
  ).concat(`
artikel 7 Uren
  Effect: zelfstandig leven.
  Grondslag: artikel 149 van de Gemeentewet.
lid 1
  De nodige uren per week zijn de uren hulp.
`);
  const page = renderMarkdown(publicVersion(modelOf(more), { on: "2026-03-01" }));
  expect(page).toContain("Nodig voor artikel 3: of u alleen woont.");
  expect(page).toContain("Nodig voor artikel 7 (Gemeentewet, artikel 149): uw uren hulp.");
});

describe("what changed", () => {
  const changed = (before: string): string =>
    renderMarkdown(publicVersion(model, { on: "2026-03-01", previous: modelOf(before) }))
      .split("## Wat is er veranderd?")[1]!
      .split("\n## ")[0]!;

  it("says which amounts and conditions are others, and what is new or gone", () => {
    const before = ordinance
      .replace("is € 300.", "is € 250.")
      .replace("als geldt: de inwoner woont alleen.", "als geldt: de inwoner zwemt.")
      .replaceAll("kledinggeld", "schoenengeld")
      .replace("Kledinggeld", "Schoenengeld");
    const told = changed(before);
    expect(told).toContain("Dit is nieuw:");
    expect(told).toContain("[Kledinggeld](#kledinggeld)");
    expect(told).toContain("Dit staat er niet meer in: ‘Schoenengeld’.");
    expect(told).toMatch(/Nieuw: U krijgt klushulp [^\n]*alleen/u);
    expect(told).toMatch(/Vervalt: U krijgt klushulp [^\n]*zwemt/u);
    const amount = changed(ordinance.replace("is € 300.", "is € 250."));
    expect(amount).toMatch(/Nu: U krijgt € 300\. Eerst: U krijgt € 250\./u);
  });

  it("says that nothing did", () => {
    expect(changed(ordinance).trim()).toBe("Er is niets veranderd sinds de vorige versie.");
  });
});

it("has the terms of the Awb as the law on board has them", () => {
  const awb = bundledLaws.find(({ uri }) => uri.includes("awb"))!.text;
  expect(awb).toMatch(/Artikel 4:13 lid 2: .*hoogstens 8 weken na de aanvraag/u);
  expect(text).toContain("U krijgt ons besluit binnen acht weken na uw aanvraag.");
  expect(awb).toMatch(/Artikel 6:7: de termijn van bezwaar is 6 weken/u);
  expect(text).toContain("U hebt daarvoor zes weken de tijd.");
});
