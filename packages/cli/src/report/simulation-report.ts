// The report of a simulation as text for a terminal: by kind of household and income, against a budget and another version.

import {
  incomeLabel,
  money,
  notSure,
  number,
  undecidedLines,
  type ChangeBlock,
  type Curve,
  type Report,
} from "@andersom/population";
import type { Style } from "./style.js";
import { printable, wrap } from "./text.js";

interface Look {
  readonly style: Style;
  readonly width: number;
}

export function reportText(report: Report, look: Look): string {
  const blocks = [
    ...(report.synthetic
      ? [
          `${look.style.warning("Deze bevolking is verzonnen.")} De aantallen zeggen niets over een echte gemeente.`,
        ]
      : []),
    ...report.rights.flatMap((right) => rightTables(report, right, look)),
    ...money_(report, look),
    ...comparison(report, look),
    ...falls(report, look),
  ];
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

function rightTables(
  report: Report,
  { name, perType, perIncome, now }: Report["rights"][number],
  look: Look,
): readonly string[] {
  const shown = ["toegekend", "geweigerd", "ter beoordeling", "nog onbekend"] as const;
  // Tables of nothing say nothing; the outcomes above them do.
  if (shown.every((outcome) => now.counts[outcome] === 0)) return [];
  const paid = now.granted !== undefined;
  const table = (what: string, labels: readonly string[], blocks: typeof perType): string =>
    grid(
      `${name} naar ${what}`,
      ["", "toegekend", ...(paid ? ["per jaar"] : []), "geweigerd", "oordeel", "onbekend"],
      blocks.map(({ counts, granted }, at) => [
        labels[at] ?? "",
        number(counts.toegekend),
        ...(paid ? [money(granted ?? null)] : []),
        number(counts.geweigerd),
        number(counts["ter beoordeling"]),
        number(counts["nog onbekend"]),
      ]),
      look,
    );
  return [
    table(
      report.types.by,
      report.types.groups.map(({ label }) => label),
      perType,
    ),
    ...(report.incomes === undefined
      ? []
      : [table("inkomen", report.incomes.groups.map(incomeLabel), perIncome)]),
  ];
}

function money_({ budgets, comparison: compared }: Report, look: Look): readonly string[] {
  if (budgets.length === 0) return [];
  const rows = budgets.map(({ right, amount, cost, left, costBefore }) => [
    right ?? "alles samen",
    money(amount),
    money(cost),
    ...(compared === undefined ? [] : [costBefore === undefined ? "–" : money(costBefore)]),
    money(left),
  ]);
  const headers = ["", "beschikbaar", "nodig", ...(compared === undefined ? [] : ["nodig eerst"]), "over"];
  return [grid("Kosten tegenover wat er is, per jaar", headers, rows, look)];
}

function comparison({ comparison: compared, types, incomes }: Report, look: Look): readonly string[] {
  if (compared === undefined) return [];
  const headers = ["", "meer", "samen meer", "minder", "samen minder", "gelijk", "niet zeker"];
  const row = (label: string, { households, gained, lost }: ChangeBlock): readonly string[] => [
    label,
    number(households.meer),
    money(gained),
    number(households.minder),
    money(lost),
    number(households.gelijk),
    number(notSure(households)),
  ];
  const rows = (labels: readonly string[], blocks: readonly ChangeBlock[]): readonly (readonly string[])[] =>
    blocks.map((block, at) => row(labels[at] ?? "", block));
  const open = (["gelijk voor zover bekend", "misschien meer", "misschien minder", "onbekend"] as const)
    .filter((one) => compared.total.households[one] !== 0)
    .map((one) => `${one}: ${number(compared.total.households[one])} huishoudens`);
  return [
    grid(
      `Huishoudens die meer of minder krijgen dan volgens ${compared.name}`,
      headers,
      [
        ...rows(
          types.groups.map(({ label }) => label),
          compared.perType,
        ),
        ...(incomes === undefined ? [] : rows(incomes.groups.map(incomeLabel), compared.perIncome)),
        row("samen", compared.total),
      ],
      look,
    ),
    ...(open.length === 0 ? [] : [`  Niet zeker: ${open.join(", ")}`]),
    ...undecidedLines(compared).map((line) =>
      wrap(printable(line), look.width - 2)
        .map((one) => `  ${one}`)
        .join("\n"),
    ),
    ...(compared.onlyNow.length === 0 ? [] : [`  Nieuw: ${printable(compared.onlyNow.join(", "))}`]),
    ...(compared.onlyBefore.length === 0
      ? []
      : [`  Vervallen: ${printable(compared.onlyBefore.join(", "))}`]),
  ];
}

function falls({ curves = [], comparison: compared }: Report, look: Look): readonly string[] {
  const rows = (version: string, of: (curve: Curve) => Curve["cliffs"]): readonly (readonly string[])[] =>
    curves.flatMap((curve) =>
      of(curve).map(({ income, before, after, loss }) => [
        `${curve.household}${compared === undefined ? "" : ` (${version})`}`,
        money(income),
        money(before),
        money(after),
        money(loss),
      ]),
    );
  const found = [
    ...rows("nu", ({ cliffs }) => cliffs),
    ...rows(compared?.name ?? "", ({ cliffsBefore }) => cliffsBefore ?? []),
  ];
  if (found.length === 0) return [];
  const headers = ["", "inkomen t/m", "per jaar", "daarboven", "verlies"];
  return [grid("Terugval: waar een beetje meer inkomen veel kost", headers, found, look)];
}

/** Columns of numbers to the right; a first column that is too long wraps. */
function grid(
  title: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { style, width }: Look,
): string {
  const widths = headers.map((header, at) =>
    Math.max(header.length, ...rows.map((row) => (row[at] ?? "").length)),
  );
  const rest = widths.slice(1).reduce((sum, one) => sum + one + 2, 2);
  const first = Math.max(16, Math.min(widths[0] ?? 0, width - rest));
  const cells = (row: readonly string[]): string =>
    row
      .slice(1)
      .map((cell, at) => cell.padStart((widths[at + 1] ?? 0) + 2))
      .join("");
  const lines = rows.flatMap((row) => {
    const [label = "", ...more] = wrap(printable(row[0] ?? ""), first);
    return [`  ${label.padEnd(first)}${cells(row)}`, ...more.map((line) => `  ${line}`)];
  });
  return [
    style.strong(printable(title)),
    style.quiet(`  ${" ".repeat(first)}${cells(headers)}`),
    ...lines,
  ].join("\n");
}
