// Proposals of new amounts as a table, with what the figures rest on.

import type { IndexProposal } from "@andersom/logic";
import { formatDutchDate, parseIsoDate } from "@andersom/runtime";
import type { DecisionOptions } from "./decision.js";
import { enumerate, hang, printable } from "./text.js";

export function indexationText(
  proposals: readonly IndexProposal[],
  { title, year, index }: { readonly title: string; readonly year: number; readonly index: string },
  { style, width }: Pick<DecisionOptions, "style" | "width">,
): string {
  const head = style.strong(`Voorstel voor ${String(year)}: ${printable(title)}`);
  if (proposals.length === 0)
    return `${head}\n${hang("", "Onder geen enkel bedrag staat een zin ‘Indexering: …’. Er is niets voor te stellen.", width)}\n`;
  const names = [...new Set(proposals.map((one) => printable(one.index)))];
  const basis = hang("", `Index ${index}, als dit jaar 100 is (${enumerate(names)}).`, width);
  const rows = proposals.map((one) => [
    printable(one.row === undefined ? one.name : `${one.name} (${one.row})`) + (one.base.known ? "" : " *"),
    dayText(one.from),
    one.current.text,
    one.unrounded.text,
    one.proposal.text,
  ]);
  const columns = ["naam", "vanaf", "nu", "voor afronding", "voorstel"];
  const guessed = proposals.some(({ base }) => !base.known)
    ? [
        hang(
          "* ",
          "Het bedrag voor afronding van dit jaar staat niet in de tekst. Er is gerekend met het afgeronde bedrag. Zet erbij: ‘ongerond bedrag van € …’.",
          width,
        ),
      ]
    : [];
  const end =
    "Dit is een voorstel. Er is niets veranderd: neem de bedragen over na een besluit, en bewaar het bedrag voor afronding.";
  return `${[[head, basis].join("\n"), tableText([columns, ...rows]), [...guessed, hang("", end, width)].join("\n")].join("\n\n")}\n`;
}

function dayText(iso: string): string {
  const day = parseIsoDate(iso);
  return day === undefined ? iso : formatDutchDate(day);
}

/** Columns as wide as their widest cell. */
function tableText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows
    .map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`)
    .join("\n");
}
