// The difference of two versions as a comment on a merge request: a table of who gains and loses, and old beside new text.

import type { Compared, PassageChange, UnitChange, WordPart } from "@andersom/analysis";
import { escapeLine, escapeMarkdown, lowerFirst } from "@andersom/publish";
import {
  changeText,
  comparedOn,
  conclusion,
  examplesText,
  extremeText,
  factText,
  headOf,
  isChanged,
  placeOf,
  remarks,
  rewritten,
  shortened,
  sideOf,
  stays,
  versionName,
  witnessText,
  type VersionDifference,
  type Versions,
} from "./verschil.js";

export function differenceMarkdown(result: VersionDifference): string {
  const { versions, text, outcome } = result;
  const changed = outcome.outcomes.filter(isChanged);
  const examples = examplesText(outcome.examples);
  const blocks = [
    `## ${escapeMarkdown(versions.title)}: wat verandert er voor wie`,
    `**${escapeMarkdown(conclusion(result))}**`,
    escapeLine(
      `Oud: ${versionName(versions.names.old)}. Nieuw: ${versionName(versions.names.new)}. ${comparedOn(result)}`,
    ),
    ...table(changed),
    ...changed.map((one) => outcomeBlock(one, versions)),
    ...section("Gegevens", outcome.facts.map(factText)),
    ...section(
      "Taken, termijnen, maatwerk",
      outcome.rest.map((one) => rewritten(one.what, one.old, one.new)),
    ),
    ...section("Wat gelijk blijft", stays(result)),
    ...(examples === undefined ? [] : [escapeLine(examples)]),
    ...(text.units.length === 0 ? [] : ["### Oude en nieuwe tekst", ...text.units.map(unitBlock)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Who gains and who loses, a row per change. */
function table(outcomes: readonly Compared[]): readonly string[] {
  const rows = outcomes.flatMap((compared) =>
    compared.changes.map((change) =>
      row([
        sideOf(change),
        `${compared.name}: ${lowerFirst(changeText(change, compared))}`,
        change.from,
        change.to,
        placeOf(compared),
      ]),
    ),
  );
  if (rows.length === 0) return [];
  return [["| | Wat | Was | Wordt | Plaats |", "| --- | --- | --- | --- | --- |", ...rows].join("\n")];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escapeMarkdown).join(" | ")} |`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : [`### ${title}`, lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n")];
}

function outcomeBlock(compared: Compared, versions: Versions): string {
  const { gain, loss } = compared.most ?? {};
  const households = compared.changes.map(
    (change) =>
      `- ${escapeMarkdown(changeText(change, compared))}: ${escapeMarkdown(witnessText(change.witness, versions))}`,
  );
  const most = [
    ...(gain === undefined ? [] : [extremeText(gain, "gain")]),
    ...(loss === undefined ? [] : [extremeText(loss, "loss")]),
    ...remarks(compared),
  ].map((line) => `- ${escapeMarkdown(line)}`);
  return details(headOf(compared), [...households, ...most].join("\n"));
}

function details(summary: string, body: string): string {
  return `<details>\n<summary>${html(summary)}</summary>\n\n${body}\n\n</details>`;
}

function unitBlock({ kind, name, formerly, passages }: UnitChange): string {
  const was = formerly === undefined ? "" : ` (was: ${formerly})`;
  const body = passages.map(passageBlock).join("\n\n");
  return details(`${name}: ${kind}${was}`, body === "" ? "De tekst zelf is gelijk." : body);
}

function passageBlock({ kind, label, formerly, old, new: fresh, words }: PassageChange): string {
  const was = formerly === undefined ? "" : ` (was: ${formerly})`;
  const head = label === "" ? [] : [`**${escapeMarkdown(`${label}: ${kind}${was}`)}**`];
  const left = words === undefined ? plain(old) : marked(shortened(words), "weg", "~~");
  const right = words === undefined ? plain(fresh) : marked(shortened(words), "nieuw", "**");
  if (left === "" && right === "") return head.join("\n\n");
  return [...head, ["| Oud | Nieuw |", "| --- | --- |", `| ${left} | ${right} |`].join("\n")].join("\n\n");
}

/** Text in a cell of a table: line breaks are written out. */
function plain(text: string | undefined): string {
  return (text ?? "").split("\n").map(escapeMarkdown).join("<br>");
}

function marked(words: readonly WordPart[], only: "weg" | "nieuw", mark: string): string {
  return words
    .filter(({ kind }) => kind === "gelijk" || kind === only)
    .map(({ kind, text }) => {
      const [, bare = "", after = ""] = /^([\s\S]*?)(\s*)$/u.exec(text) ?? [];
      const lines = bare.split("\n").map((line) => {
        const escaped = escapeMarkdown(line);
        return kind === "gelijk" || escaped === "" ? escaped : `${mark}${escaped}${mark}`;
      });
      return lines.join("<br>") + (after.includes("\n") ? "<br>" : after === "" ? "" : " ");
    })
    .join("")
    .trim();
}

/** A summary is HTML, where Markdown does not count. */
function html(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);
}
