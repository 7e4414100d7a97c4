// A report as one HTML page: for a council and a policy officer, without script, loading nothing from anywhere.

import { createHash } from "node:crypto";
import { capital, formatDutchDate, parseIsoDate } from "@andersom/runtime";
import { Html, markup, pageStyle, themeStyle, type Theme } from "@andersom/publish";
import { comparisonSection, budgetSection } from "./page-money.js";
import { incomeSection } from "./page-income.js";
import { rightSection } from "./page-right.js";
import { list, note, paragraph, section, table } from "./page-parts.js";
import { reportStyle } from "./page-style.js";
import type { Report } from "./report.js";
import { counted, holders, money, number } from "./words.js";

const style = Html.join(["", ""], [[pageStyle, reportStyle]]);
const hash = createHash("sha256").update(style.toString()).digest("base64");
function policy(theme: Theme | undefined): string {
  const themed = theme === undefined ? "" : ` 'sha256-${theme.hash}'`;
  return `default-src 'none'; style-src 'sha256-${hash}'${themed}; base-uri 'none'; form-action 'none'`;
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly content: readonly (Html | undefined)[];
}

/** The whole page as text, the same for the same report. */
export function reportPage(report: Report, theme?: Theme): string {
  const parts = partsOf(report);
  return `${markup`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(theme)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Wat kost het en wie merkt het? – ${report.ordinance}</title>
<style>${style}</style>
${themeStyle(theme)}</head>
<body class="utrecht-document utrecht-document--surface">
<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">Naar de tekst</a>
<div class="andersom-page">
<header class="andersom-header">
<h1 class="utrecht-heading-1">Wat kost het en wie merkt het?</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${report.ordinance}</p>
<dl class="utrecht-data-list andersom-facts">${factsOf(report).map(([name, value]) => markup`<div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">${name}</dt><dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">${value}</dd></div>`)}</dl>
</header>
<main id="inhoud" tabindex="-1">
${report.synthetic ? note("Deze mensen bestaan niet.", "De bevolking is verzonnen om de regels te proberen. De aantallen en bedragen zeggen dus niet hoeveel het in een echte gemeente wordt.") : undefined}
${shortSection(report)}
<nav class="utrecht-table-of-contents andersom-contents" aria-labelledby="op-deze-pagina"><h2 class="utrecht-heading-4" id="op-deze-pagina">Op deze pagina</h2><ul class="utrecht-table-of-contents__list">${parts.map(({ id, title }) => markup`<li class="utrecht-table-of-contents__list-item"><a class="utrecht-link utrecht-link--html-a" href="#${id}">${title}</a></li>`)}</ul></nav>
${parts.map(({ id, title, content }) => section(id, title, ...content))}
</main>
</div>
</body>
</html>`.toString()}\n`;
}

function partsOf(report: Report): readonly Part[] {
  const { comparison, bands, curves, rights } = report;
  const compared = comparison === undefined ? undefined : comparisonSection(report, comparison);
  const income = bands === undefined && (curves ?? []).length === 0 ? undefined : incomeSection(report);
  return [
    { id: "kosten", title: "Wat kost het?", content: budgetSection(report) },
    ...(compared === undefined
      ? []
      : [{ id: "verschil", title: "Wie gaat erop vooruit, wie achteruit?", content: compared }]),
    ...rights.map((right, at): Part => ({
      id: `recht-${String(at + 1)}`,
      title: `Wie krijgt ${right.name}?`,
      content: rightSection(report, right),
    })),
    ...(income === undefined
      ? []
      : [{ id: "inkomen", title: "Wat doet een hoger inkomen?", content: income }]),
    { id: "hoe", title: "Hoe is dit gerekend?", content: howSection(report) },
  ];
}

function factsOf({
  persons,
  households,
  on,
  comparison,
  synthetic,
}: Report): readonly (readonly [string, string])[] {
  return [
    [
      "Doorgerekend",
      `${counted(persons, "mens", "mensen")} in ${counted(households, "huishouden", "huishoudens")}`,
    ],
    ["Gegevens", synthetic ? "een verzonnen bevolking" : "een bestand van de gebruiker"],
    ["Peildatum", dutchDate(on)],
    ...(comparison === undefined ? [] : [["Vergeleken met", comparison.name] as const]),
  ];
}

function dutchDate(on: string): string {
  const day = parseIsoDate(on);
  return day === undefined ? on : formatDutchDate(day);
}

/** What a reader who stops here should know. */
function shortSection(report: Report): Html {
  const { rights, comparison, budgets } = report;
  const judged = rights.filter(({ now }) => now.counts["ter beoordeling"] !== 0);
  const unknown = rights.filter(({ now }) => now.counts["nog onbekend"] !== 0);
  const sentences = [
    ...rights.slice(0, 6).map((right) => {
      const count = right.now.counts.toegekend;
      const outside = right.now.counts["niet doorgerekend"];
      // A sample says nothing about everybody.
      if (outside !== 0)
        return `${capital(right.name)}: alleen bij een deel van de huishoudens bekeken. Over ${counted(outside, holders(right, 1), holders(right))} zegt deze pagina hier niets.`;
      const got = `${capital(right.name)}: ${counted(count, holders(right, 1), holders(right))} ${count === 1 ? "krijgt" : "krijgen"} het`;
      return right.now.granted === undefined
        ? `${got}.`
        : `${got}. Dat kost ${money(right.now.granted)} per jaar.`;
    }),
    ...(rights.length > 6 ? [`En nog ${String(rights.length - 6)} andere rechten.`] : []),
    ...(comparison === undefined
      ? []
      : [
          `${counted(comparison.total.households.meer, "huishouden gaat", "huishoudens gaan")} erop vooruit en ${counted(comparison.total.households.minder, "huishouden", "huishoudens")} achteruit, vergeleken met ${comparison.name}.`,
        ]),
    ...budgets.flatMap(({ right, left }) => {
      if (left === null) return [];
      const what = right === undefined ? "het budget" : `het plafond voor ${right}`;
      return [
        left.startsWith("-")
          ? `Er is ${money(left.slice(1))} meer nodig dan ${what}.`
          : `Er blijft ${money(left)} over van ${what}.`,
      ];
    }),
    ...judged.map(
      (right) =>
        `${capital(right.name)}: bij ${counted(right.now.counts["ter beoordeling"], holders(right, 1), holders(right))} moet een mens nog oordelen.`,
    ),
    ...unknown.map(
      (right) =>
        `${capital(right.name)}: van ${counted(right.now.counts["nog onbekend"], holders(right, 1), holders(right))} is de uitkomst niet bekend, want er ontbreken gegevens.`,
    ),
  ];
  return markup`<section class="kern utrecht-spotlight-section utrecht-spotlight-section--info" aria-labelledby="kort">
<h2 class="utrecht-heading-2" id="kort">In het kort</h2>
${list(sentences)}</section>
`;
}

function howSection(report: Report): readonly (Html | undefined)[] {
  const { types, incomes, smallest, missing, rights } = report;
  const exact = rights.filter((one) => one.exact !== undefined);
  return [
    paragraph(
      "De verordening staat als regels in de computer. Voor elk huishouden zijn die regels toegepast op de gegevens in het bestand.",
      "Alle bedragen zijn tot op de cent precies; er is niets geschat.",
    ),
    list([
      "Kosten zijn per jaar: wie iets krijgt, krijgt het in deze berekening een heel jaar. Een bedrag per maand telt 12 keer, per week 52 keer. Een bedrag zonder periode telt één keer.",
      "De berekening kijkt niet of mensen iets aanvragen. In het echt vraagt niet iedereen aan waar hij recht op heeft.",
      `Huishoudens zijn verdeeld naar ${types.by}.`,
      ...(incomes === undefined
        ? ["Van het inkomen is niets bekend; daarom is er geen verdeling naar inkomen."]
        : [
            `De inkomensgroepen zijn tien groepen huishoudens, van het laagste naar het hoogste ${incomes.name}${incomes.period === "" ? "" : ` (${incomes.period})`}. Het inkomen van alle mensen in een huishouden telt bij elkaar, zonder correctie voor het aantal mensen. Huishoudens met hetzelfde inkomen in hele euro’s zitten in dezelfde groep; daarom zijn de groepen niet precies even groot.`,
          ]),
      ...(smallest === undefined
        ? []
        : [
            `Aantallen van 1 tot en met ${String(smallest - 1)} staan er niet bij, zodat niemand te herkennen is. Soms is een groter getal ook weggelaten, omdat het kleine getal anders toch uit te rekenen is. Daar staat: niet getoond.`,
          ]),
      ...(exact.length === 0
        ? []
        : [
            `Deze rechten zijn huishouden voor huishouden beslist: ${exact.map(({ name }) => name).join(", ")}. Bij een grote bevolking is dat een steekproef; wie erbuiten valt, staat onder ‘niet doorgerekend’, en de kosten zijn die van de steekproef.`,
          ]),
      ...(missing.length === 0
        ? []
        : [`Van niemand bekend, want er is geen kolom voor: ${missing.join(", ")}.`]),
    ]),
    table(
      "De groepen",
      ["Groep", "Mensen", "Huishoudens"],
      types.groups.map(({ label, persons, households }) => [label, number(persons), number(households)]),
    ),
  ];
}
