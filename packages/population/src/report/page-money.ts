// What a report says about money: costs against the budget, and who gains and loses by a change.

import { abs, formatMoney, parseDecimal, sub, zero } from "@andersom/runtime";
import type { Html } from "@andersom/publish";
import { lyingBars, standingBars, type Bar } from "./chart.js";
import { figure, list, paragraph, part, table, type Legend } from "./page-parts.js";
import type { ChangeBlock, Comparison, Group, Money, Report, Stretch } from "./report.js";
import {
  counted,
  drawn,
  euros,
  incomeLabel,
  money,
  notSure,
  number,
  undecidedLines,
  whole,
} from "./words.js";

/** What the two colours mean. */
export function legendOf(report: Report): readonly Legend[] {
  const { comparison } = report;
  return comparison === undefined
    ? []
    : [
        { series: "nu", text: "deze verordening" },
        { series: "eerst", text: comparison.name },
      ];
}

export function budgetSection(report: Report): readonly (Html | undefined)[] {
  const { rights, total, budgets, comparison } = report;
  const paid = rights.filter(({ now }) => now.granted !== undefined);
  if (paid.length === 0) return [paragraph("Geen enkel recht heeft een bedrag in geld per jaar.")];
  const old = comparison !== undefined;
  const headers = [
    "Recht",
    "Per jaar",
    ...(old ? ["Nu vergeleken met", "Verschil"] : []),
    "Wacht op een oordeel",
  ];
  const row = (
    name: string,
    now: Money,
    before: Money | undefined,
    judged: Money | undefined,
  ): readonly string[] => [
    name,
    money(now),
    ...(old
      ? [before === undefined ? "–" : money(before), before === undefined ? "–" : difference(now, before)]
      : []),
    judged === undefined ? "" : money(judged),
  ];
  const rows = paid.map(({ name, now, before }) =>
    row(name, now.granted ?? null, before?.granted, now.toBeJudged),
  );
  const bars = paid.flatMap(({ name, now, before }): Bar[] => [
    { label: name, series: "nu", value: drawn(now.granted ?? null) },
    ...(before?.granted === undefined
      ? []
      : [{ label: name, series: "eerst" as const, value: drawn(before.granted) }]),
  ]);
  const figures = table(
    "Kosten per recht en per jaar",
    old ? ["Recht", "Deze verordening", comparison.name, "Verschil", "Wacht op een oordeel"] : headers,
    rows,
    paid.length < 2 ? undefined : row("Samen", total.granted, total.before, undefined),
  );
  return [
    paragraph(
      `Samen kost het ${money(total.granted)} per jaar.`,
      total.before === undefined
        ? undefined
        : `Volgens ${comparison?.name ?? ""} is dat ${money(total.before)}.`,
      "Dit is alleen wat zeker is toegekend. Waar een mens nog moet oordelen, kan er geld bij komen.",
    ),
    figure(
      lyingBars("Kosten per recht en per jaar", bars, euros),
      "Wat elk recht per jaar kost.",
      legendOf(report),
      figures,
    ),
    ...budgets.flatMap(({ right, amount, cost, left, source, costBefore }) => {
      const title = right === undefined ? "Het budget" : `Het plafond voor ${right}`;
      const short = left?.startsWith("-") === true;
      return [
        part(
          title,
          paragraph(
            source === "plafond"
              ? `De verordening geeft hiervoor ${money(amount)} per kalenderjaar.`
              : `Het budget is ${money(amount)} per jaar.`,
            `Nodig is ${money(cost)}.`,
            left === null
              ? undefined
              : short
                ? `Dat is ${money(left.slice(1))} te weinig.`
                : `Er blijft ${money(left)} over.`,
          ),
          figure(
            lyingBars(
              `Kosten tegenover ${title.toLowerCase()}`,
              [
                { label: right === undefined ? "Budget" : "Plafond", series: "eerst", value: drawn(amount) },
                { label: "Nodig", series: short ? "minder" : "nu", value: drawn(cost) },
              ],
              euros,
            ),
            short ? "De kosten zijn hoger dan wat er is." : "De kosten blijven binnen wat er is.",
            [],
            table(
              "Kosten en wat er is",
              ["Wat", "Per jaar"],
              [
                [right === undefined ? "Budget" : "Plafond", money(amount)],
                ["Nodig", money(cost)],
                ...(costBefore === undefined
                  ? []
                  : [[`Nodig volgens ${comparison?.name ?? ""}`, money(costBefore)]]),
                ["Verschil", money(left)],
              ],
            ),
          ),
        ),
      ];
    }),
  ];
}

function difference(now: Money, before: Money): string {
  if (now === null || before === null) return money(null);
  const change = sub(parseDecimal(now) ?? zero, parseDecimal(before) ?? zero);
  const sign = change.n > 0n ? "+ " : change.n < 0n ? "- " : "";
  return `${sign}${formatMoney(abs(change))}`;
}

export function comparisonSection(report: Report, comparison: Comparison): readonly (Html | undefined)[] {
  const { types, incomes } = report;
  const { total, perType, perIncome, distribution, onlyNow, onlyBefore, name } = comparison;
  const { households } = total;
  return [
    list([
      `${counted(households.meer, "huishouden krijgt", "huishoudens krijgen")} meer: samen ${money(total.gained)} per jaar.`,
      `${counted(households.minder, "huishouden krijgt", "huishoudens krijgen")} minder: samen ${money(total.lost)} per jaar.`,
      `Voor ${counted(households.gelijk, "huishouden", "huishoudens")} verandert er niets.`,
      ...(households["gelijk voor zover bekend"] === 0
        ? []
        : [
            `Van ${counted(households["gelijk voor zover bekend"], "huishouden", "huishoudens")} is niet alles bekend of moet een mens nog oordelen, nu en eerst; verder verandert er voor hen niets.`,
          ]),
      ...(households["misschien meer"] === 0 && households["misschien minder"] === 0
        ? []
        : [
            `Bij ${counted(households["misschien meer"], "huishouden", "huishoudens")} kan er iets bij komen en bij ${counted(households["misschien minder"], "huishouden", "huishoudens")} kan er iets af gaan; daar moet een mens nog oordelen.`,
          ]),
      ...(households.onbekend === 0
        ? []
        : [`Van ${counted(households.onbekend, "huishouden", "huishoudens")} is het verschil niet bekend.`]),
      ...undecidedLines(comparison),
      ...(onlyNow.length === 0 ? [] : [`Nieuw is: ${onlyNow.join(", ")}.`]),
      ...(onlyBefore.length === 0 ? [] : [`Alleen ${name} kent: ${onlyBefore.join(", ")}.`]),
    ]),
    ...(incomes === undefined
      ? []
      : [
          part(
            "Naar inkomen",
            figure(
              standingBars(
                "Huishoudens die meer of minder krijgen, naar inkomen",
                changeBars(perIncome, incomes.groups.map(shortLabel)),
                whole,
                "inkomensgroep, van laag naar hoog",
              ),
              "Boven de lijn staan de huishoudens die meer krijgen, eronder de huishoudens die minder krijgen.",
              changeLegend,
              changeTable("Meer of minder, naar inkomen", incomes.groups.map(incomeLabel), perIncome),
            ),
          ),
        ]),
    part(
      "Naar soort huishouden",
      changeTable(
        "Meer of minder, naar soort huishouden",
        types.groups.map(({ label }) => label),
        perType,
      ),
    ),
    part(
      "Hoe groot is het verschil?",
      figure(
        lyingBars(
          "Huishoudens naar het verschil per jaar",
          distribution
            .filter(({ from, to, households: count }) => (count ?? 0) > 0 && !(from === 0 && to === 0))
            .map((one): Bar => ({
              label: stretchText(one),
              series: (one.to ?? 1) <= 0 ? "minder" : "meer",
              value: one.households ?? 0,
            })),
          whole,
        ),
        "Aantal huishoudens dat er per jaar zoveel op vooruit of achteruit gaat. Wie niets merkt, staat er niet bij.",
        [],
        table(
          "Verschil per jaar",
          ["Verschil", "Huishoudens"],
          distribution.map((one) => [stretchText(one), number(one.households)]),
        ),
      ),
    ),
  ];
}

const changeLegend: readonly Legend[] = [
  { series: "meer", text: "krijgt meer" },
  { series: "minder", text: "krijgt minder" },
];

function changeBars(blocks: readonly ChangeBlock[], labels: readonly string[]): readonly Bar[] {
  return blocks.flatMap(({ households }, at): Bar[] => [
    { label: labels[at] ?? "", series: "meer", value: households.meer ?? 0 },
    { label: labels[at] ?? "", series: "minder", value: -(households.minder ?? 0) },
  ]);
}

/** `1` to `10`, and a question mark for an unknown income. */
export function shortLabel({ label }: Group): string {
  return /\d+/u.exec(label)?.[0] ?? "?";
}

function changeTable(caption: string, labels: readonly string[], blocks: readonly ChangeBlock[]): Html {
  return table(
    caption,
    ["Groep", "Krijgt meer", "Samen meer", "Krijgt minder", "Samen minder", "Gelijk", "Niet zeker"],
    blocks.map(({ households, gained, lost }, at) => [
      labels[at] ?? "",
      number(households.meer),
      money(gained),
      number(households.minder),
      money(lost),
      number(households.gelijk),
      number(notSure(households)),
    ]),
  );
}

function stretchText({ from, to }: Stretch): string {
  if (from === 0 && to === 0) return "geen verschil";
  if (from === undefined) return `meer dan ${euros(-(to ?? 0))} minder`;
  if (to === undefined) return `meer dan ${euros(from)} meer`;
  if (to <= 0)
    return to === 0 ? `tot en met ${euros(-from)} minder` : `${euros(-to)} tot en met ${euros(-from)} minder`;
  return from === 0 ? `tot en met ${euros(to)} meer` : `${euros(from)} tot en met ${euros(to)} meer`;
}
