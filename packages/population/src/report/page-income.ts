// What a report says about a higher income: averages over the population, and where one euro more costs much.

import { markup, type Html } from "@andersom/publish";
import { steps, type Point } from "./chart.js";
import type { Cliff, Curve } from "./cliffs.js";
import { legendOf } from "./page-money.js";
import { figure, list, paragraph, part, table, type Legend } from "./page-parts.js";
import type { Band, Report } from "./report.js";
import { drawn, euros, money, number } from "./words.js";

export function incomeSection(report: Report): readonly (Html | undefined)[] {
  const { bands, curves, incomes } = report;
  const axis = `inkomen${incomes === undefined || incomes.period === "" ? "" : ` ${incomes.period}`}`;
  return [
    paragraph(
      "Regels met een inkomensgrens hebben een keerzijde: wie iets meer gaat verdienen, kan er per jaar op achteruit gaan.",
      "Hier staat waar dat gebeurt.",
    ),
    ...(bands === undefined || bands.length < 2 ? [] : [averages(report, bands, axis)]),
    ...(curves === undefined || curves.length === 0
      ? []
      : [cliffsPart(report, curves), ...curves.map((curve) => curvePart(report, curve, axis))]),
  ];
}

function averages(report: Report, bands: readonly Band[], axis: string): Html {
  const { comparison } = report;
  // Above the last income with an amount the line only lies flat.
  const last = bands.findLastIndex((one) => drawn(one.average) > 0 || drawn(one.averageBefore ?? null) > 0);
  const points = bands
    .slice(0, Math.max(2, last + 6))
    .flatMap(({ from, to, average, averageBefore }): Point[] => [
      { x: from, series: "nu", y: drawn(average) },
      { x: to + 1, series: "nu", y: drawn(average) },
      ...(averageBefore === undefined
        ? []
        : [
            { x: from, series: "eerst" as const, y: drawn(averageBefore) },
            { x: to + 1, series: "eerst" as const, y: drawn(averageBefore) },
          ]),
    ]);
  return part(
    "Gemiddeld per huishouden",
    figure(
      steps("Gemiddeld bedrag per huishouden en per jaar, naar inkomen", points, euros, axis),
      "Wat een huishouden gemiddeld per jaar krijgt, bij elk inkomen. De groepen zijn honderd euro breed; een groep met heel weinig huishoudens staat op nul.",
      linesOf(report),
      table(
        "Gemiddeld per jaar, naar inkomen",
        [
          "Inkomen",
          "Huishoudens",
          comparison === undefined ? "Gemiddeld" : "Deze verordening",
          ...(comparison === undefined ? [] : [comparison.name]),
        ],
        bands.map(({ from, to, households, average, averageBefore }) => [
          `${euros(from)} tot en met ${euros(to)}`,
          number(households),
          money(average),
          ...(averageBefore === undefined ? [] : [money(averageBefore)]),
        ]),
      ),
    ),
  );
}

function cliffsPart({ comparison }: Report, curves: readonly Curve[]): Html {
  const rows = curves.flatMap((curve) => [
    ...curve.cliffs.map((one) => row(curve, one, "deze verordening")),
    ...(curve.cliffsBefore ?? []).map((one) => row(curve, one, comparison?.name ?? "")),
  ]);
  const headers = [
    "Huishouden",
    ...(comparison === undefined ? [] : ["Volgens"]),
    "Inkomen tot en met",
    "Krijgt per jaar",
    "Met iets meer",
    "Verlies per jaar",
  ];
  const shown = comparison === undefined ? rows.map(([name = "", , ...rest]) => [name, ...rest]) : rows;
  const found =
    rows.length === 0
      ? paragraph("Bij deze huishoudens is er geen inkomen waarbij een klein beetje meer veel kost.")
      : table("Waar een hoger inkomen veel kost", headers, shown);
  return part(
    "Terugval: waar een beetje meer inkomen veel kost",
    paragraph(
      "De computer heeft voor een paar huishoudens elk inkomen geprobeerd, tot op de cent.",
      "Het zijn de huishoudens uit de voorbeelden van de verordening, of verzonnen huishoudens. Niemand uit het bestand zit erbij.",
      "Waar een mens moet oordelen, is gerekend met een gunstig oordeel.",
    ),
    found,
  );
}

function row(
  { household }: Curve,
  { income, before, after, loss }: Cliff,
  version: string,
): readonly string[] {
  return [household, version, money(income), money(before), money(after), money(loss)];
}

function curvePart(report: Report, { household, from, points, cliffs }: Curve, axis: string): Html {
  const drawnPoints = points.flatMap(({ income, amount, amountBefore }): Point[] => [
    { x: drawn(income), series: "nu", y: drawn(amount) },
    ...(amountBefore === undefined
      ? []
      : [{ x: drawn(income), series: "eerst" as const, y: drawn(amountBefore) }]),
  ]);
  const turns = turnsOf(points);
  const falls = cliffs.map(
    ({ income, loss }) => `Boven ${money(income)} verliest dit huishouden ${money(loss)} per jaar.`,
  );
  return part(
    household,
    figure(
      steps(`Bedrag per jaar bij elk inkomen: ${household}`, drawnPoints, euros, axis),
      from === "voorbeeld"
        ? "Een huishouden uit de voorbeelden van de verordening."
        : "Een verzonnen huishouden; wat niet is gezegd, is nee, nul of leeg.",
      linesOf(report),
      table(
        `Bedrag per jaar: ${household}`,
        [
          "Inkomen",
          report.comparison === undefined ? "Per jaar" : "Deze verordening",
          ...(report.comparison === undefined ? [] : [report.comparison.name]),
        ],
        turns.map(({ income, amount, amountBefore }) => [
          money(income),
          money(amount),
          ...(amountBefore === undefined ? [] : [money(amountBefore)]),
        ]),
      ),
    ),
    falls.length === 0 ? markup`` : list(falls),
  );
}

/** The points where the amount differs from the one before or after it; the others repeat it. */
function turnsOf(points: Curve["points"]): Curve["points"] {
  const same = (a: Curve["points"][number] | undefined, b: Curve["points"][number]): boolean =>
    a !== undefined && a.amount === b.amount && a.amountBefore === b.amountBefore;
  return points.filter((one, at) => !same(points[at - 1], one) || !same(points[at + 1], one));
}

/** The legend of lines: the version before is dashed. */
function linesOf(report: Report): readonly Legend[] {
  return legendOf(report).map(({ series, text }) => ({ series: `lijn-${series}`, text }));
}
