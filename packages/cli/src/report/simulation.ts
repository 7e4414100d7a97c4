// A population as text: per right how many and how much, what waits for a person, and what the files lack.

import { formatMoney, parseDecimal } from "@andersom/runtime";
import type { RightTotals, Simulation } from "@andersom/population";
import type { Style } from "./style.js";
import { count, printable, wrap } from "./text.js";

interface Look {
  readonly style: Style;
  readonly width: number;
}

/** The titles of the ordinance, and of the other one when there are two. */
export function simulationText(
  [title, otherTitle]: readonly [string, string | undefined],
  result: Simulation,
  seconds: number,
  look: Look,
): string {
  const { style, width } = look;
  const whole = (value: number): string => value.toLocaleString("nl-NL");
  const { other } = result;
  const totals = (rights: Simulation["rights"]): readonly string[] =>
    rights.map((right) => rightText(right, look, whole));
  const blocks = [
    style.strong(printable(title)),
    `${whole(result.persons)} mensen in ${whole(result.households)} huishoudens, in ${seconds.toFixed(1).replace(".", ",")} seconden.`,
    ...engineText(result, look, whole),
    ...totals(result.rights),
    ...listed("Van niemand bekend (geen kolom)", result.missing, width),
    ...(other === undefined
      ? []
      : [
          style.strong(`Vergeleken met: ${printable(otherTitle ?? "")}`),
          ...totals(other.rights),
          ...listed("Van niemand bekend (geen kolom)", other.missing, width),
        ]),
    ...result.elsewhere.map(({ list, owners }) =>
      wrap(
        `Voor ${whole(owners)} ${owners === 1 ? "rij" : "rijen"} is ‘${printable(list)}’ niet bekend: daar staat iemand uit een ander huishouden.`,
        width,
      ).join("\n"),
    ),
    ...listed("Kolommen die geen gegeven van de verordening zijn", result.unused, width),
    ...result.written.map(
      ({ file, table }) =>
        `De uitkomsten staan in ${printable(file)}, een rij per ${table === "persons" ? "persoon" : "huishouden"}.`,
    ),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** With what it was decided, where that is not andersom itself. */
function engineText(
  { engine, shards }: Simulation,
  { width }: Look,
  whole: (value: number) => string,
): readonly string[] {
  if (engine === "columns") return [];
  if (engine === "duckdb")
    return [wrap("Doorgerekend met de SQL van de verordening, in DuckDB.", width).join("\n")];
  const shares = shards.map(
    ({ shard, persons, households }) =>
      `  ${shard}: ${whole(persons)} mensen in ${whole(households)} huishoudens`,
  );
  return [["Doorgerekend met de SQL van de verordening, op ClickHouse:", ...shares].join("\n")];
}

function rightText(
  { name, holder, counts, granted, toBeJudged, withoutAmount, exact }: RightTotals,
  { style, width }: Look,
  whole: (value: number) => string,
): string {
  const who = holder === "huishouden" ? "huishoudens" : "mensen";
  const lines = Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([outcome, number]) => `  ${outcome.padEnd(18)}${whole(number).padStart(14)} ${who}`);
  const money = (value: string): string => formatMoney(parseDecimal(value) ?? { n: 0n, d: 1n });
  const amounts =
    granted === undefined || toBeJudged === undefined
      ? []
      : indented(
          `Samen minstens ${money(granted)} (toegekend)` +
            (toBeJudged === "0"
              ? "."
              : `, en ${money(toBeJudged)} erbij als elk oordeel en elke bevoegdheid gunstig uitvalt.`),
          width,
        );
  const open =
    withoutAmount === 0
      ? []
      : [`  Van ${count(withoutAmount, "uitkomst", "uitkomsten")} is het bedrag niet bekend.`];
  const how = exact === undefined ? [] : indented(exactText(exact, whole), width);
  return [style.strong(printable(name)), ...lines, ...amounts, ...open, ...how].join("\n");
}

/** That a right was decided household by household, and of how many. */
function exactText(
  { reason, households, notDecided }: NonNullable<RightTotals["exact"]>,
  whole: (value: number) => string,
): string {
  const why = `De reden: ${printable(reason)}.`;
  if (households === 0) return `Niet doorgerekend: dit recht gaat langs de exacte weg. ${why}`;
  if (notDecided === 0) return `Langs de exacte weg, alle ${whole(households)} huishoudens. ${why}`;
  return (
    `Langs de exacte weg, een steekproef van ${whole(households)} huishoudens; over de andere zegt deze ` +
    `telling niets. Met --exact kiest u hoeveel. ${why}`
  );
}

function indented(text: string, width: number): readonly string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`);
}

function listed(title: string, names: readonly string[], width: number): readonly string[] {
  return names.length === 0 ? [] : [wrap(`${title}: ${names.map(printable).join(", ")}.`, width).join("\n")];
}
