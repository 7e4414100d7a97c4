// How the outcomes of a voorbeeld come about, as lines of text.

import type { Explanation, ToldOutcome } from "@andersom/language-server";

/** The outcomes, each with the steps that led to it. */
export function traceText({
  titel,
  uitkomsten,
}: {
  readonly titel: string;
  readonly uitkomsten: readonly ToldOutcome[];
}): string {
  const lines = uitkomsten.flatMap(({ naam, samenvatting, uitleg }) => [
    `  ${naam}: ${samenvatting}`,
    ...(uitleg === undefined ? [] : steps(uitleg, "    ")),
  ]);
  return `${[titel, ...lines].join("\n")}\n`;
}

function steps({ tekst, uitkomst, waar, gezien, daaronder }: Explanation, indent: string): string[] {
  return [
    `${indent}${tekst}: ${uitkomst}${waar === "" ? "" : ` (${waar})`}`,
    ...gezien.map((value) => `${indent}  ${value}`),
    ...daaronder.flatMap((child) => steps(child, `${indent}  `)),
  ];
}
