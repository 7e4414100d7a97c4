// What is in a made-up population, as text: every column with how its values are spread.

import { spreadOf, type SyntheticPopulation } from "@andersom/population";
import type { Style } from "./style.js";
import { printable, wrap } from "./text.js";

interface Made extends SyntheticPopulation {
  readonly file: string;
  readonly seed: number;
  readonly date: string;
}

export function syntheticText(
  made: Made,
  { style, width }: { readonly style: Style; readonly width: number },
): string {
  const { file, seed, date, persons, households, columns, lists, left } = made;
  const whole = (value: number): string => value.toLocaleString("nl-NL");
  const lines = columns.flatMap(({ name, spread }) => {
    const found = spreadOf(spread);
    const told = found === undefined ? spread : `${found.figures} (${found.source})`;
    return [`  ${printable(name)}`, ...wrap(told, width - 4).map((line) => `    ${line}`)];
  });
  const listed = lists.map(
    ({ name, file: own, rows }) =>
      `  ${printable(own)}: ${whole(rows)} rijen; geef bij simulate op: --dingen ${printable(/\s/u.test(name) ? `"${name}=${own}"` : `${name}=${own}`)}`,
  );
  const skipped = left.map(({ fact, reason }) => `  ${printable(fact)}: ${reason}`);
  return `${[
    `${style.strong("Deze bevolking is verzonnen.")} Niemand in het bestand bestaat.`,
    wrap(
      `${printable(file)}: ${whole(persons)} mensen in ${whole(households)} huishoudens, met zaad ${String(seed)} en peildatum ${date}. Hetzelfde zaad geeft dezelfde mensen.`,
      width,
    ).join("\n"),
    [style.strong("Kolommen"), ...lines].join("\n"),
    ...(lists.length === 0 ? [] : [[style.strong("Lijsten"), ...listed].join("\n")]),
    ...(skipped.length === 0 ? [] : [[style.strong("Geen kolom"), ...skipped].join("\n")]),
    wrap(
      "Het zijn landelijke cijfers en aannames: de uitkomst zegt iets over de regels, en niet hoeveel mensen er in uw gemeente recht hebben. Alle verdelingen staan in docs/reference/synthetische-bevolking.md.",
      width,
    ).join("\n"),
  ].join("\n\n")}\n`;
}
