// What a report says about one right: who gets it, by kind of household and by income.

import type { Html } from "@andersom/publish";
import { lyingBars, standingBars, type Bar } from "./chart.js";
import { legendOf, shortLabel } from "./page-money.js";
import { figure, paragraph, part, table } from "./page-parts.js";
import type { Block, OutcomeName, Report, RightReport } from "./report.js";
import { counted, holders, incomeLabel, money, number, whole } from "./words.js";

export function rightSection(report: Report, right: RightReport): readonly (Html | undefined)[] {
  const { types, incomes } = report;
  const { now, before, perType, perIncome, beforePerType, beforePerIncome, holder } = right;
  const who = holders(right);
  const granted = now.counts.toegekend;
  const typeLabels = types.groups.map(({ label }) => label);
  return [
    paragraph(
      `${counted(granted, holders(right, 1), who)} ${granted === 1 ? "krijgt" : "krijgen"} het.`,
      holder === "inwoner"
        ? `Zij wonen in ${counted(now.households, "huishouden", "huishoudens")}.`
        : undefined,
      right.period === "" ? undefined : `De verordening noemt een bedrag ${right.period}.`,
      before === undefined
        ? undefined
        : `Volgens ${report.comparison?.name ?? ""} zijn het er ${number(before.counts.toegekend)}.`,
    ),
    outcomes(report, right),
    part(
      "Naar soort huishouden",
      figure(
        lyingBars(`Aantal ${who}, naar soort huishouden`, bars(typeLabels, perType, beforePerType), whole),
        `Hoeveel ${who} het krijgen, naar ${types.by}.`,
        legendOf(report),
        groupTable(report, right, `${right.name}, naar soort huishouden`, typeLabels, perType, beforePerType),
      ),
    ),
    ...(incomes === undefined
      ? []
      : [
          part(
            "Naar inkomen",
            figure(
              standingBars(
                `Aantal ${who}, naar inkomen`,
                bars(incomes.groups.map(shortLabel), perIncome, beforePerIncome),
                whole,
                "inkomensgroep, van laag naar hoog",
              ),
              `Hoeveel ${who} het krijgen in elke inkomensgroep. Groep 1 heeft het laagste inkomen.`,
              legendOf(report),
              groupTable(
                report,
                right,
                `${right.name}, naar inkomen`,
                incomes.groups.map(incomeLabel),
                perIncome,
                beforePerIncome,
              ),
            ),
          ),
        ]),
  ];
}

function outcomes({ comparison, outcomes: names }: Report, { now, before, name }: RightReport): Html {
  const some = names.filter(
    (one) => now.counts[one] !== 0 || (before !== undefined && before.counts[one] !== 0),
  );
  return table(
    `Alle uitkomsten voor ${name}`,
    [
      "Uitkomst",
      comparison === undefined ? "Aantal" : "Deze verordening",
      ...(before === undefined ? [] : [comparison?.name ?? ""]),
    ],
    some.map((one: OutcomeName) => [
      one,
      number(now.counts[one]),
      ...(before === undefined ? [] : [number(before.counts[one])]),
    ]),
  );
}

function bars(
  labels: readonly string[],
  now: readonly Block[],
  before: readonly Block[] | undefined,
): readonly Bar[] {
  return labels.flatMap((label, at): Bar[] => [
    { label, series: "nu", value: now[at]?.counts.toegekend ?? 0 },
    ...(before === undefined
      ? []
      : [{ label, series: "eerst" as const, value: before[at]?.counts.toegekend ?? 0 }]),
  ]);
}

function groupTable(
  { comparison }: Report,
  { now: whole_ }: RightReport,
  caption: string,
  labels: readonly string[],
  now: readonly Block[],
  before: readonly Block[] | undefined,
): Html {
  const paid = whole_.granted !== undefined;
  const old = before !== undefined && comparison !== undefined;
  const headers = [
    "Groep",
    "Krijgt het",
    ...(paid ? ["Per jaar"] : []),
    "Krijgt het niet",
    "Oordeel nodig",
    "Onbekend",
  ];
  const extra = old
    ? [`Krijgt het: ${comparison.name}`, ...(paid ? [`Per jaar: ${comparison.name}`] : [])]
    : [];
  return table(
    caption,
    [...headers, ...extra],
    labels.map((label, at) => {
      const { counts, granted } = now[at]!;
      const other = before?.[at];
      return [
        label,
        number(counts.toegekend),
        ...(paid ? [money(granted ?? null)] : []),
        number(counts.geweigerd),
        number(counts["ter beoordeling"]),
        number(counts["nog onbekend"]),
        ...(other === undefined || !old
          ? []
          : [number(other.counts.toegekend), ...(paid ? [money(other.granted ?? null)] : [])]),
      ];
    }),
  );
}
